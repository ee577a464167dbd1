//! The coach: reads the domain and says what to do. One rule a function; the wording is in `content/advice.yaml`.

pub mod calendar;
pub mod draft;
pub mod portrait;
pub mod rehearsal;
pub mod telling;
pub mod thank_you;
mod words;
