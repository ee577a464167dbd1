//! Ids that nothing has yet, made of names: `emory-interview`, then `emory-interview-2`.

use std::collections::{HashMap, HashSet};

use super::{LONGEST, from_name, is_valid};

/// What a name without a Latin letter or digit becomes, with a number.
const NAMELESS: &str = "item";

/// The ids that are taken, and the next number of each name that was asked for.
#[derive(Debug, Clone, Default)]
pub struct FreeIds {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl FreeIds {
    /// A free id made of `name`, taken from now on. Asking for many of one name takes no longer each time.
    pub fn take(&mut self, name: &str) -> String {
        let stem = from_name(name).unwrap_or_else(|| NAMELESS.to_owned());
        let is_nameless = stem == NAMELESS;
        let number = self.next.entry(stem.clone()).or_insert(1);
        loop {
            let id = numbered(&stem, *number, is_nameless);
            *number += 1;
            if is_valid(&id) && self.taken.insert(id.clone()) {
                return id;
            }
        }
    }

    /// Marks an id as taken.
    pub fn block(&mut self, id: impl Into<String>) {
        self.taken.insert(id.into());
    }
}

/// The first has no number, unless its name says nothing.
fn numbered(stem: &str, number: usize, is_nameless: bool) -> String {
    if number == 1 && !is_nameless {
        return stem.to_owned();
    }
    let number = format!("-{number}");
    let room = LONGEST.saturating_sub(number.len());
    let cut = stem.get(..room).unwrap_or(stem).trim_end_matches('-');
    format!("{cut}{number}")
}

impl<T: Into<String>> FromIterator<T> for FreeIds {
    fn from_iter<I: IntoIterator<Item = T>>(taken: I) -> Self {
        Self {
            taken: taken.into_iter().map(Into::into).collect(),
            next: HashMap::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_asked_for_again_gets_the_next_free_number() {
        let mut ids: FreeIds = ["emory", "emory-3"].into_iter().collect();
        ids.block("ucsf");
        for (name, id) in [
            ("Emory", "emory-2"),
            ("emory!", "emory-4"),
            ("UCSF", "ucsf-2"),
            ("नमस्ते", "item-1"),
            ("", "item-2"),
            ("Item", "item-3"),
            ("Con", "con-1"),
            ("con", "con-1-2"),
        ] {
            assert_eq!(ids.take(name), id, "{name}");
        }
    }

    #[test]
    fn long_names_leave_room_for_their_number_and_stay_valid() {
        let mut ids = FreeIds::default();
        let name = "long name ".repeat(20);
        let made: Vec<String> = (0..1200).map(|_| ids.take(&name)).collect();
        assert!(made.iter().all(|id| is_valid(id)), "{made:?}");
        let apart: HashSet<&String> = made.iter().collect();
        assert_eq!(apart.len(), made.len());
    }
}
