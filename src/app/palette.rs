//! What the finder finds: places, sessions, the program's own actions and every question.

use crate::domain::drafts::DraftId;
use crate::domain::entry::Kind;
use crate::domain::notebook::Notebook;
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::message::{AnswersPage, Filling, Route, Writing};
use crate::screens::{PLACES, Place};
use crate::ui::keymap::Key;
use crate::ui::palette::Item;

/// What choosing an item does.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// Goes to a place.
    Place(Place),
    /// Opens a route.
    Open(Route),
    /// Presses a key.
    Press(Key),
}

/// Everything that can be found.
pub fn items(notebook: &Notebook) -> Vec<Item<Choice>> {
    let mut items = Vec::new();
    for (key, name, place) in PLACES {
        items.push(item(
            name,
            &format!("key {key}"),
            "place",
            Choice::Place(place),
        ));
    }
    items.extend(sessions(notebook));
    items.push(item(
        "Home zone, first interview, visa",
        "what the program knows of you",
        "setting",
        Choice::Open(Route::Welcome),
    ));
    items.extend(calendar(notebook));
    items.extend(answers(notebook));
    items.push(item("All keys", "help", "action", Choice::Press(Key::F1)));
    items.push(item(
        "Take back the last change",
        "undo",
        "action",
        Choice::Press(Key::char('u')),
    ));
    items.push(item("Quit", "", "action", Choice::Press(Key::char('q'))));
    for entry in notebook.banks.entries() {
        let question = entry.question;
        let route = Route::Library(Some(question.id.clone()));
        let detail = format!("{} {}", entry.bank.title, question.themes.join(" "));
        items.push(item(
            &question.ask,
            &detail,
            "question",
            Choice::Open(route),
        ));
    }
    items
}

/// What can be done in the calendar, and every entry.
fn calendar(notebook: &Notebook) -> Vec<Item<Choice>> {
    let form = |filling| Choice::Open(Route::EntryForm(filling));
    let new = |kind| form(Filling::New(kind, None));
    let actions = [
        ("New interview", "calendar form", new(Kind::Interview)),
        ("New social", "calendar form", new(Kind::Social)),
        ("New mock interview", "calendar form", new(Kind::Mock)),
        ("New deadline", "calendar form", new(Kind::Deadline)),
        ("Paste an invitation", "calendar", form(Filling::Paste)),
        (
            "Import a calendar or spreadsheet",
            "ics csv",
            Choice::Open(Route::Import),
        ),
        (
            "Export the calendar",
            "ics csv markdown",
            Choice::Open(Route::Export),
        ),
    ];
    let mut items: Vec<Item<Choice>> = actions
        .into_iter()
        .map(|(label, detail, choice)| item(label, detail, "action", choice))
        .collect();
    for placed in notebook.calendar.entries() {
        let name = placed.name(&notebook.programs);
        let detail = format!(
            "{} {}",
            placed.entry.kind.word(),
            notebook.start_words(placed)
        );
        let route = Route::Entry(placed.id.clone());
        items.push(item(
            name,
            &detail,
            placed.entry.kind.word(),
            Choice::Open(route),
        ));
    }
    items
}

/// The pages of Answers, what can be begun there, every story and every plan.
fn answers(notebook: &Notebook) -> Vec<Item<Choice>> {
    let pages = AnswersPage::ALL.into_iter().map(|page| {
        let (_, name) = page.name();
        let choice = Choice::Open(Route::Answers(page));
        item(name, "page of Answers", "place", choice)
    });
    let new = Choice::Open(Route::Desk(Writing::NewStory(None)));
    let recall = Choice::Open(Route::Recall);
    let versions = Choice::Open(Route::Versions(DraftId::Portrait));
    let actions = [
        item("New story", "answers", "action", new),
        item("Ten-second recall", "name the story", "session", recall),
        item(
            "Versions of the narrative, journey, CV and fit",
            "",
            "action",
            versions,
        ),
    ];
    let stories = notebook.drafts.stories.iter().map(|(id, kept)| {
        let about = notebook.prompts.words(&kept.value.prompt);
        let choice = Choice::Open(Route::Desk(Writing::Story(id.clone())));
        item(kept.value.name(), about, "story", choice)
    });
    let plans = notebook.drafts.plans.iter().map(|(id, kept)| {
        let entry = notebook.banks.get(id.question.as_str());
        let asked = entry.map_or(id.question.as_str(), |entry| &entry.question.ask);
        let program = id.program.as_ref();
        let program = program.map_or("", |program| notebook.programs.name(program));
        let detail = format!("{program} {}", kept.value.keywords.join(" "));
        let choice = Choice::Open(Route::Desk(Writing::Plan(id.clone(), None)));
        item(asked, detail.trim(), "plan", choice)
    });
    pages.chain(actions).chain(stories).chain(plans).collect()
}

fn sessions(notebook: &Notebook) -> Vec<Item<Choice>> {
    let mut items = Vec::new();
    if let Some((id, _)) = notebook.history.unfinished() {
        let resume = Choice::Open(Route::Resume(id.clone()));
        items.push(item(
            "Go on with the unfinished session",
            "",
            "session",
            resume,
        ));
    }
    let kinds = [
        SessionKind::Daily,
        SessionKind::Mock,
        SessionKind::Rapid,
        SessionKind::RedFlags,
        SessionKind::Impromptu,
    ];
    for kind in kinds {
        let length = Length::usual(kind, notebook.settings.minutes_a_day);
        let wish = Wish::of(kind, length);
        let (name, about) = notebook.wording.session(wish.kind);
        items.push(item(
            name,
            about,
            "session",
            Choice::Open(Route::Session(wish)),
        ));
    }
    items
}

fn item(label: &str, detail: &str, kind: &str, value: Choice) -> Item<Choice> {
    Item {
        label: label.to_owned(),
        detail: detail.to_owned(),
        kind: kind.to_owned(),
        value,
    }
}
