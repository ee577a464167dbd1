use super::*;
use crate::cli::testing::{Machine, Written, now};
use crate::clock::Now;

fn asked(machine: &Machine, args: &Next, at: &str) -> (Outcome, Written) {
    let mut written = Written::default();
    let store = Store::peek(machine.locations()).unwrap();
    let wall = at.parse().unwrap();
    let outcome = if args.json {
        row(
            &Diary::of(store, Now { wall, ..now() }),
            &mut written.ports(),
        )
        .unwrap()
    } else {
        next(args, &store, wall, &mut written.ports()).unwrap()
    };
    (outcome, written)
}

fn line_at(machine: &Machine, at: &str) -> String {
    asked(machine, &Next::default(), at).1.out()
}

fn emory(machine: &Machine) {
    machine.settle();
    machine.file("data/programs/emory.yaml", "name: Emory University\n");
    machine.entry(
        "a",
        "program: emory\ndate: 2026-12-03\nstart: 09:00\nend: 13:30\nzone: America/New_York\n",
    );
}

#[test]
fn nothing_coming_says_nothing() {
    let machine = Machine::new();
    let (outcome, written) = asked(&machine, &Next::default(), "2026-11-24T04:00:00Z");
    assert_eq!(
        (outcome, written.out(), written.err()),
        (Outcome::Done, String::new(), String::new())
    );
    let json = Next {
        json: true,
        ..Next::default()
    };
    assert!(
        asked(&machine, &json, "2026-11-24T04:00:00Z")
            .1
            .json()
            .is_null()
    );
    assert!(!machine.path("data").exists());
}

#[test]
fn one_line_tells_both_clocks_and_how_long_it_is() {
    let machine = Machine::new();
    emory(&machine);
    let when = "Emory University, interview: Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST Asia/Kolkata";
    for (at, until) in [
        ("2026-11-24T04:00:00Z", "in 9 days"),
        ("2026-12-03T10:40:00Z", "in 3 h 20 min"),
        (
            "2026-12-03T14:00:00Z",
            "now, until Fri 4 Dec 2026, 00:00 IST Asia/Kolkata",
        ),
        (
            "2026-12-03T18:29:59Z",
            "now, until Fri 4 Dec 2026, 00:00 IST Asia/Kolkata",
        ),
    ] {
        assert_eq!(line_at(&machine, at), format!("{when}, {until}\n"), "{at}");
    }
    assert_eq!(line_at(&machine, "2026-12-03T18:30:00Z"), "");
}

#[test]
fn what_is_closed_is_passed_over_and_titles_stand_where_there_is_no_program() {
    let machine = Machine::new();
    machine.settle();
    machine.entry("a", "title: \"Call\\e[31m\"\ndate: 2026-12-01\nstart: 09:00\nzone: Asia/Kolkata\nstatus: cancelled\n");
    machine.entry("b", "title: \"Talk\\e[31m\"\nkind: social\ndate: 2026-12-02\nstart: 09:00\nzone: Asia/Kolkata\n");
    assert_eq!(
        line_at(&machine, "2026-11-24T04:00:00Z"),
        "Talk[31m, social: Wed 2 Dec 2026, 09:00 IST Asia/Kolkata, in 8 days\n"
    );
}

#[test]
fn the_json_is_a_row_of_the_agenda() {
    let machine = Machine::new();
    emory(&machine);
    let json = Next {
        json: true,
        ..Next::default()
    };
    let row = asked(&machine, &json, "2026-11-24T04:00:00Z").1.json();
    assert_eq!(
        (&row["id"], &row["program"]),
        (&"a".into(), &"Emory University".into())
    );
    assert_eq!(row["starts_at"], "2026-12-03T14:00:00Z");
    assert_eq!(row["clocks"][1]["zone"], "Asia/Kolkata");
    assert_eq!(row["warnings"][0]["rule"], "no-confirm-back");
}

#[test]
fn within_answers_by_the_exit_code_alone() {
    let machine = Machine::new();
    emory(&machine);
    let within = |minutes, at: &str| {
        let args = Next {
            within: TimeDelta::try_minutes(minutes),
            ..Next::default()
        };
        let (outcome, written) = asked(&machine, &args, at);
        assert_eq!(written.out() + &written.err(), "");
        outcome == Outcome::Done
    };
    for (at, minutes, near) in [
        ("2026-12-03T12:59:59Z", 60, false),
        ("2026-12-03T13:00:00Z", 60, true),
        ("2026-12-03T14:00:00Z", 60, true),
        ("2026-12-03T14:00:01Z", 60, false),
        ("2026-12-03T14:00:00Z", 0, true),
        ("2026-11-24T04:00:00Z", i64::MAX / 100_000, true),
    ] {
        assert_eq!(within(minutes, at), near, "{at} {minutes}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_count() {
    let machine = Machine::new();
    emory(&machine);
    machine.entry("bad", "date: [\n");
    let (_, written) = asked(&machine, &Next::default(), "2026-11-24T04:00:00Z");
    assert!(
        written.out().starts_with("Emory University"),
        "{}",
        written.out()
    );
    assert!(
        written.err().contains("calendar/bad.yaml:"),
        "{}",
        written.err()
    );
}

#[test]
fn without_a_home_the_machines_zone_is_said() {
    let machine = Machine::new();
    machine.entry(
        "a",
        "title: Talk\ndate: 2026-12-02\nstart: 09:00\nzone: Asia/Kolkata\n",
    );
    let (_, written) = asked(&machine, &Next::default(), "2026-11-24T04:00:00Z");
    assert!(
        written.err().starts_with("No home zone set"),
        "{}",
        written.err()
    );
}

#[test]
fn lengths_are_read_as_people_write_them() {
    for (text, minutes) in [
        ("60m", Some(60)),
        ("90", Some(90)),
        ("2h", Some(120)),
        ("1h30m", Some(90)),
        ("1d 2h", Some(1560)),
        ("", None),
        ("h", None),
        ("10 weeks", None),
        ("-5m", None),
        ("99999999999999999999m", None),
        ("9999999999999999d", None),
    ] {
        assert_eq!(length(text).ok(), minutes.map(TimeDelta::minutes), "{text}");
    }
    assert_eq!(now().wall.to_rfc3339(), "2026-11-24T04:00:00+00:00");
}
