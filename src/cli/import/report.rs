//! What an import does or would do, in lines and for other programs.

use std::io::{self, Write};

use serde::Serialize;

use super::Import;
use super::files::Read;
use crate::cli::paper::{item, say};
use crate::domain::calendar::import::{Fate, ImportPlan, Planned};
use crate::domain::id::ProgramId;
use crate::domain::program::Programs;
use crate::interchange::csv::{Column, Confidence};
use crate::interchange::foreign::Columns;

/// What is told.
pub struct Report<'a> {
    /// What was asked for.
    pub args: &'a Import,
    /// What was planned.
    pub plan: &'a ImportPlan,
    /// What was read.
    pub read: &'a [Read],
    /// The sheets there were before.
    pub programs: &'a Programs,
}

/// How many events have which fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    new: usize,
    changed: usize,
    same: usize,
    doubtful: usize,
    refused: usize,
}

/// The report for other programs. The first five keys are a promise.
#[derive(Debug, Serialize)]
pub struct Shape<'a> {
    new: Vec<&'a str>,
    changed: Vec<&'a str>,
    same: Vec<&'a str>,
    doubtful: Vec<Open<'a>>,
    refused: Vec<Open<'a>>,
    /// Programs that get a sheet.
    sheets: Vec<&'a str>,
    dry_run: bool,
    columns: Vec<ColumnShape<'a>>,
    remarks: Vec<&'a str>,
}

/// An event that was not taken.
#[derive(Debug, Serialize)]
struct Open<'a> {
    file: &'a str,
    line: usize,
    summary: &'a str,
    reason: &'a str,
}

/// A column of a spreadsheet.
#[derive(Debug, Serialize)]
struct ColumnShape<'a> {
    file: &'a str,
    heading: &'a str,
    column: &'static str,
    is_sure: bool,
}

impl Counts {
    /// Counts a plan.
    pub fn of(plan: &ImportPlan) -> Self {
        let fates =
            |wanted: fn(&Fate) -> bool| plan.items.iter().filter(|item| wanted(&item.fate)).count();
        Self {
            new: plan.new_ids().len(),
            changed: plan.changed_ids().len(),
            same: plan.same_ids().len(),
            doubtful: fates(|fate| matches!(fate, Fate::Doubtful { .. })),
            refused: fates(|fate| matches!(fate, Fate::Refused { .. })),
        }
    }

    /// Whether nothing in the files could be used.
    pub fn is_only_refused(self) -> bool {
        self.refused > 0 && self.new + self.changed + self.same + self.doubtful == 0
    }

    fn words(self) -> String {
        let Self {
            new,
            changed,
            same,
            doubtful,
            refused,
        } = self;
        format!(
            "{new} new, {changed} changed, {same} the same, {doubtful} doubtful, {refused} refused"
        )
    }
}

impl Report<'_> {
    /// For other programs.
    pub fn json(&self) -> Shape<'_> {
        let open = |wanted: fn(&Fate) -> Option<&str>| {
            self.items()
                .filter_map(|(file, item)| {
                    Some(Open {
                        file,
                        line: item.line,
                        summary: &item.summary,
                        reason: wanted(&item.fate)?,
                    })
                })
                .collect()
        };
        Shape {
            new: self
                .plan
                .new_ids()
                .into_iter()
                .map(crate::domain::id::EntryId::as_str)
                .collect(),
            changed: self
                .plan
                .changed_ids()
                .into_iter()
                .map(crate::domain::id::EntryId::as_str)
                .collect(),
            same: self
                .plan
                .same_ids()
                .into_iter()
                .map(crate::domain::id::EntryId::as_str)
                .collect(),
            doubtful: open(|fate| match fate {
                Fate::Doubtful { reason, .. } => Some(reason),
                _ => None,
            }),
            refused: open(|fate| match fate {
                Fate::Refused { reason } => Some(reason),
                _ => None,
            }),
            sheets: self.new_sheets(),
            dry_run: self.args.dry_run,
            columns: self.columns(),
            remarks: self
                .tables()
                .flat_map(|(_, table)| &table.remarks)
                .map(String::as_str)
                .collect(),
        }
    }

    /// Each planned event with its file. One that calls off a series stands in the plan several times.
    fn items(&self) -> impl Iterator<Item = (&str, &Planned)> {
        let ends: Vec<(usize, &str)> = self
            .read
            .iter()
            .scan(0, |end, read| {
                *end += read.foreign.incoming.len();
                Some((*end, read.file.as_str()))
            })
            .collect();
        self.plan.items.iter().map(move |item| {
            let file = ends.iter().find(|(end, _)| item.place < *end);
            (file.map_or("", |(_, file)| *file), item)
        })
    }

    fn new_sheets(&self) -> Vec<&str> {
        let sheets = self.plan.sheets().iter().map(|new| &new.sheet.id);
        sheets
            .filter(|id| self.programs.get(id).is_none())
            .map(ProgramId::as_str)
            .collect()
    }

    fn tables(&self) -> impl Iterator<Item = (&str, &Columns)> {
        self.read
            .iter()
            .filter_map(|read| Some((read.file.as_str(), read.foreign.table.as_ref()?)))
    }

    fn columns(&self) -> Vec<ColumnShape<'_>> {
        let shape = |(file, table)| {
            let table: &Columns = table;
            table.columns.iter().map(move |column| ColumnShape {
                file,
                heading: &column.heading,
                column: column.column.word(),
                is_sure: column.confidence == Confidence::Certain,
            })
        };
        self.tables().flat_map(shape).collect()
    }

    /// In lines.
    pub fn text(&self, out: &mut dyn Write) -> io::Result<()> {
        for (file, table) in self.tables() {
            columns(file, table, out)?;
        }
        for (file, planned) in self.items() {
            let file = if self.read.len() > 1 {
                format!("{file}, ")
            } else {
                String::new()
            };
            event(&file, planned, out)?;
        }
        self.summary(out)
    }

    fn summary(&self, out: &mut dyn Write) -> io::Result<()> {
        let counts = Counts::of(self.plan);
        let does = if self.args.dry_run {
            "This would be"
        } else {
            "Imported:"
        };
        say(out, &format!("{does} {}.", counts.words()))?;
        let can_be_taken = self.plan.items.iter().any(|item| {
            matches!(
                item.fate,
                Fate::Doubtful {
                    can_be_taken: true,
                    ..
                }
            )
        });
        if can_be_taken {
            say(
                out,
                "Doubtful events were left out. Ask the program, or take them as proposed with --accept-doubtful; --zone ZONE says whose clock is meant by times without a zone.",
            )?;
        }
        let sheets = self.new_sheets();
        if !sheets.is_empty() {
            say(
                out,
                &format!("Sheets in the folder programs: {}.", sheets.join(", ")),
            )?;
        }
        if self.args.dry_run {
            return say(out, "Nothing was changed.");
        }
        if counts.new + counts.changed > 0 {
            return say(out, "`prepcoach import --undo` takes it back.");
        }
        Ok(())
    }
}

/// How the columns were read: all that are used, and those that may be wrong.
fn columns(file: &str, table: &Columns, out: &mut dyn Write) -> io::Result<()> {
    let told: Vec<String> = table
        .columns
        .iter()
        .filter(|column| column.column != Column::Ignore)
        .map(|column| {
            let sure = if column.confidence == Confidence::Unsure {
                "?"
            } else {
                ""
            };
            format!("“{}” is {}{sure}", column.heading, column.column.word())
        })
        .collect();
    say(out, &format!("Columns of {file}: {}.", told.join(", ")))?;
    let unused = table
        .columns
        .iter()
        .filter(|column| column.column == Column::Ignore);
    let unused: Vec<&str> = unused
        .map(|column| column.heading.as_str())
        .filter(|heading| !heading.is_empty())
        .collect();
    if !unused.is_empty() {
        say(
            out,
            &format!(
                "Left out: {}; --map \"HEADING=COLUMN\" changes that.",
                unused.join(", ")
            ),
        )?;
    }
    for remark in &table.remarks {
        say(out, remark)?;
    }
    Ok(())
}

fn event(file: &str, planned: &Planned, out: &mut dyn Write) -> io::Result<()> {
    let from = format!("{file}line {}, “{}”", planned.line, planned.summary);
    match &planned.fate {
        Fate::New { id, when, notes } => {
            item(out, "new       ", &format!("{id}: {when}"))?;
            for note in notes {
                item(out, "          ", note)?;
            }
            Ok(())
        }
        Fate::Changed { id, changes } => {
            item(out, "changed   ", &format!("{id}: {}", changes.join("; ")))
        }
        Fate::Cancelled { id } => item(out, "cancelled ", id.as_str()),
        Fate::Same { id, because: None } => item(out, "same      ", id.as_str()),
        Fate::Same {
            id,
            because: Some(why),
        } => item(out, "same      ", &format!("{id}: {why}")),
        Fate::Doubtful { reason, .. } => item(out, "doubtful  ", &format!("{from}: {reason}")),
        Fate::Refused { reason } => item(out, "refused   ", &format!("{from}: {reason}")),
    }
}
