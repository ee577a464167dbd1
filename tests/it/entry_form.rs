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
        .expect("Thu 10 Dec 09:00–13:30 EST UTC-05:00")
        .expect("Thu 10 Dec 19:30–00:00 +1 IST UTC+05:30")
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
        .expect("“3/12” can be two dates")
        .expect("1  Fri Mar 12, 2027 (month first)")
        .press("x enter ctrl-s esc")
        .expect("3/12")
        .press("ctrl-s 1")
        .expect("2:00 PM (in the afternoon)")
        .expect("Fri 12 Mar 14:00 EST New York = Sat 13 Mar 00:30 IST Kolkata (+1 day)");
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
    new()
        .type_text("em")
        .press("esc")
        .expect("Leave the form?")
        .press("esc")
        .expect("▸ Program       em")
        .press("esc l")
        .expect("Today's drill");
}
