use std::path::Path;

use super::*;
use crate::store::fault::Fault;

fn checked(text: &str) -> Checked<Story> {
    let path = Path::new("stories/night.yaml");
    check(Source { path, text }, "night")
}

#[test]
fn a_story_is_read_in_bullets_or_in_lines() {
    let text = "schema: 1\ntitle: The missed lung nodule\nprompt: mistake\nsituation:\n  - Night shift\n  - 2022\n\
                task: I read the films alone\naction: |\n  I called the senior.\n\n  We read it again.\n\
                result: [Found on day 2, 1.5]\nlearned:\nnumbers: 120 studies\nqualities: [honesty]\nthemes: [mistake]\n\
                concerns: [realistic-about-radiology]\nwhen: 2022\nwhere: Pune\n";
    let checked = checked(text);
    assert_eq!(checked.faults, []);
    let story = checked.value.unwrap();
    assert_eq!(story.title, "The missed lung nodule");
    assert_eq!(story.situation, ["Night shift", "2022"]);
    assert_eq!(story.task, ["I read the films alone"]);
    assert_eq!(story.action, ["I called the senior.", "We read it again."]);
    assert_eq!(story.result, ["Found on day 2", "1.5"]);
    assert_eq!(story.learned, [""; 0]);
    assert_eq!(
        (story.when.as_str(), story.place.as_str()),
        ("2022", "Pune")
    );
}

#[test]
fn every_fault_has_its_place() {
    for (text, line, usable) in [
        ("titel: x\n", "stories/night.yaml:1:1", true),
        ("title: [x]\n", "stories/night.yaml:1:1", false),
        (
            "title: x\nsituation:\n  - a: b\n",
            "stories/night.yaml:3:5",
            false,
        ),
        (
            "title: x\naction: {a: b}\n",
            "stories/night.yaml:2:1",
            false,
        ),
        ("title: x\ntitle: y\n", "stories/night.yaml:2:1", false),
        ("title: 'x\n", "stories/night.yaml:1:8", false),
        ("schema: 2\ntitle: x\n", "stories/night.yaml:1:1", false),
        ("- x\n", "stories/night.yaml:1:3", false),
    ] {
        let checked = checked(text);
        let faults: Vec<String> = checked.faults.iter().map(Fault::one_line).collect();
        assert_eq!(checked.value.is_some(), usable, "{text}: {faults:?}");
        assert!(
            faults.iter().any(|fault| fault.starts_with(line)),
            "{text}: {faults:?}"
        );
    }
}

#[test]
fn an_empty_file_is_no_story() {
    assert_eq!(checked("").value, None);
}
