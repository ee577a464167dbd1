//! What the keys of the calendar do, and what is said by itself when an entry is near.

use prepcoach::message::Route;

use crate::support::{Harness, Setup};

const NEAR: &str = r#"schema: 1
kind: interview
program: emory
date: 2026-11-25
start: "09:00"
end: "12:00"
zone: America/New_York
"#;

fn calendar() -> Harness {
    Setup::new().season().open(Route::Calendar(None))
}

/// The row in front.
fn front(app: &mut Harness) -> String {
    let screen = app.screen();
    let row = screen.lines().find(|line| line.contains('▸'));
    row.unwrap_or_default().to_owned()
}

#[test]
fn what_comes_next_is_in_front_and_what_is_over_stays_above() {
    let mut app = calendar();
    assert!(front(&mut app).contains("Mock with Dr. Rao"));
    app.expect("Mayo Clinic Arizona").expect("28 days ago");
}

#[test]
fn kind_status_and_search_leave_out_the_rest() {
    calendar()
        .press("f")
        .expect("3 of 6 (interviews)")
        .expect_no("Mock with Dr. Rao")
        .press("s")
        .expect("1 of 6 (interviews, invited)")
        .expect("Stanford")
        .press("s s s s s s f f f f f")
        .expect("6 of 6 (all kinds)")
        .press("/")
        .type_text("alvarez")
        .expect("1 of 6")
        .press("enter")
        .expect("Emory University")
        .press("/ esc")
        .expect("6 of 6")
        .press("/")
        .type_text("zebra")
        .expect("Nothing matches");
}

#[test]
fn the_entry_in_front_stays_in_front_in_every_view() {
    let app = calendar().press("j j");
    let mut app = app
        .press("m")
        .expect("December 2026")
        .press("d")
        .expect("Thursday 3 December 2026")
        .press("a");
    assert!(
        front(&mut app).contains("19:30–00:00 +1"),
        "{}",
        app.screen()
    );
}

#[test]
fn the_arrows_walk_through_days_weeks_and_months() {
    calendar()
        .press("m")
        .expect("November 2026")
        .press("page-down")
        .expect("December 2026")
        .press("page-up left")
        .expect("Fri 27 Nov: nothing")
        .press("right")
        .expect("Sat 28 Nov 18:00–19:00")
        .press("down")
        .expect("December 2026")
        .press("t")
        .expect("November 2026")
        .press("enter left right right")
        .expect("Wednesday 25 November 2026");
}

#[test]
fn a_week_in_which_the_clocks_stand_apart_otherwise_is_marked() {
    let london = "schema: 1\nhome_zone: Europe/London\nvisa: needed\n";
    let odd = NEAR.replace("2026-11-25", "2026-10-28");
    Setup::new()
        .file("profile.yaml", london)
        .file("calendar/odd.yaml", &odd)
        .open(Route::Calendar(None))
        .expect("This week New York is 4 h behind London, not 5 h")
        .expect("13:00–16:00")
        .press("m")
        .expect("not 5 h");
}

#[test]
fn an_interview_is_called_out_a_day_an_hour_and_ten_minutes_before() {
    // 9:00 in New York on 25 November is 14:00 UTC: 34 hours and a half after the clock of these tests begins.
    let app = Setup::new()
        .season()
        .file("calendar/near.yaml", NEAR)
        .open(Route::Today)
        .expect("Next interview in 34 h")
        .sleep(10 * 3600 + 1740)
        .expect_no("begins in")
        .sleep(60)
        .expect("Emory University begins in 24 h: Wed 25 Nov 19:30 Kolkata, 09:00 New York.")
        .press("2")
        .expect_no("begins in")
        .sleep(23 * 3600)
        .expect("begins in 1 h")
        .press("1")
        .sleep(50 * 60)
        .expect("begins in 10 min")
        .press("2")
        .sleep(60);
    app.expect_no("begins in");
}

#[test]
fn after_a_long_sleep_it_is_called_out_once_with_the_time_that_is_left() {
    Setup::new()
        .file("calendar/near.yaml", NEAR)
        .open(Route::Today)
        .sleep(33 * 3600 + 54 * 60)
        .expect("begins in 36 min")
        .press("2")
        .sleep(3600)
        .expect_no("begins in");
}

#[test]
fn today_opens_the_next_interview_and_the_bar_counts_to_it() {
    Setup::new()
        .season()
        .open(Route::Today)
        .expect("Next interview in 9 days  Emory University")
        .expect("Thu 3 Dec 19:30 IST (UTC+05:30) Kolkata, which is 09:00 EST (UTC-05:00) New")
        .expect("interview in 9 d");
}

#[test]
fn a_broken_entry_is_named_and_the_others_are_shown() {
    Setup::new()
        .season()
        .file(
            "calendar/broken.yaml",
            "schema: 1\ndate: 2026-12-09\nstart: \"09:00\"\nzone: America/Bostn\n",
        )
        .open(Route::Today)
        .expect("calendar/broken.yaml:4:1")
        .expect("America/New_York")
        .press("5")
        .expect("6 of 6");
}

#[test]
fn entries_changed_in_another_program_are_seen() {
    let app = calendar();
    let path = app.path("calendar/stanford.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("11:00", "12:15")).unwrap();
    app.wait(3).press("t").expect("12:15–15:00 PST");
}
