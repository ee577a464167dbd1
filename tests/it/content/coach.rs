//! What the rules of the coach find, and whether the shipped sentences can say it.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use prepcoach::coach::calendar::{
    About, Other, Reading, Rule, Severity, Together, Trap, Travel, Turned, Warning,
};
use prepcoach::coach::thank_you::{Letter, NoteRule, Written, remarks};
use prepcoach::domain::calendar::{Gap, Offsets};
use prepcoach::domain::day_plan::StepKind;
use prepcoach::domain::entry::{Entry, Interviewer, Kind, Platform, When};
use prepcoach::domain::id::{EntryId, ProgramId};
use prepcoach::domain::program::{PostInterviewPolicy, Programs, Sheet};
use prepcoach::domain::template::places;
use prepcoach::domain::wording::Wording;
use prepcoach::domain::zone::ZoneName;
use prepcoach::store::{shipped, zones};
use serde_json::Value;

fn wording() -> Wording {
    serde_json::from_str(shipped::advice_text()).unwrap()
}

fn keys(section: &str) -> BTreeSet<String> {
    let advice: Value = serde_json::from_str(shipped::advice_text()).unwrap();
    let sentences = advice[section].as_object().unwrap();
    sentences.keys().cloned().collect()
}

fn wall() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
    day.and_hms_opt(9, 0, 0).unwrap()
}

fn zone(name: &str) -> ZoneName {
    name.parse().unwrap()
}

/// How far the second zone's clock is ahead of the first's.
fn gap(own: &str, other: &str) -> Gap {
    let at = wall().and_utc();
    let rules = zones::newest().rules;
    let offsets = |name| Offsets::of(&rules.get(zone(name)).unwrap(), at, at);
    Gap::between(&offsets(own), &offsets(other), at)
}

/// Every kind of finding. A new one belongs into this list: the match below does not build without it.
fn traps() -> Vec<Trap> {
    let kolkata = zone("Asia/Kolkata");
    let other = || Other {
        id: EntryId::new("duke"),
        name: "Duke".into(),
        home_wall: wall(),
    };
    let reading = || Reading {
        zone: kolkata,
        wall: wall(),
    };
    let turned = vec![Turned {
        zone: zone("America/New_York"),
        day: wall().date(),
        by: -3600,
    }];
    let (now, then) = (
        gap("Asia/Kolkata", "America/New_York"),
        gap("Asia/Kolkata", "America/Chicago"),
    );
    let change = |then| Trap::ClockChange {
        turned: turned.clone(),
        own: kolkata,
        today: now,
        then,
    };
    let hour = TimeDelta::hours(1);
    vec![
        Trap::Twice,
        Trap::Never,
        Trap::EndsBeforeItBegins,
        Trap::NightStart(reading()),
        Trap::SocialSmallHours(reading()),
        Trap::EndsAfterMidnight(reading()),
        change(now),
        change(then),
        Trap::ClockChangeWeek {
            own: kolkata,
            gap: now,
            usual: then,
        },
        Trap::Overlap(other(), Together::Times),
        Trap::Overlap(other(), Together::Preparation),
        Trap::Overlap(other(), Together::MySleep),
        Trap::Overlap(other(), Together::ItsSleep),
        Trap::GapTooShort(other(), hour),
        Trap::TwoIn24h(other(), hour),
        Trap::TravelImpossible(other(), Travel::TwoPlaces, hour),
        Trap::TravelImpossible(other(), Travel::FarFromHome, hour),
        Trap::DeadlineDayBefore(reading(), -1),
        Trap::DeadlineDayBefore(reading(), 1),
        Trap::Unanswered(2),
        Trap::NoConfirmBack,
        Trap::NoLink(hour),
        Trap::PlatformUntested(Platform::Zoom),
        Trap::ThankYouDue(vec!["Anna Chen".into()], hour),
        Trap::DebriefDue,
        Trap::NamesDue,
    ]
}

fn warning(trap: Trap) -> Warning {
    let about = About {
        name: "Emory".into(),
        zone: zone("America/New_York"),
        wall: wall(),
        home: zone("Asia/Kolkata"),
        home_wall: wall(),
    };
    Warning {
        about: Arc::new(about),
        severity: Severity::Warn,
        trap,
    }
}

#[test]
fn every_finding_of_the_calendar_has_a_sentence_whose_places_are_all_filled() {
    let (wording, known) = (wording(), keys("traps"));
    let mut said: BTreeSet<String> = BTreeSet::new();
    let mut rules = BTreeSet::new();
    for trap in traps() {
        let id = trap.sentence();
        assert!(known.contains(id), "{id} has no sentence");
        let warning = warning(trap);
        for text in [warning.text(&wording), warning.advice(&wording)] {
            assert!(
                !text.is_empty() && !text.contains(['{', '}']),
                "{id}: {text}"
            );
            assert!(!text.contains("  ") && !text.contains(" ."), "{id}: {text}");
        }
        rules.insert(warning.rule());
        said.insert(id.to_owned());
    }
    let all: BTreeSet<Rule> = Rule::ALL.iter().copied().collect();
    assert_eq!(rules, all, "a rule without an example here");
    said.extend(Rule::ALL.iter().map(|rule| rule.word().to_owned()));
    assert_eq!(known, said, "a sentence that nothing says");
}

#[test]
fn every_step_of_a_day_has_its_sentence() {
    let steps: BTreeSet<String> = StepKind::ALL
        .iter()
        .map(|step| step.word().to_owned())
        .collect();
    assert_eq!(keys("day_plan"), steps);
    for step in StepKind::ALL {
        assert!(!wording().day_step(*step).is_empty(), "{step:?}");
    }
}

#[test]
fn every_rule_of_a_note_has_a_sentence_whose_places_are_filled() {
    let rules: BTreeSet<String> = NoteRule::ALL
        .iter()
        .map(|rule| rule.word().to_owned())
        .collect();
    assert_eq!(keys("notes"), rules);
    let wording = wording();
    let mut seen = BTreeSet::new();
    for policy in [
        PostInterviewPolicy::Forbidden,
        PostInterviewPolicy::Discouraged,
    ] {
        let (entry, programs) = (interview(), programs(policy));
        let body: Vec<String> = (0..121).map(|n| format!("word{n}")).collect();
        let body = body.join(" ");
        let text = format!("Dear Dr. Smith,\n\nI will rank Duke first. {{detail}}\n\n{body}");
        let letter = Letter {
            text: &text,
            to: "Anna Chen",
            entry: &entry,
            programs: &programs,
            others: vec![Written {
                to: "Ben Ode",
                text: &text,
            }],
        };
        for remark in remarks(&letter, &BTreeSet::new()) {
            for text in [remark.text(&wording), remark.advice(&wording)] {
                assert!(!text.is_empty(), "{remark:?}");
                assert_eq!(places(&text), [""; 0], "{text}");
            }
            seen.insert(remark.rule);
        }
    }
    let all: BTreeSet<NoteRule> = NoteRule::ALL.iter().copied().collect();
    assert_eq!(seen, all, "a rule without an example here");
}

fn interview() -> Entry {
    let when = When::at(wall().date(), wall().time(), zone("America/New_York"));
    let mut entry = Entry::new(Kind::Interview, when);
    entry.program = Some(ProgramId::new("emory"));
    entry.interviewers = vec![Interviewer {
        name: "Anna Chen".into(),
        remember: "Her stroke project in Nairobi".into(),
        ..Interviewer::default()
    }];
    entry
}

fn programs(policy: PostInterviewPolicy) -> Programs {
    let mut emory = Sheet::named(ProgramId::new("emory"), "Emory");
    emory.policy = policy;
    let duke = Sheet::named(ProgramId::new("duke"), "Duke");
    [emory, duke].into_iter().collect()
}

#[test]
fn the_shipped_mails_are_filled_to_the_last_place() {
    use prepcoach::domain::template::{Confirm, Mail, Note};

    let rules = zones::newest().rules;
    let home = rules.get(zone("Asia/Kolkata")).unwrap();
    let own = rules.get(zone("America/New_York")).unwrap();
    let mut entry = interview();
    entry.place.platform = Some(Platform::Zoom);
    let placed =
        prepcoach::domain::calendar::Placed::new(EntryId::new("a"), entry.clone(), 0, &rules);
    let confirm = Confirm {
        placed: &placed,
        program: "Emory",
        sheet: None,
        zone: &own,
        home: &home,
        name: Some("Asha Rao"),
    };
    let mail = Mail::of(shipped::template("confirm-back"), &confirm.fields());
    assert_eq!(mail.missing, [""; 0]);
    for clock in [
        "December 3, 2026, 9:00 AM EST (New York)",
        "December 3, 2026, 7:30 PM IST (Kolkata)",
    ] {
        assert!(mail.body.contains(clock), "{}", mail.body);
    }
    let note = Note {
        entry: &entry,
        to: &entry.interviewers[0],
        program: "Emory",
        name: Some("Asha Rao"),
    };
    let mail = Mail::of(shipped::template("thank-you"), &note.fields());
    assert_eq!(mail.missing, [""; 0]);
    let programs = programs(PostInterviewPolicy::Allowed);
    let letter = Letter {
        text: &mail.text(),
        to: "Anna Chen",
        entry: &entry,
        programs: &programs,
        others: Vec::new(),
    };
    assert_eq!(remarks(&letter, &BTreeSet::new()), []);
}
