//! One event as the file has it: when it is, to the letter; what else it says, through the parser.

use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName as Key, ICalendarProperty as Name,
    ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};

use super::blocks::Block;
use super::clean;
use super::html;
use super::property::{BadTime, Property, Stamp, Time};

/// How much of a name or title is kept, in characters.
pub const LONGEST_LINE: usize = 200;

/// How much of a description is looked at, in characters; invitations have two or three thousand.
const LONGEST_TEXT: usize = 32_000;

/// How much of a place or a link is looked at, in characters.
const LONGEST_PLACE: usize = 2_000;

/// How many people, links of one sort and own properties are looked at.
const MOST: usize = 60;

/// How many dates added to a series, and left out of it, are read.
const MOST_DATES: usize = 1_000;

/// The prefix of the properties this program writes for itself.
pub const OWN: &str = "X-PREPCOACH-";

/// An event.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// The line it begins on.
    pub line: usize,
    /// Its calendar, by its place in the file.
    pub calendar: usize,
    /// Whether a part of it was not read: the file ends, or goes on with something else, within it.
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
    /// The description as a person reads it.
    pub plain: String,
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
        event.words.plain = html::plain(&event.words.description);
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
        let words = &mut self.words;
        match &entry.name {
            Name::Summary if self.summary.is_empty() => {
                self.summary = clean::line(&all_text(entry), LONGEST_LINE);
            }
            Name::Uid if self.uid.is_empty() => self.uid = clean::line(&all_text(entry), 300),
            Name::Sequence => self.sequence = sequence(entry),
            Name::Status => self.status = status(entry),
            Name::Description => fill(&mut words.description, entry, LONGEST_TEXT),
            Name::StyledDescription => fill(&mut words.html, entry, LONGEST_TEXT),
            Name::Location => fill(&mut words.location, entry, LONGEST_PLACE),
            Name::Url => fill(&mut words.url, entry, LONGEST_PLACE),
            Name::Conference => self.take_conference(entry),
            Name::Organizer if self.people.len() < MOST => self.people.push(person(entry, true)),
            Name::Attendee if self.people.len() < MOST => self.people.push(person(entry, false)),
            Name::Other(name) => self.take_other(&name.to_ascii_uppercase(), entry),
            _ => {}
        }
    }

    fn take_conference(&mut self, entry: &ICalendarEntry) {
        let mut link = String::new();
        fill(&mut link, entry, LONGEST_PLACE);
        if self.words.conferences.len() < MOST {
            self.words.conferences.push(link);
        }
    }

    /// Properties of no standard: those that hold a link, HTML, or what this program wrote.
    fn take_other(&mut self, name: &str, entry: &ICalendarEntry) {
        if let Some(own) = name.strip_prefix(OWN) {
            let values = entry.values.iter().filter_map(ICalendarValue::as_text);
            let values = values.map(|value| clean::lines(value, 2_000)).collect();
            if self.own.len() < MOST {
                self.own.push((own.to_owned(), values));
            }
        } else if name == "X-ALT-DESC" {
            fill(&mut self.words.html, entry, LONGEST_TEXT);
        } else if name == "X-MICROSOFT-CDO-ALLDAYEVENT" {
            self.times.is_all_day = all_text(entry).trim().eq_ignore_ascii_case("TRUE");
        } else if holds_link(name) {
            self.take_conference(entry);
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
            add(&mut self.more, &property);
        } else if property.is("EXDATE") {
            add(&mut self.left_out, &property);
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

/// Adds the dates of a property, up to a bound; one more that cannot be read stands for all beyond.
fn add(dates: &mut Vec<Result<Time, BadTime>>, property: &Property<'_>) {
    if dates.len() <= MOST_DATES {
        dates.extend(property.times());
    }
    if dates.len() > MOST_DATES {
        dates.truncate(MOST_DATES);
        dates.push(Err(BadTime::Unreadable));
    }
}

/// Takes the text of a property where there is none yet, cut to `most` characters.
fn fill(text: &mut String, entry: &ICalendarEntry, most: usize) {
    if text.is_empty() {
        *text = all_text(entry);
        if let Some((at, _)) = text.char_indices().nth(most) {
            text.truncate(at);
        }
    }
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

#[cfg(test)]
mod tests {
    use super::super::blocks;
    use super::*;

    fn event(lines: &str) -> Event {
        let text = format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n");
        Event::of(&blocks::split(text.as_bytes()).blocks[0])
    }

    #[test]
    fn people_are_read_in_every_style() {
        for (line, name, email, is_thing) in [
            (
                "ATTENDEE;CN=Jane Smith:mailto:jane@example.edu",
                "Jane Smith",
                "jane@example.edu",
                false,
            ),
            (
                "ATTENDEE;CN=\"Smith, Jane; MD\";ROLE=CHAIR:MAILTO:jane@example.edu",
                "Smith, Jane; MD",
                "jane@example.edu",
                false,
            ),
            (
                "attendee;cn=Smith, Jane:mailto:jane@example.edu",
                "Smith, Jane",
                "jane@example.edu",
                false,
            ),
            (
                "ATTENDEE;CN='Jane':jane@example.edu",
                "Jane",
                "jane@example.edu",
                false,
            ),
            (
                "ATTENDEE;EMAIL=jane@example.edu;CN=Jane:urn:uuid:1",
                "Jane",
                "jane@example.edu",
                false,
            ),
            ("ATTENDEE:invalid:nomail", "", "", false),
            (
                "ATTENDEE;CUTYPE=RESOURCE;CN=Projector:mailto:p@example.edu",
                "Projector",
                "p@example.edu",
                true,
            ),
            (
                "ATTENDEE;CUTYPE=INDIVIDUAL;CN=Jane:mailto:j@example.edu",
                "Jane",
                "j@example.edu",
                false,
            ),
        ] {
            let expected = Person {
                name: name.to_owned(),
                email: email.to_owned(),
                is_thing,
                is_organizer: false,
            };
            assert_eq!(event(line).people, [expected], "{line}");
        }
        let both = event("ATTENDEE:mailto:a@example.edu\nORGANIZER:mailto:b@example.edu");
        assert_eq!(both.people[0].email, "b@example.edu");
    }

    #[test]
    fn words_are_unescaped_and_the_first_of_several_counts() {
        let event = event(
            "SUMMARY:One\\, two\\; three\\\\ \\n four\nSUMMARY:other\nSEQUENCE:x\nSEQUENCE:3\nSTATUS:confirmed\n\
             DESCRIPTION:a\\nb\\Nc\nX-ALT-DESC;FMTTYPE=text/html:<p>a;b\\,c</p>\nX-GOOGLE-CONFERENCE:https://meet.google.com/a\n\
             X-PREPCOACH-INTERVIEWER:Jane\\; MD;pd;;20\nBEGIN:VALARM\nDESCRIPTION:alarm\nEND:VALARM\nUID: a b ",
        );
        assert_eq!(event.summary, "One, two; three\\ four");
        assert_eq!(
            (event.sequence, event.status, event.uid.as_str()),
            (3, "CONFIRMED", "a b")
        );
        assert_eq!(event.words.description, "a\nb\nc");
        assert_eq!(event.words.html, "<p>a;b,c</p>");
        assert_eq!(event.words.conferences, ["https://meet.google.com/a"]);
        let own: Vec<_> = event.own("INTERVIEWER").collect();
        assert_eq!(own, [["Jane; MD", "pd", "", "20"]]);
    }

    #[test]
    fn what_is_too_much_is_cut() {
        let long = format!(
            "DESCRIPTION:{}\nLOCATION:{}",
            "\u{20ac}".repeat(60_000),
            "x".repeat(60_000)
        );
        let event = event(&long);
        assert!(event.words.description.chars().count() <= LONGEST_TEXT);
        assert_eq!(event.words.location.len(), LONGEST_PLACE);
        let many = |line: &str| self::event(&line.repeat(5_000));
        assert_eq!(many("ATTENDEE:mailto:a@example.edu\n").people.len(), MOST);
        assert_eq!(
            many("X-ZOOM-LINK:https://zoom.us/j/1\n")
                .words
                .conferences
                .len(),
            MOST
        );
        assert_eq!(many("X-PREPCOACH-KIND:mock\n").own.len(), MOST);
        let dates = many("EXDATE:20261203T090000Z\n").times.left_out;
        assert_eq!(dates.len(), MOST_DATES + 1);
        assert_eq!(dates.last(), Some(&Err(BadTime::Unreadable)));
    }
}
