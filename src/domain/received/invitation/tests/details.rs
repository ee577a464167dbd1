//! What is read beside the time: place, people, kind, words; and how answers settle it.

use super::*;
use crate::domain::entry::{Kind, Occurrence, Platform, Role, Status};
use crate::domain::received::Field;

fn of(text: &str) -> Understood {
    read(text, &Near::default())
}

#[test]
fn the_very_words_of_the_time_are_kept() {
    for (text, words) in [
        (
            "Your interview is on Thu Dec 3, 9 AM EST. See you!",
            "Thu Dec 3, 9 AM EST",
        ),
        (
            "Date: December 3, 2026\nTime: 9:00 AM\nTime Zone: Central Time",
            "December 3, 2026, 9:00 AM, Central Time",
        ),
        (
            "\u{202e}Dec 3\u{202c}, ९:०० AM\u{1b}[31m ET",
            "Dec 3, ९:०० AM",
        ),
        (
            "When: Thursday, December 3, 2026 9:00 AM-1:30 PM (UTC-05:00) Eastern Time (US & Canada)",
            "Thursday, December 3, 2026 9:00 AM-1:30 PM (UTC-05:00) Eastern Time (US & Canada)",
        ),
    ] {
        assert_eq!(of(text).as_received, words, "{text}");
    }
    let long = of(&format!("Dec 3, 9 AM {}", "(New York) ".repeat(500)));
    assert!(long.as_received.chars().count() <= 200);
}

/// A text, the platform and the link to join by.
const PLATFORMS: &[(&str, Option<Platform>, &str)] = &[
    (
        "Join Zoom Meeting\nhttps://example.zoom.us/j/812?pwd=a1\n",
        Some(Platform::Zoom),
        "https://example.zoom.us/j/812?pwd=a1",
    ),
    (
        "Link: https://zoom.us/u/abc and https://zoom.us/j/5.",
        Some(Platform::Zoom),
        "https://zoom.us/j/5",
    ),
    (
        "<https://teams.microsoft.com/l/meetup-join/19%3a_x>",
        Some(Platform::Teams),
        "https://teams.microsoft.com/l/meetup-join/19%3a_x",
    ),
    (
        "https://h.webex.com/h/j.php?MTID=m1 (help: https://help.webex.com)",
        Some(Platform::Webex),
        "https://h.webex.com/h/j.php?MTID=m1",
    ),
    (
        "https://meet.google.com/abc-defg-hij",
        Some(Platform::Other),
        "https://meet.google.com/abc-defg-hij",
    ),
    (
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.zoom.us%2Fj%2F98%3Fpwd%3Dabc&data=05",
        Some(Platform::Zoom),
        "https://x.zoom.us/j/98?pwd=abc",
    ),
    (
        "Click here to join: https://video.example.edu/room",
        None,
        "https://video.example.edu/room",
    ),
    (
        "Our website: https://radiology.example.edu/residency",
        None,
        "",
    ),
    ("https://zoom.us.evil.example/j/1", None, ""),
    ("https://evil.example/zoom.us/j/1", None, ""),
    (
        "We will meet on Zoom. Scheduling by Thalamus.",
        Some(Platform::Zoom),
        "",
    ),
    (
        "Interview Type: Virtual\nVideo Platform: Thalamus Video",
        Some(Platform::Thalamus),
        "",
    ),
    ("Microsoft Teams Meeting", Some(Platform::Teams), ""),
    ("Our teams of residents are happy.", None, ""),
    (
        "This is an in-person interview.",
        Some(Platform::InPerson),
        "",
    ),
    (
        "We will call you for a phone interview.",
        Some(Platform::Phone),
        "",
    ),
];

#[test]
fn the_platform_and_the_link_to_join_by_are_found() {
    for (text, platform, link) in PLATFORMS {
        let place = of(text).place;
        assert_eq!(
            (place.platform, place.link.as_str()),
            (*platform, *link),
            "{text}"
        );
    }
}

#[test]
fn a_number_to_call_is_found_with_the_meeting_it_is_for() {
    for (text, dial_in) in [
        (
            "One tap mobile\n+13017158592,,81234567890# US\nDial by your location\n+1 301 715 8592 US\nMeeting ID: 812 3456 7890\nPasscode: 123456",
            "+13017158592, ID 812 3456 7890, passcode 123456",
        ),
        (
            "Join by phone\n+1-555-010-0199 US Toll\nAccess code: 2630 123 4567",
            "+1-555-010-0199, ID 2630 123 4567",
        ),
        (
            "Meeting ID: 812 3456 7890 Passcode: 99 One tap mobile",
            "ID 812 3456 7890, passcode 99",
        ),
        ("Karen White, 515-555-0134", ""),
        ("Scores rose by +12 to 95.", ""),
    ] {
        assert_eq!(of(text).place.dial_in, dial_in, "{text}");
    }
}

#[test]
fn people_are_found_with_their_roles() {
    let read = of(
        "8:00 Welcome - Dr. James Carter, Program Director\n8:20 Interview 1 - Maria Lopez, MD (Associate Program Director)\n\
         8:40 Chair: Raj Patel, MD\n9:00 Dr. A. B. Roy (APD) and Jane Q. Public, MD, Vice Chair\n9:30 our Chief Resident, Dr. Amy Chen\n\
         9:40 Resident panel\n\nBest,\nKaren White\nResidency Program Coordinator\nkwhite@example.org",
    );
    let people: Vec<_> = read
        .interviewers
        .iter()
        .map(|person| (person.name.as_str(), person.role.unwrap()))
        .collect();
    assert_eq!(
        people,
        [
            ("Dr. James Carter", Role::Pd),
            ("Maria Lopez, MD", Role::Apd),
            ("Raj Patel, MD", Role::Chair),
            ("Dr. A. B. Roy", Role::Apd),
            ("Jane Q. Public, MD", Role::Faculty),
            ("Dr. Amy Chen", Role::Chief),
            ("Karen White", Role::Coordinator),
        ]
    );
    for text in [
        "Meet our residents and the program director.",
        "Program Director",
        "The chair of the day is free.",
    ] {
        assert_eq!(of(text).interviewers, [], "{text}");
    }
}

#[test]
fn the_program_its_kind_and_how_far_it_is_are_guessed() {
    for (text, program) in [
        (
            "Program: Example University Diagnostic Radiology",
            Some("Example University Diagnostic Radiology"),
        ),
        (
            "Thank you for applying to Mercy General Hospital in Des Moines.",
            Some("Mercy General Hospital"),
        ),
        (
            "Invitation to interview at the University of Example, Department of Radiology",
            Some("University of Example"),
        ),
        ("Diagnostic Radiology interview", None),
        ("See you soon", None),
    ] {
        assert_eq!(of(text).program.as_deref(), program, "{text}");
    }
    for (text, kind) in [
        ("Your interview is on Dec 3, 9 AM ET", Some(Kind::Interview)),
        (
            "Virtual social with residents: Dec 2, 6 PM ET",
            Some(Kind::Social),
        ),
        (
            "Mock interview with Dr. Smith, Dec 2, 6 PM ET",
            Some(Kind::Mock),
        ),
        ("Rank lists are due by Dec 2, 6 PM ET", Some(Kind::Deadline)),
        ("Dec 2, 6 PM ET", None),
    ] {
        assert_eq!(of(text).kind, kind, "{text}");
    }
    for (text, status) in [
        (
            "CANCELLED: Your interview on Dec 3, 9 AM ET",
            Some(Status::Cancelled),
        ),
        (
            "Your interview on Dec 3, 9 AM ET has been canceled.",
            Some(Status::Cancelled),
        ),
        (
            "You may cancel until Dec 1. Your interview is scheduled.",
            Some(Status::Scheduled),
        ),
        (
            "You are on the waitlist for Dec 3.",
            Some(Status::Waitlisted),
        ),
        (
            "We invite you to interview on Dec 3.",
            Some(Status::Invited),
        ),
        ("Dec 3", None),
    ] {
        assert_eq!(of(text).status, status, "{text}");
    }
}

#[test]
fn answers_settle_one_doubt_after_the_other() {
    let near = Near::default();
    let mut read = of("Interviews: 10/11/2026 or 10/12/2026 at 1:30 EST");
    // Which day, then which order of the numbers, then which half of the day, then what EST is in October.
    for (field, choice, left) in [
        (Field::Date, 1, 2),
        (Field::Date, 0, 1),
        (Field::Start, 0, 1),
        (Field::Zone, 0, 0),
    ] {
        assert_eq!(read.doubts[0].field, field, "{read:?}");
        assert_eq!(read.when(), None);
        let answer = read.doubts[0].choices[choice].value.clone();
        read.answer(&answer, &rules(), &near);
        assert_eq!(read.doubts.len(), left, "{read:?}");
    }
    assert_eq!(shown(&read), "2026-10-12 13:30 America/New_York");
    assert!(read.when().is_some());
    assert_eq!(read.as_received, "10/12/2026 at 1:30 EST");
}

#[test]
fn an_hour_that_comes_twice_or_never_is_settled_by_an_answer() {
    let mut twice = of("Sun Nov 1, 2026, 1:30 AM ET");
    twice.answer(
        &Answer::Occurrence(Occurrence::Later),
        &rules(),
        &Near::default(),
    );
    let span = twice
        .when()
        .unwrap()
        .resolve(&rules().get(twice.parts.zone.unwrap()).unwrap())
        .unwrap();
    assert_eq!(span.starts_at.to_string(), "2026-11-01 06:30:00 UTC");
    let mut never = of("Sun March 14, 2027, 2:30 AM ET");
    let after = never.doubts[0].choices[1].value.clone();
    never.answer(&after, &rules(), &Near::default());
    assert_eq!(shown(&never), "2027-03-14 03:30 America/New_York");
}
