use proptest::prelude::*;

use super::*;

fn card(words: &str, stories: &[(&str, Level)]) -> Card {
    let stories = stories.iter();
    Card {
        asks: Asks::Prompt(words.into()),
        words: words.into(),
        stories: stories
            .map(|(id, level)| (StoryId::new(*id), *level))
            .collect(),
    }
}

fn drill() -> Recall {
    let stories = [
        ("leans", Level::Leans),
        ("workable", Level::Workable),
        ("stretch", Level::Stretch),
    ];
    Recall::begin(vec![card("one", &stories), card("two", &stories)], s(100.0))
}

fn s(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds)
}

fn story(id: &str) -> StoryId {
    StoryId::new(id)
}

#[test]
fn a_time_has_its_band() {
    for (seconds, speed) in [
        (0.0, Speed::Strong),
        (2.9, Speed::Strong),
        (3.0, Speed::Adequate),
        (7.0, Speed::Adequate),
        (7.1, Speed::Slow),
        (9.9, Speed::Slow),
        (10.0, Speed::Over),
        (60.0, Speed::Over),
    ] {
        assert_eq!(Speed::of(s(seconds)), speed, "{seconds} s");
    }
}

#[test]
fn the_time_stops_when_a_story_comes_to_mind_and_not_when_its_name_is_typed() {
    let mut drill = drill();
    drill.stop(s(102.5));
    drill.look(s(190.0));
    assert_eq!(drill.phase(), &Phase::Naming { took: s(2.5) });
    drill.name(Some(story("workable")), s(190.0));
    assert_eq!(drill.phase(), &Phase::Shown);
    let (card, named) = drill.said().next().unwrap();
    assert_eq!(
        (card.words.as_str(), named.verdict),
        ("one", Verdict::Right)
    );
    assert_eq!((named.took, named.speed()), (s(2.5), Speed::Strong));
}

#[test]
fn after_ten_seconds_the_prompt_is_given_up() {
    let mut drill = drill();
    assert_eq!(drill.left(s(104.0)), Some(s(6.0)));
    drill.look(s(109.9));
    assert!(matches!(drill.phase(), Phase::Asking { .. }));
    drill.look(s(110.0));
    assert_eq!(drill.phase(), &Phase::Shown);
    drill.name(Some(story("leans")), s(111.0));
    let named = &drill.said[0];
    assert_eq!(
        (named.verdict, named.speed()),
        (Verdict::Nothing, Speed::Over)
    );
    assert_eq!(drill.said.len(), 1, "it is too late for a name");
}

#[test]
fn what_was_named_is_right_near_other_or_nothing() {
    for (named, verdict) in [
        (Some(story("leans")), Verdict::Right),
        (Some(story("workable")), Verdict::Right),
        (Some(story("stretch")), Verdict::Near),
        (Some(story("unknown")), Verdict::Other),
        (None, Verdict::Nothing),
    ] {
        let mut drill = drill();
        drill.name(named.clone(), s(101.0));
        assert_eq!(drill.said[0].verdict, verdict, "{named:?}");
    }
}

#[test]
fn the_summary_counts_each_prompt_once() {
    let mut drill = drill();
    assert_eq!(drill.progress(), (1, 2));
    drill.name(Some(story("leans")), s(104.0));
    drill.next(s(105.0));
    assert_eq!(drill.card().unwrap().words, "two");
    drill.look(s(120.0));
    drill.next(s(121.0));
    assert_eq!((drill.phase(), drill.card()), (&Phase::Over, None));
    let summary = Summary {
        prompts: 2,
        adequate: 1,
        nothing: 1,
        ..Summary::default()
    };
    assert_eq!(drill.summary(), summary);
}

#[test]
fn a_drill_without_prompts_is_over_at_once() {
    let drill = Recall::begin(Vec::new(), s(0.0));
    assert_eq!((drill.phase(), drill.summary().prompts), (&Phase::Over, 0));
}

proptest! {
    #[test]
    fn whatever_is_pressed_each_prompt_is_answered_at_most_once(
        keys in prop::collection::vec((0_u8..5, 0_u16..15_000), 0..40),
    ) {
        let mut drill = drill();
        let mut now = s(100.0);
        for (key, wait) in keys {
            now += Duration::from_millis(u64::from(wait));
            match key {
                0 => drill.look(now),
                1 => drill.stop(now),
                2 => drill.name(Some(story("leans")), now),
                3 => drill.name(None, now),
                _ => drill.next(now),
            }
            let summary = drill.summary();
            let all = summary.strong + summary.adequate + summary.slow + summary.near
                + summary.other + summary.nothing;
            prop_assert_eq!(all, summary.prompts);
            prop_assert!(summary.prompts <= 2 && drill.progress().0 <= 2);
        }
    }
}
