//! The fit: three or four qualities, each with a story and a demand.

use super::{PortraitRule, Remark};
use crate::domain::drafts::Drafts;
use crate::domain::person::folded;
use crate::domain::portrait::{Fit, FitGuide};
use crate::domain::vocabulary::Vocabulary;

/// The remarks on all rows; none where there is none.
pub fn fit(
    rows: &[Fit],
    drafts: &Drafts,
    guide: &FitGuide,
    vocabulary: &Vocabulary,
) -> Vec<Remark> {
    let named: Vec<&Fit> = rows
        .iter()
        .filter(|row| !row.quality.trim().is_empty())
        .collect();
    if named.is_empty() {
        return Vec::new();
    }
    let of_rows = named.iter().enumerate().flat_map(|(at, row)| {
        let quality = vocabulary.quality(row.quality.trim());
        let is_same =
            |other: &&Fit| folded(vocabulary.quality(other.quality.trim())) == folded(quality);
        let is_twice = named.iter().take(at).any(is_same);
        let rules = [
            (!has_story(row, drafts)).then_some(PortraitRule::FitUnproven),
            row.demand
                .trim()
                .is_empty()
                .then_some(PortraitRule::FitNoDemand),
            is_twice.then_some(PortraitRule::FitTwice),
        ];
        let remark = move |rule| Remark::new(rule).about(quality).with("quality", quality);
        rules.into_iter().flatten().map(remark)
    });
    of_rows.chain(count(named.len(), guide)).collect()
}

fn has_story(row: &Fit, drafts: &Drafts) -> bool {
    row.story
        .as_ref()
        .is_some_and(|id| drafts.story(id).is_some())
}

fn count(named: usize, guide: &FitGuide) -> Option<Remark> {
    let (fewest, most) = guide.count;
    let sentence = match named {
        _ if named < fewest => "fit-count-few",
        _ if named > most => "fit-count",
        _ => return None,
    };
    let remark = Remark::new(PortraitRule::FitCount).case(sentence);
    let remark = remark
        .with("count", named.to_string())
        .with("fewest", fewest.to_string());
    Some(remark.with("most", most.to_string()))
}
