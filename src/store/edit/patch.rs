//! The smallest set of cuts that makes one document of another: what is equal stays byte for byte,
//! and a comment inside a replaced value moves above it.

use std::iter;

use serde_yaml::{Mapping, Value};

use super::layout::{Block, Layout, Node, Part, Shape};
use super::pairs::pairs;
use super::write::{self, Style, Tail};

/// Bytes to be replaced; an empty range inserts.
#[derive(Debug)]
struct Patch {
    start: usize,
    end: usize,
    text: String,
}

/// How to write, decided once for a document.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// How values are written.
    pub style: Style,
    /// The document's line break.
    pub newline: &'static str,
    /// Whether a last `|` text, cut short by the file's end, gets a `-` to stay without a line break.
    pub strip_last: bool,
}

/// The text with `old` turned into `new`; `None` where that can't be written in place.
pub fn patched(
    text: &str,
    layout: &Layout,
    old: &Mapping,
    new: &Mapping,
    manner: Manner,
) -> Option<String> {
    let mut patcher = Patcher {
        text,
        layout,
        manner,
        patches: Vec::new(),
    };
    patcher.root(old, new)?;
    if manner.strip_last
        && let Some(at) = layout.root.as_ref().and_then(last_clip)
    {
        patcher.put(at, at, "-".to_owned());
    }
    patcher.apply()
}

/// Where the last value's chomping indicator goes, if it is a `|` or `>` text without one.
fn last_clip(node: &Node) -> Option<usize> {
    match &node.shape {
        Shape::Literal { clip } => *clip,
        Shape::Mapping(block) | Shape::List(block) => last_clip(&block.parts.last()?.value),
        Shape::Empty | Shape::Text | Shape::Flow => None,
    }
}

struct Patcher<'a> {
    text: &'a str,
    layout: &'a Layout,
    manner: Manner,
    patches: Vec<Patch>,
}

impl Patcher<'_> {
    fn root(&mut self, old: &Mapping, new: &Mapping) -> Option<()> {
        match self.layout.root.as_ref().map(|node| (node, &node.shape)) {
            None => {
                let lines = write::mapping(new, 0, self.manner.style)?;
                let end = self
                    .layout
                    .lines
                    .get(self.layout.end)
                    .map_or(self.text.len(), |line| line.start);
                self.insert_lines(end, &lines);
                Some(())
            }
            Some((_, Shape::Mapping(block))) => self.mapping(block, old, new),
            Some((node, Shape::Flow)) if old != new => {
                let inside = self
                    .layout
                    .comments
                    .range(node.start..node.end)
                    .next()
                    .is_some();
                let flow = write::short_flow(&Value::Mapping(new.clone())).filter(|_| !inside)?;
                self.put(node.start, node.end, flow);
                Some(())
            }
            Some(_) => (old == new).then_some(()),
        }
    }

    fn mapping(&mut self, block: &Block, old: &Mapping, new: &Mapping) -> Option<()> {
        if block.parts.len() != old.len() {
            return None;
        }
        let keep: Vec<bool> = old.keys().map(|key| new.contains_key(key)).collect();
        self.cut(block, &keep);
        for (part, (key, was)) in block.parts.iter().zip(old) {
            if let Some(is) = new.get(key) {
                self.part(part, block.col, was, is)?;
            }
        }
        let end = self.layout.lines[block.parts.last()?.value.last].next;
        for (key, value) in new.iter().filter(|(key, _)| !old.contains_key(key)) {
            let lines = write::entry(key, value, block.col, self.manner.style)?;
            self.insert_lines(end, &lines);
        }
        Some(())
    }

    fn list(&mut self, block: &Block, old: &[Value], new: &[Value]) -> Option<()> {
        if block.parts.len() != old.len() {
            return None;
        }
        let mut partner: Vec<Option<usize>> = vec![None; new.len()];
        let mut keep = vec![false; old.len()];
        for (was, is) in pairs(old, new) {
            partner[is] = Some(was);
            keep[was] = true;
        }
        self.cut(block, &keep);
        let mut before: Option<&Part> = None;
        for (value, partner) in new.iter().zip(partner) {
            if let Some(was) = partner {
                let part = &block.parts[was];
                self.part(part, block.col, &old[was], value)?;
                before = Some(part);
                continue;
            }
            let lines = write::item(value, block.col, self.manner.style)?;
            match before {
                Some(part) => self.insert_lines(self.layout.lines[part.value.last].next, &lines),
                None => self.insert_first(block, &lines)?,
            }
        }
        Some(())
    }

    /// Puts an item before the first: behind that one's margin, which may hold an outer dash.
    fn insert_first(&mut self, block: &Block, lines: &[String]) -> Option<()> {
        let at = block.parts.first()?.at;
        let item = lines.join("\n");
        let text = format!(
            "{}\n{}",
            item.trim_start_matches(' '),
            " ".repeat(block.col)
        );
        self.put(at, at, text);
        Some(())
    }

    fn part(&mut self, part: &Part, col: usize, old: &Value, new: &Value) -> Option<()> {
        match (&part.value.shape, old, new) {
            _ if old == new => Some(()),
            (Shape::Mapping(block), Value::Mapping(was), Value::Mapping(is))
                if was.keys().any(|key| is.contains_key(key)) =>
            {
                self.mapping(block, was, is)
            }
            (Shape::List(block), Value::Sequence(was), Value::Sequence(is)) if !is.is_empty() => {
                self.list(block, was, is)
            }
            _ => self.replace(part, col, new),
        }
    }

    /// Writes another value behind the same key or dash.
    fn replace(&mut self, part: &Part, col: usize, new: &Value) -> Option<()> {
        let flow = matches!(part.value.shape, Shape::Flow)
            .then(|| write::short_flow(new))
            .flatten();
        let tail = match flow {
            Some(text) => Tail {
                head: format!(" {text}"),
                body: Vec::new(),
            },
            None => write::tail(new, col, self.manner.style)?,
        };
        if part.value.last > part.line {
            self.replace_lines(part, &tail);
        } else if tail.body.is_empty() && part.value.start > part.after {
            self.put(
                part.value.start,
                part.value.end,
                tail.head.trim_start().to_owned(),
            );
        } else {
            self.put(part.after, part.value.end, tail.head);
            self.insert_lines(self.layout.lines[part.line].next, &tail.body);
        }
        Some(())
    }

    /// Replaces a value of several lines; one comment stays on the key's line, the others move above it.
    fn replace_lines(&mut self, part: &Part, tail: &Tail) {
        let (first, last) = (
            self.layout.lines[part.line],
            self.layout.lines[part.value.last],
        );
        let mut comments = self.comments(part.after, last.end);
        let on_key_line = self
            .layout
            .comments
            .range(part.after..first.end)
            .next()
            .map(|_| 0);
        let on_last_line = self
            .layout
            .comments
            .range(part.value.end..last.end)
            .next()
            .map(|_| comments.len() - 1);
        let beside = on_key_line
            .or(on_last_line)
            .map(|index| comments.remove(index));
        let beside = beside.map_or_else(String::new, |comment| format!("  {comment}"));
        let head = format!("{}{beside}", tail.head);
        let rest = tail.body.iter().map(String::as_str);
        let lines: Vec<&str> = iter::once(head.as_str()).chain(rest).collect();
        self.put(
            part.after,
            last.end,
            lines.join(
                "
",
            ),
        );
        self.lift(part.line, &comments);
    }

    /// Takes out the parts that are not kept; their comments stay in their place.
    fn cut(&mut self, block: &Block, keep: &[bool]) {
        let shared = if block.compact {
            keep.iter().take_while(|kept| !**kept).count()
        } else {
            0
        };
        if let (Some(first), Some(next)) = (
            block.parts.first().filter(|_| shared > 0),
            block.parts.get(shared),
        ) {
            let comments = self.comments(first.at, next.at);
            self.put(first.at, next.at, String::new());
            self.lift(first.line, &comments);
        }
        for (part, _) in block
            .parts
            .iter()
            .zip(keep)
            .skip(shared)
            .filter(|(_, kept)| !**kept)
        {
            let (start, end) = (
                self.layout.lines[part.line].start,
                self.layout.lines[part.value.last].next,
            );
            let comments = self.comments(start, end);
            self.put(start, end, on_lines(&comments, block.col));
        }
    }

    fn lift(&mut self, line: usize, comments: &[String]) {
        let line = self.layout.lines[line];
        self.put(line.start, line.start, on_lines(comments, line.indent));
    }

    fn comments(&self, start: usize, end: usize) -> Vec<String> {
        let inside = self.layout.comments.range(start..end);
        inside
            .map(|(from, to)| self.text[*from..*to].to_owned())
            .collect()
    }

    fn insert_lines(&mut self, at: usize, lines: &[String]) {
        self.put(at, at, write::ended(lines, "\n"));
    }

    fn put(&mut self, start: usize, end: usize, text: String) {
        if start < end || !text.is_empty() {
            self.patches.push(Patch { start, end, text });
        }
    }

    fn apply(mut self) -> Option<String> {
        self.patches.sort_by_key(|patch| (patch.start, patch.end));
        let mut out = String::with_capacity(self.text.len());
        let mut done = 0;
        for patch in &self.patches {
            out.push_str(self.text.get(done..patch.start)?);
            out.push_str(&patch.text.replace('\n', self.manner.newline));
            done = patch.end;
        }
        out.push_str(self.text.get(done..)?);
        Some(out)
    }
}

fn on_lines(comments: &[String], col: usize) -> String {
    let margin = " ".repeat(col);
    let lines: Vec<_> = comments
        .iter()
        .map(|comment| format!("{margin}{comment}"))
        .collect();
    write::ended(&lines, "\n")
}
