use super::*;

fn opened(text: &str) -> Table {
    open(text.as_bytes()).unwrap()
}

fn rows(table: &Table) -> Vec<(usize, Vec<&str>)> {
    let width = table.headings().len();
    table
        .rows()
        .iter()
        .map(|row| (row.line(), (0..width).map(|n| row.cell(n)).collect()))
        .collect()
}

#[test]
fn rows_keep_the_line_they_begin_on() {
    let table = opened(
        "Program,Date,Notes\r\n\r\nA,2026-12-03,\"two\r\nlines\"\r\n,,\r\n\r\nB,2026-12-04,x\r\n",
    );
    assert_eq!(table.headings(), ["Program", "Date", "Notes"]);
    assert_eq!(table.heading_line(), 1);
    assert_eq!(
        rows(&table),
        [
            (3, vec!["A", "2026-12-03", "two\nlines"]),
            (7, vec!["B", "2026-12-04", "x"]),
        ]
    );
}

#[test]
fn title_lines_above_the_headings_are_no_rows() {
    let table = opened(
        "My season 2026,,,\n,,,\nLast changed: Nov 3,,,\nProgram,Interview date,Start time,Time zone\nA,2026-12-03,9:00,ET\n",
    );
    assert_eq!(table.heading_line(), 4);
    assert_eq!(table.headings().len(), 4);
    assert_eq!(rows(&table).len(), 1);
}

#[test]
fn headings_said_again_are_no_rows() {
    let table = opened("Program,Date\nA,1\nProgram,Date\nB,2\n");
    assert_eq!(rows(&table), [(2, vec!["A", "1"]), (4, vec!["B", "2"])]);
}

#[test]
fn ragged_rows_are_read_as_far_as_they_go() {
    let table = opened("Program,Date,Zone\nA\nB,2026-12-04,ET,extra,cells\n");
    assert_eq!(
        rows(&table),
        [(2, vec!["A", "", ""]), (3, vec!["B", "2026-12-04", "ET"])]
    );
}

#[test]
fn headings_in_no_language_we_know_are_still_headings() {
    let table = opened("Krankenhaus;Wann\nCharité;2026-12-03\n");
    assert_eq!(table.headings(), ["Krankenhaus", "Wann"]);
    assert_eq!(rows(&table), [(2, vec!["Charité", "2026-12-03"])]);
}

#[test]
fn a_mark_that_never_closes_names_its_row_and_leaves_the_others() {
    let table = opened("Program,Date\n\"A,2026-12-03\nB,2026-12-04\n");
    let torn: Vec<bool> = table.rows().iter().map(Row::is_torn).collect();
    assert_eq!(torn, [true, false]);
    assert_eq!(rows(&table)[1], (3, vec!["B", "2026-12-04"]));
}

#[test]
fn a_guarded_cell_is_itself_again() {
    let table = opened("Program,Notes\nA,'=1+1\nB,'Tis\n");
    assert_eq!(table.rows()[0].cell(1), "=1+1");
    assert_eq!(table.rows()[1].cell(1), "'Tis");
}

#[test]
fn a_file_without_headings_or_rows_is_refused_with_its_line() {
    for (text, words) in [
        ("", "Line 1"),
        ("\n\n \n", "Line 1"),
        ("\n\nA,2026-12-03,9:00\nB,2026-12-04,9:00\n", "Line 3"),
        ("one cell only", "Line 1"),
        ("sep=;", "Line 1"),
    ] {
        let refusal = open(text.as_bytes()).unwrap_err();
        assert!(refusal.to_string().contains(words), "{text:?}: {refusal}");
    }
}

#[test]
fn a_column_is_its_cells_that_say_something() {
    let table = opened("Program,Date\nA,\nB,x\n,y\n");
    let column: Vec<(usize, &str)> = table.column(1).collect();
    assert_eq!(column, [(3, "x"), (4, "y")]);
}
