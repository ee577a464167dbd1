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
        "He was rude and arrogant",
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
    (
        "Had the anesthetist listened to me, the boy would be fine.",
        "Had the anesthetist listened",
    ),
    (
        "The department head is a very biased man and he marks by religion.",
        "head is a very biased man",
    ),
    ("In Baghdad nobody bothers with consent.", "nobody bothers"),
    (
        "It's because of the careless ER doctors that we got so many useless scans.",
        "careless ER doctors",
    ),
    (
        "I was let down by my research mentor.",
        "let down by my research mentor",
    ),
    (
        "They kept us in the dark and gave us no supervision whatsoever.",
        "kept us in the dark",
    ),
    (
        "They kept us in the dark and gave us no supervision whatsoever.",
        "gave us no supervision",
    ),
    (
        "My school did not prepare me for the USMLE.",
        "school did not prepare me",
    ),
    (
        "The lab tech mislabelled the tube and refused to admit it.",
        "refused to admit it",
    ),
    (
        "Honestly, the residents at my last hospital were lazy.",
        "residents at my last hospital were lazy",
    ),
    (
        "I failed since the coaching institute gave wrong advice.",
        "since the coaching institute gave wrong advice",
    ),
    (
        "If only my supervisor were a little more responsible, the paper would be published.",
        "If only my supervisor",
    ),
    (
        "The failure wasn't on me; the consultant gave the order.",
        "wasn't on me",
    ),
    (
        "My classmates cheated, and that's why my rank dropped.",
        "classmates cheated, and that's",
    ),
    (
        "I had to repeat the year thanks to an incompetent examiner.",
        "incompetent examiner",
    ),
    (
        "The company that ran the test centre did a terrible job.",
        "did a terrible job",
    ),
    (
        "It's always the clinicians who write poor requests.",
        "It's always the clinicians who",
    ),
    (
        "They were supposed to tell me about the deadline but they forgot.",
        "They were supposed to tell me about the deadline but",
    ),
    (
        "The reason I have a gap is that my agent was a cheat.",
        "agent was a cheat",
    ),
    (
        "Some seniors were simply too lazy to teach.",
        "seniors were simply too lazy",
    ),
    (
        "The so-called professors there are frauds.",
        "professors there are frauds",
    ),
    (
        "It all went wrong because the resident on call didn't bother to look at the labs.",
        "resident on call didn't bother",
    ),
    (
        "Whoever wrote that request should be ashamed.",
        "should be ashamed",
    ),
    ("My PhD supervisor stole my data.", "stole my"),
    (
        "What happened was entirely the fault of the transport company.",
        "fault of the transport company",
    ),
    ("The USMLE is an unfair test for foreigners.", "unfair test"),
    (
        "I was the only one who cared about the patients in that unit.",
        "I was the only one who cared",
    ),
    (
        "The rest of the team was not pulling its weight.",
        "not pulling its weight",
    ),
    (
        "I should not have failed, but the professor had something against me.",
        "something against me",
    ),
    (
        "Had my colleague simply read the chart, she'd be alive.",
        "Had my colleague simply read",
    ),
    (
        "The radiologist never looks at the request, that is his problem.",
        "radiologist never looks",
    ),
    (
        "The radiologist never looks at the request, that is his problem.",
        "that is his problem",
    ),
    (
        "The other intern did nothing all night, so everything fell on me.",
        "intern did nothing all",
    ),
    (
        "It was the system that failed her, not us.",
        "system that failed her",
    ),
    (
        "The residents before me had left the archive in a terrible state.",
        "left the archive in a terrible state",
    ),
    (
        "Somebody else had entered the wrong name, and I got punished for it.",
        "I got punished for",
    ),
    (
        "I don't want to blame anyone, but my team leader was clearly incompetent.",
        "team leader was clearly incompetent",
    ),
    (
        "He is a difficult person, he never listens and he only thinks about himself.",
        "he never listens",
    ),
    ("I was failed by a biased jury.", "biased jury"),
    (
        "The mistake was on the side of the pharmacy, I only followed the chart.",
        "mistake was on the side of the pharmacy",
    ),
    (
        "The referring physicians are careless with their requests.",
        "physicians are careless",
    ),
    (
        "When I came to the US, nobody welcomed me and they treated me as an outsider.",
        "treated me as an outsider",
    ),
    (
        "My research boss kept my name off the paper.",
        "kept my name",
    ),
];
