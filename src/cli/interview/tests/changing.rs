//! What is done with entries that are there.

use super::*;

fn emory() -> Machine {
    let machine = settled();
    machine.file("data/programs/emory.yaml", "name: Emory University\n");
    machine.entry(
        "emory-interview",
        "kind: interview   # the first one\nprogram: emory\ndate: 2026-12-03\nstart: 09:00\nend: 13:30\nzone: America/New_York\nconfirmed_back: 2026-11-20\n",
    );
    machine
}

fn text(machine: &Machine) -> String {
    machine.read("calendar/emory-interview.yaml")
}

#[test]
fn a_moved_start_keeps_the_length_and_wants_a_new_confirmation() {
    let machine = emory();
    let out = done(&machine, "edit emory --start 10:00");
    assert_eq!(
        out,
        "Changed emory-interview: moved from Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST Asia/Kolkata to Thu 3 Dec \
         2026, 10:00 EST America/New_York = 20:30 IST Asia/Kolkata; the new time is to be confirmed back.\n"
    );
    let text = text(&machine);
    assert!(
        text.contains("start: \"10:00\"") && text.contains("end: \"14:30\""),
        "{text}"
    );
    assert!(
        text.contains("# the first one") && !text.contains("confirmed_back"),
        "{text}"
    );
}

#[expect(clippy::too_many_lines, reason = "a table")]
#[test]
fn keys_are_changed_one_by_one() {
    for (words, says, line) in [
        (
            "edit emory --date \"dec 4\"",
            "Fri 4 Dec 2026, 09:00 EST",
            "date: 2026-12-04",
        ),
        (
            "edit emory --end 12:00",
            "ends Thu 3 Dec, 12:00 EST America/New_York",
            "end: \"12:00\"",
        ),
        (
            "edit emory --no-end",
            "its end is not known",
            "start: 09:00\nzone",
        ),
        (
            "edit emory --zone Chicago",
            "09:00 CST America/Chicago",
            "zone: America/Chicago",
        ),
        (
            "edit emory --status done",
            "status: done (it was scheduled)",
            "status: done",
        ),
        (
            "edit emory --link https://x.example",
            "link: https://x.example",
            "link: https://x.example",
        ),
        (
            "edit emory --confirmed-back",
            "confirmed back on 2026-11-24",
            "confirmed_back: 2026-11-24",
        ),
        (
            "edit emory --confirmed-back \"nov 22\"",
            "confirmed back on 2026-11-22",
            "confirmed_back: 2026-11-22",
        ),
        (
            "edit emory --add-interviewer \"Dr. Lee:chair\"",
            "with Dr. Lee",
            "role: chair",
        ),
        ("edit emory --kind social", "kind: social", "kind: social"),
        (
            "edit emory --received \"Fri Dec 4, 10 AM ET\"",
            "Fri 4 Dec 2026, 10:00 EST",
            "as_received: Fri Dec 4, 10 AM ET",
        ),
    ] {
        let machine = emory();
        let out = done(&machine, words);
        assert!(out.contains(says), "{words}: {out}");
        assert_eq!(out.lines().count(), 1, "{words}: {out}");
        let text = text(&machine).replace("date: \"2026-12-04\"", "date: 2026-12-04");
        let text = text.replace("confirmed_back: \"", "confirmed_back: ");
        assert!(text.contains(line), "{words}: {text}");
    }
}

#[test]
fn what_is_asked_is_not_changed() {
    let machine = emory();
    let before = text(&machine);
    for (words, says) in [
        ("edit emory --date 3/12", "--date 2027-03-12"),
        ("edit emory --end 08:00", "--end-date"),
        (
            "edit emory --date 2026-11-01 --start 01:30",
            "--earlier or --later",
        ),
        ("edit emory --zone CST", "--zone Asia/Shanghai"),
        ("edit emory --tick no-such-item", "no-such-item"),
        ("edit emory --untick camera", "camera"),
        ("edit emory --remove-interviewer Nobody", "Nobody"),
        ("edit emory --add-interviewer \"Dr. A:boss\"", "boss"),
        ("edit yale --start 10:00", "yale"),
    ] {
        let why = refused(&machine, words);
        assert!(why.contains(says), "{words}: {why}");
    }
    assert_eq!(text(&machine), before);
    assert_eq!(
        done(&machine, "edit emory --start 09:00"),
        "Nothing changed: emory-interview says this already.\n"
    );
    assert_eq!(text(&machine), before);
}

#[test]
fn items_of_the_checklist_are_ticked_with_the_day() {
    let machine = emory();
    let shown = done(&machine, "show emory --json");
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let item = shown["checklist"][0]["item"].as_str().unwrap().to_owned();
    done(&machine, &format!("edit emory --tick {item}"));
    assert!(
        text(&machine).contains(&format!("{item}: \"2026-11-24\"")),
        "{}",
        text(&machine)
    );
    let again = done(&machine, "show emory --json");
    assert!(!again.contains(&format!("\"item\": \"{item}\"")), "{item}");
    done(&machine, &format!("edit emory --untick {item}"));
    assert!(!text(&machine).contains(&item));
}

#[test]
fn an_entry_is_found_by_id_beginning_or_program() {
    let machine = emory();
    machine.entry(
        "emory-social",
        "kind: social\nprogram: emory\ndate: 2026-12-02\nstart: 17:00\nzone: America/New_York\n",
    );
    machine.entry(
        "emory-old",
        "program: emory\ndate: 2026-10-02\nstart: 17:00\nzone: America/New_York\n",
    );
    machine.entry(
        "coffee",
        "kind: other\ntitle: Coffee & cake\ndate: 2026-12-05\nstart: 17:00\nzone: Asia/Kolkata\n",
    );
    for (text, found) in [
        ("emory-interview", "emory-interview"),
        ("emory-s", "emory-social"),
        // Of a program's entries the command's own kind, and what is still to come.
        ("Emory Univ.", "emory-interview"),
        ("emory", "emory-interview"),
        ("coffee cake", "coffee"),
    ] {
        let shown = done(&machine, &format!("show \"{text}\" --json"));
        let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(shown["id"], found, "{text}");
    }
    machine.entry(
        "emory-more",
        "program: emory\ndate: 2026-12-09\nstart: 17:00\nzone: America/New_York\n",
    );
    let why = refused(&machine, "cancel emory");
    assert!(
        why.contains("emory-interview (Thu 3 Dec 2026") && why.contains("emory-more"),
        "{why}"
    );
    assert!(refused(&machine, "cancel emory-intervew").contains("did you mean `emory-interview`?"));
}

#[test]
fn calling_off_marks_and_removing_moves_to_the_trash() {
    let machine = emory();
    let out = done(&machine, "cancel emory");
    assert!(
        out.starts_with("Cancelled emory-interview: Emory University, Thu 3 Dec 2026"),
        "{out}"
    );
    assert!(text(&machine).contains("status: cancelled"));
    assert!(done(&machine, "cancel emory").contains("nothing changed"));
    let out = done(&machine, "remove emory");
    assert!(out.starts_with("Removed emory-interview"), "{out}");
    assert_eq!(text(&machine), "");
    let trash = machine.path("data/trash/20261124T040000Z/calendar/emory-interview.yaml");
    assert!(trash.exists());
}

#[test]
fn showing_tells_everything_that_goes_with_it() {
    let machine = emory();
    done(
        &machine,
        "edit emory --add-interviewer \"Dr. Lee:pd\" --link https://zoom.example/1 --platform zoom --received \"Thu Dec 3, 9 AM ET\"",
    );
    let out = done(&machine, "show emory");
    for words in [
        "Thu 3 Dec 2026: Emory University, interview [emory-interview]",
        "09:00-13:30 EST (UTC-05:00) America/New_York",
        "19:30-00:00 IST (UTC+05:30) Asia/Kolkata, ends Fri 4 Dec",
        "in 9 days",
        "As received: Thu Dec 3, 9 AM ET",
        "Platform: zoom",
        "Link: https://zoom.example/1",
        "With: Dr. Lee, pd",
        "Checklist: 0 done",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
}

#[test]
fn a_list_is_of_one_kind_unless_said() {
    let machine = emory();
    machine.entry(
        "mine",
        "kind: mock\ndate: 2026-10-05\nstart: 17:00\nzone: Asia/Kolkata\n",
    );
    let ids = |kind, words: &str| {
        let (outcome, written) = typed_as(&machine, kind, words);
        outcome.unwrap();
        let rows = written.json();
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| row["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(entry::Kind::Interview, "list --json"),
        ["emory-interview"]
    );
    assert_eq!(ids(entry::Kind::Mock, "list --json"), ["mine"]);
    assert_eq!(
        ids(entry::Kind::Mock, "list --all --json"),
        ["mine", "emory-interview"]
    );
    assert_eq!(
        ids(entry::Kind::Interview, "list --kind mock --json"),
        ["mine"]
    );
    assert_eq!(
        ids(entry::Kind::Interview, "list --status done --json"),
        Vec::<String>::new()
    );
    let out = done(&machine, "list");
    assert_eq!(
        out,
        "emory-interview: Emory University, interview\n    Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST Asia/Kolkata\n"
    );
}

#[test]
fn text_of_an_entry_cannot_steer_the_terminal() {
    let machine = settled();
    machine.entry("a", "title: \"T\\e[31m\"\ndate: 2026-12-05\nstart: 17:00\nzone: Asia/Kolkata\nas_received: \"x\\e]8;;http://evil\\e\\\\y\"\n");
    for words in [
        "show a",
        "list",
        "cancel a",
        "edit a --link \"\u{1b}[2J\"",
        "remove a",
    ] {
        let out = done(&machine, words);
        assert!(
            !out.contains('\u{1b}') && !out.is_empty(),
            "{words}: {out:?}"
        );
    }
}
