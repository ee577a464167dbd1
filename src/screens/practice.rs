//! 2 Practice: pick a session, its length, and the bank or theme it is about.

mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen};
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::message::{Requests, Route};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::list::Picker;

/// The mock that one key on Today starts.
pub fn usual_mock() -> Wish {
    Wish::of(SessionKind::Mock, Length::usual(SessionKind::Mock, 0))
}

/// The screen.
pub struct Practice {
    kinds: Picker,
    rows: Vec<Row>,
    /// The banks or themes of the session kind that needs one.
    choice: Option<Choosing>,
}

/// One kind of session with the length it will have.
struct Row {
    kind: SessionKind,
    length: Length,
}

/// Picking the bank or theme of a session.
struct Choosing {
    kind: SessionKind,
    length: Length,
    list: Picker,
    /// Id, words, number of questions.
    options: Vec<(String, String, usize)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Start,
    Shorter,
    Longer,
    Unit,
    Recall,
}

const KEYS: Keymap<Action> = Keymap {
    mode: "practice",
    bindings: &[
        bind(&[Key::ENTER, Key::SPACE], Action::Start, "start"),
        bind(&[Key::LEFT, Key::char('-')], Action::Shorter, "shorter"),
        bind(&[Key::RIGHT, Key::char('+')], Action::Longer, "longer"),
        bind(&[Key::char('m')], Action::Unit, "minutes or questions"),
        bind(&[Key::char('r')], Action::Recall, "ten-second recall"),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choose {
    Start,
    Leave,
}

const CHOOSING: Keymap<Choose> = Keymap {
    mode: "practice, choosing a bank or theme",
    bindings: &[
        bind(&[Key::ENTER, Key::SPACE], Choose::Start, "start"),
        bind(&[Key::LEFT, Key::BACKSPACE], Choose::Leave, "other session"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![KEYS.sheet(), CHOOSING.sheet()]
}

impl Practice {
    /// Every kind with its usual length.
    pub fn new(context: &Context<'_>) -> Self {
        let minutes = context.notebook.settings.minutes_a_day;
        let rows: Vec<Row> = SessionKind::ALL
            .iter()
            .map(|&kind| Row {
                kind,
                length: Length::usual(kind, minutes),
            })
            .collect();
        Self {
            kinds: Picker::new(rows.len()),
            rows,
            choice: None,
        }
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(row) = self.kinds.selected().and_then(|at| self.rows.get_mut(at)) else {
            return;
        };
        match action {
            Action::Shorter => row.length = shorter(row.length),
            Action::Longer => row.length = longer(row.length),
            Action::Unit => row.length = other_unit(row.length),
            Action::Recall => ask.open(Route::Recall),
            Action::Start => {
                let (kind, length) = (row.kind, row.length);
                match options(kind, context) {
                    Some(options) => {
                        self.choice = Some(Choosing {
                            kind,
                            length,
                            list: Picker::new(options.len()),
                            options,
                        });
                    }
                    None => ask.open(Route::Session(Wish::of(kind, length))),
                }
            }
        }
    }

    fn choose(&mut self, action: Choose, ask: &mut Requests<'_>) {
        let Some(choosing) = &self.choice else {
            return;
        };
        match action {
            Choose::Leave => self.choice = None,
            Choose::Start => {
                if let Some(wish) = choosing.wish() {
                    ask.open(Route::Session(wish));
                }
            }
        }
    }
}

impl Choosing {
    fn wish(&self) -> Option<Wish> {
        let (id, _, _) = self.options.get(self.list.selected()?)?;
        let mut wish = Wish::of(self.kind, self.length);
        match self.kind {
            SessionKind::Bank => wish.banks.push(id.clone()),
            _ => wish.themes.push(id.clone()),
        }
        Some(wish)
    }
}

impl Screen for Practice {
    fn title(&self) -> String {
        "Practice".into()
    }

    fn manner(&self) -> Manner {
        Manner::Place(Place::Practice)
    }

    fn hints(&self) -> Vec<Hint> {
        match self.choice {
            Some(_) => CHOOSING.hints().collect(),
            None => KEYS.hints().collect(),
        }
    }

    fn step_back(&mut self) -> bool {
        self.choice.take().is_some()
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        if let Some(choosing) = &mut self.choice {
            match CHOOSING.action(key) {
                Some(action) => self.choose(action, ask),
                None => drop(choosing.list.on_key(key)),
            }
            return;
        }
        match KEYS.action(key) {
            Some(action) => self.act(action, context, ask),
            None => drop(self.kinds.on_key(key)),
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        let list = match &mut self.choice {
            Some(choosing) => &mut choosing.list,
            None => &mut self.kinds,
        };
        if list.selected() == Some(row) {
            self.on_key(Key::ENTER, context, ask);
        } else {
            list.select(row);
        }
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

/// The shortest and longest session in questions, and in minutes.
const QUESTIONS: (usize, usize) = (1, 30);
const MINUTES: (u32, u32) = (3, 90);

fn shorter(length: Length) -> Length {
    match length {
        Length::Questions(n) => Length::Questions(n.saturating_sub(1).max(QUESTIONS.0)),
        Length::Minutes(n) => Length::Minutes(n.saturating_sub(3).max(MINUTES.0)),
    }
}

fn longer(length: Length) -> Length {
    match length {
        Length::Questions(n) => Length::Questions((n + 1).min(QUESTIONS.1)),
        Length::Minutes(n) => Length::Minutes((n + 3).min(MINUTES.1)),
    }
}

/// About two and a half minutes a question, reviews included.
fn other_unit(length: Length) -> Length {
    match length {
        Length::Questions(n) => {
            let minutes = u32::try_from(n).unwrap_or(u32::MAX).saturating_mul(5) / 2;
            Length::Minutes(minutes.clamp(MINUTES.0, MINUTES.1))
        }
        Length::Minutes(n) => {
            let questions = usize::try_from(n * 2 / 5).unwrap_or(usize::MAX);
            Length::Questions(questions.clamp(QUESTIONS.0, QUESTIONS.1))
        }
    }
}

/// What there is to choose from; `None` for the kinds that need no choice.
fn options(kind: SessionKind, context: &Context<'_>) -> Option<Vec<(String, String, usize)>> {
    let banks = &context.notebook.banks;
    let history = &context.notebook.history;
    match kind {
        SessionKind::Bank => Some(
            banks
                .iter()
                .map(|bank| {
                    let own = banks.entries().filter(|entry| entry.bank.bank == bank.bank);
                    let on = own.filter(|entry| history.is_on(*entry)).count();
                    (bank.bank.to_string(), bank.title.clone(), on)
                })
                .filter(|(_, _, on)| *on > 0)
                .collect(),
        ),
        SessionKind::Theme => Some(
            banks
                .themes()
                .into_iter()
                .map(|theme| {
                    let of_theme = |entry: &crate::domain::bank::Entry<'_>| {
                        history.is_on(*entry)
                            && entry.question.themes.iter().any(|own| own == theme)
                    };
                    let on = banks.entries().filter(of_theme).count();
                    (theme.to_owned(), theme.replace('-', " "), on)
                })
                .filter(|(_, _, on)| *on > 0)
                .collect(),
        ),
        SessionKind::Daily
        | SessionKind::Mock
        | SessionKind::RedFlags
        | SessionKind::Rapid
        | SessionKind::Impromptu => None,
    }
}
