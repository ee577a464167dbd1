//! Large digits for a clock that is read from across the desk. What time it is, is up to the caller.

use ratatui::Frame;
use ratatui::layout::{Constraint, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::glyphs::{Glyphs, Look};
use super::text;

/// Rows of pixels of every character.
const ROWS: usize = 5;

/// The characters that can be written, each with its five rows of pixels.
const FONT: &[(char, [&str; ROWS])] = &[
    ('0', ["###", "# #", "# #", "# #", "###"]),
    ('1', [" # ", "## ", " # ", " # ", "###"]),
    ('2', ["###", "  #", "###", "#  ", "###"]),
    ('3', ["###", "  #", "###", "  #", "###"]),
    ('4', ["# #", "# #", "###", "  #", "  #"]),
    ('5', ["###", "#  ", "###", "  #", "###"]),
    ('6', ["###", "#  ", "###", "# #", "###"]),
    ('7', ["###", "  #", "  #", "  #", "  #"]),
    ('8', ["###", "# #", "###", "# #", "###"]),
    ('9', ["###", "# #", "###", "  #", "###"]),
    (':', [" ", "#", " ", "#", " "]),
    ('.', [" ", " ", " ", " ", "#"]),
    (' ', [" ", " ", " ", " ", " "]),
];

/// Rows the large digits take.
pub const fn height() -> u16 {
    5
}

/// Columns a text takes in large digits; characters that cannot be written count nothing.
pub fn width(text: &str) -> u16 {
    u16::try_from(pixels(text)[0].chars().count() * 2).unwrap_or(u16::MAX)
}

/// Draws a clock in the middle of an area: large, else half as large, else as one line of text.
pub fn draw(frame: &mut Frame<'_>, area: Rect, text: &str, style: Style, look: &Look) {
    let lines = lines(text, area, &look.glyphs);
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let place = area.centered_vertically(Constraint::Length(rows.min(area.height)));
    for (row, line) in place.rows().zip(lines) {
        frame.render_widget(Line::styled(line, style).centered(), row);
    }
}

/// The largest form that fits.
fn lines(text: &str, area: Rect, glyphs: &Glyphs) -> Vec<String> {
    let pixels = pixels(text);
    let can_write = text
        .chars()
        .all(|c| FONT.iter().any(|(known, _)| *known == c));
    if can_write && area.height >= height() && area.width >= width(text) {
        return pixels.iter().map(|row| large(row, glyphs)).collect();
    }
    let columns = usize::from(area.width);
    match glyphs.half_blocks {
        Some(halves) if can_write && area.height >= 3 && columns >= pixels[0].chars().count() => {
            let blank = String::new();
            let pairs = pixels.chunks(2);
            let pairs = pairs.map(|pair| (&pair[0], pair.get(1).unwrap_or(&blank)));
            pairs
                .map(|(upper, lower)| small(upper, lower, halves, glyphs))
                .collect()
        }
        _ => vec![text::truncate(text, columns, glyphs)],
    }
}

/// The rows of pixels of a text, `#` and blank, one blank between two characters.
fn pixels(text: &str) -> [String; ROWS] {
    let mut rows: [String; ROWS] = Default::default();
    let shapes = text
        .chars()
        .filter_map(|c| FONT.iter().find(|(known, _)| *known == c));
    for (_, shape) in shapes {
        for (row, part) in rows.iter_mut().zip(shape) {
            if !row.is_empty() {
                row.push(' ');
            }
            row.push_str(part);
        }
    }
    rows
}

/// Every pixel two columns wide, as cells are twice as high as wide.
fn large(row: &str, glyphs: &Glyphs) -> String {
    let cell = |pixel| if pixel == '#' { glyphs.block } else { " " };
    row.chars().map(|pixel| cell(pixel).repeat(2)).collect()
}

/// Two rows of pixels in one row of cells.
fn small(upper: &str, lower: &str, halves: (&str, &str), glyphs: &Glyphs) -> String {
    let mut lower = lower.chars();
    let cell = |pixel| match (pixel == '#', lower.next() == Some('#')) {
        (true, true) => glyphs.block,
        (true, false) => halves.0,
        (false, true) => halves.1,
        (false, false) => " ",
    };
    upper.chars().map(cell).collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::probe;

    fn drawn(columns: u16, rows: u16, text: &str, look: &Look) -> String {
        probe::draw(columns, rows, |frame| {
            draw(frame, frame.area(), text, look.theme.text, look);
        })
    }

    #[test]
    fn digits_are_large_where_there_is_room() {
        let screen = drawn(
            26,
            5,
            "1:05",
            &Look {
                glyphs: Glyphs::ascii(),
                ..Look::default()
            },
        );
        assert_eq!(width("1:05"), 26);
        let expected = [
            "  ##        ######  ######",
            "####    ##  ##  ##  ##",
            "  ##        ##  ##  ######",
            "  ##    ##  ##  ##      ##",
            "######      ######  ######",
        ];
        assert_eq!(screen, expected.join("\n"));
    }

    #[test]
    fn digits_shrink_with_the_area() {
        let look = Look::default();
        assert_eq!(
            drawn(13, 3, "1:05", &look),
            "▄█  ▄ █▀█ █▀▀\n █  ▄ █ █ ▀▀█\n▀▀▀   ▀▀▀ ▀▀▀"
        );
        assert_eq!(drawn(13, 1, "1:05", &look), "    1:05");
        assert_eq!(drawn(3, 9, "1:05", &look).trim(), "1:…");
        assert_eq!(drawn(30, 5, "soon", &look).trim(), "soon");
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        probe::at_every_size(|frame, look, _| {
            for text in ["", "0:00", "1:23:45.6", "放"] {
                draw(frame, frame.area(), text, look.theme.urgent, look);
            }
        });
    }
}
