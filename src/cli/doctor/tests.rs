use super::*;
use crate::cli::testing::{Machine, Written};
use crate::store::folder::Locations;

fn found(locations: &Locations) -> Vec<Finding> {
    let mut findings = files::folders(locations, false);
    findings.extend(files::contents(locations));
    findings
}

fn of<'a>(findings: &'a [Finding], what: &str) -> Vec<(State, &'a str)> {
    findings
        .iter()
        .filter(|finding| finding.what == what)
        .map(|finding| (finding.state, finding.found.as_str()))
        .collect()
}

#[test]
fn on_a_new_machine_nothing_is_wrong_but_the_home_and_nothing_is_made() {
    let machine = Machine::new();
    let findings = found(&machine.locations());
    let wrong: Vec<&str> = findings
        .iter()
        .filter(|finding| finding.state != State::Ok)
        .map(|finding| finding.what)
        .collect();
    assert_eq!(wrong, ["home zone"]);
    for place in ["data", "state", "cache", "config.yaml"] {
        assert!(!machine.path(place).exists(), "{place}");
    }
}

#[test]
fn what_is_wrong_with_files_is_named() {
    let machine = Machine::new();
    machine.settle();
    machine.file("config.yaml", "theme: drak\n");
    machine.file("data/banks/bad.yaml", "questions: [");
    machine.file("data/banks/mine.sync-conflict-20261103-1-ABC.yaml", "");
    machine.file("data/journal/2026-11.abcdefgh.jsonl", "no line of ours\n");
    machine.file("data/settings.yaml", "minutes: 5\n");
    let findings = found(&machine.locations());
    let (state, words) = of(&findings, "data folder")[0];
    assert_eq!(state, State::Ok);
    assert!(words.ends_with("can be written"), "{words}");
    assert!(of(&findings, "config")[0].1.contains("config.yaml:1:"));
    assert_eq!(
        of(&findings, "home zone"),
        [(State::Ok, "Asia/Kolkata, from your profile")]
    );
    let journal = of(&findings, "journal");
    assert_eq!(
        journal[0],
        (State::Look, "0 events, 1 file, 1 line set aside")
    );
    assert!(
        journal[1]
            .1
            .starts_with("journal/2026-11.abcdefgh.jsonl:1:")
    );
    assert!(
        of(&findings, "own banks")[1..]
            .iter()
            .any(|(_, words)| words.contains("banks/bad.yaml:"))
    );
    assert!(of(&findings, "settings")[0].1.contains("minutes_a_day"));
    assert_eq!(of(&findings, "second versions").len(), 1);
}

#[test]
fn a_folder_of_a_newer_program_does_not_stop_the_doctor() {
    let machine = Machine::new();
    machine.file("data/folder.yaml", "schema: 9\n");
    let findings = found(&machine.locations());
    assert_eq!(of(&findings, "data folder")[0].0, State::No);
}

#[test]
fn a_file_in_place_of_the_folder_does_not_stop_it_either() {
    let machine = Machine::new();
    machine.file("data", "not a folder");
    let findings = found(&machine.locations());
    assert_eq!(of(&findings, "data folder")[0].0, State::No);
}

#[test]
fn each_line_has_its_state_its_thing_and_how_to_mend_it() {
    let findings = [
        Finding::ok("program", "here"),
        Finding::no("data folder", "\u{1b}gone", "make it"),
    ];
    let mut written = Written::default();
    write(&Doctor { json: false }, &findings, written.ports().out).unwrap();
    assert_eq!(
        written.out(),
        "ok    program: here\nno    data folder: gone\n      make it\n1 thing to look at.\n"
    );
    let mut written = Written::default();
    write(&Doctor { json: true }, &findings, written.ports().out).unwrap();
    let json = written.json();
    assert_eq!(json[1]["state"], "no");
    assert_eq!(json[1]["mend"], "make it");
}

#[test]
fn entries_and_sheets_are_counted_and_what_is_wrong_with_them_is_named() {
    let machine = Machine::new();
    machine.settle();
    machine.file("data/settings.yaml", "travel_zone: America/Chcago\n");
    let when = "date: 2026-12-04\nstart: 09:00\n";
    machine.entry("good", &format!("title: Talk\n{when}zone: Asia/Kolkata\n"));
    machine.entry("lost", &format!("title: Talk\n{when}zone: Asia/Kolkatta\n"));
    machine.file(
        "data/programs/emory.yaml",
        "name: Emory\nzoen: America/New_York\n",
    );
    let findings = found(&machine.locations());
    let calendar = of(&findings, "calendar");
    assert_eq!(calendar[0], (State::Ok, "1 entry can be used"));
    assert!(
        calendar[1].1.starts_with("calendar/lost.yaml:5:"),
        "{calendar:?}"
    );
    assert!(calendar[1].1.contains("Asia/Kolkata"), "{calendar:?}");
    let sheets = of(&findings, "program sheets");
    assert_eq!(sheets[0], (State::Ok, "1 sheet can be used"));
    assert!(sheets[1].1.contains("zone"), "{sheets:?}");
    let travel = of(&findings, "travel zone");
    assert!(
        matches!(travel[..], [(State::Look, words)] if words.contains("America/Chicago")),
        "{travel:?}"
    );
}

#[test]
fn stories_and_plans_are_counted_and_what_is_wrong_with_them_is_named() {
    let machine = Machine::new();
    machine.settle();
    machine.file("data/stories/good.yaml", "title: Good\n");
    machine.file("data/stories/bad.yaml", "title: Bad\naction: {a: b}\n");
    machine.file(
        "data/stories/good.conflict-20261124T033000Z.yaml",
        "title: x\n",
    );
    machine.file("data/answers/why-us@emory.yaml", "bulets: [a]\n");
    machine.file(
        "data/profile.yaml",
        "home_zone: Asia/Kolkata\ncv: [{title: x}]\n",
    );
    let findings = found(&machine.locations());
    let stories = of(&findings, "stories");
    assert_eq!(stories[0], (State::Ok, "1 story can be used"));
    assert!(
        stories[1].1.starts_with("stories/good.conflict-"),
        "{stories:?}"
    );
    assert!(
        stories[2].1.starts_with("stories/bad.yaml:2:1"),
        "{stories:?}"
    );
    let plans = of(&findings, "answer plans");
    assert_eq!(plans[0], (State::Ok, "1 plan can be used"));
    assert!(plans[1].1.contains("bullets"), "{plans:?}");
    let profile = of(&findings, "profile");
    assert!(profile[0].1.starts_with("profile.yaml:2:7"), "{profile:?}");
    assert_eq!(of(&findings, "second versions").len(), 1);
}
