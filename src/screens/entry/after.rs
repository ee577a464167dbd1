//! What is written after an interview, in ten minutes: their questions, stories told, impressions, red flags, changes,
//! a feeling; and the thank-you notes.

use chrono::TimeDelta;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::page::{Row as PageRow, hanging, wrapped};
use super::writing::Slot;
use super::{EntryScreen, Front, linking, note};
use crate::domain::entry::{Entry, Heard};
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::message::{Requests, Route};
use crate::screens::Context;
use crate::ui::glyphs::Glyphs;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, bind};
use crate::ui::text;

/// How many minutes names and impressions stay fresh after an interview (peers 3.6).
const FRESH: i64 = 30;

/// The highest gut score.
const HIGHEST: u8 = 5;

/// The lines of the impressions that are shown before they are opened.
const GLANCE: usize = 4;

/// A list of the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Heard,
    Told,
    RedFlags,
    Changes,
}

/// One row. Numbers count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// Above a list.
    Heading(List),
    /// An item of a list.
    Item(List, usize),
    /// Adds to a list.
    Add(List),
    /// The impressions.
    Impressions,
    /// The gut score.
    Gut,
    /// Above the notes.
    NotesHeading,
    /// The note to somebody.
    Note(String),
    /// There is nobody to thank yet.
    Nobody,
}

impl PageRow for Row {
    fn is_selectable(&self) -> bool {
        match self {
            Self::Heading(_) | Self::NotesHeading => false,
            Self::Item(..)
            | Self::Add(_)
            | Self::Impressions
            | Self::Gut
            | Self::Note(_)
            | Self::Nobody => true,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Write,
    New,
    Link,
    Practice,
    More,
    Less,
    Remove,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, written after",
    bindings: &[
        bind(&[Key::ENTER, Key::char('e')], Action::Write, "write"),
        bind(&[Key::char('n')], Action::New, "one more"),
        bind(&[Key::char('l')], Action::Link, "find in the banks"),
        bind(&[Key::char('p')], Action::Practice, "practice it"),
        bind(&[Key::char('+'), Key::char('=')], Action::More, "higher"),
        bind(&[Key::char('-')], Action::Less, "lower"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

/// The rows for an entry.
pub(super) fn rows(entry: &Entry) -> Vec<Row> {
    let debrief = &entry.debrief;
    let list = |list: List, count: usize| {
        let items = (0..count).map(move |at| Row::Item(list, at));
        std::iter::once(Row::Heading(list))
            .chain(items)
            .chain([Row::Add(list)])
    };
    let mut rows: Vec<Row> = list(List::Heard, debrief.questions.len()).collect();
    rows.extend(list(List::Told, debrief.stories.len()));
    rows.push(Row::Impressions);
    rows.extend(list(List::RedFlags, debrief.red_flags.len()));
    rows.extend(list(List::Changes, debrief.change.len()));
    rows.push(Row::Gut);
    rows.push(Row::NotesHeading);
    let people = note::recipients(entry);
    if people.is_empty() {
        rows.push(Row::Nobody);
    }
    rows.extend(people.into_iter().map(Row::Note));
    rows
}

fn slot(list: List, at: usize) -> Slot {
    match list {
        List::Heard => Slot::Heard(at),
        List::Told => Slot::Told(at),
        List::RedFlags => Slot::RedFlag(at),
        List::Changes => Slot::Change(at),
    }
}

/// How many items a list has.
fn length(entry: &Entry, list: List) -> usize {
    let debrief = &entry.debrief;
    match list {
        List::Heard => debrief.questions.len(),
        List::Told => debrief.stories.len(),
        List::RedFlags => debrief.red_flags.len(),
        List::Changes => debrief.change.len(),
    }
}

impl EntryScreen {
    fn heard(&self) -> Option<(usize, &Heard)> {
        match self.after.selected()? {
            Row::Item(List::Heard, at) => {
                Some((*at, self.placed.entry.debrief.questions.get(*at)?))
            }
            _ => None,
        }
    }

    /// The keys that mean something on the row in front.
    pub(super) fn after_hints(&self) -> Vec<Hint> {
        let front = self.after.selected();
        let is_offered = |action: Action| match action {
            Action::Write => !matches!(front, Some(Row::Gut)),
            Action::New => matches!(front, Some(Row::Item(..))),
            Action::Link => self.heard().is_some(),
            Action::Practice => self
                .heard()
                .is_some_and(|(_, heard)| heard.question.is_some()),
            Action::More | Action::Less => matches!(front, Some(Row::Gut)),
            Action::Remove => matches!(front, Some(Row::Item(..))),
        };
        KEYS.bindings
            .iter()
            .filter(|row| is_offered(row.action))
            .map(|row| Hint {
                keys: row.keys,
                label: row.label,
            })
            .collect()
    }

    pub(super) fn on_after_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(front) = self.after.selected().cloned() else {
            return;
        };
        match KEYS.action(key) {
            Some(Action::Write) => self.write_after(front, context, ask),
            Some(Action::New) => {
                if let Row::Item(list, _) | Row::Add(list) = front {
                    self.write(slot(list, length(&self.placed.entry, list)), context);
                }
            }
            Some(Action::Link) => {
                if let Some((at, heard)) = self.heard() {
                    let linking = linking::Linking::new(at, &heard.asked, context);
                    self.front = Front::Linking(Box::new(linking));
                }
            }
            Some(Action::Practice) => self.practice(ask),
            Some(Action::More) if front == Row::Gut => self.gut(true, ask),
            Some(Action::Less) if front == Row::Gut => self.gut(false, ask),
            Some(Action::More | Action::Less) => {}
            Some(Action::Remove) => {
                if let Row::Item(list, at) = front {
                    self.change("It is removed.", ask, |entry| {
                        slot(list, at).put(entry, None)
                    });
                }
            }
            None => self.after.on_key(key),
        }
    }

    fn write_after(&mut self, front: Row, context: &Context<'_>, ask: &mut Requests<'_>) {
        match front {
            Row::Item(list, at) => self.write(slot(list, at), context),
            Row::Add(list) => self.write(slot(list, length(&self.placed.entry, list)), context),
            Row::Impressions => self.write(Slot::Impressions, context),
            Row::Note(to) => self.front = Front::Note(note::Note::to(to)),
            Row::Gut => ask.say("+ and - change it."),
            Row::Nobody => self.part = super::Part::People,
            Row::Heading(_) | Row::NotesHeading => {}
        }
    }

    fn practice(&self, ask: &mut Requests<'_>) {
        let question = self.heard().and_then(|(_, heard)| heard.question.clone());
        if let Some(question) = question {
            let mut wish = Wish::of(SessionKind::Bank, Length::Questions(1));
            wish.questions.push(question);
            ask.open(Route::Session(wish));
        }
    }

    fn gut(&self, higher: bool, ask: &mut Requests<'_>) {
        self.change("Your feeling is noted.", ask, |entry| {
            entry.debrief.gut = match (entry.debrief.gut, higher) {
                (None, true) => Some(3),
                (None, false) | (Some(..=1), false) => None,
                (Some(gut), true) => Some((gut + 1).min(HIGHEST)),
                (Some(gut), false) => Some(gut - 1),
            };
        });
    }
}

/// Draws the part.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let note = hurry(screen, context);
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(u16::from(note.is_some())),
        Constraint::Fill(1),
    ]));
    if let Some(words) = note {
        let words = text::truncate(&words, usize::from(top.width), &context.look.glyphs);
        frame.render_widget(Line::styled(words, context.look.theme.warn), top);
    }
    let width = usize::from(body.width).saturating_sub(3);
    let entry = &screen.placed.entry;
    screen
        .after
        .draw(frame, body, context, hits, |row, front| match row {
            Row::Heading(list) => heading(*list, context),
            Row::Item(list, at) => item(*list, *at, entry, width, context),
            Row::Add(list) => add(*list, front, width, context),
            Row::Impressions => impressions(entry, width, context),
            Row::Gut => gut(entry, width, context),
            Row::NotesHeading => titled("Thank-you notes", context),
            Row::Nobody => wrapped(
                "Nobody is written down yet: Enter leads to the people you met.",
                width,
                context.look.theme.muted,
            ),
            Row::Note(to) => vec![note::state_line(to, entry, width, context)],
        });
}

/// How much of the half hour is left in which names and impressions are fresh.
fn hurry(screen: &EntryScreen, context: &Context<'_>) -> Option<String> {
    let fresh = TimeDelta::minutes(FRESH);
    let left = screen.placed.ends_at() + fresh - context.now.wall;
    let is_fresh = left > TimeDelta::zero() && left <= fresh;
    is_fresh.then(|| {
        let left = crate::domain::calendar::length(left);
        let warning = context.look.glyphs.warning;
        format!("{warning} {left} left of the half hour in which names and impressions are fresh.")
    })
}

fn titled(words: &str, context: &Context<'_>) -> Vec<Line<'static>> {
    vec![Line::styled(words.to_owned(), context.look.theme.heading)]
}

fn heading(list: List, context: &Context<'_>) -> Vec<Line<'static>> {
    titled(
        match list {
            List::Heard => "What they asked",
            List::Told => "Stories you told",
            List::RedFlags => "Red flags of the program",
            List::Changes => "To change next time",
        },
        context,
    )
}

/// The row that adds; in front, it says what for.
fn add(list: List, front: bool, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let (words, hint) = match list {
        List::Heard => ("+ a question", "debrief_questions"),
        List::Told => ("+ a story", "debrief_stories"),
        List::RedFlags => ("+ a red flag", "debrief_red_flags"),
        List::Changes => ("+ a change", "debrief_change"),
    };
    let mut lines = vec![Line::styled(words, theme.muted)];
    if front {
        let hint = context.notebook.wording.calendar(hint);
        lines.extend(hanging(Span::raw("  "), hint, width, theme.muted));
    }
    lines
}

fn item(
    list: List,
    at: usize,
    entry: &Entry,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let debrief = &entry.debrief;
    let bullet = Span::styled(format!("{} ", glyphs.bullet), theme.muted);
    let told = match list {
        List::Heard => debrief.questions.get(at).map(|heard| heard.asked.clone()),
        List::Told => debrief.stories.get(at).map(|told| match told.to.as_str() {
            "" => told.story.clone(),
            to => format!("{} {} {to}", told.story, glyphs.right),
        }),
        List::RedFlags => debrief.red_flags.get(at).cloned(),
        List::Changes => debrief.change.get(at).cloned(),
    };
    let mut lines = hanging(bullet, &told.unwrap_or_default(), width, theme.text);
    let linked = debrief
        .questions
        .get(at)
        .and_then(|heard| heard.question.as_ref());
    if let Some(id) = linked.filter(|_| list == List::Heard) {
        let known = context.notebook.banks.get(id.as_str());
        let words = known.map_or(id.as_str(), |entry| entry.question.ask.as_str());
        let mark = Span::styled(format!("  {} ", glyphs.right), theme.muted);
        lines.extend(hanging(mark, words, width, theme.muted));
    }
    lines
}

/// The impressions at a glance.
fn impressions(entry: &Entry, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let mut lines = titled("Your impressions", context);
    if entry.debrief.impressions.trim().is_empty() {
        let hint = context.notebook.wording.calendar("debrief_impressions");
        lines.extend(hanging(Span::raw("  "), hint, width, theme.muted));
        return lines;
    }
    let told = text::wrap(&entry.debrief.impressions, width.saturating_sub(2));
    let more = told.len() > GLANCE;
    lines.extend(
        told.into_iter()
            .take(GLANCE)
            .map(|line| Line::raw(format!("  {line}"))),
    );
    if more {
        lines.push(Line::styled(format!("  {}", glyphs.ellipsis), theme.muted));
    }
    lines
}

fn gut(entry: &Entry, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let (stars, words) = match entry.debrief.gut {
        Some(gut) => (stars(gut, glyphs), format!("{gut} of {HIGHEST}")),
        None => (String::new(), "not noted; + begins".to_owned()),
    };
    let mut lines = vec![Line::from(vec![
        Span::styled("Your feeling  ", theme.heading),
        Span::styled(format!("{stars} "), theme.accent),
        Span::raw(words),
    ])];
    let hint = context.notebook.wording.calendar("debrief_gut");
    lines.extend(hanging(Span::raw("  "), hint, width, theme.muted));
    lines
}

fn stars(gut: u8, glyphs: &Glyphs) -> String {
    let full = usize::from(gut.min(HIGHEST));
    let empty = usize::from(HIGHEST) - full;
    format!(
        "{}{}",
        glyphs.star.repeat(full),
        glyphs.star_empty.repeat(empty)
    )
}
