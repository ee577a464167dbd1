//! HTML as plain text: what a person would read of it, without the addresses behind links.

/// Tags by which HTML is told from text that happens to have an angle bracket.
const TAGS: [&str; 12] = [
    "<html", "<br", "<p>", "<p ", "<div", "<a ", "<span", "<b>", "<ul", "<li", "<table", "<font",
];

/// Tags behind which a new line begins.
const BREAKS: [&str; 8] = ["br", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3"];

/// The text itself, or what HTML says.
pub fn plain(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    if !TAGS.iter().any(|tag| lower.contains(tag)) {
        return text.to_owned();
    }
    let mut plain = String::new();
    let (mut rest, mut lower) = (text, lower.as_str());
    while let Some(at) = rest.find('<') {
        plain.push_str(rest.get(..at).unwrap_or_default());
        let tag = lower.get(at + 1..).unwrap_or_default();
        let length = element_length(tag);
        let name = tag.split(['>', ' ', '/', '\n']).next().unwrap_or_default();
        let closing = tag.split(['>', ' ']).next().unwrap_or_default();
        if BREAKS.contains(&name) || BREAKS.contains(&closing) {
            plain.push('\n');
        }
        rest = rest.get(at + 1 + length..).unwrap_or_default();
        lower = lower.get(at + 1 + length..).unwrap_or_default();
    }
    plain.push_str(rest);
    unescaped(&plain)
}

/// How long a tag is from behind its `<`, with all that stands in it where that is not for reading.
fn element_length(tag: &str) -> usize {
    for hidden in ["style", "script", "title"] {
        if tag.starts_with(hidden) {
            let end = format!("</{hidden}>");
            if let Some(at) = tag.find(&end) {
                return at + end.len();
            }
        }
    }
    tag.find('>').map_or(tag.len(), |at| at + 1)
}

/// Named and numbered characters as themselves.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(rest.get(..at).unwrap_or_default());
        let from = rest.get(at..).unwrap_or_default();
        if let Some((c, length)) = character(from) {
            plain.push(c);
            rest = from.get(length..).unwrap_or_default();
        } else {
            plain.push('&');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    plain.push_str(rest);
    plain
}

fn character(text: &str) -> Option<(char, usize)> {
    let short = text
        .char_indices()
        .nth(9)
        .map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    let name = short.get(1..short.find(';')?)?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "rsquo" => '’',
        number => {
            let number = number.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((c, name.len() + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_what_a_person_reads() {
        for (html, text) in [
            ("plain & simple, 1 < 2", "plain & simple, 1 < 2"),
            (
                "<p>Dear Dr. <b>Rao</b>,</p><p>see&nbsp;you</p>",
                "Dear Dr. Rao,\nsee you\n",
            ),
            ("a<br>b<BR/>c", "a\nb\nc"),
            (
                "<html><head><style>p { color: red }</style><title>x</title></head><body>A&amp;B &#39;c&#x27; &bogus; &</body></html>",
                "A&B 'c' &bogus; &",
            ),
            ("<a href=\"https://zoom.us/j/1\">Join", "Join"),
            ("<br><unclosed", "\n"),
            ("<br>&", "\n&"),
            (
                "<br>&#x110000;&\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9};",
                "\n&#x110000;&\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9};",
            ),
        ] {
            assert_eq!(plain(html), text, "{html}");
        }
    }
}
