//! `story coverage`: what the stories cover, what is missing, and which one to write next.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use crate::cli::drafting::stories;
use crate::cli::paper::{count, item, say};
use crate::cli::start::Desk;
use crate::cli::{Ports, json};
use crate::domain::coverage::{self, Area, Hole, Line, MOST_USES, Next, Wants};
use crate::domain::id::StoryId;
use crate::domain::notebook::Notebook;

/// The most questions without a story that are told; JSON has all.
const SHOWN: usize = 8;

/// What the stories cover, what is missing, what to write next.
#[derive(Debug, Default, Args)]
pub struct Coverage {
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// All of it, for other programs.
#[derive(Serialize)]
struct Shape<'a> {
    /// Questions that ask for a story.
    questions: usize,
    /// Those of them that have one.
    answered: usize,
    areas: Vec<LineShape<'a>>,
    qualities: Vec<LineShape<'a>>,
    concerns: Vec<LineShape<'a>>,
    holes: Vec<HoleShape<'a>>,
    heavy: Vec<&'a str>,
    untold: Vec<&'a str>,
    next: Option<NextShape<'a>>,
}

#[derive(Serialize)]
struct LineShape<'a> {
    id: &'a str,
    text: &'a str,
    stories: Vec<&'a str>,
}

#[derive(Serialize)]
struct HoleShape<'a> {
    kind: &'static str,
    id: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct NextShape<'a> {
    prompt: &'a str,
    ask: &'a str,
    closes: Vec<HoleShape<'a>>,
}

/// Writes it.
pub fn run(args: &Coverage, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let coverage = notebook.coverage();
    let page = Page {
        coverage: &coverage,
        notebook,
    };
    if args.json {
        return json::write(ports.out, &page.shape());
    }
    page.tell(ports.out)?;
    Ok(())
}

struct Page<'a> {
    coverage: &'a coverage::Coverage,
    notebook: &'a Notebook,
}

impl<'a> Page<'a> {
    /// Questions that ask for a story, and those of them that have one.
    fn counts(&self) -> (usize, usize) {
        let rows = self.coverage.questions.iter();
        let asking: Vec<_> = rows.filter(|row| row.wants == Wants::Story).collect();
        let answered = asking.iter().filter(|row| row.best.answers()).count();
        (asking.len(), answered)
    }

    fn shape(&self) -> Shape<'a> {
        let (questions, answered) = self.counts();
        let vocabulary = &self.notebook.vocabulary;
        let coverage = self.coverage;
        let ids = |line: &[usize]| -> Vec<&'a str> {
            let found = line.iter().filter_map(|at| coverage.stories.get(*at));
            found.map(|column| column.story.as_str()).collect()
        };
        let words = |lines: &'a [Line<String>], text: &dyn Fn(&'a str) -> &'a str| {
            let shapes = lines.iter().map(|line| LineShape {
                id: &line.of,
                text: text(&line.of),
                stories: ids(&line.stories),
            });
            shapes.collect()
        };
        let areas = coverage.areas.iter().map(|line| LineShape {
            id: line.of.word(),
            text: area(line.of),
            stories: ids(&line.stories),
        });
        Shape {
            questions,
            answered,
            areas: areas.collect(),
            qualities: words(&coverage.qualities, &|id| vocabulary.quality(id)),
            concerns: words(&coverage.concerns, &|id| vocabulary.concern(id)),
            holes: coverage.holes.iter().map(|hole| self.hole(hole)).collect(),
            heavy: coverage.heavy().map(|own| own.story.as_str()).collect(),
            untold: coverage.untold().map(|own| own.story.as_str()).collect(),
            next: coverage.next.as_ref().map(|next| NextShape {
                prompt: &next.prompt,
                ask: self.notebook.prompts.words(&next.prompt),
                closes: next.closes.iter().map(|hole| self.hole(hole)).collect(),
            }),
        }
    }

    fn hole(&self, hole: &'a Hole) -> HoleShape<'a> {
        let (kind, id, text) = match hole {
            Hole::Area(own) => ("area", own.word(), area(*own)),
            Hole::Concern(id) => ("concern", id.as_str(), self.notebook.vocabulary.concern(id)),
            Hole::Question(id) => {
                let entry = self.notebook.banks.get(id.as_str());
                let ask = entry.map_or(id.as_str(), |entry| entry.question.ask.as_str());
                ("question", id.as_str(), ask)
            }
        };
        HoleShape { kind, id, text }
    }

    fn tell(&self, out: &mut dyn Write) -> std::io::Result<()> {
        let (questions, answered) = self.counts();
        let number = stories(self.coverage.stories.len());
        let asking = count(questions, "question");
        say(
            out,
            &format!("{number}. {asking} ask for a story; {answered} have one."),
        )?;
        self.holes("area", "No story of", out)?;
        self.holes("concern", "Settled by no story and no plan", out)?;
        self.holes("question", "Often asked, and no story answers it", out)?;
        self.heavy(out)?;
        self.untold(out)?;
        writeln!(out)?;
        match &self.coverage.next {
            Some(next) => self.next(next, out),
            None => say(out, "No hole is left: every kind of question has a story."),
        }
    }

    fn holes(&self, kind: &str, heading: &str, out: &mut dyn Write) -> std::io::Result<()> {
        let all = self.coverage.holes.iter().map(|hole| self.hole(hole));
        let holes: Vec<HoleShape<'_>> = all.filter(|hole| hole.kind == kind).collect();
        if holes.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{heading}:")?;
        for hole in holes.iter().take(SHOWN) {
            let words = if hole.kind == "area" {
                hole.text.to_owned()
            } else {
                format!("{} [{}]", hole.text, hole.id)
            };
            item(out, "- ", &words)?;
        }
        match holes.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => item(out, "- ", &format!("and {more} more (--json has all)")),
        }
    }

    fn heavy(&self, out: &mut dyn Write) -> std::io::Result<()> {
        let mut heavy = self.coverage.heavy().peekable();
        if heavy.peek().is_none() {
            return Ok(());
        }
        writeln!(
            out,
            "\nFor more than {MOST_USES} questions, which is too much for one story:"
        )?;
        for column in heavy {
            let questions = count(column.uses, "question");
            item(
                out,
                "- ",
                &format!("{}, {questions}", self.named(&column.story)),
            )?;
        }
        Ok(())
    }

    fn untold(&self, out: &mut dyn Write) -> std::io::Result<()> {
        let untold: Vec<String> = self
            .coverage
            .untold()
            .map(|column| self.named(&column.story))
            .collect();
        if untold.is_empty() {
            return Ok(());
        }
        writeln!(out, "\nNever told, as far as is written down:")?;
        untold.iter().try_for_each(|name| item(out, "- ", name))
    }

    fn named(&self, id: &StoryId) -> String {
        let story = self.notebook.drafts.story(id);
        let name = story.map_or(id.as_str(), |story| story.name());
        format!("{name} [{id}]")
    }

    fn next(&self, next: &Next, out: &mut dyn Write) -> std::io::Result<()> {
        let ask = self.notebook.prompts.words(&next.prompt);
        let closes = count(next.closes.len(), "hole");
        say(out, &format!("Write next: {ask}. It would close {closes}."))?;
        let command = format!("prepcoach story add --prompt {} --title TEXT", next.prompt);
        item(out, "  ", &command)
    }
}

/// What an area is called.
fn area(area: Area) -> &'static str {
    match area {
        Area::Detail => "attention to detail",
        area => area.word(),
    }
}
