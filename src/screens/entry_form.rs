//! The form of an entry, and the paste of an invitation: what is understood is shown in every clock before it is kept.
//! Nothing is guessed: what can mean two things is asked, with one key for each.

mod asking;
mod fields;
mod keep;
mod offers;
mod people;
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
use crate::domain::received::{self, Doubt, Field, Near};
use crate::message::{Answer, Filling, Question, Requests};
use crate::ui::area::Area;
use crate::ui::form::{self, Form};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::typing::Typed;

pub use self::view::when_words;

use self::asking::{Asked, Then};
use self::fields::Item;
use self::keep::Forms;
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
    Pasting(Area),
    /// The fields are filled.
    Filling,
    /// Something is asked.
    Asking(Asked),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Next,
    Keep,
    Leave,
}

const FILLING: Keymap<Action> = Keymap {
    mode: "entry form",
    bindings: &[
        bind(&[Key::ENTER], Action::Next, "next"),
        bind(&[Key::ctrl('s')], Action::Keep, "keep it"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

const READY: Keymap<Action> = Keymap {
    mode: "entry form, filled",
    bindings: &[
        bind(&[Key::ENTER, Key::ctrl('s')], Action::Keep, "keep it"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

const PASTING: Keymap<Action> = Keymap {
    mode: "entry form, pasting",
    bindings: &[
        bind(&[Key::ctrl('s')], Action::Next, "read it"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

const ASKING: Keymap<Action> = Keymap {
    mode: "entry form, a question",
    bindings: &[
        bind(&asking::KEYS, Action::Next, "answer"),
        bind(&[Key::ESC], Action::Leave, "to the form"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![
        FILLING.sheet(),
        READY.sheet(),
        PASTING.sheet(),
        ASKING.sheet(),
        form::MOVING.sheet(),
    ]
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
                }
                screen.form.focus(Item::Program.at());
                screen
            }
            Filling::Paste => Self::empty(Kind::Interview, Mode::Pasting(Area::default())),
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

    /// Reads the form again, after something in it was changed.
    fn look_again(&mut self, context: &Context<'_>) {
        self.follow_sheet(context);
        let was_whole_days = self.of.as_ref().is_some_and(|placed| {
            let hours = placed.entry.when.hours;
            matches!(hours, crate::domain::entry::Hours::AllDay { .. })
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
    fn follow_sheet(&mut self, context: &Context<'_>) {
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
    fn note(&mut self, context: &Context<'_>) {
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
    fn offer(&mut self, context: &Context<'_>) {
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
    fn question(&self, doubt: &Doubt, then: Then, context: &Context<'_>) -> Asked {
        let rules = context.notebook.calendar.rules();
        let near = self.near(context);
        let said = self.form.text(reading::item_of(doubt.field).at()).trim();
        Asked::form(doubt, said, then, |answer| {
            self.read.after(answer, rules, &near)
        })
    }

    /// Says at a field what is wrong with it, once it is left.
    fn check(&mut self, place: usize) {
        let wrong = self.read.wrong.iter().find(|(item, _)| item.at() == place);
        if let Some((_, why)) = wrong {
            self.form.set_error(place, Some(why.clone()));
        }
    }

    fn is_ready(&self) -> bool {
        self.reached >= Item::Zone.at()
    }

    /// To the next field that was not looked at yet.
    fn next(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
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

    fn on_form_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
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
                if typed == Typed::Changed {
                    self.look_again(context);
                }
            }
        }
    }

    fn reach(&mut self, place: usize) {
        // Up from the first field leads to the last: nothing between them was looked at.
        if place == self.reached + 1 {
            self.reached = place;
        }
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

/// The field after which a doubt is asked about: an end may still settle what a start means.
fn asked_at(field: Field) -> Item {
    match field {
        Field::Date => Item::Date,
        Field::Start | Field::End => Item::End,
        Field::Zone | Field::Occurrence => Item::Zone,
    }
}

/// What an entry says beyond the words in its fields counts as answered, until they are changed.
fn answers_of(when: &When, form: &Form) -> Vec<Answered> {
    use crate::domain::entry::Hours;
    use crate::domain::received::{Answer, Ends};
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
