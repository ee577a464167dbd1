//! What the coach reads while one writes: once for each change of the text, kept between pictures.

mod said;

use std::time::Duration;

use crate::coach::draft::{self, DraftRule, Findings, Form, Limits, Manuscript};
use crate::coach::portrait::PortraitRule;
use crate::domain::drafts::DraftId;
use crate::domain::notebook::Notebook;
use crate::domain::portrait::Explanation;
use crate::domain::target::Target;
use crate::message::Writing;

pub use self::said::Said;
use super::section::Section;
use super::sheet::Draft;

/// So many words are read with every key; a longer draft when the fingers rest, so that no key waits for the coach.
const AT_ONCE: usize = 400;

/// How long the fingers rest before a long draft is read: shorter than a glance takes from the keys to the coach.
const REST: Duration = Duration::from_millis(50);

/// What is known around a draft, and what the coach found in it.
pub struct Coach {
    manuscript: Manuscript,
    limits: Limits,
    found: Option<Findings>,
    /// The remarks that are shown, the weightiest first.
    shown: Vec<Said>,
    /// For each part that was read, the section it stands in.
    sections: Vec<usize>,
    /// The remark in front, from 0.
    front: usize,
    /// When the text was last changed since it was read, by the clock of timers.
    changed_at: Option<Duration>,
}

impl Coach {
    /// Knows what is written, and what is known around it.
    pub fn new(
        writing: &Writing,
        of: Option<&DraftId>,
        draft: &Draft,
        notebook: &Notebook,
    ) -> Self {
        Self {
            manuscript: manuscript(writing, of, draft, notebook),
            limits: Limits::of(&notebook.wording),
            found: None,
            shown: Vec::new(),
            sections: Vec::new(),
            front: 0,
            changed_at: None,
        }
    }

    /// The seconds aimed at; nothing where the text is not spoken.
    pub fn target(&self) -> Option<Target> {
        (self.manuscript.form != Form::Paragraph).then_some(self.manuscript.target)
    }

    /// What is known around it may be something else now, and so may the rules.
    pub fn refresh(
        &mut self,
        writing: &Writing,
        of: Option<&DraftId>,
        draft: &Draft,
        notebook: &Notebook,
    ) {
        self.manuscript = manuscript(writing, of, draft, notebook);
        self.found = None;
    }

    /// The text has changed.
    pub fn forget(&mut self) {
        self.changed_at.get_or_insert(Duration::ZERO);
    }

    /// The text was changed by a key at this time.
    pub fn forget_at(&mut self, now: Duration) {
        self.changed_at = Some(now);
    }

    /// How long until a long draft is read.
    pub fn changes_in(&self, now: Duration) -> Option<Duration> {
        Some((self.changed_at? + REST).saturating_sub(now))
    }

    /// Reads the sections where they have changed; those of a long draft once nothing was typed for a moment.
    pub fn read_in_time(
        &mut self,
        writing: &Writing,
        sections: &[Section],
        notebook: &Notebook,
        now: Duration,
    ) {
        let is_short = |found: &Findings| found.words <= AT_ONCE;
        let is_short = self.found.as_ref().is_none_or(is_short);
        if is_short || self.changes_in(now) == Some(Duration::ZERO) {
            self.read(writing, sections, notebook);
        }
    }

    /// Reads the sections, where they have changed since they were read.
    pub fn read(&mut self, writing: &Writing, sections: &[Section], notebook: &Notebook) {
        if self.found.is_some() && self.changed_at.is_none() {
            return;
        }
        self.changed_at = None;
        self.sections.clear();
        self.manuscript.parts.clear();
        for (at, section) in sections.iter().enumerate() {
            if let Some(says) = section.field.says() {
                self.sections.push(at);
                self.manuscript.parts.push((says, section.text()));
            }
        }
        let found = draft::read(&self.manuscript.draft(), &self.limits);
        self.shown = said::shown(&found, &self.sections, writing, sections, notebook);
        self.front = self.front.min(self.shown.len().saturating_sub(1));
        self.found = Some(found);
    }

    /// What was found.
    pub fn found(&self) -> Option<&Findings> {
        self.found.as_ref()
    }

    /// The remarks that are shown, the weightiest first.
    pub fn shown(&self) -> &[Said] {
        &self.shown
    }

    /// The place of the remark in front, from 0.
    pub fn front(&self) -> usize {
        self.front
    }

    /// The remark in front.
    pub fn in_front(&self) -> Option<&Said> {
        self.shown.get(self.front)
    }

    /// Seconds of each section that is spoken.
    pub fn seconds(&self) -> impl Iterator<Item = (usize, f64)> {
        let seconds = self.found.iter().flat_map(|found| &found.part_seconds);
        self.sections.iter().copied().zip(seconds.copied())
    }

    /// Puts the next remark in front.
    pub fn go_on(&mut self) {
        let count = self.shown.len().max(1);
        self.front = (self.front + 1) % count;
    }
}

/// The rules of drafts and of the portrait that are switched off.
pub fn switched_off(notebook: &Notebook) -> impl Iterator<Item = &str> {
    let is_own = |id: &str| DraftRule::parse(id).is_some() || PortraitRule::parse(id).is_some();
    let off = notebook.settings.rules_off.iter();
    off.map(String::as_str).filter(move |id| is_own(id))
}

/// The draft as the coach's builders know it; its parts are those of the sections.
fn manuscript(
    writing: &Writing,
    of: Option<&DraftId>,
    draft: &Draft,
    notebook: &Notebook,
) -> Manuscript {
    let bare = |form, target| Manuscript {
        form,
        target,
        words_per_minute: notebook.words_per_minute(),
        ..Manuscript::spoken("", None)
    };
    let spoken = &notebook.guides.narrative.spoken;
    match (writing, draft) {
        (_, Draft::Story(story)) => {
            let id = match of {
                Some(DraftId::Story(id)) => Some(id),
                Some(DraftId::Plan(_) | DraftId::Portrait) | None => None,
            };
            Manuscript::story(id, story, notebook)
        }
        (Writing::Plan(id, _), Draft::Plan(plan)) => Manuscript::plan(id, plan, notebook),
        (Writing::Explanation(_), _) => Manuscript::explanation(&Explanation::default(), notebook),
        (Writing::Spoken, _) => bare(Form::Spoken, spoken.target),
        _ => bare(Form::Paragraph, Target::default()),
    }
}
