use super::super::tests::check;
use crate::coach::draft::DraftRule;

#[test]
fn words_that_fill_time_are_told_from_the_same_words_that_say_something() {
    check(DraftRule::Fillers, GOOD, BAD);
}

const GOOD: &[&str] = &[
    "I like the physics, I like the puzzle, and I like that the phone rings.",
    "It looks like a mass. I would like to compare it. It felt like a puzzle, like a map.",
    "This kind of scan needs that kind of patience, and a sort of calm.",
    "As you know, the list was long. You know that I am from Cebu. Do you know him?",
    "What I mean is that the report came late. I mean it.",
    "I actually asked the patient twice, and she actually answered.",
    "He was kind of heart. It was kind of you. The kind of person one trusts.",
    "Basically, the dose was too high.",
    "I let you know. If you know the anatomy, you know what to look for, you know the rest.",
    "My brother is like my father, and I am like my mother. A doctor like him is rare.",
    "Um was the word I said most in my first interview, and I counted it.",
    "People like me, a child like her, hospitals like ours.",
    "He is well. Well done, the team said. I did well, and right after it I called.",
    "Honest reports are short. I was right. So I went down and right across the yard.",
    "Literally translated it means the one who looks.",
    "There was something like forty films, and things like that teach you order.",
];

const BAD: &[(&str, &str)] = &[
    (
        "Um, I want radiology because, uh, I like images, you know.",
        "Um",
    ),
    (
        "Basically I read the films, and basically I learned a lot.",
        "Basically",
    ),
    (
        "It was, like, very hard, and we were, like, only two.",
        "like, very",
    ),
    (
        "You know, the hospital is big, you know, and the cases are many.",
        "You know",
    ),
    (
        "It was kind of difficult and the team was kind of tired.",
        "kind of",
    ),
    ("I mean, radiology is visual, I mean, it is nice.", "I mean"),
    (
        "I was sort of leading the group and I sort of organized the list.",
        "sort of",
    ),
    ("So, yeah, I started, and, yeah, it was good.", "So, yeah"),
    ("Er, my name is Ada, and, er, I am from Enugu.", "Er"),
    (
        "I was literally alone, and it was literally midnight.",
        "literally",
    ),
    (
        "Actually I am from Iran, actually from Shiraz, and I actually like it.",
        "Actually",
    ),
    (
        "There were like 20 patients and we had like two beds.",
        "like 20",
    ),
    ("Honestly I like it, and honestly I want it.", "Honestly"),
    (
        "We did ultrasounds and stuff, and CTs and stuff.",
        "and stuff",
    ),
    ("Well, I studied in Cairo. Well, it was long.", "Well"),
    ("I, uh, I was the one who, uh, called.", "uh"),
    (
        "We had like a hundred patients, and like no staff.",
        "like a hundred",
    ),
    (
        "She asked, you know, whether it hurts, and I said, you know, a little.",
        "you know",
    ),
    (
        "I kind of froze, then I kind of remembered the steps.",
        "kind of",
    ),
    (
        "I literally saved the list, and then literally everybody used it.",
        "literally",
    ),
    (
        "So basically what happened was that, um, the film got lost.",
        "basically",
    ),
    (
        "Okay, so I was in the ER, okay, and the patient was, like, gone.",
        "Okay",
    ),
    (
        "It sort of made me who I am, you know what I mean, you know.",
        "sort of",
    ),
    (
        "The thing is, you know, I mean, it's hard to explain.",
        "you know",
    ),
    (
        "I mean, come on, who does not like images, I mean really.",
        "I mean",
    ),
    (
        "The doctor was kind, of course, and the room was sort of blue, and that was kind of funny.",
        "sort of",
    ),
    ("Um so I did my house job in, er, Multan.", "Um"),
    (
        "And then, like, he just stopped breathing, like, in front of me.",
        "like",
    ),
    ("So, um, the scan, you know, was late.", "um"),
    ("It was basically a fracture, basically.", "basically"),
    ("They sort of, like, left.", "sort of"),
    (
        "We are kind of proud of it, right? And it is kind of small.",
        "kind of",
    ),
];
