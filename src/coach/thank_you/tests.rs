use std::collections::BTreeSet;

use super::*;
use crate::domain::calendar::testing::{entry_at, place, rules};
use crate::domain::entry::{Kind, Role, ThankYou};
use crate::domain::id::ProgramId;

/// Programs as a person's folder has them.
fn programs() -> Programs {
    let sheet = |id: &str, name: &str, institution: &str, city: &str, state: &str| {
        let mut sheet = Sheet::named(ProgramId::new(id), name);
        sheet.institution = institution.into();
        sheet.city = city.into();
        sheet.state = state.into();
        sheet
    };
    [
        sheet(
            "emory",
            "Emory",
            "Emory University Hospital",
            "Atlanta",
            "Georgia",
        ),
        sheet(
            "duke",
            "Duke Radiology",
            "Duke University Medical Center",
            "Durham",
            "NC",
        ),
        sheet(
            "wash-u",
            "Washington University",
            "Mallinckrodt Institute of Radiology",
            "St. Louis",
            "MO",
        ),
        sheet(
            "gwu",
            "George Washington University",
            "",
            "Washington",
            "DC",
        ),
        sheet(
            "chicago",
            "University of Chicago",
            "",
            "Chicago",
            "Illinois",
        ),
        sheet(
            "ucsf",
            "University of California San Francisco",
            "UCSF Health",
            "San Francisco",
            "California",
        ),
        sheet("mayo", "Mayo Clinic", "", "Rochester", "Minnesota"),
    ]
    .into_iter()
    .collect()
}

/// An interview at Emory with three people.
fn entry() -> Entry {
    let mut entry = entry_at(Kind::Interview, "2026-12-03T09:00", "America/New_York");
    entry.program = Some(ProgramId::new("emory"));
    let person = |name: &str, role, remember: &str| Interviewer {
        name: name.into(),
        role: Some(role),
        remember: remember.into(),
        ..Interviewer::default()
    };
    entry.interviewers = vec![
        person(
            "Anna Chen, MD",
            Role::Pd,
            "Her stroke rotation in Nairobi; daughter plays the violin",
        ),
        person("Robert O'Brien", Role::Faculty, ""),
        person("José García-López", Role::Resident, "AI club on Thursdays"),
        person("Ben Chen", Role::Faculty, ""),
    ];
    entry
}

fn found(text: &str, to: &str) -> Vec<Remark> {
    let (entry, programs) = (entry(), programs());
    let letter = Letter {
        text,
        to,
        entry: &entry,
        programs: &programs,
        others: Vec::new(),
    };
    remarks(&letter, &BTreeSet::new())
}

/// What a rule quotes in a note to Anna Chen.
fn quotes(rule: NoteRule, text: &str, to: &str) -> Vec<String> {
    let found = found(text, to)
        .into_iter()
        .filter(|remark| remark.rule == rule);
    found
        .map(|remark| {
            let quoted: String = text
                .chars()
                .skip(remark.from)
                .take(remark.to - remark.from)
                .collect();
            assert_eq!(quoted, remark.quote);
            remark.quote
        })
        .collect()
}

const ANNA: &str = "Anna Chen, MD";

#[test]
fn what_asks_pushes_or_promises_about_ranking_is_quoted() {
    for text in [
        "I will rank your program #1.",
        "I will rank you first.",
        "I plan to rank Emory very highly.",
        "You will be ranked number one on my list.",
        "I hope you will rank me favorably.",
        "Could you tell me where I will be ranked?",
        "Please let me know where I stand on your list.",
        "I hope to match at Emory.",
        "I would love to match with your program.",
        "I look forward to matching with you in March.",
        "It would be an honor to match into your residency!",
        "My goal is to match at your hospital.",
        "I hope that we match.",
        "If I match here, I will work very hard.",
        "Emory is my number one choice.",
        "Your program is my top choice.",
        "You are my #1!",
        "You're my first choice.",
        "My first choice would be your program.",
        "I will put your program first.",
        "You are at the top of my list.",
        "Please keep me in mind when you finalize your list.",
        "I hope for a favorable ranking.",
        "What are my chances of matching?",
        "How did I do?",
        "I promise to come to Emory if you want me.",
        "I promise that I will attend your program.",
        "Can you guarantee me a spot?",
        "Would you please save me a position?",
        "I would accept a position at your program at once.",
        "I am open to a pre-match offer.",
        "I look forward to hearing your decision.",
        "Please consider my application favorably.",
        "I have canceled my other interviews for you.",
        "I have you high on my rank order list.",
        "Your ROL matters to me.",
        "I was ranked among the best by you, I hope.",
        "I am hoping to match with your program this March.",
        "Do you know where I will fall on your list?",
        "I'd love to know where I stand.",
        "I will definitely match here if you want me.",
        "I commit to Emory.",
        "If selected, I would certainly come.",
        "Could you share whether I am a competitive candidate?",
        "I would choose Emory over every other program.",
    ] {
        let quoted = quotes(NoteRule::RankSeeking, text, ANNA);
        assert!(!quoted.is_empty(), "{text}");
    }
}

#[test]
fn thanks_interest_and_a_hospitals_fame_are_no_remark() {
    for text in [
        "Thank you for a wonderful morning.",
        "I am very interested in your program.",
        "I would be honored to train at Emory.",
        "I hope to work with people like you one day.",
        "Your hospital is ranked among the best in the country, and I saw why.",
        "I know that your department is consistently ranked in the top ten.",
        "I enjoyed learning about your highly ranked fellowship.",
        "I understand that this note does not affect the ranking.",
        "My interests are a good match for your research.",
        "The findings did not match with the report.",
        "I hope to match your enthusiasm for teaching.",
        "Thank you for offering to match me with a mentor.",
        "Good luck on Match Day to your seniors.",
        "Radiology was my first choice since medical school.",
        "Patient safety is my number one concern, too.",
        "Thank you for your list of books.",
        "Your paper is now high on my reading list.",
        "I promise to send you the article on stroke.",
        "I saw how you put your residents first.",
        "I gladly accept your offer to visit the reading room.",
        "Thank you for the chance to speak with you.",
        "I enjoyed hearing how you make your decisions in unclear cases.",
        "I was glad to hear how I could help with the project.",
        "I would be glad to come to Atlanta.",
        "I look forward to seeing you again.",
        "I wish your team all the best.",
        "Your commitment to teaching was plain to see.",
        "The chances of getting cancer rise with age, as you said.",
        "This was my first interview, and you made it easy.",
        "We spoke about where we stand with AI today.",
        "US News ranks your hospital among the best.",
        "Your residents match into excellent fellowships.",
        "The way you match residents with mentors is impressive.",
        "I am committed to a career in academic radiology.",
        "Please let me know how I can help with the project.",
    ] {
        assert_eq!(quotes(NoteRule::RankSeeking, text, ANNA), [""; 0], "{text}");
    }
}

#[test]
fn the_quote_is_what_it_is_about() {
    let text = "Dear Dr. Chen,\n\nThank you. I will rank your program first. We spoke of stroke. I hope to match at Emory!";
    assert_eq!(
        quotes(NoteRule::RankSeeking, text, ANNA),
        ["I will rank your program first", "hope to match at"]
    );
}

#[test]
fn a_greeting_that_names_somebody_else_is_quoted() {
    for (text, to, quoted) in [
        ("Dear Dr. O'Brien,\n\nThank you.", ANNA, "O'Brien"),
        ("Dear Dr. Smith,\n\nThank you.", ANNA, "Smith"),
        ("Dear Dr. Chan,\n\nThank you.", ANNA, "Chan"),
        ("Dear Robert,", ANNA, "Robert"),
        ("Hello Dr. Garcia-Lopez!\nThank you.", ANNA, "Garcia-Lopez"),
        ("Good morning, Dr. Chen", "Robert O'Brien", ""),
        ("Dear Professor Chen:\nThank you.", "Robert O'Brien", "Chen"),
        ("Hi Anna,", "José García-López", "Anna"),
        ("Dear Dr. Ben Chen,", ANNA, "Ben Chen"),
        (
            "Subject: Thank you\n\nDear Dr. Patel,\n\nHello.",
            ANNA,
            "Patel",
        ),
        (
            "Dear Dr. Chen,\n\nIt was good. Thank you, Dr. O'Brien, for your time.",
            ANNA,
            "O'Brien",
        ),
        ("Dear Jim,", "Robert O'Brien", "Jim"),
    ] {
        let expected: Vec<&str> = [quoted]
            .into_iter()
            .filter(|quoted| !quoted.is_empty())
            .collect();
        assert_eq!(quotes(NoteRule::WrongName, text, to), expected, "{text}");
    }
}

#[test]
fn a_greeting_that_names_the_person_or_nobody_is_no_remark() {
    for (text, to) in [
        ("Dear Dr. Chen,", ANNA),
        ("Dear Dr. Anna Chen,", ANNA),
        ("Dear Anna,", ANNA),
        ("Dear Dr. A. Chen,", ANNA),
        ("Dear Dr. Anna Maria Chen,", ANNA),
        ("Dear Program Director,", ANNA),
        ("Dear Sir or Madam,", ANNA),
        ("Dear all,", ANNA),
        ("Dear Doctor,", ANNA),
        ("Good morning Dr. Chen,", ANNA),
        ("Thank you for your time.", ANNA),
        ("Dear Dr. García López,", "José García-López"),
        ("Dear Dr. Garcia,", "José García-López"),
        ("Dear Jose,", "José García-López"),
        ("Dear Bob,", "Robert O'Brien"),
        ("Dear Dr. O’Brien,", "Robert O'Brien"),
        ("Dear Dr. OBrien,", "Robert O'Brien"),
        ("DEAR DR. CHEN,", "Chen, Anna"),
        (
            "Dear Dr. Chen,\n\nI also met Dr. O'Brien. Thank you and Dr. O'Brien for it.",
            ANNA,
        ),
        (
            "Dear Dr. Chen,\n\nThank you. Robert O'Brien was kind too.",
            ANNA,
        ),
    ] {
        assert_eq!(quotes(NoteRule::WrongName, text, to), [""; 0], "{text}");
    }
}

#[test]
fn a_note_that_names_another_program_and_not_this_one_is_quoted() {
    for (text, quoted, name) in [
        ("I enjoyed my day at Duke.", "Duke", "Duke Radiology"),
        (
            "Duke University Medical Center impressed me.",
            "Duke University Medical Center",
            "Duke Radiology",
        ),
        ("Thank you for showing me Mayo.", "Mayo", "Mayo Clinic"),
        ("I enjoyed the MAYO CLINIC.", "MAYO CLINIC", "Mayo Clinic"),
        (
            "The University of Chicago is special.",
            "University of Chicago",
            "University of Chicago",
        ),
        (
            "Residents at UCSF are happy.",
            "UCSF",
            "University of California San Francisco",
        ),
        (
            "I loved Mallinckrodt.",
            "Mallinckrodt",
            "Washington University",
        ),
        (
            "George Washington University is near the river.",
            "George Washington University",
            "George Washington University",
        ),
        (
            "Washington University has a fine museum.",
            "Washington University",
            "Washington University",
        ),
        (
            "I hope to see GWU again.",
            "GWU",
            "George Washington University",
        ),
        ("It is what makes duke's program special.", "", ""),
    ] {
        let found = found(text, ANNA);
        let remark = found
            .iter()
            .find(|remark| remark.rule == NoteRule::WrongProgram);
        let said = remark.map_or("", |remark| remark.quote.as_str());
        assert_eq!(said, quoted, "{text}");
        let named = remark
            .and_then(|remark| remark.fields.get("name"))
            .unwrap_or_default();
        assert_eq!(named, name, "{text}");
    }
}

#[test]
fn this_program_cities_states_and_general_words_name_no_other_program() {
    for text in [
        "I enjoyed my day at Emory.",
        "Emory University Hospital impressed me.",
        "At Emory, unlike at Duke, residents read alone at night.",
        "I would like to live in Atlanta.",
        "I grew up in Chicago and studied in California.",
        "My sister lives in Washington.",
        "The medical center and its clinic are impressive.",
        "The university hospital has a fine school.",
        "I put mayonnaise on everything; the dukes of old did not.",
        "Your radiology program is special.",
        "San Francisco was sunny.",
        "Our general talk about health was helpful.",
    ] {
        assert_eq!(
            quotes(NoteRule::WrongProgram, text, ANNA),
            [""; 0],
            "{text}"
        );
    }
}

#[test]
fn places_that_are_left_to_fill_in_are_quoted() {
    for (text, quoted) in [
        ("Dear {recipient},", &["{recipient}"][..]),
        (
            "Dear {recipient}, about {detail}.",
            &["{recipient}", "{detail}"],
        ),
        ("Dear {Dr. Name},", &["{Dr. Name}"]),
        ("Dear [Name],", &["[Name]"]),
        ("Dear Dr. <last name>,", &["<last name>"]),
        ("We spoke about [topic] in [city].", &["[topic]", "[city]"]),
        ("{{name}}", &["{name}"]),
        ("[Your Name]", &["[Your Name]"]),
        ("é {x}", &["{x}"]),
        ("Kind regards,\n{name}", &["{name}"]),
        ("Dear Dr. [LAST NAME],", &["[LAST NAME]"]),
        ("{name} and {", &["{name}"]),
        ("Dear Dr. Chen,", &[]),
        ("f(x) = {1, 2}", &[]),
        ("see [1] and [sic]", &[]),
        ("a < b and c > d", &[]),
        ("write to <asha@example.org>", &[]),
        ("<https://example.org>", &[]),
        ("a { b", &[]),
        ("}{", &[]),
        ("[ ]", &[]),
        (
            "we { spoke for a very long time about everything under the sun }",
            &[],
        ),
    ] {
        assert_eq!(quotes(NoteRule::Unfilled, text, ANNA), quoted, "{text}");
    }
}

#[test]
fn more_than_120_words_are_too_many_and_what_goes_beyond_is_quoted() {
    let words = |count: usize| vec!["word"; count].join(" ");
    for (text, beyond) in [
        (words(120), None),
        (words(121), Some("word")),
        (words(123), Some("word word word")),
        (format!("Subject: Thank you\n\n{}", words(120)), None),
        (format!("{} well-known", words(119)), None),
        (format!("{}, — — —", words(120)), None),
        (String::new(), None),
        (words(1), None),
        (words(60), None),
        (words(119), None),
        (format!("{}\n\n{}", words(60), words(60)), None),
        (format!("Subject: {}\n\n{}", words(30), words(119)), None),
        (format!("{} e-mail", words(119)), None),
        (words(122), Some("word word")),
        (words(124), Some("word word word word")),
        (format!("{} the end", words(120)), Some("the end")),
        (format!("{} the end", words(119)), Some("end")),
        (
            format!("{}\n\nRespectfully,\nAsha", words(120)),
            Some("Respectfully,\nAsha"),
        ),
        (
            format!("Subject: Thank you\n\n{} Asha", words(120)),
            Some("Asha"),
        ),
        (format!("{} well-known", words(120)), Some("well-known")),
        (format!("Dear Dr. Chen,\n\n{}", words(118)), Some("word")),
    ] {
        let found = found(&text, ANNA);
        let remark = found
            .iter()
            .find(|remark| remark.rule == NoteRule::NoteTooLong);
        assert_eq!(remark.map(|remark| remark.quote.as_str()), beyond, "{text}");
    }
    let found = found(&words(130), ANNA);
    let remark = found
        .iter()
        .find(|remark| remark.rule == NoteRule::NoteTooLong)
        .unwrap();
    assert_eq!(remark.fields.get("words"), Some("130"));
}

fn misses_the_detail(text: &str, to: &str) -> bool {
    found(text, to)
        .into_iter()
        .any(|remark| remark.rule == NoteRule::NoDetail)
}

#[test]
fn a_note_that_could_go_to_anybody_misses_what_is_remembered() {
    for text in [
        "Thank you for your time.",
        "Thank you for your time. I enjoyed our conversation.",
        "Thank you for telling me about the program, and for your kindness.",
        "It was a pleasure to speak about the interview season.",
        "I thought of your son at once.",
        "Your plain words helped me.",
        "You made me feel welcome from the first minute.",
        "I learned a lot about how residents work at night.",
        "Your questions made me think, and so did your answers.",
        "I look forward to hearing from you.",
    ] {
        assert!(misses_the_detail(text, ANNA), "{text}");
        assert!(misses_the_detail(text, "José García-López"), "{text}");
        // Of him nothing is remembered, and a stranger is not known.
        for to in ["Robert O'Brien", "Kim Park"] {
            assert!(!misses_the_detail(text, to), "{text}");
        }
    }
}

#[test]
fn one_word_of_what_is_remembered_is_enough() {
    for (text, to) in [
        ("I keep thinking of your stroke rotation.", ANNA),
        ("Nairobi must have been hard.", ANNA),
        ("I hope that your daughters enjoyed the concert.", ANNA),
        ("Two rotations abroad: I would like to do the same.", ANNA),
        ("Violins and scanners, who would have thought.", ANNA),
        ("I told my old chief in Nairobi of you.", ANNA),
        ("Stroke care by night needs people like you.", ANNA),
        ("She PLAYS well, I am sure.", ANNA),
        ("I will come to the AI club.", "José García-López"),
        ("See you on Thursday.", "José García-López"),
    ] {
        assert!(!misses_the_detail(text, to), "{text}");
    }
}

const PLAIN: &str = "Thank you for taking the time to speak with me on December 3. I enjoyed our conversation about \
    {detail}. It gave me a clearer picture of how people learn and work together at Emory. Thank you again for your \
    kindness and for your questions. I wish you and your team all the best.\n\nRespectfully,\nAsha Rao";

fn is_same(one: &str, other: &str) -> bool {
    let (entry, programs) = (entry(), programs());
    let letter = Letter {
        text: one,
        to: ANNA,
        entry: &entry,
        programs: &programs,
        others: vec![Written {
            to: "Robert O'Brien",
            text: other,
        }],
    };
    let found = remarks(&letter, &BTreeSet::new());
    let same = found
        .iter()
        .find(|remark| remark.rule == NoteRule::SameText);
    assert!(same.is_none_or(|remark| remark.fields.get("name") == Some("Robert O'Brien")));
    same.is_some()
}

#[test]
fn the_same_text_twice_is_found_whatever_the_name_above_it() {
    let about = |detail: &str| PLAIN.replace("{detail}", detail);
    let greeted = |name: &str, body: &str| format!("Dear {name},\n\n{body}");
    let one = about("stroke");
    for (mine, theirs) in [
        (one.clone(), one.clone()),
        (greeted("Dr. Chen", &one), greeted("Dr. O'Brien", &one)),
        (
            format!("Subject: A\n\n{}", greeted("Dr. Chen", &one)),
            greeted("Dr. O'Brien", &one),
        ),
        (one.to_uppercase(), one.clone()),
        (one.replace(". ", ".\n"), one.clone()),
        (one.replace(',', ""), one.clone()),
        (about("stroke"), about("trauma")),
        (about("CT"), about("MRI")),
        (
            one.clone(),
            format!(
                "{one}\n\nP.S. I send you the paper on stroke that I spoke of, as a file beside this."
            ),
        ),
        (one.replace("kindness", "patience"), one.clone()),
    ] {
        assert!(is_same(&mine, &theirs), "{mine}\n---\n{theirs}");
        assert!(is_same(&theirs, &mine), "{theirs}\n---\n{mine}");
    }
}

#[test]
fn notes_with_a_sentence_of_their_own_are_not_the_same() {
    let about = |detail: &str| PLAIN.replace("{detail}", detail);
    for (mine, theirs) in [
        (
            about("your stroke rotation in Nairobi and the night shifts there"),
            about("the new scanner that nobody wanted to move into the basement"),
        ),
        (
            about("how you teach residents to protocol an MRI of the knee"),
            about("your first year as an attending in a small hospital"),
        ),
        ("Thank you for your time.".into(), "Thank you for your time.".into()),
        ("Thank you, and all the best.".into(), about("stroke")),
        (String::new(), String::new()),
        (about("stroke"), String::new()),
        (
            "I keep thinking about your stroke rotation in Nairobi. I would like to go there one day and read films.".into(),
            "Your advice about the AI club was just what I needed. I have written to them, and they answered at once.".into(),
        ),
        (
            about("stroke imaging at night with one resident and no attending in the house"),
            about("why you came back to Atlanta after ten years in private practice"),
        ),
        (
            "What a morning! You showed me how a reading room can laugh, and still find the small bleed in the corner.".into(),
            about("the small bleed in the corner"),
        ),
        (
            "Dear Dr. Chen,\n\nThank you for our talk about Nairobi. It made me write to my old chief there.".into(),
            "Dear Dr. O'Brien,\n\nThank you for our talk about Dublin. My brother lives there and says hello.".into(),
        ),
    ] {
        assert!(!is_same(&mine, &theirs), "{mine}\n---\n{theirs}");
    }
}

#[test]
fn the_programs_own_rule_is_said_even_of_an_empty_note() {
    for (policy, rule) in [
        (
            PostInterviewPolicy::Forbidden,
            Some(NoteRule::PolicyForbids),
        ),
        (
            PostInterviewPolicy::Discouraged,
            Some(NoteRule::PolicyDiscourages),
        ),
        (PostInterviewPolicy::Allowed, None),
        (PostInterviewPolicy::NoneStated, None),
        (PostInterviewPolicy::Unknown, None),
    ] {
        let entry = entry();
        let mut sheet = Sheet::named(ProgramId::new("emory"), "Emory");
        sheet.policy = policy;
        let programs: Programs = [sheet].into_iter().collect();
        let letter = Letter {
            text: "  ",
            to: ANNA,
            entry: &entry,
            programs: &programs,
            others: Vec::new(),
        };
        let rules: Vec<_> = remarks(&letter, &BTreeSet::new())
            .iter()
            .map(|remark| remark.rule)
            .collect();
        assert_eq!(rules, rule.into_iter().collect::<Vec<_>>(), "{policy:?}");
    }
}

#[test]
fn the_weightiest_remark_stands_first_and_rules_can_be_switched_off() {
    let text = "Dear Dr. Smith,\n\nI will rank Duke first. {detail}";
    let rules = |off: &[&str]| {
        let (entry, programs) = (entry(), programs());
        let letter = Letter {
            text,
            to: ANNA,
            entry: &entry,
            programs: &programs,
            others: Vec::new(),
        };
        let off = off.iter().map(|rule| (*rule).to_owned()).collect();
        let found = remarks(&letter, &off);
        found
            .iter()
            .map(|remark| remark.rule.word())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        rules(&[]),
        "rank-seeking wrong-name wrong-program unfilled no-detail"
    );
    assert_eq!(
        rules(&["wrong-name", "no-detail"]),
        "rank-seeking wrong-program unfilled"
    );
}

#[test]
fn a_note_is_compared_with_all_others_of_the_calendar_and_never_with_itself() {
    let body = PLAIN.replace("{detail}", "stroke");
    let note = |to: &str| ThankYou {
        to: to.into(),
        draft: body.clone(),
        sent: None,
    };
    let mut first = entry();
    first.thank_you = vec![note(ANNA)];
    let mut second = entry();
    second.thank_you = vec![note("Kim Park")];
    let calendar = |entries: Vec<(&str, Entry)>| {
        let placed = entries.into_iter().map(|(id, entry)| place(id, entry));
        Calendar::new(placed.collect(), rules())
    };
    let programs = programs();
    let others = |calendar: &Calendar| {
        let placed = calendar.get(&crate::domain::id::EntryId::new("a")).unwrap();
        let letter = Letter::of(calendar, placed, &programs, ANNA, &body);
        letter
            .others
            .iter()
            .map(|other| other.to.to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(others(&calendar(vec![("a", first.clone())])), [""; 0]);
    assert_eq!(
        others(&calendar(vec![("a", first), ("b", second)])),
        ["Kim Park"]
    );
}

proptest::proptest! {
    #[test]
    fn no_text_breaks_a_rule(text in "(?s)[ -~éß李\u{202e}\n{}\\[\\]<>#'’.]{0,400}", to in ".{0,30}") {
        for remark in found(&text, &to) {
            let quoted: String = text.chars().skip(remark.from).take(remark.to - remark.from).collect();
            proptest::prop_assert_eq!(quoted, remark.quote);
        }
    }
}
