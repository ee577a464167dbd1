//! Other people's formats, in and out: bytes and texts to proposals for the domain, and the domain to texts. No file is
//! opened here; a foreign text never becomes an entry without a person's yes.

pub mod csv;
pub mod export;
pub mod foreign;
pub mod ics;
pub mod markdown;
