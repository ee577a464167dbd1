//! Lines against torn tails, flipped bytes and full disks.

use proptest::prelude::*;

use super::*;

fn line(number: usize) -> String {
    let words = "wörds ".repeat(number % 5);
    seal(&format!(
        "{{\"id\":\"{number:016}\",\"event\":\"note\",\"note\":\"{words}\"}}"
    ))
    .unwrap()
}

fn file(count: usize) -> String {
    (0..count).fold(String::new(), |text, number| text + &line(number) + "\n")
}

fn good(lines: &Lines) -> Vec<&str> {
    lines.good().map(|(_, text)| text).collect()
}

#[test]
fn a_sealed_line_has_the_checksum_of_the_bytes_before_it() {
    let sealed = seal(r#"{"id":"a"}"#).unwrap();
    assert_eq!(sealed, r#"{"id":"a","crc":"143f85da"}"#);
    assert_eq!(check(&sealed), Seal::Sealed);
    for damaged in [
        r#"{"id":"b","crc":"143f85da"}"#,
        r#"{"id":"a","crc":"143F85DA"}"#,
    ] {
        assert_eq!(check(damaged), Seal::BadChecksum, "{damaged}");
    }
    for torn in [
        "",
        "{",
        r#"{"id":"a"}"#,
        r#"{"id":"a","crc":"143f85da""#,
        r#","crc":"00000000"}"#,
    ] {
        assert_eq!(check(torn), Seal::Torn, "{torn}");
    }
    for none in ["", "{}", "[]", "{\"a\":1}\n{\"b\":2}", "\"a\""] {
        assert_eq!(seal(none), Err(NotALine), "{none}");
    }
}

#[test]
fn a_reader_takes_carriage_returns_a_byte_order_mark_and_empty_lines() {
    let text = format!("\u{feff}{}\r\n\n\r\n{}", line(1), line(2));
    let lines = Lines::of(text.into_bytes());
    assert_eq!(
        lines.good().collect::<Vec<_>>(),
        [(1, line(1).as_str()), (4, line(2).as_str())]
    );
    assert!(lines.bad.is_empty());
}

#[test]
fn a_missing_file_has_no_lines() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(
        read(&dir.path().join("none.jsonl")).unwrap(),
        Lines::default()
    );
    assert!(read(dir.path()).is_err());
}

#[test]
fn after_a_crash_at_any_byte_earlier_lines_stand_and_the_next_begins_its_own() {
    let whole = file(4);
    let last = file(3).len();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("2026-11.abc.jsonl");
    for cut in last..=whole.len() {
        std::fs::write(&path, &whole.as_bytes()[..cut]).unwrap();
        Appender::new(&path).append(&line(9)).unwrap();
        let lines = read(&path).unwrap();
        let complete = cut + 1 >= whole.len();
        let kept: Vec<_> = (0..if complete { 4 } else { 3 })
            .chain([9])
            .map(line)
            .collect();
        assert_eq!(good(&lines), kept, "cut at {cut}");
        let torn = usize::from(!complete && cut > last);
        assert_eq!(lines.bad.len(), torn, "cut at {cut}");
        let text = std::fs::read(&path).unwrap();
        assert!(
            text.starts_with(&whole.as_bytes()[..cut]),
            "the torn tail stays: {cut}"
        );
    }
}

#[test]
fn a_lost_line_end_loses_no_line() {
    let text = format!("{}{}\n{{\"id\":\"torn{}\n", line(1), line(2), line(3));
    let lines = Lines::of(text.into_bytes());
    assert_eq!(good(&lines), [line(1), line(2), line(3)]);
    let bad: Vec<_> = lines
        .bad
        .iter()
        .map(|bad| (bad.line, bad.rescued))
        .collect();
    assert_eq!(bad, [(1, 2), (2, 1)]);
}

#[cfg(unix)]
#[test]
fn a_new_file_and_its_folder_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("journal/2026-11.abc.jsonl");
    Appender::new(&path).append(&line(1)).unwrap();
    assert_eq!((mode(folder_of(&path)), mode(&path)), (0o700, 0o600));
}

#[test]
fn two_appenders_never_mix_their_lines() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.jsonl");
    std::thread::scope(|scope| {
        for half in 0..2 {
            let path = &path;
            scope.spawn(move || {
                for number in 0..40 {
                    Appender::new(path)
                        .append(&line(half * 40 + number))
                        .unwrap();
                }
            });
        }
    });
    let lines = read(&path).unwrap();
    assert!(lines.bad.is_empty());
    let mut found = good(&lines);
    found.sort_unstable();
    let mut all: Vec<_> = (0..80).map(line).collect();
    all.sort_unstable();
    assert_eq!(found, all);
}

/// A disk that takes `room` more bytes, then is full; it may refuse to flush or to cut.
struct Disk {
    bytes: Vec<u8>,
    room: usize,
    flushes: bool,
    cuts: bool,
    interruptions: usize,
}

impl Tail for Disk {
    fn len(&self) -> io::Result<u64> {
        Ok(u64::try_from(self.bytes.len()).unwrap())
    }

    fn last_byte(&mut self) -> io::Result<Option<u8>> {
        Ok(self.bytes.last().copied())
    }

    fn write_once(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.interruptions > 0 {
            self.interruptions -= 1;
            return Err(io::ErrorKind::Interrupted.into());
        }
        let taken = bytes.len().min(self.room);
        if taken == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.bytes.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush_to_disk(&mut self) -> io::Result<()> {
        if self.flushes {
            Ok(())
        } else {
            Err(io::Error::other("input/output error"))
        }
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        if !self.cuts {
            return Err(io::Error::other("input/output error"));
        }
        self.bytes.truncate(usize::try_from(len).unwrap());
        Ok(())
    }
}

#[test]
fn a_failed_append_says_so_and_leaves_what_was_there() {
    let before = file(2).into_bytes();
    let disk = |room, flushes, cuts| Disk {
        bytes: before.clone(),
        room,
        flushes,
        cuts,
        interruptions: 2,
    };
    for (room, flushes) in [(0, true), (1, true), (30, true), (9_999, false)] {
        let mut restoring = disk(room, flushes, true);
        assert!(append_to(&mut restoring, &line(7)).is_err(), "{room}");
        assert_eq!(restoring.bytes, before, "{room}");
        let mut stuck = disk(room, flushes, false);
        assert!(append_to(&mut stuck, &line(7)).is_err(), "{room}");
        (stuck.room, stuck.flushes) = (9_999, true);
        append_to(&mut stuck, &line(8)).unwrap();
        let lines = Lines::of(stuck.bytes);
        let found = good(&lines);
        assert_eq!((found[0], found[1]), (line(0).as_str(), line(1).as_str()));
        assert_eq!(found.last().copied(), Some(line(8).as_str()));
    }
    assert!(append_to(&mut disk(9_999, true, true), "{\n}").is_err());
}

proptest! {
    #[test]
    fn random_bytes_never_bring_it_down(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let lines = Lines::of(bytes);
        prop_assert_eq!(lines.good().count(), 0);
    }

    #[test]
    fn a_changed_byte_costs_its_own_line_only(at in 0_usize..10_000, flip in 1_u8..=255) {
        let mut bytes = file(6).into_bytes();
        let at = at % bytes.len();
        let hit = bytes[..at].split(|byte| *byte == b'\n').count() - 1;
        let was_end = bytes[at] == b'\n';
        bytes[at] ^= flip;
        let lines = Lines::of(bytes);
        let spared: Vec<_> = (0..6).filter(|n| was_end || *n != hit).map(line).collect();
        prop_assert_eq!(good(&lines), spared);
        let ended = was_end && (hit == 5 || flip == b'\n' ^ b'\r');
        prop_assert!(ended || !lines.bad.is_empty());
    }
}
