//! The name of a person that does not belong into a note.

use super::{NoteRule, Read, Remark};
use crate::coach::words::{Word, is_subject, lists};
use crate::domain::person;

/// How a greeting begins.
const GREETINGS: [&str; 7] = ["dear", "hello", "hi", "hey", "greetings", "good", "to"];

/// Words of a greeting that name nobody.
const NOBODY: &str = "\
    all everyone everybody team program director directors coordinator committee sir madam maam \
    colleague colleagues doctor doctors professor professors chief chair resident residents faculty \
    members member friends folks morning afternoon evening day there and the of residency selection \
    interviewer interviewers whom or respected esteemed honorable my";

/// First names and what they are short for, with a stroke between.
const SHORT: &str = "\
    bob/robert rob/robert bill/william will/william mike/michael jim/james jimmy/james dick/richard \
    rick/richard liz/elizabeth beth/elizabeth betsy/elizabeth kate/katherine katie/katherine \
    kathy/katherine tony/anthony ted/edward jack/john peggy/margaret meg/margaret chuck/charles \
    hank/henry larry/lawrence andy/andrew steve/stephen sasha/alexander";

/// `wrong-name`: the greeting, or a thanks with a title, names somebody who is not the one it goes to.
pub(super) fn wrong_name(read: &Read<'_>) -> Vec<Remark> {
    let recipient = parts(read, read.letter.to);
    if recipient.is_empty() {
        return Vec::new();
    }
    let greeted = greeting(read).filter(|named| is_somebody_else(read, named, &recipient));
    let thanked = thanked(read).filter(|named| is_another_interviewer(read, named, &recipient));
    let remarks = greeted.into_iter().chain(thanked).filter_map(|named| {
        let (first, last) = (named.first()?, named.last()?);
        let mut remark = read.remark(NoteRule::WrongName, first, last);
        remark.fields.set("name", remark.quote.clone());
        Some(remark)
    });
    remarks.collect()
}

/// The parts of a name, with what is known of the person under that name.
fn parts(read: &Read<'_>, name: &str) -> Vec<String> {
    let known = read.letter.recipient().map_or("", |who| who.name.as_str());
    let mut parts = person::parts(name);
    parts.extend(person::parts(known));
    parts
}

/// The words of the greeting that can be a name.
fn greeting<'a>(read: &'a Read<'_>) -> Option<Vec<&'a Word>> {
    let after_subject = usize::from(is_subject(read.letter.text));
    let first = read.words.iter().find(|word| word.line >= after_subject)?;
    if !GREETINGS.contains(&first.folded.as_str()) {
        return None;
    }
    let chars: Vec<char> = read.letter.text.chars().collect();
    let rest = chars.get(first.from..).unwrap_or_default();
    let end = rest
        .iter()
        .position(|c| matches!(c, ',' | ':' | '!' | '\n' | ';' | '—' | '–'));
    let end = first.from + end.unwrap_or(rest.len());
    let named = read
        .words
        .iter()
        .filter(|word| word.from > first.from && word.to <= end)
        .filter(|word| !lists(NOBODY, &word.folded) && !person::is_title(&word.folded));
    let named: Vec<&Word> = named
        .filter(|word| word.folded.chars().count() > 1)
        .collect();
    (!named.is_empty()).then_some(named)
}

/// The name after `thank you, Dr.`, where there is one below the greeting.
fn thanked<'a>(read: &'a Read<'_>) -> impl Iterator<Item = Vec<&'a Word>> {
    let thanks = read.words.windows(4).filter_map(|window| {
        let [one, two, title, name] = window else {
            return None;
        };
        let says = matches!(one.folded.as_str(), "thank" | "thanks") || two.folded == "thanks";
        let is_said = says && matches!(two.folded.as_str(), "you" | "again" | "thanks");
        (is_said && person::is_title(&title.folded)).then(|| vec![name])
    });
    thanks.collect::<Vec<_>>().into_iter()
}

fn is_somebody_else(read: &Read<'_>, named: &[&Word], recipient: &[String]) -> bool {
    let fitting = named
        .iter()
        .filter(|word| is_part(&word.folded, recipient))
        .count();
    fitting == 0 || (fitting < named.len() && better_fit(read, named, recipient) > fitting)
}

fn is_another_interviewer(read: &Read<'_>, named: &[&Word], recipient: &[String]) -> bool {
    let is_recipient = named.iter().any(|word| is_part(&word.folded, recipient));
    !is_recipient && better_fit(read, named, recipient) > 0
}

/// How many of the words are parts of the name of another interviewer, at most.
fn better_fit(read: &Read<'_>, named: &[&Word], recipient: &[String]) -> usize {
    let people = read.letter.entry.interviewers.iter();
    let others = people.map(|who| person::parts(&who.name));
    let others = others.filter(|parts| !parts.iter().all(|part| recipient.contains(part)));
    let fits = others.map(|parts| {
        named
            .iter()
            .filter(|word| is_part(&word.folded, &parts))
            .count()
    });
    fits.max().unwrap_or(0)
}

/// Whether a word is a part of a name: as it stands, as its short form, or as its beginning.
fn is_part(word: &str, parts: &[String]) -> bool {
    let is_short = |part: &String| {
        let known = SHORT
            .split(' ')
            .any(|pair| pair.split_once('/') == Some((word, part)));
        let begins = word.len() >= 3 && part.starts_with(word);
        known || begins
    };
    // A greeting writes `O'Brien-Smith` in one word or in several.
    parts.iter().any(|part| part == word || is_short(part))
        || parts.concat().contains(word) && word.len() > 5
}
