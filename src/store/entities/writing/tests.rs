//! Any draft is written over any other, among comments and keys that are not ours, and read back the same.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use proptest::prelude::*;
use proptest::strategy::ValueTree;

use super::*;
use crate::domain::answer_plan::AnswerPlan;
use crate::domain::id::StoryId;
use crate::domain::portrait::{CvItem, CvKind, Explanation, Fit, Narrative, Portrait};
use crate::domain::story::Story;
use crate::store::fault::Source;
use crate::store::profile::portrait;
use crate::store::{answers, stories};

/// What people type, paste, and what is easily misread.
fn text() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "no",
        "12:30",
        "2026-12-03",
        "1.10",
        "0x1F",
        "- a",
        "# a",
        "a #b",
        "a: b",
        "it's",
        "\"",
        "~",
        "x\ny",
        "x\n\n y\n",
        " x",
        "x ",
        "\t",
        "x\r\ny",
        "\u{2028}",
        "日本語の話",
        "नमस्ते",
        "حالة",
        "👩‍⚕️",
        "{a}",
        "[",
        "|",
        "%",
        "@",
        "---",
        "null",
        "\u{feff}x",
        "e\u{301}",
    ]);
    prop_oneof![3 => nasty.prop_map(str::to_owned), 4 => "[a-z]{1,6}( [a-z]{1,4}){0,5}\\.?", 1 => "\\PC{1,40}"]
}

fn maybe() -> impl Strategy<Value = String> {
    prop_oneof![1 => Just(String::new()), 3 => text()]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 0..4)
}

fn story_id() -> impl Strategy<Value = Option<StoryId>> {
    prop::option::of("[a-z]{1,4}(-[a-z0-9]{1,3})?".prop_map(StoryId::new))
}

fn story() -> impl Strategy<Value = Story> {
    let parts = (texts(), texts(), texts(), texts(), texts());
    let lists = (texts(), texts(), texts(), texts());
    (maybe(), maybe(), parts, lists, maybe(), maybe()).prop_map(
        |(title, prompt, parts, lists, when, place)| {
            let (situation, task, action, result, learned) = parts;
            let (numbers, qualities, themes, concerns) = lists;
            Story {
                title,
                prompt,
                situation,
                task,
                action,
                result,
                learned,
                numbers,
                qualities,
                themes,
                concerns,
                when,
                place,
            }
        },
    )
}

fn plan() -> impl Strategy<Value = AnswerPlan> {
    let updated = prop::option::of(0_i64..40_000);
    (texts(), story_id(), maybe(), maybe(), texts(), updated).prop_map(
        |(bullets, story, opening, closing, keywords, updated)| AnswerPlan {
            bullets,
            story,
            opening,
            closing,
            keywords,
            updated: updated.and_then(|days| {
                chrono::DateTime::from_timestamp(days * 86_400, 0).map(|at| at.date_naive())
            }),
        },
    )
}

fn answers_by_id() -> impl Strategy<Value = BTreeMap<String, String>> {
    prop::collection::btree_map("[a-z]{1,5}(-[a-z]{1,5})?", text(), 0..4)
}

fn portrait() -> impl Strategy<Value = Portrait> {
    let narrative = (answers_by_id(), maybe(), maybe());
    let narrative = narrative.prop_map(|(mut material, paragraph, spoken)| {
        material.retain(|key, _| key != "paragraph" && key != "spoken");
        Narrative {
            material,
            paragraph,
            spoken,
        }
    });
    let explanation = (text(), texts(), texts(), texts());
    let explanation = explanation.prop_map(|(topic, own, learned, resolved)| Explanation {
        topic,
        own,
        learned,
        resolved,
    });
    let item = (
        "[a-z]{1,4}",
        maybe(),
        any::<bool>(),
        answers_by_id(),
        maybe(),
    );
    let item = item.prop_map(|(id, title, is_skill, ready, used)| CvItem {
        id,
        title,
        kind: if is_skill {
            CvKind::Skill
        } else {
            CvKind::Project
        },
        ready,
        used,
    });
    let fit = (maybe(), story_id(), maybe());
    let fit = fit.prop_map(|(quality, story, demand)| Fit {
        quality,
        story,
        demand,
    });
    let list = |most| 0..most;
    (
        narrative,
        prop::collection::vec(explanation, list(4)),
        prop::collection::vec(item, list(4)),
        prop::collection::vec(fit, list(4)),
    )
        .prop_map(|(narrative, journey, cv, fit)| Portrait {
            narrative,
            journey,
            cv,
            fit,
        })
}

/// A file with a comment above, between and beside its keys, and a key of somebody else's at its end.
fn commented(text: &str) -> String {
    let mut out = "# above\n".to_owned();
    for (number, line) in text.lines().enumerate() {
        // Between top keys, never within a text of several lines.
        let is_key = line.starts_with(|c: char| c.is_ascii_lowercase());
        if is_key {
            let _ = writeln!(out, "# before {number}");
        }
        out.push_str(line);
        out.push('\n');
    }
    out + "theirs: {a: [1, 2.50]} # beside\n"
}

fn survives(before: &str, after: &str) -> Result<(), TestCaseError> {
    let comments = before.lines().filter(|line| line.starts_with("# "));
    for comment in comments.chain(["theirs: {a: [1, 2.50]} # beside"]) {
        prop_assert!(after.contains(comment), "no {} in:\n{}", comment, after);
    }
    Ok(())
}

fn read<T>(form: &Form<T>, stem: &str, text: &str) -> Result<T, TestCaseError> {
    let path = Path::new("x.yaml");
    let checked = (form.sort.check)(Source { path, text }, stem);
    checked.value.ok_or_else(|| {
        let faults = checked.faults;
        TestCaseError::fail(format!("{faults:?} in:\n{text}"))
    })
}

fn is_kept<T: PartialEq + std::fmt::Debug>(
    form: &Form<T>,
    stem: &str,
    first: &T,
    second: &T,
) -> Result<(), TestCaseError> {
    let fresh = form.new_text(stem, first).unwrap();
    prop_assert_eq!(&read(form, stem, &fresh)?, first, "{}", fresh);
    let before = commented(&fresh);
    prop_assert_eq!(&read(form, stem, &before)?, first, "{}", &before);
    let same = form.changed_text(&before, first, first).unwrap();
    prop_assert_eq!(same, Edited::InPlace(before.clone()));
    let edited = form.changed_text(&before, first, second).unwrap();
    let is_in_place = matches!(edited, Edited::InPlace(_));
    let after = edited.into_text();
    prop_assert_eq!(
        &read(form, stem, &after)?,
        second,
        "{}\nfrom:\n{}",
        after,
        before
    );
    if is_in_place {
        survives(&before, &after)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 96 } else { 512 }))]

    #[test]
    fn any_story_is_kept_among_comments((first, second) in (story(), story())) {
        is_kept(&stories::FORM, "night", &first, &second)?;
    }

    #[test]
    fn any_plan_is_kept_among_comments((first, second) in (plan(), plan())) {
        is_kept(&answers::FORM, "why-us@emory", &first, &second)?;
    }

    #[test]
    fn any_portrait_is_kept_among_comments((first, second) in (portrait(), portrait())) {
        let told = |text: &str| {
            let path = Path::new("profile.yaml");
            let told = portrait::read(Source { path, text });
            prop_assert!(told.unsound.is_empty(), "{:?} in:\n{}", told.unsound, text);
            Ok(told.portrait)
        };
        let fresh = new_text(portrait::keys(&first)).unwrap();
        prop_assert_eq!(&told(&fresh)?, &first, "{}", fresh);
        let before = commented(&fresh).replace("# above\n", "# above\nhome_zone: Asia/Kolkata # home\n");
        let (old, new) = (portrait::keys(&first), portrait::keys(&second));
        let edited = changed_text(&before, &old, &new, portrait::NAMES).unwrap();
        let is_in_place = matches!(edited, Edited::InPlace(_));
        let after = edited.into_text();
        prop_assert_eq!(&told(&after)?, &second, "{}\nfrom:\n{}", after, before);
        let home = if is_in_place { "home_zone: Asia/Kolkata # home" } else { "home_zone: Asia/Kolkata" };
        prop_assert!(after.contains(home), "{}", after);
    }
}

#[test]
fn almost_every_change_is_made_in_place() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut rewritten = 0;
    for _ in 0..100 {
        let mut one = || story().new_tree(&mut runner).unwrap().current();
        let (first, second) = (one(), one());
        let before = commented(&stories::FORM.new_text("x", &first).unwrap());
        let edited = stories::FORM
            .changed_text(&before, &first, &second)
            .unwrap();
        rewritten += usize::from(matches!(edited, Edited::Rewritten(_)));
    }
    assert!(rewritten <= 2, "{rewritten} of 100 were written anew");
}

#[test]
fn what_is_not_ours_within_an_item_stays_with_it() {
    let text = "cv:\n  - id: one # first\n    mine: 1\n  - {id: two, mine: 2}\n";
    let path = Path::new("profile.yaml");
    let before = portrait::read(Source { path, text }).portrait;
    let mut after = before.clone();
    after.cv.swap(0, 1);
    "Two".clone_into(&mut after.cv[0].title);
    let edited = changed_text(
        text,
        &portrait::keys(&before),
        &portrait::keys(&after),
        portrait::NAMES,
    );
    let text = edited.unwrap().into_text();
    let read = portrait::read(Source { path, text: &text }).portrait;
    assert_eq!(read, after, "{text}");
    let value: Value = serde_yaml::from_str(&text).unwrap();
    let mine = |place: usize| value["cv"][place]["mine"].as_u64();
    assert_eq!((mine(0), mine(1)), (Some(2), Some(1)), "{text}");
}
