//! A thank-you note: its draft, what the coach says of it, whether it was sent. And the text that is being typed.

mod beside;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use self::beside::Beside;
use super::naming::Naming;
use super::page::{Paper, count, wrapped};
use super::writing::{Slot, State, Writing, note};
use super::{EntryScreen, Front};
use crate::domain::entry::{Entry, Interviewer, Role};
use crate::domain::program::PostInterviewPolicy;
use crate::domain::template;
use crate::message::{Effect, Requests};
use crate::screens::Context;
use crate::ui::frame::titled;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, bind};
use crate::ui::text;

/// A note that is read.
pub(super) struct Note {
    to: String,
    paper: Paper,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Edit,
    Copy,
    File,
    Sent,
    Name,
    Close,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, thank-you note",
    bindings: &[
        bind(&[Key::ENTER, Key::char('e')], Action::Edit, "edit"),
        bind(&[Key::char('c')], Action::Copy, "copy"),
        bind(&[Key::char('f')], Action::File, "to a file"),
        bind(&[Key::char('s')], Action::Sent, "sent today"),
        bind(&[Key::char('n')], Action::Name, "your name"),
        bind(&[Key::LEFT, Key::BACKSPACE], Action::Close, "back"),
    ],
};

impl Note {
    pub(super) fn to(to: String) -> Self {
        Self {
            to,
            paper: Paper::default(),
        }
    }
}

/// Whom to thank: everybody one met by name, the coordinator apart, and whoever has a note already.
pub(super) fn recipients(entry: &Entry) -> Vec<String> {
    let met = entry.interviewers.iter();
    let met = met.filter(|who| who.role != Some(Role::Coordinator));
    let mut names: Vec<String> = Vec::new();
    let drafted = entry.thank_you.iter().map(|note| note.to.as_str());
    for name in met.map(|who| who.name.trim()).chain(drafted) {
        if !name.is_empty() && !names.iter().any(|own| own == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// How a note stands, in a line.
pub(super) fn state_line(
    to: &str,
    entry: &Entry,
    width: usize,
    context: &Context<'_>,
) -> Line<'static> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let note = note(entry, to);
    let words = |draft: &str| count(draft.split_whitespace().count(), "word");
    let (mark, state, style) = match note {
        Some(note) if note.sent.is_some() => {
            let on = note.sent.map(|day| day.format("%-d %b").to_string());
            (
                glyphs.checked,
                format!("sent {}", on.unwrap_or_default()),
                theme.good,
            )
        }
        Some(note) => (
            glyphs.unchecked,
            format!("drafted, {}", words(&note.draft)),
            theme.text,
        ),
        None => (glyphs.unchecked, "not written yet".to_owned(), theme.warn),
    };
    let name = text::truncate(to, width / 2, glyphs);
    Line::from(vec![
        Span::styled(format!("{mark} {name}  "), theme.text),
        Span::styled(state, style),
    ])
}

impl EntryScreen {
    /// The keys that mean something now: the name is asked for where the profile has none and no draft is kept.
    pub(super) fn note_hints(&self, own: &Note) -> Vec<Hint> {
        let is_drafted = note(&self.placed.entry, &own.to).is_some();
        let is_nameless = !is_drafted && self.mail.is_nameless();
        KEYS.bindings
            .iter()
            .filter(|row| row.action != Action::Name || is_nameless)
            .map(|row| Hint {
                keys: row.keys,
                label: row.label,
            })
            .collect()
    }

    /// The note to somebody as it is: the draft, else the mail with its places filled in.
    pub(super) fn note_text(&self, to: &str, context: &Context<'_>) -> String {
        let entry = &self.placed.entry;
        if let Some(note) = note(entry, to).filter(|note| !note.draft.is_empty()) {
            return note.draft.clone();
        }
        let known = entry.interviewers.iter().find(|who| who.name.trim() == to);
        let stranger = Interviewer {
            name: to.to_owned(),
            ..Interviewer::default()
        };
        let profile = context.notebook.profile.as_ref();
        let fields = template::Note {
            entry,
            to: known.unwrap_or(&stranger),
            program: self.placed.name(&context.notebook.programs),
            name: profile.and_then(|profile| profile.name.as_deref()),
        }
        .fields();
        template::Mail::of(&context.notebook.mails.thank_you, &fields).text()
    }

    /// What the program says of notes; `None` where it does not forbid them.
    fn is_forbidden(&self, context: &Context<'_>) -> bool {
        self.policy(context) == Some(PostInterviewPolicy::Forbidden)
    }

    fn policy(&self, context: &Context<'_>) -> Option<PostInterviewPolicy> {
        let program = self.placed.entry.program.as_ref()?;
        Some(context.notebook.programs.get(program)?.policy)
    }

    pub(super) fn on_note_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Front::Note(own) = &mut self.front else {
            return;
        };
        let Some(action) = KEYS.action(key) else {
            return own.paper.on_key(key);
        };
        let to = own.to.clone();
        if action == Action::Close {
            self.front = Front::Part;
            return;
        }
        if self.is_forbidden(context) {
            ask.say("This program wants no notes after the interview; nothing is drafted.");
            return;
        }
        let told = self.note_text(&to, context);
        match action {
            Action::Edit => {
                let writing = Writing::begin(Slot::Note(to), &self.placed, context);
                self.front = Front::Writing(Box::new(writing.with_text(&told)));
            }
            Action::Copy => ask.perform(Effect::Copy(told)),
            Action::File => {
                let name = format!("thank-you-{to}");
                self.front = Front::Naming(Naming::file(&name, told, Some(to)));
            }
            Action::Name => self.front = Front::Naming(Naming::me(Some(to))),
            Action::Sent => self.sent(&to, told, context, ask),
            Action::Close => {}
        }
    }

    /// Notes that it was sent today, with the words that were sent; a second time takes that back.
    fn sent(&self, to: &str, told: String, context: &Context<'_>, ask: &mut Requests<'_>) {
        let today = context.notebook.today(context.now.wall);
        let was_sent = note(&self.placed.entry, to).is_some_and(|note| note.sent.is_some());
        let words = if was_sent {
            "The note is not sent yet."
        } else {
            "The note is sent."
        };
        self.change(words, ask, |entry| {
            Slot::Note(to.to_owned()).put(entry, Some(super::writing::Value::Text(told)));
            if let Some(note) = entry.thank_you.iter_mut().find(|note| note.to == to) {
                note.sent = (!was_sent).then_some(today);
            }
        });
    }
}

/// Draws a note that is read.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    let Front::Note(own) = &screen.front else {
        return;
    };
    let to = own.to.clone();
    let told = screen.note_text(&to, context);
    let theme = &context.look.theme;
    let forbidden = screen.is_forbidden(context);
    let entry = &screen.placed.entry;
    let state = state_line(&to, entry, usize::from(area.width), context);
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    frame.render_widget(state, top);
    let Beside { left, right, lines } = Beside::of(screen, &to, &told, body, context);
    frame.render_widget(Paragraph::new(lines), right);
    if let Front::Note(own) = &mut screen.front
        && !forbidden
    {
        let lines = wrapped(&told, usize::from(left.width).saturating_sub(1), theme.text);
        own.paper.draw(frame, left, context, lines);
    }
}

/// Draws the text that is being typed; a note with the coach beside it.
pub(super) fn draw_writing(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let Front::Writing(writing) = &screen.front else {
        return;
    };
    let theme = &context.look.theme;
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let state = state_of(writing, screen, context);
    let heading = Span::styled(format!("{}  ", writing.slot().heading()), theme.heading);
    frame.render_widget(Line::from(vec![heading, state]), top);
    let Beside { left, right, lines } = match writing.slot() {
        Slot::Note(to) => Beside::of(screen, to, &writing.text(), body, context),
        _ => Beside::nothing(body),
    };
    frame.render_widget(Paragraph::new(lines), right);
    if let Front::Writing(writing) = &mut screen.front {
        let inner = if writing.is_long() {
            let block = titled("", left.width, context.look);
            let inner = block.inner(left);
            frame.render_widget(block, left);
            inner
        } else {
            left
        };
        writing.draw(frame, inner, context, hits);
    }
}

/// Whether what is typed is on the disk.
fn state_of(writing: &Writing, screen: &EntryScreen, context: &Context<'_>) -> Span<'static> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let (mark, words, style) = match writing.state(&screen.placed) {
        State::Untouched => ("", "saved as you type", theme.muted),
        State::Typing => ("", "not saved yet", theme.muted),
        State::Saved => (glyphs.checked, " saved", theme.good),
        State::Refused => (
            glyphs.warning,
            " not on the disk; it is tried again",
            theme.bad,
        ),
        State::Contested => (
            glyphs.warning,
            " another program changed this; yours is kept beside it",
            theme.warn,
        ),
    };
    Span::styled(format!("{mark}{words}"), style)
}
