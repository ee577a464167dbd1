//! Leaving a review, a debrief, or what a place has opened: nothing given is lost, and back is one step.

use prepcoach::message::Route;

use crate::states::{answered, one, practiced};
use crate::support::{Harness, Setup};

const STORY: &str = "conflict-in-a-team";

#[test]
fn a_review_left_for_later_keeps_what_was_given() {
    let app = answered(Harness::open(one(STORY)), 75)
        .press("4 1 f n")
        .type_text("Say the number.")
        .press("enter esc l");
    let review = &app.events("review")[0];
    assert_eq!(review["self"], 4);
    assert_eq!(review["marks"][0], "fillers");
    assert_eq!(review["note"], "Say the number.");
    assert_eq!(app.events("end").len(), 0);
    let app = app.expect("Go on where you were");
    app.reopen(0).press("enter").expect("What went well?");
}

#[test]
fn a_review_left_before_anything_was_given_is_asked_again() {
    let app = answered(Harness::open(one(STORY)), 75).press("esc l");
    assert_eq!(app.events("review").len(), 0);
    app.reopen(0).press("enter").expect("How was that answer?");
}

#[test]
fn finishing_from_a_review_leads_to_the_debrief() {
    let app = answered(Harness::open(one(STORY)), 75)
        .press("4 esc f")
        .expect("What went well?");
    assert_eq!(app.events("review")[0]["self"], 4);
}

#[test]
fn the_debrief_says_saved_only_of_what_is_on_the_disk() {
    let app = Harness::open(one(STORY)).block_journal();
    answered(app, 75)
        .press("enter enter enter")
        .expect("1 answer in this session, not all on the disk yet.");
}

#[test]
fn back_leads_from_one_question_to_the_list_it_was_opened_from() {
    Harness::open(Route::Library(None))
        .press("enter")
        .expect("What they want to know")
        .press("esc")
        .expect("212 of 212 questions")
        .press("esc")
        .expect("Today's drill");
    let question = Some(prepcoach::domain::id::QuestionId::new(STORY));
    Harness::open(Route::Library(question))
        .press("esc")
        .expect("Today's drill");
}

#[test]
fn back_leads_from_the_banks_to_the_kinds_of_session() {
    Harness::open(Route::Practice)
        .press("down down enter")
        .expect("One bank")
        .press("esc")
        .expect("What do you want to practice?");
}

#[test]
fn back_leads_from_past_answers_to_the_figures() {
    practiced(Setup::new())
        .press("6 enter esc")
        .expect("of the times lay in the band");
}

#[test]
fn answers_that_were_not_there_before_go_when_they_are_taken_back() {
    let app = Setup::first_run()
        .file("profile.yaml", "schema: 1\nname: Asha # mine\n")
        .open(Route::Today)
        .press("h")
        .type_text("Europe/Berlin")
        .press("enter")
        .type_text("2026-12-03")
        .press("enter enter enter enter enter");
    assert!(
        app.file("profile.yaml")
            .contains("home_zone: Europe/Berlin")
    );
    let app = app.press("u").expect("Taken back");
    assert_eq!(app.file("profile.yaml"), "schema: 1\nname: Asha # mine\n");
}
