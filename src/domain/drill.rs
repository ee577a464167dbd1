//! The daily drill: what spaced repetition says is due, and which questions fill today's minutes.

pub mod memory;
pub mod pick;
