//! What the tests of this layer share: drawing into a buffer and reading it.

use ratatui::Frame;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::glyphs::{Glyphs, Look};
use super::hits::Hits;
use super::theme::Theme;

/// Draws once and returns the cells.
pub fn buffer(columns: u16, rows: u16, draw: impl FnOnce(&mut Frame<'_>)) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(draw).unwrap();
    terminal.backend().buffer().clone()
}

/// Draws once and returns the text, without blanks at the ends of lines and of the picture.
pub fn draw(columns: u16, rows: u16, draw: impl FnOnce(&mut Frame<'_>)) -> String {
    let cells = buffer(columns, rows, draw);
    let mut lines = Vec::new();
    for y in 0..rows {
        let line: String = (0..columns).map(|x| cells[(x, y)].symbol()).collect();
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n").trim_end().to_owned()
}

/// Draws at sizes no window should have, with every look.
pub fn at_every_size(mut draw: impl FnMut(&mut Frame<'_>, &Look, &mut Hits)) {
    let looks = [
        Look::default(),
        Look {
            theme: Theme::plain(),
            glyphs: Glyphs::ascii(),
        },
    ];
    let sizes = [0, 1, 2, 3, 5, 7, 12, 24];
    let small = sizes
        .iter()
        .flat_map(|x| sizes.iter().map(move |y| (*x, *y)));
    let odd = [(80, 24), (60, 16), (500, 1), (1, 500), (200, 60), (40, 2)];
    for (columns, rows) in small.chain(odd) {
        for look in &looks {
            buffer(columns, rows, |frame| {
                draw(frame, look, &mut Hits::default());
            });
        }
    }
}
