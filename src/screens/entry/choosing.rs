//! Choosing questions to ask for one role: what fits, what is chosen, what somebody there has heard already.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::page::{Page, Row as PageRow, hanging, wrapped};
use super::{EntryScreen, Front, asking, words};
use crate::domain::ask::{AskList, Ledger, Occasion};
use crate::domain::entry::{Entry, Kind, Role};
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Key, Keymap, bind};

/// Choosing for a role.
pub(super) struct Choosing {
    role: Role,
    page: Page<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// A question: its id, or its words.
    Question(String),
    /// Above what is better not asked.
    AvoidHeading,
    /// Something better not asked, by its place in the list.
    Avoid(usize),
}

impl PageRow for Row {
    fn is_selectable(&self) -> bool {
        // What is better not asked can be reached, so that it can be read in a small window.
        !matches!(self, Self::AvoidHeading)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Choose,
    Own,
    Close,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, choosing questions",
    bindings: &[
        bind(&[Key::SPACE, Key::ENTER], Action::Choose, "choose"),
        bind(&[Key::char('o')], Action::Own, "own words"),
        bind(&[Key::LEFT, Key::BACKSPACE], Action::Close, "done"),
    ],
};

impl Choosing {
    /// What can be chosen for a role; the order stays while one chooses.
    pub(super) fn new(role: Role, entry: &Entry, context: &Context<'_>) -> Self {
        let list = &context.notebook.ask;
        let ledger = Ledger::of(&context.notebook.calendar, entry);
        let mut ids: Vec<String> = entry
            .questions_to_ask
            .get(&role)
            .cloned()
            .unwrap_or_default();
        let suggested = list.suggest(entry, role, &ledger).into_iter();
        let fitting = fitting(list, entry, role);
        for id in suggested.map(|question| &question.id).chain(fitting) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        let mut rows: Vec<Row> = ids.into_iter().map(Row::Question).collect();
        if !list.avoid.is_empty() {
            rows.push(Row::AvoidHeading);
            rows.extend((0..list.avoid.len()).map(Row::Avoid));
        }
        let mut page = Page::default();
        page.set(rows);
        Self { role, page }
    }
}

/// Every question for a role at such an entry.
fn fitting<'a>(list: &'a AskList, entry: &Entry, role: Role) -> impl Iterator<Item = &'a String> {
    let occasion = (entry.kind == Kind::Social).then_some(Occasion::Social);
    list.questions
        .iter()
        .filter(move |question| question.at == occasion)
        .filter(move |question| question.roles.is_empty() || question.roles.contains(&role))
        .map(|question| &question.id)
}

impl EntryScreen {
    pub(super) fn on_choosing_key(
        &mut self,
        key: Key,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let Front::Choosing(choosing) = &mut self.front else {
            return;
        };
        let role = choosing.role;
        match KEYS.action(key) {
            Some(Action::Choose) => {
                if let Some(Row::Question(question)) = choosing.page.selected().cloned() {
                    self.choose(role, &question, ask);
                }
            }
            Some(Action::Own) => self.write_own(role, context),
            Some(Action::Close) => self.front = Front::Part,
            None => choosing.page.on_key(key),
        }
    }

    fn choose(&self, role: Role, question: &str, ask: &mut Requests<'_>) {
        let chosen = self.placed.entry.questions_to_ask.get(&role);
        let is_chosen = chosen.is_some_and(|chosen| chosen.iter().any(|own| own == question));
        if is_chosen {
            self.change("The question is taken out.", ask, |entry| {
                asking::take_out(entry, role, question);
            });
            return;
        }
        self.change("The question is chosen.", ask, |entry| {
            let chosen = entry.questions_to_ask.entry(role).or_default();
            chosen.push(question.to_owned());
        });
    }

    pub(super) fn on_choosing_row(
        &mut self,
        row: usize,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let Front::Choosing(choosing) = &mut self.front else {
            return;
        };
        if choosing.page.on_row(row) {
            self.on_choosing_key(Key::ENTER, context, ask);
        }
    }
}

/// Draws the part.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let entry = &screen.placed.entry;
    let Front::Choosing(choosing) = &mut screen.front else {
        return;
    };
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let role = choosing.role;
    let (counted, style) = asking::readiness(entry, role, context);
    let head = Line::from(vec![
        Span::styled(format!("To ask the {}  ", words::role(role)), theme.heading),
        Span::styled(counted, style),
    ]);
    frame.render_widget(head, top);
    let width = usize::from(body.width).saturating_sub(3);
    let ledger = Ledger::of(&context.notebook.calendar, entry);
    let chosen = entry.questions_to_ask.get(&role);
    choosing
        .page
        .draw(frame, body, context, hits, |row, front| match row {
            Row::Question(question) => {
                let is_chosen = chosen.is_some_and(|chosen| chosen.contains(question));
                let mark = if is_chosen {
                    glyphs.checked
                } else {
                    glyphs.unchecked
                };
                let mut lines =
                    asking::question_lines(question, role, entry, &ledger, width, context);
                if let Some(bullet) = lines.first_mut().and_then(|line| line.spans.first_mut()) {
                    let style = if is_chosen { theme.good } else { theme.text };
                    *bullet = Span::styled(format!("{mark:>3} "), style);
                }
                if front {
                    lines.extend(asking::why(question, width, context));
                }
                lines
            }
            Row::AvoidHeading => vec![
                Line::default(),
                Line::styled("Better not asked", theme.heading),
            ],
            Row::Avoid(at) => avoid(*at, front, width, context),
        });
}

fn avoid(at: usize, front: bool, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let Some(avoid) = context.notebook.ask.avoid.get(at) else {
        return Vec::new();
    };
    let mut lines = wrapped(&avoid.topic, width, theme.muted);
    if front {
        lines.extend(hanging(Span::raw("    "), &avoid.why, width, theme.muted));
    }
    lines
}
