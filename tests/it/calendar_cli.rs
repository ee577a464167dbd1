//! The real binary's commands of the calendar: exit codes, one message, the shapes that other programs rely on, and
//! people in four places who enter what they were sent.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A machine whose clock stands at half past three in the morning, UTC, on 24 November 2026.
struct Machine {
    home: TempDir,
    zone: &'static str,
}

impl Machine {
    fn in_zone(zone: &'static str) -> Self {
        let home = TempDir::new().unwrap();
        fs::create_dir_all(home.path().join("data")).unwrap();
        let profile = format!("schema: 1\nhome_zone: {zone}\n");
        fs::write(home.path().join("data/profile.yaml"), profile).unwrap();
        Self { home, zone }
    }

    fn run(&self, args: &[&str]) -> Output {
        let home = self.home.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_prepcoach"));
        command
            .args(args)
            .current_dir(home)
            .env("PREPCOACH_DATA_DIR", home.join("data"))
            .env("PREPCOACH_NOW", "2026-11-24T03:30:00Z")
            .env("HOME", home)
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("TZ", self.zone);
        command.output().unwrap()
    }

    fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {stderr}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.done(args)).unwrap()
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.home.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn data(&self, name: &str) -> std::path::PathBuf {
        Path::new(self.home.path()).join("data").join(name)
    }
}

#[test]
fn exit_codes_tell_done_refused_and_misused_apart() {
    let machine = Machine::in_zone("Asia/Kolkata");
    let add = [
        "interview",
        "add",
        "--program",
        "Emory",
        "--date",
        "2026-12-03",
        "--start",
        "09:00",
    ];
    let with = |more: &[&'static str]| [&add[..], more].concat();
    for (args, code) in [
        (vec!["next"], 0),
        (vec!["next", "--within", "60m"], 1),
        (vec!["agenda"], 0),
        (with(&["--zone", "Atlanta"]), 0),
        (with(&["--zone", "Atlanta"]), 1),
        (with(&["--zone", "CST"]), 1),
        (with(&["--zone", "ET", "--earlier", "--later"]), 2),
        (with(&[]), 1),
        (vec!["interview", "add", "--kind", "party"], 2),
        (vec!["interview", "show", "emory"], 0),
        (vec!["interview", "show", "yale"], 1),
        (vec!["interview", "show"], 2),
        (vec!["mock", "list"], 0),
        (vec!["next", "--within", "soon"], 2),
        (vec!["agenda", "--days", "0"], 2),
        (vec!["agenda", "--zone", "Nowhere/City"], 1),
        (vec!["import"], 2),
        (vec!["import", "missing.ics"], 1),
        (vec!["import", "--undo", "--dry-run"], 2),
        (vec!["export"], 2),
        (vec!["export", "ics"], 0),
        (vec!["export", "ics", "--force"], 2),
        (vec!["interview", "remove", "emory"], 0),
    ] {
        let output = machine.run(&args);
        assert_eq!(output.status.code(), Some(code), "{args:?}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        if code == 1 && args[0] != "next" {
            assert_eq!(stderr.lines().count(), 1, "{args:?}: {stderr}");
            assert!(stderr.starts_with("prepcoach: "), "{args:?}: {stderr}");
        }
        assert!(!stderr.contains("panicked"), "{args:?}: {stderr}");
    }
}

/// The clock of a zone in a row: `2026-12-03 19:30 +05:30 0`.
fn clock(row: &Value, zone: &str) -> String {
    let clocks = row["clocks"].as_array().unwrap();
    let clock = clocks.iter().find(|clock| clock["zone"] == zone).unwrap();
    let text = |key: &str| clock[key].as_str().unwrap().to_owned();
    format!(
        "{} {} {} {}",
        text("date"),
        text("time"),
        text("offset"),
        clock["day_shift"]
    )
}

fn row<'a>(agenda: &'a Value, id: &str) -> &'a Value {
    let rows = agenda.as_array().unwrap();
    rows.iter()
        .find(|row| row["id"] == id)
        .unwrap_or_else(|| panic!("no {id} in {agenda}"))
}

const INVITATION: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:Outlook\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:Pacific Standard Time\r\n\
    BEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0700\r\nTZOFFSETTO:-0800\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nEND:STANDARD\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0800\r\nTZOFFSETTO:-0700\r\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\n\
    END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:west@x\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:UCSF Radiology Interview\r\n\
    DTSTART;TZID=Pacific Standard Time:20261215T083000\r\nDTEND;TZID=Pacific Standard Time:20261215T123000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn people_abroad_see_every_clock_right_however_it_came_in() {
    for (zone, emory, iowa, ucsf) in [
        (
            "Asia/Kolkata",
            "2026-12-03 19:30 +05:30 0",
            "2026-12-04 19:30 +05:30 0",
            "2026-12-15 22:00 +05:30 0",
        ),
        (
            "Africa/Cairo",
            "2026-12-03 16:00 +02:00 0",
            "2026-12-04 16:00 +02:00 0",
            "2026-12-15 18:30 +02:00 0",
        ),
        // Morocco stays at UTC+0 since September 2026; older rules say +1.
        (
            "Africa/Casablanca",
            "2026-12-03 14:00 +00:00 0",
            "2026-12-04 14:00 +00:00 0",
            "2026-12-15 16:30 +00:00 0",
        ),
        (
            "Asia/Manila",
            "2026-12-03 22:00 +08:00 0",
            "2026-12-04 22:00 +08:00 0",
            "2026-12-16 00:30 +08:00 1",
        ),
    ] {
        let machine = Machine::in_zone(zone);
        let form = [
            "interview",
            "add",
            "--program",
            "Emory University",
            "--date",
            "2026-12-03",
            "--start",
            "09:00",
            "--end",
            "13:30",
        ];
        let id = machine.json(&[&form[..], &["--zone", "America/New_York", "--json"]].concat());
        assert_eq!(id["id"], "emory-university-interview");
        let words = "Friday, December 4, 2026 at 8:00 AM Central Time (US and Canada)";
        let id = machine.json(&[
            "interview",
            "add",
            "--program",
            "Iowa",
            "--received",
            words,
            "--json",
        ]);
        assert_eq!(id["id"], "iowa-interview");
        let file = machine.file("invite.ics", INVITATION);
        let done = machine.json(&["import", &file, "--json"]);
        assert_eq!(done["new"], serde_json::json!(["ucsf-interview"]), "{done}");
        let agenda = machine.json(&["agenda", "--json", "--zone", "Europe/London"]);
        for (id, there, home) in [
            (
                "emory-university-interview",
                ("America/New_York", "2026-12-03 09:00 -05:00 0"),
                emory,
            ),
            (
                "iowa-interview",
                ("America/Chicago", "2026-12-04 08:00 -06:00 0"),
                iowa,
            ),
            (
                "ucsf-interview",
                ("America/Los_Angeles", "2026-12-15 08:30 -08:00 0"),
                ucsf,
            ),
        ] {
            let row = row(&agenda, id);
            assert_eq!(clock(row, there.0), there.1, "{zone} {id}");
            assert_eq!(clock(row, zone), home, "{zone} {id}");
            assert_eq!(row["clocks"].as_array().unwrap().len(), 3, "{zone} {id}");
        }
        let next = machine.json(&["next", "--json"]);
        assert_eq!(next["id"], "emory-university-interview");
        assert_eq!(machine.done(&["next"]).lines().count(), 1);
        assert!(machine.done(&["next"]).contains(zone));
    }
}

#[test]
fn whatever_one_exports_comes_back_as_the_same() {
    let machine = Machine::in_zone("Asia/Kolkata");
    for (program, date, zone) in [
        ("Emory", "2026-12-03", "Atlanta"),
        ("UCSF", "2026-12-10", "San Francisco"),
    ] {
        machine.done(&[
            "interview",
            "add",
            "--program",
            program,
            "--date",
            date,
            "--start",
            "09:00",
            "--end",
            "12:00",
            "--zone",
            zone,
        ]);
    }
    for format in ["ics", "csv"] {
        let file = format!("out.{format}");
        machine.done(&["export", format, "-o", &file]);
        let again = machine.json(&["import", &file, "--json"]);
        assert_eq!(
            again["same"],
            serde_json::json!(["emory-interview", "ucsf-interview"]),
            "{format}: {again}"
        );
        let other = Machine::in_zone("Asia/Manila");
        let text = fs::read_to_string(machine.home.path().join(&file)).unwrap();
        let file = other.file(&file, &text);
        let new = other.json(&["import", &file, "--json"]);
        assert_eq!(new["new"].as_array().unwrap().len(), 2, "{format}: {new}");
        let agenda = other.json(&["agenda", "--json"]);
        let starts: Vec<&str> = agenda
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["starts_at"].as_str().unwrap())
            .collect();
        assert_eq!(
            starts,
            ["2026-12-03T14:00:00Z", "2026-12-10T17:00:00Z"],
            "{format}"
        );
    }
}

#[test]
fn an_import_is_one_step_forward_and_one_back() {
    let machine = Machine::in_zone("Asia/Kolkata");
    let file = machine.file("invite.ics", INVITATION);
    let dry = machine.json(&["import", &file, "--dry-run", "--json"]);
    assert_eq!(dry["new"], serde_json::json!(["ucsf-interview"]));
    assert!(!machine.data("calendar").exists());
    let out = machine.done(&["import", &file]);
    assert!(out.contains("new       ucsf-interview"), "{out}");
    assert!(machine.data("calendar/ucsf-interview.yaml").exists());
    machine.done(&["import", "--undo"]);
    assert!(!machine.data("calendar/ucsf-interview.yaml").exists());
    assert!(!machine.data("programs/ucsf.yaml").exists());
}

#[test]
fn files_of_any_bytes_end_in_words_and_not_in_a_crash() {
    let machine = Machine::in_zone("Asia/Kolkata");
    let path = |name: &str| machine.home.path().join(name);
    let mut random = 12_345_u32;
    let mut noise: Vec<u8> = Vec::new();
    while noise.len() < 20_000 {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.push(u8::try_from(random >> 24).unwrap());
    }
    let cut: Vec<&[u8]> = (0..INVITATION.len())
        .step_by(97)
        .map(|end| &INVITATION.as_bytes()[..end])
        .collect();
    for (number, bytes) in cut
        .into_iter()
        .chain([&noise[..], b"", b"\0\0\0"])
        .enumerate()
    {
        for ending in ["ics", "csv"] {
            let name = format!("{number}.{ending}");
            fs::write(path(&name), bytes).unwrap();
            let output = machine.run(&["import", "--dry-run", &name]);
            let code = output.status.code();
            assert!(matches!(code, Some(0 | 1)), "{name}: {output:?}");
            assert!(
                !output.stdout.is_empty() || !output.stderr.is_empty(),
                "{name}"
            );
            let said = [output.stdout, output.stderr].concat();
            assert!(!said.contains(&0x1b), "{name}");
        }
    }
}
