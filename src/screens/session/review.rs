//! Keys of a review: three steps, every one passed by `Enter` alone.

use super::{Sitting, hints_of};
use crate::coach::rehearsal;
use crate::domain::id::QuestionId;
use crate::domain::review::{Mark, Rating};
use crate::domain::session::{After, Phase, ReviewDraft, Session, Step};
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::field::Field;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::typing::Typed;

/// What is typed during a review.
#[derive(Debug, Default)]
pub enum Typing {
    /// Nothing.
    #[default]
    Nothing,
    /// The note.
    Note(Field),
    /// The one fix before the next rung of the ladder.
    Fix(Field),
}

/// The screen's own part of a review.
#[derive(Debug, Default)]
pub struct Reviewing {
    pub(super) typing: Typing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SelfKey {
    Rate,
    Pass,
    Leave,
}

const SELF: Keymap<SelfKey> = Keymap {
    mode: "review 1: how was it",
    bindings: &[
        bind(
            &[
                Key::char('1'),
                Key::char('2'),
                Key::char('3'),
                Key::char('4'),
                Key::char('5'),
            ],
            SelfKey::Rate,
            "how was it",
        ),
        bind(&[Key::ENTER], SelfKey::Pass, "pass"),
        bind(&[Key::ESC, Key::ctrl('c')], SelfKey::Leave, "stop"),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PointKey {
    Tick,
    Mark(Mark),
    Note,
    Next,
    Leave,
}

const NUMBERS: &[Key] = &[
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
    Key::char('8'),
    Key::char('9'),
];

const POINTS: Keymap<PointKey> = Keymap {
    mode: "review 2: what the answer held",
    bindings: &[
        bind(&[Key::ENTER], PointKey::Next, "next"),
        bind(NUMBERS, PointKey::Tick, "tick"),
        bind(&[Key::char('n')], PointKey::Note, "note"),
        bind(&[Key::ESC, Key::ctrl('c')], PointKey::Leave, "stop"),
        bind(&[Key::char('f')], PointKey::Mark(Mark::Fillers), "fillers"),
        bind(
            &[Key::char('r')],
            PointKey::Mark(Mark::Rambling),
            "rambling",
        ),
        bind(&[Key::char('p')], PointKey::Mark(Mark::Pace), "pace"),
        bind(
            &[Key::char('e')],
            PointKey::Mark(Mark::EyeContact),
            "eye contact",
        ),
        bind(
            &[Key::char('m')],
            PointKey::Mark(Mark::Memorised),
            "memorized",
        ),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RecallKey {
    Rate(Rating),
    Accept,
    Ladder,
    FollowUp,
    Again,
    Back,
    Leave,
}

const RECALL: Keymap<RecallKey> = Keymap {
    mode: "review 3: how it came back",
    bindings: &[
        bind(&[Key::ENTER], RecallKey::Accept, "save, next"),
        bind(&[Key::char('l')], RecallKey::Ladder, "less time"),
        bind(&[Key::char('f')], RecallKey::FollowUp, "follow-up"),
        bind(&[Key::char('t')], RecallKey::Again, "once more"),
        bind(&[Key::ESC, Key::ctrl('c')], RecallKey::Leave, "stop"),
        bind(
            &[Key::char('1'), Key::char('a')],
            RecallKey::Rate(Rating::Again),
            "again",
        ),
        bind(
            &[Key::char('2'), Key::char('h')],
            RecallKey::Rate(Rating::Hard),
            "hard",
        ),
        bind(
            &[Key::char('3'), Key::char('g')],
            RecallKey::Rate(Rating::Good),
            "good",
        ),
        bind(
            &[Key::char('4'), Key::char('e')],
            RecallKey::Rate(Rating::Easy),
            "easy",
        ),
        bind(&[Key::BACKSPACE], RecallKey::Back, "step back"),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineKey {
    Keep,
    Drop,
}

const LINE: Keymap<LineKey> = Keymap {
    mode: "writing one line",
    bindings: &[
        bind(&[Key::ENTER], LineKey::Keep, "keep"),
        bind(&[Key::ESC], LineKey::Drop, "drop"),
    ],
};

/// The tables of this part.
pub fn sheets() -> Vec<Sheet> {
    vec![SELF.sheet(), POINTS.sheet(), RECALL.sheet(), LINE.sheet()]
}

impl Reviewing {
    pub(super) fn is_typing(&self) -> bool {
        !matches!(self.typing, Typing::Nothing)
    }

    pub(super) fn on_paste(&mut self, text: &str) -> Typed {
        match &mut self.typing {
            Typing::Nothing => Typed::Ignored,
            Typing::Note(field) | Typing::Fix(field) => field.on_paste(text),
        }
    }

    pub(super) fn hints(&self, draft: &ReviewDraft, session: &Session) -> Vec<Hint> {
        if self.is_typing() {
            return hints_of(&LINE);
        }
        match draft.step {
            Step::SelfRating => hints_of(&SELF),
            Step::Points => POINTS
                .bindings
                .iter()
                .filter(|row| row.action != PointKey::Tick || !draft.tickable().is_empty())
                .map(|row| Hint {
                    keys: row.keys,
                    label: row.label,
                })
                .collect(),
            Step::Recall => RECALL
                .bindings
                .iter()
                .filter(|row| is_offered(row.action, draft, session))
                .map(|row| Hint {
                    keys: row.keys,
                    label: row.label,
                })
                .collect(),
        }
    }
}

/// Whether a key of the last step means something for this answer.
fn is_offered(key: RecallKey, draft: &ReviewDraft, session: &Session) -> bool {
    let between = !session.kind().reviews_at_the_end();
    match key {
        RecallKey::Ladder => between && draft.attempt.target.next_rung().is_some(),
        RecallKey::FollowUp => {
            between && !draft.is_follow_up() && !draft.question.follow_ups.is_empty()
        }
        RecallKey::Again => between,
        RecallKey::Rate(_) => !draft.is_follow_up(),
        RecallKey::Accept | RecallKey::Back | RecallKey::Leave => true,
    }
}

impl Sitting {
    pub(super) fn on_review_key(
        &mut self,
        key: Key,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        if self.reviewing.is_typing() {
            self.on_line_key(key, context, ask);
            return;
        }
        let Some(draft) = self.session.draft_mut() else {
            return;
        };
        match draft.step {
            Step::SelfRating => self.on_self_key(key, context, ask),
            Step::Points => self.on_points_key(key, context, ask),
            Step::Recall => self.on_recall_key(key, context, ask),
        }
    }

    fn on_self_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(draft) = self.session.draft_mut() else {
            return;
        };
        match SELF.action(key) {
            Some(SelfKey::Rate) => {
                draft.self_rating = digit(key).and_then(|digit| u8::try_from(digit).ok());
                draft.step = Step::Points;
            }
            Some(SelfKey::Pass) => draft.step = Step::Points,
            Some(SelfKey::Leave) => self.ask_to_leave(context, ask),
            None => {}
        }
    }

    fn on_points_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(draft) = self.session.draft_mut() else {
            return;
        };
        match POINTS.action(key) {
            Some(PointKey::Tick) => draft.tick(digit(key).unwrap_or(0)),
            Some(PointKey::Mark(mark)) => draft.mark(mark),
            Some(PointKey::Note) => {
                let field = Field::new(&draft.note).with_placeholder("one line for next time");
                self.reviewing.typing = Typing::Note(field);
            }
            Some(PointKey::Next) => draft.step = Step::Recall,
            Some(PointKey::Leave) => self.ask_to_leave(context, ask),
            None => {}
        }
    }

    fn on_recall_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Phase::Reviewing(draft) = self.session.phase() else {
            return;
        };
        let action = RECALL
            .action(key)
            .filter(|action| is_offered(*action, draft, &self.session));
        match action {
            Some(RecallKey::Rate(rating)) => {
                if let Some(draft) = self.session.draft_mut() {
                    draft.rating = if draft.rating == Some(rating) {
                        None
                    } else {
                        Some(rating)
                    };
                }
            }
            Some(RecallKey::Accept) => self.accept(After::Next, context, ask),
            Some(RecallKey::FollowUp) => self.accept(After::FollowUp, context, ask),
            Some(RecallKey::Again) => self.accept(After::Again, context, ask),
            Some(RecallKey::Ladder) => {
                let field = Field::default()
                    .with_placeholder("the one thing to do differently; Enter alone is fine");
                self.reviewing.typing = Typing::Fix(field);
            }
            Some(RecallKey::Back) => {
                if let Some(draft) = self.session.draft_mut() {
                    draft.step = Step::Points;
                }
            }
            Some(RecallKey::Leave) => self.ask_to_leave(context, ask),
            None => {}
        }
    }

    fn on_line_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let action = LINE.action(key);
        match (std::mem::take(&mut self.reviewing.typing), action) {
            (Typing::Note(field), Some(LineKey::Keep)) => {
                if let Some(draft) = self.session.draft_mut() {
                    field.text().trim().clone_into(&mut draft.note);
                }
            }
            (Typing::Fix(field), Some(LineKey::Keep)) => {
                let fix = field.text().trim().to_owned();
                self.accept(After::Ladder { fix }, context, ask);
            }
            (_, Some(LineKey::Drop)) | (Typing::Nothing, _) => {}
            (Typing::Note(mut field), None) => {
                field.on_key(key);
                self.reviewing.typing = Typing::Note(field);
            }
            (Typing::Fix(mut field), None) => {
                field.on_key(key);
                self.reviewing.typing = Typing::Fix(field);
            }
        }
    }

    fn accept(&mut self, after: After, context: &Context<'_>, ask: &mut Requests<'_>) {
        let (question, fix) = self.next_take(context);
        if let Some(event) = self.session.accept_review(after, context.now.uptime) {
            ask.record_undoable(event, "the last review's rating");
        }
        self.session
            .aim(|asked| fix.clone().filter(|_| question.as_ref() == Some(asked)));
        self.settle(context, ask);
    }
}

impl Sitting {
    /// The question under review, and what to do otherwise in its next take where it is known by heart.
    fn next_take(&self, context: &Context<'_>) -> (Option<QuestionId>, Option<String>) {
        let Phase::Reviewing(draft) = self.session.phase() else {
            return (None, None);
        };
        let found = rehearsal::reviewed(context.notebook, draft);
        let question = draft.question.id.clone();
        (Some(question), found.map(|(_, fix)| fix))
    }
}

fn digit(key: Key) -> Option<usize> {
    let digit = key.typed()?.to_digit(10)?;
    usize::try_from(digit).ok()
}
