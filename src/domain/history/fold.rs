//! Folding: from events to how things stand, all at once or one event at a time.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Attempt, AttemptId, Change, DateTime, Debrief, Entry, Event, EventId, Folding, Followed,
    History, LastDebrief, Made, OpenSession, Rating, Review, SessionId, Take, Timing, Unreviewed,
    Utc,
};

/// What of the journal counts: taken-back events and replaced reviews do not.
struct Counting {
    undone: BTreeSet<EventId>,
    last_reviews: BTreeMap<AttemptId, EventId>,
}

impl History {
    /// Folds a whole journal: merged by instant and id, each id once.
    pub fn fold(mut entries: Vec<Entry>, folding: &Folding<'_>) -> Self {
        entries.sort_by(|a, b| a.place().cmp(&b.place()));
        entries.dedup_by(|a, b| a.id == b.id);
        let counting = Counting::of(&entries);
        let mut history = Self::default();
        let mut early_reviews: BTreeMap<AttemptId, Review> = BTreeMap::new();
        for entry in entries {
            let place = (entry.at, entry.id.clone());
            if counting.counts(&entry) {
                history.apply_or_park(entry, &mut early_reviews, folding);
            }
            history.last = Some(place);
        }
        history
    }

    /// A review may stand before its attempt where a clock was set back between the two.
    fn apply_or_park(
        &mut self,
        entry: Entry,
        early: &mut BTreeMap<AttemptId, Review>,
        folding: &Folding<'_>,
    ) {
        match entry.event {
            Event::Review(review) if !self.unreviewed.contains_key(&review.attempt) => {
                early.insert(review.attempt.clone(), review);
            }
            Event::Attempt(attempt) => {
                let parked = early.remove(&attempt.attempt);
                self.attempt(attempt, entry.at, folding);
                if let Some(review) = parked {
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
        let changes_the_past = match &entry.event {
            Event::Undo { .. } => true,
            Event::Review(review) => !self.unreviewed.contains_key(&review.attempt),
            _ => false,
        };
        if !is_next || changes_the_past {
            return Followed::NeedsAll;
        }
        self.last = Some((entry.at, entry.id));
        self.apply(entry.event, entry.at, folding);
        Followed::Yes
    }

    fn apply(&mut self, event: Event, at: DateTime<Utc>, folding: &Folding<'_>) {
        match event {
            Event::Session {
                session,
                kind,
                planned,
                minutes: _,
            } => {
                let open = OpenSession {
                    kind,
                    at,
                    planned,
                    answered: Vec::new(),
                    unreviewed: Vec::new(),
                    debriefed: false,
                };
                self.open.insert(session, open);
            }
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
            Event::Undo { .. } | Event::Unknown => {}
        }
    }

    fn attempt(&mut self, attempt: Attempt, at: DateTime<Utc>, folding: &Folding<'_>) {
        let day = self.days.entry((folding.day_of)(at)).or_default();
        day.seconds += attempt.seconds;
        if attempt.counts() {
            day.attempts += 1;
            let practised = self.questions.entry(attempt.question.clone()).or_default();
            practised.attempts += 1;
            practised.in_band += u32::from(attempt.timing() == Timing::InBand);
            practised.last = Some(at);
            practised.last_seconds = attempt.seconds;
        }
        if attempt.take == Take::BrokenOff {
            return;
        }
        if let Some(open) = self.open.get_mut(&attempt.session) {
            if attempt.counts() {
                open.answered.push(attempt.question.clone());
            }
            open.unreviewed.push(attempt.attempt.clone());
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
    }

    fn debrief(&mut self, session: &SessionId, debrief: Debrief, at: DateTime<Utc>) {
        if let Some(open) = self.open.get_mut(session) {
            open.debriefed = true;
        }
        // The session being debriefed has not ended yet, and does not count towards "three sessions on".
        let since = self.sessions_ended + 1;
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
        self.sessions_ended += 1;
    }
}

impl Counting {
    fn of(entries: &[Entry]) -> Self {
        let mut undone = BTreeSet::new();
        // From the end: an undo that was itself taken back takes nothing back.
        for entry in entries.iter().rev() {
            if let Event::Undo { of } = &entry.event
                && !undone.contains(&entry.id)
            {
                undone.insert(of.clone());
            }
        }
        let mut last_reviews = BTreeMap::new();
        for entry in entries {
            if let Event::Review(review) = &entry.event
                && !undone.contains(&entry.id)
            {
                last_reviews.insert(review.attempt.clone(), entry.id.clone());
            }
        }
        Self {
            undone,
            last_reviews,
        }
    }

    fn counts(&self, entry: &Entry) -> bool {
        let replaced = match &entry.event {
            Event::Review(review) => self.last_reviews.get(&review.attempt) != Some(&entry.id),
            _ => false,
        };
        !replaced && !self.undone.contains(&entry.id)
    }
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T, on: bool) {
    if on {
        set.insert(item);
    } else {
        set.remove(&item);
    }
}
