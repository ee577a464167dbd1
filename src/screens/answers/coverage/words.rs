//! Coverage in words: what to write next, and why a story stands for a row.

use super::CoveragePage;
use super::rows::Row;
use crate::domain::coverage::{Area, Hole, Level, Next, Reason, why};
use crate::screens::Context;
use crate::screens::answers::choosing;
use crate::screens::answers::stories::level_word;
use crate::screens::entry::page::count;

/// What an area is called.
pub fn area(area: Area) -> &'static str {
    match area {
        Area::Detail => "attention to detail",
        area => area.word(),
    }
}

/// What stands before the cells of a row.
pub fn label(row: &Row, context: &Context<'_>) -> String {
    let vocabulary = &context.notebook.vocabulary;
    match row {
        Row::Heading(words) => (*words).to_owned(),
        Row::Area(of, _) => area(*of).to_owned(),
        Row::Quality(id, _) => vocabulary.quality(id).to_owned(),
        Row::Concern(id, _) => vocabulary.concern(id).to_owned(),
        Row::Question(id, _) => choosing::asked(id, context).to_owned(),
    }
}

/// What the next story would close.
pub fn next(next: &Next, context: &Context<'_>) -> String {
    let asked = context.notebook.prompts.words(&next.prompt);
    let areas = next.closes.iter().filter_map(|hole| match hole {
        Hole::Area(own) => Some(area(*own).to_owned()),
        Hole::Concern(_) | Hole::Question(_) => None,
    });
    let mut closed: Vec<String> = areas.collect();
    let of = |is_it: fn(&Hole) -> bool| next.closes.iter().filter(|hole| is_it(hole)).count();
    let concerns = of(|hole| matches!(hole, Hole::Concern(_)));
    let questions = of(|hole| matches!(hole, Hole::Question(_)));
    if concerns > 0 {
        closed.push(count(concerns, "concern"));
    }
    if questions > 0 {
        closed.push(format!("{} often asked", count(questions, "question")));
    }
    let holes = count(next.closes.len(), "hole");
    format!(
        "Write next: {asked}. It closes {holes}: {}.",
        closed.join(", ")
    )
}

/// How the story in front stands for the row in front, and why.
pub fn cell(page: &CoveragePage, context: &Context<'_>) -> String {
    let Some(row) = page.row() else {
        return String::new();
    };
    let Some(story) = page
        .story()
        .and_then(|id| context.notebook.drafts.story(id))
    else {
        return label(row, context);
    };
    let level = row.level(page.column, &page.coverage);
    let name = story.name();
    let stands = match (row, level) {
        (Row::Question(id, _), level) => {
            let Some(entry) = context.notebook.banks.get(id.as_str()) else {
                return label(row, context);
            };
            let leans = level == Level::Leans;
            let fit = why(entry.question, story, leans, &context.notebook.vocabulary);
            let reasons: Vec<String> = fit
                .reasons
                .iter()
                .map(|reason| said(reason, context))
                .collect();
            match (level, reasons.is_empty()) {
                (Level::None, true) => "nothing in common".to_owned(),
                (Level::None, false) => format!("too far: {}", reasons.join("; ")),
                (level, _) => format!("{}: {}", level_word(level), reasons.join("; ")),
            }
        }
        (_, Level::None) => "not in this story".to_owned(),
        (Row::Area(..), _) => "by its themes or qualities".to_owned(),
        (_, _) => "the story says so".to_owned(),
    };
    format!(
        "{name} {} {}: {stands}.",
        context.look.glyphs.right,
        label(row, context).trim_end_matches(['.', '?'])
    )
}

fn said(reason: &Reason, context: &Context<'_>) -> String {
    let vocabulary = &context.notebook.vocabulary;
    match reason {
        Reason::Leans => "its plan leans on this story".to_owned(),
        Reason::Main(theme) => format!("asks for {}", vocabulary.theme(theme)),
        Reason::Theme(theme) => format!("also about {}", vocabulary.theme(theme)),
        Reason::Shows { quality, theme } => {
            let quality = vocabulary.quality(quality);
            let theme = vocabulary.theme(theme);
            if quality == theme {
                return format!("shows {theme}");
            }
            format!("{quality} shows {theme}")
        }
        Reason::Concern(concern) => format!("settles \"{}\"", vocabulary.concern(concern)),
        Reason::OnlyProof => "a story is only proof here".to_owned(),
        Reason::Unfinished => "the story has no action or result yet".to_owned(),
    }
}
