//! An interview coach that lives in the terminal.
//!
//! A key becomes a request, a request becomes an effect, an effect becomes an event:
//!
//! ```text
//! terminal ──Event──▶ app ──key──▶ screens ──draw with──▶ ui
//!                      ▲  ◀─Request─┘
//!                      │ Effect
//!                      ▼
//!                   runtime ──▶ store, clock
//! ```
//!
//! `domain` is the pure middle that both front ends, the screens and the command line, share; `coach` reads it and says
//! what to do; `interchange` reads and writes other people's formats. Arrows between modules
//! point one way; `tests/it/tidy.rs` holds them to it. `ARCHITECTURE.md` has the whole drawing.

pub mod app;
pub mod cli;
pub mod clock;
pub mod coach;
pub mod domain;
pub mod interchange;
pub mod message;
pub mod runtime;
pub mod screens;
pub mod store;
pub mod terminal;
pub mod ui;
