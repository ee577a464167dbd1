use std::path::PathBuf;

use super::*;
use crate::cli::testing::{Machine, Written};

const INVITATION: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:one@x\r\nSEQUENCE:0\r\n\
    DTSTAMP:20261101T000000Z\r\nSUMMARY:Emory University - Diagnostic Radiology Interview\r\n\
    DTSTART;TZID=America/New_York:20261203T090000\r\nDTEND;TZID=America/New_York:20261203T133000\r\n\
    LOCATION:https://zoom.us/j/123\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

const FLOATING: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:two@x\r\nDTSTAMP:20261101T000000Z\r\n\
    SUMMARY:Iowa interview\r\nDTSTART:20261210T080000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

const SEASON: &str = "Program,City,Interview date,Start (their time),Zone,Remarks\n\
    Emory University,\"Atlanta, GA\",2026-12-03,9:00 AM,ET,Night float\n\
    University of Iowa,Iowa City,12/15/2026,8:00 AM,CT,\n\
    Nowhere Clinic,,sometime,,,\n";

fn settled() -> Machine {
    let machine = Machine::new();
    machine.settle();
    machine
}

fn args(files: &[PathBuf]) -> Import {
    Import {
        files: files.to_vec(),
        json: true,
        ..Import::default()
    }
}

fn imported(machine: &Machine, args: &Import) -> (anyhow::Result<Outcome>, Written) {
    let mut written = Written::default();
    let diary = if args.dry_run {
        machine.diary()
    } else {
        machine.working_diary()
    };
    let outcome = if args.undo {
        undo(args, &diary, &mut written.ports())
    } else {
        import(args, diary, &mut written.ports())
    };
    (outcome, written)
}

fn json(machine: &Machine, args: &Import) -> serde_json::Value {
    let (outcome, written) = imported(machine, args);
    assert_eq!(outcome.unwrap(), Outcome::Done);
    written.json()
}

fn ids(json: &serde_json::Value, key: &str) -> Vec<String> {
    let ids = json[key].as_array().unwrap().iter();
    ids.map(|id| id.as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_invitation_becomes_an_entry_and_again_says_nothing_new() {
    let machine = settled();
    let file = machine.file("invite.ics", INVITATION);
    let first = json(&machine, &args(std::slice::from_ref(&file)));
    for key in ["new", "changed", "same", "doubtful", "refused"] {
        assert!(first[key].is_array(), "{key}");
    }
    assert_eq!(ids(&first, "new"), ["emory-university-interview"]);
    let text = machine.read("calendar/emory-university-interview.yaml");
    for line in [
        "program: emory-university",
        "start: \"09:00\"",
        "end: \"13:30\"",
        "zone: America/New_York",
        "uid: one@x",
        "platform: zoom",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(
        machine
            .read("programs/emory-university.yaml")
            .contains("name: Emory University")
    );
    let again = json(&machine, &args(&[file]));
    assert_eq!(ids(&again, "same"), ["emory-university-interview"]);
    assert!(ids(&again, "new").is_empty() && ids(&again, "changed").is_empty());
}

#[test]
fn an_update_moves_its_entry_and_a_cancellation_marks_it() {
    let machine = settled();
    let file = machine.file("invite.ics", INVITATION);
    json(&machine, &args(&[file]));
    let moved = INVITATION
        .replace("SEQUENCE:0", "SEQUENCE:1")
        .replace("20261203T", "20261204T");
    let file = machine.file("moved.ics", moved);
    let text = Import {
        json: false,
        ..args(&[file])
    };
    let out = imported(&machine, &text).1.out();
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        out.contains("moved from Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST Asia/Kolkata to Fri 4 Dec 2026, 09:00 EST"),
        "{out}"
    );
    assert!(out.contains("Imported: 0 new, 1 changed"), "{out}");
    let off = INVITATION
        .replace("METHOD:REQUEST", "METHOD:CANCEL")
        .replace("SEQUENCE:0", "SEQUENCE:2");
    let file = machine.file("off.ics", off);
    assert_eq!(
        ids(&json(&machine, &args(&[file])), "changed"),
        ["emory-university-interview"]
    );
    assert!(
        machine
            .read("calendar/emory-university-interview.yaml")
            .contains("status: cancelled")
    );
}

#[test]
fn a_dry_run_tells_the_same_and_changes_nothing() {
    let machine = Machine::new();
    let file = machine.file("invite.ics", INVITATION);
    let dry = Import {
        dry_run: true,
        ..args(std::slice::from_ref(&file))
    };
    assert_eq!(
        ids(&json(&machine, &dry), "new"),
        ["emory-university-interview"]
    );
    assert!(!machine.path("data").exists());
    let text = Import { json: false, ..dry };
    let out = imported(&machine, &text).1.out();
    assert!(
        out.contains("This would be 1 new") && out.ends_with("Nothing was changed.\n"),
        "{out}"
    );
}

#[test]
fn a_time_without_a_zone_is_asked_and_answered() {
    let machine = settled();
    let file = machine.file("floating.ics", FLOATING);
    let asked = json(&machine, &args(std::slice::from_ref(&file)));
    let doubt = &asked["doubtful"][0];
    assert_eq!(
        (&doubt["line"], &doubt["summary"]),
        (&4.into(), &"Iowa interview".into())
    );
    assert!(
        doubt["reason"].as_str().unwrap().contains("time zone"),
        "{doubt}"
    );
    assert!(!machine.path("data/calendar").exists());
    let answered = Import {
        zone: Some("Iowa City, IA".into()),
        ..args(&[file])
    };
    assert_eq!(ids(&json(&machine, &answered), "new").len(), 1);
    let names = std::fs::read_dir(machine.path("data/calendar")).unwrap();
    let name = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .next()
        .unwrap();
    assert!(
        machine
            .read(&format!("calendar/{name}"))
            .contains("zone: America/Chicago")
    );
}

#[test]
fn doubtful_events_come_in_with_a_yes() {
    let machine = settled();
    let file = machine.file("floating.ics", FLOATING);
    let yes = Import {
        accept_doubtful: true,
        ..args(std::slice::from_ref(&file))
    };
    assert_eq!(ids(&json(&machine, &yes), "new").len(), 1);
    assert_eq!(ids(&json(&machine, &args(&[file])), "same").len(), 1);
}

#[test]
fn a_spreadsheet_comes_in_row_by_row_and_what_it_lacks_is_named_with_its_line() {
    let machine = settled();
    let file = machine.file("season.csv", SEASON);
    let done = json(&machine, &args(std::slice::from_ref(&file)));
    assert_eq!(
        ids(&done, "new"),
        ["emory-university-interview", "university-of-iowa-interview"]
    );
    let lines: Vec<u64> = ["doubtful", "refused"]
        .iter()
        .flat_map(|key| done[*key].as_array().unwrap())
        .map(|item| item["line"].as_u64().unwrap())
        .collect();
    assert_eq!(lines, [4]);
    assert!(
        machine
            .read("calendar/university-of-iowa-interview.yaml")
            .contains("zone: America/Chicago")
    );
    assert!(
        machine
            .read("programs/emory-university.yaml")
            .contains("Night float")
    );
    let again = json(&machine, &args(&[file]));
    assert_eq!(ids(&again, "same").len(), 2);
}

#[test]
fn what_a_column_means_is_said_and_remembered() {
    let machine = settled();
    let text = "Program,Date,When they expect me,Zone\nEmory,2026-12-03,9:00 AM,ET\n";
    let file = machine.file("odd.csv", text);
    let said = Import {
        map: vec!["when THEY expect me=start".into()],
        ..args(std::slice::from_ref(&file))
    };
    let done = json(&machine, &said);
    assert_eq!(ids(&done, "new").len(), 1, "{done}");
    let start = done["columns"]
        .as_array()
        .unwrap()
        .iter()
        .find(|column| column["column"] == "start")
        .unwrap();
    assert_eq!(start["heading"], "When they expect me");
    assert!(
        machine
            .read("settings.yaml")
            .contains("When they expect me: start"),
        "{}",
        machine.read("settings.yaml")
    );
    assert_eq!(
        ids(&json(&machine, &args(std::slice::from_ref(&file))), "same").len(),
        1
    );
    for (map, says) in [
        ("Nope=date", "Program, Date"),
        ("Date=nope", "it can hold program"),
        ("Date", "HEADING=COLUMN"),
    ] {
        let wrong = Import {
            map: vec![map.into()],
            ..args(std::slice::from_ref(&file))
        };
        let why = imported(&machine, &wrong).0.unwrap_err().to_string();
        assert!(why.contains(says), "{map}: {why}");
    }
}

#[test]
fn an_import_is_taken_back_as_one_and_only_once() {
    let machine = settled();
    let before = machine.file("a.ics", INVITATION);
    json(&machine, &args(&[before]));
    let file = machine.file("season.csv", SEASON);
    json(&machine, &args(&[file]));
    let back = Import {
        undo: true,
        ..Import::default()
    };
    let out = imported(&machine, &back).1.out();
    assert!(
        out.starts_with("Taken back: import of 1 new and") && out.contains("IST Asia/Kolkata"),
        "{out}"
    );
    assert_eq!(
        machine.read("calendar/university-of-iowa-interview.yaml"),
        ""
    );
    assert!(
        !machine
            .read("calendar/emory-university-interview.yaml")
            .contains("csv:")
    );
    imported(&machine, &back).0.unwrap();
    assert_eq!(machine.read("calendar/emory-university-interview.yaml"), "");
    assert_eq!(
        imported(&machine, &back).1.out(),
        "There is no import to take back.\n"
    );
}

#[test]
fn what_was_changed_since_is_not_taken_back() {
    let machine = settled();
    let file = machine.file("a.ics", INVITATION);
    json(&machine, &args(&[file]));
    let own = "calendar/emory-university-interview.yaml";
    let changed = format!("{}# mine\n", machine.read(own));
    machine.file(&format!("data/{own}"), &changed);
    let back = Import {
        undo: true,
        ..Import::default()
    };
    let why = imported(&machine, &back).0.unwrap_err().to_string();
    assert!(why.contains("was changed since"), "{why}");
    assert_eq!(machine.read(own), changed);
}

#[test]
fn files_that_are_none_stop_everything_before_anything_happens() {
    let machine = settled();
    let good = machine.file("invite.ics", INVITATION);
    for (name, bytes) in [
        ("a.csv", &b""[..]),
        ("b.csv", b"just words\n"),
        ("c.xlsx", b"PK\x03\x04"),
        ("d.csv", &[0xff; 300]),
    ] {
        let bad = machine.file(name, bytes);
        let (outcome, written) = imported(&machine, &args(&[good.clone(), bad]));
        let why = outcome.unwrap_err().to_string();
        assert!(why.contains(name), "{why}");
        assert_eq!(written.out(), "");
    }
    let (outcome, _) = imported(&machine, &args(&[good, machine.path("missing.ics")]));
    assert!(outcome.unwrap_err().to_string().contains("missing.ics"));
    assert!(!machine.path("data/calendar").exists());
}

#[test]
fn a_calendar_file_without_anything_to_take_is_refused() {
    let machine = settled();
    let file = machine.file("empty.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    let (outcome, written) = imported(&machine, &args(&[file]));
    assert_eq!(outcome.unwrap(), Outcome::Faulty);
    assert_eq!(written.json()["refused"].as_array().unwrap().len(), 1);
    assert_eq!(written.err().lines().count(), 1, "{}", written.err());
}

#[test]
fn several_files_are_one_import() {
    let machine = settled();
    let files = [
        machine.file("a.ics", INVITATION),
        machine.file("b.ics", FLOATING),
    ];
    let done = json(&machine, &args(&files));
    assert_eq!(ids(&done, "new").len(), 1);
    assert!(
        done["doubtful"][0]["file"]
            .as_str()
            .unwrap()
            .ends_with("b.ics"),
        "{done}"
    );
}

#[test]
fn foreign_words_cannot_steer_the_terminal() {
    let machine = settled();
    let evil = INVITATION.replace("Emory University -", "Emory\u{1b}[31m\u{202e} University -");
    let file = machine.file("evil.ics", evil);
    for json in [true, false] {
        let args = Import {
            json,
            dry_run: true,
            ..args(std::slice::from_ref(&file))
        };
        let (_, written) = imported(&machine, &args);
        let said = written.out() + &written.err();
        assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
    }
}
