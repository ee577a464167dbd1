//! Keymaps: one table per mode, read by dispatch, footer, help and manual alike. What an action does lives with its screen.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::glyphs::Glyphs;

/// The keys that have a name: code, how it is written, how it is written in ASCII.
const NAMES: &[(KeyCode, &str, &str)] = &[
    (KeyCode::Char(' '), "space", "space"),
    (KeyCode::Enter, "enter", "enter"),
    (KeyCode::Esc, "esc", "esc"),
    (KeyCode::Tab, "tab", "tab"),
    (KeyCode::BackTab, "shift-tab", "shift-tab"),
    (KeyCode::Up, "↑", "up"),
    (KeyCode::Down, "↓", "down"),
    (KeyCode::Left, "←", "left"),
    (KeyCode::Right, "→", "right"),
    (KeyCode::Backspace, "backspace", "backspace"),
    (KeyCode::Delete, "delete", "delete"),
    (KeyCode::Insert, "insert", "insert"),
    (KeyCode::Home, "home", "home"),
    (KeyCode::End, "end", "end"),
    (KeyCode::PageUp, "page-up", "page-up"),
    (KeyCode::PageDown, "page-down", "page-down"),
];

/// A modifier and the prefix it is written with, in the order of writing.
const PREFIXES: &[(KeyModifiers, &str)] = &[
    (KeyModifiers::CONTROL, "ctrl-"),
    (KeyModifiers::ALT, "alt-"),
    (KeyModifiers::SHIFT, "shift-"),
];

/// One key press. Characters never carry SHIFT: `?` is `?` however it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// What was held down with it.
    pub modifiers: KeyModifiers,
}

impl Key {
    /// The Enter key.
    pub const ENTER: Self = Self::plain(KeyCode::Enter);
    /// The Escape key.
    pub const ESC: Self = Self::plain(KeyCode::Esc);
    /// The up arrow.
    pub const UP: Self = Self::plain(KeyCode::Up);
    /// The down arrow.
    pub const DOWN: Self = Self::plain(KeyCode::Down);
    /// The left arrow.
    pub const LEFT: Self = Self::plain(KeyCode::Left);
    /// The right arrow.
    pub const RIGHT: Self = Self::plain(KeyCode::Right);
    /// The space bar.
    pub const SPACE: Self = Self::char(' ');
    /// The Tab key.
    pub const TAB: Self = Self::plain(KeyCode::Tab);
    /// Shift and Tab.
    pub const BACKTAB: Self = Self::plain(KeyCode::BackTab);
    /// The F1 key.
    pub const F1: Self = Self::plain(KeyCode::F(1));
    /// The Backspace key.
    pub const BACKSPACE: Self = Self::plain(KeyCode::Backspace);
    /// The Delete key.
    pub const DELETE: Self = Self::plain(KeyCode::Delete);
    /// The Home key.
    pub const HOME: Self = Self::plain(KeyCode::Home);
    /// The End key.
    pub const END: Self = Self::plain(KeyCode::End);
    /// The Page Up key.
    pub const PAGE_UP: Self = Self::plain(KeyCode::PageUp);
    /// The Page Down key.
    pub const PAGE_DOWN: Self = Self::plain(KeyCode::PageDown);

    /// A character typed by itself.
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// A character with Control; write it in lower case.
    pub const fn ctrl(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            modifiers: KeyModifiers::CONTROL,
        }
    }

    /// A character with Alt.
    pub const fn alt(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            modifiers: KeyModifiers::ALT,
        }
    }

    const fn plain(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::NONE,
        }
    }

    /// The character this key types into a text, if it types one. Control and Alt together are `AltGr`.
    pub fn typed(self) -> Option<char> {
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        match self.code {
            KeyCode::Char(c) if self.modifiers.is_empty() || self.modifiers == alt_gr => Some(c),
            _ => None,
        }
    }

    /// How the key is written where only ASCII can be shown.
    pub fn ascii(self) -> String {
        self.written(|(_, _, ascii)| ascii)
    }

    /// How the key is written with these glyphs.
    pub fn text(self, glyphs: &Glyphs) -> String {
        if glyphs.is_ascii {
            self.ascii()
        } else {
            self.to_string()
        }
    }

    /// Reads what `Display` or `ascii` wrote: `q`, `ctrl-p`, `space`, `shift-up`, `F1`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut rest = text;
        let mut modifiers = KeyModifiers::NONE;
        for (modifier, prefix) in PREFIXES {
            if named(rest).is_some() {
                break;
            }
            if let Some(after) = rest.strip_prefix(prefix) {
                modifiers |= *modifier;
                rest = after;
            }
        }
        let code = named(rest)?;
        Some(Self { code, modifiers })
    }

    fn written(
        self,
        name: impl Fn(&(KeyCode, &'static str, &'static str)) -> &'static str,
    ) -> String {
        let mut text = String::new();
        for (modifier, prefix) in PREFIXES {
            if self.modifiers.contains(*modifier) {
                text.push_str(prefix);
            }
        }
        match NAMES.iter().find(|(code, ..)| *code == self.code) {
            Some(row) => text.push_str(name(row)),
            None => text.push_str(&self.code.to_string()),
        }
        text
    }
}

fn named(text: &str) -> Option<KeyCode> {
    if let Some((code, ..)) = NAMES
        .iter()
        .find(|(_, name, ascii)| *name == text || *ascii == text)
    {
        return Some(*code);
    }
    let mut chars = text.chars();
    let first = chars.next()?;
    if chars.as_str().is_empty() {
        return Some(KeyCode::Char(first));
    }
    let number = text.strip_prefix(['F', 'f'])?.parse().ok()?;
    (1..=24).contains(&number).then_some(KeyCode::F(number))
}

impl From<KeyEvent> for Key {
    /// Terminals disagree on whether `?`, back tab and Control with a letter come with SHIFT or in upper case.
    fn from(event: KeyEvent) -> Self {
        let mut key = Self {
            code: event.code,
            modifiers: event.modifiers,
        };
        match event.code {
            KeyCode::Char(c) => {
                key.modifiers -= KeyModifiers::SHIFT;
                if key.modifiers == KeyModifiers::CONTROL {
                    key.code = KeyCode::Char(c.to_ascii_lowercase());
                }
            }
            KeyCode::BackTab => key.modifiers -= KeyModifiers::SHIFT,
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => {
                key.code = KeyCode::BackTab;
                key.modifiers -= KeyModifiers::SHIFT;
            }
            _ => {}
        }
        key
    }
}

impl From<Key> for KeyEvent {
    fn from(key: Key) -> Self {
        Self::new(key.code, key.modifiers)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(|(_, name, _)| name))
    }
}

/// One row: what to press, what happens, what the footer calls it.
pub struct Binding<A: 'static> {
    /// The keys, the one to show first.
    pub keys: &'static [Key],
    /// What they do.
    pub action: A,
    /// One to three words for the footer and the help.
    pub label: &'static str,
}

/// Makes one row of a keymap.
pub const fn bind<A>(keys: &'static [Key], action: A, label: &'static str) -> Binding<A> {
    Binding {
        keys,
        action,
        label,
    }
}

/// The bindings of one mode of one screen.
pub struct Keymap<A: 'static> {
    /// What the help calls this mode.
    pub mode: &'static str,
    /// The rows; the first that names a key wins.
    pub bindings: &'static [Binding<A>],
}

impl<A: Copy> Keymap<A> {
    /// What a key does in this mode.
    pub fn action(&self, key: Key) -> Option<A> {
        let binding = self
            .bindings
            .iter()
            .find(|binding| binding.keys.contains(&key))?;
        Some(binding.action)
    }

    /// The rows without their actions, in order.
    pub fn hints(&self) -> impl Iterator<Item = Hint> + use<A> {
        self.bindings
            .iter()
            .map(|&Binding { keys, label, .. }| Hint { keys, label })
    }

    /// The mode's name and all its hints: one section of the help.
    pub fn sheet(&self) -> Sheet {
        (self.mode, self.hints().collect())
    }
}

/// One section of the help: the name of a mode and its keys.
pub type Sheet = (&'static str, Vec<Hint>);

/// A binding without its action: enough for a footer, a help box or a manual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// The keys, the one to show first.
    pub keys: &'static [Key],
    /// What they do, in one to three words.
    pub label: &'static str,
}

impl Hint {
    /// The keys as text; three or more characters in a row become a range: `1-7`.
    pub fn keys_text(&self, glyphs: &Glyphs) -> String {
        let mut parts = Vec::new();
        let mut rest = self.keys;
        while let Some(first) = rest.first() {
            let run = run_length(rest);
            let (here, after) = rest.split_at(run.max(1));
            match here {
                [_, _, .., last] => {
                    parts.push(format!("{}-{}", first.text(glyphs), last.text(glyphs)));
                }
                few => parts.extend(few.iter().map(|key| key.text(glyphs))),
            }
            rest = after;
        }
        parts.join("/")
    }
}

impl Hint {
    /// The key to show where room is short: the first, or the range that begins with it.
    pub fn short_text(&self, glyphs: &Glyphs) -> String {
        let run = run_length(self.keys).max(1).min(self.keys.len());
        let (first, _) = self.keys.split_at(if run >= 3 { run } else { 1.min(run) });
        Self {
            keys: first,
            label: self.label,
        }
        .keys_text(glyphs)
    }
}

/// How many keys from the first on are consecutive plain letters or digits.
fn run_length(keys: &[Key]) -> usize {
    let code = |key: &Key| match key.typed() {
        Some(c) if c.is_ascii_alphanumeric() => Some(u32::from(c)),
        _ => None,
    };
    let follows = |pair: &&[Key]| match (code(&pair[0]), code(&pair[1])) {
        (Some(first), Some(second)) => first + 1 == second,
        _ => false,
    };
    1 + keys.windows(2).take_while(follows).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: &[Key] = &[
        Key::ENTER,
        Key::ESC,
        Key::UP,
        Key::DOWN,
        Key::LEFT,
        Key::RIGHT,
        Key::SPACE,
        Key::TAB,
        Key::BACKTAB,
        Key::F1,
        Key::BACKSPACE,
        Key::DELETE,
        Key::HOME,
        Key::END,
        Key::PAGE_UP,
        Key::PAGE_DOWN,
        Key::char('q'),
        Key::char('Q'),
        Key::char('-'),
        Key::char('F'),
        Key::char('é'),
        Key::ctrl('p'),
        Key::ctrl('-'),
        Key::alt('x'),
    ];

    #[test]
    fn every_key_is_read_back_from_its_name() {
        for key in KEYS {
            assert_eq!(Key::parse(&key.to_string()), Some(*key), "{key}");
            assert_eq!(Key::parse(&key.ascii()), Some(*key), "{key}");
        }
        let shift_up = Key {
            code: KeyCode::Up,
            modifiers: KeyModifiers::SHIFT,
        };
        assert_eq!(shift_up.to_string(), "shift-↑");
        assert_eq!(Key::parse("shift-up"), Some(shift_up));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "ctrl-", "F0", "F99", "hello"] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }

    #[test]
    fn shift_is_dropped_where_terminals_disagree() {
        let event = |code, modifiers| Key::from(KeyEvent::new(code, modifiers));
        let shift = KeyModifiers::SHIFT;
        assert_eq!(event(KeyCode::Char('?'), shift), Key::char('?'));
        assert_eq!(event(KeyCode::BackTab, shift), Key::BACKTAB);
        assert_eq!(event(KeyCode::Tab, shift), Key::BACKTAB);
        let both = shift | KeyModifiers::CONTROL;
        assert_eq!(event(KeyCode::Char('P'), both), Key::ctrl('p'));
        assert_ne!(event(KeyCode::Up, shift), Key::UP);
    }

    #[test]
    fn only_characters_are_typed() {
        assert_eq!(Key::char('a').typed(), Some('a'));
        assert_eq!(Key::ctrl('a').typed(), None);
        assert_eq!(Key::alt('a').typed(), None);
        assert_eq!(Key::ENTER.typed(), None);
    }

    #[test]
    fn hints_shorten_runs_and_follow_the_glyphs() {
        const TWO: &[Key] = &[Key::char('1'), Key::char('2')];
        const MANY: &[Key] = &[Key::char('1'), Key::char('2'), Key::char('3'), Key::TAB];
        let unicode = Glyphs::unicode();
        let arrows = Hint {
            keys: &[Key::UP, Key::DOWN],
            label: "move",
        };
        assert_eq!(arrows.keys_text(&unicode), "↑/↓");
        assert_eq!(arrows.keys_text(&Glyphs::ascii()), "up/down");
        let places = Hint {
            keys: MANY,
            label: "places",
        };
        assert_eq!(places.keys_text(&unicode), "1-3/tab");
        let two = Hint {
            keys: TWO,
            label: "two",
        };
        assert_eq!(two.keys_text(&unicode), "1/2");
    }

    #[test]
    fn the_first_row_with_a_key_wins() {
        const MAP: Keymap<u8> = Keymap {
            mode: "testing",
            bindings: &[
                bind(&[Key::char('a')], 1, "one"),
                bind(&[Key::char('a'), Key::char('b')], 2, "two"),
            ],
        };
        assert_eq!(MAP.action(Key::char('a')), Some(1));
        assert_eq!(MAP.action(Key::char('b')), Some(2));
        assert_eq!(MAP.action(Key::char('c')), None);
        let (mode, hints) = MAP.sheet();
        assert_eq!((mode, hints.len()), ("testing", 2));
    }
}
