//! Text to text that a strict reader splits as it was meant: one end of line, and quotation marks that pair.
//!
//! One mark too many must not swallow the rows below it, so a line whose marks do not pair is taken by itself, its
//! marks as text, and named.

use super::Refusal;

/// The most cells of a row; spreadsheets have 16 384 columns.
const MOST_CELLS: usize = 20_000;

/// The most rows that say anything: a season is a few hundred.
const MOST_ROWS: usize = 50_000;

/// A text whose quotation marks pair.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mended {
    /// The text; its lines are those of the file.
    pub text: String,
    /// The lines, from 1 and rising, on which a quotation mark opened that never closed.
    pub torn: Vec<usize>,
}

/// Mends a text whose cells stand apart by `delimiter`, an ASCII character. Takes time in proportion to the text.
pub(super) fn mend(text: &str, delimiter: u8) -> Result<Mended, Refusal> {
    let text = one_line_end(text);
    let mut mending = Mending {
        delimiter,
        line: 1,
        rows: 0,
        mended: Mended {
            text: String::with_capacity(text.len() + 16),
            torn: Vec::new(),
        },
    };
    let mut rest: &str = &text;
    while !rest.is_empty() {
        rest = mending.record(rest)?;
    }
    Ok(mending.mended)
}

/// A text being mended.
struct Mending {
    delimiter: u8,
    /// The line the next record begins on.
    line: usize,
    /// How many rows said something so far.
    rows: usize,
    mended: Mended,
}

impl Mending {
    /// Takes one record off the text; what is left.
    fn record<'a>(&mut self, text: &'a str) -> Result<&'a str, Refusal> {
        let start = self.mended.text.len();
        let mut scan = Scan::new(text, self.delimiter, &mut self.mended.text);
        let is_whole = scan.record();
        let (record, rest) = text.split_at_checked(scan.at).unwrap_or((text, ""));
        if is_whole {
            self.step_over(record)?;
            return Ok(rest);
        }
        self.mended.text.truncate(start);
        // The line on which the marks stopped to make sense is read afresh; those before it are taken one by one, or
        // a file of nothing but such lines would be read to its end from each of them.
        let is_cut_off = rest.is_empty();
        let until = match record.rfind('\n') {
            Some(end) if !is_cut_off => end + 1,
            _ => text.len(),
        };
        let (lines, rest) = text.split_at_checked(until).unwrap_or((text, ""));
        for line in lines.split_inclusive('\n') {
            self.single_line(line)?;
        }
        Ok(rest)
    }

    /// Takes a line as a record of its own, its marks as text where they do not pair.
    fn single_line(&mut self, line: &str) -> Result<(), Refusal> {
        let start = self.mended.text.len();
        if !Scan::new(line, self.delimiter, &mut self.mended.text).record() {
            self.mended.text.truncate(start);
            self.mended.torn.push(self.line);
            as_text(line, self.delimiter, &mut self.mended.text);
        }
        self.step_over(line)
    }

    fn step_over(&mut self, record: &str) -> Result<(), Refusal> {
        let count = |wanted: u8| record.bytes().filter(|byte| *byte == wanted).count();
        if count(self.delimiter) > MOST_CELLS {
            let why = "has more than 20 000 cells; save only the table with the interviews";
            return Err(Refusal::at(self.line, why));
        }
        let says_something = |byte: u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
        self.rows += usize::from(record.bytes().any(says_something));
        if self.rows > MOST_ROWS {
            let why = "is beyond 50 000 rows, more than a season of interviews; save only the table with the interviews";
            return Err(Refusal::at(self.line, why));
        }
        self.line += count(b'\n');
        Ok(())
    }
}

fn one_line_end(text: &str) -> String {
    if text.contains('\r') {
        return text.replace("\r\n", "\n").replace('\r', "\n");
    }
    text.to_owned()
}

/// A line whose marks are text: each cell that holds one is quoted anew.
fn as_text(line: &str, delimiter: u8, out: &mut String) {
    let (line, end) = match line.strip_suffix('\n') {
        Some(line) => (line, "\n"),
        None => (line, ""),
    };
    for (n, cell) in line.split(char::from(delimiter)).enumerate() {
        if n > 0 {
            out.push(char::from(delimiter));
        }
        if cell.contains('"') {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str(end);
}

/// One record being copied.
struct Scan<'a> {
    text: &'a str,
    delimiter: u8,
    /// The byte to read next; where the marks do not pair, the one at which that was seen.
    at: usize,
    out: &'a mut String,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, delimiter: u8, out: &'a mut String) -> Self {
        Self {
            text,
            delimiter,
            at: 0,
            out,
        }
    }

    /// Copies one record with its end of line; whether its marks pair.
    fn record(&mut self) -> bool {
        loop {
            if let Some(mark) = self.opening_mark() {
                self.at = mark + 1;
                if !self.quoted() {
                    return false;
                }
            } else {
                self.plain();
            }
            match self.byte(self.at) {
                Some(b'\n') => {
                    self.copy(1);
                    return true;
                }
                Some(_) => self.copy(1),
                None => return true,
            }
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn copy(&mut self, length: usize) {
        let end = self.at + length;
        self.out
            .push_str(self.text.get(self.at..end).unwrap_or_default());
        self.at = end;
    }

    /// Where the mark of a quoted cell stands; spaces before it do not count.
    fn opening_mark(&self) -> Option<usize> {
        let mark = self.after_spaces(self.at);
        (self.byte(mark) == Some(b'"')).then_some(mark)
    }

    fn after_spaces(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        from + rest.iter().take_while(|byte| **byte == b' ').count()
    }

    /// Copies a cell without marks around it.
    fn plain(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let ends = |byte: &u8| *byte == self.delimiter || *byte == b'\n';
        self.copy(rest.iter().position(ends).unwrap_or(rest.len()));
    }

    /// Copies a cell from after its first mark to after its last. A mark within a cell that is neither doubled nor at
    /// the cell's end is text, as long as the cell ends on the line it begins on.
    fn quoted(&mut self) -> bool {
        self.out.push('"');
        let (mut spans_lines, mut has_stray_mark) = (false, false);
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let Some(length) = rest.find('"') else {
                self.at = self.text.len();
                return false;
            };
            spans_lines |= rest.bytes().take(length).any(|byte| byte == b'\n');
            self.copy(length);
            if spans_lines && has_stray_mark {
                return false;
            }
            if self.byte(self.at + 1) == Some(b'"') {
                self.copy(2);
                continue;
            }
            let next = self.after_spaces(self.at + 1);
            let is_at_end = |byte| byte == self.delimiter || byte == b'\n';
            if self.byte(next).is_none_or(is_at_end) {
                self.out.push('"');
                self.at = next;
                return true;
            }
            if spans_lines {
                return false;
            }
            has_stray_mark = true;
            self.out.push_str("\"\"");
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mended(text: &str) -> (String, Vec<usize>) {
        let mended = mend(text, b',').unwrap();
        (mended.text, mended.torn)
    }

    #[test]
    fn what_pairs_is_left_alone() {
        for text in [
            "",
            "a,b\nc,d\n",
            "\"a,b\",\"c\nd\"\n\"\",x",
            "\"say \"\"hi\"\"\",b\n",
            "5\" pipe,a\"b\n",
            "\n\n,,\n",
        ] {
            assert_eq!(mended(text), (text.to_owned(), vec![]), "{text:?}");
        }
    }

    #[test]
    fn small_slips_are_mended_without_a_word() {
        for (given, meant) in [
            ("a\r\nb\rc\n", "a\nb\nc\n"),
            ("a, \"b, c\" ,d\n", "a,\"b, c\",d\n"),
            ("\"Dr \"Bob\" Lee\",x\n", "\"Dr \"\"Bob\"\" Lee\",x\n"),
        ] {
            assert_eq!(mended(given), (meant.to_owned(), vec![]), "{given:?}");
        }
    }

    #[test]
    fn a_mark_that_never_closes_costs_its_own_line_only() {
        for (given, meant, torn) in [
            ("\"a,b\nc,d\ne,f\n", "\"\"\"a\",b\nc,d\ne,f\n", vec![1]),
            (
                "x,y\n\"a,b\n\"c\",d\n",
                "x,y\n\"\"\"a\",b\n\"c\",d\n",
                vec![2],
            ),
            ("x\n\"a,b", "x\n\"\"\"a\",b", vec![2]),
            (
                "\"a\n\"b\n\"c\n",
                "\"\"\"a\"\n\"\"\"b\"\n\"\"\"c\"\n",
                vec![1, 2, 3],
            ),
        ] {
            assert_eq!(mended(given), (meant.to_owned(), torn), "{given:?}");
        }
    }

    #[test]
    fn a_row_of_too_many_cells_is_refused_with_its_line() {
        let wide = format!("a,b\n{}\n", ",".repeat(30_000));
        let refusal = mend(&wide, b',').unwrap_err().to_string();
        assert!(refusal.contains("Line 2"), "{refusal}");
    }

    #[test]
    fn many_lines_whose_marks_do_not_pair_are_read_once_or_twice_each() {
        for line in ["x\",\"\n", "\"\"x\n", "\"\n", "x\"y,\"z\n", "\"a\n\n"] {
            let many = line.repeat(50_000);
            assert!(!mend(&many, b',').unwrap().text.is_empty(), "{line:?}");
        }
    }

    #[test]
    fn too_many_rows_are_refused_with_the_line_that_is_too_many() {
        let empty = ",,,\n".repeat(60_000);
        assert!(mend(&empty, b',').is_ok());
        let refusal = mend(&format!("\n{}", "a,b\n".repeat(50_001)), b',').unwrap_err();
        assert_eq!(refusal.line, 50_002);
    }

    proptest! {
        #[test]
        fn lines_stay_where_they_are_and_a_second_mending_changes_nothing(
            text in "[ab\", \n\r;]{0,60}"
        ) {
            let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n").matches('\n').count();
            let once = mend(&text, b',').unwrap();
            prop_assert_eq!(lines(&once.text), lines(&text));
            let twice = mend(&once.text, b',').unwrap();
            prop_assert_eq!(&twice.text, &once.text);
            prop_assert_eq!(twice.torn, Vec::<usize>::new());
        }
    }
}
