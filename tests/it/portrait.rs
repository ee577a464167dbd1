//! The narrative, the journey, the CV and the fit: chosen and named in place, saved in `profile.yaml`, asked in practice.

use prepcoach::message::{AnswersPage, Route};

use crate::support::{Harness, Setup};

/// A profile with something in every part.
pub const PROFILE: &str = "\
schema: 1
home_zone: Asia/Kolkata
visa: needed
narrative:
  encounter: I saw a CT that changed the plan of a whole night.
  aims: I want to teach ultrasound in small hospitals.
  who-i-am: I am a physician from Nepal and do research in Ohio.
journey:
  - topic: gap
    bullets:
      own: [Eighteen months without a post because the hospital in our town was closed and nobody could say for how long it would stay so]
      learned: [I read every week]
      resolved: [I work now]
cv:
  - id: dose-audit
    title: CT dose audit
    kind: project
    ready:
      aim: Whether our head CTs used too much dose.
      role: I wrote the form and read 120 reports.
  - id: pacs
    title: PACS
    kind: skill
fit:
  - {quality: reliability, story: night, demand: overnight-call}
  - {quality: curiosity, demand: rapid-reading}
";

pub const STORY: &str = "\
schema: 1
title: A night alone on call
action: [I called the surgeon and read the film again]
result: [Operated within two hours]
qualities: [reliability]
";

fn setup() -> Setup {
    Setup::new()
        .file("profile.yaml", PROFILE)
        .file("stories/night.yaml", STORY)
}

fn open(page: AnswersPage) -> Harness {
    setup().size(120, 40).open(Route::Answers(page))
}

#[test]
fn the_narrative_shows_what_is_done_and_goes_on_with_the_next() {
    open(AnswersPage::Narrative)
        .expect("Origin  1 of 4")
        .expect("Aims  1 of 4")
        .expect("Paragraph and spoken form  1 of 4")
        .expect("When did radiology first become more than a subject")
        .expect("Nothing yet; enter begins.")
        .press("j")
        .expect("I saw a CT that changed the plan of a whole night.");
}

#[test]
fn a_first_paragraph_is_made_of_own_sentences_and_taken_back_by_u() {
    let mut app = open(AnswersPage::Narrative).press("end k d");
    let paragraph = "I am a physician from Nepal and do research in Ohio. I saw a CT that changed the plan of a whole night. I want to teach ultrasound in small hospitals.";
    let narrative = |app: &Harness| app.notebook().drafts.portrait.value.narrative.clone();
    assert_eq!(narrative(&app).paragraph, paragraph);
    assert!(
        app.file("profile.yaml")
            .contains("I am a physician from Nepal")
    );
    app = app.expect("3 sentences").press("d");
    app = app.expect("nothing is overwritten").press("u");
    assert_eq!(narrative(&app).paragraph, "");
    assert_eq!(app.file("profile.yaml"), PROFILE);
}

#[test]
fn the_spoken_form_is_made_in_its_order_and_timed() {
    let app = open(AnswersPage::Narrative).press("end d");
    let spoken = app
        .notebook()
        .drafts
        .portrait
        .value
        .narrative
        .spoken
        .clone();
    assert!(spoken.starts_with("I am a physician"), "{spoken}");
    assert!(spoken.ends_with("small hospitals."), "{spoken}");
    app.expect("aloud").expect("60 to 90 s is the aim");
}

#[test]
fn a_topic_shows_how_long_its_parts_are_and_what_outweighs() {
    open(AnswersPage::Journey)
        .expect("own 24, learned 4, resolved 3 words · problem 77 %")
        .expect("77 % of the words are on the problem; at most 25 %")
        .press("j j j")
        .expect("Statement of Need")
        .expect("as of 2026-11; look at ecfmg.org/evsp");
}

#[test]
fn an_own_topic_is_named_in_place_and_a_known_one_comes_to_the_front() {
    let mut app = open(AnswersPage::Journey)
        .press("n")
        .expect("New topic")
        .type_text("Change from surgery")
        .press("enter")
        .expect("The topic is added. u takes it back.");
    let topics = |app: &Harness| {
        let journey = &app.notebook().drafts.portrait.value.journey;
        journey
            .iter()
            .map(|own| own.topic.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(topics(&app), ["gap", "Change from surgery"]);
    app = app.press("n").type_text("a visa").press("enter");
    assert_eq!(topics(&app).len(), 2);
    app = app.expect("Statement of Need").press("k k k").press("x");
    assert_eq!(topics(&app), ["Change from surgery"]);
    app = app.press("u u");
    assert_eq!(topics(&app), ["gap"]);
    assert_eq!(app.file("profile.yaml"), PROFILE);
}

#[test]
fn a_topic_is_practiced_with_its_question() {
    open(AnswersPage::Journey)
        .press("p")
        .expect("What did you do between graduation and the match?");
}

#[test]
fn an_item_is_added_renamed_and_removed_in_place() {
    let mut app = open(AnswersPage::Cv)
        .press("n")
        .type_text("Case report of a liver mass")
        .press("enter")
        .expect("The item is added.");
    let items = |app: &Harness| {
        let cv = &app.notebook().drafts.portrait.value.cv;
        cv.iter()
            .map(|item| (item.id.clone(), item.title.clone(), item.kind.word()))
            .collect::<Vec<_>>()
    };
    let report = "case-report-of-a-liver-mass";
    assert_eq!(items(&app)[2].0, report);
    app = app.press("r").type_text(", rare").press("enter");
    let item = (
        report.into(),
        "Case report of a liver mass, rare".into(),
        "project",
    );
    assert_eq!(items(&app)[2], item);
    app = app
        .press("n tab")
        .expect("New skill")
        .type_text("RIS")
        .press("enter");
    assert_eq!(items(&app)[3].2, "skill");
    app = app.press("x u");
    assert_eq!(items(&app).len(), 4);
}

#[test]
fn what_is_open_on_the_cv_is_asked_and_what_is_answered_stays_practicable() {
    let app = open(AnswersPage::Cv).expect("2 items, 4 open").press("s");
    let mut app = app.expect("What did you find, or learn, in \"CT dose audit\"?");
    app = app.press("space").wait(40).press("space");
    let attempts = app.events("attempt");
    assert_eq!(attempts[0]["question"], "cv-dose-audit-findings");
    assert_eq!(
        attempts[0]["wording"],
        "What did you find, or learn, in \"CT dose audit\"?"
    );
    let banks = &app.notebook().banks;
    assert_eq!(banks.bank("cv").unwrap().questions.len(), 6);
    let aim = banks.get("cv-dose-audit-aim").unwrap();
    assert_eq!(
        aim.question.ask,
        "You list \"CT dose audit\" on your CV. What was its main question or aim?"
    );
}

#[test]
fn the_questions_on_the_cv_follow_its_items() {
    let app = open(AnswersPage::Cv).press("j x");
    assert!(app.notebook().banks.get("cv-pacs-used").is_none());
    let app = app.press("u");
    assert!(app.notebook().banks.get("cv-pacs-used").is_some());
    let app = app.press("k x x");
    assert!(app.notebook().banks.bank("cv").is_none());
}

#[test]
fn the_daily_drill_asks_about_the_cv() {
    use prepcoach::domain::plan::{Length, SessionKind, Wish};

    let app = open(AnswersPage::Cv);
    let notebook = app.notebook();
    let now = "2026-11-24T09:00:00Z".parse().unwrap();
    let wish = Wish::of(SessionKind::Daily, Length::Minutes(40));
    let planned = notebook
        .planning(now)
        .questions(&wish, &mut notebook.chance(now));
    assert!(planned.iter().any(|entry| entry.bank.bank.as_str() == "cv"));
}

#[test]
fn the_fit_is_chosen_column_by_column() {
    let mut app = open(AnswersPage::Fit)
        .expect("2 qualities, 1 with story and demand")
        .expect("There are 2 of 3 to 4 qualities.")
        .press("n")
        .type_text("teamwork")
        .press("enter")
        .expect("The fit is changed. u takes it back.");
    let last = |app: &Harness| {
        app.notebook()
            .drafts
            .portrait
            .value
            .fit
            .last()
            .unwrap()
            .clone()
    };
    assert_eq!(last(&app).quality, "teamwork");
    app = app
        .press("enter")
        .expect("Which story shows it?")
        .press("enter");
    assert_eq!(last(&app).story.unwrap().as_str(), "night");
    app = app.press("enter").type_text("referrers").press("enter");
    assert_eq!(last(&app).demand, "referrers");
    app = app.expect("3 qualities, 2 with story and demand");
    app = app.press("k").expect("No story shows curiosity yet.");
    app = app.press("x");
    assert_eq!(app.notebook().drafts.portrait.value.fit.len(), 2);
    app = app.press("u u u u");
    assert_eq!(app.file("profile.yaml"), PROFILE);
}

#[test]
fn what_another_program_wrote_meanwhile_stays() {
    let app = open(AnswersPage::Fit);
    let path = app.path("profile.yaml");
    let other = PROFILE.replace("Asia/Kolkata", "Asia/Karachi");
    std::fs::write(&path, &other).unwrap();
    let app = app.press("j x");
    let text = app.file("profile.yaml");
    assert!(text.contains("Asia/Karachi"), "{text}");
    assert!(!text.contains("curiosity"), "{text}");
}

#[test]
fn an_empty_portrait_says_how_to_begin_on_every_page() {
    for (page, words) in [
        (AnswersPage::Narrative, "Nothing yet; enter begins."),
        (AnswersPage::Journey, "nothing yet"),
        (AnswersPage::Cv, "n adds the first item"),
        (AnswersPage::Fit, "n begins with a quality"),
    ] {
        Setup::new().open(Route::Answers(page)).expect(words);
    }
}
