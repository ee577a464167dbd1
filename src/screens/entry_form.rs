//! The form of an entry, and the paste of an invitation: what is understood is shown in every clock before it is kept.
//! Nothing is guessed: what can mean two things is asked, with one key for each.

mod asking;
mod fields;
mod filling;
mod keep;
mod keys;
mod offers;
mod pasting;
mod people;
mod question;
mod reading;
mod saving;
mod view;
mod warnings;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen, say_if_full};
use crate::coach::calendar::Warning;
use crate::domain::calendar::Placed;
use crate::domain::entry::{Entry, Kind, Until, When};
use crate::domain::id::EntryId;
use crate::domain::received::{self, Near};
use crate::message::{Answer, Filling, Question, Requests};
use crate::ui::area::Area;
use crate::ui::form::{self, Form};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key};
use crate::ui::typing::Typed;

pub use self::keys::sheets;
pub use self::question::when_words;
pub use self::view::wrapped;

use self::asking::Asked;
use self::fields::Item;
use self::keep::Forms;
use self::keys::{ASKING, Action, FILLING, PASTING, READY};
use self::reading::{Answered, Read};

/// The screen.
pub struct EntryForm {
    /// The entry that is edited, as it was when the form was opened; `None` for a new one.
    of: Option<Placed>,
    form: Form,
    /// The form before anything was changed in it.
    before: Form,
    mode: Mode,
    /// What the form says of the time.
    read: Read,
    answered: Vec<Answered>,
    /// What the coach has to say to this time.
    warnings: Vec<Warning>,
    /// The last of the essential fields that was looked at; Enter leads through all of them before it keeps.
    reached: usize,
    /// The zone that was taken from the program's sheet.
    zone_of_sheet: Option<String>,
    /// The entry that is being written.
    saving: Option<(EntryId, Entry)>,
    /// Whether it was pasted: then what was understood has to be compared with the words.
    is_pasted: bool,
}

/// What keys are for.
enum Mode {
    /// The words of an invitation are pasted or typed.
    Pasting(Box<Area>),
    /// The fields are filled.
    Filling,
    /// Something is asked.
    Asking(Asked),
}

impl EntryForm {
    /// The form, filled as asked; `None` where the entry to edit is not there.
    pub fn new(filling: Filling, context: &Context<'_>) -> Option<Self> {
        let mut screen = match filling {
            Filling::New(kind, day) => {
                let mut screen = Self::empty(kind, Mode::Filling);
                if let Some(day) = day {
                    let words = received::say_date(day);
                    screen.form.set_text(Item::Date.at(), &words);
                    screen.before = screen.form.clone();
                }
                screen.form.focus(Item::Program.at());
                screen
            }
            Filling::Paste => Self::empty(Kind::Interview, Mode::Pasting(Box::default())),
            Filling::Edit(id) => Self::of(context.notebook.calendar.get(&id)?, context),
        };
        screen.look_again(context);
        Some(screen)
    }

    fn empty(kind: Kind, mode: Mode) -> Self {
        let form = fields::form(kind);
        Self {
            of: None,
            before: form.clone(),
            form,
            mode,
            read: Read::default(),
            answered: Vec::new(),
            warnings: Vec::new(),
            reached: Item::Program.at(),
            zone_of_sheet: None,
            saving: None,
            is_pasted: false,
        }
    }

    fn of(placed: &Placed, context: &Context<'_>) -> Self {
        let mut screen = Self::empty(placed.entry.kind, Mode::Filling);
        fields::fill(&mut screen.form, &placed.entry, &context.notebook.programs);
        screen.before = screen.form.clone();
        screen.form.focus(Item::Date.at());
        screen.reached = Item::Zone.at();
        screen.answered = answers_of(&placed.entry.when, &screen.form);
        screen.of = Some(placed.clone());
        screen
    }

    fn forms(&self) -> Forms<'_> {
        Forms {
            now: &self.form,
            before: &self.before,
        }
    }

    /// The kind chosen.
    fn kind(&self) -> Kind {
        let was = self.of.as_ref().map(|placed| placed.entry.kind);
        self.forms().kind(was.unwrap_or(Kind::Interview))
    }

    /// What is known of the program that is named, and of the person.
    fn near(&self, context: &Context<'_>) -> Near {
        offers::near(self.form.text(Item::Program.at()), context.notebook)
    }

    /// Closes the form; what was typed is asked about first.
    fn leave(&mut self, ask: &mut Requests<'_>) {
        if self.has_text() {
            ask.ask(leaving());
        } else {
            ask.back();
        }
    }

    /// Whether anything was typed.
    fn has_text(&self) -> bool {
        match &self.mode {
            Mode::Pasting(area) => !area.text().trim().is_empty(),
            Mode::Filling | Mode::Asking(_) => self.forms().have_changed(),
        }
    }
}

fn leaving() -> Question {
    Question {
        title: "Leave the form?".into(),
        text: "What you typed here has not been kept.".into(),
        choices: vec![
            (Key::char('g'), "go on", Answer::Continue),
            (Key::char('l'), "leave it", Answer::Discard),
        ],
    }
}

/// What an entry says beyond the words in its fields counts as answered, until they are changed.
fn answers_of(when: &When, form: &Form) -> Vec<Answered> {
    use crate::domain::entry::Hours;
    use crate::domain::received::{Answer, Ends, Field};
    let mut answers = vec![
        Answered::new(form, Field::Date, Answer::Date(when.date)),
        Answered::new(form, Field::Zone, Answer::Zone(when.zone)),
    ];
    let Hours::From {
        start,
        end,
        occurrence,
    } = when.hours
    else {
        return answers;
    };
    let ends = |end: Until| Ends {
        time: end.time,
        days: u64::try_from((end.date - when.date).num_days()).unwrap_or(0),
    };
    let hours = Answer::Hours(start, end.map(ends));
    answers.push(Answered::new(form, Field::Start, hours));
    answers.extend(
        occurrence.map(|which| Answered::new(form, Field::Occurrence, Answer::Occurrence(which))),
    );
    answers
}

impl Screen for EntryForm {
    fn title(&self) -> String {
        match (&self.of, self.is_pasted) {
            (Some(_), _) => "Edit an entry".into(),
            (None, true) => "An invitation".into(),
            (None, false) => "New entry".into(),
        }
    }

    fn manner(&self) -> Manner {
        // While it is written the keys are of no one: the line that says so is said by the program.
        if self.saving.is_some() {
            Manner::Inner(Place::Calendar)
        } else {
            Manner::Text(Some(Place::Calendar))
        }
    }

    fn hints(&self) -> Vec<Hint> {
        match &self.mode {
            Mode::Pasting(_) => PASTING.hints().collect(),
            Mode::Asking(asked) => {
                let back = ASKING.hints().skip(1);
                asked.hints().into_iter().chain(back).collect()
            }
            Mode::Filling => {
                let keymap = if self.is_ready() { &READY } else { &FILLING };
                let moving = form::MOVING.hints();
                keymap.hints().chain(moving).collect()
            }
        }
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.saving = None;
        match &mut self.mode {
            Mode::Filling => self.on_form_key(key, context, ask),
            Mode::Asking(_) => self.on_answer_key(key, context, ask),
            Mode::Pasting(area) => match PASTING.action(key) {
                Some(Action::Leave) => self.leave(ask),
                Some(_) => self.take_pasted(context, ask),
                None => {
                    area.on_key(key);
                }
            },
        }
    }

    fn on_paste(&mut self, text: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        match &mut self.mode {
            Mode::Pasting(area) => {
                let typed = area.on_paste(text);
                if typed == Typed::Full {
                    ask.say("That is too long for an invitation; nothing was pasted.");
                } else {
                    self.take_pasted(context, ask);
                }
            }
            Mode::Filling => {
                say_if_full(self.form.on_paste(text), ask);
                self.look_again(context);
            }
            Mode::Asking(_) => {}
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, _ask: &mut Requests<'_>) {
        if matches!(self.mode, Mode::Filling) {
            let before = self.form.focused();
            self.check(before);
            self.form.focus(row);
            self.offer(context);
        }
    }

    fn on_answer(&mut self, answer: Answer, _context: &Context<'_>, ask: &mut Requests<'_>) {
        if answer == Answer::Discard {
            ask.back();
        }
    }

    fn lets_go(&mut self, _context: &Context<'_>, ask: &mut Requests<'_>) -> bool {
        let is_free = !self.has_text();
        if !is_free {
            ask.ask(leaving());
        }
        is_free
    }

    fn refresh(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.leave_if_kept(context, ask);
        self.look_again(context);
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        view::render(self, frame, area, context, hits);
    }
}
