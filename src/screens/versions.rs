//! Every version of a draft: as it is now, second versions from conflicts, earlier ones; compared and restored.

mod comparing;
mod rows;
mod typeset;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::entry::page::Paper;
use super::{Context, Manner, Place, Screen};
use crate::domain::drafts::{DraftId, Version, Versions};
use crate::message::{Effect, Requests};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::list::{self, Picker};

use self::comparing::{Changed, Comparison};
use self::rows::Row;

/// The screen.
pub struct VersionsScreen {
    of: DraftId,
    /// Nothing until they were read.
    read: Option<Versions>,
    rows: Vec<Row>,
    list: Picker,
    /// How many words have changed since, by row, once that row was seen.
    changed: Vec<Option<Changed>>,
    /// The comparison of the version in front, by its file.
    comparison: Option<(String, Comparison)>,
    /// Whether the comparison has the whole screen.
    is_open: bool,
    manner: Comparing,
    paper: Paper,
}

/// How two versions are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparing {
    /// One below the other.
    Unified,
    /// Beside each other.
    SideBySide,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Open,
    Close,
    Restore,
    Drop,
    Turn,
    Next,
    Previous,
}

const LIST: Keymap<Action> = Keymap {
    mode: "answers, inside the versions",
    bindings: &[
        bind(&[Key::ENTER, Key::RIGHT], Action::Open, "compare"),
        bind(&[Key::char('r')], Action::Restore, "take this version"),
        bind(&[Key::char('x')], Action::Drop, "drop second version"),
    ],
};

const COMPARING: Keymap<Action> = Keymap {
    mode: "answers, inside a comparison",
    bindings: &[
        bind(&[Key::char('r')], Action::Restore, "take this version"),
        bind(&[Key::char('s')], Action::Turn, "side by side"),
        bind(&[Key::LEFT, Key::BACKSPACE], Action::Close, "list"),
        bind(&[Key::char('j')], Action::Next, "older"),
        bind(&[Key::char('k')], Action::Previous, "newer"),
        bind(&[Key::char('x')], Action::Drop, "drop second version"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![LIST.sheet(), COMPARING.sheet(), list::MOVING.sheet()]
}

impl VersionsScreen {
    /// The versions of a draft; they are read at once.
    pub fn new(of: DraftId) -> Self {
        Self {
            of,
            read: None,
            rows: Vec::new(),
            list: Picker::default(),
            changed: Vec::new(),
            comparison: None,
            is_open: false,
            manner: Comparing::Unified,
            paper: Paper::default(),
        }
    }

    fn version(&self) -> Option<&Version> {
        let row = self.rows.get(self.list.selected()?)?;
        row.version(self.read.as_ref()?)
    }

    fn is_second(&self) -> bool {
        let row = self.list.selected().and_then(|at| self.rows.get(at));
        matches!(row, Some(Row::Second(_)))
    }

    fn act(&mut self, action: Action, ask: &mut Requests<'_>) {
        match action {
            Action::Open => {
                self.is_open = self.version().is_some();
                self.paper = Paper::default();
            }
            Action::Close => self.is_open = false,
            Action::Turn => {
                self.manner = match self.manner {
                    Comparing::Unified => Comparing::SideBySide,
                    Comparing::SideBySide => Comparing::Unified,
                };
            }
            Action::Next => {
                self.list.next();
                self.paper = Paper::default();
            }
            Action::Previous => {
                self.list.previous();
                self.paper = Paper::default();
            }
            Action::Restore => {
                if let Some(version) = self.version() {
                    let file = version.file.clone();
                    ask.perform(Effect::RestoreVersion(self.of.clone(), file));
                }
            }
            Action::Drop => match self.version().filter(|_| self.is_second()) {
                Some(version) => ask.perform(Effect::DropVersion(version.file.clone())),
                None => ask.say("Earlier versions are kept; only a second version can be dropped."),
            },
        }
    }

    /// Works out how the version in front differs from what the file says now.
    fn compare(&mut self) {
        let Some(version) = self.version() else {
            self.comparison = None;
            return;
        };
        let known = self.comparison.as_ref();
        if known.is_some_and(|(file, _)| *file == version.file) {
            return;
        }
        let now = self.read.as_ref().and_then(|read| read.now.as_deref());
        let comparison = Comparison::of(&version.text, now.unwrap_or_default());
        self.comparison = Some((version.file.clone(), comparison));
    }

    /// Counts the changed words of the rows that are seen, once each.
    fn count_seen(&mut self, height: u16) {
        let Some(read) = &self.read else {
            return;
        };
        let now = read.now.as_deref().unwrap_or_default();
        for seen in self.list.visible(height) {
            let version = self.rows.get(seen.index).and_then(|row| row.version(read));
            let slot = self.changed.get_mut(seen.index);
            if let (Some(version), Some(slot @ None)) = (version, slot) {
                *slot = Some(Changed::between(&version.text, now));
            }
        }
    }
}

impl Screen for VersionsScreen {
    fn title(&self) -> String {
        "Versions".into()
    }

    fn manner(&self) -> Manner {
        Manner::Inner(Place::Answers)
    }

    fn hints(&self) -> Vec<Hint> {
        if self.is_open {
            COMPARING.hints().collect()
        } else {
            LIST.hints().collect()
        }
    }

    fn step_back(&mut self) -> bool {
        std::mem::take(&mut self.is_open)
    }

    fn on_key(&mut self, key: Key, _context: &Context<'_>, ask: &mut Requests<'_>) {
        let keymap = if self.is_open { &COMPARING } else { &LIST };
        match keymap.action(key) {
            Some(action) => self.act(action, ask),
            None if self.is_open => self.paper.on_key(key),
            None => drop(self.list.on_key(key)),
        }
    }

    fn on_row(&mut self, row: usize, _context: &Context<'_>, ask: &mut Requests<'_>) {
        let again = self.list.selected() == Some(row);
        self.list.select(row);
        if again {
            self.act(Action::Open, ask);
        }
    }

    fn on_versions(&mut self, read: &Versions, _context: &Context<'_>, _ask: &mut Requests<'_>) {
        if read.of != self.of || self.read.as_ref() == Some(read) {
            return;
        }
        let before = self.version().map(|version| version.file.clone());
        self.rows = rows::of(read);
        self.read = Some(read.clone());
        self.changed = vec![None; self.rows.len()];
        self.comparison = None;
        self.list.set_shapes(self.rows.iter().map(Row::shape));
        let is_before = |row: &Row| {
            let version = row.version(read);
            version.is_some_and(|version| Some(&version.file) == before.as_ref())
        };
        match self.rows.iter().position(is_before) {
            Some(place) => self.list.select(place),
            None => self.list.home(),
        }
        self.is_open = self.is_open && self.version().is_some();
    }

    fn refresh(&mut self, _context: &Context<'_>, ask: &mut Requests<'_>) {
        ask.perform(Effect::ReadVersions(self.of.clone()));
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
