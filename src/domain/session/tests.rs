use super::*;
use crate::domain::bank::{Bank, Banks, Later, Texts};
use crate::domain::history::History;
use crate::domain::review::Rating;
use crate::domain::target::Target;

mod resume;

fn banks() -> Banks {
    let text = r#"{"bank":"general","title":"General","questions":[
        {"id":"why","ask":"Why radiology?","variants":["What drew you to radiology?"],"points":["a","b"],
         "frame":"point-proof-link","follow_ups":["And if you do not match?"]},
        {"id":"time","ask":"Tell me about a conflict.","kind":"behavioral","frame":"star","points":["a","b","c"]}
    ]}"#;
    let bank: Bank = serde_json::from_str(text).unwrap();
    Banks::join(vec![bank], Vec::new()).0
}

fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn session(kind: SessionKind) -> Session {
    let banks = banks();
    let history = History::default();
    let mut chance = Chance::new(1);
    let items = banks
        .entries()
        .map(|entry| Item::of(entry, kind, &history, &mut chance))
        .collect();
    Session::begin(SessionId::new("s"), kind, items, None, Duration::ZERO, s(0)).0
}

fn assert_seconds(given: f64, expected: f64) {
    assert!((given - expected).abs() < 1e-9, "{given} s, not {expected}");
}

fn answer(session: &mut Session, from: u64, to: u64, id: &str) -> Attempt {
    session.start(s(from));
    for second in from..to {
        session.look(s(second));
    }
    match session.stop(s(to), AttemptId::new(id)) {
        Some(Event::Attempt(attempt)) => attempt,
        other => panic!("no attempt: {other:?}"),
    }
}

#[test]
fn each_question_is_answered_reviewed_and_the_session_debriefed() {
    let mut session = session(SessionKind::Daily);
    assert_seconds(answer(&mut session, 1, 75, "a").seconds, 74.0);
    assert!(matches!(session.phase(), Phase::Reviewing(_)));
    assert!(session.accept_review(After::Next, s(80)).is_some());
    assert_eq!(session.item().unwrap().question.id.as_str(), "time");
    answer(&mut session, 81, 101, "b");
    session.accept_review(After::Next, s(105));
    assert_eq!(session.phase(), &Phase::Debriefing);
    let events = session.end(Debrief::default());
    assert_eq!(
        events,
        [Event::End {
            session: SessionId::new("s")
        }]
    );
    assert_eq!(session.phase(), &Phase::Over);
}

#[test]
fn a_mock_gives_no_feedback_between_the_questions() {
    let mut session = session(SessionKind::Mock);
    answer(&mut session, 1, 61, "a");
    assert!(matches!(session.phase(), Phase::Ready { .. }));
    answer(&mut session, 62, 122, "b");
    assert!(matches!(session.phase(), Phase::Reviewing(_)));
    session.accept_review(After::Next, s(130));
    assert!(matches!(session.phase(), Phase::Reviewing(_)));
    session.accept_review(After::Next, s(140));
    assert_eq!(session.phase(), &Phase::Debriefing);
}

#[test]
fn the_ladder_asks_the_same_question_in_less_time() {
    let mut session = session(SessionKind::Daily);
    answer(&mut session, 0, 90, "a");
    session.accept_review(
        After::Ladder {
            fix: "Start with the point".into(),
        },
        s(95),
    );
    let item = session.item().unwrap();
    assert_eq!(
        (item.wording.as_str(), item.target.high),
        ("Why radiology?", 90)
    );
    assert_eq!(item.fix.as_deref(), Some("Start with the point"));
    answer(&mut session, 100, 180, "b");
    session.accept_review(After::Ladder { fix: String::new() }, s(185));
    assert_eq!(session.item().unwrap().target.high, 60);
}

#[test]
fn a_follow_up_is_an_attempt_of_its_own_that_does_not_count_as_the_question() {
    let mut session = session(SessionKind::Daily);
    answer(&mut session, 0, 90, "a");
    session.accept_review(After::FollowUp, s(95));
    assert_eq!(session.item().unwrap().wording, "And if you do not match?");
    let attempt = answer(&mut session, 100, 130, "b");
    assert_eq!((attempt.take, attempt.counts()), (Take::FollowUp, false));
    assert_eq!(session.answered(), 1);
}

#[test]
fn hints_are_shown_one_by_one_and_the_attempt_tells() {
    let mut session = session(SessionKind::Daily);
    session.hint();
    assert_eq!(session.hints(), NotesSeen::Frame);
    session.hint();
    session.hint();
    let attempt = answer(&mut session, 0, 90, "a");
    assert_eq!(attempt.notes_seen, NotesSeen::Points);
    session.accept_review(After::Next, s(91));
    assert_eq!(session.hints(), NotesSeen::None);
}

#[test]
fn pauses_and_sleep_are_kept_apart_from_the_answer() {
    let mut session = session(SessionKind::Daily);
    session.start(s(0));
    session.toggle_pause(s(1));
    session.toggle_pause(s(101));
    session.look(s(102));
    session.look(s(7302));
    assert_eq!(session.slept(), Some(s(7200)));
    session.toggle_pause(s(7310));
    let Some(Event::Attempt(attempt)) = session.stop(s(7311), AttemptId::new("a")) else {
        panic!("no attempt");
    };
    assert_seconds(attempt.seconds, 3.0);
    assert_seconds(attempt.paused, 7308.0);
}

#[test]
fn stopping_early_keeps_what_was_done() {
    let mut session = session(SessionKind::Daily);
    session.start(s(0));
    let Some(Event::Attempt(attempt)) = session.break_off(s(9), AttemptId::new("a")) else {
        panic!("no attempt");
    };
    assert_eq!((attempt.take, attempt.seconds), (Take::BrokenOff, 9.0));
    session.finish_early(s(10));
    assert_eq!(session.phase(), &Phase::Debriefing);
}

#[test]
fn a_review_leaves_out_what_was_not_given() {
    let mut session = session(SessionKind::Daily);
    answer(&mut session, 0, 90, "a");
    let Some(Event::Review(review)) = session.accept_review(After::Next, s(91)) else {
        panic!("no review");
    };
    assert_eq!((review.self_rating, review.rating), (None, None));
    assert!(review.points.is_empty() && review.note.is_empty());
    assert_eq!(review.suggested, Rating::Good);
}

#[test]
fn number_keys_tick_points_and_then_the_parts_of_a_story() {
    let mut session = session(SessionKind::Daily);
    session.skip(s(0));
    answer(&mut session, 0, 90, "a");
    let draft = session.draft_mut().unwrap();
    for number in [1, 3, 4, 7, 9, 3] {
        draft.tick(number);
    }
    let review = draft.review();
    assert_eq!(review.points, ["a"]);
    let parts: Vec<_> = review.star.iter().map(|part| part.word()).collect();
    assert_eq!(parts, ["S", "R"]);
}

#[test]
fn another_wording_can_be_asked_for() {
    let mut session = session(SessionKind::Daily);
    session.reword();
    assert_eq!(
        session.item().unwrap().wording,
        "What drew you to radiology?"
    );
    session.reword();
    assert_eq!(session.item().unwrap().wording, "Why radiology?");
}

#[test]
fn the_place_shown_is_that_of_the_question_asked_or_reviewed() {
    let mut session = session(SessionKind::Daily);
    assert_eq!(session.progress(), (1, 2));
    answer(&mut session, 0, 60, "a");
    assert_eq!(session.progress(), (1, 2));
    session.accept_review(After::Next, s(61));
    assert_eq!(session.progress(), (2, 2));
    answer(&mut session, 62, 122, "b");
    assert_eq!(session.progress(), (2, 2));
    session.accept_review(After::Next, s(130));
    assert_eq!(session.progress(), (2, 2));
}

#[test]
fn stopping_early_never_loses_an_answer_that_is_being_spoken() {
    let mut session = session(SessionKind::Daily);
    session.start(s(0));
    session.finish_early(s(3));
    session.leave_reviews(s(3));
    assert!(matches!(session.phase(), Phase::Answering { .. }));
    assert!(session.stop(s(4), AttemptId::new("a")).is_some());
    session.finish_early(s(5));
    assert!(session.accept_review(After::Next, s(6)).is_some());
    assert_eq!(session.phase(), &Phase::Debriefing);
}

#[test]
fn a_session_that_is_over_stays_over() {
    let mut session = session(SessionKind::Daily);
    session.end(Debrief::default());
    session.finish_early(s(1));
    session.leave_reviews(s(2));
    session.skip(s(3));
    session.start(s(4));
    assert_eq!(session.phase(), &Phase::Over);
    assert_eq!(session.stop(s(5), AttemptId::new("a")), None);
}

#[test]
fn reviews_left_in_a_mock_lead_to_the_debrief_and_elsewhere_to_the_next_question() {
    let mut mock = session(SessionKind::Mock);
    answer(&mut mock, 0, 60, "a");
    mock.hint();
    mock.leave_reviews(s(61));
    assert_eq!((mock.waiting(), mock.hints()), (0, NotesSeen::Frame));
    answer(&mut mock, 62, 122, "b");
    mock.leave_reviews(s(123));
    assert_eq!(mock.phase(), &Phase::Debriefing);

    let mut daily = session(SessionKind::Daily);
    answer(&mut daily, 0, 60, "a");
    daily.leave_reviews(s(61));
    assert_eq!(daily.item().unwrap().question.id.as_str(), "time");
    assert!(matches!(daily.phase(), Phase::Ready { .. }));
}

#[test]
fn an_answer_keeps_its_words_and_a_review_shows_no_hints() {
    let mut session = session(SessionKind::Daily);
    session.start(s(0));
    session.reword();
    let attempt = session.stop(s(4), AttemptId::new("a"));
    assert!(matches!(attempt, Some(Event::Attempt(a)) if a.wording == "Why radiology?"));
    session.hint();
    assert_eq!(session.hints(), NotesSeen::None);
}

#[test]
fn probes_come_one_by_one_in_the_band_of_the_session() {
    let mut question = banks().get("why").unwrap().question.clone();
    question.texts = Later::from(Texts {
        follow_ups: ["1", "2", "3"].map(str::to_owned).to_vec(),
        ..question.texts.get().clone()
    });
    let banks = Banks::join(Vec::new(), vec![bank_of(question)]).0;
    let (kind, mut chance) = (SessionKind::Rapid, Chance::new(1));
    let entries = banks.entries();
    let items = entries.map(|entry| Item::of(entry, kind, &History::default(), &mut chance));
    let id = SessionId::new("s");
    let mut session = Session::begin(id, kind, items.collect(), None, Duration::ZERO, s(0)).0;
    let mut asked = std::collections::BTreeSet::new();
    for round in 0..3 {
        answer(&mut session, round * 100, round * 100 + 20, "a");
        session.accept_review(After::FollowUp, s(round * 100 + 30));
        let item = session.item().unwrap();
        assert_eq!(item.target, Target::RAPID);
        asked.insert(item.wording.clone());
    }
    assert_eq!(asked.len(), 3);
}

fn bank_of(question: Question) -> Bank {
    crate::domain::history::sample::bank("general", vec![question])
}

#[test]
fn finishing_from_a_review_keeps_what_was_given_and_leads_to_the_debrief() {
    for kind in [SessionKind::Daily, SessionKind::Mock] {
        let mut session = session(kind);
        answer(&mut session, 0, 60, "a");
        if kind == SessionKind::Mock {
            answer(&mut session, 61, 121, "b");
        }
        assert_eq!(session.given_review(), None);
        session.draft_mut().unwrap().note = "Say the number.".into();
        let kept = session.finish(s(130));
        assert!(
            matches!(kept, Some(Event::Review(review)) if review.note == "Say the number."),
            "{kind:?}"
        );
        assert_eq!(session.phase(), &Phase::Debriefing, "{kind:?}");
        assert_eq!(session.waiting(), 0);
    }
}

#[test]
fn finishing_from_a_question_of_a_mock_reviews_first() {
    let mut mock = session(SessionKind::Mock);
    answer(&mut mock, 0, 60, "a");
    assert_eq!(mock.finish(s(61)), None);
    assert!(matches!(mock.phase(), Phase::Reviewing(_)));
    assert_eq!(mock.finish(s(62)), None);
    assert_eq!(mock.phase(), &Phase::Debriefing);
}
