//! What a killed session goes on with.

use super::*;
use crate::domain::bank::{Asked, Kind};
use crate::domain::history::sample::{Past, bank, question};

/// Banks with these questions.
fn with(ids: &[&str]) -> Banks {
    let questions = ids
        .iter()
        .map(|id| question(id, Kind::Personal, Asked::Often));
    Banks::join(vec![bank("general", questions.collect())], Vec::new()).0
}

fn resume(past: &Past, banks: &Banks) -> Session {
    let history = past.history();
    let (id, open) = history.unfinished().unwrap();
    Session::resume(id.clone(), open, banks, &history, Duration::ZERO, s(0))
}

fn past(kind: SessionKind) -> Past {
    let mut past = Past::default();
    past.session(kind, &["q1", "q2", "q3"]);
    past
}

fn asked(session: &Session) -> &str {
    match session.phase() {
        Phase::Ready { .. } => session.item().unwrap().question.id.as_str(),
        other => panic!("nothing is asked: {other:?}"),
    }
}

fn reviewed(session: &Session) -> &str {
    match session.phase() {
        Phase::Reviewing(draft) => draft.question.id.as_str(),
        other => panic!("nothing is reviewed: {other:?}"),
    }
}

const ALL: [&str; 3] = ["q1", "q2", "q3"];

#[test]
fn after_a_kill_before_the_first_answer_the_first_question_is_asked() {
    let session = resume(&past(SessionKind::Daily), &with(&ALL));
    assert_eq!(
        (asked(&session), session.progress(), session.answered()),
        ("q1", (1, 3), 0)
    );
}

#[test]
fn after_a_kill_in_the_middle_of_a_review_the_review_comes_first() {
    let mut past = past(SessionKind::Daily);
    past.answer(0, "q1", Rating::Good)
        .take(0, "q2", Take::Question);
    let mut session = resume(&past, &with(&ALL));
    assert_eq!(
        (reviewed(&session), session.progress(), session.answered()),
        ("q2", (2, 3), 2)
    );
    let Some(Event::Review(review)) = session.accept_review(After::Next, s(9)) else {
        panic!("no review");
    };
    assert_eq!(review.attempt, AttemptId::new("a3"));
    assert_eq!(asked(&session), "q3");
}

#[test]
fn after_a_kill_between_questions_the_next_one_is_asked() {
    let mut past = past(SessionKind::Daily);
    past.answer(0, "q1", Rating::Good);
    past.take(0, "q2", Take::BrokenOff);
    let session = resume(&past, &with(&ALL));
    assert_eq!(
        (asked(&session), session.progress(), session.answered()),
        ("q2", (2, 3), 1)
    );
}

#[test]
fn a_follow_up_and_a_second_take_do_not_move_the_place() {
    let mut past = past(SessionKind::Daily);
    past.answer(0, "q1", Rating::Again)
        .answer(0, "q1", Rating::Good);
    past.take(0, "q1", Take::FollowUp);
    let mut session = resume(&past, &with(&ALL));
    let draft = session.draft_mut().unwrap();
    assert!(draft.is_follow_up());
    session.accept_review(After::Next, s(1));
    assert_eq!(asked(&session), "q2");
}

#[test]
fn after_a_kill_behind_the_last_review_the_debrief_is_written() {
    let mut past = past(SessionKind::Daily);
    for id in ALL {
        past.answer(0, id, Rating::Good);
    }
    assert_eq!(resume(&past, &with(&ALL)).phase(), &Phase::Debriefing);
}

#[test]
fn a_debriefed_session_only_needs_its_end() {
    let mut past = past(SessionKind::Daily);
    past.take(0, "q1", Take::Question);
    let debrief = Debrief {
        well: "All".into(),
        ..Debrief::default()
    };
    let session = SessionId::new("s");
    past.event(0, Event::Debrief { session, debrief });
    let mut session = resume(&past, &with(&ALL));
    assert_eq!(session.phase(), &Phase::Over);
    assert_eq!(session.end(Debrief::default()).len(), 1);
}

#[test]
fn a_mock_asks_its_last_questions_before_any_review() {
    let mut past = past(SessionKind::Mock);
    past.take(0, "q1", Take::Question)
        .take(0, "q2", Take::Question);
    let mut session = resume(&past, &with(&ALL));
    assert_eq!((asked(&session), session.waiting()), ("q3", 2));
    answer(&mut session, 1, 61, "new");
    for id in ALL {
        assert_eq!(reviewed(&session), id);
        session.accept_review(After::Next, s(70));
    }
    assert_eq!(session.phase(), &Phase::Debriefing);
}

#[test]
fn a_mock_killed_among_its_reviews_goes_on_with_the_next_review() {
    let mut past = past(SessionKind::Mock);
    past.answer(0, "q1", Rating::Good);
    past.take(0, "q2", Take::Question)
        .take(0, "q3", Take::Question);
    let session = resume(&past, &with(&ALL));
    assert_eq!((reviewed(&session), session.waiting()), ("q2", 1));
}

#[test]
fn a_planned_question_that_is_gone_is_left_out() {
    for (left, next) in [
        (&["q2", "q3"][..], "q2"),
        (&["q1", "q3"], "q3"),
        (&["q3"], "q3"),
    ] {
        let mut past = past(SessionKind::Daily);
        past.take(0, "q1", Take::Question);
        let mut session = resume(&past, &with(left));
        if left.contains(&"q1") {
            assert_eq!(reviewed(&session), "q1");
            session.accept_review(After::Next, s(1));
        }
        assert_eq!(asked(&session), next, "{left:?}");
    }
}

#[test]
fn a_session_whose_last_answered_question_is_gone_goes_on_behind_it() {
    let mut past = past(SessionKind::Daily);
    past.take(0, "q2", Take::Question);
    // q1 was skipped, q2 answered and since removed.
    assert_eq!(asked(&resume(&past, &with(&["q1", "q3"]))), "q3");
}

#[test]
fn a_session_whose_questions_are_all_gone_can_still_be_ended() {
    for kind in [SessionKind::Daily, SessionKind::Mock] {
        let mut past = past(kind);
        past.take(0, "q1", Take::Question);
        let mut session = resume(&past, &Banks::default());
        assert_eq!(
            (session.phase(), session.progress()),
            (&Phase::Debriefing, (0, 0))
        );
        session.skip(s(1));
        session.start(s(1));
        session.finish_early(s(1));
        assert_eq!(session.phase(), &Phase::Debriefing);
        assert_eq!(session.end(Debrief::default()).len(), 1);
    }
}
