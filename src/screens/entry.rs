//! One entry of the calendar: its clocks and traps, the plan of its day, checklists, people, and what comes after it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen};
use crate::domain::id::EntryId;
use crate::message::Requests;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Sheet};

/// The screen.
pub struct EntryScreen {
    id: EntryId,
}

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    Vec::new()
}

impl EntryScreen {
    /// The entry with this id; `None` where there is none.
    pub fn new(id: EntryId, context: &Context<'_>) -> Option<Self> {
        context.notebook.calendar.get(&id)?;
        Some(Self { id })
    }
}

impl Screen for EntryScreen {
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
