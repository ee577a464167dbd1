//! Traps of the calendar, found by themselves.
