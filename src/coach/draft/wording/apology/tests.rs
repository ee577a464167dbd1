use super::super::tests::check;
use crate::coach::draft::DraftRule;

#[test]
fn an_apology_to_somebody_in_the_story_is_an_action_and_pleading_is_not() {
    check(DraftRule::OverApology, GOOD, BAD);
}

const GOOD: &[&str] = &[
    "I told him plainly that I had ordered the wrong study, and I apologised to him.",
    "I apologized to the patient and her family for the delay, and I explained what we would do next.",
    "Unfortunately I had looked at the same images the night before, and I had seen nothing.",
    "I said sorry to the nurse in front of the team, because I had raised my voice.",
    "I failed Step 1 once. It was my fault: I sat it too early.",
    "She said, \"I am so sorry, I apologize for the wait,\" and the mother calmed down.",
    "I regret that I did not ask for help sooner; now I call after ten minutes.",
    "I felt sorry for the family, so I stayed with them until the uncle came.",
    "The consultant apologized to me the next morning, and we have worked well since.",
    "My English was weak in 2019, so I joined a speaking club and passed OET with a B.",
    "I was sorry to leave Kathmandu, but I wanted to see how a trauma centre works.",
    "Better safe than sorry, my teacher used to say, and I check the side twice.",
    "I told the patient I was very sorry about the missed fracture and explained the plan.",
    "I am not ashamed of the gap: I cared for my mother for eleven months.",
    "The family was embarrassed about the bill, and I found the social worker.",
    "We were short of contrast, unfortunately, so we triaged by creatinine.",
    "I take full responsibility for the low score and for what I changed after it.",
];

const BAD: &[(&str, &str)] = &[
    (
        "I am very sorry for my bad English, I am still learning.",
        "sorry for my bad English",
    ),
    (
        "I apologize for my gap of two years; please understand.",
        "I apologize for my",
    ),
    ("Please forgive my low score on Step 2.", "Please forgive"),
    (
        "I am so ashamed of my first attempt, and I am sorry about it.",
        "I am so ashamed",
    ),
    (
        "Sorry, I failed the exam. I am really sorry, it will not happen again.",
        "Sorry",
    ),
    (
        "I know my score is very bad and I hope you can overlook it.",
        "I hope you can overlook",
    ),
    (
        "Excuse my accent, I come from a small village in Nepal.",
        "Excuse my",
    ),
    (
        "I feel embarrassed about the three years since graduation.",
        "I feel embarrassed",
    ),
    (
        "I must apologise that I do not have US experience.",
        "I must apologise that I",
    ),
    (
        "Unfortunately I failed. It was all my fault, I should have known better, and I am ashamed.",
        "I am ashamed",
    ),
    (
        "My apologies for the low grades in the first year, I beg your pardon.",
        "My apologies for",
    ),
    (
        "I do not deserve this interview with my scores.",
        "I do not deserve",
    ),
    (
        "Kindly bear with my English, it is my third language.",
        "bear with my English",
    ),
    (
        "I hope the committee will forgive the gap in my CV.",
        "I hope the committee will forgive",
    ),
    (
        "Sadly I have no publications, unfortunately also no US letters, and I deeply regret this.",
        "Sadly",
    ),
    ("Sorry that I am an older graduate.", "Sorry that I am an"),
    ("Pardon my grammar, I am nervous.", "Pardon my"),
    (
        "I beg to be excused for my late graduation.",
        "beg to be excused",
    ),
    (
        "I know I let my parents down, I feel terrible about it, and I'm sorry to bring it up.",
        "I let my parents down",
    ),
    (
        "It is embarrassing to say, but I failed CS twice, and I feel ashamed every day.",
        "It is embarrassing to",
    ),
    ("Apologies to everyone for my long answer.", "Apologies to"),
    (
        "I want to say sorry for not having US clinical experience.",
        "want to say sorry",
    ),
    ("I apologise, I am a bit nervous, sorry.", "I apologise"),
    (
        "Forgive my directness, but I prefer the truth.",
        "Forgive my",
    ),
    (
        "I'm sorry, but I have to be honest about my scores, and I'm sorry they are low.",
        "sorry",
    ),
    (
        "Please don't mind my broken English.",
        "don't mind my broken English",
    ),
    (
        "I hope you don't mind my poor pronunciation.",
        "don't mind my poor pronunciation",
    ),
    (
        "I'm so sorry for rambling, and sorry again for my voice.",
        "sorry",
    ),
    (
        "I am deeply ashamed to admit that I failed Step 3.",
        "I am deeply ashamed",
    ),
    (
        "I could have done more, I should have studied harder, and I'm sorry that I did not.",
        "I could have done more",
    ),
    (
        "I hope that you'll excuse the fact that I graduated in 2012.",
        "I hope that you'll excuse",
    ),
    (
        "I'm deeply sorry for all the trouble my application may cause.",
        "sorry for all the trouble my application",
    ),
    (
        "Let me apologize first for my strong accent.",
        "Let me apologize",
    ),
    (
        "It is a shame that I could not pass on the first attempt, and I regret it every day.",
        "It is a shame that",
    ),
    (
        "I would be grateful if you could forgive the typing error in my statement.",
        "you could forgive",
    ),
    (
        "To be honest I am embarrassed by my transcript.",
        "I am embarrassed",
    ),
    (
        "With all due respect I am sorry, I am not very fluent.",
        "am sorry, I am",
    ),
    ("So sorry, again, sorry.", "sorry"),
    ("My grades are shameful, I admit.", "My grades are shameful"),
    ("Do forgive my nervousness.", "forgive my"),
    (
        "It's my fault, all my fault, I am truly sorry.",
        "It's my fault",
    ),
];
