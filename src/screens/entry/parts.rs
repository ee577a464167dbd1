//! The parts of an entry's screen: their names and keys, and which of them is shown.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{EntryScreen, after, asking, checklist, day, mail, overview, people};
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, bind};

/// The parts, in the order of their names below the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Where, what to beware of, how it stands.
    Overview,
    /// The plan of the day.
    Day,
    /// The checklists.
    Checklist,
    /// Who will be there.
    People,
    /// The questions to ask.
    Ask,
    /// What is written after.
    Written,
    /// The confirm-back mail.
    Mail,
}

impl Part {
    pub(super) const ALL: [Self; 7] = [
        Self::Overview,
        Self::Day,
        Self::Checklist,
        Self::People,
        Self::Ask,
        Self::Written,
        Self::Mail,
    ];

    /// The key that leads to it, its first letter, and its name.
    pub(super) fn name(self) -> (Key, &'static str) {
        match self {
            Self::Overview => (Key::char('O'), "Overview"),
            Self::Day => (Key::char('D'), "Day"),
            Self::Checklist => (Key::char('C'), "Checklist"),
            Self::People => (Key::char('P'), "People"),
            Self::Ask => (Key::char('A'), "Ask"),
            Self::Written => (Key::char('W'), "Written after"),
            Self::Mail => (Key::char('M'), "Mail"),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Next,
    Previous,
    To(Part),
}

pub(super) const KEYS: Keymap<Turn> = Keymap {
    mode: "entry, its parts",
    bindings: &[
        bind(&[Key::RIGHT, Key::TAB], Turn::Next, "next part"),
        bind(&[Key::LEFT, Key::BACKTAB], Turn::Previous, "part before"),
        bind(&[Key::char('O')], Turn::To(Part::Overview), "overview"),
        bind(&[Key::char('D')], Turn::To(Part::Day), "day plan"),
        bind(&[Key::char('C')], Turn::To(Part::Checklist), "checklist"),
        bind(&[Key::char('P')], Turn::To(Part::People), "people"),
        bind(&[Key::char('A')], Turn::To(Part::Ask), "questions to ask"),
        bind(&[Key::char('W')], Turn::To(Part::Written), "written after"),
        bind(&[Key::char('M')], Turn::To(Part::Mail), "confirm-back mail"),
    ],
};

impl EntryScreen {
    fn turn(&mut self, turn: Turn) {
        let at = Part::ALL.iter().position(|part| *part == self.part);
        let at = at.unwrap_or(0);
        let count = Part::ALL.len();
        let to = match turn {
            Turn::Next => Part::ALL.get((at + 1) % count).copied(),
            Turn::Previous => Part::ALL.get((at + count - 1) % count).copied(),
            Turn::To(part) => Some(part),
        };
        self.part = to.unwrap_or(self.part);
    }

    pub(super) fn on_part_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        if let Some(turn) = KEYS.action(key) {
            return self.turn(turn);
        }
        match self.part {
            Part::Overview => self.on_overview_key(key, ask),
            Part::Day => self.on_day_key(key, context, ask),
            Part::Checklist => self.on_checklist_key(key, context, ask),
            Part::People => self.on_people_key(key, context, ask),
            Part::Ask => self.on_ask_key(key, context, ask),
            Part::Written => self.on_after_key(key, context, ask),
            Part::Mail => self.on_mail_key(key, context, ask),
        }
    }

    pub(super) fn part_hints(&self) -> Vec<Hint> {
        match self.part {
            Part::Overview => overview::KEYS.hints().collect(),
            Part::Day => day::KEYS.hints().collect(),
            Part::Checklist => checklist::KEYS.hints().collect(),
            Part::People => people::KEYS.hints().collect(),
            Part::Ask => self.ask_hints(),
            Part::Written => self.after_hints(),
            Part::Mail => self.mail_hints(),
        }
    }

    pub(super) fn draw_part(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        match self.part {
            Part::Overview => overview::draw(self, frame, area, context, hits),
            Part::Day => day::draw(self, frame, area, context, hits),
            Part::Checklist => checklist::draw(self, frame, area, context, hits),
            Part::People => people::draw(self, frame, area, context, hits),
            Part::Ask => asking::draw(self, frame, area, context, hits),
            Part::Written => after::draw(self, frame, area, context, hits),
            Part::Mail => mail::draw(self, frame, area, context),
        }
    }

    /// A click on the row in front does what Enter does.
    pub(super) fn on_part_row(
        &mut self,
        row: usize,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let again = match self.part {
            Part::Mail => return,
            Part::Overview => self.overview.on_row(row),
            Part::Day => self.day.on_row(row),
            Part::Checklist => self.checklist.on_row(row),
            Part::People => self.people.on_row(row),
            Part::Ask => self.asking.on_row(row),
            Part::Written => self.after.on_row(row),
        };
        if again && self.part != Part::Day {
            self.on_part_key(Key::ENTER, context, ask);
        }
    }
}
