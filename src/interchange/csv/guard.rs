//! Cells that a spreadsheet would run as a formula, made harmless on the way out, and themselves again on the way in.

/// Whether a spreadsheet may take a cell for a formula: it begins with `=`, `+`, `-`, `@`, in their wide forms too, after
/// whatever spaces and quotation marks, or with a tab or an end of line (OWASP, CSV injection).
fn is_formula(cell: &str) -> bool {
    if cell
        .trim_start_matches('\'')
        .starts_with(['\t', '\r', '\n'])
    {
        return true;
    }
    let skipped = |c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '`' | '’' | '＇' | '＂');
    cell.trim_start_matches(skipped).starts_with([
        '=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹢', '﹣', '﹦', '﹫',
    ])
}

/// A cell that no spreadsheet runs.
pub(super) fn put_on(cell: &str) -> String {
    if is_formula(cell) {
        return format!("'{cell}");
    }
    cell.to_owned()
}

/// The cell that `put_on` was given.
pub(super) fn taken_off(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_spreadsheet_would_run_begins_with_an_apostrophe() {
        for run in [
            "=1+1",
            "=cmd|'/c calc'!A1",
            "+1 404 555 0100",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\nx",
            "  =1",
            "\"=1",
            "'=1",
            "' \"=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "\u{a0}=1",
            "\u{3000}=1",
        ] {
            let guarded = put_on(run);
            assert_eq!(guarded, format!("'{run}"), "{run:?}");
            assert_eq!(taken_off(&guarded), run, "{run:?}");
        }
    }

    #[test]
    fn other_cells_are_left_alone() {
        for plain in [
            "",
            "Emory",
            "'Tis",
            "''",
            "a=b",
            "2026-12-03",
            "https://x.y/?a=-1",
            "’",
        ] {
            assert_eq!(put_on(plain), plain);
            assert_eq!(taken_off(plain), plain);
        }
    }

    proptest! {
        #[test]
        fn a_guarded_cell_comes_back(cell in "[ '\"=+@a\t\n-]{0,8}") {
            let guarded = put_on(&cell);
            prop_assert_eq!(taken_off(&guarded), &cell);
            prop_assert!(guarded.starts_with('\'') || !is_formula(&guarded));
        }
    }
}
