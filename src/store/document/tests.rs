//! Documents against other programs, other encodings and things that are no files.

use std::fs;

use super::*;

const NAME: &str = "banks/mine.yaml";

fn folder(bytes: &[u8]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("banks")).unwrap();
    fs::write(dir.path().join(NAME), bytes).unwrap();
    dir
}

fn load(dir: &tempfile::TempDir) -> Result<Document, ReadError> {
    Document::read(dir.path(), Path::new(NAME), 1_000)
}

fn stamp() -> UtcStamp {
    UtcStamp::parse("20261203T090000Z").unwrap()
}

fn content(dir: &tempfile::TempDir, name: &str) -> String {
    fs::read_to_string(dir.path().join(name)).unwrap()
}

fn files(dir: &tempfile::TempDir) -> usize {
    fs::read_dir(dir.path().join("banks")).unwrap().count()
}

#[test]
fn a_changed_text_is_saved_and_read_back() {
    let dir = folder(b"a: 1\n");
    let mut document = load(&dir).unwrap();
    assert_eq!(
        document.save("a: 2\n", &stamp(), Old::Dropped).unwrap(),
        Saved::Written { kept: None }
    );
    assert_eq!(
        (content(&dir, NAME).as_str(), document.text()),
        ("a: 2\n", "a: 2\n")
    );
    assert!(!document.changed_outside());
    document.save("a: 3\n", &stamp(), Old::Dropped).unwrap();
    assert_eq!(content(&dir, NAME), "a: 3\n");
}

#[test]
fn a_save_that_changes_nothing_writes_nothing() {
    let dir = folder(b"a: 1\n");
    let file = File::options()
        .write(true)
        .open(dir.path().join(NAME))
        .unwrap();
    file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_000))
        .unwrap();
    let mut document = load(&dir).unwrap();
    assert_eq!(
        document.save("a: 1\n", &stamp(), Old::Kept).unwrap(),
        Saved::Unchanged
    );
    assert_eq!(document.stamp(), load(&dir).unwrap().stamp());
    assert!(!dir.path().join("trash").exists());
}

#[test]
fn the_replaced_version_is_kept_when_asked() {
    let dir = folder(b"old\n");
    load(&dir)
        .unwrap()
        .save("new\n", &stamp(), Old::Kept)
        .unwrap();
    assert_eq!(
        content(&dir, "trash/20261203T090000Z/banks/mine.yaml"),
        "old\n"
    );
}

#[test]
fn a_file_changed_underneath_is_left_alone_and_ours_is_kept_beside_it() {
    let dir = folder(b"base\n");
    for (theirs, copy) in [("theirs\n", ""), ("again!\n", "-2")] {
        fs::write(dir.path().join(NAME), "base\n").unwrap();
        let mut document = load(&dir).unwrap();
        fs::write(dir.path().join(NAME), theirs).unwrap();
        assert!(document.changed_outside());
        let refused = document.save("ours\n", &stamp(), Old::Kept).unwrap_err();
        let name = format!("banks/mine.conflict-20261203T090000Z{copy}.yaml");
        assert_eq!(
            refused.to_string(),
            format!(
                "banks/mine.yaml was changed by another program since it was read; \
                     nothing was overwritten, your version is in {name}"
            )
        );
        assert_eq!(
            (content(&dir, NAME).as_str(), content(&dir, &name).as_str()),
            (theirs, "ours\n")
        );
    }
    assert!(!dir.path().join("trash").exists());
}

#[test]
fn a_change_of_the_same_length_and_time_is_seen() {
    let dir = folder(b"aaaa");
    let mut document = load(&dir).unwrap();
    let time = dir
        .path()
        .join(NAME)
        .metadata()
        .unwrap()
        .modified()
        .unwrap();
    fs::write(dir.path().join(NAME), "bbbb").unwrap();
    File::options()
        .write(true)
        .open(dir.path().join(NAME))
        .unwrap()
        .set_modified(time)
        .unwrap();
    assert!(matches!(
        document.save("cccc", &stamp(), Old::Dropped),
        Err(SaveError::Changed { .. })
    ));
    assert_eq!(content(&dir, NAME), "bbbb");
}

#[test]
fn a_file_removed_underneath_is_not_brought_back_silently() {
    let dir = folder(b"base");
    let mut document = load(&dir).unwrap();
    fs::remove_dir_all(dir.path().join("banks")).unwrap();
    let refused = document.save("ours", &stamp(), Old::Dropped).unwrap_err();
    let SaveError::Changed {
        gone: true, ours, ..
    } = refused
    else {
        panic!("{refused}")
    };
    assert_eq!(content(&dir, ours.to_str().unwrap()), "ours");
}

#[test]
fn the_same_change_made_outside_is_no_conflict() {
    let dir = folder(b"base");
    let mut document = load(&dir).unwrap();
    fs::write(dir.path().join(NAME), "same").unwrap();
    assert_eq!(
        document.save("same", &stamp(), Old::Dropped).unwrap(),
        Saved::Unchanged
    );
    assert!(!document.changed_outside());
    assert_eq!(files(&dir), 1);
}

#[test]
fn a_new_document_makes_its_file_but_takes_nobody_elses_place() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = Document::new(dir.path(), Path::new(NAME));
    let mut second = Document::new(dir.path(), Path::new(NAME));
    assert_eq!(
        first.save("", &stamp(), Old::Kept).unwrap(),
        Saved::Written { kept: None }
    );
    first.save("first", &stamp(), Old::Dropped).unwrap();
    assert!(matches!(
        second.save("second", &stamp(), Old::Kept),
        Err(SaveError::Changed { .. })
    ));
    assert_eq!(content(&dir, NAME), "first");
    assert_eq!(files(&dir), 2);
}

#[test]
fn a_byte_order_mark_and_line_ends_stay() {
    let dir = folder("\u{feff}a: 1\r\n".as_bytes());
    let mut document = load(&dir).unwrap();
    assert_eq!(document.text(), "a: 1\r\n");
    document.save("a: 2\r\n", &stamp(), Old::Dropped).unwrap();
    assert_eq!(content(&dir, NAME), "\u{feff}a: 2\r\n");
}

#[test]
fn what_is_no_utf8_is_named_with_its_place() {
    for (bytes, line, column, words) in [
        (&b"a: 1\nb: caf\xe9\n"[..], 2, 7, "0xe9"),
        (b"\xff\xfea\x00", 1, 1, "UTF-16"),
        (b"a\n\xc3", 2, 1, "0xc3"),
    ] {
        let Err(ReadError::BadText(fault)) = load(&folder(bytes)) else {
            panic!("{words}")
        };
        assert_eq!((fault.line, fault.column), (line, column), "{fault}");
        assert!(fault.message.contains(words), "{fault}");
        assert!(fault.excerpt.is_some());
    }
}

#[test]
fn what_is_no_file_or_too_large_is_refused_before_it_is_read() {
    let dir = folder(&[b'x'; 1_001]);
    assert!(matches!(load(&dir), Err(ReadError::TooLarge { .. })));
    fs::write(dir.path().join(NAME), [b'x'; 1_000]).unwrap();
    assert_eq!(load(&dir).unwrap().text().len(), 1_000);
    let read = |name: &str| Document::read(dir.path(), Path::new(name), 1_000);
    assert!(matches!(
        read("banks"),
        Err(ReadError::NotAFile {
            what: "a folder",
            ..
        })
    ));
    assert!(matches!(read("none.yaml"), Err(ReadError::Missing(_))));
    assert!(matches!(
        read("banks/mine.yaml/x"),
        Err(ReadError::Refused(_))
    ));
}

#[cfg(unix)]
#[test]
fn devices_pipes_and_links_in_a_circle_are_refused() {
    use std::os::unix::fs::symlink;
    let dir = folder(b"");
    symlink("/dev/zero", dir.path().join("zero.yaml")).unwrap();
    symlink("round.yaml", dir.path().join("round.yaml")).unwrap();
    let read = |name: &str| Document::read(dir.path(), Path::new(name), 1_000);
    assert!(matches!(read("zero.yaml"), Err(ReadError::NotAFile { .. })));
    assert!(matches!(read("round.yaml"), Err(ReadError::Refused(_))));
    let made = std::process::Command::new("mkfifo")
        .arg(dir.path().join("pipe.yaml"))
        .status();
    if made.is_ok_and(|status| status.success()) {
        assert!(matches!(read("pipe.yaml"), Err(ReadError::NotAFile { .. })));
    }
}
