//! Promise: the coach reads a draft of 2 000 words in less than five milliseconds: a key in a long draft is
//! drawn before it is read, and no picture waits longer than that.

mod support {
    pub mod timing;
}

use std::fs;
use std::hint::black_box;
use std::io;
use std::path::Path;

use prepcoach::coach::draft::{Draft, DraftPart, Form, Limits, Says, read};
use prepcoach::domain::bank::{Frame, Kind};
use prepcoach::domain::story::Part;
use prepcoach::domain::target::Target;

use support::timing::{Runs, is_smoke, time};

/// Milliseconds.
const LIMIT: f64 = 5.0;
/// A megabyte, in milliseconds.
const HUGE_LIMIT: f64 = 1_000.0;
const WORDS: usize = 2_000;

fn main() -> io::Result<()> {
    let answers = answers()?;
    let words: Vec<&str> = answers.split_inclusive(' ').collect();
    let text = words
        .iter()
        .cycle()
        .take(WORDS)
        .copied()
        .collect::<String>();
    let bullets = text.replace(". ", "\n");
    let huge = answers.repeat(1_000_000 / answers.len() + 1);
    let rounds = if is_smoke() { 1 } else { 200 };
    let mut kept = measure("one text, 2 000 words", &spoken(&text), LIMIT, rounds);
    kept &= measure(
        "a story, 2 000 words in bullets",
        &story(&bullets),
        LIMIT,
        rounds,
    );
    kept &= measure("an empty draft", &spoken(""), LIMIT, rounds);
    kept &= measure("a megabyte", &spoken(&huge), HUGE_LIMIT, rounds.min(5));
    if kept || is_smoke() {
        Ok(())
    } else {
        Err(io::Error::other("a promise is broken"))
    }
}

fn measure(name: &str, draft: &Draft<'_>, limit: f64, rounds: usize) -> bool {
    let limits = Limits::default();
    let mut runs = Runs::default();
    let mut remarks = 0;
    for _ in 0..rounds {
        let (taken, found) = time(|| black_box(read(black_box(draft), &limits)));
        runs.push(taken);
        remarks = found.remarks.len();
    }
    let kept = runs.median() < limit;
    println!(
        "{name:32} min {:.3} median {:.3} ms, {remarks} remarks: {}",
        runs.min(),
        runs.median(),
        if kept { "kept" } else { "BROKEN" },
    );
    kept
}

/// The sample answers, one after the other, without their labels.
fn answers() -> io::Result<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/answers");
    let files = fs::read_dir(folder)?.map(|file| file.map(|file| file.path()));
    let mut files = files.collect::<io::Result<Vec<_>>>()?;
    files.sort();
    let texts = files.iter().map(fs::read_to_string);
    let texts = texts.collect::<io::Result<Vec<_>>>()?;
    let answers = texts.iter().filter_map(|text| text.split("---\n").nth(2));
    Ok(answers.collect())
}

fn spoken(text: &str) -> Draft<'_> {
    Draft {
        form: Form::Spoken,
        frame: Frame::Star,
        kind: Some(Kind::Behavioral),
        parts: vec![DraftPart {
            says: Says::Whole,
            text,
        }],
        target: Target::default(),
        words_per_minute: 140.0,
        others: Vec::new(),
    }
}

/// The same text in every part by a fifth.
fn story(text: &str) -> Draft<'_> {
    let lines: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let cut = |fifth: usize| {
        let at = lines.get(lines.len() * fifth / 5).copied();
        at.unwrap_or(text.len())
    };
    let parts = Part::ALL.iter().enumerate().map(|(place, part)| DraftPart {
        says: Says::Story(*part),
        text: &text[if place == 0 { 0 } else { cut(place) }..cut(place + 1)],
    });
    Draft {
        form: Form::Story,
        parts: parts.collect(),
        ..spoken("")
    }
}
