//! Reading YAML that people wrote: with limits, with places, with errors in plain words.
//! Saving never goes through here: what a person wrote is kept as they wrote it.

mod guard;
mod read;
mod syntax;
mod tree;
pub mod values;

pub use tree::{Key, Kind, Node};

use super::fault::{Fault, Source};

/// Whether places are wanted in a tree: they cost about as much again as the reading itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Places {
    /// Every node and key has its line and column.
    Located,
    /// Every place is the start of the text.
    Skipped,
}

/// Refuses what would cost the parser minutes or gigabytes: bracket and indentation bombs, aliases
/// that expand without end; and the control characters that YAML forbids, named with their place.
pub fn guard(source: Source<'_>) -> Result<(), Box<Fault>> {
    guard::guard(source)
}

/// The tree of a text, with places. An empty text is a [`Kind::Null`].
pub fn parse(source: Source<'_>) -> Result<Node, Box<Fault>> {
    parse_with(source, Places::Located)
}

/// The tree of a text, with or without places.
pub fn parse_with(source: Source<'_>, places: Places) -> Result<Node, Box<Fault>> {
    guard::guard(source)?;
    read::tree(source.text, places).map_err(|error| Box::new(fault_of(source, &error)))
}

/// What the parser or a typed reader says of a text, in plain words and with its place.
pub fn fault_of(source: Source<'_>, error: &serde_yaml::Error) -> Fault {
    syntax::fault_of(source, error)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;

    fn source(text: &str) -> Source<'_> {
        Source {
            path: Path::new("x.yaml"),
            text,
        }
    }

    proptest! {
        #[test]
        fn no_text_brings_the_reader_down(text in "([a-z&*!|>'\"%@`#\\-:?,\\[\\]{} \\t\\r\\n]|\\PC|\u{0}|\u{85}){0,80}") {
            let _ = parse(source(&text));
        }

        #[test]
        fn what_the_plain_parser_reads_is_read_alike(text in "([ab1:\\-,\\[\\]{}'\"#~ \\n]){0,40}") {
            let plain = serde_yaml::from_str::<serde_yaml::Value>(&text);
            let ours = parse_with(source(&text), Places::Located);
            let bare = parse_with(source(&text), Places::Skipped);
            prop_assert_eq!(ours.is_ok(), bare.is_ok());
            let (Ok(plain), Ok(ours), Ok(bare)) = (plain, ours, bare) else { return Ok(()) };
            prop_assert_eq!(ours.without_places(), bare.without_places());
            prop_assert!(ours.holds_what(&plain), "{:?} / {:?}", ours, plain);
        }
    }
}
