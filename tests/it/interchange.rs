//! Other people's formats, in and out, on files as they come from other programs.

mod ics;
mod readers;
