//! The overview: where it takes place, what to beware of, what is undone, how it stands, whom to turn to.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::page::{count, hanging};
use super::{EntryScreen, Part, words};
use crate::domain::ask::{self, Ready};
use crate::domain::calendar::{CalendarChange, EntryChange};
use crate::domain::checklist::Progress;
use crate::domain::entry::{Kind, Platform, Status};
use crate::domain::program::Contact;
use crate::message::{Answer, Effect, Filling, Question, Requests, Route};
use crate::screens::Context;
use crate::ui::keymap::{Key, Keymap, bind};

/// From this width on the coach stands beside the facts.
const SIDE_BY_SIDE: u16 = 100;

/// Columns of the names of facts.
const LABEL: usize = 11;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
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
        bind(&[Key::char('e'), Key::ENTER], Action::Edit, "edit"),
        bind(&[Key::char('s')], Action::Status, "status"),
        bind(&[Key::char('c')], Action::Link, "copy link"),
        bind(&[Key::char('b')], Action::Confirm, "confirm back"),
        bind(&[Key::char('d')], Action::Done, "mark done"),
        bind(&[Key::char('r')], Action::Remove, "remove"),
    ],
};

impl EntryScreen {
    pub(super) fn on_overview_key(
        &mut self,
        key: Key,
        _context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        match KEYS.action(key) {
            Some(Action::Edit) => {
                ask.open(Route::EntryForm(Filling::Edit(self.placed.id.clone())));
            }
            Some(Action::Status) => ask.ask(self.status_question()),
            Some(Action::Done) => self.stand(Status::Done, ask),
            Some(Action::Link) => self.copy_link(ask),
            Some(Action::Confirm) => self.part = Part::Mail,
            Some(Action::Remove) => ask.ask(self.removal()),
            None => self.overview.on_key(key),
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

/// Draws the part.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    if area.width < SIDE_BY_SIDE {
        let width = usize::from(area.width);
        let mut lines = place(screen, width, context);
        lines.extend(coach(screen, width, context));
        lines.extend(facts(screen, width, context));
        screen.overview.draw(frame, area, context, lines);
        return;
    }
    let columns = Layout::horizontal([Constraint::Percentage(50), Constraint::Fill(1)]);
    let [left, right] = area.layout(&columns.spacing(3));
    let width = usize::from(left.width);
    let mut lines = place(screen, width, context);
    lines.extend(facts(screen, width, context));
    let told = coach(screen, usize::from(right.width), context);
    frame.render_widget(ratatui::widgets::Paragraph::new(told), right);
    screen.overview.draw(frame, left, context, lines);
}

fn heading(words: &str, context: &Context<'_>) -> Line<'static> {
    Line::styled(words.to_owned(), context.look.theme.heading)
}

fn fact(label: &str, told: &str, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    if told.trim().is_empty() {
        return Vec::new();
    }
    let mark = Span::styled(format!("{label:<LABEL$}"), theme.muted);
    hanging(mark, told, width, theme.text)
}

/// Where it takes place; the link is shown whole, since it is what leads there.
fn place(screen: &EntryScreen, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let place = &screen.placed.entry.place;
    if screen.placed.entry.kind == Kind::Deadline && place.link.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![heading("Where", context)];
    let platform = place.platform.map_or("not known yet", words::platform);
    lines.extend(fact("Platform", platform, width, context));
    let is_on_site = matches!(place.platform, Some(Platform::InPerson | Platform::Phone));
    if place.link.is_empty() && !is_on_site {
        lines.extend(fact("Link", "none yet", width, context));
    }
    lines.extend(fact("Link", &place.link, width, context));
    lines.extend(fact("Address", &place.address, width, context));
    lines.extend(fact("Dial in", &place.dial_in, width, context));
    lines.extend(fact("Backup", &place.backup, width, context));
    lines.push(Line::default());
    lines
}

fn facts(screen: &EntryScreen, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let entry = &screen.placed.entry;
    let on = |date: Option<NaiveDate>| date.map_or_else(|| "not yet".to_owned(), words::day);
    let mut lines = vec![heading("How it stands", context)];
    lines.extend(fact("Status", words::stands(entry.status), width, context));
    if entry.kind == Kind::Interview || entry.invited_on.is_some() {
        let invited = entry
            .invited_on
            .map_or_else(|| "not noted".to_owned(), words::day);
        lines.extend(fact("Invited on", &invited, width, context));
        lines.extend(fact("Confirmed", &on(entry.confirmed_back), width, context));
    }
    if !entry.as_received.is_empty() {
        let quoted = format!("\"{}\"", entry.as_received);
        lines.extend(fact("Received", &quoted, width, context));
    }
    if entry.program.is_some() && !entry.title.is_empty() {
        lines.extend(fact("Title", &entry.title, width, context));
    }
    let contacts = contacts(screen, context);
    if !contacts.is_empty() {
        lines.push(Line::default());
        lines.push(heading("Whom to turn to", context));
        for contact in contacts {
            lines.extend(fact("", &contact_words(contact), width, context));
        }
    }
    lines
}

/// The people in the program's sheet.
pub(super) fn contacts<'a>(screen: &EntryScreen, context: &Context<'a>) -> &'a [Contact] {
    let program = screen.placed.entry.program.as_ref();
    let sheet = program.and_then(|id| context.notebook.programs.get(id));
    sheet.map_or(&[], |sheet| &sheet.contacts)
}

/// Somebody to turn to, in a line.
pub(super) fn contact_words(contact: &Contact) -> String {
    let parts = [&contact.name, &contact.role, &contact.email, &contact.phone];
    let told: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    told.join(", ")
}

/// What to beware of, each with what to try; then what is undone.
fn coach(screen: &EntryScreen, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = Vec::new();
    let warnings = warnings(screen, context);
    if !warnings.is_empty() {
        lines.push(heading("Beware", context));
    }
    for (text, attempt) in warnings {
        let mark = Span::styled(format!("{} ", context.look.glyphs.warning), theme.warn);
        lines.extend(hanging(mark, &text, width, theme.text));
        lines.extend(hanging(Span::raw("  "), &attempt, width, theme.muted));
    }
    if !lines.is_empty() {
        lines.push(Line::default());
    }
    let undone = undone(screen, context);
    if undone.is_empty() {
        return lines;
    }
    lines.push(heading("Still to do", context));
    for words in undone {
        let mark = Span::raw(format!("{} ", context.look.glyphs.unchecked));
        lines.extend(hanging(mark, &words, width, theme.text));
    }
    lines.push(Line::default());
    lines
}

/// What the coach warns of: text, and what to try.
fn warnings(_screen: &EntryScreen, _context: &Context<'_>) -> Vec<(String, String)> {
    Vec::new()
}

/// What is undone, with the key of the part where it is done.
fn undone(screen: &EntryScreen, context: &Context<'_>) -> Vec<String> {
    let placed = &screen.placed;
    let notebook = context.notebook;
    let now = context.now.wall;
    let mut undone = Vec::new();
    if !placed.entry.status.is_open() || placed.is_over(now) {
        return undone;
    }
    let progress = Progress::of(&notebook.checklists, placed, now, &notebook.home);
    if progress.due > 0 {
        let minutes = match progress.due_minutes {
            0 => String::new(),
            minutes => format!(", about {minutes} min"),
        };
        undone.push(format!(
            "{} of the checklist by now{minutes} (C)",
            count(progress.due, "item")
        ));
    }
    for role in ask::roles_to_ask(&placed.entry) {
        if let Ready::Missing(missing) = ask::readiness(&placed.entry, role) {
            undone.push(format!(
                "{} to ask a {} (A)",
                count(missing, "more question"),
                words::role(role)
            ));
        }
    }
    undone
}
