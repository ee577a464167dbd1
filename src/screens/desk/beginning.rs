//! What the desk begins with: a draft that is there, a new one, a plan made of a story.

use super::coach::Coach;
use super::page::Page;
use super::saving::{self, Saving};
use super::section::Section;
use super::sheet::{self, Draft, Field};
use super::{Desk, Front, Seen, words};
use crate::domain::answer_plan::AnswerPlan;
use crate::domain::drafts::DraftId;
use crate::domain::id::StoryId;
use crate::domain::prompt::Prompt;
use crate::domain::story::Story;
use crate::message::{Requests, Writing};
use crate::screens::Context;

impl Desk {
    /// Opens what is to be written; says why where that is not there.
    pub fn new(writing: Writing, context: &Context<'_>, ask: &mut Requests<'_>) -> Option<Self> {
        let notebook = context.notebook;
        let of = of(&writing);
        let kept = of
            .as_ref()
            .and_then(|of| saving::known(of, &notebook.drafts));
        if kept.is_none() && matches!(writing, Writing::Story(_)) {
            ask.say(notebook.guidance.says("not_there"));
            return None;
        }
        let (version, draft) = kept.unwrap_or_else(|| (None, new(&writing, of.as_ref(), context)));
        let fields = sheet::fields(&writing, &draft, &words::known(notebook));
        if fields.is_empty() {
            ask.say(notebook.guidance.says("not_there"));
            return None;
        }
        let sections = fields.into_iter().map(|field| {
            let said = words::section(&field, notebook);
            Section::new(field, said, &draft, notebook)
        });
        let mut desk = Self {
            title: words::title(&writing, &draft, notebook),
            coach: Coach::new(&writing, of.as_ref(), &draft, notebook),
            saving: Saving::new(version, &notebook.drafts),
            sections: sections.collect(),
            writing,
            of,
            disk: draft,
            focus: 0,
            front: Front::default(),
            seen: Seen::Usual,
            switched_off: Vec::new(),
            page: Page::default(),
            began_at: None,
        };
        desk.begin(context);
        Some(desk)
    }

    /// Puts the cursor where writing goes on, and makes a plan of its story where one was given.
    fn begin(&mut self, context: &Context<'_>) {
        if let Writing::Plan(_, Some(story)) = &self.writing {
            let story = story.clone();
            self.fill_from(&story, context);
            self.focus = 1;
            return;
        }
        if let Writing::Material(prompt) = &self.writing {
            let own = Field::Material(prompt.clone());
            let at = self
                .sections
                .iter()
                .position(|section| section.field == own);
            self.focus = at.unwrap_or(0);
            return;
        }
        // A new story begins with its title; else writing goes on with the first part that is missing.
        let is_story = matches!(self.writing, Writing::Story(_) | Writing::NewStory(_));
        let missing = |section: &Section| section.is_empty() && section.field.says().is_some();
        let first = self.sections.iter().position(missing);
        self.focus = first
            .filter(|_| !(is_story && self.saving.is_new()))
            .unwrap_or(0);
    }

    /// Fills the sections of a plan that are empty from a story.
    pub(super) fn fill_from(&mut self, story: &StoryId, context: &Context<'_>) {
        let Some(told) = context.notebook.drafts.story(story) else {
            return;
        };
        let plan = AnswerPlan::from_story(story.clone(), told, &context.notebook.vocabulary);
        let plan = Draft::Plan(plan);
        for section in &mut self.sections {
            let text = section.field.read(&plan);
            if section.is_empty() && !text.is_empty() {
                section.put(&text);
            }
        }
        self.save_soon(context);
    }

    /// Fills what is empty from what is there already: a plan from its story, the narrative from its material.
    pub(super) fn fill(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let guide = &context.notebook.guides.narrative;
        let narrative = &context.notebook.drafts.portrait.value.narrative;
        match &self.writing {
            Writing::Plan(..) => self.fill_from_chosen(context, ask),
            Writing::Paragraph => self.fill_with(&narrative.first_paragraph(guide), context, ask),
            Writing::Spoken => self.fill_with(&narrative.first_spoken(guide), context, ask),
            _ => {}
        }
    }

    /// Puts a first text where there is none.
    fn fill_with(&mut self, text: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        let says = |id| context.notebook.guidance.says(id);
        match self.focused_mut().filter(|section| section.is_empty()) {
            None => ask.say(says("not_empty")),
            Some(_) if text.is_empty() => ask.say(says("no_material")),
            Some(section) => {
                section.put(text);
                self.save_soon(context);
            }
        }
    }

    /// Fills a plan from the story that is chosen; says so where none is.
    fn fill_from_chosen(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let mut leans = self.sections.iter();
        let leans = leans.find(|section| section.field == Field::Leans);
        match leans.map(Section::text).filter(|id| !id.is_empty()) {
            Some(id) => self.fill_from(&StoryId::new(id), context),
            None if context.notebook.drafts.stories.is_empty() => {
                ask.say(context.notebook.guidance.says("no_story"));
            }
            None => ask.say(context.notebook.guidance.says("choose_story")),
        }
    }
}

/// Which draft; nothing for a new story.
fn of(writing: &Writing) -> Option<DraftId> {
    Some(match writing {
        Writing::NewStory(_) => return None,
        Writing::Story(id) => DraftId::Story(id.clone()),
        Writing::Plan(id, _) => DraftId::Plan(id.clone()),
        Writing::Material(_)
        | Writing::Paragraph
        | Writing::Spoken
        | Writing::Explanation(_)
        | Writing::CvItem(_) => DraftId::Portrait,
    })
}

/// What a new draft begins with.
fn new(writing: &Writing, of: Option<&DraftId>, context: &Context<'_>) -> Draft {
    if let Some(of) = of {
        return saving::empty(of);
    }
    let prompt = match writing {
        Writing::NewStory(prompt) => prompt.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let known = context.notebook.prompts.get(&prompt);
    Draft::Story(known.map_or_else(
        || Story {
            prompt,
            ..Story::default()
        },
        Prompt::story,
    ))
}
