//! Words that say nothing about learning by heart.

use crate::coach::words::lists;

/// Sounds between words.
const SOUNDS: &str = "um uh er erm hm hmm mm mhm ah eh uhm umm";

/// Words that every sentence needs.
const COMMON: &str = "a able about after again all also always am an and any anybody anything are as at be \
    became because been before being both but by came can come could couldnt day days did didnt do does doing \
    done dont down during each even ever every everybody everything feel felt first for from get go going good \
    got great had has have having he help helped her here hers him his how i if im important in into is it its \
    itself ive just knew know last later learned let like lot made make many maybe me month months more most \
    much my myself never new next no nobody not nothing now of off often on once one only or other our out over \
    own part people person put really said same saw say see she should show showed shows since so some somebody \
    something still such take than that thats the their them then there these they thing things think this \
    those through time to told too took tried try two under until up us use used very want wanted was wasnt way \
    we week weeks well went were what when where which while who whole why will with without would year years \
    yes yet you your";

/// Words of the trade, which have no others.
const TERMS: &str = "abdomen abdominal abnormal abscess abstract abstracts academic acute america american \
    aneurysm angiogram antibiotic antibiotics aorta appendix arteries artery attending attendings bilateral \
    biopsy blood bowel brain breast call cancer cardiac cardiology care case cases cervical chest chief clinic \
    clinical clinician clinicians collapse college consultant contrast countries country ct ctpa culture degree \
    department diagnosis diagnostic differential doctor doctorate doctors dose effusion elective electives \
    embolism embolus emergency english er error errors exam exams faculty family fellow fellowship fever \
    finding findings follow fracture graduate graduated graduates guideline guidelines head health healthcare \
    heart hemorrhage hemorrhagic heparin hospital icu image images imaging infarct institution intern internal \
    international internship interview interviews ischemic kidney language left lesion liver lobe lower lumbar \
    lung lungs malignancy mammogram mammography mass match medical medicine mentor metastases metastasis \
    mistake modality mri negative neuroradiology nodule normal nurse nurses observership observerships oncology \
    opacity pacs pain paper papers pathology patient patients pe pediatric pelvis pneumonia pneumothorax \
    positive poster practice procedure procedures professor program protocol publication publications pulmonary \
    radiation radiograph radiologist radiologists radiology rate report reports research residency resident \
    residents right rotation saddle scan scans school score scores screening segment senior sepsis specialty \
    spinal spine state states step stroke student students study subspecialty surgeon surgeons surgery surgical \
    symptom symptoms system team technician technicians technologist thoracic thorax trainee training trauma \
    tumor ultrasound united university upper vein vessel visa ward wards xray";

/// How words of medicine end.
const ENDINGS: [&str; 12] = [
    "itis", "osis", "emia", "graphy", "gram", "scopy", "ectomy", "ology", "ologist", "pathy",
    "plasia", "oma",
];

/// Turns of phrase that everybody uses.
const STOCK: [&str; 26] = [
    "thank you for the question",
    "thank you for asking",
    "that is a great question",
    "thats a great question",
    "that is a good question",
    "thats a good question",
    "let me think about that for a moment",
    "i would like to tell you about",
    "i would like to share",
    "i would be happy to",
    "i am happy to",
    "to be honest with you",
    "at the end of the day",
    "in my home country",
    "back in my home country",
    "when i was a medical student",
    "during my final year of medical school",
    "what i learned from this experience is that",
    "what i learned from that experience is that",
    "from this experience i learned that",
    "this experience taught me that",
    "it was a very good experience for me",
    "i am very excited about the opportunity to",
    "i am looking forward to",
    "i really appreciate the opportunity to",
    "thank you for your time",
];

/// Whether it is only a sound.
pub(super) fn is_sound(word: &str) -> bool {
    lists(SOUNDS, word)
}

/// Whether a word, without capitals, is one that every sentence or every radiologist needs.
pub(super) fn is_common(word: &str) -> bool {
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    let is_short = word.chars().count() < 2;
    let singular = word.strip_suffix('s').unwrap_or(word);
    let is_term = lists(TERMS, word)
        || lists(TERMS, singular)
        || ENDINGS.iter().any(|ending| ends_so(singular, ending));
    has_digit || is_short || is_term || lists(COMMON, word)
}

/// Endings are those of longer words only: "program" and "gram" are no pictures.
fn ends_so(word: &str, ending: &str) -> bool {
    word.len() > ending.len() + 3 && word.ends_with(ending)
}

/// The stock phrases, word by word.
pub(super) fn stock() -> impl Iterator<Item = Vec<&'static str>> {
    STOCK.iter().map(|phrase| phrase.split(' ').collect())
}
