use proptest::prelude::*;

use super::*;
use crate::domain::received::fixture::rules;

/// How a text is read for a wall time, near places and the zone of a sheet. Several are led by a question mark.
fn shown_near(text: &str, on: &str, near: &Near) -> String {
    let on = (!on.is_empty()).then(|| NaiveDateTime::parse_from_str(on, "%Y-%m-%d %H:%M").unwrap());
    match zone(text, on, &rules(), near) {
        Reading::One(zone) => zone.to_string(),
        Reading::Several(choices) => {
            let zones: Vec<_> = choices.iter().map(|c| c.value.as_str()).collect();
            format!("? {}", zones.join(" "))
        }
        Reading::None(why) => format!("! {why}"),
    }
}

fn shown(text: &str, on: &str) -> String {
    shown_near(text, on, &Near::default())
}

const WINTER: &str = "2026-12-03 09:00";
const SUMMER: &str = "2026-10-20 09:00";

fn sheet(zone: &str) -> Near {
    Near {
        zone: Some(ZoneName::parse(zone).unwrap()),
        ..Near::default()
    }
}

fn place(words: &str) -> Near {
    Near {
        places: vec![words.to_owned()],
        ..Near::default()
    }
}

const FAMILIES: &[(&[&str], &str)] = &[
    (
        &[
            "ET",
            "et",
            "E.T.",
            "Eastern",
            "eastern time",
            "Eastern Time Zone",
            "US Eastern",
            "Eastern Time (US & Canada)",
            "Eastern Time (US and Canada)",
            "EST/EDT",
            "EST5EDT",
            "(UTC-05:00) Eastern Time (US & Canada)",
            "(GMT-05:00) Eastern Time",
            "Eastern Time - New York",
            "New York",
            "new york time",
            "NYC",
            "America/New_York",
            "america/new_york",
            "Boston",
            "Boston, MA",
            "Boston MA",
            "MA",
            "Massachusetts",
            "BOS",
            "JFK",
            "Durham, NC",
            "Rochester, NY",
            "Smalltown Falls, OH",
            "Washington DC",
            "ET (New York)",
            "Columbia, SC",
            "Columbia, South Carolina",
            "Cambridge, MA",
            "  ET. ",
            "Columbia, MD",
            "Augusta, Georgia",
            "Gainesville, FL",
            "Jersey City, NJ",
        ],
        "America/New_York",
    ),
    (
        &[
            "CT",
            "Central",
            "Central Time",
            "US Central",
            "(UTC-06:00) Central Time (US & Canada)",
            "Chicago",
            "Chicago time",
            "IL",
            "Evanston, IL",
            "Columbia, MO",
            "St. Louis",
            "Saint Louis, Missouri",
            "ORD",
            "Minneapolis",
            "Rochester, MN",
            "Houston",
            "Houston, TX",
            "Nashville, TN",
            "Gary, IN",
            "Evansville, Indiana",
            "Pensacola, FL",
            "Kansas City",
        ],
        "America/Chicago",
    ),
    (
        &[
            "MT",
            "Mountain Time",
            "Denver",
            "Salt Lake City, UT",
            "El Paso, TX",
            "(UTC-07:00) Mountain Time (US & Canada)",
        ],
        "America/Denver",
    ),
    (
        &[
            "PT",
            "Pacific",
            "Pacific Time",
            "Los Angeles",
            "Portland, OR",
            "Seattle",
            "SFO",
            "CA",
            "California",
        ],
        "America/Los_Angeles",
    ),
    (
        &[
            "Phoenix",
            "Arizona",
            "AZ",
            "Tucson, AZ",
            "Arizona time",
            "(UTC-07:00) Arizona",
            "PHX",
        ],
        "America/Phoenix",
    ),
    (
        &[
            "Honolulu",
            "Hawaii",
            "HST",
            "Hawaii Time",
            "(UTC-10:00) Hawaii",
            "Hawaiian Standard Time",
        ],
        "Pacific/Honolulu",
    ),
    (
        &["Puerto Rico", "San Juan, PR", "San Juan, Puerto Rico", "PR"],
        "America/Puerto_Rico",
    ),
    (
        &[
            "Indianapolis",
            "Indianapolis, IN",
            "Fort Wayne",
            "(UTC-05:00) Indiana (East)",
            "US Eastern Standard Time",
        ],
        "America/Indiana/Indianapolis",
    ),
    (
        &["Ann Arbor", "Detroit, MI", "Royal Oak, Michigan"],
        "America/Detroit",
    ),
    (&["US Mountain Standard Time"], "America/Phoenix"),
    (
        &["UTC", "utc", "Z", "Zulu", "Coordinated Universal Time"],
        "UTC",
    ),
];

#[test]
fn families_are_read_in_every_style_and_season() {
    for (texts, zone) in FAMILIES {
        for text in *texts {
            for on in [WINTER, SUMMER, ""] {
                assert_eq!(shown(text, on), *zone, "{text} {on}");
            }
        }
    }
}

#[test]
fn places_of_the_world_are_read_by_city_country_airport_and_windows_name() {
    for (text, zone) in [
        ("India", "Asia/Kolkata"),
        ("Kolkata", "Asia/Kolkata"),
        ("India Standard Time", "Asia/Kolkata"),
        ("Indian Standard Time", "Asia/Kolkata"),
        ("IST (India)", "Asia/Kolkata"),
        ("India time", "Asia/Kolkata"),
        ("IST, Mumbai", "Asia/Kolkata"),
        (
            "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi",
            "Asia/Kolkata",
        ),
        ("(GMT+05:30) India Standard Time - Kolkata", "Asia/Kolkata"),
        ("Asia/Calcutta", "Asia/Calcutta"),
        ("Hyderabad, India", "Asia/Kolkata"),
        ("Hyderabad, Pakistan", "Asia/Karachi"),
        ("Egypt", "Africa/Cairo"),
        ("Egypt Standard Time", "Africa/Cairo"),
        ("(UTC+02:00) Cairo", "Africa/Cairo"),
        ("CAI", "Africa/Cairo"),
        ("Morocco", "Africa/Casablanca"),
        ("Philippines", "Asia/Manila"),
        ("PHT", "Asia/Manila"),
        ("Philippine Time", "Asia/Manila"),
        ("PST (Manila)", "Asia/Manila"),
        ("UK", "Europe/London"),
        ("GMT Standard Time", "Europe/London"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("W. Central Africa Standard Time", "Africa/Lagos"),
        ("Arab Standard Time", "Asia/Riyadh"),
        ("Central Standard Time (Mexico)", "America/Mexico_City"),
        ("China Standard Time", "Asia/Shanghai"),
        ("CST (China)", "Asia/Shanghai"),
        ("Birmingham, UK", "Europe/London"),
        ("Birmingham, Alabama", "America/Chicago"),
        ("Tbilisi", "Asia/Tbilisi"),
        ("São Paulo", "America/Sao_Paulo"),
        ("PKT", "Asia/Karachi"),
        ("JST", "Asia/Tokyo"),
        ("CET", "Europe/Berlin"),
        (
            "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
            "Europe/Amsterdam",
        ),
        ("Helsinki", "Europe/Helsinki"),
    ] {
        assert_eq!(shown(text, WINTER), zone, "{text}");
    }
}

#[test]
fn letters_of_a_season_are_as_observed_in_it_and_asked_about_in_the_other() {
    for (text, on, zones) in [
        ("EST", WINTER, "America/New_York"),
        ("EST", "2027-03-13 09:00", "America/New_York"),
        ("EST", SUMMER, "? America/New_York America/Panama"),
        (
            "EST",
            "2026-10-31 09:00",
            "? America/New_York America/Panama",
        ),
        ("EST", "2026-11-02 09:00", "America/New_York"),
        ("EST", "", "? America/New_York America/Panama"),
        ("EDT", SUMMER, "America/New_York"),
        ("EDT", WINTER, "? America/New_York America/Puerto_Rico"),
        ("E.S.T.", SUMMER, "? America/New_York America/Panama"),
        ("Eastern Standard Time", WINTER, "America/New_York"),
        (
            "Eastern Standard Time",
            SUMMER,
            "? America/New_York America/Panama",
        ),
        ("Eastern Daylight Time", SUMMER, "America/New_York"),
        (
            "EST (New York)",
            SUMMER,
            "? America/New_York America/Panama",
        ),
        ("MST", WINTER, "America/Denver"),
        ("MST", SUMMER, "? America/Denver America/Phoenix"),
        ("MDT", SUMMER, "America/Denver"),
        ("CDT", SUMMER, "America/Chicago"),
        ("PDT", SUMMER, "America/Los_Angeles"),
        ("PDT", WINTER, "? America/Los_Angeles America/Phoenix"),
        ("Pacific Standard Time", WINTER, "America/Los_Angeles"),
        ("Central Standard Time", WINTER, "America/Chicago"),
        (
            "Central Standard Time",
            SUMMER,
            "? America/Chicago America/Costa_Rica",
        ),
        ("AKST", WINTER, "America/Anchorage"),
        (
            "(UTC-05:00) EST",
            SUMMER,
            "? America/New_York America/Panama",
        ),
        ("ET (UTC-4)", SUMMER, "America/New_York"),
        (
            "(GMT-04:00) Eastern Time - New York",
            SUMMER,
            "America/New_York",
        ),
    ] {
        assert_eq!(shown(text, on), zones, "{text} {on}");
    }
}

#[test]
fn a_question_about_a_season_shows_both_clocks() {
    let on = NaiveDateTime::parse_from_str(SUMMER, "%Y-%m-%d %H:%M").unwrap();
    let near = Near {
        home: ZoneName::parse("Asia/Kolkata").ok(),
        ..Near::default()
    };
    let Reading::Several(choices) = zone("EST", Some(on), &rules(), &near) else {
        panic!()
    };
    let words: Vec<_> = choices.iter().map(|c| c.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "9:00 AM in New York (EDT, UTC-4), 6:30 PM in Kolkata",
            "EST to the letter: 9:00 AM in Panama (EST, UTC-5), 10:00 AM in New York",
        ]
    );
}

#[test]
fn letters_of_several_parts_of_the_world_are_asked_about() {
    for (text, on, zones) in [
        (
            "CST",
            WINTER,
            "? America/Chicago Asia/Shanghai America/Havana America/Mexico_City",
        ),
        (
            "CST",
            SUMMER,
            "? America/Chicago America/Costa_Rica Asia/Shanghai America/Havana America/Mexico_City",
        ),
        ("PST", WINTER, "? America/Los_Angeles Asia/Manila"),
        ("IST", WINTER, "? Asia/Kolkata Asia/Jerusalem Europe/Dublin"),
        ("BST", WINTER, "? Europe/London Asia/Dhaka"),
        (
            "AST",
            WINTER,
            "? America/Puerto_Rico America/Halifax Asia/Riyadh",
        ),
        ("GST", WINTER, "? Asia/Dubai Atlantic/South_Georgia"),
        ("GMT", WINTER, "UTC"),
        ("GMT", SUMMER, "? UTC Europe/London"),
        ("CET", SUMMER, "? Europe/Berlin Africa/Algiers"),
        ("EET", WINTER, "Europe/Bucharest"),
        ("CST/MST", WINTER, "? America/Chicago America/Denver"),
    ] {
        assert_eq!(shown(text, on), zones, "{text} {on}");
    }
}

#[test]
fn what_is_near_tells_which_letters_are_meant() {
    for (text, on, near, zones) in [
        ("CST", WINTER, sheet("America/Chicago"), "America/Chicago"),
        ("CST", WINTER, place("Houston, TX"), "America/Chicago"),
        ("CST", WINTER, place("Indiana"), "America/Chicago"),
        (
            "CST",
            SUMMER,
            sheet("America/Chicago"),
            "? America/Chicago America/Costa_Rica",
        ),
        (
            "CST",
            WINTER,
            sheet("America/New_York"),
            "? America/Chicago Asia/Shanghai America/Havana America/Mexico_City America/New_York",
        ),
        (
            "PST",
            WINTER,
            sheet("America/Los_Angeles"),
            "America/Los_Angeles",
        ),
        (
            "AST",
            WINTER,
            sheet("America/Puerto_Rico"),
            "America/Puerto_Rico",
        ),
        ("AST", SUMMER, place("San Juan, PR"), "America/Puerto_Rico"),
        (
            "IST",
            WINTER,
            sheet("America/New_York"),
            "? Asia/Kolkata Asia/Jerusalem Europe/Dublin",
        ),
        // Where the person lives is no reason to read it so.
        (
            "IST",
            WINTER,
            Near {
                home: ZoneName::parse("Asia/Kolkata").ok(),
                ..Near::default()
            },
            "? Asia/Kolkata Asia/Jerusalem Europe/Dublin",
        ),
    ] {
        assert_eq!(shown_near(text, on, &near), zones, "{text} {on} {near:?}");
    }
}

#[test]
fn mountain_near_arizona_is_asked_about_and_mst_there_is_arizona() {
    for near in [
        sheet("America/Phoenix"),
        place("Tucson, AZ"),
        place("Arizona"),
    ] {
        for on in [WINTER, SUMMER] {
            for text in [
                "MT",
                "Mountain",
                "Mountain Time",
                "(UTC-07:00) Mountain Time (US & Canada)",
            ] {
                assert_eq!(
                    shown_near(text, on, &near),
                    "? America/Phoenix America/Denver",
                    "{text} {on}"
                );
            }
            for text in [
                "MST",
                "Mountain Standard Time",
                "Mountain Standard Time - Phoenix",
                "Arizona",
                "MST (Arizona)",
            ] {
                assert_eq!(
                    shown_near(text, on, &near),
                    "America/Phoenix",
                    "{text} {on}"
                );
            }
            assert_eq!(
                shown_near("MDT", on, &near),
                "? America/Phoenix America/Denver",
                "{on}"
            );
        }
    }
    let both = Near {
        places: vec!["Phoenix".to_owned()],
        ..sheet("America/Denver")
    };
    assert_eq!(
        shown_near("MT", WINTER, &both),
        "? America/Phoenix America/Denver"
    );
    assert_eq!(
        shown("Mountain Standard Time - Phoenix", SUMMER),
        "America/Phoenix"
    );
    assert_eq!(
        shown("Mountain Time - Phoenix", SUMMER),
        "? America/Phoenix America/Denver"
    );
}

#[test]
fn a_state_with_two_clocks_is_asked_about_and_a_town_tells() {
    for (text, zones) in [
        ("Indiana", "? America/Indiana/Indianapolis America/Chicago"),
        ("IN", "? America/Indiana/Indianapolis America/Chicago"),
        (
            "Kentucky",
            "? America/New_York America/Kentucky/Louisville America/Chicago",
        ),
        ("Tennessee", "? America/New_York America/Chicago"),
        ("TX", "? America/Chicago America/Denver"),
        ("Florida", "? America/New_York America/Chicago"),
        ("South Dakota", "? America/Chicago America/Denver"),
        ("Georgia", "? America/New_York Asia/Tbilisi"),
        ("Springfield", "? America/Chicago America/New_York"),
        ("Portland", "? America/Los_Angeles America/New_York"),
        ("Smallville, TX", "? America/Chicago America/Denver"),
    ] {
        assert_eq!(shown(text, WINTER), zones, "{text}");
    }
    assert_eq!(
        shown_near("Indiana", WINTER, &place("Gary, IN")),
        "America/Chicago"
    );
    assert_eq!(
        shown_near("Indiana", WINTER, &sheet("America/Indiana/Indianapolis")),
        "America/Indiana/Indianapolis"
    );
    assert_eq!(
        shown_near("ET", WINTER, &place("Indianapolis, IN")),
        "America/New_York"
    );
}

#[test]
fn a_clock_that_is_not_the_programs_is_asked_about() {
    for (text, on, near, zones) in [
        (
            "ET",
            WINTER,
            sheet("America/Chicago"),
            "? America/New_York America/Chicago",
        ),
        (
            "PT",
            WINTER,
            place("Honolulu, HI"),
            "? America/Los_Angeles Pacific/Honolulu",
        ),
        (
            "ET",
            WINTER,
            sheet("America/Puerto_Rico"),
            "? America/New_York America/Puerto_Rico",
        ),
        // On that day both show the same.
        (
            "ET",
            SUMMER,
            sheet("America/Puerto_Rico"),
            "America/New_York",
        ),
        (
            "PT",
            SUMMER,
            sheet("America/Phoenix"),
            "America/Los_Angeles",
        ),
        (
            "CT",
            WINTER,
            place("New Haven, CT"),
            "? America/Chicago America/New_York",
        ),
        ("ET", WINTER, sheet("America/Detroit"), "America/New_York"),
        // A place is said on purpose.
        (
            "Chicago",
            WINTER,
            sheet("America/New_York"),
            "America/Chicago",
        ),
    ] {
        assert_eq!(shown_near(text, on, &near), zones, "{text} {on} {near:?}");
    }
}

#[test]
fn an_offset_is_never_kept_but_places_are_offered() {
    for (text, on, zones) in [
        ("UTC-5", WINTER, "? America/New_York"),
        ("UTC-05:00", SUMMER, "? America/Chicago"),
        ("GMT-7", SUMMER, "? America/Phoenix America/Los_Angeles"),
        ("-0800", WINTER, "? America/Los_Angeles"),
        (
            "Etc/GMT+5",
            WINTER,
            "! “Etc/GMT+5” is not a place or a zone that is known; is it ",
        ),
    ] {
        let read = shown(text, on);
        assert!(
            read == zones || zones.starts_with('!') && read.starts_with("! "),
            "{text} {on}: {read}"
        );
    }
    assert_eq!(
        shown("GMT+5:30", WINTER),
        "! UTC+5:30 is no place, and places change their clocks; write the city of the program, or letters such as ET."
    );
    let home = Near {
        home: ZoneName::parse("Asia/Kolkata").ok(),
        ..Near::default()
    };
    assert_eq!(shown_near("GMT+5:30", WINTER, &home), "? Asia/Kolkata");
    assert!(shown("UTC-5", "").starts_with("! UTC-5 is no place"));
}

#[test]
fn words_that_fight_each_other_are_asked_about() {
    for (text, zones) in [
        ("ET (UTC-7)", "? America/New_York"),
        (
            "Eastern Time - Chicago",
            "? America/Chicago America/New_York",
        ),
        (
            "IST (Boston)",
            "? America/New_York Asia/Kolkata Asia/Jerusalem Europe/Dublin",
        ),
        ("(UTC-05:00) Denver", "? America/Denver"),
    ] {
        assert_eq!(shown(text, WINTER), zones, "{text}");
    }
}

#[test]
fn the_time_of_somebody_is_asked_about() {
    let near = Near {
        home: ZoneName::parse("Africa/Cairo").ok(),
        ..sheet("America/Chicago")
    };
    assert_eq!(
        shown_near("local time", WINTER, &near),
        "? America/Chicago Africa/Cairo"
    );
    assert_eq!(
        shown_near("your local time", WINTER, &near),
        "? Africa/Cairo America/Chicago"
    );
    assert_eq!(
        shown("local", WINTER),
        "! It does not say whose time that is; write the city."
    );
}

#[test]
fn what_is_no_zone_is_answered_with_the_nearest() {
    assert_eq!(
        shown("", ""),
        "! No zone is given; write the city of the program, or letters such as ET."
    );
    for (text, near) in [
        ("Bosten", "Boston"),
        ("Asia/Kolkatta", "Kolkata"),
        ("Krachi", "Karachi"),
        ("Phoenixx", "Phoenix"),
    ] {
        let read = shown(text, WINTER);
        assert!(
            read.starts_with('!') && read.contains(near),
            "{text}: {read}"
        );
    }
    for text in [
        "qqqq",
        "9 AM",
        "Mars",
        "ET or so",
        "\u{1b}[31m",
        "Dr. Boston",
    ] {
        assert!(
            shown(text, WINTER).starts_with('!'),
            "{text}: {}",
            shown(text, WINTER)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,40}", words in "([A-Za-z]{1,9}|[0-9]{1,5}|[-+:/.,() ]){0,12}") {
        let near = sheet("America/Chicago");
        let _ = shown_near(&text, WINTER, &near);
        let _ = shown_near(&words, WINTER, &near);
    }

    #[test]
    fn every_current_name_reads_as_itself(at in 0usize..600) {
        let names: Vec<_> = ZoneName::all().filter(|name| name.is_place()).collect();
        let name = names[at % names.len()];
        prop_assert_eq!(shown(name.as_str(), WINTER), name.as_str());
    }
}
