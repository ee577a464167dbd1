use super::*;
use crate::domain::calendar::testing::{date, entry_at, place, utc, zone};

fn lists() -> Vec<Checklist> {
    let text = r#"[
        {"schema":1,"list":"logistics","title":"Dates","about":"…","kinds":["interview"],"items":[
            {"id":"invitation-answered","text":"Answer.","when":"week","minutes":5,"source":["facts 3"]},
            {"id":"shared","text":"In two lists.","when":"days"}]},
        {"schema":1,"list":"setup","title":"Setup","kinds":["interview","mock"],"platforms":["zoom","other"],"items":[
            {"id":"platform-practiced","text":"Practice.","when":"week","minutes":20,"source":["CK10"]},
            {"id":"shared","text":"In two lists.","when":"days","minutes":4},
            {"id":"water","text":"Water.","when":"room","minutes":1,"source":["facts 8"]}]},
        {"schema":1,"list":"zoom","title":"Zoom","platforms":["zoom"],"as_of":"2026-11","items":[
            {"id":"zoom-tested","text":"Test.","when":"days","minutes":5}]},
        {"schema":1,"list":"day","title":"The day","kinds":["interview"],"items":[
            {"id":"alarm","text":"Alarm.","when":"evening","minutes":3},
            {"id":"restart","text":"Restart.","when":"day","minutes":10}]}
    ]"#;
    serde_json::from_str(text).unwrap()
}

fn entry(kind: Kind, platform: Option<Platform>) -> Entry {
    let mut entry = entry_at(kind, "2026-12-03T09:00", "America/New_York");
    entry.place.platform = platform;
    entry
}

fn ids<'a>(items: &[&'a Item]) -> Vec<&'a str> {
    items.iter().map(|item| item.id.as_str()).collect()
}

#[test]
fn an_entry_has_the_lists_of_its_kind_and_platform_and_an_item_once() {
    let lists = lists();
    for (kind, platform, expected) in [
        (
            Kind::Interview,
            Some(Platform::Zoom),
            "invitation-answered shared platform-practiced water zoom-tested alarm restart",
        ),
        (
            Kind::Interview,
            None,
            "invitation-answered shared platform-practiced water alarm restart",
        ),
        (
            Kind::Interview,
            Some(Platform::InPerson),
            "invitation-answered shared alarm restart",
        ),
        (
            Kind::Mock,
            Some(Platform::Zoom),
            "platform-practiced shared water zoom-tested",
        ),
        (Kind::Social, Some(Platform::Zoom), "zoom-tested"),
        (Kind::Deadline, None, ""),
    ] {
        let items = for_entry(&lists, &entry(kind, platform));
        assert_eq!(ids(&items).join(" "), expected, "{kind:?} {platform:?}");
    }
}

#[test]
fn what_no_list_knows_is_the_persons_own() {
    let lists = lists();
    let mut entry = entry(Kind::Interview, Some(Platform::InPerson));
    for (id, day) in [
        ("alarm", "2026-12-02"),
        ("Iron the shirt", "2026-12-01"),
        // Of a list that does not fit any more: known all the same.
        ("zoom-tested", "2026-11-30"),
    ] {
        entry.checklist.insert(id.into(), date(day));
    }
    entry
        .to_do
        .extend(["Call home".to_owned(), "alarm".to_owned()]);
    let own: Vec<_> = own_items(&lists, &entry).collect();
    assert_eq!(own, [("Iron the shirt", date("2026-12-01"))]);
    assert_eq!(own_to_do(&lists, &entry), ["Call home"]);
    let placed = place("x", entry);
    let progress = Progress::of(
        &lists,
        &placed,
        utc("2026-11-01T00:00"),
        &zone("Asia/Kolkata"),
    );
    assert_eq!(
        (
            progress.done,
            progress.due,
            progress.later,
            progress.total()
        ),
        (2, 1, 3, 6)
    );
}

#[test]
fn items_come_due_at_their_time_at_home() {
    // 9:00 in New York is 19:30 in Kolkata.
    let start = utc("2026-12-03T14:00");
    let kolkata = zone("Asia/Kolkata");
    for (when, at) in [
        (When::Week, "2026-11-26T14:00"),
        (When::Days, "2026-11-30T14:00"),
        (When::Evening, "2026-12-02T12:30"),
        (When::Day, "2026-12-02T18:30"),
        (When::Room, "2026-12-03T13:30"),
    ] {
        assert_eq!(due_at(when, start, &kolkata), utc(at), "{when:?}");
    }
    // A start just after midnight in Manila: its day begins half a day before it.
    let start = utc("2026-12-08T16:30");
    assert_eq!(
        due_at(When::Day, start, &zone("Asia/Manila")),
        utc("2026-12-08T04:30")
    );
    assert_eq!(
        due_at(When::Evening, start, &zone("Asia/Manila")),
        utc("2026-12-08T10:00")
    );
}

#[test]
fn what_is_due_is_counted_and_listed_in_the_order_of_its_time() {
    let lists = lists();
    let mut entry = entry(Kind::Interview, Some(Platform::Zoom));
    entry
        .checklist
        .insert("zoom-tested".into(), date("2026-11-30"));
    let placed = place("x", entry);
    let kolkata = zone("Asia/Kolkata");
    for (now, expected, minutes) in [
        ("2026-11-20T00:00", "", 0),
        (
            "2026-11-27T00:00",
            "invitation-answered platform-practiced",
            25,
        ),
        (
            "2026-12-01T00:00",
            "invitation-answered platform-practiced shared",
            25,
        ),
        (
            "2026-12-02T14:00",
            "invitation-answered platform-practiced shared alarm",
            28,
        ),
        (
            "2026-12-03T14:00",
            "invitation-answered platform-practiced shared alarm restart water",
            39,
        ),
    ] {
        let due = due(&lists, &placed, utc(now), &kolkata);
        assert_eq!(ids(&due).join(" "), expected, "{now}");
        let progress = Progress::of(&lists, &placed, utc(now), &kolkata);
        assert_eq!(
            (progress.due, progress.due_minutes),
            (due.len(), minutes),
            "{now}"
        );
        assert_eq!(progress.total(), 7);
    }
}

#[test]
fn a_platform_is_tried_by_its_own_item_or_the_inventorys() {
    let lists = lists();
    assert_eq!(
        tests_of(&lists, Platform::Zoom),
        ["platform-practiced", "zoom-tested"]
    );
    assert_eq!(tests_of(&lists, Platform::Webex), ["platform-practiced"]);
    assert_eq!(tests_of(&[], Platform::Zoom), [""; 0]);
}

#[test]
fn the_ends_of_the_calendar_do_no_harm() {
    for start in [utc("0001-01-01T00:00"), utc("9999-12-31T23:59")] {
        for when in When::ALL {
            assert!(due_at(*when, start, &zone("Asia/Kolkata")) <= start);
        }
    }
}
