//! What to mend in a thank-you note before it is sent.
//!
//! One rule a function, in the files of the folder; a remark quotes the words it is about. The sentences are in
//! `content/advice.yaml` under `notes`.

mod names;
mod programs;
mod rank;
mod same;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::bank::words;
use crate::domain::calendar::{Calendar, Placed};
use crate::domain::entry::{Entry, Interviewer};
use crate::domain::person;
use crate::domain::program::{PostInterviewPolicy, Programs, Sheet};
use crate::domain::template::Fields;
use crate::domain::wording::Wording;

use crate::coach::words::{self, Word};

/// The most words of a note: it is read between two patients (TY04). A subject's line does not count.
const LONGEST: usize = 120;

/// The longest text in brackets that is taken for a place to fill in, in characters.
const LONGEST_PLACE: usize = 40;

words! {
    /// A rule, by its id, the weightiest first.
    NoteRule {
        /// The program wants no notes.
        PolicyForbids = "policy-forbids",
        /// It asks, pushes or promises about ranking.
        RankSeeking = "rank-seeking",
        /// It greets somebody else.
        WrongName = "wrong-name",
        /// It names another program.
        WrongProgram = "wrong-program",
        /// A place is not filled in.
        Unfilled = "unfilled",
        /// It says what another note says.
        SameText = "same-text",
        /// The program would rather have none.
        PolicyDiscourages = "policy-discourages",
        /// It is too long.
        NoteTooLong = "note-too-long",
        /// What is remembered of the talk does not come up.
        NoDetail = "no-detail",
    }
}

/// A remark on a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The rule.
    pub rule: NoteRule,
    /// The words it is about; empty where it is about the note as a whole.
    pub quote: String,
    /// Where they begin, in characters.
    pub from: usize,
    /// Where they end, not included.
    pub to: usize,
    /// The values of the places in its sentence: `words`, `name`.
    pub fields: Fields,
}

impl Remark {
    /// Whether the note must not be sent as it is.
    pub fn stops(&self) -> bool {
        match self.rule {
            NoteRule::PolicyForbids
            | NoteRule::RankSeeking
            | NoteRule::WrongName
            | NoteRule::WrongProgram
            | NoteRule::Unfilled => true,
            NoteRule::SameText
            | NoteRule::PolicyDiscourages
            | NoteRule::NoteTooLong
            | NoteRule::NoDetail => false,
        }
    }

    /// Its sentence; the rule's id where there is none.
    pub fn text(&self, wording: &Wording) -> String {
        let sentence = wording.note(self.rule.word());
        let id = || self.rule.word().to_owned();
        sentence.map_or_else(id, |sentence| sentence.says(&self.fields))
    }

    /// What to try.
    pub fn advice(&self, wording: &Wording) -> String {
        let sentence = wording.note(self.rule.word());
        sentence.map_or_else(String::new, |sentence| sentence.tries(&self.fields))
    }
}

/// Another note, to compare with.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// To whom.
    pub to: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// A note and what is known around it.
#[derive(Debug, Clone)]
pub struct Letter<'a> {
    /// Its text, with or without a subject's line.
    pub text: &'a str,
    /// To whom: the name as the entry has it.
    pub to: &'a str,
    /// The interview it is about.
    pub entry: &'a Entry,
    /// All sheets.
    pub programs: &'a Programs,
    /// All other notes.
    pub others: Vec<Written<'a>>,
}

impl<'a> Letter<'a> {
    /// The note to `to` about an interview of the calendar, beside all others in it.
    pub fn of(
        calendar: &'a Calendar,
        placed: &'a Placed,
        programs: &'a Programs,
        to: &'a str,
        text: &'a str,
    ) -> Self {
        let notes = calendar.entries().iter().flat_map(|other| {
            let notes = other.entry.thank_you.iter();
            notes.map(move |note| (&other.id, note))
        });
        let others = notes
            .filter(|(id, note)| !(**id == placed.id && note.to == to))
            .filter(|(_, note)| !note.draft.trim().is_empty());
        let others = others.map(|(_, note)| Written {
            to: &note.to,
            text: &note.draft,
        });
        Self {
            text,
            to,
            entry: &placed.entry,
            programs,
            others: others.collect(),
        }
    }

    /// The sheet of the interview's program.
    fn sheet(&self) -> Option<&'a Sheet> {
        self.programs.get(self.entry.program.as_ref()?)
    }

    /// The person it goes to, as the entry knows them.
    fn recipient(&self) -> Option<&'a Interviewer> {
        let people = &self.entry.interviewers;
        let exact = people.iter().find(|who| who.name == self.to);
        exact.or_else(|| {
            people
                .iter()
                .find(|who| person::is_same(&who.name, self.to))
        })
    }
}

/// What a rule is given: the letter and its words.
struct Read<'a> {
    letter: &'a Letter<'a>,
    words: Vec<Word>,
}

impl Read<'_> {
    /// A remark on the words from one to another, both included.
    fn remark(&self, rule: NoteRule, first: &Word, last: &Word) -> Remark {
        self.quote(rule, first.from, last.to)
    }

    /// A remark on some characters.
    fn quote(&self, rule: NoteRule, from: usize, to: usize) -> Remark {
        let quote = self.letter.text.chars().skip(from).take(to - from);
        Remark {
            rule,
            quote: quote.collect(),
            from,
            to,
            fields: Fields::default(),
        }
    }

    /// A remark on the whole note.
    fn whole(&self, rule: NoteRule) -> Remark {
        self.quote(rule, 0, 0)
    }
}

/// Everything to mend in a note, the weightiest first, then in the order of the text. `off` are the ids of rules that
/// are switched off. Of a note with no words only its program's rule is said.
pub fn remarks(letter: &Letter<'_>, off: &BTreeSet<String>) -> Vec<Remark> {
    let read = Read {
        letter,
        words: words::words(letter.text),
    };
    let mut found: Vec<Remark> = policy(&read).into_iter().collect();
    if !read.words.is_empty() {
        found.extend(rank::rank_seeking(&read));
        found.extend(names::wrong_name(&read));
        found.extend(programs::wrong_program(&read));
        found.extend(unfilled(&read));
        found.extend(same::same_text(&read));
        found.extend(too_long(&read));
        found.extend(same::no_detail(&read));
    }
    found.retain(|remark| !off.contains(remark.rule.word()));
    found.sort_by_key(|remark| (remark.rule, remark.from));
    found
}

/// `policy-forbids`, `policy-discourages`: the program's own rule comes first (facts 3).
fn policy(read: &Read<'_>) -> Option<Remark> {
    let rule = match read.letter.sheet()?.policy {
        PostInterviewPolicy::Forbidden => NoteRule::PolicyForbids,
        PostInterviewPolicy::Discouraged => NoteRule::PolicyDiscourages,
        PostInterviewPolicy::Allowed
        | PostInterviewPolicy::NoneStated
        | PostInterviewPolicy::Unknown => {
            return None;
        }
    };
    Some(read.whole(rule))
}

/// `note-too-long`: more than 120 words; what is quoted is what goes beyond them.
fn too_long(read: &Read<'_>) -> Option<Remark> {
    let subject = words::is_subject(read.letter.text);
    let counted: Vec<&Word> = read
        .words
        .iter()
        .filter(|word| !(subject && word.line == 0))
        .filter(|word| !word.is_joined)
        .collect();
    let (beyond, last) = (counted.get(LONGEST)?, read.words.last()?);
    let mut remark = read.remark(NoteRule::NoteTooLong, beyond, last);
    remark.fields.set("words", counted.len().to_string());
    Some(remark)
}

/// `unfilled`: a place in braces is left, or one in square or pointed brackets as people write them.
fn unfilled(read: &Read<'_>) -> Vec<Remark> {
    let text: Vec<char> = read.letter.text.chars().collect();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text.get(from) {
        let Some(close) = closing(*open) else {
            from += 1;
            continue;
        };
        let inside = text.get(from + 1..).unwrap_or_default();
        let length = inside
            .iter()
            .take(LONGEST_PLACE + 1)
            .position(|c| *c == close);
        let place: Option<String> = length.map(|length| inside.iter().take(length).collect());
        match place.filter(|place| is_place(place, *open)) {
            Some(place) => {
                let to = from + place.chars().count() + 2;
                found.push(read.quote(NoteRule::Unfilled, from, to));
                from = to;
            }
            None => from += 1,
        }
    }
    found
}

fn closing(open: char) -> Option<char> {
    match open {
        '{' => Some('}'),
        '[' => Some(']'),
        '<' => Some('>'),
        _ => None,
    }
}

/// Whether what stands in brackets waits to be filled in: anything with a letter in braces, and words in others that
/// are no address and no `[sic]`.
fn is_place(inside: &str, open: char) -> bool {
    let has_letter = inside.chars().any(char::is_alphabetic);
    if !has_letter || inside.contains(open) {
        return false;
    }
    let is_text = inside
        .chars()
        .all(|c| c.is_alphanumeric() || " '’_-./,".contains(c));
    let is_tight = !inside.starts_with(' ') && !inside.ends_with(' ');
    open == '{' || (is_text && is_tight && !inside.eq_ignore_ascii_case("sic"))
}
