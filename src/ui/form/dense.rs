//! A form drawn close: a row a field, and rows below only for the field in focus and for what is wrong.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::draw::draw_choice;
use super::{Entry, Form, Kind, LABEL};
use crate::ui::glyphs::Look;
use crate::ui::hits::{Hits, Target};
use crate::ui::text;

/// Rows that what is wrong, or a hint, takes at most.
const REMARK: usize = 2;

/// Columns a value keeps beside its note.
const LEAST: usize = 16;

/// Columns below which a note is left out.
const LEAST_NOTE: usize = 8;

impl Form {
    /// Draws a row a field. The field in focus stays in sight with what is said about it; arrows at the right edge say
    /// that there is more. A click puts the focus (`Target::Row`).
    pub fn draw_dense(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        look: &Look,
        hits: &mut Hits<Target>,
    ) {
        let widths = self.entries.iter().map(|entry| text::width(&entry.label));
        let label = widths.max().unwrap_or(0).min(LABEL);
        let indent = u16::try_from(label + 4).unwrap_or(u16::MAX).min(area.width);
        let blocks = self.blocks(usize::from(area.width - indent), look);
        let first = first_shown(&blocks, self.focus, area.height);
        let mut top = area.y;
        let mut last = first;
        for (index, (entry, block)) in self.entries.iter().zip(&blocks).enumerate().skip(first) {
            let left = area.bottom().saturating_sub(top);
            if left == 0 {
                break;
            }
            let place = Rect {
                y: top,
                height: block.height().min(left),
                ..area
            };
            draw_block(frame, place, (entry, block), indent, look);
            hits.push(place, Target::Row(index));
            top += place.height;
            last = index;
        }
        draw_more(frame, area, (first > 0, last + 1 < blocks.len()), look);
    }

    fn blocks(&self, room: usize, look: &Look) -> Vec<Block> {
        let entries = self.entries.iter().enumerate();
        entries
            .map(|(index, entry)| Block::of(entry, index == self.focus, room, look))
            .collect()
    }
}

/// What stands around one field.
struct Block {
    is_focused: bool,
    has_heading: bool,
    remark: Vec<String>,
}

impl Block {
    fn of(entry: &Entry, is_focused: bool, room: usize, look: &Look) -> Self {
        let words = match &entry.error {
            Some(error) => format!("{} {error}", look.glyphs.warning),
            None if is_focused => entry.hint.clone(),
            None => String::new(),
        };
        let mut remark = text::wrap(&text::marks(&words, &look.glyphs), room);
        remark.retain(|line| !line.is_empty());
        remark.truncate(REMARK);
        Self {
            is_focused,
            has_heading: !entry.heading.is_empty(),
            remark,
        }
    }

    fn height(&self) -> u16 {
        let rows = usize::from(self.has_heading) + 1 + self.remark.len();
        u16::try_from(rows).unwrap_or(u16::MAX)
    }
}

/// The first field shown, so that the one in focus is seen with all that belongs to it.
fn first_shown(blocks: &[Block], focus: usize, height: u16) -> usize {
    let mut used = 0_u16;
    let mut first = focus;
    for (index, block) in blocks.iter().enumerate().take(focus + 1).rev() {
        used = used.saturating_add(block.height());
        if used > height {
            break;
        }
        first = index;
    }
    first
}

/// Arrows at the right edge, where there is more above or below.
fn draw_more(frame: &mut Frame<'_>, area: Rect, (above, below): (bool, bool), look: &Look) {
    let edge = area.right().saturating_sub(1);
    let mut mark = |y: u16, glyph| {
        let cell = Rect::new(edge, y, 1, 1).intersection(area);
        frame.render_widget(Span::styled(glyph, look.theme.muted), cell);
    };
    if above {
        mark(area.y, look.glyphs.up);
    }
    if below {
        mark(area.bottom().saturating_sub(1), look.glyphs.down);
    }
}

fn draw_block(
    frame: &mut Frame<'_>,
    area: Rect,
    (entry, block): (&Entry, &Block),
    indent: u16,
    look: &Look,
) {
    let mut rows = area.rows();
    if block.has_heading
        && let Some(row) = rows.next()
    {
        let heading = text::truncate(&entry.heading, usize::from(row.width), &look.glyphs);
        frame.render_widget(Line::styled(heading, look.theme.heading), row);
    }
    if let Some(row) = rows.next() {
        draw_field(frame, row, entry, indent, block.is_focused, look);
    }
    let style = match entry.error {
        Some(_) => look.theme.bad,
        None => look.theme.muted,
    };
    for (row, line) in rows.zip(&block.remark) {
        let row = Rect {
            x: row.x + indent,
            width: row.width - indent,
            ..row
        };
        frame.render_widget(Line::styled(line.as_str(), style), row);
    }
}

fn draw_field(
    frame: &mut Frame<'_>,
    row: Rect,
    entry: &Entry,
    indent: u16,
    focused: bool,
    look: &Look,
) {
    let (mark, style) = if focused {
        (look.glyphs.pointer, look.theme.accent)
    } else {
        (" ", look.theme.text)
    };
    let room = usize::from(indent).saturating_sub(4);
    let name = text::truncate(&entry.label, room, &look.glyphs);
    let label = Rect {
        width: indent.min(row.width),
        ..row
    };
    frame.render_widget(Line::styled(format!("{mark} {name}"), style), label);
    let mut value = Rect {
        x: row.x + indent,
        width: row.width - indent,
        ..row
    };
    // The last column is for the arrows.
    value.width = value.width.saturating_sub(1);
    value.width -= draw_note(frame, value, entry, look);
    match &entry.kind {
        Kind::Text(field) => {
            field.draw(frame, value, look, focused);
            if focused && field.is_at_end() {
                draw_rest(frame, value, field.text(), entry.offer.as_deref(), look);
            }
        }
        Kind::Choice { options, selected } => {
            let option = options.get(*selected).map_or("", String::as_str);
            draw_choice(frame, value, option, focused, look);
        }
    }
}

/// Draws the word about a value at the right end of its row; returns the columns it took.
fn draw_note(frame: &mut Frame<'_>, value: Rect, entry: &Entry, look: &Look) -> u16 {
    let filled = match &entry.kind {
        Kind::Text(field) => text::width(field.text()),
        Kind::Choice { options, selected } => options
            .get(*selected)
            .map_or(0, |option| text::width(option) + 4),
    };
    let room = usize::from(value.width).saturating_sub(filled.max(LEAST) + 3);
    if entry.note.is_empty() || room < LEAST_NOTE {
        return 0;
    }
    let note = text::truncate(&entry.note, room, &look.glyphs);
    let width = text::columns(&note).min(value.width);
    let place = Rect {
        x: value.right() - width,
        width,
        ..value
    };
    frame.render_widget(Line::styled(note, look.theme.muted), place);
    width + 1
}

/// Draws the rest of what is offered behind what was typed, where it goes on from it.
fn draw_rest(frame: &mut Frame<'_>, value: Rect, typed: &str, offer: Option<&str>, look: &Look) {
    let Some(rest) = offer.and_then(|offer| rest_of(offer, typed)) else {
        return;
    };
    let before = text::columns(typed);
    let Some(width) = value.width.checked_sub(before) else {
        return;
    };
    let place = Rect {
        x: value.x + before,
        width,
        ..value
    };
    let rest = text::truncate(rest, usize::from(width), &look.glyphs);
    frame.render_widget(Line::styled(rest, look.theme.placeholder), place);
}

/// What comes after `typed` in `offer`, without regard to capitals; nothing where nothing was typed.
fn rest_of<'a>(offer: &'a str, typed: &str) -> Option<&'a str> {
    let mut rest = offer.chars();
    for c in typed.chars() {
        if !rest.next()?.to_lowercase().eq(c.to_lowercase()) {
            return None;
        }
    }
    (!typed.is_empty()).then_some(rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::Key;
    use crate::ui::probe;

    fn form() -> Form {
        Form::new(vec![
            Entry::text("Program", "").with_hint("Its name"),
            Entry::choice("Kind", &["interview", "social"], 0),
            Entry::text("Link", "").with_heading("If known"),
            Entry::text("Address", ""),
        ])
    }

    fn drawn(form: &Form, rows: u16) -> String {
        let look = Look::default();
        probe::draw(40, rows, |frame| {
            form.draw_dense(frame, frame.area(), &look, &mut Hits::default());
        })
    }

    #[test]
    fn only_the_field_in_focus_and_what_is_wrong_take_more_than_a_row() {
        let mut form = form();
        form.set_error(3, Some("No such street.".to_owned()));
        let expected = "▸ Program\n           Its name\n  Kind     ← interview →\nIf known\n  Link\n  Address\n           ▲ No such street.";
        assert_eq!(drawn(&form, 9), expected);
    }

    #[test]
    fn the_field_in_focus_is_seen_with_what_is_wrong_whatever_the_height() {
        let mut form = form();
        form.focus(3);
        form.set_error(3, Some("No such street.".to_owned()));
        for height in 2..9 {
            let screen = drawn(&form, height);
            assert!(screen.contains("▸ Address"), "{height}: {screen}");
            assert!(screen.contains("No such street"), "{height}: {screen}");
        }
        assert!(drawn(&form, 3).contains('↑'));
    }

    #[test]
    fn an_offer_is_seen_behind_the_cursor_and_right_takes_it() {
        let mut form = form();
        form.on_paste("emo");
        form.offer(0, Some("Emory University".to_owned()));
        assert!(drawn(&form, 9).contains("▸ Program  emory University"));
        form.on_key(Key::LEFT);
        assert!(!drawn(&form, 9).contains("University"));
        form.on_key(Key::RIGHT);
        assert_eq!(form.text(0), "emo");
        form.on_key(Key::RIGHT);
        assert_eq!(form.text(0), "Emory University");
    }

    #[test]
    fn a_note_stands_at_the_right_and_gives_way_to_the_value() {
        let mut form = form();
        form.set_note(2, "Thu 3 Dec");
        assert!(drawn(&form, 9).contains("Thu 3 Dec"), "{}", drawn(&form, 9));
        form.focus(2);
        form.on_paste("https://zoom.us/j/1234567890");
        assert!(!drawn(&form, 9).contains("Thu"));
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        let mut form = form();
        form.set_note(0, "放射線");
        form.offer(0, Some("放射線科".to_owned()));
        form.set_error(1, Some("Wrong ".repeat(40)));
        probe::at_every_size(|frame, look, hits| {
            form.draw_dense(frame, frame.area(), look, hits);
            form.on_key(Key::TAB);
            Form::default().draw_dense(frame, frame.area(), look, hits);
        });
    }
}
