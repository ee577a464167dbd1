use proptest::prelude::*;

use super::*;

fn shown(text: &str) -> String {
    let call = |t: &NaiveTime| t.format("%H:%M").to_string();
    match time(text) {
        Reading::One(time) => call(&time),
        Reading::Several(choices) => {
            let times: Vec<_> = choices.iter().map(|c| call(&c.value)).collect();
            format!("? {}", times.join(" "))
        }
        Reading::None(why) => why,
    }
}

const STYLES: &[(&str, &str)] = &[
    ("9", "09:00"),
    ("9:00", "09:00"),
    ("09:00", "09:00"),
    ("0900", "09:00"),
    ("0900h", "09:00"),
    ("0900 hrs", "09:00"),
    ("0900 hours", "09:00"),
    ("9:00 AM", "09:00"),
    ("9:00AM", "09:00"),
    ("9:00 a.m.", "09:00"),
    ("9:00 A.M", "09:00"),
    ("9:00 a. m.", "09:00"),
    ("9 am", "09:00"),
    ("9am", "09:00"),
    ("9AM.", "09:00"),
    ("9 a.m.", "09:00"),
    ("9a", "09:00"),
    ("9a.m.", "09:00"),
    ("09:00:00 AM", "09:00"),
    ("9:00:00", "09:00"),
    ("at 9 AM", "09:00"),
    ("@ 9 AM", "09:00"),
    ("@9", "09:00"),
    ("9 o'clock", "09:00"),
    ("9 o’clock", "09:00"),
    ("9 oclock", "09:00"),
    ("9 in the morning", "09:00"),
    ("9h", "09:00"),
    ("९:००", "09:00"),
    ("٠٩:٠٠", "09:00"),
    ("９：００ ＡＭ", "09:00"),
    ("9:00\u{202f}AM", "09:00"),
    ("\u{200e}9:00\u{a0}AM", "09:00"),
    ("9.30", "09:30"),
    ("9.30 am", "09:30"),
    ("9h30", "09:30"),
    ("930", "09:30"),
    ("930am", "09:30"),
    ("11:59", "11:59"),
    ("12", "12:00"),
    ("12:00", "12:00"),
    ("12:30", "12:30"),
    ("noon", "12:00"),
    ("12 noon", "12:00"),
    ("midday", "12:00"),
    ("12 PM", "12:00"),
    ("12:15 p.m.", "12:15"),
    ("12am", "00:00"),
    ("12:30 AM", "00:30"),
    ("0:30", "00:30"),
    ("00:00", "00:00"),
    ("0:30 AM", "00:30"),
    ("13:30", "13:30"),
    ("1330", "13:30"),
    ("13h30", "13:30"),
    ("13", "13:00"),
    ("13h", "13:00"),
    ("23:59", "23:59"),
    ("1:30 PM", "13:30"),
    ("1:30p", "13:30"),
    ("130pm", "13:30"),
    ("7 pm", "19:00"),
    ("7 in the evening", "19:00"),
    // The zero says: the clock with 24 hours.
    ("01:30", "01:30"),
    ("0130", "01:30"),
];

#[test]
fn a_time_is_read_in_every_style_people_use() {
    for (text, time) in STYLES {
        assert_eq!(shown(text), *time, "{text}");
    }
}

#[test]
fn a_bare_hour_that_may_be_in_either_half_of_the_day_is_asked_about() {
    for (text, times) in [
        ("1", "? 13:00 01:00"),
        ("1:30", "? 13:30 01:30"),
        ("3.15", "? 15:15 03:15"),
        ("6:00", "? 18:00 06:00"),
        ("130", "? 13:30 01:30"),
        ("5 o'clock", "? 17:00 05:00"),
        ("midnight", "? 23:59 00:00"),
        ("12 midnight", "? 23:59 00:00"),
    ] {
        assert_eq!(shown(text), times, "{text}");
    }
}

#[test]
fn what_is_no_time_is_answered_with_the_reason() {
    let how = "write it like 9:00 AM or 13:30.";
    for (text, reason) in [
        ("9:75", "There is no minute 75; "),
        ("25:00", "There is no hour 25; "),
        ("13 PM", "13 with AM or PM is two clocks in one; "),
        ("13:30 PM", "13 with AM or PM is two clocks in one; "),
        ("0 PM", "There is no 0 PM; "),
        ("", "No time is given; "),
        ("nine", "“nine” is not a time of day; "),
        ("9 to 5", "“9 to 5” is not a time of day; "),
    ] {
        assert_eq!(shown(text), format!("{reason}{how}"), "{text}");
    }
    assert_eq!(
        shown("24:00"),
        "24:00 is the end of a day; write 23:59, or 0:00 on the day after."
    );
    for text in [
        "9:5",
        "9:0",
        "9:000",
        "90000",
        "-9",
        "9 30",
        "9:00 XM",
        "9:00 AM ET",
        "am",
        ":",
        "9:00:61",
        "9,30",
    ] {
        assert!(
            matches!(time(text), Reading::None(_)),
            "{text}: {}",
            shown(text)
        );
    }
}

proptest! {
    #[test]
    fn a_time_in_any_common_style_is_read_back(minutes in 0u32..1440, style in 0usize..7) {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
        let styles = ["%H:%M", "%H%M", "%-I:%M %p", "%I:%M%P", "%H:%M:%S", "%I:%M:%S %p", "%Hh%M"];
        let text = time.format(styles[style]).to_string();
        prop_assert_eq!(super::time(&text), Reading::One(time), "{}", text);
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,30}", words in "([apm]{1,2}|[0-9]{1,9}|[-:. ]){0,9}") {
        let _ = super::time(&text);
        let _ = super::time(&words);
    }
}
