//! The way from material to the narrative: which steps are done, and what the material offers for the paragraph and its
//! spoken form. Nothing is invented: every sentence is the person's own.

use unicode_segmentation::UnicodeSegmentation;

use super::Narrative;
use super::guide::{Chapter, NarrativeGuide, ParagraphPart, Prompt, Tense};

/// The most sentences that a first paragraph takes from each of its parts: together five (NP15).
const FROM_PART: [(ParagraphPart, usize); 3] = [
    (ParagraphPart::Who, 1),
    (ParagraphPart::Why, 2),
    (ParagraphPart::Contribute, 2),
];

/// Words before a full stop that ends no sentence.
const ABBREVIATIONS: [&str; 11] = [
    "dr", "prof", "mr", "mrs", "ms", "st", "vs", "jr", "sr", "e.g", "i.e",
];

/// A sentence of the material, and what it could become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The part of the paragraph.
    pub part: ParagraphPart,
    /// The prompt it was written to.
    pub prompt: &'a Prompt,
    /// The sentence, in the person's own words.
    pub text: &'a str,
}

/// How far the narrative has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Prompts that are answered.
    pub done: usize,
    /// All prompts.
    pub all: usize,
}

impl Narrative {
    /// What is written to a prompt; nothing where nothing is.
    pub fn written<'a>(&'a self, prompt: &Prompt) -> &'a str {
        if prompt.is_paragraph() {
            return self.paragraph.trim();
        }
        self.material.get(&prompt.id).map_or("", |text| text.trim())
    }

    /// How far it has come, over the prompts of a chapter or over all of them.
    pub fn progress(&self, guide: &NarrativeGuide, chapter: Option<Chapter>) -> Progress {
        let prompts = guide.prompts.iter();
        let prompts: Vec<&Prompt> = prompts
            .filter(|prompt| chapter.is_none_or(|chapter| prompt.part == chapter))
            .collect();
        let done = prompts
            .iter()
            .filter(|prompt| !self.written(prompt).is_empty());
        Progress {
            done: done.count(),
            all: prompts.len(),
        }
    }

    /// The first prompt to which nothing is written.
    pub fn next<'a>(&self, guide: &'a NarrativeGuide) -> Option<&'a Prompt> {
        let mut prompts = guide.prompts.iter();
        prompts.find(|prompt| self.written(prompt).is_empty())
    }

    /// Every sentence of the material in the order of the paragraph: who I am, why radiology, what I contribute. Within
    /// a part, what was written for the paragraph itself comes first, then one prompt after the other.
    pub fn candidates<'a>(&'a self, guide: &'a NarrativeGuide) -> Vec<Candidate<'a>> {
        let parts = ParagraphPart::ALL.iter();
        let found = parts.flat_map(|part| {
            let prompts = for_part(guide, *part);
            prompts.flat_map(move |prompt| {
                sentences(self.written(prompt)).map(move |text| Candidate {
                    part: *part,
                    prompt,
                    text,
                })
            })
        });
        found.collect()
    }

    /// A first paragraph of at most five sentences: of each part those written for it, else the first sentence of each
    /// of its prompts. Empty where there is no material.
    pub fn first_paragraph(&self, guide: &NarrativeGuide) -> String {
        let candidates = self.candidates(guide);
        let taken = FROM_PART.iter().flat_map(|(part, most)| {
            let of_part = || candidates.iter().filter(move |one| one.part == *part);
            let meant = of_part().filter(|one| one.prompt.part == Chapter::Paragraph);
            let meant: Vec<&str> = meant.map(|one| one.text).collect();
            let chosen = if meant.is_empty() {
                first_of_each(of_part())
            } else {
                meant
            };
            chosen.into_iter().take(*most)
        });
        joined(taken)
    }

    /// A first spoken form: present, past, future, each from the sentences that were written for the paragraph and from
    /// one more of the material. Empty where there is no material.
    pub fn first_spoken(&self, guide: &NarrativeGuide) -> String {
        let tenses = Tense::ALL.iter();
        let taken = tenses.flat_map(|tense| {
            let prompts = guide.prompts.iter();
            let (meant, other): (Vec<&Prompt>, Vec<&Prompt>) = prompts
                .filter(|prompt| prompt.tense == Some(*tense))
                .filter(|prompt| !self.written(prompt).is_empty())
                .partition(|prompt| prompt.part == Chapter::Paragraph);
            let other = other.into_iter().take(if meant.is_empty() { 2 } else { 1 });
            let own = meant.into_iter().chain(other);
            own.flat_map(|prompt| sentences(self.written(prompt)))
                .collect::<Vec<&str>>()
        });
        joined(taken)
    }
}

/// The prompts that give a part of the paragraph, those written for it first.
fn for_part(guide: &NarrativeGuide, part: ParagraphPart) -> impl Iterator<Item = &Prompt> {
    let of_part = move |prompt: &&Prompt| prompt.gives == Some(part);
    let is_meant = |prompt: &&Prompt| prompt.part == Chapter::Paragraph;
    let meant = guide.prompts.iter().filter(of_part).filter(is_meant);
    let other = guide.prompts.iter().filter(of_part);
    meant.chain(other.filter(move |prompt| !is_meant(prompt)))
}

/// The first sentence of each prompt.
fn first_of_each<'a>(candidates: impl Iterator<Item = &'a Candidate<'a>>) -> Vec<&'a str> {
    let mut last = "";
    let mut first = Vec::new();
    for one in candidates {
        if one.prompt.id != last {
            first.push(one.text);
            last = &one.prompt.id;
        }
    }
    first
}

/// The words of a text.
pub fn words(text: &str) -> usize {
    text.unicode_words().count()
}

/// The sentences of a text, one after the other; a line ends one too, a title or an initial does not.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .flat_map(sentences_of_line)
        .map(|sentence| {
            sentence
                .trim()
                .trim_start_matches(['-', '*', '•', '–'])
                .trim_start()
        })
        .filter(|sentence| sentence.chars().any(char::is_alphanumeric))
}

fn sentences_of_line(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, piece) in line.split_sentence_bound_indices() {
        let end = at + piece.len();
        if !ends_early(piece) || end == line.len() {
            found.push(&line[from..end]);
            from = end;
        }
    }
    found
}

/// Whether the full stop at the end belongs to the last word: a title, or an initial other than `I`.
fn ends_early(piece: &str) -> bool {
    let Some(rest) = piece.trim_end().strip_suffix('.') else {
        return false;
    };
    let last = rest
        .rsplit(|c: char| !c.is_alphanumeric() && c != '.')
        .next();
    let last = last.unwrap_or_default();
    let is_initial =
        last.chars().count() == 1 && last != "I" && last.chars().all(char::is_uppercase);
    is_initial || ABBREVIATIONS.contains(&last.to_lowercase().as_str())
}

/// Sentences as one text; a full stop is put where a bullet had none.
fn joined<'a>(sentences: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for sentence in sentences {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(sentence);
        if sentence.ends_with(|c: char| c.is_alphanumeric()) {
            text.push('.');
        }
    }
    text
}

#[cfg(test)]
mod tests;
