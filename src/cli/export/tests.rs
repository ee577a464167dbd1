use super::*;
use crate::cli::testing::{Machine, Written};

fn machine() -> Machine {
    let machine = Machine::new();
    machine.settle();
    machine.file("data/programs/emory.yaml", "name: Emory University\n");
    machine.entry(
        "a",
        "program: emory\ndate: 2026-12-03\nstart: 09:00\nend: 13:30\nzone: America/New_York\n",
    );
    machine.entry(
        "old",
        "program: emory\nkind: social\ndate: 2026-11-03\nstart: 09:00\nzone: America/New_York\n",
    );
    machine
}

fn exported(machine: &Machine, args: &Export) -> (anyhow::Result<Outcome>, Written) {
    let mut written = Written::default();
    let outcome = run(args, &machine.diary(), &mut written.ports());
    (outcome, written)
}

fn of(format: Format) -> Export {
    Export {
        format,
        what: What::All,
        output: None,
        force: false,
    }
}

#[test]
fn each_format_has_what_it_is_for() {
    let machine = machine();
    for (format, holds, lacks) in [
        (
            Format::Ics,
            &[
                "BEGIN:VCALENDAR",
                "BEGIN:VTIMEZONE",
                "BEGIN:VALARM",
                "20261203T090000",
                "20261103T090000",
            ][..],
            &[][..],
        ),
        (
            Format::Csv,
            &[
                "Emory University",
                "2026-12-03",
                "2026-11-03",
                "America/New_York",
            ],
            &[],
        ),
        (
            Format::Markdown,
            &["Emory University", "09:00"],
            &["3 November", "Nov 3"],
        ),
    ] {
        let (outcome, written) = exported(&machine, &of(format));
        assert_eq!(outcome.unwrap(), Outcome::Done);
        let text = written.out();
        assert!(
            holds.iter().all(|words| text.contains(words)),
            "{format:?}: {text}"
        );
        assert!(
            !lacks.iter().any(|words| text.contains(words)),
            "{format:?}: {text}"
        );
    }
}

#[test]
fn a_file_that_is_there_is_written_over_only_if_that_is_said() {
    let machine = machine();
    let file = machine.file("mine.csv", "mine");
    let args = Export {
        output: Some(file.clone()),
        ..of(Format::Csv)
    };
    let (outcome, written) = exported(&machine, &args);
    let why = outcome.unwrap_err().to_string();
    assert!(why.contains("mine.csv") && why.contains("--force"), "{why}");
    assert_eq!(
        (written.out(), std::fs::read_to_string(&file).unwrap()),
        (String::new(), "mine".into())
    );
    let (outcome, written) = exported(
        &machine,
        &Export {
            force: true,
            ..args
        },
    );
    outcome.unwrap();
    assert!(
        written.out().starts_with("Wrote 2 entries to "),
        "{}",
        written.out()
    );
    assert!(std::fs::read_to_string(&file).unwrap().contains("Emory"));
    let new = Export {
        output: Some(machine.path("new.ics")),
        ..of(Format::Ics)
    };
    exported(&machine, &new).0.unwrap();
    assert!(machine.path("new.ics").exists());
    let nowhere = Export {
        output: Some(machine.path("no/such/new.ics")),
        ..of(Format::Ics)
    };
    assert!(exported(&machine, &nowhere).0.is_err());
}
