use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::attempt::Take;
use crate::domain::bank::Kind;
use crate::domain::history::sample::{Past, bank, day, question, questions, season};
use crate::domain::journal::{Flag, FlagOf};

fn pick<'a>(banks: &'a Banks, history: &History, today: u64, minutes: u32) -> Vec<Entry<'a>> {
    daily(banks, history, day(today), minutes, &mut Chance::new(7))
}

fn ids<'a>(picked: &[Entry<'a>]) -> Vec<&'a str> {
    picked
        .iter()
        .map(|entry| entry.question.id.as_str())
        .collect()
}

fn seconds(picked: &[Entry<'_>]) -> u32 {
    picked
        .iter()
        .map(|entry| estimate(entry.question.target))
        .sum()
}

/// One bank of so many questions, `general-personal-<n>`.
fn one_bank(count: usize) -> Banks {
    let bank = bank("general", questions("general", Kind::Personal, count));
    Banks::join(vec![bank], Vec::new()).0
}

#[test]
fn a_new_person_gets_what_is_asked_often_over_the_three_tracks_within_the_minutes() {
    let banks = season();
    let picked = pick(&banks, &History::default(), 0, 12);
    assert_eq!(picked.len(), 6);
    assert!(seconds(&picked) <= 12 * 60);
    for track in [Track::General, Track::Radiology, Track::Img] {
        let of_track = picked.iter().filter(|entry| entry.track() == track).count();
        assert_eq!(of_track, 2, "{track:?}");
    }
    assert!(
        picked
            .iter()
            .all(|entry| entry.question.asked == Asked::Often)
    );
}

#[test]
fn three_hundred_due_questions_are_no_wall() {
    let banks = one_bank(320);
    let mut past = Past::default();
    for n in 0..300 {
        past.answer(0, &format!("general-personal-{n}"), Rating::Again);
    }
    let history = past.history();
    let waits = waiting(&banks, &history, day(30));
    assert_eq!((waits.due, waits.fresh, waits.new), (300, 0, 20));
    let picked = pick(&banks, &history, 30, 12);
    assert!(seconds(&picked) <= 12 * 60);
    let new = picked
        .iter()
        .filter(|entry| history.question(&entry.question.id).is_none());
    assert_eq!((picked.len(), new.count()), (6, 1));
}

#[test]
fn nothing_is_picked_from_nothing() {
    assert!(pick(&Banks::default(), &History::default(), 0, 12).is_empty());
    let banks = season();
    let mut past = Past::default();
    for bank in banks.iter() {
        past.flag(FlagOf::Bank, bank.bank.as_str(), Flag::Off);
    }
    assert!(pick(&banks, &past.history(), 0, 12).is_empty());
    assert_eq!(waiting(&banks, &past.history(), day(0)), Waiting::default());
}

#[test]
fn a_question_that_is_switched_off_is_not_picked() {
    let banks = one_bank(2);
    let mut past = Past::default();
    past.flag(FlagOf::Question, "general-personal-0", Flag::Off);
    assert_eq!(
        ids(&pick(&banks, &past.history(), 0, 60)),
        ["general-personal-1"]
    );
}

#[test]
fn any_minutes_give_a_question_and_no_size_breaks_the_sum() {
    let mut long = question("long", Kind::Personal, Asked::Often);
    long.target = Target {
        low: 0,
        high: u32::MAX,
    };
    let mut longest = question("longest", Kind::Personal, Asked::Often);
    longest.target = Target {
        low: u32::MAX,
        high: u32::MAX,
    };
    let banks = Banks::join(vec![bank("general", vec![long, longest])], Vec::new()).0;
    assert_eq!(pick(&banks, &History::default(), 0, 0).len(), 1);
    assert_eq!(pick(&banks, &History::default(), 0, u32::MAX).len(), 2);
}

#[test]
fn the_most_forgotten_of_what_is_due_comes_first() {
    let banks = one_bank(9);
    let mut past = Past::default();
    // All three are asked often; the one answered longest ago is forgotten most.
    past.answer(6, "general-personal-0", Rating::Good);
    past.answer(0, "general-personal-3", Rating::Good);
    past.answer(3, "general-personal-6", Rating::Good);
    let picked = pick(&banks, &past.history(), 20, 60);
    let due: Vec<_> = ids(&picked)
        .into_iter()
        .filter(|id| {
            past.history()
                .question(&crate::domain::id::QuestionId::new(*id))
                .is_some()
        })
        .collect();
    assert_eq!(
        due,
        [
            "general-personal-3",
            "general-personal-6",
            "general-personal-0"
        ]
    );
    assert_eq!(picked[0].question.id.as_str(), "general-personal-3");
}

#[test]
fn favourites_come_first_however_rarely_they_are_asked() {
    let banks = season();
    let mut past = Past::default();
    let rare = "ethics-situational-5";
    assert_eq!(banks.get(rare).unwrap().question.asked, Asked::Rarely);
    past.flag(FlagOf::Question, rare, Flag::Favourite);
    assert_eq!(
        pick(&banks, &past.history(), 0, 12)[0].question.id.as_str(),
        rare
    );

    for (on, id) in [(0, "img-behavioral-0"), (4, rare)] {
        past.answer(on, id, Rating::Good);
    }
    assert_eq!(
        pick(&banks, &past.history(), 20, 12)[0]
            .question
            .id
            .as_str(),
        rare
    );
}

#[test]
fn how_a_question_stands_follows_from_its_last_answer() {
    use Standing::{Due, Fresh, New, Resting};
    let mut past = Past::default();
    past.answer(0, "good", Rating::Good)
        .answer(0, "again", Rating::Again)
        .answer(0, "hard", Rating::Hard)
        .answer(0, "easy", Rating::Easy)
        .take(0, "unreviewed", Take::Question)
        .take(0, "broken-off", Take::BrokenOff);
    let history = past.history();
    let standing = |id: &str, today| {
        let id = crate::domain::id::QuestionId::new(id);
        Standing::of(history.question(&id), day(today))
    };
    for (id, standings) in [
        ("good", [Resting, Resting, Due]),
        ("again", [Resting, Due, Due]),
        ("hard", [Resting, Due, Due]),
        ("easy", [Resting, Resting, Resting]),
        ("unreviewed", [Resting, Fresh, Fresh]),
        ("broken-off", [New, New, New]),
        ("never", [New, New, New]),
    ] {
        assert_eq!(
            [0, 1, 2].map(|today| standing(id, today)),
            standings,
            "{id}"
        );
    }
}

#[test]
fn what_was_answered_today_is_not_asked_again_even_where_it_was_due() {
    let banks = one_bank(1);
    let mut past = Past::default();
    past.answer(0, "general-personal-0", Rating::Again);
    assert_eq!(pick(&banks, &past.history(), 5, 12).len(), 1);
    past.take(5, "general-personal-0", Take::Question);
    assert!(pick(&banks, &past.history(), 5, 12).is_empty());
    assert_eq!(pick(&banks, &past.history(), 6, 12).len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_question_comes_twice_and_the_minutes_hold(
        answers in prop::collection::vec((0_u64..40, 0_usize..204, 0_usize..4), 0..120),
        minutes in 0_u32..500,
        seed in any::<u64>(),
    ) {
        let banks = season();
        let all: Vec<_> = banks.entries().map(|entry| entry.question.id.as_str()).collect();
        let mut past = Past::default();
        for (on, which, rating) in answers {
            past.answer(on, all[which], Rating::ALL[rating]);
        }
        let history = past.history();
        let picked = daily(&banks, &history, day(40), minutes, &mut Chance::new(seed));
        let distinct: BTreeSet<_> = ids(&picked).into_iter().collect();
        prop_assert_eq!(distinct.len(), picked.len());
        prop_assert!(picked.len() == 1 || seconds(&picked) <= minutes * 60);
        for entry in &picked {
            let standing = Standing::of(history.question(&entry.question.id), day(40));
            prop_assert_ne!(standing, Standing::Resting);
        }
    }
}
