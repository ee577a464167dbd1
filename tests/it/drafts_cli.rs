//! The real binary's commands of stories, plans and the narrative: one line for what changed, exit codes, the shapes that
//! other programs rely on, and what bad input gets.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A machine whose clock stands at nine in the morning in Kolkata, on 24 November 2026.
struct Machine {
    home: TempDir,
}

impl Machine {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let machine = Self { home };
        machine.file(
            "data/profile.yaml",
            "schema: 1\nhome_zone: Asia/Kolkata\n# mine\n",
        );
        machine.file("data/programs/emory.yaml", "name: Emory University\n");
        machine
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path("data").join(name)).unwrap_or_default()
    }

    fn command(&self, args: &[&str], time: &str) -> Command {
        let home = self.home.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_prepcoach"));
        command
            .args(args)
            .current_dir(home)
            .stdin(Stdio::null())
            .env("PREPCOACH_DATA_DIR", home.join("data"))
            .env("PREPCOACH_NOW", format!("2026-11-24T{time}Z"))
            .env("HOME", home)
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("TZ", "Asia/Kolkata");
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args, "03:30:00").output().unwrap()
    }

    fn fed(&self, args: &[&str], input: &[u8]) -> Output {
        let mut command = self.command(args, "03:30:00");
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A command that refuses early closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input);
        child.wait_with_output().unwrap()
    }

    /// One line of output, and no note beside it.
    fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!(said(&output), "", "{args:?}");
        done(args, &output)
    }

    /// The output, and what was noted beside it.
    fn noted(&self, args: &[&str]) -> (String, String) {
        let output = self.run(args);
        (done(args, &output), said(&output))
    }

    fn refused(&self, args: &[&str]) -> String {
        let output = self.run(args);
        refused(args, &output)
    }

    fn json(&self, args: &[&str]) -> Value {
        let output = self.run(args);
        serde_json::from_str(&done(args, &output)).unwrap()
    }

    /// A story of which everything is written.
    fn nodule(&self) {
        self.noted(&[
            "story",
            "add",
            "--title",
            "The missed nodule",
            "--prompt",
            "mistake",
            "--situation",
            "Night shift in 2022, 40 chest films",
            "--task",
            "I read them alone",
            "--action",
            "I called the senior",
            "--action",
            "I read every film again",
            "--result",
            "Found on day 2, treated in time",
            "--learned",
            "I read each film twice",
            "--number",
            "40 films",
            "--quality",
            "integrity",
        ]);
    }
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn done(args: &[&str], output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", said(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// One sentence on stderr, nothing on stdout, exit code 1.
fn refused(args: &[&str], output: &Output) -> String {
    let why = said(output);
    assert_eq!(output.status.code(), Some(1), "{args:?}: {why}");
    assert_eq!(output.stdout, b"", "{args:?}");
    why
}

#[expect(clippy::too_many_lines, reason = "one way, step by step")]
#[test]
fn a_story_goes_from_its_first_line_to_a_plan_and_back() {
    let machine = Machine::new();
    let out = machine.done(&["story", "add", "--title", "The missed nodule"]);
    assert_eq!(
        out,
        "Added the-missed-nodule: The missed nodule. Still to write: situation, task, action, result, learned.\n"
    );
    let out = machine.done(&[
        "story",
        "edit",
        "the-missed",
        "--action",
        "I called the senior",
        "--action",
        "I read it again",
    ]);
    assert_eq!(
        out,
        "Changed the-missed-nodule: action: 2 bullets. Still to write: situation, task, result, learned.\n"
    );
    machine.done(&[
        "story",
        "edit",
        "the missed NODULE",
        "--add",
        "--action",
        "- I told the patient",
    ]);
    machine.done(&[
        "story",
        "edit",
        "the-missed",
        "--result",
        "Treated in time",
        "--quality",
        "Integrity",
    ]);
    let shown = machine.json(&["story", "show", "the-missed", "--json"]);
    assert_eq!(
        shown["story"]["action"],
        serde_json::json!([
            "I called the senior",
            "I read it again",
            "I told the patient"
        ])
    );
    assert_eq!(shown["qualities"][0], "integrity");
    assert_eq!(
        shown["missing"],
        serde_json::json!(["situation", "task", "learned"])
    );
    assert!(shown["coach"]["seconds"].as_f64().unwrap() > 0.0);
    let again = machine.done(&["story", "edit", "the-missed", "--result", "Treated in time"]);
    assert_eq!(
        again,
        "Nothing changed: the-missed-nodule says this already.\n"
    );

    let (out, notes) = machine.noted(&[
        "answer",
        "add",
        "why-radiology",
        "--story",
        "the missed nodule",
    ]);
    assert_eq!(
        out,
        "Added the plan why-radiology: 3 bullets, leaning on the-missed-nodule.\n"
    );
    assert_eq!(notes, "");
    let plan = machine.json(&["answer", "show", "why-radiology", "--json"]);
    assert_eq!(plan["plan"]["updated"], "2026-11-24");
    assert_eq!(plan["plan"]["story"], "the-missed-nodule");

    let why = machine.refused(&["story", "remove", "the-missed"]);
    assert!(
        why.contains("1 plan leans on the-missed-nodule (why-radiology)") && why.contains("--yes"),
        "{why}"
    );
    assert!(!machine.read("stories/the-missed-nodule.yaml").is_empty());
    // Of one second one version is kept.
    let args = ["story", "remove", "the-missed", "--yes"];
    let out = done(&args, &machine.command(&args, "04:00:00").output().unwrap());
    assert!(
        out.starts_with("Removed the-missed-nodule: The missed nodule."),
        "{out}"
    );
    assert_eq!(machine.read("stories/the-missed-nodule.yaml"), "");
    let out = machine.done(&["story", "restore", "the-missed-nodule"]);
    assert!(out.starts_with("Restored the-missed-nodule"), "{out}");
    assert!(
        machine
            .read("stories/the-missed-nodule.yaml")
            .contains("I told the patient")
    );
}

#[expect(clippy::too_many_lines, reason = "a table")]
#[test]
fn writers_tell_the_id_to_other_programs() {
    let machine = Machine::new();
    for (args, id) in [
        (&["story", "add", "--title", "Night", "--json"][..], "night"),
        (
            &["story", "edit", "night", "--task", "x", "--json"],
            "night",
        ),
        (
            &[
                "answer",
                "add",
                "why-radiology",
                "--story",
                "night",
                "--json",
            ],
            "why-radiology",
        ),
        (
            &[
                "answer",
                "add",
                "why-radiology",
                "--program",
                "Emory",
                "--json",
            ],
            "why-radiology@emory",
        ),
        (
            &["answer", "remove", "why-radiology@emory", "--json"],
            "why-radiology@emory",
        ),
        (
            &["narrative", "edit", "NP01", "--text", "In 2019.", "--json"],
            "origin",
        ),
        (
            &[
                "narrative",
                "add",
                "A year in the army",
                "--own",
                "2015",
                "--json",
            ],
            "A year in the army",
        ),
        (
            &["narrative", "cv", "add", "--title", "CT audit", "--json"],
            "ct-audit",
        ),
        (
            &[
                "narrative",
                "fit",
                "add",
                "--quality",
                "reliability",
                "--json",
            ],
            "reliability",
        ),
        (&["story", "remove", "night", "--yes", "--json"], "night"),
    ] {
        assert_eq!(machine.json(args)["id"], id, "{args:?}");
    }
    let told = machine.refused(&["story", "told", "night", "--program", "emory"]);
    assert!(told.contains("no story `night`"), "{told}");
}

#[expect(clippy::too_many_lines, reason = "a table")]
#[test]
fn wrong_names_are_refused_with_the_nearest() {
    let machine = Machine::new();
    machine.nodule();
    for (args, says) in [
        (
            &["story", "show", "the-mised-nodule"][..],
            "did you mean `the-missed-nodule`?",
        ),
        (
            &["story", "show", "zebra"],
            "`prepcoach story list` shows all",
        ),
        (
            &[
                "story",
                "edit",
                "the-missed",
                "--concern",
                "visa-is-feasable",
            ],
            "did you mean `visa-is-feasible`?",
        ),
        (
            &["story", "list", "--quality", "integrty"],
            "did you mean `integrity`?",
        ),
        (
            &["story", "told", "the-missed", "--program", "emry"],
            "did you mean `emory`?",
        ),
        (
            &["answer", "add", "why-radiolgy", "--story", "the-missed"],
            "did you mean `why-radiology`?",
        ),
        (
            &[
                "answer",
                "add",
                "why-radiology",
                "--story",
                "the-mised-nodule",
            ],
            "`the-missed-nodule`?",
        ),
        (
            &[
                "answer",
                "add",
                "why-radiology",
                "--program",
                "emry",
                "--story",
                "the-missed",
            ],
            "did you mean `emory`?",
        ),
        (
            &["answer", "list", "--bank", "radiolgy"],
            "did you mean `radiology`?",
        ),
        (
            &["answer", "show", "why-radiology"],
            "there is no plan `why-radiology` yet",
        ),
        (
            &["narrative", "edit", "orign", "--text", "x"],
            "did you mean `origin`?",
        ),
        (&["narrative", "show", "NP99"], "prepcoach narrative list"),
        (&["narrative", "edit", "gap", "--text", "x"], "--own"),
        (&["narrative", "edit", "origin", "--own", "x"], "--text"),
        (&["story", "restore", "the-missed"], "no earlier version"),
        (&["story", "add", "--title", "The Missed Nodule"], "--again"),
        (&["story", "add", "--title", "  "], "--title TEXT"),
        (
            &["story", "edit", "the-missed"],
            "say what is to be changed",
        ),
    ] {
        let why = machine.refused(args);
        assert!(why.contains(says), "{args:?}: {why}");
        assert_eq!(why.lines().count(), 1, "{args:?}: {why}");
    }
}

#[test]
fn own_words_are_kept_and_the_nearest_known_one_is_said() {
    let machine = Machine::new();
    let (_, notes) = machine.noted(&[
        "story",
        "add",
        "--title",
        "A",
        "--quality",
        "integrty",
        "--theme",
        "cricket",
    ]);
    assert!(notes.contains("`integrty` is kept as a quality in your own words; the nearest known one is `integrity`"), "{notes}");
    assert!(notes.contains("`cricket` is kept as a theme"), "{notes}");
    let rows = machine.json(&["story", "list", "--theme", "cricket", "--json"]);
    assert_eq!(rows[0]["qualities"], serde_json::json!(["integrty"]));
    // Now it is one of the words in use.
    assert_eq!(
        machine
            .noted(&["story", "add", "--title", "B", "--theme", "Cricket"])
            .1,
        ""
    );
}

#[test]
fn a_plan_that_will_not_carry_is_noted_and_kept() {
    let machine = Machine::new();
    let prose = "In my third year, when I was on call alone, I looked at a chest film and did not see a small nodule in it.";
    let mut args = vec!["answer", "add", "why-radiology"];
    args.extend(["--bullet", "One image", "--bullet", "One decision"]);
    let (_, notes) = machine.noted(&args);
    assert!(
        notes.contains("2 bullets so far; 3 to 6 carry an answer"),
        "{notes}"
    );
    let mut args = vec!["answer", "edit", "why-radiology"];
    args.extend(["--bullet", "a b"].repeat(7));
    let (out, notes) = machine.noted(&args);
    assert_eq!(out, "Changed the plan why-radiology: 7 bullets.\n");
    assert!(
        notes.contains("7 bullets are more than one keeps in mind"),
        "{notes}"
    );
    let (_, notes) = machine.noted(&[
        "answer",
        "edit",
        "why-radiology",
        "--bullet",
        prose,
        "--bullet",
        prose,
        "--bullet",
        prose,
    ]);
    assert_eq!(notes.lines().count(), 1, "{notes}");
    assert!(!notes.contains("carry an answer"), "{notes}");
}

#[test]
fn a_version_for_a_program_begins_as_a_copy_and_falls_back() {
    let machine = Machine::new();
    machine.nodule();
    machine.noted(&[
        "answer",
        "add",
        "why-radiology",
        "--story",
        "the-missed",
        "--opening",
        "One image.",
    ]);
    let shown = machine.json(&[
        "answer",
        "show",
        "why-radiology",
        "--program",
        "Emory",
        "--json",
    ]);
    assert_eq!(shown["id"], "why-radiology");
    machine.noted(&[
        "answer",
        "add",
        "why-radiology",
        "--program",
        "Emory",
        "--closing",
        "So: Atlanta.",
    ]);
    let shown = machine.json(&[
        "answer",
        "show",
        "why-radiology",
        "--program",
        "Emory University",
        "--json",
    ]);
    assert_eq!(shown["id"], "why-radiology@emory");
    assert_eq!(
        (&shown["plan"]["opening"], &shown["plan"]["closing"]),
        (&"One image.".into(), &"So: Atlanta.".into())
    );
    assert_eq!(
        shown["versions"],
        serde_json::json!(["why-radiology", "why-radiology@emory"])
    );
    let out = machine.done(&["answer", "remove", "why-radiology"]);
    assert!(out.contains("why-radiology@emory stays"), "{out}");
    let missing = machine.json(&["answer", "list", "--missing", "--json"]);
    let ids = missing
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["question"].as_str().unwrap());
    let ids: Vec<&str> = ids.collect();
    assert!(
        !ids.contains(&"why-radiology") && ids.len() > 100,
        "{}",
        ids.len()
    );
}

#[test]
fn who_was_told_a_story_is_known_when_it_is_told_again() {
    let machine = Machine::new();
    machine.nodule();
    let out = machine.done(&[
        "story",
        "told",
        "the-missed",
        "--program",
        "emory univ.",
        "--to",
        "Dr. Lee",
    ]);
    assert_eq!(
        out,
        "Noted: the-missed-nodule was told at Emory University on Tue 24 Nov 2026, to Dr. Lee.\n"
    );
    let (_, notes) = machine.noted(&["story", "told", "the-missed", "--program", "emory"]);
    assert!(
        notes.contains("Dr. Lee") && notes.contains("24 Nov"),
        "{notes}"
    );
    let rows = machine.json(&["story", "list", "--json"]);
    assert_eq!(
        (&rows[0]["told"], &rows[0]["last_told"]),
        (&2.into(), &"2026-11-24".into())
    );
    let shown = machine.done(&["story", "show", "the-missed"]);
    assert!(
        shown.contains("Told: Emory University, Tue 24 Nov 2026"),
        "{shown}"
    );
    let (_, notes) = machine.noted(&[
        "answer",
        "add",
        "why-radiology",
        "--program",
        "emory",
        "--story",
        "the-missed",
    ]);
    assert!(
        notes.contains("Dr. Lee") || notes.contains("24 Nov"),
        "{notes}"
    );
}

#[test]
fn every_version_is_listed_and_comes_back() {
    let machine = Machine::new();
    machine.nodule();
    for (time, result) in [("04:00:00", "first"), ("05:00:00", "second")] {
        let args = ["story", "edit", "the-missed", "--result", result];
        assert!(
            machine
                .command(&args, time)
                .output()
                .unwrap()
                .status
                .success()
        );
    }
    let versions = machine.json(&["story", "versions", "the-missed", "--json"]);
    let stamps: Vec<&str> = versions
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own["stamp"].as_str().unwrap())
        .collect();
    assert_eq!(stamps, ["20261124T050000Z", "20261124T040000Z"]);
    assert!(versions[0]["text"].as_str().unwrap().contains("first"));
    let args = ["story", "restore", "the-missed", "20261124T040000Z"];
    assert!(
        machine
            .command(&args, "06:00:00")
            .output()
            .unwrap()
            .status
            .success()
    );
    assert!(
        machine
            .read("stories/the-missed-nodule.yaml")
            .contains("treated in time")
    );
    let why = machine.refused(&["story", "restore", "the-missed", "20261124T040001Z"]);
    assert!(why.contains("did you mean"), "{why}");
}

#[test]
fn stories_come_from_files_and_from_the_input() {
    let machine = Machine::new();
    let text = "schema: 1\ntitle: Two of one name\nsituation:\n  - Night\nqualities: [calm under pressure]\n";
    let file = machine.file("mine.yaml", text);
    let (out, _) = machine.noted(&["story", "add", "--from", &file, "--result", "No wrong scan"]);
    assert!(out.starts_with("Added two-of-one-name:"), "{out}");
    let kept = machine.read("stories/two-of-one-name.yaml");
    assert!(
        kept.contains("No wrong scan") && kept.contains("calm-under-pressure"),
        "{kept}"
    );
    let output = machine.fed(
        &["story", "add", "--from", "-"],
        "title: नमस्ते 🙂\n".as_bytes(),
    );
    assert!(
        done(&[], &output).starts_with("Added item-1: नमस्ते 🙂."),
        "{}",
        said(&output)
    );
    for (input, says) in [
        (&b"titel: x\n"[..], "nothing"),
        (b"\xff\xfe", "UTF-8"),
        (b"", "standard input"),
        (b"title: [x\n", "standard input:"),
    ] {
        let output = machine.fed(&["story", "add", "--from", "-"], input);
        let why = refused(&[], &output);
        assert!(why.contains(says), "{input:?}: {why}");
    }
    let why = machine.refused(&["story", "add", "--from", "no-such.yaml"]);
    assert!(why.contains("there is no no-such.yaml"), "{why}");
    let large = vec![b'a'; (8 << 20) + 1];
    let output = machine.fed(&["narrative", "edit", "spoken", "--text", "-"], &large);
    assert!(refused(&[], &output).contains("8 MiB"), "{}", said(&output));
    let large = vec![b'a'; 1 << 20];
    let output = machine.fed(&["narrative", "edit", "spoken", "--text", "-"], &large);
    done(&[], &output);
}

#[expect(clippy::too_many_lines, reason = "one way, step by step")]
#[test]
fn the_narrative_grows_from_prompts_to_its_spoken_form() {
    let machine = Machine::new();
    let why = machine.refused(&["narrative", "edit", "paragraph", "--from-material"]);
    assert!(
        why.contains("nothing is written to the prompts yet"),
        "{why}"
    );
    let out = machine.done(&[
        "narrative",
        "edit",
        "np01",
        "--text",
        "I saw a nodule in 2019. It changed my plan.",
    ]);
    assert_eq!(out, "Changed origin: 2 sentences, 10 words.\n");
    assert!(machine.read("profile.yaml").contains("# mine"));
    machine.done(&["narrative", "edit", "paragraph", "--from-material"]);
    let shown = machine.json(&["narrative", "show", "paragraph", "--json"]);
    assert!(
        shown["text"]
            .as_str()
            .unwrap()
            .contains("I saw a nodule in 2019."),
        "{shown}"
    );
    assert!(shown["coach"]["target"].is_null(), "{shown}");
    let why = machine.refused(&["narrative", "add", "origin", "--text", "x"]);
    assert!(why.contains("narrative edit origin"), "{why}");
    let out = machine.done(&[
        "narrative",
        "edit",
        "gap",
        "--own",
        "Two years",
        "--resolved",
        "I work",
    ]);
    assert_eq!(out, "Changed gap: bullets: own 1, learned 0, resolved 1.\n");
    machine.done(&["narrative", "edit", "gap", "--add", "--own", "For exams"]);
    let listed = machine.json(&["narrative", "list", "--json"]);
    assert_eq!(
        listed["journey"][0]["own"],
        serde_json::json!(["Two years", "For exams"])
    );
    assert_eq!(
        (
            listed["prompts"].as_array().unwrap().len(),
            &listed["prompts"][0]["number"]
        ),
        (18, &"NP01".into())
    );
    let checked = machine.json(&["narrative", "check", "--json"]);
    assert_eq!(
        (&checked[0]["id"], &checked[1]["id"]),
        (&"paragraph".into(), &"gap".into())
    );
    assert!(checked[0]["remarks"].is_array());
    machine.done(&["narrative", "remove", "gap"]);
    assert!(!machine.read("profile.yaml").contains("For exams"));
    let out = machine.run(&["narrative", "show", "gap"]);
    assert!(
        String::from_utf8(out.stdout)
            .unwrap()
            .contains("nothing yet")
    );
}

#[expect(clippy::too_many_lines, reason = "one way, step by step")]
#[test]
fn the_cv_and_the_fit_are_filled_item_by_item() {
    let machine = Machine::new();
    machine.nodule();
    let out = machine.done(&[
        "narrative",
        "cv",
        "add",
        "--title",
        "CT audit",
        "--ready",
        "role=I counted",
    ]);
    assert_eq!(
        out,
        "Added ct-audit: CT audit, a project. Still to answer: aim, findings, challenge, interest.\n"
    );
    let why = machine.refused(&["narrative", "cv", "edit", "ct audit", "--ready", "roll=x"]);
    assert!(why.contains("did you mean `role`?"), "{why}");
    let why = machine.refused(&["narrative", "cv", "edit", "ct-audit", "--used", "x"]);
    assert!(why.contains("--ready"), "{why}");
    machine.done(&[
        "narrative",
        "cv",
        "edit",
        "CT audit",
        "--ready",
        "aim=Fewer scans",
    ]);
    let listed = machine.json(&["narrative", "cv", "list", "--json"]);
    assert_eq!(listed[0]["ready"]["aim"], "Fewer scans");
    assert_eq!(
        listed[0]["open"],
        serde_json::json!(["findings", "challenge", "interest"])
    );
    assert!(
        machine
            .run(&["question", "show", "cv-ct-audit-findings"])
            .status
            .success()
    );
    let out = machine.done(&[
        "narrative",
        "fit",
        "add",
        "--quality",
        "integrity",
        "--story",
        "the-missed",
        "--demand",
        "Overnight call",
    ]);
    assert_eq!(
        out,
        "Fit: integrity, shown by “The missed nodule”, for overnight call.\n"
    );
    let listed = machine.json(&["narrative", "fit", "list", "--json"]);
    assert_eq!(
        (&listed[0]["demand"], &listed[0]["complete"]),
        (&"overnight-call".into(), &true.into())
    );
    let why = machine.refused(&["story", "remove", "the-missed"]);
    assert!(why.contains("proves your fit (integrity)"), "{why}");
    machine.done(&["narrative", "fit", "remove", "integrity"]);
    machine.done(&["narrative", "cv", "remove", "ct-audit"]);
    assert!(
        machine
            .refused(&["narrative", "cv", "remove", "ct-audit"])
            .contains("no item of the CV")
    );
}

#[test]
fn coverage_names_the_holes_and_the_next_story() {
    let machine = Machine::new();
    let before = machine.json(&["story", "coverage", "--json"]);
    let prompt = before["next"]["prompt"].as_str().unwrap();
    assert!(!before["next"]["closes"].as_array().unwrap().is_empty());
    let text = machine.done(&["story", "coverage"]);
    assert!(
        text.contains(&format!("prepcoach story add --prompt {prompt}")),
        "{text}"
    );
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "{text}"
    );
    machine.noted(&[
        "story",
        "add",
        "--prompt",
        prompt,
        "--title",
        "A",
        "--action",
        "I did",
        "--result",
        "It worked",
    ]);
    let after = machine.json(&["story", "coverage", "--json"]);
    let holes = |of: &Value| of["holes"].as_array().unwrap().len();
    assert!(holes(&after) < holes(&before));
}

#[expect(clippy::too_many_lines, reason = "one way, step by step")]
#[test]
fn answers_are_exported_beside_the_calendar() {
    let machine = Machine::new();
    let agenda = machine.done(&["export", "markdown"]);
    assert!(
        agenda.starts_with("# Agenda") && !agenda.contains("# Answers"),
        "{agenda}"
    );
    machine.nodule();
    machine.noted(&[
        "answer",
        "add",
        "why-radiology",
        "--story",
        "the-missed",
        "--bullet",
        "# no *heading*",
        "--bullet",
        "1. no list",
        "--bullet",
        "- no <b>",
    ]);
    machine.noted(&["narrative", "edit", "gap", "--own", "Two years"]);
    let all = machine.done(&["export", "markdown"]);
    assert!(all.starts_with(&agenda), "{all}");
    for words in [
        "\n# Answers\n",
        "\n## Plans\n",
        "- \\# no \\*heading\\*\n",
        "- 1\\. no list\n",
        "- no \\<b\\>\n",
        "**Story:** The missed nodule",
        "\n### The missed nodule\n",
        "**Action**\n\n- I called the senior\n",
        "\n## Journey\n",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    let answers = machine.done(&["export", "markdown", "--what", "answers"]);
    assert!(
        answers.starts_with("# Answers") && all.ends_with(&answers),
        "{answers}"
    );
    assert_eq!(
        machine.done(&["export", "markdown", "--what", "calendar"]),
        agenda
    );
    let why = machine.refused(&["export", "ics", "--what", "answers"]);
    assert!(why.contains("export markdown --what answers"), "{why}");
    let out = machine.done(&["export", "markdown", "-o", "all.md"]);
    assert!(
        out.starts_with("Wrote 0 entries, 1 story, 1 plan to "),
        "{out}"
    );
    let whole = machine.json(&["export", "json"]);
    assert_eq!(
        whole["stories"]["the-missed-nodule"]["title"],
        "The missed nodule"
    );
    assert_eq!(
        whole["answers"]["why-radiology"]["story"],
        "the-missed-nodule"
    );
    assert!(
        whole["calendar"].is_array() && whole["journey"].is_array(),
        "{whole}"
    );
}

#[test]
fn text_of_a_draft_cannot_steer_the_terminal() {
    let machine = Machine::new();
    machine.file("data/stories/evil.yaml", "schema: 1\ntitle: \"T\\e[31m\"\naction: [\"x\\e]8;;http://evil\\e\\\\y\"]\nqualities: [\"q\\e[2J\"]\n");
    machine.file(
        "data/answers/why-radiology.yaml",
        "schema: 1\nquestion: why-radiology\nbullets: [\"b\\e[31m\"]\nstory: evil\n",
    );
    for args in [
        &["story", "list"][..],
        &["story", "show", "evil"],
        &["story", "check"],
        &["story", "coverage"],
        &["answer", "list"],
        &["answer", "show", "why-radiology"],
        &["story", "edit", "evil", "--where", "\u{1b}[2J"],
        &["story", "remove", "evil", "--yes"],
    ] {
        let output = machine.run(args);
        let text = done(args, &output) + &said(&output);
        assert!(
            !text.contains('\u{1b}') && !text.is_empty(),
            "{args:?}: {text:?}"
        );
    }
}

#[test]
fn a_file_that_cannot_be_read_is_left_alone() {
    let machine = Machine::new();
    machine.file("data/stories/broken.yaml", "title: [x\n");
    let (out, notes) = machine.noted(&["story", "add", "--title", "Broken"]);
    assert!(out.starts_with("Added broken-2:"), "{out}");
    assert!(notes.contains("broken.yaml:"), "{notes}");
    let why = machine.refused(&["story", "edit", "broken", "--title", "x"]);
    assert!(why.contains("stories/broken.yaml cannot be read"), "{why}");
    assert_eq!(machine.read("stories/broken.yaml"), "title: [x\n");
}

#[cfg(unix)]
#[test]
fn the_own_editor_changes_a_story_and_its_faults_are_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let machine = Machine::new();
    machine.nodule();
    let editor = |text: &str| {
        let script = machine.file(
            "editor.sh",
            format!("#!/bin/sh\nprintf '%s' '{text}' > \"$1\"\n"),
        );
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
        let args = ["story", "edit", "the-missed", "--editor"];
        machine
            .command(&args, "05:00:00")
            .env("VISUAL", script)
            .output()
            .unwrap()
    };
    let output = editor("schema: 1\ntitle: Another\n");
    assert_eq!(
        done(&[], &output),
        "Changed stories/the-missed-nodule.yaml in your editor.\n"
    );
    assert!(
        machine
            .read("stories/the-missed-nodule.yaml")
            .contains("Another")
    );
    let output = editor("schema: 1\ntitle: [x\n");
    let why = refused(&[], &output);
    assert!(why.contains("the-missed-nodule.yaml:"), "{why}");
}
