//! Which sheet a text names, whatever its capitals, punctuation and short forms: `EMORY UNIV.` is Emory University.

use std::collections::HashMap;

use super::{Programs, Sheet};
use crate::domain::id::ProgramId;

/// Words that join the others and tell no two names apart.
const JOINTS: &[&str] = &["the", "of", "at", "and", "in", "for", "a", "an"];

/// Short forms and the word each stands for.
const SHORT: &[(&str, &str)] = &[
    ("univ", "university"),
    ("hosp", "hospital"),
    ("hospitals", "hospital"),
    ("ctr", "center"),
    ("centre", "center"),
    ("centers", "center"),
    ("med", "medical"),
    ("saint", "st"),
    ("mount", "mt"),
    ("dept", "department"),
    ("rad", "radiology"),
];

/// Words that many programs have in their names, and that an invitation adds or leaves out.
const COMMON: &[&str] = &[
    "university",
    "hospital",
    "medical",
    "medicine",
    "center",
    "school",
    "college",
    "clinic",
    "health",
    "healthcare",
    "system",
    "institute",
    "department",
    "program",
    "residency",
    "radiology",
    "diagnostic",
    "dr",
    "campus",
    "main",
    "interview",
    "interviews",
    "invitation",
    "virtual",
    "day",
];

/// What a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// This program's sheet.
    One(ProgramId),
    /// One of these; a person has to say which.
    Several(Vec<ProgramId>),
    /// No program that has a sheet.
    Unknown,
}

/// The names of all programs, to be found by what people write.
#[derive(Debug, Clone, Default)]
pub struct Names {
    whole: HashMap<String, Vec<ProgramId>>,
    /// By what is left of a name without common words.
    bare: HashMap<String, Vec<(Vec<String>, ProgramId)>>,
    /// By the first word of a name: what may stand within a longer text.
    within: HashMap<String, Vec<(Vec<String>, ProgramId)>>,
}

impl Names {
    /// The names of these programs.
    pub fn of(programs: &Programs) -> Self {
        let mut names = Self::default();
        for sheet in programs.iter() {
            names.add(sheet);
        }
        names
    }

    /// Adds the names of a sheet.
    pub fn add(&mut self, sheet: &Sheet) {
        let mut texts = vec![sheet.id.as_str(), &sheet.name];
        if !sheet.institution.is_empty() {
            texts.push(&sheet.institution);
        }
        for text in texts {
            let words = words(text);
            let bare = bare(&words);
            if words.is_empty() {
                continue;
            }
            let named = self.whole.entry(words.join(" ")).or_default();
            if !named.contains(&sheet.id) {
                named.push(sheet.id.clone());
            }
            if bare.is_empty() {
                continue;
            }
            let pair = (words, sheet.id.clone());
            if let Some(first) = pair.0.first() {
                self.within
                    .entry(first.clone())
                    .or_default()
                    .push(pair.clone());
            }
            self.bare.entry(bare).or_default().push(pair);
        }
    }

    /// The program that `text` names as a whole: by its id, its name or its institution, or by one of them with common
    /// words more or less at its ends, such as "Emory" for "Emory University".
    pub fn find(&self, text: &str) -> Named {
        let words = words(text);
        if let Some(ids) = self.whole.get(&words.join(" ")) {
            // An id written as it is names its own sheet, whatever else is called so.
            let own = ids.iter().find(|id| id.as_str() == text.trim());
            return own.map_or_else(|| named(ids.clone()), |id| Named::One(id.clone()));
        }
        let alike = self.bare.get(&bare(&words)).map_or(&[][..], Vec::as_slice);
        let is_part = |known: &[String]| holds(known, &words) || holds(&words, known);
        let ids = alike.iter().filter(|(known, _)| is_part(known));
        named(ids.map(|(_, id)| id.clone()).collect())
    }

    /// The program whose name stands within `text`; the longest name counts.
    pub fn find_within(&self, text: &str) -> Named {
        let words = words(text);
        let mut longest = 0;
        let mut ids = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let rest = words.get(at..).unwrap_or_default();
            for (known, id) in self.within.get(word).map_or(&[][..], Vec::as_slice) {
                if known.len() < longest || !rest.starts_with(known) {
                    continue;
                }
                if known.len() > longest {
                    longest = known.len();
                    ids.clear();
                }
                ids.push(id.clone());
            }
        }
        named(ids)
    }
}

fn named(mut ids: Vec<ProgramId>) -> Named {
    ids.sort();
    ids.dedup();
    match ids.len() {
        0 => Named::Unknown,
        1 => ids.pop().map_or(Named::Unknown, Named::One),
        _ => Named::Several(ids),
    }
}

/// Whether all of `part` stands in `whole`, one word after the other.
fn holds(whole: &[String], part: &[String]) -> bool {
    !part.is_empty() && whole.windows(part.len()).any(|window| window == part)
}

/// The words of a name that tell it from others.
pub fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace(['\'', '’', '.'], "");
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !JOINTS.contains(word))
        .map(|word| {
            let long = SHORT.iter().find(|(short, _)| *short == word);
            long.map_or(word, |(_, long)| long).to_owned()
        })
        .collect()
}

/// Whether a word, as [`words`] gives it, is of those that many programs have in their names.
pub fn is_common(word: &str) -> bool {
    COMMON.contains(&word)
}

fn bare(words: &[String]) -> String {
    let own: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !is_common(word))
        .collect();
    own.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let sheet = |id: &str, name: &str, institution: &str| Sheet {
            institution: institution.into(),
            ..Sheet::named(ProgramId::new(id), name)
        };
        let programs: Programs = [
            sheet("emory", "Emory University", ""),
            sheet(
                "wash-u",
                "Washington University in St. Louis",
                "Barnes-Jewish Hospital",
            ),
            sheet("uw", "University of Washington", ""),
            sheet("mayo-az", "Mayo Clinic Arizona", "Mayo Clinic"),
            sheet("mayo-mn", "Mayo Clinic Rochester", "Mayo Clinic"),
            sheet("bcm", "Baylor College of Medicine", ""),
            sheet("stl", "St. Luke's Hospital", ""),
            sheet("radiology", "Radiology", ""),
        ]
        .into_iter()
        .collect();
        Names::of(&programs)
    }

    fn shown(named: Named) -> String {
        match named {
            Named::One(id) => id.to_string(),
            Named::Several(ids) => {
                let ids: Vec<&str> = ids.iter().map(ProgramId::as_str).collect();
                ids.join("|")
            }
            Named::Unknown => "-".to_owned(),
        }
    }

    #[test]
    fn a_program_is_found_by_the_ways_people_write_its_name() {
        for (text, found) in [
            ("emory", "emory"),
            (" EMORY UNIV. ", "emory"),
            ("Emory", "emory"),
            ("Emory University Hospital", "emory"),
            ("Emory Radiology Residency", "emory"),
            ("the University of Washington", "uw"),
            ("Washington University in Saint Louis", "wash-u"),
            ("barnes jewish hospital", "wash-u"),
            ("Washington", "uw"),
            ("Mayo Clinic", "mayo-az|mayo-mn"),
            ("Mayo", "mayo-az|mayo-mn"),
            ("Mayo Clinic Florida", "-"),
            ("Saint Lukes", "stl"),
            ("St. Luke’s Hospital", "stl"),
            ("Baylor", "bcm"),
            ("Baylor University Medical Center", "-"),
            ("UCSF", "-"),
            ("Hospital", "-"),
            ("", "-"),
            ("!!", "-"),
        ] {
            assert_eq!(shown(names().find(text)), found, "{text}");
        }
    }

    #[test]
    fn a_program_is_found_within_the_words_of_an_invitation() {
        for (text, found) in [
            ("Emory University – Diagnostic Radiology Interview", "emory"),
            (
                "Interview: Washington University in St. Louis (Radiology)",
                "wash-u",
            ),
            ("University of Washington interview", "uw"),
            ("Mayo Clinic Arizona virtual interview day", "mayo-az"),
            ("Mayo Clinic interview", "mayo-az|mayo-mn"),
            ("Diagnostic Radiology Interview", "-"),
            ("Coffee with a friend", "-"),
            ("Memory University", "-"),
        ] {
            assert_eq!(shown(names().find_within(text)), found, "{text}");
        }
    }
}
