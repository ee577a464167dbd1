//! Interviewers in cells: "Dr A (PD); Dr B - faculty", with roles and addresses beside them in columns of their own.

use crate::domain::entry::Interviewer;

use super::words;

/// What follows a name after a comma and belongs to it.
const DEGREES: &[&str] = &[
    "md", "do", "phd", "mph", "mba", "ms", "msc", "ma", "med", "mbbs", "mbbch", "mbchb", "dm",
    "dnb", "frcr", "facr", "fsir", "facs", "facp", "fasn", "jr", "sr", "ii", "iii", "iv", "esq",
    "bs", "ba", "bsc", "mhs", "mbchir", "rn", "np", "pa", "mshp", "msce", "mhpe", "mmed",
];

/// What stands between the parts of a list beyond doubt.
const MARKS: [char; 3] = ['\n', ';', '|'];

/// What stands before a name.
const TITLES: [&str; 6] = ["dr", "prof", "professor", "mr", "ms", "mrs"];

/// The interviewers of three cells: who, what they are there, how to write to them; the second and third go by the
/// order of the first.
pub(super) fn interviewers(names: &str, roles: &str, emails: &str) -> Vec<Interviewer> {
    let mut people: Vec<Interviewer> = list(names).iter().map(|name| person(name)).collect();
    let roles = if roles.contains(MARKS) {
        by_marks(roles)
    } else if people.len() == 1 {
        vec![roles.trim().to_owned()]
    } else {
        let parts = outside(roles, ',').into_iter();
        parts.flat_map(|part| by_joints(part.trim())).collect()
    };
    let emails = addresses(emails);
    let most = people.len().max(roles.len()).max(emails.len());
    people.resize_with(most, Interviewer::default);
    for (person, role) in people.iter_mut().zip(roles) {
        give_role(person, role.trim());
    }
    for (person, email) in people.iter_mut().zip(emails) {
        if person.email.is_empty() {
            person.email = email;
        }
    }
    people.retain(|person| *person != Interviewer::default());
    people
}

/// The parts of a cell that lists things: by lines, semicolons or bars if it has any, else by commas, "and", "&", " / ".
/// Empty parts within keep their place, so that two lists still go together.
fn list(cell: &str) -> Vec<String> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Vec::new();
    }
    if cell.contains(MARKS) {
        return by_marks(cell);
    }
    let parts = by_commas(cell);
    let parts = parts.iter().flat_map(|part| by_joints(part));
    parts.filter(|part| !part.is_empty()).collect()
}

fn by_marks(cell: &str) -> Vec<String> {
    let parts = cell.split(MARKS).map(unbulleted);
    without_empty_end(parts.map(str::to_owned).collect())
}

fn without_empty_end(mut parts: Vec<String>) -> Vec<String> {
    while parts.last().is_some_and(String::is_empty) {
        parts.pop();
    }
    parts
}

/// A part without the mark or number of a list.
fn unbulleted(part: &str) -> &str {
    let part = part.trim();
    let bare = part
        .trim_start_matches(['•', '·', '*', '–', '—'])
        .trim_start();
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    match bare.get(digits..) {
        Some(rest) if (1..=2).contains(&digits) && rest.starts_with(['.', ')']) => {
            rest.get(1..).unwrap_or_default().trim()
        }
        _ => bare,
    }
}

/// Names apart by commas outside parentheses; what belongs to a name ("Lee, MD", "Lee, PD") stays with it, and "Smith,
/// John" is one.
fn by_commas(cell: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in outside(cell, ',') {
        let part = part.trim();
        let belongs = DEGREES.contains(&letters(part).as_str())
            || (words::is_role(part) && parts.last().is_some_and(|last| !has_role(last)));
        match parts.last_mut() {
            Some(last) if belongs => {
                last.push_str(", ");
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    match parts.as_slice() {
        [last, first] if is_turned_round(last, first) => vec![format!("{last}, {first}")],
        _ => parts,
    }
}

fn has_role(name: &str) -> bool {
    name.rsplit(", ").next().is_some_and(words::is_role)
}

/// Whether two parts are "Smith" and "John" or "John A.".
fn is_turned_round(last: &str, first: &str) -> bool {
    let has_title = |part: &str| {
        let word = part.split(['.', ' ']).next().unwrap_or_default();
        TITLES.contains(&word.to_lowercase().as_str())
    };
    let words = |part: &str| part.split_whitespace().count();
    words(last) == 1 && (1..=2).contains(&words(first)) && !has_title(last) && !has_title(first)
}

/// Names joined by "and", "&" or " / ".
fn by_joints(part: &str) -> Vec<String> {
    let is_name = |piece: &str| {
        let piece = piece.trim();
        piece.starts_with(char::is_uppercase) || words::is_role(piece)
    };
    for joint in [" and ", " & ", " / "] {
        let pieces: Vec<&str> = part.split(joint).collect();
        if pieces.len() > 1 && !part.contains('(') && pieces.iter().all(|piece| is_name(piece)) {
            return pieces.iter().map(|piece| piece.trim().to_owned()).collect();
        }
    }
    vec![part.trim().to_owned()]
}

/// Splits by a mark that stands in no parentheses.
fn outside(text: &str, mark: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if c == mark && depth == 0 => {
                parts.push(text.get(start..at).unwrap_or_default());
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(text.get(start..).unwrap_or_default());
    parts
}

fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// One person: the name, and what stands with it in parentheses, behind a dash or a comma, or before a colon.
fn person(text: &str) -> Interviewer {
    let mut person = Interviewer::default();
    let mut name = String::new();
    let mut rest = text;
    while let Some((before, inside, after)) = parenthesis(rest) {
        name.push_str(before);
        if !take_detail(&mut person, inside) {
            name.push_str(text_of_parenthesis(rest, before, after));
        }
        rest = after;
    }
    name.push_str(rest);
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    person.name = without_affix(&mut person, &name);
    if person.role.is_none() {
        person.role = words::role(&person.name).filter(|_| words::is_role(&person.name));
    }
    person
}

/// The first text in parentheses or angle brackets, with what stands before and after.
fn parenthesis(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.find(['(', '<', '['])?;
    let (before, rest) = text.split_at_checked(open)?;
    let close = match rest.chars().next()? {
        '(' => ')',
        '<' => '>',
        _ => ']',
    };
    let end = rest.find(close)?;
    Some((before, rest.get(1..end)?, rest.get(end + 1..)?))
}

fn text_of_parenthesis<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let end = text.len().saturating_sub(after.len());
    text.get(before.len()..end).unwrap_or_default()
}

/// Takes a role, an address or a length; whether it was one. A role with other words ("PD, neuro") is taken, and its
/// words stay.
fn take_detail(person: &mut Interviewer, text: &str) -> bool {
    let text = text.trim();
    if text.contains('@') && !text.contains(' ') && person.email.is_empty() {
        text.clone_into(&mut person.email);
        return true;
    }
    if let Some(minutes) = minutes(text) {
        person.minutes = Some(minutes);
        return true;
    }
    if person.role.is_none() {
        person.role = words::role(text);
        return words::is_role(text);
    }
    false
}

/// "20 min": a length in minutes, up to a day.
fn minutes(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at_checked(digits)?;
    let is_unit = matches!(unit.trim(), "min" | "mins" | "min." | "minutes" | "'");
    let number: u32 = number.parse().ok()?;
    (is_unit && number <= 24 * 60).then_some(number)
}

/// A name without a role behind a dash or comma or before a colon, which goes to the person.
fn without_affix(person: &mut Interviewer, name: &str) -> String {
    for dash in [" - ", " – ", " — ", ", ", ": "] {
        if let Some((before, after)) = name.rsplit_once(dash) {
            let (name, role) = if dash == ": " {
                (after, before)
            } else {
                (before, after)
            };
            if person.role.is_none() && words::is_role(role) && !words::is_role(name) {
                person.role = words::role(role);
                return name.trim().to_owned();
            }
        }
    }
    name.to_owned()
}

/// A role from the column of roles: one we do not know stays with the name.
fn give_role(person: &mut Interviewer, text: &str) {
    if text.is_empty() || matches!(text, "-" | "–" | "?" | "n/a" | "N/A") {
        return;
    }
    let role = words::role(text);
    if role.is_none() || !words::is_role(text) {
        let name = format!("{} ({text})", person.name);
        name.trim().clone_into(&mut person.name);
    }
    if role.is_some() {
        person.role = role;
    }
}

/// The addresses of a cell in their order.
fn addresses(cell: &str) -> Vec<String> {
    let bare = |part: &str| part.trim().trim_matches(['<', '>']).to_owned();
    if cell.contains(MARKS) {
        return without_empty_end(cell.split(MARKS).map(bare).collect());
    }
    let parts = cell.split([',', ' ']).map(bare);
    parts.filter(|part| part.contains('@')).collect()
}

/// The three cells that read as these people; their names, roles and addresses in one order.
pub(super) fn cells(people: &[Interviewer]) -> [String; 3] {
    let join = |of: &dyn Fn(&Interviewer) -> String| {
        let parts: Vec<String> = people.iter().map(of).collect();
        let cell = parts.join("; ");
        // The mark at the end keeps a single "Lee, Kim" from being taken for two.
        let must_close = people.len() == 1 && !cell.is_empty();
        let closed = if must_close { cell + ";" } else { cell };
        let is_empty = closed.trim_matches([';', ' ']).is_empty();
        if is_empty { String::new() } else { closed }
    };
    let plain = |text: &str| {
        text.replace([';', '|', '\n', '\r', '\t'], ",")
            .trim()
            .to_owned()
    };
    let name = |person: &Interviewer| match person.minutes {
        Some(minutes) => format!("{} ({minutes} min)", plain(&person.name)),
        None => plain(&person.name),
    };
    let role = |person: &Interviewer| person.role.map_or("", words::role_words).to_owned();
    [
        join(&name),
        join(&role),
        join(&|person: &Interviewer| plain(&person.email)),
    ]
}

#[cfg(test)]
mod tests;
