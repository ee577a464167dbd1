//! What preparing for interviews is. No terminal, disk, clock, thread or microphone below here.

pub mod zone;
