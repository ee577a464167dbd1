//! Says in time that an entry is near: a bell, a line, and a notice of the desktop where the terminal can.

use chrono::{DateTime, TimeDelta, Utc};

use super::App;
use crate::clock::Now;
use crate::domain::calendar::{Clock, Placed, countdown};
use crate::domain::entry::{Hours, Kind};
use crate::domain::notebook::Notebook;
use crate::message::Effect;
use crate::ui::frame::Tone;

/// How long before an entry it is said: a day to prepare, an hour to sit down, ten minutes to join.
const BEFORE: [TimeDelta; 3] = [
    TimeDelta::hours(24),
    TimeDelta::hours(1),
    TimeDelta::minutes(10),
];

impl App {
    /// Says what became near since it was last looked. After a sleep of the machine each entry is told once.
    pub(super) fn remind(&mut self, now: Now) -> Vec<Effect> {
        let last = self.reminded.replace(now.wall);
        let Some(last) = last.filter(|last| *last < now.wall) else {
            return Vec::new();
        };
        let near = self
            .notebook
            .calendar
            .coming(now.wall)
            .filter(|placed| became_near(placed, last, now.wall));
        let words: Vec<String> = near
            .map(|placed| words(placed, &self.notebook, now.wall))
            .collect();
        if let Some(first) = words.first() {
            self.notice = Some((first.clone(), Tone::Bad));
        }
        words.into_iter().map(Effect::Notify).collect()
    }
}

/// Whether one of the moments to say it lies after `last`, up to `now`. What has begun is not told any more.
fn became_near(placed: &Placed, last: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let is_timed = matches!(placed.entry.when.hours, Hours::From { .. });
    let start = placed.span.starts_at;
    let is_crossed = |before: &TimeDelta| {
        let moment = start - *before;
        last < moment && moment <= now
    };
    is_timed && start > now && BEFORE.iter().any(is_crossed)
}

fn words(placed: &Placed, notebook: &Notebook, now: DateTime<Utc>) -> String {
    let clocks = notebook.clocks(placed);
    let home = clocks
        .iter()
        .find(|clock| clock.zone == notebook.home.name());
    let day_at_home = home.map(|clock| clock.wall.date());
    let told = |clock: Option<&Clock>, says_day: bool| {
        clock.map_or_else(String::new, |clock| {
            let (day, time, city) = (clock.day(), clock.time(), clock.zone.city());
            if says_day {
                format!("{day} {time} {city}")
            } else {
                format!("{time} {city}")
            }
        })
    };
    let own = clocks
        .first()
        .filter(|own| Some(own.zone) != home.map(|home| home.zone));
    let is_other_day = own.map(|clock| clock.wall.date()) != day_at_home;
    let both = [told(home, true), told(own, is_other_day)];
    let told: Vec<String> = both.into_iter().filter(|told| !told.is_empty()).collect();
    let id = match placed.entry.kind {
        Kind::Deadline => "reminder_deadline",
        Kind::Interview | Kind::Social | Kind::Mock | Kind::Other => "reminder",
    };
    let until = countdown(now, placed.span.starts_at, &notebook.home);
    notebook
        .wording
        .calendar(id)
        .replace("{when}", &until)
        .replace("{clocks}", &told.join(", "))
        .replace("{name}", placed.name(&notebook.programs))
}
