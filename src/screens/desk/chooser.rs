//! Words that are chosen: a list that letters narrow down, own words beside those of the vocabulary.

use ratatui::text::{Line, Span};

use crate::domain::person::folded;
use crate::domain::vocabulary::Term;
use crate::ui::field::Field;
use crate::ui::glyphs::Look;
use crate::ui::keymap::{Key, Keymap, bind};
use crate::ui::text;
use crate::ui::typing::Typed;

/// The most rows of the list that are seen at a time.
const SEEN: usize = 6;

/// What a key does to a list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choose {
    /// Takes the word in front, or gives it up.
    Toggle,
    /// To the word before.
    Up,
    /// To the next word.
    Down,
}

/// The keys of a list of words; letters narrow it down.
pub const CHOOSING: Keymap<Choose> = Keymap {
    mode: "desk, choosing words",
    bindings: &[
        bind(&[Key::ENTER], Choose::Toggle, "take, give up"),
        bind(&[Key::UP], Choose::Up, "word before"),
        bind(&[Key::DOWN], Choose::Down, "next word"),
    ],
};

/// What a key did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// Something within the list.
    Within(Typed),
    /// It leads out of the list, at its top.
    Before,
    /// It leads out of the list, at its bottom.
    Beyond,
}

/// Words to choose from, and those that are chosen.
#[derive(Debug, Clone)]
pub struct Chooser {
    terms: Vec<Term>,
    chosen: Vec<String>,
    /// Only one can be chosen, and no own words.
    is_single: bool,
    filter: Field,
    front: usize,
}

/// One row of the list.
enum Row<'a> {
    /// A word of the vocabulary, or one that was chosen.
    Word { id: &'a str, text: &'a str },
    /// What was typed, to be taken as an own word.
    Own(&'a str),
}

impl Chooser {
    /// Begins with the chosen ids, one a line.
    pub fn new(terms: Vec<Term>, is_single: bool, chosen: &str) -> Self {
        Self {
            terms,
            chosen: chosen.lines().map(str::to_owned).collect(),
            is_single,
            filter: Field::default(),
            front: 0,
        }
    }

    /// The chosen ids and own words, one a line.
    pub fn text(&self) -> String {
        self.chosen.join("\n")
    }

    /// Others are chosen now.
    pub fn set_text(&mut self, chosen: &str) {
        self.chosen = chosen.lines().map(str::to_owned).collect();
    }

    /// The words may be others now.
    pub fn set_terms(&mut self, terms: Vec<Term>) {
        self.terms = terms;
    }

    /// How a person reads an id.
    fn name<'a>(&'a self, id: &'a str) -> &'a str {
        let term = self.terms.iter().find(|term| term.id == id);
        term.map_or(id, |term| &term.text)
    }

    /// What is chosen, in a line.
    pub fn summary(&self, look: &Look) -> String {
        let names: Vec<&str> = self.chosen.iter().map(|id| self.name(id)).collect();
        names.join(&format!(" {} ", look.glyphs.dot))
    }

    fn rows(&self) -> Vec<Row<'_>> {
        let typed = self.filter.text().trim();
        let wanted = folded(typed);
        let own = self.chosen.iter();
        let own = own.filter(|id| !self.terms.iter().any(|term| term.id == **id));
        let own = own.map(|id| (id.as_str(), id.as_str()));
        let terms = self.terms.iter();
        let terms = terms.map(|term| (term.id.as_str(), term.text.as_str()));
        let mut rows: Vec<Row<'_>> = own
            .chain(terms)
            .filter(|(id, text)| folded(text).contains(&wanted) || folded(id).contains(&wanted))
            .map(|(id, text)| Row::Word { id, text })
            .collect();
        let is_word = |row: &Row<'_>| match row {
            Row::Word { text, .. } => folded(text) == wanted,
            Row::Own(_) => false,
        };
        if !typed.is_empty() && !self.is_single && !rows.iter().any(is_word) {
            rows.push(Row::Own(typed));
        }
        rows
    }

    /// Uses a key.
    pub fn on_key(&mut self, key: Key) -> Chosen {
        let last = self.rows().len().saturating_sub(1);
        match CHOOSING.action(key) {
            Some(Choose::Up) if self.front == 0 => Chosen::Before,
            Some(Choose::Down) if self.front >= last => Chosen::Beyond,
            Some(Choose::Up) => self.move_to(self.front - 1),
            Some(Choose::Down) => self.move_to(self.front + 1),
            Some(Choose::Toggle) => Chosen::Within(self.toggle()),
            None if key == Key::BACKSPACE && self.filter.text().is_empty() => {
                let gone = self.chosen.pop().is_some();
                Chosen::Within(if gone { Typed::Changed } else { Typed::Moved })
            }
            None => Chosen::Within(self.narrow(key)),
        }
    }

    fn move_to(&mut self, row: usize) -> Chosen {
        self.front = row;
        Chosen::Within(Typed::Moved)
    }

    /// What is typed into the filter changes nothing that is kept.
    fn narrow(&mut self, key: Key) -> Typed {
        match self.filter.on_key(key) {
            Typed::Changed => {
                self.front = 0;
                Typed::Moved
            }
            other => other,
        }
    }

    /// Narrows the list down by what was pasted.
    pub fn on_paste(&mut self, pasted: &str) -> Typed {
        let typed = self.filter.on_paste(pasted);
        self.front = 0;
        if typed == Typed::Changed {
            Typed::Moved
        } else {
            typed
        }
    }

    fn toggle(&mut self) -> Typed {
        let id = match self.rows().get(self.front) {
            Some(Row::Word { id, .. }) => (*id).to_owned(),
            Some(Row::Own(words)) => words.split_whitespace().collect::<Vec<_>>().join(" "),
            None => return Typed::Moved,
        };
        match self.chosen.iter().position(|own| *own == id) {
            Some(at) => drop(self.chosen.remove(at)),
            None if self.is_single => self.chosen = vec![id],
            None => self.chosen.push(id),
        }
        self.filter.set_text("");
        self.front = self.front.min(self.rows().len().saturating_sub(1));
        Typed::Changed
    }

    /// Puts the focus on the first word, or on the last one seen.
    pub fn enter(&mut self, from_below: bool) {
        let last = self.rows().len().saturating_sub(1);
        self.front = if from_below { last } else { 0 };
    }

    /// Puts the word of a row in front and takes it; the rows are those of `lines` below the first.
    pub fn on_row(&mut self, row: usize) -> Typed {
        let first = self.first_seen();
        match row.checked_sub(1) {
            Some(at) if first + at < self.rows().len() => {
                self.front = first + at;
                self.toggle()
            }
            _ => Typed::Moved,
        }
    }

    fn first_seen(&self) -> usize {
        self.front.saturating_sub(SEEN - 1)
    }

    /// The list as it is drawn: what narrows it down, then the words.
    pub fn lines(&self, columns: usize, look: &Look) -> Vec<Line<'static>> {
        let (theme, glyphs) = (&look.theme, &look.glyphs);
        let filter = match self.filter.text() {
            "" if self.terms.is_empty() && self.is_single => {
                Span::styled("there is no story in your bank yet", theme.placeholder)
            }
            "" => Span::styled(
                "letters narrow the list, Enter takes a word",
                theme.placeholder,
            ),
            typed => Span::styled(typed.to_owned(), theme.text),
        };
        let rows = self.rows();
        let first = self.first_seen();
        let words = rows.iter().enumerate().skip(first).take(SEEN);
        let words = words.map(|(at, row)| {
            let is_front = at == self.front;
            let pointer = if is_front { glyphs.pointer } else { " " };
            let (mark, text) = match row {
                Row::Word { id, text } => {
                    let is_chosen = self.chosen.iter().any(|own| own == id);
                    let mark = if is_chosen {
                        glyphs.checked
                    } else {
                        glyphs.unchecked
                    };
                    (mark, (*text).to_owned())
                }
                Row::Own(words) => ("+", format!("\"{words}\" as your own word")),
            };
            let room = columns.saturating_sub(text::width(mark) + 3);
            let words = format!("{pointer} {mark} {}", text::truncate(&text, room, glyphs));
            let style = if is_front { theme.accent } else { theme.text };
            Line::styled(words, style)
        });
        std::iter::once(Line::from(filter)).chain(words).collect()
    }

    /// The column of the cursor in the first of `lines`.
    pub fn cursor(&self) -> u16 {
        text::columns(self.filter.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(id: &str, text: &str) -> Term {
        Term {
            id: id.into(),
            text: text.into(),
            source: String::new(),
            probes: String::new(),
        }
    }

    fn chooser(is_single: bool, chosen: &str) -> Chooser {
        let terms = vec![
            term("calm-under-pressure", "calm under pressure"),
            term("curiosity", "curiosity"),
            term("teamwork", "teamwork"),
        ];
        Chooser::new(terms, is_single, chosen)
    }

    fn press(chooser: &mut Chooser, keys: &str) -> Vec<Chosen> {
        keys.split(' ')
            .map(|key| chooser.on_key(Key::parse(key).unwrap()))
            .collect()
    }

    #[test]
    fn words_are_taken_and_given_up() {
        for (is_single, chosen, keys, left) in [
            (false, "", "enter", "calm-under-pressure"),
            (false, "", "down enter down enter", "curiosity\nteamwork"),
            (false, "teamwork", "t e a m enter", ""),
            (false, "", "p r e s s enter", "calm-under-pressure"),
            (false, "mine", "enter", ""),
            (false, "", "g r i t enter", "grit"),
            (false, "teamwork", "backspace", ""),
            (true, "teamwork", "enter", "calm-under-pressure"),
            (true, "", "g r i t enter", ""),
            (true, "teamwork", "down down enter", ""),
        ] {
            let mut own = chooser(is_single, chosen);
            press(&mut own, keys);
            assert_eq!(own.text(), left, "{chosen:?} {keys}");
        }
    }

    #[test]
    fn the_edges_lead_out() {
        let mut own = chooser(false, "");
        assert_eq!(press(&mut own, "up"), [Chosen::Before]);
        let moved = Chosen::Within(Typed::Moved);
        assert_eq!(
            press(&mut own, "down down down"),
            [moved, moved, Chosen::Beyond]
        );
    }

    #[test]
    fn what_narrows_the_list_is_no_change() {
        let mut own = chooser(false, "");
        assert_eq!(press(&mut own, "t"), [Chosen::Within(Typed::Moved)]);
        assert_eq!(own.text(), "");
    }
}
