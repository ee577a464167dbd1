use super::super::tests::check;
use crate::coach::draft::DraftRule;

#[test]
fn a_habit_or_a_fact_is_no_claim_and_perfection_is_one() {
    check(DraftRule::Absolutes, GOOD, BAD);
}

const GOOD: &[&str] = &[
    "I had never seen a PACS before, and nobody had time to show me.",
    "Since then I always check the name and the side.",
    "The phone never rang before midnight.",
    "Everybody on the ward knew the old man with the radio.",
    "I never forgot her face.",
    "All patients of the study gave consent, and all scans were read twice.",
    "I always wanted to understand how things work.",
    "It was the best teaching I had, on the worst chairs.",
    "I am not perfect, and I never will be; I keep a list of my misses.",
    "Nobody can read 120 studies without a pause.",
    "Everything was ready at six, and everyone came.",
    "My teacher said, \"Always look at the corners, never trust a single view.\"",
    "We never found out who had moved the marker.",
    "I do not believe that AI will replace everyone.",
    "The only scanner of the province stood in our basement.",
    "I completely missed the second nodule.",
    "I always ask twice before I inject, and I never leave the room alone.",
];

const BAD: &[(&str, &str)] = &[
    ("I never make mistakes when I read films.", "I never make"),
    ("I always get along with everyone.", "I always get along"),
    (
        "Everyone loves working with me.",
        "Everyone loves working with me",
    ),
    (
        "Nobody works harder than me.",
        "Nobody works harder than me",
    ),
    (
        "I am the perfect candidate for your program.",
        "I am the perfect candidate",
    ),
    ("I have no weaknesses.", "I have no weaknesses"),
    (
        "I guarantee that I will be your best resident.",
        "I guarantee",
    ),
    (
        "I am 100% sure that I will never disappoint you.",
        "100% sure",
    ),
    ("All my patients loved me.", "All my patients loved me"),
    ("I can handle anything.", "I can handle anything"),
    ("There is nothing I cannot do.", "nothing I cannot do"),
    (
        "I am always right about the diagnosis.",
        "I am always right",
    ),
    (
        "Radiology is the only specialty for me in the whole world.",
        "the only specialty for me",
    ),
    (
        "I have never failed at anything in my life.",
        "I have never failed at anything",
    ),
    (
        "I will do absolutely everything for your program.",
        "I will do absolutely everything",
    ),
    (
        "It is always the same: everybody knows it, everything depends on it, and nobody ever asks.",
        "is always",
    ),
    (
        "I have zero weaknesses when it comes to anatomy.",
        "I have zero weaknesses",
    ),
    (
        "Every patient I've ever had has thanked me.",
        "Every patient I've ever had has thanked me",
    ),
    (
        "No one in my class studied as hard as I did.",
        "one in my class studied as hard",
    ),
    ("I never, ever give up.", "I never, ever give up"),
    (
        "I can assure you I will be the best resident you've ever had.",
        "I can assure",
    ),
    (
        "Radiologists will never be replaced by AI.",
        "will never be replaced",
    ),
    (
        "I'm always the first to arrive and the last to leave.",
        "I'm always the first",
    ),
    ("I do everything perfectly.", "I do everything"),
    (
        "I've never once been late in my entire career.",
        "I've never once been late",
    ),
    (
        "I will always put the patient first, no matter what.",
        "no matter what",
    ),
    ("Absolutely nobody can outwork me.", "Absolutely nobody"),
    (
        "My reports contain no errors, ever.",
        "My reports contain no errors",
    ),
    (
        "All of my colleagues think I am the best intern.",
        "I am the best intern",
    ),
    (
        "Never has a patient complained about me.",
        "Never has a patient complained about me",
    ),
    (
        "My mentors have always said that I am the hardest worker they know.",
        "I am the hardest worker",
    ),
    (
        "With me you'll never have any problems.",
        "you'll never have any problems",
    ),
    (
        "Every program would be lucky to have me.",
        "Every program would",
    ),
    (
        "I have never seen a case that I could not solve.",
        "never seen a case that I could not",
    ),
    (
        "I do not make mistakes in reporting.",
        "I do not make mistakes",
    ),
    ("I am never tired on nights.", "I am never tired"),
    ("My work is always perfect.", "My work is always perfect"),
    (
        "Absolutely everyone agreed with my plan.",
        "Absolutely everyone",
    ),
    ("I know for sure I'll match here.", "know for sure"),
    (
        "I know every protocol by heart and never forget any.",
        "and never forget",
    ),
    (
        "There's no one better suited for this.",
        "no one better suited",
    ),
    (
        "I'll be the first to come and never complain.",
        "and never complain",
    ),
    (
        "Everyone who has worked with me says that I am perfect.",
        "I am perfect",
    ),
    (
        "My patients are always happy with me.",
        "always happy with me",
    ),
];
