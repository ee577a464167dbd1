use std::collections::VecDeque;
use std::io::{BufRead, Read};
use std::rc::Rc;
use std::time::Duration;

use super::*;
use crate::cli::testing::{Machine, Written, now};
use crate::clock::ManualClock;
use crate::domain::attempt::{NotesSeen, Take};
use crate::domain::debrief::{Debrief, Made};
use crate::domain::id::{QuestionId, SessionId};
use crate::domain::plan::SessionKind;
use crate::domain::review::{Mark, Rating, StarPart};
use crate::store::journal;

/// Lines that are typed one after another, each after a while.
struct Typed {
    lines: VecDeque<(Duration, String)>,
    rest: Vec<u8>,
    clock: Rc<ManualClock>,
}

impl Read for Typed {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::Error::other("read by lines"))
    }
}

impl BufRead for Typed {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.rest.is_empty()
            && let Some((wait, line)) = self.lines.pop_front()
        {
            self.clock.advance(wait);
            self.rest = format!("{line}\n").into_bytes();
        }
        Ok(&self.rest)
    }

    fn consume(&mut self, amount: usize) {
        self.rest.drain(..amount);
    }
}

/// Types lines; `74:` before a line waits so many seconds.
fn sat(machine: &Machine, drill: &Drill, lines: &[&str]) -> (anyhow::Result<Outcome>, Written) {
    let clock = Rc::new(ManualClock::at(now().wall));
    let timed = |line: &&str| match line.split_once(':') {
        Some((wait, line)) => (Duration::from_secs(wait.parse().unwrap()), line.to_owned()),
        None => (Duration::from_millis(10), (*line).to_owned()),
    };
    let mut input = Typed {
        lines: lines.iter().map(timed).collect(),
        rest: Vec::new(),
        clock: Rc::clone(&clock),
    };
    let mut written = Written::default();
    let mut store = machine.store();
    let table = Table {
        store: &mut store,
        clock: &clock,
        input: &mut input,
        salt: 7,
    };
    let outcome = run(drill, table, &mut written.ports());
    (outcome, written)
}

fn events(machine: &Machine) -> Vec<Event> {
    let read = journal::read(&machine.path("data"));
    assert!(read.troubles.is_empty(), "{:?}", read.troubles);
    read.entries.into_iter().map(|entry| entry.event).collect()
}

/// What happened, in one word each.
fn story(machine: &Machine) -> Vec<&'static str> {
    let word = |event: &Event| match event {
        Event::Session { .. } => "session",
        Event::Attempt(attempt) if attempt.take == Take::BrokenOff => "broken off",
        Event::Attempt(attempt) if attempt.take == Take::FollowUp => "follow-up",
        Event::Attempt(_) => "attempt",
        Event::Review(_) => "review",
        Event::Debrief { .. } => "debrief",
        Event::Change { .. } => "change",
        Event::End { .. } => "end",
        _ => "other",
    };
    events(machine).iter().map(word).collect()
}

const BANK: &str = "title: Mine
questions:
  - id: mine-one
    ask: Where is the scanner?
    frame: star
    asked: often
    points: [The basement, The second floor]
    follow_ups: [And the other one?]
  - id: mine-two
    ask: And the reading room?
    asked: rarely
";

fn machine() -> Machine {
    let machine = Machine::new();
    machine.settle();
    machine.file("data/banks/mine.yaml", BANK);
    machine
}

fn mine() -> Drill {
    Drill {
        banks: vec!["mine".into()],
        ..Drill::usual()
    }
}

#[test]
fn a_whole_session_is_written_step_by_step() {
    let machine = machine();
    let (outcome, _) = sat(
        &machine,
        &mine(),
        &[
            // the first question
            "h",
            "",
            "74:",
            "4",
            "1 3",
            "f m",
            "Slower",
            "2",
            // the second: nothing but Enter
            "",
            "90:",
            "",
            "",
            "",
            "",
            // the debrief
            "The start",
            "",
            "Say the result first.",
            "",
        ],
    );
    assert_eq!(outcome.unwrap(), Outcome::Done);
    assert_eq!(
        story(&machine),
        [
            "session", "attempt", "review", "attempt", "review", "debrief", "end"
        ]
    );
    let events = events(&machine);
    let (Event::Attempt(attempt), Event::Review(review)) = (&events[1], &events[2]) else {
        panic!("{events:?}");
    };
    assert_eq!(attempt.question, QuestionId::new("mine-one"));
    assert_eq!(
        (attempt.seconds, attempt.notes_seen),
        (74.0, NotesSeen::Frame)
    );
    assert_eq!(review.attempt, attempt.attempt);
    assert_eq!(review.self_rating, Some(4));
    assert_eq!(review.points, ["The basement"]);
    assert_eq!(review.star, [StarPart::Situation]);
    assert_eq!(review.marks, [Mark::Fillers, Mark::Memorised]);
    assert_eq!(review.rating, Some(Rating::Hard));
    assert_eq!(review.note, "Slower");
    let Event::Debrief { debrief, .. } = &events[5] else {
        panic!("{events:?}");
    };
    assert_eq!(debrief.well, "The start");
    assert_eq!(debrief.changes, ["Say the result first."]);
}

#[test]
fn a_session_is_read_out_line_by_line() {
    let (outcome, written) = sat(
        &machine(),
        &mine(),
        &[
            "", "74:", "", "", "", "", "", "", "90:", "", "", "", "", "", "", "",
        ],
    );
    assert_eq!(outcome.unwrap(), Outcome::Done);
    let out = written.out();
    for said in [
        "First interview: Thu 3 Dec 2026 (home date), in 9 days.",
        "Question 1 of 2, Mine. Where is the scanner?",
        "Question 2 of 2, Mine. And the reading room?",
        "Press Enter to start speaking (h Enter for a hint, s Enter to skip, q Enter to\nstop).",
        "Speaking. Press Enter when you are done.",
        "How was it, 1 to 5? (Enter passes)",
        "Your answer took 1:14, in band (1:00",
        "1. The basement\n2. The second floor\n3. situation\n",
        "Which points did you say? Numbers, or Enter.",
        "The session is finished: 2 answers, all saved.",
    ] {
        assert!(out.contains(said), "{said:?} in {out}");
    }
    assert!(out.find("in band").unwrap() > out.find("How was it").unwrap());
}

#[test]
fn it_is_driven_by_plain_bytes_too() {
    let machine = machine();
    let clock = Rc::new(ManualClock::at(now().wall));
    let mut written = Written::default();
    let mut store = machine.store();
    let table = Table {
        store: &mut store,
        clock: &clock,
        input: &mut &b"s\r\n\n\xff\xfe\n3\n\n\n"[..],
        salt: 7,
    };
    run(&mine(), table, &mut written.ports()).unwrap();
    assert_eq!(story(&machine), ["session", "attempt", "review"]);
    assert!(written.out().contains("Skipped."));
}

#[test]
fn wherever_the_input_ends_all_is_kept_and_the_session_can_be_gone_on_with() {
    let whole = [
        "", "74:", "4", "1", "f", "A note", "", // first
        "", "80:", "3", "", "", "", // second
        "Well", "", "A change", "",
    ];
    let expected = |lines: usize| -> &[&str] {
        match lines {
            0 => &["session"],
            1 => &["session", "broken off"],
            2 => &["session", "attempt"],
            3..=7 => &["session", "attempt", "review"],
            8 => &["session", "attempt", "review", "broken off"],
            9 => &["session", "attempt", "review", "attempt"],
            10..=13 => &["session", "attempt", "review", "attempt", "review"],
            _ => &[
                "session", "attempt", "review", "attempt", "review", "debrief", "end",
            ],
        }
    };
    for end in 0..=whole.len() {
        let machine = machine();
        let (outcome, written) = sat(&machine, &mine(), &whole[..end]);
        assert_eq!(outcome.unwrap(), Outcome::Done, "after {end} lines");
        assert_eq!(story(&machine), expected(end), "after {end} lines");
        let out = written.out();
        let is_over = end > 13;
        assert_eq!(
            out.contains("You can go on with this session"),
            !is_over,
            "{out}"
        );
        let unfinished = machine.desk().notebook.history.unfinished().is_some();
        assert_eq!(unfinished, !is_over, "after {end} lines");
    }
}

#[test]
fn an_unfinished_session_is_offered_first_and_gone_on_with() {
    let machine = machine();
    drop(sat(&machine, &mine(), &["", "74:"]));
    let (outcome, written) = sat(
        &machine,
        &Drill::usual(),
        &[
            "y", "5", "", "", "", "", "", "80:", "", "", "", "", "", "", "",
        ],
    );
    let out = written.out();
    outcome.unwrap();
    assert!(
        out.contains("Go on with the daily session from Tue 24 Nov, 09:30 IST (1 of 2 questions\nanswered)? (y, Enter = no)"),
        "{out}"
    );
    assert!(out.contains("Review: Where is the scanner?"), "{out}");
    assert_eq!(
        story(&machine),
        ["session", "attempt", "review", "attempt", "review", "end"]
    );
}

#[test]
fn an_unfinished_session_may_be_left_and_another_begun() {
    let machine = machine();
    drop(sat(&machine, &mine(), &["", "74:"]));
    let (outcome, _) = sat(&machine, &mine(), &["", "q", "l"]);
    outcome.unwrap();
    assert_eq!(story(&machine), ["session", "attempt", "session"]);
}

#[test]
fn a_mock_gives_no_feedback_before_its_end() {
    let machine = machine();
    let drill = Drill {
        kind: Some(SessionKind::Mock),
        ..mine()
    };
    let (outcome, written) = sat(
        &machine,
        &drill,
        &[
            "", "74:", "", "30:", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
        ],
    );
    outcome.unwrap();
    assert_eq!(
        story(&machine),
        ["session", "attempt", "attempt", "review", "review", "end"]
    );
    let out = written.out();
    assert!(out.find("Question 2 of 2").unwrap() < out.find("How was it").unwrap());
    assert!(!out.contains("Also: "), "{out}");
}

#[test]
fn a_follow_up_and_the_same_in_less_time_may_be_asked_for() {
    let machine = machine();
    let one = Drill {
        number: Some(1),
        ..mine()
    };
    let (outcome, written) = sat(
        &machine,
        &one,
        &[
            "", "74:", "", "", "", "", "3f", // a follow-up
            "", "20:", "", "", "", "", // passed: no rating is asked
            "", "", "",
        ],
    );
    outcome.unwrap();
    assert_eq!(
        story(&machine),
        ["session", "attempt", "review", "follow-up", "review", "end"]
    );
    assert!(
        written
            .out()
            .contains("Follow-up, Mine. And the other one?")
    );
    let machine = self::machine();
    let (outcome, written) = sat(
        &machine,
        &one,
        &[
            "",
            "110:",
            "",
            "",
            "",
            "",
            "l",
            "Shorter start", // less time
            "",
            "80:",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
        ],
    );
    outcome.unwrap();
    assert_eq!(
        story(&machine),
        ["session", "attempt", "review", "attempt", "review", "end"]
    );
    let out = written.out();
    assert!(out.contains("Once more, up to 1:30."), "{out}");
    assert!(out.contains("This time: Shorter start"), "{out}");
}

#[test]
fn pauses_do_not_count_and_a_new_start_keeps_what_was_broken_off() {
    let machine = machine();
    let (outcome, written) = sat(
        &machine,
        &mine(),
        &["", "5:r", "", "20:p", "100:p", "50:", "q", "l"],
    );
    outcome.unwrap();
    assert_eq!(story(&machine), ["session", "broken off", "attempt"]);
    let events = events(&machine);
    let Event::Attempt(attempt) = &events[2] else {
        panic!("{events:?}");
    };
    assert_eq!((attempt.seconds, attempt.paused), (70.0, 100.0));
    assert!(
        written.out().contains("Paused at 0:20."),
        "{}",
        written.out()
    );
}

#[test]
fn stopping_while_speaking_asks_first_and_keeps_the_answer() {
    let machine = machine();
    let (outcome, _) = sat(&machine, &mine(), &["", "30:q", "60:", "p", "40:q", "f"]);
    outcome.unwrap();
    assert_eq!(story(&machine), ["session", "broken off", "end"]);
    let events = events(&machine);
    let Event::Attempt(attempt) = &events[1] else {
        panic!("{events:?}");
    };
    assert_eq!((attempt.seconds, attempt.paused), (70.0, 60.0));
}

#[test]
fn nonsense_is_asked_again_and_nothing_is_lost() {
    let machine = machine();
    let (outcome, written) = sat(
        &machine,
        &mine(),
        &[
            "", "74:", "6", "no", "2", "9", "2", "z", "", "", "5", "", "q", "l",
        ],
    );
    outcome.unwrap();
    let events = events(&machine);
    let Event::Review(review) = &events[2] else {
        panic!("{events:?}");
    };
    assert_eq!(review.self_rating, Some(2));
    assert_eq!(review.points, ["The second floor"]);
    assert!(
        written
            .out()
            .contains("Type a number from 1 to 5, or Enter.")
    );
}

#[test]
fn a_change_resolved_upon_three_sessions_ago_is_asked_about() {
    let machine = machine();
    let session = |n: u32| SessionId::new(format!("s{n}"));
    let begun = |n| Event::Session {
        session: session(n),
        kind: SessionKind::Daily,
        planned: vec![QuestionId::new("mine-one")],
        minutes: None,
    };
    let debrief = Debrief {
        changes: vec!["Look up".into()],
        ..Debrief::default()
    };
    let mut past = vec![
        begun(0),
        Event::Debrief {
            session: session(0),
            debrief,
        },
    ];
    past.push(Event::End {
        session: session(0),
    });
    for n in 1..=3 {
        past.extend([
            begun(n),
            Event::End {
                session: session(n),
            },
        ]);
    }
    machine.happened(past);
    let before = events(&machine).len();
    let one = Drill {
        number: Some(1),
        ..mine()
    };
    let (outcome, written) = sat(
        &machine,
        &one,
        &["", "74:", "", "", "", "", "", "p", "", "", ""],
    );
    outcome.unwrap();
    assert!(written.out().contains("Last time you wanted to: Look up"));
    assert!(
        written
            .out()
            .contains("Three sessions ago you wanted to: Look up. Did you?")
    );
    let change = &events(&machine)[before + 3];
    let made = matches!(
        change,
        Event::Change {
            made: Made::Partly,
            ..
        }
    );
    assert!(made, "{change:?}");
}

#[test]
fn nothing_to_ask_is_refused_before_anything_is_written() {
    let machine = machine();
    let drill = Drill {
        banks: vec!["mien".into()],
        ..Drill::usual()
    };
    let (outcome, _) = sat(&machine, &drill, &[]);
    assert!(
        outcome
            .unwrap_err()
            .to_string()
            .contains("did you mean `mine`?")
    );
    let drill = Drill {
        kind: Some(SessionKind::RedFlags),
        ..mine()
    };
    let (outcome, _) = sat(&machine, &drill, &[]);
    assert!(
        outcome
            .unwrap_err()
            .to_string()
            .starts_with("no question fits")
    );
    assert!(events(&machine).is_empty());
}

#[test]
fn what_cannot_be_saved_is_said_and_is_a_failure_at_the_end() {
    let machine = machine();
    // A file where the folder of the journal should be.
    machine.file("data/journal", "in the way");
    let (outcome, written) = sat(&machine, &mine(), &["", "74:", "q", "l"]);
    let out = written.out();
    assert!(out.contains("Not saved yet"), "{out}");
    assert!(!out.contains(" Saved."), "{out}");
    assert!(
        outcome
            .unwrap_err()
            .to_string()
            .contains("could not be saved")
    );
}

#[test]
fn questions_from_files_cannot_steer_the_terminal() {
    let machine = Machine::new();
    machine.settle();
    machine.file(
        "data/banks/mine.yaml",
        "title: \"A\\e[2J\"\nquestions:\n  - id: one\n    ask: \"B\\e]0;x\\a?\"\n    points: [\"C\\e[31m\"]\n",
    );
    let (_, written) = sat(&machine, &mine(), &["h", "", "74:", "", ""]);
    assert!(!written.out().contains(['\u{1b}', '\u{7}']));
}
