//! People on one line of the form: "Dr. A (PD) 20 min; Dr. B, resident".

use crate::domain::entry::{Interviewer, Role};

/// What people write for a role, without capitals and points; the file's own words come first.
const ROLES: [(&str, Role); 28] = [
    ("pd", Role::Pd),
    ("program director", Role::Pd),
    ("residency director", Role::Pd),
    ("residency program director", Role::Pd),
    ("apd", Role::Apd),
    ("associate program director", Role::Apd),
    ("assistant program director", Role::Apd),
    ("associate pd", Role::Apd),
    ("assistant pd", Role::Apd),
    ("chair", Role::Chair),
    ("chairman", Role::Chair),
    ("chairwoman", Role::Chair),
    ("chairperson", Role::Chair),
    ("vice chair", Role::Chair),
    ("department chair", Role::Chair),
    ("faculty", Role::Faculty),
    ("attending", Role::Faculty),
    ("professor", Role::Faculty),
    ("faculty member", Role::Faculty),
    ("radiologist", Role::Faculty),
    ("chief", Role::Chief),
    ("chief resident", Role::Chief),
    ("resident", Role::Resident),
    ("fellow", Role::Resident),
    ("current resident", Role::Resident),
    ("coordinator", Role::Coordinator),
    ("program coordinator", Role::Coordinator),
    ("residency coordinator", Role::Coordinator),
];

/// The role that some words name.
fn role(words: &str) -> Option<Role> {
    let folded = words.trim().to_lowercase().replace('.', "");
    let found = ROLES.iter().find(|(name, _)| *name == folded);
    found.map(|(_, role)| *role)
}

/// People as the form writes them; what the line has no room for is left out.
pub fn line<'a>(people: impl IntoIterator<Item = &'a Interviewer>) -> String {
    let one = |person: &Interviewer| {
        let role = person.role.map(|role| format!("({})", role.word()));
        let minutes = person.minutes.map(|minutes| format!("{minutes} min"));
        let email = Some(&person.email).filter(|email| !email.is_empty());
        let parts = [
            Some(person.name.clone()),
            role,
            minutes,
            email.map(|email| format!("<{email}>")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    people.into_iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The people a line names. One who was known by the same name keeps what the line does not say.
pub fn read(line: &str, known: &[Interviewer]) -> Vec<Interviewer> {
    let named = line.split(';').map(str::trim).filter(|one| !one.is_empty());
    named
        .map(|one| {
            let said = person(one);
            let before = known.iter().find(|own| own.name == said.name);
            match before {
                Some(before) => Interviewer {
                    remember: before.remember.clone(),
                    ..said
                },
                None => said,
            }
        })
        .collect()
}

/// One person: name, role in parentheses or behind a comma, minutes, mail address, each but the name as wanted.
fn person(text: &str) -> Interviewer {
    let mut rest = text.to_owned();
    let email = take_between(&mut rest, '<', '>').unwrap_or_default();
    let mut said = Interviewer {
        email: email.trim().to_owned(),
        ..Interviewer::default()
    };
    said.minutes = take_minutes(&mut rest);
    said.role = take_role(&mut rest);
    said.minutes = said.minutes.or_else(|| take_minutes(&mut rest));
    rest.trim_matches([' ', ',']).clone_into(&mut said.name);
    said
}

/// Takes what stands between two marks out of a text.
fn take_between(text: &mut String, open: char, close: char) -> Option<String> {
    let from = text.find(open)?;
    let to = from + text.get(from..)?.find(close)?;
    let inner = text.get(from + open.len_utf8()..to)?.to_owned();
    text.replace_range(from..to + close.len_utf8(), " ");
    Some(inner)
}

/// Takes "20 min" from the end of a text.
fn take_minutes(text: &mut String) -> Option<u32> {
    let trimmed = text.trim_end().trim_end_matches('.');
    let units = ["minutes", "minute", "mins", "min"];
    let cut = |unit: &&str| {
        let at = trimmed.len().checked_sub(unit.len())?;
        let tail = trimmed.get(at..)?;
        tail.eq_ignore_ascii_case(unit).then_some(at)
    };
    let before = trimmed.get(..units.iter().find_map(cut)?)?.trim_end();
    let digits = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_ascii_digit())
        .last()?
        .0;
    let minutes = before.get(digits..)?.parse().ok()?;
    before
        .get(..digits)?
        .trim_end_matches([' ', ',', '-'])
        .to_owned()
        .clone_into(text);
    Some(minutes)
}

/// Takes a role from a text: in parentheses anywhere, or behind the last comma or dash. What is no role stays.
fn take_role(text: &mut String) -> Option<Role> {
    if let (Some(from), Some(to)) = (text.find('('), text.rfind(')'))
        && let Some(found) = text.get(from + 1..to).and_then(role)
    {
        text.replace_range(from..=to, " ");
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        return Some(found);
    }
    for mark in [", ", " - ", " – ", " — "] {
        if let Some((before, after)) = text.rsplit_once(mark)
            && let Some(found) = role(after)
        {
            *text = before.to_owned();
            return Some(found);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Name, role, minutes, mail address.
    type Told<'a> = (&'a str, Option<Role>, Option<u32>, &'a str);

    fn told(person: &Interviewer) -> Told<'_> {
        (&person.name, person.role, person.minutes, &person.email)
    }

    #[test]
    fn people_are_read_as_people_write_them() {
        let table: [(&str, Told<'_>); 14] = [
            ("Dr. A (PD) 20 min", ("Dr. A", Some(Role::Pd), Some(20), "")),
            ("Dr. B, resident", ("Dr. B", Some(Role::Resident), None, "")),
            ("Jane Roe, MD", ("Jane Roe, MD", None, None, "")),
            (
                "Jane Roe, MD, APD",
                ("Jane Roe, MD", Some(Role::Apd), None, ""),
            ),
            (
                "Jane Roe (Associate Program Director)",
                ("Jane Roe", Some(Role::Apd), None, ""),
            ),
            ("Roe - chief resident", ("Roe", Some(Role::Chief), None, "")),
            ("Dr. C 15 minutes", ("Dr. C", None, Some(15), "")),
            ("Dr. C, 15 min.", ("Dr. C", None, Some(15), "")),
            (
                "Dr. C 15 min (chair)",
                ("Dr. C", Some(Role::Chair), Some(15), ""),
            ),
            (
                "Ann Lee <ann@emory.edu>, coordinator",
                ("Ann Lee", Some(Role::Coordinator), None, "ann@emory.edu"),
            ),
            ("O'Brien (chest)", ("O'Brien (chest)", None, None, "")),
            ("Prof. Min", ("Prof. Min", None, None, "")),
            ("放射 (pd)", ("放射", Some(Role::Pd), None, "")),
            (")(", (")(", None, None, "")),
        ];
        for (text, expected) in table {
            assert_eq!(told(&person(text)), expected, "{text}");
        }
    }

    #[test]
    fn several_stand_apart_by_semicolons_and_keep_what_was_noted_of_them() {
        let known = [Interviewer {
            name: "Dr. A".to_owned(),
            remember: "chest".to_owned(),
            ..Interviewer::default()
        }];
        let people = read("Dr. A (pd); ; Dr. B, resident;", &known);
        assert_eq!(people.len(), 2);
        assert_eq!(people[0].remember, "chest");
        assert_eq!(people[0].role, Some(Role::Pd));
        assert_eq!(people[1].remember, "");
    }

    #[test]
    fn what_the_form_writes_it_reads_back() {
        let people = read("A. B, MD (chair) 25 min <a@b.org>; C D, resident; E", &[]);
        assert_eq!(read(&line(&people), &[]), people);
    }

    #[test]
    fn every_role_has_its_word() {
        for own in Role::ALL {
            assert_eq!(role(own.word()), Some(*own));
        }
    }
}
