//! Season spreadsheets (RFC 4180 and what spreadsheets make of it), in and out.
//!
//! In: `open` makes a table of any bytes, `guess` says what its columns are, a person may change that, `read` makes one
//! proposal or more of each row. Out: `write`. Which entry a proposal belongs to is decided elsewhere.

mod columns;
mod decode;
mod details;
mod guard;
mod guess;
mod headings;
mod identity;
mod line;
mod look;
mod mend;
mod order;
mod people;
mod read;
mod say;
mod serial;
mod sniff;
mod table;
mod timing;
mod words;
mod write;

use std::fmt;

pub use self::columns::{Column, Mapping};
pub use self::guess::{Confidence, Guess, guess};
pub use self::read::{Context, read, remarks};
pub use self::table::{Row, Table, open};
pub use self::write::write;

/// Why a whole file cannot be used, in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The line at fault, from 1; the first where it is the whole file.
    pub line: usize,
    why: String,
}

impl Refusal {
    fn whole(why: &str) -> Self {
        Self {
            line: 1,
            why: why.to_owned(),
        }
    }

    fn at(line: usize, why: &str) -> Self {
        Self {
            line,
            why: format!("Line {line} {why}."),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)
    }
}

impl std::error::Error for Refusal {}
