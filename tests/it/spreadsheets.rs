//! Season spreadsheets as people have them. Each `.csv` in `fixtures/csv` is one case; the `.txt` beside it says, written
//! by hand, what has to become of it:
//!
//!     columns: program date start          what the columns are guessed to hold
//!     remark: words                        words of what the preview says of a column
//!     refused file 1 | words               the whole file is refused, with this line and these words
//!     4 | sound | Emory | 2026-12-03 09:00-13:30 America/New_York
//!     5 | doubtful | Yale | 2026-12-04 09:00 America/New_York | words of the reason      (`any` for the time)
//!     6 | refused | Duke | words of the reason

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use prepcoach::domain::entry::{Hours, Platform, Role, When};
use prepcoach::domain::id::ProgramId;
use prepcoach::domain::program::{Programs, Sheet};
use prepcoach::domain::proposal::{Incoming, Proposal, Reading};
use prepcoach::domain::zone::{Rules, ZoneName};
use prepcoach::interchange::csv::{self, Context, Table};
use prepcoach::store::zones;

/// The day the files are imported on.
const TODAY: &str = "2026-10-20";

struct World {
    rules: Rules,
    programs: Programs,
}

impl World {
    fn new() -> Self {
        let mut emory = Sheet::named(ProgramId::new("emory"), "Emory");
        emory.zone = Some(zone("America/New_York"));
        Self {
            rules: zones::newest().rules,
            programs: [emory].into_iter().collect(),
        }
    }

    fn context(&self) -> Context<'_> {
        Context {
            rules: &self.rules,
            today: today(),
            home: zone("Asia/Kolkata"),
            programs: &self.programs,
            floating: None,
        }
    }

    fn read(&self, table: &Table) -> Vec<Incoming> {
        csv::read(table, &csv::guess(table).mapping, &self.context())
    }
}

fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

fn zone(name: &str) -> ZoneName {
    ZoneName::parse(name).unwrap()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/csv")
}

fn cases() -> Vec<PathBuf> {
    let mut cases = Vec::new();
    for kind in ["good", "doubtful", "bad"] {
        for file in fs::read_dir(folder().join(kind)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "csv") {
                cases.push(path);
            }
        }
    }
    cases.sort();
    cases
}

fn table(name: &str) -> Table {
    csv::open(&fs::read(folder().join(name)).unwrap()).unwrap()
}

#[test]
fn every_spreadsheet_becomes_what_is_written_beside_it() {
    let world = World::new();
    let cases = cases();
    assert!(cases.len() >= 30, "{} cases", cases.len());
    let mut wrong = String::new();
    for path in cases {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap();
        let found = said(&world, &fs::read(&path).unwrap());
        for (expected, found) in pairs(&expected, &found) {
            if !fits(&expected, &found) {
                writeln!(wrong, "{name}\n  wanted {expected}\n  found  {found}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Expected lines with the found ones that stand against them, in order; nothing stands against what is too many.
fn pairs(expected: &str, found: &[String]) -> Vec<(String, String)> {
    let is_told = |head: &str| expected.lines().any(|line| line.starts_with(head));
    let found: Vec<&String> = found
        .iter()
        .filter(|line| !line.starts_with("columns:") || is_told("columns:"))
        .filter(|line| !line.starts_with("remark:") || is_told("remark:"))
        .collect();
    let expected: Vec<&str> = expected.lines().collect();
    let most = expected.len().max(found.len());
    (0..most)
        .map(|n| {
            let wanted = expected.get(n).copied().unwrap_or("(nothing)");
            let got = found.get(n).map_or("(nothing)", |line| line.as_str());
            (wanted.to_owned(), got.to_owned())
        })
        .collect()
}

/// Whether a found line says what is expected: its last part holds the expected words, the others are equal.
fn fits(expected: &str, found: &str) -> bool {
    if let Some(words) = expected.strip_prefix("remark: ") {
        return found.contains(words);
    }
    let expected: Vec<&str> = expected.split(" | ").collect();
    let found: Vec<&str> = found.splitn(expected.len(), " | ").collect();
    let has_reason =
        expected.len() == 5 || expected.contains(&"refused") || expected[0].starts_with("refused");
    expected.len() == found.len()
        && expected
            .iter()
            .zip(&found)
            .enumerate()
            .all(|(n, (want, got))| {
                let is_reason = has_reason && n + 1 == expected.len();
                want == got || *want == "any" || (is_reason && got.contains(want))
            })
}

fn said(world: &World, bytes: &[u8]) -> Vec<String> {
    let table = match csv::open(bytes) {
        Ok(table) => table,
        Err(refusal) => return vec![format!("refused file {} | {refusal}", refusal.line)],
    };
    let guess = csv::guess(&table);
    let columns: Vec<&str> = guess
        .mapping
        .columns()
        .iter()
        .map(|column| column.word())
        .collect();
    let mut said = vec![format!("columns: {}", columns.join(" "))];
    let remarks = csv::remarks(&table, &guess.mapping, today());
    said.extend(
        remarks
            .into_iter()
            .map(|remark| format!("remark: {remark}")),
    );
    said.extend(world.read(&table).iter().map(line));
    said
}

fn line(incoming: &Incoming) -> String {
    let Incoming {
        line,
        summary,
        reading,
    } = incoming;
    match reading {
        Reading::Sound(proposal) => format!("{line} | sound | {summary} | {}", time(proposal.when)),
        Reading::Doubtful { proposal, why } => {
            let time = proposal.as_ref().map_or("-".to_owned(), |p| time(p.when));
            format!("{line} | doubtful | {summary} | {time} | {why}")
        }
        Reading::Refused(why) => format!("{line} | refused | {summary} | {why}"),
        Reading::Cancels(_) => format!("{line} | cancels | {summary}"),
    }
}

fn time(when: When) -> String {
    let hours = match when.hours {
        Hours::AllDay { .. } => "all day".to_owned(),
        Hours::From {
            start, end: None, ..
        } => start.format("%H:%M").to_string(),
        Hours::From {
            start,
            end: Some(end),
            ..
        } => {
            format!("{}-{}", start.format("%H:%M"), end.time.format("%H:%M"))
        }
    };
    format!("{} {hours} {}", when.date, when.zone)
}

fn proposals(name: &str) -> Vec<Proposal> {
    let incoming = World::new().read(&table(name)).into_iter();
    incoming
        .map(|incoming| match incoming.reading {
            Reading::Sound(proposal)
            | Reading::Doubtful {
                proposal: Some(proposal),
                ..
            } => *proposal,
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn a_row_brings_its_place_people_notes_and_questions() {
    let emory = &proposals("good/seed-columns.csv")[0];
    assert_eq!(emory.program.as_deref(), Some("Emory University"));
    assert_eq!(emory.location, "Atlanta, GA");
    assert_eq!(emory.place.platform, Some(Platform::Zoom));
    assert_eq!(emory.notes, "Strong IR, 12 residents a year");
    assert_eq!(
        emory.questions,
        ["How is call organized?", "Who leads the AI lab?"]
    );
    assert_eq!(emory.as_received, "2026-12-03 9:00 AM Eastern");
    let people: Vec<_> = emory
        .interviewers
        .iter()
        .map(|p| (p.name.as_str(), p.role))
        .collect();
    assert_eq!(
        people,
        [
            ("Dr. Jane Doe", Some(Role::Pd)),
            ("Dr. Omar Haddad", Some(Role::Faculty))
        ]
    );
}

#[test]
fn columns_of_single_interviewers_questions_and_notes_come_together() {
    let [emory, yale] = proposals("good/interviewer-columns.csv")
        .try_into()
        .unwrap();
    let people = |proposal: &Proposal| -> Vec<(String, Option<Role>)> {
        proposal
            .interviewers
            .iter()
            .map(|p| (p.name.clone(), p.role))
            .collect()
    };
    assert_eq!(
        people(&emory),
        [
            ("Jane Doe, MD".to_owned(), Some(Role::Pd)),
            ("Haddad, Omar".to_owned(), Some(Role::Faculty)),
        ]
    );
    assert_eq!(people(&yale), [("Dr. Lee".to_owned(), Some(Role::Chief))]);
    assert_eq!(emory.questions, ["How is call?", "What of research?"]);
    assert_eq!(emory.notes, "Pros: Kind people\nCons: Far from home");
}

#[test]
fn nothing_of_a_hostile_file_steers_or_misleads() {
    for proposal in proposals("good/hostile-text.csv") {
        let told = format!(
            "{:?}{:?}{}",
            proposal.program, proposal.place, proposal.notes
        );
        assert!(
            !told.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{200b}', '\0']),
            "{told}"
        );
        assert_eq!(proposal.place.platform, None, "{told}");
        assert!(!proposal.place.link.starts_with("javascript"), "{told}");
    }
}

#[test]
fn a_changed_spreadsheet_proposes_under_the_same_ids() {
    let world = World::new();
    let before = "Program,Date,Start,Zone\nEmory,2026-12-03,9:00 AM,ET\nYale,,,\nEmory,2026-12-10,9:00 AM,ET\n";
    let after = "Program,Date,Start,Zone,Notes\nEmory,2026-12-07,8:00 AM,ET,moved\nYale,2026-12-04,9:00 AM,ET,\nEmory,2026-12-10,9:00 AM,ET,\n";
    let uids = |text: &str| -> Vec<Option<String>> {
        let incoming = world.read(&csv::open(text.as_bytes()).unwrap());
        let uid = |incoming: &Incoming| match &incoming.reading {
            Reading::Sound(proposal) => proposal.uid.clone(),
            _ => None,
        };
        incoming.iter().map(uid).collect()
    };
    let id = |id: &str| Some(id.to_owned());
    assert_eq!(
        uids(before),
        [
            id("csv:emory:interview:1"),
            None,
            id("csv:emory:interview:2")
        ]
    );
    assert_eq!(
        uids(after),
        [
            id("csv:emory:interview:1"),
            id("csv:yale:interview:1"),
            id("csv:emory:interview:2")
        ]
    );
}

#[test]
fn a_file_cut_anywhere_or_with_any_byte_changed_is_read_or_refused() {
    let world = World::new();
    for path in cases() {
        let bytes = fs::read(&path).unwrap();
        for at in (0..bytes.len()).step_by(37) {
            let mut changed = bytes.clone();
            changed[at] = changed[at].wrapping_mul(31).wrapping_add(97);
            for bytes in [&bytes[..at], &changed] {
                if let Ok(table) = csv::open(bytes) {
                    let lines = bytes.len() + 1;
                    assert!(
                        world
                            .read(&table)
                            .iter()
                            .all(|incoming| incoming.line <= lines)
                    );
                }
            }
        }
    }
}
