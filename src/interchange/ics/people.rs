//! The people an event names, as interviewers to propose.

use std::cell::OnceCell;

use super::clean;
use super::event::{Event, Person};
use crate::domain::entry::{Interviewer, Role};

/// How many people of one event are proposed.
pub const MOST: usize = 30;

/// Words that tell a role, the longer ones first. A short word stands by itself.
const ROLES: [(&str, Role); 20] = [
    ("associate program director", Role::Apd),
    ("assistant program director", Role::Apd),
    ("assoc. program director", Role::Apd),
    ("apd", Role::Apd),
    ("program director", Role::Pd),
    ("residency director", Role::Pd),
    ("pd", Role::Pd),
    ("program coordinator", Role::Coordinator),
    ("residency coordinator", Role::Coordinator),
    ("coordinator", Role::Coordinator),
    ("program administrator", Role::Coordinator),
    ("program manager", Role::Coordinator),
    ("department chair", Role::Chair),
    ("chairman", Role::Chair),
    ("chair", Role::Chair),
    ("chief resident", Role::Chief),
    ("chief", Role::Chief),
    ("resident", Role::Resident),
    ("professor", Role::Faculty),
    ("faculty", Role::Faculty),
];

/// The words of which a role has one at least.
const ROLE_WORDS: [&str; 12] = [
    "director",
    "pd",
    "apd",
    "coordinator",
    "administrator",
    "manager",
    "chair",
    "chairman",
    "chief",
    "resident",
    "professor",
    "faculty",
];

/// Senders that are machines.
const MACHINES: [&str; 14] = [
    "noreply",
    "no-reply",
    "no_reply",
    "donotreply",
    "do-not-reply",
    "notifications",
    "notification",
    "calendar-",
    "invite@",
    "invites@",
    "scheduler@",
    "@zoom.us",
    "@calendly",
    "@thalamusgme",
];

/// Names of offices and systems rather than people.
const OFFICES: [&str; 14] = [
    "residency",
    "program",
    "office",
    "department",
    "radiology",
    "recruitment",
    "admissions",
    "interviews",
    "education",
    "zoom",
    "thalamus",
    "calendar",
    "scheduling",
    "gme",
];

/// The people to propose: not rooms, machines, offices, or the person this calendar belongs to.
pub fn interviewers(event: &Event, me: &[String]) -> Vec<Interviewer> {
    let description = Description::of(&event.words.plain);
    let people: Vec<&Person> = event
        .people
        .iter()
        .filter(|person| !is_nobody(person) && !is_me(person, me))
        .collect();
    let invited = people.iter().filter(|person| !person.is_organizer).count();
    let mut found: Vec<Interviewer> = Vec::new();
    for person in people {
        let role = role(person, &description);
        // Who alone is invited is the applicant, unless something says otherwise.
        let is_applicant =
            !person.is_organizer && invited == 1 && role.is_none() && !has_title(&person.name);
        let interviewer = Interviewer {
            name: name(person),
            role,
            email: person.email.clone(),
            ..Interviewer::default()
        };
        let is_known = found.iter().any(|known| is_same(known, &interviewer));
        if !is_applicant && !is_known && !interviewer.name.is_empty() && found.len() < MOST {
            found.push(interviewer);
        }
    }
    found
}

fn is_nobody(person: &Person) -> bool {
    let email = person.email.to_lowercase();
    let name = person.name.to_lowercase();
    let is_office = OFFICES.iter().any(|word| name.contains(word)) && role_in(&name).is_none();
    person.is_thing || MACHINES.iter().any(|word| email.contains(word)) || is_office
}

fn is_me(person: &Person, me: &[String]) -> bool {
    me.iter().map(|me| me.trim()).any(|me| {
        !me.is_empty()
            && (me.eq_ignore_ascii_case(&person.email)
                || me.to_lowercase() == person.name.to_lowercase())
    })
}

fn is_same(a: &Interviewer, b: &Interviewer) -> bool {
    let same_mail = !a.email.is_empty() && a.email.eq_ignore_ascii_case(&b.email);
    same_mail || a.name.eq_ignore_ascii_case(&b.name)
}

/// The name as written; of a bare address the part before the `@`, where that looks like a name.
fn name(person: &Person) -> String {
    let is_address = person.name.is_empty() || person.name.contains('@');
    if !is_address {
        return person.name.clone();
    }
    let local = person.email.split('@').next().unwrap_or_default();
    let parts: Vec<&str> = local
        .split(['.', '_'])
        .filter(|part| !part.is_empty())
        .collect();
    let is_name =
        |part: &&str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    if parts.len() != 2 || !parts.iter().all(is_name) {
        return person.email.clone();
    }
    let capital = |part: &&str| {
        let (first, rest) = part.split_at_checked(1).unwrap_or((part, ""));
        first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
    };
    parts.iter().map(capital).collect::<Vec<_>>().join(" ")
}

fn has_title(name: &str) -> bool {
    let name = format!(" {} ", name.to_lowercase().replace([',', '.'], " "));
    [" md ", " m d ", " do ", " phd ", " dr ", " prof ", " mbbs "]
        .iter()
        .any(|title| name.contains(title))
}

/// The lines of a description in lower case, made when first asked for.
struct Description<'a> {
    text: &'a str,
    lines: OnceCell<Vec<String>>,
}

impl<'a> Description<'a> {
    fn of(text: &'a str) -> Self {
        let lines = OnceCell::new();
        Self { text, lines }
    }

    fn lines(&self) -> &[String] {
        self.lines.get_or_init(|| {
            let lines = self.text.lines().take(500);
            lines
                .map(|line| clean::line(&line.to_lowercase(), 500))
                .collect()
        })
    }
}

/// What somebody is: by their name as written, else by the line of the description that names them.
fn role(person: &Person, description: &Description<'_>) -> Option<Role> {
    let name = person.name.to_lowercase();
    if let Some(role) = role_in(&name) {
        return Some(role);
    }
    let family = family_name(&name)?;
    let line = description
        .lines()
        .iter()
        .find(|line| line.contains(&family))?;
    role_in(line)
}

/// The last word of a name that is no degree; `smith` of `Smith, John MD`.
fn family_name(name: &str) -> Option<String> {
    let first_part = name.split(',').next().unwrap_or(name);
    let mut words = first_part.split_whitespace();
    let is_name = |word: &&str| word.chars().count() > 2 && !["phd", "mph", "mba"].contains(word);
    words.rfind(is_name).map(str::to_owned)
}

fn role_in(text: &str) -> Option<Role> {
    // Most names and lines tell none, and that is soon seen.
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    if !words.any(|word| ROLE_WORDS.contains(&word)) {
        return None;
    }
    let found = ROLES.iter().find(|(word, _)| {
        text.match_indices(word).any(|(at, _)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text
                .get(at + word.len()..)
                .and_then(|text| text.chars().next());
            let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !is_letter(before) && !is_letter(after)
        })
    });
    found.map(|(_, role)| *role)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, email: &str) -> Person {
        Person {
            name: name.to_owned(),
            email: email.to_owned(),
            ..Person::default()
        }
    }

    fn organizer(name: &str, email: &str) -> Person {
        Person {
            is_organizer: true,
            ..person(name, email)
        }
    }

    fn found(people: &[Person], description: &str) -> Vec<(String, Option<Role>)> {
        let mut event = Event {
            people: people.to_vec(),
            ..Event::default()
        };
        event.words.plain = description.to_owned();
        let me = ["Asha Rao".to_owned(), "asha@mail.example".to_owned()];
        let found = interviewers(&event, &me);
        found.into_iter().map(|who| (who.name, who.role)).collect()
    }

    #[test]
    fn people_are_proposed_and_rooms_machines_offices_and_oneself_are_not() {
        let room = Person {
            is_thing: true,
            ..person("Room D112", "d112@example.edu")
        };
        let people = [
            organizer("Emory Radiology Residency", "residency@example.edu"),
            person("Jane Smith, MD", "jane@example.edu"),
            person("Jane Smith, MD", "JANE@example.edu"),
            person("asha rao", "asha.rao@other.example"),
            person("", "asha@mail.example"),
            person("Zoom", "no-reply@zoom.us"),
            person("", "john.doe@example.edu"),
            person("", "jd7@example.edu"),
            room,
        ];
        let expected = [
            ("Jane Smith, MD", None),
            ("John Doe", None),
            ("jd7@example.edu", None),
        ];
        assert_eq!(
            found(&people, ""),
            expected.map(|(name, role)| (name.to_owned(), role))
        );
    }

    #[test]
    fn every_role_has_one_of_the_words() {
        for (role, expected) in ROLES {
            assert_eq!(role_in(role), Some(expected), "{role}");
        }
        assert_eq!(role_in("residential chairs"), None);
    }

    #[test]
    fn who_alone_is_invited_is_the_applicant() {
        let applicant = person("A. Rao", "rao@mail.example");
        let coordinator = organizer("Mary Lee, Program Coordinator", "mary@example.edu");
        let expected = [(
            "Mary Lee, Program Coordinator".to_owned(),
            Some(Role::Coordinator),
        )];
        assert_eq!(found(&[coordinator, applicant], ""), expected);
        assert_eq!(
            found(&[person("Jane Smith MD", "x@example.edu")], "").len(),
            1
        );
    }

    #[test]
    fn roles_are_read_from_names_and_from_lines_that_name_them() {
        let people = [
            person("Jane Smith (Associate Program Director)", "a@example.edu"),
            person("Doe, John", "b@example.edu"),
            person("Wei Chen", "c@example.edu"),
            person("Updike, Ann", "d@example.edu"),
        ];
        let description = "Schedule:\n09:00 John Doe, Program Director\n09:20 Dr. Chen - Chief Resident\n09:40 Ann Updike";
        let roles: Vec<_> = found(&people, description)
            .into_iter()
            .map(|(_, role)| role)
            .collect();
        assert_eq!(
            roles,
            [Some(Role::Apd), Some(Role::Pd), Some(Role::Chief), None]
        );
    }
}
