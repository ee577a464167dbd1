//! A second process: the test binary starts itself again and does what its environment says.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use prepcoach::domain::drafts::{DraftChange, DraftChanges};
use prepcoach::domain::id::IdMaker;
use prepcoach::domain::profile::{ProfileChange, Visa};
use prepcoach::domain::zone::ZoneName;

use super::{answer, now, store};

const ACT: &str = "PREPCOACH_TEST_ACT";
const HOME: &str = "PREPCOACH_TEST_HOME";

/// Salts so far apart give ids of different machines.
const ID_COUNTS: u64 = 36 * 36 * 36 * 36;

/// What stands before the id of an answer that is on the disk.
pub const ACKED: &str = "acked ";
/// What is said once the profile is saved.
pub const SAVED: &str = "saved";
/// What stands before the reason of a refusal.
pub const REFUSED: &str = "refused ";

/// The words of a command line on which this binary does `act` in `home`.
pub fn words() -> Vec<String> {
    let own = std::env::current_exe().unwrap();
    let own = own.to_str().unwrap().to_owned();
    let test = "faults::child::does_what_its_environment_says";
    [&own, test, "--exact", "--nocapture", "--test-threads=1"]
        .map(ToString::to_string)
        .to_vec()
}

/// The command that does `act` in `home`.
pub fn command(act: &str, home: &Path) -> Command {
    let words = words();
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]);
    tell(&mut command, act, home);
    command
}

/// Tells a command what to do, and where.
pub fn tell(command: &mut Command, act: &str, home: &Path) {
    command.env(ACT, act).env(HOME, home);
    command.env("RUST_BACKTRACE", "0");
}

/// The ids that were said to be on the disk.
pub fn acked(output: &str) -> Vec<String> {
    let ids = output.lines().filter_map(|line| line.strip_prefix(ACKED));
    ids.map(str::to_owned).collect()
}

/// Not a test of its own: without a word in the environment it does nothing.
#[test]
fn does_what_its_environment_says() {
    let (Ok(act), Some(home)) = (std::env::var(ACT), std::env::var_os(HOME)) else {
        return;
    };
    say(""); // the harness has begun a line of its own
    let home = Path::new(&home);
    match act.as_str() {
        "append" => append(home, usize::MAX),
        "append 20" => append(home, 20),
        "save and append" => {
            save(home);
            append(home, 1);
        }
        "save a story" => save_story(home),
        other => panic!("what is `{other}`?"),
    }
}

fn append(home: &Path, most: usize) {
    let mut store = store(home);
    let mut ids = IdMaker::new(u64::from(std::process::id()) * ID_COUNTS);
    for _ in 0..most {
        let entry = answer(&mut ids);
        // The screens try again with every key.
        let mut tries = (0..20).map(|_| store.append(std::slice::from_ref(&entry)));
        match tries.find(|tried| tried.is_ok() || !tried_in_vain(tried)) {
            Some(Ok(())) => say(&format!("{ACKED}{}", entry.id)),
            Some(Err((_, why))) => return say(&format!("{REFUSED}{why}")),
            None => return say(&format!("{REFUSED}the lock was never free")),
        }
    }
}

/// Whether another program wrote all the time.
fn tried_in_vain(tried: &Result<(), (usize, String)>) -> bool {
    let held = |(_, why): &(usize, String)| why.contains("another prepcoach");
    tried.as_ref().is_err_and(held)
}

fn save(home: &Path) {
    let change = ProfileChange {
        home_zone: Some(ZoneName::parse("Asia/Kolkata").unwrap()),
        visa: Some(Visa::Needed),
        ..ProfileChange::default()
    };
    match store(home).save_profile(&change, now()) {
        Ok(_) => say(SAVED),
        Err(why) => say(&format!("{REFUSED}{why}")),
    }
}

/// The story before and after.
pub const STORY: &str = "# mine\ntitle: Old # yes\nmore: 1\n";
pub const NEW_STORY: &str = "# mine\ntitle: New # yes\nmore: 1\n";

fn save_story(home: &Path) {
    let store = store(home);
    let drafts = store.drafts(&mut Vec::new());
    let (id, own) = drafts.stories.iter().next().unwrap();
    let mut to = own.value.clone();
    to.title = "New".into();
    let changes = DraftChanges {
        drafts: vec![DraftChange::Story {
            id: id.clone(),
            base: Some(own.version),
            to: Some(to),
        }],
        ..DraftChanges::default()
    };
    match store.change_drafts(&changes, now()) {
        Ok(_) => say(SAVED),
        Err(why) => say(&format!("{REFUSED}{why}")),
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout();
    let _ = out
        .write_all(format!("{line}\n").as_bytes())
        .and_then(|()| out.flush());
}
