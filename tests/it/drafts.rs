//! Stories, plans and the portrait over real files: changed, taken back, edited outside, kept whatever happens.

use std::fs;

use chrono::{DateTime, Utc};
use prepcoach::domain::answer_plan::{AnswerPlan, PlanId};
use prepcoach::domain::drafts::{DraftChange, DraftChanges, DraftId, Kept};
use prepcoach::domain::id::{QuestionId, StoryId};
use prepcoach::domain::portrait::Portrait;
use prepcoach::domain::story::Story;
use prepcoach::message::{Effect, Route};
use prepcoach::store::folder::Locations;
use prepcoach::store::notebook::Store;

use super::support::{Harness, Setup};

fn night() -> DraftId {
    DraftId::Story(StoryId::new("night"))
}

fn titled(title: &str) -> Story {
    Story {
        title: title.into(),
        ..Story::default()
    }
}

fn change(change: DraftChange, words: &str) -> Effect {
    Effect::ChangeDrafts(DraftChanges {
        drafts: vec![change],
        words: words.into(),
        typing: false,
    })
}

fn save(base: Option<u32>, to: Option<Story>) -> Effect {
    let id = StoryId::new("night");
    change(DraftChange::Story { id, base, to }, "Saved the story.")
}

fn kept(program: &Harness) -> Kept<Story> {
    program.notebook().drafts.stories["night"].clone()
}

const STORY: &str =
    "# mine\ntitle: One night # the one in Pune\nmore: {of: theirs}\nsituation: [alone]\n";

fn with_story() -> Setup {
    Setup::new().file("stories/night.yaml", STORY)
}

#[test]
fn a_story_is_saved_said_and_taken_back() {
    let mut program = Harness::open(Route::Today)
        .perform(save(None, Some(titled("Night"))))
        .expect("Saved the story. u takes it back.");
    assert_eq!(kept(&program).value.title, "Night");
    assert_eq!(
        program.file("stories/night.yaml"),
        "schema: 1\ntitle: Night\n"
    );
    program = program.press("u").expect("Taken back: Saved the story.");
    assert!(program.notebook().drafts.stories.is_empty());
    assert_eq!(program.file("stories/night.yaml"), "");
}

#[test]
fn comments_and_keys_of_others_outlive_a_change_and_every_version_is_kept() {
    let mut program = with_story().open(Route::Today);
    for (number, action) in ["I called.", "I asked.", "I stayed."].iter().enumerate() {
        let own = kept(&program);
        let mut to = own.value;
        to.action.push((*action).into());
        program = program.perform(save(Some(own.version), Some(to))).wait(1);
        let versions = program.names("history/stories/night");
        assert_eq!(versions.len(), number + 1, "{versions:?}");
    }
    let text = program.file("stories/night.yaml");
    for own in [
        "# mine",
        "# the one in Pune",
        "more: {of: theirs}",
        "I called.",
        "I stayed.",
    ] {
        assert!(text.contains(own), "{own} in\n{text}");
    }
    assert_eq!(
        program.file("history/stories/night/20261124T033000Z.yaml"),
        STORY
    );
    let restore = Effect::RestoreVersion(
        night(),
        "history/stories/night/20261124T033000Z.yaml".into(),
    );
    program = program.perform(restore);
    assert_eq!(program.file("stories/night.yaml"), STORY);
    program = program.press("u");
    assert_eq!(program.file("stories/night.yaml"), text);
}

#[test]
fn a_removed_story_comes_back_with_u() {
    let mut program = with_story().open(Route::Today);
    let base = Some(kept(&program).version);
    program = program.perform(save(base, None));
    assert!(program.notebook().drafts.stories.is_empty());
    assert_eq!(
        program.names("trash/20261124T033000Z/stories"),
        ["night.yaml"]
    );
    assert_eq!(
        program.file("history/stories/night/20261124T033000Z.yaml"),
        STORY
    );
    program = program.press("u");
    assert_eq!(program.file("stories/night.yaml"), STORY);
    assert_eq!(kept(&program).value.title, "One night");
}

#[test]
fn a_file_changed_by_another_program_is_left_alone_and_both_can_be_chosen() {
    let mut program = with_story().open(Route::Today);
    let base = Some(kept(&program).version);
    let theirs = STORY.replace("alone", "with a nurse");
    fs::write(program.path("stories/night.yaml"), &theirs).unwrap();
    program = program
        .perform(save(base, Some(titled("Ours"))))
        .expect("Not saved:");
    assert_eq!(program.file("stories/night.yaml"), theirs);
    assert_eq!(kept(&program).value.situation, ["with a nurse"]);
    let rival = program.notebook().drafts.rivals.clone();
    assert_eq!(rival, ["stories/night.conflict-20261124T033000Z.yaml"]);
    assert_eq!(DraftId::of_file(&rival[0]), Some(night()));
    program = program.perform(Effect::RestoreVersion(night(), rival[0].clone()));
    assert_eq!(kept(&program).value.title, "Ours");
    assert!(program.notebook().drafts.rivals.is_empty());
    program = program.press("u");
    assert_eq!(program.file("stories/night.yaml"), theirs);
    program = program.perform(Effect::DropVersion(rival[0].clone()));
    assert_eq!(program.names("stories"), ["night.yaml"]);
}

#[test]
fn files_with_faults_are_named_and_left_alone() {
    let program = Setup::new()
        .file("stories/good.yaml", "title: Good\n")
        .file("stories/bad.yaml", "title: Bad\naction: {a: b}\n")
        .file("stories/Bad Name.yaml", "title: x\n")
        .file(
            "stories/good.sync-conflict-20261123-120000-AB.yaml",
            "title: Other\n",
        )
        .file("stories/latin.yaml", "title: x\n")
        .file(
            "answers/why-radiology@emory.yaml",
            "bullets: [a]\nstroy: good\n",
        )
        .file("answers/why-radiology.yaml", "updated: soon\n")
        .file(
            "profile.yaml",
            "home_zone: Asia/Kolkata\njourney: none\ncv: [{id: a}]\n",
        )
        .open(Route::Today);
    let notebook = program.notebook();
    for named in [
        "stories/bad.yaml:2:1",
        "stories/Bad Name.yaml",
        "stories/good.sync-conflict-20261123-120000-AB.yaml",
        "answers/why-radiology@emory.yaml:2:1",
        "answers/why-radiology.yaml:1:10",
        "profile.yaml:2:1",
    ] {
        assert!(
            notebook.troubles.iter().any(|own| own.starts_with(named)),
            "{named} in {:?}",
            notebook.troubles
        );
    }
    let drafts = &notebook.drafts;
    let stories: Vec<_> = drafts.stories.keys().map(StoryId::as_str).collect();
    assert_eq!(stories, ["good", "latin"]);
    let question = QuestionId::new("why-radiology");
    let plans: Vec<String> = drafts
        .plans_of(&question)
        .map(|(id, _)| id.to_string())
        .collect();
    assert_eq!(plans, ["why-radiology@emory"]);
    let bad = DraftId::Story(StoryId::new("bad"));
    let unreadable = [
        bad,
        DraftId::Plan(PlanId::general(question)),
        DraftId::Portrait,
    ];
    assert_eq!(drafts.unreadable, unreadable);
    assert_eq!(drafts.portrait.value.cv.len(), 1);
}

#[test]
fn drafts_are_the_same_with_the_cache_and_without_it() {
    let setup = with_story().file(
        "answers/why-us@emory.yaml",
        "bullets: [a, b]\nstory: night\n",
    );
    let first = setup.open(Route::Today);
    let drafts = first.notebook().drafts.clone();
    let again = first.reopen(1);
    assert_eq!(again.notebook().drafts, drafts);
    fs::write(again.path("stories/night.yaml"), "title: Changed\n").unwrap();
    let third = again.reopen(1);
    assert_eq!(kept(&third).value, titled("Changed"));
}

#[test]
fn a_change_made_elsewhere_is_found() {
    let mut program = with_story().open(Route::Today);
    fs::write(program.path("stories/day.yaml"), "title: Day\n").unwrap();
    fs::create_dir_all(program.path("answers")).unwrap();
    fs::write(program.path("answers/why-us.yaml"), "bullets: [a]\n").unwrap();
    program = program.wait(3).press("?").press("esc");
    let drafts = &program.notebook().drafts;
    assert_eq!((drafts.stories.len(), drafts.plans.len()), (2, 1));
}

/// Two programs, each with a store of its own on one folder.
fn two_stores(home: &std::path::Path) -> [Store; 2] {
    let now: DateTime<Utc> = "2026-11-24T03:30:00Z".parse().unwrap();
    [(); 2].map(|()| {
        let locations = Locations {
            data: home.join("data"),
            config_file: None,
            state: Some(home.join("state")),
            cache: Some(home.join("cache")),
        };
        Store::open(locations, now).unwrap()
    })
}

#[test]
fn two_programs_that_write_at_once_lose_nothing() {
    let home = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-11-24T03:30:00Z".parse().unwrap();
    let stores = two_stores(home.path());
    std::thread::scope(|scope| {
        for (number, store) in stores.iter().enumerate() {
            scope.spawn(move || {
                for round in 0..10 {
                    let at = now + chrono::TimeDelta::seconds(round);
                    let mut to = titled(&format!("{number} {round}"));
                    to.learned.push("x".repeat(500));
                    let base = store.drafts(&mut Vec::new());
                    let base = base.stories.get("night").map(|own| own.version);
                    let id = StoryId::new("night");
                    let drafts = vec![DraftChange::Story {
                        id,
                        base,
                        to: Some(to),
                    }];
                    let changes = DraftChanges {
                        drafts,
                        ..DraftChanges::default()
                    };
                    let saved = store.change_drafts(&changes, at);
                    if let Err(why) = saved {
                        assert!(
                            why.contains("your version is in") || why.contains("is there already"),
                            "{why}"
                        );
                    }
                }
            });
        }
    });
    let drafts = stores[0].drafts(&mut Vec::new());
    assert_eq!(drafts.unreadable, []);
    // What was refused lies beside it, whole; what was replaced lies in the history.
    for rival in &drafts.rivals {
        let text = fs::read_to_string(home.path().join("data").join(rival)).unwrap();
        assert!(text.contains(&"x".repeat(500)), "{text}");
    }
    assert!(stores[1].versions(&night()).now.is_some());
}

#[test]
fn a_megabyte_that_was_pasted_is_saved_and_read_again() {
    let mut story = titled("Large");
    story.action.push("word ".repeat(210_000).trim().to_owned());
    story.result = vec!["ünï 日本 ".repeat(20); 2_000];
    let mut program = Harness::open(Route::Today).perform(save(None, Some(story.clone())));
    assert_eq!(kept(&program).value, story);
    let version = kept(&program).version;
    story.title = "Larger".into();
    program = program.perform(save(Some(version), Some(story.clone())));
    assert_eq!(kept(&program).value, story);
    let own = kept(&program);
    story.action.push("x".repeat(9 << 20));
    program = program
        .perform(save(Some(own.version), Some(story)))
        .expect("larger than 8 MiB");
    assert_eq!(kept(&program), own);
}

#[test]
fn answers_of_the_first_run_are_kept_in_the_history_of_the_profile() {
    use prepcoach::domain::profile::{ProfileChange, Visa};
    let answers = ProfileChange {
        visa: Some(Visa::Unsure),
        ..ProfileChange::default()
    };
    let before = Harness::open(Route::Today).file("profile.yaml");
    let program = Harness::open(Route::Today).perform(Effect::SaveProfile(answers));
    assert_eq!(
        program.file("history/profile/20261124T033000Z.yaml"),
        before
    );
}

#[test]
fn a_plan_says_in_its_file_which_question_it_answers() {
    let id = PlanId::of_stem("why-radiology@emory");
    let to = AnswerPlan {
        bullets: vec!["one".into()],
        ..AnswerPlan::default()
    };
    let plan = DraftChange::Plan {
        id,
        base: None,
        to: Some(to),
    };
    let program = Harness::open(Route::Today).perform(change(plan, "Saved the plan."));
    assert_eq!(
        program.file("answers/why-radiology@emory.yaml"),
        "schema: 1\nquestion: why-radiology\nbullets:\n  - one\n"
    );
}

#[test]
fn the_portrait_changes_and_home_stays() {
    let mut to = Portrait::default();
    to.narrative.paragraph = "I am a doctor.".into();
    let base = Portrait::default();
    let portrait = DraftChange::Portrait {
        base,
        to: to.clone(),
    };
    let mut program = Harness::open(Route::Today).perform(change(portrait, "Saved the paragraph."));
    let text = program.file("profile.yaml");
    assert!(
        text.ends_with("narrative:\n  paragraph: I am a doctor.\n"),
        "{text}"
    );
    assert_eq!(program.notebook().drafts.portrait.value, to);
    assert_eq!(program.notebook().home.name().as_str(), "Asia/Kolkata");
    program = program.press("u");
    assert_eq!(
        program.notebook().drafts.portrait.value,
        Portrait::default()
    );
    assert_eq!(program.notebook().home.name().as_str(), "Asia/Kolkata");
}

#[cfg(unix)]
mod outside {
    //! Editors of every temper: each a shell script that gets the file as its last word.

    use super::*;

    /// What is edited before the editor gets it.
    fn edited_by(setup: Setup, of: DraftId, script: &str) -> Harness {
        let editor = ["sh", "-c", script, "editor"];
        setup
            .editor(&editor)
            .open(Route::Today)
            .perform(Effect::EditOutside(of))
    }

    #[test]
    fn what_the_editor_saved_is_read_and_can_be_taken_back() {
        let script = "sed -i.bak 's/One night/Two nights/' \"$1\" && rm \"$1.bak\"";
        let mut program = edited_by(with_story(), night(), script)
            .expect("Edited stories/night.yaml in your editor. u takes it back.");
        assert_eq!(kept(&program).value.title, "Two nights");
        assert_eq!(
            program.file("history/stories/night/20261124T033000Z.yaml"),
            STORY
        );
        program = program.press("u");
        assert_eq!(program.file("stories/night.yaml"), STORY);
        assert_eq!(kept(&program).value.title, "One night");
    }

    #[test]
    fn nothing_is_lost_whatever_the_editor_does() {
        for (script, text, said) in [
            ("true", STORY, "Nothing was changed in stories/night.yaml."),
            (
                "exit 1",
                STORY,
                "Your editor ended with exit code 1. Nothing was changed",
            ),
            (
                "kill -9 $$",
                STORY,
                "Your editor was ended by a signal. Nothing was changed",
            ),
            (
                "echo 'title: New' > \"$1\"; exit 3",
                "title: New\n",
                "exit code 3. What it had saved is kept; u",
            ),
            (
                "echo 'title: New' > \"$1\"; kill -9 $$",
                "title: New\n",
                "a signal. What it had saved is kept; u",
            ),
            (
                ": > \"$1\"",
                "",
                "Your editor left stories/night.yaml empty; u brings back",
            ),
            (
                "rm \"$1\"",
                "",
                "Your editor removed stories/night.yaml; u brings it back.",
            ),
            (
                "echo 'title: New' > \"$1.new\"; mv \"$1.new\" \"$1\"",
                "title: New\n",
                "Edited stories/night.yaml",
            ),
        ] {
            let mut program = edited_by(with_story(), night(), script).expect(said);
            assert_eq!(program.file("stories/night.yaml"), text, "{script}");
            assert_eq!(
                program.file("history/stories/night/20261124T033000Z.yaml"),
                STORY,
                "{script}"
            );
            if text != STORY {
                program = program.press("u");
                assert_eq!(program.file("stories/night.yaml"), STORY, "{script}");
            }
        }
    }

    #[test]
    fn faults_are_shown_with_their_place() {
        let script = "printf 'title: New\\nactoin: x\\nresult: {a: b}\\n' > \"$1\"";
        let program = edited_by(with_story(), night(), script).expect("stories/night.yaml:2:1");
        assert_eq!(program.notebook().drafts.unreadable, [night()]);
        assert_eq!(program.file("stories/night.yaml").lines().count(), 3);
    }

    #[test]
    fn what_another_program_saves_meanwhile_is_among_the_versions() {
        // The editor overwrites, after a second look at the file, what the other program had saved.
        let script =
            "echo 'title: Theirs' > \"$1\"; sleep 0.5; echo 'title: Ours, longer' > \"$1\"";
        let program = edited_by(with_story(), night(), script);
        assert_eq!(kept(&program).value.title, "Ours, longer");
        let names = program.names("history/stories/night");
        let texts: Vec<_> = names
            .iter()
            .map(|name| program.file(&format!("history/stories/night/{name}")))
            .collect();
        assert!(texts.contains(&STORY.to_owned()), "{texts:?}");
    }

    #[test]
    fn a_draft_without_a_file_gets_a_form_and_an_untouched_form_goes() {
        let plan = || DraftId::Plan(PlanId::of_stem("why-us@emory"));
        let program = edited_by(Setup::new(), plan(), "true").expect("Nothing was changed");
        assert_eq!(program.names("answers"), [""; 0]);
        let script = "grep -q '^bullets:' \"$1\" && sed -i.bak 's/^bullets:/bullets: [one]/' \"$1\"; rm \"$1.bak\"";
        let mut program = edited_by(Setup::new(), plan(), script);
        let kept = &program.notebook().drafts.plans[&PlanId::of_stem("why-us@emory")];
        assert_eq!(kept.value.bullets, ["one"]);
        program = program.press("u");
        assert_eq!(program.names("answers"), [""; 0]);
    }

    #[test]
    fn home_follows_a_profile_that_was_edited() {
        let script = "sed -i.bak 's#Asia/Kolkata#Europe/Lisbon#' \"$1\"; rm \"$1.bak\"";
        let mut program = edited_by(Setup::new(), DraftId::Portrait, script);
        assert_eq!(program.notebook().home.name().as_str(), "Europe/Lisbon");
        program = program.press("u");
        assert_eq!(program.notebook().home.name().as_str(), "Asia/Kolkata");
    }

    #[test]
    fn an_editor_that_is_not_there_is_named_and_nothing_changes() {
        let program = with_story()
            .editor(&["no-such-editor"])
            .open(Route::Today)
            .perform(Effect::EditOutside(night()))
            .expect("Your editor `no-such-editor` cannot be started");
        assert_eq!(program.file("stories/night.yaml"), STORY);
    }

    #[test]
    fn a_folder_that_cannot_be_written_says_so() {
        use std::os::unix::fs::PermissionsExt;
        let mut program = with_story().open(Route::Today);
        let own = kept(&program);
        let folder = program.path("stories");
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).unwrap();
        let may_write = fs::write(folder.join("probe"), "").is_ok();
        program = program.perform(save(Some(own.version), Some(titled("New"))));
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
        if may_write {
            return; // Root may write everywhere.
        }
        program = program.expect("Not saved: cannot save stories/night.yaml");
        assert_eq!(program.file("stories/night.yaml"), STORY);
        assert_eq!(kept(&program), own);
    }
}
