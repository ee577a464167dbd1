//! iCalendar (RFC 5545), in and out.

mod blocks;
mod clean;
mod lines;
mod property;
mod zones;
