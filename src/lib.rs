//! An interview coach that lives in the terminal.

pub mod domain;
pub mod store;
pub mod ui;
