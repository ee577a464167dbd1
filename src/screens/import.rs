//! Taking entries from a file: what is new, changed, doubtful, refused, and why, before anything is kept.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen};
use crate::message::Requests;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Sheet};

/// The screen.
#[derive(Default)]
pub struct Import;

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    Vec::new()
}

impl Screen for Import {
    fn title(&self) -> String {
        "Import".into()
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
