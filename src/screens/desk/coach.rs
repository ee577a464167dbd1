//! What the coach reads while one writes: once for each change of the text, kept between pictures.

use crate::coach::draft::{
    self, Draft as Read, DraftPart, DraftRule, Findings, Form, Limits, OtherText, Remark,
};
use crate::domain::bank::{Frame, Kind};
use crate::domain::notebook::Notebook;
use crate::domain::story::{Part, Story};
use crate::domain::target::Target;
use crate::message::Writing;

use super::section::Section;

/// The most remarks at a time; the next come when these are mended.
pub const MOST: usize = 3;

/// A text of another draft.
struct Other {
    name: String,
    text: String,
}

/// What is known around a draft, and what the coach found in it.
pub struct Coach {
    form: Form,
    frame: Frame,
    kind: Option<Kind>,
    target: Target,
    limits: Limits,
    others: Vec<Other>,
    found: Option<Findings>,
    /// For each part that was read, the section it stands in.
    sections: Vec<usize>,
    /// The remark in front, from 0.
    front: usize,
}

impl Coach {
    /// Knows what is written.
    pub fn new(writing: &Writing, notebook: &Notebook) -> Self {
        let question = match writing {
            Writing::Plan(id, _) => notebook.banks.get(id.question.as_str()),
            _ => None,
        };
        let question = question.map(|entry| entry.question);
        let (form, frame) = match writing {
            Writing::Story(_) | Writing::NewStory(_) => (Form::Story, Frame::Star),
            Writing::Plan(..) => (Form::Plan, question.map_or(Frame::Free, |own| own.frame)),
            Writing::Explanation(_) => (Form::Explanation, Frame::OwnLearnResolve),
            Writing::Spoken => (Form::Spoken, Frame::PresentPastFuture),
            Writing::Paragraph | Writing::Material(_) | Writing::CvItem(_) => {
                (Form::Paragraph, Frame::Free)
            }
        };
        Self {
            form,
            frame,
            kind: question.map(|own| own.kind),
            target: match writing {
                Writing::Spoken => notebook.guides.narrative.spoken.target,
                _ => question.map_or_else(Target::default, |own| own.target),
            },
            limits: Limits::of(&notebook.wording),
            others: Vec::new(),
            found: None,
            sections: Vec::new(),
            front: 0,
        }
    }

    /// The seconds aimed at; nothing where the text is not spoken.
    pub fn target(&self) -> Option<Target> {
        (self.form != Form::Paragraph).then_some(self.target)
    }

    /// The texts of other drafts may be others now, and so may the rules.
    pub fn refresh(&mut self, writing: &Writing, notebook: &Notebook) {
        self.others = others(writing, notebook);
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
        let spoken = sections.iter().enumerate();
        let spoken = spoken.filter_map(|(at, section)| Some((at, section.field.says()?)));
        let spoken: Vec<_> = spoken
            .map(|(at, says)| (at, says, sections[at].text()))
            .collect();
        let parts = spoken
            .iter()
            .map(|(_, says, text)| DraftPart { says: *says, text });
        let others = self.others.iter().map(|other| OtherText {
            name: &other.name,
            text: &other.text,
        });
        let mut found = draft::read(
            &Read {
                form: self.form,
                frame: self.frame,
                kind: self.kind,
                parts: parts.collect(),
                target: self.target,
                words_per_minute: self.limits.words_per_minute,
                others: others.collect(),
            },
            &self.limits,
        );
        let off = &notebook.settings.rules_off;
        found
            .remarks
            .retain(|remark| !off.contains(remark.rule.word()));
        self.sections = spoken.iter().map(|(at, ..)| *at).collect();
        self.front = self
            .front
            .min(found.remarks.len().min(MOST).saturating_sub(1));
        self.found = Some(found);
    }

    /// What was found.
    pub fn found(&self) -> Option<&Findings> {
        self.found.as_ref()
    }

    /// The remarks that are shown, the weightiest first.
    pub fn shown(&self) -> &[Remark] {
        let all = self.found.as_ref().map_or(&[][..], |found| &found.remarks);
        &all[..all.len().min(MOST)]
    }

    /// The remark in front, and the section it is about.
    pub fn in_front(&self) -> Option<(&Remark, usize)> {
        let remark = self.shown().get(self.front)?;
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
        let count = self.shown().len().max(1);
        self.front = (self.front + 1) % count;
    }
}

/// A rule that is switched off: the one of this id where it is, else the first of the coach's own.
pub fn switched_off(notebook: &Notebook) -> impl Iterator<Item = DraftRule> {
    let off = notebook.settings.rules_off.iter();
    off.filter_map(|id| DraftRule::parse(id))
}

/// The drafts that speak of the same thing: an answer and its story, the other answers that lean on it.
fn others(writing: &Writing, notebook: &Notebook) -> Vec<Other> {
    let drafts = &notebook.drafts;
    let story = match writing {
        Writing::Story(id) => Some(id),
        Writing::Plan(id, story) => {
            let leans = drafts.plan(id).and_then(|plan| plan.story.as_ref());
            leans.or(story.as_ref())
        }
        _ => None,
    };
    let Some(story) = story else {
        return Vec::new();
    };
    let own = match writing {
        Writing::Plan(id, _) => Some(id),
        _ => None,
    };
    let told = drafts.story(story).filter(|_| own.is_some());
    let told = told.map(|story| Other {
        name: story.name().to_owned(),
        text: whole(story),
    });
    let plans = drafts.leaning_on(story).filter(|id| Some(*id) != own);
    let plans = plans.filter_map(|id| {
        Some(Other {
            name: id.to_string(),
            text: drafts.plan(id)?.bullets.join("\n"),
        })
    });
    told.into_iter().chain(plans).collect()
}

fn whole(story: &Story) -> String {
    let parts = Part::ALL.iter().flat_map(|part| story.part(*part));
    parts.map(String::as_str).collect::<Vec<_>>().join("\n")
}
