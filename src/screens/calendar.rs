//! 5 Calendar: every entry at its hour, as agenda, month and day. Home's clock comes first, the program's beside it.

mod agenda;
mod day;
pub(super) mod detail;
mod finding;
mod keys;
mod month;

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen, say_if_full};
use crate::coach::calendar::{Warning, Watch, warnings};
use crate::domain::calendar::Placed;
use crate::domain::entry::Kind;
use crate::domain::id::EntryId;
use crate::message::{Filling, Requests, Route};
use crate::ui::field::Field;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key};
use crate::ui::list::Picker;

use self::finding::{Filter, Found, Row};
use self::keys::{AGENDA, Action, DAY, HOURS, Hour, MONTH, SEARCHING, STEPS, Searching, Step};

pub use self::keys::sheets;

/// The screen.
pub struct CalendarPlace {
    view: View,
    filter: Filter,
    search: Field,
    searching: bool,
    found: Found,
    /// What the coach says of each entry.
    warnings: BTreeMap<EntryId, Vec<Warning>>,
    list: Picker,
    /// The day in front in the month and day views, at home.
    day: NaiveDate,
    /// The entry in front on that day, counted from 0.
    on_day: usize,
    /// The first hour seen in the day view; moves by itself to where the entries are.
    scroll: u16,
}

/// How the calendar is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Agenda,
    Month,
    Day,
}

impl CalendarPlace {
    /// The agenda, with the entry that is named in front, else the one that comes next.
    pub fn new(entry: Option<EntryId>, context: &Context<'_>) -> Self {
        let mut place = Self {
            view: View::Agenda,
            filter: Filter::default(),
            search: Field::default().with_placeholder("a program, a person, a word"),
            searching: false,
            found: Found::default(),
            warnings: BTreeMap::new(),
            list: Picker::default(),
            day: context.notebook.today(context.now.wall),
            on_day: 0,
            scroll: 0,
        };
        place.look(context);
        match entry {
            Some(id) => place.put_in_front(&id, context),
            None => place.put_next_in_front(context),
        }
        place
    }

    /// Looks at the calendar anew, with the coach.
    fn look(&mut self, context: &Context<'_>) {
        let watch = Watch::of(context.notebook, context.now.wall);
        self.warnings = warnings(&context.notebook.calendar, &watch);
        self.find(context);
    }

    /// What the coach says of an entry, the weightiest first.
    fn warnings_of(&self, placed: &Placed) -> &[Warning] {
        self.warnings.get(&placed.id).map_or(&[], Vec::as_slice)
    }

    /// Finds again what the filter lets through; what was in front stays there where it can.
    fn find(&mut self, context: &Context<'_>) {
        let before = self.selected(context).map(|placed| placed.id.clone());
        self.found = Found::new(self.filter, self.search.text(), context);
        self.list.set_shapes(self.found.rows.iter().map(Row::shape));
        match before {
            Some(id) => self.put_in_front(&id, context),
            None => self.put_next_in_front(context),
        }
    }

    fn put_in_front(&mut self, id: &EntryId, context: &Context<'_>) {
        let entries = context.notebook.calendar.entries();
        let is_it = |row: &Row| matches!(row, Row::Entry(place, _) if entries.get(*place).is_some_and(|own| own.id == *id));
        if let Some(row) = self.found.rows.iter().position(is_it) {
            self.list.select(row);
        }
    }

    /// Puts the first entry in front that is not over.
    fn put_next_in_front(&mut self, context: &Context<'_>) {
        let entries = context.notebook.calendar.entries();
        let is_next = |row: &Row| {
            let Row::Entry(place, _) = row else {
                return false;
            };
            entries
                .get(*place)
                .is_some_and(|own| !own.is_over(context.now.wall))
        };
        match self.found.rows.iter().position(is_next) {
            Some(row) => self.list.select(row),
            None => self.list.end(),
        }
    }

    /// The entry in front.
    fn selected<'a>(&self, context: &Context<'a>) -> Option<&'a Placed> {
        let entries = context.notebook.calendar.entries();
        if self.view == View::Agenda {
            let Row::Entry(place, _) = self.found.rows.get(self.list.selected()?)? else {
                return None;
            };
            return entries.get(*place);
        }
        let place = self.found.on(self.day).get(self.on_day)?;
        entries.get(*place)
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        match action {
            Action::Open => {
                if let Some(placed) = self.selected(context) {
                    ask.open(Route::Entry(placed.id.clone()));
                }
            }
            Action::New => {
                let day = match self.view {
                    View::Agenda => None,
                    View::Month | View::Day => Some(self.day),
                };
                ask.open(Route::EntryForm(Filling::New(Kind::Interview, day)));
            }
            Action::Paste => ask.open(Route::EntryForm(Filling::Paste)),
            Action::Import => ask.open(Route::Import),
            Action::Export => ask.open(Route::Export),
            Action::Edit => {
                if let Some(placed) = self.selected(context) {
                    ask.open(Route::EntryForm(Filling::Edit(placed.id.clone())));
                }
            }
            Action::Agenda => self.show(View::Agenda, context),
            Action::Month => self.show(View::Month, context),
            Action::Day => self.show(View::Day, context),
            Action::Kind => {
                self.filter.next_kind();
                self.find(context);
            }
            Action::Status => {
                self.filter.next_status();
                self.find(context);
            }
            Action::Search => self.searching = true,
            Action::Today => {
                self.day = context.notebook.today(context.now.wall);
                self.on_day = 0;
                self.put_next_in_front(context);
            }
        }
    }

    /// Changes the view; the entry in front stays in front.
    fn show(&mut self, view: View, context: &Context<'_>) {
        let front = self.selected(context).map(|placed| placed.id.clone());
        if let Some(placed) = self.selected(context).filter(|_| self.view == View::Agenda) {
            self.day = context.notebook.home.date_of(placed.span.starts_at);
        }
        self.view = view;
        let entries = context.notebook.calendar.entries();
        let is_front = |place: &usize| entries.get(*place).map(|own| &own.id) == front.as_ref();
        let on_day = self.found.on(self.day).iter().position(is_front);
        self.on_day = on_day.unwrap_or(0);
        self.scroll = day::first_hour(self, context);
        if let Some(id) = front.filter(|_| view == View::Agenda) {
            self.put_in_front(&id, context);
        }
    }

    fn go_to(&mut self, day: Option<NaiveDate>, context: &Context<'_>) {
        if let Some(day) = day {
            self.day = day;
            self.on_day = 0;
            self.scroll = day::first_hour(self, context);
        }
    }

    fn step(&mut self, step: Step, context: &Context<'_>) {
        let day = self.day;
        let (one, week, month) = (Days::new(1), Days::new(7), Months::new(1));
        let to = match step {
            Step::Left => day.checked_sub_days(one),
            Step::Right => day.checked_add_days(one),
            Step::Up => day.checked_sub_days(week),
            Step::Down => day.checked_add_days(week),
            Step::Earlier => day.checked_sub_months(month),
            Step::Later => day.checked_add_months(month),
        };
        self.go_to(to, context);
    }

    fn hour(&mut self, hour: Hour, context: &Context<'_>) {
        let one = Days::new(1);
        match hour {
            Hour::Before => self.go_to(self.day.checked_sub_days(one), context),
            Hour::After => self.go_to(self.day.checked_add_days(one), context),
            Hour::NextEntry => {
                let last = self.found.on(self.day).len().saturating_sub(1);
                self.on_day = (self.on_day + 1).min(last);
                self.scroll = day::first_hour(self, context);
            }
            Hour::PreviousEntry => {
                self.on_day = self.on_day.saturating_sub(1);
                self.scroll = day::first_hour(self, context);
            }
            Hour::Up => self.scroll = self.scroll.saturating_sub(1),
            Hour::Down => self.scroll = (self.scroll + 1).min(day::LAST_HOUR),
        }
    }

    fn on_search_key(&mut self, key: Key, context: &Context<'_>) {
        match SEARCHING.action(key) {
            Some(Searching::Keep) => self.searching = false,
            Some(Searching::Clear) => {
                self.searching = false;
                self.search.set_text("");
                self.find(context);
            }
            None => {
                self.search.on_key(key);
                self.find(context);
            }
        }
    }

    fn on_plain_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let keymap = match self.view {
            View::Agenda => &AGENDA,
            View::Month => &MONTH,
            View::Day => &DAY,
        };
        if let Some(action) = keymap.action(key) {
            return self.act(action, context, ask);
        }
        match self.view {
            View::Agenda => {
                self.list.on_key(key);
            }
            View::Month => {
                if let Some(step) = STEPS.action(key) {
                    self.step(step, context);
                }
            }
            View::Day => {
                if let Some(hour) = HOURS.action(key) {
                    self.hour(hour, context);
                }
            }
        }
    }
}

impl Screen for CalendarPlace {
    fn title(&self) -> String {
        "Calendar".into()
    }

    fn manner(&self) -> Manner {
        if self.searching {
            Manner::Text(Some(Place::Calendar))
        } else {
            Manner::Place(Place::Calendar)
        }
    }

    fn hints(&self) -> Vec<Hint> {
        match (self.searching, self.view) {
            (true, _) => SEARCHING.hints().collect(),
            (false, View::Agenda) => AGENDA.hints().collect(),
            (false, View::Month) => MONTH.hints().chain(STEPS.hints()).collect(),
            (false, View::Day) => DAY.hints().chain(HOURS.hints()).collect(),
        }
    }

    fn step_back(&mut self) -> bool {
        let is_agenda = self.view == View::Agenda;
        self.view = View::Agenda;
        !is_agenda
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.searching {
            self.on_search_key(key, context);
        } else {
            self.on_plain_key(key, context, ask);
        }
    }

    fn on_paste(&mut self, text: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.searching {
            say_if_full(self.search.on_paste(text), ask);
            self.find(context);
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        match self.view {
            View::Agenda => {
                let again = self.list.selected() == Some(row);
                self.list.select(row);
                if again {
                    self.act(Action::Open, context, ask);
                }
            }
            View::Month => {
                let day = month::day_of_row(self.day, row);
                if day == Some(self.day) {
                    self.show(View::Day, context);
                } else {
                    self.go_to(day, context);
                }
            }
            View::Day => {
                let again = self.on_day == row;
                self.on_day = row;
                if again {
                    self.act(Action::Open, context, ask);
                }
            }
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
        match self.view {
            View::Agenda => agenda::render(self, frame, area, context, hits),
            View::Month => month::render(self, frame, area, context, hits),
            View::Day => day::render(self, frame, area, context, hits),
        }
    }
}
