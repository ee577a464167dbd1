//! Calendar files as independent readers understand them: Python's `icalendar`, and `khal`. Where these are not
//! installed their tests say so and are skipped; `.ci/run` installs them and names their folder in
//! `PREPCOACH_ICS_READERS`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use prepcoach::domain::calendar::Placed;
use prepcoach::domain::entry::{Entry, Hours, Kind, Occurrence, Until, When};
use prepcoach::domain::id::EntryId;
use prepcoach::domain::program::Programs;
use prepcoach::domain::proposal::Reading;
use prepcoach::domain::zone::{Rules, ZoneName};
use prepcoach::interchange::ics;

use super::ics::{context, fixtures, rules, span};

/// Fixtures whose every event `icalendar` can read. It takes no lower case, no name with a colon that is not quoted, and
/// keeps the rules of one calendar for the next.
const PLAIN: [&str; 11] = [
    "apple",
    "clock_changes",
    "folded_within_characters",
    "google_invite",
    "lengths",
    "moments_that_come_twice",
    "outlook_request",
    "rules_of_the_file",
    "states",
    "thalamus",
    "zoom",
];

/// A program of the readers' folder, if it runs.
fn reader(name: &str, check: &[&str]) -> Option<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/ics-readers");
    let folder = std::env::var_os("PREPCOACH_ICS_READERS").map_or(own, PathBuf::from);
    let scripts = if cfg!(windows) { "Scripts" } else { "bin" };
    let inside = folder.join(scripts).join(name);
    let program = if inside.exists() {
        inside
    } else {
        PathBuf::from(name)
    };
    let runs = Command::new(&program).args(check).output();
    runs.is_ok_and(|run| run.status.success())
        .then_some(program)
}

/// Says that a test was skipped, past the harness that keeps quiet about tests that succeed.
fn skipped(what: &str) {
    let mut out = std::io::stderr();
    writeln!(out, "skipped: {what} is not installed").unwrap();
}

fn python() -> Option<PathBuf> {
    let python = reader("python3", &["-c", "import icalendar, tzdata"])
        .or_else(|| reader("python", &["-c", "import icalendar, tzdata"]));
    if python.is_none() {
        skipped("Python's icalendar");
    }
    python
}

/// What `icalendar` makes of a file, line by line.
fn by_icalendar(python: &Path, file: &Path) -> Vec<String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/interchange/readers.py");
    // The zones of its own package: those of the system may be years old.
    let run = Command::new(python)
        .env("PYTHONTZPATH", "")
        .env("PYTHONUTF8", "1")
        .arg(script)
        .arg(file)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{}: {errors}", file.display());
    String::from_utf8_lossy(&run.stdout)
        .lines()
        .map(str::to_owned)
        .collect()
}

fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%MZ").to_string()
}

/// Start and end as the script prints them.
fn printed(when: &When, starts_at: DateTime<Utc>, ends_at: Option<DateTime<Utc>>) -> String {
    match when.hours {
        Hours::AllDay { last } => format!("{} {}", when.date, last.succ_opt().unwrap()),
        Hours::From { .. } => {
            let end = ends_at.map_or_else(|| "-".to_owned(), moment);
            format!("{} {end}", moment(starts_at))
        }
    }
}

#[test]
fn files_of_other_programs_mean_the_same_to_icalendar() {
    let Some(python) = python() else {
        return;
    };
    let rules = rules();
    let mut compared = 0;
    for path in fixtures("good") {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        if !PLAIN.contains(&stem.as_str()) {
            continue;
        }
        let theirs = by_icalendar(&python, &path);
        let ours = ics::read(&fs::read(&path).unwrap(), &context(&rules));
        assert_eq!(theirs.len(), ours.len(), "{stem}");
        for (theirs, ours) in theirs.iter().zip(&ours) {
            let Reading::Sound(proposal) = &ours.reading else {
                panic!("{stem}: {ours:?}");
            };
            let span = span(proposal, &rules).unwrap();
            let mut starts = vec![printed(&proposal.when, span.starts_at, span.ends_at)];
            // An end on the start, and a day without an end: said in another way, the same hours.
            starts.push(format!("{0} {0}", moment(span.starts_at)));
            starts.push(format!("{} -", proposal.when.date));
            starts.push(format!("{0} {0}", proposal.when.date));
            let same = starts
                .iter()
                .any(|start| theirs.starts_with(&format!("{start} ")));
            assert!(same, "{stem}, line {}: {theirs}\n{starts:?}", ours.line);
            compared += 1;
        }
    }
    assert!(compared >= 70, "{compared}");
}

/// Zones of programs and of homes.
const ZONES: [&str; 34] = [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
    "America/Indiana/Indianapolis",
    "America/Vancouver",
    "America/Edmonton",
    "America/Winnipeg",
    "America/Toronto",
    "America/Mexico_City",
    "America/Havana",
    "Asia/Kolkata",
    "Asia/Karachi",
    "Asia/Kathmandu",
    "Asia/Dhaka",
    "Asia/Manila",
    "Asia/Beirut",
    "Asia/Jerusalem",
    "Asia/Tehran",
    "Asia/Dubai",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Lagos",
    "Africa/Nairobi",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Australia/Sydney",
    "America/Sao_Paulo",
    "UTC",
];

/// Days around every change of their clocks.
const DAYS: [(i32, u32, u32); 11] = [
    (2026, 10, 24),
    (2026, 10, 28),
    (2026, 10, 31),
    (2026, 11, 1),
    (2026, 11, 2),
    (2026, 12, 3),
    (2027, 2, 10),
    (2027, 3, 13),
    (2027, 3, 14),
    (2027, 3, 20),
    (2027, 3, 29),
];

fn hours(date: NaiveDate, start: (u32, u32), end: Option<(u32, u32)>, zone: &str) -> When {
    let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    let mut when = When::at(date, time(start), ZoneName::parse(zone).unwrap());
    let end = end.map(|end| Until {
        date,
        time: time(end),
    });
    when.hours = Hours::From {
        start: time(start),
        end,
        occurrence: None,
    };
    when
}

/// Entries over both clock changes in every zone, a time that comes twice, whole days, and a date of a series.
fn season(rules: &Rules) -> Vec<Placed> {
    let mut entries = Vec::new();
    for zone in ZONES {
        for (year, month, day) in DAYS {
            let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            let mut entry = Entry::new(Kind::Interview, hours(date, (9, 0), Some((13, 30)), zone));
            entry.title = format!("{zone} {date}");
            entries.push(entry);
        }
    }
    let fold = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    for occurrence in [Occurrence::Earlier, Occurrence::Later] {
        let mut entry = Entry::new(Kind::Mock, hours(fold, (1, 30), None, "America/New_York"));
        if let Hours::From {
            occurrence: which, ..
        } = &mut entry.when.hours
        {
            *which = Some(occurrence);
        }
        entry.title = format!("The {} of two, with; marks, and नमस्ते", occurrence.word());
        entries.push(entry);
    }
    for last in [3, 5] {
        let mut when = hours(fold, (0, 0), None, "Asia/Kolkata");
        when.hours = Hours::AllDay {
            last: NaiveDate::from_ymd_opt(2026, 11, last).unwrap(),
        };
        entries.push(Entry::new(Kind::Deadline, when));
    }
    // Its series is not in the file.
    let mut instance = Entry::new(Kind::Social, hours(fold, (18, 0), None, "America/Chicago"));
    instance.uid = Some("series@example.org".into());
    instance.recurrence_id = Some("20261101T170000".into());
    entries.push(instance);
    let place = |(n, entry)| Placed::new(EntryId::new(format!("e{n}")), entry, 0, rules);
    entries.into_iter().enumerate().map(place).collect()
}

fn written(placed: &[Placed], rules: &Rules) -> String {
    let refs: Vec<&Placed> = placed.iter().collect();
    let home = rules.get(ZoneName::parse("Asia/Kolkata").unwrap()).unwrap();
    let now = Utc.with_ymd_and_hms(2026, 11, 24, 6, 0, 0).unwrap();
    ics::write(&refs, &Programs::default(), rules, &home, now)
}

#[test]
fn what_is_written_means_the_same_to_icalendar() {
    let Some(python) = python() else {
        return;
    };
    let rules = rules();
    let placed = season(&rules);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("season.ics");
    fs::write(&file, written(&placed, &rules)).unwrap();
    let theirs = by_icalendar(&python, &file);
    assert_eq!(theirs.len(), placed.len());
    for (theirs, placed) in theirs.iter().zip(&placed) {
        assert!(placed.unclear.is_none());
        let when = printed(
            &placed.entry.when,
            placed.span.starts_at,
            placed.span.ends_at,
        );
        let alarms = if matches!(placed.entry.when.hours, Hours::AllDay { .. }) {
            0
        } else {
            3
        };
        let own = format!("{}@prepcoach", placed.id);
        let uid = placed.entry.uid.as_deref().unwrap_or(&own);
        assert!(
            theirs.starts_with(&format!("{when} {alarms} {uid} ")),
            "{theirs}\n{when}"
        );
    }
}

/// khal with a calendar of its own in a folder, in UTC.
struct Khal {
    program: PathBuf,
    folder: tempfile::TempDir,
}

impl Khal {
    fn new() -> Option<Self> {
        let Some(program) = reader("khal", &["--version"]) else {
            skipped("khal");
            return None;
        };
        // It flushes its database after every event: in memory that takes no time.
        let folder = tempfile::tempdir_in("/dev/shm")
            .or_else(|_| tempfile::tempdir())
            .unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        fs::create_dir(path("calendar")).unwrap();
        let config = format!(
            "[calendars]\n[[test]]\npath = {}\n[sqlite]\npath = {}\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n\
             timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%dT%H:%MZ\n\
             longdatetimeformat = %Y-%m-%dT%H:%MZ\n[default]\ndefault_calendar = test\n",
            path("calendar"),
            path("khal.db"),
        );
        fs::write(path("config"), config).unwrap();
        Some(Self { program, folder })
    }

    fn run(&self, args: &[&str]) -> String {
        let run = Command::new(&self.program)
            .args([
                "-c",
                &self.folder.path().join("config").display().to_string(),
            ])
            .args(args)
            .env("PYTHONTZPATH", "")
            .env("PYTHONUTF8", "1")
            .env("HOME", self.folder.path())
            .env("XDG_CACHE_HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.folder.path())
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "khal {args:?}: {errors}");
        String::from_utf8_lossy(&run.stdout).into_owned()
    }
}

#[test]
fn what_is_written_means_the_same_to_khal() {
    let Some(khal) = Khal::new() else {
        return;
    };
    let rules = rules();
    let placed = season(&rules);
    let file = khal.folder.path().join("season.ics");
    fs::write(&file, written(&placed, &rules)).unwrap();
    khal.run(&[
        "import",
        "--batch",
        "-a",
        "test",
        &file.display().to_string(),
    ]);
    let listed = khal.run(&[
        "list",
        "--day-format",
        "",
        "--notstarted",
        "--format",
        "{uid}|{start-long-full}|{end-long-full}",
        "2026-10-20",
        "2027-04-10",
    ]);
    let mut theirs: BTreeMap<&str, &str> = BTreeMap::new();
    for line in listed.lines() {
        let (uid, when) = line.split_once('|').unwrap();
        theirs.entry(uid).or_insert(when);
    }
    for placed in &placed {
        let own = format!("{}@prepcoach", placed.id);
        let uid = placed.entry.uid.as_deref().unwrap_or(&own);
        let expected = match placed.entry.when.hours {
            Hours::AllDay { last } => format!("{}T00:00Z|{last}T00:00Z", placed.entry.when.date),
            // It takes an event without an end to last an hour.
            Hours::From { .. } => {
                let end = placed.span.end_or(TimeDelta::hours(1));
                format!("{}|{}", moment(placed.span.starts_at), moment(end))
            }
        };
        assert_eq!(
            theirs.get(uid).copied(),
            Some(expected.as_str()),
            "{uid} {}",
            placed.entry.title
        );
    }
}
