//! Two versions of a section, ours and the one that another program wrote meanwhile, side by side or one above the other.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use super::section::Section;
use super::{Desk, Front};
use crate::message::{Answer, Question, Requests};
use crate::screens::Context;
use crate::ui::frame::titled;
use crate::ui::glyphs::Look;
use crate::ui::keymap::{Key, Keymap, bind};
use crate::ui::text;

/// From so many columns on the two stand side by side.
const SIDE_BY_SIDE: u16 = 90;

/// The most words of which it is worked out where they differ; beyond, both are shown without marks.
const MOST_WORDS: usize = 20_000;

/// A piece of a text, and whether the other version has something else there.
type Piece = (String, bool);

/// Two versions of a section.
#[derive(Debug)]
pub struct Rival {
    section: usize,
    ours: Vec<Piece>,
    theirs: Vec<Piece>,
    scroll: u16,
}

/// What a key does with two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Keeps ours.
    Mine,
    /// Takes theirs.
    Theirs,
    /// Leaves both for now.
    Later,
    /// Scrolls back.
    Up,
    /// Scrolls on.
    Down,
}

/// The keys of two versions.
pub const KEYS: Keymap<Action> = Keymap {
    mode: "desk, two versions",
    bindings: &[
        bind(&[Key::char('m')], Action::Mine, "keep mine"),
        bind(&[Key::char('t')], Action::Theirs, "take theirs"),
        bind(&[Key::char('l'), Key::ESC], Action::Later, "later"),
        bind(&[Key::UP], Action::Up, "up"),
        bind(&[Key::DOWN], Action::Down, "down"),
    ],
};

/// Asks before both versions are left as they are.
pub fn leaving() -> Question {
    Question {
        title: "Two versions are kept".into(),
        text: "Theirs is in the file, yours lies beside it: Answers shows both under the draft's versions.".into(),
        choices: vec![
            (Key::char('g'), "go on here", Answer::Continue),
            (Key::char('l'), "leave them so", Answer::Discard),
        ],
    }
}

impl Rival {
    fn of(section: usize, own: &Section, theirs: &str) -> Self {
        let (ours, theirs) = compared(&own.to_keep(), theirs);
        Self {
            section,
            ours,
            theirs,
            scroll: 0,
        }
    }
}

impl Desk {
    /// Puts the first section that has two versions in front; the section itself where there is none.
    pub(super) fn open_rival(&mut self) {
        let mut contested = self.sections.iter().enumerate();
        let found = contested.find_map(|(at, own)| Some(Rival::of(at, own, own.rival()?)));
        if let Some(rival) = &found {
            self.focus = rival.section;
        }
        self.front = found.map_or(Front::Sections, Front::Rival);
    }

    pub(super) fn on_rival_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Front::Rival(rival) = &mut self.front else {
            return;
        };
        let section = self.sections.get_mut(rival.section);
        match (KEYS.action(key), section) {
            (Some(Action::Mine), Some(section)) => section.keep_ours(),
            (Some(Action::Theirs), Some(section)) => section.take_theirs(),
            (Some(Action::Later), _) => {
                self.front = Front::Sections;
                return;
            }
            (Some(Action::Up), _) => {
                rival.scroll = rival.scroll.saturating_sub(1);
                return;
            }
            (Some(Action::Down), _) => {
                rival.scroll = rival.scroll.saturating_add(1);
                return;
            }
            _ => return,
        }
        self.coach.forget();
        self.open_rival();
        self.settle(context, ask);
    }
}

/// Draws both versions, with what differs between them marked.
pub(super) fn draw(desk: &mut Desk, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let Front::Rival(rival) = &mut desk.front else {
        return;
    };
    let theme = &context.look.theme;
    let label = desk
        .sections
        .get(rival.section)
        .map_or("", |own| &own.label);
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
    ]));
    let said = context.notebook.guidance.says("both_kept");
    let said = format!("{label}: {said}");
    let lines = text::wrap(&said, usize::from(top.width)).into_iter();
    let lines: Vec<Line<'_>> = lines.map(|line| Line::styled(line, theme.warn)).collect();
    frame.render_widget(Paragraph::new(lines), top);
    let halves = [Constraint::Fill(1), Constraint::Fill(1)];
    let [left, right] = if area.width >= SIDE_BY_SIDE {
        body.layout(&Layout::horizontal(halves).spacing(1))
    } else {
        body.layout(&Layout::vertical(halves))
    };
    let sides = [
        (left, "Yours", &rival.ours),
        (right, "Theirs, in the file now", &rival.theirs),
    ];
    let mut furthest = 0;
    for (area, title, pieces) in sides {
        furthest = furthest.max(draw_side(
            frame,
            area,
            title,
            pieces,
            rival.scroll,
            context.look,
        ));
    }
    rival.scroll = rival.scroll.min(furthest);
}

/// Draws one version; returns how far it can be scrolled.
fn draw_side(
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    pieces: &[Piece],
    scroll: u16,
    look: &Look,
) -> u16 {
    let block = titled(title, area.width, look);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let lines = wrapped(pieces, usize::from(inner.width), look);
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let furthest = count.saturating_sub(inner.height);
    let paragraph = Paragraph::new(lines).scroll((scroll.min(furthest), 0));
    frame.render_widget(paragraph, inner);
    furthest
}

/// Both texts in pieces: words, what is between them, and whether the other version differs there.
fn compared(ours: &str, theirs: &str) -> (Vec<Piece>, Vec<Piece>) {
    let one: Vec<&str> = ours.split_word_bounds().collect();
    let other: Vec<&str> = theirs.split_word_bounds().collect();
    let whole = |words: &[&str]| vec![(words.concat(), false)];
    if one.len() + other.len() > MOST_WORDS {
        return (whole(&one), whole(&other));
    }
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, &one, &other) {
        let differs = !matches!(op, DiffOp::Equal { .. });
        let pieces = |words: &[&str]| (words.concat(), differs);
        if let Some(words) = one.get(op.old_range()).filter(|words| !words.is_empty()) {
            left.push(pieces(words));
        }
        if let Some(words) = other.get(op.new_range()).filter(|words| !words.is_empty()) {
            right.push(pieces(words));
        }
    }
    (left, right)
}

/// Pieces in lines; what differs stands in brackets and in its own style.
fn wrapped(pieces: &[Piece], columns: usize, look: &Look) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = vec![Line::default()];
    let mut used = 0;
    for (piece, differs) in pieces {
        let style = if *differs {
            look.theme.match_
        } else {
            look.theme.text
        };
        let shown = if *differs {
            bracketed(piece)
        } else {
            piece.clone()
        };
        for word in chunks(&shown, columns) {
            let wide = text::width(word);
            if word == "\n" || (used + wide > columns && used > 0) {
                lines.push(Line::default());
                used = 0;
            }
            if word == "\n" || (used == 0 && word.trim().is_empty()) {
                continue;
            }
            used += wide;
            if let Some(line) = lines.last_mut() {
                line.push_span(Span::styled(word.to_owned(), style));
            }
        }
    }
    lines
}

/// The parts between which a line may break: words, blanks, line ends; a word that is too long in single characters.
fn chunks(piece: &str, columns: usize) -> Vec<&str> {
    let mut parts: Vec<&str> = Vec::new();
    for run in piece.split_inclusive(char::is_whitespace) {
        let word = run.trim_end();
        if text::width(word) > columns {
            parts.extend(word.graphemes(true));
        } else if !word.is_empty() {
            parts.push(word);
        }
        if word.len() < run.len() {
            parts.push(&run[word.len()..]);
        }
    }
    parts
}

/// A piece in brackets, its blanks and line ends outside.
fn bracketed(piece: &str) -> String {
    let words = piece.trim();
    if words.is_empty() {
        return piece.to_owned();
    }
    let start = piece.len() - piece.trim_start().len();
    let (before, rest) = piece.split_at(start);
    let after = &rest[words.len()..];
    format!("{before}[{words}]{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|(piece, differs)| {
                if *differs {
                    bracketed(piece)
                } else {
                    piece.clone()
                }
            })
            .collect()
    }

    #[test]
    fn the_words_that_differ_are_marked_in_both() {
        for (ours, theirs, left, right) in [
            (
                "I stopped the list",
                "I held the list",
                "I [stopped] the list",
                "I [held] the list",
            ),
            ("one", "one two", "one", "one [two]"),
            ("a\nb", "a\nc", "a\n[b]", "a\n[c]"),
            ("", "new", "", "[new]"),
            ("पहला शब्द", "दूसरा शब्द", "[पहला] शब्द", "[दूसरा] शब्द"),
            ("same", "same", "same", "same"),
        ] {
            let (one, other) = compared(ours, theirs);
            assert_eq!(
                (shown(&one).as_str(), shown(&other).as_str()),
                (left, right)
            );
        }
    }

    #[test]
    fn lines_keep_within_their_columns() {
        let look = Look::default();
        let (ours, _) = compared("one two three four\nfive", "one two 3 four\nfive");
        let lines: Vec<String> = wrapped(&ours, 12, &look)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(lines, ["one two ", "[three] four", "five"]);
        assert!(wrapped(&ours, 0, &look).len() > 3);
    }
}
