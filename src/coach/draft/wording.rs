//! The rules about wording: words that blame, run down, apologize, hedge or fill, sentences that are hard to say, and
//! words that tell who a patient is.

use super::Rule;

/// All of them.
pub(super) const RULES: &[Rule] = &[];
