//! What counts of attempts, reviews, flags and undos.

use super::*;

/// The memory of `q` after one review rated `rating` on the first day.
fn once(rating: Rating) -> Memory {
    Scheduler::default().after(None, rating, at(0).date_naive())
}

#[test]
fn an_attempt_and_its_review_make_a_memory() {
    let before = fold(vec![entry("1", 0, attempt("a"))]);
    assert_eq!(question(&before).memory, None);
    assert!(before.unreviewed(&AttemptId::new("a")).is_some());

    let after = fold(vec![
        entry("1", 0, attempt("a")),
        entry("2", 60, review("a", Rating::Hard)),
    ]);
    let practised = question(&after);
    assert_eq!(practised.memory, Some(once(Rating::Hard)));
    assert_eq!(practised.last_rating, Some(Rating::Hard));
    assert_eq!((practised.attempts, practised.in_band), (1, 1));
    assert_eq!(practised.last, Some(at(0)));
    assert_eq!(practised.last_day, Some(at(0).date_naive()));
    assert!(after.unreviewed(&AttemptId::new("a")).is_none());
    assert_eq!(after.days().len(), 1);
}

#[test]
fn the_last_review_of_an_attempt_counts_and_an_undo_brings_back_the_one_before() {
    let mut entries = vec![
        entry("1", 0, attempt("a")),
        entry("2", 60, review("a", Rating::Easy)),
        entry("3", 90, review("a", Rating::Again)),
    ];
    assert_eq!(
        question(&fold(entries.clone())).memory,
        Some(once(Rating::Again))
    );
    entries.push(entry("4", 95, undo("3")));
    assert_eq!(
        question(&fold(entries.clone())).memory,
        Some(once(Rating::Easy))
    );
    entries.push(entry("5", 96, undo("2")));
    let history = fold(entries);
    assert_eq!(question(&history).memory, None);
    assert!(history.unreviewed(&AttemptId::new("a")).is_some());
}

#[test]
fn memory_is_folded_in_the_order_of_the_answers_whatever_the_order_of_the_reviews() {
    let answers = [
        entry("1", 0, attempt("a")),
        entry("2", 3 * DAY, attempt("b")),
    ];
    let in_turn = [
        entry("3", 3 * DAY + 1, review("a", Rating::Hard)),
        entry("4", 3 * DAY + 2, review("b", Rating::Good)),
    ];
    let out_of_turn = [
        entry("3", 3 * DAY + 1, review("b", Rating::Good)),
        entry("4", 3 * DAY + 2, review("a", Rating::Hard)),
    ];
    let expected = fold([answers.clone(), in_turn].concat());
    assert_eq!(
        question(&expected).memory.unwrap().reviewed,
        at(3 * DAY).date_naive()
    );
    let entries = [answers, out_of_turn].concat();
    assert_eq!(fold(entries.clone()), expected);
    assert_eq!(follow(&entries), expected);
}

#[test]
fn an_undo_takes_back_a_flag_and_an_undo_of_it_sets_it_again() {
    let mut entries = vec![entry("1", 0, favourite(true))];
    let is_favourite = |entries: &[Entry]| {
        assert_eq!(follow(entries), fold(entries.to_vec()));
        fold(entries.to_vec()).is_favourite(&QuestionId::new("q"))
    };
    assert!(is_favourite(&entries));
    for (id, of, expected) in [("2", "1", false), ("3", "2", true), ("4", "3", false)] {
        entries.push(entry(id, id.parse().unwrap(), undo(of)));
        assert_eq!(is_favourite(&entries), expected, "after {id}");
    }
}

#[test]
fn an_undo_holds_even_where_the_clock_was_set_back_before_it() {
    let flag = entry("1", 100, favourite(true));
    let undo_of_flag = entry("2", 50, undo("1"));
    let undo_of_undo = entry("3", 10, undo("2"));
    let id = QuestionId::new("q");
    assert!(!fold(vec![flag.clone(), undo_of_flag.clone()]).is_favourite(&id));
    assert!(fold(vec![flag, undo_of_flag, undo_of_undo]).is_favourite(&id));
}

#[test]
fn undos_in_a_ring_take_nothing_back_and_end() {
    let history = fold(vec![
        entry("1", 0, favourite(true)),
        entry("2", 1, undo("3")),
        entry("3", 2, undo("2")),
        entry("4", 3, undo("4")),
        entry("5", 4, undo("gone")),
    ]);
    assert!(history.is_favourite(&QuestionId::new("q")));
}

#[test]
fn an_event_that_stands_in_two_files_counts_once() {
    let later_copy = entry("1", 900, attempt("a"));
    let history = fold(vec![
        entry("1", 0, attempt("a")),
        entry("1", 0, attempt("a")),
        entry("2", 10, attempt("b")),
        later_copy,
    ]);
    assert_eq!(question(&history).attempts, 2);
}

#[test]
fn a_review_that_stands_before_its_attempt_counts() {
    let entries = vec![
        entry("1", 100, attempt("a")),
        entry("2", 40, review("a", Rating::Good)),
    ];
    let history = fold(entries.clone());
    assert_eq!(question(&history).memory, Some(once(Rating::Good)));
    assert!(history.unreviewed(&AttemptId::new("a")).is_none());
    let review_first = vec![entries[1].clone(), entries[0].clone()];
    assert_eq!(follow(&entries), history);
    assert_eq!(follow(&review_first), history);
}

#[test]
fn the_events_of_two_machines_are_merged_by_their_instants() {
    let laptop = [
        entry("a1", 0, attempt("a")),
        entry("a2", 10, review("a", Rating::Good)),
        entry("a3", 2 * DAY + 20, favourite(false)),
    ];
    let desktop = [
        entry("b1", 2 * DAY, attempt("b")),
        entry("b2", 2 * DAY + 10, review("b", Rating::Good)),
        entry("b3", 2 * DAY + 15, favourite(true)),
    ];
    let history = fold([desktop.clone(), laptop.clone()].concat());
    assert_eq!(history, fold([laptop.clone(), desktop.clone()].concat()));
    assert_eq!(history, follow(&[desktop, laptop].concat()));
    assert!(!history.is_favourite(&QuestionId::new("q")));
    let scheduler = Scheduler::default();
    let expected = scheduler.after(
        Some(once(Rating::Good)),
        Rating::Good,
        at(2 * DAY).date_naive(),
    );
    assert_eq!(question(&history).memory, Some(expected));
    assert_eq!(history.last().map(|(_, id)| id.as_str()), Some("a3"));
}

#[test]
fn follow_ups_and_broken_off_takes_are_no_answers() {
    let history = fold(vec![
        entry("0", 0, begin("s", &["q"])),
        entry("1", 1, take("a", "s", "q", Take::BrokenOff)),
        entry("2", 2, take("b", "s", "q", Take::FollowUp)),
        entry("3", 3, review("b", Rating::Again)),
    ]);
    assert!(history.question(&QuestionId::new("q")).is_none());
    assert!(history.unreviewed(&AttemptId::new("a")).is_none());
    assert!(history.unfinished().unwrap().1.answered.is_empty());
    let day = history.days()[&at(0).date_naive()];
    assert_eq!((day.attempts, day.seconds), (0, 148.4));
}

#[test]
fn a_fold_that_was_kept_as_text_is_the_same_fold() {
    let mut entries = vec![entry("00", 0, begin("s", &["q", "r"]))];
    for n in 1..30 {
        entries.push(entry(
            &format!("{n:02}"),
            n * 7_000,
            attempt(&format!("a{n}")),
        ));
        entries.push(entry(
            &format!("{n:02}r"),
            n * 7_000 + 9,
            review(
                &format!("a{n}"),
                Rating::ALL[usize::try_from(n % 4).unwrap()],
            ),
        ));
    }
    entries.push(entry("99", 400_000, favourite(true)));
    let history = fold(entries);
    let text = serde_json::to_string(&history).unwrap();
    assert_eq!(serde_json::from_str::<History>(&text).unwrap(), history);
}

#[test]
fn a_telling_is_kept_until_it_is_taken_back() {
    let told = |to: &str| Event::Told {
        story: StoryId::new("two-reports"),
        program: Some(ProgramId::new("emory")),
        to: to.into(),
    };
    let mut entries = vec![entry("2", 9, told("Dr. B")), entry("1", 3, told("Dr. A"))];
    let of = |history: &History| -> Vec<String> {
        history.told().iter().map(|told| told.to.clone()).collect()
    };
    assert_eq!(of(&fold(entries.clone())), ["Dr. A", "Dr. B"]);
    entries.push(entry("3", 10, undo("1")));
    assert_eq!(of(&fold(entries.clone())), ["Dr. B"]);
    assert_eq!(of(&follow(&entries)), ["Dr. B"]);
}
