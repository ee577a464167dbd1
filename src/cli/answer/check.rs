//! `answer check`: what the coach sees in any text.
