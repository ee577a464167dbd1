//! A finder over the page in front: a prompt, a question, a program, a word, found by a few letters.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::id::{ProgramId, QuestionId};
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Key, Keymap, bind};
use crate::ui::palette::{Item, Palette, Reply};

/// What the footer says; the finder has its own keys.
pub const KEYS: Keymap<()> = Keymap {
    mode: "answers, typing to choose",
    bindings: &[
        bind(&[Key::ENTER], (), "this one"),
        bind(&[Key::UP], (), "up"),
        bind(&[Key::DOWN], (), "down"),
        bind(&[Key::ESC], (), "close"),
    ],
};

/// The finder.
pub struct Choosing<T> {
    palette: Palette<T>,
}

impl<T: Clone> Choosing<T> {
    /// A finder over these; `asked` says what is to be chosen.
    pub fn new(asked: &str, items: Vec<Item<T>>) -> Self {
        Self {
            palette: Palette::new(items).asking(asked),
        }
    }

    /// Uses a key.
    pub fn on_key(&mut self, key: Key) -> Reply<T> {
        self.palette.on_key(key)
    }

    /// Pastes into its line.
    pub fn on_paste(&mut self, text: &str) {
        self.palette.on_paste(text);
    }

    /// A row was clicked.
    pub fn on_row(&mut self, row: usize) -> Option<T> {
        self.palette.choose_row(row)
    }

    /// Draws it over the page.
    pub fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        self.palette.draw(frame, area, context.look, hits);
    }
}

/// One thing to choose.
pub fn item<T>(label: &str, detail: &str, kind: &str, value: T) -> Item<T> {
    Item {
        label: label.to_owned(),
        detail: detail.to_owned(),
        kind: kind.to_owned(),
        value,
    }
}

/// The prompts that a story can begin from, that which would close the most holes first; then none.
pub fn prompts<T>(context: &Context<'_>, value: impl Fn(Option<String>) -> T) -> Vec<Item<T>> {
    let notebook = context.notebook;
    let next = notebook.coverage().next.map(|next| next.prompt);
    let mut known: Vec<_> = notebook.prompts.prompts.iter().collect();
    known.sort_by_key(|prompt| Some(&prompt.id) != next.as_ref());
    let is_used = |id: &str| {
        let mut stories = notebook.drafts.stories.values();
        stories.any(|kept| kept.value.prompt == id)
    };
    let items = known.into_iter().map(|prompt| {
        let kind = match (next.as_ref() == Some(&prompt.id), is_used(&prompt.id)) {
            (true, _) => "next",
            (false, true) => "written",
            (false, false) => "prompt",
        };
        item(
            &prompt.ask,
            &prompt.hint,
            kind,
            value(Some(prompt.id.clone())),
        )
    });
    let none = item(
        "Something else",
        "begin without a prompt",
        "none",
        value(None),
    );
    items.chain([none]).collect()
}

/// The programs: those of interviews first, the latest that has begun before the others, then all that have a sheet.
pub fn programs(context: &Context<'_>) -> Vec<ProgramId> {
    let notebook = context.notebook;
    let now = context.now.wall;
    let mut entries: Vec<_> = notebook.calendar.entries().iter().collect();
    entries.sort_by_key(|placed| {
        let away = (placed.span.starts_at - now).num_seconds();
        (away > 0, away.abs())
    });
    let of_entries = entries
        .into_iter()
        .filter_map(|placed| placed.entry.program.clone());
    let of_sheets = notebook.programs.iter().map(|sheet| sheet.id.clone());
    let mut programs: Vec<ProgramId> = Vec::new();
    for program in of_entries.chain(of_sheets) {
        if !programs.contains(&program) {
            programs.push(program);
        }
    }
    programs
}

/// The words of a question; its id where no bank has it any more.
pub fn asked<'a>(question: &'a QuestionId, context: &Context<'a>) -> &'a str {
    let entry = context.notebook.banks.get(question.as_str());
    entry.map_or(question.as_str(), |entry| &entry.question.ask)
}
