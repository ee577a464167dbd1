use calcard::common::timezone::Tz;
use calcard::{Entry, Parser};
use chrono::NaiveDateTime;
use proptest::prelude::*;

use super::super::property::{self, Stamp};
use super::{expand, parse};

fn at(text: &str) -> NaiveDateTime {
    match property::stamp(text).unwrap() {
        Stamp::Wall(wall) => wall,
        other => panic!("{other:?}"),
    }
}

fn days(start: &str, rule: &str, until: &str) -> Vec<String> {
    let rule = parse(rule).unwrap();
    let times = expand(at(start), &rule, at(start), at(until)).unwrap();
    times
        .iter()
        .map(|time| time.format("%m%d").to_string())
        .collect()
}

/// A start, a rule, and its days until the end of 2026.
const FOLLOWED: &[(&str, &str, &[&str])] = &[
    (
        "20261201T090000",
        "FREQ=WEEKLY;COUNT=3",
        &["1201", "1208", "1215"],
    ),
    (
        "20261201T090000",
        "FREQ=DAILY;INTERVAL=10",
        &["1201", "1211", "1221", "1231"],
    ),
    (
        "20261201T090000",
        "freq=weekly;byday=tu,th;wkst=mo;until=20261211",
        &[
            "1201", "1203", "1208", "1210", "1215", "1217", "1222", "1224", "1229", "1231",
        ],
    ),
    (
        "20261101T090000",
        "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;",
        &["1103", "1201"],
    ),
    (
        "20261101T090000",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        &["1130", "1231"],
    ),
    (
        "20261101T090000",
        "FREQ=MONTHLY;BYDAY=-1FR",
        &["1127", "1225"],
    ),
    (
        "20261031T090000",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        &["1031", "1231"],
    ),
    (
        "20261030T090000",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        &["1031", "1130", "1231"],
    ),
    ("20261201T090000", "FREQ=YEARLY", &["1201"]),
    (
        "20261101T090000",
        "FREQ=YEARLY;BYDAY=1TU;BYMONTH=11,12",
        &["1103", "1201"],
    ),
    (
        "20261201T090000",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        &[],
    ),
    (
        "20261101T090000",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
        &[
            "1101", "1102", "1115", "1116", "1129", "1130", "1213", "1214", "1227", "1228",
        ],
    ),
    (
        "20261101T090000",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO",
        &[
            "1101", "1109", "1115", "1123", "1129", "1207", "1213", "1221", "1227",
        ],
    ),
];

#[test]
fn rules_are_followed_to_the_end_asked_for() {
    for (start, rule, expected) in FOLLOWED {
        assert_eq!(days(start, rule, "20261231T235959"), *expected, "{rule}");
    }
    assert_eq!(
        days("20261201T090000", "FREQ=DAILY", "20261101T000000"),
        [""; 0]
    );
}

#[test]
fn a_rule_is_followed_from_where_it_matters_and_never_for_ever() {
    let (from, until) = (at("20261201T000000"), at("20261203T235959"));
    let give = |start: &str, rule: &str| {
        expand(at(start), &parse(rule).unwrap(), from, until).map(|times| times.len())
    };
    for (start, rule, count) in [
        ("00010101T090000", "FREQ=DAILY", Some(3)),
        ("00010101T090000", "FREQ=YEARLY;BYMONTH=12", Some(1)),
        ("16010101T020000", "FREQ=DAILY;COUNT=100000", None),
        ("20260101T090000", "FREQ=DAILY;COUNT=100000", Some(3)),
        ("20261130T090000", "FREQ=DAILY;INTERVAL=7;BYDAY=TU", Some(0)),
        ("99981231T090000", "FREQ=DAILY", Some(0)),
    ] {
        assert_eq!(give(start, rule), count, "{start} {rule}");
    }
}

#[test]
fn the_end_of_a_rule_is_kept_as_written() {
    let until = |rule: &str| parse(rule).unwrap().until;
    assert_eq!(until("FREQ=DAILY"), None);
    for end in ["20261203", "20261203T090000", "20261203T140000Z"] {
        assert_eq!(
            until(&format!("FREQ=DAILY;UNTIL={end}")),
            property::stamp(end).ok()
        );
    }
}

#[test]
fn what_cannot_be_followed_is_refused() {
    for rule in [
        "",
        "WEEKLY",
        "FREQ=",
        "FREQ=FORTNIGHTLY",
        "FREQ=WEEKLY;COUNT=-5",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;INTERVAL=65537",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=\u{e9}\u{e9}",
        "FREQ=WEEKLY;BYDAY=0MO",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=300",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=-1",
        "FREQ=DAILY;BYHOUR=9,10",
        "FREQ=WEEKLY;UNTIL=20261340",
        "FREQ=WEEKLY;UNTIL=soon",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=WEEKLY;RSCALE=HEBREW",
        "FREQ=WEEKLY;BYDAY=TU,FR;BYSETPOS=1",
        "FREQ=WEEKLY;COUNT",
    ] {
        assert!(parse(rule).is_err(), "{rule}");
    }
    for rule in ["FREQ=HOURLY", "FREQ=MINUTELY;COUNT=3", "freq=secondly"] {
        assert!(
            parse(rule).unwrap_err().contains("several times a day"),
            "{rule}"
        );
    }
}

/// What the parser's own expansion makes of a rule.
fn by_parser(start: NaiveDateTime, rule: &str, until: NaiveDateTime) -> Option<Vec<NaiveDateTime>> {
    let form = "%Y%m%dT%H%M%S";
    let (start, until) = (start.format(form), until.format(form));
    let text = format!("BEGIN:VEVENT\nDTSTART:{start}\nRRULE:{rule};UNTIL={until}\nEND:VEVENT\n");
    let Entry::ICalendar(calendar) = Parser::new(&text).entry() else {
        return None;
    };
    let expanded = calendar.expand_dates(Tz::Floating, 5_000);
    let times = expanded
        .events
        .iter()
        .map(|event| event.start.naive_local());
    expanded.errors.is_empty().then(|| times.collect())
}

fn any_rule() -> impl Strategy<Value = String> {
    fn some(
        key: &'static str,
        values: &[&'static str],
        most: usize,
    ) -> impl Strategy<Value = String> {
        let values = values.to_vec();
        proptest::option::weighted(
            0.4,
            proptest::sample::subsequence(values.clone(), 1..=most.min(values.len())),
        )
        .prop_map(move |chosen| {
            chosen.map_or_else(String::new, |chosen| format!(";{key}={}", chosen.join(",")))
        })
    }
    let frequency = proptest::sample::select(vec!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);
    let interval = 1..5u32;
    let count = proptest::option::of(1..30u32);
    let weekdays = some("BYDAY", &["MO", "TU", "WE", "FR", "SU"], 3);
    let nth = some("BYDAY", &["1MO", "2SU", "-1FR", "5WE", "-2TU"], 2);
    let month = some("BYMONTH", &["1", "2", "3", "10", "11", "12"], 3);
    let month_day = some(
        "BYMONTHDAY",
        &["1", "2", "15", "29", "30", "31", "-1", "-3"],
        3,
    );
    let year_day = some("BYYEARDAY", &["1", "60", "100", "366", "-1", "-100"], 2);
    let position = some("BYSETPOS", &["1", "2", "-1", "-2"], 2);
    let start_of_week = proptest::sample::select(vec!["", ";WKST=SU", ";WKST=MO", ";WKST=WE"]);
    ((frequency, interval, count), (weekdays, nth), (month, month_day, year_day), (position, start_of_week)).prop_map(
        |((frequency, interval, count), (weekdays, nth), (month, month_day, year_day), (position, start_of_week))| {
            let count = count.map_or_else(String::new, |count| format!(";COUNT={count}"));
            let days = match frequency {
                "MONTHLY" | "YEARLY" if weekdays.is_empty() => nth,
                _ => weekdays,
            };
            let (month_day, year_day) = match frequency {
                "WEEKLY" => (String::new(), String::new()),
                "YEARLY" => (month_day, year_day),
                _ => (month_day, String::new()),
            };
            // A position chooses among what other parts name. (The parser gives nothing for `1MO,TH`, which no standard says.)
            let names_days = [&days, &month_day, &year_day].iter().any(|part| !part.is_empty());
            let position = if names_days && matches!(frequency, "MONTHLY" | "YEARLY") { position } else { String::new() };
            format!("FREQ={frequency};INTERVAL={interval}{count}{month}{month_day}{year_day}{days}{position}{start_of_week}")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn a_rule_gives_what_the_parsers_own_expansion_gives(rule in any_rule(), day in 0..800u64) {
        let start = at("20250101T093000") + chrono::Days::new(day);
        let until = at("20291231T235959");
        if let Some(theirs) = by_parser(start, &rule, until) {
            let ours = expand(start, &parse(&rule).unwrap(), start, until).unwrap();
            prop_assert_eq!(ours, theirs, "{} {}", start, rule);
        }
    }
}
