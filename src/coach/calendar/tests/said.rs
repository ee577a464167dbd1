use super::*;
use crate::domain::wording::Wording;

fn wording(sentences: &str) -> Wording {
    serde_json::from_str(&format!("{{\"traps\":{sentences}}}")).unwrap()
}

#[test]
fn a_sentence_is_filled_with_what_was_found() {
    let wording = wording(
        r#"{"night-start":{"text":"{program} starts at {home_time} in {home_city}, {program_time} in {zone_city}.",
            "try":"Sleep before {date}."},
            "gap-too-short":{"text":"{gap} between this and {other}, {other_time}."}}"#,
    );
    let season = Season::at_home_in("Asia/Manila")
        .sheet("emory", |sheet| sheet.name = "Emory".into())
        .with("a", of("emory", interview("2026-12-08T11:30", YORK)))
        .with("b", lasting("2026-12-08T16:00", 60, YORK, Kind::Social));
    let night = season.found("a", Rule::NightStart).unwrap();
    assert_eq!(
        night.text(&wording),
        "Emory starts at Wed 9 Dec 00:30 in Manila, Tue 8 Dec 11:30 in New York."
    );
    assert_eq!(night.advice(&wording), "Sleep before Tue 8 Dec.");
    assert_eq!(night.act(), Some(Act::DayPlan));
    let gap = season.found("a", Rule::GapTooShort).unwrap();
    assert_eq!(
        gap.text(&wording),
        "30 min between this and social, Wed 9 Dec 05:00."
    );
    assert_eq!(gap.act(), Some(Act::OpenOther));
}

#[test]
fn the_night_of_the_place_one_stays_in_is_said_with_its_own_clock() {
    let wording = wording(r#"{"night-start":{"text":"{home_time} in {home_city}"}}"#);
    let mut season = Season::at_home_in(KOLKATA).with("a", interview("2026-12-03T09:00", YORK));
    season.travel = Some(zone("America/Los_Angeles"));
    let night = season.found("a", Rule::NightStart).unwrap();
    assert_eq!(night.text(&wording), "Thu 3 Dec 06:00 in Los Angeles");
}

#[test]
fn a_rule_with_something_else_to_say_has_its_own_sentence_or_the_rules() {
    let season = Season::at_home_in("Africa/Cairo")
        .now("2026-10-20T00:00")
        .with("a", interview("2026-11-02T09:00", YORK));
    let found = season.found("a", Rule::ClockChange).unwrap();
    let own = wording(
        r#"{"clock-change":{"text":"other"},"clock-change-same":{"text":"{apart_then} again: {changes}"}}"#,
    );
    assert_eq!(
        found.text(&own),
        "New York is 7 h behind Cairo again: Cairo on Fri 30 Oct (back 1 h) and New York on Sun 1 Nov (back 1 h)"
    );
    let general = wording(r#"{"clock-change":{"text":"the rule's"}}"#);
    assert_eq!(found.text(&general), "the rule's");
    assert_eq!(found.text(&wording("{}")), "clock-change");
    assert_eq!(found.advice(&wording("{}")), "");
}

#[test]
fn names_are_cut_to_two_and_the_number_of_others() {
    let wording = wording(r#"{"thank-you-due":{"text":"{names}, {hours} h"}}"#);
    for (count, said) in [
        (1, "P0, 42 h"),
        (2, "P0 and P1, 42 h"),
        (3, "P0, P1 and 1 other, 42 h"),
        (5, "P0, P1 and 3 others, 42 h"),
    ] {
        let mut entry = interview("2026-12-03T09:00", YORK);
        entry.interviewers = (0..count)
            .map(|n| crate::domain::entry::Interviewer {
                name: format!("P{n}"),
                ..Default::default()
            })
            .collect();
        let season = Season::at_home_in(KOLKATA)
            .now("2026-12-04T00:00")
            .with("a", entry);
        let found = season.found("a", Rule::ThankYouDue).unwrap();
        assert_eq!(found.text(&wording), said);
    }
}

#[test]
fn names_from_a_foreign_file_cannot_steer_the_terminal() {
    let wording = wording(r#"{"gap-too-short":{"text":"{other}"}}"#);
    let mut foreign = lasting("2026-12-03T13:30", 60, YORK, Kind::Social);
    foreign.title = "\u{1b}[2J\u{202e}{program}\nx".into();
    let season = Season::at_home_in("Africa/Lagos")
        .with("a", interview("2026-12-03T09:00", YORK))
        .with("b", foreign);
    let found = season.found("a", Rule::GapTooShort).unwrap();
    assert_eq!(found.text(&wording), "[2J{program} x");
}
