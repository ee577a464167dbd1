//! Every rule over examples written by hand.

mod explaining;
mod flawed;
mod fresh;
mod others;
mod sound;

use super::super::{
    Draft, DraftPart, DraftRule, Findings, Form, Limits, Manuscript, OtherText, Says, read,
};
use crate::domain::bank::{Frame, Kind};
use crate::domain::target::Target;
use crate::domain::wording::Wording;

fn spoken(text: &str, kind: Option<Kind>) -> Findings {
    read(&Manuscript::spoken(text, kind).draft(), &Limits::default())
}

fn told(text: &str) -> Findings {
    spoken(text, Some(Kind::Behavioral))
}

fn has(findings: &Findings, rule: DraftRule) -> bool {
    findings.remarks.iter().any(|remark| remark.rule == rule)
}

/// The rules of this folder.
const STRUCTURE: [DraftRule; 10] = [
    DraftRule::NoResult,
    DraftRule::NoNumber,
    DraftRule::WeOnly,
    DraftRule::NoLearning,
    DraftRule::OutOfBalance,
    DraftRule::ProblemHeavy,
    DraftRule::TooShort,
    DraftRule::TooLong,
    DraftRule::Script,
    DraftRule::Contradiction,
];

fn said(findings: &Findings) -> Vec<(&'static str, String)> {
    let own = findings.remarks.iter();
    own.filter(|remark| STRUCTURE.contains(&remark.rule))
        .map(|remark| (remark.rule.word(), remark.quote.clone()))
        .collect()
}

fn shares(findings: &Findings) -> String {
    findings.star.map_or_else(String::new, |star| {
        format!(
            "S {:.2} T {:.2} A {:.2} R {:.2}",
            star.situation, star.task, star.action, star.result
        )
    })
}

/// Collects what goes wrong, so that a change shows all it breaks.
fn check(failures: &[String]) {
    assert!(
        failures.is_empty(),
        "{} wrong:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn a_sound_story_gets_no_remark() {
    let mut failures = Vec::new();
    for story in sound::STORIES {
        let findings = told(story);
        let remarks = said(&findings);
        if !remarks.is_empty() {
            failures.push(format!("{remarks:?} {}\n    {story}", shares(&findings)));
        }
    }
    check(&failures);
}

#[test]
fn a_flawed_story_gets_its_remark() {
    let mut failures = Vec::new();
    for (rule, stories) in [
        (DraftRule::NoResult, &flawed::NO_RESULT[..]),
        (DraftRule::NoNumber, &flawed::NO_NUMBER),
        (DraftRule::WeOnly, &flawed::WE_ONLY),
        (DraftRule::NoLearning, &flawed::NO_LEARNING),
        (DraftRule::OutOfBalance, &flawed::OUT_OF_BALANCE),
    ] {
        for story in stories {
            let findings = told(story);
            if !has(&findings, rule) {
                failures.push(format!("{}: {} {story}", rule.word(), shares(&findings)));
            }
        }
    }
    check(&failures);
}

#[test]
fn one_flaw_brings_no_other_remark() {
    let mut failures = Vec::new();
    for (rule, stories) in [
        (DraftRule::NoNumber, &flawed::NO_NUMBER[..]),
        (DraftRule::NoLearning, &flawed::NO_LEARNING),
        (DraftRule::OutOfBalance, &flawed::OUT_OF_BALANCE),
    ] {
        for story in stories {
            let findings = told(story);
            let others: Vec<_> = said(&findings)
                .into_iter()
                .filter(|(word, _)| *word != rule.word() && *word != "too-short")
                .collect();
            if !others.is_empty() {
                failures.push(format!(
                    "{}: {others:?} {} {story}",
                    rule.word(),
                    shares(&findings)
                ));
            }
        }
    }
    check(&failures);
}

#[test]
fn an_explanation_gives_the_problem_a_quarter() {
    let mut failures = Vec::new();
    for (texts, is_heavy) in [(explaining::SOUND, false), (explaining::HEAVY, true)] {
        for text in texts {
            let mut manuscript = Manuscript::spoken(text, Some(Kind::RedFlag));
            manuscript.target = Target { low: 30, high: 75 };
            let findings = read(&manuscript.draft(), &Limits::default());
            let remarks = said(&findings);
            let as_wanted = if is_heavy {
                has(&findings, DraftRule::ProblemHeavy)
            } else {
                remarks.is_empty()
            };
            if !as_wanted {
                failures.push(format!("{is_heavy} {remarks:?} {text}"));
            }
        }
    }
    check(&failures);
}

#[test]
fn shares_are_the_whole_or_nothing() {
    for story in sound::STORIES {
        let star = told(story).star.unwrap();
        let sum = star.situation + star.task + star.action + star.result;
        assert!((sum - 1.0).abs() < 1e-9, "{star:?}");
        assert!(
            star.action > 0.3 && star.result > 0.05 && star.situation > 0.05,
            "{star:?} {story}"
        );
    }
    assert_eq!(told("").star, None);
}

#[test]
fn the_limits_are_those_of_the_sentences() {
    let advice = crate::store::shipped::advice_text();
    let wording: Wording = serde_json::from_str(advice).unwrap();
    assert_eq!(Limits::of(&wording), Limits::default());
    for rule in [
        DraftRule::Script,
        DraftRule::ProblemHeavy,
        DraftRule::TooShort,
        DraftRule::TooLong,
        DraftRule::OutOfBalance,
    ] {
        let sentence = wording.draft(rule.word());
        assert!(
            sentence.is_some_and(|sentence| sentence.limit.is_some()),
            "{rule:?}"
        );
    }
    for rule in STRUCTURE {
        let sentence = wording.draft(rule.word()).cloned().unwrap_or_default();
        for words in [
            &sentence.text,
            &sentence.why,
            &sentence.attempt,
            &sentence.source,
        ] {
            assert!(!words.is_empty(), "{rule:?}");
            assert!(words.chars().count() <= 160, "{rule:?}: {words}");
        }
    }
}

/// What stories are made of, and what nobody expects in one.
const PIECES: &str = "(I called|we had|in 2021|120 studies|as a result|I learned|my role was|نعم|नमस्ते|🙂|[a-z]{1,9}|[0-9]{1,5}|\\.|,|\n|;|%|'| )";

proptest::proptest! {
    #[test]
    fn any_text_is_read(pieces in proptest::collection::vec(PIECES, 0..80), form in 0_usize..5) {
        let text = pieces.join(" ");
        let forms = [Form::Story, Form::Plan, Form::Explanation, Form::Spoken, Form::Paragraph];
        let says = match forms[form] {
            Form::Story => Says::Story(crate::domain::story::Part::Result),
            Form::Plan => Says::Bullets,
            Form::Explanation => Says::Journey(crate::domain::portrait::JourneyPart::Own),
            Form::Spoken | Form::Paragraph => Says::Whole,
        };
        let draft = Draft {
            form: forms[form],
            frame: Frame::Star,
            kind: None,
            parts: vec![DraftPart { says, text: &text }, DraftPart { says: Says::Keywords, text: &text }],
            target: Target::default(),
            words_per_minute: 140.0,
            others: vec![OtherText { name: "x", text: &text }],
        };
        let findings = read(&draft, &Limits::default());
        if let Some(star) = findings.star {
            let sum = star.situation + star.task + star.action + star.result;
            proptest::prop_assert!(sum.abs() < 1e-9 || (sum - 1.0).abs() < 1e-9, "{star:?}");
        }
        let chars: Vec<char> = text.chars().collect();
        for remark in &findings.remarks {
            proptest::prop_assert!(remark.from <= remark.to && remark.to <= chars.len());
            let quoted: String = chars[remark.from..remark.to].iter().collect();
            proptest::prop_assert_eq!(&quoted, &remark.quote);
        }
    }
}
