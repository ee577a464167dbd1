//! The words of a text that belong to one of its times: those for its zone, and all of them as received.

use std::ops::Range;

use super::super::token::Kind;
use super::super::words::plain;
use super::lines::{Label, words};
use super::mentions::{Mentions, Text, TimeMention};

/// The most of the words received that are kept, in characters.
const KEPT: usize = 200;

/// The words for the zone: behind the time, behind its end, on its line, or for all times of the text.
pub(super) fn zone_of(
    text: &Text,
    mentions: &Mentions,
    time: &TimeMention,
    ending: Option<&TimeMention>,
) -> Option<Range<usize>> {
    let own = time
        .zone
        .clone()
        .or_else(|| ending.and_then(|end| end.zone.clone()));
    let on_line = || {
        mentions
            .zones
            .iter()
            .find(|(line, _)| *line == time.line)
            .map(|(_, words)| words.clone())
    };
    own.or_else(on_line).or_else(|| {
        let for_all = mentions.zones.iter().filter(|(line, words)| {
            let timeless = !mentions.times.iter().any(|other| other.line == *line);
            timeless && speaks_for_all(text, *line, words, time)
        });
        let nearest = for_all.min_by_key(|(line, _)| {
            (
                text.label(*line) != Some(Label::Zone),
                line.abs_diff(time.line),
            )
        });
        nearest.map(|(_, words)| words.clone())
    })
}

/// Whether words for a zone are about every time of the text, and not about an office somewhere.
fn speaks_for_all(text: &Text, line: usize, zone: &Range<usize>, time: &TimeMention) -> bool {
    let Some(of) = text.lines.get(line) else {
        return false;
    };
    let pieces = text.tokens.get(of.tokens.clone()).unwrap_or_default();
    let about_times = words(pieces).any(|word| {
        matches!(
            word,
            "times" | "zone" | "timezone" | "listed" | "shown" | "displayed"
        )
    });
    let alone = pieces.iter().filter(|t| t.word().is_some()).count() <= zone.len() + 1;
    let number = text.lines.get(time.line).map_or(0, |line| line.number);
    of.label == Some(Label::Zone) || about_times || alone && of.number.abs_diff(number) <= 2
}

/// The text of some pieces.
pub(super) fn slice(text: &Text, pieces: &Range<usize>) -> String {
    let bytes = || {
        let first = text.tokens.get(pieces.start)?;
        let last = text.tokens.get(pieces.end.checked_sub(1)?)?;
        text.whole.get(first.at.start..last.at.end)
    };
    bytes().unwrap_or_default().to_owned()
}

/// The very words: in one piece where they stand on one line, else piece by piece.
pub(super) fn received<'a>(text: &Text, spans: impl Iterator<Item = &'a Range<usize>>) -> String {
    let mut spans: Vec<Range<usize>> = spans.cloned().collect();
    spans.sort_by_key(|span| (span.start, span.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for span in spans {
        let same_line = |last: &&mut Range<usize>| {
            let between = text.tokens.get(last.end..span.start).unwrap_or_default();
            between.len() <= 6 && between.iter().all(|t| t.kind != Kind::Break)
        };
        match joined.last_mut().filter(same_line) {
            Some(last) => last.end = last.end.max(span.end),
            None => joined.push(span),
        }
    }
    let pieces: Vec<String> = joined
        .iter()
        .map(|span| plain(&slice(text, span)))
        .collect();
    pieces.join(", ").chars().take(KEPT).collect()
}
