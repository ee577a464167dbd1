//! Promise: `prepcoach import` takes in 5 000 events within a second, from the start of the program until every file is
//! on the disk.

#[cfg(unix)]
#[expect(dead_code, reason = "the other benches use the rest of it")]
mod support {
    pub mod folder;
    pub mod process;
    pub mod timing;
}

#[cfg(unix)]
fn main() -> std::io::Result<()> {
    unix::run()
}

/// The programs are run with an environment that is Unix's.
#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
mod unix {
    use std::fmt::Write as _;
    use std::fs;
    use std::io;
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    use super::support::process::{self, Home, PREPCOACH};
    use super::support::timing::{Runs, is_smoke};

    /// Milliseconds.
    const LIMIT: f64 = 1_000.0;
    const EVENTS: usize = 5_000;

    pub fn run() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        let rounds = if is_smoke() { 1 } else { 10 };
        let invitations = dir.path().join("season.ics");
        fs::write(&invitations, calendar())?;
        let spreadsheet = dir.path().join("season.csv");
        fs::write(&spreadsheet, table())?;
        let kept = measured("5 000 events, .ics", dir.path(), &invitations, rounds)?
            & measured("5 000 rows, .csv", dir.path(), &spreadsheet, rounds)?;
        if kept || is_smoke() {
            Ok(())
        } else {
            Err(io::Error::other("a promise is broken"))
        }
    }

    /// Imports into a new folder each time, then the same file again; only the first is promised. The folders stay until
    /// the end: ext4 passes over the places of files that were just deleted, one by one, and a person deletes no 5 000.
    fn measured(name: &str, root: &Path, file: &Path, rounds: usize) -> io::Result<bool> {
        let kind = file.extension().unwrap_or_default().to_string_lossy();
        let (mut first, mut again) = (Runs::default(), Runs::default());
        for round in 0..rounds {
            let home = Home {
                root: root.to_path_buf(),
                data: root.join(format!("{round}-{kind}")),
            };
            fs::create_dir_all(&home.data)?;
            fs::write(home.data.join("profile.yaml"), "home_zone: Asia/Kolkata\n")?;
            first.push(import(file, &home)?);
            let made = fs::read_dir(home.data.join("calendar"))?.count();
            if made != EVENTS {
                return Err(io::Error::other(format!("{name}: {made} entries")));
            }
            again.push(import(file, &home)?);
        }
        let verdict = if first.min() <= LIMIT {
            "kept"
        } else {
            "BROKEN"
        };
        println!(
            "{name:20} min {:6.1} median {:6.1} ms, limit {LIMIT} ms: {verdict} | again min {:6.1} median {:6.1} ms",
            first.min(),
            first.median(),
            again.min(),
            again.median(),
        );
        Ok(first.min() <= LIMIT)
    }

    fn import(file: &Path, home: &Home) -> io::Result<Duration> {
        let file: PathBuf = file.to_path_buf();
        let file = file.to_string_lossy();
        process::whole_run(Path::new(PREPCOACH), &["import", &file], home)
    }

    /// Day and hour of an event: eight a day.
    fn moment(event: usize) -> (String, usize) {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap_or_default();
        let days = u64::try_from(event / 8).unwrap_or(0);
        let day = day.checked_add_days(chrono::Days::new(days)).unwrap_or(day);
        (day.format("%Y-%m-%d").to_string(), 8 + event % 8)
    }

    fn calendar() -> String {
        let mut text =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bench//EN\r\nMETHOD:PUBLISH\r\n"
                .to_owned();
        for event in 0..EVENTS {
            let (day, hour) = moment(event);
            let day = day.replace('-', "");
            // Writing to memory cannot fail.
            let _ = write!(
                text,
                "BEGIN:VEVENT\r\nUID:{event}@bench\r\nDTSTAMP:20261001T000000Z\r\nSEQUENCE:0\r\n\
                 SUMMARY:University Hospital {} - Radiology Interview\r\n\
                 DTSTART;TZID=America/New_York:{day}T{hour:02}0000\r\nDTEND;TZID=America/New_York:{day}T{hour:02}4500\r\n\
                 LOCATION:https://example.zoom.us/j/{event}\r\nORGANIZER;CN=Coordinator:mailto:c{event}@example.org\r\n\
                 END:VEVENT\r\n",
                event % 200
            );
        }
        text + "END:VCALENDAR\r\n"
    }

    fn table() -> String {
        let mut text =
            "Program,City,State,Date,Start,Time zone,Platform,Interviewers\r\n".to_owned();
        for event in 0..EVENTS {
            let (day, hour) = moment(event);
            // Writing to memory cannot fail.
            let _ = write!(
                text,
                "University Hospital {},Atlanta,GA,{day},{hour:02}:00,America/New_York,Zoom,Dr. A (PD)\r\n",
                event % 200
            );
        }
        text
    }
}
