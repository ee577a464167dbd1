//! One entry of the calendar: its clocks and traps, the plan of its day, checklists, people, and what comes after it.
//!
//! The screen shows one part at a time below a head that never goes. What is changed is sent to the disk at once and
//! shown when it is there; texts being typed live in `writing`.

mod after;
mod asking;
mod checklist;
mod choosing;
mod day;
mod head;
mod linking;
mod mail;
mod naming;
mod note;
mod overview;
pub(super) mod page;
mod parts;
mod people;
mod whom;
mod words;
mod writing;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen};
use crate::domain::calendar::{CalendarChange, EntryChange, Placed};
use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::message::{Answer, Effect, Requests};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Sheet};
use crate::ui::list;

use self::page::Page;
use self::parts::Part;
use self::writing::{Slot, Writing};

/// The screen.
pub struct EntryScreen {
    /// The entry as it was last known; what is typed outlives its file.
    placed: Placed,
    part: Part,
    front: Front,
    overview: overview::Overview,
    day: day::Day,
    checklist: checklist::Lists,
    people: Page<people::Row>,
    asking: Page<asking::Row>,
    after: Page<after::Row>,
    mail: mail::Confirming,
    /// The minute the rows are true for, counted from 1970: what is due depends on it.
    filled_at: i64,
}

/// What has the keys: the part, or what was opened from it.
#[derive(Default)]
enum Front {
    /// The part itself.
    #[default]
    Part,
    /// A text is typed.
    Writing(Box<Writing>),
    /// A thank-you note is read.
    Note(note::Note),
    /// Questions to ask are chosen for a role.
    Choosing(Box<choosing::Choosing>),
    /// The person is looked for whom a question was asked of.
    Whom(whom::Whom),
    /// The question of the banks is looked for that was asked.
    Linking(Box<linking::Linking>),
    /// A file or the person is named.
    Naming(naming::Naming),
}

impl Front {
    /// What stands behind a text that is closed.
    fn behind(slot: Slot) -> Self {
        match slot {
            Slot::Note(to) => Self::Note(note::Note::to(to)),
            _ => Self::Part,
        }
    }
}

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    let own = vec![
        overview::KEYS.sheet(),
        day::KEYS.sheet(),
        checklist::KEYS.sheet(),
        people::KEYS.sheet(),
        asking::KEYS.sheet(),
        after::KEYS.sheet(),
        mail::KEYS.sheet(),
        parts::KEYS.sheet(),
        choosing::KEYS.sheet(),
        whom::KEYS.sheet(),
        note::KEYS.sheet(),
        naming::FILE.sheet(),
        naming::ME.sheet(),
        linking::KEYS.sheet(),
        list::MOVING.sheet(),
    ];
    own.into_iter().chain(writing::sheets()).collect()
}

impl EntryScreen {
    /// The entry with this id; `None` where there is none.
    pub fn new(id: &EntryId, context: &Context<'_>) -> Option<Self> {
        let placed = context.notebook.calendar.get(id)?.clone();
        let mut screen = Self {
            placed,
            part: Part::Overview,
            front: Front::Part,
            overview: overview::Overview::default(),
            day: day::Day::default(),
            checklist: checklist::Lists::default(),
            people: Page::default(),
            asking: Page::default(),
            after: Page::default(),
            mail: mail::Confirming::default(),
            filled_at: 0,
        };
        screen.fill(context);
        Some(screen)
    }

    /// The rows of every part, as the entry is now.
    fn fill(&mut self, context: &Context<'_>) {
        self.filled_at = context.now.wall.timestamp() / 60;
        let entry = &self.placed.entry;
        self.overview.fill(&self.placed, context);
        self.day.fill(&self.placed, context);
        self.checklist.fill(&self.placed, context);
        self.people.set(people::rows(entry, context));
        self.asking.set(asking::rows(entry));
        self.after.set(after::rows(entry));
        self.mail.fill(&self.placed, context);
    }

    /// Asks for the entry to be saved as it shall be, made from the version of its file that is known.
    fn send(&self, version: u32, entry: Entry, words: impl Into<String>, ask: &mut Requests<'_>) {
        ask.perform(Effect::ChangeCalendar(CalendarChange {
            entries: vec![EntryChange {
                id: self.placed.id.clone(),
                base: Some(version),
                to: Some(entry),
            }],
            sheets: Vec::new(),
            words: words.into(),
        }));
    }

    /// Changes the entry and saves it; the words say what was done, as a sentence.
    fn change(
        &self,
        words: impl Into<String>,
        ask: &mut Requests<'_>,
        edit: impl FnOnce(&mut Entry),
    ) {
        let mut entry = self.placed.entry.clone();
        edit(&mut entry);
        if entry != self.placed.entry {
            self.send(self.placed.version, entry, words, ask);
        }
    }

    /// Begins to type into a place of the entry.
    fn write(&mut self, slot: Slot, context: &Context<'_>) {
        let writing = Writing::begin(slot, &self.placed, context);
        self.front = Front::Writing(Box::new(writing));
    }

    /// Where the entry is gone, so is the screen, but not before a text that is only here has been saved somewhere.
    fn go_with_entry(&self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let is_gone = context.notebook.calendar.get(&self.placed.id).is_none();
        if is_gone && !matches!(self.front, Front::Writing(_)) {
            ask.back();
        }
    }
}

impl Screen for EntryScreen {
    fn title(&self) -> String {
        "Entry".into()
    }

    fn manner(&self) -> Manner {
        match self.front {
            Front::Writing(_) | Front::Linking(_) | Front::Naming(_) => Writing::manner(),
            Front::Part | Front::Note(_) | Front::Choosing(_) | Front::Whom(_) => {
                Manner::Inner(Place::Calendar)
            }
        }
    }

    fn hints(&self) -> Vec<Hint> {
        match &self.front {
            Front::Part => {
                let own = self.part_hints();
                own.into_iter().chain(parts::KEYS.hints()).collect()
            }
            Front::Writing(writing) => writing.hints(),
            Front::Note(note) => self.note_hints(note),
            Front::Choosing(_) => choosing::KEYS.hints().collect(),
            Front::Whom(_) => whom::KEYS.hints().collect(),
            Front::Linking(_) => linking::KEYS.hints().collect(),
            Front::Naming(naming) => naming.hints(),
        }
    }

    fn step_back(&mut self) -> bool {
        let had_front = !matches!(self.front, Front::Part);
        self.front = Front::Part;
        had_front
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match &mut self.front {
            Front::Part => self.on_part_key(key, context, ask),
            Front::Writing(_) => {
                self.on_writing_key(key, context, ask);
                self.go_with_entry(context, ask);
            }
            Front::Note(_) => self.on_note_key(key, context, ask),
            Front::Choosing(_) => self.on_choosing_key(key, context, ask),
            Front::Whom(_) => self.on_whom_key(key, context, ask),
            Front::Linking(_) => self.on_linking_key(key, ask),
            Front::Naming(_) => self.on_naming_key(key, ask),
        }
    }

    fn on_paste(&mut self, text: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        match &mut self.front {
            Front::Writing(_) => self.on_writing_paste(text, context, ask),
            Front::Linking(linking) => linking.on_paste(text),
            Front::Naming(naming) => naming.on_paste(text, ask),
            Front::Part | Front::Note(_) | Front::Choosing(_) | Front::Whom(_) => {}
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        match &mut self.front {
            Front::Part => self.on_part_row(row, context, ask),
            Front::Writing(writing) => writing.on_row(row),
            Front::Choosing(_) => self.on_choosing_row(row, context, ask),
            Front::Whom(_) => self.on_whom_row(row, context, ask),
            Front::Linking(_) => self.on_linking_row(row, ask),
            Front::Note(_) | Front::Naming(_) => {}
        }
    }

    fn on_answer(&mut self, answer: Answer, context: &Context<'_>, ask: &mut Requests<'_>) {
        match answer {
            Answer::Continue => self.leave_writing(context, ask),
            Answer::Discard => self.discard_writing(),
            Answer::Remove => self.remove(ask),
            Answer::Stand(status) => self.stand(status, ask),
            Answer::Finish | Answer::LeaveForLater | Answer::Quit => {}
        }
    }

    fn lets_go(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) -> bool {
        self.leave_writing(context, ask);
        !matches!(self.front, Front::Writing(_))
    }

    fn on_time(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.save_in_pauses(context, ask);
        let minute = context.now.wall.timestamp() / 60;
        if self.filled_at != minute {
            self.fill(context);
        }
    }

    fn refresh(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        match context.notebook.calendar.get(&self.placed.id) {
            Some(placed) => self.placed = placed.clone(),
            None => {
                if let Front::Writing(writing) = &mut self.front {
                    writing.lose();
                }
            }
        }
        self.fill(context);
        self.follow_writing(context, ask);
        self.go_with_entry(context, ask);
    }

    fn changes_in(&self, context: &Context<'_>) -> Option<Duration> {
        match &self.front {
            Front::Writing(writing) => writing.changes_in(context.now.uptime),
            _ => None,
        }
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        let body = head::draw(self, frame, area, context, hits);
        match &mut self.front {
            Front::Part | Front::Linking(_) | Front::Whom(_) => {
                self.draw_part(frame, body, context, hits);
            }
            Front::Writing(_) => note::draw_writing(self, frame, body, context, hits),
            Front::Note(_) => note::draw(self, frame, body, context),
            Front::Choosing(_) => choosing::draw(self, frame, body, context, hits),
            Front::Naming(_) => naming::draw(self, frame, body, context),
        }
        match &mut self.front {
            Front::Linking(linking) => linking.draw(frame, area, context, hits),
            Front::Whom(_) => whom::draw(self, frame, area, context, hits),
            _ => {}
        }
    }
}
