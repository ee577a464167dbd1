//! Drawing the import: naming the file, the list with what is in front, columns, and the zone of times that name none.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::items::told;
use super::preview::{Mode, Preview};
use super::rows::GROUPS;
use super::{Import, Phase, columns, items};
use crate::domain::calendar::Placed;
use crate::domain::calendar::import::Fate;
use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::proposal::Proposal;
use crate::screens::Context;
use crate::screens::calendar::detail;
use crate::screens::entry_form::wrapped;
use crate::ui::hits::Hits;
use crate::ui::text;

/// From this width on the list and what is in front stand side by side.
const SIDE_BY_SIDE: u16 = 110;

/// Rows the item in front takes below the list, where there is room, and where there is little.
const BELOW: u16 = 8;
const BELOW_SMALL: u16 = 5;

/// From so many rows on there is room.
const ROOMY: u16 = 18;

/// What the reader of calendar files says of a time that names no zone.
const NO_ZONE: &str = "without a time zone";

/// Draws the screen.
pub fn render(
    screen: &mut Import,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = area.inner(Margin::new(2, 0));
    match &mut screen.phase {
        Phase::Naming(why) => naming(&screen.path, why.as_deref(), frame, area, context),
        Phase::Reading(_) => {
            let words = format!("Reading {} ...", text::display_safe(screen.path.text()));
            let words = text::truncate(&words, usize::from(area.width), &context.look.glyphs);
            frame.render_widget(Line::styled(words, context.look.theme.muted), area);
        }
        Phase::Preview(preview) => draw_preview(preview, frame, area, context, hits),
    }
}

fn naming(
    path: &crate::ui::field::Field,
    why: Option<&str>,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    let theme = &context.look.theme;
    let wording = &context.notebook.wording;
    let mut lines = vec![Line::styled("Import a file", theme.heading)];
    lines.extend(wrapped(
        wording.calendar("import_hint"),
        area.width,
        theme.text,
        context,
    ));
    lines.extend(wrapped(
        wording.calendar("import_files"),
        area.width,
        theme.muted,
        context,
    ));
    lines.push(Line::default());
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let [top, field, below] = area.layout(&Layout::vertical([
        Constraint::Length(rows),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    frame.render_widget(Paragraph::new(lines), top);
    let [label, value] = field.layout(&Layout::horizontal([
        Constraint::Length(6),
        Constraint::Fill(1),
    ]));
    frame.render_widget(Line::styled("File", theme.key), label);
    path.draw(frame, value, context.look, true);
    if let Some(why) = why {
        let words = format!("{} {why}", context.look.glyphs.warning);
        let lines = wrapped(&words, below.width, theme.bad, context);
        frame.render_widget(Paragraph::new(lines), below.inner(Margin::new(0, 1)));
    }
}

fn draw_preview(
    preview: &mut Preview,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let head = head(preview, area.width, context);
    let rows = u16::try_from(head.len()).unwrap_or(u16::MAX);
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(rows),
        Constraint::Fill(1),
    ]));
    frame.render_widget(Paragraph::new(head), top);
    match &mut preview.mode {
        Mode::Columns(list) => {
            return columns::draw(&preview.columns, list, frame, body, context, hits);
        }
        Mode::Meaning(column, list) => {
            let column = preview.columns.get(*column);
            return columns::draw_meanings(column, list, frame, body, context, hits);
        }
        Mode::List | Mode::Zone(..) => {}
    }
    let (list, details) = parts(body);
    items::draw(preview, frame, list, context, hits);
    let lines = match &preview.mode {
        Mode::Zone(field, wrong) => zone(field, wrong.as_deref(), frame, details, context),
        _ => in_front(preview, details.width, context),
    };
    frame.render_widget(Paragraph::new(lines), details);
}

/// The list and what is in front: side by side, or one below the other.
fn parts(body: Rect) -> (Rect, Rect) {
    if body.width >= SIDE_BY_SIDE {
        let columns = Layout::horizontal([Constraint::Percentage(56), Constraint::Percentage(44)]);
        let [list, details] = body.layout(&columns.spacing(3));
        return (list, details);
    }
    let below = if body.height >= ROOMY {
        BELOW
    } else {
        BELOW_SMALL
    };
    let rows = Layout::vertical([Constraint::Fill(1), Constraint::Length(below)]);
    let [list, details] = body.layout(&rows.spacing(u16::from(body.height >= ROOMY)));
    (list, details)
}

/// The file, how much of each there is, and what is to be known of it.
fn head(preview: &Preview, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let counts: Vec<String> = GROUPS
        .into_iter()
        .map(|group| (preview.events.count(group), group))
        .filter(|(count, _)| *count > 0)
        .map(|(count, group)| format!("{count} {}", group.word()))
        .collect();
    let name = preview.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = text::truncate(name, usize::from(width) / 2, &context.look.glyphs);
    let shown = preview
        .only
        .map_or_else(String::new, |only| format!("; shown: {}", only.word()));
    let ticked = preview.events.ticked();
    let counts = format!("  {}; {ticked} ticked{shown}", counts.join(", "));
    let room = usize::from(width).saturating_sub(text::width(&name));
    let counts = text::truncate(&counts, room, &context.look.glyphs);
    let mut lines = vec![Line::from(vec![
        Span::styled(name, theme.heading),
        Span::styled(counts, theme.text),
    ])];
    if let Some(zone) = preview.floating {
        let words = format!(
            "Times without a zone are taken for those of {}.",
            zone.city()
        );
        lines.push(Line::styled(words, theme.muted));
    }
    if matches!(preview.mode, Mode::List) {
        for remark in &preview.remarks {
            let glyphs = &context.look.glyphs;
            let remark = text::truncate(&text::marks(remark, glyphs), usize::from(width), glyphs);
            lines.push(Line::styled(remark, theme.muted));
        }
    }
    lines
}

/// Everything about the item in front.
fn in_front(preview: &Preview, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let found = preview.place().and_then(|place| {
        let item = preview.events.item(place)?;
        Some((place, item, preview.events.fate(place)?))
    });
    let Some((place, item, fate)) = found else {
        return wrapped(
            "There is nothing to take here.",
            width,
            theme.muted,
            context,
        );
    };
    let mut lines = wrapped(&item.summary, width, theme.title, context);
    let proposal = preview.events.proposal(place);
    match (fate, proposal) {
        (Fate::New { notes, .. }, Some(proposal)) => {
            lines.extend(clock_lines(proposal, context));
            for note in notes {
                lines.extend(wrapped(note, width, theme.warn, context));
            }
        }
        (
            Fate::Doubtful {
                reason,
                can_be_taken,
            },
            Some(proposal),
        ) => {
            lines.extend(wrapped(&sentence(reason), width, theme.warn, context));
            if *can_be_taken {
                lines.extend(wrapped(
                    "Space takes it as this:",
                    width,
                    theme.accent,
                    context,
                ));
            }
            if *can_be_taken {
                lines.extend(clock_lines(proposal, context));
            }
            if reason.contains(NO_ZONE) {
                let words = "Another clock is meant? z asks whose, for all of them.";
                lines.extend(wrapped(words, width, theme.accent, context));
            }
        }
        _ => {
            for words in told(fate) {
                lines.extend(wrapped(&sentence(&words), width, theme.text, context));
            }
        }
    }
    if let Some(proposal) = proposal {
        lines.extend(proposal_lines(proposal, width, context));
    }
    lines
}

/// The proposed time on every clock.
fn clock_lines(proposal: &Proposal, context: &Context<'_>) -> Vec<Line<'static>> {
    let entry = Entry::new(proposal.kind, proposal.when);
    let rules = context.notebook.calendar.rules();
    let placed = Placed::new(EntryId::new(""), entry, 0, rules);
    detail::clock_lines(&placed, context)
}

/// A clause as a sentence of its own.
fn sentence(clause: &str) -> String {
    let mut chars = clause.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    let end = if clause.ends_with(['.', '?', '!']) {
        ""
    } else {
        "."
    };
    format!("{}{}{end}", first.unwrap_or_default(), chars.as_str())
}

/// Where it takes place, the link in full, who is there, and the words that said when.
fn proposal_lines(proposal: &Proposal, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let place = &proposal.place;
    let people: Vec<&str> = proposal
        .interviewers
        .iter()
        .map(|person| person.name.as_str())
        .collect();
    let platform = place.platform.map_or("", |platform| platform.word());
    let told = [
        ("Where", platform),
        ("Link", &place.link),
        ("Address", &place.address),
        ("Dial-in", &place.dial_in),
        ("With", &people.join(", ")),
        ("As received", &proposal.as_received),
    ];
    let told = told.into_iter().filter(|(_, words)| !words.is_empty());
    told.flat_map(|(name, words)| wrapped(&format!("{name}: {words}"), width, theme.muted, context))
        .collect()
}

/// Asks for the zone of times that name none; the field is drawn in the second row.
fn zone(
    field: &crate::ui::field::Field,
    wrong: Option<&str>,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let question = "Whose clock do times without a zone mean?";
    let mut lines = vec![Line::styled(question, theme.title), Line::default()];
    if let Some(wrong) = wrong {
        let words = format!("{} {wrong}", context.look.glyphs.warning);
        lines.extend(wrapped(&words, area.width, theme.bad, context));
    }
    let row = Rect {
        y: area.y.saturating_add(1),
        height: 1,
        ..area
    };
    field.draw(frame, row.intersection(area), context.look, true);
    lines
}
