use std::path::Path;

use super::*;

fn checked(stem: &str, text: &str) -> Checked<AnswerPlan> {
    let path = Path::new("answers/x.yaml");
    check(Source { path, text }, stem)
}

#[test]
fn a_plan_is_read() {
    let text = "question: why-radiology\nbullets: [one, two, 3]\nstory: night\nopening: I like it.\nclosing: That is why.\n\
                keywords: [eye, mind, team]\nupdated: 2026-11-24\n";
    let checked = checked("why-radiology", text);
    assert_eq!(checked.faults, []);
    let plan = checked.value.unwrap();
    assert_eq!(plan.bullets, ["one", "two", "3"]);
    assert_eq!(plan.story, Some(StoryId::new("night")));
    assert_eq!(plan.keywords, ["eye", "mind", "team"]);
    assert_eq!(plan.updated.unwrap().to_string(), "2026-11-24");
}

#[test]
fn the_name_of_the_file_says_what_it_answers() {
    for (stem, text, place) in [
        ("why-us", "question: why-us\n", None),
        ("why-us@emory", "question: why-us\nprogram: emory\n", None),
        ("why-us", "bullets: [x]\nquestion: why-you\n", Some((2, 1))),
        ("why-us", "question: why-us\nprogram: emory\n", Some((2, 1))),
        (
            "why-us@yale",
            "question: why-us\nprogram: emory\n",
            Some((2, 1)),
        ),
    ] {
        let checked = checked(stem, text);
        assert!(checked.value.is_some(), "{text}");
        let places = checked
            .faults
            .iter()
            .map(|fault| (fault.line, fault.column));
        assert_eq!(
            places.collect::<Vec<_>>(),
            Vec::from_iter(place),
            "{stem}: {text}"
        );
    }
}

#[test]
fn a_wrong_day_is_named() {
    let checked = checked("a", "updated: yesterday\n");
    assert_eq!(checked.value, None);
    assert!(
        checked.faults[0].one_line().contains("2026-11-03"),
        "{:?}",
        checked.faults
    );
}
