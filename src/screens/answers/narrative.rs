//! The page of Answers on who you are, why radiology, what you contribute: the prompts step by step, the paragraph made
//! of them, and its spoken form.

mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::page::Page;
use super::portrait::{portrait, save};
use super::split::Split;
use crate::domain::portrait::{Chapter, Prompt};
use crate::message::{Requests, Route, Writing};
use crate::screens::entry::page::Row;
use crate::screens::{Context, Manner, Place};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// The head of a chapter.
    Chapter(Chapter),
    /// A prompt, by its id.
    Prompt(String),
    /// The spoken form.
    Spoken,
}

impl Row for Step {
    fn is_selectable(&self) -> bool {
        !matches!(self, Self::Chapter(_))
    }
}

/// The page.
pub struct NarrativePage {
    split: Split<Step>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Write,
    Draft,
    Next,
    Read,
    Close,
}

const LIST: Keymap<Action> = Keymap {
    mode: "answers, the narrative",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write"),
        bind(&[Key::char('n')], Action::Next, "next open one"),
        bind(&[Key::char('d')], Action::Draft, "first draft"),
        bind(&[Key::RIGHT], Action::Read, "read"),
    ],
};

const READING: Keymap<Action> = Keymap {
    mode: "answers, inside the narrative",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write"),
        bind(&[Key::char('d')], Action::Draft, "first draft"),
        bind(&[Key::LEFT, Key::BACKSPACE], Action::Close, "list"),
    ],
};

/// The tables of this page.
pub fn sheets() -> Vec<Sheet> {
    vec![LIST.sheet(), READING.sheet()]
}

impl NarrativePage {
    /// The page with the first open prompt in front.
    pub fn new(context: &Context<'_>) -> Self {
        let mut page = Self {
            split: Split::default(),
        };
        page.look(context);
        page.go_on(context);
        page
    }

    fn look(&mut self, context: &Context<'_>) {
        let prompts = &context.notebook.guides.narrative.prompts;
        let steps = Chapter::ALL.iter().flat_map(|chapter| {
            let own = prompts.iter().filter(move |prompt| prompt.part == *chapter);
            let own = own.map(|prompt| Step::Prompt(prompt.id.clone()));
            std::iter::once(Step::Chapter(*chapter)).chain(own)
        });
        self.split.rows.set(steps.chain([Step::Spoken]).collect());
    }

    /// Puts the first prompt in front to which nothing is written; after the last the spoken form.
    fn go_on(&mut self, context: &Context<'_>) {
        let next = portrait(context)
            .narrative
            .next(&context.notebook.guides.narrative);
        let step = next.map_or(Step::Spoken, |prompt| Step::Prompt(prompt.id.clone()));
        self.split.rows.put_in_front(&step);
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        match action {
            Action::Write => self.write(context, ask),
            Action::Draft => self.draft(context, ask),
            Action::Next => self.go_on(context),
            Action::Read => self.split.read(true),
            Action::Close => self.split.read(false),
        }
    }

    fn write(&self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let guide = &context.notebook.guides.narrative;
        let writing = match self.split.rows.selected() {
            Some(Step::Prompt(id)) if guide.prompt(id).is_some_and(Prompt::is_paragraph) => {
                Writing::Paragraph
            }
            Some(Step::Prompt(id)) => Writing::Material(id.clone()),
            Some(Step::Spoken) => Writing::Spoken,
            Some(Step::Chapter(_)) | None => return,
        };
        ask.open(Route::Desk(writing));
    }

    /// Makes a first paragraph, or a first spoken form, of the person's own sentences; what is written is left alone.
    fn draft(&self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let guide = &context.notebook.guides.narrative;
        let narrative = &portrait(context).narrative;
        let is_spoken = self.split.rows.selected() == Some(&Step::Spoken);
        let (there, draft) = if is_spoken {
            (&narrative.spoken, narrative.first_spoken(guide))
        } else {
            (&narrative.paragraph, narrative.first_paragraph(guide))
        };
        if !there.trim().is_empty() {
            return ask.say("It is written already; enter opens it, and nothing is overwritten.");
        }
        if draft.is_empty() {
            return ask.say("There is nothing to make it of yet: write a line to a prompt first.");
        }
        let words = "The first draft is made of your own sentences.";
        save(context, ask, words, |portrait| {
            let narrative = &mut portrait.narrative;
            if is_spoken {
                narrative.spoken = draft;
            } else {
                narrative.paragraph = draft;
            }
        });
    }
}

impl Page for NarrativePage {
    fn hints(&self) -> Vec<Hint> {
        if self.split.is_reading() {
            READING.hints().collect()
        } else {
            LIST.hints().collect()
        }
    }

    fn manner(&self) -> Manner {
        if self.split.is_reading() {
            Manner::Inner(Place::Answers)
        } else {
            Manner::Place(Place::Answers)
        }
    }

    fn step_back(&mut self) -> bool {
        let is_reading = self.split.is_reading();
        self.split.read(false);
        is_reading
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let keymap = if self.split.is_reading() {
            READING
        } else {
            LIST
        };
        match keymap.action(key) {
            Some(action) => self.act(action, context, ask),
            None => self.split.on_key(key),
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.split.on_row(row) {
            self.write(context, ask);
        }
    }

    fn refresh(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.look(context);
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        view::render(self, frame, area, context, hits);
    }
}
