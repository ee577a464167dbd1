//! Keys and the mouse while one writes.

use crossterm::event::{KeyCode, KeyModifiers};

use super::example::Example;
use super::saving::Then;
use super::section::{Editor, Reply};
use super::{Desk, Front, Seen, coach};
use crate::message::{Effect, Requests, Writing};
use crate::screens::Context;
use crate::ui::keymap::{Hint, Key, Keymap, bind};
use crate::ui::typing::Typed;

/// What a key does while one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Next,
    Previous,
    Done,
    Quote,
    Off,
    On,
    Coach,
    Fill,
    Example,
    Outside,
    Rival,
}

/// The keys beside those of a text.
pub(super) const WRITING: Keymap<Action> = Keymap {
    mode: "desk, writing",
    bindings: &[
        bind(&[Key::TAB], Action::Next, "next section"),
        bind(
            &[Key::ESC, Key::ctrl('s')],
            Action::Done,
            "done (it is saved)",
        ),
        bind(&[Key::ctrl('g')], Action::Quote, "to the remark"),
        bind(&[Key::ctrl('l')], Action::Coach, "coach"),
        bind(&[Key::ctrl('n')], Action::Fill, "fill in"),
        bind(&[Key::ctrl('x')], Action::Example, "example"),
        bind(&[F2], Action::Rival, "both versions"),
        bind(&[Key::ctrl('o')], Action::Off, "rule off"),
        bind(&[Key::ctrl('t')], Action::On, "rule on again"),
        bind(&[Key::ctrl('e')], Action::Outside, "own editor"),
        bind(&[Key::BACKTAB], Action::Previous, "section before"),
    ],
};

/// The key of both versions: the terminals of Windows keep Ctrl-V for themselves.
const F2: Key = Key {
    code: KeyCode::F(2),
    modifiers: KeyModifiers::NONE,
};

/// Rows that a page key moves.
const A_PAGE: usize = 8;

impl Desk {
    /// The keys that mean something now.
    pub(super) fn writing_hints(&self) -> Vec<Hint> {
        let means = |action: Action| match action {
            Action::Next | Action::Previous | Action::Done | Action::Coach | Action::Outside => {
                true
            }
            Action::Quote | Action::Off => self.coach.in_front().is_some(),
            Action::On => !self.switched_off.is_empty(),
            Action::Fill => matches!(
                self.writing,
                Writing::Plan(..) | Writing::Paragraph | Writing::Spoken
            ),
            Action::Example => self.has_example(),
            Action::Rival => self.is_contested(),
        };
        let rows = WRITING.bindings.iter().filter(|row| means(row.action));
        rows.map(|row| Hint {
            keys: row.keys,
            label: row.label,
        })
        .collect()
    }

    fn has_example(&self) -> bool {
        matches!(self.writing, Writing::Story(_) | Writing::NewStory(_))
    }

    pub(super) fn on_writing_key(
        &mut self,
        key: Key,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        match WRITING.action(key) {
            Some(action) => self.act(action, context, ask),
            None => self.type_key(key, context, ask),
        }
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        // Keys may come faster than pictures are drawn.
        self.coach
            .read(&self.writing, &self.sections, context.notebook);
        match action {
            Action::Next => self.go(1),
            Action::Previous => self.go(self.sections.len().saturating_sub(1)),
            Action::Done => self.leave(Then::Close, context, ask),
            Action::Quote => self.go_to_the_quote(),
            Action::Off => self.switch_off(context, ask),
            Action::On => self.switch_on(context, ask),
            Action::Coach => self.seen = self.seen.next(),
            Action::Fill => self.fill(context, ask),
            Action::Example if self.has_example() => {
                self.front = Front::Example(Example::default());
            }
            Action::Example => {}
            Action::Rival => self.open_rival(),
            Action::Outside if self.of.is_none() && !self.is_dirty() => {
                ask.say(context.notebook.guidance.says("nothing_yet"));
            }
            Action::Outside => self.leave(Then::Outside, context, ask),
        }
    }

    fn type_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.try_again(context);
        let times = match key {
            Key::PAGE_UP | Key::PAGE_DOWN => A_PAGE,
            _ => 1,
        };
        let key = match key {
            Key::PAGE_UP => Key::UP,
            Key::PAGE_DOWN => Key::DOWN,
            other => other,
        };
        for _ in 0..times {
            let Some(section) = self.focused_mut() else {
                return;
            };
            match section.on_key(key) {
                Reply::Within(typed) => self.note(typed, context, ask),
                Reply::Before => self.step(self.focus.checked_sub(1), true),
                Reply::Next => {
                    // Enter on an empty bullet took it away.
                    self.coach.forget();
                    self.step(Some(self.focus + 1), false);
                }
            }
        }
    }

    /// To another section, around the ends.
    fn go(&mut self, step: usize) {
        let count = self.sections.len().max(1);
        let to = (self.focus + step) % count;
        self.focus = to;
        if let Some(section) = self.sections.get_mut(to) {
            section.enter(true);
            if matches!(section.editor, Editor::Choice(_)) {
                section.enter(false);
            }
        }
    }

    /// To the section before or after, where there is one.
    fn step(&mut self, to: Option<usize>, from_below: bool) {
        if let Some(to) = to.filter(|to| *to < self.sections.len()) {
            self.focus = to;
            if let Some(section) = self.focused_mut() {
                section.enter(from_below);
            }
        }
    }

    fn note(&mut self, typed: Typed, context: &Context<'_>, ask: &mut Requests<'_>) {
        match typed {
            Typed::Changed => self.save_soon(context),
            Typed::Full => ask.say(context.notebook.guidance.says("too_long")),
            Typed::Moved | Typed::Ignored => {}
        }
    }

    pub(super) fn on_pasted(&mut self, text: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        if !matches!(self.front, Front::Sections) {
            return;
        }
        if let Some(section) = self.focused_mut() {
            let typed = section.on_paste(text);
            self.note(typed, context, ask);
        }
    }

    /// A row of the page was clicked.
    pub(super) fn on_clicked(&mut self, row: usize, context: &Context<'_>) {
        let Some((section, within)) = self.page.place(row) else {
            return;
        };
        self.focus = section;
        let to = self.page.character(row);
        if let Some(section) = self.focused_mut() {
            match &mut section.editor {
                Editor::Text(area) => area.go_to(to.unwrap_or(usize::MAX)),
                Editor::Choice(chooser) => {
                    if chooser.on_row(within) == Typed::Changed {
                        self.save_soon(context);
                    }
                }
            }
        }
    }

    /// The cursor goes to the words the remark in front is about; a second time, to those of the next one.
    fn go_to_the_quote(&mut self) {
        let is_there = self.is_at_the_quote();
        if is_there {
            self.coach.go_on();
        }
        let front = self.coach.in_front();
        let place = front.and_then(|said| Some((said.section?, said.place.start)));
        if let Some((at, from)) = place
            && let Some(section) = self.sections.get_mut(at)
        {
            self.focus = at;
            if let Editor::Text(area) = &mut section.editor {
                area.go_to(from);
            }
        }
    }

    fn is_at_the_quote(&self) -> bool {
        let Some(said) = self.coach.in_front() else {
            return false;
        };
        let Some(at) = said.section else {
            return true;
        };
        let section = self.sections.get(at).filter(|_| at == self.focus);
        match section.map(|section| &section.editor) {
            Some(Editor::Text(area)) => area.character() == said.place.start,
            Some(Editor::Choice(_)) | None => false,
        }
    }

    /// Switches the rule of the remark in front off.
    fn switch_off(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(said) = self.coach.in_front() else {
            return;
        };
        let rule = said.rule.to_owned();
        let mut settings = context.notebook.settings.clone();
        settings.rules_off.insert(rule.clone());
        let words = context.notebook.guidance.says("switched_off");
        ask.say(words.replace("{rule}", &rule));
        self.switched_off.push(rule);
        ask.perform(Effect::SaveSettings(settings));
    }

    /// Switches the rule on again that was switched off last.
    fn switch_on(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let off = coach::switched_off(context.notebook).map(str::to_owned);
        let Some(rule) = self.switched_off.pop().or_else(|| off.last()) else {
            return;
        };
        let mut settings = context.notebook.settings.clone();
        settings.rules_off.remove(&rule);
        let said = context.notebook.guidance.says("switched_on");
        ask.say(said.replace("{rule}", &rule));
        ask.perform(Effect::SaveSettings(settings));
    }
}

impl Seen {
    fn next(self) -> Self {
        match self {
            Self::Usual | Self::Whole => Self::Line,
            Self::Line => Self::Whole,
        }
    }
}
