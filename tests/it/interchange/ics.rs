//! Calendar files: the folder of fixtures is the table.
//!
//! Beside each `.ics` stands an `.expect`, written from the standard and not from the program. A line of it is one event
//! in the order of the file: `LINE sound START END ZONE | TITLE`, `LINE doubtful …` (START may be `unclear`, and all of
//! it `none`), `LINE refused | TITLE`, `LINE cancels UID SEQUENCE INSTANCE | TITLE`. Indented lines below it say more,
//! where it matters: `why:` holds words of the sentence, `who:` lines are all the people, in order.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use prepcoach::domain::entry::{Hours, Platform, Span};
use prepcoach::domain::proposal::{Incoming, Proposal, Reading};
use prepcoach::domain::zone::{Rules, Zone, ZoneName};
use prepcoach::interchange::ics::{self, Context};
use prepcoach::store::zones;

/// The bundled rules: the same on every machine.
pub fn rules() -> Rules {
    zones::newest_of(Path::new("no such folder")).rules
}

/// Read in Kolkata, on November 24, 2026.
pub fn context(rules: &Rules) -> Context<'_> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    Context::new(rules, today, ZoneName::parse("Asia/Kolkata").unwrap())
}

/// Every calendar file of a folder of fixtures.
pub fn fixtures(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/fixtures/ics")
        .join(kind);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ics"))
        .collect();
    files.sort();
    assert!(files.len() > 5);
    files
}

/// The moments a proposal means, if it means some.
pub fn span(proposal: &Proposal, rules: &Rules) -> Option<Span> {
    let zone = rules.get(proposal.when.zone).unwrap_or_else(Zone::utc);
    proposal.when.resolve(&zone).ok()
}

fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%MZ").to_string()
}

/// The first line of what an event came to.
fn head(incoming: &Incoming, rules: &Rules) -> String {
    let Incoming { line, reading, .. } = incoming;
    let when = |proposal: &Proposal| {
        let Some(span) = span(proposal, rules) else {
            return format!("unclear - {}", proposal.when.zone);
        };
        let end = span.ends_at.map_or_else(|| "-".to_owned(), moment);
        format!("{} {end} {}", moment(span.starts_at), proposal.when.zone)
    };
    let (state, title) = match reading {
        Reading::Sound(proposal) => (format!("sound {}", when(proposal)), &proposal.title),
        Reading::Doubtful {
            proposal: Some(proposal),
            ..
        } => (format!("doubtful {}", when(proposal)), &proposal.title),
        Reading::Doubtful { proposal: None, .. } => ("doubtful none".to_owned(), &incoming.summary),
        Reading::Refused(_) => ("refused".to_owned(), &incoming.summary),
        Reading::Cancels(cancel) => {
            let instance = cancel.recurrence_id.as_deref().unwrap_or("-");
            let state = format!("cancels {} {} {instance}", cancel.uid, cancel.sequence);
            (state, &incoming.summary)
        }
    };
    format!("{line} {state} | {title}").trim_end().to_owned()
}

/// What an event came to under a name, as the indented lines of an expectation write it.
fn told(incoming: &Incoming, name: &str) -> Vec<String> {
    let (proposal, why) = match &incoming.reading {
        Reading::Sound(proposal) => (Some(proposal), ""),
        Reading::Doubtful { proposal, why } => (proposal.as_ref(), why.as_str()),
        Reading::Refused(why) => (None, why.as_str()),
        Reading::Cancels(_) => (None, ""),
    };
    if name == "why" {
        return vec![why.to_owned()];
    }
    let proposal = proposal.unwrap();
    let word = |word: Option<&str>| vec![word.unwrap_or("-").to_owned()];
    match name {
        "kind" => word(Some(proposal.kind.word())),
        "status" => word(Some(proposal.status.word())),
        "platform" => word(proposal.place.platform.map(Platform::word)),
        "link" => vec![proposal.place.link.clone()],
        "address" => vec![proposal.place.address.clone()],
        "dial-in" => vec![proposal.place.dial_in.clone()],
        "received" => vec![proposal.as_received.clone()],
        "notes" => vec![proposal.notes.replace('\n', "\\n")],
        "uid" => word(proposal.uid.as_deref()),
        "sequence" => vec![proposal.sequence.to_string()],
        "instance" => word(proposal.recurrence_id.as_deref()),
        "invited" => word(proposal.invited_on.map(|day| day.to_string()).as_deref()),
        "day" => match proposal.when.hours {
            Hours::AllDay { last } => vec![format!("{} to {last}", proposal.when.date)],
            Hours::From { .. } => vec!["hours".to_owned()],
        },
        "who" => proposal
            .interviewers
            .iter()
            .map(|who| {
                let role = who.role.map_or("-", |role| role.word());
                format!("{} [{role}] {}", who.name, who.email)
            })
            .collect(),
        other => panic!("an expectation knows no `{other}`"),
    }
}

/// What is different from the expectation beside a file.
fn differences(path: &Path, rules: &Rules) -> String {
    let expect = fs::read_to_string(path.with_extension("expect")).unwrap();
    let read = ics::read(&fs::read(path).unwrap(), &context(rules));
    let mut differences = String::new();
    let mut found = read.iter();
    let mut current: Option<&Incoming> = None;
    let mut people: Vec<String> = Vec::new();
    for line in expect.lines() {
        let Some(more) = line.strip_prefix("  ") else {
            current = found.next();
            people.clear();
            let head =
                current.map_or_else(|| "nothing".to_owned(), |incoming| head(incoming, rules));
            if head != line.trim_end() {
                writeln!(differences, "expected {line}\n   found {head}").unwrap();
            }
            continue;
        };
        let (name, expected) = more.split_once(':').unwrap();
        let Some(incoming) = current else { continue };
        let mut expected = vec![expected.trim().to_owned()];
        if name == "who" {
            people.append(&mut expected);
            expected.clone_from(&people);
        }
        let told = told(incoming, name);
        let is_good = match name {
            "why" => told[0].contains(&expected[0]),
            "who" => told.starts_with(&expected),
            _ => told == expected,
        };
        if !is_good {
            writeln!(
                differences,
                "line {}: expected {name}: {expected:?}\n   found {told:?}",
                incoming.line
            )
            .unwrap();
        }
    }
    for incoming in found {
        writeln!(
            differences,
            "expected nothing more\n   found {}",
            head(incoming, rules)
        )
        .unwrap();
    }
    differences
}

#[test]
fn every_file_says_what_stands_beside_it() {
    let rules = rules();
    let mut differences = String::new();
    for kind in ["good", "doubtful", "refused"] {
        for path in fixtures(kind) {
            let found = self::differences(&path, &rules);
            if !found.is_empty() {
                writeln!(differences, "== {}\n{found}", path.display()).unwrap();
            }
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

/// What is taken without a question: line, title and moments.
fn sound(bytes: &[u8], rules: &Rules) -> BTreeSet<(usize, String, String)> {
    let read = ics::read(bytes, &context(rules));
    let sound = read
        .into_iter()
        .filter_map(|incoming| match incoming.reading {
            Reading::Sound(proposal) => {
                let Span { starts_at, ends_at } = span(&proposal, rules).unwrap();
                let moments = format!("{starts_at} to {ends_at:?}");
                Some((incoming.line, proposal.title, moments))
            }
            _ => None,
        });
    sound.collect()
}

#[test]
fn a_file_that_is_cut_anywhere_is_never_taken_for_another_time() {
    let rules = rules();
    for path in fixtures("good") {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        // What comes later in these files changes what came before: that cannot be seen in a part of them.
        if ["series", "versions"].contains(&stem.as_str()) {
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        let whole = sound(&bytes, &rules);
        for cut in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
            let part = sound(&bytes[..cut], &rules);
            assert!(
                part.is_subset(&whole),
                "{stem} cut at {cut}: {:?}",
                part.difference(&whole)
            );
        }
    }
}

#[test]
fn times_without_a_zone_go_by_the_persons_answer() {
    let rules = rules();
    let mut context = context(&rules);
    context.floating = ZoneName::parse("America/Chicago").ok();
    let path = &fixtures("doubtful")[0].with_file_name("floating.ics");
    let read = ics::read(&fs::read(path).unwrap(), &context);
    let starts: Vec<String> = read
        .iter()
        .map(|incoming| match &incoming.reading {
            Reading::Sound(proposal) => moment(span(proposal, &rules).unwrap().starts_at),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(starts, ["2026-12-03T15:00Z", "2026-12-03T15:00Z"]);
}

#[test]
fn the_person_is_nobodys_interviewer() {
    let rules = rules();
    let mut context = context(&rules);
    let me = ["Asha.Rao@mail.example".to_owned()];
    context.me = &me;
    let path = &fixtures("good")[0].with_file_name("outlook_request.ics");
    let read = ics::read(&fs::read(path).unwrap(), &context);
    let people = told(&read[0], "who");
    assert_eq!(people.len(), 3, "{people:?}");
    assert!(!people.iter().any(|who| who.contains("Rao")), "{people:?}");
}
