//! Labelled fields one below the other, one of them in focus, each with room for what is wrong with it.

mod dense;
mod draw;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::draw::draw_entry;
use super::field::Field;
use super::glyphs::Look;
use super::hits::{Hits, Target};
use super::keymap::{Key, Keymap, bind};
use super::text;
use super::typing::Typed;

/// Columns a label takes at most.
const LABEL: usize = 26;

/// What a key does to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// To the next field.
    Next,
    /// To the field before.
    Previous,
    /// The option before, in a choice.
    Less,
    /// The next option, in a choice.
    More,
}

/// The keys of a form, beside those of a line of text.
pub const MOVING: Keymap<Move> = Keymap {
    mode: "in a form",
    bindings: &[
        bind(&[Key::TAB, Key::DOWN], Move::Next, "next field"),
        bind(&[Key::BACKTAB, Key::UP], Move::Previous, "field before"),
        bind(&[Key::RIGHT, Key::SPACE], Move::More, "next option"),
        bind(&[Key::LEFT], Move::Less, "option before"),
    ],
};

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Text(Field),
    /// One of several options.
    Choice {
        /// What can be chosen; at least one.
        options: Vec<String>,
        /// The index of the chosen one.
        selected: usize,
    },
}

/// What a field was filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// The text typed.
    Text(&'a str),
    /// The index of the chosen option.
    Choice(usize),
}

/// One field with its label, its hint and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    label: String,
    hint: String,
    error: Option<String>,
    /// A whole text to take in the place of what was typed so far.
    offer: Option<String>,
    /// A word about the value, at its right.
    note: String,
    /// What the fields from here on have in common.
    heading: String,
    kind: Kind,
}

impl Entry {
    /// A line of text, filled with `text` at first.
    pub fn text(label: &str, text: &str) -> Self {
        Self::new(label, Kind::Text(Field::new(text)))
    }

    /// A choice; `selected` beyond the options is the last.
    pub fn choice(label: &str, options: &[&str], selected: usize) -> Self {
        let kind = Kind::Choice {
            options: options.iter().map(|option| (*option).to_owned()).collect(),
            selected: selected.min(options.len().saturating_sub(1)),
        };
        Self::new(label, kind)
    }

    fn new(label: &str, kind: Kind) -> Self {
        Self {
            label: label.to_owned(),
            hint: String::new(),
            error: None,
            offer: None,
            note: String::new(),
            heading: String::new(),
            kind,
        }
    }

    /// Begins a group of fields under this heading, where they stand close together.
    #[must_use]
    pub fn with_heading(mut self, heading: &str) -> Self {
        heading.clone_into(&mut self.heading);
        self
    }

    /// Shown below the field while it is in focus.
    #[must_use]
    pub fn with_hint(mut self, hint: &str) -> Self {
        hint.clone_into(&mut self.hint);
        self
    }

    /// Shown in a line of text as long as it is empty.
    #[must_use]
    pub fn with_placeholder(mut self, placeholder: &str) -> Self {
        self.kind = match self.kind {
            Kind::Text(field) => Kind::Text(field.with_placeholder(placeholder)),
            choice @ Kind::Choice { .. } => choice,
        };
        self
    }

    /// What it was filled with.
    pub fn value(&self) -> Value<'_> {
        match &self.kind {
            Kind::Text(field) => Value::Text(field.text()),
            Kind::Choice { selected, .. } => Value::Choice(*selected),
        }
    }

    /// Takes what is offered, if the key at the end of the text asks for it.
    fn take_offer(&mut self, key: Key) -> bool {
        let Kind::Text(field) = &mut self.kind else {
            return false;
        };
        if key != Key::RIGHT || !field.is_at_end() {
            return false;
        }
        let Some(offer) = self.offer.take() else {
            return false;
        };
        field.set_text(&offer);
        true
    }

    fn turn(&mut self, forward: bool) -> Typed {
        let Kind::Choice { options, selected } = &mut self.kind else {
            return Typed::Ignored;
        };
        let count = options.len();
        if count < 2 {
            return Typed::Moved;
        }
        let step = if forward { 1 } else { count - 1 };
        *selected = (*selected + step) % count;
        Typed::Changed
    }
}

/// The fields and which one has the focus.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    entries: Vec<Entry>,
    focus: usize,
}

impl Form {
    /// A form with the focus on its first field.
    pub fn new(entries: Vec<Entry>) -> Self {
        Self { entries, focus: 0 }
    }

    /// The index of the field in focus.
    pub fn focused(&self) -> usize {
        self.focus
    }

    /// Puts the focus on a field; beyond the last is the last.
    pub fn focus(&mut self, index: usize) {
        self.focus = index.min(self.entries.len().saturating_sub(1));
    }

    /// Whether the focused field takes characters, so that letters are no commands.
    pub fn takes_text(&self) -> bool {
        let focused = self.entries.get(self.focus);
        focused.is_some_and(|entry| matches!(entry.kind, Kind::Text(_)))
    }

    /// All values, in order.
    pub fn values(&self) -> Vec<Value<'_>> {
        self.entries.iter().map(Entry::value).collect()
    }

    /// The text of a field; empty for a choice and beyond the last.
    pub fn text(&self, index: usize) -> &str {
        match self.entries.get(index).map(Entry::value) {
            Some(Value::Text(text)) => text,
            Some(Value::Choice(_)) | None => "",
        }
    }

    /// Replaces the text of a field, with nothing wrong in it; a choice stays as it is.
    pub fn set_text(&mut self, index: usize, text: &str) {
        if let Some(entry) = self.entries.get_mut(index)
            && let Kind::Text(field) = &mut entry.kind
        {
            field.set_text(text);
            entry.error = None;
        }
    }

    /// Offers a whole text for a line of text: Right at its end takes it. Where it goes on from what was typed, the
    /// rest of it is shown behind the cursor.
    pub fn offer(&mut self, index: usize, offer: Option<String>) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.offer = offer;
        }
    }

    /// Puts a word about a field's value at its right, where there is room; an empty one takes it away.
    pub fn set_note(&mut self, index: usize, note: &str) {
        if let Some(entry) = self.entries.get_mut(index) {
            note.clone_into(&mut entry.note);
        }
    }

    /// Replaces what is said below a field while it is in focus.
    pub fn set_hint(&mut self, index: usize, hint: &str) {
        if let Some(entry) = self.entries.get_mut(index) {
            hint.clone_into(&mut entry.hint);
        }
    }

    /// Chooses an option of a field, with nothing wrong in it; a text stays as it is.
    pub fn set_choice(&mut self, index: usize, option: usize) {
        if let Some(entry) = self.entries.get_mut(index)
            && let Kind::Choice { options, selected } = &mut entry.kind
        {
            *selected = option.min(options.len().saturating_sub(1));
            entry.error = None;
        }
    }

    /// What is wrong with a field, where something is.
    pub fn error(&self, index: usize) -> Option<&str> {
        self.entries.get(index)?.error.as_deref()
    }

    /// The chosen option of a field; 0 for a text and beyond the last.
    pub fn choice(&self, index: usize) -> usize {
        match self.entries.get(index).map(Entry::value) {
            Some(Value::Choice(selected)) => selected,
            Some(Value::Text(_)) | None => 0,
        }
    }

    /// Says what is wrong with a field, or that nothing is. A change of the field takes it back.
    pub fn set_error(&mut self, index: usize, error: Option<String>) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.error = error;
        }
    }

    /// Puts the focus on the first field with something wrong; says whether there is one.
    pub fn focus_error(&mut self) -> bool {
        let found = self.entries.iter().position(|entry| entry.error.is_some());
        if let Some(index) = found {
            self.focus = index;
        }
        found.is_some()
    }

    /// Uses a key; Enter, Esc and what the focused field does not know stay with the caller.
    pub fn on_key(&mut self, key: Key) -> Typed {
        if self.entries.is_empty() {
            return Typed::Ignored;
        }
        let to = MOVING.action(key);
        match to {
            Some(Move::Next) => self.step(1),
            Some(Move::Previous) => self.step(self.entries.len() - 1),
            Some(Move::More) if !self.takes_text() => self.change(|entry| entry.turn(true)),
            Some(Move::Less) if !self.takes_text() => self.change(|entry| entry.turn(false)),
            _ => self.change(|entry| {
                if entry.take_offer(key) {
                    return Typed::Changed;
                }
                match &mut entry.kind {
                    Kind::Text(field) => field.on_key(key),
                    Kind::Choice { .. } => Typed::Ignored,
                }
            }),
        }
    }

    /// Pastes into the focused line of text.
    pub fn on_paste(&mut self, pasted: &str) -> Typed {
        self.change(|entry| match &mut entry.kind {
            Kind::Text(field) => field.on_paste(pasted),
            Kind::Choice { .. } => Typed::Ignored,
        })
    }

    fn step(&mut self, by: usize) -> Typed {
        self.focus = (self.focus + by) % self.entries.len();
        Typed::Moved
    }

    fn change(&mut self, act: impl FnOnce(&mut Entry) -> Typed) -> Typed {
        let Some(entry) = self.entries.get_mut(self.focus) else {
            return Typed::Ignored;
        };
        let typed = act(entry);
        if typed == Typed::Changed {
            entry.error = None;
        }
        typed
    }

    /// Draws two rows a field, from the one on that keeps the focused field in sight. A click puts the focus (`Target::Row`).
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, look: &Look, hits: &mut Hits<Target>) {
        let shown = usize::from(area.height).div_ceil(2).max(1);
        let whole = usize::from(area.height / 2).max(1);
        let first = (self.focus + 1).saturating_sub(whole);
        let widths = self.entries.iter().map(|entry| text::width(&entry.label));
        let label = widths.max().unwrap_or(0).min(LABEL);
        let mut top = area.y;
        for (index, entry) in self.entries.iter().enumerate().skip(first).take(shown) {
            let place = Rect {
                y: top,
                height: 2.min(area.bottom() - top),
                ..area
            };
            draw_entry(frame, place, entry, label, index == self.focus, look);
            hits.push(place, Target::Row(index));
            top += place.height;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::probe;

    fn form() -> Form {
        Form::new(vec![
            Entry::text("Program", "Mayo").with_hint("Its full name"),
            Entry::choice("Visa", &["none", "J-1", "H-1B"], 1),
            Entry::text("Date", "").with_placeholder("2026-12-03"),
        ])
    }

    fn press(form: &mut Form, keys: &[&str]) {
        for key in keys {
            form.on_key(Key::parse(key).unwrap());
        }
    }

    #[test]
    fn keys_fill_the_field_in_focus() {
        let mut form = form();
        press(
            &mut form,
            &[
                "!", "space", "left", "tab", "right", "space", "left", "left", "down", "3",
            ],
        );
        let values = [Value::Text("Mayo! "), Value::Choice(1), Value::Text("3")];
        assert_eq!(form.values(), values);
        press(&mut form, &["down", "down", "up", "shift-tab"]);
        assert_eq!(form.focused(), 2);
        assert_eq!(
            (form.text(0), form.text(1), form.choice(1), form.choice(9)),
            ("Mayo! ", "", 1, 0)
        );
        assert_eq!(form.on_key(Key::ENTER), Typed::Ignored);
        assert_eq!(Form::default().on_key(Key::TAB), Typed::Ignored);
    }

    #[test]
    fn an_error_is_shown_until_its_field_changes() {
        let look = Look::default();
        let mut form = form();
        assert!(!form.focus_error());
        form.set_error(2, Some("No such day.".to_owned()));
        assert!(form.focus_error());
        assert_eq!(form.focused(), 2);
        let draw = |form: &Form| {
            probe::draw(40, 6, |frame| {
                form.draw(frame, frame.area(), &look, &mut Hits::default());
            })
        };
        let expected = "  Program  Mayo\n\n  Visa     ← J-1 →\n\n▸ Date     2026-12-03\n           ▲ No such day.";
        assert_eq!(draw(&form), expected);
        form.on_paste("2");
        assert!(!draw(&form).contains("No such day"));
    }

    #[test]
    fn the_field_in_focus_is_in_sight_and_a_click_moves_it() {
        let look = Look::default();
        let mut form = form();
        form.focus(9);
        let mut hits = Hits::default();
        let screen = probe::draw(30, 3, |frame| {
            form.draw(frame, frame.area(), &look, &mut hits);
        });
        assert!(screen.starts_with("▸ Date"), "{screen}");
        assert_eq!(hits.at(3, 0), Some(&Target::Row(2)));
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        let mut form = form();
        form.set_error(0, Some("Wrong".to_owned()));
        probe::at_every_size(|frame, look, hits| {
            form.draw(frame, frame.area(), look, hits);
            form.on_key(Key::TAB);
            Form::new(vec![Entry::choice("x", &[], 3)]).draw(frame, frame.area(), look, hits);
        });
    }
}
