//! The help box: every key of every mode that is in force, in two columns where one is too long, else scrolled.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::centered_box;
use crate::ui::glyphs::Look;
use crate::ui::keymap::{Hint, Sheet};
use crate::ui::text;

/// Columns between the two halves.
const GAP: u16 = 3;

/// Draws the sheets over the screen, from line `scroll` on; returns how far it could be scrolled at most.
pub fn help(frame: &mut Frame<'_>, sheets: &[Sheet], look: &Look, scroll: u16) -> u16 {
    let lines = lines(sheets, look);
    let widest = lines.iter().map(Line::width).max().unwrap_or(0);
    let column = u16::try_from(widest).unwrap_or(u16::MAX);
    let whole = frame.area();
    let room = whole.height.saturating_sub(2);
    let needed = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let two = column.saturating_mul(2).saturating_add(GAP);
    let in_two = needed > room && two.saturating_add(4) <= whole.width;

    let half = if in_two {
        split(&lines, sheets)
    } else {
        lines.len()
    };
    let rows = u16::try_from(half.max(lines.len() - half)).unwrap_or(u16::MAX);
    let columns = if in_two { two } else { column };
    let size = (columns.saturating_add(4), rows.saturating_add(2));
    let inner = centered_box(frame, whole, size, "Keys", look);

    let furthest = rows.saturating_sub(inner.height);
    let skipped = usize::from(scroll.min(furthest));
    let (left, right) = lines.split_at(half);
    let inner = shrink(inner, 1);
    column_of(frame, inner, left, skipped);
    column_of(
        frame,
        shrink(inner, column.saturating_add(GAP)),
        right,
        skipped,
    );
    more(frame, inner, skipped, furthest, look);
    furthest
}

fn column_of(frame: &mut Frame<'_>, area: Rect, lines: &[Line<'_>], skipped: usize) {
    for (row, line) in area.rows().zip(lines.iter().skip(skipped)) {
        frame.render_widget(line, row);
    }
}

/// Arrows at the right edge where there is more.
fn more(frame: &mut Frame<'_>, area: Rect, skipped: usize, furthest: u16, look: &Look) {
    let at = |y| Rect::new(area.right().saturating_sub(1), y, 1, 1).intersection(area);
    if skipped > 0 {
        frame.render_widget(Span::styled(look.glyphs.up, look.theme.key), at(area.y));
    }
    if skipped < usize::from(furthest) {
        let last = area.bottom().saturating_sub(1);
        frame.render_widget(Span::styled(look.glyphs.down, look.theme.key), at(last));
    }
}

fn shrink(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect {
        x: area.x + columns,
        width: area.width - columns,
        ..area
    }
}

/// Where the second column starts: the beginning of a sheet nearest the middle, or the middle of a single sheet.
fn split(lines: &[Line<'_>], sheets: &[Sheet]) -> usize {
    let middle = lines.len().div_ceil(2);
    let mut starts = Vec::new();
    let mut at = 0;
    for (_, hints) in sheets {
        starts.push(at);
        at += hints.len() + 2;
    }
    let nearest = starts
        .into_iter()
        .min_by_key(|start| start.abs_diff(middle));
    let tolerated = lines.len() / 6;
    nearest
        .filter(|start| start.abs_diff(middle) <= tolerated)
        .unwrap_or(middle)
}

/// Per sheet its name, its keys, and an empty line.
fn lines(sheets: &[Sheet], look: &Look) -> Vec<Line<'static>> {
    let all = sheets.iter().flat_map(|(_, hints)| hints);
    let widths = all.map(|hint| text::width(&hint.keys_text(&look.glyphs)));
    let keys = widths.max().unwrap_or(0);
    let mut lines = Vec::new();
    for (mode, hints) in sheets {
        let name = text::display_safe(mode).into_owned();
        lines.push(Line::styled(name, look.theme.heading));
        lines.extend(hints.iter().map(|hint| row(hint, keys, look)));
        lines.push(Line::default());
    }
    lines.pop();
    lines
}

fn row(hint: &Hint, columns: usize, look: &Look) -> Line<'static> {
    let keys = hint.keys_text(&look.glyphs);
    let blank = columns.saturating_sub(text::width(&keys));
    Line::from(vec![
        Span::raw(" ".repeat(blank)),
        Span::styled(keys, look.theme.key),
        Span::styled(format!("  {}", hint.label), look.theme.text),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::Key;
    use crate::ui::probe;

    const HINTS: [Hint; 3] = [
        Hint {
            keys: &[Key::UP, Key::DOWN],
            label: "move",
        },
        Hint {
            keys: &[Key::ENTER],
            label: "open it",
        },
        Hint {
            keys: &[Key::ctrl('p')],
            label: "palette",
        },
    ];

    fn sheets() -> Vec<Sheet> {
        vec![("list", HINTS.to_vec()), ("everywhere", HINTS.to_vec())]
    }

    fn drawn(columns: u16, rows: u16, scroll: u16) -> (String, u16) {
        let look = Look::default();
        let mut furthest = 0;
        let screen = probe::draw(columns, rows, |frame| {
            furthest = help(frame, &sheets(), &look, scroll);
        });
        (screen, furthest)
    }

    #[test]
    fn every_key_is_listed() {
        let (screen, furthest) = drawn(60, 16, 0);
        assert_eq!(furthest, 0);
        for text in [
            "Keys",
            "list",
            "everywhere",
            "↑/↓  move",
            "enter  open it",
            "ctrl-p  palette",
        ] {
            assert!(screen.contains(text), "{screen}");
        }
    }

    #[test]
    fn what_is_too_long_stands_in_two_columns() {
        let (screen, furthest) = drawn(60, 8, 0);
        assert_eq!(furthest, 0);
        let head = screen.lines().find(|line| line.contains("list")).unwrap();
        assert!(head.contains("everywhere"), "{screen}");
    }

    #[test]
    fn what_fits_neither_way_is_scrolled() {
        let (screen, furthest) = drawn(24, 6, 0);
        assert_eq!(furthest, 5);
        assert!(
            screen.contains('↓') && !screen.contains("everywhere"),
            "{screen}"
        );
        let (screen, _) = drawn(24, 6, u16::MAX);
        assert!(
            screen.contains("palette") && !screen.contains("list"),
            "{screen}"
        );
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        probe::at_every_size(|frame, look, _| {
            help(frame, &sheets(), look, 3);
            help(frame, &[], look, 0);
        });
    }
}
