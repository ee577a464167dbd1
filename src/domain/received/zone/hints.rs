//! One thing after the other that words for a zone say: a name, an offset, letters, a place.

use super::super::date::{month, weekday};
use super::super::token::{Kind, Token};
use super::letters::{Family, Season, elsewhere};
use super::names::Names;
use super::phrase::{Hint, Reach, Told};
use crate::domain::zone::ZoneName;

/// The longest offset from UTC there is, in minutes.
const FARTHEST: i32 = 14 * 60;

/// A place in the pieces, with all that tells what stands there.
pub(super) struct Spot<'a> {
    pub tokens: &'a [Token],
    pub at: usize,
    pub text: &'a str,
    pub reach: Reach,
    /// How many brackets stand open.
    pub open: usize,
    pub names: &'a Names,
}

impl<'a> Spot<'a> {
    fn token(&self, ahead: usize) -> Option<&'a Token> {
        self.tokens.get(self.at + ahead)
    }

    fn word(&self, ahead: usize) -> Option<&'a str> {
        self.token(ahead)?.word()
    }

    /// The piece as it was written.
    fn written(&self, ahead: usize) -> &'a str {
        self.token(ahead)
            .and_then(|t| self.text.get(t.at.clone()))
            .unwrap_or_default()
    }

    /// Whether the word stands there in capitals.
    fn is_upper(&self) -> bool {
        !self.written(0).chars().any(char::is_lowercase)
    }

    /// Whether no word goes on from here as the rest of a name would: "9 AM Central Hospital".
    fn ends_at(&self, ahead: usize) -> bool {
        const GO_ON: [&str; 16] = [
            "on", "and", "or", "for", "via", "with", "until", "to", "at", "in", "by", "through",
            "the", "please", "we", "you",
        ];
        let Some(word) = self.word(ahead) else {
            return true;
        };
        let small = self
            .written(ahead)
            .chars()
            .next()
            .is_some_and(char::is_lowercase);
        small || GO_ON.contains(&word) || weekday(word).is_some() || month(word).is_some()
    }

    /// The next words as one name, marks within them left out; how many pieces it takes.
    fn run(&self, words: usize, inner: &[char]) -> Option<(String, usize)> {
        let mut name = String::new();
        let mut count = 0;
        let mut at = 0;
        while count < words {
            let token = self.token(at)?;
            match &token.kind {
                Kind::Word(word) => {
                    let elided =
                        at > 0 && self.token(at - 1).is_some_and(|t| t.is('\'')) && !token.spaced;
                    if !name.is_empty() && !elided {
                        name.push(' ');
                    }
                    name.push_str(word);
                    count += usize::from(!elided);
                }
                Kind::Mark(mark) if at > 0 && inner.contains(mark) => {}
                _ => return None,
            }
            at += 1;
        }
        Some((name, at))
    }
}

/// What stands here, and how many pieces it takes; `before` is what stood before it.
pub(super) fn hint(spot: &Spot, before: &[Hint]) -> Option<(Hint, usize)> {
    iana(spot)
        .or_else(|| microsoft(spot))
        .or_else(|| offset(spot))
        .or_else(|| family(spot))
        .or_else(|| letters(spot, before))
        .or_else(|| whose(spot))
        .or_else(|| place(spot, before))
}

/// `America/New_York`: everything up to a space or a bracket.
fn iana(spot: &Spot) -> Option<(Hint, usize)> {
    spot.word(0)?;
    let ends = |t: &&Token| {
        t.spaced || t.is(')') || t.is('(') || t.is(',') || t.is('|') || t.kind == Kind::Break
    };
    let rest = spot.tokens.get(spot.at + 1..)?;
    let length = 1 + rest.iter().position(|t| ends(&t)).unwrap_or(rest.len());
    let last = spot.token(length.checked_sub(1)?)?;
    let (last, length) = if last.is('.') && length > 1 {
        (spot.token(length - 2)?, length - 1)
    } else {
        (last, length)
    };
    let written = spot.text.get(spot.token(0)?.at.start..last.at.end)?;
    let name = written
        .contains('/')
        .then(|| ZoneName::parse(written).ok())??;
    name.is_place().then_some((Hint::Name(name), length))
}

/// Names of Windows, the longest first.
fn microsoft(spot: &Spot) -> Option<(Hint, usize)> {
    const LONGEST: usize = 6;
    (1..=LONGEST).rev().find_map(|words| {
        let (name, used) = spot.run(words, &['.', '(', '&'])?;
        let zone = *spot.names.microsoft.get(&name)?;
        let closed = spot.token(used).is_some_and(|t| t.is(')'))
            && spot
                .tokens
                .get(spot.at..spot.at + used)?
                .iter()
                .any(|t| t.is('('));
        Some((Hint::Name(zone), used + usize::from(closed)))
    })
}

/// UTC, GMT+5:30, UTC-05:00, +0530.
fn offset(spot: &Spot) -> Option<(Hint, usize)> {
    let named = usize::from(matches!(spot.word(0), Some("utc" | "gmt" | "z")));
    let whole = spot.reach == Reach::Whole;
    if let Some((minutes, used)) = signed(spot, named, whole || spot.open > 0) {
        return Some((Hint::Offset(minutes), used));
    }
    let zulu = spot.word(0) == Some("z") && (whole || spot.token(0).is_some_and(|t| !t.spaced));
    (zulu || spot.word(0) == Some("utc")).then_some((Hint::Offset(0), 1))
}

/// The signed hours behind "UTC" (`gap` is 1), or alone (0), in minutes.
fn signed(spot: &Spot, gap: usize, may_be_alone: bool) -> Option<(i32, usize)> {
    let sign = spot.token(gap)?;
    let east = sign.is('+') || sign.is('±');
    if !east && !(sign.is('-') && (gap > 0 || may_be_alone)) {
        return None;
    }
    let number = spot.token(gap + 1)?;
    let digits = number.digits()?;
    let value: i32 = digits.parse().ok()?;
    let colon = spot.token(gap + 2).is_some_and(|t| t.is(':') && !t.spaced);
    let two = spot
        .token(gap + 3)
        .and_then(Token::digits)
        .filter(|d| colon && d.len() == 2);
    let (minutes, used) = match (digits.len(), two) {
        (1 | 2, Some(minutes)) => (value * 60 + minutes.parse::<i32>().ok()?, gap + 4),
        (1 | 2, None) => (value * 60, gap + 2),
        (3 | 4, None) => (value / 100 * 60 + value % 100, gap + 2),
        _ => return None,
    };
    // "9 AM UTC - 10 AM UTC" goes on with a time, and "+1 312" with a telephone number.
    let is_time = matches!(spot.word(used), Some("am" | "pm" | "a" | "p" | "noon"))
        || sign.spaced && number.spaced && !may_be_alone;
    let is_bare = gap == 0 && !colon && digits.len() < 3 && spot.reach == Reach::Within;
    let minutes = if east { minutes } else { -minutes };
    (!is_time && !is_bare && minutes.abs() <= FARTHEST).then_some((minutes, used))
}

/// "Eastern", "Eastern Daylight Time", "US Central".
fn family(spot: &Spot) -> Option<(Hint, usize)> {
    let gap = usize::from(matches!(spot.word(0), Some("us" | "usa")));
    let family = Family::by_word(spot.word(gap)?)?;
    let season = match spot.word(gap + 1) {
        Some("standard") => Season::Standard,
        Some("daylight") => Season::Daylight,
        _ => Season::Either,
    };
    let used = gap + 1 + usize::from(season != Season::Either);
    let says_time = matches!(spot.word(used), Some("time" | "tz" | "timezone"));
    let closed =
        spot.reach == Reach::Whole || season != Season::Either || says_time || spot.open > 0;
    (closed || spot.ends_at(used)).then_some((Hint::Family(family, season, Told::Words), used))
}

/// "EST", "E.S.T.", "IST"; in a longer text, letters that are a word too only in capitals.
fn letters(spot: &Spot, before: &[Hint]) -> Option<(Hint, usize)> {
    let (word, used) = dotted(spot).or_else(|| Some((spot.word(0)?.to_owned(), 1)))?;
    // "New Haven CT" is in Connecticut.
    if let Some(Hint::Place(zones)) = before.last()
        && spot
            .names
            .gazetteer
            .named(&word)
            .iter()
            .any(|zone| zones.contains(zone))
    {
        return None;
    }
    let whole = spot.reach == Reach::Whole;
    if let Some((family, season)) = Family::by_letters(&word) {
        // EST5EDT is a name for both halves of the year.
        let digit = spot
            .token(1)
            .is_some_and(|t| !t.spaced && t.digits().is_some_and(|d| d.len() == 1));
        let second = spot.word(2).filter(|_| digit).and_then(Family::by_letters);
        if second.is_some_and(|(second, _)| second == family) {
            return Some((Hint::Family(family, Season::Either, Told::Words), 3));
        }
        let sure = whole || spot.is_upper() || word.len() > 2 || spot.word(used).is_none();
        let taken = sure && (whole || !is_scan(&word, spot.word(used)));
        return taken.then_some((Hint::Family(family, season, Told::Letters), used));
    }
    let zones = elsewhere(&word);
    let sure = whole || spot.is_upper();
    (sure && !zones.is_empty()).then_some((Hint::Letters(zones), used))
}

/// "E.S.T.": single letters with points between them.
fn dotted(spot: &Spot) -> Option<(String, usize)> {
    let mut letters = String::new();
    let mut used = 0;
    while let Some(letter) = spot.word(used).filter(|word| word.chars().count() == 1) {
        letters.push_str(letter);
        used += 1;
        if !spot.token(used).is_some_and(|t| t.is('.')) {
            break;
        }
        used += 1;
    }
    (2..=4).contains(&letters.len()).then_some((letters, used))
}

/// Radiologists write "CT" for another thing too.
fn is_scan(letters: &str, next: Option<&str>) -> bool {
    const THINGS: [&str; 14] = [
        "scan",
        "scans",
        "case",
        "cases",
        "chest",
        "abdomen",
        "body",
        "head",
        "reading",
        "rotation",
        "imaging",
        "conference",
        "angiography",
        "surgery",
    ];
    letters == "ct" && next.is_some_and(|word| THINGS.contains(&word))
}

/// "local time", "your time", "my time".
fn whose(spot: &Spot) -> Option<(Hint, usize)> {
    let hint = match spot.word(0)? {
        "local" => Hint::Local,
        "your" | "my" => Hint::Yours,
        _ => return None,
    };
    let local = usize::from(spot.word(1) == Some("local"));
    let says_time = matches!(spot.word(1 + local), Some("time" | "timezone"));
    (says_time || hint == Hint::Local && spot.reach == Reach::Whole)
        .then_some((hint, 1 + local + usize::from(says_time)))
}

/// A place; in a longer text only where its words say that they are about a clock.
fn place(spot: &Spot, before: &[Hint]) -> Option<(Hint, usize)> {
    // "US & Canada" is no place.
    let joined = spot.at.checked_sub(1).and_then(|at| spot.tokens.get(at));
    if spot.word(0) == Some("canada")
        && joined.is_some_and(|t| t.is('&') || t.word() == Some("and"))
    {
        return None;
    }
    let longest = spot.names.gazetteer.longest();
    let (mut zones, mut used) = (1..=longest).rev().find_map(|words| {
        let (name, used) = spot.run(words, &['.', '\'', '-'])?;
        let zones = spot.names.gazetteer.named(&name);
        (!zones.is_empty()).then(|| (zones.to_vec(), used))
    })?;
    // "Columbia, MO" is neither all of Columbia nor all of Missouri.
    if spot.token(used).is_some_and(|t| t.is(',')) {
        let behind = Spot {
            at: spot.at + used + 1,
            ..*spot
        };
        if let Some((region, more)) = region(&behind) {
            let both: Vec<ZoneName> = zones
                .iter()
                .copied()
                .filter(|zone| region.contains(zone))
                .collect();
            if !both.is_empty() {
                zones = both;
                used += 1 + more;
            }
        }
    }
    // "in", "or" and "me" are words before they are states.
    let is_code = used == 1 && spot.written(0).chars().count() == 2;
    let after_place = matches!(before.last(), Some(Hint::Place(_)));
    if is_code && !spot.is_upper() && !after_place && spot.tokens.len() > 1 {
        return None;
    }
    let about_a_clock = matches!(
        spot.word(used),
        Some("time" | "standard" | "daylight" | "timezone")
    );
    let sure = spot.reach == Reach::Whole || spot.open > 0 || about_a_clock || !before.is_empty();
    sure.then_some((Hint::Place(zones), used))
}

/// "Evanston, IL": a town nobody lists, in a region that is known.
pub(super) fn small_town(spot: &Spot) -> Option<(Hint, usize)> {
    const WORDS: usize = 4;
    if spot.reach == Reach::Within {
        return None;
    }
    spot.word(0)?;
    let comma = (1..=WORDS).find(|ahead| spot.token(*ahead).is_some_and(|t| t.is(',')))?;
    let behind = Spot {
        at: spot.at + comma + 1,
        ..*spot
    };
    let (zones, used) = region(&behind)?;
    Some((Hint::Place(zones.to_vec()), comma + 1 + used))
}

/// The zones of a state or a country by its name or code.
fn region<'a>(spot: &Spot<'a>) -> Option<(&'a [ZoneName], usize)> {
    (1..=3).rev().find_map(|words| {
        let (name, used) = spot.run(words, &['.'])?;
        let zones = spot.names.gazetteer.named(&name);
        (!zones.is_empty()).then_some((zones, used))
    })
}
