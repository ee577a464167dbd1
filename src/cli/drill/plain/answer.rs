//! A question and its answer.

use std::time::Duration;

use super::Sitting;
use super::talk::{Stop, Talk};
use crate::domain::answer_plan::AnswerPlan;
use crate::domain::attempt::Take;
use crate::domain::bank::Kind;
use crate::domain::fading::Shown;
use crate::domain::id::AttemptId;
use crate::domain::session::{Item, Phase};
use crate::ui::text::{clock, clock_seconds};

const START: &str =
    "Press Enter to start speaking (h Enter for a hint, s Enter to skip, q Enter to stop).";

impl Sitting<'_> {
    /// Reads the question out, once, and waits for the person to start.
    pub(super) fn ready(&mut self) -> Result<(), Stop> {
        let Some(item) = self.session.item().cloned() else {
            return Ok(());
        };
        if self.read_out.as_ref() != Some(&item.wording) {
            self.read_out(&item)?;
        }
        let line = self.talk.ask(START)?.to_lowercase();
        let now = self.keeper.clock.now().uptime;
        match line.as_str() {
            "" => self.session.start(now),
            "h" => self.hint()?,
            "w" => {
                self.session.reword();
                self.read_out = None;
            }
            "s" => {
                self.session.skip(now);
                self.read_out = None;
                self.talk.say("Skipped.")?;
            }
            "q" => self.ask_to_stop()?,
            _ => self
                .talk
                .say("Enter starts; h, s and q do what stands above; w asks in other words.")?,
        }
        Ok(())
    }

    fn read_out(&mut self, item: &Item) -> Result<(), Stop> {
        self.talk.space()?;
        let (place, all) = self.session.progress();
        let mut words = match item.take {
            Take::FollowUp => format!("Follow-up, {}.", item.bank),
            Take::Question | Take::BrokenOff => {
                format!("Question {place} of {all}, {}.", item.bank)
            }
        };
        let usual = self.session.kind().target(item.question.target);
        if item.target != usual && item.take == Take::Question {
            let high = clock_seconds(f64::from(item.target.high));
            words = format!("{words} Once more, up to {high}.");
        }
        if item.question.kind == Kind::Boundary {
            words.push_str(" A question they should not ask.");
        }
        self.talk.say(&format!("{words} {}", item.wording))?;
        if let Some(fix) = &item.fix {
            self.talk.say(&format!("This time: {fix}"))?;
        }
        if let Some(fading) = &item.fading {
            let words = fading.announced(&self.keeper.notebook.wording);
            self.talk.say(&words)?;
        }
        let now = self.keeper.clock.now().uptime;
        if let Some(left) = self.session.thinking_left(now) {
            let seconds = left.as_secs();
            self.talk
                .say(&format!("You have {seconds} seconds to think."))?;
        }
        self.read_out = Some(item.wording.clone());
        Ok(())
    }

    /// The next hint: the frame, then the key points; where there is a plan, as far as it has faded.
    fn hint(&mut self) -> Result<(), Stop> {
        let before = self.session.shown();
        self.session.hint();
        let shown = self.session.shown();
        let Some(item) = self.session.item().cloned() else {
            return Ok(());
        };
        if shown == before {
            self.talk.say("There is no further hint.")?;
            return Ok(());
        }
        let wording = &self.keeper.notebook.wording;
        match shown {
            Shown::Nothing => {}
            Shown::Closed => self.talk.say(wording.fading("closed"))?,
            Shown::Keywords => {
                let words = item.fading.map(|fading| fading.plan.keywords);
                let words = words.unwrap_or_default().join(", ");
                self.talk.say(&format!("Your keywords: {words}"))?;
            }
            Shown::Plan => {
                if let Some(fading) = &item.fading {
                    plan(&fading.plan, &mut self.talk)?;
                }
            }
            Shown::Frame => {
                if let Some(frame) = wording.frame(item.question.frame) {
                    self.talk.say(&frame.name)?;
                    for step in &frame.steps {
                        self.talk
                            .item("- ", &format!("{}: {}", step.label, step.say))?;
                    }
                }
            }
            Shown::Points => {
                self.talk.say("The key points:")?;
                for point in &item.question.points {
                    self.talk.item("- ", point)?;
                }
            }
        }
        if let Some(note) = wording.kind_note(item.question.kind) {
            self.talk.say(note)?;
        }
        Ok(())
    }

    /// Waits for the answer to end.
    pub(super) fn speaking(&mut self) -> Result<(), Stop> {
        let prompt = match self.paused_at() {
            Some(spoken) => format!(
                "Paused at {}. p Enter goes on, Enter ends the answer.",
                clock(spoken)
            ),
            None => "Speaking. Press Enter when you are done.".to_owned(),
        };
        let line = self.talk.ask(&prompt)?.to_lowercase();
        match line.as_str() {
            "p" => self.session.toggle_pause(self.keeper.clock.now().uptime),
            "h" => self.hint()?,
            "r" => {
                self.break_off();
                self.read_out = None;
            }
            "q" => self.ask_to_stop()?,
            _ => self.stop()?,
        }
        Ok(())
    }

    fn paused_at(&self) -> Option<Duration> {
        match self.session.phase() {
            Phase::Answering { clock, .. } if clock.is_paused() => {
                Some(clock.spoken(self.keeper.clock.now().uptime))
            }
            _ => None,
        }
    }

    fn stop(&mut self) -> Result<(), Stop> {
        let now = self.keeper.clock.now();
        let attempt = AttemptId::new(self.keeper.ids.next(now.wall));
        self.read_out = None;
        let Some(event) = self.session.stop(now.uptime, attempt.clone()) else {
            return Ok(());
        };
        let is_saved = self.record(event)?;
        if self.session.kind().reviews_at_the_end() {
            if is_saved {
                self.talk.say("Saved.")?;
            }
        } else {
            self.just = Some(attempt);
        }
        Ok(())
    }
}

/// Reads a plan out: its opening, its bullets, its closing.
fn plan(plan: &AnswerPlan, talk: &mut Talk<'_>) -> Result<(), Stop> {
    talk.say("Your plan:")?;
    let opening = (!plan.opening.trim().is_empty()).then_some(&plan.opening);
    let closing = (!plan.closing.trim().is_empty()).then_some(&plan.closing);
    for (label, line) in opening
        .map(|line| ("Open: ", line))
        .into_iter()
        .chain(plan.bullets.iter().map(|bullet| ("- ", bullet)))
        .chain(closing.map(|line| ("Close: ", line)))
    {
        talk.item(label, line)?;
    }
    Ok(())
}
