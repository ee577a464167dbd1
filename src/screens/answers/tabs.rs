//! The pages of Answers: their names, the keys that turn them, and the line that shows them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::message::AnswersPage;
use crate::screens::Context;
use crate::ui::hits::{Hits, Target};
use crate::ui::keymap::{Key, Keymap, bind};
use crate::ui::text;

/// Columns between two names.
const BETWEEN: u16 = 3;

/// How pages are turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To the page after.
    Next,
    /// To the page before.
    Previous,
    /// To this one.
    To(AnswersPage),
}

/// The keys that turn the pages: capitals, so that every page has its small letters to itself.
pub const KEYS: Keymap<Turn> = Keymap {
    mode: "answers, its pages",
    bindings: &[
        bind(&[Key::char(']')], Turn::Next, "next page"),
        bind(&[Key::char('[')], Turn::Previous, "page before"),
        bind(&[Key::char('S')], Turn::To(AnswersPage::Stories), "stories"),
        bind(&[Key::char('P')], Turn::To(AnswersPage::Plans), "plans"),
        bind(
            &[Key::char('N')],
            Turn::To(AnswersPage::Narrative),
            "narrative",
        ),
        bind(&[Key::char('J')], Turn::To(AnswersPage::Journey), "journey"),
        bind(&[Key::char('V')], Turn::To(AnswersPage::Cv), "CV"),
        bind(&[Key::char('F')], Turn::To(AnswersPage::Fit), "fit"),
        bind(
            &[Key::char('C')],
            Turn::To(AnswersPage::Coverage),
            "coverage",
        ),
    ],
};

impl AnswersPage {
    /// All of them, in the order of their names on the screen.
    pub const ALL: [Self; 7] = [
        Self::Stories,
        Self::Plans,
        Self::Narrative,
        Self::Journey,
        Self::Cv,
        Self::Fit,
        Self::Coverage,
    ];

    /// The key that leads to it and its name, which has the key's letter.
    pub fn name(self) -> (char, &'static str) {
        match self {
            Self::Stories => ('S', "Stories"),
            Self::Plans => ('P', "Plans"),
            Self::Narrative => ('N', "Narrative"),
            Self::Journey => ('J', "Journey"),
            Self::Cv => ('V', "CV"),
            Self::Fit => ('F', "Fit"),
            Self::Coverage => ('C', "Coverage"),
        }
    }

    /// Its place among all.
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|page| *page == self).unwrap_or(0)
    }

    /// The page one comes to.
    #[must_use]
    pub fn turned(self, turn: Turn) -> Self {
        let (at, count) = (self.place(), Self::ALL.len());
        let to = match turn {
            Turn::Next => (at + 1) % count,
            Turn::Previous => (at + count - 1) % count,
            Turn::To(page) => return page,
        };
        Self::ALL.get(to).copied().unwrap_or(self)
    }
}

/// Draws the names of the pages. Where the page in front takes keys of its own only, the others cannot be clicked.
pub fn draw(
    front: AnswersPage,
    can_turn: bool,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let mut rest = area;
    for page in AnswersPage::ALL {
        let (key, name) = page.name();
        let width = text::columns(name).min(rest.width);
        let here = Rect { width, ..rest };
        let line = if page == front {
            Line::styled(name, theme.place_active)
        } else {
            let (before, rest) = name.split_once(key).unwrap_or(("", name));
            Line::from(vec![
                Span::styled(before, theme.text),
                Span::styled(key.to_string(), theme.key),
                Span::styled(rest, theme.text),
            ])
        };
        frame.render_widget(line, here);
        if can_turn {
            hits.push(here, Target::Key(Key::char(key)));
        }
        let step = (width + BETWEEN).min(rest.width);
        rest.x += step;
        rest.width -= step;
    }
}
