//! Filling the fields: what is read after every change, what is said beside them, and where Enter leads.

use super::asking::{Asked, Then};
use super::fields::{self, Item};
use super::keys::{Action, FILLING, READY};
use super::{EntryForm, Mode, offers, reading, warnings};
use crate::domain::entry::Hours;
use crate::domain::received::{Doubt, Field};
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::keymap::Key;
use crate::ui::typing::Typed;

impl EntryForm {
    /// Reads the form again, after something in it was changed.
    pub(super) fn look_again(&mut self, context: &Context<'_>) {
        self.follow_sheet(context);
        let was_whole_days = self.of.as_ref().is_some_and(|placed| {
            let hours = placed.entry.when.hours;
            matches!(hours, Hours::AllDay { .. })
        });
        let with = reading::With {
            today: context.notebook.today(context.now.wall),
            rules: context.notebook.calendar.rules(),
            near: self.near(context),
            may_be_whole_days: was_whole_days || reading::may_be_whole_days(self.kind()),
            answered: &self.answered,
        };
        self.read = reading::read(&self.form, &with);
        let kind = self.kind();
        self.warnings = match self.read.when {
            Some(when) => warnings::of(kind, when, self.of.as_ref(), context),
            None => Vec::new(),
        };
        for item in [Item::Date, Item::Start, Item::End, Item::Zone] {
            if self.read.is_fine(item) {
                self.form.set_error(item.at(), None);
            }
        }
        self.note(context);
        self.offer(context);
    }

    /// The zone of the program's sheet stands in for one that was not typed.
    pub(super) fn follow_sheet(&mut self, context: &Context<'_>) {
        if self.of.is_some() {
            return;
        }
        let typed = self.form.text(Item::Zone.at()).trim();
        let is_own = !typed.is_empty() && self.zone_of_sheet.as_deref() != Some(typed);
        if is_own {
            return;
        }
        let zone = self.near(context).zone.map(|zone| zone.as_str().to_owned());
        if zone != self.zone_of_sheet {
            let text = zone.clone().unwrap_or_default();
            self.form.set_text(Item::Zone.at(), &text);
            self.zone_of_sheet = zone;
        }
    }

    /// Says beside each field what it is understood as.
    pub(super) fn note(&mut self, context: &Context<'_>) {
        for item in fields::ALL {
            self.form.set_note(item.at(), "");
        }
        let programs = &context.notebook.programs;
        let is_typed = self.form.focused() == Item::Program.at();
        let program = offers::program_note(self.form.text(Item::Program.at()), programs, is_typed);
        self.form.set_note(Item::Program.at(), &program);
        for (item, words) in &self.read.notes {
            self.form.set_note(item.at(), words);
        }
        if self.zone_of_sheet.is_some() {
            self.form.set_note(Item::Zone.at(), "from its sheet");
        }
        for doubt in &self.read.doubts {
            let item = reading::item_of(doubt.field);
            let words = match doubt.choices.len() {
                1 => "asked".to_owned(),
                count => format!("{count} readings: asked"),
            };
            self.form.set_note(item.at(), &words);
        }
    }

    /// What is offered for the field in focus.
    pub(super) fn offer(&mut self, context: &Context<'_>) {
        let item = Item::of(self.form.focused());
        let typed = self.form.text(item.at()).trim().to_owned();
        let offer = match item {
            Item::Program => offers::program(&typed, &context.notebook.programs),
            Item::Zone if self.read.is_wrong(Item::Zone) => offers::zone(&typed),
            _ => None,
        };
        self.form.offer(item.at(), offer);
    }

    /// The question about a doubt in the form.
    pub(super) fn question(&self, doubt: &Doubt, then: Then, context: &Context<'_>) -> Asked {
        let rules = context.notebook.calendar.rules();
        let near = self.near(context);
        let said = self.form.text(reading::item_of(doubt.field).at()).trim();
        Asked::form(doubt, said, then, |answer| {
            self.read.after(answer, rules, &near)
        })
    }

    /// Says at a field what is wrong with it, once it is left.
    pub(super) fn check(&mut self, place: usize) {
        let wrong = self.read.wrong.iter().find(|(item, _)| item.at() == place);
        if let Some((_, why)) = wrong {
            self.form.set_error(place, Some(why.clone()));
        }
    }

    pub(super) fn is_ready(&self) -> bool {
        self.reached >= Item::Zone.at()
    }

    /// To the next field that was not looked at yet.
    pub(super) fn next(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let here = self.form.focused();
        self.check(here);
        if self.form.error(here).is_some() {
            return;
        }
        if self.is_ready() {
            self.keep(context, ask);
            return;
        }
        let mut doubts = self.read.doubts.iter();
        if let Some(doubt) = doubts.find(|doubt| asked_at(doubt.field).at() == here) {
            self.mode = Mode::Asking(self.question(doubt, Then::NextField, context));
            return;
        }
        // From beyond, back to the first that was not looked at yet.
        let to = here.min(self.reached) + 1;
        self.reached = self.reached.max(to);
        self.form.focus(to);
        self.note(context);
        self.offer(context);
    }

    pub(super) fn on_form_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let keymap = if self.is_ready() { &READY } else { &FILLING };
        match keymap.action(key) {
            Some(Action::Next) => self.next(context, ask),
            Some(Action::Keep) => self.keep(context, ask),
            Some(Action::Leave) => self.leave(ask),
            None => {
                let before = self.form.focused();
                let typed = self.form.on_key(key);
                let here = self.form.focused();
                if here != before {
                    self.check(before);
                    self.reach(here);
                    self.form.offer(before, None);
                    self.note(context);
                    self.offer(context);
                }
                // What stands beyond the zone changes nothing in the time.
                if typed == Typed::Changed && here <= Item::Zone.at() {
                    self.look_again(context);
                }
            }
        }
    }

    pub(super) fn reach(&mut self, place: usize) {
        // Up from the first field leads to the last: nothing between them was looked at.
        if place == self.reached + 1 {
            self.reached = place;
        }
    }
}

/// The field after which a doubt is asked about: an end may still settle what a start means.
fn asked_at(field: Field) -> Item {
    match field {
        Field::Date => Item::Date,
        Field::Start | Field::End => Item::End,
        Field::Zone | Field::Occurrence => Item::Zone,
    }
}
