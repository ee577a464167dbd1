//! The confirm-back mail, in both times: read once, copied or written to a file, then marked.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::naming::Naming;
use super::page::{Paper, hanging, wrapped};
use super::{EntryScreen, Front, words};
use crate::domain::calendar::Placed;
use crate::domain::template::{Confirm, Mail};
use crate::message::{Effect, Requests};
use crate::screens::Context;
use crate::ui::keymap::{Hint, Key, Keymap, bind};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Copy,
    File,
    Confirmed,
    Name,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, confirm-back mail",
    bindings: &[
        bind(&[Key::char('c'), Key::ENTER], Action::Copy, "copy"),
        bind(&[Key::char('f')], Action::File, "to a file"),
        bind(&[Key::char('b')], Action::Confirmed, "confirmed today"),
        bind(&[Key::char('n')], Action::Name, "your name"),
    ],
};

/// The widest line of a mail that is shown.
const WIDEST: u16 = 96;

/// The part.
#[derive(Default)]
pub(super) struct Confirming {
    paper: Paper,
    /// The mail with its places filled in; nothing until it was filled.
    mail: Option<Mail>,
}

impl Confirming {
    pub(super) fn fill(&mut self, placed: &Placed, context: &Context<'_>) {
        self.mail = Some(confirm_back(placed, context));
    }

    fn text(&self) -> String {
        self.mail.as_ref().map_or_else(String::new, Mail::text)
    }

    /// Whether the person's own name is not known.
    pub(super) fn is_nameless(&self) -> bool {
        self.missing().iter().any(|place| place == "name")
    }

    fn missing(&self) -> &[String] {
        self.mail.as_ref().map_or(&[], |mail| &mail.missing)
    }
}

/// The mail with its places filled in.
fn confirm_back(placed: &Placed, context: &Context<'_>) -> Mail {
    let notebook = context.notebook;
    let program = placed.entry.program.as_ref();
    let profile = notebook.profile.as_ref();
    let fields = Confirm {
        placed,
        program: placed.name(&notebook.programs),
        sheet: program.and_then(|id| notebook.programs.get(id)),
        zone: &notebook.calendar.zone_of(placed),
        home: &notebook.home,
        name: profile.and_then(|profile| profile.name.as_deref()),
    }
    .fields();
    Mail::of(&notebook.mails.confirm_back, &fields)
}

impl EntryScreen {
    /// The keys that mean something now.
    pub(super) fn mail_hints(&self) -> Vec<Hint> {
        let is_nameless = self.mail.is_nameless();
        KEYS.bindings
            .iter()
            .filter(|row| row.action != Action::Name || is_nameless)
            .map(|row| Hint {
                keys: row.keys,
                label: row.label,
            })
            .collect()
    }

    pub(super) fn on_mail_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match KEYS.action(key) {
            Some(Action::Copy) => ask.perform(Effect::Copy(self.mail.text())),
            Some(Action::File) => {
                let name = format!("confirm-{}", self.placed.id);
                self.front = Front::Naming(Naming::file(&name, self.mail.text(), None));
            }
            Some(Action::Name) => self.front = Front::Naming(Naming::me(None)),
            Some(Action::Confirmed) => {
                let today = context.notebook.today(context.now.wall);
                let was = self.placed.entry.confirmed_back;
                let words = if was.is_some() {
                    "The time is not confirmed back yet."
                } else {
                    "The time is confirmed back."
                };
                self.change(words, ask, |entry| {
                    entry.confirmed_back = if was.is_some() { None } else { Some(today) };
                });
            }
            None => self.mail.paper.on_key(key),
        }
    }
}

/// Draws the part.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let width = usize::from(area.width.min(WIDEST)).saturating_sub(1);
    let (mark, state, style) = match screen.placed.entry.confirmed_back {
        Some(day) => (
            glyphs.checked,
            format!("Confirmed back on {}.", words::day(day)),
            theme.good,
        ),
        None => (
            glyphs.unchecked,
            "Not confirmed back yet. Send this, then press b.".to_owned(),
            theme.warn,
        ),
    };
    let mut head = hanging(
        Span::styled(format!("{mark} "), style),
        &state,
        width,
        style,
    );
    let missing = screen.mail.missing();
    if !missing.is_empty() {
        let words = format!(
            "{} Fill in before you send it: {}.",
            glyphs.warning,
            missing.join(", ")
        );
        head.extend(wrapped(&words, width, theme.warn));
    }
    head.push(Line::default());
    let rows = u16::try_from(head.len()).unwrap_or(0);
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(rows),
        Constraint::Fill(1),
    ]));
    frame.render_widget(Paragraph::new(head), top);
    let lines = wrapped(&screen.mail.text(), width, theme.text);
    screen.mail.paper.draw(frame, body, context, lines);
}
