//! The overview: where it takes place, what to beware of, what is undone, how it stands, whom to turn to. Every row leads
//! to where something can be done about it.

mod rows;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::page::{Page, hanging};
use super::{EntryScreen, Part, words};
use crate::coach::calendar::{Act, Other, Severity, Trap, Warning, Watch, warnings_of};
use crate::domain::calendar::{CalendarChange, EntryChange, Placed};
use crate::domain::entry::Status;
use crate::message::{Answer, Effect, Filling, Question, Requests, Route};
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Key, Keymap, bind};

use self::rows::{OnEnter, Row};
pub(super) use self::rows::{contact_words, contacts};

/// From this width on every warning says what to try.
const WIDE: usize = 96;

/// Columns of the names of facts.
const LABEL: usize = 11;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Open,
    Edit,
    Status,
    Done,
    Link,
    Confirm,
    Remove,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, overview",
    bindings: &[
        bind(&[Key::ENTER], Action::Open, "open"),
        bind(&[Key::char('e')], Action::Edit, "edit"),
        bind(&[Key::char('s')], Action::Status, "status"),
        bind(&[Key::char('c')], Action::Link, "copy link"),
        bind(&[Key::char('b')], Action::Confirm, "confirm back"),
        bind(&[Key::char('d')], Action::Done, "mark done"),
        bind(&[Key::char('r')], Action::Remove, "remove"),
    ],
};

impl EntryScreen {
    pub(super) fn on_overview_key(&mut self, key: Key, ask: &mut Requests<'_>) {
        match KEYS.action(key) {
            Some(Action::Open) => self.open_row(ask),
            Some(Action::Edit) => self.edit(ask),
            Some(Action::Status) => ask.ask(self.status_question()),
            Some(Action::Done) => self.stand(Status::Done, ask),
            Some(Action::Link) => self.copy_link(ask),
            Some(Action::Confirm) => self.part = Part::Mail,
            Some(Action::Remove) => ask.ask(self.removal()),
            None => self.overview.page.on_key(key),
        }
    }

    fn edit(&self, ask: &mut Requests<'_>) {
        ask.open(Route::EntryForm(Filling::Edit(self.placed.id.clone())));
    }

    /// Does what the row in front is for.
    fn open_row(&mut self, ask: &mut Requests<'_>) {
        match self.overview.page.selected().cloned() {
            Some(Row::Warning(at)) => self.act_on(at, ask),
            Some(Row::Fact(_, told, OnEnter::Copy)) => ask.perform(Effect::Copy(told)),
            Some(Row::Fact(_, _, OnEnter::Edit)) => self.edit(ask),
            Some(Row::Fact(_, _, OnEnter::Status)) => ask.ask(self.status_question()),
            Some(Row::Undone(_, part) | Row::Fact(_, _, OnEnter::Go(part))) => self.part = part,
            Some(Row::Heading(_)) | None => {}
        }
    }

    /// Leads to where something can be done about a warning.
    fn act_on(&mut self, at: usize, ask: &mut Requests<'_>) {
        let Some(warning) = self.overview.warnings.get(at) else {
            return;
        };
        match warning.act() {
            Some(Act::SetTime | Act::SetPlace) => self.edit(ask),
            Some(Act::DayPlan) => self.part = Part::Day,
            Some(Act::Answer) => ask.ask(self.status_question()),
            Some(Act::ConfirmBack) => self.part = Part::Mail,
            Some(Act::Checklist) => self.part = Part::Checklist,
            Some(Act::People) => self.part = Part::People,
            Some(Act::Debrief | Act::ThankYou) => self.part = Part::Written,
            Some(Act::OpenOther) => {
                if let Some(other) = other(warning) {
                    ask.open(Route::Entry(other.id.clone()));
                }
            }
            None => ask.say("There is nothing to do about this but to know it."),
        }
    }

    fn copy_link(&self, ask: &mut Requests<'_>) {
        let place = &self.placed.entry.place;
        let ways = [&place.link, &place.dial_in, &place.address];
        match ways.into_iter().find(|way| !way.is_empty()) {
            Some(way) => ask.perform(Effect::Copy(way.clone())),
            None => ask.say("There is no link yet; e opens the form, where it can be put in."),
        }
    }

    fn status_question(&self) -> Question {
        let all = [
            ('i', "invited", Status::Invited),
            ('s', "scheduled", Status::Scheduled),
            ('w', "waitlisted", Status::Waitlisted),
            ('d', "declined", Status::Declined),
            ('c', "cancelled", Status::Cancelled),
            ('x', "done", Status::Done),
        ];
        let choices =
            all.map(|(key, label, status)| (Key::char(key), label, Answer::Stand(status)));
        Question {
            title: "How does it stand?".into(),
            text: words::stands(self.placed.entry.status).into(),
            choices: choices.into(),
        }
    }

    fn removal(&self) -> Question {
        let kind = words::kind(self.placed.entry.kind);
        Question {
            title: format!("Remove this {kind}?"),
            text: format!(
                "The {kind} goes with its people and notes. u brings it back, and the file is kept in the trash for 90 days."
            ),
            choices: vec![
                (Key::char('k'), "keep it", Answer::Continue),
                (Key::char('r'), "remove it", Answer::Remove),
            ],
        }
    }

    /// Lets the entry stand so.
    pub(super) fn stand(&self, status: Status, ask: &mut Requests<'_>) {
        if status == self.placed.entry.status {
            ask.say(words::stands(status));
        }
        self.change(words::stands(status), ask, |entry| entry.status = status);
    }

    /// Removes the entry, into the trash; the screen goes once the file has gone.
    pub(super) fn remove(&self, ask: &mut Requests<'_>) {
        let kind = words::kind(self.placed.entry.kind);
        ask.perform(Effect::ChangeCalendar(CalendarChange {
            entries: vec![EntryChange {
                id: self.placed.id.clone(),
                base: Some(self.placed.version),
                to: None,
            }],
            sheets: Vec::new(),
            words: format!("The {kind} is removed."),
        }));
    }
}

/// The overview.
#[derive(Default)]
pub(super) struct Overview {
    page: Page<Row>,
    warnings: Vec<Warning>,
}

impl Overview {
    pub(super) fn fill(&mut self, placed: &Placed, context: &Context<'_>) {
        let notebook = context.notebook;
        let watch = Watch::of(notebook, context.now.wall);
        self.warnings = warnings_of(&notebook.calendar, &watch, &placed.id);
        let rows = rows::all(placed, self.warnings.len(), context);
        self.page.set(rows);
    }

    pub(super) fn on_row(&mut self, row: usize) -> bool {
        self.page.on_row(row)
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
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let width = usize::from(area.width).saturating_sub(3);
    let Overview { page, warnings } = &mut screen.overview;
    page.draw(frame, area, context, hits, |row, front| match row {
        Row::Heading(title) => vec![Line::styled(*title, theme.heading)],
        Row::Warning(at) => warnings.get(*at).map_or_else(Vec::new, |warning| {
            warning_lines(warning, front, width, context)
        }),
        Row::Undone(words, _) => {
            let mark = Span::styled(format!("{} ", glyphs.unchecked), theme.warn);
            hanging(mark, words, width, theme.text)
        }
        Row::Fact(name, told, _) => {
            let mark = Span::styled(format!("{name:<LABEL$}"), theme.muted);
            hanging(mark, told, width, theme.text)
        }
    });
}

/// The other entry, where a warning is about two.
fn other(warning: &Warning) -> Option<&Other> {
    match &warning.trap {
        Trap::Overlap(other, _)
        | Trap::GapTooShort(other, _)
        | Trap::TwoIn24h(other, _)
        | Trap::TravelImpossible(other, ..) => Some(other),
        _ => None,
    }
}

/// What to beware of; in front, what to try too.
fn warning_lines(
    warning: &Warning,
    front: bool,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let wording = &context.notebook.wording;
    let style = match warning.severity {
        Severity::Stop => theme.bad,
        Severity::Warn => theme.warn,
        Severity::Note => theme.muted,
    };
    let mark = match warning.severity {
        Severity::Stop | Severity::Warn => context.look.glyphs.warning,
        Severity::Note => context.look.glyphs.bullet,
    };
    let mark = Span::styled(format!("{mark} "), style);
    let mut lines = hanging(mark, &warning.text(wording), width, theme.text);
    if front || width >= WIDE {
        let advice = warning.advice(wording);
        lines.extend(hanging(Span::raw("  "), &advice, width, theme.muted));
    }
    lines
}
