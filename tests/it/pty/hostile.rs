//! Windows of any size, pastes of any length, texts that try to steer the terminal, terminals that can do little.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use super::program::{BINARY, ENTER, ESC, Home, Program, SPACE};

#[test]
fn a_window_of_any_size_keeps_the_clock_of_the_answer() {
    let home = Home::new();
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.press_for(ENTER, "Question 1 of");
    let pressed = Instant::now();
    program.press_for(SPACE, "early: keep going");
    let speaking = Instant::now();
    for (columns, rows) in [(1, 1), (500, 1), (1, 200), (500, 200), (2, 2), (80, 24)] {
        program.resize(columns, rows);
        program.expect_output();
    }
    program.expect("the picture again", |screen| {
        let text = screen.contents();
        text.contains("early: keep going") && text.contains("Question 1 of")
    });
    let least = speaking.elapsed().as_secs_f64();
    program.press_for(SPACE, "Your answer is saved.");
    let most = pressed.elapsed().as_secs_f64();
    let attempt = &home.events("attempt")[0];
    let seconds = attempt["seconds"].as_f64().unwrap();
    assert!(
        (least - 0.1..=most + 0.1).contains(&seconds),
        "{least} {seconds} {most}"
    );
    assert_eq!(attempt["paused"], 0.0);
}

#[test]
fn a_key_pressed_while_the_window_changes_its_size_is_not_held_back() {
    let home = Home::new();
    let mut program = home.start();
    program.expect_text("Today's drill");
    for (key, shown) in [("7", "enter read"), ("1", "Today's drill")] {
        program.signal("STOP");
        program.resize(79, 24);
        program.press(key);
        program.signal("CONT");
        program.expect_text(shown);
    }
}

#[test]
fn keys_that_come_faster_than_they_are_read_are_all_read() {
    let home = Home::new();
    let mut program = home.start();
    to_the_note(&mut program);
    let typed = "every word counts ".repeat(100);
    program.signal("STOP");
    program.press(&typed);
    program.signal("CONT");
    program.press_for("the end", "the end");
    program.press_for(ENTER, "Anything in the delivery?");
    program.press_for(ENTER, "Enter alone keeps the suggestion");
    program.press_for(ENTER, "Question 2 of");
    assert_eq!(home.events("review")[0]["note"], format!("{typed}the end"));
}

#[test]
fn a_megabyte_pasted_into_a_note_is_refused_in_words_and_nothing_hangs() {
    let home = Home::new();
    let mut program = home.start();
    to_the_note(&mut program);
    program.press_for("kept", "kept");
    let line = "one long line of an answer that somebody pasted\r";
    let text = format!("\x1b[200~{}\x1b[201~", line.repeat((1 << 20) / line.len()));
    let sending = program.send_in_background(text);
    program.expect_text("That is too long for one line; nothing was pasted.");
    program.take_back(sending);
    program.press_for(ENTER, "Anything in the delivery?");
    program.press_for(ENTER, "Enter alone keeps the suggestion");
    program.press_for(ENTER, "Question 2 of");
    assert_eq!(home.events("review")[0]["note"], "kept");
}

#[test]
fn what_is_pasted_is_kept_without_what_steers_a_terminal() {
    let home = Home::new();
    let mut program = home.start();
    to_the_note(&mut program);
    program.press("\x1b[200~Say\tit\x07 \u{9b}31m\u{202e}first\u{200b}\x1b[201~");
    program.expect_text("Say it 31mfirst");
    program.press_for(ENTER, "Anything in the delivery?");
    program.press_for(ENTER, "Enter alone keeps the suggestion");
    program.press_for(ENTER, "Question 2 of");
    assert_eq!(home.events("review")[0]["note"], "Say it 31mfirst");
    check_harmless(&program);
}

fn to_the_note(program: &mut Program) {
    program.expect_text("Today's drill");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    program.press_for(ENTER, "Anything in the delivery?");
    program.press_for("n", "one line for next time");
}

/// Everything that steers, reorders or hides, as YAML writes it, with a word on either side.
const EVIL: &str = r"zzevil \e]0;title\a\e[?9999h\e[31mred\x9b31mc1\x90dcs\x9c\u202erlo\u2066iso\u200bzero\ufeffbom\U000E0041tag\x7f\x08\rcr end";

#[test]
fn texts_of_an_own_bank_never_steer_the_terminal() {
    let bank = format!(
        "schema: 1\nbank: mine\ntitle: \"{EVIL} title\"\nabout: \"{EVIL}\"\nquestions:\n  - id: ward-rounds\n    \
         ask: \"{EVIL} asked?\"\n    frame: star\n    themes: [\"{EVIL}\"]\n    probing: \"{EVIL}\"\n    \
         points: [\"{EVIL} point\"]\n    avoid: [\"{EVIL}\"]\n    follow_ups: [\"{EVIL}\"]\n    source: [\"{EVIL}\"]\n"
    );
    let home = Home::new().file("banks/mine.yaml", &bank);
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.press_for("7", "Library");
    program.press("/");
    program.press_for("zzevil", "zzevil");
    program.press_for(ENTER, "enter read");
    program.press_for(ENTER, "What they want to know");
    program.press_for("p", "Question 1 of");
    program.expect_text("zzevil ]0;title");
    program.press_for("hh", "point");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    program.press_for(ENTER, "Anything in the delivery?");
    program.press_for(ENTER, "Enter alone keeps the suggestion");
    program.press_for(ENTER, "Debrief");
    check_harmless(&program);
}

#[test]
fn names_and_faults_of_files_never_steer_the_terminal() {
    let home = Home::new()
        .file(
            "banks/bad.yaml",
            &format!("schema: 1\n\"{EVIL}\": 1\nquestions: []\n"),
        )
        .file("banks/\u{1b}]0;name\u{7}\u{202e}.yaml", "schema: 1\n")
        .file("banks/raw.yaml", "schema: 1\ntitle: \u{1b}]0;raw\u{7}\n")
        .file(
            "journal/2026-10.\u{1b}[31m.jsonl",
            "torn \u{1b}]0;line\u{7}\n",
        );
    let mut program = home.start();
    program.expect_text("Needs a look");
    program.resize(200, 24);
    program.press_for("?", "everywhere in the places");
    check_harmless(&program);
}

#[test]
fn an_error_on_the_command_line_never_steers_the_terminal() {
    let home = Home::new();
    std::fs::write(home.path("\u{1b}]0;x\u{7}\u{202e}file"), "").unwrap();
    let mut program = home.start_with(|command| {
        command.env(
            "PREPCOACH_DATA_DIR",
            home.path("\u{1b}]0;x\u{7}\u{202e}file"),
        );
    });
    program.expect_text("is not a folder");
    program.expect_exit(1);
    check_harmless(&program);
    assert!(!program.raw().contains(&0x1b), "{:?}", program.contents());
}

/// No byte that came from a text steers, reorders or hides: no OSC, DCS, bell, C1, foreign CSI, bidi or invisible character.
#[track_caller]
fn check_harmless(program: &Program) {
    let text = String::from_utf8_lossy(program.raw());
    let hidden = |c: char| {
        matches!(c, '\u{7}' | '\u{7f}'..='\u{9f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    };
    assert_eq!(
        text.find(hidden),
        None,
        "{:?}",
        text.chars().find(|c| hidden(*c))
    );
    for sequence in [
        "\u{1b}]",
        "\u{1b}P",
        "\u{1b}_",
        "\u{1b}^",
        "\u{1b}[?9999h",
        "\u{1b}[31mred",
    ] {
        assert!(!text.contains(sequence), "{sequence:?}");
    }
}

#[test]
fn no_color_means_no_color() {
    let colored = tour(|_| {});
    assert!(colors(&colored) > 0, "without NO_COLOR there are colors");
    let plain = tour(|command| command.env("NO_COLOR", "1"));
    assert_eq!(colors(&plain), 0);
}

#[test]
fn a_terminal_without_unicode_is_drawn_in_ascii() {
    let bytes = tour(|command| command.env("LANG", "C"));
    let text = String::from_utf8_lossy(&bytes);
    let foreign = text.chars().find(|c| !c.is_ascii());
    assert_eq!(foreign, None);
}

/// Everything that is written on a way through the screens.
fn tour(adapt: impl FnOnce(&mut portable_pty::CommandBuilder)) -> Vec<u8> {
    let home = Home::new();
    let mut program = home.start_with(adapt);
    program.expect_text("Today's drill");
    program.press_for("6", "Progress");
    program.press_for("?", "everywhere in the places");
    close_help(&mut program);
    program.press_for("1", "Today's drill");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(ESC, "Stop here?");
    program.press_for(ENTER, "paused; p goes on");
    program.press_for(SPACE, "Your answer is saved.");
    program.raw().to_vec()
}

/// Closes the help. A key right behind Esc would be taken for one with Alt, as on every terminal.
fn close_help(program: &mut Program) {
    program.press(ESC);
    program.expect("no help", |screen| {
        !screen.contents().contains("everywhere in the places")
    });
}

/// Color codes in select-graphic-rendition sequences; setting back to the usual color is none.
fn colors(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';' && c != ':')?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    let is_color = |code: &str| {
        matches!(
            code.parse(),
            Ok(30..=38 | 40..=48 | 58 | 90..=97 | 100..=107)
        )
    };
    sequences
        .filter(|codes| codes.split([';', ':']).any(is_color))
        .count()
}

#[test]
fn a_terminal_that_cannot_be_drawn_on_is_told_in_one_sentence() {
    let home = Home::new();
    let mut program = home.start_with(|command| command.env("TERM", "dumb"));
    program.expect_exit(1);
    let text = String::from_utf8_lossy(program.raw()).into_owned();
    assert!(
        text.starts_with("prepcoach: the screens need a terminal"),
        "{text:?}"
    );
    assert_eq!(text.trim_end().lines().count(), 1, "{text:?}");
    assert!(!text.contains('\u{1b}'), "{text:?}");
}

#[test]
fn without_a_terminal_one_sentence_is_said() {
    let home = Home::new();
    let mut child = Command::new(BINARY)
        .env_clear()
        .env("HOME", home.path(""))
        .env("PREPCOACH_DATA_DIR", home.data())
        .env("TERM", "xterm")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may have ended before it could be written to.
    let _ = child.stdin.take().unwrap().write_all(b"q");
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(
        said.starts_with("prepcoach: the screens need a terminal"),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1, "{said}");
}
