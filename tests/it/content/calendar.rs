//! What the calendar says and lists: every item of the brief is carried once, and every sentence fits its place.

use std::collections::{BTreeMap, BTreeSet};

use prepcoach::domain::entry::{Kind, Platform, Role};
use prepcoach::domain::id;
use prepcoach::store::shipped;
use serde_json::Value;

use super::{brief, page_on_the_brief};

const IDS: &str = include_str!("../fixtures/calendar_ids.txt");

/// The longest line of a list, in characters: one line of a wide window, two of a narrow one.
const LONGEST_ITEM: usize = 100;
/// The longest sentence of a screen, filled in: two lines of 80 columns.
const LONGEST_FILLED: usize = 150;
/// What a busy person reads of a mail, in words.
const LONGEST_MAIL: usize = 120;

/// What the program fills in, with values as long as they get.
const FILLED: &[(&str, &str)] = &[
    ("program", "University of Texas Southwestern Medical Center"),
    ("other", "University of Texas Southwestern Medical Center"),
    ("home_city", "Thiruvananthapuram"),
    ("zone_city", "Indianapolis"),
    ("change_city", "Thiruvananthapuram"),
    ("home_time", "Wed 30 Dec 00:30"),
    ("program_time", "Wed 30 Dec 00:30"),
    ("date", "Wed 30 Dec"),
    ("change_date", "Wed 30 Dec"),
    ("days", "14"),
    ("hours", "48"),
    ("gap", "11 h 45 min"),
    ("difference", "10 h 30 min"),
    ("usual", "11 h 30 min"),
    ("platform", "Microsoft Teams"),
    (
        "names",
        "Dr. Maria Villanueva-Rodriguez, Dr. Smith and 2 others",
    ),
    ("name", "University of Texas Southwestern Medical Center"),
    ("words", "1234"),
    ("story", "The night of the two reports"),
    ("other_time", "Wed 30 Dec 00:30"),
    (
        "changes",
        "Kolkata on Sun 25 Oct (back 1 h) and Los Angeles on Sun 1 Nov (back 1 h)",
    ),
    (
        "apart",
        "Indianapolis is 10 h 30 min behind Thiruvananthapuram, not 11 h 30 min",
    ),
    (
        "apart_then",
        "Indianapolis is 10 h 30 min behind Thiruvananthapuram",
    ),
    ("when", "in 23 h 59 min"),
    ("clocks", "Thu 3 Dec 19:30 Kolkata, 09:00 New York"),
];

fn tree(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn advice() -> Value {
    tree(shipped::advice_text())
}

fn lists() -> Vec<Value> {
    tree(shipped::checklists_text()).as_array().unwrap().clone()
}

fn questions() -> Vec<Value> {
    array(&tree(shipped::ask_text()), "questions")
}

/// Every item with the list it stands in.
fn items() -> Vec<(Value, Value)> {
    let items = |list: Value| {
        array(&list, "items")
            .into_iter()
            .map(move |item| (list.clone(), item))
    };
    lists().into_iter().flat_map(items).collect()
}

fn array(value: &Value, key: &str) -> Vec<Value> {
    let array = value[key].as_array();
    array
        .unwrap_or_else(|| panic!("no list `{key}` in {value}"))
        .clone()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    let text = value[key].as_str();
    text.unwrap_or_else(|| panic!("no text `{key}` in {value}"))
}

fn words(value: &Value, key: &str) -> Vec<String> {
    let texts = array(value, key);
    texts
        .iter()
        .map(|word| word.as_str().unwrap().to_owned())
        .collect()
}

/// The sentence as it is read; a place that nobody fills stays in its braces.
fn filled(sentence: &str) -> String {
    let fill =
        |text: String, (place, value): &(&str, &str)| text.replace(&format!("{{{place}}}"), value);
    FILLED.iter().fold(sentence.to_owned(), fill)
}

fn places(sentence: &str) -> BTreeSet<String> {
    let parts = sentence.split('{').skip(1);
    parts
        .filter_map(|part| part.split_once('}'))
        .map(|(place, _)| place.to_owned())
        .collect()
}

fn assert_reads_well(at: &str, sentence: &str, longest: usize) {
    assert!(!sentence.is_empty(), "{at} says nothing");
    let read = filled(sentence);
    assert!(
        !read.contains(['{', '}']),
        "{at}: nobody fills this in: {read}"
    );
    let length = read.chars().count();
    assert!(length <= longest, "{at}: {length} characters: {read}");
    assert!(
        !read.contains("  ") && read.trim() == read,
        "{at}: {read:?}"
    );
}

#[test]
fn every_item_of_the_brief_is_carried_by_one_line() {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let columns = array(&tree(shipped::season_text()), "columns");
    let items = items().into_iter().map(|(_, item)| item);
    for carrier in items.chain(questions()).chain(columns) {
        let sources = words(&carrier, "source");
        assert!(!sources.is_empty(), "{carrier} names no source");
        for source in sources {
            *count.entry(source).or_default() += 1;
        }
    }
    let advice = advice();
    let said: Vec<&str> = ["traps", "notes"]
        .into_iter()
        .flat_map(|section| advice[section].as_object().unwrap().values())
        .map(|sentence| text(sentence, "source"))
        .collect();
    let in_general = words(&tree(shipped::ask_text()), "source");
    assert_eq!(IDS.lines().count(), 101);
    for id in IDS.lines() {
        match id {
            "TY04" | "TY05" | "TY06" | "PF03" => {
                assert!(said.iter().any(|source| source.contains(id)), "{id}");
            }
            "PR18" | "PR19" => assert!(in_general.iter().any(|source| source == id), "{id}"),
            _ => assert_eq!(count.get(id), Some(&1), "{id}"),
        }
    }
}

#[test]
fn the_questions_to_ask_of_the_brief_stand_word_for_word() {
    let questions = questions();
    let brief = brief("ask_question");
    assert_eq!(brief.len(), 5);
    for item in brief {
        let asking: Vec<&str> = questions
            .iter()
            .filter(|question| words(question, "source").contains(&item.id))
            .map(|question| text(question, "ask"))
            .collect();
        assert_eq!(asking, [item.text.as_str()], "{}", item.id);
    }
}

#[test]
fn a_list_names_kinds_and_platforms_that_an_entry_can_have() {
    let ids: BTreeSet<String> = lists()
        .iter()
        .map(|list| text(list, "list").to_owned())
        .collect();
    assert_eq!(ids.len(), lists().len());
    for list in lists() {
        let at = text(&list, "list");
        assert_eq!(list["schema"], 1, "{at}");
        assert_reads_well(at, text(&list, "title"), 30);
        assert_reads_well(at, text(&list, "about"), LONGEST_ITEM);
        for kind in words(&list, "kinds") {
            assert!(Kind::parse(&kind).is_some(), "{at}: {kind}");
        }
        if list.get("platforms").is_some() {
            for platform in words(&list, "platforms") {
                assert!(Platform::parse(&platform).is_some(), "{at}: {platform}");
            }
        }
    }
}

#[test]
fn an_item_is_one_short_thing_to_do_with_its_reason_and_its_moment() {
    let (mut ids, mut texts) = (BTreeSet::new(), BTreeSet::new());
    for (_, item) in items() {
        let item_id = text(&item, "id");
        assert!(id::is_valid(item_id), "{item_id}");
        assert!(ids.insert(item_id.to_owned()), "{item_id} stands twice");
        assert!(
            texts.insert(text(&item, "text").to_owned()),
            "{item_id} says what another says"
        );
        assert_reads_well(item_id, text(&item, "text"), LONGEST_ITEM);
        assert_reads_well(item_id, text(&item, "why"), LONGEST_ITEM);
        let when = text(&item, "when");
        assert!(
            ["week", "days", "evening", "day", "room"].contains(&when),
            "{item_id}: {when}"
        );
        let minutes = item["minutes"].as_u64().unwrap();
        assert!((1..=60).contains(&minutes), "{item_id}: {minutes} minutes");
    }
}

#[test]
fn a_platform_that_can_be_tested_has_a_list_whose_test_can_be_ticked() {
    for platform in ["zoom", "thalamus", "webex", "teams", "phone"] {
        let lists = lists();
        let list = lists.iter().find(|list| list["list"] == platform).unwrap();
        assert_eq!(words(list, "platforms"), [platform]);
        let tested = format!("{platform}-tested");
        assert!(
            array(list, "items").iter().any(|item| item["id"] == tested),
            "{tested}"
        );
    }
    for (list, _) in items()
        .iter()
        .filter(|(list, _)| ["zoom", "thalamus", "webex", "teams"].contains(&text(list, "list")))
    {
        assert!(
            text(list, "as_of") >= "2026-11",
            "what changes says when it was looked at"
        );
    }
}

#[test]
fn there_are_questions_enough_for_everyone_one_meets() {
    for role in Role::ALL {
        let for_them = questions()
            .iter()
            .filter(|question| question.get("at").is_none())
            .filter(|question| {
                words(question, "for")
                    .iter()
                    .any(|word| word == role.word())
            })
            .count();
        assert!(for_them >= 4, "{role:?}: {for_them}");
    }
    let light = questions()
        .iter()
        .filter(|question| question["at"] == "social")
        .count();
    assert_eq!(light, 4);
}

#[test]
fn a_question_to_ask_is_open_short_and_says_what_it_tells() {
    let closed = [
        "Is ", "Are ", "Do ", "Does ", "Did ", "Have ", "Has ", "Will ", "Would ", "Can ", "Could ",
    ];
    let (mut ids, mut asks) = (BTreeSet::new(), BTreeSet::new());
    for question in questions() {
        let (at, ask) = (text(&question, "id"), text(&question, "ask"));
        assert!(id::is_valid(at) && ids.insert(at.to_owned()), "{at}");
        assert!(asks.insert(ask.to_owned()), "{at}: {ask}");
        let is_of_the_brief = words(&question, "source")[0].starts_with("AQ");
        let is_closed = closed.iter().any(|word| ask.starts_with(word));
        assert!(is_of_the_brief || !is_closed, "{at}: {ask}");
        assert_reads_well(at, ask, 130);
        assert_reads_well(at, text(&question, "tells_you"), 70);
        assert_reads_well(at, text(&question, "theme"), 20);
        for role in words(&question, "for") {
            assert!(Role::parse(&role).is_some(), "{at}: {role}");
        }
        let risk = text(&question, "website_risk");
        assert!(["low", "medium", "high"].contains(&risk), "{at}: {risk}");
    }
}

#[test]
fn every_rule_of_the_calendar_and_of_notes_has_its_sentences() {
    let advice = advice();
    for section in ["traps", "notes"] {
        let sentences = advice[section].as_object().unwrap();
        for (rule, sentence) in sentences {
            assert_reads_well(rule, text(sentence, "text"), LONGEST_FILLED);
            assert_reads_well(rule, text(sentence, "try"), LONGEST_FILLED);
            assert!(!text(sentence, "source").is_empty(), "{rule}");
        }
    }
    let steps = advice["day_plan"].as_object().unwrap();
    for (step, sentence) in steps {
        assert_reads_well(step, text(sentence, "text"), 80);
        assert!(!text(sentence, "source").is_empty(), "{step}");
    }
    for (id, sentence) in advice["calendar"].as_object().unwrap() {
        assert_reads_well(id, sentence.as_str().unwrap(), LONGEST_FILLED);
        let has_places = !places(sentence.as_str().unwrap()).is_empty();
        let may_have = id.starts_with("reminder") || id.starts_with("told_before");
        assert_eq!(has_places, may_have, "{id}");
    }
}

#[test]
fn a_mail_has_only_places_that_are_filled_and_is_read_in_a_minute() {
    let mails = [
        (
            "confirm-back",
            "coordinator home_when name platform program program_when",
        ),
        ("thank-you", "detail interview_date name program recipient"),
    ];
    for (name, known) in mails {
        let mail = shipped::template(name);
        let known: BTreeSet<String> = known.split(' ').map(str::to_owned).collect();
        assert_eq!(places(mail), known, "{name}");
        let (subject, body) = mail.split_once("\n\n").unwrap();
        assert!(
            subject.starts_with("Subject: ") && !subject.contains('\n'),
            "{name}"
        );
        assert!(
            body.split_whitespace().count() <= LONGEST_MAIL - 40,
            "{name} leaves room for what is filled in"
        );
    }
}

#[test]
fn a_thank_you_note_asks_for_nothing() {
    let note = shipped::template("thank-you").to_lowercase();
    for word in [
        "rank", "match", "list", "choice", "position", "decision", "hope to", "promise",
    ] {
        assert!(!note.contains(word), "{word}");
    }
}

#[test]
fn the_page_on_the_brief_says_where_everything_of_the_calendar_went() {
    let page = page_on_the_brief();
    for id in IDS.lines() {
        assert!(page.contains(&format!("| {id} |")), "{id}");
    }
    let of_the_brief = |item: &Value| {
        words(item, "source")
            .iter()
            .any(|source| IDS.lines().any(|id| id == source))
    };
    for (_, item) in items().into_iter().filter(|(_, item)| of_the_brief(item)) {
        let item_id = text(&item, "id");
        assert!(page.contains(&format!("`{item_id}`")), "{item_id}");
    }
}
