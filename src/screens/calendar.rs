//! 5 Calendar: every entry at its hour, as agenda, month and day.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen};
use crate::domain::id::EntryId;
use crate::message::Requests;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Sheet};

/// The screen.
pub struct CalendarPlace;

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    Vec::new()
}

impl CalendarPlace {
    /// The calendar, with an entry in front where one is named.
    pub fn new(_entry: Option<EntryId>, _context: &Context<'_>) -> Self {
        Self
    }
}

impl Screen for CalendarPlace {
    fn title(&self) -> String {
        "Calendar".into()
    }

    fn manner(&self) -> Manner {
        Manner::Place(Place::Calendar)
    }

    fn hints(&self) -> Vec<Hint> {
        Vec::new()
    }

    fn on_key(&mut self, _key: Key, _context: &Context<'_>, _ask: &mut Requests<'_>) {}

    fn render(
        &mut self,
        _frame: &mut Frame<'_>,
        _area: Rect,
        _context: &Context<'_>,
        _hits: &mut Hits,
    ) {
    }
}
