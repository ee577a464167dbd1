use super::*;
use crate::domain::entry::{Interviewer, Role, ThankYou};

/// An interview that ended at 18:00 UTC on 3 December, with one person and a debrief.
fn over() -> Entry {
    let mut entry = of("emory", interview("2026-12-03T09:00", YORK));
    entry.interviewers = vec![person("Anna Chen", Role::Pd)];
    entry.debrief.impressions = "Warm.".into();
    entry
}

fn person(name: &str, role: Role) -> Interviewer {
    Interviewer {
        name: name.into(),
        role: Some(role),
        remember: "Her stroke project.".into(),
        ..Interviewer::default()
    }
}

fn found(now: &str, entry: Entry, rule: Rule) -> Option<Warning> {
    let season = Season::at_home_in(KOLKATA).now(now).with("a", entry);
    season.found("a", rule)
}

#[test]
fn notes_are_due_from_the_end_on_for_a_week() {
    for (now, status, expected) in [
        ("2026-12-03T17:59", Status::Scheduled, None),
        ("2026-12-03T18:00", Status::Scheduled, Some(48)),
        ("2026-12-05T17:00", Status::Scheduled, Some(1)),
        ("2026-12-06T18:00", Status::Scheduled, Some(-24)),
        ("2026-12-10T18:01", Status::Scheduled, None),
        ("2026-12-03T17:00", Status::Done, Some(49)),
        ("2026-12-04T00:00", Status::Cancelled, None),
        ("2026-12-04T00:00", Status::Declined, None),
        ("2026-12-04T00:00", Status::Invited, None),
    ] {
        let warning = found(now, in_state(status, over()), Rule::ThankYouDue);
        let left = warning.map(|warning| match warning.trap {
            Trap::ThankYouDue(_, left) => left.num_hours(),
            other => panic!("{other:?}"),
        });
        assert_eq!(left, expected, "{now} {status:?}");
    }
}

#[test]
fn who_got_a_note_is_left_out_and_a_draft_is_not_a_note() {
    let now = "2026-12-04T00:00";
    let mut entry = over();
    entry
        .interviewers
        .push(person("Dr. Ben Ode, MD", Role::Faculty));
    entry
        .interviewers
        .push(person("Jo Ruiz", Role::Coordinator));
    entry.interviewers.push(person(" ", Role::Faculty));
    let note = |to: &str, sent: Option<&str>| ThankYou {
        to: to.into(),
        draft: "Thank you.".into(),
        sent: sent.map(date),
    };
    for (notes, expected) in [
        (vec![], Some("Anna Chen, Dr. Ben Ode, MD")),
        (
            vec![note("Anna Chen", None)],
            Some("Anna Chen, Dr. Ben Ode, MD"),
        ),
        (
            vec![note("Dr. Chen", Some("2026-12-04"))],
            Some("Dr. Ben Ode, MD"),
        ),
        (
            vec![
                note("Anna Chen", Some("2026-12-04")),
                note("ben ode", Some("2026-12-04")),
            ],
            None,
        ),
    ] {
        entry.thank_you = notes;
        let warning = found(now, entry.clone(), Rule::ThankYouDue);
        let names = warning.map(|warning| match warning.trap {
            Trap::ThankYouDue(names, _) => names.join(", "),
            other => panic!("{other:?}"),
        });
        assert_eq!(names.as_deref(), expected, "{:?}", entry.thank_you);
    }
}

#[test]
fn a_program_that_wants_no_notes_is_sent_none() {
    for (policy, expected) in [
        (PostInterviewPolicy::Allowed, true),
        (PostInterviewPolicy::NoneStated, true),
        (PostInterviewPolicy::Unknown, true),
        (PostInterviewPolicy::Discouraged, false),
        (PostInterviewPolicy::Forbidden, false),
    ] {
        let season = Season::at_home_in(KOLKATA)
            .now("2026-12-04T00:00")
            .sheet("emory", |sheet| sheet.policy = policy)
            .with("a", over());
        assert_eq!(
            season.found("a", Rule::ThankYouDue).is_some(),
            expected,
            "{policy:?}"
        );
    }
}

#[test]
fn names_and_impressions_are_written_down() {
    let now = "2026-12-03T18:10";
    let mut entry = over();
    assert_eq!(found(now, entry.clone(), Rule::NamesDue), None);
    assert_eq!(found(now, entry.clone(), Rule::DebriefDue), None);
    entry.debrief.impressions.clear();
    assert!(found(now, entry.clone(), Rule::DebriefDue).is_some());
    entry.debrief.gut = Some(4);
    assert_eq!(found(now, entry.clone(), Rule::DebriefDue), None);
    entry.interviewers.push(person("Ben Ode", Role::Faculty));
    for who in &mut entry.interviewers {
        who.remember.clear();
    }
    assert!(found(now, entry.clone(), Rule::NamesDue).is_some());
    entry.interviewers.clear();
    assert!(found(now, entry.clone(), Rule::NamesDue).is_some());
    assert_eq!(found(now, entry, Rule::ThankYouDue), None);
}

#[test]
fn only_interviews_are_written_about() {
    for kind in [Kind::Social, Kind::Mock, Kind::Deadline, Kind::Other] {
        let entry = lasting("2026-12-03T09:00", 60, YORK, kind);
        let season = Season::at_home_in(KOLKATA)
            .now("2026-12-04T00:00")
            .with("a", entry);
        assert_eq!(season.warnings(), BTreeMap::new(), "{kind:?}");
    }
}
