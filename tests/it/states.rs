//! Every screen there is, each reached by keys: what pictures, looks and odd windows are tested with.

use prepcoach::domain::answer_plan::PlanId;
use prepcoach::domain::drafts::DraftId;
use prepcoach::domain::entry::Kind;
use prepcoach::domain::id::{EntryId, QuestionId, StoryId};
use prepcoach::domain::plan::SessionKind;
use prepcoach::message::{AnswersPage, Filling, Route, Writing};

use crate::portrait;
use crate::support::{Harness, Setup, asking};

/// A screen's name and the way to it.
pub type State = (&'static str, fn(Setup) -> Harness);

fn desk_new() -> Route {
    Route::Desk(Writing::NewStory(Some("mistake".into())))
}

fn desk_plan() -> Route {
    let plan = PlanId::general(QuestionId::new(STORY));
    Route::Desk(Writing::Plan(plan, None))
}

const TWO: &str = "\
schema: 1
title: Two patients of one name
situation: [\"night shift, 40 scans waiting\"]
task: [keep the list safe and moving]
action: [I stopped the second scan and asked for the bracelet]
result: [no wrong scan; the check is on every request since then]
learned: [I ask for two identifiers before I touch the list]
numbers: [40 scans, 2 patients]
qualities: [attention-to-detail]
";

/// A story as it stands after some minutes.
fn half_a_story(app: Harness) -> Harness {
    app.type_text("Two patients of one name")
        .press("enter")
        .type_text("2022, third year")
        .press("tab tab")
        .type_text("night shift, 40 scans waiting")
        .press("enter")
        .type_text("two patients with the same family name on one list")
        .press("tab")
        .type_text("I had to keep the list safe and moving")
        .press("tab")
        .type_text("I stopped the second scan and asked for the bracelet")
        .press("enter")
        .type_text("we changed the request together, and maybe we should have called the ward")
        .wait(65)
}

const OPENER: &str = "tell-me-about-yourself";
const STORY: &str = "conflict-in-a-team";

/// A bank with a mistake in it.
pub const BROKEN_BANK: &str = "\
schema: 1
bank: mine
questions:
  - id: ward-rounds
    ask: What did you learn on ward rounds?
    knid: behavioral
    target: [120, 60]
";

pub const ALL: &[State] = &[
    ("welcome", |setup| setup.open(Route::Welcome)),
    ("today, a new person", |setup| setup.open(Route::Today)),
    ("today, with an unfinished session", |setup| {
        answered(setup.open(one(STORY)), 75).reopen(1)
    }),
    ("today, with changes and figures", |setup| {
        practiced(setup).reopen(1)
    }),
    ("today, in a season", |setup| {
        setup.season().open(Route::Today)
    }),
    ("today, with a broken bank", |setup| {
        setup
            .file("banks/mine.yaml", BROKEN_BANK)
            .open(Route::Today)
    }),
    ("practice", |setup| setup.open(Route::Practice)),
    ("practice, choosing a bank", |setup| {
        setup.open(Route::Practice).press("j j enter")
    }),
    ("practice, choosing a theme", |setup| {
        setup.open(Route::Practice).press("j j j enter")
    }),
    ("question", |setup| setup.open(one(OPENER))),
    ("question with last time's changes", |setup| {
        practiced(setup).reopen(1).press("enter")
    }),
    ("question with its frame", |setup| {
        setup.open(one(STORY)).press("h")
    }),
    ("question with its points", |setup| {
        setup.open(one(STORY)).press("h h")
    }),
    ("question with its plan", |setup| {
        crate::rehearsal::planned(setup).open(one(STORY)).press("h")
    }),
    ("question with its keywords", |setup| {
        crate::rehearsal::again(crate::rehearsal::planned(setup), 2).press("h")
    }),
    ("question with a plan that stays closed", |setup| {
        crate::rehearsal::again(crate::rehearsal::planned(setup), 4).press("h")
    }),
    ("review of an answer with a plan", |setup| {
        let app = crate::rehearsal::planned(setup).open(one(STORY));
        answered(app, 75).press("enter")
    }),
    ("review of an answer known by heart", |setup| {
        crate::rehearsal::by_heart(setup)
    }),
    ("question they should not ask", |setup| {
        setup.open(one("asked-about-age")).press("h h")
    }),
    ("thinking", |setup| {
        setup
            .file("settings.yaml", "schema: 1\nthink_seconds: 20\n")
            .open(one(OPENER))
            .wait(6)
    }),
    ("answering, early", |setup| {
        setup.open(one(OPENER)).press("space").wait(33)
    }),
    ("answering, in band", |setup| {
        setup.open(one(OPENER)).press("space").wait(80)
    }),
    ("answering, over", |setup| {
        setup.open(one(OPENER)).press("space").wait(131)
    }),
    ("answering, paused", |setup| {
        setup
            .open(one(OPENER))
            .press("space")
            .wait(40)
            .press("p")
            .wait(7)
    }),
    ("answering, after a sleep", |setup| {
        setup.open(one(OPENER)).press("space").wait(40).sleep(3000)
    }),
    ("answering, with the points in view", |setup| {
        setup.open(one(STORY)).press("h h space").wait(70)
    }),
    ("review 1", |setup| answered(setup.open(one(STORY)), 75)),
    ("review 2", |setup| {
        answered(setup.open(one(STORY)), 75).press("4 1 3 f")
    }),
    ("review 2, writing a note", |setup| {
        answered(setup.open(one(STORY)), 75)
            .press("4 n")
            .type_text("Say the number first?")
    }),
    ("review 3", |setup| {
        answered(setup.open(one(STORY)), 75).press("4 1 3 f enter 3")
    }),
    ("review of an answer that was over", |setup| {
        answered(setup.open(one(OPENER)), 150).press("enter")
    }),
    ("mock, between two questions", |setup| {
        answered(setup.open(asking(SessionKind::Mock, &[OPENER, STORY])), 75)
    }),
    ("mock, its first review", |setup| {
        let app = answered(setup.open(asking(SessionKind::Mock, &[OPENER, STORY])), 75);
        answered(app, 100)
    }),
    ("ladder, the one fix", |setup| {
        answered(setup.open(one(OPENER)), 110)
            .press("3 enter l")
            .type_text("begin with the present")
    }),
    ("ladder, the second take", |setup| {
        answered(setup.open(one(OPENER)), 110)
            .press("3 enter l")
            .type_text("begin with the present")
            .press("enter")
    }),
    ("follow-up", |setup| {
        answered(setup.open(one(OPENER)), 110).press("3 enter f")
    }),
    ("debrief", |setup| {
        answered(setup.open(one(OPENER)), 75)
            .press("3 enter enter")
            .type_text("The opening was clear.")
            .press("enter")
    }),
    ("debrief, asked about a change", |setup| {
        let mut app = practiced(setup);
        for _ in 0..3 {
            app = short_session(app.reopen(1));
        }
        let app = app.reopen(1).press("enter");
        answered(app, 70).press("enter enter enter esc f")
    }),
    ("answers, narrative, nothing yet", |setup| {
        setup.open(Route::Answers(AnswersPage::Narrative))
    }),
    ("answers, journey, nothing yet", |setup| {
        setup.open(Route::Answers(AnswersPage::Journey))
    }),
    ("answers, cv, nothing yet", |setup| {
        setup.open(Route::Answers(AnswersPage::Cv))
    }),
    ("answers, fit, nothing yet", |setup| {
        setup.open(Route::Answers(AnswersPage::Fit))
    }),
    ("answers, narrative", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Narrative))
            .press("j")
    }),
    ("answers, narrative, spoken", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Narrative))
            .press("end d")
    }),
    ("answers, narrative, paragraph", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Narrative))
            .press("end k d")
    }),
    ("answers, narrative, material", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Narrative))
            .press("end k right")
    }),
    ("answers, journey", |setup| {
        portrayed(setup).open(Route::Answers(AnswersPage::Journey))
    }),
    ("answers, journey, visa", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Journey))
            .press("j j j right")
    }),
    ("answers, journey, naming a topic", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Journey))
            .press("n")
    }),
    ("answers, cv", |setup| {
        portrayed(setup).open(Route::Answers(AnswersPage::Cv))
    }),
    ("answers, cv, an item", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Cv))
            .press("right")
    }),
    ("answers, cv, naming a skill", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Cv))
            .press("n tab")
    }),
    ("answers, fit", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Fit))
            .press("j")
    }),
    ("answers, fit, choosing a quality", |setup| {
        portrayed(setup)
            .open(Route::Answers(AnswersPage::Fit))
            .press("n")
    }),
    ("progress, nothing yet", |setup| setup.open(Route::Progress)),
    ("progress", |setup| practiced(setup).reopen(1).press("6")),
    ("progress, past answers", |setup| {
        practiced(setup).reopen(1).press("6 enter")
    }),
    ("calendar, nothing in it", |setup| {
        setup.open(Route::Calendar(None))
    }),
    ("calendar, agenda", |setup| {
        setup.season().open(Route::Calendar(None))
    }),
    ("calendar, agenda with traps", |setup| {
        setup.season().open(Route::Calendar(None)).press("j j j")
    }),
    ("calendar, agenda while traveling", |setup| {
        setup
            .season()
            .file("settings.yaml", "schema: 1\ntravel_zone: Europe/London\n")
            .open(Route::Calendar(None))
    }),
    ("calendar, searching", |setup| {
        setup
            .season()
            .open(Route::Calendar(None))
            .press("/")
            .type_text("emory")
    }),
    ("calendar, month", |setup| {
        setup.season().open(Route::Calendar(None)).press("j j m")
    }),
    ("calendar, a month in which clocks change", |setup| {
        setup
            .season()
            .open(Route::Calendar(None))
            .press("m page-up")
    }),
    ("calendar, day", |setup| {
        setup.season().open(Route::Calendar(None)).press("j j d")
    }),
    // The desk, where drafts are written.
    ("desk, a new story", |setup| setup.open(desk_new())),
    ("desk, a story half written", |setup| {
        half_a_story(setup.open(desk_new()))
    }),
    ("desk, choosing qualities", |setup| {
        half_a_story(setup.open(desk_new()))
            .press("tab tab tab tab tab")
            .type_text("i")
    }),
    ("desk, the coach in one line", |setup| {
        half_a_story(setup.open(desk_new())).press("ctrl-l")
    }),
    ("desk, the example", |setup| {
        setup.open(desk_new()).press("ctrl-x")
    }),
    ("desk, a new plan", |setup| setup.open(desk_plan())),
    ("desk, two versions", |setup| {
        let app = setup
            .file("stories/two.yaml", TWO)
            .open(Route::Desk(Writing::Story(StoryId::new("two"))))
            .click("I stopped")
            .type_text(", and called the ward");
        let theirs = TWO.replace("stopped the second scan", "held the second scan");
        std::fs::write(app.path("stories/two.yaml"), theirs).unwrap();
        app.wait(2)
    }),
    ("desk, a plan from its story", |setup| {
        setup
            .file("stories/two.yaml", TWO)
            .open(Route::Desk(Writing::Plan(
                PlanId::general(QuestionId::new(STORY)),
                Some(StoryId::new("two")),
            )))
            .wait(2)
    }),
    ("desk, a rule switched off", |setup| {
        half_a_story(setup.open(desk_new())).press("ctrl-o right")
    }),
    ("desk, material of the narrative", |setup| {
        setup
            .open(Route::Desk(Writing::Material("encounter".into())))
            .paste("A man with a stroke whose CT I watched being read.")
    }),
    ("desk, the spoken narrative", |setup| {
        setup.open(Route::Desk(Writing::Spoken)).paste(
            "Today I am a preliminary resident in Ohio. I came to radiology through one scan.",
        )
    }),
    ("desk, an explanation", |setup| {
        setup
            .open(Route::Desk(Writing::Explanation("gap".into())))
            .paste("One year without clinical work, after my mother fell ill.")
    }),
    ("export", |setup| setup.season().open(Route::Export)),
    // Stories, plans, what they cover.
    ("answers, no story yet", |setup| {
        setup.open(Route::Answers(AnswersPage::Stories))
    }),
    ("answers, stories", |setup| {
        setup.written().open(Route::Answers(AnswersPage::Stories))
    }),
    ("answers, one story", |setup| {
        setup
            .written()
            .open(Route::Answers(AnswersPage::Stories))
            .press("j →")
    }),
    ("answers, searching a story", |setup| {
        setup
            .written()
            .open(Route::Answers(AnswersPage::Stories))
            .press("/")
            .type_text("kurnool")
    }),
    ("answers, choosing a prompt", |setup| {
        setup
            .written()
            .open(Route::Answers(AnswersPage::Stories))
            .press("n")
    }),
    ("answers, where it was told", |setup| {
        setup
            .written()
            .open(Route::Answers(AnswersPage::Stories))
            .press("j t")
    }),
    ("answers, removing a story", |setup| {
        setup
            .written()
            .open(Route::Answers(AnswersPage::Stories))
            .press("G x")
    }),
    ("answers, plans", |setup| {
        setup.written().open(Route::Answers(AnswersPage::Plans))
    }),
    (
        "answers, a plan for a program that heard its story",
        |setup| {
            setup
                .written()
                .open(Route::Answers(AnswersPage::Plans))
                .press("j j j →")
        },
    ),
    ("answers, coverage of nothing", |setup| {
        setup.open(Route::Answers(AnswersPage::Coverage))
    }),
    ("answers, coverage", |setup| {
        setup
            .written()
            .open(Route::Answers(AnswersPage::Coverage))
            .press("j j l")
    }),
    ("answers, coverage of a question", |setup| {
        setup
            .written()
            .open(Route::Answers(AnswersPage::Coverage))
            .press("G l l l")
    }),
    ("versions", |setup| setup.written().open(versions())),
    ("versions, compared", |setup| {
        setup.written().open(versions()).press("enter")
    }),
    ("versions, side by side", |setup| {
        setup.written().open(versions()).press("j enter s")
    }),
    ("recall, before it begins", |setup| {
        setup.written().open(Route::Recall)
    }),
    ("recall, a prompt", |setup| {
        setup.written().open(Route::Recall).press("space").wait(4)
    }),
    ("recall, which story", |setup| {
        let app = setup.written().open(Route::Recall).press("space").wait(4);
        app.press("space")
    }),
    ("recall, what fits", |setup| {
        let app = setup.written().open(Route::Recall).press("space").wait(4);
        app.press("space 2")
    }),
    ("recall, its end", |setup| {
        let mut app = setup.written().open(Route::Recall).press("space").wait(2);
        for digit in ["1", "2", "3", "4", "0"] {
            app = app.press("space").press(digit).press("enter").wait(3);
        }
        app.press("esc")
    }),
    // One entry of the calendar.
    ("entry, overview", |setup| {
        setup.season().open(entry("emory"))
    }),
    ("entry, overview while traveling", |setup| {
        setup
            .season()
            .file("settings.yaml", "schema: 1\ntravel_zone: Europe/London\n")
            .open(entry("stanford"))
            .press("j j j")
    }),
    ("entry, status", |setup| {
        setup.season().open(entry("stanford")).press("s")
    }),
    ("entry, removing", |setup| {
        setup.season().open(entry("stanford")).press("r")
    }),
    ("entry, a deadline", |setup| {
        setup.season().open(entry("rank-list"))
    }),
    ("entry, day plan", |setup| {
        setup.season().open(entry("emory")).press("D j j")
    }),
    ("entry, day plan in the night", |setup| {
        setup.season().open(entry("stanford")).press("D j j +")
    }),
    ("entry, checklist", |setup| {
        setup
            .season()
            .open(entry("emory"))
            .press("C space j j space j")
    }),
    ("entry, checklist by time", |setup| {
        setup
            .season()
            .open(entry("emory"))
            .press("C t j a")
            .type_text("Call my sister: she has a UPS")
            .press("esc G")
    }),
    ("entry, people", |setup| {
        setup.season().open(entry("emory")).press("P j")
    }),
    ("entry, somebody new", |setup| {
        setup
            .season()
            .open(entry("emory"))
            .press("P n")
            .type_text("Dr. Wei Zhang")
            .press("enter right right enter")
            .type_text("an hour")
            .press("esc")
    }),
    ("entry, questions to ask", |setup| {
        chosen(setup.season().open(entry("emory"))).press("j")
    }),
    ("entry, choosing questions", |setup| {
        setup.season().open(entry("emory")).press("A enter space j")
    }),
    ("entry, asked of whom", |setup| {
        chosen(setup.season().open(entry("emory"))).press("G enter space left G space")
    }),
    ("entry, nothing written yet", |setup| {
        setup.season().open(entry("phoenix")).press("W")
    }),
    ("entry, written after", |setup| {
        written(setup.season().open(entry("emory")))
    }),
    ("entry, finding the question", |setup| {
        written(setup.season().open(entry("emory"))).press("g l")
    }),
    ("entry, impressions", |setup| {
        written(setup.season().open(entry("emory"))).press("j j j j j enter")
    }),
    ("entry, thank-you note", |setup| {
        setup.season().open(entry("emory")).press("W G enter")
    }),
    ("entry, writing a note", |setup| {
        setup
            .season()
            .open(entry("emory"))
            .press("W G enter e")
            .type_text(" Please tell me where I stand on your list.")
    }),
    ("entry, confirm-back mail", |setup| {
        setup.season().open(entry("stanford")).press("M")
    }),
    ("entry, naming a file", |setup| {
        setup.season().open(entry("stanford")).press("M f")
    }),
    ("library", |setup| setup.open(Route::Library(None))),
    ("library, searching", |setup| {
        setup
            .open(Route::Library(None))
            .press("/")
            .type_text("visa")
    }),
    ("library, nothing found", |setup| {
        setup
            .open(Route::Library(None))
            .press("/")
            .type_text("zebra")
    }),
    ("library, one question", |setup| {
        let question = QuestionId::new(STORY);
        setup.open(Route::Library(Some(question)))
    }),
    ("library, switched off", |setup| {
        setup.open(Route::Library(None)).press("o j j O")
    }),
    ("help", |setup| setup.open(Route::Today).press("?")),
    ("help in the library", |setup| {
        setup.open(Route::Library(None)).press("?")
    }),
    ("help in a review", |setup| {
        answered(setup.open(one(STORY)), 75).press("4 ?")
    }),
    ("palette", |setup| {
        setup.open(Route::Today).press("ctrl-p").type_text("unc")
    }),
    ("dialog", |setup| {
        setup.open(one(OPENER)).press("space").wait(20).press("esc")
    }),
    ("not saved", |setup| {
        answered(setup.open(one(STORY)).block_journal(), 75)
    }),
    // The form of an entry, and taking entries from files.
    ("entry form", |setup| new_entry(setup.season())),
    ("entry form, filled", |setup| {
        let app = new_entry(setup.season()).type_text("emory").press("enter");
        let app = app.type_text("dec 10").press("enter").type_text("6pm");
        app.press("enter").type_text("10:30").press("enter")
    }),
    ("entry form, a doubtful date", |setup| {
        let app = new_entry(setup.season()).type_text("emory").press("enter");
        app.type_text("3/12").press("enter")
    }),
    ("entry form, a doubtful zone", |setup| {
        let app = new_entry(setup.season()).type_text("Rush").press("enter");
        let app = app.type_text("mar 12 2027").press("enter");
        let app = app.type_text("9").press("enter enter");
        app.type_text("CST").press("enter")
    }),
    ("entry form, what is wrong", |setup| {
        let app = new_entry(setup.season()).type_text("Rush").press("tab");
        app.type_text("feb 30").press("ctrl-s")
    }),
    ("entry, a story told there before", |setup| {
        crate::rehearsal::told_twice(setup)
    }),
    ("entry form, editing", |setup| {
        let filling = Filling::Edit(EntryId::new("emory"));
        setup
            .file("settings.yaml", "schema: 1\ntravel_zone: Asia/Tokyo\n")
            .season()
            .open(Route::EntryForm(filling))
    }),
    ("entry form, pasting", |setup| {
        setup.season().open(Route::EntryForm(Filling::Paste))
    }),
    ("entry form, an invitation", |setup| {
        let app = setup.season().open(Route::EntryForm(Filling::Paste));
        app.paste(crate::entry_form::MAIL)
    }),
    ("entry form, several times in an invitation", |setup| {
        let app = setup.season().open(Route::EntryForm(Filling::Paste));
        app.paste(crate::entry_form::OFFER)
    }),
    ("import, naming a file", |setup| {
        setup
            .open(Route::Import)
            .type_text("~/none.ics")
            .press("enter")
    }),
    ("import, a calendar file", |setup| {
        crate::import_screen::invites(setup)
    }),
    ("import, doubtful", |setup| {
        crate::import_screen::invites(setup).press("j j j")
    }),
    ("import, asking for a zone", |setup| {
        let app = crate::import_screen::invites(setup).press("z");
        app.type_text("CST").press("enter")
    }),
    ("import, a spreadsheet", |setup| {
        crate::import_screen::season(setup)
    }),
    ("import, columns", |setup| {
        crate::import_screen::season(setup).press("c j j")
    }),
    ("import, a column's meaning", |setup| {
        crate::import_screen::season(setup).press("c j j enter")
    }),
];

/// The form of a new interview.
pub fn new_entry(setup: Setup) -> Harness {
    let filling = Filling::New(Kind::Interview, None);
    setup.open(Route::EntryForm(filling))
}

/// The versions of a story.
pub fn versions() -> Route {
    Route::Versions(DraftId::Story(StoryId::new("night-ct")))
}

/// One entry of the calendar.
pub fn entry(id: &str) -> Route {
    Route::Entry(EntryId::new(id))
}

/// Three questions chosen for the program director, one of them asked.
fn chosen(app: Harness) -> Harness {
    app.press("A enter space j space j space left j space")
}

/// What somebody writes after an interview.
fn written(app: Harness) -> Harness {
    app.press("W enter")
        .type_text("Tell me about a conflict")
        .press("enter")
        .type_text("Why not internal medicine?")
        .press("esc j enter")
        .type_text("Night call with one scanner")
        .press("enter")
        .type_text("Dr. Sam Okafor")
        .press("esc j enter")
        .type_text("Residents joked with the director. The reading room is quiet and bright.")
        .press("esc j enter")
        .type_text("Two residents left last year")
        .press("esc j enter")
        .type_text("Say the number first")
        .press("esc j + + g")
}

/// A session of one question.
pub fn one(question: &str) -> Route {
    asking(SessionKind::Bank, &[question])
}

/// An answer of so many seconds to the question shown.
pub fn answered(app: Harness, seconds: u64) -> Harness {
    app.press("space").wait(seconds).press("space")
}

/// A session over two questions, reviewed and debriefed.
pub fn practiced(setup: Setup) -> Harness {
    let app = setup.open(asking(SessionKind::Bank, &[OPENER, STORY]));
    let app = answered(app, 75)
        .press("4 1 2 n")
        .type_text("The link to radiology came late.")
        .press("enter enter enter");
    answered(app, 40)
        .press("2 f enter enter")
        .type_text("The opening was clear.")
        .press("enter")
        .type_text("I lost the result.")
        .press("enter")
        .type_text("Say the result first, with one number.")
        .press("enter enter")
}

/// A drill of one answer without a debrief.
fn short_session(app: Harness) -> Harness {
    answered(app.press("enter"), 70)
        .press("enter enter enter esc f")
        .press("esc")
}

/// Somebody with something in every part of the portrait.
fn portrayed(setup: Setup) -> Setup {
    setup
        .file("profile.yaml", portrait::PROFILE)
        .file("stories/night.yaml", portrait::STORY)
}
