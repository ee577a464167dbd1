//! The first-run questions: home, the first interview, visa. The same form changes the answers later.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::{Context, Manner, Screen, say_if_full};
use crate::domain::profile::{ProfileChange, Settings, Visa};
use crate::domain::zone::{ZoneName, search};
use crate::message::{Effect, Requests};
use crate::ui::form::{Entry, Form};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::text;

/// How many zones are suggested while one is typed.
const SUGGESTIONS: usize = 4;

const ZONE: usize = 0;
const DATE: usize = 1;
const VISA: usize = 2;
const MINUTES: usize = 3;
const THINK: usize = 4;
const TRAVEL: usize = 5;

/// The minutes a day to choose from, and the seconds to think before an answer.
const MINUTES_A_DAY: [u32; 8] = [6, 9, 12, 15, 20, 30, 45, 60];
const THINK_SECONDS: [u32; 5] = [0, 5, 10, 20, 30];

/// What the first run does not ask: it takes the usual values.
fn choices(settings: &Settings) -> [Entry; 2] {
    let minutes = MINUTES_A_DAY.map(|minutes| format!("{minutes} min"));
    let think = THINK_SECONDS.map(|seconds| match seconds {
        0 => "off".to_owned(),
        seconds => format!("{seconds} s"),
    });
    [
        choice(
            "Minutes a day",
            &minutes,
            &MINUTES_A_DAY,
            settings.minutes_a_day,
        )
        .with_hint("The daily drill fits into them, reviews included."),
        choice(
            "Time to think",
            &think,
            &THINK_SECONDS,
            settings.think_seconds,
        )
        .with_hint("A countdown before each answer; space begins to speak at any time."),
    ]
}

/// A choice among values with the nearest to `now` chosen.
fn choice(label: &str, words: &[String], values: &[u32], now: u32) -> Entry {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let nearest = values
        .iter()
        .enumerate()
        .min_by_key(|(_, value)| value.abs_diff(now));
    Entry::choice(label, &words, nearest.map_or(0, |(place, _)| place))
}

/// The screen.
pub struct Welcome {
    form: Form,
    /// The zone that an empty field stands for.
    known: ZoneName,
    /// The index of the last field.
    last: usize,
    suggestions: Vec<ZoneName>,
    is_first_run: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Next,
    Leave,
}

const KEYS: Keymap<Action> = Keymap {
    mode: "home, dates and visa",
    bindings: &[
        bind(&[Key::ENTER], Action::Next, "next, save"),
        bind(&[Key::ESC], Action::Leave, "skip"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![KEYS.sheet(), crate::ui::form::MOVING.sheet()]
}

impl Welcome {
    /// The form, filled with what is known.
    pub fn new(context: &Context<'_>) -> Self {
        let notebook = context.notebook;
        let profile = notebook.profile.clone().unwrap_or_default();
        let date = profile
            .first_interview
            .map_or_else(String::new, |date| date.to_string());
        let visa = profile.visa.unwrap_or(Visa::Unsure);
        let selected = Visa::ALL.iter().position(|own| *own == visa).unwrap_or(0);
        let mut entries = vec![
            Entry::text("Home time zone", "")
                .with_placeholder(&format!("{} (Enter keeps it)", notebook.home.name()))
                .with_hint("Times are shown in it. To change it, type a city."),
            Entry::text("First interview", &date)
                .with_placeholder("not known yet")
                .with_hint("Year-month-day, such as 2026-12-03. It may stay empty."),
            Entry::choice("US visa", &["needed", "not needed", "not sure"], selected)
                .with_hint("Left and right change it. It stays on this computer."),
        ];
        if notebook.profile.is_some() {
            entries.extend(choices(&notebook.settings));
            let travel = notebook.settings.travel_zone.as_deref();
            entries.push(
                Entry::text("Travel time zone", travel.unwrap_or_default())
                    .with_placeholder("not traveling")
                    .with_hint(
                        "While you are away, the calendar shows this clock too. It may stay empty.",
                    ),
            );
        }
        Self {
            last: entries.len() - 1,
            form: Form::new(entries),
            known: notebook.home.name(),
            suggestions: Vec::new(),
            is_first_run: notebook.profile.is_none(),
        }
    }

    fn next(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let at = self.form.focused();
        self.check(at);
        if self.form.focus_error() {
            return;
        }
        if at < self.last {
            self.form.focus(at + 1);
            return;
        }
        self.save(context, ask);
    }

    fn check(&mut self, at: usize) {
        match at {
            ZONE => match self.zone() {
                Ok(zone) => self.form.set_text(ZONE, zone.as_str()),
                Err(why) => self.form.set_error(ZONE, Some(why)),
            },
            DATE => {
                if let Err(why) = self.date() {
                    self.form.set_error(DATE, Some(why));
                }
            }
            TRAVEL => match self.travel() {
                Ok(zone) => {
                    let name = zone.map_or("", ZoneName::as_str);
                    self.form.set_text(TRAVEL, name);
                }
                Err(why) => self.form.set_error(TRAVEL, Some(why)),
            },
            _ => {}
        }
        self.suggestions.clear();
    }

    /// The home zone typed; an empty field keeps the one that is known.
    fn zone(&self) -> Result<ZoneName, String> {
        match self.form.text(ZONE).trim() {
            "" => Ok(self.known),
            typed => one_zone(typed),
        }
    }

    /// The travel zone typed, if any.
    fn travel(&self) -> Result<Option<ZoneName>, String> {
        match self.form.text(TRAVEL).trim() {
            "" => Ok(None),
            typed => one_zone(typed).map(Some),
        }
    }

    fn date(&self) -> Result<Option<NaiveDate>, String> {
        let typed = self.form.text(DATE).trim();
        if typed.is_empty() {
            return Ok(None);
        }
        typed
            .parse()
            .map(Some)
            .map_err(|_| "That is no date. Write it like 2026-12-03.".to_owned())
    }

    fn save(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let (Ok(zone), Ok(date), Ok(_)) = (self.zone(), self.date(), self.travel()) else {
            self.check(ZONE);
            self.check(DATE);
            self.check(TRAVEL);
            self.form.focus_error();
            return;
        };
        let change = ProfileChange {
            home_zone: Some(zone),
            visa: Visa::ALL.get(self.form.choice(VISA)).copied(),
            first_interview: date,
            name: None,
        };
        let today = context.notebook.today(context.now.wall);
        if date.is_some_and(|date| date < today) {
            ask.say("That date has passed; no countdown is shown.");
        }
        ask.perform(Effect::SaveProfile(change));
        self.save_choices(&context.notebook.settings, ask);
        ask.back();
    }
}

impl Welcome {
    fn save_choices(&self, before: &Settings, ask: &mut Requests<'_>) {
        if self.last < THINK {
            return;
        }
        let chosen = |values: &[u32], field: usize, before: u32| {
            let untouched = values
                .iter()
                .enumerate()
                .min_by_key(|(_, value)| value.abs_diff(before));
            let choice = self.form.choice(field);
            // A value of their own, such as 14 minutes, stays as long as it is not changed here.
            if untouched.is_some_and(|(place, _)| place == choice) {
                return before;
            }
            values.get(choice).copied().unwrap_or(before)
        };
        let settings = Settings {
            minutes_a_day: chosen(&MINUTES_A_DAY, MINUTES, before.minutes_a_day),
            think_seconds: chosen(&THINK_SECONDS, THINK, before.think_seconds),
            travel_zone: self
                .travel()
                .ok()
                .flatten()
                .map(|zone| zone.as_str().to_owned()),
            ..before.clone()
        };
        if settings != *before {
            ask.perform(Effect::SaveSettings(settings));
        }
    }
}

/// The zone that was typed: its name, or the one place it can mean.
fn one_zone(typed: &str) -> Result<ZoneName, String> {
    if let Ok(zone) = ZoneName::parse(typed)
        && (zone.is_place() || zone == ZoneName::UTC)
    {
        return Ok(zone);
    }
    match search(typed).as_slice() {
        [one] => Ok(*one),
        [] => Err(format!(
            "No zone is known as \"{typed}\". Type the nearest large city."
        )),
        several => {
            let names: Vec<&str> = several
                .iter()
                .take(SUGGESTIONS)
                .map(|zone| zone.as_str())
                .collect();
            Err(format!("Which one: {}?", names.join(", ")))
        }
    }
}

impl Screen for Welcome {
    fn title(&self) -> String {
        "Welcome".into()
    }

    fn manner(&self) -> Manner {
        Manner::Text(None)
    }

    fn hints(&self) -> Vec<Hint> {
        KEYS.hints()
            .chain(crate::ui::form::MOVING.hints().take(2))
            .collect()
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match KEYS.action(key) {
            Some(Action::Next) => self.next(context, ask),
            Some(Action::Leave) => {
                if self.is_first_run {
                    ask.perform(Effect::SaveProfile(ProfileChange::default()));
                }
                ask.back();
            }
            None => {
                let before = self.form.focused();
                self.form.on_key(key);
                if self.form.focused() != before {
                    self.check(before);
                }
                self.suggest();
            }
        }
    }

    fn on_paste(&mut self, text: &str, _context: &Context<'_>, ask: &mut Requests<'_>) {
        say_if_full(self.form.on_paste(text), ask);
        self.suggest();
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        let area = area.inner(Margin::new(2, 1));
        let mut head = Vec::new();
        if self.is_first_run {
            let words = context.notebook.wording.today("welcome");
            head.extend(
                text::wrap(words, usize::from(area.width))
                    .into_iter()
                    .map(Line::from),
            );
            head.push(Line::default());
        }
        head.push(Line::styled(
            if self.is_first_run {
                "Three things to begin with"
            } else {
                "Home, dates and choices"
            },
            context.look.theme.heading,
        ));
        head.push(Line::styled(
            "Enter goes on. Esc skips them; Today lets you come back with h.",
            context.look.theme.muted,
        ));
        let rows = u16::try_from(head.len()).unwrap_or(0) + 1;
        let [top, middle, bottom] = area.layout(&Layout::vertical([
            Constraint::Length(rows),
            Constraint::Fill(1),
            Constraint::Length(1),
        ]));
        frame.render_widget(Paragraph::new(head), top);
        self.form.draw(frame, middle, context.look, hits);
        if !self.suggestions.is_empty() {
            let names: Vec<&str> = self.suggestions.iter().map(|zone| zone.as_str()).collect();
            let words = format!("Nearest: {}", names.join(", "));
            let words = text::truncate(&words, usize::from(bottom.width), &context.look.glyphs);
            frame.render_widget(Line::styled(words, context.look.theme.accent), bottom);
        }
    }
}

impl Welcome {
    fn suggest(&mut self) {
        self.suggestions.clear();
        let at = self.form.focused();
        let typed = self.form.text(at).trim();
        let is_zone = at == ZONE || at == TRAVEL;
        if is_zone && typed.len() > 1 && ZoneName::parse(typed).is_err() {
            self.suggestions = search(typed).into_iter().take(SUGGESTIONS).collect();
        }
    }
}
