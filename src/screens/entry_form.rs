//! The form of an entry, and the paste of an invitation: what is understood is shown in every clock before it is kept.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen};
use crate::message::Filling;
use crate::message::Requests;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Sheet};

/// The screen.
pub struct EntryForm {
    filling: Filling,
}

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    Vec::new()
}

impl EntryForm {
    /// The form, filled as asked; `None` where the entry to edit is not there.
    pub fn new(filling: Filling, _context: &Context<'_>) -> Option<Self> {
        Some(Self { filling })
    }
}

impl Screen for EntryForm {
    fn title(&self) -> String {
        "Entry".into()
    }

    fn manner(&self) -> Manner {
        Manner::Inner(Place::Calendar)
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
