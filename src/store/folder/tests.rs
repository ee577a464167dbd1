//! Folders that are missing, newer, damaged, not folders, or not ours to write.

use super::*;
use crate::store::lock::LockError;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 3).unwrap()
}

fn platform(data: &str, config: &str) -> Platform {
    let (state, cache) = (PathBuf::from("/s"), PathBuf::from("/k"));
    Platform {
        data: data.into(),
        config: config.into(),
        state,
        cache,
    }
}

#[test]
fn places_follow_the_platform_unless_they_are_named() {
    let linux = platform("/d/prepcoach", "/c/prepcoach");
    let mac = platform("/Library/prepcoach", "/Library/prepcoach");
    let named = Overrides {
        data: Some("/mine".into()),
        config_file: Some("/my.yaml".into()),
    };
    let none = Overrides::default();
    for (platform, overrides, data, config) in [
        (
            Some(&linux),
            &none,
            "/d/prepcoach",
            Some("/c/prepcoach/config.yaml"),
        ),
        (
            Some(&mac),
            &none,
            "/Library/prepcoach/data",
            Some("/Library/prepcoach/config.yaml"),
        ),
        (Some(&mac), &named, "/mine", Some("/my.yaml")),
        (None, &named, "/mine", Some("/my.yaml")),
    ] {
        let found = Locations::resolve(platform, overrides).unwrap();
        assert_eq!(found.data, Path::new(data));
        assert_eq!(found.config_file.as_deref(), config.map(Path::new));
        assert_eq!(found.state.is_some(), platform.is_some());
    }
    assert_eq!(Locations::resolve(None, &none), Err(NoHome));
}

#[test]
fn a_missing_folder_is_made_with_its_head_and_opened_again() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a/b/prepcoach");
    let folder = Folder::open(&path, today()).unwrap();
    assert!(folder.lock().is_ok());
    let head = fs::read_to_string(path.join(HEAD)).unwrap();
    assert_eq!(head, "schema: 1\ncreated: 2026-11-03\n");
    Folder::open(&path, NaiveDate::MAX).unwrap();
    assert_eq!(fs::read_to_string(path.join(HEAD)).unwrap(), head);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn looking_makes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("none");
    assert!(Folder::peek(&path).unwrap().lock().is_err());
    assert!(!path.exists());
    Folder::peek(dir.path()).unwrap();
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn a_newer_folder_is_refused_and_never_touched() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join(HEAD), "schema: 3\n").unwrap();
    for error in [
        Folder::open(dir.path(), today()).unwrap_err(),
        Folder::peek(dir.path()).unwrap_err(),
    ] {
        let words = "this folder was written by a newer prepcoach (format 3); this one knows format 1: install the newer program";
        assert!(error.to_string().ends_with(words), "{error}");
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_damaged_head_is_left_alone_and_the_rest_is_readable() {
    let dir = tempfile::tempdir().unwrap();
    for text in [
        "",
        "schema: [",
        "created: 2026-11-03",
        "schema: one",
        "schema: 0",
        "\u{7}",
    ] {
        fs::write(dir.path().join(HEAD), text).unwrap();
        let folder = Folder::open(dir.path(), today()).unwrap();
        let why = folder.lock().unwrap_err().to_string();
        assert!(
            why.contains(HEAD) && why.contains("a new one is made"),
            "{text:?}: {why}"
        );
        assert_eq!(fs::read_to_string(dir.path().join(HEAD)).unwrap(), text);
    }
}

#[test]
fn what_is_no_folder_is_named_with_a_cure() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "words").unwrap();
    for error in [
        Folder::open(&file, today()).unwrap_err(),
        Folder::peek(&file).unwrap_err(),
    ] {
        assert!(error.to_string().contains("--data-dir"), "{error}");
        assert!(error.to_string().contains(&shown(&file)), "{error}");
    }
    assert!(matches!(
        Folder::open(&file.join("below"), today()),
        Err(FolderError::Refused(_))
    ));
    assert_eq!(fs::read_to_string(&file).unwrap(), "words");
}

#[test]
fn a_folder_whose_lock_cannot_be_written_is_opened_for_reading() {
    let dir = tempfile::tempdir().unwrap();
    Folder::open(dir.path(), today()).unwrap();
    let lock = dir.path().join(super::super::lock::NAME);
    fs::remove_file(&lock).unwrap();
    fs::create_dir(&lock).unwrap(); // root writes past every permission; a folder it cannot open so
    let folder = Folder::open(dir.path(), today()).unwrap();
    let Access::ReadOnly(reason) = folder.access() else {
        panic!("writable")
    };
    assert!(reason.why.contains(".lock"), "{}", reason.why);
}

#[test]
fn two_programs_may_have_one_folder_open() {
    let dir = tempfile::tempdir().unwrap();
    let one = Folder::open(dir.path(), today()).unwrap();
    let _writing = one.lock().unwrap().take(Patience::None).unwrap();
    let other = Folder::open(dir.path(), today()).unwrap();
    assert!(matches!(
        other.lock().unwrap().take(Patience::None),
        Err(LockError::Held { .. })
    ));
}

#[test]
fn tidying_removes_leftovers_below_but_not_in_the_trash() {
    let dir = tempfile::tempdir().unwrap();
    let now = DateTime::from_timestamp(1_796_288_400, 0).unwrap();
    let folder = Folder::open(dir.path(), today()).unwrap();
    for place in ["", "stories", "history/stories/a", "trash/notes"] {
        fs::create_dir_all(dir.path().join(place)).unwrap();
        let file = fs::File::create(dir.path().join(place).join(".prepcoach-x.tmp")).unwrap();
        file.set_modified(std::time::SystemTime::from(now) - std::time::Duration::from_secs(9_999))
            .unwrap();
    }
    folder.tidy(now);
    let left = |place: &str| dir.path().join(place).join(".prepcoach-x.tmp").exists();
    assert!(!left("") && !left("stories") && left("trash/notes"));
    assert!(!left("history/stories/a"));
}
