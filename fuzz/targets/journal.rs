//! Any bytes as a journal: no panic, good lines stay good beside bad ones, and what is read is written the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use prepcoach::store::journal::line;
use prepcoach::store::lines::{Lines, Seal, check, seal};

fuzz_target!(|bytes: &[u8]| {
    let lines = Lines::of(bytes.to_vec());
    for (number, text) in lines.good() {
        assert!(number >= 1);
        assert_eq!(check(text), Seal::Sealed);
        let _ = line::read(text);
    }
    for bad in &lines.bad {
        assert!(bad.line >= 1 && bad.reason != Seal::Sealed);
    }
    let text = String::from_utf8_lossy(bytes);
    for text in text.lines() {
        survives_beside_damage(text);
        round_trip(text);
    }
});

/// A sealed line is found again behind a torn one.
fn survives_beside_damage(object: &str) {
    let Ok(sealed) = seal(object) else {
        return;
    };
    let torn = &sealed[..floor(&sealed, sealed.len() / 2)];
    let file = format!("{torn}\n{sealed}\n");
    let lines = Lines::of(file.into_bytes());
    assert!(lines.good().any(|(_, text)| text == sealed.trim_start_matches('\u{feff}')));
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

fn round_trip(text: &str) {
    let Ok(entry) = line::read(text) else {
        return;
    };
    let Some(written) = line::write(&entry) else {
        return;
    };
    assert!(!written.contains('\n'), "{written:?}");
    let again = line::read(&written).expect("what was written is read");
    assert_eq!(line::write(&again).as_deref(), Some(written.as_str()));
}
