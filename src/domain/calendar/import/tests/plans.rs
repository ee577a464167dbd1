//! What is new, what is asked, what is refused.

use super::*;
use crate::domain::entry::Occurrence;

#[test]
fn an_invitation_finds_the_sheet_its_title_names_and_a_new_program_gets_one() {
    for (title, id, program) in [
        (
            "Emory University – Diagnostic Radiology Interview",
            "emory-interview",
            Some("emory"),
        ),
        (
            "Interview with EMORY UNIV.",
            "emory-interview",
            Some("emory"),
        ),
        (
            "Diagnostic Radiology Interview - Stony Brook University Hospital",
            "stony-brook-university-hospital-interview",
            Some("stony-brook-university-hospital"),
        ),
        (
            "UCSF Radiology Residency Interview",
            "ucsf-interview",
            Some("ucsf"),
        ),
        (
            "Virtual Interview: University of Iowa",
            "university-of-iowa-interview",
            Some("university-of-iowa"),
        ),
        (
            "Zoom interview with Dr. Smith, Emory University",
            "emory-interview",
            Some("emory"),
        ),
        (
            "Interview with Dr. Smith Health",
            "interview-with-dr-smith-health",
            None,
        ),
        (
            "Diagnostic Radiology Interview",
            "diagnostic-radiology-interview",
            None,
        ),
        ("साक्षात्कार", "item-1", None),
    ] {
        let plan = World::new().one(invitation(title, nine(), "u1"));
        assert_eq!(fates(&plan), [format!("new {id}")], "{title}");
        let entry = entry(&plan, id);
        assert_eq!(
            entry.program.as_ref().map(ProgramId::as_str),
            program,
            "{title}"
        );
        assert_eq!(entry.title, title);
    }
}

#[test]
fn a_new_sheet_knows_what_the_row_says_of_the_program() {
    let proposal = Proposal {
        location: "Iowa City, IA".into(),
        notes: "Night float.".into(),
        questions: vec!["How is feedback given?".into()],
        ..row(
            "University of Iowa",
            at("2026-12-03T09:00", "America/Chicago"),
        )
    };
    let plan = World::new().plan(
        vec![
            sound(proposal.clone()),
            sound(Proposal {
                kind: Kind::Social,
                notes: "Six fellowships.".into(),
                ..proposal
            }),
        ],
        &Accept::None,
    );
    assert_eq!(
        fates(&plan),
        [
            "new university-of-iowa-interview",
            "new university-of-iowa-social"
        ]
    );
    let [new] = plan.sheets() else {
        panic!("{:?}", plan.sheets());
    };
    let sheet = &new.sheet;
    assert_eq!(
        (
            sheet.name.as_str(),
            sheet.city.as_str(),
            sheet.state.as_str()
        ),
        ("University of Iowa", "Iowa City", "IA")
    );
    assert_eq!(sheet.zone.unwrap().as_str(), "America/Chicago");
    assert_eq!(new.notes, "Night float.\nSix fellowships.");
    let entry = entry(&plan, "university-of-iowa-interview");
    assert_eq!(
        entry.questions_to_ask[&Role::Faculty],
        ["How is feedback given?"]
    );
}

#[test]
fn the_time_of_a_new_entry_is_told_on_both_clocks() {
    let plan = World::new().one(row("Emory", nine()));
    let Fate::New { when, notes, .. } = &plan.items[0].fate else {
        panic!("{plan:?}");
    };
    assert_eq!(
        when,
        "Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST Asia/Kolkata"
    );
    assert!(notes.is_empty(), "{notes:?}");
    let past = World::new().one(row("Emory", at("2026-11-02T09:00", "America/New_York")));
    assert!(
        matches!(&past.items[0].fate, Fate::New { notes, .. } if notes == &["It is in the past."])
    );
}

#[test]
fn the_same_file_again_says_nothing_new() {
    let readings = || {
        vec![
            sound(invitation("Emory University interview", nine(), "u1")),
            sound(row(
                "Mayo Clinic Arizona",
                at("2026-12-04T08:00", "America/Phoenix"),
            )),
            sound(row(
                "Stony Brook University",
                at("2026-12-05T08:00", "America/New_York"),
            )),
            sound(Proposal::new(
                Kind::Other,
                "Coffee",
                at("2026-12-06T08:00", "Asia/Kolkata"),
            )),
        ]
    };
    let first = World::new().plan(readings(), &Accept::None);
    assert_eq!(first.new_ids().len(), 4, "{:?}", fates(&first));
    let world = World::new().carried_out(&first);
    let second = world.plan(readings(), &Accept::None);
    assert_eq!(second.same_ids(), first.new_ids());
    assert!(second.change().is_empty(), "{:?}", second.change());
    // Twice in one file is once.
    let twice = World::new().plan(
        readings().into_iter().chain(readings()).collect(),
        &Accept::None,
    );
    assert_eq!(twice.new_ids().len(), 4);
    assert_eq!(twice.same_ids(), Vec::<&EntryId>::new());
}

#[test]
fn the_same_program_on_the_same_day_at_another_time_is_asked_and_never_doubled() {
    let world = || World::new().with("mine", entry_of_emory(nine()));
    let later = at("2026-12-03T10:00", "America/New_York");
    let plan = world().one(row("Emory", later));
    let Fate::Doubtful {
        reason,
        can_be_taken: true,
    } = &plan.items[0].fate
    else {
        panic!("{plan:?}");
    };
    assert!(
        reason.contains("you have mine on that day: Thu 3 Dec 2026, 09:00 EST"),
        "{reason}"
    );
    assert!(
        reason.contains("10:00 EST America/New_York = 20:30 IST Asia/Kolkata"),
        "{reason}"
    );
    assert!(plan.change().is_empty());
    // With a yes it moved.
    let plan = world().plan(vec![sound(row("Emory", later))], &Accept::All);
    assert_eq!(fates(&plan), ["changed mine"]);
    assert_eq!(entry(&plan, "mine").when, later);
    // So it does for an invitation with an id, which is followed from then on.
    let plan = world().plan(vec![sound(invitation("Emory", later, "u9"))], &Accept::All);
    assert_eq!(fates(&plan), ["changed mine"]);
    assert_eq!(entry(&plan, "mine").uid.as_deref(), Some("u9"));
    // Another kind, another program, another day, one that was called off: all of these are something else.
    for (proposal, other) in [
        (
            Proposal {
                kind: Kind::Social,
                ..row("Emory", later)
            },
            entry_of_emory(nine()),
        ),
        (row("Mayo Clinic Arizona", later), entry_of_emory(nine())),
        (
            row("Emory", at("2026-12-04T10:00", "America/New_York")),
            entry_of_emory(nine()),
        ),
        (
            row("Emory", later),
            Entry {
                status: Status::Cancelled,
                ..entry_of_emory(nine())
            },
        ),
    ] {
        let plan = World::new().with("mine", other).one(proposal);
        assert_eq!(plan.new_ids().len(), 1, "{:?}", fates(&plan));
    }
}

fn entry_of_emory(when: When) -> Entry {
    let mut entry = Entry::new(Kind::Interview, when);
    entry.program = Some(ProgramId::new("emory"));
    entry
}

#[test]
fn another_interview_with_the_program_is_pointed_at() {
    let world = World::new().with("mine", entry_of_emory(nine()));
    let plan = world.one(invitation(
        "Emory interview",
        at("2026-12-10T09:00", "America/New_York"),
        "u2",
    ));
    let Fate::New { notes, .. } = &plan.items[0].fate else {
        panic!("{plan:?}");
    };
    assert!(
        notes[0].starts_with("You have mine there too, Thu 3 Dec 2026, 09:00 EST"),
        "{notes:?}"
    );
}

#[test]
fn two_invitations_with_ids_in_one_file_are_two_things() {
    let plan = World::new().plan(
        vec![
            sound(invitation("Emory interview", nine(), "a")),
            sound(invitation("Emory interview", nine(), "b")),
            sound(invitation(
                "Emory interview",
                at("2026-12-03T13:00", "America/New_York"),
                "c",
            )),
        ],
        &Accept::None,
    );
    assert_eq!(
        fates(&plan),
        [
            "new emory-interview",
            "new emory-interview-2",
            "new emory-interview-3"
        ]
    );
}

#[test]
fn a_second_invitation_to_what_is_there_fills_what_is_missing() {
    let mut first = entry_of_emory(nine());
    first.uid = Some("outlook".into());
    first.place.link = "https://teams.example/1".into();
    let mut second = invitation("Emory interview", nine(), "zoom");
    second.place.link = "https://zoom.example/2".into();
    second.place.dial_in = "+1 404 555 0100".into();
    let plan = World::new().with("mine", first).one(second);
    let entry = entry(&plan, "mine");
    assert_eq!(entry.place.link, "https://teams.example/1");
    assert_eq!(entry.place.dial_in, "+1 404 555 0100");
    assert_eq!(entry.uid.as_deref(), Some("outlook"));
}

#[test]
fn what_was_entered_by_hand_takes_up_its_invitation() {
    let world = World::new().with("mine", entry_of_emory(nine()));
    // The same moment, written in UTC.
    let proposal = invitation(
        "Emory University Interview",
        at("2026-12-03T14:00", "UTC"),
        "u1",
    );
    let plan = world.one(proposal);
    assert_eq!(fates(&plan), ["changed mine"]);
    let entry = entry(&plan, "mine");
    assert_eq!(entry.uid.as_deref(), Some("u1"));
    assert_eq!(entry.when, nine(), "the zone a person chose stays");
}

#[test]
fn a_time_that_comes_twice_or_never_is_asked_with_both_readings() {
    let twice = row("Emory", at("2026-11-01T01:30", "America/New_York"));
    let never = row("Emory", at("2027-03-14T02:30", "America/New_York"));
    for (proposal, one, other) in [
        (&twice, "EDT (UTC-04:00)", "EST (UTC-05:00)"),
        (&never, "01:30 EST", "03:30 EDT"),
    ] {
        let plan = World::new().one(proposal.clone());
        let Fate::Doubtful {
            reason,
            can_be_taken: true,
        } = &plan.items[0].fate
        else {
            panic!("{plan:?}");
        };
        assert!(reason.contains(one) && reason.contains(other), "{reason}");
    }
    let taken = |proposal: Proposal| {
        let plan = World::new().plan(vec![sound(proposal)], &Accept::All);
        entry(&plan, "emory-interview").when
    };
    let first = taken(twice);
    assert!(matches!(
        first.hours,
        crate::domain::entry::Hours::From {
            occurrence: Some(Occurrence::Earlier),
            ..
        }
    ));
    assert_eq!(taken(never), at("2027-03-14T03:30", "America/New_York"));
}

#[test]
fn an_end_before_the_start_is_refused_and_a_year_far_off_is_asked() {
    let mut when = nine();
    let end = crate::domain::entry::Until {
        date: when.date,
        time: chrono::NaiveTime::from_hms_opt(8, 0, 0).unwrap(),
    };
    if let crate::domain::entry::Hours::From { end: until, .. } = &mut when.hours {
        *until = Some(end);
    }
    let plan = World::new().plan(
        vec![
            sound(row("Emory", when)),
            sound(row("Emory", at("2062-12-03T09:00", "America/New_York"))),
        ],
        &Accept::None,
    );
    assert_eq!(fates(&plan), ["refused", "doubtful"]);
}

#[test]
fn doubts_are_left_until_somebody_says_yes_and_not_raised_again() {
    let doubtful = |why: &str| Reading::Doubtful {
        proposal: Some(Box::new(invitation("Emory interview", nine(), "u1"))),
        why: why.to_owned(),
    };
    let hopeless = Reading::Doubtful {
        proposal: None,
        why: "no date".into(),
    };
    let readings = || {
        vec![
            doubtful("whose clock?"),
            hopeless.clone(),
            Reading::Refused("cut short".into()),
        ]
    };
    let plan = World::new().plan(readings(), &Accept::None);
    assert_eq!(fates(&plan), ["doubtful", "doubtful", "refused"]);
    assert!(plan.change().is_empty());
    let only_second = World::new().plan(readings(), &Accept::These([1].into()));
    assert_eq!(fates(&only_second), ["doubtful", "doubtful", "refused"]);
    let first = Accept::These([0].into());
    let plan = World::new().plan(readings(), &first);
    assert_eq!(fates(&plan), ["new emory-interview", "doubtful", "refused"]);
    let again = World::new()
        .carried_out(&plan)
        .plan(readings(), &Accept::None);
    assert_eq!(
        fates(&again),
        ["same emory-interview", "doubtful", "refused"]
    );
}

#[test]
fn a_name_that_fits_two_programs_is_asked() {
    let proposal = row("Mayo Clinic", nine());
    let plan = World::new().one(proposal.clone());
    assert!(
        matches!(&plan.items[0].fate, Fate::Doubtful { reason, .. } if reason.contains("mayo-az or mayo-mn"))
    );
    let plan = World::new().plan(
        vec![sound(Proposal {
            title: "Interview".into(),
            ..proposal
        })],
        &Accept::All,
    );
    assert_eq!(entry(&plan, "interview").program, None);
}

#[test]
fn ids_are_free_ones_and_thousands_are_planned_at_once() {
    let world = World::new().with("emory-interview", Entry::new(Kind::Mock, nine()));
    let readings = (0..5_000).map(|n| {
        let when = When {
            date: nine().date + chrono::Days::new(n % 700),
            ..nine()
        };
        sound(invitation("Emory interview", when, &format!("uid-{n}")))
    });
    let plan = world.plan(readings.collect(), &Accept::None);
    assert_eq!(plan.new_ids().len(), 5_000);
    assert_eq!(plan.new_ids()[0].as_str(), "emory-interview-2");
    assert!(
        plan.new_ids()
            .iter()
            .all(|id| crate::domain::id::is_valid(id.as_str()))
    );
}

#[test]
fn a_time_in_utc_stands_on_the_programs_clock_where_that_is_known() {
    let utc = at("2026-12-08T15:00", "UTC");
    let world = |zone: Option<&str>| {
        let mut world = World::new();
        let sheet = world
            .programs
            .get(&ProgramId::new("emory"))
            .unwrap()
            .clone();
        let zone = zone.map(zone_of);
        world.programs.insert(Sheet { zone, ..sheet });
        world
    };
    let new_york = at("2026-12-08T10:00", "America/New_York");
    for (zone, stands) in [(None, utc), (Some("America/New_York"), new_york)] {
        let plan = world(zone).one(invitation("Emory interview", utc, "u1"));
        assert_eq!(entry(&plan, "emory-interview").when, stands, "{zone:?}");
        // An update stays on the entry's clock.
        let later = at("2026-12-09T15:00", "UTC");
        let update = Proposal {
            sequence: 1,
            ..invitation("Emory interview", later, "u1")
        };
        let plan = world(zone).carried_out(&plan).one(update);
        let moved = entry(&plan, "emory-interview").when;
        assert_eq!(
            (moved.zone, moved.date),
            (stands.zone, later.date),
            "{zone:?}"
        );
        assert_eq!(moved.wall().time(), stands.wall().time(), "{zone:?}");
    }
}

fn zone_of(name: &str) -> crate::domain::zone::ZoneName {
    crate::domain::zone::ZoneName::parse(name).unwrap()
}
