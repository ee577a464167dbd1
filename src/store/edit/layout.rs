//! Where the keys, items, values and comments of a block-style document stand.
//!
//! Reads the layout only; what a value means is serde's affair. Whatever it doesn't know
//! (explicit keys, a document beginning on its `---` line) it gives up on.

use super::leaf::Reader;
use super::scan::{self, Comments, Line};

/// Deeper than this is not read: the reader calls itself.
const DEEPEST: usize = 64;

/// A document, laid out.
#[derive(Debug)]
pub struct Layout {
    /// All lines.
    pub lines: Vec<Line>,
    /// All comments.
    pub comments: Comments,
    /// The outermost value; none in an empty document.
    pub root: Option<Node>,
    /// The line behind the document: its `...`, or the number of lines.
    pub end: usize,
}

/// A value and where it stands: byte positions, and line numbers from 0.
#[derive(Debug)]
pub struct Node {
    /// Its first byte.
    pub start: usize,
    /// Behind its last byte, before a comment on that line.
    pub end: usize,
    /// The line of its last byte.
    pub last: usize,
    /// How it is written.
    pub shape: Shape,
}

/// The ways to write a value.
#[derive(Debug)]
pub enum Shape {
    /// Nothing is there.
    Empty,
    /// A plain or quoted text, a number, an alias.
    Text,
    /// `[…]` or `{…}`.
    Flow,
    /// A `|` or `>` text. `clip` is where a `-` would go if it has no chomping indicator.
    Literal { clip: Option<usize> },
    /// `key: value` lines.
    Mapping(Block),
    /// `- item` lines.
    List(Block),
}

/// The parts of a block mapping or list.
#[derive(Debug)]
pub struct Block {
    /// Column of its keys or dashes.
    pub col: usize,
    /// Whether the first part shares its line with the dash of an outer list.
    pub compact: bool,
    /// Entries or items in order; never empty.
    pub parts: Vec<Part>,
}

/// A mapping's entry or a list's item.
#[derive(Debug)]
pub struct Part {
    /// The line of its key or dash.
    pub line: usize,
    /// The first byte of its key, or its dash.
    pub at: usize,
    /// Behind its colon or dash.
    pub after: usize,
    /// Its value.
    pub value: Node,
}

/// Reads the layout of a document that serde could read; `None` where it is beyond this reader.
pub fn read(text: &str) -> Option<Layout> {
    let lines = scan::lines(text);
    let end = lines.len();
    let mut reader = Reader {
        text,
        lines,
        comments: Comments::new(),
        end,
    };
    let first = reader.prologue()?;
    let first = reader.seek(first);
    let root = if first < reader.end {
        Some(reader.root(first)?)
    } else {
        None
    };
    let end = reader.end;
    reader.end = reader.lines.len();
    if reader.seek((end + 1).min(reader.end)) < reader.end {
        return None;
    }
    Some(Layout {
        lines: reader.lines,
        comments: reader.comments,
        root,
        end,
    })
}

impl Reader<'_> {
    /// Passes directives and the `---`; says where the document begins, and finds where it ends.
    fn prologue(&mut self) -> Option<usize> {
        let mut first = self.seek(0);
        while first < self.end && self.text[self.lines[first].start..].starts_with('%') {
            first = self.seek(first + 1);
        }
        if first < self.end && self.marks(first, "---") {
            self.trailing(first, self.lines[first].start + 3)?;
            first += 1;
        }
        let end = (first..self.end).find(|line| self.marks(*line, "..."));
        self.end = end.unwrap_or(self.end);
        Some(first)
    }

    fn marks(&self, line: usize, marker: &str) -> bool {
        let Line { start, end, .. } = self.lines[line];
        let rest = self.text[start..end].strip_prefix(marker);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    }

    fn root(&mut self, line: usize) -> Option<Node> {
        let at = self.content(line);
        let node = if self.byte(at) == Some(b'{') {
            self.leaf(line, at, 0)?
        } else {
            self.block(line, at, 0, 0)?
        };
        (self.seek(node.last + 1) >= self.end).then_some(node)
    }

    fn block(&mut self, line: usize, at: usize, outer: usize, depth: usize) -> Option<Node> {
        if depth > DEEPEST {
            return None;
        }
        if self.is_dash(line, at) {
            return self.parts(line, at, depth, true);
        }
        if self.key(line, at).is_some() {
            return self.parts(line, at, depth, false);
        }
        if matches!(self.byte(at), Some(b'&' | b'!')) {
            return None;
        }
        self.leaf(line, at, outer)
    }

    /// A mapping or list whose first key or dash stands at `at`.
    fn parts(
        &mut self,
        mut line: usize,
        mut at: usize,
        depth: usize,
        dashes: bool,
    ) -> Option<Node> {
        let (start, col) = (at, at - self.lines[line].start);
        let compact = col != self.lines[line].indent;
        let mut parts: Vec<Part> = Vec::new();
        loop {
            let behind = if dashes {
                self.is_dash(line, at).then_some(at + 1)
            } else {
                self.key(line, at)
            };
            let Some(after) = behind else { break };
            let value = if dashes {
                self.item(line, after, col, depth)?
            } else {
                self.value(line, after, col, true, depth)?
            };
            let next = self.seek(value.last + 1);
            parts.push(Part {
                line,
                at,
                after,
                value,
            });
            if next >= self.end || self.lines[next].indent != col {
                break;
            }
            (line, at) = (next, self.content(next));
        }
        let Node { end, last, .. } = parts.last()?.value;
        let next = self.seek(last + 1);
        if next < self.end && self.lines[next].indent > col {
            return None;
        }
        let block = Block {
            col,
            compact,
            parts,
        };
        let shape = if dashes {
            Shape::List(block)
        } else {
            Shape::Mapping(block)
        };
        Some(Node {
            start,
            end,
            last,
            shape,
        })
    }

    fn item(&mut self, line: usize, after: usize, col: usize, depth: usize) -> Option<Node> {
        let at = scan::skip_blanks(self.text, after, self.lines[line].end);
        if !self.is_dash(line, at) && self.key(line, at).is_none() {
            return self.value(line, after, col, false, depth);
        }
        let tabbed = self.text[after..at].contains('\t');
        if tabbed {
            None
        } else {
            self.block(line, at, col, depth + 1)
        }
    }

    /// The value behind a colon or dash; its block may begin at `col` itself if it is a list under a key.
    fn value(
        &mut self,
        line: usize,
        after: usize,
        col: usize,
        dashes: bool,
        depth: usize,
    ) -> Option<Node> {
        let end = self.lines[line].end;
        let start = scan::skip_blanks(self.text, after, end);
        let (mut at, mut named) = (start, after);
        while at < end && matches!(self.byte(at), Some(b'&' | b'!')) {
            named = at + scan::property(&self.text[at..end]);
            at = scan::skip_blanks(self.text, named, end);
        }
        if at < end && self.byte(at) != Some(b'#') {
            let leaf = self.leaf(line, at, col)?;
            return Some(Node { start, ..leaf });
        }
        self.trailing(line, named)?;
        let next = self.seek(line + 1);
        let inside = next < self.end
            && (self.lines[next].indent > col || dashes && self.is_list_at(next, col));
        if inside {
            return self.block(next, self.content(next), col, depth + 1);
        }
        let start = if named == after { after } else { start };
        Some(Node {
            start,
            end: named,
            last: line,
            shape: Shape::Empty,
        })
    }
}
