use super::*;
use crate::domain::calendar::testing::{date, entry_at, place, utc, zone};
use crate::domain::entry::{Interviewer, Kind, Platform, Role};
use crate::domain::id::ProgramId;
use crate::domain::program::{Contact, Sheet};

#[test]
fn places_are_filled_and_those_without_a_value_stay_and_are_reported() {
    let fields = Fields::default()
        .with("who", "Dr. Chen")
        .with("blank", "  ");
    for (template, text, missing) in [
        ("Dear {who},", "Dear Dr. Chen,", &[][..]),
        ("{who} and {who}", "Dr. Chen and Dr. Chen", &[]),
        (
            "{blank}, {when}, {when}",
            "{blank}, {when}, {when}",
            &["blank", "when"],
        ),
        ("no places", "no places", &[]),
        (
            "a { brace, {Caps}, {}, {9}, {two words}",
            "a { brace, {Caps}, {}, {9}, {two words}",
            &[],
        ),
        ("{{who}}", "{Dr. Chen}", &[]),
        ("{who", "{who", &[]),
        ("{ä{who}", "{äDr. Chen", &[]),
        ("", "", &[]),
    ] {
        let filled = fill(template, &fields);
        assert_eq!(filled.text, text);
        assert_eq!(filled.missing, missing, "{template}");
    }
}

#[test]
fn what_is_filled_in_is_not_read_for_places_and_begins_no_line() {
    let fields = Fields::default()
        .with("who", "{when}\r\nBcc: all@example.org")
        .with("when", "now")
        .with("hidden", "\u{202e}gro\u{200b}\u{1b}[2J");
    let mail = Mail::of("Subject: {who}\n\n{hidden}", &fields);
    assert_eq!(mail.subject, "{when} Bcc: all@example.org");
    assert_eq!(mail.body, "gro [2J");
    assert_eq!(mail.missing, [""; 0]);
}

#[test]
fn the_first_line_is_the_subject() {
    let mail = Mail::of(
        "Subject: Confirming {what}\n\nDear all,\n\nBye.\n",
        &Fields::default(),
    );
    assert_eq!(mail.subject, "Confirming {what}");
    assert_eq!(mail.body, "Dear all,\n\nBye.");
    assert_eq!(mail.missing, ["what"]);
    assert_eq!(
        mail.text(),
        "Subject: Confirming {what}\n\nDear all,\n\nBye."
    );
    let plain = Mail::of("Dear all,\nBye.", &Fields::default());
    assert_eq!(
        (plain.subject.as_str(), plain.text().as_str()),
        ("", "Dear all,\nBye.")
    );
}

#[test]
fn moments_are_spelled_out_with_their_zone() {
    for (from, until, name, said) in [
        (
            "2026-12-03T14:00",
            None,
            "America/New_York",
            "Thursday, December 3, 2026, 9:00 AM EST (New York)",
        ),
        (
            "2026-12-03T14:00",
            None,
            "Asia/Kolkata",
            "Thursday, December 3, 2026, 7:30 PM IST (Kolkata)",
        ),
        (
            "2026-12-03T14:00",
            Some("2026-12-03T18:30"),
            "America/New_York",
            "Thursday, December 3, 2026, 9:00 AM to 1:30 PM EST (New York)",
        ),
        (
            "2026-12-03T14:00",
            Some("2026-12-03T18:30"),
            "Asia/Kolkata",
            "Thursday, December 3, 2026, 7:30 PM to Friday, December 4, 2026, 12:00 AM (midnight) IST (Kolkata)",
        ),
        (
            "2026-10-20T16:00",
            None,
            "America/New_York",
            "Tuesday, October 20, 2026, 12:00 PM (noon) EDT (New York)",
        ),
        (
            "2026-12-03T14:00",
            None,
            "Asia/Kathmandu",
            "Thursday, December 3, 2026, 7:45 PM UTC+5:45 (Kathmandu)",
        ),
        (
            "2026-12-03T14:00",
            None,
            "America/Sao_Paulo",
            "Thursday, December 3, 2026, 11:00 AM UTC-3 (Sao Paulo)",
        ),
        (
            "2026-11-01T05:30",
            Some("2026-11-01T07:00"),
            "America/New_York",
            "Sunday, November 1, 2026, 1:30 AM EDT to 2:00 AM EST (New York)",
        ),
    ] {
        assert_eq!(span(utc(from), until.map(utc), &zone(name)), said);
    }
    assert_eq!(day(date("2027-03-14")), "Sunday, March 14, 2027");
}

/// What the confirm-back mail is filled with, for an interview in New York and a home in Kolkata.
fn confirm(change: impl FnOnce(&mut crate::domain::entry::Entry), sheet: Option<&Sheet>) -> Fields {
    let mut entry = entry_at(Kind::Interview, "2026-12-03T09:00", "America/New_York");
    change(&mut entry);
    let placed = place("emory", entry);
    let confirm = Confirm {
        placed: &placed,
        program: "Emory",
        sheet,
        zone: &zone("America/New_York"),
        home: &zone("Asia/Kolkata"),
        name: Some("Asha Rao"),
    };
    confirm.fields()
}

#[test]
fn the_time_is_confirmed_in_both_zones_the_programs_first() {
    let fields = confirm(|entry| entry.place.platform = Some(Platform::Zoom), None);
    for (name, value) in [
        ("program", "Emory"),
        ("coordinator", "Program Coordinator"),
        (
            "program_when",
            "Thursday, December 3, 2026, 9:00 AM EST (New York)",
        ),
        (
            "home_when",
            "Thursday, December 3, 2026, 7:30 PM IST (Kolkata)",
        ),
        (
            "both_when",
            "Thursday, December 3, 2026, 9:00 AM EST (New York), which is Thursday, December 3, 2026, 7:30 PM IST \
             (Kolkata)",
        ),
        ("platform", "Zoom"),
        ("name", "Asha Rao"),
    ] {
        assert_eq!(fields.get(name), Some(value));
    }
}

#[test]
fn a_doubtful_time_is_never_confirmed() {
    let fields = confirm(|entry| entry.when.date = date("2026-11-01"), None);
    assert!(fields.get("home_when").is_some());
    let fields = confirm(
        |entry| *entry = entry_at(Kind::Interview, "2026-11-01T01:30", "America/New_York"),
        None,
    );
    let mail = Mail::of("{program_when} {home_when} {both_when}", &fields);
    assert_eq!(mail.missing, ["program_when", "home_when", "both_when"]);
}

#[test]
fn the_coordinator_is_the_one_met_else_the_one_of_the_sheet() {
    let mut sheet = Sheet::named(ProgramId::new("emory"), "Emory");
    let contact = |name: &str, role: &str| Contact {
        name: name.into(),
        role: role.into(),
        ..Contact::default()
    };
    sheet.contacts = vec![
        contact("Pat Lee", "Chair"),
        contact("Jo Ruiz, MBA", "Program Coordinator"),
    ];
    assert_eq!(
        confirm(|_| (), Some(&sheet)).get("coordinator"),
        Some("Jo Ruiz")
    );
    let met = |entry: &mut crate::domain::entry::Entry| {
        entry.interviewers = vec![Interviewer {
            name: "Kim Park".into(),
            role: Some(Role::Coordinator),
            ..Interviewer::default()
        }];
    };
    assert_eq!(
        confirm(met, Some(&sheet)).get("coordinator"),
        Some("Kim Park")
    );
}

#[test]
fn people_are_greeted_by_their_whole_name() {
    for (name, role, greeted) in [
        ("Anna Chen, MD, PhD", Some(Role::Pd), "Dr. Anna Chen"),
        ("Dr. Anna Chen", Some(Role::Faculty), "Dr. Anna Chen"),
        ("Prof. Otto Frei", Some(Role::Chair), "Prof. Otto Frei"),
        ("Chen, Anna", Some(Role::Resident), "Dr. Anna Chen"),
        ("Chen, Anna, MD", None, "Dr. Anna Chen"),
        ("Anna Chen MD", None, "Dr. Anna Chen"),
        ("Jo Ruiz, MBA", Some(Role::Coordinator), "Jo Ruiz"),
        ("Jo Ruiz", None, "Jo Ruiz"),
        ("Ma Jun", Some(Role::Faculty), "Dr. Ma Jun"),
        ("", Some(Role::Pd), ""),
    ] {
        let who = Interviewer {
            name: name.into(),
            role,
            ..Interviewer::default()
        };
        assert_eq!(greeting_name(&who), greeted, "{name}");
    }
}

#[test]
fn a_thank_you_note_carries_what_is_remembered_and_reports_what_is_not() {
    let entry = entry_at(Kind::Interview, "2026-12-03T09:00", "America/New_York");
    let mut to = Interviewer {
        name: "Anna Chen, MD".into(),
        role: Some(Role::Faculty),
        remember: "your stroke rotation.".into(),
        ..Interviewer::default()
    };
    let template = "Subject: Thank you\n\nDear {recipient},\n\nOn {interview_date} we spoke about {detail}.\n\n{name}";
    let note = |to: &Interviewer| {
        let fields = Note {
            entry: &entry,
            to,
            program: "Emory",
            name: None,
        }
        .fields();
        Mail::of(template, &fields)
    };
    let mail = note(&to);
    assert!(
        mail.body.starts_with(
            "Dear Dr. Anna Chen,\n\nOn December 3 we spoke about your stroke rotation."
        ),
        "{mail:?}"
    );
    assert_eq!(mail.missing, ["name"]);
    to.remember.clear();
    assert_eq!(note(&to).missing, ["detail", "name"]);
}

#[test]
fn where_it_takes_place_is_said_as_the_program_knows_it() {
    for (platform, address, dial_in, said) in [
        (Some(Platform::Teams), "", "", Some("Microsoft Teams")),
        (
            Some(Platform::InPerson),
            "1 Main St",
            "",
            Some("In person, 1 Main St"),
        ),
        (
            Some(Platform::Phone),
            "",
            "+1 555 0100",
            Some("By telephone, +1 555 0100"),
        ),
        (Some(Platform::Phone), "", "", Some("By telephone")),
        (None, "", "", None),
    ] {
        let fields = confirm(
            |entry| {
                entry.place.platform = platform;
                entry.place.address = address.into();
                entry.place.dial_in = dial_in.into();
            },
            None,
        );
        assert_eq!(fields.get("platform"), said, "{platform:?}");
    }
}
