use super::super::tests::check;
use crate::coach::draft::DraftRule;

#[test]
fn one_doubt_is_modest_and_doubt_upon_doubt_takes_an_answer_back() {
    check(DraftRule::Hedging, GOOD, BAD);
}

const GOOD: &[&str] = &[
    "I think I argue better now, because I ask first what the other person is afraid of.",
    "It was probably a pneumothorax, so I called the ward before the report was written.",
    "I was not sure about the nodule, and I asked my attending to look again.",
    "Perhaps the best thing I learned is to say no early.",
    "I believe that a short report is kinder than a long one.",
    "The shadow might be a rib, or it might be a mass, so I compared it with the old film.",
    "I hope to work with stroke patients, and I would like to learn how your team reads at night.",
    "I was just an intern then, and the only one awake.",
    "I tried to call him twice, and then I walked up to the ward.",
    "This kind of case is what I look for in the morning.",
    "I feel proud of the small box on that form.",
    "Maybe because I was a nurse first, I answer the phone kindly.",
    "I think about the patient behind the image. I thought it over, and I asked.",
    "In my opinion the request should say what the doctor fears.",
    "I wanted to be sure, so I counted again, and it was possible that two films were mixed.",
    "Could it be an artifact? Possibly, and that is why I repeated the view.",
];

const BAD: &[(&str, &str)] = &[
    (
        "I think maybe I was the leader of the group.",
        "I think maybe",
    ),
    (
        "I guess you could say that I helped a little bit.",
        "I guess you could say",
    ),
    (
        "I am not sure if I am good enough for this, but I hope so.",
        "I am not sure if I am good",
    ),
    (
        "I guess I was probably a bit helpful, I suppose.",
        "I guess I was probably",
    ),
    (
        "I don't know if this answers your question.",
        "I don't know if this answers",
    ),
    (
        "It was nothing special, but we finished the audit.",
        "It was nothing special",
    ),
    (
        "This may sound stupid, but I like physics.",
        "This may sound stupid",
    ),
    (
        "Maybe I could say that I somewhat improved the list, more or less.",
        "Maybe",
    ),
    (
        "I am no expert, but I read about AI.",
        "I am no expert, but",
    ),
    (
        "I might be completely wrong, and in my humble opinion it was perhaps useful.",
        "I might be completely wrong",
    ),
    (
        "I kind of feel like I am sort of ready, I guess.",
        "I kind of feel like",
    ),
    (
        "We hopefully made it better, I suppose, or something like that.",
        "hopefully",
    ),
    (
        "It was not a big deal, but I reorganized the archive.",
        "not a big deal, but",
    ),
    (
        "I would say that I am, in a way, relatively good at anatomy, I think.",
        "I would say",
    ),
    (
        "Perhaps I was possibly too quiet in the first month, I guess.",
        "Perhaps I was possibly",
    ),
    ("I'm kinda good at anatomy, I'd say.", "kinda"),
    (
        "I suppose I could be considered something of a leader, perhaps.",
        "I suppose",
    ),
    (
        "I am not certain it was my idea, but I wrote the protocol.",
        "I am not certain it was my",
    ),
    (
        "Well, I don't really know, maybe teamwork?",
        "don't really know, maybe",
    ),
    (
        "It seems to me that I may have possibly contributed a little.",
        "It seems to me",
    ),
    (
        "I'd like to think I'm somewhat organized, hopefully.",
        "I'd like to think",
    ),
    (
        "I guess what I am trying to say is that I sort of like teaching.",
        "I guess what I",
    ),
    (
        "I'm probably not the best person to ask, but I think maybe AI will help.",
        "I think maybe",
    ),
    (
        "It could perhaps be said that I led the team.",
        "could perhaps",
    ),
    (
        "In a sense I guess I am more or less self-taught.",
        "In a sense",
    ),
    (
        "I would probably say that maybe teamwork is one of my strengths.",
        "probably say that maybe",
    ),
    (
        "Possibly I helped. Possibly not. I guess we will not know.",
        "Possibly",
    ),
    (
        "I feel like I'm a pretty decent teacher, I think.",
        "I feel like",
    ),
    ("I would maybe try to sort of improve.", "maybe"),
    ("I just kind of went with it, I guess.", "kind of"),
    (
        "I may not be very experienced, but maybe I could learn, I hope.",
        "I may",
    ),
    (
        "I'm not really a leader, I guess, but I did lead the project somehow.",
        "I'm not really a leader, I guess",
    ),
    (
        "There might be better candidates than me, I know.",
        "better candidates than me",
    ),
    (
        "I kind of think that perhaps I should mention the audit.",
        "think that perhaps",
    ),
    ("I hope I don't sound too stupid.", "hope I don't sound"),
    (
        "I could perhaps be useful, maybe, in research.",
        "could perhaps",
    ),
    (
        "I'm not too sure about this, but I guess I'd call the attending?",
        "not too sure about this, but",
    ),
    ("It was kinda sorta my idea.", "kinda"),
    ("Somehow I was perhaps able to help a bit.", "Somehow"),
];
