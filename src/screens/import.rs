//! Taking entries from a file: what is new, changed, doubtful, refused, and why, before anything is kept.

mod columns;
mod items;
mod keys;
mod preview;
mod rows;
mod taking;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen, say_if_full};
use crate::domain::calendar::CalendarChange;
use crate::interchange::csv::Column;
use crate::message::{Effect, ImportRead, ImportWish, Requests};
use crate::ui::field::Field;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key};
use crate::ui::list::Picker;

pub use self::keys::sheets;

use self::keys::{Action, COLUMNS, LIST, MEANING, NAMING, Naming, ZONE};
use self::preview::{Mode, Preview};

/// The screen.
pub struct Import {
    path: Field,
    phase: Phase,
    /// What is being written.
    saving: Option<CalendarChange>,
}

/// How far it has come.
enum Phase {
    /// The file is named; what was wrong with the one named before.
    Naming(Option<String>),
    /// It is read as asked.
    Reading(ImportWish),
    /// It was read.
    Preview(Box<Preview>),
}

impl Default for Import {
    fn default() -> Self {
        Self {
            path: Field::default().with_placeholder("~/Downloads/invite.ics"),
            phase: Phase::Naming(None),
            saving: None,
        }
    }
}

impl Import {
    fn read(&mut self, wish: ImportWish, ask: &mut Requests<'_>) {
        self.phase = Phase::Reading(wish.clone());
        ask.perform(Effect::ReadImport(wish));
    }

    fn on_naming_key(&mut self, key: Key, ask: &mut Requests<'_>) {
        match NAMING.action(key) {
            Some(Naming::Leave) => ask.back(),
            Some(Naming::Read) => {
                let file = self.path.text().trim().to_owned();
                if file.is_empty() {
                    let why = "Name a file, or drop one into this window.".to_owned();
                    self.phase = Phase::Naming(Some(why));
                    return;
                }
                let wish = ImportWish {
                    file,
                    ..ImportWish::default()
                };
                self.read(wish, ask);
            }
            None => {
                self.path.on_key(key);
                self.phase = Phase::Naming(None);
            }
        }
    }

    fn on_preview_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Phase::Preview(preview) = &mut self.phase else {
            return;
        };
        match &mut preview.mode {
            Mode::List => match LIST.action(key) {
                Some(action) => self.act(action, context, ask),
                None => drop(preview.list.on_key(key)),
            },
            Mode::Columns(list) => {
                if COLUMNS.action(key).is_none() {
                    list.on_key(key);
                } else if let Some(column) = list.selected() {
                    preview.mode = choosing(column, preview);
                }
            }
            Mode::Meaning(column, list) => {
                if MEANING.action(key).is_none() {
                    list.on_key(key);
                    return;
                }
                let chosen = list.selected().and_then(|place| Column::ALL.get(place));
                let column = *column;
                if let Some(meaning) = chosen {
                    self.take_meaning(column, *meaning, context, ask);
                }
            }
            Mode::Zone(..) => self.on_zone_key(key, context, ask),
        }
    }

    fn on_zone_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Phase::Preview(preview) = &mut self.phase else {
            return;
        };
        match ZONE.action(key) {
            Some(Naming::Leave) => preview.mode = Mode::List,
            Some(Naming::Read) => match preview.zone(context) {
                Ok(zone) => {
                    let wish = ImportWish {
                        floating: Some(zone),
                        ..preview.wish(None)
                    };
                    self.read(wish, ask);
                }
                Err(why) => {
                    if let Mode::Zone(_, wrong) = &mut preview.mode {
                        *wrong = Some(why);
                    }
                }
            },
            None => {
                if let Mode::Zone(field, wrong) = &mut preview.mode {
                    field.on_key(key);
                    *wrong = None;
                }
            }
        }
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Phase::Preview(preview) = &mut self.phase else {
            return;
        };
        match action {
            Action::Take => self.take(context, ask),
            Action::Tick => {
                if !preview.tick(context) {
                    ask.say("That one cannot be taken; it says why.");
                }
            }
            Action::TickAll => preview.tick_all(context),
            Action::Filter => preview.next_filter(),
            Action::Columns if preview.is_table() => {
                preview.mode = Mode::Columns(Picker::new(preview.columns.len()));
            }
            Action::Zone if !preview.is_table() => {
                let field = Field::default().with_placeholder("a city, a state, ET");
                preview.mode = Mode::Zone(field, None);
            }
            Action::Columns | Action::Zone => {}
            Action::OtherFile => self.phase = Phase::Naming(None),
        }
    }
}

/// The list of meanings, with what the column means now in front.
fn choosing(column: usize, preview: &Preview) -> Mode {
    let mut list = Picker::new(Column::ALL.len());
    let now = preview
        .columns
        .get(column)
        .map_or("", |own| own.taken_for.as_str());
    let place = Column::ALL.iter().position(|own| own.word() == now);
    list.select(place.unwrap_or(0));
    Mode::Meaning(column, list)
}

impl Screen for Import {
    fn title(&self) -> String {
        "Import".into()
    }

    fn manner(&self) -> Manner {
        let is_typing = match &self.phase {
            Phase::Naming(_) => true,
            Phase::Reading(_) => false,
            Phase::Preview(preview) => matches!(preview.mode, Mode::Zone(..)),
        };
        if is_typing {
            Manner::Text(Some(Place::Calendar))
        } else {
            Manner::Inner(Place::Calendar)
        }
    }

    fn hints(&self) -> Vec<Hint> {
        let Phase::Preview(preview) = &self.phase else {
            return match self.phase {
                Phase::Naming(_) => NAMING.hints().collect(),
                Phase::Reading(_) | Phase::Preview(_) => Vec::new(),
            };
        };
        match &preview.mode {
            Mode::List => {
                let of_other_files = if preview.is_table() {
                    "zone"
                } else {
                    "columns"
                };
                let hints = LIST.hints();
                hints.filter(|hint| hint.label != of_other_files).collect()
            }
            Mode::Columns(_) => COLUMNS.hints().collect(),
            Mode::Meaning(..) => MEANING.hints().collect(),
            Mode::Zone(..) => ZONE.hints().collect(),
        }
    }

    fn step_back(&mut self) -> bool {
        match &mut self.phase {
            Phase::Naming(_) => return false,
            Phase::Reading(_) => self.phase = Phase::Naming(None),
            Phase::Preview(preview) => match &preview.mode {
                Mode::List | Mode::Zone(..) => self.phase = Phase::Naming(None),
                Mode::Columns(_) => preview.mode = Mode::List,
                Mode::Meaning(column, _) => {
                    let mut list = Picker::new(preview.columns.len());
                    list.select(*column);
                    preview.mode = Mode::Columns(list);
                }
            },
        }
        true
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.saving = None;
        match self.phase {
            Phase::Naming(_) => self.on_naming_key(key, ask),
            Phase::Reading(_) => {}
            Phase::Preview(_) => self.on_preview_key(key, context, ask),
        }
    }

    fn on_paste(&mut self, text: &str, _context: &Context<'_>, ask: &mut Requests<'_>) {
        match &mut self.phase {
            Phase::Naming(why) => {
                *why = None;
                say_if_full(self.path.on_paste(text.trim()), ask);
            }
            Phase::Reading(_) => {}
            Phase::Preview(preview) => {
                if let Mode::Zone(field, wrong) = &mut preview.mode {
                    *wrong = None;
                    say_if_full(field.on_paste(text), ask);
                }
            }
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Phase::Preview(preview) = &mut self.phase else {
            return;
        };
        let list = match &mut preview.mode {
            Mode::List => &mut preview.list,
            Mode::Columns(list) | Mode::Meaning(_, list) => list,
            Mode::Zone(..) => return,
        };
        let again = list.selected() == Some(row);
        list.select(row);
        if again {
            let is_list = matches!(preview.mode, Mode::List);
            let key = if is_list { Key::SPACE } else { Key::ENTER };
            self.on_preview_key(key, context, ask);
        }
    }

    fn on_import(&mut self, read: &ImportRead, context: &Context<'_>, _ask: &mut Requests<'_>) {
        // What was asked for before another file was named comes too late.
        let Phase::Reading(wish) = &self.phase else {
            return;
        };
        if wish.file != read.file {
            return;
        }
        self.phase = match Preview::new(read, wish.floating, context) {
            Ok(preview) => Phase::Preview(Box::new(preview)),
            Err(why) => Phase::Naming(Some(why)),
        };
    }

    fn refresh(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.leave_if_taken(context, ask);
        if let Phase::Preview(preview) = &mut self.phase {
            preview.events.plan_again(context);
            preview.find();
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
    }
}
