//! What keys, time and paste do, read from the screen and from the journal.

use std::time::Duration;

use prepcoach::clock::Now;
use prepcoach::domain::drill::pick::Standing;
use prepcoach::domain::id::QuestionId;
use prepcoach::domain::plan::SessionKind;
use prepcoach::message::Route;
use prepcoach::ui::keymap::Hint;
use serde_json::json;

use crate::states::{answered, one, practiced};
use crate::support::{Harness, Setup, asking};

const OPENER: &str = "tell-me-about-yourself";
const STORY: &str = "conflict-in-a-team";

#[test]
fn one_key_leads_from_today_to_a_question() {
    Harness::open(Route::Today)
        .press("enter")
        .expect("press space and answer aloud")
        .expect("Tell me about yourself.");
}

#[test]
fn space_starts_and_stops_and_the_attempt_is_on_the_disk_before_the_review() {
    let app = answered(Harness::open(one(OPENER)), 75).expect("How was that answer?");
    let [attempt] = &app.events("attempt")[..] else {
        panic!("{:?}", app.journal());
    };
    assert_eq!(attempt["question"], OPENER);
    assert_eq!(attempt["wording"], "Tell me about yourself.");
    assert_eq!(attempt["seconds"], 75.0);
    assert_eq!(attempt["notes_seen"], "none");
    assert_eq!(attempt["target"], json!([60, 90]));
    assert_eq!(app.events("review").len(), 0);
}

#[test]
fn nothing_is_written_while_the_answer_runs() {
    let app = Harness::open(one(OPENER)).press("space").wait(75);
    assert_eq!(app.events("attempt").len(), 0);
}

#[test]
fn the_self_rating_stands_alone_without_any_figure() {
    let mut app = answered(Harness::open(one(STORY)), 75);
    for figure in [
        "1:15",
        "in band",
        "1:00",
        "2:00",
        "States both views",
        "suggested",
    ] {
        app = app.expect_no(figure);
    }
    app.press("3").expect("1:15 in band");
}

#[test]
fn the_clock_counts_tenths_and_leaves_pauses_out() {
    let app = Harness::open(one(OPENER))
        .press("space")
        .wait(10)
        .wait_ms(440)
        .press("p")
        .wait(30)
        .press("p")
        .wait(20)
        .press("space");
    let attempt = &app.events("attempt")[0];
    assert_eq!(attempt["seconds"], 30.4);
    assert_eq!(attempt["paused"], 30.0);
}

#[test]
fn an_answer_ended_while_paused_ends_where_the_pause_began() {
    let app = Harness::open(one(OPENER))
        .press("space")
        .wait(30)
        .press("p")
        .wait(20)
        .press("space");
    let attempt = &app.events("attempt")[0];
    assert_eq!(attempt["seconds"], 30.0);
    assert_eq!(attempt["paused"], 20.0);
}

#[test]
fn the_time_spent_thinking_is_kept_apart() {
    let app = Setup::new()
        .file("settings.yaml", "schema: 1\nthink_seconds: 20\n")
        .open(one(OPENER))
        .expect("thinking; space begins the answer")
        .wait(8);
    let app = answered(app, 61);
    let attempt = &app.events("attempt")[0];
    assert_eq!(attempt["think_seconds"], 8.0);
    assert_eq!(attempt["seconds"], 61.0);
}

#[test]
fn an_answer_does_not_begin_by_itself_when_the_thinking_is_over() {
    let app = Setup::new()
        .file("settings.yaml", "schema: 1\nthink_seconds: 5\n")
        .open(one(OPENER))
        .wait(9)
        .expect("time to speak: press space");
    assert_eq!(
        app.press("space").wait(1).press("space").events("attempt")[0]["seconds"],
        1.0
    );
}

#[test]
fn a_sleeping_computer_pauses_the_answer_and_says_so() {
    let app = Harness::open(one(OPENER))
        .press("space")
        .wait(40)
        .sleep(3000)
        .expect("the computer slept for about 50 min")
        .press("p")
        .wait(25)
        .press("space");
    assert_eq!(app.events("attempt")[0]["seconds"], 65.0);
}

#[test]
fn enter_alone_passes_a_whole_review_and_leaves_out_what_was_not_given() {
    let app = answered(Harness::open(one(STORY)), 75)
        .press("enter enter enter")
        .expect("Debrief");
    let review = &app.events("review")[0];
    for key in ["self", "points", "star", "marks", "rating", "note"] {
        assert!(review.get(key).is_none(), "{key} in {review}");
    }
    assert_eq!(review["suggested"], "good");
}

#[test]
fn what_was_ticked_and_noted_is_in_the_journal_as_texts() {
    let app = answered(Harness::open(one(STORY)), 75)
        .press("4 1 2 2 3 6 9 f p n")
        .type_text("Say the number first?")
        .press("enter enter 2 enter");
    let review = &app.events("review")[0];
    assert_eq!(review["self"], 4);
    assert_eq!(
        review["points"],
        json!([
            "States both views fairly",
            "Describes a respectful, direct conversation"
        ])
    );
    assert_eq!(review["star"], json!(["S", "R"]));
    assert_eq!(review["marks"], json!(["fillers", "pace"]));
    assert_eq!(review["note"], "Say the number first?");
    assert_eq!(review["rating"], "hard");
}

#[test]
fn taking_back_a_review_restores_what_is_due() {
    let standing = |app: &Harness| {
        let notebook = app.notebook();
        let today = notebook.today("2026-11-25T04:00:00Z".parse().unwrap());
        Standing::of(notebook.history.question(&QuestionId::new(STORY)), today)
    };
    let memory = |app: &Harness| {
        let question = app.notebook().history.question(&QuestionId::new(STORY));
        question.and_then(|practised| practised.memory)
    };
    let app = answered(Harness::open(Route::Today).press("7"), 0)
        .press("/")
        .type_text("conflict in a team")
        .press("enter p");
    let app = answered(app, 75);
    let before = (standing(&app), memory(&app));
    let app = app.press("4 enter 4 enter esc");
    assert_ne!(memory(&app), before.1, "the review counts");
    let app = app
        .press("u")
        .expect("Taken back: the last review's rating.");
    assert_eq!((standing(&app), memory(&app)), before);
    assert_eq!(app.events("undo").len(), 1);
}

#[test]
fn what_is_taken_back_stays_taken_back_after_a_restart() {
    let app = answered(Harness::open(one(STORY)), 75).press("enter enter enter esc u");
    let app = app.reopen(0);
    assert_eq!(app.notebook().history.sessions_ended(), 1);
    let question = app
        .notebook()
        .history
        .question(&QuestionId::new(STORY))
        .cloned();
    assert_eq!(question.unwrap().memory, None);
}

#[test]
fn a_follow_up_and_a_ladder_keep_their_own_takes() {
    let app = answered(Harness::open(one(OPENER)), 110)
        .press("enter enter l")
        .type_text("begin with the present")
        .press("enter")
        .expect("This time: begin with the present")
        .expect("once more, up to 1:00");
    let app = answered(app, 50).press("enter enter f").expect("follow-up");
    let app = answered(app, 30);
    let takes: Vec<_> = app
        .events("attempt")
        .iter()
        .map(|attempt| (attempt["target"].clone(), attempt["take"].clone()))
        .collect();
    assert_eq!(takes[0], (json!([60, 90]), json!(null)));
    assert_eq!(takes[1], (json!([30, 60]), json!(null)));
    assert_eq!(takes[2].1, "follow-up");
}

#[test]
fn a_mock_gives_no_feedback_before_the_last_answer() {
    let app = Harness::open(asking(SessionKind::Mock, &[OPENER, STORY]));
    let app = answered(app, 75)
        .expect("Question 2 of 2")
        .expect_no("How was that answer?")
        .expect_no("1:15");
    let app = answered(app, 70)
        .expect("How was that answer?")
        .expect("1 more to review");
    app.press("enter enter enter")
        .expect("Describe a time you had a conflict")
        .press("enter enter enter")
        .expect("Debrief");
}

#[test]
fn a_session_that_was_not_finished_is_offered_and_goes_on_where_it_was() {
    let app = Harness::open(asking(SessionKind::Bank, &[OPENER, STORY]));
    let app = answered(app, 75).press("3 enter enter").reopen(1);
    let app = app
        .expect("1 of 2 questions answered.")
        .press("enter")
        .expect("Question 2 of 2")
        .expect("Describe a time you had a conflict");
    let app = answered(app, 70).press("enter enter enter esc").reopen(0);
    app.expect_no("Go on where you were");
}

#[test]
fn an_answer_without_its_review_is_reviewed_after_a_restart() {
    let app = answered(Harness::open(one(STORY)), 75).reopen(0);
    let app = app
        .press("enter")
        .expect("This answer was spoken before the program was closed.")
        .press("5 enter enter esc");
    assert_eq!(app.events("review")[0]["self"], 5);
    assert_eq!(app.events("end").len(), 1);
}

#[test]
fn leaving_keeps_the_answer_in_mid_sentence_as_broken_off() {
    let app = Harness::open(one(OPENER))
        .press("space")
        .wait(20)
        .press("esc")
        .expect("Stop here?")
        .press("l")
        .expect("Go on where you were");
    assert_eq!(app.events("attempt")[0]["take"], "broken-off");
    assert_eq!(app.events("end").len(), 0);
}

#[test]
fn the_changes_of_the_last_debrief_come_back_before_the_next_session() {
    practiced(Setup::new())
        .reopen(2)
        .expect("Say the result first, with one number.")
        .press("enter")
        .expect("Last time you wanted to: Say the result first, with one number.");
}

#[test]
fn a_debrief_is_written_as_it_was_typed() {
    let app = practiced(Setup::new());
    let debrief = &app.events("debrief")[0];
    assert_eq!(debrief["well"], "The opening was clear.");
    assert_eq!(debrief["awkward"], "I lost the result.");
    assert_eq!(
        debrief["changes"],
        json!(["Say the result first, with one number."])
    );
}

#[test]
fn favorites_and_switches_are_set_by_one_key_and_undone_by_u() {
    let question = QuestionId::new(OPENER);
    let app = Harness::open(Route::Library(None)).press("f");
    assert!(app.notebook().history.is_favourite(&question));
    let app = app.press("u");
    assert!(!app.notebook().history.is_favourite(&question));
    let app = app
        .press("o")
        .expect("The question is off; u takes it back.");
    let is_on = |app: &Harness| {
        let notebook = app.notebook();
        notebook.history.is_on(notebook.banks.get(OPENER).unwrap())
    };
    assert!(!is_on(&app));
    let app = app
        .press("1")
        .expect_no("First: Tell me about yourself.")
        .press("7 u");
    assert!(is_on(&app));
    let app = app.press("O");
    assert!(!is_on(&app));
    assert!(is_on(&app.press("u")));
}

#[test]
fn searching_shows_only_what_matches_and_esc_shows_all_again() {
    Harness::open(Route::Library(None))
        .press("/")
        .type_text("automation bias")
        .expect_no("Tell me about yourself.")
        .expect("What is automation bias")
        .press("esc")
        .expect("212 of 212 questions")
        .expect("▸   new      What is automation bias");
}

#[test]
fn question_marks_and_digits_typed_in_a_note_stay_in_the_note() {
    let app = answered(Harness::open(one(STORY)), 75)
        .press("4 n")
        .type_text("q? 1 of 7, u")
        .expect("q? 1 of 7, u")
        .expect_no("everywhere")
        .press("enter enter enter");
    assert_eq!(app.events("review")[0]["note"], "q? 1 of 7, u");
}

#[test]
fn digits_typed_in_the_search_do_not_change_places() {
    Harness::open(Route::Library(None))
        .press("/")
        .type_text("1 2 6")
        .expect("Search  1 2 6");
}

#[test]
fn digits_do_not_leave_a_session() {
    Harness::open(one(OPENER))
        .press("1 2 6 7 tab u")
        .expect("Question 1 of 1");
}

#[test]
fn the_places_are_one_key_away() {
    Harness::open(Route::Today)
        .press("2")
        .expect("What do you want to practice?")
        .press("6")
        .expect("Nothing yet.")
        .press("7")
        .expect("of 212 questions")
        .press("1")
        .expect("Today's drill")
        .press("tab tab tab tab")
        .expect("Nothing yet.")
        .press("shift-tab shift-tab shift-tab shift-tab")
        .expect("Today's drill");
}

#[test]
fn a_click_does_what_the_key_under_it_does() {
    Harness::open(Route::Today)
        .click("Practice")
        .expect("What do you want to practice?")
        .click("Rapid fire")
        .click("Rapid fire")
        .expect("Question 1 of 8")
        .click("speak")
        .expect("early: keep going");
}

#[test]
fn a_window_resized_in_mid_answer_keeps_the_clock() {
    let app = Harness::open(one(OPENER))
        .press("space")
        .wait(30)
        .resize(40, 10)
        .expect("Nothing is lost.")
        .wait(10)
        .resize(132, 50)
        .expect("early: keep going")
        .wait(5)
        .press("space");
    assert_eq!(app.events("attempt")[0]["seconds"], 45.0);
}

#[test]
fn a_huge_paste_into_a_note_is_refused_and_the_note_stays() {
    let megabyte = "word ".repeat(200_000);
    let app = answered(Harness::open(one(STORY)), 75)
        .press("4 n")
        .type_text("short")
        .paste(&megabyte)
        .press("enter enter enter");
    assert_eq!(app.events("review")[0]["note"], "short");
}

#[test]
fn control_characters_pasted_into_a_note_never_reach_the_screen_or_the_journal() {
    let mut app = answered(Harness::open(one(STORY)), 75)
        .press("4 n")
        .paste("red \u{1b}[31m\u{7}\u{202e}end\nline");
    assert!(
        !app.screen().replace('\n', "").contains(char::is_control),
        "{}",
        app.screen()
    );
    let app = app.press("enter enter enter");
    let note = app.events("review")[0]["note"].as_str().unwrap().to_owned();
    assert!(
        !note.contains(char::is_control) && !note.contains('\u{202e}'),
        "{note:?}"
    );
}

#[test]
fn a_palette_finds_a_question_by_its_words() {
    Harness::open(Route::Today)
        .press("ctrl-p")
        .type_text("automation bias")
        .press("enter")
        .expect("What they want to know");
}

#[test]
fn the_profile_is_asked_once_and_can_be_changed_and_taken_back() {
    let app = Setup::first_run()
        .open(Route::Today)
        .expect("Three things to begin with");
    let app = app
        .type_text("Tokyo")
        .press("enter")
        .type_text("2026-12-10")
        .press("enter → enter")
        .expect("First interview in 16 days")
        .expect("12:30 Tokyo");
    assert!(
        app.file("profile.yaml").contains("home_zone: Asia/Tokyo"),
        "{}",
        app.file("profile.yaml")
    );
    let app = app
        .press("h enter")
        .press("ctrl-u enter enter enter enter enter")
        .expect_no("First interview in")
        .press("u")
        .expect("First interview in 16 days");
    app.reopen(0).expect_no("Three things to begin with");
}

#[test]
fn skipping_the_first_questions_is_remembered() {
    let app = Setup::first_run()
        .open(Route::Today)
        .press("esc")
        .expect("Today's drill");
    app.reopen(0).expect_no("Three things to begin with");
}

#[test]
fn a_handwritten_comment_in_the_profile_survives_the_form() {
    let text = "# mine\nschema: 1\nhome_zone: Asia/Kolkata  # for now\npet: cat\n";
    let app = Setup::first_run()
        .file("profile.yaml", text)
        .open(Route::Today)
        .press("h enter")
        .type_text("2026-12-10")
        .press("enter enter enter enter enter");
    let saved = app.file("profile.yaml");
    assert!(saved.starts_with(text), "{saved}");
    assert!(saved.contains("2026-12-10"), "{saved}");
}

#[test]
fn what_today_announces_is_what_is_asked() {
    let mut app = Harness::open(Route::Today);
    let screen = app.screen();
    let announced = screen
        .lines()
        .find_map(|line| line.trim().strip_prefix("First: "));
    let announced = announced.unwrap().to_owned();
    app.press("d").expect(&announced);
}

#[test]
fn no_key_means_two_things_at_once() {
    let own = prepcoach::app::sheets();
    for (mode, hints) in prepcoach::screens::sheets().iter().chain(&own) {
        let mut all = keys(hints);
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count, "{mode}: {all:?}");
    }
}

/// Which of the program's own tables is in force in a mode.
fn own_table(mode: &str) -> &'static str {
    match mode {
        "library, one question" => "in what a place opened",
        "home, dates and visa"
        | "writing one line"
        | "debrief"
        | "library, searching"
        | "entry, writing"
        | "entry, writing a line"
        | "entry, filling in"
        | "entry, finding a question"
        | "entry, naming a file"
        | "entry, your name"
        | "import, naming a file"
        | "import, zone of times that name none" => "everywhere while typing",
        mode if mode.starts_with("entry form") => "everywhere while typing",
        mode if mode.starts_with("desk, ") => "everywhere while typing",
        mode if mode.starts_with("answers, typing") => "everywhere while typing",
        mode if mode.starts_with("answers, inside") => "in what a place opened",
        mode if mode.starts_with("import") => "in what a place opened",
        mode if mode.starts_with("entry, ") => "in what a place opened",
        mode if ["today", "practice", "answers", "progress", "library"]
            .iter()
            .any(|place| mode.starts_with(place)) =>
        {
            "everywhere in the places"
        }
        _ => "everywhere in a session",
    }
}

#[test]
fn the_keys_of_a_screen_and_of_the_program_do_not_collide() {
    let own = prepcoach::app::sheets();
    let parts = ["in a list", "in a form"];
    for (mode, hints) in prepcoach::screens::sheets() {
        if parts.contains(&mode) {
            continue;
        }
        let table = own_table(mode);
        let (_, everywhere) = own.iter().find(|(own, _)| *own == table).unwrap();
        let everywhere = keys(everywhere);
        for key in keys(&hints) {
            assert!(!everywhere.contains(&key), "{mode}: {key} is {table} too");
        }
    }
}

/// Every key of these rows, as text.
fn keys(hints: &[Hint]) -> Vec<String> {
    let keys = hints.iter().flat_map(|hint| hint.keys);
    keys.map(ToString::to_string).collect()
}

#[test]
fn an_idle_screen_asks_for_no_wake_up_before_the_minute_changes() {
    let now = Now {
        wall: "2026-11-24T03:30:20Z".parse().unwrap(),
        uptime: Duration::ZERO,
    };
    let app = Harness::open(Route::Today);
    assert_eq!(app.changes_in(now), Duration::from_secs(40));
}
