use std::fs::{self, File};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;

use super::super::cache::Cache;
use super::super::lines::seal;
use super::*;
use crate::domain::drill::memory::Scheduler;

/// What may happen to a journal between two starts.
#[derive(Debug, Clone)]
enum Edit {
    /// Lines are appended by one of three machines.
    Append(usize, Vec<Line>),
    /// A line is removed from a machine's file.
    Remove(usize, usize),
    /// The program stopped while writing.
    Tear(usize, usize),
    /// The person moves: days begin at another hour.
    Move,
    /// A file is written anew with the same length, so shortly after that its time may not tell.
    Damage(usize, usize),
    /// A file is taken away.
    Lose(usize),
}

/// An event by its numbers. An attempt has its own, as every program gives it; a review is of one shortly before, or to
/// come.
#[derive(Debug, Clone)]
enum Line {
    Attempt(u8, u8, u32),
    Review(u8, u32),
    Debrief(u8, u32),
    End(u8, u32),
    Undo(u32, u32),
    Flag(u8, u32),
}

fn line() -> impl Strategy<Value = Line> {
    let at = 0_u32..90_000;
    prop_oneof![
        4 => (0..9_u8, 0..4_u8, at.clone()).prop_map(|(a, q, at)| Line::Attempt(a, q, at)),
        4 => (0..9_u8, at.clone()).prop_map(|(a, at)| Line::Review(a, at)),
        1 => (0..3_u8, at.clone()).prop_map(|(s, at)| Line::Debrief(s, at)),
        1 => (0..3_u8, at.clone()).prop_map(|(s, at)| Line::End(s, at)),
        1 => (0..400_u32, at.clone()).prop_map(|(of, at)| Line::Undo(of, at)),
        1 => (0..4_u8, at).prop_map(|(q, at)| Line::Flag(q, at)),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    let file = 0..3_usize;
    prop_oneof![
        6 => (file.clone(), prop::collection::vec(line(), 1..5)).prop_map(|(f, l)| Edit::Append(f, l)),
        1 => (file.clone(), any::<usize>()).prop_map(|(f, at)| Edit::Remove(f, at)),
        1 => (file.clone(), 1..30_usize).prop_map(|(f, by)| Edit::Tear(f, by)),
        1 => Just(Edit::Move),
        1 => (file.clone(), any::<usize>()).prop_map(|(f, at)| Edit::Damage(f, at)),
        1 => file.prop_map(Edit::Lose),
    ]
}

/// A data folder whose files are made older or left as new as they are.
struct Bench {
    dir: tempfile::TempDir,
    written: u32,
    hours: i32,
}

impl Bench {
    fn file(&self, number: usize) -> PathBuf {
        let name = format!("2026-11.machine{number}.jsonl");
        self.dir.path().join(FOLDER).join(name)
    }

    fn text(&self, number: usize) -> Vec<u8> {
        fs::read(self.file(number)).unwrap_or_default()
    }

    fn append(&mut self, number: usize, line: &Line) {
        let object = self.object(line);
        let mut bytes = self.text(number);
        if bytes.last().is_some_and(|byte| *byte != b'\n') {
            bytes.push(b'\n');
        }
        bytes.extend(seal(&object).unwrap().bytes().chain(*b"\n"));
        fs::write(self.file(number), bytes).unwrap();
    }

    fn object(&mut self, line: &Line) -> String {
        let id = self.written;
        self.written += 1;
        let (at, body) = match line {
            Line::Attempt(a, q, at) => (
                at,
                format!(
                    r#""event":"attempt","session":"s{}","attempt":"a{id}","question":"q{q}","wording":"?","seconds":{}.3"#,
                    a % 3,
                    40 + at % 100
                ),
            ),
            Line::Review(a, at) => (
                at,
                format!(
                    r#""event":"review","attempt":"a{}","rating":"good","suggested":"hard""#,
                    (id + 2).saturating_sub(u32::from(*a))
                ),
            ),
            Line::Debrief(s, at) => (
                at,
                format!(
                    r#""event":"debrief","session":"s{s}","changes":["c{}"]"#,
                    at % 5
                ),
            ),
            Line::End(s, at) => (at, format!(r#""event":"end","session":"s{s}""#)),
            Line::Undo(of, at) => (at, format!(r#""event":"undo","of":"e{of:05}""#)),
            Line::Flag(q, at) => (
                at,
                format!(
                    r#""event":"flag","of":"question","which":"q{q}","flag":"off","on":{}"#,
                    at % 2 == 0
                ),
            ),
        };
        // Mostly rising, so that a fold can be followed; now and then a clock is set back.
        let seconds = i64::from(id) * 40_000 + i64::from(*at);
        let at = DateTime::from_timestamp(1_790_000_000 + seconds, 0).unwrap();
        format!(r#"{{"id":"e{id:05}","at":"{}",{body}}}"#, at.to_rfc3339())
    }

    fn make(&mut self, edit: &Edit) {
        match edit {
            Edit::Append(file, lines) => lines.iter().for_each(|line| self.append(*file, line)),
            Edit::Remove(file, at) => {
                let text = String::from_utf8_lossy(&self.text(*file)).into_owned();
                let mut lines: Vec<&str> = text.lines().collect();
                if !lines.is_empty() {
                    lines.remove(at % lines.len());
                    fs::write(self.file(*file), lines.join("\n") + "\n").unwrap();
                }
            }
            Edit::Tear(file, by) => {
                let bytes = self.text(*file);
                if !bytes.is_empty() {
                    let kept = bytes.len().saturating_sub(*by);
                    fs::write(self.file(*file), &bytes[..kept]).unwrap();
                }
            }
            Edit::Damage(file, at) => {
                let mut bytes = self.text(*file);
                if !bytes.is_empty() {
                    let at = at % bytes.len();
                    bytes[at] = if bytes[at] == b'x' { b'y' } else { b'x' };
                    fs::write(self.file(*file), bytes).unwrap();
                }
            }
            Edit::Move => self.hours = if self.hours == 9 { -5 } else { 9 },
            Edit::Lose(file) => drop(fs::remove_file(self.file(*file))),
        }
    }

    /// Makes every file as old as if `rest` had passed since it was written.
    fn rest(&self, rest: Duration) {
        for path in files(self.dir.path()) {
            let modified = path.metadata().unwrap().modified().unwrap();
            let is_new = modified > SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
            if is_new {
                let file = File::options().write(true).open(&path).unwrap();
                file.set_modified(modified - rest).unwrap();
            }
        }
    }

    fn fold(&self, cache: &Cache) -> (History, Vec<String>) {
        let zone = FixedOffset::east_opt(self.hours * 3600).unwrap();
        let day_of = |at: DateTime<Utc>| -> NaiveDate {
            (at + TimeDelta::seconds(i64::from(zone.local_minus_utc()))).date_naive()
        };
        let folding = Folding {
            scheduler: &Scheduler::default(),
            day_of: &day_of,
        };
        let folded = super::fold(self.dir.path(), cache, &zone.to_string(), &folding);
        let mut troubles = folded.troubles;
        troubles.sort();
        (folded.history, troubles)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn with_the_cache_and_without_it_the_answer_is_the_same(
        steps in prop::collection::vec((edit(), any::<bool>()), 1..12),
    ) {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join(FOLDER)).unwrap();
        let cache = Cache::in_folder(Some(dir.path().join("cache")));
        let mut bench = Bench { dir, written: 0, hours: 9 };
        for number in 0..WORTH_KEEPING {
            let number = u8::try_from(number % 9).unwrap();
            bench.append(0, &Line::Attempt(number, number % 4, 0));
        }
        for (edit, rested) in steps {
            bench.make(&edit);
            if rested {
                bench.rest(Duration::from_secs(60));
            }
            let with = bench.fold(&cache);
            prop_assert_eq!(&with, &bench.fold(&Cache::in_folder(None)), "after {:?}", edit);
            prop_assert_eq!(&with, &bench.fold(&cache), "once more after {:?}", edit);
        }
    }
}

#[test]
fn the_form_of_what_is_kept_is_known() {
    // Changed? Then raise `FORMAT` in `cache`, or a cache of the form before is misread.
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join(FOLDER)).unwrap();
    let mut bench = Bench {
        dir,
        written: 0,
        hours: 9,
    };
    for (number, line) in [
        Line::Attempt(1, 1, 1),
        Line::Attempt(2, 1, 2),
        Line::Review(2, 3),
        Line::Debrief(1, 4),
        Line::End(2, 5),
        Line::Flag(1, 6),
        Line::Undo(1, 7),
        Line::Undo(99, 8),
    ]
    .iter()
    .enumerate()
    {
        bench.append(number % 2, line);
    }
    let (history, _) = bench.fold(&Cache::in_folder(None));
    let bytes = cache::pack(&history).unwrap();
    assert_eq!(
        format!("{} {:08x}", bytes.len(), crc32fast::hash(&bytes)),
        "214 241329be"
    );
}
