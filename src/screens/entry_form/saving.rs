//! Answering, reading what was pasted, and keeping the entry once nothing is left to ask.

use chrono::{NaiveDate, NaiveTime};

use super::asking::{Asked, Of, Then, Way};
use super::fields::Item;
use super::keep::{self, Kept};
use super::reading::{self, Answered};
use super::{ASKING, Action, EntryForm, Mode, asking, pasting};
use crate::domain::calendar::Placed;
use crate::domain::calendar::edit::{Again, NotAdded, same};
use crate::domain::entry::{Kind, When};
use crate::domain::id::{EntryId, ProgramId};
use crate::domain::received::{self, Answer, Ends, Field};
use crate::message::{Effect, Requests, Route};
use crate::screens::Context;
use crate::ui::keymap::Key;

impl EntryForm {
    /// Keeps the entry, or goes to the first thing that stands in the way.
    pub(super) fn keep(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.look_again(context);
        let today = context.notebook.today(context.now.wall);
        self.mark(today);
        if self.form.focus_error() {
            return;
        }
        if let Some(asked) = self.first_question(context) {
            self.mode = Mode::Asking(asked);
            return;
        }
        self.keep_as(Again::Refused, context, ask);
    }

    /// Says at each field what is wrong with it or missing.
    fn mark(&mut self, today: NaiveDate) {
        for (item, why) in &self.read.wrong {
            self.form.set_error(item.at(), Some(why.clone()));
        }
        for item in &self.read.missing {
            let why = match item {
                Item::Date => "Which day is it?",
                Item::Start => "When does it begin?",
                _ => "Whose clock is it? Write the program's city, state or zone.",
            };
            self.form.set_error(item.at(), Some(why.to_owned()));
        }
        if let Err(why) = keep::invited_on(&self.forms(), today) {
            self.form.set_error(Item::InvitedOn.at(), Some(why));
        }
        let is_named = [Item::Program, Item::Title]
            .iter()
            .any(|item| !self.form.text(item.at()).trim().is_empty());
        if !is_named && self.kind() != Kind::Mock {
            let why = "Name the program; what belongs to none needs a title.".to_owned();
            self.form.set_error(Item::Program.at(), Some(why));
        }
    }

    fn first_question(&self, context: &Context<'_>) -> Option<Asked> {
        let doubt = self.read.doubts.first()?;
        Some(self.question(doubt, Then::NextQuestion, context))
    }

    /// Keeps it, with what may stand twice decided.
    fn keep_as(&mut self, again: Again, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(when) = self.read.when else {
            return;
        };
        let notebook = context.notebook;
        let today = notebook.today(context.now.wall);
        let invited = keep::invited_on(&self.forms(), today).unwrap_or(None);
        let kept = match &self.of {
            None => keep::added(&self.forms(), when, invited, again, notebook),
            Some(placed) => keep::changed(&self.forms(), placed, when, invited, notebook)
                .and_then(|kept| refuse_same(kept, placed, again, context)),
        };
        match kept {
            Ok(kept) => self.perform(kept, ask),
            Err(NotAdded::Duplicate(id)) => self.mode = Mode::Asking(same_question(id, context)),
            Err(NotAdded::WhichProgram(name, ids)) => {
                self.mode = Mode::Asking(program_question(&name, ids, context));
            }
            Err(why @ NotAdded::Nameless) => {
                let place = Item::Program.at();
                self.form.set_error(place, Some(format!("{why}.")));
                self.form.focus(place);
            }
            Err(NotAdded::Unclear(_)) => self.form.focus(Item::Start.at()),
        }
    }

    fn perform(&mut self, kept: Kept, ask: &mut Requests<'_>) {
        if kept.change.is_empty() {
            ask.say("Nothing was changed.");
            ask.back();
            return;
        }
        self.saving = Some((kept.id, kept.entry));
        ask.perform(Effect::ChangeCalendar(kept.change));
    }

    /// Goes to where the entry is, once it is on the disk.
    pub(super) fn leave_if_kept(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some((id, entry)) = &self.saving else {
            return;
        };
        let found = context.notebook.calendar.get(id);
        if found.is_none_or(|placed| placed.entry != *entry) {
            return;
        }
        if self.of.is_some() {
            ask.back();
        } else {
            ask.go_to(Route::Calendar(Some(id.clone())));
        }
        self.saving = None;
    }

    pub(super) fn on_answer_key(
        &mut self,
        key: Key,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let Mode::Asking(asked) = &self.mode else {
            return;
        };
        let place = asked.place(key);
        if ASKING.action(key) == Some(Action::Leave) {
            return self.back_to_form(context);
        }
        let Some(place) = place else {
            return;
        };
        let Mode::Asking(asked) = std::mem::replace(&mut self.mode, Mode::Filling) else {
            return;
        };
        self.take_answer(asked.of, place, context, ask);
    }

    /// A question that is not answered stays open; an invitation is filled in as far as it is certain.
    fn back_to_form(&mut self, context: &Context<'_>) {
        let Mode::Asking(asked) = std::mem::replace(&mut self.mode, Mode::Filling) else {
            return;
        };
        match asked.of {
            Of::Invitation(understood) => self.fill_in(&understood, context),
            Of::Form(field, ..) => self.form.focus(reading::item_of(field).at()),
            Of::Same(_) => self.form.focus(Item::Start.at()),
            Of::Program(_) => self.form.focus(Item::Program.at()),
        }
        self.offer(context);
    }

    fn take_answer(&mut self, of: Of, place: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        match of {
            Of::Invitation(mut understood) => {
                let rules = context.notebook.calendar.rules();
                let near = pasting::near_of(&understood, context);
                let doubt = asking::answerable(&understood);
                let answer = doubt.and_then(|doubt| doubt.choices.get(place));
                if let Some(answer) = answer.map(|choice| choice.value.clone()) {
                    understood.answer(&answer, rules, &near);
                }
                self.ask_or_fill(*understood, context);
            }
            Of::Form(field, answers, then) => {
                if let Some(answer) = answers.into_iter().nth(place) {
                    self.settle(field, answer);
                }
                self.look_again(context);
                match then {
                    Then::NextField => self.next(context, ask),
                    Then::NextQuestion => self.ask_on(context),
                }
            }
            Of::Same(id) if place == 0 => {
                ask.go_to(Route::Calendar(Some(id.clone())));
                ask.open(Route::Entry(id));
            }
            Of::Same(_) => self.keep_as(Again::Meant, context, ask),
            Of::Program(ids) => {
                if let Some(id) = ids.get(place) {
                    self.form.set_text(Item::Program.at(), id.as_str());
                    self.keep(context, ask);
                }
            }
        }
    }

    /// The next question; once there is none, the form is ready to be kept.
    fn ask_on(&mut self, context: &Context<'_>) {
        self.reached = Item::Zone.at();
        if let Some(asked) = self.first_question(context) {
            self.mode = Mode::Asking(asked);
        }
    }

    /// Shows start and end in the form.
    fn show_hours(&mut self, date: NaiveDate, start: NaiveTime, end: Option<Ends>) {
        let end = end.map_or_else(String::new, |end| reading::end_words(date, start, end));
        let start = start.format("%H:%M").to_string();
        self.form.set_text(Item::Start.at(), &start);
        self.form.set_text(Item::End.at(), &end);
    }

    /// Shows an answer in the form, and remembers it for as long as these words stand there.
    fn settle(&mut self, field: Field, answer: Answer) {
        match &answer {
            Answer::Date(date) => {
                let words = received::say_date(*date);
                self.form.set_text(Item::Date.at(), &words);
            }
            Answer::Hours(start, end) => {
                let date = self.read.date().unwrap_or_default();
                self.show_hours(date, *start, *end);
            }
            Answer::Wall(wall, end) => {
                let words = received::say_date(wall.date());
                self.form.set_text(Item::Date.at(), &words);
                self.show_hours(wall.date(), wall.time(), *end);
            }
            Answer::End(None) => self.form.set_text(Item::End.at(), ""),
            Answer::End(Some(end)) => {
                let end = end.time.format("%H:%M").to_string();
                self.form.set_text(Item::End.at(), &end);
            }
            Answer::Zone(zone) => self.form.set_text(Item::Zone.at(), zone.as_str()),
            Answer::Occurrence(_) | Answer::Slot(_) => {}
        }
        self.answered.push(Answered::new(&self.form, field, answer));
    }
}

/// An entry that is moved onto another one of its kind is asked about as a new one is.
fn refuse_same(
    kept: Kept,
    before: &Placed,
    again: Again,
    context: &Context<'_>,
) -> Result<Kept, NotAdded> {
    let calendar = &context.notebook.calendar;
    let placed = Placed::new(kept.id.clone(), kept.entry.clone(), 0, calendar.rules());
    let is_other_time = placed.span.starts_at != before.span.starts_at;
    match same(calendar, &placed).filter(|_| is_other_time && again == Again::Refused) {
        Some(other) => Err(NotAdded::Duplicate(other.id.clone())),
        None => Ok(kept),
    }
}

fn same_question(id: EntryId, context: &Context<'_>) -> Asked {
    let notebook = context.notebook;
    let placed = notebook.calendar.get(&id);
    let name = placed.map_or(id.as_str(), |placed| placed.name(&notebook.programs));
    let when: Option<When> = placed.map(|placed| placed.entry.when);
    Asked {
        why: format!("{name} stands in the calendar at that time already. What is this?"),
        said: String::new(),
        ways: vec![
            Way {
                words: "the same: open the one that is there".to_owned(),
                when,
            },
            Way {
                words: "another one: keep both".to_owned(),
                when: None,
            },
        ],
        of: Of::Same(id),
    }
}

fn program_question(name: &str, ids: Vec<ProgramId>, context: &Context<'_>) -> Asked {
    let programs = &context.notebook.programs;
    let way = |id: &ProgramId| Way {
        words: programs.name(id).to_owned(),
        when: None,
    };
    Asked {
        why: format!("“{name}” can be more than one program. Which one is it?"),
        said: String::new(),
        ways: ids.iter().map(way).collect(),
        of: Of::Program(ids),
    }
}
