//! Any text as a question bank: it is used or refused, with places that lie in it and words that are safe to show.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use prepcoach::store::banks;
use prepcoach::store::fault::{Severity, Source};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let source = Source {
        path: Path::new("banks/fuzz.yaml"),
        text: &text,
    };
    let checked = banks::check(source, "fuzz");
    let is_refused = checked
        .faults
        .iter()
        .any(|fault| fault.severity == Severity::Error);
    assert_eq!(checked.value.is_none(), is_refused, "{:?}", checked.faults);
    for fault in &checked.faults {
        assert!(fault.line >= 1 && fault.column >= 1, "{fault:?}");
        assert!(fault.line <= text.chars().filter(is_line_end).count() + 1);
        assert!(!fault.one_line().contains(char::is_control), "{fault:?}");
        assert!(!fault.to_string().contains('\u{1b}'), "{fault:?}");
    }
    for question in checked.value.iter().flat_map(|bank| &bank.questions) {
        assert!(!question.id.as_str().is_empty());
        assert!(question.target.low <= question.target.high);
    }
});

fn is_line_end(c: &char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
