//! The real binary in a real (pseudo) terminal: it starts, obeys, keeps what it was told, and gives the terminal back.
//!
//! Nothing here waits by sleeping: output is read until it says what is wanted, or a deadline has passed.

#![expect(
    clippy::disallowed_methods,
    reason = "patience and promptness are measured in real time"
)]

mod editor;
mod giving_back;
mod hostile;
mod practice;
pub mod program;
mod quiet;
