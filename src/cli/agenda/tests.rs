use super::*;
use crate::cli::testing::{Machine, Written};

fn written(machine: &Machine, args: &Agenda) -> Written {
    let mut written = Written::default();
    run(args, &machine.diary(), &mut written.ports()).unwrap();
    written
}

/// Somebody in Kolkata with a season before them; it is Tuesday 24 November, 09:30 there.
fn season() -> Machine {
    let machine = Machine::new();
    machine.settle();
    machine.file("data/programs/emory.yaml", "name: Emory University\n");
    machine.file(
        "data/programs/ucsf.yaml",
        "name: UCSF\nzone: America/Los_Angeles\n",
    );
    let emory = "program: emory\nzone: America/New_York\n";
    machine.entry(
        "over",
        &format!("{emory}date: 2026-11-23\nstart: 09:00\nend: 10:00\n"),
    );
    machine.entry("night", &format!("{emory}date: 2026-11-23\nstart: 14:00\n"));
    machine.entry(
        "today",
        &format!("{emory}kind: social\ndate: 2026-11-24\nstart: 08:00\nstatus: invited\n"),
    );
    machine.entry(
        "west",
        "program: ucsf\ndate: 2026-12-03\nstart: 16:00\nzone: America/Los_Angeles\nlink: x\n",
    );
    machine.entry(
        "off",
        &format!("{emory}date: 2026-12-04\nstart: 09:00\nstatus: cancelled\n"),
    );
    machine.entry("list", "kind: deadline\ntitle: Rank list\ndate: 2027-03-03\nstart: 21:00\nzone: America/New_York\n");
    machine
}

fn ids(machine: &Machine, args: Agenda) -> Vec<String> {
    let json = written(machine, &Agenda { json: true, ..args }).json();
    let rows = json.as_array().unwrap().iter();
    rows.map(|row| row["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_agenda_begins_with_today_at_home_and_goes_by_instant() {
    // What began yesterday evening at home is not over, as long as it usually is.
    let machine = season();
    assert_eq!(
        ids(&machine, Agenda::default()),
        ["night", "today", "west", "off", "list"]
    );
    let days = |days| Agenda {
        days: Some(days),
        ..Agenda::default()
    };
    assert_eq!(ids(&machine, days(1)), ["night", "today"]);
    // 3 December in San Francisco is the 4th at home: the eleventh day.
    assert_eq!(ids(&machine, days(10)), ["night", "today"]);
    assert_eq!(ids(&machine, days(11)), ["night", "today", "west", "off"]);
}

#[test]
fn filters_leave_what_fits() {
    let machine = season();
    for (args, found) in [
        (
            Agenda {
                kind: vec![Kind::Deadline, Kind::Social],
                ..Agenda::default()
            },
            &["today", "list"][..],
        ),
        (
            Agenda {
                status: vec![Status::Cancelled],
                ..Agenda::default()
            },
            &["off"],
        ),
        (
            Agenda {
                program: Some("EMORY univ".into()),
                ..Agenda::default()
            },
            &["night", "today", "off"],
        ),
        (
            Agenda {
                program: Some("ucsf".into()),
                days: Some(3),
                ..Agenda::default()
            },
            &[],
        ),
    ] {
        assert_eq!(ids(&machine, args), found);
    }
    let unknown = Agenda {
        program: Some("Yale".into()),
        ..Agenda::default()
    };
    assert!(run(&unknown, &machine.diary(), &mut Written::default().ports()).is_err());
}

#[test]
fn the_json_has_the_keys_others_rely_on() {
    let machine = season();
    let args = Agenda {
        json: true,
        zone: vec!["Europe/London".into(), "tokyo".into()],
        ..Agenda::default()
    };
    let json = written(&machine, &args).json();
    let row = json
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["id"] == "west")
        .unwrap();
    for (key, value) in [
        ("kind", "interview"),
        ("program", "UCSF"),
        ("program_id", "ucsf"),
        ("title", ""),
        ("status", "scheduled"),
        ("zone", "America/Los_Angeles"),
        ("date", "2026-12-03"),
        ("start", "16:00"),
        ("starts_at", "2026-12-04T00:00:00Z"),
    ] {
        assert_eq!(row[key], value, "{key}");
    }
    assert!(row["end"].is_null());
    let clocks = row["clocks"].as_array().unwrap();
    let of = |clock: &serde_json::Value| {
        let keys = ["zone", "date", "time", "offset", "abbreviation"];
        let texts: Vec<&str> = keys
            .iter()
            .map(|key| clock[key].as_str().unwrap())
            .collect();
        format!("{} {}", texts.join(" "), clock["day_shift"])
    };
    assert_eq!(
        clocks.iter().map(of).collect::<Vec<_>>(),
        [
            "America/Los_Angeles 2026-12-03 16:00 -08:00 PST 0",
            "Asia/Kolkata 2026-12-04 05:30 +05:30 IST 1",
            "Europe/London 2026-12-04 00:00 +00:00 GMT 1",
            "Asia/Tokyo 2026-12-04 09:00 +09:00 JST 1",
        ]
    );
    let warnings = row["warnings"].as_array().unwrap();
    assert!(
        warnings
            .iter()
            .any(|warning| warning["rule"] == "night-start"),
        "{warnings:?}"
    );
    assert!(
        warnings
            .iter()
            .all(|warning| !warning["text"].as_str().unwrap().is_empty())
    );
}

#[test]
fn the_travel_zone_stands_behind_home() {
    let machine = season();
    machine.file(
        "data/settings.yaml",
        "schema: 1\ntravel_zone: America/Chicago\n",
    );
    let json = written(
        &machine,
        &Agenda {
            json: true,
            ..Agenda::default()
        },
    )
    .json();
    let clocks = json[2]["clocks"].as_array().unwrap();
    let zones: Vec<&str> = clocks
        .iter()
        .map(|clock| clock["zone"].as_str().unwrap())
        .collect();
    assert_eq!(
        zones,
        ["America/Los_Angeles", "Asia/Kolkata", "America/Chicago"]
    );
}

#[test]
fn the_text_tells_each_clock_on_a_line_with_its_day() {
    let machine = season();
    let args = Agenda {
        program: Some("ucsf".into()),
        ..Agenda::default()
    };
    let out = written(&machine, &args).out();
    let head: Vec<&str> = out.lines().take(4).collect();
    assert_eq!(
        head,
        [
            "Thu 3 Dec 2026: UCSF, interview [west]",
            "    16:00 PST (UTC-08:00) America/Los_Angeles",
            "    Fri 4 Dec (+1 day) 05:30 IST (UTC+05:30) Asia/Kolkata",
            "    in 10 days",
        ]
    );
    assert!(out.contains("  ! "), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
}

#[test]
fn an_empty_agenda_says_how_to_fill_it_and_makes_no_folder() {
    let machine = Machine::new();
    let out = written(&machine, &Agenda::default()).out();
    assert!(out.contains("interview add --help"), "{out}");
    assert!(!machine.path("data").exists());
    let filtered = Agenda {
        days: Some(2),
        ..Agenda::default()
    };
    assert_eq!(
        written(&machine, &filtered).out(),
        "Nothing that fits is coming.\n"
    );
}
