//! What preparing for interviews is. No terminal, disk, clock, thread or microphone below here:
//! time comes in as a value, files as text that has been read, and nothing can fail at I/O.

pub mod answer_plan;
pub mod ask;
pub mod attempt;
pub mod bank;
pub mod calendar;
pub mod chance;
pub mod checklist;
pub mod day_plan;
pub mod debrief;
pub mod drafts;
pub mod drill;
pub mod entry;
pub mod history;
pub mod id;
pub mod journal;
pub mod notebook;
pub mod past;
pub mod person;
pub mod plan;
pub mod portrait;
pub mod profile;
pub mod program;
pub mod proposal;
pub mod received;
pub mod review;
pub mod session;
pub mod stats;
pub mod story;
pub mod take;
pub mod target;
pub mod telling;
pub mod template;
pub mod wording;
pub mod zone;
