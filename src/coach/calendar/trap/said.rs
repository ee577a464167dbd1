//! What the sentence of a finding is filled in with.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::{About, Other, Trap, Turned, Warning};
use crate::domain::calendar::{Gap, length, odd_clause};
use crate::domain::entry::Platform;
use crate::domain::template::Fields;
use crate::domain::zone::ZoneName;

impl Warning {
    /// The values of the places in its sentence.
    pub fn fields(&self) -> Fields {
        let about = &self.about;
        let mut fields = Fields::default()
            .with("program", about.name.as_str())
            .with("zone_city", about.zone.city())
            .with("home_city", about.home.city())
            .with("program_time", time(about.wall))
            .with("home_time", time(about.home_wall))
            .with("date", day(about.wall.date()));
        self.trap.fill(about, &mut fields);
        fields
    }
}

/// `Fri 4 Dec 00:30`: as every list of the program writes it.
fn time(wall: NaiveDateTime) -> String {
    wall.format("%a %-d %b %H:%M").to_string()
}

/// `Fri 4 Dec`.
fn day(date: NaiveDate) -> String {
    date.format("%a %-d %b").to_string()
}

impl Trap {
    /// Adds what only this finding knows.
    fn fill(&self, about: &About, fields: &mut Fields) {
        match self {
            Self::NightStart(at)
            | Self::SocialSmallHours(at)
            | Self::EndsAfterMidnight(at)
            | Self::DeadlineDayBefore(at, _) => {
                fields.set("home_city", at.zone.city());
                fields.set("home_time", time(at.wall));
            }
            Self::ClockChange {
                turned,
                own,
                today,
                then,
            } => {
                fill_clocks(fields, about, (*own, *then, *today));
                fill_turned(fields, turned);
            }
            Self::ClockChangeWeek { own, gap, usual } => {
                fill_clocks(fields, about, (*own, *gap, *usual));
            }
            Self::Overlap(other, _) => fill_other(fields, other),
            Self::GapTooShort(other, gap) | Self::TravelImpossible(other, _, gap) => {
                fill_other(fields, other);
                fields.set("gap", length(*gap));
            }
            Self::TwoIn24h(other, apart) => {
                fill_other(fields, other);
                fields.set("gap", length(*apart));
                fields.set("hours", apart.num_hours().to_string());
            }
            Self::Unanswered(days) => fields.set("days", days.to_string()),
            Self::NoLink(left) => fields.set("hours", left.num_hours().max(0).to_string()),
            Self::PlatformUntested(platform) => fields.set("platform", platform_name(*platform)),
            Self::ThankYouDue(names, left) => {
                fields.set("names", some_names(names));
                fields.set("hours", left.num_hours().max(0).to_string());
            }
            Self::Twice
            | Self::Never
            | Self::EndsBeforeItBegins
            | Self::NoConfirmBack
            | Self::DebriefDue
            | Self::NamesDue => {}
        }
    }
}

/// `difference` now or then, `usual` otherwise, and both as a clause.
fn fill_clocks(fields: &mut Fields, about: &About, (own, gap, usual): (ZoneName, Gap, Gap)) {
    let size = |gap: Gap| length(TimeDelta::seconds(i64::from(gap.seconds())));
    fields.set("home_city", own.city());
    fields.set("difference", size(gap));
    fields.set("usual", size(usual));
    fields.set("apart", odd_clause(own, about.zone, gap, usual));
    fields.set("apart_then", gap.clause(own, about.zone));
}

/// Which clocks are set, and when.
fn fill_turned(fields: &mut Fields, turned: &[Turned]) {
    let said = turned.iter().map(|turn| {
        let way = if turn.by < 0 { "back" } else { "forward" };
        let by = length(TimeDelta::seconds(i64::from(turn.by)));
        format!("{} on {} ({way} {by})", turn.zone.city(), day(turn.day))
    });
    fields.set("changes", said.collect::<Vec<_>>().join(" and "));
    if let Some(last) = turned.iter().max_by_key(|turn| turn.day) {
        fields.set("change_city", last.zone.city());
        fields.set("change_date", day(last.day));
    }
}

fn fill_other(fields: &mut Fields, other: &Other) {
    fields.set("other", other.name.as_str());
    fields.set("other_time", time(other.home_wall));
}

/// How a platform is called.
fn platform_name(platform: Platform) -> &'static str {
    match platform {
        Platform::Zoom => "Zoom",
        Platform::Thalamus => "Thalamus",
        Platform::Webex => "Webex",
        Platform::Teams => "Microsoft Teams",
        Platform::InPerson => "The way there",
        Platform::Phone => "The telephone",
        Platform::Other => "The platform",
    }
}

/// Two names, and how many others.
fn some_names(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [one, two, rest @ ..] => {
            let others = if rest.len() == 1 { "other" } else { "others" };
            format!("{one}, {two} and {} {others}", rest.len())
        }
    }
}
