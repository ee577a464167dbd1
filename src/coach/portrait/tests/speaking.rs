use super::*;

/// Spoken openers, shortened: their order is sound.
const IN_ORDER: [&str; 12] = [
    "I am a research fellow in Boston and a physician from Nepal. Three years ago a chest film changed what I thought of a patient. I moved into imaging research after that. I hope to become a chest radiologist who teaches.",
    "Right now I work as a house officer in Accra. It began in my fourth year, when I saw a CT for the first time. I want to bring good reporting to small hospitals.",
    "I'm Asha, and I read ultrasound in a district hospital. My teacher was a midwife who found more with her hands than I did with a probe. That taught me to look twice. My goal is a career in women's imaging.",
    "Currently I do research on dose. Before that I spent two years in surgery in Cairo, where I learned to love anatomy. In ten years I see myself in an academic department.",
    "I am an international graduate from Pakistan who lives in Texas. I trained in medicine, and I kept walking down to the reading room. I plan to do a fellowship in neuroradiology.",
    "Today I split my time between clinic and code. I built a small tool that sorted our films by urgency, and it cut the wait from nine hours to five. I would like to bring that to residency.",
    "I have two jobs: I teach anatomy and I observe in radiology. A missed fracture in my first year made me careful. I will keep that care on call.",
    "These days I am an observer in Ohio. I grew up in Lagos and went to medical school there. I look forward to serving patients who speak my languages.",
    "I work nights in an emergency room. I saw what happens when no one reads the scan. I want to be the one who reads it.",
    "I am a pediatrician from Brazil. In my residency every hard case was solved by an image. My dream is to make imaging less frightening for children.",
    "At the moment I am finishing a master in imaging science. I came to it from family medicine, where I felt far from the answer. I aim to join both in a community practice.",
    "I live in Detroit and I am a doctor from Syria. When the war came I read films for three hospitals. I hope to work in teleradiology.",
];

#[test]
fn what_goes_from_present_to_past_to_future_gets_no_remark_on_its_order() {
    let guide = guides().narrative;
    for text in IN_ORDER {
        let remarks = spoken(text, &guide, 140.0);
        let order: Vec<_> = remarks
            .iter()
            .filter(|one| one.rule == PortraitRule::SpokenOrder)
            .collect();
        assert!(order.is_empty(), "{order:?}: {text}");
    }
}

#[test]
fn what_is_missing_or_turned_around_is_said() {
    let guide = guides().narrative;
    for (text, expected) in [
        // Birth to now.
        (
            "I was born in Delhi in 1994. My father was a teacher and my mother was a nurse. I went to school there. Now I work in Ohio. I hope to become a radiologist.",
            "spoken-order-late",
        ),
        (
            "I grew up in a small town in Egypt. In 2012 I began medical school. In 2018 I graduated. I am a research fellow now. I want to do neuroradiology.",
            "spoken-order-late",
        ),
        (
            "As a child I loved puzzles. Later I studied medicine in Lagos. I did my internship there. Today I am in Boston. My goal is academic radiology.",
            "spoken-order-late",
        ),
        // No future.
        (
            "I am a doctor from Peru. I trained in Lima and worked in a district hospital. There I learned to read ultrasound. I like to decide from what I see.",
            "spoken-order-no-future",
        ),
        (
            "I work in a lab in Texas. Before that I was a surgeon in Cairo. I read my own scans and enjoyed it. Radiology is the right field for me.",
            "spoken-order-no-future",
        ),
        (
            "I'm an observer in Ohio. I came here in 2021. I saw how the reading room works, and I liked the calm of it very much.",
            "spoken-order-no-future",
        ),
        // No past.
        (
            "I am a doctor and I love images. I enjoy puzzles, and I like technology. I hope to become a radiologist. I want to teach residents and to do research.",
            "spoken-order-no-past",
        ),
        (
            "Currently I am a fellow in Boston. I read about AI every day. My goal is to lead a group on it. I want to publish, and I want to teach.",
            "spoken-order-no-past",
        ),
        // No present.
        (
            "In 2015 a scan changed a patient's care. It taught the whole ward to look. The surgeon changed the plan. In ten years the goal is a department that teaches.",
            "spoken-order-no-present",
        ),
        (
            "It began with a film in my first year. My mentor took me to the reading room. We found the fracture together. One day I hope to teach like her.",
            "spoken-order-no-present",
        ),
        // Begins with the future and ends in the past.
        (
            "I hope to be a neuroradiologist in ten years, and I am ready for it. I work hard. I studied in Nepal. I did research in Ohio. I was an observer in Texas and saw two thousand scans.",
            "spoken-order-early",
        ),
    ] {
        let remarks = spoken(text, &guide, 140.0);
        let order: Vec<_> = remarks
            .iter()
            .filter(|one| one.rule == PortraitRule::SpokenOrder)
            .collect();
        assert_eq!(
            order.iter().map(|one| one.sentence).collect::<Vec<_>>(),
            [expected],
            "{text}"
        );
    }
}

#[test]
fn its_length_is_measured_at_the_own_pace() {
    let guide = guides().narrative;
    for (words, pace, sentence) in [
        (139, 140.0, Some("spoken-length-short")),
        (140, 140.0, None),
        (175, 140.0, None),
        (210, 140.0, None),
        (213, 140.0, Some("spoken-length")),
        (140, 100.0, None),
        (140, 150.0, Some("spoken-length-short")),
        (160, 100.0, Some("spoken-length")),
        (100, 100.0, None),
        (99, 100.0, Some("spoken-length-short")),
        (150, 100.0, None),
        (1, 140.0, Some("spoken-length-short")),
        (5_000, 140.0, Some("spoken-length")),
        (0, 140.0, None),
    ] {
        let text = "radio ".repeat(words);
        let found = spoken(&text, &guide, pace);
        assert_eq!(
            found.first().map(|one| one.sentence),
            sentence,
            "{words} at {pace}"
        );
    }
}
