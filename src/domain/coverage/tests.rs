use super::*;
use crate::domain::answer_plan::{AnswerPlan, PlanId};
use crate::domain::bank::{Bank, Question};
use crate::domain::drafts::Kept;
use crate::domain::history::sample::Past;
use crate::domain::id::ProgramId;
use crate::domain::journal::{Flag, FlagOf};
use crate::domain::prompt::Prompt;
use crate::domain::story::Story;
use crate::domain::vocabulary::Term;

/// What coverage is worked out from, to be changed.
#[derive(Default)]
struct Desk {
    questions: Vec<Question>,
    drafts: Drafts,
    vocabulary: Vocabulary,
    prompts: Prompts,
    past: Past,
    tellings: Vec<Telling>,
}

impl Desk {
    fn ask(&mut self, question: Question) -> &mut Self {
        self.questions.push(question);
        self
    }

    fn tell(&mut self, id: &str, story: Story) -> &mut Self {
        let kept = Kept {
            version: 1,
            value: story,
        };
        self.drafts.stories.insert(StoryId::new(id), kept);
        self
    }

    fn plan(&mut self, stem: &str, story: &str) -> &mut Self {
        let plan = AnswerPlan {
            story: Some(StoryId::new(story)),
            ..AnswerPlan::default()
        };
        let kept = Kept {
            version: 1,
            value: plan,
        };
        self.drafts.plans.insert(PlanId::of_stem(stem), kept);
        self
    }

    fn coverage(&self) -> Coverage {
        let text = r#"{"bank":"general"}"#;
        let plain: Bank = serde_json::from_str(text).unwrap();
        let bank = Bank {
            questions: self.questions.clone(),
            ..plain
        };
        let banks = Banks::join(vec![bank], Vec::new()).0;
        Coverage::of(Sources {
            banks: &banks,
            drafts: &self.drafts,
            vocabulary: &self.vocabulary,
            prompts: &self.prompts,
            history: &self.past.history(),
            tellings: &self.tellings,
        })
    }
}

fn words(list: &str) -> Vec<String> {
    list.split_whitespace().map(str::to_owned).collect()
}

/// A question: its kind, themes and concerns.
fn question(id: &str, kind: &str, themes: &str, concerns: &str) -> Question {
    let text = format!(r#"{{"id":"{id}","ask":"?","kind":"{kind}","asked":"often"}}"#);
    let plain: Question = serde_json::from_str(&text).unwrap();
    Question {
        themes: words(themes),
        concerns: words(concerns),
        ..plain
    }
}

/// A finished story: its themes, qualities and concerns.
fn story(themes: &str, qualities: &str, concerns: &str) -> Story {
    Story {
        title: "A story".into(),
        action: vec!["I asked".into()],
        result: vec!["It helped".into()],
        themes: words(themes),
        qualities: words(qualities),
        concerns: words(concerns),
        ..Story::default()
    }
}

fn level(question: Question, story: Story) -> Level {
    let mut desk = Desk::default();
    desk.ask(question).tell("s", story);
    desk.coverage().level(0, 0)
}

#[test]
fn the_first_theme_decides_and_one_more_thing_makes_it_strong() {
    for (themes, qualities, concerns, expected) in [
        ("conflict teamwork", "", "", Level::Strong),
        ("conflict", "communication", "", Level::Strong),
        ("conflict", "", "adapts-to-us-system", Level::Strong),
        ("conflict", "", "", Level::Workable),
        (
            "conflict stress",
            "empathy",
            "visa-is-feasible",
            Level::Workable,
        ),
        ("teamwork communication", "", "", Level::Stretch),
        ("teamwork", "", "adapts-to-us-system", Level::None),
        ("stress", "teamwork", "", Level::None),
        ("", "", "", Level::None),
    ] {
        let asked = question(
            "q",
            "behavioral",
            "conflict teamwork communication",
            "adapts-to-us-system",
        );
        let found = level(asked, story(themes, qualities, concerns));
        assert_eq!(found, expected, "{themes} / {qualities} / {concerns}");
    }
}

#[test]
fn a_quality_can_show_what_a_question_asks_for() {
    let asked = || question("q", "behavioral", "leadership teamwork", "");
    assert_eq!(
        level(asked(), story("teamwork", "leadership", "")),
        Level::Workable
    );
    assert_eq!(level(asked(), story("", "leadership", "")), Level::Stretch);
    let stress = || question("q", "behavioral", "stress on-call", "");
    let calm = story("on-call", "calm-under-pressure", "");
    assert_eq!(level(stress(), calm), Level::Workable);
}

#[test]
fn a_question_with_one_theme_needs_no_more() {
    let asked = question("q", "behavioral", "teaching", "");
    assert_eq!(level(asked, story("teaching", "", "")), Level::Strong);
}

#[test]
fn proof_and_unfinished_stories_count_one_level_less() {
    let themes = "teamwork communication";
    for (kind, expected) in [
        ("behavioral", Level::Strong),
        ("motivational", Level::Workable),
        ("situational", Level::Workable),
        ("personal", Level::Workable),
        ("red-flag", Level::Workable),
    ] {
        let asked = question("q", kind, themes, "");
        assert_eq!(level(asked, story(themes, "", "")), expected, "{kind}");
    }
    let unfinished = Story {
        result: vec![" ".into()],
        ..story(themes, "", "")
    };
    let asked = question("q", "behavioral", themes, "");
    assert_eq!(level(asked, unfinished), Level::Workable);
}

#[test]
fn facts_want_no_story_unless_a_plan_leans_on_one() {
    let mut desk = Desk::default();
    desk.ask(question("q", "knowledge", "contrast", ""))
        .tell("s", story("contrast", "", ""));
    assert_eq!(desk.coverage().questions, []);
    desk.plan("q", "s");
    let coverage = desk.coverage();
    assert_eq!(coverage.level(0, 0), Level::Leans);
    assert_eq!(coverage.questions[0].best, Level::Leans);
}

#[test]
fn a_program_s_own_version_leans_too() {
    let mut desk = Desk::default();
    desk.ask(question("q", "behavioral", "ethics", ""))
        .tell("a", story("", "", ""))
        .tell("b", story("", "", ""))
        .plan("q@emory", "b");
    let coverage = desk.coverage();
    let levels: Vec<Level> = (0..2).map(|story| coverage.level(0, story)).collect();
    assert_eq!(levels, [Level::None, Level::Leans]);
    let found = coverage.answering(&QuestionId::new("q"));
    assert_eq!(found, [(&StoryId::new("b"), Level::Leans)]);
}

#[test]
fn own_words_in_other_capitals_and_the_words_of_the_vocabulary_are_the_same() {
    let mut desk = Desk::default();
    desk.vocabulary.themes.push(Term {
        id: "attention-to-detail".into(),
        text: "attention to detail".into(),
        source: String::new(),
        probes: String::new(),
    });
    let mut told = story("", "", "");
    told.themes = vec!["Attention to Detail".into(), "Cricket ".into()];
    desk.ask(question("q", "behavioral", "attention-to-detail", ""))
        .ask(question("r", "behavioral", "cricket", ""))
        .tell("s", told);
    let coverage = desk.coverage();
    assert_eq!(coverage.level(0, 0), Level::Strong);
    assert_eq!(coverage.level(1, 0), Level::Strong);
}

#[test]
fn questions_that_are_switched_off_are_left_out() {
    let mut desk = Desk::default();
    desk.ask(question("q", "behavioral", "ethics", ""));
    desk.past.flag(FlagOf::Question, "q", Flag::Off);
    assert_eq!(desk.coverage().questions, []);
}

#[test]
fn a_story_that_more_than_three_questions_lean_on_carries_too_much() {
    let mut desk = Desk::default();
    desk.tell("s", story("", "", ""))
        .tell("t", story("", "", ""));
    for stem in ["a", "b", "c", "c@emory", "c@mayo"] {
        desk.plan(stem, "s");
    }
    assert_eq!(desk.coverage().heavy().count(), 0);
    desk.plan("d@mayo", "s");
    let coverage = desk.coverage();
    let heavy: Vec<_> = coverage
        .heavy()
        .map(|story| (story.story.as_str(), story.uses))
        .collect();
    assert_eq!(heavy, [("s", 4)]);
}

#[test]
fn a_story_knows_how_often_and_when_it_was_last_told() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    let mut desk = Desk::default();
    desk.tell("s", story("", "", ""))
        .tell("t", story("", "", ""));
    for on in [3, 9, 5] {
        desk.tellings.push(Telling {
            story: StoryId::new("s"),
            program: Some(ProgramId::new("emory")),
            to: "Dr. A".into(),
            on: day(on),
        });
    }
    let coverage = desk.coverage();
    let told = &coverage.stories[0];
    assert_eq!((told.told, told.last_told), (3, Some(day(9))));
    let untold: Vec<_> = coverage
        .untold()
        .map(|story| story.story.as_str())
        .collect();
    assert_eq!(untold, ["t"]);
}

#[test]
fn holes_are_areas_concerns_and_often_asked_questions() {
    let mut desk = Desk::default();
    let rarely = Question {
        asked: Asked::Rarely,
        ..question("rare", "behavioral", "ethics", "")
    };
    desk.ask(question(
        "q",
        "behavioral",
        "conflict",
        "adapts-to-us-system",
    ))
    .ask(question("why", "motivational", "motivation", ""))
    .ask(rarely);
    let holes = desk.coverage().holes;
    assert_eq!(holes.len(), Area::ALL.len() + 2);
    assert!(holes.contains(&Hole::Concern("adapts-to-us-system".into())));
    assert!(holes.contains(&Hole::Question(QuestionId::new("q"))));

    desk.tell("s", story("conflict", "teaching", "adapts-to-us-system"));
    let holes = desk.coverage().holes;
    assert!(holes.iter().all(|hole| matches!(hole, Hole::Area(_))));
    assert_eq!(
        holes.len(),
        Area::ALL.len() - 2,
        "conflict and teaching are told"
    );
}

#[test]
fn a_written_plan_settles_a_concern_as_a_story_does() {
    let mut desk = Desk::default();
    desk.ask(question("visa", "logistics", "visa", "visa-is-feasible"));
    let has_hole = |desk: &Desk| {
        let hole = Hole::Concern("visa-is-feasible".into());
        desk.coverage().holes.contains(&hole)
    };
    assert!(has_hole(&desk));
    desk.plan("visa", "none");
    assert!(has_hole(&desk), "an empty plan settles nothing");
    let plan = desk.drafts.plans.get_mut(&PlanId::of_stem("visa")).unwrap();
    plan.value.bullets.push("J-1, from ECFMG".into());
    assert!(!has_hole(&desk));
}

#[test]
fn the_next_story_is_the_one_that_closes_the_most_holes() {
    let prompt = |id: &str, themes: &str, concerns: &str| Prompt {
        id: id.into(),
        ask: "A time".into(),
        themes: words(themes),
        concerns: words(concerns),
        ..Prompt::default()
    };
    let mut desk = Desk::default();
    desk.prompts.prompts = vec![
        prompt("cricket", "cricket", ""),
        prompt("ethics", "ethics", ""),
        prompt("conflict", "conflict teamwork", "adapts-to-us-system"),
    ];
    desk.ask(question(
        "q",
        "behavioral",
        "conflict communication",
        "adapts-to-us-system",
    ));
    let next = desk.coverage().next.unwrap();
    assert_eq!(next.prompt, "conflict");
    assert_eq!(
        next.closes,
        [
            Hole::Area(Area::Conflict),
            Hole::Area(Area::Teamwork),
            Hole::Concern("adapts-to-us-system".into()),
            Hole::Question(QuestionId::new("q")),
        ]
    );

    desk.tell("s", story("conflict teamwork", "", "adapts-to-us-system"));
    assert_eq!(desk.coverage().next.unwrap().prompt, "ethics");
    desk.tell("t", story("ethics", "", ""));
    assert_eq!(desk.coverage().next, None, "no prompt closes what is left");
}

#[test]
fn every_level_says_why() {
    let asked = question(
        "q",
        "personal",
        "leadership teamwork",
        "adapts-to-us-system",
    );
    let told = Story {
        action: Vec::new(),
        ..story("teamwork", "leadership", "adapts-to-us-system")
    };
    let fit = why(&asked, &told, false, &Vocabulary::default());
    assert_eq!(fit.level, Level::None);
    assert_eq!(
        fit.reasons,
        [
            Reason::Shows {
                quality: "leadership".into(),
                theme: "leadership".into()
            },
            Reason::Theme("teamwork".into()),
            Reason::Concern("adapts-to-us-system".into()),
            Reason::OnlyProof,
            Reason::Unfinished,
        ]
    );
    let leans = why(&asked, &Story::default(), true, &Vocabulary::default());
    assert_eq!(
        (leans.level, leans.reasons[0].clone()),
        (Level::Leans, Reason::Leans)
    );
}

#[test]
fn the_explained_level_is_the_level_of_the_matrix() {
    use proptest::prelude::*;
    let word = || {
        prop::sample::subsequence(
            vec!["conflict", "stress", "teamwork", "ethics", "cricket"],
            0..4,
        )
    };
    let kind = prop::sample::select(vec!["behavioral", "personal", "knowledge"]);
    let quality =
        prop::sample::subsequence(vec!["teamwork", "integrity", "calm-under-pressure"], 0..3);
    proptest!(|(asks in word(), tells in word(), shows in quality, kind in kind, finished: bool)| {
        let asked = question("q", kind, &asks.join(" "), "");
        let mut told = story(&tells.join(" "), &shows.join(" "), "");
        if !finished {
            told.result.clear();
        }
        let mut desk = Desk::default();
        desk.ask(asked.clone()).tell("s", told.clone());
        let fit = why(&asked, &told, false, &Vocabulary::default());
        prop_assert_eq!(desk.coverage().level(0, 0), fit.level);
        prop_assert!(fit.level == Level::None || !fit.reasons.is_empty());
    });
}

#[test]
fn nothing_at_all_is_covered_by_nothing() {
    let coverage = Desk::default().coverage();
    assert_eq!(coverage.level(0, 0), Level::None);
    assert_eq!(coverage.level(usize::MAX / 2, 7), Level::None);
    assert!(coverage.questions.is_empty() && coverage.stories.is_empty());
}
