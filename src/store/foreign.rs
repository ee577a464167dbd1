//! Files of other programs, anywhere on the disk: read whole, within a limit, and never waited for.

use std::path::Path;

use super::document::{ReadError, read_file};
use super::failure::shown;

/// The largest foreign file that is read, in bytes: 50 MiB.
pub const LARGEST: u64 = 50 << 20;

/// The bytes of a file.
///
/// # Errors
/// One sentence: what is wrong with it, and what to do. What is no regular file is never opened: a pipe would make the
/// program wait for ever.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    match read_file(path, LARGEST) {
        Ok((bytes, _)) => Ok(bytes),
        Err(ReadError::Missing(_)) => Err(format!(
            "There is no file {}; look at its name and folder again.",
            shown(path)
        )),
        Err(ReadError::NotAFile { what, .. }) => Err(format!(
            "{} is {what}; name the .ics or .csv file itself.",
            shown(path)
        )),
        Err(ReadError::TooLarge { limit, .. }) => Err(format!(
            "{} is larger than {} MiB, which no calendar is; export only this season.",
            shown(path),
            limit >> 20
        )),
        Err(error @ (ReadError::BadText(_) | ReadError::Refused(_))) => Err(format!("{error}.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_small_file_is_refused_in_a_sentence() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        std::fs::write(at("a.ics"), b"BEGIN:VCALENDAR").unwrap();
        assert_eq!(read(&at("a.ics")).unwrap(), b"BEGIN:VCALENDAR");
        let large = std::fs::File::create(at("large.ics")).unwrap();
        large.set_len(LARGEST + 1).unwrap();
        std::fs::create_dir(at("folder")).unwrap();
        for (name, words) in [
            ("none.ics", "There is no file"),
            ("folder", "is a folder; name the .ics or .csv file"),
            ("large.ics", "larger than 50 MiB"),
        ] {
            let why = read(&at(name)).unwrap_err();
            assert!(why.contains(words) && why.ends_with('.'), "{why}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_not_waited_for() {
        let dir = tempfile::tempdir().unwrap();
        let pipe = dir.path().join("pipe.ics");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        assert!(read(&pipe).unwrap_err().contains("device or pipe"));
    }
}
