//! Any bytes as a calendar file: no panic, places that lie in it, words that are safe to show, and times that are still
//! the same when they are written and read again.

#![no_main]

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use libfuzzer_sys::fuzz_target;
use prepcoach::domain::calendar::Placed;
use prepcoach::domain::entry::{Entry, Span};
use prepcoach::domain::id::EntryId;
use prepcoach::domain::program::Programs;
use prepcoach::domain::proposal::{Proposal, Reading};
use prepcoach::domain::zone::{Rules, Zone, ZoneName};
use prepcoach::interchange::ics::{self, Context};
use prepcoach::store::zones;

/// The bundled rules: a finding is the same on every machine.
static RULES: LazyLock<Rules> =
    LazyLock::new(|| zones::newest_of(std::path::Path::new("no such folder")).rules);

fuzz_target!(|bytes: &[u8]| {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    let home = ZoneName::parse("Asia/Kolkata").expect("a zone");
    let mut context = Context::new(&RULES, today, home);
    // The last byte answers whose clock times without a zone are meant by.
    let answered = bytes.last().is_some_and(|byte| byte % 2 == 0);
    context.floating = answered.then_some(home);
    let lines = 1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    let read = ics::read(bytes, &context);
    assert!(!read.is_empty());
    let mut sound = Vec::new();
    for incoming in &read {
        assert!((1..=lines).contains(&incoming.line), "{incoming:?}");
        safe(&incoming.summary);
        match &incoming.reading {
            Reading::Sound(proposal) => {
                hold(proposal);
                assert!(span(proposal).is_some(), "{proposal:?}");
                sound.push(proposal.as_ref().clone());
            }
            Reading::Doubtful { proposal, why } => {
                safe(why);
                assert!(!why.is_empty());
                proposal.iter().for_each(|proposal| hold(proposal));
            }
            Reading::Refused(why) => {
                safe(why);
                assert!(!why.is_empty());
            }
            Reading::Cancels(cancel) => {
                safe(&cancel.uid);
                assert!(!cancel.uid.is_empty());
            }
        }
    }
    round_trip(&sound, &context);
});

fn span(proposal: &Proposal) -> Option<Span> {
    let zone = RULES.get(proposal.when.zone).unwrap_or_else(Zone::utc);
    proposal.when.resolve(&zone).ok()
}

fn hold(proposal: &Proposal) {
    for text in [
        &proposal.title,
        &proposal.as_received,
        &proposal.place.link,
        &proposal.place.address,
        &proposal.place.dial_in,
        &proposal.place.backup,
    ] {
        safe(text);
    }
    let link = &proposal.place.link;
    assert!(link.is_empty() || link.to_ascii_lowercase().starts_with("http"), "{link}");
    for who in &proposal.interviewers {
        safe(&who.name);
        safe(&who.email);
    }
    assert!(!proposal.notes.contains(|c| c != '\n' && steers(c)), "{:?}", proposal.notes);
}

fn safe(text: &str) {
    assert!(!text.contains(steers), "{text:?}");
}

/// Controls, bidi overrides and isolates, zero width and tag characters, lone line separators.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

fn round_trip(proposals: &[Proposal], context: &Context<'_>) {
    let placed: Vec<Placed> = proposals
        .iter()
        .enumerate()
        .map(|(n, proposal)| {
            let mut entry = Entry::new(proposal.kind, proposal.when);
            entry.title = proposal.title.clone();
            entry.place = proposal.place.clone();
            entry.interviewers = proposal.interviewers.clone();
            entry.status = proposal.status;
            entry.sequence = proposal.sequence;
            // Each by itself: the file may have had two without an id, or several dates of a series.
            Placed::new(EntryId::new(format!("entry-{n}")), entry, 0, &RULES)
        })
        .collect();
    if placed.is_empty() {
        return;
    }
    let refs: Vec<&Placed> = placed.iter().collect();
    let now: DateTime<Utc> = DateTime::from_timestamp(1_795_500_000, 0).expect("a moment");
    let home = RULES.get(context.home).expect("a zone");
    let text = ics::write(&refs, &Programs::default(), &RULES, &home, now);
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line:?}");
    }
    let again = ics::read(text.as_bytes(), context);
    assert_eq!(again.len(), placed.len(), "{text}");
    for (incoming, placed) in again.iter().zip(&placed) {
        let Reading::Sound(proposal) = &incoming.reading else {
            panic!("{incoming:?}\n{text}");
        };
        assert_eq!(span(proposal), Some(placed.span), "{text}");
        assert_eq!(proposal.when, placed.entry.when, "{text}");
        assert_eq!(proposal.status, placed.entry.status, "{text}");
        assert_eq!(proposal.kind, placed.entry.kind, "{text}");
    }
}
