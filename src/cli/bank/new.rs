//! `bank new`: a bank with a commented example, to be edited.

use std::io;

use anyhow::bail;
use clap::Args;

use crate::cli::{Outcome, Ports};
use crate::domain::id;
use crate::store::atomic::{create_new, make_folder};
use crate::store::banks;
use crate::store::failure::shown;
use crate::store::lock::Patience;
use crate::store::notebook::Store;

/// The longest id whose example questions still have ids that are short enough.
const LONGEST: usize = id::LONGEST - "-second".len();

/// Make a new bank with a commented example.
#[derive(Debug, Args)]
pub struct New {
    /// The bank's id: small letters, digits and dashes
    #[arg(value_name = "ID")]
    id: String,
}

/// Makes the bank's file and says where it is.
pub fn run(
    args: &New,
    open: impl FnOnce() -> anyhow::Result<Store>,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    let id = args.id.as_str();
    if !id::is_valid(id) || id.len() > LONGEST {
        let good = id::from_name(id).unwrap_or_else(|| "my-bank".into());
        let good = good.get(..LONGEST).unwrap_or(&good).trim_end_matches('-');
        bail!(
            "`{id}` cannot be a bank's id: small letters, digits and single dashes, at most {LONGEST}; `prepcoach bank new {good}` would do"
        );
    }
    let store = open()?;
    let folder = store.folder().root().join(banks::FOLDER);
    let place = folder.join(format!("{id}.yaml"));
    let text = banks::example(id);
    let lock = store.folder().lock()?;
    let made = lock.hold(Patience::TwoSeconds, || {
        make_folder(&folder)?;
        create_new(&place, text.as_bytes())
    })?;
    match made {
        Err(failure) if failure.kind() == io::ErrorKind::AlreadyExists => {
            bail!(
                "you have a bank `{id}` already, in {}; it was left as it is",
                shown(&place)
            )
        }
        other => other?,
    }
    writeln!(ports.out, "Made bank `{id}`: {}", shown(&place))?;
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    use crate::cli::testing::{Machine, Written};
    use crate::store::fault::Source;

    fn is_sound(text: &str, id: &str) -> bool {
        let path = Path::new("example.yaml");
        banks::check(Source { path, text }, id).faults.is_empty()
    }

    fn made(machine: &Machine, id: &str) -> anyhow::Result<String> {
        let mut written = Written::default();
        let args = New { id: id.into() };
        run(&args, || Ok(machine.store()), &mut written.ports())?;
        Ok(written.out())
    }

    #[test]
    fn a_new_bank_is_sound_and_says_where_it_is() {
        let machine = Machine::new();
        let longest = "a".repeat(LONGEST);
        for id in ["mine", "mine-2", &longest] {
            let path = machine.path("data/banks").join(format!("{id}.yaml"));
            let said = made(&machine, id).unwrap();
            assert_eq!(said, format!("Made bank `{id}`: {}\n", path.display()));
            let text = fs::read_to_string(path).unwrap();
            assert!(is_sound(&text, id), "{id}");
        }
        assert!(machine.desk().notebook.troubles.is_empty());
    }

    #[test]
    fn what_is_there_is_never_overwritten() {
        let machine = Machine::new();
        let path = machine.file("data/banks/mine.yaml", "mine");
        assert!(
            made(&machine, "mine")
                .unwrap_err()
                .to_string()
                .contains("already")
        );
        assert_eq!(fs::read_to_string(path).unwrap(), "mine");
    }

    #[test]
    fn a_bad_id_brings_a_good_one_and_makes_nothing() {
        let machine = Machine::new();
        let long = "x".repeat(64);
        let short = format!("`prepcoach bank new {}`", "x".repeat(LONGEST));
        for (bad, good) in [
            ("My Bank", "`prepcoach bank new my-bank`"),
            ("../x", "`prepcoach bank new x`"),
            ("con", "`prepcoach bank new con-1`"),
            ("日本", "`prepcoach bank new my-bank`"),
            (&long, &short),
        ] {
            let said = made(&machine, bad).unwrap_err().to_string();
            assert!(said.contains(good), "{bad}: {said}");
        }
        assert!(!machine.path("data").exists());
    }
}
