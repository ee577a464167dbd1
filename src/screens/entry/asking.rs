//! Questions to ask: what was chosen for each role, how many are still missing, and what was asked of whom.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::page::{Row as PageRow, hanging, wrapped};
use super::writing::Slot;
use super::{EntryScreen, Front, choosing, words};
use crate::domain::ask::{self, Ledger, Ready, WebsiteRisk};
use crate::domain::entry::{Entry, Role};
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, bind};
use crate::ui::text;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// A role.
    Role(Role),
    /// A question chosen for it: its id, or its words.
    Chosen(Role, String),
}

impl PageRow for Row {
    fn is_selectable(&self) -> bool {
        true
    }
}

impl Row {
    fn role(&self) -> Role {
        match self {
            Self::Role(role) | Self::Chosen(role, _) => *role,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Choose,
    Own,
    Asked,
    TakeOut,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, questions to ask",
    bindings: &[
        bind(&[Key::ENTER, Key::char('c')], Action::Choose, "choose"),
        bind(&[Key::char('o')], Action::Own, "own words"),
        bind(&[Key::SPACE], Action::Asked, "asked"),
        bind(&[Key::char('x')], Action::TakeOut, "take out"),
    ],
};

/// The rows for an entry: the roles that matter first, each with what was chosen.
pub(super) fn rows(entry: &Entry) -> Vec<Row> {
    let wanted = ask::roles_to_ask(entry);
    let others = Role::ALL
        .iter()
        .copied()
        .filter(|role| !wanted.contains(role));
    let mut rows = Vec::new();
    for role in wanted.iter().copied().chain(others) {
        rows.push(Row::Role(role));
        let chosen = entry.questions_to_ask.get(&role).into_iter().flatten();
        rows.extend(chosen.map(|question| Row::Chosen(role, question.clone())));
    }
    rows
}

impl EntryScreen {
    pub(super) fn ask_hints(&self) -> Vec<Hint> {
        let is_chosen = matches!(self.asking.selected(), Some(Row::Chosen(..)));
        KEYS.bindings
            .iter()
            .filter(|row| is_chosen || matches!(row.action, Action::Choose | Action::Own))
            .map(|row| Hint {
                keys: row.keys,
                label: row.label,
            })
            .collect()
    }

    pub(super) fn on_ask_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(front) = self.asking.selected().cloned() else {
            return;
        };
        match (KEYS.action(key), &front) {
            (Some(Action::Choose), _) => {
                let choosing = choosing::Choosing::new(front.role(), &self.placed.entry, context);
                self.front = Front::Choosing(Box::new(choosing));
            }
            (Some(Action::Own), _) => self.write_own(front.role(), context),
            (Some(Action::Asked), Row::Chosen(role, question)) => {
                self.mark(*role, question, context, ask);
            }
            (Some(Action::TakeOut), Row::Chosen(role, question)) => {
                self.change("The question is taken out.", ask, |entry| {
                    take_out(entry, *role, question);
                });
            }
            (Some(Action::Asked | Action::TakeOut), Row::Role(_)) => {}
            (None, _) => self.asking.on_key(key),
        }
    }

    /// Begins a question in the person's own words.
    pub(super) fn write_own(&mut self, role: Role, context: &Context<'_>) {
        let chosen = self.placed.entry.questions_to_ask.get(&role);
        self.write(Slot::Own(role, chosen.map_or(0, Vec::len)), context);
    }
}

/// Takes a question away from those chosen for a role.
pub(super) fn take_out(entry: &mut Entry, role: Role, question: &str) {
    if let Some(chosen) = entry.questions_to_ask.get_mut(&role) {
        chosen.retain(|own| own != question);
    }
    entry
        .questions_to_ask
        .retain(|_, chosen| !chosen.is_empty());
}

/// Draws the part.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let hint = context.notebook.wording.calendar("ask_hint");
    let hint = wrapped(hint, usize::from(area.width), theme.muted);
    let rows = if area.height > 8 { hint.len() } else { 0 };
    let rows = u16::try_from(rows).unwrap_or(0);
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(rows),
        Constraint::Fill(1),
    ]));
    frame.render_widget(ratatui::widgets::Paragraph::new(hint), top);
    let width = usize::from(body.width).saturating_sub(3);
    let entry = &screen.placed.entry;
    let ledger = Ledger::of(&context.notebook.calendar, entry);
    screen
        .asking
        .draw(frame, body, context, hits, |row, front| match row {
            Row::Role(role) => vec![role_line(*role, entry, width, context)],
            Row::Chosen(role, question) => {
                let mut lines = question_lines(question, *role, entry, &ledger, width, context);
                if front {
                    lines.extend(why(question, width, context));
                }
                lines
            }
        });
}

/// A role with how many questions are chosen, and whom one meets of it.
fn role_line(role: Role, entry: &Entry, width: usize, context: &Context<'_>) -> Line<'static> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let (counted, style) = readiness(entry, role, context);
    let people = entry
        .interviewers
        .iter()
        .filter(|who| who.role == Some(role));
    let names: Vec<&str> = people
        .map(|who| who.name.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    let names = names.join(", ");
    let role = words::capital(words::role(role));
    let room = width.saturating_sub(28 + 20);
    Line::from(vec![
        Span::styled(format!("{role:<28}"), theme.heading),
        Span::styled(format!("{counted:<20}"), style),
        Span::styled(text::truncate(&names, room, glyphs), theme.muted),
    ])
}

/// `3 of 3–5` and what that means.
pub(super) fn readiness(
    entry: &Entry,
    role: Role,
    context: &Context<'_>,
) -> (String, ratatui::style::Style) {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let band = format!("{}{}{}", ask::FEWEST, glyphs.dash, ask::MOST);
    let is_wanted = ask::roles_to_ask(entry).contains(&role);
    match ask::readiness(entry, role) {
        Ready::Missing(missing) if missing == ask::FEWEST && !is_wanted => {
            ("none chosen".to_owned(), theme.muted)
        }
        Ready::Missing(missing) => {
            let chosen = ask::FEWEST.saturating_sub(missing);
            (format!("{chosen} of {band}, {missing} more"), theme.warn)
        }
        Ready::Enough(chosen) => (format!("{chosen} of {band}, ready"), theme.good),
        Ready::Many(chosen) => (format!("{chosen}, more than {}", ask::MOST), theme.warn),
    }
}

/// A question, and of whom at this program it was asked.
pub(super) fn question_lines(
    question: &str,
    role: Role,
    entry: &Entry,
    ledger: &Ledger,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let told = context.notebook.ask.words(question);
    let mark = Span::styled(format!("  {} ", glyphs.bullet), theme.muted);
    let mut lines = hanging(mark, told, width, theme.text);
    for asked in entry
        .asked
        .iter()
        .filter(|asked| asked.question == question)
    {
        let on = asked
            .on
            .map_or_else(String::new, |day| format!(" on {}", day.format("%-d %b")));
        let words = format!("{} asked of {}{on}", glyphs.checked, asked.of);
        lines.extend(hanging(Span::raw("    "), &words, width, theme.good));
    }
    lines.extend(asked_before(question, role, entry, ledger, width, context));
    lines
}

/// That somebody one meets in this role has heard the question before.
fn asked_before(
    question: &str,
    role: Role,
    entry: &Entry,
    ledger: &Ledger,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let Some(known) = context.notebook.ask.get(question) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for who in entry
        .interviewers
        .iter()
        .filter(|who| who.role == Some(role))
    {
        let Some(asked) = ledger.asked_of(known, &who.name) else {
            continue;
        };
        if entry.asked.contains(asked) {
            continue;
        }
        let on = asked
            .on
            .map_or_else(String::new, |day| format!(" on {}", day.format("%-d %b")));
        let words = format!("{} {} was asked this{on} already", glyphs.warning, who.name);
        lines.extend(hanging(Span::raw("    "), &words, width, theme.warn));
    }
    lines
}

/// What the answer tells, and whether the website may answer it.
pub(super) fn why(question: &str, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let Some(known) = context.notebook.ask.get(question) else {
        return Vec::new();
    };
    let website = match known.website_risk {
        WebsiteRisk::Low => "",
        WebsiteRisk::Medium => " The website may answer it: look there first.",
        WebsiteRisk::High => " The website mostly answers it.",
    };
    let tells = known.tells_you.trim_end_matches('.');
    let words = format!("Tells you: {tells}.{website}");
    hanging(Span::raw("    "), &words, width, theme.muted)
}
