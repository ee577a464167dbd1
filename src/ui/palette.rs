//! A box that finds one of many things by a few letters of its name. What the things are is up to the caller.

use std::fmt;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::field::Field;
use super::frame::centered_box;
use super::glyphs::Look;
use super::hits::{Hits, Target};
use super::keymap::{Key, Keymap, bind};
use super::list::{Move, Picker};
use super::text;
use super::typing::Typed;

/// Columns and rows of the box where there is room.
const SIZE: (u16, u16) = (76, 18);

/// The keys of the palette, beside those of a line of text.
pub const MOVING: Keymap<Move> = Keymap {
    mode: "in the palette",
    bindings: &[
        bind(&[Key::UP, Key::ctrl('p')], Move::Previous, "up"),
        bind(&[Key::DOWN, Key::ctrl('n')], Move::Next, "down"),
        bind(&[Key::PAGE_UP], Move::PageUp, "page up"),
        bind(&[Key::PAGE_DOWN], Move::PageDown, "page down"),
    ],
};

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<T> {
    /// Its name; what is searched first.
    pub label: String,
    /// A little more about it, searched too.
    pub detail: String,
    /// What sort of thing it is, in one word.
    pub kind: String,
    /// What is handed back when it is chosen.
    pub value: T,
}

/// What a key did to the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply<T> {
    /// Still searching.
    Searching,
    /// This one.
    Chosen(T),
    /// Closed without a choice.
    Closed,
}

/// The query, the things, and which of them match.
pub struct Palette<T> {
    query: Field,
    items: Vec<Item<T>>,
    /// Label and detail of each item, as the matcher wants them.
    haystacks: Vec<Utf32String>,
    /// Indexes of the items that match, the best first.
    found: Vec<usize>,
    pattern: Pattern,
    matcher: Matcher,
    picker: Picker,
}

impl<T> fmt::Debug for Palette<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Palette")
            .field("query", &self.query.text())
            .field("items", &self.items.len())
            .field("found", &self.found)
            .finish_non_exhaustive()
    }
}

impl<T: Clone> Palette<T> {
    /// A palette over these things; as long as nothing is typed they stand in this order.
    pub fn new(mut items: Vec<Item<T>>) -> Self {
        for item in &mut items {
            item.label = text::display_safe(&item.label).into_owned();
            item.detail = text::display_safe(&item.detail).into_owned();
        }
        let haystack =
            |item: &Item<T>| Utf32String::from(format!("{} {}", item.label, item.detail));
        let mut palette = Self {
            query: Field::default().with_placeholder("Type to find"),
            haystacks: items.iter().map(haystack).collect(),
            found: Vec::new(),
            items,
            pattern: Pattern::default(),
            matcher: Matcher::new(Config::DEFAULT),
            picker: Picker::default(),
        };
        palette.search();
        palette
    }

    /// What is said as long as nothing was typed.
    #[must_use]
    pub fn asking(mut self, words: &str) -> Self {
        self.query = Field::default().with_placeholder(words);
        self
    }

    /// The things that match, the best first.
    pub fn found(&self) -> impl Iterator<Item = &Item<T>> {
        self.found.iter().filter_map(|index| self.items.get(*index))
    }

    /// Uses a key: the arrows, Enter, Esc, and everything a line of text knows.
    pub fn on_key(&mut self, key: Key) -> Reply<T> {
        if let Some(to) = MOVING.action(key) {
            self.picker.apply(to);
            return Reply::Searching;
        }
        match key {
            Key::ESC => Reply::Closed,
            Key::ENTER => self.chosen().map_or(Reply::Searching, Reply::Chosen),
            key => {
                let typed = self.query.on_key(key);
                self.after(typed)
            }
        }
    }

    /// Pastes into the query.
    pub fn on_paste(&mut self, pasted: &str) {
        let typed = self.query.on_paste(pasted);
        self.after(typed);
    }

    /// Selects a row, as a click on it does, and hands its thing back.
    pub fn choose_row(&mut self, row: usize) -> Option<T> {
        self.picker.select(row);
        self.chosen()
    }

    /// Moves the selection, as the wheel does.
    pub fn apply(&mut self, to: Move) {
        self.picker.apply(to);
    }

    fn after(&mut self, typed: Typed) -> Reply<T> {
        if typed == Typed::Changed {
            self.search();
        }
        Reply::Searching
    }

    fn chosen(&self) -> Option<T> {
        let index = self.found.get(self.picker.selected()?)?;
        Some(self.items.get(*index)?.value.clone())
    }

    fn search(&mut self) {
        let query = self.query.text();
        self.pattern = Pattern::parse(query, CaseMatching::Smart, Normalization::Smart);
        let (pattern, matcher) = (&self.pattern, &mut self.matcher);
        let words = query.trim().to_lowercase();
        let mut scored = Vec::with_capacity(self.haystacks.len());
        for (index, haystack) in self.haystacks.iter().enumerate() {
            if let Some(score) = pattern.score(haystack.slice(..), matcher) {
                // A name that holds the very words comes before what only resembles them.
                let item = self.items.get(index);
                let named = item.is_some_and(|item| item.label.to_lowercase().contains(&words));
                scored.push((named, score, index));
            }
        }
        // Equally good ones keep their order.
        scored.sort_unstable_by_key(|(named, score, index)| {
            (std::cmp::Reverse((*named, *score)), *index)
        });
        self.found.clear();
        self.found
            .extend(scored.into_iter().map(|(_, _, index)| index));
        self.picker.set_len(self.found.len());
        self.picker.home();
    }

    /// Draws the box in the middle of an area. A click on a row is `Target::Row`; nothing below the box can be clicked.
    pub fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        look: &Look,
        hits: &mut Hits<Target>,
    ) {
        let inner = centered_box(frame, area, SIZE, "Find", look);
        hits.clear();
        let mut rows = inner;
        let head = 2.min(inner.height);
        rows.y += head;
        rows.height -= head;
        let line = Rect {
            x: inner.x + inner.width.min(2),
            width: inner.width.saturating_sub(3),
            ..inner
        };
        self.query.draw(frame, line, look, true);
        if self.found.is_empty() {
            let words = text::truncate("  Nothing matches.", usize::from(rows.width), &look.glyphs);
            frame.render_widget(Span::styled(words, look.theme.muted), rows);
        }
        let Self {
            items,
            haystacks,
            found,
            pattern,
            matcher,
            picker,
            ..
        } = self;
        let room = usize::from(rows.width).saturating_sub(4);
        picker.draw(frame, rows, look, hits, |row, _| {
            let index = found[row];
            let mut places = Vec::new();
            pattern.indices(haystacks[index].slice(..), matcher, &mut places);
            vec![row_line(&items[index], &places, room, look)]
        });
    }
}

/// Kind, label and detail in one line, the characters that match marked.
fn row_line<T>(item: &Item<T>, places: &[u32], room: usize, look: &Look) -> Line<'static> {
    let kind = text::truncate(&item.kind, 10, &look.glyphs);
    let blank = 11_usize.saturating_sub(text::width(&kind));
    let room = room.saturating_sub(11);
    let label = text::truncate(&item.label, room, &look.glyphs);
    let rest = room.saturating_sub(text::width(&label) + 2);
    let detail = text::truncate(&item.detail, rest, &look.glyphs);
    let mut spans = vec![Span::styled(kind + &" ".repeat(blank), look.theme.muted)];
    spans.extend(marked(&label, 0, places, look.theme.text, look));
    spans.push(Span::raw("  "));
    let after = item.label.graphemes(true).count() + 1;
    spans.extend(marked(&detail, after, places, look.theme.muted, look));
    Line::from(spans)
}

/// A text whose characters are numbered from `first` on, those in `places` marked.
fn marked(
    text: &str,
    first: usize,
    places: &[u32],
    plain: Style,
    look: &Look,
) -> Vec<Span<'static>> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    for (number, grapheme) in text.graphemes(true).enumerate() {
        let number = u32::try_from(first + number).unwrap_or(u32::MAX);
        let style = if places.contains(&number) {
            look.theme.match_
        } else {
            plain
        };
        match spans.last_mut() {
            Some(span) if span.style == style => span.content.to_mut().push_str(grapheme),
            _ => spans.push(Span::styled(grapheme.to_owned(), style)),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::probe;

    fn item(label: &str, detail: &str, value: usize) -> Item<usize> {
        Item {
            label: label.to_owned(),
            detail: detail.to_owned(),
            kind: "question".to_owned(),
            value,
        }
    }

    fn palette() -> Palette<usize> {
        Palette::new(vec![
            item("Tell me about yourself", "opener", 0),
            item("Why radiology?", "motivation", 1),
            item("A difficult résumé gap", "red flags", 2),
        ])
    }

    fn type_in(palette: &mut Palette<usize>, text: &str) -> Vec<usize> {
        for c in text.chars() {
            palette.on_key(Key::char(c));
        }
        palette.found().map(|item| item.value).collect()
    }

    #[test]
    fn a_few_letters_find_the_thing() {
        assert_eq!(type_in(&mut palette(), ""), [0, 1, 2]);
        assert_eq!(type_in(&mut palette(), "whyr"), [1]);
        assert_eq!(type_in(&mut palette(), "motiv"), [1]);
        assert_eq!(type_in(&mut palette(), "resume"), [2]);
        assert_eq!(type_in(&mut palette(), "TELL"), [] as [usize; 0]);
        assert_eq!(type_in(&mut palette(), "zzz"), [] as [usize; 0]);
    }

    #[test]
    fn enter_chooses_and_escape_closes() {
        let mut palette = palette();
        palette.on_key(Key::DOWN);
        assert_eq!(palette.on_key(Key::ENTER), Reply::Chosen(1));
        assert_eq!(palette.on_key(Key::ESC), Reply::Closed);
        assert_eq!(palette.choose_row(2), Some(2));
        type_in(&mut palette, "zzz");
        assert_eq!(palette.on_key(Key::ENTER), Reply::Searching);
        assert_eq!(palette.choose_row(0), None);
        palette.on_key(Key::ctrl('u'));
        assert_eq!(palette.on_key(Key::ENTER), Reply::Chosen(0));
    }

    #[test]
    fn what_matched_is_marked() {
        let look = Look::default();
        let mut palette = palette();
        type_in(&mut palette, "radio");
        let mut hits = Hits::default();
        let cells = probe::buffer(40, 8, |frame| {
            let area = frame.area();
            palette.draw(frame, area, &look, &mut hits);
        });
        let at = |x| &cells[(x, 3)];
        let row: String = (0..40).map(|x| at(x).symbol()).collect();
        let start = row
            .chars()
            .position(|c| c == 'r')
            .map(|x| u16::try_from(x).unwrap())
            .unwrap();
        assert!(row.contains("question   Why radiology?"), "{row}");
        let radio = row.find("radiology").unwrap() - row.find("Why").unwrap();
        assert!(start > 0 && radio == 4);
        let why = u16::try_from(row.chars().position(|c| c == 'W').unwrap()).unwrap();
        assert!(
            at(why + 4)
                .modifier
                .contains(look.theme.match_.add_modifier)
        );
        assert!(!at(why).modifier.contains(look.theme.match_.add_modifier));
        assert_eq!(hits.at(5, 3), Some(&Target::Row(0)));
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        let mut palette = palette();
        probe::at_every_size(|frame, look, hits| {
            palette.draw(frame, frame.area(), look, hits);
            palette.on_key(Key::char('e'));
            palette.draw(frame, frame.area(), look, hits);
            palette.on_key(Key::ctrl('u'));
        });
    }

    #[test]
    fn two_thousand_things_are_searched_at_every_key() {
        let question = |number| {
            item(
                &format!("Question {number} about a difficult colleague"),
                "behavioral",
                number,
            )
        };
        let mut palette = Palette::new((0..2_000).map(question).collect());
        assert_eq!(type_in(&mut palette, "1999 coll"), [1999]);
    }
}
