use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::bank::{Asked, Later, Question, Texts};
use crate::domain::history::sample::{Past, bank, day, question, season};
use crate::domain::journal::{Flag, FlagOf};
use crate::domain::review::Rating;

fn plan<'a>(banks: &'a Banks, history: &History, wish: &Wish, seed: u64) -> Vec<Entry<'a>> {
    let planning = Planning {
        banks,
        history,
        today: day(10),
    };
    let planned = planning.questions(wish, &mut Chance::new(seed));
    // Looked up again, so that the entries do not hold the history.
    let planned = planned.iter().map(|entry| entry.question.id.as_str());
    planned.filter_map(|id| banks.get(id)).collect()
}

fn new<'a>(banks: &'a Banks, wish: &Wish) -> Vec<Entry<'a>> {
    plan(banks, &History::default(), wish, 7)
}

fn wish(kind: SessionKind, count: usize) -> Wish {
    Wish::of(kind, Length::Questions(count))
}

fn ids<'a>(entries: &[Entry<'a>]) -> Vec<&'a str> {
    entries
        .iter()
        .map(|entry| entry.question.id.as_str())
        .collect()
}

fn is_opener(entry: &Entry<'_>) -> bool {
    entry.question.themes.iter().any(|theme| theme == "opener")
}

fn is_closing(entry: &Entry<'_>) -> bool {
    entry.question.kind == Kind::Closing
}

#[test]
fn a_mock_begins_with_an_opener_and_ends_with_a_closing_question() {
    let banks = season();
    // Of 204 questions 8 are boundary questions; one opener and six closing ones are enough for any interview.
    for (count, expected) in [(0, 1), (1, 1), (2, 2), (7, 7), (20, 20), (200, 189)] {
        let mock = new(&banks, &wish(SessionKind::Mock, count));
        assert_eq!(mock.len(), expected, "{count}");
        assert!(is_opener(&mock[0]), "{count}");
        let (last, before) = mock.split_last().unwrap();
        assert_eq!(is_closing(last), expected > 1, "{count}");
        assert!(!before.iter().any(is_closing), "{count}");
        assert!(!mock.iter().skip(1).any(is_opener), "{count}");
        assert!(
            mock.iter()
                .all(|entry| entry.question.kind != Kind::Boundary)
        );
        let distinct: BTreeSet<_> = ids(&mock).into_iter().collect();
        assert_eq!(distinct.len(), expected, "{count}");
    }
}

#[test]
fn a_mock_of_seven_goes_through_the_parts_of_an_interview() {
    let banks = season();
    let mock = new(&banks, &wish(SessionKind::Mock, 7));
    let of: Vec<_> = mock.iter().map(|entry| entry.bank.bank.as_str()).collect();
    assert_eq!(
        (of[0], of[2], of[4], of[5], of[6]),
        ("general", "behavioral", "img", "behavioral", "closing")
    );
    assert_eq!(mock[1].question.kind, Kind::Motivational);
    assert!(["radiology", "technology"].contains(&of[3]));
    assert!(
        mock.iter()
            .all(|entry| entry.question.asked == Asked::Often || is_opener(entry))
    );
}

#[test]
fn a_mock_keeps_to_its_minutes() {
    let banks = season();
    // Every question of the sample takes two minutes with its review.
    for (minutes, expected) in [
        (0, 1),
        (1, 1),
        (3, 1),
        (4, 2),
        (5, 2),
        (20, 10),
        (u32::MAX, 189),
    ] {
        let wish = Wish::of(SessionKind::Mock, Length::Minutes(minutes));
        let mock = new(&banks, &wish);
        assert_eq!(mock.len(), expected, "{minutes}");
        assert!(is_opener(&mock[0]), "{minutes}");
    }
}

#[test]
fn a_mock_asks_what_there_is_where_parts_are_missing() {
    let banks = season();
    let mut ethics = wish(SessionKind::Mock, 5);
    ethics.banks = vec!["ethics".into()];
    let mock = new(&banks, &ethics);
    assert_eq!(mock.len(), 5);
    assert!(
        mock.iter()
            .all(|entry| entry.question.kind == Kind::Situational)
    );

    let mut closing = wish(SessionKind::Mock, 5);
    closing.banks = vec!["closing".into()];
    assert!(is_closing(new(&banks, &closing).last().unwrap()));

    assert!(new(&Banks::default(), &wish(SessionKind::Mock, 7)).is_empty());
}

#[test]
fn a_closing_question_of_any_bank_is_never_asked_in_the_middle() {
    let closings: Vec<Question> = (0..9)
        .map(|n| question(&format!("close-{n}"), Kind::Closing, Asked::Often))
        .collect();
    let banks = [
        bank("img", closings),
        bank(
            "general",
            vec![question("why", Kind::Motivational, Asked::Rarely)],
        ),
    ];
    let banks = Banks::join(banks.into(), Vec::new()).0;
    let mock = new(&banks, &wish(SessionKind::Mock, 7));
    assert_eq!((mock.len(), mock[0].question.id.as_str()), (2, "why"));
}

#[test]
fn impromptu_asks_only_what_was_never_answered() {
    let banks = season();
    let mut past = Past::default();
    let all: Vec<_> = banks
        .entries()
        .map(|entry| entry.question.id.as_str())
        .collect();
    for id in &all[3..] {
        past.answer(0, id, Rating::Again);
    }
    let planned = plan(
        &banks,
        &past.history(),
        &wish(SessionKind::Impromptu, 50),
        1,
    );
    let planned: BTreeSet<_> = ids(&planned).into_iter().collect();
    assert_eq!(planned, all[..3].iter().copied().collect());
}

#[test]
fn banks_and_themes_narrow_every_kind_of_session() {
    let mut themed = question("themed", Kind::Personal, Asked::Rarely);
    themed.themes = vec!["call".into(), "team".into()];
    let banks = [
        bank(
            "general",
            vec![question("plain", Kind::Personal, Asked::Often), themed],
        ),
        bank("img", vec![question("visa", Kind::RedFlag, Asked::Often)]),
    ];
    let banks = Banks::join(banks.into(), Vec::new()).0;
    for &kind in SessionKind::ALL {
        let mut of_bank = wish(kind, 9);
        of_bank.banks = vec!["img".into(), "unknown".into()];
        assert_eq!(ids(&new(&banks, &of_bank)), ["visa"], "{kind:?}");
        if kind == SessionKind::RedFlags {
            continue;
        }
        let mut of_theme = wish(kind, 9);
        of_theme.themes = vec!["team".into()];
        assert_eq!(ids(&new(&banks, &of_theme)), ["themed"], "{kind:?}");
        of_theme.banks = vec!["img".into()];
        assert!(new(&banks, &of_theme).is_empty(), "{kind:?}");
    }
}

#[test]
fn red_flags_and_boundary_questions_have_a_session_of_their_own() {
    let banks = season();
    let planned = new(&banks, &wish(SessionKind::RedFlags, 100));
    assert_eq!(planned.len(), 16);
}

#[test]
fn rapid_fire_aims_at_ten_to_thirty_seconds_and_fits_more_into_its_minutes() {
    let rapid = SessionKind::Rapid.target(Target::default());
    assert_eq!((rapid.low, rapid.high), (10, 30));
    assert_eq!(
        SessionKind::Daily.target(Target::default()),
        Target::default()
    );
    let banks = season();
    let planned = new(&banks, &Wish::of(SessionKind::Rapid, Length::Minutes(10)));
    assert_eq!(planned.len(), 12);
}

#[test]
fn wished_questions_come_in_their_order_and_once() {
    let banks = season();
    let mut wish = wish(SessionKind::Bank, 1);
    wish.questions = [
        "img-red-flag-1",
        "gone",
        "closing-closing-0",
        "img-red-flag-1",
    ]
    .map(QuestionId::new)
    .to_vec();
    assert_eq!(
        ids(&new(&banks, &wish)),
        ["img-red-flag-1", "closing-closing-0"]
    );
}

#[test]
fn what_waits_comes_before_what_rests() {
    let banks = season();
    let mut past = Past::default();
    past.answer(0, "img-red-flag-2", Rating::Again);
    past.answer(10, "img-red-flag-0", Rating::Good);
    let mut wish = wish(SessionKind::RedFlags, 100);
    wish.banks = vec!["img".into()];
    let planned = plan(&banks, &past.history(), &wish, 3);
    let planned = ids(&planned);
    assert_eq!(
        (planned[0], planned[7]),
        ("img-red-flag-2", "img-red-flag-0")
    );
}

#[test]
fn a_question_is_asked_in_its_own_words_twice_before_others_are_drawn() {
    let mut varied = question("why", Kind::Motivational, Asked::Often);
    varied.texts = Later::from(Texts {
        variants: vec!["And why?".into()],
        ..Texts::default()
    });
    let banks = Banks::join(vec![bank("general", vec![varied])], Vec::new()).0;
    let entry = banks.get("why").unwrap();
    let words = |attempts| -> BTreeSet<String> {
        (0..50)
            .map(|seed| wording(entry, attempts, &mut Chance::new(seed)))
            .collect()
    };
    assert_eq!((words(0).len(), words(1).len(), words(2).len()), (1, 1, 2));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_same_seed_plans_the_same_and_nothing_twice(
        kind in prop::sample::select(SessionKind::ALL.to_vec()),
        count in 0_usize..220,
        minutes in prop::option::of(0_u32..300),
        off in 0_usize..204,
        seed in any::<u64>(),
    ) {
        let banks = season();
        let off = banks.entries().nth(off).unwrap().question.id.as_str();
        let mut past = Past::default();
        past.flag(FlagOf::Question, off, Flag::Off);
        let history = past.history();
        let length = minutes.map_or(Length::Questions(count), Length::Minutes);
        let wish = Wish::of(kind, length);
        let planned = plan(&banks, &history, &wish, seed);
        prop_assert_eq!(ids(&planned), ids(&plan(&banks, &history, &wish, seed)));
        let distinct: BTreeSet<_> = ids(&planned).into_iter().collect();
        prop_assert_eq!(distinct.len(), planned.len());
        prop_assert!(!distinct.contains(off));
        let spent: u32 = planned.iter().map(|entry| cost(&wish, *entry)).sum();
        let room = Budget::of(&wish).has_room(planned.len(), spent);
        prop_assert!(!planned.is_empty() && (room || planned.len() == 1));
    }
}
