//! Where nothing happens, nothing is done.

use std::time::Duration;

use super::program::{ENTER, Home, Program};

#[test]
fn today_writes_nothing_and_hardly_wakes_while_nobody_does_anything() {
    let home = Home::new();
    let mut program = home.start();
    program.expect_text("Today's drill");
    check_quiet(&mut program);
    program.press_for(ENTER, "Question 1 of");
    check_quiet(&mut program);
}

fn check_quiet(program: &mut Program) {
    program.bytes_within(Duration::from_millis(200));
    let before = wake_ups(program.pid());
    assert_eq!(program.bytes_within(Duration::from_secs(3)), 0);
    let Some(woken) = wake_ups(program.pid())
        .zip(before)
        .map(|(now, before)| now - before)
    else {
        return;
    };
    assert!(woken <= 3, "woken {woken} times in 3 s");
}

/// How often its threads have given the processor back by themselves, where the system tells.
fn wake_ups(pid: u32) -> Option<u64> {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).ok()?;
    let of = |status: String| -> Option<u64> {
        let line = status
            .lines()
            .find(|line| line.starts_with("voluntary_ctxt_switches"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    tasks
        .map(|task| of(std::fs::read_to_string(task.ok()?.path().join("status")).ok()?))
        .sum()
}
