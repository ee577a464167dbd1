//! What lies under the mouse: areas noted while drawing, asked when a click comes.

use ratatui::layout::{Position, Rect};

use super::keymap::Key;

/// What a click does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Presses a key.
    Key(Key),
    /// Opens the place with this index.
    Place(usize),
    /// Selects the row with this index in the list in front.
    Row(usize),
}

/// The areas of one picture. Clear it before each drawing.
#[derive(Debug, Clone)]
pub struct Hits<T = Target> {
    areas: Vec<(Rect, T)>,
}

impl<T> Default for Hits<T> {
    fn default() -> Self {
        Self { areas: Vec::new() }
    }
}

impl<T> Hits<T> {
    /// Notes what a click into an area does; later areas lie on top of earlier ones.
    pub fn push(&mut self, area: Rect, target: T) {
        if !area.is_empty() {
            self.areas.push((area, target));
        }
    }

    /// The top-most target at a cell of the screen.
    pub fn at(&self, column: u16, row: u16) -> Option<&T> {
        let position = Position::new(column, row);
        let found = self
            .areas
            .iter()
            .rev()
            .find(|(area, _)| area.contains(position));
        found.map(|(_, target)| target)
    }

    /// Forgets everything, for the next picture or for a box that covers all.
    pub fn clear(&mut self) {
        self.areas.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_area_wins_and_empty_ones_are_never_hit() {
        let mut hits = Hits::default();
        hits.push(Rect::new(0, 0, 10, 2), Target::Row(0));
        hits.push(Rect::new(2, 0, 3, 1), Target::Key(Key::ENTER));
        hits.push(Rect::new(0, 0, 0, 5), Target::Place(1));
        assert_eq!(hits.at(0, 0), Some(&Target::Row(0)));
        assert_eq!(hits.at(4, 0), Some(&Target::Key(Key::ENTER)));
        assert_eq!(hits.at(4, 1), Some(&Target::Row(0)));
        assert_eq!(hits.at(10, 0), None);
        hits.clear();
        assert_eq!(hits.at(0, 0), None);
    }
}
