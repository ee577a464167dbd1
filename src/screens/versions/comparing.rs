//! How two versions of a text differ: line by line, and within changed lines word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// The most words of both versions together of which it is worked out which have changed.
const MOST_WORDS: usize = 5_000;

/// The most lines of both versions together that are compared.
const MOST_LINES: usize = 20_000;

/// A piece of a line, and whether the other version has something else there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they differ.
    pub differs: bool,
}

/// A line in pieces.
pub type Pieces = Vec<Piece>;

/// A stretch of both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A line that both have.
    Same(String),
    /// Lines of the version, and what stands in their place now.
    Changed {
        /// In the version.
        old: Vec<Pieces>,
        /// Now.
        new: Vec<Pieces>,
    },
}

/// A stretch as it is shown: what is the same is shown only near what differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown<'a> {
    /// As it is.
    Block(&'a Block),
    /// So many lines that both have.
    Left(usize),
}

/// Lines that both have, shown before and after what differs.
const AROUND: usize = 2;

/// How a version and the text of now differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// From the top to the bottom.
    pub blocks: Vec<Block>,
}

impl Comparison {
    /// Compares a version with what is there now.
    pub fn of(old: &str, new: &str) -> Self {
        let one: Vec<&str> = old.lines().collect();
        let other: Vec<&str> = new.lines().collect();
        if one.len() + other.len() > MOST_LINES {
            let blocks = vec![changed(&one, &other)];
            return Self { blocks };
        }
        let mut blocks = Vec::new();
        for op in capture_diff_slices(Algorithm::Myers, &one, &other) {
            let old = one.get(op.old_range()).unwrap_or_default();
            let new = other.get(op.new_range()).unwrap_or_default();
            match op {
                DiffOp::Equal { .. } => {
                    blocks.extend(old.iter().map(|line| Block::Same((*line).to_owned())));
                }
                DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
                    blocks.push(changed(old, new));
                }
            }
        }
        Self { blocks }
    }

    /// What is shown: everything that differs, with a few lines around it.
    pub fn shown(&self) -> Vec<Shown<'_>> {
        let differs = |at: usize| matches!(self.blocks.get(at), Some(Block::Changed { .. }));
        let is_near = |at: usize| (at.saturating_sub(AROUND)..=at + AROUND).any(differs);
        let mut shown = Vec::new();
        for (at, block) in self.blocks.iter().enumerate() {
            if is_near(at) || self.is_same() {
                shown.push(Shown::Block(block));
            } else if let Some(Shown::Left(lines)) = shown.last_mut() {
                *lines += 1;
            } else {
                shown.push(Shown::Left(1));
            }
        }
        shown
    }

    /// Whether nothing differs.
    pub fn is_same(&self) -> bool {
        let mut blocks = self.blocks.iter();
        blocks.all(|block| matches!(block, Block::Same(_)))
    }
}

/// Lines that differ, with the words in which they do.
fn changed(old: &[&str], new: &[&str]) -> Block {
    let (old, new) = (old.join("\n"), new.join("\n"));
    let one: Vec<&str> = old.split_word_bounds().collect();
    let other: Vec<&str> = new.split_word_bounds().collect();
    let is_plain = one.is_empty() || other.is_empty() || one.len() + other.len() > MOST_WORDS;
    if is_plain {
        return Block::Changed {
            old: in_lines(vec![(old, false)]),
            new: in_lines(vec![(new, false)]),
        };
    }
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, &one, &other) {
        let differs = !matches!(op, DiffOp::Equal { .. });
        let old = one.get(op.old_range()).unwrap_or_default();
        let new = other.get(op.new_range()).unwrap_or_default();
        left.push((old.concat(), differs));
        right.push((new.concat(), differs));
    }
    Block::Changed {
        old: in_lines(left),
        new: in_lines(right),
    }
}

/// Pieces broken at the ends of lines; no line where there is no text.
fn in_lines(pieces: Vec<(String, bool)>) -> Vec<Pieces> {
    if pieces.iter().all(|(text, _)| text.is_empty()) {
        return Vec::new();
    }
    let mut lines: Vec<Pieces> = vec![Vec::new()];
    for (text, differs) in pieces {
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut().filter(|_| !part.is_empty()) {
                let text = part.to_owned();
                line.push(Piece { text, differs });
            }
        }
    }
    lines
}

/// How many words have changed since a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// None.
    Nothing,
    /// So many came, and so many went.
    Words {
        /// What there is now and was not in the version.
        added: usize,
        /// What was in the version and is not any more.
        removed: usize,
    },
    /// Too many to count.
    Many,
}

impl Changed {
    /// Counts from a version to now.
    pub fn between(old: &str, new: &str) -> Self {
        let one: Vec<&str> = old.unicode_words().collect();
        let other: Vec<&str> = new.unicode_words().collect();
        if one == other {
            return Self::Nothing;
        }
        if one.len() + other.len() > MOST_WORDS {
            return Self::Many;
        }
        let (mut added, mut removed) = (0, 0);
        for op in capture_diff_slices(Algorithm::Myers, &one, &other) {
            if !matches!(op, DiffOp::Equal { .. }) {
                removed += op.old_range().len();
                added += op.new_range().len();
            }
        }
        Self::Words { added, removed }
    }

    /// In words.
    pub fn words(self) -> String {
        match self {
            Self::Nothing => "the same words".to_owned(),
            Self::Words { added, removed } => {
                format!("+{added} -{removed} words")
            }
            Self::Many => "many other words".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(pieces: &[Pieces]) -> Vec<String> {
        let marked = |piece: &Piece| {
            if piece.differs {
                format!("[{}]", piece.text)
            } else {
                piece.text.clone()
            }
        };
        let lines = pieces.iter();
        lines
            .map(|line| line.iter().map(marked).collect())
            .collect()
    }

    #[test]
    fn changed_lines_stand_together_with_the_words_in_which_they_differ() {
        let old = "title: Night\n- one scanner\n- I called\n";
        let new = "title: Night\n- two scanners\n- I called\n- He came\n";
        let found = Comparison::of(old, new).blocks;
        let [
            Block::Same(first),
            Block::Changed { old, new },
            Block::Same(_),
            last,
        ] = &found[..]
        else {
            panic!("{found:?}");
        };
        assert_eq!(first, "title: Night");
        assert_eq!(words(old), ["- [one] [scanner]"]);
        assert_eq!(words(new), ["- [two] [scanners]"]);
        let Block::Changed { old, new } = last else {
            panic!("{last:?}");
        };
        assert_eq!((old.len(), words(new)), (0, vec!["- He came".to_owned()]));
    }

    #[test]
    fn what_is_far_from_a_difference_is_left_out_and_counted() {
        let lines: Vec<String> = (0..20).map(|line| format!("line {line}\n")).collect();
        let old = lines.concat();
        let new = old.replace("line 9\n", "line nine\n");
        let found = Comparison::of(&old, &new);
        let left: Vec<usize> = found
            .shown()
            .into_iter()
            .filter_map(|shown| match shown {
                Shown::Left(lines) => Some(lines),
                Shown::Block(_) => None,
            })
            .collect();
        assert_eq!(left, [7, 8]);
        assert_eq!(found.shown().len(), 2 + 1 + 2 * AROUND);
        assert_eq!(Comparison::of(&old, &old).shown().len(), 20);
    }

    #[test]
    fn the_same_text_has_no_difference() {
        assert!(Comparison::of("a\nb", "a\nb\n").is_same());
        assert!(!Comparison::of("a\nb", "a\nc").is_same());
        assert_eq!(Changed::between("a b", "a, b"), Changed::Nothing);
    }

    #[test]
    fn words_are_counted_from_the_version_to_now() {
        let counted = Changed::between("I saw the film", "I saw two films");
        let expected = Changed::Words {
            added: 2,
            removed: 2,
        };
        assert_eq!(counted, expected);
        let old = "पुराना शब्द";
        let counted = Changed::between(old, "");
        assert_eq!(counted.words(), "+0 -2 words");
    }

    #[test]
    fn what_is_too_long_is_shown_without_marks() {
        let long = |word: &str| {
            std::iter::repeat_n(word, MOST_WORDS)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(Changed::between(&long("a"), &long("b")), Changed::Many);
        let found = Comparison::of(&long("a"), &long("b"));
        let [Block::Changed { old, .. }] = &found.blocks[..] else {
            panic!("one block");
        };
        assert!(old.iter().flatten().all(|piece| !piece.differs));
    }
}
