//! Any text on its way to the screen: nothing that steers the terminal is left, and every line fits.

#![no_main]

use libfuzzer_sys::fuzz_target;
use prepcoach::ui::glyphs::Glyphs;
use prepcoach::ui::text;

fuzz_target!(|bytes: &[u8]| {
    let raw = String::from_utf8_lossy(bytes);
    let safe = text::display_safe(&raw);
    assert!(!safe.contains(steers), "{safe:?}");
    assert_eq!(text::display_safe(&safe), safe);
    let lines = text::display_safe_lines(&raw);
    assert!(!lines.contains(|c| c != '\n' && steers(c)), "{lines:?}");
    for columns in [0, 1, 2, 7, 80, usize::from(bytes.first().copied().unwrap_or(0))] {
        for line in text::wrap(&raw, columns) {
            assert!(!line.contains(steers), "{line:?}");
            assert!(text::width(&line) <= columns, "{line:?} in {columns}");
        }
        for glyphs in [Glyphs::unicode(), Glyphs::ascii()] {
            let cut = text::truncate(&raw, columns, &glyphs);
            assert!(!cut.contains(steers), "{cut:?}");
            assert!(text::width(&cut) <= columns, "{cut:?} in {columns}");
        }
        assert!(safe.starts_with(text::fit(&safe, columns)));
    }
});

/// Controls (C0, DEL, C1), bidi overrides and isolates, zero width and tag characters, lone line separators.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}
