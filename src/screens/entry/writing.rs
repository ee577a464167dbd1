//! A text being typed: saved a second after the last key, when it is left, and before anything else may close it.
//!
//! What is typed is laid over the entry as it was when typing began, so that it can be saved any number of times. Where
//! another program changes the file meanwhile, its changes are taken over; where it changed the very text that is being
//! typed, nothing of it is overwritten: the store keeps ours beside it and says where.

mod keys;
mod slot;
mod told;
mod widget;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::calendar::Placed;
use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::screens::{Context, Manner, Place};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::typing::Typed;

pub use self::slot::{Slot, Value, note};
use self::widget::Widget;

/// How long after the last key the text is saved.
const PAUSE: Duration = Duration::from_secs(1);

/// What is to be done once the text is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// Typing goes on.
    Stay,
    /// The text is closed.
    Close,
    /// The next item of the same list is begun.
    Next,
}

/// How a text being typed stands against the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing was typed yet.
    Untouched,
    /// Something was typed in the last second.
    Typing,
    /// It is on the disk.
    Saved,
    /// It could not be saved.
    Refused,
    /// Another program changed the very text that is being typed.
    Contested,
}

/// What another program has done to the place that is typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rival {
    /// Nothing.
    None,
    /// It changed the text there, or removed the entry.
    Came,
    /// The same; and ours has been put into a file of its own once.
    Answered,
}

/// A text being typed.
pub struct Writing {
    slot: Slot,
    /// The entry it belongs to.
    of: EntryId,
    widget: Widget,
    /// The entry without what is typed here.
    base: Entry,
    /// The version of the file that is known.
    version: u32,
    /// When the text was last changed, by the clock of timers; nothing once it was sent to be saved.
    typed_at: Option<Duration>,
    /// What was last sent to be saved.
    sent: Option<Entry>,
    /// What stood here when typing began.
    begun_with: Option<Value>,
    /// What another program has done to the very place that is typed into.
    rival: Rival,
    then: Then,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Keep,
    Done,
}

const AREA: Keymap<Action> = Keymap {
    mode: "entry, writing",
    bindings: &[bind(
        &[Key::ESC, Key::ctrl('s')],
        Action::Done,
        "done (it is saved)",
    )],
};

const LINE: Keymap<Action> = Keymap {
    mode: "entry, writing a line",
    bindings: &[
        bind(&[Key::ENTER], Action::Keep, "keep, next"),
        bind(&[Key::ESC], Action::Done, "done (it is saved)"),
    ],
};

const FORM: Keymap<Action> = Keymap {
    mode: "entry, filling in",
    bindings: &[
        bind(&[Key::ENTER], Action::Keep, "next field, keep"),
        bind(&[Key::ESC], Action::Done, "done (it is saved)"),
    ],
};

/// The tables of this part.
pub fn sheets() -> Vec<Sheet> {
    vec![AREA.sheet(), LINE.sheet(), FORM.sheet()]
}

impl Writing {
    /// Begins to type into a place of an entry.
    pub fn begin(slot: Slot, placed: &Placed, context: &Context<'_>) -> Self {
        let widget = slot.widget(&placed.entry, context);
        let begun_with = widget.value(&slot);
        Self {
            slot,
            of: placed.id.clone(),
            widget,
            base: placed.entry.clone(),
            version: placed.version,
            typed_at: None,
            sent: None,
            begun_with,
            rival: Rival::None,
            then: Then::Stay,
        }
    }

    /// Begins with a text that is not in the entry yet.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        self.widget = Widget::area(text, "");
        self.begun_with = self.widget.value(&self.slot);
        self
    }

    /// Where the text belongs.
    pub fn slot(&self) -> &Slot {
        &self.slot
    }

    /// The text as it is typed now.
    pub fn text(&self) -> String {
        self.widget.text()
    }

    /// Whether it is typed into several lines.
    pub fn is_long(&self) -> bool {
        matches!(self.widget, Widget::Area(_))
    }

    /// A field was clicked.
    pub fn on_row(&mut self, row: usize) {
        self.widget.on_row(row);
    }

    /// The manner of the screen while it is typed.
    pub fn manner() -> Manner {
        Manner::Text(Some(Place::Calendar))
    }

    fn keymap(&self) -> &'static Keymap<Action> {
        match self.widget {
            Widget::Area(_) => &AREA,
            Widget::Line(_) => &LINE,
            Widget::Form(_) => &FORM,
        }
    }

    /// The keys that work.
    pub fn hints(&self) -> Vec<Hint> {
        let own = self.keymap().hints();
        match self.widget {
            Widget::Area(_) | Widget::Line(_) => own.collect(),
            Widget::Form(_) => own.chain(crate::ui::form::MOVING.hints().take(3)).collect(),
        }
    }

    /// The entry with what is typed. An item that was emptied goes only when it is left: until then its place is kept.
    fn entry(&self) -> Entry {
        let mut entry = self.base.clone();
        let value = self.widget.value(&self.slot);
        let is_emptied = value.is_none() && self.slot.value(&entry).is_some();
        if !(is_emptied && self.then == Then::Stay) {
            self.slot.put(&mut entry, value);
        }
        entry
    }

    /// Whether nothing was typed yet.
    fn is_untouched(&self) -> bool {
        self.sent.is_none() && self.widget.value(&self.slot) == self.begun_with
    }

    /// Whether what is typed is what the file says, or there is nothing to save.
    fn is_saved(&self, placed: &Placed) -> bool {
        self.is_untouched() || self.entry() == placed.entry
    }

    /// How it stands against the disk.
    pub fn state(&self, placed: &Placed) -> State {
        if self.is_untouched() {
            State::Untouched
        } else if self.is_contested() {
            State::Contested
        } else if self.is_saved(placed) {
            State::Saved
        } else if self.is_refused(placed) {
            State::Refused
        } else {
            State::Typing
        }
    }

    /// Whether saving it was tried and did not work.
    fn is_refused(&self, placed: &Placed) -> bool {
        self.sent.as_ref() == Some(&self.entry()) && !self.is_saved(placed)
    }

    /// Whether another program changed the very text that is being typed, or removed its entry.
    fn is_contested(&self) -> bool {
        self.rival != Rival::None
    }

    /// The entry was removed by another program.
    pub fn lose(&mut self) {
        self.contest();
    }

    fn contest(&mut self) {
        if self.rival == Rival::None {
            self.rival = Rival::Came;
            self.sent = None;
        }
    }

    /// The file says something new: our own words, or another program's, which are taken over beside ours.
    fn follow(&mut self, placed: &Placed) {
        if placed.version == self.version {
            return;
        }
        let ours = self.sent.as_ref().unwrap_or(&self.base);
        if placed.entry == *ours {
            self.version = placed.version;
            return;
        }
        if self.slot.value(&placed.entry) != self.slot.value(ours) {
            return self.contest();
        }
        let before = self.slot.value(&self.base);
        let mut base = placed.entry.clone();
        self.slot.put(&mut base, before);
        self.base = base;
        self.version = placed.version;
        self.sent = None;
    }

    /// How long until the text is saved by itself.
    pub fn changes_in(&self, now: Duration) -> Option<Duration> {
        Some((self.typed_at? + PAUSE).saturating_sub(now))
    }

    fn note(&mut self, typed: Typed, now: Duration) {
        if typed == Typed::Changed {
            self.typed_at = Some(now);
        }
    }

    /// Draws it.
    pub fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        self.advise(context);
        self.widget.draw(frame, area, context, hits);
    }

    /// Offers and warns for what is typed so far.
    fn advise(&mut self, context: &Context<'_>) {
        if let (Slot::Told(at), Widget::Form(form)) = (&self.slot, &mut self.widget) {
            told::advise(form, *at, &self.of, &self.base, context.notebook);
        }
    }
}
