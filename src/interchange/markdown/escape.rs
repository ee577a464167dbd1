//! Foreign words within Markdown: shown as they are, and never more than words.

/// What a page address may hold to stand between `<` and `>` (autolinks of `CommonMark`) and still be read by a person.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

/// Words on one line without controls and hidden characters, and without meaning to Markdown.
pub(super) fn text(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in one_line(words).chars() {
        // All that CommonMark and its common extensions give a meaning within a line: emphasis, code, links, pages,
        // entities, tables, formulas, strikethrough.
        if "\\`*_[]<>&#|~$^!".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// As [`text`], for words that begin a line: what would make them a list or a heading is escaped too.
pub(super) fn line(words: &str) -> String {
    let escaped = text(words);
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    let at = match escaped.as_bytes().get(digits) {
        Some(b'-' | b'+' | b'=') if digits == 0 => 0,
        Some(b'.' | b')') if digits > 0 => digits,
        _ => return escaped,
    };
    let (before, after) = escaped.split_at(at);
    format!("{before}\\{after}")
}

/// A link that shows where it leads; what is no address of a page stands as words.
pub(super) fn address(link: &str) -> String {
    let link = one_line(link);
    let lower = link.to_lowercase();
    let is_page = lower.starts_with("https://") || lower.starts_with("http://");
    if is_page && link.chars().all(is_plain) {
        format!("<{link}>")
    } else {
        text(&link)
    }
}

fn one_line(words: &str) -> String {
    let spaced = words.chars().map(|c| if is_space(c) { ' ' } else { c });
    let seen: String = spaced.filter(|c| !is_hidden(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_space(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Controls, and format characters that reorder or hide text; the joiners of Indic scripts, Persian and emoji stay.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        for (words, escaped) in [
            ("Emory", "Emory"),
            ("*bold* _x_ `y`", "\\*bold\\* \\_x\\_ \\`y\\`"),
            (
                "[Zoom](https://evil.example)",
                "\\[Zoom\\](https://evil.example)",
            ),
            ("<script>&lt;", "\\<script\\>\\&lt;"),
            ("# no\nheading", "\\# no heading"),
            ("a | b", "a \\| b"),
            ("\u{1b}[31mred\u{202e}", "\\[31mred"),
            ("![x](y)", "\\!\\[x\\](y)"),
            ("Dr. A (PD), 9-10", "Dr. A (PD), 9-10"),
            ("back\\slash", "back\\\\slash"),
        ] {
            assert_eq!(text(words), escaped, "{words}");
        }
    }

    #[test]
    fn words_at_the_beginning_of_a_line_begin_no_list() {
        for (words, escaped) in [
            ("- twice", "\\- twice"),
            ("+1", "\\+1"),
            ("---", "\\---"),
            ("2. second", "2\\. second"),
            ("3) third", "3\\) third"),
            ("120 studies", "120 studies"),
            ("9:00", "9:00"),
            ("# no", "\\# no"),
            ("१. एक", "१. एक"),
            ("", ""),
        ] {
            assert_eq!(line(words), escaped, "{words}");
        }
    }

    #[test]
    fn a_link_shows_where_it_leads() {
        for (link, shown) in [
            (
                "https://zoom.us/j/1?pwd=a_b",
                "<https://zoom.us/j/1?pwd=a_b>",
            ),
            (
                "https://zoom.us@evil.example/",
                "<https://zoom.us@evil.example/>",
            ),
            (
                "https://a.b/> [Zoom](https://c.d)",
                "https://a.b/\\> \\[Zoom\\](https://c.d)",
            ),
            ("https://zооm.us/", "https://zооm.us/"),
            ("javascript:alert(1)", "javascript:alert(1)"),
            ("zoom.us/j/1", "zoom.us/j/1"),
        ] {
            assert_eq!(address(link), shown, "{link}");
        }
    }
}
