//! Which questions today: due, fresh and new ones, mixed over the tracks, most asked first, within the minutes.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::bank::{Asked, Banks, Entry, Track};
use crate::domain::chance::Chance;
use crate::domain::history::{History, Practised};
use crate::domain::review::Rating;
use crate::domain::target::Target;

/// Seconds a person needs to review an answer and read the next question.
const REVIEW_SECONDS: u32 = 30;

/// What each of five places is for. Where nothing of that standing waits, the next of [`Standing::WAITING`] takes it:
/// a day is never all repetition, and never all new.
const TURNS: [Standing; 5] = [
    Standing::Due,
    Standing::New,
    Standing::Due,
    Standing::Fresh,
    Standing::Due,
];

/// How a question stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The chance of recall has fallen to 90 % or less.
    Due,
    /// Answered, but not settled: no review yet, or last rated "again" or "hard".
    Fresh,
    /// Never answered.
    New,
    /// Settled, and not due today.
    Resting,
}

impl Standing {
    /// What a daily drill draws from, the most pressing first.
    pub const WAITING: [Self; 3] = [Self::Due, Self::Fresh, Self::New];

    /// The word the screens show.
    pub fn word(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Fresh => "fresh",
            Self::New => "new",
            Self::Resting => "resting",
        }
    }

    /// How a question with this past stands on `today`. A question answered today rests until tomorrow.
    pub fn of(practised: Option<&Practised>, today: NaiveDate) -> Self {
        let Some(practised) = practised.filter(|practised| practised.attempts > 0) else {
            return Self::New;
        };
        if practised.last_day == Some(today) {
            return Self::Resting;
        }
        let Some(memory) = practised.memory else {
            return Self::Fresh;
        };
        if memory.due() <= today {
            return Self::Due;
        }
        match practised.last_rating {
            Some(Rating::Again | Rating::Hard) if memory.reviewed < today => Self::Fresh,
            _ => Self::Resting,
        }
    }
}

/// What is ready for the daily drill.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Questions whose day has come.
    pub due: usize,
    /// Answered but unsettled.
    pub fresh: usize,
    /// Never answered.
    pub new: usize,
}

/// Counts what waits, over the questions that are switched on.
pub fn waiting(banks: &Banks, history: &History, today: NaiveDate) -> Waiting {
    let mut waiting = Waiting::default();
    for entry in banks.entries().filter(|entry| history.is_on(*entry)) {
        match Standing::of(history.question(&entry.question.id), today) {
            Standing::Due => waiting.due += 1,
            Standing::Fresh => waiting.fresh += 1,
            Standing::New => waiting.new += 1,
            Standing::Resting => {}
        }
    }
    waiting
}

/// Seconds one question takes: the middle of its band, and the review.
pub fn estimate(target: Target) -> u32 {
    u32::midpoint(target.low, target.high).saturating_add(REVIEW_SECONDS)
}

struct Candidate<'a> {
    entry: Entry<'a>,
    standing: Standing,
    /// How often it is asked; absent for a favourite, which comes before all others of its standing.
    group: Option<Asked>,
    /// The chance, 0–1, that the answer comes back; the lowest comes first.
    recall: f32,
    /// The place among new questions.
    order: usize,
}

/// So many core questions of a track come before the first of a side bank, and between two of the same.
const SIDE_BANKS_AFTER: usize = 3;

/// Today's questions, in the order they are asked, until `minutes` are full; at least one where any waits.
pub fn daily<'a>(
    banks: &'a Banks,
    history: &History,
    today: NaiveDate,
    minutes: u32,
    chance: &mut Chance,
) -> Vec<Entry<'a>> {
    let mut queues = Queues::of(banks, history, today, chance);
    let mut picked = Vec::new();
    let mut tracks: BTreeMap<Track, usize> = BTreeMap::new();
    let mut seconds: u32 = 0;
    while let Some(entry) = next(&mut queues, picked.len(), &tracks) {
        seconds = seconds.saturating_add(estimate(entry.question.target));
        if seconds > minutes.saturating_mul(60) && !picked.is_empty() {
            break;
        }
        *tracks.entry(entry.track()).or_default() += 1;
        picked.push(entry);
    }
    picked
}

/// What waits, by standing and by how often it is asked: favourites first, then the most asked. Each group is put in
/// order when its first is taken, since a day reaches few of them.
struct Queues<'a>(BTreeMap<(Standing, Option<Asked>), Group<'a>>);

#[derive(Default)]
struct Group<'a> {
    candidates: Vec<Candidate<'a>>,
    is_ordered: bool,
}

impl<'a> Group<'a> {
    /// The candidates, the most wanted first.
    fn ordered(&mut self) -> &mut Vec<Candidate<'a>> {
        if !std::mem::replace(&mut self.is_ordered, true) {
            self.candidates.sort_by(|a, b| {
                let by_recall = a.recall.total_cmp(&b.recall);
                by_recall.then(a.order.cmp(&b.order))
            });
        }
        &mut self.candidates
    }
}

impl<'a> Queues<'a> {
    fn of(banks: &'a Banks, history: &History, today: NaiveDate, chance: &mut Chance) -> Self {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let all = banks
            .entries()
            .map(|entry| {
                let place = places.entry(entry.bank.bank.as_str()).or_default();
                *place += 1;
                (entry, *place - 1)
            })
            .filter(|(entry, _)| history.is_on(*entry))
            .map(|(entry, place)| candidate(entry, place, history, today));
        // New questions come in the banks' own order, which puts the core of an interview first; others by chance.
        let (new, mut known): (Vec<_>, Vec<_>) =
            all.partition(|candidate| candidate.standing == Standing::New);
        chance.shuffle(&mut known);
        let mut queues = Self(BTreeMap::new());
        for candidate in new.into_iter().chain(known) {
            if candidate.standing != Standing::Resting {
                let group = queues.0.entry((candidate.standing, candidate.group));
                group.or_default().candidates.push(candidate);
            }
        }
        queues
    }

    /// The group of a standing that comes first, where any of that standing waits.
    fn first(&mut self, standing: Standing) -> Option<&mut Group<'a>> {
        let own = self.0.range_mut((standing, None)..);
        let mut own = own.take_while(|((other, _), _)| *other == standing);
        let group = own.find(|(_, group)| !group.candidates.is_empty());
        group.map(|(_, group)| group)
    }
}

fn candidate<'a>(
    entry: Entry<'a>,
    place: usize,
    history: &History,
    today: NaiveDate,
) -> Candidate<'a> {
    let practised = history.question(&entry.question.id);
    let standing = Standing::of(practised, today);
    let memory = practised.and_then(|practised| practised.memory);
    let is_favourite = history.is_favourite(&entry.question.id);
    Candidate {
        entry,
        standing,
        group: (!is_favourite).then_some(entry.question.asked),
        recall: memory.map_or(0.0, |memory| memory.retrievability(today)),
        order: match standing {
            Standing::New if entry.is_side_bank() => SIDE_BANKS_AFTER * (place + 1),
            Standing::New => place,
            Standing::Due | Standing::Fresh | Standing::Resting => 0,
        },
    }
}

/// The next question: by turns due, new and fresh; among the favourites, else the most asked that wait, from the track
/// that has had the fewest so far.
fn next<'a>(
    queues: &mut Queues<'a>,
    place: usize,
    tracks: &BTreeMap<Track, usize>,
) -> Option<Entry<'a>> {
    let wanted = TURNS[place % TURNS.len()];
    let standing = std::iter::once(wanted)
        .chain(Standing::WAITING)
        .find(|standing| queues.first(*standing).is_some())?;
    let candidates = queues.first(standing)?.ordered();
    let position = candidates
        .iter()
        .enumerate()
        .min_by_key(|(_, candidate)| tracks.get(&candidate.entry.track()).copied().unwrap_or(0))
        .map_or(0, |(position, _)| position);
    Some(candidates.remove(position).entry)
}

#[cfg(test)]
mod tests;
