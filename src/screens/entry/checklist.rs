//! The checklists of an entry: by list or by time, ticked with the day; own items beside the shipped ones.

use chrono::{DateTime, NaiveDate, Utc};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::page::{Page, Row as PageRow, count, hanging, wrapped};
use super::writing::Slot;
use super::{EntryScreen, words};
use crate::domain::calendar::Placed;
use crate::domain::checklist::{self, Checklist, Item, Progress, When};
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Key, Keymap, bind};
use crate::ui::text;

/// Columns of the time an item is due at.
const DUE: usize = 14;

/// The part.
#[derive(Default)]
pub(super) struct Lists {
    page: Page<Row>,
    order: Order,
}

/// How the items are ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Order {
    /// List by list.
    #[default]
    Lists,
    /// By the time they are due.
    Time,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// A list, by its id.
    List(String),
    /// A time.
    Time(When),
    /// An item of the lists, by its id.
    Item(String),
    /// Above the person's own items.
    OwnHeading,
    /// An own item, in its words.
    Own(String),
}

impl PageRow for Row {
    fn is_selectable(&self) -> bool {
        match self {
            Self::List(_) | Self::Time(_) | Self::OwnHeading => false,
            Self::Item(_) | Self::Own(_) => true,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Tick,
    Add,
    Remove,
    Order,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, checklist",
    bindings: &[
        bind(&[Key::SPACE, Key::ENTER], Action::Tick, "tick"),
        bind(&[Key::char('a')], Action::Add, "add your own"),
        bind(&[Key::char('x')], Action::Remove, "remove your own"),
        bind(&[Key::char('t')], Action::Order, "by list, by time"),
    ],
};

impl Lists {
    pub(super) fn fill(&mut self, placed: &Placed, context: &Context<'_>) {
        let lists = &context.notebook.checklists;
        let mut rows = match self.order {
            Order::Lists => by_list(lists, placed),
            Order::Time => by_time(lists, placed),
        };
        let done = checklist::own_items(lists, &placed.entry).map(|(own, _)| own.to_owned());
        let open = checklist::own_to_do(lists, &placed.entry);
        let open = open.into_iter().map(str::to_owned);
        let mut own: Vec<String> = open.chain(done).collect();
        own.sort();
        if !own.is_empty() {
            rows.push(Row::OwnHeading);
            rows.extend(own.into_iter().map(Row::Own));
        }
        self.page.set(rows);
    }

    pub(super) fn on_row(&mut self, row: usize) -> bool {
        self.page.on_row(row)
    }
}

fn by_list(lists: &[Checklist], placed: &Placed) -> Vec<Row> {
    let items = checklist::for_entry(lists, &placed.entry);
    let mut rows = Vec::new();
    for list in lists.iter().filter(|list| list.is_for(&placed.entry)) {
        let mut own: Vec<&Item> = list
            .items
            .iter()
            .filter(|item| is_among(&items, item))
            .collect();
        own.sort_by_key(|item| item.when);
        let repeated = |item: &&Item| rows.contains(&Row::Item(item.id.clone()));
        own.retain(|item| !repeated(item));
        if !own.is_empty() {
            rows.push(Row::List(list.list.clone()));
            rows.extend(own.into_iter().map(|item| Row::Item(item.id.clone())));
        }
    }
    rows
}

fn is_among(items: &[&Item], item: &Item) -> bool {
    items.iter().any(|own| std::ptr::eq(*own, item))
}

fn by_time(lists: &[Checklist], placed: &Placed) -> Vec<Row> {
    let mut items = checklist::for_entry(lists, &placed.entry);
    items.sort_by_key(|item| item.when);
    let mut rows = Vec::new();
    let mut before = None;
    for item in items {
        if before.replace(item.when) != Some(item.when) {
            rows.push(Row::Time(item.when));
        }
        rows.push(Row::Item(item.id.clone()));
    }
    rows
}

/// The item with this id, whichever list it is in.
fn item<'a>(id: &str, lists: &'a [Checklist]) -> Option<&'a Item> {
    let mut items = lists.iter().flat_map(|list| &list.items);
    items.find(|item| item.id == id)
}

impl EntryScreen {
    pub(super) fn on_checklist_key(
        &mut self,
        key: Key,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        match KEYS.action(key) {
            Some(Action::Tick) => self.tick(context, ask),
            Some(Action::Add) => self.write(Slot::ToDo, context),
            Some(Action::Remove) => self.remove_own(ask),
            Some(Action::Order) => {
                self.checklist.order = match self.checklist.order {
                    Order::Lists => Order::Time,
                    Order::Time => Order::Lists,
                };
                self.checklist.fill(&self.placed, context);
            }
            None => self.checklist.page.on_key(key),
        }
    }

    fn tick(&self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let today = context.notebook.today(context.now.wall);
        match self.checklist.page.selected() {
            Some(Row::Item(id)) => {
                let is_done = self.placed.entry.checklist.contains_key(id);
                self.change(ticked(!is_done), ask, |entry| {
                    if is_done {
                        entry.checklist.remove(id);
                    } else {
                        entry.checklist.insert(id.clone(), today);
                    }
                });
            }
            Some(Row::Own(own)) => {
                let is_done = self.placed.entry.checklist.contains_key(own);
                self.change(ticked(!is_done), ask, |entry| {
                    entry.checklist.remove(own);
                    entry.to_do.remove(own);
                    if is_done {
                        entry.to_do.insert(own.clone());
                    } else {
                        entry.checklist.insert(own.clone(), today);
                    }
                });
            }
            Some(Row::List(_) | Row::Time(_) | Row::OwnHeading) | None => {}
        }
    }

    fn remove_own(&self, ask: &mut Requests<'_>) {
        let Some(Row::Own(own)) = self.checklist.page.selected() else {
            ask.say("Only your own items can be removed; a adds one.");
            return;
        };
        self.change("Your item is removed.", ask, |entry| {
            entry.checklist.remove(own);
            entry.to_do.remove(own);
        });
    }
}

fn ticked(is_done: bool) -> &'static str {
    if is_done {
        "Ticked."
    } else {
        "The tick is gone."
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
    let theme = &context.look.theme;
    let notebook = context.notebook;
    let placed = &screen.placed;
    let now = context.now.wall;
    if screen.checklist.page.selected().is_none() {
        let words = "No list is for this entry. a adds an item of your own.";
        let lines = wrapped(words, usize::from(area.width), theme.muted);
        frame.render_widget(ratatui::widgets::Paragraph::new(lines), area);
        return;
    }
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let progress = Progress::of(&notebook.checklists, placed, now, &notebook.home);
    frame.render_widget(summary(&progress, context), top);
    let width = usize::from(body.width).saturating_sub(3);
    screen
        .checklist
        .page
        .draw(frame, body, context, hits, |row, front| {
            lines(row, front, placed, width, context)
        });
}

fn summary(progress: &Progress, context: &Context<'_>) -> Line<'static> {
    let theme = &context.look.theme;
    let minutes = match progress.due_minutes {
        0 => String::new(),
        minutes => format!(", about {minutes} min"),
    };
    let done = format!("{} of {} done", progress.done, progress.total());
    let due = match progress.due {
        0 => "nothing is due now".to_owned(),
        due => format!("{} due now{minutes}", count(due, "item")),
    };
    let style = if progress.due == 0 {
        theme.good
    } else {
        theme.warn
    };
    Line::from(vec![
        Span::styled(format!("{done}; "), theme.muted),
        Span::styled(due, style),
    ])
}

fn lines(
    row: &Row,
    front: bool,
    placed: &Placed,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let lists = &context.notebook.checklists;
    let heading = |words: String| {
        vec![Line::styled(
            text::display_safe(&words).into_owned(),
            theme.heading,
        )]
    };
    match row {
        Row::List(id) => {
            let Some(list) = lists.iter().find(|list| list.list == *id) else {
                return Vec::new();
            };
            let as_of = list.as_of.as_deref();
            let as_of = as_of.map_or_else(String::new, |month| format!("  (as of {month})"));
            heading(format!("{}{as_of}", list.title))
        }
        Row::Time(when) => heading(words::capital(due_word(*when))),
        Row::OwnHeading => heading("Your own".to_owned()),
        Row::Item(id) => item(id, lists).map_or_else(Vec::new, |item| {
            let at = checklist::due_at(item.when, placed.span.starts_at, &context.notebook.home);
            let day = placed.entry.checklist.get(id).copied();
            let mut lines = item_line(&item.text, day, Some((item.when, at)), width, context);
            if front {
                let why = match item.minutes {
                    0 => item.why.clone(),
                    minutes => format!("{} ({minutes} min)", item.why),
                };
                lines.extend(hanging(Span::raw("    "), &why, width, theme.muted));
            }
            lines
        }),
        Row::Own(own) => {
            let day = placed.entry.checklist.get(own).copied();
            item_line(own, day, None, width, context)
        }
    }
}

/// An item in a line or two: its box, its words, and at the right the day it was done or the time it is due.
fn item_line(
    told: &str,
    done: Option<NaiveDate>,
    due: Option<(When, DateTime<Utc>)>,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let (mark, style) = if done.is_some() {
        (glyphs.checked, theme.muted)
    } else {
        (glyphs.unchecked, theme.text)
    };
    let (right, right_style) = match (done, due) {
        (Some(day), _) => (day.format("%-d %b").to_string(), theme.good),
        (None, Some((when, at))) if at <= context.now.wall => {
            (format!("due, {}", due_word(when)), theme.warn)
        }
        (None, Some((when, _))) => (due_word(when).to_owned(), theme.muted),
        (None, None) => ("yours".to_owned(), theme.muted),
    };
    let room = width.saturating_sub(DUE + 1);
    let mut lines = hanging(Span::styled(format!("{mark} "), style), told, room, style);
    if let Some(first) = lines.first_mut() {
        let gap = (room + 1).saturating_sub(first.width());
        first.push_span(Span::raw(" ".repeat(gap)));
        first.push_span(Span::styled(right, right_style));
    }
    lines
}

fn due_word(when: When) -> &'static str {
    match when {
        When::Week => "week before",
        When::Days => "days before",
        When::Evening => "evening",
        When::Day => "that day",
        When::Room => "in the room",
    }
}
