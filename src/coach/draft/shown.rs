//! Which remarks are shown: never those of a rule that is switched off, and on a screen a few at a time.

use std::collections::BTreeSet;

use super::{Findings, Remark};

/// The most remarks that a screen shows at a time: who reads ten mends none.
pub const SHOWN: usize = 3;

/// The remarks of rules that are not switched off, the weightiest first.
pub fn visible<'a>(findings: &'a Findings, rules_off: &BTreeSet<String>) -> Vec<&'a Remark> {
    let remarks = findings.remarks.iter();
    remarks
        .filter(|remark| !rules_off.contains(remark.rule.word()))
        .collect()
}

/// The few that a screen shows: the weightiest remark of each rule first, so that one rule does not hide the others.
pub fn foremost<'a>(findings: &'a Findings, rules_off: &BTreeSet<String>) -> Vec<&'a Remark> {
    let all = visible(findings, rules_off);
    let mut shown: Vec<&Remark> = Vec::with_capacity(SHOWN);
    for remark in &all {
        if shown.len() < SHOWN && !shown.iter().any(|known| known.rule == remark.rule) {
            shown.push(remark);
        }
    }
    for remark in &all {
        if shown.len() < SHOWN && !shown.contains(remark) {
            shown.push(remark);
        }
    }
    shown.sort_by_key(|remark| (remark.rule, remark.part, remark.from));
    shown
}
