use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::answer_plan::PlanId;
use crate::domain::id::QuestionId;
use crate::domain::portrait::{Explanation, Narrative};

fn story() -> Story {
    Story {
        title: "Wrong side".into(),
        situation: vec!["night shift".into(), "two patients of one name".into()],
        action: vec!["I stopped the list".into()],
        qualities: vec!["integrity".into(), "calm".into()],
        when: "2022".into(),
        ..Story::default()
    }
}

fn plan() -> Writing {
    Writing::Plan(PlanId::general(QuestionId::new("why-radiology")), None)
}

/// Every writing with a draft that has something in each of its sections.
fn all() -> Vec<(Writing, Draft)> {
    let item = |id: &str, kind| CvItem {
        id: id.into(),
        title: "Audit".into(),
        kind,
        ready: BTreeMap::from([("role".to_owned(), "I read half".to_owned())]),
        used: "on the ward".into(),
    };
    let portrait = Portrait {
        narrative: Narrative {
            material: BTreeMap::from([("NP02".to_owned(), "a scan".to_owned())]),
            paragraph: "I am one.".into(),
            spoken: "Today I work.".into(),
        },
        journey: vec![Explanation {
            topic: "gap".into(),
            own: vec!["a year".into()],
            learned: vec!["to ask".into()],
            resolved: vec!["since May".into()],
        }],
        cv: vec![item("audit", CvKind::Project), item("pacs", CvKind::Skill)],
        fit: Vec::new(),
    };
    let portrait = || Draft::Portrait(portrait.clone());
    vec![
        (Writing::NewStory(None), Draft::Story(story())),
        (
            plan(),
            Draft::Plan(AnswerPlan {
                bullets: vec!["one".into(), "two".into()],
                story: Some(StoryId::new("wrong-side")),
                opening: "Because I like it.".into(),
                closing: "So I came.".into(),
                keywords: vec!["scan".into(), "two hours".into()],
                updated: None,
            }),
        ),
        (Writing::Material("NP02".into()), portrait()),
        (Writing::Paragraph, portrait()),
        (Writing::Spoken, portrait()),
        (Writing::Explanation("gap".into()), portrait()),
        (Writing::CvItem("audit".into()), portrait()),
        (Writing::CvItem("pacs".into()), portrait()),
    ]
}

fn known() -> Known {
    let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Known {
        prompts: owned(&["NP01", "NP02"]),
        things: owned(&["objective", "role"]),
    }
}

#[test]
fn what_was_read_is_written_back_as_it_was() {
    for (writing, draft) in all() {
        let mut again = draft.clone();
        let fields = fields(&writing, &draft, &known());
        assert!(!fields.is_empty(), "{writing:?}");
        for field in &fields {
            let text = field.read(&draft);
            field.write(&mut again, &text);
        }
        assert_eq!(again, draft, "{writing:?}");
    }
}

#[test]
fn a_section_that_is_emptied_leaves_the_others_as_they_are() {
    for (writing, draft) in all() {
        let fields = fields(&writing, &draft, &known());
        for field in &fields {
            let mut emptied = draft.clone();
            field.write(&mut emptied, " \n ");
            for other in &fields {
                let expected = if other == field {
                    String::new()
                } else {
                    other.read(&draft)
                };
                assert_eq!(other.read(&emptied), expected, "{field:?} {other:?}");
            }
        }
    }
}

#[test]
fn an_explanation_begins_with_its_first_bullet_and_goes_with_its_last() {
    let mut draft = Draft::Portrait(Portrait::default());
    let own = Field::Journey("visa".into(), JourneyPart::Own);
    own.write(&mut draft, "\n");
    assert_eq!(draft, Draft::Portrait(Portrait::default()));
    own.write(&mut draft, "J-1 through ECFMG\n");
    assert_eq!(own.read(&draft), "J-1 through ECFMG");
    own.write(&mut draft, "");
    assert_eq!(draft, Draft::Portrait(Portrait::default()));
}

#[test]
fn the_things_of_a_project_are_those_of_the_content_and_then_its_own() {
    let (writing, mut draft) = all().remove(6);
    if let Draft::Portrait(portrait) = &mut draft {
        portrait.cv[0].ready.insert("mine".into(), "x".into());
    }
    let ids: Vec<String> = fields(&writing, &draft, &known())
        .iter()
        .map(|field| field.id().to_owned())
        .collect();
    assert_eq!(ids, ["objective", "role", "mine"]);
    assert!(fields(&Writing::CvItem("gone".into()), &draft, &known()).is_empty());
}

#[test]
fn the_prompts_of_the_narrative_stand_together_and_an_unknown_one_behind_them() {
    let draft = Draft::Portrait(Portrait::default());
    for (prompt, ids) in [
        ("NP02", vec!["NP01", "NP02"]),
        ("own", vec!["NP01", "NP02", "own"]),
    ] {
        let found = fields(&Writing::Material(prompt.into()), &draft, &known());
        let expected: Vec<Field> = ids
            .into_iter()
            .map(|id| Field::Material(id.into()))
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn bullets_lose_the_marks_of_pasted_lists() {
    for (line, bullet) in [
        ("- one", "one"),
        ("• one", "one"),
        ("* one", "one"),
        ("•• - one", "one"),
        ("  one ", "one"),
        ("-5 °C", "-5 °C"),
        ("2-3 studies", "2-3 studies"),
        ("放射線", "放射線"),
    ] {
        assert_eq!(items(line), [bullet], "{line}");
    }
    assert!(items("\n - \n•\n").is_empty());
}

#[test]
fn keywords_are_told_apart_by_commas() {
    let mut draft = Draft::Plan(AnswerPlan::default());
    Field::Keywords.write(&mut draft, " scan,two  hours ,, call;");
    assert_eq!(Field::Keywords.read(&draft), "scan, two hours, call");
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_back_as_it_was_written(text in "[a-z•\\- ,\n\u{301}क👨]{0,30}") {
        for (writing, draft) in all() {
            for field in fields(&writing, &draft, &known()) {
                let mut written = draft.clone();
                field.write(&mut written, &text);
                let once = field.read(&written);
                field.write(&mut written, &once);
                prop_assert_eq!(field.read(&written), once);
            }
        }
    }
}
