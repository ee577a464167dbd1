//! The page of Answers on fit: three or four qualities, each with the story that shows it and the demand of radiology
//! training it meets. Everything is chosen in place.

mod choices;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::choosing::{self, Choosing};
use super::page::Page;
use super::portrait::{portrait, save};
use super::split::Split;
use crate::domain::id::StoryId;
use crate::domain::portrait::Fit;
use crate::message::{Requests, Route, Writing};
use crate::screens::entry::page::Row;
use crate::screens::{Context, Manner, Place};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::palette::Reply;

/// A row of the fit, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FitRow(usize);

impl Row for FitRow {
    fn is_selectable(&self) -> bool {
        true
    }
}

/// A part of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Quality,
    Story,
    Demand,
}

impl Column {
    fn before(self) -> Self {
        match self {
            Self::Quality | Self::Story => Self::Quality,
            Self::Demand => Self::Story,
        }
    }

    fn after(self) -> Self {
        match self {
            Self::Quality => Self::Story,
            Self::Story | Self::Demand => Self::Demand,
        }
    }
}

/// What was chosen for a row.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Choice {
    /// A quality, by its id or own words.
    Quality(String),
    /// A story that is there.
    Story(StoryId),
    /// A new story, to be written.
    NewStory,
    /// A demand, by its id.
    Demand(String),
}

/// The page.
pub struct FitPage {
    split: Split<FitRow>,
    column: Column,
    /// What is chosen, and for which row; a row after the last is a new one.
    choosing: Option<(usize, Box<Choosing<Choice>>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Choose,
    New,
    Left,
    Right,
    Story,
    Remove,
}

const LIST: Keymap<Action> = Keymap {
    mode: "answers, the fit",
    bindings: &[
        bind(&[Key::ENTER], Action::Choose, "choose"),
        bind(&[Key::LEFT], Action::Left, "left"),
        bind(&[Key::RIGHT], Action::Right, "right"),
        bind(&[Key::char('n')], Action::New, "new quality"),
        bind(&[Key::char('o')], Action::Story, "open its story"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

/// The tables of this page.
pub fn sheets() -> Vec<Sheet> {
    vec![LIST.sheet()]
}

impl FitPage {
    /// All rows.
    pub fn new(context: &Context<'_>) -> Self {
        let mut page = Self {
            split: Split::default(),
            column: Column::Quality,
            choosing: None,
        };
        page.look(context);
        page
    }

    fn look(&mut self, context: &Context<'_>) {
        let rows = (0..portrait(context).fit.len()).map(FitRow);
        self.split.rows.set(rows.collect());
    }

    fn place(&self) -> Option<usize> {
        self.split.rows.selected().map(|row| row.0)
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        let place = self.place();
        match (action, place) {
            (Action::Left, _) => self.column = self.column.before(),
            (Action::Right, _) => self.column = self.column.after(),
            (Action::New, _) | (Action::Choose, None) => {
                let new = portrait(context).fit.len();
                self.column = Column::Quality;
                self.choose(new, context);
            }
            (Action::Choose, Some(place)) => self.choose(place, context),
            (Action::Story, Some(place)) => open_story(place, context, ask),
            (Action::Remove, Some(place)) => {
                save(context, ask, "The quality is removed.", |portrait| {
                    if place < portrait.fit.len() {
                        portrait.fit.remove(place);
                    }
                });
            }
            (Action::Story | Action::Remove, None) => {}
        }
    }

    /// Opens the finder over what the column may hold.
    fn choose(&mut self, place: usize, context: &Context<'_>) {
        let row = portrait(context).fit.get(place);
        let (asked, items) = match self.column {
            Column::Quality => ("Which quality?", choices::qualities(context)),
            Column::Story => ("Which story shows it?", choices::stories(row, context)),
            Column::Demand => (
                "Which demand of training does it meet?",
                choices::demands(context),
            ),
        };
        self.choosing = Some((place, Box::new(Choosing::new(asked, items))));
    }

    /// Keeps what was chosen, and goes on to what the row has not got yet.
    fn chosen(&mut self, choice: Choice, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some((place, _)) = self.choosing.take() else {
            return;
        };
        if choice == Choice::NewStory {
            return ask.open(Route::Desk(Writing::NewStory(None)));
        }
        let mut row = portrait(context)
            .fit
            .get(place)
            .cloned()
            .unwrap_or_default();
        match choice {
            Choice::Quality(quality) => row.quality = quality,
            Choice::Story(story) => row.story = Some(story),
            Choice::Demand(demand) => row.demand = demand,
            Choice::NewStory => {}
        }
        let open = open_column(&row);
        save(
            context,
            ask,
            "The fit is changed.",
            |portrait| match portrait.fit.get_mut(place) {
                Some(own) => *own = row,
                None => portrait.fit.push(row),
            },
        );
        if let Some(column) = open {
            self.column = column;
        }
    }
}

/// The first column that nothing is chosen for.
fn open_column(row: &Fit) -> Option<Column> {
    if row.quality.trim().is_empty() {
        return Some(Column::Quality);
    }
    if row.story.is_none() {
        return Some(Column::Story);
    }
    row.demand.trim().is_empty().then_some(Column::Demand)
}

fn open_story(place: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
    let row = portrait(context).fit.get(place);
    let story = row.and_then(|row| row.story.clone());
    match story.filter(|id| context.notebook.drafts.story(id).is_some()) {
        Some(id) => ask.open(Route::Desk(Writing::Story(id))),
        None => ask.say("No story is chosen for it yet."),
    }
}

impl Page for FitPage {
    fn hints(&self) -> Vec<Hint> {
        if self.choosing.is_some() {
            return choosing::KEYS.hints().collect();
        }
        LIST.hints().collect()
    }

    fn manner(&self) -> Manner {
        if self.choosing.is_some() {
            Manner::Text(Some(Place::Answers))
        } else {
            Manner::Place(Place::Answers)
        }
    }

    fn step_back(&mut self) -> bool {
        self.choosing.take().is_some()
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        if let Some((_, choosing)) = &mut self.choosing {
            match choosing.on_key(key) {
                Reply::Searching => {}
                Reply::Closed => self.choosing = None,
                Reply::Chosen(choice) => self.chosen(choice, context, ask),
            }
            return;
        }
        match LIST.action(key) {
            Some(action) => self.act(action, context, ask),
            None => self.split.on_key(key),
        }
    }

    fn on_paste(&mut self, text: &str, _context: &Context<'_>, _ask: &mut Requests<'_>) {
        if let Some((_, choosing)) = &mut self.choosing {
            choosing.on_paste(text);
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        if let Some((_, choosing)) = &mut self.choosing {
            if let Some(choice) = choosing.on_row(row) {
                self.chosen(choice, context, ask);
            }
            return;
        }
        if self.split.on_row(row) {
            self.act(Action::Choose, context, ask);
        }
    }

    fn refresh(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        let known = self.split.rows.len();
        self.look(context);
        // What was added just now comes to the front.
        if self.split.rows.len() > known {
            self.split.rows.go_to_last();
        }
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        view::render(self, frame, area, context, hits);
        if let Some((_, choosing)) = &mut self.choosing {
            choosing.draw(frame, frame.area(), context, hits);
        }
    }
}
