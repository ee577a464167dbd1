use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

/// A Monday.
const TODAY: &str = "2026-11-23";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The dates a text can mean, or the reason why it means none.
fn shown_on(text: &str, today: &str) -> String {
    match date(text, day(today)) {
        Reading::One(date) => date.to_string(),
        Reading::Several(choices) => {
            let dates: Vec<_> = choices.iter().map(|c| c.value.to_string()).collect();
            format!("? {}", dates.join(" "))
        }
        Reading::None(why) => why,
    }
}

fn shown(text: &str) -> String {
    shown_on(text, TODAY)
}

#[test]
fn a_date_is_read_in_every_style_people_use() {
    for text in [
        "dec 3",
        "Dec 3",
        "DEC. 3",
        "3 dec",
        "3 Dec.",
        "December 3",
        "december 3rd",
        "3rd December",
        "3rd of December",
        "the 3rd of December",
        "Dec 3, 2026",
        "Dec 3 2026",
        "Dec 3rd, 2026",
        "3 December 2026",
        "3 December, 2026",
        "3-Dec-2026",
        "3-Dec-26",
        "03-DEC-2026",
        "Dec-03-2026",
        "3.Dec.2026",
        "Dec/3/2026",
        "Dec 3 '26",
        "Dec 3, ’26",
        "Thu Dec 3",
        "Thu, Dec 3",
        "thur 3 dec",
        "Thurs. Dec. 3",
        "Thursday, December 3rd, 2026",
        "Thursday 3 December",
        "Thursday, the 3rd of December",
        "THURSDAY DECEMBER 3 2026",
        "December 3, 2026 (Thursday)",
        "Dec 3 (Thu)",
        "Dec 3, Thursday",
        "2026-12-03",
        "2026/12/03",
        "2026.12.03",
        "2026-12-3",
        "20261203",
        "Thu 2026-12-03",
        "2026-12-03 (Thu)",
        " on Dec 3 ",
        "Dec 3,",
        "Date: Dec 3",
        "Dec\u{a0}3,\u{202f}2026",
        "\u{200f}Dec 3\u{200e}",
        "Ｄｅｃ　３",
        "٣ Dec ٢٠٢٦",
        "३ Dec",
        "December 03 2026",
        "WhenThursday Dec 3, 2026",
        "in 10 days",
        "Dec—3—2026",
        "Dec 3.",
        "3 dec 26",
        "December the 3rd",
    ] {
        assert_eq!(shown(text), "2026-12-03", "{text:?}");
    }
}

#[test]
fn days_are_counted_from_today() {
    for (text, date) in [
        ("today", "2026-11-23"),
        ("Tomorrow", "2026-11-24"),
        ("day after tomorrow", "2026-11-25"),
        ("the day after tomorrow", "2026-11-25"),
        ("yesterday", "2026-11-22"),
        ("in 3 days", "2026-11-26"),
        ("in a week", "2026-11-30"),
        ("in two weeks", "2026-12-07"),
        ("in 3 months", "2027-02-23"),
        ("thu", "2026-11-26"),
        ("Thursday", "2026-11-26"),
        ("this friday", "2026-11-27"),
        ("on sunday", "2026-11-29"),
        ("mon", "? 2026-11-23 2026-11-30"),
        ("next thu", "? 2026-11-26 2026-12-03"),
        ("next monday", "2026-11-30"),
    ] {
        assert_eq!(shown(text), date, "{text}");
    }
    // On a Friday the first Thursday to come is that of the next week for everybody.
    assert_eq!(shown_on("next thu", "2026-11-27"), "2026-12-03");
    // On a Sunday some are in the old week and some in the new one.
    assert_eq!(
        shown_on("next thu", "2026-11-29"),
        "? 2026-12-03 2026-12-10"
    );
}

#[test]
fn numbers_in_an_unknown_order_are_asked_about_and_others_are_not() {
    for (text, dates) in [
        ("3/12", "? 2027-03-12 2026-12-03"),
        ("12/3", "? 2026-12-03 2027-03-12"),
        ("12/3/2026", "? 2026-12-03 2026-03-12"),
        ("12-3-2026", "? 2026-12-03 2026-03-12"),
        ("12.3.26", "? 2026-12-03 2026-03-12"),
        ("3.12.", "? 2027-03-12 2026-12-03"),
        ("3.12", "? 2027-03-12 2026-12-03"),
        ("3.12.2026", "? 2026-03-12 2026-12-03"),
        ("01/02/2027", "? 2027-01-02 2027-02-01"),
        ("١٢/٣/٢٠٢٦", "? 2026-12-03 2026-03-12"),
        ("12 / 3 / 2026", "? 2026-12-03 2026-03-12"),
        ("12/15", "2026-12-15"),
        ("15/12", "2026-12-15"),
        ("15.12.", "2026-12-15"),
        ("12/15/26", "2026-12-15"),
        ("15/12/2026", "2026-12-15"),
        ("12/12", "2026-12-12"),
        ("26-12-03", "2026-12-03"),
        ("26/11/27", "? 2027-11-26 2026-11-27"),
        ("1/1/27", "2027-01-01"),
        // A weekday beside it tells the order where it fits one of the two only.
        ("Fri 12/4/2026", "2026-12-04"),
        ("Tue 12/1/2027", "2027-01-12"),
        // December 3 and 12 March 2026 are both Thursdays.
        ("Thu 12/3/2026", "? 2026-12-03 2026-03-12"),
        ("Thu 12/3", "2026-12-03"),
    ] {
        assert_eq!(shown(text), dates, "{text}");
    }
}

#[test]
fn the_words_of_a_choice_name_the_order() {
    let Reading::Several(choices) = date("3/12", day(TODAY)) else {
        panic!()
    };
    let words: Vec<_> = choices.iter().map(|c| c.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "Fri Mar 12, 2027 (month first)",
            "Thu Dec 3, 2026 (day first)"
        ]
    );
}

#[test]
fn without_a_year_it_is_the_next_such_day_unless_that_is_far() {
    for (text, date) in [
        ("Nov 23", "2026-11-23"),
        ("Nov 22", "? 2026-11-22 2027-11-22"),
        ("Oct 20", "? 2026-10-20 2027-10-20"),
        ("Jan 14", "2027-01-14"),
        ("Sept 3", "? 2026-09-03 2027-09-03"),
        ("Sept. 3, 2027", "2027-09-03"),
        ("Aug 20", "2027-08-20"),
        ("Aug 21", "? 2026-08-21 2027-08-21"),
        // A weekday chooses: October 20, 2026 is a Tuesday, in 2027 it is a Wednesday.
        ("Tue Oct 20", "2026-10-20"),
        ("Wed Oct 20", "2027-10-20"),
        // No such day before 2028.
        (
            "Feb 29",
            "The coming February has no day 29; write the year too.",
        ),
    ] {
        assert_eq!(shown(text), date, "{text}");
    }
    assert_eq!(shown_on("Feb 29", "2027-11-23"), "2028-02-29");
}

#[test]
fn a_weekday_that_does_not_fit_is_asked_about() {
    for (text, dates) in [
        ("Wed Dec 3", "? 2026-12-03 2026-12-02"),
        ("Wed Dec 3, 2026", "? 2026-12-03 2026-12-02"),
        ("Monday, December 3, 2026", "? 2026-12-03 2026-11-30"),
        ("Sat 2026-12-03", "? 2026-12-03 2026-12-05"),
        ("December 3, 2026 (Tue)", "? 2026-12-03 2026-12-01"),
    ] {
        assert_eq!(shown(text), dates, "{text}");
    }
}

#[test]
fn a_year_far_off_is_asked_about() {
    for (text, dates) in [
        ("Dec 3, 2062", "? 2026-12-03 2062-12-03"),
        ("2036-12-03", "? 2026-12-03 2036-12-03"),
        ("Dec 3, 1926", "? 2026-12-03 1926-12-03"),
        ("12/15/2006", "? 2026-12-15 2006-12-15"),
        ("Dec 3, 2028", "? 2026-12-03 2028-12-03"),
        ("Nov 1, 2028", "2028-11-01"),
        ("Dec 3, 2025", "2025-12-03"),
    ] {
        assert_eq!(shown(text), dates, "{text}");
    }
}

#[test]
fn a_month_between_two_small_numbers_is_asked_about() {
    assert_eq!(shown("3 Dec 9"), "? 2026-12-03 2026-12-09");
    assert!(shown("3rd Dec 9").starts_with("More than a date"));
}

#[test]
fn what_is_no_date_is_answered_with_the_reason() {
    for (text, reason) in [
        ("Feb 30", "February has no day 30; look the date up again."),
        (
            "Nov 31, 2026",
            "November has no day 31; look the date up again.",
        ),
        (
            "February 29, 2027",
            "February 2027 has no day 29; look the date up again.",
        ),
        (
            "2026-13-03",
            "There is no month 13; write it like Dec 3, 2026, or like 2026-12-03.",
        ),
        (
            "31/31",
            "There is no month 31; write it like Dec 3, 2026, or like 2026-12-03.",
        ),
        (
            "2/30/2027",
            "February has no day 30; look the date up again.",
        ),
        ("Dec 0", "December has no day 0; look the date up again."),
        (
            "",
            "No date is given; write it like Dec 3, 2026, or like 2026-12-03.",
        ),
        (
            "soon",
            "“soon” is not a date; write it like Dec 3, 2026, or like 2026-12-03.",
        ),
        (
            "Dec 3 at 9",
            "More than a date stands in “Dec 3 at 9”; write it like Dec 3, 2026, or like 2026-12-03.",
        ),
    ] {
        assert_eq!(shown(text), reason, "{text}");
    }
}

#[test]
fn what_is_less_or_more_than_a_date_is_none() {
    for text in [
        "Dec",
        "December 2026",
        "12",
        "3rd",
        "Dec 3 or Dec 4",
        "99999999999",
        "2026",
        "12/2026",
        "1/2/3/4",
        "9:00",
        "Dec 3, 226",
        "",
        " ",
        "in 9999 days",
        "next",
        "Decc 3",
        "ma 3",
    ] {
        assert!(
            matches!(date(text, day(TODAY)), Reading::None(_)),
            "{text}: {}",
            shown(text)
        );
    }
}

#[test]
fn a_foreign_text_is_repeated_short_and_harmless() {
    let Reading::None(why) = date(&"\u{1b}[2J\u{202e}x".repeat(100_000), day(TODAY)) else {
        panic!()
    };
    assert!(
        !why.contains('\u{1b}') && !why.contains('\u{202e}') && why.len() < 200,
        "{why}"
    );
}

proptest! {
    #[test]
    fn a_date_in_any_common_style_is_read_back(days in 0i64..400, style in 0usize..16) {
        let today = day(TODAY);
        let date = today + chrono::TimeDelta::days(days);
        let styles = [
            "%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%b %-d, %Y", "%B %-d, %Y", "%a %b %-d, %Y", "%A, %B %-d, %Y",
            "%-d %b %Y", "%-d %B %Y", "%a, %-d %b %Y", "%d-%b-%Y", "%d-%b-%y", "%b-%d-%Y", "%A %-d %B %Y",
            "%B %-d, %Y (%a)", "%d.%b.%Y",
        ];
        let text = date.format(styles[style]).to_string();
        prop_assert_eq!(super::date(&text, today), Reading::One(date), "{}", text);
    }

    #[test]
    fn a_weekday_and_a_day_without_a_year_are_the_next_such_day(days in 0i64..270) {
        let today = day(TODAY);
        let date = today + chrono::TimeDelta::days(days);
        for style in ["%a %b %-d", "%-d %B", "%A, %-d %b."] {
            let text = date.format(style).to_string();
            prop_assert_eq!(super::date(&text, today), Reading::One(date), "{}", text);
        }
    }

    #[test]
    fn every_date_in_numbers_of_an_unknown_order_is_asked_about(
        a in 1u32..=12, b in 1u32..=12, separator in "[/.-]", year in 2026i32..=2027, style in 0usize..4,
    ) {
        prop_assume!(a != b);
        let s = separator;
        let text = match style {
            0 => format!("{a}{s}{b}{s}{year}"),
            1 => format!("{a:02}{s}{b:02}{s}{year}"),
            2 => format!("{a}{s}{b}{s}{}", year - 2000),
            _ => format!("{a}{s}{b}"),
        };
        let reading = super::date(&text, day(TODAY));
        let values: Vec<_> = reading.values().into_iter().map(|d| (d.month(), d.day())).collect();
        prop_assert!(matches!(reading, Reading::Several(_)), "{}", text);
        prop_assert!(values.contains(&(a, b)) && values.contains(&(b, a)), "{}: {:?}", text, values);
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,40}", words in "([a-z]{1,9}|[0-9]{1,9}|[-/., ]){0,12}") {
        let _ = super::date(&text, day(TODAY));
        let _ = super::date(&words, day(TODAY));
        let _ = super::date(&words, NaiveDate::MIN);
        let _ = super::date(&words, NaiveDate::MAX);
    }
}
