//! Taking entries from a file: what is shown before, what is on the disk afterwards.

use prepcoach::message::Route;

use crate::support::{Harness, Setup};

/// An update of an interview that is there, two new ones, one without a zone, a birthday long ago, and a task.
pub const INVITES: &str = "BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Example//EN\r
BEGIN:VEVENT\r
UID:emory-1@example.org\r
DTSTAMP:20261101T000000Z\r
SUMMARY:Interview: Emory University\r
DTSTART;TZID=America/New_York:20261203T100000\r
DTEND;TZID=America/New_York:20261203T143000\r
LOCATION:https://emory.zoom.us/j/123456789\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:duke-1@example.org\r
DTSTAMP:20261101T000000Z\r
SUMMARY:Duke Radiology Interview\r
DTSTART;TZID=Eastern Standard Time:20261208T083000\r
DTEND;TZID=Eastern Standard Time:20261208T123000\r
LOCATION:Microsoft Teams Meeting\r
ORGANIZER;CN=Ann Lee:mailto:ann.lee@duke.example\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:ucsf-1@example.org\r
DTSTAMP:20261101T000000Z\r
SUMMARY:UCSF interview day\r
DTSTART:20261210T170000Z\r
DTEND:20261210T210000Z\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:ohio-1@example.org\r
DTSTAMP:20261101T000000Z\r
SUMMARY:Ohio State interview\r
DTSTART:20261211T090000\r
DTEND:20261211T130000\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:nowhere-1@example.org\r
DTSTAMP:20261101T000000Z\r
SUMMARY:No such day\r
DTSTART;TZID=America/New_York:20261131T090000\r
END:VEVENT\r
BEGIN:VTODO\r
UID:todo-1@example.org\r
SUMMARY:Buy a tie\r
END:VTODO\r
END:VCALENDAR\r
";

pub const SEASON: &str =
    "\u{feff}Program;Location;Interview date;Time;TZ;Virtual platform;Who;Remarks
Yale;New Haven, CT;12/14/2026;9:00 AM;ET;Zoom;Dr. A (PD);strong chest section
Penn;Philadelphia, PA;12/15/2026;08:30;EST;Thalamus;;
Rush;Chicago, IL;1/8/2027;9:00 AM;CST;Webex;;
;;;;;;;a note on its own
";

fn read(setup: Setup, name: &str) -> Harness {
    let app = setup.open(Route::Import);
    let path = app.path(name).display().to_string();
    app.paste(&path).press("enter")
}

pub fn invites(setup: Setup) -> Harness {
    read(setup.season().file("invites.ics", INVITES), "invites.ics")
}

pub fn season(setup: Setup) -> Harness {
    read(setup.season().file("season.csv", SEASON), "season.csv")
}

fn open() -> Setup {
    Setup::new()
}

fn entries(app: &Harness) -> Vec<String> {
    let listing = std::fs::read_dir(app.path("calendar"))
        .into_iter()
        .flatten();
    let mut names: Vec<String> = listing
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn nothing_is_kept_before_enter_and_one_undo_takes_all_of_it_back() {
    let app = invites(open()).expect("2 new, 2 doubtful, 2 refused; 2 ticked");
    let before = entries(&app);
    let app = app
        .press("enter")
        .expect("2 new from the file; 4 left out. u takes it back.")
        .expect("▸ 19:00–23:00      Interview Duke");
    let after = entries(&app);
    assert_eq!(after.len(), before.len() + 2, "{after:?}");
    let app = app.press("u");
    assert_eq!(entries(&app), before);
}

#[test]
fn what_is_refused_says_its_line_and_why() {
    let app = invites(open()).press("f f f");
    let app = app
        .expect("shown: refused")
        .expect("No such day")
        .expect("line 35")
        .expect("There is no such day or hour");
    app.press("space").expect("That one cannot be taken");
}

#[test]
fn doubtful_ones_are_taken_one_by_one() {
    let app = invites(open())
        .press("j j j")
        .expect("☐ Ohio State interview")
        .expect("Another clock is meant? z asks whose, for all of them.")
        .press("space")
        .expect("☑ Ohio State interview")
        .expect("Fri 11 Dec 2026 09:00 IST Kolkata");
    let app = app.press("enter").expect("3 new from the file");
    let ohio = entries(&app).into_iter().find(|name| name.contains("ohio"));
    let file = app.file(&format!("calendar/{}", ohio.unwrap()));
    assert!(file.contains("zone: Asia/Kolkata"), "{file}");
}

#[test]
fn whose_clock_times_without_a_zone_mean_is_asked_once_for_all() {
    let app = invites(open())
        .press("z")
        .type_text("nowhere at all")
        .press("enter")
        .expect("▲")
        .press("ctrl-u")
        .type_text("CST")
        .press("enter")
        .expect("America/Chicago")
        .press("ctrl-u")
        .type_text("Columbus, OH")
        .press("enter")
        .expect("Times without a zone are taken for those of New York.")
        .expect("3 new, 1 doubtful, 2 refused")
        .expect("Fri 11 Dec 2026 09:00 EST New York = 19:30 IST Kolkata");
    let app = app.press("enter").expect("3 new from the file");
    let ohio = entries(&app).into_iter().find(|name| name.contains("ohio"));
    let file = app.file(&format!("calendar/{}", ohio.unwrap()));
    assert!(file.contains("zone: America/New_York"), "{file}");
}

#[test]
fn an_update_shows_the_old_and_the_new_time_on_both_clocks() {
    let app = invites(open()).press("enter");
    let duke = entries(&app).into_iter().find(|name| name.contains("duke"));
    let duke = format!("calendar/{}", duke.unwrap());
    let moved = INVITES
        .replace("20261208T083000", "20261209T100000")
        .replace("20261208T123000", "20261209T140000")
        .replace(
            "UID:duke-1@example.org\r\n",
            "UID:duke-1@example.org\r\nSEQUENCE:1\r\n",
        );
    std::fs::write(app.path("moved.ics"), moved).unwrap();
    let path = app.path("moved.ics").display().to_string();
    let app = app.press("i").paste(&path).press("enter");
    let mut app = app.expect("1 changed").expect("1 the same");
    let screen = app.screen().replace("\n  ", " ");
    for clock in ["08:30 EST", "19:00 IST", "10:00 EST", "20:30 IST"] {
        assert!(screen.contains(clock), "no {clock} in:\n{screen}");
    }
    let app = app.press("enter").expect("1 changed by the file");
    let file = app.file(&duke);
    assert!(file.contains("2026-12-09"), "{file}");
    assert!(file.contains("sequence: 1"), "{file}");
}

#[test]
fn ticks_decide_what_is_taken() {
    let app = invites(open()).press("space").expect("1 ticked");
    let app = app
        .press("enter")
        .expect("1 new from the file; 5 left out.");
    assert!(!entries(&app).iter().any(|name| name.contains("duke")));
    let app = invites(open()).press("a").expect("0 ticked");
    let app = app.press("enter").expect("Nothing new is ticked");
    app.press("a").expect("2 ticked");
}

#[test]
fn a_spreadsheet_is_taken_with_its_columns_as_they_were_guessed() {
    let app = season(open())
        .expect("3 new, 1 refused")
        .expect("have the month first: line 2")
        .press("enter")
        .expect("3 new from the file; 1 left out.");
    let yale = app.file("calendar/yale-interview.yaml");
    for part in [
        "program: yale",
        "2026-12-14",
        "zone: America/New_York",
        "role: pd",
    ] {
        assert!(yale.contains(part), "no {part} in:\n{yale}");
    }
    let sheet = app.file("programs/yale.yaml");
    assert!(sheet.contains("strong chest section"), "{sheet}");
}

#[test]
fn what_a_column_means_is_changed_and_remembered() {
    let app = season(open())
        .press("c")
        .expect("Remarks")
        .press("G enter")
        .expect("What stands in “Remarks”, such as “strong chest section”?");
    let app = app.press("G enter").expect("3 new");
    let settings = app.file("settings.yaml");
    assert!(settings.contains("Remarks: ignore"), "{settings}");
    // The next time it is so from the beginning.
    let path = app.path("season.csv").display().to_string();
    let app = app.press("o ctrl-u").paste(&path).press("enter c");
    let mut app = app.expect("Remarks");
    let screen = app.screen();
    let row = screen
        .lines()
        .find(|line| line.contains("Remarks"))
        .unwrap();
    assert!(row.contains("Left out"), "{screen}");
    let app = app.press("esc enter").expect("3 new from the file");
    let sheet = app.file("programs/yale.yaml");
    assert!(!sheet.contains("strong chest section"), "{sheet}");
}

#[test]
fn a_file_that_cannot_be_read_is_refused_and_the_name_can_be_mended() {
    let app = open()
        .file("folder.ics/x", "")
        .file("book.csv", "PK\u{3}\u{4}...");
    let app = app.open(Route::Import);
    let at = |name: &str| app.path(name).display().to_string();
    let table = [
        (at("none.ics"), "There is no file"),
        (at("folder.ics"), "is a folder"),
        (at("book.csv"), "Excel workbook"),
        (String::new(), "Name a file"),
    ];
    let mut app = app;
    for (path, words) in table {
        app = app
            .press("ctrl-u")
            .paste(&path)
            .press("enter")
            .expect(words);
    }
    app.press("esc").expect("Today's drill");
}

#[test]
fn esc_goes_back_one_step_at_a_time() {
    let app = season(open()).press("c enter").expect("What stands in");
    let app = app.press("esc").expect("What each column was taken for");
    let app = app.press("esc").expect("▸ ☑ Yale");
    let app = app.press("esc").expect("Import a file");
    app.press("esc").expect("Today's drill");
}

#[test]
fn a_path_may_be_dropped_with_quotes() {
    let app = open().season().file("my invites.ics", INVITES);
    let app = app.open(Route::Import);
    let path = format!("'{}' ", app.path("my invites.ics").display());
    app.paste(&path).press("enter").expect("my invites.ics");
}

#[test]
fn a_click_on_the_row_in_front_ticks_it() {
    let app = invites(open()).click("UCSF").expect("2 ticked");
    app.click("UCSF").expect("1 ticked").expect("☐ UCSF");
}

#[test]
fn links_are_shown_whole_and_nothing_steers_the_terminal() {
    let hostile = INVITES
        .replace(
            "LOCATION:Microsoft Teams Meeting",
            "LOCATION:https://emory.zoom.us.evil.example/j/12345?pwd=abc",
        )
        .replace("SUMMARY:Duke", "SUMMARY:Du\u{1b}]0;x\u{7}\u{202e}ke");
    let app = open().season().file("x.ics", &hostile);
    let mut app = read(app, "x.ics").expect("https://emory.zoom.us.evil.example/j/12345?pwd=abc");
    let screen = app.screen().replace('\n', "");
    assert!(!screen.contains(char::is_control), "{screen}");
    assert!(!screen.contains('\u{202e}'), "{screen}");
}
