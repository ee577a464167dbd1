//! What an update changes, and what it leaves.

use super::*;

/// As it stands after an import and a week of preparing.
fn prepared() -> Entry {
    let mut entry = Entry::new(Kind::Interview, nine());
    entry.program = Some(ProgramId::new("emory"));
    entry.title = "Emory interview".into();
    entry.as_received = "2026-12-03 09:00:00 America/New_York".into();
    entry.uid = Some("u1".into());
    entry.sequence = 1;
    entry.place.link = "https://zoom.example/1".into();
    entry.place.backup = "Call Ms. B.".into();
    entry.confirmed_back = chrono::NaiveDate::from_ymd_opt(2026, 11, 20);
    entry.checklist.insert(
        "test-link".into(),
        chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
    );
    entry.interviewers = vec![Interviewer {
        name: "Dr. A".into(),
        email: "a@emory.example".into(),
        remember: "Sails.".into(),
        ..Interviewer::default()
    }];
    entry.debrief.impressions = "Kind people.".into();
    entry
}

fn update(sequence: u32, when: When) -> Proposal {
    Proposal {
        sequence,
        ..invitation("Emory interview", when, "u1")
    }
}

fn changes(plan: &ImportPlan) -> Vec<String> {
    match &plan.items[0].fate {
        Fate::Changed { changes, .. } => changes.clone(),
        _ => panic!("{plan:?}"),
    }
}

#[test]
fn an_update_moves_the_entry_and_keeps_what_a_person_wrote() {
    let world = World::new().with("mine", prepared());
    let mut proposal = update(2, at("2026-12-04T13:00", "America/New_York"));
    proposal.interviewers = vec![
        Interviewer {
            name: "Alice A".into(),
            email: "A@EMORY.example".into(),
            role: Some(Role::Pd),
            ..Interviewer::default()
        },
        Interviewer {
            name: "Dr. C".into(),
            ..Interviewer::default()
        },
    ];
    proposal.place.link = "https://zoom.example/2".into();
    let plan = world.one(proposal);
    assert_eq!(plan.changed_ids(), [&EntryId::new("mine")]);
    assert_eq!(
        changes(&plan),
        [
            "moved from Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST Asia/Kolkata \
             to Fri 4 Dec 2026, 13:00 EST America/New_York = 23:30 IST Asia/Kolkata",
            "link: https://zoom.example/2 (it was https://zoom.example/1)",
            "more about Dr. A",
            "with Dr. C",
            "the new time is to be confirmed back",
        ]
    );
    let entry = entry(&plan, "mine");
    let expected = Entry {
        when: at("2026-12-04T13:00", "America/New_York"),
        as_received: "2026-12-04 13:00:00 America/New_York".into(),
        sequence: 2,
        confirmed_back: None,
        place: crate::domain::entry::Place {
            link: "https://zoom.example/2".into(),
            ..prepared().place
        },
        interviewers: vec![
            Interviewer {
                role: Some(Role::Pd),
                ..prepared().interviewers[0].clone()
            },
            Interviewer {
                name: "Dr. C".into(),
                ..Interviewer::default()
            },
        ],
        ..prepared()
    };
    assert_eq!(entry, expected);
    let change = &plan.change().entries[0];
    assert_eq!(
        change.base,
        Some(7),
        "the save is compared with the file as read"
    );
}

#[test]
fn an_older_invitation_and_the_same_one_again_change_nothing() {
    let world = World::new().with("mine", prepared());
    let older = world.one(update(0, at("2026-12-01T09:00", "America/New_York")));
    assert!(
        matches!(&older.items[0].fate, Fate::Same { because: Some(why), .. } if why.contains("older"))
    );
    // A time changed by hand since is not taken back by the file it came from.
    let mut moved = prepared();
    moved.when = at("2026-12-03T11:00", "America/New_York");
    let again = World::new().with("mine", moved).one(update(1, nine()));
    assert_eq!(fates(&again), ["same mine"]);
    // The same number with another time is a new word all the same: not every program counts.
    let plan = World::new()
        .with("mine", prepared())
        .one(update(1, at("2026-12-03T11:00", "America/New_York")));
    assert_eq!(
        entry(&plan, "mine").when,
        at("2026-12-03T11:00", "America/New_York")
    );
}

#[test]
fn a_later_event_of_the_same_file_goes_onto_the_earlier_ones() {
    let plan = World::new().plan(
        vec![
            sound(update(0, nine())),
            sound(update(1, at("2026-12-04T09:00", "America/New_York"))),
            sound(update(0, nine())),
            cancel("u1", 2, None),
        ],
        &Accept::None,
    );
    assert_eq!(
        fates(&plan),
        [
            "new emory-interview",
            "changed emory-interview",
            "same emory-interview",
            "cancelled emory-interview"
        ]
    );
    assert_eq!(plan.new_ids().len(), 1);
    assert!(plan.changed_ids().is_empty() && plan.same_ids().is_empty());
    let [change] = plan.change().entries.try_into().unwrap();
    let entry = change.to.unwrap();
    assert_eq!((change.base, entry.status), (None, Status::Cancelled));
    assert_eq!(entry.when, at("2026-12-04T09:00", "America/New_York"));
}

#[test]
fn what_was_called_off_is_marked_and_its_preparation_kept() {
    for (sequence, own, fate) in [
        (1, Status::Scheduled, "cancelled mine"),
        (2, Status::Invited, "cancelled mine"),
        (0, Status::Scheduled, "same mine"),
        (2, Status::Cancelled, "same mine"),
        (2, Status::Declined, "same mine"),
        (2, Status::Done, "same mine"),
    ] {
        let world = World::new().with(
            "mine",
            Entry {
                status: own,
                ..prepared()
            },
        );
        let plan = world.plan(vec![cancel("u1", sequence, None)], &Accept::None);
        assert_eq!(fates(&plan), [fate], "{sequence} {own:?}");
        if fate == "cancelled mine" {
            let expected = Entry {
                status: Status::Cancelled,
                sequence,
                ..prepared()
            };
            assert_eq!(entry(&plan, "mine"), expected);
        }
    }
    let plan = World::new()
        .with("mine", prepared())
        .plan(vec![cancel("u2", 0, None)], &Accept::None);
    assert_eq!(fates(&plan), ["refused"]);
}

#[test]
fn a_series_is_called_off_whole_and_an_instance_alone() {
    let instance = |day: &str, status: Status| Entry {
        recurrence_id: Some(day.into()),
        status,
        ..prepared()
    };
    let world = || {
        World::new()
            .with("a", instance("20261203", Status::Scheduled))
            .with("b", instance("20261210", Status::Scheduled))
    };
    let whole = world().plan(vec![cancel("u1", 1, None)], &Accept::None);
    assert_eq!(fates(&whole), ["cancelled a", "cancelled b"]);
    let one = world().plan(vec![cancel("u1", 1, Some("20261210"))], &Accept::None);
    assert_eq!(fates(&one), ["cancelled b"]);
    let moved = Proposal {
        recurrence_id: Some("20261210".into()),
        ..update(2, at("2026-12-11T09:00", "America/New_York"))
    };
    assert_eq!(fates(&world().one(moved)), ["changed b"]);
}

#[test]
fn a_status_goes_forward_and_what_is_closed_opens_only_by_a_newer_invitation() {
    use Status::{Cancelled, Declined, Done, Invited, Scheduled, Waitlisted};
    for (own, said, newer, then) in [
        (Invited, Scheduled, false, Scheduled),
        (Waitlisted, Invited, false, Invited),
        (Waitlisted, Scheduled, false, Scheduled),
        (Scheduled, Invited, true, Scheduled),
        (Scheduled, Waitlisted, false, Scheduled),
        (Scheduled, Declined, false, Declined),
        (Scheduled, Done, false, Done),
        (Invited, Cancelled, false, Cancelled),
        (Cancelled, Scheduled, false, Cancelled),
        (Cancelled, Scheduled, true, Scheduled),
        (Declined, Scheduled, true, Declined),
        (Done, Cancelled, true, Done),
    ] {
        let world = World::new().with(
            "mine",
            Entry {
                status: own,
                ..prepared()
            },
        );
        let proposal = Proposal {
            status: said,
            ..update(if newer { 2 } else { 1 }, nine())
        };
        let plan = world.one(proposal);
        let now = match &plan.items[0].fate {
            Fate::Same { .. } => own,
            _ => entry(&plan, "mine").status,
        };
        assert_eq!(now, then, "{own:?} {said:?} {newer}");
    }
}

#[test]
fn an_end_that_becomes_known_is_taken_and_one_that_is_known_stays() {
    let ends = |when: When| {
        let crate::domain::entry::Hours::From {
            start, occurrence, ..
        } = when.hours
        else {
            panic!("{when:?}");
        };
        let end = Some(crate::domain::entry::Until {
            date: when.date,
            time: start + chrono::TimeDelta::hours(4),
        });
        When {
            hours: crate::domain::entry::Hours::From {
                start,
                end,
                occurrence,
            },
            ..when
        }
    };
    let plan = World::new()
        .with("mine", prepared())
        .one(update(1, ends(nine())));
    assert_eq!(
        changes(&plan),
        ["ends Thu 3 Dec, 13:00 EST America/New_York"]
    );
    let known = Entry {
        when: ends(nine()),
        ..prepared()
    };
    let plan = World::new().with("mine", known).one(update(2, nine()));
    assert_eq!(entry(&plan, "mine").when, ends(nine()));
}

#[test]
fn notes_of_a_row_go_into_the_sheet_that_is_there() {
    let proposal = Proposal {
        notes: "Night float.".into(),
        ..row("Emory", nine())
    };
    let plan = World::new().with("mine", prepared()).one(proposal);
    let [noted] = plan.sheets() else {
        panic!("{:?}", plan.sheets());
    };
    assert_eq!(
        (noted.sheet.id.as_str(), noted.notes.as_str()),
        ("emory", "Night float.")
    );
}

/// The n-th row of a spreadsheet for Emory, as its reader knows it.
fn numbered_row(n: usize, when: When) -> Proposal {
    Proposal {
        uid: Some(format!("csv:emory:interview:{n}")),
        as_received: format!("{}", when.wall()),
        ..row("Emory", when)
    }
}

#[test]
fn a_changed_spreadsheet_changes_entries_and_adds_none() {
    let ten = at("2026-12-10T10:00", "America/New_York");
    let first = World::new().plan(
        vec![sound(numbered_row(1, nine())), sound(numbered_row(2, ten))],
        &Accept::None,
    );
    assert_eq!(
        fates(&first),
        ["new emory-interview", "new emory-interview-2"]
    );
    let world = World::new().carried_out(&first);
    // Another day for the first.
    let moved = at("2026-12-04T09:00", "America/New_York");
    let plan = world.plan(
        vec![sound(numbered_row(1, moved)), sound(numbered_row(2, ten))],
        &Accept::None,
    );
    assert_eq!(
        fates(&plan),
        ["changed emory-interview", "same emory-interview-2"]
    );
    assert_eq!(entry(&plan, "emory-interview").when, moved);
    // Sorted the other way round: nothing is new.
    let plan = world.plan(
        vec![sound(numbered_row(1, ten)), sound(numbered_row(2, nine()))],
        &Accept::None,
    );
    assert_eq!(
        fates(&plan),
        ["same emory-interview-2", "same emory-interview"]
    );
    assert!(plan.change().is_empty());
}

#[test]
fn an_invitation_takes_over_what_a_spreadsheet_brought_and_a_row_does_not_take_it_back() {
    let world = World::new().carried_out(&World::new().one(numbered_row(1, nine())));
    let plan = world.one(invitation("Emory interview", nine(), "u1"));
    assert_eq!(entry(&plan, "emory-interview").uid.as_deref(), Some("u1"));
    let world = world.carried_out(&plan);
    let again = world.one(numbered_row(1, nine()));
    assert_eq!(fates(&again), ["same emory-interview"]);
}

#[test]
fn an_export_comes_back_to_the_entries_it_was_written_from() {
    let exported = |when| Proposal {
        uid: Some("mine@prepcoach".into()),
        as_received: "DTSTART;TZID=America/New_York:20261203T090000".into(),
        ..invitation("Emory interview", when, "")
    };
    let own = Entry {
        uid: None,
        sequence: 0,
        ..prepared()
    };
    let plan = World::new().with("mine", own.clone()).one(exported(nine()));
    assert_eq!(fates(&plan), ["same mine"]);
    let later = at("2026-12-03T11:00", "America/New_York");
    let plan = World::new().with("mine", own).one(exported(later));
    let changed = entry(&plan, "mine");
    assert_eq!((changed.when, changed.uid), (later, None));
    // On another machine it is new.
    let plan = World::new().one(exported(nine()));
    assert_eq!(fates(&plan), ["new emory-interview"]);
}
