//! The person's own editor on the same terminal: it gets it as a shell would give it, and the program takes it again.

use super::program::{CTRL_C, Home, Program};

const STORY: &str = "# mine\ntitle: The night shift\naction: [I called]\n";

/// Starts the program with an editor that is this script, and opens the one story in it.
fn editing(home: &Home, script: &str) -> Program {
    let folder = home.path("my editor");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("it's.sh");
    std::fs::write(&file, script).unwrap();
    let command = format!("sh \"{}\"", file.display());
    let mut program = home.start_with(|start| start.env("EDITOR", &command));
    program.expect_text("Today's drill");
    program.press_for("3", "The night shift");
    program.press_for("e", "IN THE EDITOR");
    program.expect_given_back();
    program
}

#[test]
fn an_editor_gets_the_terminal_and_gives_it_back() {
    let home = Home::new().file("stories/night.yaml", STORY);
    let script = "echo 'IN THE EDITOR'; read -r title; echo \"title: $title\" > \"$1\"";
    let mut program = editing(&home, script);
    program.press("A day like others\n");
    program.expect("the screen again", vt100::Screen::alternate_screen);
    program.expect_text("A day like others");
    assert!(
        !program.shows("IN THE EDITOR"),
        "drawn over the editor's words"
    );
    program.press_for("u", "The night shift");
    let text = std::fs::read_to_string(home.data().join("stories/night.yaml")).unwrap();
    assert_eq!(text, STORY);
    program.press("q");
    program.expect_exit(0);
}

#[test]
fn ctrl_c_in_the_editor_is_the_editors() {
    let home = Home::new().file("stories/night.yaml", STORY);
    let mut program = editing(&home, "echo 'IN THE EDITOR'; read -r title; exit 0");
    program.press_for(CTRL_C, "Your editor");
    program.expect("the screen again", vt100::Screen::alternate_screen);
    program.expect_text("The night shift");
    let text = std::fs::read_to_string(home.data().join("stories/night.yaml")).unwrap();
    assert_eq!(text, STORY);
    program.press("q");
    program.expect_exit(0);
}

#[test]
fn a_signal_that_ends_the_program_ends_it_while_the_editor_runs() {
    let home = Home::new().file("stories/night.yaml", STORY);
    let mut program = editing(&home, "echo 'IN THE EDITOR'; read -r title");
    program.signal("TERM");
    program.expect_exit(128 + 15);
}
