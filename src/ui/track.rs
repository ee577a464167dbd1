//! A stretch of time drawn as a bar with a target band: how long it has lasted, and where it should end.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::glyphs::Look;
use super::text;

/// Where a moment lies in relation to the band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Before the band begins.
    Early,
    /// Inside the band, both edges counted.
    InBand,
    /// Beyond the band.
    Over,
}

/// What one column of the track shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Time that has passed.
    Filled(Zone),
    /// Time that has not.
    Empty(Zone),
    /// An edge of the band that has not been reached.
    Mark,
    /// Now.
    Cursor(Zone),
}

/// A running time and its target band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Track {
    /// Time passed so far.
    pub elapsed: Duration,
    /// Where the band begins.
    pub low: Duration,
    /// Where the band ends.
    pub high: Duration,
    /// What the whole width stands for, as long as less than this has passed.
    pub limit: Duration,
}

impl Track {
    /// A track that reaches half as far again as the band.
    pub fn new(elapsed: Duration, low: Duration, high: Duration) -> Self {
        let limit = high.saturating_add(high / 2);
        Self {
            elapsed,
            low,
            high,
            limit,
        }
    }

    /// The zone of the time passed so far.
    pub fn zone(&self) -> Zone {
        self.zone_at(self.elapsed)
    }

    fn zone_at(&self, moment: Duration) -> Zone {
        if moment < self.low {
            Zone::Early
        } else if moment <= self.high {
            Zone::InBand
        } else {
            Zone::Over
        }
    }

    /// The columns from 0 to the limit, or to the time passed where that is more.
    pub fn cells(&self, width: u16) -> Vec<Cell> {
        let now = self.column(self.elapsed, width);
        let marks = self.marks(width);
        let cell = |column| {
            let zone = self.zone_between(column, marks);
            match column {
                _ if column == now => Cell::Cursor(self.zone()),
                _ if column < now => Cell::Filled(zone),
                _ if column == marks.0 || column == marks.1 => Cell::Mark,
                _ => Cell::Empty(zone),
            }
        };
        (0..width).map(cell).collect()
    }

    /// The columns of the band's edges.
    fn marks(&self, width: u16) -> (u16, u16) {
        (self.column(self.low, width), self.column(self.high, width))
    }

    fn zone_between(&self, column: u16, (low, high): (u16, u16)) -> Zone {
        match column {
            _ if column < low => Zone::Early,
            _ if column <= high => Zone::InBand,
            _ => self.zone_at(self.elapsed.max(self.limit)),
        }
    }

    /// The column a moment falls into; the end of the track falls into the last.
    fn column(&self, moment: Duration, width: u16) -> u16 {
        let span = self.limit.max(self.elapsed).as_millis().max(1);
        let last = u128::from(width.saturating_sub(1));
        let at = moment.as_millis().saturating_mul(last) / span;
        u16::try_from(at.min(last)).unwrap_or(0)
    }
}

/// Draws the track in the first row and the times of the band's edges below them, where there is a second row.
pub fn draw(frame: &mut Frame<'_>, area: Rect, track: &Track, look: &Look) {
    let mut rows = area.rows();
    if let Some(row) = rows.next() {
        let spans = track.cells(row.width).into_iter().map(|cell| {
            let (glyph, style) = appearance(cell, look);
            Span::styled(glyph, style)
        });
        frame.render_widget(spans.collect::<Line>(), row);
    }
    if let Some(row) = rows.next() {
        let labels = labels(track, row.width);
        frame.render_widget(Line::styled(labels, look.theme.muted), row);
    }
}

fn appearance(cell: Cell, look: &Look) -> (&'static str, Style) {
    let glyphs = look.glyphs.track;
    let (theme, plain) = (&look.theme, look.theme.muted);
    match cell {
        Cell::Filled(Zone::Early) => (glyphs.early, theme.text),
        Cell::Filled(Zone::InBand) => (glyphs.in_band, theme.good),
        Cell::Filled(Zone::Over) => (glyphs.over, theme.bad),
        Cell::Empty(Zone::InBand) => (glyphs.empty_band, plain),
        Cell::Empty(Zone::Early | Zone::Over) => (glyphs.empty, plain),
        Cell::Mark => (glyphs.mark, theme.key),
        Cell::Cursor(Zone::Early) => (glyphs.cursor, theme.text),
        Cell::Cursor(Zone::InBand) => (glyphs.cursor, theme.good),
        Cell::Cursor(Zone::Over) => (glyphs.cursor, theme.urgent),
    }
}

/// The times of the edges under their columns; the second gives way where both do not fit.
fn labels(track: &Track, width: u16) -> String {
    let (low, high) = track.marks(width);
    let mut line = String::new();
    for (column, moment) in [(low, track.low), (high, track.high)] {
        let label = text::clock(moment);
        let long = text::width(&label);
        let room = usize::from(width).saturating_sub(long);
        let start = usize::from(column).saturating_sub(long / 2).min(room);
        let used = text::width(&line);
        let apart = used == 0 || start > used;
        if apart && start + long <= usize::from(width) {
            line.push_str(&" ".repeat(start - used));
            line.push_str(&label);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::glyphs::Glyphs;
    use crate::ui::probe;

    fn track(seconds: u64) -> Track {
        let second = Duration::from_secs;
        Track::new(second(seconds), second(60), second(120))
    }

    /// One letter a cell: early e, in band b, over o, in upper case when filled; cursor >, mark |.
    fn letters(seconds: u64, width: u16) -> String {
        let zone = |zone| match zone {
            Zone::Early => 'e',
            Zone::InBand => 'b',
            Zone::Over => 'o',
        };
        let letter = |cell| match cell {
            Cell::Filled(of) => zone(of).to_ascii_uppercase(),
            Cell::Empty(of) => zone(of),
            Cell::Mark => '|',
            Cell::Cursor(_) => '>',
        };
        track(seconds)
            .cells(width)
            .into_iter()
            .map(letter)
            .collect()
    }

    #[test]
    fn time_fills_the_track_zone_by_zone() {
        let table = [
            (0, 19, ">eeeee|bbbbb|oooooo"),
            (30, 19, "EEE>ee|bbbbb|oooooo"),
            (60, 19, "EEEEEE>bbbbb|oooooo"),
            (90, 19, "EEEEEEBBB>bb|oooooo"),
            (150, 19, "EEEEEEBBBBBBBOO>ooo"),
            (180, 19, "EEEEEEBBBBBBBOOOOO>"),
            (360, 19, "EEEBBBBOOOOOOOOOOO>"),
            (30, 1, ">"),
            (30, 0, ""),
        ];
        for (seconds, width, cells) in table {
            assert_eq!(letters(seconds, width), cells, "{seconds} s in {width}");
        }
    }

    #[test]
    fn the_edges_of_the_band_belong_to_it() {
        let table = [
            (59, Zone::Early),
            (60, Zone::InBand),
            (120, Zone::InBand),
            (121, Zone::Over),
        ];
        for (seconds, zone) in table {
            assert_eq!(track(seconds).zone(), zone, "{seconds}");
        }
    }

    #[test]
    fn zones_differ_in_characters_not_only_in_color() {
        for glyphs in [Glyphs::unicode(), Glyphs::ascii()] {
            let look = Look {
                glyphs,
                ..Look::default()
            };
            let zones = [Zone::Early, Zone::InBand, Zone::Over];
            let shown = zones.map(|zone| appearance(Cell::Filled(zone), &look));
            assert!(
                shown[0].0 != shown[1].0 && shown[1].0 != shown[2].0 && shown[0].0 != shown[2].0
            );
            assert!(
                shown[0].1 != shown[1].1 && shown[1].1 != shown[2].1 && shown[0].1 != shown[2].1
            );
        }
    }

    #[test]
    fn the_edges_are_labelled_below() {
        let look = Look::default();
        let screen = probe::draw(37, 2, |frame| draw(frame, frame.area(), &track(30), &look));
        assert_eq!(
            screen,
            "▒▒▒▒▒▒▌─────┃═══════════┃────────────\n          1:00        2:00"
        );
        assert_eq!(labels(&track(0), 6), "1:00");
        assert_eq!(labels(&track(0), 3), "");
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        let odd = [
            Track::new(Duration::ZERO, Duration::ZERO, Duration::ZERO),
            Track::new(Duration::MAX, Duration::from_secs(9), Duration::MAX),
            Track::new(
                Duration::from_secs(5),
                Duration::from_secs(9),
                Duration::from_secs(3),
            ),
        ];
        probe::at_every_size(|frame, look, _| {
            for track in &odd {
                draw(frame, frame.area(), track, look);
            }
        });
    }
}
