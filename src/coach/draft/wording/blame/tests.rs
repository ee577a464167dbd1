use super::super::tests::check;
use crate::coach::draft::DraftRule;

#[test]
fn a_fault_of_others_is_blame_and_a_fact_about_them_is_not() {
    check(DraftRule::Blame, GOOD, BAD);
}

const GOOD: &[&str] = &[
    "The senior resident disagreed with me, and I asked him to look at the lateral view together.",
    "We missed it: the nodule was on the film of the year before, and nobody had noticed it.",
    "It was my fault that the request form went out without a creatinine.",
    "My consultant was strict, and I learned more from him than from any book.",
    "The nurse had given the wrong dose; I helped her to report it the same hour.",
    "At first I blamed the timetable, but the truth was that I had not planned my study.",
    "I thought my colleague was lazy, until I learned that he had two jobs.",
    "The surgeon did not come for an hour, so I called the second on call.",
    "The technologist pointed out that I had ordered the wrong side.",
    "He was tired and short with me on the phone, and I kept my voice calm.",
    "We agreed not to look for whose fault it was, but for the step that had failed.",
    "I should have called my attending before midnight.",
    "Nobody was to blame; the two wards used different forms.",
    "The intern was afraid to call, and I was the reason: I had sounded annoyed.",
    "My team had no radiologist at night, so I sent the images to a friend's phone.",
    "It was not the nurse's fault, and I told her so.",
    "I did not blame the radiographer; I asked how the list had been made.",
    "The exam was hard for me, and I changed how I studied.",
    "The registrar refused the scan at first because the patient had no consent.",
    "Nobody told the family, so I asked my senior if I might do it.",
    "My mentor never gave me an answer; she asked me one more question.",
];

const BAD: &[(&str, &str)] = &[
    (
        "It was the nurse's fault that the scan was late.",
        "nurse's fault",
    ),
    (
        "I failed the first attempt because my senior was lazy and gave me all his work.",
        "senior was lazy",
    ),
    (
        "They never taught us anatomy properly in the first two years.",
        "They never taught us",
    ),
    (
        "The examiner was unfair to me in the oral part.",
        "examiner was unfair",
    ),
    (
        "It was not my fault, the form had been filled in by the intern.",
        "was not my fault",
    ),
    (
        "The mistake happened due to the negligence of the night registrar.",
        "due to the negligence",
    ),
    (
        "I blame my medical school for my first attempt.",
        "I blame my",
    ),
    (
        "My colleagues were jealous of me, so they did not share the cases.",
        "colleagues were jealous",
    ),
    (
        "The technician should have checked the side before calling me.",
        "technician should have",
    ),
    (
        "If my attending had told me about the allergy, nothing would have happened.",
        "If my attending had told",
    ),
    (
        "The careless intern had mixed up the two films.",
        "careless intern",
    ),
    (
        "My supervisor did not support me at all during the project.",
        "supervisor did not support me",
    ),
    (
        "Nobody helped me with the application, so I was late.",
        "Nobody helped me",
    ),
    (
        "I was unfairly treated by the head of department.",
        "unfairly treated",
    ),
    (
        "The registrar took credit for my poster.",
        "took credit for",
    ),
    (
        "He was rude and arrogant, and this is why the project failed.",
        "He was rude",
    ),
    (
        "The whole problem was the ward staff, who were not interested in radiology.",
        "The whole problem was the ward staff",
    ),
    (
        "My co-resident let me down the night before the conference.",
        "let me down",
    ),
    (
        "The nurses are to blame because they did not do their job.",
        "are to blame",
    ),
    ("Because of him I lost a whole year.", "Because of him I"),
];
