//! The top bar: the places at the left, clocks at the right, fitted to the window.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::ui::glyphs::Look;
use crate::ui::hits::{Hits, Target};
use crate::ui::text;

/// How much of the places is written, from the most to the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    /// `1 Today  2 Practice`
    Wide,
    /// `1 Today 2 Practice`
    Usual,
    /// `1Today 2Practice`
    Tight,
    /// `1Tod 2Practice`
    Abbreviated,
    /// `1 2Practice`
    Digits,
}

/// Letters an abbreviated name keeps.
const ABBREVIATION: usize = 3;

/// Draws the places and, at the right, the parts that fit, the most important first. Parts go before names are shortened.
pub fn top_bar(
    frame: &mut Frame<'_>,
    area: Rect,
    places: &[(char, &str)],
    active: usize,
    right: &[&str],
    look: &Look,
    hits: &mut Hits<Target>,
) {
    let (room, parts) = arrangement(area.width, places, active, right, look);
    let mut rest = skip(area, 1);
    for (index, (digit, name)) in places.iter().enumerate() {
        let is_active = index == active;
        let label = label(*digit, name, is_active, room);
        let width = text::columns(&label).min(rest.width);
        let here = Rect { width, ..rest };
        let style = if is_active {
            look.theme.place_active
        } else {
            look.theme.place
        };
        let line = Line::from(spans(&label, is_active, look)).style(style);
        frame.render_widget(line, here);
        hits.push(here, Target::Place(index));
        rest = skip(rest, width.saturating_add(gap(room)));
    }
    let right = Span::styled(
        format!("{} ", joined(&right[..parts], look)),
        look.theme.muted,
    );
    frame.render_widget(Line::from(right).right_aligned(), rest);
}

/// What is left of a row after its first columns.
fn skip(row: Rect, columns: u16) -> Rect {
    let columns = columns.min(row.width);
    Rect {
        x: row.x + columns,
        width: row.width - columns,
        ..row
    }
}

/// The key in its own style, except in the reversed label of the active place.
fn spans(label: &str, active: bool, look: &Look) -> Vec<Span<'static>> {
    match label.char_indices().nth(1) {
        Some((at, _)) if !active => {
            let (key, name) = label.split_at(at);
            vec![
                Span::styled(key.to_owned(), look.theme.key),
                Span::raw(name.to_owned()),
            ]
        }
        _ => vec![Span::raw(label.to_owned())],
    }
}

fn label(digit: char, name: &str, active: bool, room: Room) -> String {
    let name = text::display_safe(name);
    match room {
        Room::Wide | Room::Usual => format!("{digit} {name}"),
        Room::Tight => format!("{digit}{name}"),
        Room::Abbreviated | Room::Digits if active => format!("{digit}{name}"),
        Room::Abbreviated => format!("{digit}{}", text::fit(&name, ABBREVIATION)),
        Room::Digits => digit.to_string(),
    }
}

/// Columns between two places.
fn gap(room: Room) -> u16 {
    match room {
        Room::Wide => 2,
        Room::Usual | Room::Tight | Room::Abbreviated | Room::Digits => 1,
    }
}

fn joined(parts: &[&str], look: &Look) -> String {
    let safe: Vec<_> = parts.iter().map(|part| text::display_safe(part)).collect();
    safe.join(&format!(" {} ", look.glyphs.dot))
}

/// How much of the places and how many parts of the right text fit.
fn arrangement(
    columns: u16,
    places: &[(char, &str)],
    active: usize,
    right: &[&str],
    look: &Look,
) -> (Room, usize) {
    let names = |room| {
        let labels = places.iter().enumerate();
        let widths = labels.map(|(index, (digit, name))| {
            text::width(&label(*digit, name, index == active, room)) + usize::from(gap(room))
        });
        1 + widths.sum::<usize>()
    };
    let clocks = |parts: usize| match text::width(&joined(&right[..parts], look)) {
        0 => 0,
        wide => wide + 1,
    };
    let in_full: &[Room] = &[Room::Wide, Room::Usual, Room::Tight];
    for rooms in [in_full, &[Room::Abbreviated], &[Room::Digits]] {
        for parts in (0..=right.len()).rev() {
            let fits = |room: &&Room| names(**room) + clocks(parts) <= usize::from(columns);
            if let Some(room) = rooms.iter().find(fits) {
                return (*room, parts);
            }
        }
    }
    (Room::Digits, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::probe;

    const PLACES: &[(char, &str)] = &[
        ('1', "Today"),
        ('2', "Practice"),
        ('3', "Answers"),
        ('4', "Programs"),
        ('5', "Calendar"),
        ('6', "Progress"),
        ('7', "Library"),
    ];
    const RIGHT: &[&str] = &["09:41", "3 d 4 h", "Mayo Clinic, Rochester"];

    fn bar(columns: u16, right: &[&str]) -> (String, Hits) {
        let look = Look::default();
        let mut hits = Hits::default();
        let screen = probe::draw(columns, 1, |frame| {
            top_bar(frame, frame.area(), PLACES, 1, right, &look, &mut hits);
        });
        (screen, hits)
    }

    #[test]
    fn the_bar_gives_up_parts_of_the_right_text_before_names() {
        let table = [
            (
                130,
                " 1 Today  2 Practice  3 Answers",
                "09:41 · 3 d 4 h · Mayo Clinic, Rochester",
            ),
            (
                84,
                " 1Today 2Practice 3Answers 4Programs 5Calendar 6Progress 7Library",
                "09:41 · 3 d 4 h",
            ),
            (
                80,
                " 1 Today 2 Practice 3 Answers 4 Programs 5 Calendar 6 Progress 7 Library",
                "09:41",
            ),
            (
                66,
                " 1Today 2Practice 3Answers 4Programs 5Calendar 6Progress 7Library",
                "7Library",
            ),
            (
                60,
                " 1Tod 2Practice 3Ans 4Pro 5Cal 6Pro 7Lib",
                "09:41 · 3 d 4 h",
            ),
            (24, " 1 2Practice 3 4 5 6 7", "7"),
        ];
        for (columns, start, end) in table {
            let (screen, _) = bar(columns, RIGHT);
            assert!(screen.starts_with(start), "{columns}: {screen}");
            assert!(screen.ends_with(end), "{columns}: {screen}");
        }
    }

    #[test]
    fn time_and_countdown_fit_eighty_columns_beside_whole_names() {
        let (screen, _) = bar(80, &["09:41", "3d 4h"]);
        assert!(screen.starts_with(" 1Today 2Practice"), "{screen}");
        assert!(screen.ends_with("7Library 09:41 · 3d 4h"), "{screen}");
    }

    #[test]
    fn a_click_on_a_place_opens_it() {
        let (_, hits) = bar(80, &["09:41"]);
        assert_eq!(hits.at(1, 0), Some(&Target::Place(0)));
        assert_eq!(hits.at(12, 0), Some(&Target::Place(1)));
        assert_eq!(hits.at(71, 0), Some(&Target::Place(6)));
        assert_eq!(hits.at(78, 0), None);
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        probe::at_every_size(|frame, look, hits| {
            top_bar(frame, frame.area(), PLACES, 9, RIGHT, look, hits);
            top_bar(frame, frame.area(), &[], 0, &[], look, hits);
        });
    }
}
