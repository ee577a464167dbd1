//! Events that share an id: versions of one event, of which the newest counts, and single dates of a series.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDateTime;

use super::super::clock::Clocks;
use super::super::event::Event;
use super::super::series::{self, Series};

/// The events of a file that share an id; an event without one is alone.
#[derive(Default)]
pub struct Group {
    /// The event itself, or the series.
    pub main: Option<Event>,
    /// Dates of the series that have an event of their own.
    pub instances: Vec<Instance>,
    /// From which date on, on the clock of the series, one of those changes all.
    pub changed_from: Option<NaiveDateTime>,
    /// Older versions, each with the line of the one that counts.
    pub superseded: Vec<(Event, usize)>,
}

/// A date of a series that has an event of its own.
pub struct Instance {
    /// Which date: as the series writes times.
    pub id: String,
    /// The event.
    pub event: Event,
}

/// Gathers the events of a file by their ids, in the order of the file.
pub fn groups(events: impl Iterator<Item = Event>, clocks: &Clocks<'_>) -> Vec<Group> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut gathered: Vec<Vec<Event>> = Vec::new();
    for event in events {
        if event.uid.is_empty() {
            gathered.push(vec![event]);
            continue;
        }
        let place = *places.entry(event.uid.clone()).or_insert(gathered.len());
        match gathered.get_mut(place) {
            Some(group) => group.push(event),
            None => gathered.push(vec![event]),
        }
    }
    gathered
        .into_iter()
        .map(|events| group(events, clocks))
        .collect()
}

fn group(events: Vec<Event>, clocks: &Clocks<'_>) -> Group {
    let mut group = Group::default();
    let (dates, mains): (Vec<_>, Vec<_>) = events
        .into_iter()
        .partition(|event| event.times.instance.is_some());
    group.main = newest(mains, &mut group.superseded);
    let start = group.main.as_ref().and_then(|main| {
        let start = main.times.starts.first()?.as_ref().ok()?;
        Some((start.clone(), main.calendar))
    });
    let series = start
        .as_ref()
        .map(|(start, calendar)| Series::of(clocks, *calendar, start));
    let mut by_date: BTreeMap<String, Vec<Event>> = BTreeMap::new();
    for event in dates {
        let id = id(&event, series.as_ref());
        if event.times.is_from_then_on
            && let (Some(series), Some(Ok(time))) = (&series, &event.times.instance)
        {
            let from = series.wall_of(time);
            group.changed_from = Some(group.changed_from.map_or(from, |known| known.min(from)));
        }
        by_date.entry(id).or_default().push(event);
    }
    for (id, events) in by_date {
        let event = newest(events, &mut group.superseded);
        group
            .instances
            .extend(event.map(|event| Instance { id, event }));
    }
    group
}

/// Which date an event stands for: as its series writes it, or as it does itself.
fn id(event: &Event, series: Option<&Series<'_>>) -> String {
    match (&event.times.instance, series) {
        (Some(Ok(time)), Some(series)) => series::id(series.time(series.wall_of(time)).stamp),
        (Some(Ok(time)), None) => series::id(time.stamp),
        (Some(Err((_, line))), _) => line.clone(),
        (None, _) => String::new(),
    }
}

/// The newest of several versions: by how often it was changed, then by when, then the last in the file.
fn newest(versions: Vec<Event>, superseded: &mut Vec<(Event, usize)>) -> Option<Event> {
    let mut versions = versions.into_iter();
    let mut newest = versions.next()?;
    let mut older = Vec::new();
    for version in versions {
        let age = |event: &Event| (event.sequence, event.times.stamps);
        if age(&version) >= age(&newest) {
            older.push(std::mem::replace(&mut newest, version));
        } else {
            older.push(version);
        }
    }
    superseded.extend(older.into_iter().map(|event| (event, newest.line)));
    Some(newest)
}
