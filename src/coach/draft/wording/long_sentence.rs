//! `long-sentence`: more words than one breath holds (LS03; 25 words as the limit of the project).

use super::{DraftRule, Read, Remark};
use crate::coach::draft::{Break, Word};

#[cfg(test)]
mod tests;

pub(super) fn long_sentence(read: &Read<'_>) -> Vec<Remark> {
    let most = usize::try_from(read.limits.sentence_words).unwrap_or(usize::MAX);
    let mut remarks = Vec::new();
    for (part, phrases) in read.spoken() {
        for sentence in &phrases.text.sentences {
            let words = spoken(phrases.text.words_of(sentence));
            if words > most {
                let mut remark = read.remark(DraftRule::LongSentence, part, &sentence.words);
                remark.fields.set("words", words.to_string());
                remark.fields.set("limit", most.to_string());
                remarks.push(remark);
            }
        }
    }
    remarks
}

/// How many words a sentence has; words with hyphens count as one, as a writer counts them.
fn spoken(words: &[Word]) -> usize {
    let apart = words.iter().filter(|word| word.before != Break::Joined);
    apart.count()
}
