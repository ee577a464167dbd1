//! Sample answers against the coach: what it finds of the flaws that were labelled beforehand, and how often it speaks up
//! where all is sound. `cargo test --test it samples -- --nocapture` prints the figures; `SAMPLES=folder` takes others.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use prepcoach::coach::draft::{Draft, DraftPart, DraftRule, Form, Limits, Says, read};
use prepcoach::domain::bank::{Frame, Kind};
use prepcoach::domain::profile::WORDS_PER_MINUTE;
use prepcoach::domain::target::Target;
use prepcoach::domain::wording::Wording;
use prepcoach::store::shipped;
use serde::Deserialize;

/// The least share of labelled flaws that is found, and the greatest share of sound answers that get any remark.
const FOUND: f64 = 0.90;
const WRONG: f64 = 0.05;

/// What stands before an answer.
#[derive(Debug, Deserialize)]
struct Label {
    kind: Option<Kind>,
    frame: Option<Frame>,
    #[serde(default)]
    target: Target,
    #[serde(default)]
    form: String,
    sound: bool,
    #[serde(default)]
    flaws: Vec<DraftRule>,
}

struct Sample {
    name: String,
    label: Label,
    text: String,
}

#[derive(Default)]
struct Figures {
    flaws: u32,
    found: u32,
    sound: u32,
    wrong: u32,
    told: String,
}

fn samples() -> Vec<Sample> {
    let shipped = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/answers");
    let folder = std::env::var_os("SAMPLES").map_or(shipped, PathBuf::from);
    let Ok(files) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    files.into_iter().map(|file| sample(&file)).collect()
}

fn sample(file: &std::path::Path) -> Sample {
    let whole = fs::read_to_string(file).unwrap();
    let inner = whole.strip_prefix("---\n").unwrap();
    let (head, text) = inner.split_once("\n---\n").unwrap();
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let label = serde_yaml::from_str(head).unwrap_or_else(|error| panic!("{name}: {error}"));
    Sample {
        name,
        label,
        text: text.trim().to_owned(),
    }
}

fn remarks(sample: &Sample, limits: &Limits) -> Vec<(DraftRule, String)> {
    let (form, says) = match sample.label.form.as_str() {
        "plan" | "bullets" => (Form::Plan, Says::Bullets),
        _ => (Form::Spoken, Says::Whole),
    };
    let draft = Draft {
        form,
        frame: sample.label.frame.unwrap_or(Frame::Free),
        kind: sample.label.kind,
        parts: vec![DraftPart {
            says,
            text: &sample.text,
        }],
        target: sample.label.target,
        words_per_minute: WORDS_PER_MINUTE,
        others: Vec::new(),
    };
    let remarks = read(&draft, limits).remarks;
    remarks
        .into_iter()
        .map(|remark| (remark.rule, remark.quote))
        .collect()
}

impl Figures {
    fn of(samples: &[Sample], limits: &Limits) -> Self {
        let mut figures = Self::default();
        for sample in samples {
            figures.add(sample, &remarks(sample, limits));
        }
        figures
    }

    fn add(&mut self, sample: &Sample, remarks: &[(DraftRule, String)]) {
        let name = &sample.name;
        if sample.label.sound {
            self.sound += 1;
            self.wrong += u32::from(!remarks.is_empty());
            for (rule, quote) in remarks {
                let _ = writeln!(self.told, "{name}: sound, but {}: {quote}", rule.word());
            }
            return;
        }
        for flaw in &sample.label.flaws {
            let is_found = remarks.iter().any(|(rule, _)| rule == flaw);
            self.flaws += 1;
            self.found += u32::from(is_found);
            if !is_found {
                let _ = writeln!(self.told, "{name}: {} is not found", flaw.word());
            }
        }
        for (rule, quote) in remarks {
            if !sample.label.flaws.contains(rule) {
                let _ = writeln!(self.told, "{name}: also {}: {quote}", rule.word());
            }
        }
    }
}

#[test]
fn labelled_flaws_are_found_and_sound_answers_are_left_alone() {
    let samples = samples();
    let wording: Wording = serde_json::from_str(shipped::advice_text()).unwrap();
    let figures = Figures::of(&samples, &Limits::of(&wording));
    println!(
        "{} of {} labelled flaws found; {} of {} sound answers got a remark",
        figures.found, figures.flaws, figures.wrong, figures.sound
    );
    println!("{}", figures.told);
    let found = f64::from(figures.found) / f64::from(figures.flaws.max(1));
    let wrong = f64::from(figures.wrong) / f64::from(figures.sound.max(1));
    assert!(samples.is_empty() || found >= FOUND, "{found:.2}");
    assert!(wrong <= WRONG, "{wrong:.2}");
}
