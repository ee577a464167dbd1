//! Where the keys, items, values and comments of a block-style document stand.
//!
//! Reads the layout only; what a value means is serde's affair. Whatever it doesn't know
//! (explicit keys, a document beginning on its `---` line) it gives up on.

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

struct Reader<'a> {
    text: &'a str,
    lines: Vec<Line>,
    comments: Comments,
    /// Lines from here on are not the document's.
    end: usize,
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

    /// The next line from `from` on that holds content; comments on the way are noted.
    fn seek(&mut self, from: usize) -> usize {
        for number in from..self.end {
            let Line { start, end, .. } = self.lines[number];
            let at = scan::skip_blanks(self.text, start, end);
            match self.byte(at) {
                Some(b'#') => _ = self.comments.insert(at, end),
                _ if at == end => {}
                _ => return number,
            }
        }
        self.end
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
    fn parts(&mut self, mut line: usize, mut at: usize, depth: usize, list: bool) -> Option<Node> {
        let (start, col) = (at, at - self.lines[line].start);
        let compact = col != self.lines[line].indent;
        let mut parts: Vec<Part> = Vec::new();
        loop {
            let behind = if list {
                self.is_dash(line, at).then_some(at + 1)
            } else {
                self.key(line, at)
            };
            let Some(after) = behind else { break };
            let value = if list {
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
        let last = &parts.last()?.value;
        let (end, last) = (last.end, last.last);
        let next = self.seek(last + 1);
        if next < self.end && self.lines[next].indent > col {
            return None;
        }
        let block = Block {
            col,
            compact,
            parts,
        };
        let shape = if list {
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

    fn leaf(&mut self, line: usize, at: usize, col: usize) -> Option<Node> {
        let (end, shape) = match self.byte(at)? {
            b'|' | b'>' => return self.literal(line, at, col),
            b'"' | b'\'' => (scan::quoted(self.text, at)?, Shape::Text),
            b'[' | b'{' => (scan::flow(self.text, at, &mut self.comments)?, Shape::Flow),
            b'%' | b'@' | b'`' => return None,
            b'?' if self.breaks_off(line, at + 1) => return None,
            _ => return Some(self.plain(line, at, col)),
        };
        let last = self.lines.partition_point(|l| l.next < end);
        self.trailing(last, end)?;
        Some(Node {
            start: at,
            end,
            last,
            shape,
        })
    }

    fn plain(&mut self, line: usize, at: usize, col: usize) -> Node {
        let mut node = Node {
            start: at,
            end: at,
            last: line,
            shape: Shape::Text,
        };
        let (mut number, mut from) = (line, at);
        loop {
            let Line { end, .. } = self.lines[number];
            let (stop, comment) = scan::plain(self.text, from, end);
            (node.end, node.last) = (stop, number);
            if let Some(comment) = comment {
                self.comments.insert(comment, end);
                return node;
            }
            let filled = |n: &usize| {
                scan::skip_blanks(self.text, self.lines[*n].start, self.lines[*n].end)
                    < self.lines[*n].end
            };
            let Some(next) = (number + 1..self.end).find(filled) else {
                return node;
            };
            let Line { start, end, .. } = self.lines[next];
            from = scan::skip_blanks(self.text, start, end);
            if from - start <= col || self.byte(from) == Some(b'#') {
                return node;
            }
            number = next;
        }
    }

    fn literal(&mut self, line: usize, at: usize, col: usize) -> Option<Node> {
        let head = &self.text[at + 1..self.lines[line].end];
        let marks = head
            .bytes()
            .take_while(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-'))
            .count();
        let marks = &head[..marks];
        let behind = at + 1 + marks.len();
        self.trailing(line, behind)?;
        let keeps = marks.contains('+');
        let clip = (!keeps && !marks.contains('-')).then_some(behind);
        let mut depth = marks
            .bytes()
            .find(u8::is_ascii_digit)
            .map(|d| col + usize::from(d - b'0'));
        let mut node = Node {
            start: at,
            end: behind,
            last: line,
            shape: Shape::Literal { clip },
        };
        for number in line + 1..self.end {
            let Line {
                start, end, indent, ..
            } = self.lines[number];
            let bare = start + indent == end;
            if !bare && indent < *depth.get_or_insert(indent.max(col + 1)) {
                break;
            }
            let counts = if bare {
                keeps || depth.is_some_and(|d| indent > d)
            } else {
                true
            };
            if counts {
                (node.end, node.last) = (end, number);
            }
        }
        Some(node)
    }

    /// Notes the comment behind a value; `None` if anything else stands there.
    fn trailing(&mut self, line: usize, from: usize) -> Option<()> {
        let end = self.lines[line].end;
        let at = scan::skip_blanks(self.text, from, end);
        if at == end {
            return Some(());
        }
        let comment = at > from && self.byte(at) == Some(b'#');
        comment.then(|| _ = self.comments.insert(at, end))
    }

    /// The position behind the colon, if a key begins at `at`.
    fn key(&self, line: usize, at: usize) -> Option<usize> {
        let end = self.lines[line].end;
        let colon = match self.byte(at).filter(|_| at < end)? {
            b'"' | b'\'' => scan::skip_blanks(
                self.text,
                scan::quoted(self.text, at).filter(|e| *e <= end)?,
                end,
            ),
            b'&' | b'*' | b'!' | b'[' | b'{' | b'|' | b'>' | b'#' | b'%' | b'@' | b'`' => {
                return None;
            }
            b'?' | b'-' if self.breaks_off(line, at + 1) => return None,
            _ => {
                let (stop, _) = scan::plain(self.text, at, end);
                (at..stop).find(|i| self.byte(*i) == Some(b':') && self.breaks_off(line, i + 1))?
            }
        };
        let is_colon =
            colon < end && self.byte(colon) == Some(b':') && self.breaks_off(line, colon + 1);
        is_colon.then_some(colon + 1)
    }

    fn is_list_at(&self, line: usize, col: usize) -> bool {
        self.lines[line].indent == col && self.is_dash(line, self.content(line))
    }

    fn is_dash(&self, line: usize, at: usize) -> bool {
        at < self.lines[line].end && self.byte(at) == Some(b'-') && self.breaks_off(line, at + 1)
    }

    /// Whether the line ends at `at` or a blank stands there.
    fn breaks_off(&self, line: usize, at: usize) -> bool {
        at >= self.lines[line].end || self.byte(at).is_some_and(scan::is_blank)
    }

    fn content(&self, line: usize) -> usize {
        self.lines[line].start + self.lines[line].indent
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }
}
