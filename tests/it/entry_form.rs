//! The form of an entry: what is typed, what is asked, and what is on the disk afterwards.

use prepcoach::domain::entry::Kind;
use prepcoach::domain::id::EntryId;
use prepcoach::message::{Filling, Route};

use crate::support::{Harness, Setup};

fn new() -> Harness {
    let filling = Filling::New(Kind::Interview, None);
    Setup::new().season().open(Route::EntryForm(filling))
}

fn edit(id: &str) -> Harness {
    let filling = Filling::Edit(EntryId::new(id));
    Setup::new().season().open(Route::EntryForm(filling))
}

/// Fills the fields that Enter leads through, from the program on.
fn filled(app: Harness, program: &str, date: &str, start: &str, end: &str) -> Harness {
    app.type_text(program)
        .press("enter")
        .type_text(date)
        .press("enter")
        .type_text(start)
        .press("enter")
        .type_text(end)
        .press("enter")
}

#[test]
fn an_interview_is_added_with_a_few_words_and_u_takes_it_back() {
    let app = filled(new(), "emory university", "dec 10", "9", "1:30")
        .expect("Thu 10 Dec 09:00–13:30 EST -05:00")
        .expect("Thu 10 Dec 19:30–00:00 +1 IST +05:30")
        .press("enter")
        .expect("u takes it back")
        .expect("▸ 19:30–00:00 +1");
    let file = app.file("calendar/emory-interview.yaml");
    for line in [
        "kind: interview",
        "program: emory",
        "date: \"2026-12-10\"",
        "start: \"09:00\"",
        "end: \"13:30\"",
        "zone: America/New_York",
        "status: scheduled",
    ] {
        assert!(file.contains(line), "no {line} in:\n{file}");
    }
    let app = app.press("u");
    assert_eq!(app.file("calendar/emory-interview.yaml"), "");
}

#[test]
fn a_program_that_nobody_knows_gets_a_sheet() {
    let app = filled(new(), "Mayo Clinic Rochester", "2026-12-11", "0800", "")
        .type_text("Rochester Minnesota")
        .press("enter")
        .expect("u takes it back");
    let sheet = app.file("programs/mayo-clinic-rochester.yaml");
    assert!(sheet.contains("name: Mayo Clinic Rochester"), "{sheet}");
    assert!(sheet.contains("zone: America/Chicago"), "{sheet}");
    let entry = app.file("calendar/mayo-clinic-rochester-interview.yaml");
    assert!(entry.contains("program: mayo-clinic-rochester"), "{entry}");
    assert!(!entry.contains("end:"), "{entry}");
    let app = app.press("u");
    assert_eq!(app.file("programs/mayo-clinic-rochester.yaml"), "");
}

#[test]
fn nothing_is_kept_while_a_question_is_open() {
    let app = new().type_text("Emory University").press("tab");
    let app = app.type_text("3/12").press("tab").type_text("2");
    let app = app
        .press("ctrl-s")
        .expect("“3/12”")
        .expect("The date can be read in more than one way.")
        .expect("1  Fri Mar 12, 2027 (month first)")
        .press("x enter ctrl-s esc")
        .expect("3/12")
        .press("ctrl-s 1")
        .expect("2:00 PM (in the afternoon)")
        .expect("Fri 12 Mar 14:00 EST New York = Sat 13 Mar (+1 day) 00:30 IST Kolkata");
    assert_eq!(app.file("calendar/emory-interview.yaml"), "");
    let app = app.press("1").expect("14:00 EST").press("ctrl-s");
    let file = app.file("calendar/emory-interview.yaml");
    assert!(file.contains("date: \"2027-03-12\""), "{file}");
    assert!(file.contains("start: \"14:00\""), "{file}");
}

#[test]
fn what_cannot_be_read_is_said_at_its_field_and_keeps_nothing() {
    for (date, start, zone, words) in [
        ("feb 30", "9", "ET", "February has no day 30"),
        ("soon", "9", "ET", "is not a date"),
        ("dec 10", "25:00", "ET", "no hour 25"),
        ("dec 10", "noonish", "ET", "is not a time"),
        ("dec 10", "9", "Bostn", "Boston"),
        ("", "9", "ET", "Which day is it?"),
        ("dec 10", "", "ET", "When does it begin?"),
        ("dec 10", "9", "", "Whose clock is it?"),
    ] {
        let app = new().type_text("Somewhere New").press("tab");
        let app = app.type_text(date).press("tab").type_text(start);
        let app = app.press("tab tab").type_text(zone).press("ctrl-s");
        let app = app.expect(words);
        assert!(!app.path("calendar/somewhere-new-interview.yaml").exists());
    }
}

#[test]
fn the_same_interview_twice_is_asked_about() {
    let app = || filled(new(), "Emory University", "dec 3", "9", "").press("enter");
    let asked = app().expect("stands in the calendar at that time already");
    assert_eq!(asked.file("calendar/emory-interview.yaml"), "");
    asked.press("1").expect("? keys  esc back");
    let both = app().press("2");
    let file = both.file("calendar/emory-interview.yaml");
    assert!(file.contains("date: \"2026-12-03\""), "{file}");
}

#[test]
fn a_change_of_one_field_changes_one_line() {
    let app = edit("emory");
    let before = app.file("calendar/emory.yaml");
    let app = app
        .expect("Emory University")
        .press("tab ctrl-u")
        .type_text("10:00 AM")
        .press("enter")
        .expect("u takes it back");
    let after = app.file("calendar/emory.yaml");
    // The old time had been confirmed; the new one has not.
    let expected = before
        .replace("\"09:00\"", "\"10:00\"")
        .replace("confirmed_back: 2026-11-11\n", "");
    assert_eq!(after, expected);
}

#[test]
fn an_entry_that_was_not_changed_is_not_written() {
    let app = edit("emory");
    let before = app.file("calendar/emory.yaml");
    let app = app.press("enter").expect("Nothing was changed.");
    assert_eq!(app.file("calendar/emory.yaml"), before);
}

#[test]
fn what_was_typed_is_not_thrown_away_by_one_key() {
    new().press("esc").expect("Today's drill");
    let day = "2026-12-10".parse().unwrap();
    let filling = Filling::New(Kind::Interview, Some(day));
    let app = Setup::new().open(Route::EntryForm(filling));
    app.expect("Thu Dec 10, 2026")
        .press("esc")
        .expect("Today's drill");
    new()
        .type_text("em")
        .press("esc")
        .expect("Leave the form?")
        .press("esc")
        .expect("▸ Program       em")
        .press("esc l")
        .expect("Today's drill");
}

/// A new interview at a program that nobody knows yet, with everything typed and Enter pressed at the last field.
fn asked(program: &str, date: &str, start: &str, end: &str, zone: &str) -> Harness {
    filled(new(), program, date, start, end)
        .type_text(zone)
        .press("enter")
}

#[test]
fn est_on_a_summer_day_is_asked_with_both_clocks() {
    let app = asked("Rush", "jul 1 2027", "9", "", "EST")
        .expect("“EST”")
        .expect("09:00 EDT New York = 18:30 IST Kolkata");
    assert!(!app.path("calendar/rush-interview.yaml").exists());
    let app = app.press("1 enter").expect("u takes it back");
    let file = app.file("calendar/rush-interview.yaml");
    assert!(file.contains("zone: America/New_York"), "{file}");
}

#[test]
fn letters_of_many_clocks_and_places_with_their_own_are_asked() {
    for (program, zone, offered) in [
        ("Rush", "CST", "Shanghai"),
        ("Somewhere", "IST", "Jerusalem"),
        ("Somewhere", "BST", "London"),
        ("Somewhere", "AST", "Puerto Rico"),
        ("Mayo Clinic Arizona West", "Mountain", "Phoenix"),
        ("Indiana University", "Indiana", "Chicago"),
    ] {
        let app = asked(program, "mar 12 2027", "9", "", zone).expect(offered);
        app.expect("esc to the form");
    }
}

#[test]
fn an_hour_that_comes_twice_or_never_is_asked() {
    let app = asked("Rush", "nov 7 2027", "1:30 am", "", "Chicago").expect("comes twice");
    let app = app.press("2 enter").expect("u takes it back");
    let file = app.file("calendar/rush-interview.yaml");
    assert!(file.contains("occurrence: later"), "{file}");
    let app = asked("Rush", "mar 14 2027", "2:30 am", "", "Chicago").expect("never comes");
    let app = app.press("2 enter").expect("u takes it back");
    let file = app.file("calendar/rush-interview.yaml");
    assert!(file.contains("start: \"03:30\""), "{file}");
}

#[test]
fn an_end_before_the_start_is_asked() {
    let app = filled(new(), "Rush", "dec 10", "13:00", "9:00 am");
    let app = app.expect("on the next day").expect("the end is a slip");
    let app = app.press("2").type_text("Chicago").press("enter");
    let file = app.file("calendar/rush-interview.yaml");
    assert!(file.contains("start: \"13:00\""), "{file}");
    assert!(!file.contains("end"), "{file}");
}

#[test]
fn a_day_far_off_is_asked_and_one_that_is_over_is_said() {
    asked("Rush", "dec 10 2036", "9", "", "Chicago").expect("far from today");
    let app = filled(new(), "Emory University", "oct 1 2026", "9", "")
        .expect("This lies in the past.")
        .press("enter");
    assert!(app.path("calendar/emory-interview.yaml").exists());
}

#[test]
fn one_field_may_hold_both_hours() {
    let app = filled(new(), "Emory University", "next tue", "9-1:30pm", "").press("enter");
    let file = app.file("calendar/emory-interview.yaml");
    assert!(file.contains("date: \"2026-12-01\""), "{file}");
    assert!(file.contains("start: \"09:00\""), "{file}");
    assert!(file.contains("end: \"13:30\""), "{file}");
}

#[test]
fn a_deadline_needs_no_hour() {
    let filling = Filling::New(Kind::Deadline, None);
    let app = Setup::new().season().open(Route::EntryForm(filling));
    let app = filled(app, "", "3 march 2027", "", "").type_text("ET");
    let app = app.press("tab").type_text("Rank list").press("ctrl-s");
    let file = app.file("calendar/rank-list.yaml");
    let file = if file.contains("all_day") {
        file
    } else {
        app.file("calendar/rank-list-2.yaml")
    };
    assert!(file.contains("all_day: true"), "{file}");
    assert!(file.contains("zone: America/New_York"), "{file}");
}

#[test]
fn what_cannot_be_written_stays_in_the_form() {
    let filling = Filling::New(Kind::Interview, None);
    let app = Setup::new()
        .file("calendar", "in the way")
        .open(Route::EntryForm(filling));
    let app = filled(app, "Rush", "dec 10", "9", "")
        .type_text("Chicago")
        .press("enter")
        .expect("Not saved")
        .expect("▸ Zone          Chicago");
    app.press("enter").expect("Not saved");
}

#[test]
fn everything_that_was_typed_is_in_the_file() {
    let app = filled(new(), "Emory University", "dec 10", "9", "");
    let app = app
        .press("tab")
        .type_text("Second look")
        .press("tab → tab → →")
        .press("tab")
        .type_text("https://example.org/join")
        .press("tab")
        .type_text("1364 Clifton Rd")
        .press("tab")
        .type_text("+1 404 555 0100")
        .press("tab")
        .type_text("call Ann")
        .press("tab")
        .type_text("10 nov 2026")
        .press("tab")
        .type_text("Dr. A (PD) 20 min; Dr. B, resident")
        .press("tab")
        .type_text("Ann Lee <ann@emory.example>")
        .press("ctrl-s");
    let file = app.file("calendar/emory-interview.yaml");
    for part in [
        "title: Second look",
        "status: waitlisted",
        "platform: thalamus",
        "https://example.org/join",
        "1364 Clifton Rd",
        "+1 404 555 0100",
        "call Ann",
        "2026-11-10",
        "name: Dr. A",
        "role: pd",
        "minutes: 20",
        "name: Dr. B",
        "role: resident",
        "name: Ann Lee",
        "role: coordinator",
        "ann@emory.example",
    ] {
        assert!(file.contains(part), "no {part} in:\n{file}");
    }
}

#[test]
fn a_click_moves_the_focus_and_answers() {
    let app = new().click("Date").type_text("3/12");
    let app = app.expect("▸ Date          3/12").press("enter");
    app.click("day first").expect("Thu Dec 3, 2026");
}

#[test]
fn an_invitation_is_pasted_whole_and_kept_with_its_words() {
    let app = paste(MAIL)
        .expect("From “Thursday, December 10, 2026, 9:00 AM - 1:30 PM EST”.")
        .expect("New York  Thu 10 Dec 09:00–13:30 EST -05:00")
        .expect("Kolkata   Thu 10 Dec 19:30–00:00 +1 IST +05:30")
        .expect("Link: https://emory.zoom.us/j/98765432100?pwd=abcDEF123")
        .expect("Enter keeps it.");
    assert!(!app.path("calendar/emory-interview.yaml").exists());
    let app = app.press("enter").expect("u takes it back");
    let file = app.file("calendar/emory-interview.yaml");
    for part in [
        "program: emory",
        "date: \"2026-12-10\"",
        "start: \"09:00\"",
        "end: \"13:30\"",
        "zone: America/New_York",
        "as_received: Thursday, December 10, 2026, 9:00 AM - 1:30 PM EST",
        "platform: zoom",
        "https://emory.zoom.us/j/98765432100?pwd=abcDEF123",
        "name: Dr. Maria Alvarez",
    ] {
        assert!(file.contains(part), "no {part} in:\n{file}");
    }
}

#[test]
fn one_of_several_times_is_chosen_by_a_key() {
    let app = paste(OFFER)
        .expect("1  Tue Jan 5, 2027, 8:00 AM to 12:30 PM")
        .press("2")
        .expect("Chicago  Fri 8 Jan 08:00–12:30 CST -06:00");
    app.expect("enter keep it");
}

#[test]
fn the_questions_of_an_invitation_come_one_after_the_other() {
    let app = paste("Interview at Rush, 3/12 at 9 CST")
        .expect("1  Fri Mar 12, 2027")
        .press("1")
        .expect("Shanghai")
        .press("1")
        .expect("Chicago  Fri 12 Mar 09:00 CST -06:00");
    // Whose interview it is, the words did not say.
    let app = app
        .press("enter")
        .expect("Name the program")
        .type_text("Rush")
        .press("enter")
        .expect("u takes it back");
    let file = app.file("calendar/rush-interview.yaml");
    assert!(file.contains("zone: America/Chicago"), "{file}");
}

#[test]
fn an_invitation_without_a_time_says_what_is_missing_and_becomes_the_form() {
    let app = paste("We look forward to meeting you at Emory University!")
        .expect("An invitation: Emory University")
        .expect("Still to say: a day, an hour")
        .expect("▸ Date");
    app.press("enter").expect("▲");
}

#[test]
fn an_invitation_may_be_typed_where_a_terminal_does_not_paste_as_one() {
    let mut app = Setup::new().season().open(Route::EntryForm(Filling::Paste));
    for line in MAIL.lines() {
        app = app.type_text(line).press("enter");
    }
    app.press("ctrl-s")
        .expect("From “Thursday, December 10, 2026, 9:00 AM - 1:30 PM EST”.");
}

#[test]
fn what_steers_a_terminal_is_neither_shown_nor_kept() {
    let hostile = MAIL.replace("Dear", "\u{1b}]0;x\u{7}\u{202e}Dear");
    let mut app = paste(&hostile);
    let screen = app.screen();
    assert!(!screen.replace('\n', "").contains(char::is_control));
    let app = app.press("enter");
    let file = app.file("calendar/emory-interview.yaml");
    assert!(file.contains("zoom"), "{file}");
    assert!(
        !file.replace('\n', "").contains(char::is_control),
        "{file:?}"
    );
    assert!(!file.contains('\u{202e}'), "{file:?}");
}

fn paste(text: &str) -> Harness {
    let app = Setup::new().season().open(Route::EntryForm(Filling::Paste));
    app.paste(text)
}

pub const MAIL: &str = "Dear Dr. Rao,

We are pleased to invite you to interview with the Emory University Diagnostic Radiology Residency.
Your interview is scheduled for Thursday, December 10, 2026, 9:00 AM - 1:30 PM EST on Zoom.

Join Zoom Meeting
https://emory.zoom.us/j/98765432100?pwd=abcDEF123
You will meet Dr. Maria Alvarez (Program Director) and Dr. Sam Okafor.

Ann Lee
Program Coordinator
ann.lee@emory.example
";

pub const OFFER: &str = "\
Subject: Interview dates
From: Rush University Medical Center, Chicago

Please choose one of these days; all times are Central.
  Tuesday, January 5, 2027, 8:00 AM - 12:30 PM
  Friday, January 8, 2027, 8:00 AM - 12:30 PM
  Monday, January 11, 2027, 8:00 AM - 12:30 PM
";

#[test]
fn the_clock_at_home_is_right_by_form_paste_and_file() {
    let homes = [
        ("Africa/Casablanca", "Casablanca", "Thu 10 Dec 14:00"),
        ("Africa/Cairo", "Cairo", "Thu 10 Dec 16:00"),
        ("Asia/Kolkata", "Kolkata", "Thu 10 Dec 19:30"),
        ("Asia/Manila", "Manila", "Thu 10 Dec 22:00"),
    ];
    for (zone, city, clock) in homes {
        let profile = format!("schema: 1\nhome_zone: {zone}\nvisa: needed\n");
        let setup = || Setup::new().season().file("profile.yaml", &profile);
        let shows = |mut app: Harness| {
            let screen = app.screen();
            let is_there = |line: &str| line.contains(city) && line.contains(clock);
            assert!(screen.lines().any(is_there), "{city}:\n{screen}");
        };
        let form = setup().open(Route::EntryForm(Filling::New(Kind::Interview, None)));
        shows(filled(form, "emory", "dec 10", "9", "1:30"));
        shows(setup().open(Route::EntryForm(Filling::Paste)).paste(MAIL));
        let file = crate::import_screen::INVITES.replace("20261208T083000", "20261210T090000");
        let file = file.replace("20261208T123000", "20261210T133000");
        let app = setup().file("invite.ics", &file).open(Route::Import);
        let path = app.path("invite.ics").display().to_string();
        shows(app.paste(&path).press("enter"));
    }
}
