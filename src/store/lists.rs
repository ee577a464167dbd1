//! Checklists, questions to ask, mails, the vocabulary and the prompts of stories: the shipped ones, with what the data
//! folder lays over them.
//!
//! `content/narrative.yaml`, `journey.yaml`, `cv.yaml` and `fit.yaml` take the place of a guide of the portrait;
//! `content/checklists/<id>.yaml` takes the place of the shipped list with that id, or follows them; `ask.yaml` holds
//! own questions to ask; `content/templates/<name>.md` takes the place of a mail; the words of `content/vocabulary.yaml`
//! and the prompts of `content/prompts.yaml` take the place of those with their ids, or follow them.

mod guides;

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::document::{Document, ReadError};
use super::listing::{self, Listed};
use super::{shipped, yaml};
use crate::domain::ask::AskList;
use crate::domain::checklist::Checklist;
use crate::domain::portrait::Guides;
use crate::domain::prompt::Prompts;
use crate::domain::template::Mails;
use crate::domain::vocabulary::Vocabulary;

/// Own questions to ask.
pub const ASK: &str = "ask.yaml";

/// The folder of own checklists.
pub const CHECKLISTS: &str = "content/checklists";

/// The folder of own mails.
pub const TEMPLATES: &str = "content/templates";

/// Own words beside the shipped ones.
pub const VOCABULARY: &str = "content/vocabulary.yaml";

/// Own prompts of stories beside the shipped ones.
pub const PROMPTS: &str = "content/prompts.yaml";

/// The largest file of these kinds that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// Everything this file reads.
pub struct Lists {
    /// The checklists, in the order people see them.
    pub checklists: Vec<Checklist>,
    /// The questions to ask.
    pub ask: AskList,
    /// The mails with places to fill in.
    pub mails: Mails,
    /// The guides of the portrait.
    pub guides: Guides,
    /// Concerns, themes and qualities.
    pub vocabulary: Vocabulary,
    /// What brings a story to mind.
    pub prompts: Prompts,
    /// What is wrong with the own ones, one sentence each; the shipped ones are used then.
    pub troubles: Vec<String>,
}

/// Reads all of them.
pub fn load(root: &Path) -> Lists {
    let mut troubles = Vec::new();
    Lists {
        checklists: checklists(root, &mut troubles),
        ask: ask(root, &mut troubles),
        mails: Mails {
            confirm_back: mail(root, "confirm-back", &mut troubles),
            thank_you: mail(root, "thank-you", &mut troubles),
        },
        guides: guides::load(root, &mut troubles),
        vocabulary: vocabulary(root, &mut troubles),
        prompts: prompts(root, &mut troubles),
        troubles,
    }
}

fn checklists(root: &Path, troubles: &mut Vec<String>) -> Vec<Checklist> {
    let mut lists: Vec<Checklist> =
        serde_json::from_str(shipped::checklists_text()).unwrap_or_default();
    let own = match listing::list(root, Path::new(CHECKLISTS)) {
        Ok(listing) => listing.entities,
        Err(failure) => {
            troubles.push(failure.to_string());
            return lists;
        }
    };
    for Listed { id: stem, path, .. } in own {
        let Some(mut own) = read::<Checklist>(root, &path, troubles) else {
            continue;
        };
        own.list = stem;
        match lists.iter_mut().find(|shipped| shipped.list == own.list) {
            Some(shipped) => *shipped = own,
            None => lists.push(own),
        }
    }
    lists
}

fn ask(root: &Path, troubles: &mut Vec<String>) -> AskList {
    let shipped: AskList = serde_json::from_str(shipped::ask_text()).unwrap_or_default();
    match read(root, Path::new(ASK), troubles) {
        Some(own) => shipped.with_own(own),
        None => shipped,
    }
}

fn vocabulary(root: &Path, troubles: &mut Vec<String>) -> Vocabulary {
    let shipped: Vocabulary = serde_json::from_str(shipped::vocabulary_text()).unwrap_or_default();
    match read(root, Path::new(VOCABULARY), troubles) {
        Some(own) => shipped.with_own(own),
        None => shipped,
    }
}

fn prompts(root: &Path, troubles: &mut Vec<String>) -> Prompts {
    let shipped: Prompts = serde_json::from_str(shipped::prompts_text()).unwrap_or_default();
    match read(root, Path::new(PROMPTS), troubles) {
        Some(own) => shipped.with_own(own),
        None => shipped,
    }
}

fn mail(root: &Path, name: &str, troubles: &mut Vec<String>) -> String {
    let path = Path::new(TEMPLATES).join(format!("{name}.md"));
    match Document::read(root, &path, LARGEST) {
        Ok(own) => own.text().replace("\r\n", "\n"),
        Err(ReadError::Missing(_)) => shipped::template(name).to_owned(),
        Err(error) => {
            troubles.push(error.to_string());
            shipped::template(name).to_owned()
        }
    }
}

/// What a file of YAML holds; nothing where it is not there or cannot be used, which is then said.
fn read<T: DeserializeOwned>(root: &Path, path: &Path, troubles: &mut Vec<String>) -> Option<T> {
    let document = match Document::read(root, path, LARGEST) {
        Ok(document) => document,
        Err(ReadError::Missing(_)) => return None,
        Err(error) => {
            troubles.push(error.to_string());
            return None;
        }
    };
    let source = document.source();
    let read = match yaml::guard(source) {
        Ok(()) => serde_yaml::from_str(source.text)
            .map_err(|error| yaml::fault_of(source, &error).one_line()),
        Err(fault) => Err(fault.one_line()),
    };
    read.map_err(|why| troubles.push(why)).ok()
}

/// The files that are read, for those who look whether one has changed.
pub fn files(root: &Path) -> Vec<PathBuf> {
    let single = [ASK, VOCABULARY, PROMPTS];
    let mut files: Vec<PathBuf> = single.iter().map(|name| root.join(name)).collect();
    files.extend(guides::files(root));
    for folder in [CHECKLISTS, TEMPLATES] {
        let listing = std::fs::read_dir(root.join(folder));
        let paths = listing.into_iter().flatten();
        files.extend(paths.filter_map(|entry| Some(entry.ok()?.path())));
    }
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        dir
    }

    #[test]
    fn without_own_files_the_shipped_ones_are_there() {
        let lists = load(folder(&[]).path());
        assert_eq!(lists.checklists.len(), 14);
        assert_eq!(lists.ask.questions.len(), 54);
        assert_eq!(lists.guides.narrative.prompts.len(), 18);
        assert_eq!(lists.guides.journey.topics.len(), 4);
        assert_eq!(lists.guides.cv.things.len(), 5);
        assert_eq!(lists.guides.fit.demands.len(), 5);
        assert!(lists.mails.confirm_back.starts_with("Subject: "));
        assert!(lists.mails.thank_you.contains("{detail}"));
        assert_eq!(lists.vocabulary.theme("on-call"), "call and night work");
        assert_eq!(lists.prompts.words("mistake"), "A time you made a mistake");
        assert!(!lists.prompts.example.result.is_empty());
        assert_eq!(lists.troubles, [] as [String; 0]);
    }

    #[test]
    fn own_files_take_the_place_of_shipped_ones_or_follow_them() {
        let item = "items: [{id: cat, text: Feed the cat., when: day}]\n";
        let dir = folder(&[
            (
                "content/checklists/zoom.yaml",
                &format!("list: zoom\ntitle: My Zoom\n{item}"),
            ),
            (
                "content/checklists/mine.yaml",
                &format!("list: other\ntitle: Mine\n{item}"),
            ),
            (
                "ask.yaml",
                "questions: [{id: aq01, ask: Mine?}, {id: own, ask: Own?}]\n",
            ),
            (
                "content/vocabulary.yaml",
                "qualities: [{id: humor, text: a sense of humor}]\n",
            ),
            (
                "content/prompts.yaml",
                "prompts: [{id: mistake, ask: My worst day}, {id: cricket, ask: The last over}]\n",
            ),
            (
                "content/templates/thank-you.md",
                "Subject: Hi\r\n\r\nThanks\r\n",
            ),
        ]);
        let lists = load(dir.path());
        assert_eq!(lists.troubles, [] as [String; 0]);
        let titles: Vec<&str> = lists
            .checklists
            .iter()
            .map(|list| list.title.as_str())
            .collect();
        assert_eq!(
            (titles.len(), titles[2], titles[14]),
            (15, "My Zoom", "Mine")
        );
        assert_eq!(lists.checklists[14].list, "mine");
        assert_eq!(lists.ask.words("aq01"), "Mine?");
        assert_eq!(lists.ask.words("own"), "Own?");
        assert_eq!(lists.vocabulary.quality("humor"), "a sense of humor");
        assert_eq!(lists.vocabulary.quality("empathy"), "empathy");
        assert_eq!(lists.prompts.words("mistake"), "My worst day");
        assert_eq!(lists.prompts.words("cricket"), "The last over");
        assert!(lists.prompts.get("conflict").is_some());
        assert_eq!(lists.mails.thank_you, "Subject: Hi\n\nThanks\n");
    }

    #[test]
    fn own_files_that_cannot_be_read_are_named_and_the_shipped_ones_are_used() {
        let dir = folder(&[
            ("content/checklists/zoom.yaml", "list: zoom\ntitle: [\n"),
            ("ask.yaml", "questions: [{ask: no id}]\n"),
        ]);
        let lists = load(dir.path());
        assert_eq!(lists.checklists[2].title, "Zoom");
        assert_eq!(lists.ask.questions.len(), 54);
        let [list, ask] = &lists.troubles[..] else {
            panic!("{:?}", lists.troubles);
        };
        assert!(list.contains("content/checklists/zoom.yaml:"), "{list}");
        assert!(ask.contains("ask.yaml:"), "{ask}");
    }
}
