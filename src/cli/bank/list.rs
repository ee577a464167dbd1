//! `bank list` and `bank show`.

use clap::Args;
use serde::Serialize;

use crate::cli::paper::{count, item, say};
use crate::cli::question::Shape;
use crate::cli::{Desk, Outcome, Ports, json, unknown};
use crate::domain::bank::{Bank, Entry};
use crate::domain::journal::{Flag, FlagOf};
use crate::store::cache::Cache;
use crate::store::{banks, shipped};
use crate::ui::text::display_safe;

/// List all banks.
#[derive(Debug, Args)]
pub struct List {
    /// As JSON, for other programs
    #[arg(long)]
    json: bool,
}

/// Show one bank and its questions.
#[derive(Debug, Args)]
pub struct Show {
    /// The bank's id
    #[arg(value_name = "ID")]
    id: String,
    /// As JSON, for other programs
    #[arg(long)]
    json: bool,
}

/// A bank as other programs get it.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    about: &'a str,
    questions: usize,
    shipped: bool,
    own: bool,
    on: bool,
}

/// A bank with its questions.
#[derive(Debug, Serialize)]
struct Whole<'a> {
    id: &'a str,
    title: &'a str,
    about: &'a str,
    shipped: bool,
    own: bool,
    on: bool,
    questions: Vec<Shape<'a>>,
}

/// Whose the banks are.
struct Origins {
    shipped: Vec<String>,
    own: Vec<String>,
}

/// Lists.
pub fn list(args: &List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    super::say_troubles(&desk.notebook, ports)?;
    let origins = Origins::of(desk);
    let rows = desk
        .notebook
        .banks
        .iter()
        .map(|bank| origins.row(bank, desk));
    if args.json {
        json::write(ports.out, &rows.collect::<Vec<_>>())?;
        return Ok(Outcome::Done);
    }
    for row in rows {
        let title = display_safe(row.title);
        let questions = count(row.questions, "question");
        let off = if row.on { "" } else { ", switched off" };
        let words = format!("{}: {title}; {questions}, {}{off}", row.id, row.whose());
        say(ports.out, &words)?;
    }
    Ok(Outcome::Done)
}

/// Shows one.
pub fn show(args: &Show, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    super::say_troubles(&desk.notebook, ports)?;
    let bank = unknown::bank(&desk.notebook.banks, &args.id)?;
    let row = Origins::of(desk).row(bank, desk);
    let entries = bank
        .questions
        .iter()
        .map(|question| Entry { bank, question });
    if args.json {
        let whole = Whole {
            id: row.id,
            title: row.title,
            about: row.about,
            shipped: row.shipped,
            own: row.own,
            on: row.on,
            questions: entries.map(|entry| Shape::of(entry, desk)).collect(),
        };
        json::write(ports.out, &whole)?;
        return Ok(Outcome::Done);
    }
    let off = if row.on { "" } else { ", switched off" };
    say(
        ports.out,
        &format!("{} ({}, {}{off})", row.title, row.id, row.whose()),
    )?;
    if !row.about.is_empty() {
        say(ports.out, row.about)?;
    }
    writeln!(ports.out)?;
    for entry in entries {
        let off = if desk.notebook.history.is_on(entry) {
            ""
        } else {
            " (off)"
        };
        let mark = format!("{}{off}: ", entry.question.id);
        // The whole item is wrapped under a small indent: ids may be as long as a line.
        item(ports.out, "- ", &format!("{mark}{}", entry.question.ask))?;
    }
    Ok(Outcome::Done)
}

impl Origins {
    fn of(desk: &Desk) -> Self {
        let ids = |banks: Vec<Bank>| {
            banks
                .into_iter()
                .map(|bank| bank.bank.to_string())
                .collect()
        };
        let root = desk.store.folder().root();
        Self {
            shipped: ids(shipped::banks()),
            own: ids(banks::load(root, &Cache::in_folder(None)).banks),
        }
    }

    fn row<'a>(&self, bank: &'a Bank, desk: &Desk) -> Row<'a> {
        let id = bank.bank.as_str();
        let has = |ids: &[String]| ids.iter().any(|known| known == id);
        let history = &desk.notebook.history;
        Row {
            id,
            title: &bank.title,
            about: &bank.about,
            questions: bank.questions.len(),
            shipped: has(&self.shipped),
            own: has(&self.own),
            on: !history.has_flag(FlagOf::Bank, id, Flag::Off),
        }
    }
}

impl Row<'_> {
    fn whose(&self) -> &'static str {
        match (self.shipped, self.own) {
            (true, true) => "shipped, with questions of your own",
            (true, false) => "shipped",
            (false, _) => "your own",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::testing::{Machine, Written};
    use crate::domain::journal::Event;

    fn machine() -> Machine {
        let machine = Machine::new();
        machine.settle();
        machine.file(
            "data/banks/mine.yaml",
            "title: \"M\\e[2Jine\"\nabout: Why.\nquestions:\n  - id: mine-one\n    ask: Where?\n",
        );
        machine.file(
            "data/banks/img.yaml",
            "questions:\n  - id: my-img\n    ask: When?\n",
        );
        machine.happened(vec![Event::Flag {
            of: FlagOf::Bank,
            which: "closing".into(),
            flag: Flag::Off,
            on: true,
        }]);
        machine
    }

    #[test]
    fn the_list_says_whose_each_bank_is_and_whether_it_is_on() {
        let mut written = Written::default();
        list(
            &List { json: false },
            &machine().desk(),
            &mut written.ports(),
        )
        .unwrap();
        let out = written.out();
        assert!(
            out.contains("mine: M[2Jine; 1 question, your own\n"),
            "{out}"
        );
        assert!(out.contains(", shipped, switched off\n"), "{out}");
        let mut written = Written::default();
        list(
            &List { json: true },
            &machine().desk(),
            &mut written.ports(),
        )
        .unwrap();
        let json = written.json();
        let bank = |id: &str| {
            let mut rows = json.as_array().unwrap().iter();
            rows.find(|row| row["id"] == id).unwrap().clone()
        };
        assert_eq!(
            (bank("mine")["own"].clone(), bank("mine")["shipped"].clone()),
            (true.into(), false.into())
        );
        assert_eq!(
            (bank("img")["own"].clone(), bank("img")["shipped"].clone()),
            (true.into(), true.into())
        );
        assert_eq!(bank("closing")["on"], false);
    }

    #[test]
    fn one_bank_is_shown_with_its_questions() {
        let show_it = |id: &str, json| {
            let mut written = Written::default();
            let args = Show {
                id: id.into(),
                json,
            };
            show(&args, &machine().desk(), &mut written.ports()).map(|_| written)
        };
        let out = show_it("mine", false).unwrap().out();
        assert_eq!(
            out,
            "M[2Jine (mine, your own)\nWhy.\n\n- mine-one: Where?\n"
        );
        let json = show_it("mine", true).unwrap().json();
        assert_eq!(json["questions"][0]["id"], "mine-one");
        assert!(show_it("radiolgy", false).is_err());
    }

    #[test]
    fn a_bank_that_cannot_be_read_is_said_beside_the_list() {
        let machine = machine();
        machine.file("data/banks/bad.yaml", "questions: [");
        let mut written = Written::default();
        list(&List { json: true }, &machine.desk(), &mut written.ports()).unwrap();
        assert!(
            written.err().starts_with("banks/bad.yaml:"),
            "{}",
            written.err()
        );
        assert!(written.json().is_array());
    }
}
