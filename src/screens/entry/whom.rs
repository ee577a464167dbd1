//! Whom a question was asked of: marked, and the mark taken away.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{EntryScreen, Front, words};
use crate::domain::ask;
use crate::domain::entry::{Entry, Role};
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::frame::centered_box;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Key, Keymap, bind};
use crate::ui::list::Picker;
use crate::ui::text;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Mark,
    Close,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, asked of whom",
    bindings: &[
        bind(&[Key::ENTER, Key::SPACE], Action::Mark, "asked"),
        bind(&[Key::LEFT, Key::BACKSPACE], Action::Close, "close"),
    ],
};

/// Looking for the person whom a question was asked of.
pub(super) struct Whom {
    question: String,
    people: Vec<String>,
    list: Picker,
}

impl EntryScreen {
    /// Marks a question as asked; where several people may have heard it, asks whom.
    pub(super) fn mark(
        &mut self,
        role: Role,
        question: &str,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let people = people(&self.placed.entry, role);
        match people.as_slice() {
            [one] => self.mark_of(question, one, context, ask),
            _ => {
                self.front = Front::Whom(Whom {
                    question: question.to_owned(),
                    list: Picker::new(people.len()),
                    people,
                });
            }
        }
    }

    /// Marks a question as asked of somebody, or takes the mark away.
    fn mark_of(&self, question: &str, of: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        let today = context.notebook.today(context.now.wall);
        if asked_here(&self.placed.entry, question, of) {
            self.change("The mark is gone.", ask, |entry| {
                entry
                    .asked
                    .retain(|asked| asked.question != question || asked.of != of);
            });
            return;
        }
        self.change(format!("Asked of {of}."), ask, |entry| {
            ask::mark_asked(entry, question, of, Some(today));
        });
    }

    pub(super) fn on_whom_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Front::Whom(whom) = &mut self.front else {
            return;
        };
        match KEYS.action(key) {
            Some(Action::Mark) => {
                let of = whom
                    .list
                    .selected()
                    .and_then(|at| whom.people.get(at))
                    .cloned();
                let question = whom.question.clone();
                if let Some(of) = of {
                    self.mark_of(&question, &of, context, ask);
                }
                self.front = Front::Part;
            }
            Some(Action::Close) => self.front = Front::Part,
            None => {
                whom.list.on_key(key);
            }
        }
    }

    pub(super) fn on_whom_row(
        &mut self,
        row: usize,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        if let Front::Whom(whom) = &mut self.front {
            whom.list.select(row);
            self.on_whom_key(Key::ENTER, context, ask);
        }
    }
}

/// Whether a question was asked of somebody at this very entry.
fn asked_here(entry: &Entry, question: &str, of: &str) -> bool {
    let mut asked = entry.asked.iter();
    asked.any(|asked| asked.question == question && asked.of == of)
}

/// Whom a question for a role may have been asked of: those of the role; where none is known, everybody, and the role.
fn people(entry: &Entry, role: Role) -> Vec<String> {
    let named = || {
        entry
            .interviewers
            .iter()
            .filter(|who| !who.name.trim().is_empty())
    };
    let of_role: Vec<String> = named()
        .filter(|who| who.role == Some(role))
        .map(|who| who.name.clone())
        .collect();
    if !of_role.is_empty() {
        return of_role;
    }
    let everybody = named().map(|who| who.name.clone());
    everybody.chain([words::role(role).to_owned()]).collect()
}

/// Draws the box that asks whom a question was asked of.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let entry = &screen.placed.entry;
    let Front::Whom(whom) = &mut screen.front else {
        return;
    };
    let rows = u16::try_from(whom.people.len())
        .unwrap_or(u16::MAX)
        .saturating_add(2);
    let inner = centered_box(frame, area, (52, rows), "Whom did you ask?", context.look);
    hits.clear();
    let glyphs = &context.look.glyphs;
    let room = usize::from(inner.width).saturating_sub(6);
    let (people, question) = (&whom.people, &whom.question);
    whom.list.draw(frame, inner, context.look, hits, |at, _| {
        let Some(name) = people.get(at) else {
            return Vec::new();
        };
        let mark = if asked_here(entry, question, name) {
            glyphs.checked
        } else {
            glyphs.unchecked
        };
        vec![Line::raw(format!(
            "{mark} {}",
            text::truncate(name, room, glyphs)
        ))]
    });
}
