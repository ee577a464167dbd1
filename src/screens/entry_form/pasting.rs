//! Reading what was pasted: what is in doubt is asked, then it becomes the form.

use super::asking::Asked;
use super::fields::{self, Item};
use super::{EntryForm, Mode, offers, reading};
use crate::domain::received::{self, Answer, Near, Understood};
use crate::message::Requests;
use crate::screens::Context;

impl EntryForm {
    /// Reads what was pasted.
    pub(super) fn take_pasted(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Mode::Pasting(area) = &self.mode else {
            return;
        };
        let text = area.text();
        if text.trim().is_empty() {
            return;
        }
        let notebook = context.notebook;
        let today = notebook.today(context.now.wall);
        let rules = notebook.calendar.rules();
        let near = offers::near("", notebook);
        let first = received::invitation(&text, today, rules, &near);
        // What the program's sheet says of its place may settle what the words leave open.
        let sheet = first.program.as_deref();
        let sheet = sheet.and_then(|name| offers::sheet(name, &notebook.programs));
        let sheet = sheet.or_else(|| offers::sheet_within(&text, &notebook.programs));
        let understood = match sheet {
            Some(sheet) => {
                let near = offers::near(sheet.id.as_str(), notebook);
                let mut again = received::invitation(&text, today, rules, &near);
                again.program = Some(sheet.name.clone());
                again
            }
            None => first,
        };
        if understood.is_cut {
            ask.say("That is a long text: only its beginning was read.");
        }
        self.is_pasted = true;
        self.ask_or_fill(understood, context);
    }

    /// Asks the next question about an invitation; once there is none, it becomes the form.
    pub(super) fn ask_or_fill(&mut self, understood: Understood, context: &Context<'_>) {
        let rules = context.notebook.calendar.rules();
        let near = near_of(&understood, context);
        let after = |understood: &Understood, answer: &Answer| {
            let mut tried = understood.clone();
            tried.answer(answer, rules, &near);
            tried.parts.when()
        };
        match Asked::invitation(understood, after) {
            Ok(asked) => self.mode = Mode::Asking(asked),
            Err(understood) => {
                self.mode = Mode::Filling;
                self.fill_in(&understood, context);
            }
        }
    }

    /// Fills the form with what was understood of an invitation.
    pub(super) fn fill_in(&mut self, understood: &Understood, context: &Context<'_>) {
        fields::fill_understood(&mut self.form, understood);
        self.reached = Item::Zone.at();
        self.look_again(context);
        let parts = &understood.parts;
        let known = [
            (Item::Program, understood.program.is_some()),
            (Item::Date, parts.date.is_some()),
            (Item::Start, parts.start.is_some()),
            (
                Item::Zone,
                parts.zone.is_some() || self.zone_of_sheet.is_some(),
            ),
        ];
        let first = known.iter().find(|(_, known)| !known);
        self.form
            .focus(first.map_or(Item::Program, |(item, _)| *item).at());
        for doubt in understood
            .doubts
            .iter()
            .filter(|own| own.choices.is_empty())
        {
            let place = reading::item_of(doubt.field).at();
            self.form.set_error(place, Some(doubt.why.clone()));
        }
        self.offer(context);
    }
}

/// What is known of the program that an invitation names.
pub fn near_of(understood: &Understood, context: &Context<'_>) -> Near {
    let program = understood.program.as_deref().unwrap_or_default();
    offers::near(program, context.notebook)
}
