//! What the person sees: one module each, state and update there, drawing in its `view` once that is long.

pub mod answers;
pub mod calendar;
pub mod desk;
pub mod entry;
pub mod entry_form;
pub mod export;
pub mod import;
pub mod library;
pub mod practice;
pub mod progress;
pub mod recall;
pub mod session;
pub mod today;
pub mod versions;
pub mod welcome;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::clock::Now;
use crate::domain::drafts::Versions;
use crate::domain::notebook::Notebook;
use crate::domain::past::PastAttempt;
use crate::message::{Answer, AnswersPage, ImportRead, Requests, Route};
use crate::ui::glyphs::Look;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Sheet};
use crate::ui::typing::Typed;

/// The places of the top bar: their key, which never changes, and their name.
pub const PLACES: [(char, &str, Place); 6] = [
    ('1', "Today", Place::Today),
    ('2', "Practice", Place::Practice),
    ('3', "Answers", Place::Answers),
    ('5', "Calendar", Place::Calendar),
    ('6', "Progress", Place::Progress),
    ('7', "Library", Place::Library),
];

/// The places that are always one key away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// What to do now.
    Today,
    /// Pick a session.
    Practice,
    /// Stories, plans of answers, what one says about oneself.
    Answers,
    /// Every interview at its hour.
    Calendar,
    /// What practice has come to.
    Progress,
    /// The question banks.
    Library,
}

impl Place {
    /// The route that opens it.
    pub fn route(self) -> Route {
        match self {
            Self::Today => Route::Today,
            Self::Practice => Route::Practice,
            Self::Answers => Route::Answers(AnswersPage::Stories),
            Self::Calendar => Route::Calendar(None),
            Self::Progress => Route::Progress,
            Self::Library => Route::Library(None),
        }
    }
}

/// Which of the program's own keys work on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// A place of the top bar.
    Place(Place),
    /// Something opened from a place; the place stays lit.
    Inner(Place),
    /// A session: nothing leads away by accident.
    Session,
    /// Text is being typed: plain characters belong to it. In a place, the place stays lit.
    Text(Option<Place>),
}

/// What every screen may read and none may change.
pub struct Context<'a> {
    /// Both clocks.
    pub now: Now,
    /// Everything that is known.
    pub notebook: &'a Notebook,
    /// Colors and characters.
    pub look: &'a Look,
    /// Past attempts, once read.
    pub past: Option<&'a [PastAttempt]>,
    /// How many events wait to be written.
    pub unsaved: usize,
}

/// One screen.
pub trait Screen {
    /// Its name, for the bar of sessions and the help.
    fn title(&self) -> String;
    /// Which of the program's own keys work here.
    fn manner(&self) -> Manner;
    /// The keys that work now, for the footer.
    fn hints(&self) -> Vec<Hint>;
    /// Takes one step back within the screen; `false` where there is none, and the screen is to be closed.
    fn step_back(&mut self) -> bool {
        false
    }
    /// A key was pressed that the program itself does not use here.
    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>);
    /// Text was pasted in one go.
    fn on_paste(&mut self, _text: &str, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// A row of the list in front was clicked.
    fn on_row(&mut self, _row: usize, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// A question this screen asked was answered.
    fn on_answer(&mut self, _answer: Answer, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// A foreign file that this screen asked for was read.
    fn on_import(&mut self, _read: &ImportRead, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// The versions of a draft that this screen asked for were read.
    fn on_versions(&mut self, _read: &Versions, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// A change of drafts that was asked for is not on the disk. It has been said why.
    fn on_not_saved(&mut self, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// The program is about to give way to the shell: what runs stops.
    fn on_suspend(&mut self, _context: &Context<'_>) {}
    /// Another place is to be opened in its stead; `false` where something has to be kept first. It is asked for then.
    fn lets_go(&mut self, _context: &Context<'_>, _ask: &mut Requests<'_>) -> bool {
        true
    }
    /// Time passes: called before every event.
    fn on_time(&mut self, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// The screen came to the front, or what is known has changed.
    fn refresh(&mut self, _context: &Context<'_>, _ask: &mut Requests<'_>) {}
    /// How soon the screen looks different by itself.
    fn changes_in(&self, _context: &Context<'_>) -> Option<Duration> {
        None
    }
    /// Draws it. May move its own scroll position, nothing else.
    fn render(&mut self, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>, hits: &mut Hits);
}

/// Says so where a paste was refused because the text would grow beyond its limit.
fn say_if_full(typed: Typed, ask: &mut Requests<'_>) {
    if typed == Typed::Full {
        ask.say("That is too long for one line; nothing was pasted.");
    }
}

/// Opens a route. A session or a resumed one may find nothing to ask; then it says why.
pub fn open(
    route: Route,
    context: &Context<'_>,
    ask: &mut Requests<'_>,
) -> Option<Box<dyn Screen>> {
    Some(match route {
        Route::Today => Box::new(today::Today::default()),
        Route::Practice => Box::new(practice::Practice::new(context)),
        Route::Answers(page) => Box::new(answers::Answers::new(page, context)),
        Route::Desk(writing) => Box::new(desk::Desk::new(writing, context, ask)?),
        Route::Versions(of) => Box::new(versions::VersionsScreen::new(of)),
        Route::Recall => Box::new(recall::RecallScreen::new(context, ask)?),
        Route::Calendar(entry) => Box::new(calendar::CalendarPlace::new(entry, context)),
        Route::Entry(entry) => Box::new(entry::EntryScreen::new(&entry, context)?),
        Route::EntryForm(filling) => Box::new(entry_form::EntryForm::new(filling, context)?),
        Route::Import => Box::new(import::Import::default()),
        Route::Export => Box::new(export::Export::new(context)),
        Route::Progress => Box::new(progress::Progress::default()),
        Route::Library(question) => Box::new(library::Library::new(question, context)),
        Route::Welcome => Box::new(welcome::Welcome::new(context)),
        Route::Session(wish) => session::Sitting::begin(&wish, context, ask)?,
        Route::Resume(id) => session::Sitting::resume(&id, context, ask)?,
    })
}

/// Every mode of every screen, for the help, the manual of keys and the tests.
pub fn sheets() -> Vec<Sheet> {
    [
        today::sheets(),
        practice::sheets(),
        session::sheets(),
        answers::sheets(),
        calendar::sheets(),
        desk::sheets(),
        entry::sheets(),
        entry_form::sheets(),
        import::sheets(),
        export::sheets(),
        progress::sheets(),
        recall::sheets(),
        library::sheets(),
        versions::sheets(),
        welcome::sheets(),
    ]
    .concat()
}
