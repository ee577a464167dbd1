//! The parser's complaints in plain words: what is wrong, where, how to mend it.

use crate::store::fault::{Fault, Place, Source, line_at};

/// See [`super::fault_of`].
pub(super) fn fault_of(source: Source<'_>, error: &serde_yaml::Error) -> Fault {
    let said = error.to_string();
    let own = place_after(&said, "");
    let location = error.location();
    let place = location.map(|at| Place {
        line: at.line(),
        column: at.column(),
    });
    let place = own
        .filter(|_| said.contains("cannot be a key"))
        .or(place)
        .or(own);
    let mut place = within(source.text, place.unwrap_or(Place::START));
    for rule in RULES {
        if !said.contains(rule.says) {
            continue;
        }
        if let Some(start) = rule
            .begins_at
            .and_then(|context| place_after(&said, context))
        {
            place = within(source.text, start);
        }
        return explain(source, place, rule);
    }
    source.fault(place, without_place(&said))
}

/// One complaint of the parser and what to tell a person.
struct Rule {
    /// Words in the parser's message.
    says: &'static str,
    /// The words before the place where it began, when that is the better one to show.
    begins_at: Option<&'static str>,
    message: &'static str,
    help: &'static str,
}

const fn rule(says: &'static str, message: &'static str, help: &'static str) -> Rule {
    Rule {
        says,
        begins_at: None,
        message,
        help,
    }
}

/// The first rule that fits counts.
const RULES: &[Rule] = &[
    Rule {
        says: "while scanning a quoted scalar",
        begins_at: Some("while scanning a quoted scalar at "),
        message: "this quote is never closed",
        help: "put the closing quote, or begin the text on the line after `key: |`",
    },
    rule(
        "found unknown escape character",
        "a backslash in \"double quotes\" that means nothing",
        "write \\\\ for a backslash, or use 'single quotes'",
    ),
    rule(
        "mapping values are not allowed",
        "a colon followed by a space inside a text without quotes, or a line indented too far",
        "put the text into quotes, or indent the line like its neighbors",
    ),
    Rule {
        says: "could not find expected ':'",
        begins_at: Some("while scanning a simple key at "),
        message: "a key without its colon, or a text that goes on at the wrong indentation",
        help: "write `key: text`; indent the lines of a long text deeper than its key",
    },
    rule(
        "block sequence entries are not allowed",
        "a list cannot begin here",
        "begin the list on a line of its own: `key:` and below it `  - item`",
    ),
    Rule {
        says: "while parsing a flow",
        begins_at: Some("sequence at "),
        message: "a bracket [ or { is not closed, or a comma is missing after it",
        help: "close it with ] or }, or put the text into quotes",
    },
    rule(
        "did not find expected '-' indicator",
        "this line is not indented like the list before it",
        "begin it with `- `, or indent it like its neighbors",
    ),
    rule(
        "did not find expected key",
        "this line is not indented like its neighbors, or a text goes on after its closing quote",
        "indent with spaces like the lines around it, or put the whole text into quotes",
    ),
    rule(
        "found character that cannot start any token",
        "a text cannot begin with this character",
        "put the text into quotes",
    ),
    rule(
        "unknown anchor",
        "a text that begins with * must be in quotes",
        "write '*…' in quotes",
    ),
    Rule {
        says: "while scanning an a",
        begins_at: Some("while scanning an a"),
        message: "a text that begins with * or & must be in quotes",
        help: "put the text into quotes",
    },
    rule(
        "more than one document",
        "a line `---` begins a second document",
        "keep one document in the file: remove the line, or move what follows to another file",
    ),
    rule(
        "recursion limit",
        "nested more than 128 levels deep",
        "replace the file by a good copy",
    ),
    rule(
        "repetition limit",
        "repetitions (*name) would grow beyond measure",
        "write the text out",
    ),
    rule(
        "cannot be a key",
        "a list or map cannot be a key",
        "put text that begins with [ or { into quotes",
    ),
    rule(
        "found undefined tag handle",
        "a text that begins with ! must be in quotes",
        "put the text into quotes",
    ),
];

fn explain(source: Source<'_>, place: Place, rule: &Rule) -> Fault {
    let line = line_at(source.text, place.line).unwrap_or_default();
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    if let Some(tab) = line.get(..indent).and_then(|blank| blank.find('\t')) {
        let place = Place {
            column: tab + 1,
            ..place
        };
        return source
            .fault(place, "a tab is used to indent this line")
            .help("indent with spaces only");
    }
    if rule.says.contains("start any token")
        && let Some(c) = line.chars().nth(place.column.saturating_sub(1))
    {
        return source
            .fault(place, format!("a text cannot begin with `{c}`"))
            .help(rule.help);
    }
    source.fault(place, rule.message).help(rule.help)
}

/// The place right after `context` in the parser's message; with an empty context, the last one.
fn place_after(said: &str, context: &str) -> Option<Place> {
    let rest = match context {
        "" => &said[said.rfind("line ")?..],
        _ => &said[said.find(context)? + context.len()..],
    };
    let mut numbers = rest
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::parse);
    let (line, column) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    Some(Place { line, column })
}

/// The place, or the end of the last line that holds something: the parser also names the line
/// after the last, which shows nothing.
fn within(text: &str, place: Place) -> Place {
    match line_at(text, place.line) {
        Some(line) if !line.trim().is_empty() => return place,
        _ => {}
    }
    let before = crate::store::fault::lines(text)
        .take(place.line)
        .enumerate();
    let last = before.filter(|(_, line)| !line.trim().is_empty()).last();
    last.map_or(place, |(number, line)| Place {
        line: number + 1,
        column: line.trim_end().chars().count() + 1,
    })
}

fn without_place(said: &str) -> &str {
    said.rsplit_once(" at line ")
        .map_or(said, |(message, _)| message)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::store::fault::Source;
    use crate::store::yaml::{fault_of, parse};

    #[test]
    fn the_usual_slips_are_said_in_plain_words() {
        for (text, line, column, words) in [
            ("a: 1\nb: \"open\nc: 2\n", 2, 4, "never closed"),
            ("a: 'open\n", 1, 4, "never closed"),
            ("a: \"c:\\path\"\n", 1, 7, "backslash"),
            ("ask: Tell me: why?\n", 1, 13, "colon"),
            ("a:\n\tb: 1\n", 2, 1, "tab"),
            ("a: 1\n  b: 2\n", 2, 4, "colon"),
            ("a:\n   b: 1\n  c: 2\n", 3, 3, "indented"),
            ("a:\n  - x\n  y\n", 3, 3, "key without its colon"),
            ("a: - x\n", 1, 4, "list cannot begin"),
            ("a: [x, y\nb: 1\n", 1, 4, "bracket"),
            ("a: @home\n", 1, 4, "`@`"),
            ("a: `x`\n", 1, 4, "``"),
            ("a: *bold*\n", 1, 4, "*"),
            ("a: 'x' y\n", 1, 8, "closing quote"),
            ("a: 1\n---\nb: 2\n", 1, 1, "second document"),
            ("[a]: 1\n", 1, 2, "cannot be a key"),
        ] {
            let fault = parse(Source {
                path: Path::new("x.yaml"),
                text,
            })
            .unwrap_err();
            assert!(fault.message.contains(words), "{text:?}: {fault}");
            assert_eq!(
                (fault.line, fault.column),
                (line, column),
                "{text:?}: {fault}"
            );
            assert!(fault.help.is_some(), "{fault}");
            let shown = fault
                .excerpt
                .as_ref()
                .map(|e| e.text.clone())
                .unwrap_or_default();
            let offending = text.lines().nth(line - 1).unwrap().replace('\t', " ");
            assert_eq!(shown, offending);
        }
    }

    #[test]
    fn a_typed_readers_complaint_keeps_its_path_and_place() {
        #[derive(Debug, serde::Deserialize)]
        struct Bank {
            #[expect(dead_code, reason = "only read")]
            questions: Vec<u8>,
        }
        let text = "questions:\n  - 1\n  - many\n";
        let error = serde_yaml::from_str::<Bank>(text).unwrap_err();
        let fault = fault_of(
            Source {
                path: Path::new("x.yaml"),
                text,
            },
            &error,
        );
        assert_eq!((fault.line, fault.column), (3, 5));
        assert!(
            fault.message.starts_with("questions[1]: invalid type"),
            "{fault}"
        );
    }
}
