//! What the columns of a table most likely hold, by their headings and, where those say nothing, by their cells.

use std::collections::BTreeSet;

use super::columns::{Column, Mapping};
use super::headings::Headings;
use super::look;
use super::table::Table;

/// How many cells of a column are looked at.
const LOOKED_AT: usize = 60;

/// How sure a guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// By its cells only, or left out because another column fits better: worth a look.
    Unsure,
    /// The heading is one that people use for other things too.
    Likely,
    /// The heading says so.
    Certain,
}

/// What the columns of a table most likely hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// What each column holds.
    pub mapping: Mapping,
    /// How sure that is, for each column.
    pub confidence: Vec<Confidence>,
}

/// Guesses what the columns of a table hold.
pub fn guess(table: &Table) -> Guess {
    let known = Headings::new();
    let mut guessed: Vec<(Column, Confidence)> = (0..table.headings().len())
        .map(|index| of_column(table, index, &known))
        .collect();
    for column in Column::ALL {
        if !column.may_repeat() {
            keep_the_best(*column, &mut guessed, table);
        }
    }
    let (columns, confidence) = guessed.into_iter().unzip();
    Guess {
        mapping: Mapping::new(columns),
        confidence,
    }
}

fn of_column(table: &Table, index: usize, known: &Headings) -> (Column, Confidence) {
    let heading = table.headings().get(index).map_or("", String::as_str);
    let by_cells = by_cells(table, index);
    let Some(found) = known.find(heading) else {
        let column = by_cells.unwrap_or(Column::Ignore);
        return (column, Confidence::Unsure);
    };
    match (found.column, by_cells) {
        // "Type: virtual" and "Interview: yes" are no kinds and no times.
        (Column::Kind, Some(Column::Platform)) => (Column::Platform, Confidence::Likely),
        (Column::When, None | Some(Column::Status | Column::Platform))
            if found.confidence < Confidence::Certain && table.column(index).next().is_some() =>
        {
            (by_cells.unwrap_or(Column::Ignore), Confidence::Unsure)
        }
        _ => (found.column, found.confidence),
    }
}

/// What most of the cells look like.
fn by_cells(table: &Table, index: usize) -> Option<Column> {
    let looks: Vec<Option<Column>> = table
        .column(index)
        .take(LOOKED_AT)
        .map(|(_, cell)| look::of(cell))
        .collect();
    let most = |column: &&Column| {
        let count = looks.iter().filter(|look| **look == Some(**column)).count();
        count * 2 > looks.len()
    };
    Column::ALL.iter().find(most).copied()
}

/// Of several columns that seem to hold the same, one does: the surest, then the one whose cells differ most (one
/// column says "Diagnostic Radiology" all the way down, the other names the programs), then the first.
fn keep_the_best(column: Column, guessed: &mut [(Column, Confidence)], table: &Table) {
    let mut best: Option<(Confidence, usize, usize)> = None;
    for (index, (held, confidence)) in guessed.iter().enumerate() {
        if *held != column {
            continue;
        }
        let differing = if column == Column::Program {
            table
                .column(index)
                .map(|(_, cell)| cell)
                .collect::<BTreeSet<_>>()
                .len()
        } else {
            0
        };
        if best.is_none_or(|(sure, most, _)| (*confidence, differing) > (sure, most)) {
            best = Some((*confidence, differing, index));
        }
    }
    for (index, guess) in guessed.iter_mut().enumerate() {
        if guess.0 == column && best.is_none_or(|(_, _, kept)| kept != index) {
            *guess = (Column::Ignore, Confidence::Unsure);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::open;
    use super::*;

    fn guessed(text: &str) -> Vec<(Column, Confidence)> {
        let guess = guess(&open(text.as_bytes()).unwrap());
        let columns = guess.mapping.columns().iter().copied();
        columns.zip(guess.confidence).collect()
    }

    #[test]
    fn headings_decide_in_any_order() {
        use Confidence::Certain;
        assert_eq!(
            guessed("Time zone,Your questions,Interview date,Program name,Start time\nET,,,A,\n"),
            [
                (Column::Zone, Certain),
                (Column::Questions, Certain),
                (Column::Date, Certain),
                (Column::Program, Certain),
                (Column::Start, Certain),
            ]
        );
    }

    #[test]
    fn where_a_heading_says_nothing_its_cells_do() {
        let text = "Haus,Tag,Uhr,Wo,Link hier,Mit\n\
                    Emory,2026-12-03,9:00 AM,Zoom,https://zoom.us/j/1,a@b.edu\n\
                    Yale,2026-12-04,10:30,Webex,https://webex.com/j/2,c@d.edu\n";
        let columns: Vec<Column> = guessed(text)
            .into_iter()
            .map(|(column, _)| column)
            .collect();
        assert_eq!(
            columns,
            [
                Column::Ignore,
                Column::Date,
                Column::Start,
                Column::Platform,
                Column::Link,
                Column::Emails,
            ]
        );
        assert!(
            guessed(text)
                .iter()
                .take(4)
                .all(|(_, c)| *c == Confidence::Unsure)
        );
    }

    #[test]
    fn of_two_columns_for_one_meaning_the_surer_or_the_more_telling_is_kept() {
        for (text, columns) in [
            (
                "Program,Institution,Date\nDiagnostic Radiology,Emory,1\nDiagnostic Radiology,Yale,2\n",
                vec![Column::Ignore, Column::Program, Column::Date],
            ),
            (
                "Name,Program,Date\nEmory,IR/DR,1\nYale,DR,2\n",
                vec![Column::Ignore, Column::Program, Column::Date],
            ),
            (
                "Program,Time (EST),Time (IST),Date\nA,9,19:30,1\n",
                vec![Column::Program, Column::Start, Column::Ignore, Column::Date],
            ),
            (
                "Program,Notes,Comments,Date\nA,x,y,1\n",
                vec![Column::Program, Column::Notes, Column::Notes, Column::Date],
            ),
        ] {
            let found: Vec<Column> = guessed(text)
                .into_iter()
                .map(|(column, _)| column)
                .collect();
            assert_eq!(found, columns, "{text}");
        }
    }

    #[test]
    fn cells_correct_a_heading_that_could_mean_more() {
        for (text, column) in [
            (
                "Type,Program,Date\nVirtual,A,1\nZoom,B,2\nIn person,C,3\n",
                Column::Platform,
            ),
            (
                "Type,Program,Date\nSocial,A,1\nInterview,B,2\n",
                Column::Kind,
            ),
            (
                "Interview,Program,Date\nThu Dec 3 9:00 AM ET,A,1\n",
                Column::When,
            ),
            ("Interview,Program,Date\nscheduled,A,1\n", Column::Status),
            ("Interview,Program,Date\nmaybe,A,1\n", Column::Ignore),
            (
                "Platform,Program,Date\nhttps://zoom.us/j/1,A,1\n",
                Column::Platform,
            ),
        ] {
            assert_eq!(guessed(text)[0].0, column, "{text}");
        }
    }
}
