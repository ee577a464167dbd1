//! A data folder that gives trouble: nothing that was said to be saved is lost, and everything else works.

use std::fs;

use prepcoach::message::Route;

use crate::states::{BROKEN_BANK, answered, one};
use crate::support::{Harness, Setup};

const OPENER: &str = "tell-me-about-yourself";

#[test]
fn an_answer_that_cannot_be_written_is_kept_and_written_once_it_can_be() {
    let app = answered(Harness::open(one(OPENER)).block_journal(), 75)
        .expect("NOT SAVED")
        .expect("Not on the disk yet")
        .expect_no("Your answer is saved");
    assert_eq!(app.unsaved(), 1);
    let app = app
        .free_journal()
        .press("x")
        .expect_no("NOT SAVED")
        .expect("Your answer is saved");
    assert_eq!(app.unsaved(), 0);
    let [attempt] = &app.events("attempt")[..] else {
        panic!("{:?}", app.journal());
    };
    assert_eq!(attempt["seconds"], 75.0);
}

#[test]
fn a_whole_session_that_could_not_be_written_is_written_in_order_once() {
    let app = answered(
        Harness::open(Route::Today).block_journal().press("enter"),
        75,
    )
    .press("4 1 enter 3 enter");
    let waiting = app.unsaved();
    assert_eq!(waiting, 3, "session, attempt, review");
    let app = app.free_journal().press("x");
    let events: Vec<String> = app
        .journal()
        .iter()
        .map(|event| event["event"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(events, ["session", "attempt", "review"]);
    let ids: Vec<_> = app
        .journal()
        .iter()
        .map(|event| event["id"].to_string())
        .collect();
    assert!(ids.is_sorted(), "{ids:?}");
}

#[test]
fn quitting_with_something_unsaved_asks_first() {
    let app = answered(Harness::open(one(OPENER)).block_journal(), 75)
        .press("esc l")
        .expect("NOT SAVED")
        .press("q")
        .expect("Quit without saving?");
    assert!(!app.is_finished());
    let app = app.press("g");
    assert!(!app.is_finished());
    assert!(app.press("q q").is_finished());
}

#[test]
fn quitting_with_everything_saved_asks_nothing() {
    for key in ["q", "ctrl-c"] {
        assert!(
            Harness::open(Route::Today).press(key).is_finished(),
            "{key}"
        );
    }
}

#[test]
fn a_folder_that_cannot_be_written_opens_for_reading_and_says_so() {
    let setup = Setup::new().file("folder.yaml", "schema: [\n");
    let app = setup
        .open(Route::Today)
        .expect("Needs a look")
        .expect("nothing can be saved")
        .press("7 enter")
        .expect("What they want to know");
    answered(app.press("p"), 30).expect("NOT SAVED");
}

#[test]
fn a_bank_with_a_mistake_is_named_with_its_place_and_everything_else_works() {
    let app = Setup::new()
        .file("banks/mine.yaml", BROKEN_BANK)
        .open(Route::Today)
        .expect("banks/mine.yaml:7:5")
        .press("enter")
        .expect("Question 1 of");
    assert_eq!(app.file("banks/mine.yaml"), BROKEN_BANK);
}

#[test]
fn an_own_bank_is_practiced_like_the_others() {
    let bank = "schema: 1\nbank: mine\ntitle: My own\nquestions:\n  - id: ward-rounds\n    ask: What did you learn on ward rounds?\n";
    let app = Setup::new()
        .file("banks/mine.yaml", bank)
        .open(one("ward-rounds"))
        .expect("My own")
        .expect("What did you learn on ward rounds?");
    let app = answered(app, 70).press("enter enter enter esc");
    assert_eq!(app.events("attempt")[0]["question"], "ward-rounds");
    assert_eq!(app.file("banks/mine.yaml"), bank);
}

#[test]
fn a_damaged_line_of_the_journal_is_named_and_every_other_counts() {
    let app = answered(Harness::open(one(OPENER)), 75).press("enter enter enter esc");
    let journal = fs::read_dir(app.path("journal"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let text = fs::read_to_string(&journal).unwrap();
    let damaged = text.replace("\"kind\":\"bank\"", "\"kind\":\"mock\"");
    assert_ne!(text, damaged);
    fs::write(&journal, &damaged).unwrap();
    let app = app.reopen(0).expect("it is set aside, every other line");
    assert_eq!(app.notebook().history.questions().count(), 1);
    assert_eq!(fs::read_to_string(&journal).unwrap(), damaged);
}

#[test]
fn a_torn_last_line_stays_and_the_next_event_begins_a_new_one() {
    let app = answered(Harness::open(one(OPENER)), 75);
    let journal = fs::read_dir(app.path("journal"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let mut text = fs::read_to_string(&journal).unwrap();
    text.truncate(text.len() - 20);
    fs::write(&journal, &text).unwrap();
    let app = answered(app.reopen(0).press("d"), 66).reopen(0);
    assert!(
        fs::read_to_string(&journal)
            .unwrap()
            .starts_with(&format!("{text}\n"))
    );
    assert_eq!(app.notebook().history.questions().count(), 1);
}

#[test]
fn an_edit_from_outside_is_read_at_the_next_start() {
    let app = Harness::open(Route::Today).expect("212 new");
    fs::write(app.path("settings.yaml"), "schema: 1\nminutes_a_day: 30\n").unwrap();
    app.reopen(0).expect("about 30 min");
}
