//! Which questions the library lists: by bank, by standing, by words.

use super::{Context, Library};
use crate::domain::bank::Entry;
use crate::domain::drill::pick::Standing;
use crate::domain::id::QuestionId;
use crate::domain::journal::{Flag, FlagOf};
use crate::ui::list::Shape;

/// One row of the list.
pub(super) enum Row {
    /// A bank: its title, how many questions are shown, whether it is switched off.
    Bank(String, usize, bool),
    /// A question.
    Question(QuestionId),
}

/// Which questions are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Show {
    #[default]
    All,
    Favorites,
    Waiting,
    New,
    Off,
}

impl Show {
    pub(super) fn next(self) -> Self {
        match self {
            Self::All => Self::Favorites,
            Self::Favorites => Self::Waiting,
            Self::Waiting => Self::New,
            Self::New => Self::Off,
            Self::Off => Self::All,
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::All => "all questions",
            Self::Favorites => "favorites",
            Self::Waiting => "due or fresh",
            Self::New => "never answered",
            Self::Off => "switched off",
        }
    }
}

impl Library {
    /// Builds the list anew; the selected question stays selected where it is still there.
    pub(super) fn find(&mut self, context: &Context<'_>) {
        let before = self.selected().cloned();
        let banks = &context.notebook.banks;
        let wanted: Vec<String> = self
            .search
            .text()
            .to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        self.rows.clear();
        for bank in banks.iter() {
            if self
                .bank
                .as_ref()
                .is_some_and(|only| *only != bank.bank.as_str())
            {
                continue;
            }
            let start = self.rows.len();
            for question in &bank.questions {
                let entry = Entry { bank, question };
                let current = banks
                    .get(question.id.as_str())
                    .is_some_and(|known| std::ptr::eq(known.question, question));
                if current && self.is_shown(entry, context) && matches_words(entry, &wanted) {
                    self.rows.push(Row::Question(question.id.clone()));
                }
            }
            let count = self.rows.len() - start;
            let off =
                context
                    .notebook
                    .history
                    .has_flag(FlagOf::Bank, bank.bank.as_str(), Flag::Off);
            if count > 0 || self.bank.is_some() {
                self.rows
                    .insert(start, Row::Bank(bank.title.clone(), count, off));
            }
        }
        self.list.set_shapes(self.rows.iter().map(|row| match row {
            Row::Bank(..) => Shape::HEADING,
            Row::Question(_) => Shape::ROW,
        }));
        let is_before =
            |row: &Row| matches!((row, &before), (Row::Question(own), Some(id)) if own == id);
        match self.rows.iter().position(is_before) {
            Some(place) => self.list.select(place),
            None => self.list.home(),
        }
    }

    fn is_shown(&self, entry: Entry<'_>, context: &Context<'_>) -> bool {
        let history = &context.notebook.history;
        let today = context.notebook.today(context.now.wall);
        let standing = || Standing::of(history.question(&entry.question.id), today);
        match self.show {
            Show::All => true,
            Show::Favorites => history.is_favourite(&entry.question.id),
            Show::Waiting => matches!(standing(), Standing::Due | Standing::Fresh),
            Show::New => standing() == Standing::New,
            Show::Off => !history.is_on(entry),
        }
    }
}

/// Whether every word stands somewhere in the question, its themes or its bank.
fn matches_words(entry: Entry<'_>, wanted: &[String]) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let question = entry.question;
    let hay = format!(
        "{} {} {} {} {} {}",
        question.ask,
        question.variants.join(" "),
        question.themes.join(" "),
        question.kind.word(),
        question.id,
        entry.bank.title
    )
    .to_lowercase();
    wanted.iter().all(|word| hay.contains(word.as_str()))
}
