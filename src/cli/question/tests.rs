use super::*;
use crate::cli::testing::{Machine, Written};
use crate::domain::journal::{Event, Flag, FlagOf};

const BANK: &str = "schema: 1
title: Mine
questions:
  - id: mine-one
    ask: \"Where is the \\e[31mscanner?\"
    themes: [my-theme]
    points: [Names the Basement]
    target: [30, 45]
  - id: mine-two
    ask: And the reading room?
";

fn everything() -> List {
    List {
        banks: Vec::new(),
        themes: Vec::new(),
        due: false,
        search: Vec::new(),
        json: false,
    }
}

fn listed(machine: &Machine, list: List) -> anyhow::Result<Written> {
    let mut written = Written::default();
    run(&Question::List(list), &machine.desk(), &mut written.ports())?;
    Ok(written)
}

fn machine() -> Machine {
    let machine = Machine::new();
    machine.settle();
    machine.file("data/banks/mine.yaml", BANK);
    machine
}

#[test]
fn the_json_has_the_shape_others_rely_on() {
    let list = List {
        banks: vec!["mine".into()],
        json: true,
        ..everything()
    };
    let json = listed(&machine(), list).unwrap().json();
    assert_eq!(json.as_array().unwrap().len(), 2);
    let one = &json[0];
    assert_eq!(one["id"], "mine-one");
    assert_eq!(one["bank"], "mine");
    assert_eq!(one["ask"], "Where is the \u{1b}[31mscanner?");
    assert_eq!(one["kind"], "motivational");
    assert_eq!(one["frame"], "free");
    assert_eq!(one["asked"], "sometimes");
    assert_eq!(one["target"], serde_json::json!([30, 45]));
    assert_eq!(one["standing"], "new");
    assert_eq!(one["on"], true);
    for key in ["concerns", "avoid", "follow_ups", "source", "variants"] {
        assert!(one[key].as_array().unwrap().is_empty(), "{key}");
    }
    assert!(one["volatile"].is_null());
}

#[test]
fn filters_leave_only_what_fits_all_of_them() {
    let machine = machine();
    let cases: [(List, &[&str]); 5] = [
        (
            List {
                themes: vec!["my-theme".into()],
                ..everything()
            },
            &["mine-one"],
        ),
        (
            List {
                search: vec!["basement SCANNER".into(), "mine".into()],
                ..everything()
            },
            &["mine-one"],
        ),
        (
            List {
                banks: vec!["mine".into()],
                search: vec!["reading".into()],
                ..everything()
            },
            &["mine-two"],
        ),
        (
            List {
                banks: vec!["mine".into()],
                due: true,
                ..everything()
            },
            &[],
        ),
        (
            List {
                search: vec!["no such word anywhere".into()],
                ..everything()
            },
            &[],
        ),
    ];
    for (list, ids) in cases {
        let out = listed(&machine, list).unwrap().out();
        if ids.is_empty() {
            assert_eq!(out, "No question fits.\n");
            continue;
        }
        let found: Vec<&str> = out
            .lines()
            .filter_map(|line| line.split(':').next())
            .collect();
        assert_eq!(found, ids);
        assert!(!out.contains('\u{1b}'));
    }
}

#[test]
fn nothing_that_fits_is_an_empty_array_and_an_unknown_bank_is_refused() {
    let list = List {
        banks: vec!["mine".into()],
        due: true,
        json: true,
        ..everything()
    };
    assert_eq!(listed(&machine(), list).unwrap().out(), "[]\n");
    let list = List {
        banks: vec!["minne".into()],
        ..everything()
    };
    let refused = listed(&machine(), list).err().unwrap();
    assert_eq!(
        refused.to_string(),
        "there is no bank `minne`; did you mean `mine`?"
    );
}

#[test]
fn a_question_is_shown_whole_and_its_flags_too() {
    let machine = machine();
    machine.happened(vec![Event::Flag {
        of: FlagOf::Question,
        which: "mine-one".into(),
        flag: Flag::Off,
        on: true,
    }]);
    let mut written = Written::default();
    let show = |id: &str, json| {
        Question::Show(Show {
            id: id.into(),
            json,
        })
    };
    run(
        &show("mine-one", false),
        &machine.desk(),
        &mut written.ports(),
    )
    .unwrap();
    let out = written.out();
    assert!(out.starts_with("Where is the [31mscanner?\n"), "{out}");
    assert!(out.contains("Time: 0:30 to 0:45\n"), "{out}");
    assert!(out.contains("Standing: new, switched off\n"), "{out}");
    assert!(
        out.contains("A strong answer:\n- Names the Basement\n"),
        "{out}"
    );
    let mut written = Written::default();
    run(
        &show("mine-one", true),
        &machine.desk(),
        &mut written.ports(),
    )
    .unwrap();
    assert_eq!(written.json()["on"], false);
    let refused = run(
        &show("mine-oen", false),
        &machine.desk(),
        &mut written.ports(),
    );
    assert_eq!(
        refused.err().unwrap().to_string(),
        "there is no question `mine-oen`; did you mean `mine-one`?"
    );
}
