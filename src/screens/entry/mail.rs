//! The confirm-back mail, in both times: read once, copied or written to a file, then marked.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::file::File;
use super::page::{hanging, wrapped};
use super::{EntryScreen, Front, words};
use crate::domain::template::{Confirm, Mail};
use crate::message::{Effect, Requests};
use crate::screens::Context;
use crate::ui::keymap::{Key, Keymap, bind};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Copy,
    File,
    Confirmed,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, confirm-back mail",
    bindings: &[
        bind(&[Key::char('c'), Key::ENTER], Action::Copy, "copy"),
        bind(&[Key::char('f')], Action::File, "to a file"),
        bind(&[Key::char('b')], Action::Confirmed, "confirmed today"),
    ],
};

impl EntryScreen {
    /// The mail with its places filled in.
    fn confirm_back(&self, context: &Context<'_>) -> Mail {
        let notebook = context.notebook;
        let program = self.placed.entry.program.as_ref();
        let profile = notebook.profile.as_ref();
        let fields = Confirm {
            placed: &self.placed,
            program: self.placed.name(&notebook.programs),
            sheet: program.and_then(|id| notebook.programs.get(id)),
            zone: &notebook.calendar.zone_of(&self.placed),
            home: &notebook.home,
            name: profile.and_then(|profile| profile.name.as_deref()),
        }
        .fields();
        Mail::of(&notebook.mails.confirm_back, &fields)
    }

    pub(super) fn on_mail_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match KEYS.action(key) {
            Some(Action::Copy) => ask.perform(Effect::Copy(self.confirm_back(context).text())),
            Some(Action::File) => {
                let told = self.confirm_back(context).text();
                let name = format!("confirm-{}", self.placed.id);
                self.front = Front::File(File::new(&name, told, None));
            }
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
            None => self.mail.on_key(key),
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
    let mail = screen.confirm_back(context);
    let width = usize::from(area.width).min(96);
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
    if !mail.missing.is_empty() {
        let words = format!(
            "{} Fill in before you send it: {}.",
            glyphs.warning,
            mail.missing.join(", ")
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
    let lines = wrapped(&mail.text(), width, theme.text);
    screen.mail.draw(frame, body, context, lines);
}
