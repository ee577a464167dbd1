//! The terminal is given back whatever ends or interrupts the program.

use std::time::Duration;

use super::program::{BINARY, CTRL_C, CTRL_Z, ENTER, ESC, Home, Program, SPACE};

/// A config that turns on everything a terminal can be asked for.
fn start_with_mouse(home: &Home) -> Program {
    let config = home.path("mouse.yaml");
    std::fs::write(&config, "schema: 1\nmouse: true\n").unwrap();
    let mut program = home.start_with(|command| {
        command.arg("--config");
        command.arg(&config);
    });
    program.expect_text("Today's drill");
    program.expect("the terminal taken", |screen| {
        let mouse = screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None;
        screen.alternate_screen() && screen.bracketed_paste() && screen.hide_cursor() && mouse
    });
    program
}

/// On Today, and while an answer is spoken.
fn for_each_state(check: impl Fn(Program)) {
    let home = Home::new();
    check(start_with_mouse(&home));
    let home = Home::new();
    let mut program = start_with_mouse(&home);
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    check(program);
}

#[test]
fn signals_that_end_it() {
    for (signal, number) in [("TERM", 15), ("HUP", 1), ("INT", 2), ("QUIT", 3)] {
        for_each_state(|mut program| {
            program.signal(signal);
            program.expect_exit(128 + number);
        });
    }
}

#[test]
fn keys_that_end_it() {
    for (keys, shown) in [
        ("", "Today's drill"),
        ("7", "enter read"),
        ("6", "past answers"),
    ] {
        for end in ["q", CTRL_C] {
            let home = Home::new();
            let mut program = start_with_mouse(&home);
            program.press_for(keys, shown);
            program.press(end);
            program.expect_exit(0);
        }
    }
}

#[test]
fn ctrl_c_in_a_session_asks_and_never_ends_it() {
    let home = Home::new();
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(CTRL_C, "Stop here?");
    program.press_for("l", "Go on where you were");
    assert_eq!(home.events("attempt")[0]["take"], "broken-off");
    program.press("q");
    program.expect_exit(0);
}

#[test]
fn a_window_that_is_closed_ends_it() {
    for_each_state(|program| {
        let status = program.close_window();
        assert_eq!(status.exit_code(), 129);
    });
}

#[test]
fn ctrl_z_gives_the_terminal_back_and_pauses_the_answer() {
    let home = Home::new();
    let script = r#""$0"; echo "SUSPENDED"; read -r go; fg >/dev/null; echo "ENDED $?""#;
    let mut program = home.start_as(&["sh", "-m", "-c", script, BINARY], |_| {});
    program.expect_text("Today's drill");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(CTRL_Z, "SUSPENDED");
    program.expect_given_back();
    let away = Duration::from_millis(1_200);
    assert_eq!(program.bytes_within(away), 0, "{}", program.contents());
    program.press("\n");
    program.expect("the screen again", vt100::Screen::alternate_screen);
    program.expect_text("paused; p goes on, space ends the answer");
    program.expect_text("Question 1 of");
    assert!(!program.shows("SUSPENDED"), "drawn over the shell's words");
    program.press_for("p", "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    let attempt = &home.events("attempt")[0];
    let paused = attempt["paused"].as_f64().unwrap();
    assert!(paused >= 1.1, "{attempt}");
    program.press_for(ESC, "Stop here?");
    program.press_for("l", "Go on where you were");
    program.press("q");
    program.expect_text("ENDED 0");
    program.expect_given_back();
}

#[test]
fn ctrl_z_on_today_comes_back_to_today() {
    let home = Home::new();
    let script = r#""$0"; echo "SUSPENDED"; read -r go; fg >/dev/null; echo "ENDED $?""#;
    let mut program = home.start_as(&["sh", "-m", "-c", script, BINARY], |_| {});
    program.expect_text("Today's drill");
    program.press_for(CTRL_Z, "SUSPENDED");
    program.expect_given_back();
    program.press("\n");
    program.expect("the screen again", vt100::Screen::alternate_screen);
    program.expect_text("Today's drill");
    program.press("q");
    program.expect_text("ENDED 0");
}
