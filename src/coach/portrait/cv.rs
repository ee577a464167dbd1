//! The cards of the CV: what nobody could explain yet.

use super::{PortraitRule, Remark};
use crate::domain::portrait::{CvGuide, CvItem};

/// What is open on the card of an item: how many things, and the first of them.
pub fn unanswered(item: &CvItem, guide: &CvGuide) -> Option<Remark> {
    let cells = item.cells(guide);
    let open = cells.iter().filter(|cell| !cell.is_filled());
    let count = open.clone().count();
    let first = open.clone().next()?;
    let remark = Remark::new(PortraitRule::CvUnanswered).about(item.title.clone());
    let remark = match count {
        1 => remark.case("cv-unanswered-one"),
        _ => remark,
    };
    let remark = remark
        .with("count", count.to_string())
        .with("title", item.title.as_str());
    Some(
        remark
            .with("all", cells.len().to_string())
            .with("first", first.thing.ask.as_str()),
    )
}
