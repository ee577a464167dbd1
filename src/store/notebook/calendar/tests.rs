use std::fs;

use chrono::{NaiveDate, NaiveTime};

use super::*;
use crate::domain::calendar::EntryChange;
use crate::domain::entry::{Entry, Kind, When};
use crate::domain::id::ProgramId;
use crate::domain::program::Sheet;
use crate::domain::zone::ZoneName;
use crate::store::folder::Locations;

fn now() -> DateTime<Utc> {
    "2026-11-24T03:30:00Z".parse().unwrap()
}

struct Machine {
    dir: tempfile::TempDir,
    store: Store,
}

fn machine() -> Machine {
    let dir = tempfile::tempdir().unwrap();
    let place = |name: &str| Some(dir.path().join(name));
    let locations = Locations {
        data: dir.path().join("data"),
        config_file: None,
        state: place("state"),
        cache: place("cache"),
    };
    let store = Store::open(locations, now()).unwrap();
    Machine { dir, store }
}

impl Machine {
    fn write(&self, name: &str, text: &str) {
        let path = self.dir.path().join("data").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.dir.path().join("data").join(name)).ok()
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.dir.path().join("data").join(folder)).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn placed(&self, id: &str) -> Placed {
        let season = self.store.season();
        season.calendar.get(&EntryId::new(id)).unwrap().clone()
    }
}

fn interview() -> Entry {
    let date = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
    let start = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    let zone = ZoneName::parse("America/New_York").unwrap();
    let mut entry = Entry::new(Kind::Interview, When::at(date, start, zone));
    entry.program = Some(ProgramId::new("emory"));
    entry
}

fn change(id: &str, base: Option<u32>, to: Option<Entry>) -> CalendarChange {
    let id = EntryId::new(id);
    CalendarChange {
        entries: vec![EntryChange { id, base, to }],
        ..CalendarChange::default()
    }
}

#[test]
fn an_entry_and_its_sheet_are_made_together_and_taken_back_together() {
    let machine = machine();
    let mut change = change("emory", None, Some(interview()));
    change.sheets.push(NewSheet {
        sheet: Sheet {
            zone: ZoneName::parse("America/New_York").ok(),
            ..Sheet::named(ProgramId::new("emory"), "Emory University")
        },
        notes: String::new(),
    });
    let back = machine.store.change_calendar(&change, now()).unwrap();
    assert_eq!(
        machine.read("calendar/emory.yaml").unwrap(),
        "schema: 1\nkind: interview\nprogram: emory\ndate: \"2026-12-03\"\nstart: \"09:00\"\nzone: America/New_York\nstatus: scheduled\n"
    );
    assert_eq!(
        machine.read("programs/emory.yaml").unwrap(),
        "schema: 1\nname: Emory University\nzone: America/New_York\n"
    );
    let season = machine.store.season();
    assert_eq!(season.troubles, Vec::<String>::new());
    let placed = &season.calendar.entries()[0];
    assert_eq!(placed.span.starts_at.to_string(), "2026-12-03 14:00:00 UTC");
    assert_eq!(placed.name(&season.programs), "Emory University");

    let again = machine.store.put_back(&back, now()).unwrap();
    assert_eq!(machine.read("calendar/emory.yaml"), None);
    assert_eq!(machine.read("programs/emory.yaml"), None);
    let again: Vec<Reversal> = again.into_iter().collect();
    machine.store.put_back(&again, now()).unwrap();
    assert!(machine.read("calendar/emory.yaml").is_some());
}

#[test]
fn what_a_person_wrote_around_a_value_stays() {
    let machine = machine();
    let text = "# my first one\nschema: 1\ndate: 2026-12-03   # a Thursday\nstart: 09:00\nzone: America/New_York\nprogram: emory\nmy_key: 7\n\
                interviewers:\n  - {name: Dr. A, met_at: RSNA}\n  - name: Dr. B\n    role: pd # she is new\n";
    machine.write("calendar/emory.yaml", text);
    let placed = machine.placed("emory");
    let mut entry = placed.entry.clone();
    entry.interviewers[0].minutes = Some(20);
    entry.confirmed_back = NaiveDate::from_ymd_opt(2026, 11, 24);
    let change = change("emory", Some(placed.version), Some(entry.clone()));
    machine.store.change_calendar(&change, now()).unwrap();
    let text = machine.read("calendar/emory.yaml").unwrap();
    for kept in [
        "# my first one",
        "# a Thursday",
        "my_key: 7",
        "met_at: RSNA",
        "# she is new",
    ] {
        assert!(text.contains(kept), "{kept} in\n{text}");
    }
    assert_eq!(machine.placed("emory").entry, entry);
}

#[test]
fn a_file_changed_meanwhile_is_left_alone_and_ours_is_kept_beside_it() {
    let machine = machine();
    let first = change("emory", None, Some(interview()));
    machine.store.change_calendar(&first, now()).unwrap();
    let placed = machine.placed("emory");
    let theirs = machine.read("calendar/emory.yaml").unwrap() + "title: theirs\n";
    machine.write("calendar/emory.yaml", &theirs);
    let mut entry = placed.entry.clone();
    entry.as_received = "ours".into();
    let second = change("emory", Some(placed.version), Some(entry));
    let why = machine.store.change_calendar(&second, now()).unwrap_err();
    assert!(why.contains("nothing was overwritten"), "{why}");
    assert_eq!(machine.read("calendar/emory.yaml").unwrap(), theirs);
    let aside = "emory.conflict-20261124T033000Z.yaml";
    assert_eq!(machine.names("calendar"), [aside, "emory.yaml"]);
    let ours = machine.read(&format!("calendar/{aside}")).unwrap();
    assert!(ours.contains("as_received: ours"), "{ours}");

    let removal = change("emory", Some(placed.version), None);
    let why = machine.store.change_calendar(&removal, now()).unwrap_err();
    assert!(why.contains("left as it is"), "{why}");
    let twice = change("emory", None, Some(interview()));
    let why = machine.store.change_calendar(&twice, now()).unwrap_err();
    assert!(why.contains("there already"), "{why}");
}

#[test]
fn nothing_is_half_done_where_one_of_several_cannot_be() {
    let machine = machine();
    let one = change("one", None, Some(interview()));
    machine.store.change_calendar(&one, now()).unwrap();
    let mut both = change("two", None, Some(interview()));
    both.entries.extend(one.entries);
    machine.store.change_calendar(&both, now()).unwrap_err();
    assert_eq!(machine.names("calendar"), ["one.yaml"]);
}

#[test]
fn removing_goes_to_the_trash() {
    let machine = machine();
    let made = change("emory", None, Some(interview()));
    machine.store.change_calendar(&made, now()).unwrap();
    let version = machine.placed("emory").version;
    let gone = change("emory", Some(version), None);
    let back = machine.store.change_calendar(&gone, now()).unwrap();
    assert!(
        machine
            .read("trash/20261124T033000Z/calendar/emory.yaml")
            .is_some()
    );
    let gone = Reversal::reversed;
    let forward: Vec<Reversal> = back.clone().into_iter().map(gone).collect();
    assert_eq!(forward[0].after, back[0].before);
    machine.store.put_back(&back, now()).unwrap();
    assert!(machine.read("calendar/emory.yaml").is_some());
}
