//! What is different between two versions of an entry, in words a person reads before saying yes.

use super::words::when;
use super::{Placed, Whereabouts};
use crate::domain::entry::{Entry, Interviewer};
use crate::domain::zone::Rules;

/// Everything that is different, one clause each; empty where nothing is that a person sees. Times are told on the
/// entry's own clock and on those of `whereabouts`.
pub fn differences(
    before: &Placed,
    after: &Placed,
    rules: &Rules,
    whereabouts: &Whereabouts,
) -> Vec<String> {
    let mut found = Vec::new();
    let (old, new) = (&before.entry, &after.entry);
    if old.when != new.when {
        let told = |placed| when(placed, &whereabouts.zones(rules, placed));
        found.push(moved(&told(before), &told(after), after, rules));
    }
    found.extend(words(old, new));
    found.extend(people(&old.interviewers, &new.interviewers));
    if old.confirmed_back != new.confirmed_back {
        found.push(match new.confirmed_back {
            Some(on) => format!("confirmed back on {on}"),
            None => "the new time is to be confirmed back".to_owned(),
        });
    }
    found.extend(ticks(old, new));
    found
}

/// The end alone is told where the start stayed.
fn moved(old: &str, new: &str, after: &Placed, rules: &Rules) -> String {
    if old != new {
        return format!("moved from {old} to {new}");
    }
    match after.span.ends_at.zip(rules.get(after.entry.when.zone)) {
        None => "its end is not known any more".to_owned(),
        Some((end, zone)) => {
            let end = end.with_timezone(&zone);
            format!("ends {} {zone}", end.format("%a %-d %b, %H:%M %Z"))
        }
    }
}

/// What is written in words, each with its name.
fn words(old: &Entry, new: &Entry) -> Vec<String> {
    let program = |entry: &Entry| {
        entry
            .program
            .as_ref()
            .map_or(String::new(), ToString::to_string)
    };
    let platform = |entry: &Entry| entry.place.platform.map_or("", |own| own.word()).to_owned();
    let day = |date: Option<chrono::NaiveDate>| date.map_or(String::new(), |date| date.to_string());
    let pairs = [
        (
            "kind",
            old.kind.word().to_owned(),
            new.kind.word().to_owned(),
        ),
        ("program", program(old), program(new)),
        ("title", old.title.clone(), new.title.clone()),
        (
            "status",
            old.status.word().to_owned(),
            new.status.word().to_owned(),
        ),
        ("invited on", day(old.invited_on), day(new.invited_on)),
        ("platform", platform(old), platform(new)),
        ("link", old.place.link.clone(), new.place.link.clone()),
        (
            "address",
            old.place.address.clone(),
            new.place.address.clone(),
        ),
        (
            "dial-in",
            old.place.dial_in.clone(),
            new.place.dial_in.clone(),
        ),
        ("backup", old.place.backup.clone(), new.place.backup.clone()),
    ];
    let different = pairs.into_iter().filter(|(_, old, new)| old != new);
    different
        .map(|(name, old, new)| match (old.as_str(), new.as_str()) {
            ("", new) => format!("{name}: {new}"),
            (old, "") => format!("no {name} any more (it was {old})"),
            (old, new) => format!("{name}: {new} (it was {old})"),
        })
        .collect()
}

fn people(old: &[Interviewer], new: &[Interviewer]) -> Vec<String> {
    let name = |person: &Interviewer| match person.name.as_str() {
        "" => person.email.clone(),
        name => name.to_owned(),
    };
    let mut found = Vec::new();
    for person in new {
        let known = old.iter().find(|known| is_same(known, person));
        match known {
            None => found.push(format!("with {}", name(person))),
            Some(known) if known != person => found.push(format!("more about {}", name(person))),
            Some(_) => {}
        }
    }
    let is_gone = |known: &&Interviewer| !new.iter().any(|person| is_same(known, person));
    found.extend(
        old.iter()
            .filter(is_gone)
            .map(|known| format!("without {}", name(known))),
    );
    found
}

/// Whether two are the same person: by their mail address where both have one, else by name, whatever its capitals.
pub fn is_same(one: &Interviewer, other: &Interviewer) -> bool {
    let folded = |text: &str| text.trim().to_lowercase();
    let (mail, other_mail) = (folded(&one.email), folded(&other.email));
    if !mail.is_empty() && mail == other_mail {
        return true;
    }
    let (name, other_name) = (folded(&one.name), folded(&other.name));
    let is_other_mail = !mail.is_empty() && !other_mail.is_empty();
    !name.is_empty() && name == other_name && !is_other_mail
}

fn ticks(old: &Entry, new: &Entry) -> Vec<String> {
    let mut found = Vec::new();
    for (item, on) in &new.checklist {
        if old.checklist.get(item) != Some(on) {
            found.push(format!("{item} done on {on}"));
        }
    }
    let open = old
        .checklist
        .keys()
        .filter(|item| !new.checklist.contains_key(*item));
    found.extend(open.map(|item| format!("{item} open again")));
    found
}
