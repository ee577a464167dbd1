//! A session in progress: the question, the answer's clock, the review and the debrief, full screen.

mod answer;
mod answer_view;
mod debrief;
mod debrief_view;
mod help;
mod review;
mod review_view;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Screen, say_if_full};
use crate::coach::rehearsal;
use crate::domain::id::{AttemptId, SessionId};
use crate::domain::journal::Event;
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::domain::session::{Item, Phase, Session};
use crate::message::{Answer, Effect, Question, Requests};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet};

pub use self::answer_view::timing_style;
use self::debrief::Debriefing;
use self::review::Reviewing;

/// The screen of a session.
pub struct Sitting {
    session: Session,
    reviewing: Reviewing,
    debriefing: Debriefing,
    /// Whether this session was taken up again after the program had been closed.
    resumed: bool,
    /// Whether any answer was begun, so that something could be lost.
    has_spoken: bool,
    /// Whether the bell has rung for the end of the think countdown.
    rung: bool,
}

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    [answer::sheets(), review::sheets(), debrief::sheets()].concat()
}

impl Sitting {
    /// Plans and begins a session; says why where there is nothing to ask.
    pub fn begin(wish: &Wish, context: &Context<'_>, ask: &mut Requests<'_>) -> Option<Box<Self>> {
        let notebook = context.notebook;
        let now = context.now;
        let mut chance = notebook.chance(now.wall);
        let planned = notebook.planning(now.wall).questions(wish, &mut chance);
        if planned.is_empty() {
            ask.say(nothing_to_ask(wish.kind));
            return None;
        }
        let items: Vec<Item> = planned
            .into_iter()
            .map(|entry| Item::of(entry, wish.kind, &notebook.history, &mut chance))
            .collect();
        let minutes = match wish.length {
            Length::Minutes(minutes) => Some(minutes),
            Length::Questions(_) => None,
        };
        let id = SessionId::new(ask.id());
        let (mut session, event) =
            Session::begin(id, wish.kind, items, minutes, think(context), now.uptime);
        session.take_plans(|question| notebook.fading(question, wish.program.as_ref()));
        session.aim(|question| rehearsal::remedy(notebook, question));
        ask.record(event);
        Some(Box::new(Self::on(session, false)))
    }

    /// Goes on with a session that was not finished.
    pub fn resume(
        id: &SessionId,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) -> Option<Box<Self>> {
        let notebook = context.notebook;
        let open = notebook
            .history
            .open_sessions()
            .find(|(open, _)| *open == id);
        let Some((_, open)) = open else {
            ask.say("That session has been ended already.");
            return None;
        };
        let mut session = Session::resume(
            id.clone(),
            open,
            &notebook.banks,
            &notebook.history,
            think(context),
            context.now.uptime,
        );
        session.take_plans(|question| notebook.fading(question, None));
        session.aim(|question| rehearsal::remedy(notebook, question));
        let mut sitting = Box::new(Self::on(session, true));
        match sitting.session.phase() {
            // Its debrief was written, its end was not.
            Phase::Over => {
                ask.record(Event::End {
                    session: id.clone(),
                });
                ask.say("That session was debriefed already; it is closed now.");
                None
            }
            Phase::Debriefing => {
                sitting.debriefing.prepare(&notebook.history);
                Some(sitting)
            }
            Phase::Ready { .. } | Phase::Answering { .. } | Phase::Reviewing(_) => Some(sitting),
        }
    }

    fn on(session: Session, resumed: bool) -> Self {
        Self {
            session,
            reviewing: Reviewing::default(),
            debriefing: Debriefing::default(),
            resumed,
            has_spoken: false,
            rung: false,
        }
    }

    /// Asks how to leave, unless nothing was said yet; an answer that runs is paused first.
    fn ask_to_leave(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let is_untouched = self.session.answered() == 0 && !self.has_spoken;
        if is_untouched && matches!(self.session.phase(), Phase::Ready { .. }) {
            self.end(debrief::nothing(), ask);
            return;
        }
        self.pause(context);
        ask.ask(Question {
            title: "Stop here?".into(),
            text: "Everything answered so far is saved. An answer in mid-sentence is kept as a broken-off take."
                .into(),
            choices: vec![
                (Key::ENTER, "go on with the session", Answer::Continue),
                (Key::char('f'), "finish: to the debrief", Answer::Finish),
                (Key::char('l'), "leave; go on later from Today", Answer::LeaveForLater),
            ],
        });
    }

    fn pause(&mut self, context: &Context<'_>) {
        if let Phase::Answering { clock, .. } = self.session.phase()
            && !clock.is_paused()
        {
            self.session.toggle_pause(context.now.uptime);
        }
    }

    fn break_off(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let attempt = AttemptId::new(ask.id());
        if let Some(event) = self.session.break_off(context.now.uptime, attempt) {
            ask.record(event);
        }
        self.rung = false;
    }

    /// Ends the session where nothing is left to do, and asks about older changes before the debrief.
    fn settle(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        match self.session.phase() {
            Phase::Debriefing => {
                self.debriefing.prepare(&context.notebook.history);
                if self.session.answered() == 0 {
                    self.end(debrief::nothing(), ask);
                }
            }
            Phase::Over => ask.back(),
            Phase::Ready { .. } => self.rung = false,
            Phase::Answering { .. } | Phase::Reviewing(_) => {}
        }
    }

    fn end(&mut self, debrief: crate::domain::debrief::Debrief, ask: &mut Requests<'_>) {
        for event in self.session.end(debrief) {
            ask.record(event);
        }
        ask.back();
    }
}

fn think(context: &Context<'_>) -> Duration {
    Duration::from_secs(u64::from(context.notebook.settings.think_seconds))
}

/// Why a session of this kind would be empty.
pub fn nothing_to_ask(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Daily => {
            "Nothing is due today. Press p and choose another session, or add a bank."
        }
        SessionKind::Impromptu => {
            "You have seen every question there is. Try rapid fire or a mock."
        }
        SessionKind::Mock
        | SessionKind::Bank
        | SessionKind::Theme
        | SessionKind::RedFlags
        | SessionKind::Rapid => "No question fits: everything of that kind is switched off.",
    }
}

impl Screen for Sitting {
    fn title(&self) -> String {
        let (place, all) = self.session.progress();
        match self.session.phase() {
            Phase::Debriefing | Phase::Over => "Debrief".into(),
            Phase::Reviewing(_) => "Review".into(),
            Phase::Ready { .. } | Phase::Answering { .. } => format!("Question {place} of {all}"),
        }
    }

    fn manner(&self) -> Manner {
        let typing = match self.session.phase() {
            Phase::Reviewing(_) => self.reviewing.is_typing(),
            Phase::Debriefing => self.debriefing.is_typing(),
            Phase::Ready { .. } | Phase::Answering { .. } | Phase::Over => false,
        };
        if typing {
            Manner::Text(None)
        } else {
            Manner::Session
        }
    }

    fn hints(&self) -> Vec<Hint> {
        match self.session.phase() {
            Phase::Ready { .. } => answer::READY.hints().collect(),
            Phase::Answering { clock, .. } => answer::keymap(clock.is_paused()).hints().collect(),
            Phase::Reviewing(draft) => self.reviewing.hints(draft, &self.session),
            Phase::Debriefing => self.debriefing.hints(),
            Phase::Over => Vec::new(),
        }
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match self.session.phase() {
            Phase::Ready { .. } => self.on_ready_key(key, context, ask),
            Phase::Answering { .. } => self.on_answering_key(key, context, ask),
            Phase::Reviewing(_) => self.on_review_key(key, context, ask),
            Phase::Debriefing => self.on_debrief_key(key, context, ask),
            Phase::Over => ask.back(),
        }
    }

    fn on_paste(&mut self, text: &str, _context: &Context<'_>, ask: &mut Requests<'_>) {
        let typed = match self.session.phase() {
            Phase::Reviewing(_) => self.reviewing.on_paste(text),
            Phase::Debriefing => self.debriefing.on_paste(text),
            Phase::Ready { .. } | Phase::Answering { .. } | Phase::Over => return,
        };
        say_if_full(typed, ask);
    }

    fn on_answer(&mut self, answer: Answer, context: &Context<'_>, ask: &mut Requests<'_>) {
        match answer {
            Answer::Continue
            | Answer::Quit
            | Answer::Remove
            | Answer::Discard
            | Answer::Stand(_) => {}
            Answer::Finish => {
                self.break_off(context, ask);
                if let Some(review) = self.session.finish(context.now.uptime) {
                    ask.record(review);
                }
                self.settle(context, ask);
            }
            Answer::LeaveForLater => {
                self.break_off(context, ask);
                if let Some(review) = self.session.given_review() {
                    ask.record(review);
                }
                ask.back();
            }
        }
    }

    fn on_suspend(&mut self, context: &Context<'_>) {
        self.pause(context);
    }

    fn on_time(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.session.look(context.now.uptime);
        let left = self.session.thinking_left(context.now.uptime);
        if left.is_some_and(|left| left.is_zero()) && !self.rung {
            self.rung = true;
            ask.perform(Effect::Bell);
        }
    }

    fn changes_in(&self, context: &Context<'_>) -> Option<Duration> {
        let now = context.now.uptime;
        match self.session.phase() {
            Phase::Answering { clock, .. } => clock.next_second(now),
            Phase::Ready { .. } => self.session.thinking_left(now).and_then(|left| {
                let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
                match left {
                    Duration::ZERO => None,
                    _ if part.is_zero() => Some(Duration::from_secs(1)),
                    _ => Some(part),
                }
            }),
            Phase::Reviewing(_) | Phase::Debriefing | Phase::Over => None,
        }
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        match self.session.phase() {
            Phase::Ready { .. } | Phase::Answering { .. } => {
                answer_view::render(self, frame, area, context);
            }
            Phase::Reviewing(_) => review_view::render(self, frame, area, context, hits),
            Phase::Debriefing | Phase::Over => debrief_view::render(self, frame, area, context),
        }
    }
}

/// The keys of one phase, as hints.
fn hints_of<A: Copy>(keymap: &'static Keymap<A>) -> Vec<Hint> {
    keymap.hints().collect()
}
