//! What the coach has to say to a time before it is kept: the traps that lie in the time itself.

use crate::coach::calendar::{Rule, Warning, Watch, warnings_of};
use crate::domain::calendar::{Calendar, Placed};
use crate::domain::entry::{Entry, Kind, When};
use crate::domain::id::EntryId;
use crate::screens::Context;

/// What an entry of this kind at this time would have to beware of, the weightiest first; `of` is the entry that is
/// edited.
pub fn of(kind: Kind, when: When, of: Option<&Placed>, context: &Context<'_>) -> Vec<Warning> {
    let calendar = &context.notebook.calendar;
    let rules = calendar.rules();
    let (id, entry) = match of {
        Some(placed) => {
            let mut entry = placed.entry.clone();
            entry.kind = kind;
            entry.when = when;
            (placed.id.clone(), entry)
        }
        // No file is called so: its name stands beside those of all others.
        None => (EntryId::new("-"), Entry::new(kind, when)),
    };
    let others = calendar.entries().iter().filter(|own| own.id != id);
    let mut entries: Vec<Placed> = others.cloned().collect();
    entries.push(Placed::new(id.clone(), entry, 0, rules));
    let watch = Watch::of(context.notebook, context.now.wall);
    let mut warnings = warnings_of(&Calendar::new(entries, rules.clone()), &watch, &id);
    warnings.retain(|warning| lies_in_the_time(warning.rule()));
    warnings
}

/// Whether a rule looks at the time, and not at what is still to be done.
fn lies_in_the_time(rule: Rule) -> bool {
    match rule {
        Rule::UnclearTime
        | Rule::Overlap
        | Rule::TravelImpossible
        | Rule::NightStart
        | Rule::SocialSmallHours
        | Rule::ClockChange
        | Rule::ClockChangeWeek
        | Rule::DeadlineDayBefore
        | Rule::GapTooShort
        | Rule::TwoIn24h
        | Rule::EndsAfterMidnight => true,
        Rule::Unanswered
        | Rule::NoConfirmBack
        | Rule::NoLink
        | Rule::PlatformUntested
        | Rule::NamesDue
        | Rule::DebriefDue
        | Rule::ThankYouDue => false,
    }
}
