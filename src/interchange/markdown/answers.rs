//! Stories, plans of answers and the portrait as Markdown: to print, to read on the way. Words of a person are escaped.

use std::fmt::Write as _;

use super::escape::line;
use crate::domain::answer_plan::{AnswerPlan, PlanId};
use crate::domain::id::StoryId;
use crate::domain::notebook::Notebook;
use crate::domain::portrait::{CvItem, Explanation, JourneyPart};
use crate::domain::story::{Part, Story};

/// Whether anything is drafted.
pub fn has_answers(notebook: &Notebook) -> bool {
    let drafts = &notebook.drafts;
    let portrait = &drafts.portrait.value;
    let narrative = &portrait.narrative;
    let is_narrative = !narrative.material.is_empty()
        || !narrative.paragraph.is_empty()
        || !narrative.spoken.is_empty();
    !drafts.stories.is_empty()
        || !drafts.plans.is_empty()
        || is_narrative
        || !portrait.journey.is_empty()
        || !portrait.cv.is_empty()
        || !portrait.fit.is_empty()
}

/// Everything that is drafted, under one heading.
pub fn answers(notebook: &Notebook) -> String {
    let mut page = Page {
        notebook,
        text: "# Answers\n".to_owned(),
    };
    if !has_answers(notebook) {
        page.text.push_str("\nNothing is written yet.\n");
        return page.text;
    }
    page.plans();
    page.stories();
    page.narrative();
    page.journey();
    page.cv();
    page.fit();
    page.text
}

struct Page<'a> {
    notebook: &'a Notebook,
    text: String,
}

impl Page<'_> {
    fn heading(&mut self, depth: usize, words: &str) {
        let marks = "#".repeat(depth);
        // Writing to a text cannot fail.
        let _ = writeln!(self.text, "\n{marks} {}", line(words));
    }

    /// A name and its text; nothing where the text is empty.
    fn named(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            let _ = writeln!(self.text, "\n**{name}:** {}", line(text));
        }
    }

    /// A text of several lines, each a paragraph.
    fn prose(&mut self, text: &str) {
        for own in text.lines().filter(|own| !own.trim().is_empty()) {
            let _ = writeln!(self.text, "\n{}", line(own));
        }
    }

    /// A name and its bullets; nothing where there is none.
    fn bullets(&mut self, name: &str, texts: &[String]) {
        let mut texts = texts
            .iter()
            .filter(|text| !text.trim().is_empty())
            .peekable();
        if texts.peek().is_none() {
            return;
        }
        if !name.is_empty() {
            let _ = writeln!(self.text, "\n**{name}**");
        }
        self.text.push('\n');
        for text in texts {
            let _ = writeln!(self.text, "- {}", line(text));
        }
    }

    /// The plans in the order of the banks, then those whose question is gone.
    fn plans(&mut self) {
        let (notebook, drafts) = (self.notebook, &self.notebook.drafts);
        if drafts.plans.is_empty() {
            return;
        }
        self.heading(2, "Plans");
        for entry in notebook.banks.entries() {
            let mut plans = drafts.plans_of(&entry.question.id).peekable();
            if plans.peek().is_some() {
                self.heading(3, &entry.question.ask);
            }
            for (id, plan) in plans {
                self.plan(id, plan);
            }
        }
        let is_gone = |id: &&PlanId| notebook.banks.get(id.question.as_str()).is_none();
        for id in drafts.plans.keys().filter(is_gone) {
            self.heading(3, &id.to_string());
            if let Some(plan) = drafts.plan(id) {
                self.plan(id, plan);
            }
        }
    }

    fn plan(&mut self, id: &PlanId, plan: &AnswerPlan) {
        let notebook = self.notebook;
        if let Some(program) = &id.program {
            self.heading(4, &format!("For {}", notebook.programs.name(program)));
        }
        self.named("Opening", &plan.opening);
        self.bullets("", &plan.bullets);
        self.named("Closing", &plan.closing);
        self.named("Keywords", &plan.keywords.join(", "));
        if let Some(story) = &plan.story {
            self.named("Story", story_name(notebook, story));
        }
    }

    fn stories(&mut self) {
        let drafts = &self.notebook.drafts;
        if drafts.stories.is_empty() {
            return;
        }
        self.heading(2, "Stories");
        for kept in drafts.stories.values() {
            self.story(&kept.value);
        }
    }

    fn story(&mut self, story: &Story) {
        let vocabulary = &self.notebook.vocabulary;
        let prompts = &self.notebook.prompts;
        self.heading(3, story.name());
        self.named("Prompt", prompts.words(&story.prompt));
        self.named("When", &story.when);
        self.named("Where", &story.place);
        for part in Part::ALL {
            let name = match part {
                Part::Situation => "Situation",
                Part::Task => "Task",
                Part::Action => "Action",
                Part::Result => "Result",
                Part::Learned => "Learned",
            };
            self.bullets(name, story.part(*part));
        }
        self.bullets("Numbers", &story.numbers);
        let qualities: Vec<&str> = story
            .qualities
            .iter()
            .map(|own| vocabulary.quality(own))
            .collect();
        self.named("Shows", &qualities.join(", "));
        let themes: Vec<&str> = story
            .themes
            .iter()
            .map(|own| vocabulary.theme(own))
            .collect();
        self.named("About", &themes.join(", "));
        let concerns: Vec<&str> = story
            .concerns
            .iter()
            .map(|own| vocabulary.concern(own))
            .collect();
        self.named("Settles", &concerns.join("; "));
    }

    fn narrative(&mut self) {
        let narrative = &self.notebook.drafts.portrait.value.narrative;
        let guide = &self.notebook.guides.narrative;
        let is_written = !narrative.material.is_empty();
        if narrative.paragraph.is_empty() && narrative.spoken.is_empty() && !is_written {
            return;
        }
        self.heading(2, "Narrative");
        for (name, text) in [
            ("Paragraph", &narrative.paragraph),
            ("Spoken", &narrative.spoken),
        ] {
            if !text.is_empty() {
                self.heading(3, name);
                self.prose(text);
            }
        }
        if is_written {
            self.heading(3, "Material");
        }
        let known = guide
            .prompts
            .iter()
            .map(|prompt| (prompt.id.as_str(), prompt.ask.as_str()));
        let is_own = |id: &&String| guide.prompt(id).is_none();
        let own = narrative.material.keys().filter(is_own);
        let own = own.map(|id| (id.as_str(), id.as_str()));
        for (id, ask) in known.chain(own) {
            if let Some(text) = narrative.material.get(id) {
                self.heading(4, ask);
                self.prose(text);
            }
        }
    }

    fn journey(&mut self) {
        let journey = &self.notebook.drafts.portrait.value.journey;
        if journey.is_empty() {
            return;
        }
        self.heading(2, "Journey");
        for own in journey {
            self.explanation(own);
        }
    }

    fn explanation(&mut self, own: &Explanation) {
        let guide = &self.notebook.guides.journey;
        self.heading(3, guide.name(&own.topic));
        for part in JourneyPart::ALL {
            let label = guide.parts.iter().find(|label| label.part == *part);
            let label = label.map_or(part.word(), |label| label.label.as_str());
            self.bullets(&line(label), own.part(*part));
        }
    }

    fn cv(&mut self) {
        let cv = &self.notebook.drafts.portrait.value.cv;
        if cv.is_empty() {
            return;
        }
        self.heading(2, "CV");
        for item in cv {
            self.cv_item(item);
        }
    }

    fn cv_item(&mut self, item: &CvItem) {
        self.heading(3, &item.title);
        for cell in item.cells(&self.notebook.guides.cv) {
            self.named(&line(&cell.thing.label), cell.text);
        }
    }

    fn fit(&mut self) {
        let notebook = self.notebook;
        let fit = &notebook.drafts.portrait.value.fit;
        if fit.is_empty() {
            return;
        }
        self.heading(2, "Fit");
        let rows = fit.iter().map(|own| {
            let mut words = vec![notebook.vocabulary.quality(&own.quality).to_owned()];
            let story = own.story.as_ref();
            words.extend(story.map(|id| format!("shown by “{}”", story_name(notebook, id))));
            let demand = Some(own.demand.trim()).filter(|demand| !demand.is_empty());
            words.extend(demand.map(|id| format!("for {}", notebook.guides.fit.demand_name(id))));
            words.join(", ")
        });
        let rows: Vec<String> = rows.collect();
        self.bullets("", &rows);
    }
}

fn story_name<'a>(notebook: &'a Notebook, id: &'a StoryId) -> &'a str {
    notebook.drafts.story(id).map_or(id.as_str(), Story::name)
}
