use super::*;

fn of(own: &[&str], learned: &[&str], resolved: &[&str]) -> Explanation {
    let bullets = |words: &[&str]| words.iter().map(|words| (*words).to_owned()).collect();
    Explanation {
        topic: "gap".into(),
        own: bullets(own),
        learned: bullets(learned),
        resolved: bullets(resolved),
    }
}

/// Bullets of own, learned and resolved.
type Bullets = (
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

const LONG: &str = "It was a very difficult year because my family was ill and the hospital had closed and nobody helped me";

/// What is sound, or only begun.
const GOOD: &[Bullets] = &[
    (
        &["I failed Step 1 once, in 2021"],
        &[
            "I had read and not practiced",
            "I changed to questions every morning, with a log of each mistake",
        ],
        &[
            "Passed in 2022 and Step 2 the year after",
            "I still do ten questions a day",
        ],
    ),
    (
        &["One year without a post"],
        &[
            "Cared for my father, and learned what waiting for a scan means",
            "Read one article a week with a friend in radiology",
        ],
        &["Since March I have been an observer in Ohio, five days a week"],
    ),
    (
        &["No US rotation yet"],
        &[
            "Two years of a tele-conference with a US department",
            "I know their reports and their words",
        ],
        &[
            "An elective in body imaging is booked for January",
            "My supervisor at home will speak to you",
        ],
    ),
    (
        &["I need a J-1"],
        &[
            "My ECFMG papers are ready and the Statement of Need is asked for",
            "I have asked your office which kinds you sponsor",
        ],
        &[
            "The certificate came in May",
            "The next date is the contract",
        ],
    ),
    (
        &["Graduated in 2016"],
        &["Worked as a general doctor for four years in two hospitals"],
        &["A research post since 2023, with two papers in imaging"],
    ),
    (
        &["A low score"],
        &["I learned to ask for help in the first week, not the last"],
        &["Twenty points more in the next exam, and a tutor's letter"],
    ),
    // Barely begun: nothing is said of shares.
    (&["A gap in 2020"], &["Read more"], &["Works now"]),
    (&[], &[], &[]),
    (&["A gap"], &[], &[]),
    (
        &["I left a post in surgery after a year"],
        &[
            "I learned that I like the decision more than the operation",
            "I spoke with three radiologists before I changed",
        ],
        &[
            "My old chief supports me and wrote a letter",
            "I have read with the department for a year",
        ],
    ),
];

/// What is not, and which sentences say so.
const BAD: &[(Bullets, &[&str])] = &[
    (
        (&[LONG], &["I learned to plan"], &["I work now in Ohio"]),
        &["problem-heavy"],
    ),
    (
        (
            &[LONG, LONG],
            &[
                "I keep a log of every case since then",
                "I ask for help early",
            ],
            &["I passed the next exam with a good score"],
        ),
        &["problem-heavy"],
    ),
    (
        (
            &["I failed once because the questions were unfair and the center was cold and loud"],
            &["I practice daily"],
            &["Passed in 2022"],
        ),
        &["problem-heavy"],
    ),
    (
        (
            &[
                "Nobody in my country helps doctors who want to go abroad, so I lost two years waiting",
            ],
            &["Patience"],
            &["I am here now and ready to start"],
        ),
        &["problem-heavy"],
    ),
    (
        (
            &[
                "My score was low as I was working full time in two hospitals and had no money for courses",
            ],
            &["I learned to plan my time better"],
            &["The next was better"],
        ),
        &["problem-heavy"],
    ),
    (
        (
            &[
                "Visa rules changed twice while I waited, and then my interview was moved, and then the office closed",
            ],
            &["I plan for delays"],
            &["My papers are complete now"],
        ),
        &["problem-heavy"],
    ),
    ((&[LONG], &[], &[]), &["explanation-part-missing-learned"]),
    (
        (
            &["I had a gap of two years after graduation"],
            &[],
            &["I have worked since May"],
        ),
        &["explanation-part-missing-learned"],
    ),
    (
        (
            &["One failed attempt in 2021"],
            &["I changed how I study and kept a log of every mistake"],
            &[],
        ),
        &["explanation-part-missing-resolved"],
    ),
    (
        (
            &["No US experience so far"],
            &["I learned how reports are written from weekly rounds online"],
            &[],
        ),
        &["explanation-part-missing-resolved"],
    ),
    (
        (
            &[],
            &["I learned to ask early and to plan my week"],
            &["I have passed both exams since then"],
        ),
        &["explanation-part-missing-own"],
    ),
    ((&["Six months between two posts"], &[], &[]), &[]),
    (
        (&["A gap of six months between my two posts"], &[], &[]),
        &["explanation-part-missing-learned"],
    ),
];

#[test]
fn a_quarter_on_the_problem_is_enough() {
    assert!(GOOD.len() >= 10);
    for (own, learned, resolved) in GOOD {
        let explanation = of(own, learned, resolved);
        let found = super::explanation(&explanation, Limits::default());
        assert_eq!(sentences_of(&found), [""; 0], "{explanation:?}");
    }
}

#[test]
fn what_dwells_on_the_problem_or_leaves_out_a_part_is_said() {
    assert!(BAD.len() >= 10);
    for ((own, learned, resolved), expected) in BAD {
        let explanation = of(own, learned, resolved);
        let found = super::explanation(&explanation, Limits::default());
        assert_eq!(sentences_of(&found), *expected, "{explanation:?}");
    }
}

#[test]
fn the_remark_names_its_share_and_the_first_words_of_the_problem() {
    let own = of(
        &["one two three four five six seven eight nine ten"],
        &["a b c d e f g"],
        &["h i j"],
    );
    let [remark] = &super::explanation(&own, Limits::default())[..] else {
        panic!("one remark");
    };
    assert_eq!(remark.fields.get("percent"), Some("50"));
    assert_eq!(remark.fields.get("most"), Some("25"));
    assert!(remark.quote.starts_with("one two"));
}
