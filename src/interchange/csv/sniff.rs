//! Which character stands between the cells.

use super::Refusal;
use super::headings::Headings;
use super::mend::mend;
use super::table::Records;

/// What may stand between cells; on equal grounds the first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How much of a file is looked at, in bytes.
const LOOKED_AT: usize = 64 * 1024;

/// How many rows are looked at.
const ROWS: usize = 60;

/// The character between the cells, and how many bytes of a `sep=` line to step over: Excel writes and reads one.
pub(super) fn delimiter(text: &str, known: &Headings) -> Result<(u8, usize), Refusal> {
    if let Some(told) = told(text) {
        return Ok(told);
    }
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or_default();
    let mut best = (Signs::default(), b',');
    for delimiter in DELIMITERS {
        let signs = signs(head, delimiter, known)?;
        if signs > best.0 {
            best = (signs, delimiter);
        }
    }
    Ok((best.1, 0))
}

/// What a `sep=;` line says.
fn told(text: &str) -> Option<(u8, usize)> {
    let length = text.find(['\n', '\r'])?;
    let (first, _) = text.split_at_checked(length)?;
    let first = first.trim_matches(|c: char| c == '"' || c == ' ');
    let name = first.get(..4)?;
    if !name.eq_ignore_ascii_case("sep=") {
        return None;
    }
    let delimiter = match first.as_bytes().get(4..)? {
        // Trimmed away as a space, or a tab that an editor took for one.
        [] => b'\t',
        [one] if one.is_ascii() => *one,
        _ => return None,
    };
    Some((delimiter, length))
}

/// What speaks for a delimiter, the weightiest first.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Signs {
    /// The most headings we know in one row.
    headings: usize,
    /// The most common number of cells above one, times the rows that have it.
    cells: usize,
}

fn signs(head: &str, delimiter: u8, known: &Headings) -> Result<Signs, Refusal> {
    let mended = mend(head, delimiter)?;
    let mut headings = 0;
    let mut widths = std::collections::BTreeMap::<usize, usize>::new();
    for record in Records::new(&mended.text, delimiter).take(ROWS) {
        headings = headings.max(known.known_in(record.cells.iter()));
        if record.cells.len() > 1 {
            *widths.entry(record.cells.len()).or_default() += record.cells.len();
        }
    }
    let cells = widths.into_values().max().unwrap_or(0);
    Ok(Signs { headings, cells })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_character_between_the_cells_is_found() {
        for (text, found) in [
            ("Program,Date,Zone\nA,2026-12-03,ET\n", (b',', 0)),
            ("Program;Date;Zone\nA, B;3,5;ET\n", (b';', 0)),
            ("Program\tDate\nA, Inc, x\t1\n", (b'\t', 0)),
            ("Program|Date\nA|1,2,3,4,5\n", (b'|', 0)),
            ("sep=;\nProgram,x;Date\n", (b';', 5)),
            ("SEP=,\r\nProgram,Date\n", (b',', 5)),
            ("\"sep=|\"\nProgram|Date\n", (b'|', 7)),
            ("sep=\t\nProgram\tDate\n", (b'\t', 5)),
            // No heading we know: the one that makes even rows.
            ("Wo;Wann\nA, B;1\nC;2\n", (b';', 0)),
            ("\"a;b;c\",\"d;e\"\n\"f;g\",h\n", (b',', 0)),
            ("", (b',', 0)),
            ("é", (b',', 0)),
        ] {
            assert_eq!(
                delimiter(text, &Headings::new()).unwrap(),
                found,
                "{text:?}"
            );
        }
    }
}
