//! What is read beside the time: place, people, kind, words; answers; and that no text breaks it.

use std::time::{Duration, Instant};

use super::*;
use crate::domain::entry::{Kind, Occurrence, Platform, Role, Status};
use crate::domain::received::{Field, Fields, fields};

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

#[test]
fn the_platform_and_the_link_to_join_by_are_found() {
    for (text, platform, link) in [
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
    ] {
        let place = of(text).place;
        assert_eq!(
            (place.platform, place.link.as_str()),
            (platform, link),
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

#[test]
fn fields_are_read_together() {
    for (date, start, end, zone, received, near_to, expected) in [
        (
            "dec 3",
            "9",
            "1:30pm",
            "ET",
            "",
            "",
            "2026-12-03 09:00-13:30 America/New_York",
        ),
        (
            "2026-12-03",
            "09:00",
            "13:30",
            "Phoenix",
            "",
            "",
            "2026-12-03 09:00-13:30 America/Phoenix",
        ),
        (
            "dec 3",
            "9-1:30pm",
            "",
            "ET",
            "",
            "",
            "2026-12-03 09:00-13:30 America/New_York",
        ),
        (
            "3/12",
            "9",
            "",
            "ET",
            "",
            "",
            ". 09:00 America/New_York; Date? 2027-03-12 | 2026-12-03",
        ),
        (
            "Oct 20, 2026",
            "9",
            "",
            "EST",
            "",
            "",
            "2026-10-20 09:00 .; Zone? America/New_York | America/Panama",
        ),
        (
            "Feb 30",
            "9",
            "",
            "ET",
            "",
            "",
            ". 09:00 America/New_York; Date?",
        ),
        (
            "dec 3",
            "9:75",
            "",
            "ET",
            "",
            "",
            "2026-12-03 . America/New_York; Start?",
        ),
        (
            "dec 3",
            "10 PM",
            "1 AM",
            "ET",
            "",
            "",
            "2026-12-03 . America/New_York; Start? 22:00-01:00+1 | 22:00",
        ),
        ("dec 3", "9", "", "", "", "", "2026-12-03 09:00 .; Zone?"),
        (
            "dec 3",
            "9",
            "",
            "Bosten",
            "",
            "",
            "2026-12-03 09:00 .; Zone?",
        ),
        // The words received fill what is empty.
        (
            "",
            "",
            "",
            "",
            "Thu Dec 3, 9 AM ET",
            "",
            "2026-12-03 09:00 America/New_York",
        ),
        (
            "2026-12-03",
            "09:00",
            "",
            "",
            "Thu Dec 3, 9 AM ET",
            "",
            "2026-12-03 09:00 America/New_York",
        ),
        (
            "2026-12-03",
            "09:00",
            "",
            "",
            "9 AM EST",
            "",
            "2026-12-03 09:00 America/New_York",
        ),
        (
            "2026-10-20",
            "09:00",
            "",
            "",
            "Tue Oct 20, 9:00 AM EST",
            "",
            "2026-10-20 09:00 .; Zone? America/New_York | America/Panama",
        ),
        (
            "2026-12-03",
            "09:00",
            "",
            "",
            "Dec 3, 9 AM - 1 PM ET",
            "",
            "2026-12-03 09:00-13:00 America/New_York",
        ),
        (
            "2026-12-03",
            "",
            "",
            "",
            "12/3/2026 9 AM ET",
            "",
            "2026-12-03 09:00 America/New_York",
        ),
        (
            "2026-12-03",
            "09:00",
            "",
            "",
            "Dec 3, 9 AM IST",
            "",
            "2026-12-03 09:00 .; Zone? Asia/Kolkata | Asia/Jerusalem | Europe/Dublin",
        ),
        (
            "2026-12-07",
            "",
            "",
            "",
            "Nov 30, Dec 3 or Dec 7 at 9 AM ET",
            "",
            "2026-12-07 09:00 America/New_York",
        ),
        // What was typed and what was received have to say the same.
        (
            "2026-12-04",
            "09:00",
            "",
            "",
            "Thu Dec 3, 9 AM ET",
            "",
            ". 09:00 America/New_York; Date? 2026-12-04 | 2026-12-03",
        ),
        (
            "2026-12-03",
            "10:00",
            "",
            "",
            "Thu Dec 3, 9 AM ET",
            "",
            "2026-12-03 . America/New_York; Start? 10:00 | 09:00",
        ),
        (
            "",
            "",
            "",
            "America/Chicago",
            "Thu Dec 3, 9 AM ET",
            "",
            "2026-12-03 09:00 .; Zone? America/Chicago | America/New_York",
        ),
        (
            "",
            "",
            "",
            "America/New_York",
            "Thu Dec 3, 9 AM EST",
            "",
            "2026-12-03 09:00 America/New_York",
        ),
        (
            "",
            "",
            "",
            "Boston",
            "Tue Oct 20, 2026, 9 AM EST",
            "",
            "2026-10-20 09:00 America/New_York",
        ),
        (
            "",
            "",
            "",
            "",
            "Dec 3, 8 AM MT",
            "Tucson, AZ",
            "2026-12-03 08:00 .; Zone? America/Phoenix | America/Denver",
        ),
    ] {
        let typed = Fields {
            date,
            start,
            end,
            zone,
            received,
        };
        let read = fields(&typed, day(TODAY), &rules(), &near(near_to));
        assert_eq!(shown(&read), expected, "{typed:?}");
    }
}

/// Texts that a slow reader would take long for.
fn heavy() -> Vec<String> {
    let mut texts: Vec<String> = [
        "1 ",
        "9:00 ",
        "at 9 ",
        "Dec 3 ",
        "-",
        ".",
        ",",
        "(",
        "a@",
        "http://",
        "https://x.zoom.us/j/1 ",
        "mon. ",
        "Dec 3, 9 AM ET or ",
        "Houston, TX ",
        "chair ",
        "\n",
        "\r",
        "Date: \n",
        "From: a\n",
        "EST ",
        "Phoenix ",
        "१",
        "\u{202e}",
        "é́",
        "+1 312 555 0199 ",
        "Dec 3, 9 AM - 1 PM CST\n",
        "12/3 9 AM IST; ",
        "A. ",
    ]
    .iter()
    .map(|piece| piece.repeat(1_000_000 / piece.len() + 1))
    .collect();
    texts.push("x".repeat(1_000_000));
    texts
}

#[test]
fn no_text_takes_long_however_long_it_is() {
    // A build for tests is many times slower than one for use, and machines that test are busy: what this finds is time
    // that grows with the square of the text.
    for text in heavy() {
        let start = Instant::now();
        let read = of(&text);
        assert!(read.is_cut, "{}", &text[..4]);
        let shown: String = text.chars().take(12).collect();
        assert!(
            start.elapsed() < Duration::from_secs(3),
            "{shown:?} took {:?}",
            start.elapsed()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_makes_it_panic(
        text in "\\PC{0,200}",
        words in "(Dec|Thu|AM|PM|EST|IST|ET|Time|Date|From|Sent|to|by|at|or|wrote|[0-9]{1,4}|[-:/.,()@+\n\t ]){0,60}",
    ) {
        let _ = of(&text);
        let read = of(&words);
        prop_assert!(read.when().is_none() || read.doubts.is_empty());
    }

    #[test]
    fn a_time_in_a_sentence_is_read_back(days in 1i64..250, minutes in 0u32..1440, style in 0usize..4) {
        let start = day(TODAY) + chrono::TimeDelta::days(days);
        let time = chrono::NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
        let wall = start.and_time(time);
        let format = ["%A, %B %-d, %Y at %-I:%M %p", "%a %b %-d, %I:%M%p", "%Y-%m-%d %I:%M %p", "%-d %B %Y, %-I:%M %P"][style];
        let text = format!("Your interview is on {} Eastern Time. See you then!", wall.format(format));
        let read = of(&text);
        let never = read.parts.start.is_none() && read.doubts.len() == 1 && matches!(read.doubts[0].choices[0].value, Answer::Wall(..));
        prop_assert!(never || read.parts.start == Some(time), "{}: {}", text, shown(&read));
        prop_assert_eq!(read.parts.date, Some(start), "{}", text);
        prop_assert_eq!(read.parts.zone.map(ZoneName::as_str), Some("America/New_York"));
    }
}

/// Everything a mail may say around a time, none of it when the interview is.
const NOISE: [&str; 16] = [
    "Please confirm by November 27, 2026 at 5:00 PM.",
    "Match Day is Friday, March 19, 2027.",
    "Congratulations on your interview!",
    "Please log in by 7:45 AM to test your microphone.",
    "Our office hours are 8:00 AM to 4:30 PM Pacific Time.",
    "Sent: Monday, November 16, 2026 3:42 PM",
    "On Mon, Nov 16, 2026 at 10:12 AM Ali Khan <ali@example.com> wrote:",
    "> I am free on most days.",
    "Meeting ID: 812 3456 7890",
    "+1 312 626 6799 US (Chicago)",
    "Join https://example.zoom.us/j/81234567890?pwd=1200",
    "Interviews last 20 minutes with 3-4 faculty members.",
    "RSVP: 12/1/2026",
    "Karen White, Program Coordinator, Rochester, MN 55905",
    "The program has 12 residents and 24/7 coverage.",
    "",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The one thing that must not happen: a time that is certain and wrong.
    #[test]
    fn what_is_certain_is_true_whatever_stands_around_it(
        days in 1i64..200,
        quarter in 28u32..76,
        style in 0usize..8,
        zone in 0usize..6,
        noise in proptest::collection::vec(0usize..NOISE.len(), 0..6),
        at in 0usize..7,
    ) {
        let date = day(TODAY) + chrono::TimeDelta::days(days);
        let time = chrono::NaiveTime::from_num_seconds_from_midnight_opt(quarter * 900, 0).unwrap();
        let wall = date.and_time(time);
        let (words, name) = [
            ("ET", "America/New_York"),
            ("Eastern Time", "America/New_York"),
            ("CT", "America/Chicago"),
            ("(UTC-06:00) Central Time (US & Canada)", "America/Chicago"),
            ("Pacific", "America/Los_Angeles"),
            ("(Mountain Standard Time - Phoenix)", "America/Phoenix"),
        ][zone];
        let style = [
            "Your interview is on %A, %B %-d, %Y at %-I:%M %p ZONE.",
            "Interview: %a %b %-d, %-I:%M%P ZONE",
            "Date: %B %-d, %Y\nTime: %I:%M %p ZONE",
            "When: %A, %B %-d, %Y %-I:%M %p ZONE",
            "We look forward to seeing you on %A, %-d %B. The day begins at %-I:%M %p ZONE.",
            "%m/%d/%Y %I:%M %p ZONE",
            "Date\n%Y-%m-%d\nTime\n%H:%M\nTime zone\nZONE",
            "%-I:%M %p ZONE on %B %-d",
        ][style];
        let mut lines: Vec<String> = noise.iter().map(|at| NOISE[*at].to_owned()).collect();
        lines.insert(at.min(lines.len()), wall.format(style).to_string().replace("ZONE", words));
        let text = lines.join("\n");
        let read = of(&text);
        if let Some(when) = read.when() {
            prop_assert_eq!((when.wall(), when.zone.as_str()), (wall, name), "{}\n{}", text, shown(&read));
        }
        // What is certain already is true as well.
        prop_assert!(read.parts.date.is_none_or(|certain| certain == date), "{}\n{}", text, shown(&read));
        prop_assert!(read.parts.start.is_none_or(|certain| certain == time), "{}\n{}", text, shown(&read));
        prop_assert!(read.parts.zone.is_none_or(|certain| certain.as_str() == name), "{}\n{}", text, shown(&read));
    }
}
