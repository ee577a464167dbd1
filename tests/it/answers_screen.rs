//! Answers over real files: stories, plans, coverage, versions and the recall drill.

use prepcoach::message::{AnswersPage, Route};

use crate::support::{Harness, Setup};

/// The sample drafts: file in the data folder, text.
const DRAFTS: [(&str, &str); 8] = [
    (
        "stories/night-ct.yaml",
        include_str!("fixtures/drafts/stories/night-ct.yaml"),
    ),
    (
        "stories/wrong-side.yaml",
        include_str!("fixtures/drafts/stories/wrong-side.yaml"),
    ),
    (
        "stories/teaching-interns.yaml",
        include_str!("fixtures/drafts/stories/teaching-interns.yaml"),
    ),
    (
        "stories/blood-bank.yaml",
        include_str!("fixtures/drafts/stories/blood-bank.yaml"),
    ),
    (
        "answers/conflict-in-a-team.yaml",
        include_str!("fixtures/drafts/answers/conflict-in-a-team.yaml"),
    ),
    (
        "answers/conflict-in-a-team@phoenix.yaml",
        include_str!("fixtures/drafts/answers/conflict-in-a-team@phoenix.yaml"),
    ),
    (
        "answers/why-radiology.yaml",
        include_str!("fixtures/drafts/answers/why-radiology.yaml"),
    ),
    (
        "answers/tell-me-about-yourself.yaml",
        include_str!("fixtures/drafts/answers/tell-me-about-yourself.yaml"),
    ),
];

/// An interview that is over, at which two of the stories were told.
const TOLD: &str = r#"schema: 1
kind: interview
program: phoenix
date: 2026-10-27
start: "08:00"
end: "12:00"
zone: America/Phoenix
status: done
debrief:
  stories:
    - {story: blood-bank, to: Dr. Lee}
    - {story: night-ct, to: Dr. Kim}
"#;

impl Setup {
    /// A season, with four stories, plans, and versions of one story: two earlier ones and a second one.
    pub fn written(self) -> Self {
        let setup = DRAFTS
            .into_iter()
            .fold(self.season(), |setup, (file, text)| setup.file(file, text));
        let (_, night) = DRAFTS[0];
        let porter = night.replace("I pushed the bed to the scanner myself", "A porter came");
        let short = night.replace("  - She walked home after 9 days\n", "");
        let nine = night.replace("9 days", "nine days");
        setup
            .file("calendar/phoenix.yaml", TOLD)
            .file("history/stories/night-ct/20261120T090000Z.yaml", &porter)
            .file("history/stories/night-ct/20261118T194210Z.yaml", &short)
            .file("stories/night-ct.conflict-20261123T101500Z.yaml", &nine)
    }
}

fn written(page: AnswersPage) -> Harness {
    Setup::new().written().open(Route::Answers(page))
}

fn stories() -> Harness {
    written(AnswersPage::Stories)
}

#[test]
fn without_a_story_one_key_begins_the_first_and_an_example_shows_the_shape() {
    Harness::open(Route::Today)
        .press("3")
        .expect("A conflict or disagreement at work")
        .expect("Only an example")
        .press("enter")
        .expect("disagreement")
        .expect_no("Only an example");
}

#[test]
fn pages_are_turned_by_their_letter_and_by_brackets() {
    stories()
        .press("P")
        .expect("With a plan  3")
        .press("C")
        .expect("Kinds of behavioral question")
        .press("]")
        .expect("The report with the wrong side")
        .press("] ]")
        .expect_no("With a plan  3")
        .press("[")
        .expect("With a plan  3")
        .click("Coverage")
        .expect("Write next:");
}

#[test]
fn a_story_tells_which_parts_are_missing_and_who_was_told_it() {
    stories()
        .expect("Ten minutes of chest films for the interns")
        .expect("S·A··")
        .expect("STARL")
        .expect("2 plans · told once, last Mayo Clinic Arizona, Tue 27 Oct, to Dr. Lee")
        .press("→")
        .expect("Result  nothing yet")
        .press("end")
        .expect("none leans on it yet; p makes one");
}

#[test]
fn without_unicode_missing_parts_are_seen_as_well() {
    let app = Setup::new().ascii().written();
    app.open(Route::Answers(AnswersPage::Stories))
        .expect("S-A--");
}

#[test]
fn stories_are_found_by_any_word_and_by_a_quality() {
    stories()
        .press("/")
        .type_text("attending")
        .expect("1 of 4 stories")
        .expect("The report with the wrong side")
        .expect_no("Two teams")
        .press("esc")
        .press("f")
        .type_text("integrity")
        .press("enter")
        .expect("1 of 4 stories: only integrity")
        .expect_no("Two teams")
        .press("f enter")
        .expect("Two teams");
}

#[test]
fn a_story_is_removed_after_what_leans_on_it_was_said_and_u_brings_it_back() {
    let app = stories()
        .press("G x")
        .expect("2 plans lean on")
        .expect("Dr. Lee")
        .press("k")
        .expect("Two teams and one unit of blood");
    let before = app.file("stories/blood-bank.yaml");
    let app = app.press("x x").expect_no("Two teams and one unit");
    assert_eq!(app.file("stories/blood-bank.yaml"), "");
    let app = app.press("P").expect("its story blood-bank is gone");
    let app = app.press("u").expect("leans on Two teams");
    assert_eq!(app.file("stories/blood-bank.yaml"), before);
}

#[test]
fn that_a_story_was_told_is_kept_and_taken_back() {
    let app = stories().expect("told once, last Mayo Clinic Arizona, Tue 27 Oct, to Dr. Kim");
    let app = app
        .press("j t")
        .type_text("emory")
        .press("enter")
        .expect("Marked as told: Emory University. u takes it back.")
        .expect("told twice, last Emory University, Tue 24 Nov");
    assert_eq!(app.events("told")[0]["story"], "night-ct");
    assert_eq!(app.events("told")[0]["program"], "emory");
    app.press("u").expect("told once, last Mayo Clinic Arizona");
}

#[test]
fn telling_a_program_the_same_story_again_is_said() {
    stories()
        .press("j t")
        .type_text("mayo")
        .expect("has heard it")
        .press("enter")
        .expect("Told here already, to Dr. Kim");
}

#[test]
fn a_plan_for_a_program_that_heard_its_story_says_so_in_the_list_and_when_it_is_opened() {
    written(AnswersPage::Plans)
        .expect("▲ Told here already, to Dr. Lee on Tue 27 Oct 2026")
        .press("j j j enter")
        .expect("Told here already");
}

#[test]
fn plans_come_first_then_often_asked_questions_and_each_can_be_left_out() {
    written(AnswersPage::Plans)
        .expect("With a plan  3")
        .expect("Without a plan, often asked")
        .expect("2 bullets · 0 keywords · no story")
        .press("a")
        .expect_no("Without a plan")
        .press("a")
        .expect_no("With a plan  3")
        .expect("Why our program?")
        .press("a b")
        .expect("Common questions");
}

#[test]
fn a_question_is_practiced_from_its_plan() {
    written(AnswersPage::Plans)
        .press("s")
        .expect("Question 1 of 1")
        .expect("Tell me about yourself.");
}

#[test]
fn a_plan_is_removed_and_brought_back() {
    let app = written(AnswersPage::Plans)
        .press("x")
        .expect("Remove this plan?");
    let app = app.press("x").expect("With a plan  2");
    assert_eq!(app.file("answers/tell-me-about-yourself.yaml"), "");
    app.press("u").expect("With a plan  3");
}

#[test]
fn a_plan_is_made_from_a_story_for_the_question_it_answers_best() {
    let mut app = stories().press("j j p");
    let screen = app.screen();
    let first = screen.lines().find(|line| line.contains('▸')).unwrap();
    assert!(first.contains("mistake"), "{first}");
    app.press("enter").expect("The report with the wrong side");
}

#[test]
fn the_library_opens_the_plan_of_a_question() {
    let app = Setup::new().written().open(Route::Library(None));
    app.press("/")
        .type_text("why diagnostic radiology")
        .press("enter a")
        .expect("One night a CT told me more");
}

#[test]
fn the_finder_finds_stories_and_plans() {
    Setup::new()
        .written()
        .open(Route::Today)
        .press("ctrl-p")
        .type_text("wrong side")
        .press("enter")
        .expect("I copied an earlier report");
}

#[test]
fn coverage_says_holes_first_and_begins_the_story_that_closes_most() {
    let mut app = written(AnswersPage::Coverage)
        .expect("Write next: A change you did not choose.")
        .expect("▲ adaptation");
    let screen = app.screen();
    let at = |words: &str| {
        screen
            .lines()
            .position(|line| line.contains(words))
            .unwrap()
    };
    assert!(at("▲ ethics") < at("conflict"), "{screen}");
    app.press("n").expect("change").expect_no("Write next:");
}

#[test]
fn a_cell_of_coverage_says_why() {
    let app = written(AnswersPage::Coverage).press("j j");
    let app = app.expect("Two teams and one unit of blood → conflict: by its themes");
    app.press("l")
        .expect("The night the CT changed the plan → conflict: not in this story.")
        .press("o")
        .expect_no("teamwork");
}

#[test]
fn a_story_that_carries_too_much_is_marked() {
    let plan = |question: &str| {
        format!("schema: 1\nquestion: {question}\nstory: night-ct\nbullets: [a]\n")
    };
    let mut setup = Setup::new().written();
    for question in ["greatest-achievement", "why-our-program", "handle-stress"] {
        let id = question.to_owned();
        setup = setup.file(&format!("answers/{id}.yaml"), &plan(&id));
    }
    setup
        .open(Route::Answers(AnswersPage::Coverage))
        .expect("4▲");
}

#[test]
fn coverage_scrolls_to_the_story_in_front() {
    let mut setup = Setup::new();
    for number in 10..70 {
        let story = format!("schema: 1\ntitle: Story number {number}\nthemes: [conflict]\n");
        setup = setup.file(&format!("stories/s-{number}.yaml"), &story);
    }
    let mut app = setup.open(Route::Answers(AnswersPage::Coverage));
    for _ in 10..70 {
        app = app.press("l");
    }
    app.expect("Story number 69 → ").expect("BH");
}

#[test]
fn versions_are_told_at_home_and_compared_word_by_word() {
    let open = || Setup::new().written().open(crate::states::versions());
    open()
        .expect("Second versions")
        .expect("Mon 23 Nov, 15:45 Kolkata  now: +1 -1 words")
        .expect("Thu 19 Nov, 01:12 Kolkata  since: +6 -0 words")
        .press("enter")
        .expect("-   - She walked home after nine days")
        .expect("+   - She walked home after 9 days")
        .press("j s")
        .expect("A porter came");
}

#[test]
fn an_earlier_version_is_taken_over_and_taken_back() {
    let app = Setup::new().written().open(crate::states::versions());
    let before = app.file("stories/night-ct.yaml");
    let app = app.press("j r");
    assert!(app.file("stories/night-ct.yaml").contains("A porter came"));
    let app = app.expect("now: +4 -9 words").press("u");
    assert_eq!(app.file("stories/night-ct.yaml"), before);
    app.expect("since: +6 -0 words");
}

#[test]
fn a_second_version_is_dropped_and_brought_back() {
    let second = "stories/night-ct.conflict-20261123T101500Z.yaml";
    let app = Setup::new().written().open(crate::states::versions());
    let app = app
        .press("j x")
        .expect("Earlier versions are kept")
        .press("k x")
        .expect_no("Second versions");
    assert_eq!(app.file(second), "");
    let app = app.press("u").expect("Second versions");
    assert!(app.file(second).contains("nine days"));
}

#[test]
fn a_draft_without_versions_says_that_there_is_none() {
    stories()
        .press("j j v")
        .expect("There is no earlier version");
}

#[test]
fn recall_stops_the_time_at_any_key_and_says_in_which_band_it_was() {
    let app = Setup::new().written().open(Route::Recall);
    let app = app
        .expect("Press any key")
        .press("space")
        .wait(2)
        .press("z");
    app.expect("2.0 s · at hand (under 3 s)")
        .expect("Which story?")
        .wait(30)
        .expect("2.0 s")
        .press("0")
        .expect("no story named.")
        .expect("What fits")
        .press("enter")
        .wait(5)
        .press("space")
        .expect("5.0 s · in good time (3 to 7 s)");
}

#[test]
fn recall_gives_a_prompt_up_after_ten_seconds() {
    let app = Setup::new().written().open(Route::Recall);
    app.press("space")
        .wait(11)
        .expect("10.0 s · not within 10 s")
        .expect("What fits")
        .press("esc")
        .expect("1 prompt")
        .expect("no story")
        .press("c")
        .expect("Kinds of behavioral question");
}

#[test]
fn recall_without_stories_says_what_it_needs() {
    Harness::open(Route::Practice)
        .press("r")
        .expect("This drill needs stories.");
}

#[test]
fn a_review_says_where_a_plan_could_be_written() {
    let app = Setup::new().open(crate::states::one("tell-me-about-yourself"));
    let app = crate::states::answered(app, 75).press("enter enter");
    app.expect("No plan is written for this answer yet.");
    let app = Setup::new().written();
    let app = app.open(crate::states::one("tell-me-about-yourself"));
    let app = crate::states::answered(app, 75).press("enter enter");
    app.expect_no("No plan is written for this answer yet.");
}

#[test]
fn huge_and_foreign_stories_break_nothing() {
    let words = "لا أحد 👩🏽‍⚕️ कथा ".repeat(4_000);
    let story =
        format!("schema: 1\ntitle: \"{words}\"\naction: [\"{words}\"]\nthemes: [conflict]\n");
    for (columns, rows) in [(60, 16), (80, 24), (200, 50)] {
        let setup = Setup::new().size(columns, rows);
        let app = setup.file("stories/huge.yaml", &story).file(
            "history/stories/huge/20261120T090000Z.yaml",
            "schema: 1\ntitle: x\n",
        );
        app.open(Route::Answers(AnswersPage::Stories))
            .press("j → end left p esc C l j P / esc S v enter s end esc");
    }
}
