//! Drawing sections: labels, bullets, texts, the cursor, what a click means.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::section::{Editor, Section};
use super::{Block, Content, Labels, bullet_columns};
use crate::ui::glyphs::Look;
use crate::ui::hits::{Hits, Target};
use crate::ui::text;

/// What all sections are drawn with.
pub(super) struct Drawing<'a> {
    pub(super) area: Rect,
    pub(super) room: Rect,
    pub(super) labels: Labels,
    pub(super) top: usize,
    pub(super) focus: usize,
    pub(super) look: &'a Look,
}

impl Drawing<'_> {
    /// The row on the screen of a row of the page, where it is seen.
    fn row(&self, row: usize) -> Option<Rect> {
        let down = u16::try_from(row.checked_sub(self.top)?).ok()?;
        (down < self.area.height).then(|| Rect {
            y: self.area.y + down,
            height: 1,
            ..self.area
        })
    }

    pub(super) fn label(&self, frame: &mut Frame<'_>, at: usize, section: &Section, block: &Block) {
        let Some(row) = self
            .row(block.start)
            .filter(|_| self.labels != Labels::Nowhere)
        else {
            return;
        };
        let (theme, glyphs) = (&self.look.theme, &self.look.glyphs);
        let is_front = at == self.focus;
        let (mark, style) = match (section.rival(), is_front) {
            (Some(_), _) => (glyphs.warning, theme.warn),
            (None, true) => (glyphs.pointer, theme.heading),
            (None, false) => (" ", theme.muted),
        };
        let room = match self.labels {
            Labels::Beside(columns) => usize::from(columns),
            Labels::Above | Labels::Nowhere => usize::from(row.width).saturating_sub(2),
        };
        let label = text::marks(&section.label, glyphs);
        let label = text::truncate(&label, room, glyphs);
        let line = Line::from(vec![
            Span::styled(format!("{mark} "), style),
            Span::styled(label, style),
        ]);
        frame.render_widget(line, row);
    }

    pub(super) fn content(
        &self,
        frame: &mut Frame<'_>,
        at: usize,
        section: &Section,
        block: &Block,
        marks: &[(Range<usize>, Style)],
        hits: &mut Hits,
    ) {
        let first = block.start + self.labels.rows();
        for within in 0..block.height {
            let number = block.start + within;
            if let Some(row) = self.row(number) {
                hits.push(row, Target::Row(number));
            }
        }
        match (&block.content, &section.editor) {
            (Content::Lines(lines), editor) => {
                for (down, line) in lines.iter().enumerate() {
                    if let Some(row) = self.row(first + down) {
                        frame.render_widget(line, self.within(row, 0));
                    }
                }
                if let (true, Editor::Choice(chooser)) = (at == self.focus, editor)
                    && let Some(row) = self.row(first)
                {
                    let place = self.within(row, 0);
                    let column = chooser.cursor().min(place.width.saturating_sub(1));
                    frame.set_cursor_position((place.x + column, place.y));
                }
            }
            (Content::Typed(rows), Editor::Text(area)) => {
                let indent = bullet_columns(section.form());
                for (down, own) in rows.iter().enumerate() {
                    let Some(row) = self.row(first + down) else {
                        continue;
                    };
                    if indent > 0 && own.is_first {
                        let bullet = Span::styled(self.look.glyphs.bullet, self.look.theme.muted);
                        frame.render_widget(bullet, self.within(row, 0));
                    }
                    let place = self.within(row, indent);
                    let one = std::slice::from_ref(own);
                    area.draw_rows(frame, place, one, marks, self.look);
                    if at == self.focus && down == area.cursor_row() {
                        let column = area.cursor_column(own).min(place.width.saturating_sub(1));
                        frame.set_cursor_position((place.x + column, place.y));
                    }
                }
            }
            (Content::Typed(_), Editor::Choice(_)) => {}
        }
    }

    /// The columns of the text within a row.
    fn within(&self, row: Rect, indent: u16) -> Rect {
        let indent = indent.min(self.room.width);
        Rect {
            x: self.room.x + indent,
            width: self.room.width - indent,
            ..row
        }
    }

    /// Marks at the right edge that say there is more.
    pub(super) fn more(&self, frame: &mut Frame<'_>, all: usize) {
        let glyphs = &self.look.glyphs;
        let mut mark = |row: u16, glyph| {
            let cell = Rect::new(self.area.right().saturating_sub(1), row, 1, 1);
            let cell = cell.intersection(self.area);
            frame.render_widget(Span::styled(glyph, self.look.theme.key), cell);
        };
        if self.top > 0 {
            mark(self.area.y, glyphs.up);
        }
        if self.top + usize::from(self.area.height) < all {
            mark(self.area.bottom().saturating_sub(1), glyphs.down);
        }
    }
}
