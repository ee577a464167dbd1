//! What to say where something can be read in two ways: both readings, and what to write for each.

use anyhow::bail;

use crate::domain::received::{Answer, Choice, Doubt, Ends, Field, Reading};

/// What was read, if it can be read in one way only. `write` shows a value as it would be typed after `flag`.
///
/// # Errors
/// One sentence: what is wrong, or both readings and what to write for each.
pub fn one<T>(reading: Reading<T>, flag: &str, write: impl Fn(&T) -> String) -> anyhow::Result<T> {
    match reading {
        Reading::One(value) => Ok(value),
        Reading::None(why) => bail!("{flag}: {}", why.trim_end_matches('.')),
        Reading::Several(choices) => {
            let typed = |choice: &Choice<T>| format!("{flag} {}", quoted(&write(&choice.value)));
            let asked = match choices.as_slice() {
                [_] => "has to be confirmed",
                _ => "can be read in more than one way",
            };
            bail!("{flag} {asked}: {}", listed(&choices, typed))
        }
    }
}

/// A doubt as one sentence with the flags that answer it.
pub fn ask(doubt: &Doubt) -> String {
    let why = doubt.why.trim_end_matches(['.', '?']);
    if doubt.choices.is_empty() {
        return format!("{why}; say it with {}", flag(doubt.field));
    }
    format!(
        "{why}: {}",
        listed(&doubt.choices, |choice| typed(&choice.value))
    )
}

fn listed<T>(choices: &[Choice<T>], typed: impl Fn(&Choice<T>) -> String) -> String {
    let told: Vec<String> = choices
        .iter()
        .map(|choice| format!("for {} write {}", choice.words, typed(choice)))
        .collect();
    told.join("; ")
}

fn flag(field: Field) -> &'static str {
    match field {
        Field::Date => "--date",
        Field::Start => "--start",
        Field::End => "--end",
        Field::Zone => "--zone",
        Field::Occurrence => "--earlier or --later",
    }
}

/// What to type for an answer.
fn typed(answer: &Answer) -> String {
    match answer {
        Answer::Date(date) => format!("--date {date}"),
        Answer::Hours(start, end) => {
            let end = end.map_or_else(String::new, |end| format!(" {}", ends(end)));
            format!("--start {}{end}", start.format("%H:%M"))
        }
        Answer::Wall(wall, end) => {
            let end = end.map_or_else(String::new, |end| format!(" {}", ends(end)));
            let (date, start) = (wall.date(), wall.format("%H:%M"));
            format!("--date {date} --start {start}{end}")
        }
        Answer::End(Some(end)) => ends(*end),
        Answer::End(None) => "no --end".to_owned(),
        Answer::Zone(zone) => format!("--zone {zone}"),
        Answer::Occurrence(which) => format!("--{}", which.word()),
        Answer::Slot(_) => "its own words alone after --received".to_owned(),
    }
}

fn ends(end: Ends) -> String {
    let next = if end.days > 0 {
        " and the day after as --end-date"
    } else {
        ""
    };
    format!("--end {}{next}", end.time.format("%H:%M"))
}

/// A value as a shell takes it.
fn quoted(text: &str) -> String {
    if text.contains(' ') {
        format!("\"{text}\"")
    } else {
        text.to_owned()
    }
}
