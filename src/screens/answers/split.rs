//! A list, and what it says of the row in front: beside it where there is room, else below it or in its stead.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use crate::screens::Context;
use crate::screens::entry::page::{Page as Rows, Paper, Row};
use crate::ui::hits::Hits;
use crate::ui::keymap::Key;

/// From this width on the list and the paper stand side by side.
const SIDE_BY_SIDE: u16 = 100;

/// The share of the height that a list above its paper takes at most, in percent.
const LIST_PERCENT: u16 = 55;

/// The list and the paper.
pub struct Split<R> {
    /// The rows.
    pub rows: Rows<R>,
    /// What is said of the one in front.
    paper: Paper,
    /// Whether the paper has the keys, and the whole room where it is small.
    is_reading: bool,
}

impl<R> Default for Split<R> {
    fn default() -> Self {
        Self {
            rows: Rows::default(),
            paper: Paper::default(),
            is_reading: false,
        }
    }
}

impl<R: Row> Split<R> {
    /// Whether the paper has the keys.
    pub fn is_reading(&self) -> bool {
        self.is_reading
    }

    /// Gives the keys to the paper, from its first line on, or back to the list.
    pub fn read(&mut self, is_reading: bool) {
        self.is_reading = is_reading;
        self.paper = Paper::default();
    }

    /// Uses a key that moves: through the list, or over the paper.
    pub fn on_key(&mut self, key: Key) {
        if self.is_reading {
            self.paper.on_key(key);
        } else {
            self.rows.on_key(key);
            self.paper = Paper::default();
        }
    }

    /// A row was clicked; says whether it was in front already.
    pub fn on_row(&mut self, row: usize) -> bool {
        self.paper = Paper::default();
        self.rows.on_row(row)
    }

    /// Draws both: `row` says what a row looks like in so many columns, `paper` what is said of the one in front.
    pub fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
        row: impl Fn(&R, usize) -> Vec<Line<'static>>,
        paper: impl Fn(&R, usize) -> Vec<Line<'static>>,
    ) {
        let [list, below] = self.areas(area, &row);
        if list.height > 0 {
            let lines = |own: &R, _: bool| row(own, columns_of(list));
            self.rows.draw(frame, list, context, hits, lines);
        }
        let columns = usize::from(below.width).saturating_sub(1);
        if let Some(front) = self.rows.selected() {
            let lines = paper(front, columns);
            self.paper.draw(frame, below, context, lines);
        }
    }

    fn areas(&self, area: Rect, row: impl Fn(&R, usize) -> Vec<Line<'static>>) -> [Rect; 2] {
        if area.width >= SIDE_BY_SIDE {
            let columns = Layout::horizontal([Constraint::Percentage(50), Constraint::Fill(1)]);
            return area.layout(&columns.spacing(3));
        }
        if self.is_reading {
            return [Rect { height: 0, ..area }, area];
        }
        let rows = self.rows.iter().map(|own| row(own, columns_of(area)).len());
        let rows = u16::try_from(rows.sum::<usize>()).unwrap_or(u16::MAX);
        let list = Constraint::Max(rows.min(area.height * LIST_PERCENT / 100));
        area.layout(&Layout::vertical([list, Constraint::Fill(1)]).spacing(1))
    }
}

/// The columns of a row, without the mark before it and the arrows behind it.
fn columns_of(list: Rect) -> usize {
    usize::from(list.width).saturating_sub(3)
}
