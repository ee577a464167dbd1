use super::*;
use crate::domain::calendar::testing::{date, entry_at, place, rules};
use crate::domain::entry::Interviewer;

fn list() -> AskList {
    let text = r#"{"schema":1,"about":"Three to five.","questions":[
        {"id":"web","ask":"How many scanners?","for":["pd","faculty"],"website_risk":"high"},
        {"id":"call","ask":"Who helps at night?","for":["pd","resident"],"theme":"call","website_risk":"low"},
        {"id":"maybe","ask":"What changed?","for":["pd"],"website_risk":"medium"},
        {"id":"all","ask":"What would you change?"},
        {"id":"meal","ask":"Where do you eat?","for":["resident"],"at":"social"}],
        "avoid":[{"topic":"Your rank","why":"Barred."}]}"#;
    serde_json::from_str(text).unwrap()
}

fn interview(program: &str) -> Entry {
    let mut entry = entry_at(Kind::Interview, "2026-12-03T09:00", "America/New_York");
    entry.program = Some(ProgramId::new(program));
    entry
}

fn meets(entry: &mut Entry, name: &str, role: Role) {
    entry.interviewers.push(Interviewer {
        name: name.into(),
        role: Some(role),
        ..Interviewer::default()
    });
}

fn suggested(entry: &Entry, role: Role, ledger: &Ledger) -> String {
    let list = list();
    let found = list.suggest(entry, role, ledger);
    let ids: Vec<&str> = found.iter().map(|question| question.id.as_str()).collect();
    ids.join(" ")
}

#[test]
fn what_no_website_answers_is_suggested_first_and_only_what_fits_the_role() {
    let entry = interview("emory");
    let nothing = Ledger::default();
    for (role, expected) in [
        (Role::Pd, "call all maybe web"),
        (Role::Faculty, "all web"),
        (Role::Resident, "call all"),
        (Role::Coordinator, "all"),
    ] {
        assert_eq!(suggested(&entry, role, &nothing), expected, "{role:?}");
    }
    let mut social = interview("emory");
    social.kind = Kind::Social;
    assert_eq!(suggested(&social, Role::Resident, &nothing), "meal");
}

#[test]
fn what_is_chosen_already_is_not_suggested_again_by_id_or_by_words() {
    let mut entry = interview("emory");
    let chosen = vec!["call".to_owned(), "what would you change".to_owned()];
    entry.questions_to_ask.insert(Role::Pd, chosen);
    assert_eq!(suggested(&entry, Role::Pd, &Ledger::default()), "maybe web");
    assert_eq!(
        suggested(&entry, Role::Resident, &Ledger::default()),
        "call all"
    );
}

#[test]
fn the_same_person_is_not_asked_twice_in_all_entries_of_the_program() {
    let mut first = interview("emory");
    mark_asked(
        &mut first,
        "call",
        "Dr. Anna Chen",
        Some(date("2026-12-03")),
    );
    mark_asked(&mut first, "How many scanners?", "Anna Chen, MD", None);
    let mut second = interview("emory");
    meets(&mut second, "Chen, Anna", Role::Pd);
    let mut elsewhere = interview("duke");
    meets(&mut elsewhere, "Anna Chen", Role::Pd);
    let entries = [first, second.clone(), elsewhere.clone()];
    let placed = entries.into_iter().zip(["a", "b", "c"]);
    let placed = placed.map(|(entry, id)| place(id, entry)).collect();
    let calendar = Calendar::new(placed, rules());

    let ledger = Ledger::of(&calendar, &second);
    assert_eq!(suggested(&second, Role::Pd, &ledger), "all maybe");
    let list = list();
    let call = list.get("call").unwrap();
    assert_eq!(
        ledger.asked_of(call, "anna chen").unwrap().on,
        Some(date("2026-12-03"))
    );
    assert_eq!(ledger.asked_of(call, "Ben Ode"), None);
    assert_eq!(ledger.people_asked(call).count(), 1);

    // A second director who was not asked yet can be.
    meets(&mut second, "Ben Ode", Role::Pd);
    assert_eq!(suggested(&second, Role::Pd, &ledger), "call all maybe web");
    // Nobody of the role is known: one asked question is not suggested again at the same place.
    assert_eq!(suggested(&second, Role::Resident, &ledger), "all");
    let ledger = Ledger::of(&calendar, &elsewhere);
    assert_eq!(
        suggested(&elsewhere, Role::Pd, &ledger),
        "call all maybe web"
    );
}

#[test]
fn an_entry_without_a_program_remembers_its_own() {
    let mut entry = interview("x");
    entry.program = None;
    mark_asked(&mut entry, "call", "Ben", None);
    let calendar = Calendar::new(vec![place("a", entry.clone())], rules());
    let ledger = Ledger::of(&calendar, &entry);
    assert_eq!(suggested(&entry, Role::Pd, &ledger), "all maybe web");
}

#[test]
fn marking_twice_keeps_one_mark_with_the_later_day() {
    let mut entry = interview("emory");
    for (of, day) in [
        ("Dr. Ben Ode", "2026-12-03"),
        ("Ben T. Ode, MD", "2026-12-04"),
        ("Cy", "2026-12-04"),
    ] {
        mark_asked(&mut entry, "call", of, Some(date(day)));
    }
    let marks: Vec<_> = entry
        .asked
        .iter()
        .map(|asked| (asked.of.as_str(), asked.on))
        .collect();
    let day = Some(date("2026-12-04"));
    assert_eq!(marks, [("Dr. Ben Ode", day), ("Cy", day)]);
}

#[test]
fn own_questions_take_the_place_of_those_with_their_id_or_follow() {
    let own = r#"{"questions":[{"id":"call","ask":"Who is there at night?","for":["pd"]},{"id":"mine","ask":"Mine?"}]}"#;
    let list = list().with_own(serde_json::from_str(own).unwrap());
    assert_eq!(list.words("call"), "Who is there at night?");
    assert_eq!(list.words("mine"), "Mine?");
    assert_eq!(list.words("Any words?"), "Any words?");
    assert_eq!(list.questions.len(), 6);
    assert_eq!(list.avoid.len(), 1);
    assert_eq!(list.get("mine").unwrap().website_risk, WebsiteRisk::Low);
}

#[test]
fn three_to_five_questions_are_enough_for_a_role() {
    let mut entry = interview("emory");
    for (count, ready) in [
        (0, Ready::Missing(3)),
        (2, Ready::Missing(1)),
        (3, Ready::Enough(3)),
        (5, Ready::Enough(5)),
        (6, Ready::Many(6)),
    ] {
        let chosen = (0..count).map(|n| n.to_string()).collect();
        entry.questions_to_ask.insert(Role::Pd, chosen);
        assert_eq!(readiness(&entry, Role::Pd), ready, "{count}");
    }
    assert_eq!(readiness(&entry, Role::Faculty), Ready::Missing(3));
}

#[test]
fn questions_are_wanted_for_the_people_announced_or_the_usual_ones() {
    let mut entry = interview("emory");
    assert_eq!(
        roles_to_ask(&entry),
        [Role::Pd, Role::Faculty, Role::Resident]
    );
    meets(&mut entry, "A", Role::Chief);
    meets(&mut entry, "B", Role::Chair);
    meets(&mut entry, "C", Role::Chief);
    assert_eq!(roles_to_ask(&entry), [Role::Chair, Role::Chief]);
    entry.interviewers.clear();
    entry.kind = Kind::Social;
    assert_eq!(roles_to_ask(&entry), [Role::Resident]);
    entry.kind = Kind::Deadline;
    assert_eq!(roles_to_ask(&entry), []);
}
