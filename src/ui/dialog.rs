//! A question in a box that is answered with one key.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::frame::centered_box;
use super::glyphs::Look;
use super::hits::{Hits, Target};
use super::keymap::Key;
use super::text;

/// Columns of the box where there is room.
const COLUMNS: u16 = 60;

/// One way to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<A> {
    /// The key that gives this answer.
    pub key: Key,
    /// What it says.
    pub label: String,
    /// What it means.
    pub answer: A,
}

/// A question with its answers, one of them in focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialog<A> {
    title: String,
    question: String,
    choices: Vec<Choice<A>>,
    focus: usize,
}

/// What a key did to a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply<A> {
    /// Still asking.
    Asking,
    /// This is the answer.
    Answer(A),
    /// Closed without an answer.
    Closed,
}

impl Dialog<bool> {
    /// Yes or no; Enter says no until the focus is moved, as nothing is to be lost by one key too many.
    pub fn yes_no(title: &str, question: &str) -> Self {
        Self::new(title, question)
            .choice(Key::char('y'), "Yes", true)
            .choice(Key::char('n'), "No", false)
            .focused_on(1)
    }
}

impl<A: Copy> Dialog<A> {
    /// A question without answers yet.
    pub fn new(title: &str, question: &str) -> Self {
        Self {
            title: title.to_owned(),
            question: question.to_owned(),
            choices: Vec::new(),
            focus: 0,
        }
    }

    /// Adds an answer.
    #[must_use]
    pub fn choice(mut self, key: Key, label: &str, answer: A) -> Self {
        self.choices.push(Choice {
            key,
            label: label.to_owned(),
            answer,
        });
        self
    }

    /// Puts the focus on an answer, which Enter then gives.
    #[must_use]
    pub fn focused_on(mut self, index: usize) -> Self {
        self.focus = index.min(self.choices.len().saturating_sub(1));
        self
    }

    /// Uses a key: an answer's own, Enter, Esc, or left and right to move the focus. Capital letters count as small ones.
    pub fn on_key(&mut self, key: Key) -> Reply<A> {
        let small = match key.typed() {
            Some(c) => Key::char(c.to_ascii_lowercase()),
            None => key,
        };
        let mut choices = self.choices.iter();
        if let Some(choice) = choices.find(|choice| choice.key == key || choice.key == small) {
            return Reply::Answer(choice.answer);
        }
        let count = self.choices.len().max(1);
        match key {
            Key::ESC => return Reply::Closed,
            Key::ENTER => {
                let focused = self.choices.get(self.focus);
                return focused.map_or(Reply::Closed, |choice| Reply::Answer(choice.answer));
            }
            Key::LEFT | Key::UP | Key::BACKTAB => self.focus = (self.focus + count - 1) % count,
            Key::RIGHT | Key::DOWN | Key::TAB => self.focus = (self.focus + 1) % count,
            _ => {}
        }
        Reply::Asking
    }

    /// Draws the box in the middle of an area. A click on an answer presses its key; nothing below the box can be clicked.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, look: &Look, hits: &mut Hits<Target>) {
        let columns = COLUMNS.min(area.width);
        let room = usize::from(columns).saturating_sub(4);
        let question = text::wrap(&self.question, room);
        let rows = self.choice_rows(room, look);
        let height = u16::try_from(question.len() + rows.len() + 3).unwrap_or(u16::MAX);
        let inner = centered_box(frame, area, (columns, height), &self.title, look);
        hits.clear();
        let inner = Rect {
            x: inner.x + inner.width.min(1),
            width: inner.width.saturating_sub(2),
            ..inner
        };
        // The answers are what must be seen; a question too long is cut at its end.
        let below = u16::try_from(rows.len())
            .unwrap_or(u16::MAX)
            .min(inner.height);
        let mut above = inner;
        above.height -= below;
        for (row, line) in above.rows().zip(question) {
            frame.render_widget(Line::styled(line, look.theme.text), row);
        }
        let below = Rect {
            y: above.bottom(),
            height: below,
            ..inner
        };
        for (row, indexes) in below.rows().zip(rows) {
            self.draw_choices(frame, row, &indexes, look, hits);
        }
    }

    /// Which answers stand in which row.
    fn choice_rows(&self, room: usize, look: &Look) -> Vec<Vec<usize>> {
        let mut rows: Vec<Vec<usize>> = Vec::new();
        let mut used = 0;
        for (index, choice) in self.choices.iter().enumerate() {
            let wide = text::width(&caption(choice, look)) + 1;
            match rows.last_mut() {
                Some(row) if used + wide <= room + 1 => row.push(index),
                _ => {
                    rows.push(vec![index]);
                    used = 0;
                }
            }
            used += wide;
        }
        rows
    }

    fn draw_choices(
        &self,
        frame: &mut Frame<'_>,
        row: Rect,
        indexes: &[usize],
        look: &Look,
        hits: &mut Hits<Target>,
    ) {
        let mut rest = row;
        for index in indexes {
            let choice = &self.choices[*index];
            let caption = caption(choice, look);
            let width = text::columns(&caption).min(rest.width);
            let here = Rect { width, ..rest };
            let style = if *index == self.focus {
                look.theme.selected
            } else {
                look.theme.key
            };
            frame.render_widget(Span::styled(caption, style), here);
            hits.push(here, Target::Key(choice.key));
            let step = width.saturating_add(1).min(rest.width);
            rest.x += step;
            rest.width -= step;
        }
    }
}

fn caption<A>(choice: &Choice<A>, look: &Look) -> String {
    let label = text::display_safe(&choice.label);
    format!(" {} {label} ", choice.key.text(&look.glyphs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::probe;

    #[test]
    fn keys_answer_and_enter_gives_the_careful_answer() {
        let table = [
            ("y", Reply::Answer(true)),
            ("Y", Reply::Answer(true)),
            ("n", Reply::Answer(false)),
            ("enter", Reply::Answer(false)),
            ("esc", Reply::Closed),
            ("x", Reply::Asking),
        ];
        for (key, reply) in table {
            let mut dialog = Dialog::yes_no("Remove", "Remove it?");
            assert_eq!(dialog.on_key(Key::parse(key).unwrap()), reply, "{key}");
        }
        let mut dialog = Dialog::yes_no("Remove", "Remove it?");
        dialog.on_key(Key::LEFT);
        assert_eq!(dialog.on_key(Key::ENTER), Reply::Answer(true));
        let mut empty: Dialog<u8> = Dialog::new("", "");
        assert_eq!(empty.on_key(Key::RIGHT), Reply::Asking);
        assert_eq!(empty.on_key(Key::ENTER), Reply::Closed);
    }

    #[test]
    fn the_question_and_its_answers_are_shown_and_can_be_clicked() {
        let look = Look::default();
        let dialog = Dialog::yes_no("Remove", "Remove the interview at Mayo Clinic?");
        let mut hits = Hits::default();
        hits.push(Rect::new(0, 0, 99, 99), Target::Place(3));
        let screen = probe::draw(50, 9, |frame| {
            dialog.draw(frame, frame.area(), &look, &mut hits);
        });
        assert!(screen.contains("╭ Remove ─"), "{screen}");
        assert!(
            screen.contains("│ Remove the interview at Mayo Clinic?"),
            "{screen}"
        );
        assert!(screen.contains("│  y Yes   n No"), "{screen}");
        let row = screen
            .lines()
            .position(|line| line.contains("y Yes"))
            .unwrap();
        let row = u16::try_from(row).unwrap();
        assert_eq!(hits.at(4, row), Some(&Target::Key(Key::char('y'))));
        assert_eq!(hits.at(0, 0), None);
    }

    #[test]
    fn the_answers_are_seen_even_where_the_question_is_too_long() {
        let look = Look::default();
        let dialog = Dialog::yes_no("Remove", &"A long question. ".repeat(40));
        let screen = probe::draw(40, 6, |frame| {
            dialog.draw(frame, frame.area(), &look, &mut Hits::default());
        });
        assert!(screen.contains("y Yes"), "{screen}");
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        let dialog = Dialog::yes_no("放射線", &"A long question. ".repeat(9)).choice(
            Key::F1,
            "A third way out",
            true,
        );
        probe::at_every_size(|frame, look, hits| dialog.draw(frame, frame.area(), look, hits));
    }
}
