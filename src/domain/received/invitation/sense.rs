//! What the words before a date or a time make of it.

use super::super::token::Token;
use super::lines::{Label, Line, Role};

/// What a date or a time is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// When it is.
    When,
    /// When it is over.
    Ending,
    /// Until when to answer.
    Deadline,
    /// When to be there.
    Arrival,
    /// When something was written, or an office is open.
    Written,
}

/// How far back in its sentence the words count, in pieces.
const LOOK_BACK: usize = 40;

/// The words before a mention in its sentence, the nearest first.
struct Before<'a>(Vec<&'a str>);

impl Before<'_> {
    fn has(&self, words: &[&str]) -> bool {
        self.0.iter().any(|word| words.contains(word))
    }

    /// Whether one of the last few is among these.
    fn close(&self, last: usize, words: &[&str]) -> bool {
        self.0.iter().take(last).any(|word| words.contains(word))
    }

    /// Whether the last few hold one of the first words with one of the second right behind it.
    fn pair(&self, last: usize, first: &[&str], second: &[&str]) -> bool {
        let near = self.0.get(..last.min(self.0.len())).unwrap_or_default();
        near.windows(2)
            .any(|pair| matches!(pair, [b, a] if second.contains(b) && first.contains(a)))
    }

    /// Whether one of these governs what follows: nothing but small words stands between.
    fn governs(&self, words: &[&str]) -> bool {
        const SMALL: [&str; 18] = [
            "the", "end", "of", "day", "eod", "cob", "close", "business", "noon", "midnight",
            "later", "on", "am", "pm", "a", "m", "p", "at",
        ];
        let next = self.0.iter().find(|word| !SMALL.contains(word));
        next.is_some_and(|word| words.contains(word))
    }

    /// Whether one of these is told of, with no event between.
    fn about(&self, words: &[&str]) -> bool {
        const FAR: usize = 8;
        let event = |word: &&&str| {
            matches!(
                **word,
                "interview" | "social" | "meeting" | "session" | "dinner"
            )
        };
        let near = self.0.iter().take(FAR);
        near.take_while(|word| !event(word))
            .any(|word| words.contains(word))
    }
}

/// The sense of what stands at `at` in a sentence.
pub(super) fn sense(tokens: &[Token], line: &Line, at: usize) -> Sense {
    if line.role == Role::Written {
        return Sense::Written;
    }
    if line.label == Some(Label::Deadline) {
        return Sense::Deadline;
    }
    let from = line.tokens.start.max(at.saturating_sub(LOOK_BACK));
    let pieces = tokens.get(from..at).unwrap_or_default();
    of(&Before(
        pieces.iter().rev().filter_map(Token::word).collect(),
    ))
}

fn of(before: &Before) -> Sense {
    let written = [
        "sent",
        "posted",
        "printed",
        "created",
        "modified",
        "submitted",
        "dated",
        "generated",
        "copyright",
    ];
    let open = before.has(&["hours"]) && before.has(&["office", "business", "support", "help"]);
    if before.close(2, &written) || open {
        return Sense::Written;
    }
    let there = before.about(&["arrive", "arrival", "login", "early", "doors"])
        || before.pair(6, &["log", "check", "sign"], &["in", "on"])
            && before.about(&["log", "check", "sign"]);
    let until =
        before.governs(&["by", "before", "until", "than"]) || before.pair(2, &["prior"], &["to"]);
    if there || until && before.has(&["join", "ready", "online", "logged"]) {
        return Sense::Arrival;
    }
    let due = before.close(4, &["due"]) && !before.pair(5, &["due"], &["to"]);
    if until || due || before.about(&["deadline", "rsvp", "expires", "expire"]) {
        return Sense::Deadline;
    }
    let ends = [
        "ends",
        "ending",
        "conclude",
        "concludes",
        "concluding",
        "finish",
        "finishes",
    ];
    let at = ["at", "by", "around", "about", "up"];
    if before.close(3, &ends)
        || before.pair(3, &["end", "wrap", "wraps"], &at)
        || before.pair(4, &["wrap", "wraps"], &["up"])
    {
        return Sense::Ending;
    }
    Sense::When
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::super::lines::lines;
    use super::*;

    #[test]
    fn the_words_before_a_time_tell_what_it_is_for() {
        for (text, expected) in [
            ("Your interview is on *", Sense::When),
            ("Due to the storm your interview is moved to *", Sense::When),
            (
                "We received your application and invite you on *",
                Sense::When,
            ),
            ("A talk, followed by lunch at *", Sense::When),
            ("Updated: *", Sense::When),
            ("The interview, conducted by Lee, is on *", Sense::When),
            ("The interview is conducted by Lee on *", Sense::When),
            ("It will be over Zoom at *", Sense::When),
            ("At West End Hospital at *", Sense::When),
            ("RSVP for your interview on *", Sense::When),
            (
                "Please sign in to the page for your interview on *",
                Sense::When,
            ),
            ("Answer by the end of the day on *", Sense::Deadline),
            ("Reply by 5 PM on *", Sense::Deadline),
            ("Reply prior to *", Sense::Deadline),
            ("Please reply by *", Sense::Deadline),
            ("Please respond no later than *", Sense::Deadline),
            ("RSVP: *", Sense::Deadline),
            ("Confirmation is due on *", Sense::Deadline),
            ("Deadline for answers: *", Sense::Deadline),
            ("Please log in at *", Sense::Arrival),
            ("Check-in: *", Sense::Arrival),
            ("Please be online by *", Sense::Arrival),
            ("and concludes around *", Sense::Ending),
            ("We wrap up at *", Sense::Ending),
            ("The day ends at *", Sense::Ending),
            ("Sent *", Sense::Written),
            ("Posted on *", Sense::Written),
            ("Our office hours are *", Sense::Written),
        ] {
            let tokens = tokens(text);
            let lines = lines(text, &tokens);
            let line = lines.last().unwrap();
            assert_eq!(sense(&tokens, line, tokens.len() - 1), expected, "{text}");
        }
    }
}
