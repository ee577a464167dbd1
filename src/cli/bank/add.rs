//! `bank add`: takes a bank from elsewhere into the data folder, when nothing is wrong with it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;

use super::check::{Looked, look, own, questions};
use crate::cli::{Outcome, Ports};
use crate::clock::Clock;
use crate::domain::bank::Bank;
use crate::store::atomic::{create_new, make_folder, replace};
use crate::store::banks;
use crate::store::failure::{Doing, Failure, shown};
use crate::store::lock::Patience;
use crate::store::notebook::Store;
use crate::store::stamp::UtcStamp;

/// Add a bank from a file.
#[derive(Debug, Args)]
pub struct Add {
    /// The file; its name without the ending becomes the bank's id
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Replace your bank of that id; the old one goes to the trash
    #[arg(long)]
    replace: bool,
}

impl Add {
    /// A bank from this file, that replaces none.
    pub fn of(file: PathBuf) -> Self {
        let replace = false;
        Self { file, replace }
    }
}

/// Checks and adds; the data folder is opened only for a bank that can be used.
pub fn run(
    args: &Add,
    clock: &dyn Clock,
    open: impl FnOnce() -> anyhow::Result<Store>,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    let first = look(&args.file, &[]);
    if first.has_errors() {
        return refuse(&first, ports);
    }
    let store = open()?;
    let looked = look(&args.file, &own(&store));
    let Some(bank) = looked.bank.as_ref().filter(|_| !looked.has_errors()) else {
        return refuse(&looked, ports);
    };
    for note in &looked.faults {
        writeln!(ports.err, "{note}")?;
    }
    let relative = Path::new(banks::FOLDER).join(format!("{}.yaml", bank.bank));
    let place = store.folder().root().join(&relative);
    if is_same(&args.file, &place) {
        bail!("{} is one of your banks already", shown(&args.file));
    }
    let lock = store.folder().lock()?;
    let stamp = UtcStamp::of(clock.now().wall);
    let replaced = lock.hold(Patience::TwoSeconds, || {
        put(args.replace, &store, &relative, bank, &looked.text, &stamp)
    })??;
    let old = match replaced {
        Some(old) => format!(" The old one is in {}.", shown(&old)),
        None => String::new(),
    };
    writeln!(
        ports.out,
        "Added bank `{}`: {}.{old}",
        bank.bank,
        questions(bank)
    )?;
    Ok(Outcome::Done)
}

fn refuse(looked: &Looked, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    for fault in &looked.faults {
        writeln!(ports.err, "{fault}")?;
    }
    bail!("nothing was added; mend the file first")
}

/// Writes the bank. Call it while holding the folder's lock. Gives where the old one went.
fn put(
    may_replace: bool,
    store: &Store,
    relative: &Path,
    bank: &Bank,
    text: &str,
    stamp: &UtcStamp,
) -> anyhow::Result<Option<PathBuf>> {
    let root = store.folder().root();
    let place = root.join(relative);
    make_folder(&root.join(banks::FOLDER))?;
    if place.symlink_metadata().is_err() {
        create_new(&place, text.as_bytes())?;
        return Ok(None);
    }
    if !may_replace {
        bail!(
            "you have a bank `{}` already; `--replace` takes this one in its place, and moves the old one to the trash",
            bank.bank
        );
    }
    let old = fs::read(&place).map_err(Failure::of(Doing::Read, &place))?;
    let kept = store.folder().trash().keep_copy(relative, &old, stamp)?;
    replace(&place, text.as_bytes())?;
    Ok(Some(kept.path))
}

fn is_same(file: &Path, place: &Path) -> bool {
    let whole = |path: &Path| fs::canonicalize(path).ok();
    whole(file).is_some_and(|file| whole(place) == Some(file))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::cli::testing::{Machine, Written, now};
    use crate::clock::ManualClock;

    const BANK: &str = "# mine\nquestions:\n  - id: my-own\n    ask: Where?\n";

    fn added(
        machine: &Machine,
        file: PathBuf,
        replace: bool,
    ) -> (anyhow::Result<Outcome>, Written) {
        let mut written = Written::default();
        let clock = Rc::new(ManualClock::at(now().wall));
        let args = Add { file, replace };
        let outcome = run(&args, &clock, || Ok(machine.store()), &mut written.ports());
        (outcome, written)
    }

    #[test]
    fn a_good_bank_is_copied_as_it_is() {
        let machine = Machine::new();
        let file = machine.file("mine.yaml", BANK);
        let (outcome, written) = added(&machine, file, false);
        assert_eq!(outcome.unwrap(), Outcome::Done);
        assert_eq!(written.out(), "Added bank `mine`: 1 question.\n");
        let copy = fs::read_to_string(machine.path("data/banks/mine.yaml")).unwrap();
        assert_eq!(copy, BANK);
        assert!(machine.desk().notebook.banks.get("my-own").is_some());
    }

    #[test]
    fn a_faulty_bank_is_refused_and_no_folder_is_made() {
        let machine = Machine::new();
        let file = machine.file("mine.yaml", "questions:\n  - id: my-own\n");
        let (outcome, written) = added(&machine, file, false);
        assert!(
            outcome
                .unwrap_err()
                .to_string()
                .starts_with("nothing was added")
        );
        assert!(written.err().contains("mine.yaml:2:"), "{}", written.err());
        assert_eq!(written.out(), "");
        assert!(!machine.path("data").exists());
    }

    #[test]
    fn an_own_bank_is_replaced_only_when_asked_and_goes_to_the_trash() {
        let machine = Machine::new();
        drop(machine.store());
        machine.file("data/banks/mine.yaml", "old: text");
        let file = machine.file("mine.yaml", BANK);
        let (outcome, _) = added(&machine, file.clone(), false);
        assert!(outcome.unwrap_err().to_string().contains("--replace"));
        let own = machine.path("data/banks/mine.yaml");
        assert_eq!(fs::read_to_string(&own).unwrap(), "old: text");
        let (outcome, written) = added(&machine, file, true);
        assert_eq!(outcome.unwrap(), Outcome::Done);
        assert!(written.out().contains("trash"), "{}", written.out());
        assert_eq!(fs::read_to_string(&own).unwrap(), BANK);
        let trash = machine.store().folder().trash().list();
        assert_eq!(fs::read_to_string(&trash[0].path).unwrap(), "old: text");
        let (outcome, _) = added(&machine, own, true);
        assert!(outcome.unwrap_err().to_string().contains("already"));
    }
}
