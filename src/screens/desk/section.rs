//! A section of a draft: what is typed there, what its file says, and what another program made of it meanwhile.

use super::chooser::{Chooser, Chosen};
use super::sheet::{Draft, Field, Form, List};
use crate::domain::notebook::Notebook;
use crate::domain::vocabulary::Term;
use crate::ui::area::Area;
use crate::ui::keymap::Key;
use crate::ui::typing::Typed;

/// What a text is typed into.
pub enum Editor {
    /// A text.
    Text(Box<Area>),
    /// A list of words.
    Choice(Chooser),
}

/// A section of a draft.
pub struct Section {
    /// Its place in the draft.
    pub field: Field,
    /// What stands before it.
    pub label: String,
    /// What belongs there.
    pub hint: String,
    /// What is typed.
    pub editor: Editor,
    /// What its file says, as far as known; three-way merging begins there.
    base: String,
    /// What was last sent to be saved.
    sent: Option<String>,
    /// What another program wrote here meanwhile, until one of the two is chosen.
    rival: Option<String>,
}

/// What a key did to a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Something within the section.
    Within(Typed),
    /// It leads to the section before.
    Before,
    /// It leads to the next section.
    Next,
}

impl Section {
    /// The section of a draft as its file says it.
    pub fn new(
        field: Field,
        (label, hint): (String, String),
        draft: &Draft,
        notebook: &Notebook,
    ) -> Self {
        let base = field.read(draft);
        let editor = match field.form() {
            Form::Choice(list) => {
                let is_single = list == List::Stories;
                Editor::Choice(Chooser::new(terms(list, notebook), is_single, &base))
            }
            Form::Line | Form::Bullets | Form::Prose => {
                let mut area = Area::new(&base).with_placeholder(&hint);
                area.to_end();
                Editor::Text(Box::new(area))
            }
        };
        Self {
            field,
            label,
            hint,
            editor,
            base,
            sent: None,
            rival: None,
        }
    }

    /// How it is written.
    pub fn form(&self) -> Form {
        self.field.form()
    }

    /// What is typed, word for word; chosen ids one a line.
    pub fn text(&self) -> String {
        match &self.editor {
            Editor::Text(area) => area.text(),
            Editor::Choice(chooser) => chooser.text(),
        }
    }

    /// What is typed, as a file would give it back.
    fn ours(&self) -> String {
        self.form().canonical(&self.text())
    }

    /// Whether it says something else than its file.
    pub fn is_dirty(&self) -> bool {
        self.ours() != self.base
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        match &self.editor {
            Editor::Text(area) => area.is_empty(),
            Editor::Choice(chooser) => chooser.text().is_empty(),
        }
    }

    /// Whether there is more than can be edited here.
    pub fn is_oversized(&self) -> bool {
        matches!(&self.editor, Editor::Text(area) if area.is_oversized())
    }

    /// What another program wrote here, until one of the two is chosen.
    pub fn rival(&self) -> Option<&str> {
        self.rival.as_deref()
    }

    /// What is to be saved here: ours; where another program wrote too, theirs until one of the two is chosen.
    pub fn to_save(&self) -> String {
        self.rival.clone().unwrap_or_else(|| self.ours())
    }

    /// What is typed, whatever another program wrote.
    pub fn to_keep(&self) -> String {
        self.ours()
    }

    /// Notes that it was sent to be saved.
    pub fn note_sent(&mut self) {
        self.sent = self.rival.is_none().then(|| self.ours());
    }

    /// The file says this now.
    pub fn follow(&mut self, draft: &Draft) {
        let theirs = self.field.read(draft);
        if self.sent.as_ref() == Some(&theirs) || theirs == self.base {
            self.base = theirs;
            return;
        }
        let ours = self.ours();
        if ours == theirs {
            self.base = theirs;
            self.rival = None;
        } else if self.rival.is_none() && ours == self.base {
            self.put(&theirs);
            self.base = theirs;
        } else {
            self.rival = Some(theirs);
        }
    }

    /// What is typed stands; what another program wrote goes once it is saved.
    pub fn keep_ours(&mut self) {
        if let Some(theirs) = self.rival.take() {
            self.base = theirs;
        }
    }

    /// What another program wrote stands.
    pub fn take_theirs(&mut self) {
        if let Some(theirs) = self.rival.take() {
            self.put(&theirs);
            self.base = theirs;
        }
    }

    /// The file is gone: all that is typed is new.
    pub fn lose(&mut self) {
        self.base = String::new();
        self.sent = None;
        self.rival = None;
    }

    /// Puts a text here; it can be undone where it is a text.
    pub fn put(&mut self, text: &str) {
        match &mut self.editor {
            Editor::Text(area) => area.replace(text),
            Editor::Choice(chooser) => chooser.set_text(text),
        }
    }

    /// The words to choose from may be others now.
    pub fn refresh(&mut self, notebook: &Notebook) {
        if let (Editor::Choice(chooser), Form::Choice(list)) = (&mut self.editor, self.field.form())
        {
            chooser.set_terms(terms(list, notebook));
        }
    }

    /// Uses a key.
    pub fn on_key(&mut self, key: Key) -> Reply {
        let form = self.field.form();
        match &mut self.editor {
            Editor::Choice(chooser) => match chooser.on_key(key) {
                Chosen::Before => Reply::Before,
                Chosen::Beyond => Reply::Next,
                Chosen::Within(typed) => Reply::Within(typed),
            },
            Editor::Text(area) => on_text_key(area, form, key),
        }
    }

    /// Takes what was pasted; a line stays one line.
    pub fn on_paste(&mut self, pasted: &str) -> Typed {
        let form = self.field.form();
        match &mut self.editor {
            Editor::Choice(chooser) => chooser.on_paste(pasted),
            Editor::Text(area) => match form {
                Form::Line => area.on_paste(&Form::Line.canonical(pasted)),
                Form::Bullets if pasted.trim().contains(['\n', '\r']) => {
                    let lines = pasted.replace("\r\n", "\n").replace('\r', "\n");
                    area.on_paste(&super::sheet::items(&lines).join("\n"))
                }
                Form::Bullets | Form::Prose | Form::Choice(_) => area.on_paste(pasted),
            },
        }
    }

    /// The cursor comes in, from the section before or from the one below.
    pub fn enter(&mut self, from_below: bool) {
        match &mut self.editor {
            Editor::Choice(chooser) => chooser.enter(from_below),
            Editor::Text(area) if from_below => area.to_end(),
            Editor::Text(area) => area.to_start(),
        }
    }
}

fn on_text_key(area: &mut Area, form: Form, key: Key) -> Reply {
    if key == Key::ENTER {
        match form {
            Form::Line => return Reply::Next,
            // Enter on an empty bullet: the list is done.
            Form::Bullets if is_on_empty_line(area) => {
                let typed = if area.delete_empty_line() {
                    Typed::Changed
                } else {
                    Typed::Moved
                };
                return if typed == Typed::Changed || area.is_empty() {
                    Reply::Next
                } else {
                    Reply::Within(typed)
                };
            }
            Form::Bullets | Form::Prose | Form::Choice(_) => {}
        }
    }
    let before = (area.cursor(), area.cursor_row());
    let typed = area.on_key(key);
    let has_stayed = typed == Typed::Moved && before == (area.cursor(), area.cursor_row());
    match key {
        Key::UP if has_stayed || before.1 == 0 => Reply::Before,
        Key::DOWN if has_stayed => Reply::Next,
        Key::DOWN if before.1 == area.cursor_row() => Reply::Next,
        _ => Reply::Within(typed),
    }
}

fn is_on_empty_line(area: &Area) -> bool {
    let (row, _) = area.cursor();
    area.lines()
        .get(row)
        .is_some_and(|line| line.trim().is_empty())
}

/// What is chosen from: the vocabulary's words, or the stories by their names.
fn terms(list: List, notebook: &Notebook) -> Vec<Term> {
    match list {
        List::Qualities => notebook.vocabulary.qualities.clone(),
        List::Themes => notebook.vocabulary.themes.clone(),
        List::Concerns => notebook.vocabulary.concerns.clone(),
        List::Stories => {
            let stories = notebook.drafts.stories.iter();
            let term = |id: &str, name: &str| Term {
                id: id.to_owned(),
                text: name.to_owned(),
                source: String::new(),
                probes: String::new(),
            };
            stories
                .map(|(id, kept)| term(id.as_str(), kept.value.name()))
                .collect()
        }
    }
}
