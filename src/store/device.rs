//! Which machine this is: every machine writes its own journal files, so that folders can be synced.
//!
//! The id lies with this machine's state beside the machine's name; a copied disk with another
//! name gets another id.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::path::Path;

use super::atomic::{create_new, make_folder, replace};
use super::failure::Failure;
use super::fault::visible;

/// The name of the file in the state folder.
const NAME: &str = "device";
/// Letters of an id.
const LENGTH: usize = 8;
/// What an id is made of.
const ALPHABET: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";

/// This machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// 8 characters of `[a-z0-9]`.
    pub id: String,
    /// What the person should know: the id could not be kept.
    pub notice: Option<String>,
}

/// The id kept in the folder `state`, made if there is none for the machine called `machine`
/// (empty: unknown, fits any). Where it cannot be kept, an id for this run and a notice.
pub fn load_or_make(state: Option<&Path>, machine: &str) -> Device {
    let machine = visible(machine.trim());
    let Some(state) = state else {
        let notice = "this machine has no folder for programs' state; journal files of this run have their own name";
        return Device {
            id: new_id(),
            notice: Some(notice.to_owned()),
        };
    };
    let path = state.join(NAME);
    let kept = read(&path);
    if let Some((id, name)) = &kept
        && (machine.is_empty() || name.is_empty() || *name == machine)
    {
        return Device {
            id: id.clone(),
            notice: None,
        };
    }
    let id = new_id();
    match keep(state, &path, &format!("{id}\n{machine}\n")) {
        Ok(()) => Device { id, notice: None },
        // another start of the program was quicker: its id is ours
        Err(failure) => match read(&path).filter(|(_, name)| *name == machine) {
            Some((id, _)) => Device { id, notice: None },
            None => Device {
                id,
                notice: Some(failure.to_string()),
            },
        },
    }
}

/// This machine's name as the system gives it; empty where it gives none.
pub fn machine_name() -> String {
    if cfg!(windows) {
        return std::env::var("COMPUTERNAME").unwrap_or_default();
    }
    if cfg!(target_os = "macos") {
        // the plain host name changes with the network there; this one does not
        let output = std::process::Command::new("scutil")
            .args(["--get", "LocalHostName"])
            .output();
        return output.map_or_else(
            |_| String::new(),
            |out| String::from_utf8_lossy(&out.stdout).trim().to_owned(),
        );
    }
    let files = ["/proc/sys/kernel/hostname", "/etc/hostname"];
    let name = files
        .iter()
        .find_map(|path| std::fs::read_to_string(path).ok());
    name.unwrap_or_default().trim().to_owned()
}

fn keep(state: &Path, path: &Path, text: &str) -> Result<(), Failure> {
    make_folder(state)?;
    if path.exists() {
        replace(path, text.as_bytes())
    } else {
        create_new(path, text.as_bytes())
    }
}

fn read(path: &Path) -> Option<(String, String)> {
    let text = std::fs::read_to_string(path).ok()?;
    let mut lines = text.lines();
    let id = lines.next()?.trim();
    let is_id = id.len() == LENGTH && id.bytes().all(|byte| ALPHABET.contains(&byte));
    is_id.then(|| {
        (
            id.to_owned(),
            lines.next().unwrap_or_default().trim().to_owned(),
        )
    })
}

/// A new id from the system's randomness, which the standard library seeds its maps with.
fn new_id() -> String {
    let mut random = RandomState::new().build_hasher();
    random.write_u32(std::process::id());
    let mut rest = random.finish();
    let mut id = String::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        let letter = usize::try_from(rest % 36).unwrap_or_default();
        id.push(char::from(ALPHABET[letter]));
        rest /= 36;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_once_and_kept() {
        let dir = tempfile::tempdir().unwrap();
        let state = dir.path().join("state");
        let first = load_or_make(Some(&state), "desk");
        assert_eq!(first.notice, None);
        assert!(
            first.id.len() == 8 && first.id.bytes().all(|b| ALPHABET.contains(&b)),
            "{}",
            first.id
        );
        assert_eq!(load_or_make(Some(&state), "desk"), first);
        assert_eq!(load_or_make(Some(&state), ""), first);
    }

    #[test]
    fn a_copied_disk_on_another_machine_gets_another_id() {
        let dir = tempfile::tempdir().unwrap();
        let first = load_or_make(Some(dir.path()), "desk");
        let second = load_or_make(Some(dir.path()), "lap");
        assert_ne!(first.id, second.id);
        assert_eq!(load_or_make(Some(dir.path()), "lap"), second);
    }

    #[test]
    fn a_damaged_file_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        for text in ["", "\n", "UPPER123\ndesk", "short\ndesk", "../../..\ndesk"] {
            std::fs::write(dir.path().join(NAME), text).unwrap();
            let device = load_or_make(Some(dir.path()), "desk");
            assert_eq!(device.notice, None);
            assert_eq!(load_or_make(Some(dir.path()), "desk"), device, "{text:?}");
        }
    }

    #[test]
    fn where_it_cannot_be_kept_the_run_has_an_id_and_a_notice() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        std::fs::write(&file, "").unwrap();
        for state in [None, Some(file.as_path())] {
            let device = load_or_make(state, "desk");
            assert_eq!(device.id.len(), 8);
            assert!(device.notice.is_some());
        }
    }

    #[test]
    fn ids_differ() {
        let ids: std::collections::HashSet<_> = (0..1_000).map(|_| new_id()).collect();
        assert_eq!(ids.len(), 1_000);
    }
}
