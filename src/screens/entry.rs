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
mod page;
mod people;
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
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::list;

use self::page::Page;
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

/// The parts, in the order of their names below the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Overview,
    Day,
    Checklist,
    People,
    Ask,
    Written,
    Mail,
}

impl Part {
    const ALL: [Self; 7] = [
        Self::Overview,
        Self::Day,
        Self::Checklist,
        Self::People,
        Self::Ask,
        Self::Written,
        Self::Mail,
    ];

    /// The key that leads to it, its first letter, and its name.
    fn name(self) -> (Key, &'static str) {
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
    Whom(asking::Whom),
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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Next,
    Previous,
    To(Part),
}

const PARTS: Keymap<Turn> = Keymap {
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
        PARTS.sheet(),
        choosing::KEYS.sheet(),
        asking::WHOM.sheet(),
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
    pub fn new(id: EntryId, context: &Context<'_>) -> Option<Self> {
        let placed = context.notebook.calendar.get(&id)?.clone();
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

    fn on_part_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        if let Some(turn) = PARTS.action(key) {
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

    fn part_hints(&self) -> Vec<Hint> {
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

    fn draw_part(
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
    fn on_part_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
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
                own.into_iter().chain(PARTS.hints()).collect()
            }
            Front::Writing(writing) => writing.hints(),
            Front::Note(note) => self.note_hints(note),
            Front::Choosing(_) => choosing::KEYS.hints().collect(),
            Front::Whom(_) => asking::WHOM.hints().collect(),
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
            Front::Whom(_) => asking::draw_whom(self, frame, area, context, hits),
            _ => {}
        }
    }
}
