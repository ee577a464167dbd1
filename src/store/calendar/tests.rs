use std::collections::BTreeSet;
use std::path::Path;

use chrono::{NaiveDate, NaiveTime};

use super::*;
use crate::domain::entry::{Hours, Kind, Occurrence, Platform, Role, Status, Until};
use crate::store::fault::Severity;

fn checked(text: &str) -> Checked<Entry> {
    let path = Path::new("calendar/emory.yaml");
    check(Source { path, text }, "emory")
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

/// Everything that the format knows.
const WHOLE: &str = r#"schema: 1
kind: social
program: emory
title: Evening with residents
date: 2026-12-03
start: "19:00"
end: "00:30"
end_date: 2026-12-04
zone: America/New_York
occurrence: later
as_received: "Thu Dec 3, 7 PM ET"
status: invited
invited_on: 2026-11-20
confirmed_back: 2026-11-21
place: {platform: zoom, link: "https://zoom.us/j/1", address: Room 1, dial_in: "+1 404", backup: call Ann}
interviewers:
  - {name: Dr. A, role: pd, email: a@example.org, remember: stroke, minutes: 20}
questions_to_ask: {pd: [aq01], resident: [xa-re-01, How is call?]}
asked: [{question: aq01, of: Dr. A, on: 2026-12-03}]
checklist: {internet: 2026-12-01, my own: 2026-12-02, "Ask: the cat?": }
debrief:
  questions: [{asked: Why us?, question: why-this-program}]
  stories: [{story: night-call, to: Dr. A}]
  impressions: warm
  red_flags: [none]
  change: [breathe]
  gut: 4
thank_you: [{to: Dr. A, draft: Dear Dr. A, sent: 2026-12-04}]
uid: abc
sequence: 2
recurrence_id: 20261203T190000
"#;

#[test]
fn every_key_is_read() {
    let checked = checked(WHOLE);
    assert_eq!(checked.faults, []);
    let entry = checked.value.unwrap();
    assert_eq!(entry.kind, Kind::Social);
    assert_eq!(entry.when.date, date("2026-12-03"));
    let hours = Hours::From {
        start: time("19:00"),
        end: Some(Until {
            date: date("2026-12-04"),
            time: time("00:30"),
        }),
        occurrence: Some(Occurrence::Later),
    };
    assert_eq!(entry.when.hours, hours);
    assert_eq!(entry.status, Status::Invited);
    assert_eq!(entry.confirmed_back, Some(date("2026-11-21")));
    assert_eq!(entry.place.platform, Some(Platform::Zoom));
    assert_eq!(entry.place.backup, "call Ann");
    assert_eq!(entry.interviewers[0].role, Some(Role::Pd));
    assert_eq!(entry.interviewers[0].minutes, Some(20));
    assert_eq!(entry.questions_to_ask[&Role::Resident][1], "How is call?");
    assert_eq!(entry.asked[0].of, "Dr. A");
    assert_eq!(entry.checklist["my own"], date("2026-12-02"));
    assert_eq!(entry.to_do, BTreeSet::from(["Ask: the cat?".to_owned()]));
    assert_eq!(entry.debrief.gut, Some(4));
    assert_eq!(entry.debrief.questions[0].asked, "Why us?");
    assert_eq!(entry.thank_you[0].sent, Some(date("2026-12-04")));
    assert_eq!((entry.uid.as_deref(), entry.sequence), (Some("abc"), 2));
    assert_eq!(entry.recurrence_id.as_deref(), Some("20261203T190000"));
}

#[test]
fn what_is_written_is_read_back() {
    let entry = checked(WHOLE).value.unwrap();
    let text = FORM.new_text("emory", &entry).unwrap();
    let again = checked(&text);
    assert_eq!(again.faults, [], "{text}");
    assert_eq!(again.value, Some(entry));
    let days = "date: 2026-12-03\nall_day: true\nend_date: 2026-12-05\nzone: Asia/Kolkata\nkind: deadline\n";
    let entry = checked(days).value.unwrap();
    assert_eq!(
        checked(&FORM.new_text("emory", &entry).unwrap()).value,
        Some(entry)
    );
}

#[test]
fn a_date_and_a_time_may_stand_without_quotes() {
    let entry = checked("date: 2026-12-03\nstart: 09:00\nzone: America/New_York\n").value;
    let entry = entry.unwrap();
    assert_eq!(entry.kind, Kind::Interview);
    assert_eq!(
        entry.when.wall(),
        date("2026-12-03").and_time(time("09:00"))
    );
}

#[test]
fn a_key_with_nothing_behind_it_counts_as_absent() {
    let text =
        "date: 2026-12-03\nstart: 09:00\nend:\nzone: UTC\nplace:\ninterviewers:\nconfirmed_back:\n";
    let checked = checked(text);
    assert_eq!(checked.faults, []);
    assert_eq!(checked.value.unwrap().confirmed_back, None);
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    for (text, line, words) in [
        ("date: 2026-12-03\nstart: 09:00\n", 1, "has no `zone`"),
        ("start: 09:00\nzone: UTC\n", 1, "has no `date`"),
        (
            "date: 2026-02-30\nstart: 09:00\nzone: UTC\n",
            1,
            "a date like",
        ),
        ("date: 2026-12-03\nzone: UTC\n", 1, "has no `start`"),
        (
            "date: 2026-12-03\nstart: 24:30\nzone: UTC\n",
            2,
            "a time like",
        ),
        (
            "date: 2026-12-03\nstart: 09:00\nzone: America/Bostn\n",
            3,
            "is not a time zone",
        ),
        (
            "date: 2026-12-03\nstart: 09:00\nall_day: true\nzone: UTC\n",
            3,
            "takes all day",
        ),
        (
            "date: 2026-12-03\nstart: 09:00\nzone: UTC\nstatus: booked\n",
            4,
            "cannot be `booked`",
        ),
        (
            "date: 2026-12-03\ndate: 2026-12-04\nzone: UTC\n",
            2,
            "a second time",
        ),
        ("schema: 9\ndate: 2026-12-03\n", 1, "newer prepcoach"),
    ] {
        let checked = checked(text);
        assert_eq!(checked.value, None, "{text}");
        let fault = &checked.faults[0];
        assert!(fault.one_line().contains(words), "{}", fault.one_line());
        assert_eq!(fault.line, line, "{text}");
    }
}

#[test]
fn an_unknown_key_is_a_note_and_the_entry_is_used() {
    let checked = checked("date: 2026-12-03\nstart: 09:00\nzone: UTC\nplatfrom: zoom\n");
    assert!(checked.value.is_some());
    assert_eq!(checked.faults[0].severity, Severity::Note);
}
