use super::*;
use crate::domain::bank::Banks;
use crate::domain::id::is_valid;
use crate::domain::portrait::guide::CvDrill;

fn thing(id: &str) -> Thing {
    Thing {
        id: id.into(),
        ask: format!("{id}?"),
        question: format!("{id} of \"{{title}}\"?"),
        ..Thing::default()
    }
}

fn guide() -> CvGuide {
    CvGuide {
        things: vec![thing("aim"), thing("role")],
        used: thing("used"),
        drill: CvDrill {
            title: "Your CV".into(),
            ..CvDrill::default()
        },
        ..CvGuide::default()
    }
}

fn items() -> Vec<CvItem> {
    let mut cv = vec![CvItem::new("Dose audit", CvKind::Project, &[])];
    cv.push(CvItem::new("PACS {x}", CvKind::Skill, &cv));
    cv[0].ready.insert("aim".into(), "Less dose".into());
    cv[0].ready.insert("role".into(), " \n".into());
    cv
}

#[test]
fn what_is_not_answered_is_asked_first_and_more_often() {
    let bank = bank(&items(), &guide());
    let asked: Vec<_> = bank
        .questions
        .iter()
        .map(|question| (question.id.as_str(), question.ask.as_str(), question.asked))
        .collect();
    assert_eq!(
        asked,
        [
            ("cv-pacs-x-used", "used of \"PACS {x}\"?", Asked::Often),
            (
                "cv-dose-audit-role",
                "role of \"Dose audit\"?",
                Asked::Often
            ),
            (
                "cv-dose-audit-aim",
                "aim of \"Dose audit\"?",
                Asked::Sometimes
            ),
        ]
    );
    let items = items();
    let open: Vec<_> = unanswered(&items, &guide())
        .iter()
        .map(|cell| cell.question_id().to_string())
        .collect();
    assert_eq!(open, ["cv-dose-audit-role", "cv-pacs-x-used"]);
}

#[test]
fn a_new_item_has_an_id_of_its_own_that_makes_valid_ids_of_questions() {
    let mut cv: Vec<CvItem> = Vec::new();
    for title in [
        "Audit",
        "audit!",
        "नमस्ते",
        "",
        &"very long title ".repeat(30),
        "Con",
    ] {
        let item = CvItem::new(title, CvKind::Project, &cv);
        assert!(cv.iter().all(|other| other.id != item.id), "{title}");
        cv.push(item);
    }
    for question in bank(&cv, &guide()).questions {
        assert!(is_valid(question.id.as_str()), "{}", question.id);
    }
}

#[test]
fn the_banks_take_the_questions_and_give_them_back() {
    let own = r#"{"bank":"mine","questions":[{"id":"cv-dose-audit-aim","ask":"Mine?"},{"id":"x","ask":"X?"}]}"#;
    let (mut banks, _) = Banks::join(Vec::new(), vec![serde_json::from_str(own).unwrap()]);
    banks.take_made(bank(&items(), &guide()));
    assert_eq!(banks.len(), 4);
    assert_eq!(
        banks.get("cv-dose-audit-aim").unwrap().question.ask,
        "Mine?"
    );
    assert_eq!(banks.get("cv-pacs-x-used").unwrap().bank.title, "Your CV");
    banks.take_made(bank(&items()[..1], &guide()));
    assert!(banks.get("cv-pacs-x-used").is_none());
    assert!(banks.get("cv-dose-audit-role").is_some());
    banks.take_made(bank(&[], &guide()));
    assert!(banks.bank(BANK).is_none());
    assert_eq!(
        banks.get("cv-dose-audit-aim").unwrap().question.ask,
        "Mine?"
    );
    assert_eq!(banks.get("x").unwrap().question.ask, "X?");
    assert_eq!(banks.len(), 2);
}

#[test]
fn an_own_bank_of_that_name_keeps_its_questions() {
    let own = r#"{"bank":"cv","questions":[{"id":"mine","ask":"Mine?"}]}"#;
    let (mut banks, _) = Banks::join(Vec::new(), vec![serde_json::from_str(own).unwrap()]);
    banks.take_made(bank(&items(), &guide()));
    assert_eq!(banks.bank(BANK).unwrap().questions.len(), 4);
    banks.take_made(bank(&[], &guide()));
    let left = &banks.bank(BANK).unwrap().questions;
    assert_eq!((left.len(), left[0].id.as_str()), (1, "mine"));
}
