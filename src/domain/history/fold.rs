//! Folding: from events to how things stand, all at once or one event at a time.

use std::collections::{BTreeSet, HashSet};

use super::counting::Counting;
use super::{
    Attempt, Change, DateTime, Debrief, Entry, Event, Folding, Followed, History, IN_BAND_KEPT,
    LastDebrief, LastTake, Made, OpenSession, Rating, Review, SessionId, TAKES_KEPT, Take, Timing,
    Told, Unreviewed, Utc,
};
use crate::domain::attempt::tenths;

impl History {
    /// Folds a whole journal: merged by instant and id, each id once.
    ///
    /// What belongs together is joined by its ids and not by its instants, since a clock may be set back between two
    /// lines: a session is open for every attempt made in it, and an attempt is reviewed as soon as it was spoken, so
    /// that memory is always folded in the order of the answers.
    pub fn fold(entries: Vec<Entry>, folding: &Folding<'_>) -> Self {
        let entries = merged(entries);
        let mut counting = Counting::of(&entries);
        let mut history = Self {
            awaited: counting.awaited(&entries),
            last: entries.last().map(|entry| (entry.at, entry.id.clone())),
            ..Self::default()
        };
        let counted: Vec<Entry> = entries
            .into_iter()
            .filter(|entry| counting.counts(&entry.id))
            .collect();
        for entry in &counted {
            history.begin(entry);
        }
        for entry in counted {
            history.apply_reviewed(entry, &mut counting, folding);
        }
        history
    }

    fn apply_reviewed(&mut self, entry: Entry, counting: &mut Counting, folding: &Folding<'_>) {
        match entry.event {
            Event::Session { .. } | Event::Review(_) => {}
            Event::Attempt(attempt) => {
                let review = counting.take_review(&attempt.attempt);
                self.attempt(attempt, entry.at, folding);
                if let Some(review) = review {
                    self.review(&review, folding);
                }
            }
            event => self.apply(event, entry.at, folding),
        }
    }

    /// Adds the one event that came last, where that leaves the past as it is.
    pub fn follow(&mut self, entry: Entry, folding: &Folding<'_>) -> Followed {
        let is_next = self
            .last
            .as_ref()
            .is_none_or(|(at, id)| (*at, id.as_str()) < entry.place());
        if !is_next || self.changes_the_past(&entry) {
            return Followed::NeedsAll;
        }
        self.begin(&entry);
        self.last = Some((entry.at, entry.id));
        self.apply(entry.event, entry.at, folding);
        Followed::Yes
    }

    fn changes_the_past(&self, entry: &Entry) -> bool {
        let of_event = match &entry.event {
            Event::Undo { .. } => true,
            Event::Review(review) => !self.is_next_review(review),
            Event::Attempt(attempt) => self.awaited.attempts.contains(&attempt.attempt),
            Event::Session { session, .. } => self.awaited.sessions.contains(session),
            _ => false,
        };
        of_event || self.awaited.events.contains(&entry.id)
    }

    /// Whether a review is the first of its attempt, and its attempt the last of its question: memory is folded in the
    /// order of the answers.
    fn is_next_review(&self, review: &Review) -> bool {
        let Some(kept) = self.unreviewed.get(&review.attempt) else {
            return false;
        };
        let last = self.questions.get(&kept.question);
        let last = last.and_then(|practised| practised.last_attempt.as_ref());
        kept.take != Take::Question || last == Some(&review.attempt)
    }

    /// Opens the session that `entry` begins, where it does: once, and not when it has ended.
    fn begin(&mut self, entry: &Entry) {
        let Event::Session {
            session,
            kind,
            planned,
            minutes: _,
        } = &entry.event
        else {
            return;
        };
        if self.open.contains_key(session) || self.ended.contains(session) {
            return;
        }
        let open = OpenSession {
            kind: *kind,
            at: entry.at,
            planned: planned.clone(),
            answered: Vec::new(),
            unreviewed: Vec::new(),
            debriefed: false,
        };
        self.open.insert(session.clone(), open);
    }

    fn apply(&mut self, event: Event, at: DateTime<Utc>, folding: &Folding<'_>) {
        match event {
            Event::Attempt(attempt) => self.attempt(attempt, at, folding),
            Event::Review(review) => self.review(&review, folding),
            Event::Debrief { session, debrief } => self.debrief(&session, debrief, at),
            Event::Change { change, made } => self.change(&change, made),
            Event::End { session } => self.end(&session),
            Event::Flag {
                of,
                which,
                flag,
                on,
            } => toggle(&mut self.flags, (of, which, flag), on),
            Event::Tick { list, item, on } => toggle(&mut self.ticks, (list, item), on),
            Event::Told { story, program, to } => self.told.push(Told {
                at,
                story,
                program,
                to,
            }),
            Event::Session { .. } | Event::Undo { .. } | Event::Unknown => {}
        }
    }

    fn attempt(&mut self, attempt: Attempt, at: DateTime<Utc>, folding: &Folding<'_>) {
        let date = (folding.day_of)(at);
        let day = self.days.entry(date).or_default();
        // To the tenth, which decimal text gives back exactly: a fold that was kept in a cache is the same fold.
        day.seconds = tenths(day.seconds + attempt.seconds);
        if attempt.counts() {
            day.attempts += 1;
            let practised = self.questions.entry(attempt.question.clone()).or_default();
            practised.attempts += 1;
            practised.in_band += u32::from(attempt.timing() == Timing::InBand);
            practised.last = Some(at);
            practised.last_day = Some(date);
            practised.last_attempt = Some(attempt.attempt.clone());
            practised.last_seconds = attempt.seconds;
            if attempt.timing() == Timing::InBand {
                keep_last(&mut practised.in_band_days, date, IN_BAND_KEPT);
            }
            let take = LastTake {
                attempt: attempt.attempt.clone(),
                at,
                seconds: attempt.seconds,
                points: 0,
                note: String::new(),
            };
            keep_last(&mut practised.takes, take, TAKES_KEPT);
        }
        if attempt.take == Take::BrokenOff {
            return;
        }
        if let Some(open) = self.open.get_mut(&attempt.session) {
            if attempt.counts() {
                open.answered.push(attempt.question.clone());
            }
            open.unreviewed.push(attempt.attempt.clone());
        } else if !self.ended.contains(&attempt.session) {
            self.awaited.sessions.insert(attempt.session.clone());
        }
        let kept = Unreviewed {
            question: attempt.question,
            wording: attempt.wording,
            at,
            session: attempt.session,
            seconds: attempt.seconds,
            notes_seen: attempt.notes_seen,
            target: attempt.target,
            take: attempt.take,
        };
        self.unreviewed.insert(attempt.attempt, kept);
    }

    fn review(&mut self, review: &Review, folding: &Folding<'_>) {
        let Some(kept) = self.unreviewed.remove(&review.attempt) else {
            return;
        };
        if let Some(open) = self.open.get_mut(&kept.session) {
            open.unreviewed.retain(|attempt| *attempt != review.attempt);
        }
        if kept.take != Take::Question {
            return;
        }
        let rating: Rating = review.recall();
        let day = (folding.day_of)(kept.at);
        let practised = self.questions.entry(kept.question).or_default();
        practised.memory = Some(folding.scheduler.after(practised.memory, rating, day));
        practised.last_rating = Some(rating);
        let mut takes = practised.takes.iter_mut();
        if let Some(take) = takes.find(|take| take.attempt == review.attempt) {
            take.points = u32::try_from(review.points.len()).unwrap_or(u32::MAX);
            take.note.clone_from(&review.note);
        }
    }

    fn debrief(&mut self, session: &SessionId, debrief: Debrief, at: DateTime<Utc>) {
        if let Some(open) = self.open.get_mut(session) {
            open.debriefed = true;
        } else if !self.ended.contains(session) {
            self.awaited.sessions.insert(session.clone());
        }
        // The session being debriefed does not count towards "three sessions on", whether it has ended yet or not.
        let since = self.sessions_ended() + u32::from(!self.ended.contains(session));
        for text in &debrief.changes {
            self.changes.retain(|change| change.text != *text);
            self.changes.push(Change {
                text: text.clone(),
                since,
                made: None,
            });
        }
        self.last_debrief = Some(LastDebrief { at, debrief });
    }

    fn change(&mut self, text: &str, made: Made) {
        if let Some(change) = self.changes.iter_mut().find(|change| change.text == text) {
            change.made = Some(made);
        }
    }

    fn end(&mut self, session: &SessionId) {
        self.open.remove(session);
        self.ended.insert(session.clone());
    }
}

/// The journal in its order, each event once.
fn merged(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by(|a, b| a.place().cmp(&b.place()));
    let mut seen = HashSet::with_capacity(entries.len());
    let is_first: Vec<bool> = entries.iter().map(|entry| seen.insert(&entry.id)).collect();
    let mut is_first = is_first.into_iter();
    entries.retain(|_| is_first.next().unwrap_or(true));
    entries
}

/// Adds an item, and drops the first where there are too many.
fn keep_last<T>(list: &mut Vec<T>, item: T, most: usize) {
    list.push(item);
    if list.len() > most {
        list.remove(0);
    }
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T, on: bool) {
    if on {
        set.insert(item);
    } else {
        set.remove(&item);
    }
}
