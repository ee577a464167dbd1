//! Sessions that are open, and the changes resolved upon at their end.

use super::*;

fn open(history: &History) -> &OpenSession {
    history.unfinished().unwrap().1
}

fn ids(attempts: &[AttemptId]) -> Vec<&str> {
    attempts.iter().map(AttemptId::as_str).collect()
}

#[test]
fn an_open_session_tells_what_is_answered_and_what_waits_for_its_review() {
    let mut entries = vec![
        entry("1", 0, begin("s", &["q", "r", "x"])),
        entry("2", 10, attempt("a")),
        entry("3", 20, review("a", Rating::Good)),
        entry("4", 30, take("b", "s", "r", Take::Question)),
        entry("5", 40, take("c", "s", "r", Take::FollowUp)),
    ];
    let history = fold(entries.clone());
    let answered: Vec<_> = open(&history)
        .answered
        .iter()
        .map(QuestionId::as_str)
        .collect();
    assert_eq!(answered, ["q", "r"]);
    assert_eq!(ids(&open(&history).unreviewed), ["b", "c"]);
    assert!(!open(&history).debriefed);

    entries.push(entry("6", 50, debrief("s", &[])));
    assert!(open(&fold(entries.clone())).debriefed);
    entries.push(entry("7", 51, end("s")));
    let history = fold(entries);
    assert!(history.unfinished().is_none());
    assert_eq!(history.sessions_ended(), 1);
}

#[test]
fn the_newest_open_session_is_offered_and_all_are_listed_in_order() {
    let history = fold(vec![
        entry("1", 0, begin("z", &["q"])),
        entry("2", 10, begin("a", &["q"])),
        entry("3", 5, begin("m", &["q"])),
    ]);
    assert_eq!(history.unfinished().unwrap().0.as_str(), "a");
    let all: Vec<_> = history.open_sessions().map(|(id, _)| id.as_str()).collect();
    assert_eq!(all, ["z", "m", "a"]);
}

#[test]
fn a_session_whose_end_stands_before_its_beginning_has_ended() {
    let entries = vec![
        entry("1", 500, begin("s", &["q"])),
        entry("2", 100, attempt("a")),
        entry("3", 110, end("s")),
    ];
    assert!(fold(entries.clone()).unfinished().is_none());
    assert!(follow(&entries).unfinished().is_none());
}

#[test]
fn an_attempt_that_stands_before_its_session_belongs_to_it() {
    let entries = vec![
        entry("1", 500, begin("s", &["q"])),
        entry("2", 100, attempt("a")),
    ];
    let history = fold(entries.clone());
    assert_eq!(ids(&open(&history).unreviewed), ["a"]);
    let attempt_first = [entries[1].clone(), entries[0].clone()];
    assert_eq!(follow(&attempt_first), history);
}

#[test]
fn a_session_ended_on_two_machines_ended_once() {
    let history = fold(vec![
        entry("1", 0, begin("s", &["q"])),
        entry("2", 10, end("s")),
        entry("3", 11, end("s")),
    ]);
    assert_eq!(history.sessions_ended(), 1);
}

#[test]
fn a_change_is_asked_after_exactly_three_further_sessions() {
    // A debrief stands before the end of its session, or behind it where a clock was set back.
    for (debrief_at, end_at) in [(10, 20), (20, 10)] {
        let mut entries = vec![
            entry("1", 0, begin("s", &["q"])),
            entry("2", debrief_at, debrief("s", &["Breathe first"])),
            entry("3", end_at, end("s")),
        ];
        for further in 1..=4 {
            assert_eq!(
                fold(entries.clone()).changes_to_ask().count(),
                0,
                "{further}"
            );
            let session = format!("s{further}");
            entries.push(entry(&session, further * 100, end(&session)));
            if further == 3 {
                break;
            }
        }
        let history = fold(entries.clone());
        let asked: Vec<_> = history
            .changes_to_ask()
            .map(|change| &change.text)
            .collect();
        assert_eq!(asked, ["Breathe first"]);
        assert_eq!(history.changes_for_next_time().count(), 1);

        let made = Event::Change {
            change: "Breathe first".into(),
            made: Made::Yes,
        };
        entries.push(entry("z", 900, made));
        let history = fold(entries);
        assert_eq!(history.changes_to_ask().count(), 0);
        assert_eq!(history.changes_for_next_time().count(), 0);
        assert_eq!(history.changes()[0].made, Some(Made::Yes));
    }
}

#[test]
fn a_change_resolved_upon_again_is_asked_three_sessions_after_the_second_time() {
    let mut entries = Vec::new();
    for n in 1..=5 {
        let session = format!("s{n}");
        if n <= 2 {
            let changes = debrief(&session, &["Breathe first"]);
            entries.push(entry(&format!("{n}a"), n * 100, changes));
        }
        entries.push(entry(&format!("{n}b"), n * 100 + 1, end(&session)));
        let asked = fold(entries.clone()).changes_to_ask().count();
        assert_eq!(asked, usize::from(n == 5), "after session {n}");
    }
}

#[test]
fn only_the_changes_of_the_last_debrief_begin_the_next_session() {
    let history = fold(vec![
        entry("1", 0, debrief("s", &["Breathe first", "Look up"])),
        entry("2", 10, debrief("t", &["Say the number"])),
    ]);
    let next: Vec<_> = history
        .changes_for_next_time()
        .map(|change| &change.text)
        .collect();
    assert_eq!(next, ["Say the number"]);
    assert_eq!(history.changes().len(), 3);
    assert_eq!(history.last_debrief().unwrap().at, at(10));
}
