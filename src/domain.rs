//! What preparing for interviews is. No terminal, disk, clock, thread or microphone below here:
//! time comes in as a value, files as text that has been read, and nothing can fail at I/O.

pub mod attempt;
pub mod bank;
pub mod chance;
pub mod debrief;
pub mod drill;
pub mod history;
pub mod id;
pub mod journal;
pub mod notebook;
pub mod past;
pub mod plan;
pub mod profile;
pub mod review;
pub mod session;
pub mod stats;
pub mod take;
pub mod target;
pub mod wording;
pub mod zone;
