//! What the parts of an entry are shown on: rows to choose from, and a paper to scroll.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::Key;
use crate::ui::list::{Picker, Shape};
use crate::ui::text;

/// A row that knows whether it can be chosen.
pub trait Row: PartialEq {
    /// Whether it can be chosen; headings cannot.
    fn is_selectable(&self) -> bool;
}

/// Rows and the one in front.
pub struct Page<R> {
    rows: Vec<R>,
    list: Picker,
}

impl<R> Default for Page<R> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            list: Picker::default(),
        }
    }
}

impl<R: Row> Page<R> {
    /// The rows are these now; the one in front stays there, else its neighbor takes its place.
    pub fn set(&mut self, rows: Vec<R>) {
        let front = self.selected();
        let place = front.and_then(|front| rows.iter().position(|row| row == front));
        self.rows = rows;
        let shapes = self.rows.iter().map(|row| shape(row, 1));
        self.list.set_shapes(shapes);
        if let Some(place) = place {
            self.list.select(place);
        }
    }

    /// The row in front.
    pub fn selected(&self) -> Option<&R> {
        self.rows.get(self.list.selected()?)
    }

    /// Puts a row in front, where it is there.
    pub fn put_in_front(&mut self, row: &R) {
        if let Some(place) = self.rows.iter().position(|own| own == row) {
            self.list.select(place);
        }
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row at all.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Puts the last row in front.
    pub fn go_to_last(&mut self) {
        self.list.end();
    }

    /// The rows in order.
    pub fn iter(&self) -> std::slice::Iter<'_, R> {
        self.rows.iter()
    }

    /// A row was clicked; says whether it was in front already.
    pub fn on_row(&mut self, row: usize) -> bool {
        let again = self.list.selected() == Some(row);
        self.list.select(row);
        again
    }

    /// Moves through the rows.
    pub fn on_key(&mut self, key: Key) {
        self.list.on_key(key);
    }

    /// Draws the rows that are seen; `lines` says what one looks like, and whether it is in front.
    pub fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
        lines: impl Fn(&R, bool) -> Vec<Line<'static>>,
    ) {
        let front = self.list.selected();
        let drawn: Vec<Vec<Line<'static>>> = self
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let is_front = front == Some(at);
                let lines = lines(row, is_front);
                if is_front { undimmed(lines) } else { lines }
            })
            .collect();
        let shapes = self.rows.iter().zip(&drawn);
        self.list
            .set_shapes(shapes.map(|(row, lines)| shape(row, lines.len())));
        self.list.draw(frame, area, context.look, hits, |at, _| {
            drawn.get(at).cloned().unwrap_or_default()
        });
    }
}

/// Dimmed words would show as blocks in the row in front.
pub fn undimmed(mut lines: Vec<Line<'static>>) -> Vec<Line<'static>> {
    for line in &mut lines {
        line.style.add_modifier.remove(Modifier::DIM);
        for span in &mut line.spans {
            span.style.add_modifier.remove(Modifier::DIM);
        }
    }
    lines
}

fn shape<R: Row>(row: &R, lines: usize) -> Shape {
    Shape {
        height: u16::try_from(lines).unwrap_or(u16::MAX),
        selectable: row.is_selectable(),
    }
}

/// Lines that are read and scrolled.
#[derive(Debug, Default)]
pub struct Paper {
    scroll: u16,
    /// As far as it can be scrolled, known once it was drawn.
    furthest: u16,
    page: u16,
}

impl Paper {
    /// Scrolls.
    pub fn on_key(&mut self, key: Key) {
        let page = self.page.saturating_sub(1).max(1);
        self.scroll = match key {
            Key::DOWN => self.scroll.saturating_add(1),
            Key::PAGE_DOWN => self.scroll.saturating_add(page),
            Key::UP => self.scroll.saturating_sub(1),
            Key::PAGE_UP => self.scroll.saturating_sub(page),
            Key::HOME => 0,
            Key::END => self.furthest,
            _ => self.scroll,
        }
        .min(self.furthest);
    }

    /// Draws the lines; marks at the right edge say that there is more.
    pub fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        lines: Vec<Line<'static>>,
    ) {
        let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        self.page = area.height;
        self.furthest = count.saturating_sub(area.height);
        self.scroll = self.scroll.min(self.furthest);
        frame.render_widget(Paragraph::new(lines).scroll((self.scroll, 0)), area);
        let glyphs = &context.look.glyphs;
        let mut mark = |row: u16, glyph| {
            let cell = Rect::new(area.right().saturating_sub(1), row, 1, 1).intersection(area);
            frame.render_widget(Span::styled(glyph, context.look.theme.key), cell);
        };
        if self.scroll > 0 {
            mark(area.y, glyphs.up);
        }
        if self.scroll < self.furthest {
            mark(area.bottom().saturating_sub(1), glyphs.down);
        }
    }
}

/// A text in lines of so many columns.
pub fn wrapped(words: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    text::wrap(words, width)
        .into_iter()
        .map(|line| Line::styled(line, style))
        .collect()
}

/// A text whose first line stands behind `mark`, the others below it.
pub fn hanging(mark: Span<'static>, words: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    let indent = mark.width();
    let room = width.saturating_sub(indent);
    let mut first = Some(mark);
    text::wrap(words, room)
        .into_iter()
        .map(|line| {
            let before = first
                .take()
                .unwrap_or_else(|| Span::raw(" ".repeat(indent)));
            Line::from(vec![before, Span::styled(line, style)])
        })
        .collect()
}

/// A number of things: `1 item`, `3 items`.
pub fn count(number: usize, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    }
}
