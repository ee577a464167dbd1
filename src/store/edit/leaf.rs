//! Single lines and the values that are no blocks: texts, flow collections, `|` blocks.

use super::layout::{Node, Shape};
use super::scan::{self, Comments, Line};

/// Goes through the lines of a document and notes the comments on its way.
pub struct Reader<'a> {
    /// The document.
    pub text: &'a str,
    /// Its lines.
    pub lines: Vec<Line>,
    /// The comments passed so far.
    pub comments: Comments,
    /// Lines from here on are not the document's.
    pub end: usize,
}

impl Reader<'_> {
    /// The next line from `from` on that holds content; comments on the way are noted.
    pub fn seek(&mut self, from: usize) -> usize {
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

    /// A value that is no block: a text, a flow collection, a `|` block. `col` is its key's column.
    pub fn leaf(&mut self, line: usize, at: usize, col: usize) -> Option<Node> {
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
    pub fn trailing(&mut self, line: usize, from: usize) -> Option<()> {
        let end = self.lines[line].end;
        let at = scan::skip_blanks(self.text, from, end);
        if at == end {
            return Some(());
        }
        let comment = at > from && self.byte(at) == Some(b'#');
        comment.then(|| _ = self.comments.insert(at, end))
    }

    /// The position behind the colon, if a key begins at `at`.
    pub fn key(&self, line: usize, at: usize) -> Option<usize> {
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

    /// Whether the line begins with a dash in this column.
    pub fn is_list_at(&self, line: usize, col: usize) -> bool {
        self.lines[line].indent == col && self.is_dash(line, self.content(line))
    }

    /// Whether a list item begins at `at`.
    pub fn is_dash(&self, line: usize, at: usize) -> bool {
        at < self.lines[line].end && self.byte(at) == Some(b'-') && self.breaks_off(line, at + 1)
    }

    /// Whether the line ends at `at` or a blank stands there.
    pub fn breaks_off(&self, line: usize, at: usize) -> bool {
        at >= self.lines[line].end || self.byte(at).is_some_and(scan::is_blank)
    }

    /// The position of the line's first byte that is no space.
    pub fn content(&self, line: usize) -> usize {
        self.lines[line].start + self.lines[line].indent
    }

    /// The byte at `at`, if the document reaches so far.
    pub fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }
}
