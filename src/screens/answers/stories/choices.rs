//! What is chosen over the story bank: a prompt, a word to filter by, a question for a plan, the program that heard it.

use super::finding::Only;
use super::{Front, StoriesPage};
use crate::domain::answer_plan::PlanId;
use crate::domain::coverage::Level;
use crate::domain::id::{ProgramId, QuestionId, StoryId};
use crate::domain::journal::Event;
use crate::message::{Requests, Route, Writing};
use crate::screens::Context;
use crate::screens::answers::choosing::{self, Choosing, item};
use crate::screens::answers::told;
use crate::ui::palette::Item;

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// Begin a story from this prompt.
    Begin(Option<String>),
    /// Show only these, or all.
    Show(Option<Only>),
    /// The plan of this question, from this story.
    Plan(StoryId, QuestionId),
    /// It was told at this program, or elsewhere.
    Told(StoryId, Option<ProgramId>),
}

impl StoriesPage {
    fn open_finder(&mut self, asked: &str, items: Vec<Item<Choice>>) {
        self.front = Front::Choosing(Box::new(Choosing::new(asked, items)));
    }

    pub(super) fn choose_prompt(&mut self, context: &Context<'_>) {
        let items = choosing::prompts(context, Choice::Begin);
        self.open_finder("What comes to mind? Type to find a prompt", items);
    }

    /// The qualities and themes that some story has.
    pub(super) fn choose_filter(&mut self, context: &Context<'_>) {
        let vocabulary = &context.notebook.vocabulary;
        let mut items = vec![item("All stories", "", "all", Choice::Show(None))];
        let stories = || context.notebook.drafts.stories.values();
        let count = |only: &Only| {
            let with = stories().filter(|kept| match only {
                Only::Quality(id) => kept.value.qualities.contains(id),
                Only::Theme(id) => kept.value.themes.contains(id),
            });
            with.count()
        };
        let mut add = |words: &str, kind: &str, only: Only| {
            let stories = count(&only);
            if stories > 0 {
                let detail = told::stories(stories);
                items.push(item(words, &detail, kind, Choice::Show(Some(only))));
            }
        };
        for id in vocabulary.all_qualities(&context.notebook.drafts) {
            add(
                vocabulary.quality(id),
                "quality",
                Only::Quality(id.to_owned()),
            );
        }
        for id in vocabulary.all_themes(&context.notebook.banks, &context.notebook.drafts) {
            add(vocabulary.theme(id), "theme", Only::Theme(id.to_owned()));
        }
        self.open_finder("Only which stories?", items);
    }

    /// Every question, the one that the story answers best first.
    pub(super) fn choose_question(&mut self, story: &StoryId, context: &Context<'_>) {
        let notebook = context.notebook;
        let coverage = notebook.coverage();
        let place = coverage.story(story);
        let level = |id: &QuestionId| {
            let at = coverage.question(id).zip(place);
            at.map_or(Level::None, |(question, story)| {
                coverage.level(question, story)
            })
        };
        let mut entries: Vec<_> = notebook
            .banks
            .entries()
            .map(|entry| (level(&entry.question.id), entry))
            .collect();
        entries.sort_by_key(|(level, entry)| (std::cmp::Reverse(*level), entry.question.asked));
        let items = entries.into_iter().map(|(level, entry)| {
            let id = &entry.question.id;
            let has_plan = notebook.drafts.plans_of(id).next().is_some();
            let detail = match (level, has_plan) {
                (Level::Leans, _) => "its plan leans on it".to_owned(),
                (_, true) => format!("has a plan; {}", entry.bank.title),
                (_, false) => entry.bank.title.clone(),
            };
            let choice = Choice::Plan(story.clone(), id.clone());
            item(&entry.question.ask, &detail, level_word(level), choice)
        });
        self.open_finder("Which question shall it answer?", items.collect());
    }

    pub(super) fn choose_program(&mut self, story: &StoryId, context: &Context<'_>) {
        let notebook = context.notebook;
        let programs = choosing::programs(context).into_iter().map(|program| {
            let heard = told::warning(story, &program, context);
            let detail = if heard.is_some() { "has heard it" } else { "" };
            let name = notebook.programs.name(&program).to_owned();
            let choice = Choice::Told(story.clone(), Some(program));
            item(&name, detail, "program", choice)
        });
        let elsewhere = item(
            "Somewhere else",
            "a mock interview, a social, a friend",
            "elsewhere",
            Choice::Told(story.clone(), None),
        );
        let items = programs.chain([elsewhere]).collect();
        self.open_finder("Where did you tell it?", items);
    }

    pub(super) fn choose(&mut self, choice: Choice, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.front = Front::List;
        match choice {
            Choice::Begin(prompt) => ask.open(Route::Desk(Writing::NewStory(prompt))),
            Choice::Show(only) => {
                self.only = only;
                self.find(context);
            }
            Choice::Plan(story, question) => {
                let plan = PlanId::general(question);
                ask.open(Route::Desk(Writing::Plan(plan, Some(story))));
            }
            Choice::Told(story, program) => tell(story, program, context, ask),
        }
    }
}

/// Keeps that a story was told, and says so where that program had heard it before.
fn tell(story: StoryId, program: Option<ProgramId>, context: &Context<'_>, ask: &mut Requests<'_>) {
    let name = program.as_ref();
    let name = name.map_or("somewhere else", |id| context.notebook.programs.name(id));
    let heard = program.as_ref();
    let heard = heard.and_then(|program| told::warning(&story, program, context));
    let said = format!("Marked as told: {name}. u takes it back.");
    ask.say(heard.unwrap_or(said));
    let event = Event::Told {
        story,
        program,
        to: String::new(),
    };
    ask.record_undoable(event, "that the story was told");
}

/// How well a story answers a question, in a word.
pub fn level_word(level: Level) -> &'static str {
    match level {
        Level::Leans => "leans",
        Level::Strong => "strong",
        Level::Workable => "workable",
        Level::Stretch => "a stretch",
        Level::None => "",
    }
}
