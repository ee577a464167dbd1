//! Length, bullets, contradictions, and which rule applies when.

use super::*;

fn words(count: usize) -> String {
    vec!["word"; count].join(" ")
}

#[test]
fn time_is_held_against_the_band() {
    // At 140 words a minute.
    for (count, target, said) in [
        (140, (60, 120), None),
        (280, (60, 120), None),
        (290, (60, 120), None),
        (110, (60, 120), None),
        (40, (15, 60), None),
        (145, (15, 60), None),
        (175, (45, 75), None),
        (85, (45, 75), None),
        (210, (60, 90), None),
        (30, (10, 30), None),
        (300, (60, 120), Some(DraftRule::TooLong)),
        (600, (60, 120), Some(DraftRule::TooLong)),
        (170, (15, 60), Some(DraftRule::TooLong)),
        (250, (45, 75), Some(DraftRule::TooLong)),
        (100, (10, 30), Some(DraftRule::TooLong)),
        (100, (60, 120), Some(DraftRule::TooShort)),
        (20, (60, 120), Some(DraftRule::TooShort)),
        (1, (60, 120), Some(DraftRule::TooShort)),
        (60, (45, 75), Some(DraftRule::TooShort)),
        (15, (15, 60), Some(DraftRule::TooShort)),
        (0, (60, 120), None),
    ] {
        let text = words(count);
        let mut manuscript = Manuscript::spoken(&text, Some(Kind::Motivational));
        manuscript.target = Target::from(target);
        let findings = read(&manuscript.draft(), &Limits::default());
        let own: Vec<_> = findings
            .remarks
            .iter()
            .map(|remark| remark.rule)
            .filter(|rule| STRUCTURE.contains(rule))
            .collect();
        assert_eq!(own, Vec::from_iter(said), "{count} words for {target:?}");
    }
}

#[test]
fn what_goes_beyond_the_time_is_quoted() {
    let text = format!("{}. This is the end of it.", words(320));
    let findings = spoken(&text, Some(Kind::Motivational));
    let remark = &findings.remarks[0];
    assert_eq!(remark.rule, DraftRule::TooLong);
    assert_eq!(remark.fields.get("edge"), Some("120"));
    assert!(text.contains(&remark.quote) && !remark.quote.is_empty());
}

fn bullets(form: Form, text: &str) -> Findings {
    let says = match form {
        Form::Plan => Says::Bullets,
        Form::Story | Form::Explanation | Form::Spoken | Form::Paragraph => Says::Whole,
    };
    let draft = Draft {
        form,
        frame: Frame::Free,
        kind: None,
        parts: vec![DraftPart { says, text }],
        target: Target::default(),
        words_per_minute: 140.0,
        others: Vec::new(),
    };
    read(&draft, &Limits::default())
}

#[test]
fn bullets_are_no_script() {
    for text in [
        "two machines, ninety students\ncounted empty evenings\nasked for two of them\n78 students scanned",
        "CTPA\nWells score\ncall radiology together",
        "Own: failed Step 1 in 2019\nNew plan: timed blocks, error log\nStep 2: 248",
        "first the question, then the picture",
        "Why radiology: the case with the missed fracture in my internship, and what I saw on the second look that night\n\
         pattern and anatomy\nreading room team",
        "night shift, bus accident, fourteen patients\nribbons: red, yellow, green\nboth red survived\nsystem before speed",
        "I called him. I told him.\nscaphoid\ncast\nhealed",
        "",
        "-\n-\n-",
        "three projects\n  1. cardiac MRI, 240 studies\n  2. ultrasound waiting list\n  3. breast day",
        "A sentence that has more than fourteen words stands here alone for once, and the others are short\nshort\nshorter\nshortest",
    ] {
        let findings = bullets(Form::Plan, text);
        assert!(!has(&findings, DraftRule::Script), "{text}");
    }
}

#[test]
fn prose_in_bullets_is_a_script() {
    let long = "During my internship I saw a patient with sudden shortness of breath and I was worried about an embolism.";
    for text in [
        format!("{long}\n{long}"),
        format!("{long}\n{long}\nCTPA"),
        format!("- {long}\n- {long}\n- {long}"),
        format!("CTPA\n{long}\n{long}\nheparin\n{long}"),
        "I would like to tell you about a conflict. It happened in 2021.\nMy task was to present. I prepared it well.".into(),
        "I chose radiology because I like to solve problems and because every image is a question that waits for its answer.\n\
         I also like to work with all other departments, and I enjoy to teach students at the screen every day."
            .into(),
        "First of all I want to say that my family has always supported me on the way to this country.\nAfter that I did my \
         rotation in Chicago, where I learned to speak up in the readout every single morning."
            .into(),
        format!("{long}\n{long}\n{long}\n{long}\n{long}\n{long}"),
        "I am a hard worker. I never give up. I always finish.\nI love the team. I learn from the others. I teach too.\nshort".into(),
        "In the first year of my residency I was responsible for the night list of the CT scanner at our hospital\nWhen the \
         server failed I printed a sheet and I carried each of the results to the ward on my own"
            .into(),
    ] {
        let findings = bullets(Form::Plan, &text);
        assert!(has(&findings, DraftRule::Script), "{text}");
        assert!(!has(&bullets(Form::Spoken, &text), DraftRule::Script), "{text}");
    }
}

fn against(text: &str, other: &str) -> Vec<String> {
    let manuscript = Manuscript::spoken(text, Some(Kind::Motivational));
    let mut draft = manuscript.draft();
    draft.others.push(OtherText {
        name: "\"The audit\"",
        text: other,
    });
    let findings = read(&draft, &Limits::default());
    let found = findings.remarks.iter();
    found
        .filter(|remark| remark.rule == DraftRule::Contradiction)
        .map(|remark| {
            format!(
                "{} / {}",
                remark.quote,
                remark.fields.get("that").unwrap_or_default()
            )
        })
        .collect()
}

#[test]
fn other_numbers_of_other_things_are_no_contradiction() {
    for (text, other) in [
        (
            "I audited 120 chest CT studies in one month.",
            "audit of 120 chest CT studies",
        ),
        (
            "I audited 120 chest CT studies.",
            "I read 40 knee MRI studies with the fellow.",
        ),
        (
            "I worked in research for two years.",
            "three years of clinical practice in a village",
        ),
        (
            "The waiting time fell from nine weeks to five weeks.",
            "waiting time: nine weeks before the form",
        ),
        (
            "I taught eight students every Tuesday.",
            "ninety students shared two ultrasound machines",
        ),
        (
            "I scored 248 on Step 2 and passed Step 1.",
            "Step 3 in March",
        ),
        (
            "We saw about 100 patients with dengue that month.",
            "112 patients with dengue in that month",
        ),
        (
            "I reviewed over 100 head CT scans for the audit.",
            "audit: reviewed 140 head CT scans",
        ),
        (
            "My log has 900 breast studies.",
            "my log shows 900 breast studies, 200 of them with biopsy",
        ),
        (
            "I was one of five volunteers at the breast day.",
            "two volunteers at the camp, breast day canceled",
        ),
        (
            "I graduated in 2018.",
            "I graduated in 2018 and moved in 2020",
        ),
        (
            "I measured 300 livers; another 60 livers came later.",
            "measured 300 livers",
        ),
        (
            "In room 4 I read 20 films.",
            "room 6: the films of the night",
        ),
        ("", "120 studies"),
    ] {
        assert_eq!(against(text, other), [""; 0], "{text} / {other}");
    }
}

#[test]
fn another_number_of_the_same_thing_is_a_contradiction() {
    for (text, other, said) in [
        (
            "I audited 120 chest CT studies in one month.",
            "my audit of 150 chest CT studies",
            "120 chest CT studies / 150 chest CT studies",
        ),
        (
            "My audit had 1,200 chest films.",
            "audit: 1,500 chest films",
            "1,200 chest films / 1,500 chest films",
        ),
        (
            "I worked as a research assistant in cardiac imaging for two years.",
            "three years as a research assistant in cardiac imaging",
            "two years / three years",
        ),
        (
            "I taught eight students on Tuesdays in pediatrics.",
            "taught twelve students in pediatrics on Tuesday",
            "eight students / twelve students",
        ),
        (
            "I graduated in 2018 from the university of Lahore.",
            "I graduated in 2017 from the university of Lahore",
            "graduated in 2018 / graduated in 2017",
        ),
        (
            "At the breast day 112 women came for examination.",
            "breast day: 140 women examined",
            "112 women / 140 women",
        ),
        (
            "We segmented 240 cardiac MRI studies for the conference.",
            "segmented 200 cardiac MRI studies",
            "240 cardiac MRI studies / 200 cardiac MRI studies",
        ),
        (
            "The bus accident brought fourteen patients at night.",
            "night shift, bus accident, 24 patients",
            "fourteen patients / 24 patients",
        ),
        (
            "Repeats of ultrasound requests were 25% of the outpatient list.",
            "outpatient list: 40% were repeats of ultrasound requests",
            "25 / 40%",
        ),
        (
            "I trained six classmates as peer tutors.",
            "trained four classmates as peer tutors",
            "six classmates / four classmates",
        ),
        (
            "The waiting time for an outpatient ultrasound was nine weeks.",
            "outpatient ultrasound, waiting time twelve weeks",
            "nine weeks / twelve weeks",
        ),
    ] {
        assert_eq!(against(text, other), [said], "{text} / {other}");
    }
}

#[test]
fn a_text_can_contradict_itself() {
    for (text, quote) in [
        (
            "I reviewed 120 chest CTs for the audit. Of course it was slow. The 150 chest CTs of the audit were on one disk.",
            "150 chest CTs",
        ),
        (
            "I lived in Nepal for two years. I met my mentor there. In those three years I learned to read films.",
            "three years",
        ),
        (
            "I graduated in 2016. I worked in a clinic. Since I graduated in 2018 I have been in research.",
            "graduated in 2018",
        ),
    ] {
        let findings = spoken(text, Some(Kind::Personal));
        let remark = findings
            .remarks
            .iter()
            .find(|remark| remark.rule == DraftRule::Contradiction);
        assert_eq!(
            remark.map(|remark| remark.quote.as_str()),
            Some(quote),
            "{text}"
        );
    }
    for text in [
        "I reviewed 120 chest CTs. Of these, 40 chest CTs had a nodule.",
        "I spent two years in Nepal. I then worked three years in Delhi.",
        "The rate fell from 20 percent to 5 percent. At 5 percent we stopped.",
        "I had two mentors. Later three mentors joined the project.",
    ] {
        let findings = spoken(text, Some(Kind::Personal));
        assert!(!has(&findings, DraftRule::Contradiction), "{text}");
    }
}

#[test]
fn a_motivation_is_asked_for_no_story() {
    let text = "Radiology lets me solve a problem with the whole body in view. During my internship I saw how one scan changed \
                a plan in minutes, and I wanted to be the person who reads it. I enjoy anatomy, I like to work with every \
                department, and I see myself teaching residents. I have spent a year in a reading room to be sure. I am \
                looking for a program with early independent call, because I learn best when I carry responsibility. My \
                research in liver imaging taught me to measure before I claim. I would bring patience and a clear voice on \
                the phone. In ten years I want to lead a section for abdominal imaging in a teaching hospital.";
    for kind in [Some(Kind::Motivational), None] {
        let findings = spoken(text, kind);
        assert_eq!(findings.star, None, "{kind:?}");
        assert_eq!(said(&findings), [], "{kind:?}");
    }
}

#[test]
fn a_story_is_known_without_being_called_one() {
    for story in sound::STORIES {
        assert!(spoken(story, None).star.is_some(), "{story}");
        assert!(spoken(story, Some(Kind::Situational)).star.is_none());
    }
}
