//! `answer check`: what the coach sees in any text, read as one spoken answer.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use serde::Serialize;

use crate::cli::paper::{count, item, say};
use crate::cli::{Global, Outcome, Ports, json, start};
use crate::coach::draft::{self, Findings, Language, Limits, Manuscript, Remark, Shares};
use crate::domain::bank::Kind;
use crate::domain::profile::{Settings, WORDS_PER_MINUTE};
use crate::domain::target::Target;
use crate::domain::wording::Wording;
use crate::store::document::{Document, ReadError};
use crate::store::failure::shown;
use crate::store::shipped;
use crate::ui::text::display_safe;

/// The largest text that is read, in bytes: a day of speaking.
const LARGEST: u64 = 2 << 20;

/// Longest band, in seconds: an hour.
const LONGEST: u32 = 3600;

/// Read any text as one spoken answer: what to mend, why, what to try.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  \
    prepcoach answer check conflict.txt --kind behavioral\n  \
    prepcoach answer check - --kind motivational --target 60-90 < why.txt\n\n\
    Nothing is kept, and no data folder is needed. Without --kind a text that reads like a story is taken for one.\n\
    Rules that are switched off in settings.yaml stay silent.")]
pub struct Check {
    /// The text, or `-` to read it from the standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What sort of question it answers
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    kind: Option<Kind>,
    /// The seconds aimed at, shortest and longest
    #[arg(long, value_name = "LOW-HIGH", default_value = "60-120", value_parser = target)]
    target: Target,
    /// As JSON, for other programs
    #[arg(long)]
    json: bool,
}

fn kinds() -> impl clap::builder::TypedValueParser<Value = Kind> {
    let words = Kind::ALL.iter().map(|kind| kind.word());
    PossibleValuesParser::new(words)
        .try_map(|word| Kind::parse(&word).ok_or("name one of the kinds"))
}

/// `60-120`.
fn target(words: &str) -> Result<Target, String> {
    let read = |part: &str| part.trim().parse::<u32>().ok();
    let edges = words.split_once(['-', '–']);
    let edges = edges.and_then(|(low, high)| Some((read(low)?, read(high)?)));
    match edges {
        Some((low, high)) if low <= high && (1..=LONGEST).contains(&high) => {
            Ok(Target { low, high })
        }
        _ => Err(format!(
            "write the shortest and the longest time in seconds, such as 60-120, at most {LONGEST}"
        )),
    }
}

/// Findings as other programs get them.
#[derive(Debug, Serialize)]
struct Shape {
    seconds: f64,
    words: usize,
    language: &'static str,
    star: Option<Shares>,
    remarks: Vec<Row>,
}

/// A remark as other programs get it; its places count characters of the whole text.
#[derive(Debug, Serialize)]
struct Row {
    rule: &'static str,
    text: String,
    quote: String,
    from: usize,
    to: usize,
    why: String,
    r#try: String,
}

/// Reads and tells.
pub fn run(
    args: &Check,
    global: &Global,
    input: &mut dyn Read,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    let text = text(&args.file, input)?;
    let (settings, wording) = coach(global, ports)?;
    let own = settings.words_per_minute.filter(|own| *own > 0);
    let mut manuscript = Manuscript::spoken(&text, args.kind);
    manuscript.target = args.target;
    manuscript.words_per_minute = own.map_or(WORDS_PER_MINUTE, f64::from);
    let findings = draft::read(&manuscript.draft(), &Limits::of(&wording));
    let remarks = draft::visible(&findings, &settings.rules_off);
    if args.json {
        json::write(ports.out, &Shape::of(&findings, &remarks, &wording))?;
    } else {
        tell(&findings, &remarks, args.target, &wording, ports.out)?;
    }
    Ok(Outcome::Done)
}

/// The person's choices and the coach's sentences; the usual ones where the data folder cannot be read, which is said.
fn coach(global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<(Settings, Wording)> {
    let mut troubles = Vec::new();
    let found = match start::peek(global) {
        Ok(store) => store.critic(&mut troubles),
        Err(why) => {
            troubles.push(format!("{why:#}; the usual settings are used"));
            let wording = serde_json::from_str(shipped::advice_text()).unwrap_or_default();
            (Settings::default(), wording)
        }
    };
    for trouble in troubles {
        writeln!(ports.err, "{}", display_safe(&trouble))?;
    }
    Ok(found)
}

/// The text of a file, or of the standard input.
fn text(file: &Path, input: &mut dyn Read) -> anyhow::Result<String> {
    if file == Path::new("-") {
        return piped(input);
    }
    match Document::read(Path::new(""), file, LARGEST) {
        Ok(document) => Ok(document.text().to_owned()),
        Err(ReadError::Missing(_)) => bail!("there is no {}; check the path", shown(file)),
        Err(ReadError::NotAFile { what, .. }) => {
            bail!(
                "{} is {what}, not a file; name a text file, or - for the standard input",
                shown(file)
            )
        }
        Err(ReadError::TooLarge { .. }) => bail!("{} {}", shown(file), too_large()),
        Err(ReadError::BadText(fault)) => bail!(fault.one_line()),
        Err(ReadError::Refused(failure)) => bail!(failure),
    }
}

fn piped(input: &mut dyn Read) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    let mut input = input.take(LARGEST + 1);
    input
        .read_to_end(&mut bytes)
        .context("cannot read the standard input")?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
        bail!("the standard input {}", too_large());
    }
    String::from_utf8(bytes)
        .context("the standard input is not UTF-8 text; save the text as UTF-8 and try again")
}

fn too_large() -> String {
    format!(
        "is larger than {} MB, which is more than a day of speaking; give one answer at a time",
        LARGEST >> 20
    )
}

impl Shape {
    fn of(findings: &Findings, remarks: &[&Remark], wording: &Wording) -> Self {
        let row = |remark: &&Remark| Row {
            rule: remark.rule.word(),
            text: remark.text(wording),
            quote: remark.quote.clone(),
            from: remark.from,
            to: remark.to,
            why: remark.why(wording).to_owned(),
            r#try: remark.advice(wording),
        };
        Self {
            seconds: (findings.seconds * 10.0).round() / 10.0,
            words: findings.words,
            language: match findings.language {
                Language::English => "english",
                Language::Other => "other",
            },
            star: findings.star,
            remarks: remarks.iter().map(row).collect(),
        }
    }
}

fn tell(
    findings: &Findings,
    remarks: &[&Remark],
    target: Target,
    wording: &Wording,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let Target { low, high } = target;
    if findings.words == 0 {
        return say(out, "There are no words in it yet.");
    }
    let words = count(findings.words, "word");
    let timing = target.timing(findings.seconds).word();
    say(
        out,
        &format!(
            "{words}, about {:.0} s spoken: {timing} ({low} to {high} s).",
            findings.seconds
        ),
    )?;
    if findings.language == Language::Other {
        return say(
            out,
            "It does not read like English, so nothing more is said about it.",
        );
    }
    if let Some(star) = findings.star {
        say(out, &shares(star))?;
    }
    if remarks.is_empty() {
        return say(out, "Nothing to mend. Say it aloud now.");
    }
    for remark in remarks {
        writeln!(out)?;
        told(remark, wording, out)?;
    }
    Ok(())
}

/// How the time is shared out, beside what is aimed at.
pub fn shares(star: Shares) -> String {
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    format!(
        "Situation {} (of 20), task {} (10), action {} (50), result {} (20).",
        percent(star.situation),
        percent(star.task),
        percent(star.action),
        percent(star.result),
    )
}

fn told(remark: &Remark, wording: &Wording, out: &mut dyn io::Write) -> io::Result<()> {
    let rule = remark.rule.word();
    item(out, "- ", &format!("{} [{rule}]", remark.text(wording)))?;
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

/// A quote on a few lines at most.
pub fn short(quote: &str) -> String {
    const MOST: usize = 160;
    let line = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let begun: String = line.chars().take(MOST).collect();
    let whole = begun
        .rsplit_once(' ')
        .map_or(begun.as_str(), |(whole, _)| whole);
    format!("{whole} ...")
}

#[cfg(test)]
mod tests;
