//! Practicing: what was answered is on the disk at once, and a program that was killed goes on where it was.

use prepcoach::store::shipped;

use super::program::{ENTER, Home, Program, SPACE};

#[test]
fn a_bare_start_shows_today() {
    let home = Home::new();
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.expect_text("Press Enter: your first question.");
    program.press("q");
    program.expect_exit(0);
}

#[test]
fn from_the_first_start_to_the_first_review_every_line_is_on_the_disk() {
    let home = Home::empty();
    let mut program = home.start();
    program.expect_text("Three things to begin with");
    program.press_for("Asia/Kolkata\r2027-01-05", "2027-01-05");
    program.press(ENTER);
    program.press_for(ENTER, "Press Enter: your first question.");
    let profile = std::fs::read_to_string(home.data().join("profile.yaml")).unwrap();
    for line in [
        "schema: 1",
        "home_zone: Asia/Kolkata",
        "visa: unsure",
        "first_interview: 2027-01-05",
    ] {
        assert!(
            profile
                .lines()
                .any(|own| own.replace(['"', '\''], "") == line),
            "{profile}"
        );
    }
    program.press_for(ENTER, "Question 1 of");
    assert_eq!(kinds(&home), ["session"]);
    program.press_for(SPACE, "early: keep going");
    assert_eq!(kinds(&home), ["session"]);
    program.press_for(SPACE, "Your answer is saved.");
    assert_eq!(kinds(&home), ["session", "attempt"]);
    review_by_enter(&mut program);
    program.expect_text("Question 2 of");
    assert_eq!(kinds(&home), ["session", "attempt", "review"]);
    check_lines(&home);
    let [session, attempt, review] = &home.journal()[..] else {
        panic!("{}", home.journal_text())
    };
    assert_eq!(attempt["session"], session["session"]);
    assert_eq!(attempt["question"], session["planned"][0]);
    assert_eq!(review["attempt"], attempt["attempt"]);
    assert_eq!(attempt["notes_seen"], "none");
}

const SESSION: &[&str] = &[
    "id", "at", "event", "session", "kind", "planned", "minutes", "crc",
];
const ATTEMPT: &[&str] = &[
    "id",
    "at",
    "event",
    "session",
    "attempt",
    "question",
    "program",
    "wording",
    "seconds",
    "think_seconds",
    "paused",
    "notes_seen",
    "target",
    "recording",
    "crc",
];
const REVIEW: &[&str] = &["id", "at", "event", "attempt", "suggested", "crc"];

/// Keys in the format's order, none beside them, a checksum that fits, ids that rise, a line end behind every line.
fn check_lines(home: &Home) {
    let text = home.journal_text();
    assert!(text.ends_with('\n'));
    for ((line, event), keys) in text
        .lines()
        .zip(home.journal())
        .zip([SESSION, ATTEMPT, REVIEW])
    {
        let mut rest = line;
        for key in keys {
            let at = rest.find(&format!("\"{key}\":"));
            let at = at.unwrap_or_else(|| panic!("no {key} in its place: {line}"));
            rest = &rest[at + key.len() + 3..];
        }
        assert_eq!(event.as_object().unwrap().len(), keys.len(), "{line}");
        let (body, sum) = line.rsplit_once(",\"crc\":").unwrap();
        assert_eq!(
            sum,
            format!("\"{:08x}\"}}", crc32(body.as_bytes())),
            "{line}"
        );
        let id = event["id"].as_str().unwrap();
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        assert!(id.len() == 16 && id.chars().all(is_plain), "{id}");
        assert_eq!(event["at"], "2026-11-02T09:00:00.000Z");
    }
    let ids: Vec<_> = home
        .journal()
        .iter()
        .map(|event| event["id"].to_string())
        .collect();
    assert!(ids.is_sorted_by(|one, next| one < next), "{ids:?}");
}

/// CRC-32 (IEEE), bit by bit: not the program's own.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                sum >> 1 ^ 0xEDB8_8320
            } else {
                sum >> 1
            };
        }
    }
    !sum
}

#[test]
fn killed_while_speaking_only_that_answer_is_lost_and_the_screen_says_so() {
    let home = Home::new();
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    review_by_enter(&mut program);
    program.expect_text("Question 2 of");
    let second = first_words(&home, 1);
    program.expect_text(&second);
    program.press_for(SPACE, "early: keep going");
    let before = home.journal_text();
    program.kill();
    assert_eq!(home.journal_text(), before);
    let mut program = home.start();
    program.expect_text("Go on where you were");
    program.expect_text("If you were speaking when the program closed");
    program.expect_text("1 of ");
    program.press_for(ENTER, "Question 2 of");
    program.expect_text(&second);
    program.expect_text("press space and answer aloud");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    assert!(home.journal_text().starts_with(&before));
    assert_eq!(kinds(&home), ["session", "attempt", "review", "attempt"]);
    let attempts = home.events("attempt");
    assert_eq!(attempts[0]["session"], attempts[1]["session"]);
}

#[test]
fn killed_during_the_review_the_review_comes_first() {
    let home = Home::new();
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    program.press_for("4", "Anything in the delivery?");
    program.kill();
    assert_eq!(kinds(&home), ["session", "attempt"]);
    let mut program = home.start();
    program.expect_text("Go on where you were");
    program.press_for(
        ENTER,
        "This answer was spoken before the program was closed.",
    );
    review_by_enter(&mut program);
    program.expect_text("Question 2 of");
    assert_eq!(kinds(&home), ["session", "attempt", "review"]);
    assert_eq!(
        home.events("review")[0]["attempt"],
        home.events("attempt")[0]["attempt"]
    );
}

#[test]
fn a_data_folder_with_spaces_letters_of_all_kinds_and_missing_parents_is_made_and_used() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::with_data("my things/ünï 数据/प्रश्न/data").file("profile.yaml", "schema: 1\n");
    std::fs::remove_dir_all(home.path("my things")).unwrap();
    let mut program = home.start();
    program.expect_text("Three things to begin with");
    program.press_for("\x1b", "Press Enter: your first question.");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    assert_eq!(kinds(&home), ["session", "attempt"]);
    for (name, mode) in [
        ("my things", 0o700),
        ("", 0o700),
        ("journal", 0o700),
        ("profile.yaml", 0o600),
    ] {
        let path = if name == "my things" {
            home.path(name)
        } else {
            home.data().join(name)
        };
        assert_eq!(
            path.metadata().unwrap().permissions().mode() & 0o777,
            mode,
            "{name}"
        );
    }
}

/// Passes through the three steps of a review.
fn review_by_enter(program: &mut Program) {
    program.expect_text("How was that answer?");
    program.press_for(ENTER, "Anything in the delivery?");
    program.press_for(ENTER, "Enter alone keeps the suggestion");
    program.press(ENTER);
}

/// The first words of the planned question at `place`.
fn first_words(home: &Home, place: usize) -> String {
    let planned = home.events("session")[0]["planned"][place].clone();
    let banks = shipped::banks();
    let mut questions = banks.iter().flat_map(|bank| bank.questions.iter());
    let question = questions
        .find(|question| question.id.as_str() == planned)
        .unwrap();
    question
        .ask
        .split(' ')
        .take(4)
        .collect::<Vec<_>>()
        .join(" ")
}

fn kinds(home: &Home) -> Vec<String> {
    let name = |event: serde_json::Value| event["event"].as_str().unwrap().to_owned();
    home.journal().into_iter().map(name).collect()
}
