use super::super::tests::{check, remarks};
use crate::coach::draft::DraftRule;

#[test]
fn heavy_words_idioms_and_knots_are_remarked_on_and_plain_speech_is_not() {
    check(DraftRule::HardToSay, GOOD, BAD);
}

#[test]
fn the_plain_word_is_named() {
    let remarks = remarks("I utilized the PACS.");
    assert_eq!(remarks[0].fields.get("plain"), Some("\"used\""));
}

const GOOD: &[&str] = &[
    "I use ultrasound every day, and I begin with the liver.",
    "The patient passed out in the waiting room, and I called for help.",
    "We removed an amalgam filling before the MRI.",
    "Disseminated tuberculosis was the diagnosis, and the film showed it first.",
    "I read chest CT, abdominal MRI and brain MRI with my attending.",
    "The vascular and interventional radiology fellowship was my first choice.",
    "We discussed it in the multidisciplinary tumor board every Thursday.",
    "The report that he wrote was short, and the doctor who read it understood.",
    "Statistical significance was not reached, and we said so.",
    "I broke the news gently, and I kept my eye on the monitor.",
    "She cut her hand on the edge of the box, and we learned where the ropes were kept.",
    "He left the door open, and the ball of yarn was under the bed.",
    "I translated for the patient. We wore gloves and hats.",
    "He described magnetic resonance imaging to the family.",
    "I asked what he needed, which film he wanted, and who had called.",
    "My team sorted sixty studies on Saturday.",
];

const BAD: &[(&str, &str)] = &[
    ("We utilized a checklist in the scanner room.", "utilized"),
    ("I commenced my training in 2019.", "commenced"),
    ("I endeavored to ascertain the cause.", "endeavored"),
    (
        "I can hit the ground running in your program.",
        "hit the ground running",
    ),
    ("I like to think outside the box.", "think outside the box"),
    (
        "We were all in the same boat that winter.",
        "in the same boat",
    ),
    (
        "I passed out of medical college in 2018.",
        "passed out of medical college",
    ),
    (
        "Due to the fact that the scanner was old, we waited.",
        "Due to the fact that",
    ),
    ("Prior to residency I worked in a clinic.", "Prior to"),
    (
        "He did the needful and we preponed the surgery.",
        "did the needful",
    ),
    ("It was not uncommon to see forty patients.", "not uncommon"),
    (
        "The radiology department communication improvement implementation project was mine.",
        "radiology department communication improvement implementation project",
    ),
    (
        "The nurse who the doctor whom I called trusted came at once.",
        "who the doctor whom I called",
    ),
    (
        "She spoke several simple Spanish sentences slowly.",
        "spoke several simple Spanish sentences",
    ),
    (
        "I burned the midnight oil for Step 2.",
        "burned the midnight oil",
    ),
    ("There was a plethora of cases.", "plethora"),
    ("It was a blessing in disguise.", "blessing in disguise"),
    (
        "The rest of the team was not pulling its weight.",
        "pulling its weight",
    ),
    (
        "I facilitated the journal club and liaised with the vendors.",
        "liaised",
    ),
    ("Albeit small, the sample was balanced.", "Albeit"),
    (
        "My modus operandi is to read the priors first.",
        "modus operandi",
    ),
    (
        "We need to be on the same page and move the goalposts no more.",
        "on the same page",
    ),
    (
        "We need to be on the same page and move the goalposts no more.",
        "move the goalposts",
    ),
    (
        "I took it with a grain of salt, and I asked the surgeon.",
        "grain of salt",
    ),
    (
        "He is the go-to person and a rock star in neuroradiology.",
        "the go-to person",
    ),
    (
        "He is the go-to person and a rock star in neuroradiology.",
        "rock star",
    ),
    (
        "The postoperative anticoagulation reversal administration protocol implementation was delayed.",
        "postoperative anticoagulation reversal administration protocol implementation",
    ),
    (
        "The technologist, who knew the machine, which was old, fixed it.",
        "who knew the machine, which was old",
    ),
    (
        "I had butterflies in my stomach before the exam.",
        "butterflies in my",
    ),
    ("My plate was full, but I stayed.", "plate was full"),
    (
        "She thinks that the Thursday therapy through the thick throat thing thrills.",
        "thinks that the Thursday therapy through the thick throat",
    ),
    (
        "It was an uphill battle and I weathered the storm.",
        "uphill battle",
    ),
    (
        "It was an uphill battle and I weathered the storm.",
        "weathered the storm",
    ),
    ("My senior gave me a run for my money.", "run for my money"),
];
