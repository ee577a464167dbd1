use std::fs;

use super::*;
use crate::domain::answer_plan::AnswerPlan;
use crate::domain::portrait::{Explanation, Portrait};
use crate::domain::story::Story;
use crate::store::folder::Locations;

struct Machine {
    dir: tempfile::TempDir,
    store: Store,
}

fn at(second: u32) -> DateTime<Utc> {
    format!("2026-11-24T03:30:{second:02}Z").parse().unwrap()
}

fn machine() -> Machine {
    let dir = tempfile::tempdir().unwrap();
    let store = opened(&dir);
    Machine { dir, store }
}

fn opened(dir: &tempfile::TempDir) -> Store {
    let place = |name: &str| Some(dir.path().join(name));
    let locations = Locations {
        data: dir.path().join("data"),
        config_file: None,
        state: place("state"),
        cache: place("cache"),
    };
    Store::open(locations, at(0)).unwrap()
}

impl Machine {
    fn write(&self, name: &str, text: &str) {
        let path = self.dir.path().join("data").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.dir.path().join("data").join(name)).unwrap_or_default()
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.dir.path().join("data").join(folder));
        let mut names: Vec<String> = entries
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn drafts(&self) -> Drafts {
        self.store.drafts(&mut Vec::new())
    }

    fn story(&self, id: &str) -> Kept<Story> {
        self.drafts().stories[&StoryId::new(id)].clone()
    }

    fn save(&self, change: DraftChange, second: u32) -> Result<Vec<Reversal>, String> {
        let changes = DraftChanges {
            drafts: vec![change],
            ..DraftChanges::default()
        };
        self.store.change_drafts(&changes, at(second))
    }

    /// Saves a story over what is there.
    fn tell(&self, title: &str, second: u32) -> Vec<Reversal> {
        let before = self.drafts().stories.get("night").cloned();
        let (base, mut to) = match before {
            Some(kept) => (Some(kept.version), kept.value),
            None => (None, Story::default()),
        };
        title.clone_into(&mut to.title);
        self.save(story(base, Some(to)), second).unwrap()
    }
}

fn story(base: Option<u32>, to: Option<Story>) -> DraftChange {
    let id = StoryId::new("night");
    DraftChange::Story { id, base, to }
}

fn titled(title: &str) -> Story {
    Story {
        title: title.into(),
        ..Story::default()
    }
}

#[test]
fn a_story_is_made_changed_and_removed_and_each_is_taken_back() {
    let machine = machine();
    let made = machine.tell("One night", 1);
    assert_eq!(
        machine.read("stories/night.yaml"),
        "schema: 1\ntitle: One night\n"
    );
    assert_eq!(machine.names("history"), [""; 0]);
    let changed = machine.tell("A night alone", 2);
    assert_eq!(
        machine.read("history/stories/night/20261124T033002Z.yaml"),
        "schema: 1\ntitle: One night\n"
    );
    assert_eq!(
        machine.tell("A night alone", 3),
        [],
        "nothing changed, nothing is written"
    );
    assert_eq!(machine.names("history/stories/night").len(), 1);
    let removed = machine
        .save(story(Some(machine.story("night").version), None), 4)
        .unwrap();
    assert_eq!(machine.drafts().stories.len(), 0);
    assert_eq!(
        machine.names("trash/20261124T033004Z/stories"),
        ["night.yaml"]
    );
    machine.store.put_back(&removed, at(5)).unwrap();
    machine.store.put_back(&changed, at(6)).unwrap();
    assert_eq!(machine.story("night").value, titled("One night"));
    machine.store.put_back(&made, at(7)).unwrap();
    assert_eq!(machine.names("stories"), [""; 0]);
    let versions = machine
        .store
        .versions(&DraftId::Story(StoryId::new("night")));
    let texts: Vec<_> = versions
        .earlier
        .iter()
        .map(|own| own.text.as_str())
        .collect();
    let (one, alone) = (
        "schema: 1\ntitle: One night\n",
        "schema: 1\ntitle: A night alone\n",
    );
    assert_eq!(texts, [one, alone, one]);
    assert_eq!(versions.now, None);
    assert_eq!(versions.earlier[0].saved, "2026-11-24 03:30:07");
}

#[test]
fn a_story_and_the_plan_from_it_are_made_together() {
    let machine = machine();
    let id = PlanId::of_stem("handled-conflict@emory");
    let to = Some(AnswerPlan {
        bullets: vec!["one".into(), "two".into()],
        story: Some(StoryId::new("night")),
        ..AnswerPlan::default()
    });
    let plan = DraftChange::Plan { id, base: None, to };
    let changes = DraftChanges {
        drafts: vec![story(None, Some(titled("Night"))), plan],
        ..DraftChanges::default()
    };
    let back = machine.store.change_drafts(&changes, at(1)).unwrap();
    assert_eq!(
        machine.read("answers/handled-conflict@emory.yaml"),
        "schema: 1\nquestion: handled-conflict\nbullets:\n  - one\n  - two\nstory: night\n"
    );
    let drafts = machine.drafts();
    let question = crate::domain::id::QuestionId::new("handled-conflict");
    assert_eq!(drafts.plans_of(&question).count(), 1);
    machine.store.put_back(&back, at(2)).unwrap();
    assert_eq!(machine.drafts(), Drafts::default());
}

#[test]
fn however_often_it_is_saved_a_conflict_keeps_one_second_version_of_ours() {
    let machine = machine();
    machine.tell("Ours", 1);
    let base = Some(machine.story("night").version);
    machine.write("stories/night.yaml", "# theirs\ntitle: Theirs\nmore: 1\n");
    for (second, title) in [
        (2, "Ours, longer"),
        (3, "Ours, longer still"),
        (4, "Ours, longer still"),
    ] {
        let why = machine
            .save(story(base, Some(titled(title))), second)
            .unwrap_err();
        assert!(
            why.contains("night.conflict-20261124T033002Z.yaml"),
            "{why}"
        );
    }
    assert_eq!(
        machine.read("stories/night.yaml"),
        "# theirs\ntitle: Theirs\nmore: 1\n"
    );
    let aside = "stories/night.conflict-20261124T033002Z.yaml";
    assert_eq!(machine.names("stories").len(), 2);
    assert_eq!(
        machine.read(aside),
        "# theirs\ntitle: Ours, longer still\nmore: 1\n"
    );
    assert_eq!(machine.drafts().rivals, [aside]);

    // Another run knows nothing of this one's: it replaces none, but does not keep the same text twice.
    let other = Machine {
        store: opened(&machine.dir),
        dir: tempfile::tempdir().unwrap(),
    };
    other
        .save(story(base, Some(titled("Ours, longer still"))), 5)
        .unwrap_err();
    assert_eq!(machine.names("stories").len(), 2);
    other
        .save(story(base, Some(titled("Another"))), 6)
        .unwrap_err();
    assert_eq!(machine.names("stories").len(), 3);
    // One that somebody has changed is theirs by now.
    machine.write(aside, "title: Mended by hand\n");
    machine
        .save(story(base, Some(titled("Ours again"))), 7)
        .unwrap_err();
    assert_eq!(machine.read(aside), "title: Mended by hand\n");
    assert_eq!(machine.names("stories").len(), 4);
}

#[test]
fn what_another_program_wrote_meanwhile_is_no_conflict_where_it_is_the_same() {
    let machine = machine();
    machine.tell("One", 1);
    let base = Some(machine.story("night").version);
    machine.write("stories/night.yaml", "title: Two # theirs\n");
    assert_eq!(
        machine.save(story(base, Some(titled("Two"))), 2),
        Ok(vec![])
    );
    fs::remove_file(machine.dir.path().join("data/stories/night.yaml")).unwrap();
    assert_eq!(machine.save(story(base, None), 3), Ok(vec![]));
    let why = machine
        .save(story(base, Some(titled("Three"))), 4)
        .unwrap_err();
    assert!(why.contains("removed by another program"), "{why}");
    assert_eq!(
        machine.names("stories"),
        ["night.conflict-20261124T033004Z.yaml"]
    );
}

#[test]
fn a_second_version_is_taken_over_or_dropped_and_both_are_taken_back() {
    let machine = machine();
    machine.tell("One", 1);
    machine.write(
        "stories/night.sync-conflict-20261124-090000-ABC.yaml",
        "title: Synced\n",
    );
    let id = DraftId::Story(StoryId::new("night"));
    let versions = machine.store.versions(&id);
    let second = versions.rivals[0].file.clone();
    assert_eq!(
        (versions.rivals.len(), versions.rivals[0].saved.as_str()),
        (1, "")
    );
    let back = machine.store.restore_version(&id, &second, at(2)).unwrap();
    assert_eq!(machine.story("night").value.title, "Synced");
    assert_eq!(machine.names("stories"), ["night.yaml"]);
    machine.store.put_back(&back, at(3)).unwrap();
    assert_eq!(machine.story("night").value.title, "One");
    let back = machine.store.drop_version(&second, at(4)).unwrap();
    assert_eq!(machine.names("stories"), ["night.yaml"]);
    machine.store.put_back(&back, at(5)).unwrap();
    assert_eq!(machine.read(&second), "title: Synced\n");
    let earlier = machine.store.versions(&id).earlier;
    let synced = earlier
        .iter()
        .find(|own| own.text == "title: Synced\n")
        .unwrap();
    machine
        .store
        .restore_version(&id, &synced.file, at(6))
        .unwrap();
    assert_eq!(machine.story("night").value.title, "Synced");
    let why = machine.store.drop_version(&synced.file, at(7)).unwrap_err();
    assert!(why.contains("no version") || why.contains("kept"), "{why}");
}

#[test]
fn nothing_but_versions_of_the_draft_is_restored_or_dropped() {
    let machine = machine();
    machine.tell("One", 1);
    machine.write("stories/day.conflict-20261124T033000Z.yaml", "title: Day\n");
    machine.write(
        "calendar/night.conflict-20261124T033000Z.yaml",
        "date: 2026-12-03\n",
    );
    fs::write(
        machine
            .dir
            .path()
            .join("night.conflict-20261124T033000Z.yaml"),
        "title: Out\n",
    )
    .unwrap();
    let id = DraftId::Story(StoryId::new("night"));
    for file in [
        "stories/night.yaml",
        "stories/day.conflict-20261124T033000Z.yaml",
        "calendar/night.conflict-20261124T033000Z.yaml",
        "../night.conflict-20261124T033000Z.yaml",
        "stories/../../night.conflict-20261124T033000Z.yaml",
        "stories/./night.conflict-20261124T033000Z.yaml",
        "/etc/passwd",
        "",
        "history/stories/day/20261124T033000Z.yaml",
        "history/stories/night/../../../folder.yaml",
        "folder.yaml",
    ] {
        assert!(
            machine.store.restore_version(&id, file, at(2)).is_err(),
            "{file}"
        );
        let is_rival = file == "stories/day.conflict-20261124T033000Z.yaml";
        assert_eq!(
            machine.store.drop_version(file, at(2)).is_ok(),
            is_rival,
            "{file}"
        );
    }
    assert_eq!(machine.names("stories"), ["night.yaml"]);
}

#[test]
fn a_version_that_cannot_be_used_is_not_restored() {
    let machine = machine();
    machine.tell("One", 1);
    machine.write(
        "stories/night.conflict-20261124T033000Z.yaml",
        "title: [a\n",
    );
    let id = DraftId::Story(StoryId::new("night"));
    let file = "stories/night.conflict-20261124T033000Z.yaml";
    let why = machine.store.restore_version(&id, file, at(2)).unwrap_err();
    assert!(
        why.contains("night.conflict-20261124T033000Z.yaml:"),
        "{why}"
    );
    assert_eq!(machine.names("stories").len(), 2);
}

const PROFILE: &str = "# me\nschema: 1\nhome_zone: Asia/Kolkata # home\nmine: 1\n";

fn portrait(paragraph: &str) -> Portrait {
    let mut portrait = Portrait::default();
    paragraph.clone_into(&mut portrait.narrative.paragraph);
    portrait
}

#[test]
fn two_programs_change_different_keys_of_the_portrait_without_a_conflict() {
    let machine = machine();
    machine.write("profile.yaml", PROFILE);
    let base = Portrait::default();
    let ours = portrait("Ours");
    let change = |base: &Portrait, to: &Portrait| DraftChange::Portrait {
        base: base.clone(),
        to: to.clone(),
    };
    machine.save(change(&base, &ours), 1).unwrap();
    let text =
        "# me\nschema: 1\nhome_zone: Asia/Kolkata # home\nmine: 1\nnarrative:\n  paragraph: Ours\n";
    assert_eq!(machine.read("profile.yaml"), text);
    assert_eq!(
        machine.read("history/profile/20261124T033001Z.yaml"),
        PROFILE
    );
    let mut theirs = base.clone();
    theirs.journey.push(Explanation {
        topic: "gap".into(),
        own: vec!["x".into()],
        ..Explanation::default()
    });
    machine.save(change(&base, &theirs), 2).unwrap();
    let both = machine.drafts().portrait.value;
    assert_eq!(
        (&both.narrative, &both.journey),
        (&ours.narrative, &theirs.journey)
    );
    let why = machine
        .save(change(&base, &portrait("Third")), 3)
        .unwrap_err();
    assert!(
        why.contains("profile.conflict-20261124T033003Z.yaml"),
        "{why}"
    );
    assert_eq!(machine.drafts().portrait.value, both);
    assert_eq!(
        machine.drafts().rivals,
        ["profile.conflict-20261124T033003Z.yaml"]
    );
    assert!(
        machine
            .read("profile.conflict-20261124T033003Z.yaml")
            .contains("paragraph: Third")
    );
}

#[test]
fn an_earlier_portrait_comes_back_without_an_earlier_home() {
    let machine = machine();
    machine.write(
        "profile.yaml",
        "home_zone: Europe/Lisbon\nnarrative: {paragraph: Old}\n",
    );
    let change = DraftChange::Portrait {
        base: portrait("Old"),
        to: portrait("New"),
    };
    machine.save(change, 1).unwrap();
    let moved = machine
        .read("profile.yaml")
        .replace("Europe/Lisbon", "Asia/Kolkata");
    machine.write("profile.yaml", &moved);
    let file = "history/profile/20261124T033001Z.yaml";
    machine
        .store
        .restore_version(&DraftId::Portrait, file, at(2))
        .unwrap();
    assert_eq!(
        machine.read("profile.yaml"),
        "home_zone: Asia/Kolkata\nnarrative: {paragraph: Old}\n"
    );
}

#[test]
fn a_key_of_the_portrait_that_cannot_be_read_is_never_written_over() {
    let machine = machine();
    machine.write(
        "profile.yaml",
        "narrative: {paragraph: Old}\njourney: a text\n",
    );
    let drafts = machine.drafts();
    assert_eq!(drafts.portrait.value, portrait("Old"));
    assert_eq!(drafts.unreadable, [DraftId::Portrait]);
    let mut to = portrait("New");
    machine
        .save(
            DraftChange::Portrait {
                base: portrait("Old"),
                to: to.clone(),
            },
            1,
        )
        .unwrap();
    assert_eq!(
        machine.read("profile.yaml"),
        "narrative: {paragraph: New}\njourney: a text\n"
    );
    to.journey.push(Explanation {
        topic: "gap".into(),
        ..Explanation::default()
    });
    let why = machine
        .save(
            DraftChange::Portrait {
                base: portrait("New"),
                to,
            },
            2,
        )
        .unwrap_err();
    assert!(why.starts_with("profile.yaml:2:1"), "{why}");
}
