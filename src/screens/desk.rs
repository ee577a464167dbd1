//! The desk: where every draft is written, section by section, with the coach beside it.
//!
//! What is typed is saved a second after the last key, and when it is left. What another program changes in other sections
//! is taken over as it comes; where it changed the very section that is being written, both are kept until one is chosen.

mod beginning;
mod chooser;
mod coach;
mod coach_view;
mod example;
mod keys;
mod page;
mod rival;
mod saving;
mod section;
mod sheet;
mod view;
mod words;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::coach::Coach;
use self::example::Example;
use self::page::Page;
use self::rival::Rival;
use self::saving::{Saving, Then};
use self::section::Section;
use self::sheet::Draft;
use super::{Context, Manner, Screen};
use crate::domain::drafts::DraftId;
use crate::message::{Answer, Requests, Writing};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Sheet};

/// What lies in front.
#[derive(Debug, Default)]
enum Front {
    /// The sections.
    #[default]
    Sections,
    /// The worked example.
    Example(Example),
    /// Two versions of a section.
    Rival(Rival),
}

/// Whether the coach is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// Where there is room.
    Usual,
    /// All of it.
    Whole,
    /// One line.
    Line,
}

/// The desk.
pub struct Desk {
    writing: Writing,
    title: String,
    /// Which draft; nothing for a new story until its first words are saved.
    of: Option<DraftId>,
    /// What its file says.
    disk: Draft,
    saving: Saving,
    sections: Vec<Section>,
    focus: usize,
    front: Front,
    coach: Coach,
    seen: Seen,
    /// Rules that were switched off here, the last one last.
    switched_off: Vec<String>,
    page: Page,
    /// When writing began, by the clock of timers.
    began_at: Option<Duration>,
}

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![
        keys::WRITING.sheet(),
        chooser::CHOOSING.sheet(),
        rival::KEYS.sheet(),
        example::KEYS.sheet(),
    ]
}

impl Desk {
    /// The section in front.
    fn focused(&self) -> Option<&Section> {
        self.sections.get(self.focus)
    }

    fn focused_mut(&mut self) -> Option<&mut Section> {
        self.sections.get_mut(self.focus)
    }

    /// Whether a section was changed by another program while it was written here.
    fn is_contested(&self) -> bool {
        self.sections
            .iter()
            .any(|section| section.rival().is_some())
    }

    /// The coach reads what is typed.
    fn read_along(&mut self, context: &Context<'_>) {
        let (notebook, now) = (context.notebook, context.now.uptime);
        self.coach
            .read_in_time(&self.writing, &self.sections, notebook, now);
    }

    /// Whether something that is typed is not in the file.
    fn is_dirty(&self) -> bool {
        self.sections
            .iter()
            .any(|section| section.is_dirty() && section.rival().is_none())
    }
}

impl Screen for Desk {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn manner(&self) -> Manner {
        Manner::Text(None)
    }

    fn hints(&self) -> Vec<Hint> {
        match &self.front {
            Front::Sections => self.writing_hints(),
            Front::Example(_) => example::KEYS.hints().collect(),
            Front::Rival(_) => rival::KEYS.hints().collect(),
        }
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match &self.front {
            Front::Sections => self.on_writing_key(key, context, ask),
            Front::Example(_) => self.on_example_key(key),
            Front::Rival(_) => self.on_rival_key(key, context, ask),
        }
    }

    fn on_paste(&mut self, text: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.on_pasted(text, context, ask);
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.on_clicked(row, context);
    }

    fn on_answer(&mut self, answer: Answer, context: &Context<'_>, ask: &mut Requests<'_>) {
        match answer {
            Answer::Continue => self.save_soon(context),
            Answer::Discard => ask.back(),
            Answer::Finish
            | Answer::LeaveForLater
            | Answer::Quit
            | Answer::Remove
            | Answer::Stand(_) => {}
        }
    }

    fn on_not_saved(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.saving.refused();
        self.began_at.get_or_insert(context.now.uptime);
    }

    fn lets_go(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) -> bool {
        let is_kept = !self.is_dirty() && !self.is_contested();
        if !is_kept {
            self.leave(Then::Close, context, ask);
        }
        is_kept
    }

    fn on_time(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.save_in_pauses(context, ask);
        self.read_along(context);
    }

    fn refresh(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.follow(context, ask);
    }

    fn changes_in(&self, context: &Context<'_>) -> Option<Duration> {
        let now = context.now.uptime;
        let saved = self.saving.changes_in(now);
        saved.into_iter().chain(self.coach.changes_in(now)).min()
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        self.read_along(context);
        view::draw(self, frame, area, context, hits);
    }
}
