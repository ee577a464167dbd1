//! What a row says beside its time: place, people, notes, questions.

use super::columns::Column;
use super::line::Line;
use super::{people, words};
use crate::domain::entry::{Interviewer, Place, Platform};

/// Where it takes place, and what its cells say beyond that.
pub(super) fn place(line: Line) -> (Place, Vec<String>) {
    let mut beyond = Vec::new();
    let at = link_of(line, &mut beyond);
    let place = Place {
        platform: platform_of(line, at, &mut beyond),
        link: at.to_owned(),
        address: line.cell(Column::Address).to_owned(),
        dial_in: line.cell(Column::DialIn).to_owned(),
        backup: line.cell(Column::Backup).to_owned(),
    };
    (place, beyond)
}

/// The link to join by, which people put into the column of platforms too.
fn link_of<'a>(line: Line<'a>, beyond: &mut Vec<String>) -> &'a str {
    let cell = line.cell(Column::Link);
    let own = link(cell);
    if !cell.is_empty() && own != Some(cell) {
        beyond.push(format!("Link: {cell}"));
    }
    let platform = line.cell(Column::Platform);
    let beside = || link(platform).filter(|_| platform.contains("://"));
    own.or_else(beside).unwrap_or_default()
}

/// The platform by its name, else by its link; one we do not know is `Other`, and its name goes beyond.
fn platform_of(line: Line, joined_by: &str, beyond: &mut Vec<String>) -> Option<Platform> {
    let cell = line.cell(Column::Platform);
    if words::says_no_platform(cell) || cell.contains("://") {
        return words::platform_of_link(joined_by);
    }
    let platform = words::platform(cell).unwrap_or(Platform::Other);
    if platform == Platform::Other && cell != platform.word() {
        beyond.push(format!("Platform: {cell}"));
    }
    Some(platform)
}

/// The address of a page in a cell; a cell without spaces is taken as it is, unless it would run something.
fn link(cell: &str) -> Option<&str> {
    let is_page = |word: &&str| {
        let lower = word.to_lowercase();
        lower.starts_with("https://") || lower.starts_with("http://")
    };
    if let Some(page) = cell.split_whitespace().find(is_page) {
        return Some(page.trim_end_matches([',', ';', ')', '>']));
    }
    let scheme = cell.split_once(':').map(|(scheme, _)| scheme);
    let has_scheme = scheme.is_some_and(|scheme| scheme.chars().all(char::is_alphanumeric));
    let is_bare = !cell.is_empty() && !cell.contains(char::is_whitespace) && cell.contains('.');
    (is_bare && !has_scheme).then_some(cell)
}

/// Who will be there. Where each name has a column of its own, with one for the role beside it, they go together.
pub(super) fn interviewers(line: Line) -> Vec<Interviewer> {
    let names = line.all(Column::Interviewers);
    let roles = line.all(Column::Roles);
    let emails = line.all(Column::Emails);
    let is_beside = |cells: &[&str]| cells.is_empty() || cells.len() == names.len();
    if names.len() > 1 && is_beside(&roles) && is_beside(&emails) {
        let at = |cells: &[&'_ str], index: usize| {
            cells.get(index).copied().unwrap_or_default().to_owned()
        };
        return names
            .iter()
            .enumerate()
            .flat_map(|(index, name)| {
                people::interviewers(name, &at(&roles, index), &at(&emails, index))
            })
            .collect();
    }
    people::interviewers(&joined(&names), &joined(&roles), &joined(&emails))
}

fn joined(cells: &[&str]) -> String {
    match cells {
        [one] => (*one).to_owned(),
        cells => cells.join("\n"),
    }
}

/// Notes on the program; several columns one below the other, each under its heading.
pub(super) fn notes(line: Line, beyond: Vec<String>) -> String {
    let cells = line.cells(Column::Notes);
    let has_many = line.all(Column::Notes).len() > 1;
    let mut notes: Vec<String> = cells
        .into_iter()
        .map(|(heading, cell)| {
            if has_many {
                format!("{heading}: {cell}")
            } else {
                cell.to_owned()
            }
        })
        .collect();
    notes.extend(beyond);
    notes.join("\n")
}

/// Questions to ask, one by one.
pub(super) fn questions(line: Line) -> Vec<String> {
    let cells = line.cells(Column::Questions).into_iter();
    cells.flat_map(|(_, cell)| one_by_one(cell)).collect()
}

/// The questions of a cell: by its lines; where it has but one, by question marks, unless the line is numbered.
fn one_by_one(cell: &str) -> Vec<String> {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    if let [line] = lines.as_slice()
        && unnumbered(line) == *line
    {
        return by_marks(line);
    }
    let bare = lines.into_iter().map(unnumbered);
    bare.filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A line without the number or mark of a list before it.
fn unnumbered(line: &str) -> &str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    if (1..=3).contains(&digits) && rest.starts_with(['.', ')']) {
        return rest.get(1..).unwrap_or_default().trim_start();
    }
    let bare = line.trim_start_matches(['•', '·', '*', '–', '—', '-']);
    if bare.starts_with(' ') {
        bare.trim_start()
    } else {
        line
    }
}

/// "What is it? How is it?" is two.
fn by_marks(line: &str) -> Vec<String> {
    let mut questions: Vec<String> = Vec::new();
    let mut rest = line;
    while let Some(end) = rest.find("? ") {
        let (question, after) = rest.split_at_checked(end + 1).unwrap_or((rest, ""));
        questions.push(question.trim().to_owned());
        rest = after;
    }
    questions.push(rest.trim().to_owned());
    questions.retain(|question| !question.is_empty());
    questions
}

/// The cell that reads as these questions.
pub(super) fn question_cell<'a>(questions: impl Iterator<Item = &'a str>) -> String {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = questions.map(one_line).filter(|line| !line.is_empty());
    let numbered: Vec<String> = lines
        .enumerate()
        .map(|(n, line)| format!("{}. {line}", n + 1))
        .collect();
    numbered.join("\n")
}

/// Where the program is: its own cell, else its city and state.
pub(super) fn location(line: Line) -> String {
    let whole = line.cell(Column::Location);
    let parts = [line.cell(Column::City), line.cell(Column::State)];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if whole.is_empty() {
        parts.join(", ")
    } else {
        whole.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_told_apart() {
        for (cell, found) in [
            (
                "How is call? What of research?",
                vec!["How is call?", "What of research?"],
            ),
            (
                "1. How is call?\n2) What of research?",
                vec!["How is call?", "What of research?"],
            ),
            (
                "- How is call?\n- What of research?",
                vec!["How is call?", "What of research?"],
            ),
            ("1. Is it? Really", vec!["Is it? Really"]),
            ("call schedule", vec!["call schedule"]),
            ("", vec![]),
        ] {
            assert_eq!(one_by_one(cell), found, "{cell}");
        }
    }

    #[test]
    fn questions_go_out_to_a_cell_and_come_back() {
        for questions in [
            vec![],
            vec!["Is it? Really"],
            vec!["2026. a year", "3) b", "- c"],
        ] {
            let cell = question_cell(questions.iter().copied());
            assert_eq!(one_by_one(&cell), questions);
        }
    }

    #[test]
    fn a_link_is_the_page_in_its_cell_and_nothing_that_runs() {
        for (cell, found) in [
            ("https://zoom.us/j/1", Some("https://zoom.us/j/1")),
            (
                "Join https://zoom.us/j/1, code 5",
                Some("https://zoom.us/j/1"),
            ),
            ("zoom.us/j/1", Some("zoom.us/j/1")),
            ("javascript:alert(1.0)", None),
            ("data:text/html;x.y", None),
            ("to follow", None),
            ("", None),
        ] {
            assert_eq!(link(cell), found, "{cell}");
        }
    }
}
