use super::*;
use crate::domain::portrait::guide::Prompt;

fn prompt(id: &str, part: Chapter, gives: Option<ParagraphPart>, tense: Option<Tense>) -> Prompt {
    Prompt {
        id: id.into(),
        part,
        gives,
        tense,
        ask: format!("{id}?"),
        hint: String::new(),
        source: Vec::new(),
    }
}

fn guide() -> NarrativeGuide {
    use ParagraphPart::{Contribute, Who, Why};
    let (past, present, future) = (Some(Tense::Past), Some(Tense::Present), Some(Tense::Future));
    NarrativeGuide {
        prompts: vec![
            prompt("origin", Chapter::Origin, Some(Why), past),
            prompt("mentor", Chapter::Origin, Some(Why), past),
            prompt("aims", Chapter::Aims, Some(Contribute), future),
            prompt("detail", Chapter::Strengths, Some(Why), present),
            prompt("who", Chapter::Paragraph, Some(Who), present),
            prompt("why", Chapter::Paragraph, Some(Why), past),
            prompt("paragraph", Chapter::Paragraph, None, None),
        ],
        ..NarrativeGuide::default()
    }
}

fn narrative(written: &[(&str, &str)]) -> Narrative {
    let mut narrative = Narrative::default();
    for (id, text) in written {
        narrative
            .material
            .insert((*id).to_owned(), (*text).to_owned());
    }
    narrative
}

#[test]
fn steps_are_done_where_something_is_written() {
    let mut narrative = narrative(&[("origin", "A scan."), ("mentor", "  \n ")]);
    let guide = guide();
    let progress = |narrative: &Narrative, chapter| {
        let progress = narrative.progress(&guide, chapter);
        (progress.done, progress.all)
    };
    assert_eq!(progress(&narrative, None), (1, 7));
    assert_eq!(progress(&narrative, Some(Chapter::Origin)), (1, 2));
    assert_eq!(narrative.next(&guide).unwrap().id, "mentor");
    narrative.paragraph = "Me.".into();
    assert_eq!(progress(&narrative, Some(Chapter::Paragraph)), (1, 3));
    for prompt in &guide.prompts {
        narrative.material.insert(prompt.id.clone(), "x".into());
    }
    assert_eq!(narrative.next(&guide), None);
}

#[test]
fn candidates_stand_in_the_order_of_the_paragraph() {
    let narrative = narrative(&[
        ("aims", "I want to teach."),
        ("who", "I am from Peru."),
        ("origin", "Dr. Rao showed me a CT. It changed the plan."),
        ("why", "I like to decide"),
    ]);
    let guide = guide();
    let candidates = narrative.candidates(&guide);
    let texts: Vec<&str> = candidates.iter().map(|one| one.text).collect();
    assert_eq!(
        texts,
        [
            "I am from Peru.",
            "I like to decide",
            "Dr. Rao showed me a CT.",
            "It changed the plan.",
            "I want to teach.",
        ]
    );
}

#[test]
fn a_first_paragraph_has_at_most_five_sentences_and_only_own_words() {
    let guide = guide();
    for (written, paragraph) in [
        (&[][..], ""),
        (&[("who", "I am from Peru")], "I am from Peru."),
        (
            &[
                ("origin", "One. Two."),
                ("mentor", "Three."),
                ("detail", "Four."),
                ("aims", "Five! Six."),
            ],
            "One. Three. Five!",
        ),
        (
            &[
                ("who", "Who. And more."),
                ("why", "Why one. Why two. Why three."),
                ("origin", "Not this."),
                ("aims", "- To teach\n- To write"),
            ],
            "Who. Why one. Why two. To teach.",
        ),
    ] {
        assert_eq!(
            narrative(written).first_paragraph(&guide),
            paragraph,
            "{written:?}"
        );
    }
}

#[test]
fn a_first_spoken_form_goes_from_present_to_past_to_future() {
    let guide = guide();
    let narrative = narrative(&[
        ("aims", "I want to teach"),
        ("origin", "It began with a scan."),
        ("mentor", "A mentor helped."),
        ("who", "I am a doctor."),
        ("detail", "I check twice."),
    ]);
    assert_eq!(
        narrative.first_spoken(&guide),
        "I am a doctor. I check twice. It began with a scan. A mentor helped. I want to teach."
    );
    assert_eq!(Narrative::default().first_spoken(&guide), "");
}

#[test]
fn sentences_end_at_full_stops_and_lines_but_not_after_titles() {
    for (text, expected) in [
        ("", &[][..]),
        (" \n… \n", &[]),
        ("One. Two? Three!", &["One.", "Two?", "Three!"]),
        (
            "Dr. Rao and Prof. Lee agreed. I did too.",
            &["Dr. Rao and Prof. Lee agreed.", "I did too."],
        ),
        ("J. Smith and I. We read.", &["J. Smith and I.", "We read."]),
        (
            "I trained in the U.S. and stayed.",
            &["I trained in the U.S. and stayed."],
        ),
        ("- one\n* two\n• three", &["one", "two", "three"]),
        ("0.5 mm cuts. Next", &["0.5 mm cuts.", "Next"]),
        ("मैं डॉक्टर हूँ। मैं पढ़ता हूँ।", &["मैं डॉक्टर हूँ।", "मैं पढ़ता हूँ।"]),
        ("أنا طبيب. أحب الأشعة.", &["أنا طبيب.", "أحب الأشعة."]),
        ("👍👍", &[]),
    ] {
        let found: Vec<&str> = sentences(text).collect();
        assert_eq!(found, expected, "{text:?}");
    }
}
