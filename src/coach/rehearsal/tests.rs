use chrono::{Duration, TimeZone};
use proptest::prelude::*;

use super::*;

mod pairs;

fn question() -> Question {
    let text = r#"{"id":"q","ask":"Tell me about a time you made a clinical mistake.",
        "variants":["What is the worst error you have made with a patient, and what did you change afterward?"],
        "points":["a","b","c"]}"#;
    serde_json::from_str(text).unwrap()
}

fn take(number: i64, text: Option<&str>, seconds: f64, said: usize) -> Take<'_> {
    Take {
        at: chrono::Utc.with_ymd_and_hms(2026, 11, 1, 12, 0, 0).unwrap() + Duration::hours(number),
        text,
        seconds,
        points: Points { said, all: 3 },
    }
}

#[test]
fn takes_without_text_are_perhaps_alike_when_every_point_and_nearly_every_second_is_the_same() {
    for (takes, expected) in [
        (&[(75.0, 3), (76.0, 3), (74.5, 3)][..], true),
        (&[(75.0, 3), (76.0, 3)], false),
        (&[(75.0, 3), (76.0, 2), (74.5, 3)], false),
        (&[(75.0, 3), (82.0, 3), (74.5, 3)], false),
        (&[(40.0, 0), (75.0, 3), (76.0, 3), (74.5, 3)], true),
        (&[(75.0, 3), (76.0, 3), (74.5, 3), (90.0, 3)], false),
        (&[(0.0, 3), (0.0, 3), (0.0, 3)], false),
    ] {
        let takes: Vec<Take<'_>> = takes
            .iter()
            .zip(0..)
            .map(|((seconds, said), number)| take(number, None, *seconds, *said))
            .collect();
        let found = read(&question(), &takes, &[]);
        assert_eq!(
            matches!(found, Some(Finding::Maybe { .. })),
            expected,
            "{takes:?}"
        );
    }
}

#[test]
fn a_question_without_key_points_gives_no_ground_to_guess() {
    let none = |number| Take {
        points: Points { said: 0, all: 0 },
        ..take(number, None, 75.0, 0)
    };
    assert_eq!(read(&question(), &[none(1), none(2), none(3)], &[]), None);
}

#[test]
fn the_last_take_is_held_against_every_earlier_one() {
    let (same, other) = (pairs::RECITED[0].0, pairs::FREE[0].0);
    let recited = pairs::RECITED[0].1;
    let takes = [
        take(1, Some(same), 60.0, 3),
        take(2, Some(other), 80.0, 3),
        take(3, Some(recited), 61.0, 3),
    ];
    let Some(Finding::SameWords { earlier, shared }) = read(&question(), &takes, &[]) else {
        panic!("nothing found");
    };
    assert_eq!(earlier, takes[0].at);
    let mut turned = takes;
    turned.reverse();
    assert!(matches!(
        read(&question(), &turned, &[]),
        Some(Finding::SameWords { .. })
    ));
    assert!(shared.passages[0].words >= shared.passages.last().unwrap().words);
}

#[test]
fn an_answer_read_from_the_plan_is_noticed_too() {
    let said = pairs::RECITED[0].1;
    let written: Vec<String> = pairs::RECITED[0].0.split(". ").map(str::to_owned).collect();
    let found = read(&question(), &[take(1, Some(said), 60.0, 3)], &written);
    assert!(matches!(found, Some(Finding::AsWritten(_))), "{found:?}");
    let bullets = [
        "wrong patient's film",
        "told the team at once",
        "read-back since then",
    ];
    let bullets = bullets.map(str::to_owned);
    assert_eq!(
        read(&question(), &[take(1, Some(said), 60.0, 3)], &bullets),
        None
    );
}

#[test]
fn passages_are_shown_as_they_were_said() {
    let (earlier, later) = pairs::RECITED[0];
    let shared = compare(&question(), later, earlier).unwrap();
    for passage in &shared.passages {
        let quote: String = later
            .chars()
            .skip(passage.from)
            .take(passage.to - passage.from)
            .collect();
        assert_eq!(passage.quote, quote);
        assert!(passage.words >= 8, "{passage:?}");
    }
}

#[test]
fn constraints_come_in_turn() {
    use Constraint::{FromResult, NoKeywords, OtherStory, SixtySeconds};
    let turns = |has_other| -> Vec<Constraint> {
        (0..5)
            .map(|answers| Constraint::in_turn(answers, has_other))
            .collect()
    };
    assert_eq!(
        turns(true),
        [FromResult, OtherStory, SixtySeconds, NoKeywords, FromResult]
    );
    assert_eq!(
        turns(false),
        [
            FromResult,
            SixtySeconds,
            NoKeywords,
            FromResult,
            SixtySeconds
        ]
    );
}

/// Texts of any kind, also such as are no language.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "([a-z]{1,9} ){0,80}",
        "(उत्तर |जवाब |और ){0,60}",
        "(😀|🇮🇳|e\u{301}| |\u{202e}){0,60}",
    ]
}

proptest! {
    #[test]
    fn any_two_texts_are_compared_without_harm(one in any_text(), other in any_text()) {
        let found = compare(&question(), &one, &other);
        if let Some(shared) = found {
            prop_assert!((SHARE..=1.0).contains(&shared.share));
            for passage in shared.passages {
                prop_assert!(passage.from < passage.to && passage.to <= one.chars().count());
            }
        }
    }

    #[test]
    fn what_was_learned_by_heart_is_found_whatever_sounds_are_put_in(
        sounds in prop::collection::vec(0_usize..4, 200),
        pair in prop::sample::select(pairs::RECITED.to_vec()),
    ) {
        let words = pair.1.split(' ').zip(sounds);
        let spoken: Vec<String> = words
            .map(|(word, sound)| match sound {
                0 => format!("um {word}"),
                1 => format!("{word} uh"),
                _ => word.to_owned(),
            })
            .collect();
        prop_assert!(compare(&question(), &spoken.join(" "), pair.0).is_some());
    }

    #[test]
    fn words_in_another_order_are_not_the_same_passage(seed in any::<u64>()) {
        let mut words: Vec<&str> = pairs::RECITED[0].0.split(' ').collect();
        crate::domain::chance::Chance::new(seed).shuffle(&mut words);
        prop_assert_eq!(compare(&question(), &words.join(" "), pairs::RECITED[0].0), None);
    }

    #[test]
    fn it_does_not_matter_which_of_two_takes_came_first(
        pair in prop::sample::select([pairs::RECITED, pairs::FREE].concat()),
    ) {
        let there = compare(&question(), pair.0, pair.1);
        let back = compare(&question(), pair.1, pair.0);
        prop_assert_eq!(there.is_some(), back.is_some());
    }
}

#[test]
fn a_text_of_a_megabyte_is_read_in_no_time() {
    let long = "we looked at the film again and nobody had seen the line ".repeat(18_000);
    let _ = compare(&question(), &long, &long);
    let word = "x".repeat(1 << 20);
    assert_eq!(compare(&question(), &word, &word), None);
}
