//! A list to choose from: which row is selected and which rows are seen. What rows say is up to the caller.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::glyphs::Look;
use super::hits::{Hits, Target};
use super::keymap::{Key, Keymap, bind};

/// What a key does to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// To the next row.
    Next,
    /// To the row before.
    Previous,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

/// The keys of a list.
pub const MOVING: Keymap<Move> = Keymap {
    mode: "in a list",
    bindings: &[
        bind(&[Key::UP, Key::char('k')], Move::Previous, "up"),
        bind(&[Key::DOWN, Key::char('j')], Move::Next, "down"),
        bind(&[Key::PAGE_UP], Move::PageUp, "page up"),
        bind(&[Key::PAGE_DOWN], Move::PageDown, "page down"),
        bind(&[Key::HOME, Key::char('g')], Move::First, "first"),
        bind(&[Key::END, Key::char('G')], Move::Last, "last"),
    ],
};

/// How a row lies in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Lines on the screen; 0 is drawn as nothing.
    pub height: u16,
    /// Whether it can be selected; headings cannot.
    pub selectable: bool,
}

impl Shape {
    /// A row of one line.
    pub const ROW: Self = Self::lines(1);

    /// A heading of one line.
    pub const HEADING: Self = Self {
        height: 1,
        selectable: false,
    };

    /// A row of several lines.
    pub const fn lines(height: u16) -> Self {
        Self {
            height,
            selectable: true,
        }
    }
}

/// Selection and scroll position over rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picker {
    shapes: Vec<Shape>,
    /// A selectable row, if there is one.
    selected: Option<usize>,
    /// The first row seen.
    first: usize,
    /// The height it was last drawn in.
    height: u16,
}

/// One row on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Which row.
    pub index: usize,
    /// Its first line, counted from the top of the area.
    pub top: u16,
    /// How many of its lines are seen.
    pub height: u16,
}

impl Picker {
    /// A picker over so many rows of one line each.
    pub fn new(rows: usize) -> Self {
        let mut picker = Self::default();
        picker.set_len(rows);
        picker
    }

    /// The rows are so many now, one line each; the selection stays where it is if it can.
    pub fn set_len(&mut self, rows: usize) {
        self.set_shapes(std::iter::repeat_n(Shape::ROW, rows));
    }

    /// The rows are these now; the selection stays where it is if it can, else goes to the nearest row.
    pub fn set_shapes(&mut self, shapes: impl IntoIterator<Item = Shape>) {
        self.shapes.clear();
        self.shapes.extend(shapes);
        self.select(self.selected.unwrap_or(0));
    }

    /// The number of rows, headings counted.
    pub fn len(&self) -> usize {
        self.shapes.len()
    }

    /// Whether there is no row at all.
    pub fn is_empty(&self) -> bool {
        self.shapes.is_empty()
    }

    /// The selected row; `None` where there is nothing to select.
    pub fn selected(&self) -> Option<usize> {
        self.selected
    }

    /// Selects a row, or the nearest that can be selected: first looking down, then up.
    pub fn select(&mut self, index: usize) {
        let index = index.min(self.shapes.len());
        self.selected = self.below(index).or_else(|| self.above(index));
    }

    /// Selects the next row, if there is one.
    pub fn next(&mut self) {
        self.selected = self
            .selected
            .and_then(|at| self.below(at + 1))
            .or(self.selected);
    }

    /// Selects the row before, if there is one.
    pub fn previous(&mut self) {
        self.selected = self
            .selected
            .and_then(|at| self.above(at))
            .or(self.selected);
    }

    /// Selects the first row.
    pub fn home(&mut self) {
        self.selected = self.below(0);
    }

    /// Selects the last row.
    pub fn end(&mut self) {
        self.selected = self.above(self.shapes.len());
    }

    /// Goes down by as many lines as were last seen, at least one row.
    pub fn page_down(&mut self) {
        let Some(from) = self.selected else { return };
        let target = self.lines_away(self.shapes[from..].iter());
        let found = self
            .below(from + target)
            .or_else(|| self.above(self.shapes.len()));
        self.selected = found.filter(|at| *at > from).or(self.selected);
    }

    /// Goes up by as many lines as were last seen, at least one row.
    pub fn page_up(&mut self) {
        let Some(from) = self.selected else { return };
        let target = self.lines_away(self.shapes[..=from].iter().rev());
        let found = self
            .above((from + 1).saturating_sub(target))
            .or_else(|| self.below(0));
        self.selected = found.filter(|at| *at < from).or(self.selected);
    }

    /// How many rows make up one page less a line; at least one.
    fn lines_away<'a>(&self, rows: impl Iterator<Item = &'a Shape>) -> usize {
        let page = self.height.saturating_sub(1).max(1);
        let mut passed = 0_u16;
        let fits = |shape: &&Shape| {
            passed = passed.saturating_add(shape.height);
            passed <= page
        };
        rows.take_while(fits).count().max(1)
    }

    /// Moves as a key says.
    pub fn apply(&mut self, to: Move) {
        match to {
            Move::Next => self.next(),
            Move::Previous => self.previous(),
            Move::PageDown => self.page_down(),
            Move::PageUp => self.page_up(),
            Move::First => self.home(),
            Move::Last => self.end(),
        }
    }

    /// Uses a key of `MOVING`; says whether it was one.
    pub fn on_key(&mut self, key: Key) -> bool {
        let found = MOVING.action(key);
        if let Some(to) = found {
            self.apply(to);
        }
        found.is_some()
    }

    fn below(&self, from: usize) -> Option<usize> {
        (from..self.shapes.len()).find(|index| self.shapes[*index].selectable)
    }

    fn above(&self, end: usize) -> Option<usize> {
        (0..end).rev().find(|index| self.shapes[*index].selectable)
    }

    /// The rows seen in an area so many lines high. The selected row is among them, with its heading where both fit.
    pub fn visible(&mut self, height: u16) -> Vec<Seen> {
        self.height = height;
        self.scroll(height);
        let mut seen = Vec::new();
        let mut top = 0;
        for (index, shape) in self.shapes.iter().enumerate().skip(self.first) {
            if top >= height {
                break;
            }
            let lines = shape.height.min(height - top);
            seen.push(Seen {
                index,
                top,
                height: lines,
            });
            top += lines;
        }
        seen
    }

    fn scroll(&mut self, height: u16) {
        let Some(selected) = self.selected else {
            self.first = 0;
            return;
        };
        self.first = self.first.min(self.top_of(selected, height));
        self.first = self.first.max(self.earliest(selected, height));
        // No empty room below the last row while there are rows above.
        let last = self.shapes.len() - 1;
        self.first = self.first.min(self.earliest(last, height));
    }

    /// The first row from which on all of `last` is seen, at most `last` itself.
    fn earliest(&self, last: usize, height: u16) -> usize {
        let mut used = usize::from(self.shapes[last].height);
        let mut first = last;
        while first > 0 {
            used += usize::from(self.shapes[first - 1].height);
            if used > usize::from(height) {
                break;
            }
            first -= 1;
        }
        first
    }

    /// The first row to show when scrolling up to a row: its headings come along where they fit.
    fn top_of(&self, selected: usize, height: u16) -> usize {
        let mut top = selected;
        while top > 0
            && !self.shapes[top - 1].selectable
            && self.lines(top - 1, selected) <= usize::from(height)
        {
            top -= 1;
        }
        top
    }

    /// Lines from one row to another, both counted.
    fn lines(&self, from: usize, to: usize) -> usize {
        let rows = self.shapes[from..=to].iter();
        rows.map(|shape| usize::from(shape.height)).sum()
    }

    /// Draws the rows that are seen: `row(index, selected)` gives their lines. The selected one is marked and styled; a click
    /// selects a row; arrows at the right edge say that there is more.
    pub fn draw<'a>(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        look: &Look,
        hits: &mut Hits<Target>,
        mut row: impl FnMut(usize, bool) -> Vec<Line<'a>>,
    ) {
        let seen = self.visible(area.height);
        for here in &seen {
            let selected = self.selected == Some(here.index);
            let place = Rect {
                y: area.y + here.top,
                height: here.height,
                ..area
            };
            draw_row(frame, place, &row(here.index, selected), selected, look);
            if self.shapes[here.index].selectable {
                hits.push(place, Target::Row(here.index));
            }
        }
        self.draw_more(frame, area, &seen, look);
    }

    fn draw_more(&self, frame: &mut Frame<'_>, area: Rect, seen: &[Seen], look: &Look) {
        let edge = area.right().saturating_sub(1);
        let mut mark = |y: u16, glyph| {
            let cell = Rect::new(edge, y, 1, 1).intersection(area);
            frame.render_widget(Span::styled(glyph, look.theme.muted), cell);
        };
        if self.first > 0 {
            mark(area.y, look.glyphs.up);
        }
        let cut = |last: &Seen| {
            last.index + 1 < self.shapes.len() || last.height < self.shapes[last.index].height
        };
        if seen.last().is_some_and(cut) {
            mark(area.bottom().saturating_sub(1), look.glyphs.down);
        }
    }
}

/// One row: two columns for the mark, then its lines.
fn draw_row(frame: &mut Frame<'_>, area: Rect, lines: &[Line<'_>], selected: bool, look: &Look) {
    let indent = area.width.min(2);
    for (number, (place, line)) in area.rows().zip(lines).enumerate() {
        let text = Rect {
            x: place.x + indent,
            width: place.width - indent,
            ..place
        };
        frame.render_widget(line, text);
        if selected && number == 0 {
            frame.render_widget(Span::raw(look.glyphs.pointer), place);
        }
        if selected {
            // One style over all: colors of single words would show as blocks on it.
            frame
                .buffer_mut()
                .set_style(place, look.theme.over_selection());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::probe;

    fn with_headings() -> Picker {
        let mut picker = Picker::default();
        picker.set_shapes([
            Shape::HEADING,
            Shape::ROW,
            Shape::lines(3),
            Shape::HEADING,
            Shape::ROW,
        ]);
        picker
    }

    fn indexes(picker: &mut Picker, height: u16) -> Vec<usize> {
        picker.visible(height).iter().map(|row| row.index).collect()
    }

    #[test]
    fn headings_are_passed_over() {
        let mut picker = with_headings();
        assert_eq!(picker.selected(), Some(1));
        picker.next();
        picker.next();
        assert_eq!(picker.selected(), Some(4));
        picker.next();
        assert_eq!(picker.selected(), Some(4));
        picker.home();
        picker.previous();
        assert_eq!(picker.selected(), Some(1));
        picker.select(3);
        assert_eq!(picker.selected(), Some(4));
        picker.end();
        assert_eq!(picker.selected(), Some(4));
    }

    #[test]
    fn the_selected_row_is_always_seen_and_its_heading_where_it_fits() {
        let mut picker = with_headings();
        assert_eq!(indexes(&mut picker, 10), [0, 1, 2, 3, 4]);
        assert_eq!(indexes(&mut picker, 2), [0, 1]);
        assert_eq!(indexes(&mut picker, 1), [1]);
        assert_eq!(indexes(&mut picker, 0), [] as [usize; 0]);
        picker.end();
        assert_eq!(indexes(&mut picker, 2), [3, 4]);
        picker.home();
        assert_eq!(indexes(&mut picker, 2), [0, 1]);
        picker.next();
        assert_eq!(indexes(&mut picker, 2), [2]);
    }

    #[test]
    fn every_row_is_seen_whatever_the_height() {
        for height in 1..8 {
            let mut picker = Picker::new(20);
            for step in 0..60 {
                if step % 3 == 2 {
                    picker.previous();
                } else {
                    picker.next();
                }
                let seen = indexes(&mut picker, height);
                assert!(seen.contains(&picker.selected().unwrap()));
                assert_eq!(seen.len(), usize::from(height));
            }
        }
    }

    #[test]
    fn pages_move_by_what_is_seen() {
        let mut picker = Picker::new(100);
        picker.visible(10);
        picker.page_down();
        assert_eq!(picker.selected(), Some(9));
        picker.page_down();
        assert_eq!(picker.selected(), Some(18));
        picker.page_up();
        assert_eq!(picker.selected(), Some(9));
        picker.page_up();
        picker.page_up();
        assert_eq!(picker.selected(), Some(0));
        picker.end();
        picker.page_down();
        assert_eq!(picker.selected(), Some(99));
    }

    #[test]
    fn fewer_rows_move_the_selection_and_none_take_it_away() {
        let mut picker = Picker::new(5);
        picker.end();
        picker.set_len(3);
        assert_eq!(picker.selected(), Some(2));
        picker.set_len(0);
        assert_eq!(picker.selected(), None);
        for to in MOVING.bindings {
            picker.apply(to.action);
        }
        assert_eq!(indexes(&mut picker, 5), [] as [usize; 0]);
        picker.set_shapes([Shape::HEADING]);
        assert_eq!(picker.selected(), None);
        assert_eq!(indexes(&mut picker, 5), [0]);
        picker.set_len(2);
        assert_eq!(picker.selected(), Some(0));
    }

    #[test]
    fn the_selected_row_is_marked_and_a_click_selects() {
        let look = Look::default();
        let mut picker = Picker::new(9);
        picker.next();
        let mut hits = Hits::default();
        let screen = probe::draw(12, 3, |frame| {
            let area = frame.area();
            picker.draw(frame, area, &look, &mut hits, |index, _| {
                vec![Line::raw(format!("row {index}"))]
            });
        });
        assert_eq!(screen, "  row 0\n▸ row 1\n  row 2    ↓");
        assert_eq!(hits.at(5, 2), Some(&Target::Row(2)));
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        probe::at_every_size(|frame, look, hits| {
            let area = frame.area();
            let mut picker = with_headings();
            for to in MOVING.bindings {
                picker.draw(frame, area, look, hits, |_, _| {
                    vec![Line::raw("放射線 row"); 3]
                });
                picker.apply(to.action);
            }
        });
    }
}
