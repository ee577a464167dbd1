//! What a cell looks like, without asking what it means: for columns whose heading says nothing.

use super::columns::Column;
use super::words;

/// Cells longer than this are prose.
const LONGEST: usize = 100;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

const ZONES: &[&str] = &[
    "et", "ct", "mt", "pt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "akst", "hst",
    "ast", "utc", "gmt", "eastern", "central", "mountain", "pacific", "ist", "pkt",
];

/// What a cell looks like; `None` for words and numbers that could be anything.
pub(super) fn of(cell: &str) -> Option<Column> {
    if cell.len() > LONGEST {
        return None;
    }
    let lower = cell.to_lowercase();
    if lower.contains("://") || lower.starts_with("www.") {
        return Some(Column::Link);
    }
    if lower.contains('@') && lower.contains('.') && !lower.contains(' ') {
        return Some(Column::Emails);
    }
    match (has_date(&lower), has_time(&lower)) {
        (true, true) => return Some(Column::When),
        (true, false) => return Some(Column::Date),
        (false, true) => return Some(Column::Start),
        (false, false) => {}
    }
    if is_zone(&lower) {
        return Some(Column::Zone);
    }
    if words::looks_like_platform(cell) {
        return Some(Column::Platform);
    }
    (cell.len() <= 30 && words::status(cell).is_some()).then_some(Column::Status)
}

/// "2026-12-03", "12/3/2026", "3 dec", "december 3rd".
fn has_date(lower: &str) -> bool {
    let numbers = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let has_three = lower.split(' ').any(|word| {
        let word = word.trim_end_matches([',', ';']);
        let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
        let has_year = parts.iter().any(|p| p.len() == 4) || parts.iter().all(|p| p.len() <= 2);
        parts.len() == 3 && has_year && parts.iter().all(|p| !p.is_empty() && numbers(p))
    });
    let has_month = lower.split(|c: char| !c.is_alphabetic()).any(|word| {
        MONTHS
            .iter()
            .any(|m| word.starts_with(m) && word.len() <= 9)
    });
    has_three || (has_month && lower.contains(|c: char| c.is_ascii_digit()))
}

/// "9:00", "9 am", "1:30pm".
fn has_time(lower: &str) -> bool {
    let after_digit = |mark: &str| {
        lower.match_indices(mark).any(|(at, found)| {
            let before = lower.get(..at).unwrap_or_default().trim_end();
            let after = lower.get(at + found.len()..).and_then(|s| s.chars().next());
            let ends = if found == ":" {
                after.is_some_and(|c| c.is_ascii_digit())
            } else {
                !after.is_some_and(char::is_alphabetic)
            };
            ends && before.ends_with(|c: char| c.is_ascii_digit())
        })
    };
    ["am", "pm", "a.m", "p.m", ":"].into_iter().any(after_digit)
}

fn is_zone(lower: &str) -> bool {
    let first = lower.split(['(', ' ']).next().unwrap_or_default();
    ZONES.contains(&first)
        || ["america/", "us/", "asia/", "europe/", "africa/", "pacific/"]
            .iter()
            .any(|folder| lower.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_look_like_what_they_are() {
        for (cell, column) in [
            ("2026-12-03", Some(Column::Date)),
            ("12/3/2026", Some(Column::Date)),
            ("3.12.26", Some(Column::Date)),
            ("Thu Dec 3", Some(Column::Date)),
            ("3rd of December", Some(Column::Date)),
            ("9:00 AM", Some(Column::Start)),
            ("9am", Some(Column::Start)),
            ("13:30", Some(Column::Start)),
            ("9 a.m.", Some(Column::Start)),
            ("2026-12-03 09:00", Some(Column::When)),
            ("Dec 3, 9 AM EST", Some(Column::When)),
            ("EST", Some(Column::Zone)),
            ("Eastern (ET)", Some(Column::Zone)),
            ("America/New_York", Some(Column::Zone)),
            ("Zoom", Some(Column::Platform)),
            ("https://zoom.us/j/1", Some(Column::Link)),
            ("a.b@c.edu", Some(Column::Emails)),
            ("scheduled", Some(Column::Status)),
            ("Emory", None),
            ("Mayo", None),
            ("5", None),
            ("1.5.2", Some(Column::Date)),
            ("", None),
        ] {
            assert_eq!(of(cell), column, "{cell}");
        }
    }
}
