//! Whose clock is meant: the meaning of what `phrase` finds.

mod hints;
mod letters;
mod names;
mod phrase;
mod scene;
mod tell;
#[cfg(test)]
mod tests;

use chrono::NaiveDateTime;

use self::letters::{Family, Season};
use self::phrase::{Hint, Phrase, Told};
use super::near::Near;
use super::token::tokens;
use super::words::quoted;
use super::{Choice, Reading};
use crate::domain::zone::{Rules, ZoneName};

pub(super) use self::names::Names;
pub(super) use self::phrase::{Reach, phrase};
pub(super) use self::scene::Scene;

/// Reads a zone for the wall time `on` ("EST" needs to know the season): by city, state, airport, country, letters,
/// IANA or Windows name. `near` is what is known around it.
///
/// - "ET", "CT", "MT", "PT" and "Eastern Time" are the clocks of New York, Chicago, Denver and Los Angeles.
/// - "EST" and "EDT" too, in their season. In the other one, both readings are asked about: the clock as it is observed
///   there, and the letters taken literally.
/// - Letters that several parts of the world use (CST, PST, AST, IST, BST, …) are asked about, unless something near
///   tells which it is: the program's zone or place keeps that clock, or a place stands beside them.
/// - "Mountain" is asked about near Arizona; Arizona itself calls its clock MST all year. States with two clocks
///   (Indiana, Kentucky, Tennessee, Texas, Florida, …) are asked about unless a town tells.
/// - A clock that is not that of the program is asked about. An offset ("GMT-5") is never kept: places are offered.
pub fn zone(
    text: &str,
    on: Option<NaiveDateTime>,
    rules: &Rules,
    near: &Near,
) -> Reading<ZoneName> {
    let names = Names::new();
    let scene = Scene::new(on, rules, near, &names);
    read_text(text, &scene, &names)
}

/// Reads the words of one zone, all of them.
pub(super) fn read_text(text: &str, scene: &Scene, names: &Names) -> Reading<ZoneName> {
    let tokens = tokens(text);
    if tokens.is_empty() {
        return Reading::None(
            "No zone is given; write the city of the program, or letters such as ET.".to_owned(),
        );
    }
    let found = phrase(&tokens, text, Reach::Whole, names);
    if found.hints.is_empty() || found.unknown.is_some() {
        return Reading::None(unknown(text, names));
    }
    read(&found, scene)
}

fn unknown(text: &str, names: &Names) -> String {
    let shown = quoted(text);
    let nearest = match ZoneName::parse(text) {
        Err(unknown) if text.contains('/') => {
            unknown.nearest.iter().map(ToString::to_string).collect()
        }
        _ => names.gazetteer.nearest(text),
    };
    match nearest.as_slice() {
        [] => format!(
            "{shown} is not a place or a zone that is known; write the nearest large city, or letters such as ET."
        ),
        near => format!(
            "{shown} is not a place or a zone that is known; is it {}?",
            near.join(", ")
        ),
    }
}

/// What was written, as zones.
pub(super) fn read(phrase: &Phrase, scene: &Scene) -> Reading<ZoneName> {
    let said = Said::of(&phrase.hints, scene);
    if !said.places.is_empty() {
        return said.by_place(scene);
    }
    match (
        said.families.as_slice(),
        said.letters.as_slice(),
        said.offset,
    ) {
        ([], [], Some(offset)) => by_offset(offset, scene),
        ([], [], None) => by_owner(phrase, scene),
        ([], letters, _) => by_letters(letters, said.offset, scene),
        ([one], [], offset) => by_family(*one, offset, scene),
        (families, ..) => {
            let zones = families.iter().map(|(family, ..)| family.zone());
            scene.ask(zones.chain(said.letters.iter().copied()))
        }
    }
}

/// What a phrase says, by sort.
#[derive(Debug, Default)]
struct Said {
    /// The zones of all its places and names that agree.
    places: Vec<ZoneName>,
    families: Vec<(Family, Season, Told)>,
    letters: Vec<ZoneName>,
    offset: Option<i32>,
}

impl Said {
    fn of(hints: &[Hint], scene: &Scene) -> Self {
        let mut said = Self::default();
        for hint in hints {
            match hint {
                Hint::Family(family, season, told) => said.family(*family, *season, *told),
                Hint::Letters(zones) => said.letters.extend(zones),
                Hint::Place(zones) => said.place(zones, scene),
                Hint::Name(zone) => said.place(&[*zone], scene),
                Hint::Offset(minutes) => said.offset = Some(*minutes),
                Hint::Local | Hint::Yours => {}
            }
        }
        said
    }

    /// "EST/EDT" is Eastern Time in either season.
    fn family(&mut self, family: Family, season: Season, told: Told) {
        match self
            .families
            .iter_mut()
            .find(|(known, ..)| *known == family)
        {
            Some((_, known, _)) if *known != season => *known = Season::Either,
            Some(_) => {}
            None => self.families.push((family, season, told)),
        }
    }

    /// "Columbia MO" is where both are; of a list of cities with one clock, the first stands for all.
    fn place(&mut self, zones: &[ZoneName], scene: &Scene) {
        let both: Vec<ZoneName> = self
            .places
            .iter()
            .copied()
            .filter(|zone| zones.contains(zone))
            .collect();
        if self.places.is_empty() {
            zones.clone_into(&mut self.places);
        } else if !both.is_empty() {
            self.places = both;
        } else if !scene.one_clock(self.places.iter().chain(zones)) {
            self.places.extend(zones);
        }
    }

    /// A place is the surest thing to say, but what stands beside it must not speak against it.
    fn by_place(&self, scene: &Scene) -> Reading<ZoneName> {
        let fits = |zone: &ZoneName| {
            let family = |(family, season, _): &(Family, Season, Told)| {
                scene.keeps(*zone, *family, *season) || family.rivals(*season).contains(zone)
            };
            let letters = self.letters.is_empty()
                || self
                    .letters
                    .iter()
                    .any(|other| scene.same_clock(*zone, *other));
            self.families.iter().all(family)
                && letters
                && self.offset.is_none_or(|offset| scene.shows(*zone, offset))
        };
        let fit: Vec<ZoneName> = self.places.iter().copied().filter(fits).collect();
        match fit.as_slice() {
            [] => {
                let zones = self.places.iter().chain(&self.letters);
                let mut choices: Vec<_> = zones.map(|zone| scene.call(*zone)).collect();
                for (family, season, _) in &self.families {
                    choices.push(scene.call(family.zone()));
                    let literal = family.to_the_letter(*season);
                    choices.extend(literal.map(|zone| scene.call_literal(zone, *family, *season)));
                }
                Scene::asked(choices)
            }
            [one] => Reading::One(*one),
            several => scene.narrow(several),
        }
    }
}

/// "Eastern Time", "EST".
fn by_family(
    said: (Family, Season, Told),
    offset: Option<i32>,
    scene: &Scene,
) -> Reading<ZoneName> {
    let (family, season, told) = said;
    let zone = family.zone();
    if family == Family::Mountain
        && let Some(arizona) = scene.arizona()
    {
        return match season {
            Season::Standard if !scene.program_keeps_other_than(arizona) => Reading::One(arizona),
            _ => scene.ask([arizona, zone]),
        };
    }
    let rivals = match told {
        Told::Letters => family.rivals(season),
        Told::Words => Vec::new(),
    };
    let unsure = !rivals.is_empty() && !scene.is_near(zone);
    let season_fits =
        scene.season_fits(family, season) && offset.is_none_or(|offset| scene.shows(zone, offset));
    let literal = family.to_the_letter(season).filter(|_| !season_fits);
    let program: Vec<ZoneName> = scene.program_against(zone);
    if season_fits && !unsure && program.is_empty() {
        return Reading::One(zone);
    }
    let mut choices = vec![scene.call(zone)];
    choices.extend(literal.map(|zone| scene.call_literal(zone, family, season)));
    choices.extend(
        rivals
            .into_iter()
            .filter(|_| unsure)
            .map(|zone| scene.call(zone)),
    );
    choices.extend(program.into_iter().map(|zone| scene.call_program(zone)));
    Scene::asked(choices)
}

/// "IST" and the like.
fn by_letters(zones: &[ZoneName], offset: Option<i32>, scene: &Scene) -> Reading<ZoneName> {
    let shown: Vec<ZoneName> = zones
        .iter()
        .copied()
        .filter(|zone| offset.is_none_or(|offset| scene.shows(*zone, offset)))
        .collect();
    let zones = if shown.is_empty() { zones } else { &shown };
    let near: Vec<ZoneName> = zones
        .iter()
        .copied()
        .filter(|zone| scene.is_named(*zone))
        .collect();
    if let [one] = near.as_slice() {
        return Reading::One(*one);
    }
    scene.narrow(zones)
}

/// "UTC" is a clock; "GMT-5" is that of many places on that day, and of fewer on another.
fn by_offset(offset: i32, scene: &Scene) -> Reading<ZoneName> {
    if offset == 0 {
        return Reading::One(ZoneName::UTC);
    }
    let said = tell::offset(offset);
    let choices: Vec<Choice<ZoneName>> = scene
        .places_at(offset)
        .into_iter()
        .map(|zone| scene.call(zone))
        .collect();
    if choices.is_empty() {
        return Reading::None(format!(
            "{said} is no place, and places change their clocks; write the city of the program, or letters such as ET."
        ));
    }
    Scene::asked(choices)
}

/// "Local time", "your time": asked, with the program's zone and the person's.
fn by_owner(phrase: &Phrase, scene: &Scene) -> Reading<ZoneName> {
    let zones = if phrase.hints.contains(&Hint::Yours) {
        scene
            .home()
            .into_iter()
            .chain(scene.program().iter().copied())
            .collect::<Vec<_>>()
    } else {
        scene
            .program()
            .iter()
            .copied()
            .chain(scene.home())
            .collect()
    };
    if zones.is_empty() {
        return Reading::None("It does not say whose time that is; write the city.".to_owned());
    }
    scene.ask(zones)
}
