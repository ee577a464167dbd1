//! The whole program as a state machine: events in, effects out. It never fails and never waits.

mod keys;
mod layers;
mod palette;
mod reminders;
mod render;
mod saving;

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};

use crate::clock::Now;
use crate::domain::id::{EventId, IdMaker};
use crate::domain::journal::Entry;
use crate::domain::notebook::Notebook;
use crate::domain::past::PastAttempt;
use crate::domain::profile::ProfileChange;
use crate::message::{Answer, Effect, Event, Request, Requests, Route, Undoable};
use crate::screens::{self, Context, Manner, Screen};
use crate::ui::frame::Tone;
use crate::ui::glyphs::Look;
use crate::ui::hits::{Hits, Target};

use self::layers::Layer;

pub use self::keys::sheets;

/// The most steps `u` goes back.
const MOST_UNDO: usize = 50;

/// The program's state.
pub struct App {
    notebook: Notebook,
    ids: IdMaker,
    look: Look,
    /// Never empty; the last is in front.
    screens: Vec<Box<dyn Screen>>,
    /// Boxes over the screen; keys go to the last first.
    layers: Vec<Layer>,
    notice: Option<(String, Tone)>,
    /// Events that could not be written yet; each write tries them again first.
    unsaved: Vec<Entry>,
    undo: Vec<Undoable>,
    /// What the entry being written will be called by `u`.
    undo_words: Vec<(EventId, String)>,
    /// The day at home for which the screens have counted what is due.
    day: Option<NaiveDate>,
    /// When it was last looked whether an entry is near.
    reminded: Option<DateTime<Utc>>,
    /// The profile's answers as they were before the change that is being saved.
    answers_before: Option<ProfileChange>,
    past: Option<Vec<PastAttempt>>,
    hits: Hits,
    finished: bool,
}

impl App {
    /// Opens at `route`; on the very first run the questions come first. `salt` tells this run's ids apart.
    pub fn new(
        notebook: Notebook,
        look: Look,
        salt: u64,
        route: Route,
        now: Now,
    ) -> (Self, Vec<Effect>) {
        let mut app = Self {
            notebook,
            ids: IdMaker::new(salt),
            look,
            screens: Vec::new(),
            layers: Vec::new(),
            notice: None,
            unsaved: Vec::new(),
            undo: Vec::new(),
            undo_words: Vec::new(),
            day: None,
            reminded: Some(now.wall),
            answers_before: None,
            past: None,
            hits: Hits::default(),
            finished: false,
        };
        let effects = app.begin(route, now);
        (app, effects)
    }

    fn begin(&mut self, route: Route, now: Now) -> Vec<Effect> {
        let is_first_run = self.notebook.profile.is_none() && route == Route::Today;
        let mut requests = vec![Request::Open(route)];
        if is_first_run {
            requests.push(Request::Open(Route::Welcome));
        }
        self.grant(requests, now)
    }

    /// Whether the loop should end.
    pub fn is_finished(&self) -> bool {
        self.finished
    }

    /// What is known; for tests and for the loop.
    pub fn notebook(&self) -> &Notebook {
        &self.notebook
    }

    /// How many events are not on the disk.
    pub fn unsaved(&self) -> usize {
        self.unsaved.len()
    }

    /// Time passes first, so that a busy keyboard cannot hold a countdown up.
    pub fn handle(&mut self, event: Event, now: Now) -> Vec<Effect> {
        let mut effects = self.with_top(now, |screen, context, ask| screen.on_time(context, ask));
        effects.extend(self.turn_the_day(now));
        effects.extend(match event {
            Event::Key(key) => self.on_key(key, now),
            Event::Paste(text) => self.on_paste(&text, now),
            Event::Click(column, row) => self.on_click(column, row, now),
            Event::Written(entries) => self.on_written(entries, now),
            Event::NotWritten(entries, why) => self.on_not_written(entries, &why),
            Event::Folded(history) => {
                self.notebook.history = *history;
                self.refresh(now)
            }
            Event::ProfileSaved(profile, home) => self.on_profile_saved(profile, home, now),
            Event::SettingsSaved(settings) => {
                self.notebook.take_settings(settings);
                self.refresh(now)
            }
            Event::DraftsSaved(saved) => self.on_drafts_saved(*saved, now),
            Event::DraftsNotSaved(drafts, why) => self.on_drafts_not_saved(*drafts, why, now),
            Event::VersionsRead(read) => self.with_top(now, |screen, context, ask| {
                screen.on_versions(&read, context, ask);
            }),
            Event::CalendarSaved(saved) => self.on_calendar_saved(*saved, now),
            Event::Reread(notebook) => {
                self.notebook = *notebook;
                self.past = None;
                self.refresh(now)
            }
            Event::Focus => vec![Effect::LookOutside],
            Event::PastRead(past) => {
                self.past = Some(past);
                self.refresh(now)
            }
            Event::ImportRead(read) => self.with_top(now, |screen, context, ask| {
                screen.on_import(&read, context, ask);
            }),
            Event::Done(words) => {
                self.notice = Some((words, Tone::Plain));
                Vec::new()
            }
            Event::Failed(why) => {
                self.answers_before = None;
                self.notice = Some((why, Tone::Bad));
                Vec::new()
            }
            Event::Redraw | Event::Tick => Vec::new(),
        });
        // Last, so that a key's own words do not hide it.
        effects.extend(self.remind(now));
        effects
    }

    /// After midnight at home other questions are due.
    fn turn_the_day(&mut self, now: Now) -> Vec<Effect> {
        let today = self.notebook.today(now.wall);
        match self.day.replace(today) {
            Some(before) if before != today => self.refresh(now),
            _ => Vec::new(),
        }
    }

    /// How long the picture stays true if nothing happens.
    pub fn changes_in(&self, now: Now) -> Duration {
        let context = self.context(now);
        let screen = self
            .screens
            .last()
            .and_then(|screen| screen.changes_in(&context));
        screen.unwrap_or(Duration::MAX).min(now.until_next_minute())
    }

    /// Tells the screen in front that what is known has changed.
    fn refresh(&mut self, now: Now) -> Vec<Effect> {
        self.with_top(now, |screen, context, ask| screen.refresh(context, ask))
    }

    fn on_paste(&mut self, text: &str, now: Now) -> Vec<Effect> {
        match self.layers.last_mut() {
            Some(Layer::Palette(palette)) => {
                palette.on_paste(text);
                Vec::new()
            }
            Some(Layer::Help { .. } | Layer::Question(_) | Layer::Unsaved(_)) => Vec::new(),
            None => self.with_top(now, |screen, context, ask| {
                screen.on_paste(text, context, ask);
            }),
        }
    }

    fn on_click(&mut self, column: u16, row: u16, now: Now) -> Vec<Effect> {
        match self.hits.at(column, row).copied() {
            Some(Target::Key(key)) => self.on_key(key, now),
            Some(Target::Place(place)) => self.open_place(place, now),
            Some(Target::Row(row)) => match self.layers.last_mut() {
                Some(Layer::Palette(palette)) => {
                    let chosen = palette.choose_row(row);
                    self.layers.pop();
                    chosen.map_or_else(Vec::new, |choice| self.choose(&choice, now))
                }
                Some(Layer::Help { .. } | Layer::Question(_) | Layer::Unsaved(_)) => Vec::new(),
                None => self.with_top(now, |screen, context, ask| screen.on_row(row, context, ask)),
            },
            None => Vec::new(),
        }
    }

    fn open_place(&mut self, index: usize, now: Now) -> Vec<Effect> {
        let is_held = matches!(self.manner(), Manner::Session);
        let Some((_, _, place)) = screens::PLACES.get(index).filter(|_| !is_held) else {
            return Vec::new();
        };
        let mut lets_go = true;
        let effects = self.with_top(now, |screen, context, ask| {
            lets_go = screen.lets_go(context, ask);
        });
        if lets_go {
            return self.go_to(place.route(), now);
        }
        effects
    }

    /// Opens a place: whatever was open is closed, the place is the one screen left.
    fn go_to(&mut self, route: Route, now: Now) -> Vec<Effect> {
        self.screens.clear();
        self.layers.clear();
        self.grant(vec![Request::Open(route)], now)
    }

    fn answer(&mut self, answer: Answer, now: Now) -> Vec<Effect> {
        if answer == Answer::Quit {
            self.finished = true;
            return Vec::new();
        }
        self.with_top(now, |screen, context, ask| {
            screen.on_answer(answer, context, ask);
        })
    }

    fn manner(&self) -> Manner {
        self.screens
            .last()
            .map_or(Manner::Place(screens::Place::Today), |screen| {
                screen.manner()
            })
    }

    fn context(&self, now: Now) -> Context<'_> {
        Context {
            now,
            notebook: &self.notebook,
            look: &self.look,
            past: self.past.as_deref(),
            unsaved: self.unsaved.len(),
        }
    }

    fn with_top(
        &mut self,
        now: Now,
        run: impl FnOnce(&mut dyn Screen, &Context<'_>, &mut Requests<'_>),
    ) -> Vec<Effect> {
        let mut ask = Requests::new(&mut self.ids, now);
        let context = Context {
            now,
            notebook: &self.notebook,
            look: &self.look,
            past: self.past.as_deref(),
            unsaved: self.unsaved.len(),
        };
        if let Some(screen) = self.screens.last_mut() {
            run(screen.as_mut(), &context, &mut ask);
        }
        let wanted = ask.take();
        self.grant(wanted, now)
    }

    fn grant(&mut self, requests: Vec<Request>, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        for request in requests {
            match request {
                Request::Perform(effect) => {
                    if let Effect::SaveProfile(_) = effect {
                        self.answers_before = self.notebook.profile.as_ref().map(ProfileChange::of);
                    }
                    effects.push(effect);
                }
                Request::Open(route) => effects.extend(self.open(route, now)),
                Request::Back => effects.extend(self.back(now)),
                Request::GoTo(place) => effects.extend(self.go_to(place, now)),
                Request::Record(happening) => effects.push(self.write(happening, None, now)),
                Request::RecordUndoable(happening, words) => {
                    effects.push(self.write(happening, Some(words), now));
                }
                Request::Say(words) => self.notice = Some((words, Tone::Plain)),
                Request::Ask(question) => self.layers.push(Layer::question(question)),
            }
        }
        effects
    }

    fn open(&mut self, route: Route, now: Now) -> Vec<Effect> {
        let mut ask = Requests::new(&mut self.ids, now);
        let context = Context {
            now,
            notebook: &self.notebook,
            look: &self.look,
            past: self.past.as_deref(),
            unsaved: self.unsaved.len(),
        };
        let opened = screens::open(route, &context, &mut ask);
        let wanted = ask.take();
        let mut effects = Vec::new();
        if let Some(screen) = opened {
            self.screens.push(screen);
        }
        if self.screens.is_empty() {
            effects.extend(self.open(Route::Today, now));
        }
        effects.extend(self.grant(wanted, now));
        effects.extend(self.refresh(now));
        effects
    }

    fn back(&mut self, now: Now) -> Vec<Effect> {
        self.screens.pop();
        if self.screens.is_empty() {
            return self.open(Route::Today, now);
        }
        self.refresh(now)
    }
}
