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

#[test]
fn show() {
    for (columns, rows) in [(80, 24), (120, 40), (60, 16)] {
        let setup = || Setup::new().size(columns, rows);
        let mut app = setup().open(Route::Import);
        println!("{}\n=====", app.screen());
        let mut app = invites(setup());
        println!("{}\n=====", app.screen());
        let mut app = app.press("j j j");
        println!("{}\n=====", app.screen());
        let mut app = app.press("space");
        println!("{}\n=====", app.screen());
        let mut app = app.press("z").type_text("CST").press("enter");
        println!("{}\n=====", app.screen());
        let mut app = app.press("ctrl-u").type_text("Columbus").press("enter");
        println!("{}\n=====", app.screen());
        let mut app = app.press("enter");
        println!("{}\n=====", app.screen());
        let mut app = season(setup());
        println!("{}\n=====", app.screen());
        let mut app = app.press("c");
        println!("{}\n=====", app.screen());
        let mut app = app.press("enter");
        println!("{}\n=====", app.screen());
    }
}
