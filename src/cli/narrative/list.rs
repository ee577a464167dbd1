//! `narrative list`: everything that is written, and what is still open.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::edit::bullets;
use super::what::{What, explanation, number};
use crate::cli::paper::{item, say};
use crate::cli::start::Desk;
use crate::cli::{Ports, json};
use crate::domain::notebook::Notebook;
use crate::domain::portrait::{Chapter, CvItem, Explanation, Fit, Portrait, unanswered};

/// The widest beginning of a text, in characters.
const BEGINNING: usize = 60;

/// List everything, and what is still open.
#[derive(Debug, Default, Args)]
pub struct List {
    /// Only prompts and topics to which nothing is written yet
    #[arg(long)]
    pub missing: bool,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// All of it, for other programs.
#[derive(Serialize)]
struct Shape<'a> {
    prompts: Vec<PromptShape<'a>>,
    paragraph: &'a str,
    spoken: &'a str,
    journey: Vec<TopicShape<'a>>,
    cv: &'a [CvItem],
    fit: &'a [Fit],
}

#[derive(Serialize)]
struct PromptShape<'a> {
    id: &'a str,
    number: &'a str,
    chapter: &'static str,
    ask: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct TopicShape<'a> {
    topic: &'a str,
    name: &'a str,
    own: &'a [String],
    learned: &'a [String],
    resolved: &'a [String],
}

/// Writes it.
pub fn run(args: &List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let page = Page {
        portrait: &desk.notebook.drafts.portrait.value,
        notebook: &desk.notebook,
        only_missing: args.missing,
    };
    if args.json {
        return json::write(ports.out, &page.shape());
    }
    page.prompts(ports.out)?;
    page.topics(ports.out)?;
    if !args.missing {
        page.cv(ports.out)?;
        page.fit(ports.out)?;
    }
    Ok(())
}

struct Page<'a> {
    portrait: &'a Portrait,
    notebook: &'a Notebook,
    only_missing: bool,
}

impl<'a> Page<'a> {
    fn shape(&self) -> Shape<'a> {
        let narrative = &self.portrait.narrative;
        let prompts = self.notebook.guides.narrative.prompts.iter();
        let prompts = prompts.map(|prompt| PromptShape {
            id: &prompt.id,
            number: number(prompt),
            chapter: prompt.part.word(),
            ask: &prompt.ask,
            text: narrative.written(prompt),
        });
        let prompts = prompts.filter(|own| self.is_wanted(!own.text.is_empty()));
        let empty: &[String] = &[];
        let journey = self.all_topics().into_iter().map(|topic| {
            let own = explanation(self.portrait, topic);
            TopicShape {
                topic,
                name: self.notebook.guides.journey.name(topic),
                own: own.map_or(empty, |own| &own.own),
                learned: own.map_or(empty, |own| &own.learned),
                resolved: own.map_or(empty, |own| &own.resolved),
            }
        });
        let is_written = |own: &TopicShape<'_>| {
            [own.own, own.learned, own.resolved]
                .iter()
                .any(|part| !part.is_empty())
        };
        Shape {
            prompts: prompts.collect(),
            paragraph: &narrative.paragraph,
            spoken: &narrative.spoken,
            journey: journey
                .filter(|own| self.is_wanted(is_written(own)))
                .collect(),
            cv: &self.portrait.cv,
            fit: &self.portrait.fit,
        }
    }

    fn is_wanted(&self, is_written: bool) -> bool {
        !self.only_missing || !is_written
    }

    /// The known topics, then own ones.
    fn all_topics(&self) -> Vec<&'a str> {
        let known = self.notebook.guides.journey.topics.iter();
        let mut topics: Vec<&str> = known.map(|topic| topic.id.as_str()).collect();
        for own in &self.portrait.journey {
            if !topics.contains(&own.topic.as_str()) {
                topics.push(&own.topic);
            }
        }
        topics
    }

    fn prompts(&self, out: &mut dyn Write) -> std::io::Result<()> {
        let narrative = &self.portrait.narrative;
        let guide = &self.notebook.guides.narrative;
        let progress = narrative.progress(guide, None);
        say(
            out,
            &format!(
                "Narrative: {} of {} prompts are answered.",
                progress.done, progress.all
            ),
        )?;
        for chapter in Chapter::ALL {
            let prompts = guide
                .prompts
                .iter()
                .filter(|prompt| prompt.part == *chapter);
            let wanted =
                prompts.filter(|prompt| self.is_wanted(!narrative.written(prompt).is_empty()));
            let mut wanted = wanted.peekable();
            if wanted.peek().is_none() {
                continue;
            }
            writeln!(out, "\n{}:", heading(*chapter))?;
            for prompt in wanted {
                item(
                    out,
                    "- ",
                    &format!("{} [{}, {}]", prompt.ask, prompt.id, number(prompt)),
                )?;
                beginning(narrative.written(prompt), out)?;
            }
        }
        let spoken = What::Spoken.text(self.portrait);
        if self.is_wanted(!spoken.is_empty()) {
            writeln!(out, "\nSpoken form [spoken]:")?;
            beginning(spoken, out)?;
        }
        Ok(())
    }

    fn topics(&self, out: &mut dyn Write) -> std::io::Result<()> {
        let topics = self.all_topics().into_iter();
        let topics = topics.map(|topic| (topic, explanation(self.portrait, topic)));
        let is_written = |own: Option<&Explanation>| own.is_some_and(super::what::has_bullets);
        let mut wanted = topics
            .filter(|(_, own)| self.is_wanted(is_written(*own)))
            .peekable();
        if wanted.peek().is_none() {
            return Ok(());
        }
        writeln!(out, "\nJourney:")?;
        for (topic, own) in wanted {
            let name = self.notebook.guides.journey.name(topic);
            let name = if name == topic {
                name.to_owned()
            } else {
                format!("{name} [{topic}]")
            };
            item(out, "- ", &name)?;
            item(
                out,
                "    ",
                &own.map_or_else(|| "nothing yet".to_owned(), bullets),
            )?;
        }
        Ok(())
    }

    fn cv(&self, out: &mut dyn Write) -> std::io::Result<()> {
        if self.portrait.cv.is_empty() {
            return Ok(());
        }
        writeln!(out, "\nCV:")?;
        super::cv::tell(self.portrait, self.notebook, out)?;
        let open = unanswered(&self.portrait.cv, &self.notebook.guides.cv).len();
        let words = format!("{open} open; `prepcoach drill --bank cv` asks for them.");
        say(out, &words)
    }

    fn fit(&self, out: &mut dyn Write) -> std::io::Result<()> {
        if self.portrait.fit.is_empty() {
            return Ok(());
        }
        writeln!(out, "\nFit:")?;
        super::fit::tell(self.portrait, self.notebook, out)
    }
}

fn heading(chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::Origin => "Where it comes from",
        Chapter::Aims => "Where it leads",
        Chapter::Strengths => "What suits radiology",
        Chapter::Paragraph => "The paragraph",
    }
}

/// The first words of a text.
fn beginning(text: &str, out: &mut dyn Write) -> std::io::Result<()> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let begun: String = line.chars().take(BEGINNING).collect();
    let words = match (line.is_empty(), begun.len() == line.len()) {
        (true, _) => "nothing yet".to_owned(),
        (false, true) => format!("“{line}”"),
        (false, false) => format!("“{begun}…”"),
    };
    item(out, "    ", &words)
}
