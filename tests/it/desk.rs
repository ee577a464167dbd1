//! The desk over real files: what is typed is on the disk, whoever else writes there.

use std::fs;
use std::time::Duration;

use prepcoach::domain::answer_plan::PlanId;
use prepcoach::domain::id::{QuestionId, StoryId};
use prepcoach::message::{Route, Writing};

use crate::support::{Harness, Setup};

const STORY: &str = "\
schema: 1
title: Two of one name
# A note of my own.
situation:
  - night shift
action:
  - I stopped the list
qualities: [integrity]
numbers: [2 patients]
";

fn new_story() -> Route {
    Route::Desk(Writing::NewStory(Some("mistake".into())))
}

fn story(id: &str) -> Route {
    Route::Desk(Writing::Story(StoryId::new(id)))
}

fn plan(story: Option<&str>) -> Route {
    let id = PlanId::general(QuestionId::new("conflict-in-a-team"));
    Route::Desk(Writing::Plan(id, story.map(StoryId::new)))
}

/// Goes to a section.
fn to(mut app: Harness, label: &str) -> Harness {
    let front = format!("▸ {label}");
    for _ in 0..20 {
        if app.shows(&front) {
            return app;
        }
        app = app.press("tab");
    }
    app.expect(&front)
}

fn with_story() -> Setup {
    Setup::new().file("stories/two.yaml", STORY)
}

#[test]
fn a_first_story_is_written_section_by_section_and_is_in_its_file() {
    let app = Setup::new()
        .open(new_story())
        .type_text("Two of one name")
        .press("enter")
        .type_text("2022, third year")
        .press("tab tab")
        .type_text("night shift")
        .press("enter")
        .type_text("two patients of one name")
        // Enter on an empty bullet ends the list.
        .press("enter enter")
        .type_text("keep the list safe")
        .press("tab")
        .type_text("I stopped the list")
        .press("esc")
        .expect("Your story is saved. u takes it back.");
    let file = app.file("stories/two-of-one-name.yaml");
    for line in [
        "title: Two of one name",
        "prompt: mistake",
        "when: 2022, third year",
        "two patients of one name",
        "I stopped the list",
    ] {
        assert!(file.contains(line), "{line} in:\n{file}");
    }
    let app = app.reopen(1);
    let kept = &app.notebook().drafts.stories[&StoryId::new("two-of-one-name")].value;
    assert_eq!(kept.situation, ["night shift", "two patients of one name"]);
    assert_eq!(kept.task, ["keep the list safe"]);
    assert_eq!(kept.action, ["I stopped the list"]);
}

#[test]
fn nothing_typed_is_nothing_made() {
    let app = Setup::new()
        .open(new_story())
        .press("tab tab tab")
        .wait(3)
        .press("esc");
    assert!(
        !app.path("stories").exists() || fs::read_dir(app.path("stories")).unwrap().count() == 0
    );
    let app = Setup::new()
        .open(plan(None))
        .press("tab")
        .wait(3)
        .press("esc");
    assert_eq!(app.file("answers/conflict-in-a-team.yaml"), "");
}

#[test]
fn what_is_typed_is_on_the_disk_a_second_after_the_last_key() {
    let app = to(with_story().open(story("two")), "Where")
        .type_text("x")
        .wait_ms(900)
        .expect("not saved yet");
    let before = app.file("stories/two.yaml");
    let mut app = app.wait_ms(200);
    assert_ne!(app.file("stories/two.yaml"), before);
    assert!(app.shows("saved"));
    assert!(!app.shows("not saved yet"));
    assert!(app.file("stories/two.yaml").contains("# A note of my own."));
}

#[test]
fn a_plan_is_made_of_a_story_with_one_key() {
    let app = with_story().open(plan(Some("two"))).wait(2).expect("saved");
    let file = app.file("answers/conflict-in-a-team.yaml");
    for line in [
        "night shift",
        "I stopped the list",
        "story: two",
        "2 patients",
        "integrity",
    ] {
        assert!(file.contains(line), "{line} in:\n{file}");
    }
    let app = with_story()
        .open(plan(None))
        .press("shift-tab enter ctrl-n tab")
        .type_text("I look twice.")
        .press("esc");
    let kept =
        &app.notebook().drafts.plans[&PlanId::general(QuestionId::new("conflict-in-a-team"))];
    assert_eq!(kept.value.bullets, ["night shift", "I stopped the list"]);
    assert_eq!(kept.value.opening, "I look twice.");
    assert_eq!(kept.value.story, Some(StoryId::new("two")));
    assert!(kept.value.updated.is_some());
}

#[test]
fn all_that_was_typed_is_one_step_back() {
    let app = with_story().open(story("two"));
    let before = app.file("stories/two.yaml");
    let app = to(app, "Where")
        .type_text("abc")
        .wait(2)
        .type_text("def")
        .wait(2)
        .press("esc")
        .expect("Your story is saved");
    assert_ne!(app.file("stories/two.yaml"), before);
    let app = app.press("u");
    assert_eq!(app.file("stories/two.yaml"), before);
}

#[test]
fn another_programs_change_of_another_section_is_taken_over() {
    let app = to(with_story().open(story("two")), "When").type_text("2022");
    let theirs = STORY.replace("I stopped the list", "I held the list");
    fs::write(app.path("stories/two.yaml"), theirs).unwrap();
    let app = app.wait(3).press("right").wait(2).expect("I held the list");
    let file = app.file("stories/two.yaml");
    assert!(
        file.contains("I held the list") && file.contains("2022"),
        "{file}"
    );
    assert_eq!(rivals(&app), 0);
}

/// Both wrote into the action.
fn contested(setup: Setup) -> Harness {
    let app = to(setup.open(story("two")), "Action").type_text(" at once");
    let theirs = STORY.replace("I stopped the list", "I held the list");
    fs::write(app.path("stories/two.yaml"), theirs).unwrap();
    app.wait(3)
        .expect("[stopped] the list [at once]")
        .expect("[held] the list")
}

fn rivals(app: &Harness) -> usize {
    let files = fs::read_dir(app.path("stories")).unwrap();
    files
        .filter(|file| {
            let name = file.as_ref().unwrap().file_name();
            name.to_string_lossy().contains(".conflict-")
        })
        .count()
}

#[test]
fn where_both_wrote_both_are_kept_and_shown() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let app = contested(with_story().size(columns, rows));
        assert!(app.file("stories/two.yaml").contains("I held the list"));
        assert_eq!(rivals(&app), 1);
    }
}

#[test]
fn one_key_keeps_mine_another_takes_theirs() {
    let app = contested(with_story()).press("m").wait(2).expect("saved");
    assert!(
        app.file("stories/two.yaml")
            .contains("I stopped the list at once")
    );
    assert_eq!(rivals(&app), 0);
    let app = contested(with_story()).press("t").wait(2);
    assert!(app.file("stories/two.yaml").contains("I held the list"));
    assert!(!app.file("stories/two.yaml").contains("at once"));
    assert_eq!(rivals(&app), 0);
}

#[test]
fn later_leaves_both_and_the_other_sections_are_saved() {
    let app = contested(with_story())
        .press("l tab")
        .expect("▸ Result")
        .type_text("no wrong scan")
        .wait(2)
        .expect("two versions");
    let file = app.file("stories/two.yaml");
    assert!(
        file.contains("I held the list") && file.contains("no wrong scan"),
        "{file}"
    );
    assert_eq!(rivals(&app), 1);
    let app = app.press("esc").expect("Two versions are kept").press("l");
    assert_eq!(rivals(&app), 1);
}

#[test]
fn what_cannot_be_saved_is_said_kept_and_tried_again() {
    let app = Setup::new().open(new_story()).press("tab tab tab");
    fs::write(app.path("stories"), "in the way").ok();
    let blocked = app.path("stories");
    if blocked.is_dir() {
        fs::remove_dir_all(&blocked).unwrap();
        fs::write(&blocked, "in the way").unwrap();
    }
    let app = app
        .type_text("night shift")
        .wait(2)
        .press("right")
        .expect("not on the disk; it is tried again")
        .expect("night shift")
        .press("esc")
        .expect("This is not on the disk")
        .press("g");
    fs::remove_file(&blocked).unwrap();
    let app = app.wait(2).expect("saved");
    assert!(app.file("stories/night-shift.yaml").contains("night shift"));
}

#[test]
fn a_story_removed_elsewhere_is_saved_anew_where_something_was_typed() {
    let app = to(with_story().open(story("two")), "Where").type_text("Pune");
    fs::remove_file(app.path("stories/two.yaml")).unwrap();
    let app = app.wait_ms(2_500).press("x").wait(3);
    let file = app.file("stories/two.yaml");
    assert!(
        file.contains("Pune") && file.contains("I stopped the list"),
        "{file}"
    );
}

#[test]
fn any_script_is_typed_with_the_cursor_behind_it() {
    for text in [
        "नमस्ते",
        "放射線科",
        "مرحبا",
        "e\u{301}té",
        "👨\u{200D}👩\u{200D}👧 ok",
    ] {
        let mut app = Setup::new()
            .open(new_story())
            .press("tab tab tab")
            .paste(text);
        let (column, _) = app.cursor();
        let width = ratatui::text::Span::raw(text).width();
        assert_eq!(usize::from(column), 16 + width, "{text}");
        let app = app.press("esc");
        let stories = &app.notebook().drafts.stories;
        assert_eq!(stories.values().next().unwrap().value.situation, [text]);
    }
}

#[test]
fn a_paste_beyond_the_limit_is_refused_with_a_way_out() {
    let app = to(with_story().open(story("two")), "Situation");
    let app = app
        .paste(&"word ".repeat(100_000))
        .expect("Ctrl-E opens your own editor");
    assert!(app.file("stories/two.yaml").contains("night shift"));
}

#[test]
fn a_pasted_list_becomes_bullets() {
    let app = to(with_story().open(story("two")), "Task")
        .paste("- one\r\n- two\r\n")
        .press("esc");
    let kept = &app.notebook().drafts.stories[&StoryId::new("two")].value;
    assert_eq!(kept.task, ["one", "two"]);
}

#[test]
fn one_key_leads_to_the_words_of_each_remark_in_turn() {
    let app = to(with_story().open(story("two")), "Action")
        .press("enter")
        .type_text("I am so sorry, and I apologize, and I am sorry again for being late");
    let mut app = app.wait(1).press("ctrl-home");
    let before = app.cursor();
    let mut seen = Vec::new();
    for _ in 0..3 {
        app = app.press("ctrl-g");
        seen.push(app.cursor());
    }
    assert!(seen.iter().any(|place| *place != before), "{seen:?}");
    assert!(app.shows("remark"), "{}", app.screen());
}

#[test]
fn a_rule_is_switched_off_with_one_key_and_comes_back_with_another() {
    let unfinished = "\
schema: 1
title: Two of one name
situation:
  - night shift with 40 scans waiting and one technologist
  - two patients with the same family name stood on one list
task:
  - I had to keep the list safe and moving
action:
  - I stopped the second scan and asked for the bracelet
  - I compared the number with the request and called the ward
";
    let app = Setup::new()
        .file("stories/two.yaml", unfinished)
        .open(story("two"))
        .expect("stops before it says what came of it")
        .press("ctrl-o")
        .expect("Ctrl-T brings it back")
        .press("right")
        .expect_no("stops before it says what came of it")
        .expect("off: no-result");
    assert!(app.file("settings.yaml").contains("no-result"));
    let app = app
        .press("ctrl-t right")
        .expect("stops before it says what came of it");
    assert!(!app.file("settings.yaml").contains("no-result"));
}

#[test]
fn a_text_that_is_not_english_is_only_counted() {
    to(with_story().open(story("two")), "Situation")
        .paste("\nघर पर रात की ड्यूटी थी और दो मरीज़ों का एक ही नाम था और हमने सूची को रोक दिया और फिर सब ठीक हुआ")
        .wait(1)
        .expect("words");
}

#[test]
fn a_click_puts_the_cursor_into_a_section() {
    with_story()
        .open(story("two"))
        .click("I stopped")
        .expect("▸ Action")
        .type_text(" now")
        .expect("I stopped the list now");
}

#[test]
fn the_edges_of_a_section_lead_to_the_next() {
    let app = to(with_story().open(story("two")), "When");
    app.press("down down")
        .expect("▸ Situation")
        .press("up up up")
        .expect("▸ Title");
}

#[test]
fn an_explanation_and_the_narrative_are_in_the_profile() {
    let app = Setup::new()
        .open(Route::Desk(Writing::Explanation("gap".into())))
        .type_text("one year at home")
        .press("enter")
        .type_text("my mother was ill")
        .press("tab")
        .type_text("I read every day")
        .press("esc");
    let portrait = &app.notebook().drafts.portrait.value;
    assert_eq!(
        portrait.journey[0].own,
        ["one year at home", "my mother was ill"]
    );
    assert_eq!(portrait.journey[0].learned, ["I read every day"]);
    assert!(app.file("profile.yaml").contains("home_zone: Asia/Kolkata"));
    let app = Setup::new()
        .open(Route::Desk(Writing::Spoken))
        .type_text("Today I work in Ohio.")
        .wait(2);
    assert!(app.file("profile.yaml").contains("Today I work in Ohio."));
}

#[test]
fn an_idle_desk_asks_for_no_wake_up() {
    let app = to(with_story().open(story("two")), "Where")
        .type_text("x")
        .wait(2);
    let now = prepcoach::clock::Now {
        wall: "2026-11-24T03:30:20Z".parse().unwrap(),
        uptime: Duration::from_secs(100),
    };
    assert_eq!(app.changes_in(now), Duration::from_secs(40));
}
