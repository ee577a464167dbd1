use super::super::tests::check;
use super::super::tests::remarks;
use crate::coach::draft::DraftRule;

#[test]
fn a_sentence_of_more_than_25_words_is_too_long_to_say() {
    check(DraftRule::LongSentence, GOOD, BAD);
}

#[test]
fn the_limit_is_25_words_and_hyphens_make_no_more() {
    let words = |count: usize| vec!["scan"; count].join(" ");
    assert!(
        remarks(&words(25))
            .iter()
            .all(|remark| remark.rule != DraftRule::LongSentence)
    );
    let long = remarks(&words(26));
    let long = long
        .iter()
        .find(|remark| remark.rule == DraftRule::LongSentence)
        .unwrap();
    assert_eq!(long.fields.get("words"), Some("26"));
    assert_eq!(long.fields.get("limit"), Some("25"));
    let joined = format!("{} well-known", words(24));
    assert!(
        remarks(&joined)
            .iter()
            .all(|remark| remark.rule != DraftRule::LongSentence)
    );
}

const GOOD: &[&str] = &[
    "I called the ward. The nurse answered at once. We moved the patient to the front of the list, and I stayed until the \
     scan was done.",
    "- Reviewed 120 chest CTs with the attending during one month of nights\n- Built a list of the forty most common misses \
     in our department\n- Taught it to the interns every Friday",
    "Dr. Khan, Dr. Rao and Dr. de la Cruz read the films at 9:00 a.m. every day. I sat behind them and wrote down what they \
     said.",
    "I worked in the U.S. for one year. My mentor was Prof. J. K. Smith. He showed me what a good report looks like to a \
     surgeon who is in a hurry.",
    "We measured 3.5 cm, 4.2 cm and 1.8 cm; the second reader measured 3.4 cm, 4.0 cm and 1.9 cm; we agreed on nine of ten \
     lesions.",
    "Why radiology? Because the image is where the guess ends! I like that moment, and I want to be the person who is there \
     for it.",
    "My internship\nwas in Kumasi\nand it was\nshort.",
    "A well-known, hard-working, soft-spoken, ever-present, much-loved chief taught me on-call ultrasound in a \
     two-hundred-bed hospital of a war-torn, half-empty, snow-covered mountain town.",
    "In 2021 I failed. In 2022 I passed. In 2023 I taught others how to plan, because I had learned it the slow way, with a \
     calendar on the wall.",
    "I said \"Is it the left side?\" and he said \"Yes.\" Then I marked it, and we both signed the form before the patient \
     came into the room.",
];

const BAD: &[(&str, &str)] = &[
    (
        "When I was an intern in a busy hospital in Lahore I saw that the films were often lost and so I decided to make a \
         simple list of all of them.",
        "When I was an intern in a busy hospital in Lahore I saw that the films were often lost and so I decided to make a \
         simple list of all of them",
    ),
    (
        "I am from Peru. I studied in Lima, then I worked in Cusco where we had one scanner, and after two years I came to \
         Houston, where I now do research on liver MRI.",
        "I studied in Lima, then I worked in Cusco where we had one scanner, and after two years I came to Houston, where I \
         now do research on liver MRI",
    ),
    (
        "The patient, who had come with a headache that had lasted for three weeks, was sent by Dr. Rao to the scanner, and \
         the clot was found within ten minutes.",
        "The patient, who had come with a headache that had lasted for three weeks, was sent by Dr. Rao to the scanner, and \
         the clot was found within ten minutes",
    ),
    (
        "- During the rotation I was responsible for the list of the portable studies and I went to every ward in the \
         morning to ask what they needed most",
        "During the rotation I was responsible for the list of the portable studies and I went to every ward in the morning \
         to ask what they needed most",
    ),
    (
        "My goal is to learn and to teach and to read and to write and to be useful to the patients and to the doctors who \
         send them to us.",
        "My goal is to learn and to teach and to read and to write and to be useful to the patients and to the doctors who \
         send them to us",
    ),
    (
        "because i like image and physic and also i like to help the patient i want to be radiologist in usa and then i want \
         go back and teach",
        "because i like image and physic and also i like to help the patient i want to be radiologist in usa and then i want \
         go back and teach",
    ),
    (
        "Although it was not easy, I believe that what I did at that time, together with my team, shows the way in which I \
         work when there is pressure.",
        "Although it was not easy, I believe that what I did at that time, together with my team, shows the way in which I \
         work when there is pressure",
    ),
    (
        "It is this program: it has a strong night rotation, it has two mentors whose work on stroke I have read, and it is \
         in a city where my language is spoken.",
        "It is this program: it has a strong night rotation, it has two mentors whose work on stroke I have read, and it is \
         in a city where my language is spoken",
    ),
    (
        "We found 3.5 million records, e.g. reports, letters and forms, and we sorted them by hand for six weeks until every \
         one of them had a name and a date.",
        "We found 3.5 million records, e.g. reports, letters and forms, and we sorted them by hand for six weeks until every \
         one of them had a name and a date",
    ),
    (
        "I asked him whether he would like to look at the film with me before he called the family since I was not yet sure \
         about the second shadow there.",
        "I asked him whether he would like to look at the film with me before he called the family since I was not yet sure \
         about the second shadow there",
    ),
];
