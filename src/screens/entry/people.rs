//! The people of an entry: who will be there, with what to remember, and whom to turn to.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::page::{Row as PageRow, hanging, wrapped};
use super::writing::Slot;
use super::{EntryScreen, overview, words};
use crate::domain::entry::{Entry, Interviewer};
use crate::message::{Effect, Requests};
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Key, Keymap, bind};
use crate::ui::text;

/// One row. Numbers count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// Above the people one meets.
    MeetHeading,
    /// Somebody one meets.
    Person(usize),
    /// Adds somebody.
    Add,
    /// Above the people in the program's sheet.
    ContactHeading,
    /// Somebody to turn to.
    Contact(usize),
}

impl PageRow for Row {
    fn is_selectable(&self) -> bool {
        match self {
            Self::MeetHeading | Self::ContactHeading => false,
            Self::Person(_) | Self::Add | Self::Contact(_) => true,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Edit,
    New,
    Remove,
    Copy,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, people",
    bindings: &[
        bind(&[Key::ENTER, Key::char('e')], Action::Edit, "edit"),
        bind(&[Key::char('n')], Action::New, "new person"),
        bind(&[Key::char('c')], Action::Copy, "copy address"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

/// The rows for an entry.
pub(super) fn rows(entry: &Entry, context: &Context<'_>) -> Vec<Row> {
    let program = entry.program.as_ref();
    let sheet = program.and_then(|id| context.notebook.programs.get(id));
    let contacts = sheet.map_or(0, |sheet| sheet.contacts.len());
    let mut rows = vec![Row::MeetHeading];
    rows.extend((0..entry.interviewers.len()).map(Row::Person));
    rows.push(Row::Add);
    if contacts > 0 {
        rows.push(Row::ContactHeading);
    }
    rows.extend((0..contacts).map(Row::Contact));
    rows
}

impl EntryScreen {
    pub(super) fn on_people_key(
        &mut self,
        key: Key,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let front = self.people.selected().copied();
        match (KEYS.action(key), front) {
            (Some(Action::Edit), Some(Row::Person(at))) => self.write(Slot::Person(at), context),
            (Some(Action::New), _) | (Some(Action::Edit), Some(Row::Add)) => {
                self.write(Slot::Person(self.placed.entry.interviewers.len()), context);
            }
            (Some(Action::Edit), Some(Row::Contact(_))) => {
                ask.say("This person stands in the program's sheet, and is changed there.");
            }
            (Some(Action::Remove), Some(Row::Person(at))) => {
                self.change("The person is removed.", ask, |entry| {
                    if at < entry.interviewers.len() {
                        entry.interviewers.remove(at);
                    }
                });
            }
            (Some(Action::Copy), Some(row)) => self.copy_address(row, context, ask),
            (Some(_), _) => {}
            (None, _) => self.people.on_key(key),
        }
    }

    fn copy_address(&self, row: Row, context: &Context<'_>, ask: &mut Requests<'_>) {
        let address = match row {
            Row::Person(at) => {
                let person = self.placed.entry.interviewers.get(at);
                person.map_or("", |person| &person.email)
            }
            Row::Contact(at) => {
                let contact = overview::contacts(&self.placed, context).get(at);
                contact.map_or("", |contact| &contact.email)
            }
            Row::MeetHeading | Row::Add | Row::ContactHeading => "",
        };
        if address.is_empty() {
            ask.say("No email address is known here.");
        } else {
            ask.perform(Effect::Copy(address.to_owned()));
        }
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
    let width = usize::from(area.width).saturating_sub(3);
    let contacts = overview::contacts(&screen.placed, context);
    let people = &screen.placed.entry.interviewers;
    let theme = &context.look.theme;
    screen
        .people
        .draw(frame, area, context, hits, |row, _| match row {
            Row::MeetHeading => vec![Line::styled("You meet", theme.heading)],
            Row::ContactHeading => vec![
                Line::default(),
                Line::styled("Whom to turn to (from the program's sheet)", theme.heading),
            ],
            Row::Person(at) => people
                .get(*at)
                .map_or_else(Vec::new, |person| lines(person, width, context)),
            Row::Add => vec![Line::styled("+ somebody else you meet", theme.muted)],
            Row::Contact(at) => contacts.get(*at).map_or_else(Vec::new, |contact| {
                wrapped(&overview::contact_words(contact), width, theme.text)
            }),
        });
}

fn lines(person: &Interviewer, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let name = if person.name.is_empty() {
        "no name yet".to_owned()
    } else {
        person.name.clone()
    };
    let role = person.role.map_or("role not known", words::role);
    let minutes = person.minutes.map(|minutes| format!("{minutes} min"));
    let email = (!person.email.is_empty()).then(|| person.email.clone());
    let more: Vec<String> = [Some(role.to_owned()), minutes, email]
        .into_iter()
        .flatten()
        .collect();
    let more = more.join(&format!(" {} ", glyphs.dot));
    let name = text::truncate(&name, width / 2, glyphs);
    let room = width.saturating_sub(text::width(&name) + 2);
    let mut lines = vec![Line::from(vec![
        Span::styled(format!("{name}  "), theme.text),
        Span::styled(text::truncate(&more, room, glyphs), theme.muted),
    ])];
    let remember = if person.remember.is_empty() {
        "nothing to remember noted yet"
    } else {
        &person.remember
    };
    lines.extend(hanging(Span::raw("    "), remember, width, theme.muted));
    lines
}
