//! Qualities that a text claims of oneself and no story shows.

use super::{PortraitRule, Remark, Word, sentences};
use crate::coach::words::{find, lists};
use crate::domain::drafts::Drafts;
use crate::domain::portrait::{self, FitGuide};
use crate::domain::vocabulary::Vocabulary;

/// Words by which a sentence speaks of oneself.
const MYSELF: &str = "i im ive ill me my mine myself";

/// Words by which it speaks of somebody else too; then nothing is said.
const OTHERS: &str = "he she they his her their mentor mentors attending attendings patient patients program programs residents colleagues";

/// The qualities that `text` claims of oneself and no story shows, each once, with the words that claim it. Where no
/// story is written yet there is nothing to say: the story bank says that.
pub fn unproven(
    text: &str,
    drafts: &Drafts,
    guide: &FitGuide,
    vocabulary: &Vocabulary,
) -> Vec<Remark> {
    if drafts.stories.is_empty() {
        return Vec::new();
    }
    let sentences = sentences(text);
    let lines: Vec<&str> = portrait::sentences(text).collect();
    let claimed = guide
        .said
        .iter()
        .filter(|(id, _)| !is_shown(id, drafts, vocabulary));
    let claimed = claimed.filter_map(|(id, said)| {
        let mut about_me = sentences
            .iter()
            .zip(&lines)
            .filter(|(words, _)| is_about_me(words));
        let quote = about_me.find_map(|(words, line)| claim(words, line, said))?;
        let quality = vocabulary.quality(id);
        Some(
            Remark::new(PortraitRule::QualityUnproven)
                .about(quote)
                .with("quality", quality),
        )
    });
    claimed.collect()
}

fn is_shown(quality: &str, drafts: &Drafts, vocabulary: &Vocabulary) -> bool {
    let mut stories = drafts.stories.values();
    stories.any(|kept| portrait::shows(&kept.value, quality, vocabulary))
}

fn is_about_me(sentence: &[Word]) -> bool {
    let any = |list: &str| sentence.iter().any(|word| lists(list, &word.folded));
    any(MYSELF) && !any(OTHERS)
}

/// The words that claim it.
fn claim(sentence: &[Word], line: &str, said: &[String]) -> Option<String> {
    let found = said.iter().find_map(|pattern| find(pattern, sentence, &[]));
    let (first, last) = found?;
    let (from, to) = (sentence.get(first)?.from, sentence.get(last)?.to);
    Some(line.chars().skip(from).take(to - from).collect())
}
