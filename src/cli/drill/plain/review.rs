//! The review of an answer: every question may be passed with Enter.

use std::collections::BTreeSet;

use super::Sitting;
use super::talk::Stop;
use crate::coach::rehearsal;
use crate::domain::review::{Mark, Rating};
use crate::domain::session::{After, Phase, ReviewDraft, Step, Tickable};
use crate::ui::text::clock_seconds;

const MARKS: [(char, Mark); 5] = [
    ('f', Mark::Fillers),
    ('r', Mark::Rambling),
    ('p', Mark::Pace),
    ('e', Mark::EyeContact),
    ('m', Mark::Memorised),
];

/// What was answered to a question of the review.
enum Reply<T> {
    Given(T),
    Stop,
}

/// What was answered to the last question: the rating, and what is asked next.
#[derive(Default)]
struct Recall {
    rating: Option<Rating>,
    after: Option<char>,
}

impl Sitting<'_> {
    /// The step of the review that comes next.
    pub(super) fn review(&mut self) -> Result<(), Stop> {
        let Phase::Reviewing(draft) = self.session.phase() else {
            return Ok(());
        };
        let draft = draft.as_ref().clone();
        match draft.step {
            Step::SelfRating => self.rate(&draft),
            Step::Points => self.points(&draft),
            Step::Recall => self.recall(&draft),
        }
    }

    fn rate(&mut self, draft: &ReviewDraft) -> Result<(), Stop> {
        if self.just.as_ref() != Some(&draft.attempt.attempt) {
            self.talk.space()?;
            self.talk
                .say(&format!("Review: {}", draft.attempt.wording))?;
        }
        let reply = self.talk.ask_for(
            "How was it, 1 to 5? (Enter passes)",
            "Type a number from 1 to 5, or Enter.",
            |line| match line {
                "" => Some(Reply::Given(None)),
                "q" => Some(Reply::Stop),
                "1" | "2" | "3" | "4" | "5" => line.parse().ok().map(|n| Reply::Given(Some(n))),
                _ => None,
            },
        )?;
        let Reply::Given(rating) = reply else {
            return self.ask_to_stop();
        };
        if let Some(draft) = self.session.draft_mut() {
            draft.self_rating = rating;
            draft.step = Step::Points;
        }
        Ok(())
    }

    fn points(&mut self, draft: &ReviewDraft) -> Result<(), Stop> {
        self.say_time(draft)?;
        if !draft.tickable().is_empty() {
            let Reply::Given(numbers) = self.ask_points(draft)? else {
                return self.ask_to_stop();
            };
            if let Some(draft) = self.session.draft_mut() {
                draft.points.clear();
                draft.star.clear();
                for number in numbers {
                    draft.tick(number);
                }
            }
        }
        let Reply::Given(marks) = self.ask_marks()? else {
            return self.ask_to_stop();
        };
        let first = marks.iter().next().copied();
        let advice = first.and_then(|mark| self.keeper.notebook.wording.mark(mark));
        if let Some(advice) = advice {
            self.talk.say(&format!("Next take: {}", advice.attempt))?;
        }
        let note = self.talk.ask("A note, or Enter.")?;
        if let Some(draft) = self.session.draft_mut() {
            draft.marks = marks;
            draft.note = note;
            draft.step = Step::Recall;
        }
        Ok(())
    }

    fn say_time(&mut self, draft: &ReviewDraft) -> Result<(), Stop> {
        let attempt = &draft.attempt;
        let timing = attempt.timing();
        let edge = |seconds: u32| clock_seconds(f64::from(seconds));
        let saved = if self.keeper.unsaved.is_empty() {
            "Saved."
        } else {
            "Not saved yet."
        };
        self.talk.say(&format!(
            "Your answer took {}, {} ({}{}{}). {saved}",
            clock_seconds(attempt.seconds),
            timing.word(),
            edge(attempt.target.low),
            self.dash,
            edge(attempt.target.high),
        ))?;
        if let Some(advice) = self.keeper.notebook.wording.timing(timing) {
            self.talk.say(&advice.text)?;
        }
        Ok(())
    }

    /// Numbers of points and parts. There are at most nine of them, so every digit is a number.
    fn ask_points(&mut self, draft: &ReviewDraft) -> Result<Reply<BTreeSet<usize>>, Stop> {
        let tickable = draft.tickable();
        for (place, thing) in tickable.iter().enumerate() {
            let words = match thing {
                Tickable::Point(point) => {
                    draft.question.points.get(*point).map_or("", String::as_str)
                }
                Tickable::Part(part) => part.name(),
            };
            self.talk.item(&format!("{}. ", place + 1), words)?;
        }
        let most = tickable.len();
        let help = format!("Type numbers from 1 to {most} with spaces between, or Enter.");
        self.talk.ask_for(
            "Which points did you say? Numbers, or Enter.",
            &help,
            |line| {
                if line == "q" {
                    return Some(Reply::Stop);
                }
                let signs = line
                    .chars()
                    .filter(|c| !matches!(c, ' ' | ',' | '.' | '\t'));
                let number = |c: char| {
                    let digit = usize::try_from(c.to_digit(10)?).ok()?;
                    (1..=most).contains(&digit).then_some(digit)
                };
                signs.map(number).collect::<Option<_>>().map(Reply::Given)
            },
        )
    }

    fn ask_marks(&mut self) -> Result<Reply<BTreeSet<Mark>>, Stop> {
        self.talk.ask_for(
            "Marks: f fillers, r rambling, p pace, e eye contact, m memorized, or Enter.",
            "Type any of the letters f, r, p, e and m, or Enter.",
            |line| {
                let line = line.to_lowercase();
                if line == "q" {
                    return Some(Reply::Stop);
                }
                let signs = line.chars().filter(|c| !matches!(c, ' ' | ','));
                let mark = |c: char| {
                    let known = MARKS.iter().find(|(key, _)| *key == c);
                    known.map(|(_, mark)| *mark)
                };
                signs.map(mark).collect::<Option<_>>().map(Reply::Given)
            },
        )
    }

    fn recall(&mut self, draft: &ReviewDraft) -> Result<(), Stop> {
        let known = self.by_heart(draft)?;
        let offered = self.offered(draft);
        let prompt = self.recall_prompt(draft, &offered);
        let can_rate = !draft.is_follow_up();
        let help = "Type one of the signs above, or Enter.";
        let reply = self.talk.ask_for(&prompt, help, |line| {
            let line = line.to_lowercase();
            if line == "q" {
                return Some(Reply::Stop);
            }
            read_recall(&line, can_rate, &offered).map(Reply::Given)
        })?;
        let Reply::Given(recall) = reply else {
            return self.ask_to_stop();
        };
        if let Some(draft) = self.session.draft_mut() {
            draft.rating = recall.rating;
        }
        let after = match recall.after {
            Some('f') => After::FollowUp,
            Some('t') => After::Again,
            Some('l') => After::Ladder {
                fix: self
                    .talk
                    .ask("What one thing will you do differently? Enter alone is fine.")?,
            },
            _ => After::Next,
        };
        let now = self.keeper.clock.now().uptime;
        if let Some(event) = self.session.accept_review(after, now) {
            self.record(event)?;
        }
        let question = &draft.question.id;
        self.session
            .aim(|asked| known.clone().filter(|_| asked == question));
        Ok(())
    }

    /// Says where an answer is known by heart, and gives the constraint for its next take.
    fn by_heart(&mut self, draft: &ReviewDraft) -> Result<Option<String>, Stop> {
        let notebook = &self.keeper.notebook;
        let Some((finding, fix)) = rehearsal::reviewed(notebook, draft) else {
            return Ok(None);
        };
        let words = finding.text(&notebook.wording);
        self.talk.say(&words)?;
        for passage in finding.passages().iter().take(1) {
            self.talk
                .say(&format!("The same words: {}", passage.quote))?;
        }
        self.talk.say(&format!("Next take: {fix}"))?;
        Ok(Some(fix))
    }

    fn recall_prompt(&self, draft: &ReviewDraft, offered: &[(char, &str)]) -> String {
        let mut prompt = if draft.is_follow_up() {
            "Enter goes on.".to_owned()
        } else {
            let (suggested, because) = draft.suggested();
            let because = self.keeper.notebook.wording.because(because);
            format!(
                "Recall: 1 again, 2 hard, 3 good, 4 easy; suggested {} because {}; Enter keeps the suggestion.",
                suggested.word(),
                clause(because)
            )
        };
        if !offered.is_empty() {
            let keys: Vec<String> = offered
                .iter()
                .map(|(key, words)| format!("{key} {words}"))
                .collect();
            prompt = format!("{prompt} Also: {}.", keys.join(", "));
        }
        prompt
    }

    /// What may be asked next instead of the next question.
    fn offered(&self, draft: &ReviewDraft) -> Vec<(char, &'static str)> {
        if self.session.kind().reviews_at_the_end() {
            return Vec::new();
        }
        let mut offered = Vec::new();
        if !draft.is_follow_up() && !draft.question.follow_ups.is_empty() {
            offered.push(('f', "a follow-up"));
        }
        if draft.attempt.target.next_rung().is_some() {
            offered.push(('l', "the same in less time"));
        }
        offered.push(('t', "once more"));
        offered
    }
}

/// One digit for the rating and one letter for what is next, each or both; `None` for anything else.
fn read_recall(line: &str, can_rate: bool, offered: &[(char, &str)]) -> Option<Recall> {
    let mut recall = Recall::default();
    for c in line.chars().filter(|c| *c != ' ') {
        if let Some(digit) = c.to_digit(10).filter(|_| can_rate) {
            let place = usize::try_from(digit).ok()?.checked_sub(1)?;
            let rating = *Rating::ALL.get(place)?;
            if recall.rating.replace(rating).is_some() {
                return None;
            }
        } else if offered.iter().any(|(key, _)| *key == c) {
            if recall.after.replace(c).is_some() {
                return None;
            }
        } else {
            return None;
        }
    }
    Some(recall)
}

/// A sentence as a part of a longer one.
fn clause(sentence: &str) -> String {
    let sentence = sentence.trim_end_matches('.');
    let mut chars = sentence.chars();
    let first = chars.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_answer_is_a_digit_a_letter_or_both() {
        let offered = [('f', ""), ('t', "")];
        let read = |line: &str| {
            let recall = read_recall(line, true, &offered)?;
            Some((recall.rating, recall.after))
        };
        assert_eq!(read(""), Some((None, None)));
        assert_eq!(read("1"), Some((Some(Rating::Again), None)));
        assert_eq!(read("4 f"), Some((Some(Rating::Easy), Some('f'))));
        assert_eq!(read("t"), Some((None, Some('t'))));
        for wrong in ["0", "5", "12", "l", "ft", "x"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert!(read_recall("3", false, &offered).is_none());
    }
}
