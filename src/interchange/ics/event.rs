//! One event as the file has it: when it is, to the letter; what else it says, through the parser.

use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName as Key, ICalendarProperty as Name,
    ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};

use super::blocks::Block;
use super::clean;
use super::property::{BadTime, Property, Stamp, Time};

/// How much of a name or title is kept, in characters.
pub const LONGEST_LINE: usize = 200;

/// The prefix of the properties this program writes for itself.
pub const OWN: &str = "X-PREPCOACH-";

/// An event.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// The line it begins on.
    pub line: usize,
    /// Its calendar, by its place in the file.
    pub calendar: usize,
    /// Whether the file ends, or goes on with something else, within it.
    pub is_cut: bool,
    /// Its title in one clean line.
    pub summary: String,
    /// Its id; empty if it has none.
    pub uid: String,
    /// How many times it was changed.
    pub sequence: u32,
    /// Whether it was called off, or is not settled: the word of the standard in capitals.
    pub status: &'static str,
    /// When it is and repeats.
    pub times: Times,
    /// What it says in words.
    pub words: Words,
    /// The people it names: the organizer first.
    pub people: Vec<Person>,
    /// What this program wrote for itself: names behind [`OWN`] and values, parts of a value by themselves.
    pub own: Vec<(String, Vec<String>)>,
}

/// When an event is, as written.
#[derive(Debug, Clone, Default)]
pub struct Times {
    /// Its starts: one, if it is a good event.
    pub starts: Vec<Result<Time, (BadTime, String)>>,
    /// Its end.
    pub end: Option<Result<Time, (BadTime, String)>>,
    /// Its length, as written.
    pub duration: Option<String>,
    /// Which instance of a series it stands for.
    pub instance: Option<Result<Time, (BadTime, String)>>,
    /// Whether it stands for all later instances as well.
    pub is_from_then_on: bool,
    /// Rules by which it repeats, as written.
    pub rules: Vec<String>,
    /// Whether it has rules of exception, which the standard gave up.
    pub has_exception_rules: bool,
    /// More starts.
    pub more: Vec<Result<Time, BadTime>>,
    /// Starts left out.
    pub left_out: Vec<Result<Time, BadTime>>,
    /// When the file was written, and when the event was last changed: the larger counts as newer.
    pub stamps: [Option<Stamp>; 2],
    /// Whether Outlook marks it as taking whole days.
    pub is_all_day: bool,
}

/// What an event says in words.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// The description.
    pub description: String,
    /// The description as HTML.
    pub html: String,
    /// The place.
    pub location: String,
    /// The address of its page.
    pub url: String,
    /// Links to join by, from properties made for them.
    pub conferences: Vec<String>,
}

/// Somebody an event names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The name as written; empty if there is none.
    pub name: String,
    /// The mail address.
    pub email: String,
    /// Whether it is a room, a thing or a list and not a person.
    pub is_thing: bool,
    /// Whether they sent the invitation.
    pub is_organizer: bool,
}

impl Event {
    /// Reads a component.
    pub fn of(block: &Block) -> Self {
        let mut event = Self {
            line: block.line,
            calendar: block.calendar,
            is_cut: !block.is_closed,
            ..Self::default()
        };
        let mut text = String::from("BEGIN:VEVENT\n");
        for line in &block.lines {
            if !event.times.take(line) {
                text.push_str(line);
                text.push('\n');
            }
        }
        text.push_str("END:VEVENT\n");
        if let Entry::ICalendar(calendar) = Parser::new(&text).entry() {
            let entries = calendar.components.iter().flat_map(entries);
            entries.for_each(|entry| event.take(entry));
        }
        event.people.sort_by_key(|person| !person.is_organizer);
        event
    }

    /// Whether this program wrote it.
    pub fn is_own(&self) -> bool {
        self.own("KIND").next().is_some()
    }

    /// The values of what this program wrote for itself under a name.
    pub fn own<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [String]> {
        let found = self.own.iter().filter(move |(own, _)| own == name);
        found.map(|(_, values)| values.as_slice())
    }

    fn take(&mut self, entry: &ICalendarEntry) {
        let text = || all_text(entry);
        match &entry.name {
            Name::Summary if self.summary.is_empty() => {
                self.summary = clean::line(&text(), LONGEST_LINE);
            }
            Name::Uid if self.uid.is_empty() => self.uid = clean::line(&text(), 300),
            Name::Sequence => self.sequence = sequence(entry),
            Name::Status => self.status = status(entry),
            Name::Description if self.words.description.is_empty() => {
                self.words.description = text();
            }
            Name::StyledDescription if self.words.html.is_empty() => self.words.html = text(),
            Name::Location if self.words.location.is_empty() => self.words.location = text(),
            Name::Url if self.words.url.is_empty() => self.words.url = text(),
            Name::Conference => self.words.conferences.push(text()),
            Name::Organizer => self.people.push(person(entry, true)),
            Name::Attendee => self.people.push(person(entry, false)),
            Name::Other(name) => self.take_other(&name.to_ascii_uppercase(), entry),
            _ => {}
        }
    }

    /// Properties of no standard: those that hold a link, HTML, or what this program wrote.
    fn take_other(&mut self, name: &str, entry: &ICalendarEntry) {
        if let Some(own) = name.strip_prefix(OWN) {
            let values = entry.values.iter().filter_map(ICalendarValue::as_text);
            let values = values.map(|value| clean::lines(value, 2_000)).collect();
            self.own.push((own.to_owned(), values));
        } else if name == "X-ALT-DESC" && self.words.html.is_empty() {
            self.words.html = all_text(entry);
        } else if name == "X-MICROSOFT-CDO-ALLDAYEVENT" {
            self.times.is_all_day = all_text(entry).trim().eq_ignore_ascii_case("TRUE");
        } else if holds_link(name) {
            self.words.conferences.push(all_text(entry));
        }
    }
}

/// Whether a property's name says that it holds a link to join by.
fn holds_link(name: &str) -> bool {
    let words = [
        "CONFERENCE",
        "MEETINGURL",
        "MEETING-URL",
        "JOIN",
        "ZOOM",
        "TEAMS",
        "WEBEX",
        "VIDEO",
    ];
    name.starts_with("X-") && words.iter().any(|word| name.contains(word))
}

impl Times {
    /// Takes a line that says when; `false` if it says something else.
    fn take(&mut self, line: &str) -> bool {
        let Some(property) = Property::of_time(line) else {
            return false;
        };
        let first = || {
            let time = property.times().into_iter().next();
            let time = time.unwrap_or(Err(BadTime::Unreadable));
            time.map_err(|bad| (bad, clean::line(line, 300)))
        };
        let stamp = || first().ok().map(|time| time.stamp);
        if property.is("DTSTART") {
            self.starts.push(first());
        } else if property.is("DTEND") {
            self.end = Some(first());
        } else if property.is("RECURRENCE-ID") {
            let range = property.parameter("RANGE").unwrap_or_default();
            self.is_from_then_on = range.eq_ignore_ascii_case("THISANDFUTURE");
            self.instance = Some(first());
        } else if property.is("RDATE") {
            self.more.extend(property.times());
        } else if property.is("EXDATE") {
            self.left_out.extend(property.times());
        } else if property.is("DTSTAMP") {
            self.stamps[0] = stamp();
        } else if property.is("LAST-MODIFIED") {
            self.stamps[1] = stamp();
        } else {
            return self.take_rule(line);
        }
        true
    }

    fn take_rule(&mut self, line: &str) -> bool {
        let Some(property) = Property::of(line) else {
            return false;
        };
        if property.is("RRULE") {
            self.rules.push(property.value.trim().to_owned());
        } else if property.is("EXRULE") {
            self.has_exception_rules = true;
        } else if property.is("DURATION") {
            self.duration = Some(property.value.trim().to_owned());
        } else {
            return false;
        }
        true
    }
}

fn entries(component: &ICalendarComponent) -> &[ICalendarEntry] {
    &component.entries
}

/// The whole value of a property as text. Semicolons part the values of properties that the parser does not know.
fn all_text(entry: &ICalendarEntry) -> String {
    let values = entry.values.iter().cloned();
    let texts: Vec<_> = values.filter_map(ICalendarValue::into_text).collect();
    texts.join(";")
}

fn sequence(entry: &ICalendarEntry) -> u32 {
    let number = entry.values.first().and_then(ICalendarValue::as_integer);
    let number = number.unwrap_or(0).clamp(0, i64::from(u32::MAX));
    u32::try_from(number).unwrap_or(0)
}

fn status(entry: &ICalendarEntry) -> &'static str {
    match entry.values.first() {
        Some(ICalendarValue::Status(ICalendarStatus::Cancelled)) => "CANCELLED",
        Some(ICalendarValue::Status(ICalendarStatus::Tentative)) => "TENTATIVE",
        Some(ICalendarValue::Status(ICalendarStatus::Confirmed)) => "CONFIRMED",
        _ => "",
    }
}

fn person(entry: &ICalendarEntry, is_organizer: bool) -> Person {
    let texts = |key: &Key| {
        let values = entry.parameters(key).filter_map(|value| value.as_text());
        values.collect::<Vec<_>>().join(", ")
    };
    let kind = texts(&Key::Cutype).to_ascii_uppercase();
    let address = all_text(entry);
    let mail = address.trim();
    let email = match mail.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => mail.get(7..).unwrap_or(mail),
        _ => mail,
    };
    let email = if email.contains('@') {
        clean::line(email, LONGEST_LINE)
    } else {
        String::new()
    };
    let named = texts(&Key::Email);
    Person {
        name: clean::line(texts(&Key::Cn).trim_matches(['"', '\'', ' ']), LONGEST_LINE),
        email: if email.is_empty() && named.contains('@') {
            clean::line(&named, LONGEST_LINE)
        } else {
            email
        },
        is_thing: ["ROOM", "RESOURCE", "GROUP"].contains(&kind.as_str()),
        is_organizer,
    }
}
