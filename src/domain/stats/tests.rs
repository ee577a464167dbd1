use super::*;
use crate::domain::attempt::Take;
use crate::domain::bank::Kind;
use crate::domain::history::sample::{Past, bank, day, questions};
use crate::domain::journal::{Flag, FlagOf};
use crate::domain::review::Rating;

fn stats(past: &Past, today: u64) -> Stats {
    let bank = bank("general", questions("general", Kind::Personal, 3));
    Stats::of(
        &Banks::join(vec![bank], Vec::new()).0,
        &past.history(),
        day(today),
    )
}

fn practised_on(days: &[u64]) -> Past {
    let mut past = Past::default();
    for on in days {
        past.answer(*on, "general-personal-0", Rating::Good);
    }
    past
}

#[test]
fn one_missed_day_is_forgiven_and_two_in_a_row_end_a_streak() {
    for (days, today, streak) in [
        (&[][..], 20, 0),
        (&[20], 20, 1),
        // Today may still come: it is missed only once it is over.
        (&[18, 19], 20, 2),
        (&[18], 20, 1),
        (&[17, 18], 20, 2),
        (&[17], 20, 0),
        (&[16, 18, 20], 20, 3),
        (&[16, 17, 19, 20], 20, 4),
        (&[15, 16, 19, 20], 20, 2),
        (&[17, 20], 20, 1),
        // A day ahead of today, from a clock that was wrong, counts for nothing.
        (&[19, 25], 20, 1),
    ] {
        assert_eq!(stats(&practised_on(days), today).streak, streak, "{days:?}");
    }
}

#[test]
fn a_day_of_broken_off_takes_and_follow_ups_is_no_day_of_practice() {
    let mut past = practised_on(&[17]);
    past.take(18, "general-personal-0", Take::BrokenOff);
    past.take(19, "general-personal-0", Take::FollowUp);
    let stats = stats(&past, 20);
    assert_eq!(
        (stats.days, stats.streak, stats.days_of_last_week),
        (1, 0, 1)
    );
    assert_eq!((stats.attempts, stats.seconds_of_last_week), (1, 270));
}

#[test]
fn the_last_week_is_today_and_the_six_days_before() {
    let stats = stats(&practised_on(&[13, 14, 14, 20, 21]), 20);
    assert_eq!((stats.days, stats.days_of_last_week), (4, 2));
    assert_eq!(stats.seconds_of_last_week, 270);
}

#[test]
fn a_week_that_begins_before_the_first_day_there_is_can_be_counted() {
    let first = Stats::of(
        &Banks::default(),
        &Past::default().history(),
        NaiveDate::MIN,
    );
    assert_eq!(first, Stats::default());
    assert_eq!(first.share_in_band(), None);
}

#[test]
fn a_bank_counts_as_answered_only_what_it_still_asks() {
    let mut past = practised_on(&[1, 2]);
    past.answer(2, "general-personal-1", Rating::Good);
    past.answer(2, "gone-since", Rating::Good);
    past.flag(FlagOf::Question, "general-personal-0", Flag::Off);
    let stats = stats(&past, 3);
    let general = BankFigures {
        questions: 2,
        answered: 1,
        attempts: 3,
        in_band: 3,
    };
    assert_eq!(stats.by_bank, [("general".to_owned(), general)]);
    assert_eq!((stats.attempts, stats.in_band), (4, 4));
    assert_eq!(stats.share_in_band(), Some(1.0));
}
