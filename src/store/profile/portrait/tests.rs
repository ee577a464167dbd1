use std::path::Path;

use super::*;

fn told(text: &str) -> Read {
    read(Source {
        path: Path::new("profile.yaml"),
        text,
    })
}

const WHOLE: &str = "schema: 1
home_zone: Asia/Kolkata
narrative:
  origin: A village clinic.
  paragraph: I am a doctor.
  spoken: Today I am.
journey:
  - topic: gap
    bullets: {own: [I left], learned: I read daily, resolved: [I am back, 2025]}
cv:
  - {id: nodules, title: Nodules, kind: project, ready: {question: Why nodules}, used: ''}
  - id: python
    kind: skill
    used: A script that counts.
fit:
  - {quality: patience, story: night, demand: call}
";

#[test]
fn all_four_keys_are_read() {
    let told = told(WHOLE);
    assert_eq!(told.unsound, []);
    let portrait = told.portrait;
    assert_eq!(portrait.narrative.material["origin"], "A village clinic.");
    assert_eq!(portrait.narrative.spoken, "Today I am.");
    let gap = &portrait.journey[0];
    assert_eq!(
        (&gap.learned[..], &gap.resolved[..]),
        (
            &["I read daily".to_owned()][..],
            &["I am back".to_owned(), "2025".to_owned()][..]
        )
    );
    assert_eq!(portrait.cv[0].ready["question"], "Why nodules");
    assert_eq!(
        (portrait.cv[1].kind, portrait.cv[1].title.as_str()),
        (CvKind::Skill, "")
    );
    assert_eq!(portrait.fit[0].story, Some(StoryId::new("night")));
}

#[test]
fn a_slip_in_one_key_leaves_the_others() {
    for (slip, mended, key) in [
        ("narrative:\n  - x\n", "narrative:", "narrative"),
        ("journey: a text\n", "journey:", "journey"),
        ("cv:\n  - title: no id\n", "cv:", "cv"),
        ("cv:\n  - {id: a, kind: hobby}\n", "cv:", "cv"),
        ("fit:\n  - {quality: [a]}\n", "fit:", "fit"),
    ] {
        let rest: Vec<&str> = [
            "narrative: {paragraph: P}\n",
            "journey: [{topic: gap}]\n",
            "cv: [{id: a}]\n",
            "fit: [{quality: q}]\n",
        ]
        .into_iter()
        .filter(|line| !line.starts_with(mended))
        .collect();
        let text = format!("visa: perhaps\n{slip}{}", rest.concat());
        let told = told(&text);
        let keys: Vec<_> = told.unsound.iter().map(|(key, _)| *key).collect();
        assert_eq!(keys, [key], "{text}");
        let portrait = told.portrait;
        let filled = [
            portrait.narrative != Narrative::default(),
            !portrait.journey.is_empty(),
            !portrait.cv.is_empty(),
            !portrait.fit.is_empty(),
        ];
        for (part, is_filled) in PARTS.iter().zip(filled) {
            assert_eq!(is_filled, *part != key, "{text}");
        }
    }
}

#[test]
fn keys_without_a_value_are_no_slip() {
    let told = told("narrative:\njourney:\ncv: ~\nfit:\n");
    assert_eq!(told.unsound, []);
    assert_eq!(told.portrait, Portrait::default());
}

#[test]
fn a_profile_that_is_no_yaml_or_newer_is_not_used_at_all() {
    for text in [
        "narrative: {paragraph: [\n",
        "schema: 2\nnarrative: {paragraph: P}\n",
    ] {
        let told = told(text);
        assert_eq!(told.unsound.len(), 4, "{text}");
        assert_eq!(told.portrait, Portrait::default());
    }
}
