//! What the coach says of a draft: figures and remarks, in lines of text and for other programs.

use std::io::{self, Write};

use serde::Serialize;

use crate::cli::answer::check::{shares, short};
use crate::cli::paper::{count, item, say};
use crate::coach::draft::{
    self, DraftRule, Findings, Form, Language, Limits, Manuscript, Remark, SHOWN, Says, foremost,
    visible,
};
use crate::coach::portrait::{self, PortraitRule};
use crate::domain::notebook::Notebook;
use crate::domain::target::Target;
use crate::ui::text::clock_seconds;

/// A draft that the coach has read.
pub struct Reading<'a> {
    manuscript: Manuscript,
    findings: Findings,
    /// What the rules of the portrait say beside.
    beside: Vec<portrait::Remark>,
    notebook: &'a Notebook,
}

/// What the coach found, for other programs.
#[derive(Debug, Serialize)]
pub struct Shape {
    seconds: f64,
    words: usize,
    /// Seconds; `null` where the text is not spoken.
    target: Option<[u32; 2]>,
    words_per_minute: f64,
    star: Option<draft::Shares>,
    remarks: Vec<RemarkShape>,
}

/// A remark as other programs get it.
#[derive(Debug, Serialize)]
pub struct RemarkShape {
    rule: &'static str,
    part: &'static str,
    text: String,
    why: String,
    #[serde(rename = "try")]
    attempt: String,
    quote: String,
    from: usize,
    to: usize,
}

/// How many remarks are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Most {
    /// The weightiest, as on a screen.
    Few,
    /// Every one.
    All,
}

impl<'a> Reading<'a> {
    /// Reads what was written.
    pub fn of(manuscript: Manuscript, notebook: &'a Notebook) -> Self {
        let findings = draft::read(&manuscript.draft(), &Limits::of(&notebook.wording));
        Self {
            manuscript,
            findings,
            beside: Vec::new(),
            notebook,
        }
    }

    /// With what the rules of the portrait say; what is said already is not said twice.
    #[must_use]
    pub fn with(mut self, remarks: Vec<portrait::Remark>) -> Self {
        let said: Vec<DraftRule> = self.remarks().iter().map(|own| own.rule).collect();
        let is_said = |remark: &portrait::Remark| match remark.rule {
            PortraitRule::SpokenLength => {
                said.contains(&DraftRule::TooLong) || said.contains(&DraftRule::TooShort)
            }
            rule => said.iter().any(|own| own.word() == rule.word()),
        };
        let new = remarks.into_iter().filter(|remark| !is_said(remark));
        self.beside = portrait::ranked(new.collect(), &self.notebook.settings.rules_off);
        self
    }

    /// How many remarks there are in all.
    pub fn count(&self) -> usize {
        self.remarks().len() + self.beside.len()
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.findings.words == 0
    }

    /// Seconds it takes to say it.
    pub fn seconds(&self) -> f64 {
        tenths(self.findings.seconds)
    }

    /// The seconds aimed at; nothing where the text is not spoken.
    fn target(&self) -> Option<Target> {
        (self.manuscript.form != Form::Paragraph).then_some(self.manuscript.target)
    }

    /// All remarks of rules that are not switched off, the weightiest first.
    pub fn remarks(&self) -> Vec<&Remark> {
        visible(&self.findings, &self.notebook.settings.rules_off)
    }

    /// What other programs get.
    pub fn shape(&self) -> Shape {
        Shape {
            seconds: self.seconds(),
            words: self.findings.words,
            target: self.target().map(|target| [target.low, target.high]),
            words_per_minute: self.manuscript.words_per_minute,
            star: self.findings.star,
            remarks: self.shapes(),
        }
    }

    fn shapes(&self) -> Vec<RemarkShape> {
        let own = self.remarks().into_iter().map(|own| self.remark(own));
        let beside = self.beside.iter();
        own.chain(beside.map(|own| beside_shape(own, self.notebook)))
            .collect()
    }

    fn remark(&self, remark: &Remark) -> RemarkShape {
        let wording = &self.notebook.wording;
        RemarkShape {
            rule: remark.rule.word(),
            part: self.part(remark),
            text: remark.text(wording),
            why: remark.why(wording).to_owned(),
            attempt: remark.advice(wording),
            quote: remark.quote.clone(),
            from: remark.from,
            to: remark.to,
        }
    }

    fn part(&self, remark: &Remark) -> &'static str {
        let part = self.manuscript.parts.get(remark.part);
        part.map_or("", |(says, _)| match says {
            Says::Story(part) => part.word(),
            Says::Journey(part) => part.word(),
            Says::Opening => "opening",
            Says::Bullets => "bullets",
            Says::Closing => "closing",
            Says::Keywords => "keywords",
            Says::Whole => "text",
        })
    }

    /// How long it is aloud, against its target, and how the time is shared out.
    pub fn tell_time(&self, out: &mut dyn Write) -> io::Result<()> {
        let findings = &self.findings;
        let pace = self.manuscript.words_per_minute;
        let mut words = format!(
            "Aloud: about {} ({} at {pace:.0} a minute)",
            clock_seconds(findings.seconds),
            count(findings.words, "word"),
        );
        if let Some(Target { low, high }) = self.target() {
            let [low, high] = [low, high].map(|seconds| clock_seconds(f64::from(seconds)));
            words = format!("{words}, aim at {low} to {high}");
        }
        say(out, &format!("{words}."))?;
        if let Some(star) = findings.star.filter(|_| findings.words > 0) {
            say(out, &shares(star))?;
        }
        Ok(())
    }

    /// The remarks, each with the words it is about, why it matters and what to try.
    pub fn tell_remarks(&self, most: Most, out: &mut dyn Write) -> io::Result<()> {
        if self.findings.language == Language::Other {
            return say(
                out,
                "Coach: this is not English, so there are figures only.",
            );
        }
        let all = self.remarks();
        let shown = match most {
            Most::Few => foremost(&self.findings, &self.notebook.settings.rules_off),
            Most::All => all,
        };
        for remark in &shown {
            self.tell(remark, out)?;
        }
        let room = match most {
            Most::Few => SHOWN.saturating_sub(shown.len()),
            Most::All => usize::MAX,
        };
        tell_beside(
            self.beside
                .get(..room.min(self.beside.len()))
                .unwrap_or_default(),
            self.notebook,
            out,
        )?;
        let told = shown.len() + room.min(self.beside.len());
        match self.count().saturating_sub(told) {
            0 => Ok(()),
            more => say(out, &format!("And {} more.", count(more, "remark"))),
        }
    }

    fn tell(&self, remark: &Remark, out: &mut dyn Write) -> io::Result<()> {
        let wording = &self.notebook.wording;
        let rule = remark.rule.word();
        let place = self.part(remark);
        writeln!(out)?;
        item(
            out,
            "- ",
            &format!("{} [{rule}, {place}]", remark.text(wording)),
        )?;
        if !remark.quote.is_empty() {
            item(out, "  > ", &short(&remark.quote))?;
        }
        for words in [remark.why(wording), &remark.advice(wording)] {
            if !words.is_empty() {
                item(out, "  ", words)?;
            }
        }
        Ok(())
    }
}

/// What other programs get of a remark of the portrait; its words stand in its quote.
pub fn beside_shape(remark: &portrait::Remark, notebook: &Notebook) -> RemarkShape {
    let wording = &notebook.wording;
    RemarkShape {
        rule: remark.rule.word(),
        part: "",
        text: remark.text(wording),
        why: remark.why(wording).to_owned(),
        attempt: remark.advice(wording),
        quote: remark.quote.clone(),
        from: 0,
        to: 0,
    }
}

/// The remarks of the portrait, told as the others are.
pub fn tell_beside(
    remarks: &[portrait::Remark],
    notebook: &Notebook,
    out: &mut dyn Write,
) -> io::Result<()> {
    for remark in remarks {
        let shape = beside_shape(remark, notebook);
        writeln!(out)?;
        item(out, "- ", &format!("{} [{}]", shape.text, shape.rule))?;
        for words in [shape.why, shape.attempt] {
            if !words.is_empty() {
                item(out, "  ", &words)?;
            }
        }
    }
    Ok(())
}

/// To the tenth: JSON without the noise of floating point.
pub fn tenths(seconds: f64) -> f64 {
    (seconds * 10.0).round() / 10.0
}
