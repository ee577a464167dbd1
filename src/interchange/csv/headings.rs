//! What a heading says its column holds.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Column;
use super::guess::Confidence;
use super::table::MOST_COLUMNS;

const TABLE: &str = include_str!("headings.txt");

/// Headings are a few words; what is longer is text that stands where a heading should.
const LONGEST: usize = 120;

/// What was made of one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// What its column holds.
    pub column: Column,
    /// How sure that is.
    pub confidence: Confidence,
    /// Words that stood beside it, as "EST" in "Start time (EST)"; empty where there were none.
    pub beside: String,
}

/// The headings people use. Made once for a table.
pub(super) struct Headings {
    phrases: BTreeMap<&'static str, (Column, Confidence)>,
    /// Columns by words that all have to be there, in order.
    words: Vec<(Column, Vec<&'static str>)>,
}

impl Headings {
    pub(super) fn new() -> Self {
        let mut known = Self {
            phrases: BTreeMap::new(),
            words: Vec::new(),
        };
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let Some((column, phrases)) = line.split_once(": ") else {
                continue;
            };
            if let Some(column) = Column::parse(column) {
                phrases
                    .split(", ")
                    .for_each(|phrase| known.add(column, phrase));
            }
        }
        known
    }

    fn add(&mut self, column: Column, phrase: &'static str) {
        if let Some(words) = phrase.strip_prefix('+') {
            self.words.push((column, words.split(' ').collect()));
        } else if let Some(phrase) = phrase.strip_prefix('~') {
            self.phrases.insert(phrase, (column, Confidence::Likely));
        } else {
            self.phrases.insert(phrase, (column, Confidence::Certain));
        }
    }

    /// What a heading says; `None` where it says nothing we know.
    pub(super) fn find(&self, heading: &str) -> Option<Found> {
        if heading.len() > LONGEST {
            return None;
        }
        let heading = heading.to_lowercase().replace("(s)", "s");
        let (outside, inside) = apart(&heading);
        let whole = fold(&heading);
        let (first, _) = outside.split_once(',').unwrap_or((&outside, ""));
        let found = self
            .phrase(&whole, "")
            .or_else(|| self.phrase(&fold(&outside), &inside))
            .or_else(|| self.phrase(&fold(first), &inside))
            .or_else(|| self.phrase(&without_digits(&whole), ""))
            .or_else(|| self.time_of_a_zone(&fold(&outside)))
            .or_else(|| self.by_words(&whole, &inside))?;
        Some(home_or(found))
    }

    fn phrase(&self, folded: &str, beside: &str) -> Option<Found> {
        let (column, confidence) = self.phrases.get(folded).copied()?;
        let beside = beside.to_owned();
        Some(Found {
            column,
            confidence,
            beside,
        })
    }

    /// "Start time EST", "Time in Eastern": what is known, and what stands behind it.
    fn time_of_a_zone(&self, folded: &str) -> Option<Found> {
        let mut ends: Vec<usize> = folded.match_indices(' ').map(|(at, _)| at).collect();
        ends.reverse();
        ends.into_iter().take(3).find_map(|end| {
            let (base, beside) = folded.split_at_checked(end)?;
            let beside = beside.trim().trim_start_matches("in ").trim();
            let found = self.phrase(base, beside)?;
            is_time(found.column).then_some(Found {
                confidence: Confidence::Likely,
                ..found
            })
        })
    }

    fn by_words(&self, folded: &str, beside: &str) -> Option<Found> {
        let there: BTreeSet<&str> = folded.split(' ').collect();
        let holds_all = |(_, words): &&(Column, Vec<&str>)| words.iter().all(|w| there.contains(w));
        let (column, _) = self.words.iter().find(holds_all)?;
        Some(Found {
            column: *column,
            confidence: Confidence::Likely,
            beside: beside.to_owned(),
        })
    }

    /// How many different columns these cells name.
    pub(super) fn known_in<'a>(&self, cells: impl Iterator<Item = &'a str>) -> usize {
        let columns: BTreeSet<Column> = cells
            .take(MOST_COLUMNS)
            .filter_map(|cell| Some(self.find(cell)?.column))
            .collect();
        columns.len()
    }
}

/// Times worked out for the applicant's own clock are not the program's.
fn home_or(found: Found) -> Found {
    let words = fold(&found.beside);
    let is_home = words
        .split(' ')
        .any(|word| matches!(word, "my" | "mine" | "home" | "me" | "our"));
    if is_home && (is_time(found.column) || found.column == Column::Date) {
        return Found {
            column: Column::Ignore,
            ..found
        };
    }
    found
}

/// Whether a column holds a time of day, so that words beside its heading can name a zone.
pub(super) fn is_time(column: Column) -> bool {
    matches!(
        column,
        Column::Start | Column::End | Column::Hours | Column::When | Column::SocialTime
    )
}

/// A heading without what stands in its parentheses, and that.
fn apart(heading: &str) -> (String, String) {
    let (mut outside, mut inside) = (String::new(), String::new());
    let mut depth = 0_usize;
    for c in heading.chars() {
        match c {
            '(' | '[' => {
                depth += 1;
                inside.push(' ');
                outside.push(' ');
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth > 0 => inside.push(c),
            c => outside.push(c),
        }
    }
    (outside, inside.trim().to_owned())
}

/// Small letters and digits, one space between words.
fn fold(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// "interviewer 2 name" is one of several "interviewer name".
fn without_digits(folded: &str) -> String {
    let is_number = |word: &&str| !word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> = folded.split(' ').filter(is_number).collect();
    words
        .join(" ")
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(heading: &str) -> Option<Found> {
        Headings::new().find(heading)
    }

    #[test]
    fn every_line_of_the_table_names_a_column_and_folded_phrases_and_none_twice() {
        let mut seen = BTreeSet::new();
        for line in TABLE
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'))
        {
            let (column, phrases) = line.split_once(": ").unwrap();
            assert!(Column::parse(column).is_some(), "{line}");
            for phrase in phrases.split(", ") {
                let bare = phrase.trim_start_matches(['+', '~']);
                assert_eq!(fold(bare), bare, "{line}");
                assert!(phrase.starts_with('+') || seen.insert(bare), "{phrase}");
            }
        }
    }

    #[test]
    fn headings_of_real_spreadsheets_are_understood() {
        use Column as C;
        for (heading, column) in [
            // The brief's own list.
            ("Program name", C::Program),
            ("Program location", C::Location),
            ("Interview date", C::Date),
            ("Start time", C::Start),
            ("Time zone", C::Zone),
            ("Platform (Zoom, Thalamus, Webex, other)", C::Platform),
            ("Interviewer names, if given", C::Interviewers),
            ("Interviewer roles, if given", C::Roles),
            ("Notes on program features", C::Notes),
            ("Your questions", C::Questions),
            // As people write them.
            ("PROGRAM", C::Program),
            ("Hospital/Institution", C::Program),
            ("City, State", C::Location),
            ("Interview Date (MM/DD/YYYY)", C::Date),
            ("Date of IV", C::Date),
            ("Date & Time", C::When),
            ("Date/Time (with time zone)", C::When),
            ("Interview", C::When),
            ("Time", C::Start),
            ("Time (EST)", C::Start),
            ("Start Time ET", C::Start),
            ("Time in Eastern", C::Start),
            ("Time zone (ET/CT/PT)", C::Zone),
            ("Time-zone", C::Zone),
            ("Time (my time)", C::Ignore),
            ("My time", C::Ignore),
            ("Home time", C::Ignore),
            ("Interviewer 1", C::Interviewers),
            ("Interviewer #2 name", C::Interviewers),
            ("Interviewer(s)", C::Interviewers),
            ("Interviewer 1 role", C::Roles),
            ("Question 3", C::Questions),
            ("Invite date", C::InvitedOn),
            ("Date invite was received", C::InvitedOn),
            ("Pre-interview social (date & time)", C::Social),
            ("Social time", C::SocialTime),
            ("Pre-interview dinner", C::Social),
            ("Zoom link", C::Link),
            ("Coordinator email", C::Ignore),
            ("Program coordinator", C::Ignore),
            ("Program website", C::Ignore),
            ("Thank you sent?", C::Ignore),
            ("Rank #", C::Ignore),
            ("Date of the virtual interview", C::Date),
            ("Time-zone of the program", C::Zone),
            ("Virtual / In-person", C::Platform),
            ("Fecha", C::Date),
        ] {
            let found = find(heading).map(|found| found.column);
            assert_eq!(found, Some(column), "{heading}");
        }
        for nothing in ["", "  ", "???", "Blue", "2026", &"date ".repeat(50)] {
            assert_eq!(find(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn words_beside_a_heading_are_kept_for_they_may_name_a_zone() {
        for (heading, beside) in [
            ("Time (EST)", "est"),
            ("Start Time ET", "et"),
            ("Time in Eastern", "eastern"),
            ("Time", ""),
            ("Interview time [US Central]", "us central"),
        ] {
            assert_eq!(find(heading).unwrap().beside, beside, "{heading}");
        }
    }

    #[test]
    fn a_heading_that_could_mean_more_is_only_likely() {
        for (heading, confidence) in [
            ("Start time", Confidence::Certain),
            ("To", Confidence::Likely),
            ("Start time ET", Confidence::Likely),
            ("Start time (ET)", Confidence::Certain),
            ("The date we agreed on", Confidence::Likely),
        ] {
            assert_eq!(find(heading).unwrap().confidence, confidence, "{heading}");
        }
    }
}
