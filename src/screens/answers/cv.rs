//! The page of Answers on the cards of the CV.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::page::Page;
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Sheet};

/// The page.
pub struct CvPage;

/// The tables of this page.
pub fn sheets() -> Vec<Sheet> {
    Vec::new()
}

impl CvPage {
    /// The page as the drafts stand.
    pub fn new(_context: &Context<'_>) -> Self {
        Self
    }
}

impl Page for CvPage {
    fn hints(&self) -> Vec<Hint> {
        Vec::new()
    }

    fn on_key(&mut self, _key: Key, _context: &Context<'_>, _ask: &mut Requests<'_>) {}

    fn refresh(&mut self, _context: &Context<'_>, _ask: &mut Requests<'_>) {}

    fn render(
        &mut self,
        _frame: &mut Frame<'_>,
        _area: Rect,
        _context: &Context<'_>,
        _hits: &mut Hits,
    ) {
    }
}
