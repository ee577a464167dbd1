//! Finding the question of the banks that was asked.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{EntryScreen, Front};
use crate::domain::id::QuestionId;
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Key, Keymap, bind};
use crate::ui::palette::{Item, Palette, Reply};

/// The finder over all questions.
pub(super) struct Linking {
    /// Which question that was asked, counted from 0.
    at: usize,
    palette: Palette<Option<QuestionId>>,
}

/// What the footer says; the finder has its own keys.
pub(super) const KEYS: Keymap<()> = Keymap {
    mode: "entry, finding a question",
    bindings: &[
        bind(&[Key::ENTER], (), "it is this one"),
        bind(&[Key::UP], (), "up"),
        bind(&[Key::DOWN], (), "down"),
        bind(&[Key::ESC], (), "none of them"),
    ],
};

impl Linking {
    /// A finder that has looked for the words already.
    pub(super) fn new(at: usize, asked: &str, context: &Context<'_>) -> Self {
        let banks = &context.notebook.banks;
        let questions = banks.entries().map(|entry| Item {
            label: entry.question.ask.clone(),
            detail: entry.bank.title.clone(),
            kind: "question".to_owned(),
            value: Some(entry.question.id.clone()),
        });
        let none = Item {
            label: "No question of the banks".to_owned(),
            detail: "takes the link away".to_owned(),
            kind: "none".to_owned(),
            value: None,
        };
        let mut palette = Palette::new(questions.chain([none]).collect());
        palette.on_paste(asked);
        if palette.found().next().is_none() {
            // Nothing has all of the words: the person types the one that matters.
            palette.on_key(Key::ctrl('u'));
        }
        Self { at, palette }
    }

    pub(super) fn on_paste(&mut self, text: &str) {
        self.palette.on_paste(text);
    }

    pub(super) fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        self.palette.draw(frame, area, context.look, hits);
    }
}

impl EntryScreen {
    pub(super) fn on_linking_key(&mut self, key: Key, ask: &mut Requests<'_>) {
        let Front::Linking(linking) = &mut self.front else {
            return;
        };
        let at = linking.at;
        match linking.palette.on_key(key) {
            Reply::Searching => {}
            Reply::Closed => self.front = Front::Part,
            Reply::Chosen(question) => self.link(at, question, ask),
        }
    }

    pub(super) fn on_linking_row(&mut self, row: usize, ask: &mut Requests<'_>) {
        let Front::Linking(linking) = &mut self.front else {
            return;
        };
        let at = linking.at;
        if let Some(question) = linking.palette.choose_row(row) {
            self.link(at, question, ask);
        }
    }

    fn link(&mut self, at: usize, question: Option<QuestionId>, ask: &mut Requests<'_>) {
        self.front = Front::Part;
        let words = if question.is_some() {
            "The question is linked to the banks."
        } else {
            "The link is taken away."
        };
        self.change(words, ask, |entry| {
            if let Some(heard) = entry.debrief.questions.get_mut(at) {
                heard.question = question;
            }
        });
    }
}
