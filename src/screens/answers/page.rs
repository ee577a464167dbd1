//! What every page of Answers can do.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::message::{Answer, Requests};
use crate::screens::{Context, Manner, Place};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key};

/// One page of Answers. Its keymaps must leave alone the keys that turn the pages (`tabs::KEYS`) and, in
/// [`Manner::Place`], the program's own.
pub trait Page {
    /// The keys that work now, for the footer.
    fn hints(&self) -> Vec<Hint>;
    /// Which of the program's own keys work now. Pages are turned in [`Manner::Place`] only: a list, a matrix. What was
    /// opened from it says `Manner::Inner(Place::Answers)`, a text being typed `Manner::Text(Some(Place::Answers))`.
    fn manner(&self) -> Manner {
        Manner::Place(Place::Answers)
    }
    /// Takes one step back within the page; `false` where there is none.
    fn step_back(&mut self) -> bool {
        false
    }
    /// A key was pressed that neither the program nor the turning of pages uses.
    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>);
    /// Text was pasted in one go.
    fn on_paste(&mut self, _text: &str, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// A row of the list in front was clicked.
    fn on_row(&mut self, _row: usize, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// A question this page asked was answered.
    fn on_answer(&mut self, _answer: Answer, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// A change of drafts that this page asked for is not on the disk. It has been said why.
    fn on_not_saved(&mut self, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// The page came to the front, or what is known has changed.
    fn refresh(&mut self, context: &Context<'_>, ask: &mut Requests<'_>);
    /// Draws it below the line of pages; the area has its margins already. May move its own scroll position, nothing else.
    fn render(&mut self, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>, hits: &mut Hits);
}
