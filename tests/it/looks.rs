//! Terminals that show less: no colors, ASCII only, and windows nobody should have.

use prepcoach::message::Route;
use ratatui::style::Color;

use crate::states;
use crate::support::{Harness, Setup};

#[test]
fn without_color_no_screen_sets_a_color() {
    for (name, state) in states::ALL {
        let buffer = state(Setup::new().plain()).buffer();
        let colored = buffer.content.iter().find(|cell| {
            (cell.fg, cell.bg, cell.underline_color) != (Color::Reset, Color::Reset, Color::Reset)
        });
        assert_eq!(colored, None, "{name}");
    }
}

#[test]
fn with_color_only_the_sixteen_of_the_terminal_are_used() {
    for (name, state) in states::ALL {
        for cell in &state(Setup::new()).buffer().content {
            let is_own = |color| matches!(color, Color::Rgb(..) | Color::Indexed(_));
            assert!(!is_own(cell.fg) && !is_own(cell.bg), "{name}: {cell:?}");
        }
    }
}

#[test]
fn an_ascii_terminal_gets_ascii_only_but_for_the_questions_own_words() {
    for (name, state) in states::ALL {
        let mut app = state(Setup::new().ascii());
        let banks = &app.notebook().banks;
        let own: Vec<_> = banks.entries().map(|entry| entry.question).collect();
        let own = format!("{own:?}");
        for line in app.screen().lines() {
            for word in line.split_whitespace().filter(|word| !word.is_ascii()) {
                assert!(own.contains(word), "{name}: {word} in: {line}");
            }
        }
    }
}

#[test]
fn the_timing_is_told_without_color() {
    for (seconds, words) in [(20, "early"), (75, "in band"), (100, "over")] {
        let app = Setup::new()
            .plain()
            .ascii()
            .open(states::one("tell-me-about-yourself"));
        app.press("space").wait(seconds).expect(words);
    }
}

#[test]
fn no_window_is_too_small_or_too_odd() {
    let small = (1..=12).map(|size| (size, size));
    let odd = [
        (500, 1),
        (1, 500),
        (60, 16),
        (61, 17),
        (59, 16),
        (60, 15),
        (300, 100),
        (200, 16),
        (60, 80),
    ];
    let sizes: Vec<(u16, u16)> = small.chain(odd).collect();
    for (_, state) in states::ALL {
        let mut app = state(Setup::new());
        for &(columns, rows) in &sizes {
            app = app.resize(columns, rows);
            app.screen();
        }
        app.resize(3, 3)
            .press("? x ↓ enter")
            .resize(80, 24)
            .screen();
    }
}

#[test]
fn everything_works_in_the_smallest_window_that_is_allowed() {
    for (name, state) in states::ALL {
        let mut app = state(Setup::new().size(60, 16));
        let footer = app.footer();
        // A question shows its keys itself.
        let is_question = [
            "dialog",
            "entry, status",
            "entry, removing",
            "answers, removing a story",
        ]
        .contains(name);
        assert!(!footer.is_empty() || is_question, "{name}");
    }
}

#[test]
fn the_selected_row_can_be_told_without_color() {
    let mut app: Harness = Setup::new().plain().open(Route::Practice);
    assert_eq!(app.cell("▸").symbol(), "▸");
    let mut app = app.press("↓");
    let screen = app.screen();
    let row = screen.lines().find(|line| line.contains('▸')).unwrap();
    assert!(row.contains("Mixed mock"), "{screen}");
}
