use super::*;
use crate::domain::calendar::sample::{at, calendar, placed, rules};
use crate::domain::entry::{Role, Until};

fn nine() -> When {
    at("2026-12-03T09:00", "America/New_York")
}

fn programs() -> Programs {
    let sheet = |id: &str, name: &str| Sheet::named(ProgramId::new(id), name);
    [
        sheet("emory", "Emory University"),
        sheet("iowa", "University of Iowa"),
    ]
    .into_iter()
    .collect()
}

fn interview(when: When) -> Entry {
    Entry::new(Kind::Interview, when)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn an_entry_is_added_for_the_sheet_its_program_has_or_gets() {
    let calendar = calendar(vec![placed(
        "emory-interview",
        at("2026-12-01T09:00", "America/New_York"),
    )]);
    for (name, id, sheet) in [
        ("emory", "emory-interview-2", None),
        ("  EMORY university ", "emory-interview-2", None),
        (
            "University of Chicago",
            "university-of-chicago-interview",
            Some("university-of-chicago"),
        ),
    ] {
        let added = add(
            &calendar,
            &programs(),
            interview(nine()),
            Some(name),
            Again::Refused,
        )
        .unwrap();
        assert_eq!(added.id.as_str(), id, "{name}");
        assert_eq!(added.sheet.as_ref().map(ProgramId::as_str), sheet, "{name}");
        let [change] = added.change.entries.as_slice() else {
            panic!("{added:?}");
        };
        assert_eq!(
            (change.base, change.to.as_ref().map(|entry| entry.when)),
            (None, Some(nine()))
        );
        assert_eq!(added.change.sheets.len(), usize::from(sheet.is_some()));
        let zones: Vec<_> = added
            .change
            .sheets
            .iter()
            .filter_map(|new| new.sheet.zone)
            .collect();
        assert!(zones.iter().all(|zone| zone.as_str() == "America/New_York"));
    }
}

#[test]
fn a_mock_interview_needs_no_name_and_the_others_do() {
    let calendar = calendar(Vec::new());
    let add = |kind, title: &str| {
        let entry = Entry {
            title: title.into(),
            ..Entry::new(kind, nine())
        };
        add(&calendar, &programs(), entry, Some(" "), Again::Refused)
            .map(|added| added.id.to_string())
    };
    assert_eq!(add(Kind::Mock, ""), Ok("mock".into()));
    assert_eq!(add(Kind::Interview, ""), Err(NotAdded::Nameless));
    assert_eq!(add(Kind::Deadline, "Rank list"), Ok("rank-list".into()));
}

#[test]
fn the_same_at_the_same_moment_is_refused_unless_it_is_meant() {
    let with = |status| {
        let mut other = placed("mine", nine());
        other.entry.status = status;
        calendar(vec![other])
    };
    let add_to = |calendar: &Calendar, when, again| {
        add(calendar, &programs(), interview(when), Some("Emory"), again)
            .map(|added| added.id.to_string())
    };
    let same = at("2026-12-03T14:00", "UTC");
    assert_eq!(
        add_to(&with(Status::Scheduled), same, Again::Refused),
        Err(NotAdded::Duplicate(EntryId::new("mine")))
    );
    assert_eq!(
        add_to(&with(Status::Scheduled), same, Again::Meant),
        Ok("emory-interview".into())
    );
    assert_eq!(
        add_to(&with(Status::Cancelled), same, Again::Refused),
        Ok("emory-interview".into())
    );
    let later = at("2026-12-03T10:00", "America/New_York");
    assert_eq!(
        add_to(&with(Status::Scheduled), later, Again::Refused),
        Ok("emory-interview".into())
    );
}

#[test]
fn a_time_that_is_unclear_is_asked_before_anything_is_added() {
    let calendar = calendar(Vec::new());
    for when in [
        at("2026-11-01T01:30", "America/New_York"),
        at("2027-03-14T02:30", "America/New_York"),
    ] {
        let refused = add(
            &calendar,
            &programs(),
            interview(when),
            Some("Emory"),
            Again::Refused,
        )
        .unwrap_err();
        assert!(matches!(refused, NotAdded::Unclear(_)), "{refused:?}");
    }
}

#[test]
fn what_changes_nothing_is_no_change_and_what_does_names_the_version_it_came_from() {
    let mine = placed("mine", nine());
    assert!(change(&mine, mine.entry.clone(), "x").is_empty());
    let cancelled = cancel(&mine);
    assert_eq!(cancelled.entries[0].base, Some(7));
    assert_eq!(
        cancelled.entries[0].to.as_ref().unwrap().status,
        Status::Cancelled
    );
    assert_eq!(remove(&mine).entries[0].to, None);
}

#[test]
fn moving_the_start_takes_back_the_confirmation_and_moving_the_end_does_not() {
    let mut entry = interview(nine());
    entry.confirmed_back = Some(day("2026-11-20"));
    let longer = When {
        hours: Hours::From {
            start: nine().wall().time(),
            end: Some(Until {
                date: day("2026-12-03"),
                time: "13:30:00".parse().unwrap(),
            }),
            occurrence: None,
        },
        ..nine()
    };
    move_to(&mut entry, longer, &rules()).unwrap();
    assert!(entry.confirmed_back.is_some() && entry.when == longer);
    // The same moment on another wall is the same time.
    move_to(&mut entry, at("2026-12-03T14:00", "UTC"), &rules()).unwrap();
    assert!(entry.confirmed_back.is_some());
    move_to(&mut entry, at("2026-12-03T14:30", "UTC"), &rules()).unwrap();
    assert!(entry.confirmed_back.is_none());
    let before = entry.clone();
    assert!(
        move_to(
            &mut entry,
            at("2027-03-14T02:30", "America/New_York"),
            &rules()
        )
        .is_err()
    );
    assert_eq!(entry, before);
}

#[test]
fn an_end_on_the_next_day_stays_there_when_the_day_is_moved() {
    let until = |date: &str| Until {
        date: day(date),
        time: "01:00:00".parse().unwrap(),
    };
    let hours = |end| Hours::From {
        start: nine().wall().time(),
        end,
        occurrence: Some(crate::domain::entry::Occurrence::Later),
    };
    let overnight = When {
        hours: hours(Some(until("2026-12-04"))),
        ..nine()
    };
    let moved = on_day(overnight, day("2026-12-10"));
    assert_eq!(moved.date, day("2026-12-10"));
    let Hours::From {
        end, occurrence, ..
    } = moved.hours
    else {
        panic!("{moved:?}");
    };
    assert_eq!((end, occurrence), (Some(until("2026-12-11")), None));
}

#[test]
fn people_are_known_by_mail_or_name_and_what_is_said_now_counts() {
    let mut entry = interview(nine());
    let person = |name: &str, email: &str, role| Interviewer {
        name: name.into(),
        email: email.into(),
        role,
        ..Interviewer::default()
    };
    meet(&mut entry, person("Dr. A", "", Some(Role::Faculty)));
    meet(&mut entry, person("dr. a", "a@x.edu", Some(Role::Chair)));
    meet(&mut entry, person("Alice A", "A@X.edu", None));
    meet(&mut entry, person("Dr. A", "other@x.edu", None));
    assert_eq!(entry.interviewers.len(), 2, "{:?}", entry.interviewers);
    assert_eq!(entry.interviewers[0].role, Some(Role::Chair));
    assert_eq!(entry.interviewers[0].name, "Alice A");
    assert!(part_from(&mut entry, "ALICE a") && !part_from(&mut entry, "alice a"));
    assert_eq!(entry.interviewers.len(), 1);
    tick(&mut entry, "camera", day("2026-12-01"));
    assert!(untick(&mut entry, "camera") && !untick(&mut entry, "camera"));
}
