//! What the coach reads while one writes: once for each change of the text, kept between pictures.

use crate::coach::draft::{self, DraftRule, Findings, Form, Limits, Manuscript, Remark, foremost};
use crate::domain::drafts::DraftId;
use crate::domain::notebook::Notebook;
use crate::domain::portrait::Explanation;
use crate::domain::target::Target;
use crate::message::Writing;

use super::section::Section;
use super::sheet::Draft;

/// What is known around a draft, and what the coach found in it.
pub struct Coach {
    manuscript: Manuscript,
    limits: Limits,
    found: Option<Findings>,
    /// The remarks that are shown, the weightiest first.
    shown: Vec<Remark>,
    /// For each part that was read, the section it stands in.
    sections: Vec<usize>,
    /// The remark in front, from 0.
    front: usize,
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
        self.found = None;
    }

    /// Reads the sections, where they were not read since they changed.
    pub fn read(&mut self, sections: &[Section], notebook: &Notebook) {
        if self.found.is_some() {
            return;
        }
        self.sections.clear();
        self.manuscript.parts.clear();
        for (at, section) in sections.iter().enumerate() {
            if let Some(says) = section.field.says() {
                self.sections.push(at);
                self.manuscript.parts.push((says, section.text()));
            }
        }
        let found = draft::read(&self.manuscript.draft(), &self.limits);
        let shown = foremost(&found, &notebook.settings.rules_off);
        self.shown = shown.into_iter().cloned().collect();
        self.front = self.front.min(self.shown.len().saturating_sub(1));
        self.found = Some(found);
    }

    /// What was found.
    pub fn found(&self) -> Option<&Findings> {
        self.found.as_ref()
    }

    /// The remarks that are shown, the weightiest first.
    pub fn shown(&self) -> &[Remark] {
        &self.shown
    }

    /// The remark in front, and the section it is about.
    pub fn in_front(&self) -> Option<(&Remark, usize)> {
        let remark = self.shown.get(self.front)?;
        let section = self.sections.get(remark.part).copied();
        Some((remark, section.unwrap_or(0)))
    }

    /// The section of a remark.
    pub fn section_of(&self, remark: &Remark) -> Option<usize> {
        self.sections.get(remark.part).copied()
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

/// A rule that is switched off: the one of this id where it is, else the first of the coach's own.
pub fn switched_off(notebook: &Notebook) -> impl Iterator<Item = DraftRule> {
    let off = notebook.settings.rules_off.iter();
    off.filter_map(|id| DraftRule::parse(id))
}

/// The draft as the coach's builders know it; its parts are those of the sections.
fn manuscript(
    writing: &Writing,
    of: Option<&DraftId>,
    draft: &Draft,
    notebook: &Notebook,
) -> Manuscript {
    let plain = |form, target| Manuscript {
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
        (Writing::Spoken, _) => plain(Form::Spoken, spoken.target),
        _ => plain(Form::Paragraph, Target::default()),
    }
}
