//! Practice with a plan: how it fades, what is known by heart; and stories that a program has heard already.

use std::fs;

use crate::states::{entry, one};
use crate::support::{Harness, Setup};

const QUESTION: &str = "conflict-in-a-team";

const PLAN: &str = "\
schema: 1
question: conflict-in-a-team
bullets:
  - Night call, two opinions
  - I asked what worried him
  - The radiologist decided
opening: It was my third night on call.
closing: Since then I ask first.
keywords: [night, worry, radiologist]
";

const OWN: &str = "\
schema: 1
question: conflict-in-a-team
bullets: [Their own night float]
";

/// A plan for the question.
pub fn planned(setup: Setup) -> Setup {
    setup.file("answers/conflict-in-a-team.yaml", PLAN)
}

/// Answers in band; every step of the review is passed, and no debrief is written.
fn answered(app: Harness) -> Harness {
    let app = app.press("space").wait(80).press("space");
    app.press("enter enter enter").press("esc")
}

/// Answers the question so many times, and opens it again.
pub fn again(setup: Setup, times: usize) -> Harness {
    let mut app = answered(setup.open(one(QUESTION)));
    for _ in 1..times {
        app = answered(app.reopen_at(0, one(QUESTION)));
    }
    app.reopen_at(0, one(QUESTION))
}

#[test]
fn a_plan_takes_the_place_of_the_points_and_is_shown_when_it_is_asked_for() {
    let app = planned(Setup::new()).open(one(QUESTION));
    let app = app
        .expect("You have a plan with 3 bullets")
        .expect_no("two opinions");
    let mut app = app.press("h");
    for words in [
        "Open: It was my third night on call.",
        "Night call, two opinions",
        "The radiologist decided",
        "Close: Since then I ask first.",
    ] {
        app = app.expect(words);
    }
    // There is nothing beyond it.
    let app = app.press("h").expect("Night call, two opinions");
    let app = app.press("space").wait(80).press("space");
    let attempt = app.events("attempt").pop().unwrap();
    assert_eq!(attempt["notes_seen"], "points");
    // Beside the points of the bank stands one's own plan.
    app.press("enter")
        .expect("Your plan: Night call, two opinions")
        .expect("What did you say? Tick by number.");
}

#[test]
fn a_plan_fades_to_its_keywords_and_then_to_nothing() {
    let app = again(planned(Setup::new()), 2).expect("Your plan is down to its keywords");
    let app = app.press("h").expect("night").expect("radiologist");
    let app = app.expect_no("two opinions");
    let app = app.press("h").expect("Night call, two opinions");
    drop(app);

    let app = again(planned(Setup::new()), 4).expect("your plan stays closed");
    let app = app
        .press("h")
        .expect("First try it from memory")
        .expect_no("radiologist");
    let app = app.press("space").wait(70).press("space");
    let attempt = app.events("attempt").pop().unwrap();
    assert_eq!(attempt["notes_seen"], "none", "a closed plan helps nobody");
}

#[test]
fn a_plan_that_has_been_changed_begins_anew() {
    let changed = format!("{PLAN}updated: 2026-11-25\n");
    let app = again(planned(Setup::new()), 2).expect("down to its keywords");
    fs::write(app.path("answers/conflict-in-a-team.yaml"), changed).unwrap();
    app.reopen_at(0, one(QUESTION))
        .expect("You have a plan with 3 bullets");
}

#[test]
fn questions_without_a_plan_keep_their_frame_and_points() {
    let app = Setup::new()
        .open(one(QUESTION))
        .expect_no("You have a plan");
    let app = app.press("h").expect("STAR: situation");
    app.press("h").expect("States both views fairly");
}

/// Three answers with every point in nearly the same time, the last one under review.
pub fn by_heart(setup: Setup) -> Harness {
    let full = |app: Harness, seconds: u64| {
        let app = app.press("space").wait(seconds).press("space");
        app.press("enter 1 2 3 4 5 enter")
    };
    let setup = setup.file("banks/mine.yaml", FIVE);
    let app = full(setup.open(one("five")), 80).press("enter esc");
    let app = full(app.reopen_at(0, one("five")), 81).expect_no("by heart");
    full(app.press("enter esc").reopen_at(0, one("five")), 80)
}

#[test]
fn three_answers_with_every_point_in_nearly_the_same_time_are_perhaps_known_by_heart() {
    let full = |app: Harness, seconds: u64| {
        let app = app.press("space").wait(seconds).press("space");
        app.press("enter 1 2 3 4 5 enter")
    };
    let setup = Setup::new().file("banks/mine.yaml", FIVE);
    let app = full(setup.open(one("five")), 80).press("enter esc");
    let app = full(app.reopen_at(0, one("five")), 81)
        .expect_no("by heart")
        .press("enter esc");
    let app = full(app.reopen_at(0, one("five")), 80).expect("Perhaps you know this by heart");
    let app = app.expect("Next take: Begin with the result").press("t");
    // The same constraint stands above the next take, also after the program was closed.
    let app = app
        .expect("This time: Begin with the result")
        .press("esc f");
    app.reopen_at(0, one("five"))
        .expect("This time: Begin with the result");
}

const FIVE: &str = "\
schema: 1
bank: mine
questions:
  - id: five
    ask: Which five?
    points: [One, Two, Three, Four, Five]
";

#[test]
fn the_rule_about_the_same_words_can_be_switched_off() {
    let off = "schema: 1\nrules_off: [same-words]\n";
    let setup = Setup::new()
        .file("banks/mine.yaml", FIVE)
        .file("settings.yaml", off);
    let mut app = setup.open(one("five"));
    for _ in 0..3 {
        app = app
            .press("space")
            .wait(80)
            .press("space")
            .press("enter 1 2 3 4 5 enter");
        app = app
            .expect_no("by heart")
            .press("enter esc")
            .reopen_at(0, one("five"));
    }
    app.expect_no("This time:");
}

const STORY: &str = "\
schema: 1
title: Two reports, one patient
action: [I asked]
result: [It helped]
";

/// The debrief of an interview in which one story was told to two people.
pub fn told_twice(setup: Setup) -> Harness {
    let setup = setup.season().file("stories/two-reports.yaml", STORY);
    let mut app = setup.open(entry("emory")).press("W");
    for name in ["Dr. A", "Dr. B"] {
        app = app.click("+ a story").click("+ a story");
        app = app.type_text("two-reports").press("enter").type_text(name);
        app = app.press("enter esc");
    }
    app
}

#[test]
fn a_story_is_offered_by_its_title_and_its_second_telling_at_one_program_is_said() {
    let setup = Setup::new()
        .season()
        .file("stories/two-reports.yaml", STORY);
    let app = setup.open(entry("emory")).press("W");
    // The row that adds a story.
    let app = app.click("+ a story").click("+ a story");
    let app = app
        .type_text("two r")
        .expect("Right: Two reports, one patient");
    let app = app.press("→ enter").type_text("Dr. A").press("enter esc");
    let app = app.expect("Two reports, one patient");
    let app = app.expect_no("Told here already");
    let app = app.click("+ a story").click("+ a story");
    let app = app
        .type_text("two-reports")
        .expect("Told here already, to Dr. A");
    let app = app.press("enter").type_text("Dr. B").press("enter esc");
    app.expect("Told here already, to Dr.");
}

#[test]
fn a_telling_of_the_journal_counts_as_one_of_a_debrief() {
    let line = r#"{"id":"0000000000000001","at":"2026-11-20T10:00:00.000Z","event":"told","story":"two-reports","program":"emory","to":"Dr. Z""#;
    let line = format!(
        "{line},\"crc\":\"{:08x}\"}}\n",
        crc32fast::hash(line.as_bytes())
    );
    let setup = Setup::new()
        .season()
        .file("stories/two-reports.yaml", STORY)
        .file("journal/2026-11.abcdefgh.jsonl", &line);
    let app = setup.open(entry("emory")).press("W");
    let app = app.click("+ a story").click("+ a story");
    app.type_text("two-reports")
        .expect("Told here already, to Dr. Z on Fri 20 Nov 2026");
}

#[test]
fn the_practice_of_a_question_that_was_asked_takes_the_program_s_own_plan() {
    let setup = planned(Setup::new())
        .season()
        .file("answers/conflict-in-a-team@emory.yaml", OWN);
    let app = setup.open(entry("emory"));
    let linked = "debrief: {questions: [{asked: A conflict, question: conflict-in-a-team}]}\n";
    let text = app.file("calendar/emory.yaml") + linked;
    fs::write(app.path("calendar/emory.yaml"), text).unwrap();
    let app = app.reopen_at(0, entry("emory"));
    let app = app.press("W p");
    app.press("h").expect("Their own night float");
}

#[test]
fn the_route_of_a_plain_session_takes_the_plan_for_everywhere() {
    let setup = planned(Setup::new()).file("answers/conflict-in-a-team@emory.yaml", OWN);
    let app = setup.open(one(QUESTION)).press("h");
    app.expect("two opinions").expect_no("night float");
}
