//! The plan of an interview day, counted backwards from its start.
