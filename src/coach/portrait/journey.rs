//! An explanation: at most a quarter on the problem, and something on each of its parts.

use super::{FEWEST_WORDS, Limits, PortraitRule, Remark};
use crate::domain::portrait::{Explanation, JourneyPart};

/// The fewest words of a whole explanation whose shares mean something: in fewer, one word more or less decides.
const FEWEST_TO_SHARE: usize = 20;

/// The remarks on an explanation; none where nothing is written.
pub fn explanation(explanation: &Explanation, limits: Limits) -> Vec<Remark> {
    let missing = missing(explanation);
    let heavy = problem_heavy(explanation, limits);
    heavy.into_iter().chain(missing).collect()
}

fn problem_heavy(explanation: &Explanation, limits: Limits) -> Option<Remark> {
    let own = explanation.words(JourneyPart::Own);
    let all: usize = JourneyPart::ALL
        .iter()
        .map(|part| explanation.words(*part))
        .sum();
    let is_heavy = own * 100 > all * limits.problem_percent;
    // While nothing else is written, the part that is missing is what there is to say.
    if !is_heavy || own == all || all < FEWEST_TO_SHARE {
        return None;
    }
    let percent = (own * 100 + all / 2) / all;
    let first = explanation
        .own
        .iter()
        .find(|bullet| !bullet.trim().is_empty());
    let remark =
        Remark::new(PortraitRule::ProblemHeavy).about(first.map_or("", |bullet| bullet.trim()));
    Some(
        remark
            .with("percent", percent.to_string())
            .with("most", limits.problem_percent.to_string()),
    )
}

fn missing(explanation: &Explanation) -> Option<Remark> {
    let begun: usize = JourneyPart::ALL
        .iter()
        .map(|part| explanation.words(*part))
        .sum();
    let remark = Remark::new(PortraitRule::ExplanationPartMissing);
    let is_missing = |part| explanation.words(part) == 0;
    let sentence = match (
        is_missing(JourneyPart::Learned),
        is_missing(JourneyPart::Resolved),
    ) {
        _ if begun < FEWEST_WORDS / 2 => return None,
        (true, _) => "explanation-part-missing-learned",
        (false, true) => "explanation-part-missing-resolved",
        (false, false) if is_missing(JourneyPart::Own) => "explanation-part-missing-own",
        (false, false) => return None,
    };
    Some(remark.case(sentence))
}
