//! Bullets that are prose: `script`.

use super::super::{DraftRule, Form, Remark, Says};
use super::Sight;
use super::passage::Passage;

/// The fewest bullets that are prose. One long bullet among short ones is no script.
const FEWEST: usize = 2;

/// One bullet.
struct Bullet {
    part: usize,
    words: std::ops::Range<usize>,
    is_prose: bool,
}

/// `script`: most of the bullets are whole sentences, written to be read aloud (the brief: bullet points first, not a script).
pub(super) fn script(sight: &Sight<'_>) -> Option<Remark> {
    match sight.draft.form {
        Form::Story | Form::Plan | Form::Explanation => {}
        Form::Spoken | Form::Paragraph => return None,
    }
    let bullets: Vec<Bullet> = bullets(sight);
    let prose: Vec<&Bullet> = bullets.iter().filter(|bullet| bullet.is_prose).collect();
    let first = prose.first()?;
    if prose.len() < FEWEST || prose.len() * 2 <= bullets.len() {
        return None;
    }
    let mut remark = sight.on(DraftRule::Script, first.part, &first.words);
    remark.fields.set("bullets", prose.len().to_string());
    remark.fields.set("words", first.words.len().to_string());
    Some(remark)
}

fn bullets(sight: &Sight<'_>) -> Vec<Bullet> {
    let parts = sight.draft.parts.iter().zip(&sight.reading.passages);
    parts
        .enumerate()
        .filter(|(_, (part, _))| match part.says {
            Says::Story(_) | Says::Journey(_) | Says::Bullets => true,
            Says::Opening | Says::Closing | Says::Keywords | Says::Whole => false,
        })
        .flat_map(|(place, (_, passage))| lines(sight, place, passage))
        .collect()
}

fn lines(sight: &Sight<'_>, part: usize, passage: &Passage<'_>) -> Vec<Bullet> {
    let most = usize::try_from(sight.limits.bullet_words).unwrap_or(usize::MAX);
    let words = &passage.text.words;
    let mut found: Vec<Bullet> = Vec::new();
    let mut from = 0;
    for at in 0..words.len() {
        let ends = at + 1 == words.len() || passage.text.after(at).contains('\n');
        if ends {
            let words = from..at + 1;
            let whole = passage
                .units
                .iter()
                .filter(|unit| words.contains(&unit.start));
            let is_prose = words.len() > most || whole.count() > 1 && words.len() * 2 > most;
            found.push(Bullet {
                part,
                words,
                is_prose,
            });
            from = at + 1;
        }
    }
    found
}
