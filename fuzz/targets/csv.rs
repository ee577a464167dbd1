//! Any bytes as a season spreadsheet: a table or a refusal; rows that are certain have one moment; what is written from
//! them reads back the same; no words can steer a terminal.

#![no_main]

use std::sync::LazyLock;

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use prepcoach::domain::calendar::Placed;
use prepcoach::domain::entry::Entry;
use prepcoach::domain::id::EntryId;
use prepcoach::domain::program::Programs;
use prepcoach::domain::proposal::{Incoming, Proposal, Reading};
use prepcoach::domain::zone::{Rules, ZoneName};
use prepcoach::interchange::csv::{self, Context, Mapping};
use prepcoach::interchange::markdown;
use prepcoach::store::zones;

static RULES: LazyLock<Rules> = LazyLock::new(|| zones::newest().rules);

fuzz_target!(|bytes: &[u8]| {
    let table = match csv::open(bytes) {
        Ok(table) => table,
        Err(refusal) => {
            assert!(refusal.line >= 1);
            assert!(!refusal.to_string().contains(steers), "{refusal}");
            return;
        }
    };
    let guess = csv::guess(&table);
    let headings = table.headings();
    assert_eq!(guess.mapping.columns().len(), headings.len());
    let kept = guess.mapping.to_map(headings);
    let back = Mapping::from_map(&kept, headings);
    // Columns that are named alike but for a number in parentheses share a name; then nothing comes back, or the same.
    assert!(kept.len() < headings.len() || back.as_ref() == Some(&guess.mapping));
    for remark in csv::remarks(&table, &guess.mapping, today()) {
        assert!(!remark.contains(steers), "{remark:?}");
    }
    let programs = Programs::default();
    let context = context(&programs);
    let incoming = csv::read(&table, &guess.mapping, &context);
    assert!(incoming.len() <= 2 * table.rows().len());
    incoming.iter().for_each(|incoming| check(incoming, bytes.len()));
    let proposals: Vec<&Proposal> = incoming.iter().filter_map(sound).collect();
    go_out_and_come_back(&proposals, &context);
});

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 20).expect("a day")
}

fn context(programs: &Programs) -> Context<'_> {
    Context {
        rules: &RULES,
        today: today(),
        home: ZoneName::parse("Asia/Kolkata").expect("a zone"),
        programs,
        floating: None,
    }
}

fn check(incoming: &Incoming, length: usize) {
    assert!(incoming.line >= 1 && incoming.line <= length + 1, "{incoming:?}");
    assert!(!incoming.summary.contains(steers), "{incoming:?}");
    assert!(incoming.summary.chars().count() <= 100, "{incoming:?}");
    match &incoming.reading {
        Reading::Sound(proposal) => {
            let zone = RULES.get(proposal.when.zone).expect("rules");
            assert!(proposal.when.resolve(&zone).is_ok(), "{incoming:?}");
        }
        Reading::Doubtful { why, .. } | Reading::Refused(why) => {
            assert!(!why.is_empty() && !why.contains(steers), "{why:?}");
        }
        Reading::Cancels(_) => unreachable!("a spreadsheet calls nothing off"),
    }
}

fn sound(incoming: &Incoming) -> Option<&Proposal> {
    match &incoming.reading {
        Reading::Sound(proposal) => Some(proposal),
        _ => None,
    }
}

fn go_out_and_come_back(proposals: &[&Proposal], context: &Context) {
    let placed = |(n, proposal): (usize, &&Proposal)| {
        let mut entry = Entry::new(proposal.kind, proposal.when);
        // Titles that differ, or rows may say the same twice.
        entry.title = format!("{n} {}", proposal.program.as_ref().unwrap_or(&proposal.title));
        entry.status = proposal.status;
        entry.place = proposal.place.clone();
        entry.interviewers.clone_from(&proposal.interviewers);
        entry.uid.clone_from(&proposal.uid);
        Placed::new(EntryId::new(format!("fuzz-{n}")), entry, 0, &RULES)
    };
    let placed: Vec<Placed> = proposals.iter().enumerate().map(placed).collect();
    let entries: Vec<&Placed> = placed.iter().collect();
    let home = RULES.get(context.home).expect("rules");
    let text = csv::write(&entries, context.programs, &RULES, &home);
    let table = csv::open(text.as_bytes()).expect("our own file");
    let back = csv::read(&table, &csv::guess(&table).mapping, context);
    assert_eq!(back.len(), proposals.len(), "{text}");
    for (back, proposal) in back.iter().zip(proposals) {
        let Some(found) = sound(back) else {
            panic!("{proposal:?} came back as {back:?}");
        };
        assert_eq!(found.when, proposal.when);
        assert_eq!((found.kind, found.status), (proposal.kind, proposal.status));
        assert_eq!(found.uid, proposal.uid);
    }
    let now = chrono::DateTime::UNIX_EPOCH;
    let page = markdown::agenda(&entries, context.programs, &RULES, &home, None, now);
    assert!(!page.contains(|c| c != '\n' && steers(c)), "{page:?}");
}

/// Controls, and characters that reorder text.
fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}
