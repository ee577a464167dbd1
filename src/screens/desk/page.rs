//! The sections as one page: how high each is, which rows are seen, where the cursor stands.

mod drawing;

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use self::drawing::Drawing;
use super::coach::Coach;
use super::section::{Editor, Section};
use super::sheet::Form;
use crate::screens::Context;
use crate::ui::area::Row;
use crate::ui::glyphs::Look;
use crate::ui::hits::Hits;
use crate::ui::text;

/// The widest label that stands beside its text; where one is wider, all stand above.
const BESIDE: usize = 11;

/// From so many rows on, an empty row stands between sections.
const ROOMY: u16 = 26;

/// The columns of the mark before a section, and of a bullet.
const MARK: u16 = 2;

/// What was drawn last, for scrolling and the mouse.
#[derive(Debug, Default)]
pub struct Page {
    top: usize,
    /// For each row of the page: its section, the row within it, the character its text ends with.
    spots: Vec<Spot>,
}

#[derive(Debug, Clone, Copy)]
struct Spot {
    section: usize,
    within: usize,
    end: Option<usize>,
}

/// Where labels stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Labels {
    /// Before the text, in so many columns.
    Beside(u16),
    /// Above it.
    Above,
    /// There is one section only, and the bar names it.
    Nowhere,
}

/// What a section shows.
enum Content {
    /// What is typed.
    Typed(Vec<Row>),
    /// Something else.
    Lines(Vec<Line<'static>>),
}

/// One section as it will be drawn.
struct Block {
    content: Content,
    /// The row of the page it begins with.
    start: usize,
    height: usize,
}

impl Page {
    /// The section of a row, and the row within it.
    pub fn place(&self, row: usize) -> Option<(usize, usize)> {
        let spot = self.spots.get(row)?;
        Some((spot.section, spot.within))
    }

    /// The character that the text of a row ends with.
    pub fn character(&self, row: usize) -> Option<usize> {
        self.spots.get(row)?.end
    }

    /// Draws the sections around the cursor.
    pub fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        (sections, focus): (&mut [Section], usize),
        coach: &Coach,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        let labels = Labels::of(sections);
        let room = labels.room(area);
        let gap = usize::from(area.height >= ROOMY);
        let mut blocks = Vec::with_capacity(sections.len());
        let mut start = 0;
        for (at, section) in sections.iter_mut().enumerate() {
            let shown = content(section, room.width, at == focus, context.look);
            let height = shown.height() + labels.rows();
            blocks.push(Block {
                content: shown,
                start,
                height,
            });
            start += height + gap;
        }
        self.spots = spots(&blocks, labels);
        self.scroll(&blocks, sections, focus, labels, usize::from(area.height));
        let drawing = Drawing {
            area,
            room,
            labels,
            top: self.top,
            focus,
            look: context.look,
        };
        for (at, (section, block)) in sections.iter().zip(&blocks).enumerate() {
            drawing.label(frame, at, section, block);
            let marks = marks(coach, at, context.look);
            drawing.content(frame, at, section, block, &marks, hits);
        }
        drawing.more(frame, start.saturating_sub(gap));
    }

    /// Has the whole section in front seen, or at least the cursor where it is too long.
    fn scroll(
        &mut self,
        blocks: &[Block],
        sections: &[Section],
        focus: usize,
        labels: Labels,
        view: usize,
    ) {
        let (Some(block), Some(section)) = (blocks.get(focus), sections.get(focus)) else {
            return;
        };
        let cursor = match &section.editor {
            Editor::Text(area) => area.cursor_row(),
            Editor::Choice(_) => 0,
        };
        let cursor = block.start + labels.rows() + cursor;
        let (first, last) = if block.height <= view {
            (block.start, block.start + block.height)
        } else {
            (cursor, cursor + 1)
        };
        let all = blocks.last().map_or(0, |block| block.start + block.height);
        self.top = self.top.min(first).max(last.saturating_sub(view));
        self.top = self
            .top
            .min(all.saturating_sub(view).max(last.saturating_sub(view)));
    }
}

impl Labels {
    fn of(sections: &[Section]) -> Self {
        let widths = sections.iter().map(|section| text::width(&section.label));
        match widths.max() {
            _ if sections.len() < 2 => Self::Nowhere,
            Some(wide) if wide <= BESIDE => Self::Beside(u16::try_from(wide).unwrap_or(0) + 2),
            _ => Self::Above,
        }
    }

    /// The columns of the text.
    fn room(self, area: Rect) -> Rect {
        let indent = match self {
            Self::Beside(columns) => columns + MARK,
            Self::Above => MARK + 2,
            Self::Nowhere => MARK,
        };
        let indent = indent.min(area.width);
        Rect {
            x: area.x + indent,
            // The last column is for the mark that says there is more.
            width: (area.width - indent).saturating_sub(1),
            ..area
        }
    }

    /// The rows of a label.
    fn rows(self) -> usize {
        usize::from(self == Self::Above)
    }
}

impl Content {
    fn height(&self) -> usize {
        match self {
            Self::Typed(rows) => rows.len(),
            Self::Lines(lines) => lines.len(),
        }
        .max(1)
    }
}

fn content(section: &mut Section, columns: u16, is_focused: bool, look: &Look) -> Content {
    let hint = |section: &Section| {
        let hint = text::marks(&section.hint, &look.glyphs);
        let hint = text::truncate(&hint, usize::from(columns), &look.glyphs);
        Content::Lines(vec![Line::styled(hint, look.theme.placeholder)])
    };
    if section.is_empty() && !is_focused {
        return hint(section);
    }
    if section.is_oversized() {
        let words = "This text is too long for here. Ctrl-E opens it in your own editor.";
        let lines = text::wrap(words, usize::from(columns)).into_iter();
        return Content::Lines(
            lines
                .map(|line| Line::styled(line, look.theme.warn))
                .collect(),
        );
    }
    let indent = bullet_columns(section.form());
    match &mut section.editor {
        Editor::Text(area) => Content::Typed(area.rows(columns.saturating_sub(indent))),
        Editor::Choice(chooser) => {
            let chosen = text::wrap(&chooser.summary(look), usize::from(columns)).into_iter();
            let chosen = chosen.filter(|line| !line.is_empty() || !is_focused);
            let chosen = chosen.map(|line| Line::styled(line, look.theme.text));
            let list = if is_focused {
                chooser.lines(usize::from(columns), look)
            } else {
                Vec::new()
            };
            Content::Lines(list.into_iter().chain(chosen).collect())
        }
    }
}

fn bullet_columns(form: Form) -> u16 {
    match form {
        Form::Bullets => MARK,
        Form::Line | Form::Prose | Form::Choice(_) => 0,
    }
}

fn spots(blocks: &[Block], labels: Labels) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (section, block) in blocks.iter().enumerate() {
        // The empty row before a section belongs to it.
        while spots.len() < block.start {
            spots.push(Spot {
                section,
                within: 0,
                end: Some(0),
            });
        }
        for row in 0..block.height {
            let within = row.saturating_sub(labels.rows());
            let end = match &block.content {
                Content::Typed(rows) => rows.get(within).map(|own| end_of(rows, within, own)),
                Content::Lines(_) => None,
            };
            spots.push(Spot {
                section,
                within,
                end,
            });
        }
    }
    spots
}

/// The character before which a click on a row puts the cursor: its last where the line goes on, else its end.
fn end_of(rows: &[Row], at: usize, row: &Row) -> usize {
    match rows.get(at + 1) {
        Some(next) => next.first - 1,
        None => row.first + row.bytes.len(),
    }
}

/// The words the remark in front is about.
fn marks(coach: &Coach, section: usize, look: &Look) -> Vec<(Range<usize>, Style)> {
    let said = coach
        .in_front()
        .filter(|said| said.section == Some(section));
    let place = said.map(|said| said.place.clone()).into_iter();
    place.map(|place| (place, look.theme.match_)).collect()
}
