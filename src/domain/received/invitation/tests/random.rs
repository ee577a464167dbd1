//! Texts by chance and texts of malice: nothing panics, nothing is read without end, and nothing certain is wrong.

use super::*;

fn of(text: &str) -> Understood {
    read(text, &Near::default())
}

/// How long such texts take is in `benches/invitation.rs`; that it is little rests on this: the rest is not read.
#[test]
fn of_a_text_without_end_only_the_beginning_is_read() {
    for piece in ["1 ", "Dec 3, 9 AM - 1 PM CST\n", "From: a\n", "é́", "१"] {
        let read = of(&piece.repeat(1_000_000 / piece.len() + 1));
        assert!(read.is_cut, "{piece:?}");
        assert!(!of(&piece.repeat(3)).is_cut, "{piece:?}");
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
const NOISE: [&str; 40] = [
    "Orientation begins July 1, 2027.",
    "The resident social is on December 2, 2026 at 6:00 PM ET.",
    "We reviewed your application on 11/2.",
    "Rank order lists are due March 3, 2027 at 9:00 PM ET.",
    "We are at 1200 East 9th Street, Cleveland, OH 44106.",
    "AAMC ID 12345678, Step 2 CK 260, version 2.3",
    "Updated 11/20/2026",
    "Page 1 of 2",
    "Questions? Call 1-800-555-1212 Monday-Friday 8am-5pm EST.",
    "You will see CT, MR and PET/CT; at 3 sites.",
    "Copyright 2026 Example Health. All rights reserved.",
    "Dr. May Summers, Chair",
    "The waiting room opens 30 minutes before 8:00 AM.",
    "Lunch at noon, residents only.",
    "The day ends around 2:00 PM.",
    "Night float is 9 PM-7 AM.",
    "Last season we met on December 9, 2025 at 8:00 AM ET.",
    "This mail was sent at 4:15 PM.",
    "Interview season runs from October 15, 2026 to January 29, 2027.",
    "Eastern Time Health Alliance",
    "Next steps: https://example.edu/2026/12/15/next",
    "On Nov 20, 2026, at 9:15 AM, Mary Jones <mary@example.edu> wrote:",
    "Nov 20, 2026, 9:15 AM (3 days ago)",
    "> Would Dec 1 at 9 AM CT work for you?",
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
