//! Dates, times and zones as people write them, read without guessing.
