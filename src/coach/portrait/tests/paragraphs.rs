use super::*;

/// Paragraphs as people write them: sound, with the three parts in three to five sentences.
const GOOD: [&str; 14] = [
    "I am a physician from Nepal and now work as a research fellow in Ohio. In my intern year a chest film changed the diagnosis of a man we had treated for a week, and I have wanted to read images since then. I hope to bring that care to busy nights, and to teach ultrasound to rural doctors.",
    "As an international graduate from Egypt, I have seen medicine with one CT for two million people. That taught me to ask what an image can really answer. I enjoy the puzzle and the quick talk with the surgeon afterwards. I want to help build reading services for hospitals like mine.",
    "My training in Lagos was in internal medicine. Again and again it was the scan that decided. I chose radiology because I like to commit to an answer. I would like to contribute to stroke care and to teaching.",
    "I grew up in Manila and finished medical school there in 2019. During an elective in interventional radiology I saw a bleeding patient saved through a pinhole. My goal is to become an academic interventional radiologist who also trains nurses and technologists.",
    "I'm a software engineer who became a doctor in Karachi. Imaging is where my two lives meet, because every image is data and every report is a decision. I plan to bring careful evaluation of AI to the reading room. I also bring years of night shifts.",
    "Born in Bogota and trained in Madrid, I have worked in two health systems. A mammogram found my aunt's cancer early, and I understood what screening means. I look forward to giving women in my community the same chance.",
    "I am one of two doctors from my village in Kenya. Ultrasound was the only imaging we had, and I learned to trust my hands and eyes. Radiology fits how I think: pattern first, then proof. One day I hope to run a teaching program for sonographers.",
    "After six years of general practice in India, I know what referring doctors need from a report. I fell in love with radiology when a clear report saved my patient an operation. I will bring that view to your residents and write reports that people can use.",
    "I work as an observer in a neuroradiology department in Texas and come from Syria. What drew me to radiology was a night in which CT told us whom we could still save. I intend to offer calm under pressure and honest communication.",
    "I studied medicine in Ukraine, and I care for detail. In the war I read films on a laptop for three hospitals, and I saw how far one careful reader can reach. I am eager to contribute to teleradiology and to patient safety.",
    "I have just finished my residency in pediatrics in Brazil. Every hard case of those years was solved by an image and a good conversation. That is why I want to be a pediatric radiologist. I hope to make imaging less frightening for children.",
    "I came from Iran to do research on image quality in Boston. I realized that low dose and good pictures are not opposites. My aim is to bring dose work into daily practice.",
    "Medical school in Pakistan gave me three thousand patients and one radiologist. She showed me that a report can be a conversation. I want to be that kind of radiologist, and to teach others to be one.",
    "I am from a family of weavers in Peru; patterns were my first language. In radiology I found a field that needs this eye. I hope to serve Spanish-speaking patients and to explain their images to them.",
];

#[test]
fn sound_paragraphs_get_no_remark() {
    let guide = guides().narrative;
    for text in GOOD {
        let narrative = Narrative {
            paragraph: text.into(),
            ..Narrative::default()
        };
        let remarks = paragraph(&narrative, &guide, Limits::default());
        assert_eq!(sentences_of(&remarks), [""; 0], "{text}");
    }
}

/// Paragraphs that lack something, and which sentences say so.
const BAD: &[(&str, &[&str])] = &[
    // Too few sentences, but every part.
    (
        "I am a doctor from Nepal who loves radiology because it decides, and I hope to teach.",
        &["paragraph-length-few"],
    ),
    (
        "I come from Peru and chose radiology after a scan saved my patient. I want to teach it.",
        &["paragraph-length-few"],
    ),
    ("I am a doctor.", &["paragraph-length-few"]),
    // Too many.
    (
        "I am from Nepal. I work in Ohio. I love radiology because it decides. I read. I teach. I hope to give back.",
        &["paragraph-length"],
    ),
    (
        "I am a doctor. I trained in Cairo. I came here. I saw CT change care. I liked it. I want to teach. I want to write. I will.",
        &["paragraph-length"],
    ),
    // Nothing of who is speaking.
    (
        "Radiology is the center of the hospital, and images decide. Reading a scan is like solving a puzzle. The goal is to give patients an answer.",
        &["paragraph-part-missing-who"],
    ),
    (
        "CT changed what a surgeon did one night. Since then imaging has been the only field of interest. The hope is to contribute to stroke care.",
        &["paragraph-part-missing-who"],
    ),
    (
        "A chest film taught me more than any book. Nothing else in the hospital decides so much as imaging. I hope to bring careful reading to your program.",
        &["paragraph-part-missing-who"],
    ),
    // Nothing of why radiology.
    (
        "I am a physician from Ghana. I trained in Accra and did research in Ohio. I hope to become a leader and to teach.",
        &["paragraph-part-missing-why"],
    ),
    (
        "As an international medical graduate I have met many hurdles. I am a team player and a hard worker. My goal is to match and to contribute to your hospital.",
        &["paragraph-part-missing-why"],
    ),
    (
        "I was born in Delhi and went to school there. My parents are teachers. I want to serve my community and give back.",
        &["paragraph-part-missing-why"],
    ),
    (
        "I come from Jordan, where I practiced family medicine. I value kindness and time with people. I plan to bring both to residents and patients.",
        &["paragraph-part-missing-why"],
    ),
    // Nothing of what is contributed.
    (
        "I am a doctor from Peru. A CT scan taught me to decide. Images are puzzles, and I like puzzles.",
        &["paragraph-part-missing-contribute"],
    ),
    (
        "I grew up in Lagos and studied there. I saw how ultrasound changed my patients' care. Radiology was the right field for me.",
        &["paragraph-part-missing-contribute"],
    ),
    (
        "My background is in surgery in Egypt. I learned to read my own scans at night. That is why I chose radiology.",
        &["paragraph-part-missing-contribute"],
    ),
    // Several.
    (
        "Imaging is important in medicine today. Doctors need it every day for many diseases. It grows fast.",
        &[
            "paragraph-part-missing-who",
            "paragraph-part-missing-why",
            "paragraph-part-missing-contribute",
        ],
    ),
];

#[test]
fn what_is_missing_or_too_long_is_said() {
    let guide = guides().narrative;
    for (text, expected) in BAD {
        let narrative = Narrative {
            paragraph: (*text).into(),
            ..Narrative::default()
        };
        let mut found = sentences_of(&paragraph(&narrative, &guide, Limits::default()));
        let mut expected = expected.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_part_is_there_where_its_material_is() {
    let guide = guides().narrative;
    let mut narrative = Narrative {
        paragraph: "I am a doctor from Peru. Shadows on grey plates saved a young fisherman one windy night. I hope to teach.".into(),
        ..Narrative::default()
    };
    let found =
        |narrative: &Narrative| sentences_of(&paragraph(narrative, &guide, Limits::default()));
    assert_eq!(found(&narrative), ["paragraph-part-missing-why"]);
    let own = "Grey shadows on plates saved a fisherman that windy night";
    narrative.material.insert("encounter".into(), own.into());
    assert_eq!(found(&narrative), [""; 0]);
}
