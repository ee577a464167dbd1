//! From text to tree. The parser's truth and its places come from one and the same reading.
//!
//! serde hands out values without places, but the parser puts a place on every error that passes
//! through it. So each scalar is laid aside and an error is raised in its stead; the seed that
//! asked for the value catches the error, takes the place from it and the value from aside.
//! An error with nothing laid aside is a real one and goes on.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IgnoredAny, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::{Key, Kind, Node, Places};
use crate::store::fault::Place;

/// The most values one text may hold, aliases written out.
const MOST_NODES: usize = 2_000_000;

/// The tree of `text`; an empty text is null.
pub(super) fn tree(text: &str, places: Places) -> Result<Node, serde_yaml::Error> {
    let reading = Reading {
        places,
        aside: RefCell::new(None),
        nodes: Cell::new(0),
    };
    let seed = Seed {
        reading: &reading,
        around: Place::START,
        under_key: false,
    };
    let root = seed.deserialize(serde_yaml::Deserializer::from_str(text))?;
    if !matches!(root.kind, Kind::List(_) | Kind::Map(_)) {
        // a lone scalar is laid aside before the parser looks at what follows it
        serde_yaml::from_str::<IgnoredAny>(text)?;
    }
    Ok(root)
}

/// What one reading shares among its seeds.
struct Reading {
    places: Places,
    aside: RefCell<Option<Kind>>,
    nodes: Cell<usize>,
}

/// Asks for one value.
#[derive(Clone, Copy)]
struct Seed<'a> {
    reading: &'a Reading,
    around: Place,
    under_key: bool,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer
            .deserialize_any(self)
            .or_else(|error| match self.reading.aside.take() {
                Some(kind) => Ok(Node {
                    place: place_in(&error.to_string()),
                    kind,
                }),
                None => Err(error),
            })
    }
}

/// The place at the end of the parser's message; it leaves out that of the first character.
fn place_in(message: &str) -> Place {
    let read = || {
        let (line, column) = message.rsplit_once(" at line ")?.1.split_once(" column ")?;
        Some(Place {
            line: line.parse().ok()?,
            column: column.parse().ok()?,
        })
    };
    read().unwrap_or(Place::START)
}

impl Seed<'_> {
    fn scalar<E: serde::de::Error>(self, kind: Kind) -> Result<Node, E> {
        self.count()?;
        if self.reading.places == Places::Skipped {
            return Ok(Node {
                place: self.around,
                kind,
            });
        }
        *self.reading.aside.borrow_mut() = Some(kind);
        Err(E::custom("laid aside"))
    }

    fn count<E: serde::de::Error>(self) -> Result<(), E> {
        let nodes = self.reading.nodes.get() + 1;
        self.reading.nodes.set(nodes);
        if nodes > MOST_NODES {
            return Err(E::custom(format_args!("more than {MOST_NODES} values")));
        }
        Ok(())
    }

    /// The place of a list or map: its key's, else its first part's, else what stands before it.
    fn place_with(self, first: Option<Place>) -> Place {
        match first {
            Some(first) if !self.under_key => first,
            _ => self.around,
        }
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Node, E> {
        self.scalar(Kind::Null)
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<Node, E> {
        self.scalar(Kind::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Node, E> {
        self.scalar(Kind::Bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Node, E> {
        self.scalar(Kind::Int(value.into()))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Node, E> {
        self.scalar(Kind::Int(value.into()))
    }

    fn visit_i128<E: serde::de::Error>(self, value: i128) -> Result<Node, E> {
        self.scalar(Kind::Int(value))
    }

    fn visit_u128<E: serde::de::Error>(self, value: u128) -> Result<Node, E> {
        self.scalar(Kind::Int(i128::try_from(value).unwrap_or(i128::MAX)))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Node, E> {
        self.scalar(Kind::Float(value))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Node, E> {
        self.scalar(Kind::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        self.count()?;
        let mut items: Vec<Node> = Vec::new();
        let mut item = Seed {
            under_key: false,
            ..self
        };
        while let Some(node) = list.next_element_seed(item)? {
            item.around = node.place;
            items.push(node);
        }
        let place = self.place_with(items.first().map(|first| first.place));
        Ok(Node {
            place,
            kind: Kind::List(items),
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        self.count()?;
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let mut around = self.around;
        while let Some(key) = map.next_key_seed(Seed {
            around,
            under_key: false,
            ..self
        })? {
            around = key.place;
            let Some(name) = name_of(&key.kind) else {
                let Place { line, column } = key.place;
                let message = "a list or map cannot be a key";
                return Err(A::Error::custom(format_args!(
                    "{message} at line {line} column {column}"
                )));
            };
            let value = map.next_value_seed(Seed {
                around,
                under_key: true,
                ..self
            })?;
            entries.push((
                Key {
                    place: key.place,
                    name,
                },
                value,
            ));
        }
        let place = self.place_with(entries.first().map(|(key, _)| key.place));
        Ok(Node {
            place,
            kind: Kind::Map(entries),
        })
    }

    /// A value with a `!tag` of its own: the tag says nothing to us.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Node, A::Error> {
        let (_, value) = data.variant::<IgnoredAny>()?;
        value.newtype_variant_seed(self)
    }
}

fn name_of(kind: &Kind) -> Option<String> {
    match kind {
        Kind::Null => Some("null".to_owned()),
        Kind::Bool(value) => Some(value.to_string()),
        Kind::Int(value) => Some(value.to_string()),
        Kind::Float(value) => Some(value.to_string()),
        Kind::Text(text) => Some(text.clone()),
        Kind::List(_) | Kind::Map(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, path: &str) -> (usize, usize) {
        let place = tree(text, Places::Located).unwrap().place_of(path);
        (place.line, place.column)
    }

    const BANK: &str = "\
# a comment
schema: 1
\"quoted\": 'x: y'
questions:
  - id: one            # and another
    ask: |
      Why?

      - id: not a key
    points: [a, {b: c}, \"d\"]
  -
    id: two
    points:
    - first
    -   second
 
    - >
      third
flow: {a: [1, 2],
       b: {c: 3}}
empty:
hollow: [1, [], 2]
";

    #[test]
    fn every_part_of_a_text_has_its_place() {
        for (path, line, column) in [
            ("schema", 2, 1),
            ("quoted", 3, 1),
            ("questions[0]", 5, 5),
            ("questions[0].id", 5, 5),
            ("questions[0].ask", 6, 5),
            ("questions[0].points", 10, 5),
            ("questions[0].points[1].b", 10, 18),
            ("questions[0].points[2]", 10, 25),
            ("questions[1].id", 12, 5),
            ("questions[1].points[0]", 14, 7),
            ("questions[1].points[1]", 15, 9),
            ("questions[1].points[2]", 17, 7),
            ("flow.a[1]", 19, 15),
            ("flow.b.c", 20, 12),
            ("empty", 21, 1),
            ("hollow[1]", 22, 10),
        ] {
            assert_eq!(at(BANK, path), (line, column), "{path}");
        }
    }

    #[test]
    fn what_is_not_there_gives_the_nearest_part_that_is() {
        for (path, line) in [
            ("questions[1].missing", 12),
            ("questions[9].id", 4),
            ("no", 2),
            ("", 2),
            ("[x].[", 2),
        ] {
            assert_eq!(at(BANK, path).0, line, "{path}");
        }
    }

    #[test]
    fn a_value_is_what_the_parser_says_it_is() {
        let text = "[no, 1.10, 017, 0x1F, true, ~, '', \"1\", 12:30, 2026-01-01, -3, 99999999999999999999]";
        let root = tree(text, Places::Located).unwrap();
        let value: serde_yaml::Value = serde_yaml::from_str(text).unwrap_or_default();
        assert_eq!(root.items().len(), 12);
        assert_eq!(root.items()[7].kind, Kind::Text("1".into()));
        assert_eq!(root.items()[5].kind, Kind::Null);
        assert!(value.is_null() || root.items().len() == value.as_sequence().map_or(0, Vec::len));
    }

    #[test]
    fn aliases_tags_and_doubled_keys_are_read() {
        let text = "a: &x [1, 2]\nb: *x\nc: !own {k: !!str 5}\nd: !t 7\na: again\n";
        let root = tree(text, Places::Located).unwrap();
        assert_eq!(root.get("b").map(|b| b.items().len()), Some(2));
        assert_eq!(
            root.get("c").and_then(|c| c.get("k")).and_then(Node::text),
            Some("5")
        );
        assert_eq!(root.get("d").map(|d| d.kind.clone()), Some(Kind::Int(7)));
        let last = &root.entries()[4];
        assert_eq!((last.0.name.as_str(), last.0.place.line), ("a", 5));
    }

    #[test]
    fn a_text_that_is_no_map_is_read_to_its_end() {
        assert_eq!(tree("", Places::Located).unwrap().kind, Kind::Null);
        assert_eq!(
            tree("# only this\n", Places::Located).unwrap().kind,
            Kind::Null
        );
        assert_eq!(
            tree("word", Places::Located).unwrap().kind,
            Kind::Text("word".into())
        );
        assert!(tree("word\n- x: [", Places::Located).is_err());
        assert!(tree("a: 1\n---\nb: 2\n", Places::Located).is_err());
        assert!(tree("[1]: 2", Places::Located).is_err());
        assert!(tree("a: *nobody", Places::Located).is_err());
    }
}
