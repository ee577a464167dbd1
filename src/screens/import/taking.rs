//! What leaves the import: the entries that are ticked, as one change, and what columns mean from now on.

use super::rows::Events;
use super::{Import, Phase};
use crate::domain::calendar::EntryChange;
use crate::domain::calendar::import::ImportPlan;
use crate::domain::profile::Settings;
use crate::interchange::csv::Column;
use crate::message::{Effect, Requests, Route};
use crate::screens::Context;

impl Import {
    /// Takes everything that is ticked, as one change.
    pub(super) fn take(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Phase::Preview(preview) = &mut self.phase else {
            return;
        };
        let (mut change, plan) = preview.events.change(context);
        if change.is_empty() {
            ask.say("Nothing new is ticked; space ticks what is in front.");
            return;
        }
        change.words = taken_words(&plan, &preview.events);
        self.saving = Some(change.clone());
        ask.perform(Effect::ChangeCalendar(change));
    }

    /// A column means something else from now on, here and the next time.
    pub(super) fn take_meaning(
        &mut self,
        column: usize,
        meaning: Column,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let Phase::Preview(preview) = &self.phase else {
            return;
        };
        let mapping = preview.with_meaning(column, meaning);
        let mut settings: Settings = context.notebook.settings.clone();
        let key = preview.mapping_key.clone();
        settings.mappings.insert(key, mapping.clone());
        let wish = preview.wish(Some(mapping));
        ask.perform(Effect::SaveSettings(settings));
        self.read(wish, ask);
    }

    /// Goes to the calendar once what was taken is on the disk.
    pub(super) fn leave_if_taken(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(change) = &self.saving else {
            return;
        };
        let calendar = &context.notebook.calendar;
        let is_there = |own: &EntryChange| {
            calendar.get(&own.id).map(|placed| &placed.entry) == own.to.as_ref()
        };
        if !change.entries.iter().all(is_there) {
            return;
        }
        let first = change.entries.first().map(|own| own.id.clone());
        self.saving = None;
        ask.go_to(Route::Calendar(first));
    }
}

/// What was taken, and what was not.
fn taken_words(plan: &ImportPlan, events: &Events) -> String {
    let (new, changed) = (plan.new_ids().len(), plan.changed_ids().len());
    let taken = match (new, changed) {
        (new, 0) => format!("{new} new from the file"),
        (0, changed) => format!("{changed} changed by the file"),
        (new, changed) => format!("{new} new and {changed} changed from the file"),
    };
    match events.left() {
        0 => format!("{taken}."),
        left => format!("{taken}; {left} left out."),
    }
}
