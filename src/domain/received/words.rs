//! Dates, times and foreign words on their way back to a person.

use chrono::{NaiveDate, NaiveTime, Timelike};

/// How much of a text that cannot be read an answer repeats, in characters.
const SHOWN: usize = 40;

/// A date in full, such as "Thu Dec 3, 2026".
pub fn say_date(date: NaiveDate) -> String {
    date.format("%a %b %-d, %Y").to_string()
}

/// A time on the clock with twelve hours, such as "9:00 AM"; noon and midnight by their names.
pub fn say_time(time: NaiveTime) -> String {
    match (time.hour(), time.minute()) {
        (0, 0) => "midnight (12:00 AM)".to_owned(),
        (12, 0) => "noon (12:00 PM)".to_owned(),
        _ => time.format("%-I:%M %p").to_string(),
    }
}

/// A foreign text cut short and made safe to repeat within a sentence.
pub(super) fn quoted(text: &str) -> String {
    let line = plain(text);
    let mut shown: String = line.chars().take(SHOWN).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    format!("“{shown}”")
}

/// A foreign text on one line, without anything that hides or steers.
pub(super) fn plain(text: &str) -> String {
    let kept = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let kept: String = kept.filter(|c| !hides(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters that are not seen and only reorder, join or hide others.
pub(super) fn hides(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}')
}
