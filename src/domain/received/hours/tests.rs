use proptest::prelude::*;

use super::*;

fn call(times: &Times) -> String {
    let clock = |t: NaiveTime| t.format("%H:%M").to_string();
    match times {
        (start, Some(end)) => format!("{}-{}", clock(*start), clock(*end)),
        (start, None) => clock(*start),
    }
}

fn shown(text: &str) -> String {
    match hours(text) {
        Reading::One(times) => call(&times),
        Reading::Several(choices) => {
            let all: Vec<_> = choices.iter().map(|c| call(&c.value)).collect();
            format!("? {}", all.join(" "))
        }
        Reading::None(why) => why,
    }
}

#[test]
fn hours_are_read_in_every_style_people_use() {
    for (text, times) in [
        ("9", "09:00"),
        ("9 AM", "09:00"),
        ("9-1:30pm", "09:00-13:30"),
        ("9 - 1:30 p.m.", "09:00-13:30"),
        ("9:00 AM - 1:30 PM", "09:00-13:30"),
        ("9:00AM–1:30PM", "09:00-13:30"),
        ("9:00 AM — 1:30 PM", "09:00-13:30"),
        ("9am to 1:30pm", "09:00-13:30"),
        ("from 9am until 1:30pm", "09:00-13:30"),
        ("between 9 and 1:30pm", "09:00-13:30"),
        ("0900–1330", "09:00-13:30"),
        ("0900-1330 hrs", "09:00-13:30"),
        ("09:00-13:30", "09:00-13:30"),
        ("9:00-13:30", "09:00-13:30"),
        ("9h00 - 13h30", "09:00-13:30"),
        ("9 to 12", "09:00-12:00"),
        ("9-12", "09:00-12:00"),
        ("9-1", "09:00-13:00"),
        ("9-1:30", "09:00-13:30"),
        ("8-5", "08:00-17:00"),
        ("8:30am to noon", "08:30-12:00"),
        ("9 to noon", "09:00-12:00"),
        ("noon to 1", "12:00-13:00"),
        ("9am-1:30", "09:00-13:30"),
        ("9 AM - 12", "09:00-12:00"),
        ("1 PM - 3", "13:00-15:00"),
        ("09:00-1:30", "09:00-13:30"),
        ("1-3pm", "13:00-15:00"),
        ("7-8:30 PM", "19:00-20:30"),
        ("12-1pm", "12:00-13:00"),
        ("11-12 PM", "11:00-12:00"),
        ("11:30-1 pm", "11:30-13:00"),
        ("10:30-11:30 am", "10:30-11:30"),
        ("9pm to midnight", "21:00-00:00"),
        ("9 AM for 4 hours", "09:00-13:00"),
        ("9 AM, 30 minutes", "09:00-09:30"),
        ("9:00 AM (1.5 hours)", "09:00-10:30"),
        ("9:00 AM | 1 hr", "09:00-10:00"),
        ("10 PM for 4 hours", "22:00-02:00"),
    ] {
        assert_eq!(shown(text), times, "{text}");
    }
}

#[test]
fn what_can_be_two_times_or_runs_past_midnight_is_asked_about() {
    for (text, times) in [
        ("1-3", "? 13:00-15:00 01:00-03:00"),
        ("1:30", "? 13:30 01:30"),
        ("10 PM - 1 AM", "? 22:00-01:00 22:00"),
        ("9 PM - 1:30 PM", "? 21:00-13:30 21:00"),
        ("22:00-01:00", "? 22:00-01:00 22:00"),
        ("11-1am", "? 11:00-13:00 23:00-01:00 23:00"),
        ("9-12am", "? 09:00-12:00 21:00-00:00 21:00"),
        ("13:00-1:30", "? 13:00-13:30 13:00-01:30 13:00"),
        ("7 to midnight", "? 19:00-00:00 07:00-00:00"),
    ] {
        assert_eq!(shown(text), times, "{text}");
    }
}

#[test]
fn what_are_no_hours_is_answered_with_the_reason() {
    for (text, reason) in [
        (
            "9:00 AM-9:00 AM",
            "It ends when it begins; write them like 9:00 AM - 1:30 PM.",
        ),
        (
            "9:75-10",
            "There is no minute 75; write it like 9:00 AM or 13:30.",
        ),
        (
            "9-13:60",
            "There is no minute 60; write it like 9:00 AM or 13:30.",
        ),
        (
            "9-",
            "“9-” is not a time from and to; write them like 9:00 AM - 1:30 PM.",
        ),
        (
            "9 to 5 or 6",
            "“9 to 5 or 6” is not a time from and to; write them like 9:00 AM - 1:30 PM.",
        ),
        ("", "No time is given; write them like 9:00 AM - 1:30 PM."),
    ] {
        assert_eq!(shown(text), reason, "{text}");
    }
}

proptest! {
    #[test]
    fn hours_in_any_common_style_are_read_back(start in 0u32..1439, length in 1u32..720, style in 0usize..3) {
        prop_assume!(start + length < 1440);
        let at = |minutes: u32| NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
        let (start, end) = (at(start), at(start + length));
        let clock = ["%-I:%M %p", "%I:%M%p", "%H:%M"][style];
        let text = format!("{} - {}", start.format(clock), end.format(clock));
        prop_assert_eq!(hours(&text), Reading::One((start, Some(end))), "{}", text);
    }

    #[test]
    fn one_am_or_pm_for_both_ends_is_read_as_it_is_meant(start in 0u32..1439, length in 1u32..720) {
        prop_assume!(start + length < 1440 && end_is_no_midnight(start + length));
        let at = |minutes: u32| NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
        let (start, end) = (at(start), at(start + length));
        let text = format!("{} - {}", start.format("%-I:%M"), end.format("%-I:%M %p"));
        let reading = hours(&text);
        let values: Vec<_> = reading.values().into_iter().copied().collect();
        prop_assert!(values.contains(&(start, Some(end))), "{}: {:?}", text, values);
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,30}", words in "([apmto]{1,2}|[0-9]{1,5}|[-:. ]){0,12}") {
        let _ = hours(&text);
        let _ = hours(&words);
    }
}

fn end_is_no_midnight(end: u32) -> bool {
    !end.is_multiple_of(1440)
}
