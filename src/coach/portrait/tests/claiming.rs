use super::*;

/// What each text claims that no story shows.
fn claimed(text: &str, shown: &[&str]) -> Vec<String> {
    let drafts = drafts(&[("one", shown)]);
    let remarks = unproven(text, &drafts, &guides().fit, &vocabulary());
    let mut found: Vec<String> = remarks
        .iter()
        .map(|remark| {
            assert!(
                text.to_lowercase().contains(&remark.quote.to_lowercase()),
                "{}",
                remark.quote
            );
            remark.fields.get("quality").unwrap().to_owned()
        })
        .collect();
    found.sort();
    found
}

#[test]
fn claims_without_a_story_are_named() {
    for (text, quality) in [
        ("I am a team player.", "teamwork"),
        ("I'm reliable and on time.", "reliability"),
        ("My curiosity never ends.", "curiosity"),
        ("I would call myself resilient.", "resilience"),
        ("I am detail-oriented.", "attention to detail"),
        ("I stay calm when it is busy.", "calm under pressure"),
        ("I work well under pressure.", "calm under pressure"),
        ("I have strong leadership skills.", "leadership"),
        ("I am an excellent communicator.", "communication"),
        ("I adapt quickly to new systems.", "adaptability"),
        ("I am proactive.", "initiative"),
        ("My empathy is what I am known for.", "empathy"),
        ("I love teaching.", "teaching"),
        ("I am hardworking.", "persistence"),
    ] {
        assert_eq!(claimed(text, &[]), [quality], "{text}");
    }
}

#[test]
fn claims_that_a_story_shows_and_words_that_claim_nothing_are_left_alone() {
    for (text, shown) in [
        ("I am a team player.", "teamwork"),
        ("I'm reliable.", "Reliability"),
        ("I am detail oriented.", "attention to detail"),
        ("I stay calm.", "calm-under-pressure"),
        ("I worked with surgeons on a protocol.", ""),
        ("My mentor was a good communicator, and I watched her.", ""),
        ("They are resilient people, my patients.", ""),
        ("The program values teamwork.", ""),
        ("Reliable machines help.", ""),
        ("I led a team of six and we cut the wait to five hours.", ""),
        ("I took a second look and found the fracture.", ""),
        ("I began a quality initiative in our clinic.", ""),
        ("I taught anatomy for two years.", ""),
        ("", ""),
    ] {
        assert_eq!(claimed(text, &[shown]), [""; 0], "{text}");
    }
}

#[test]
fn without_any_story_there_is_nothing_to_compare_with() {
    let remarks = unproven(
        "I am a team player.",
        &Drafts::default(),
        &guides().fit,
        &vocabulary(),
    );
    assert_eq!(remarks, []);
}
