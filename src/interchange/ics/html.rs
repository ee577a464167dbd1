//! HTML as plain text: what a person would read of it, without the addresses behind links.

/// Tags by which HTML is told from text that happens to have an angle bracket.
const TAGS: [&str; 12] = [
    "<html", "<br", "<p>", "<p ", "<div", "<a ", "<span", "<b>", "<ul", "<li", "<table", "<font",
];

/// Elements whose text is not for reading.
const HIDDEN: [&str; 3] = ["style", "script", "title"];

/// Tags behind which a new line begins.
const BREAKS: [&str; 8] = ["br", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3"];

/// The text itself, or what HTML says. Where a link shows an address, that is the one it leads to.
pub fn plain(text: &str) -> String {
    read(text, |href, shown| {
        let is_address = shown.contains("://") || shown.trim_start().starts_with("www.");
        if is_address {
            href.to_owned()
        } else {
            shown.to_owned()
        }
    })
}

/// The text itself, or HTML with the address in the place of every link.
pub fn with_addresses(text: &str) -> String {
    read(text, |href, _| format!(" {href} "))
}

/// Takes HTML apart; `link` makes text of where a link leads and what it shows.
fn read(text: &str, link: impl Fn(&str, &str) -> String) -> String {
    let lower = text.to_ascii_lowercase();
    if !TAGS.iter().any(|tag| lower.contains(tag)) {
        return without_shown(text);
    }
    let mut plain = String::new();
    let (mut rest, mut lower) = (text, lower.as_str());
    // The link that is open: where it leads, and where its text begins.
    let mut open: Option<(String, usize)> = None;
    let mut hidden = HIDDEN.map(Some);
    while let Some(at) = rest.find('<') {
        plain.push_str(&unescaped(rest.get(..at).unwrap_or_default()));
        let tag = lower.get(at + 1..).unwrap_or_default();
        let length = element_length(tag, &mut hidden);
        let name = tag.split(['>', ' ', '\n', '\t']).next().unwrap_or_default();
        if BREAKS.contains(&name.trim_end_matches('/')) {
            plain.push('\n');
        }
        if name == "a" || name == "/a" {
            close(&mut plain, open.take(), &link);
            let written = rest.get(at + 1..at + 1 + length).unwrap_or_default();
            open = href(written).map(|href| (href, plain.len()));
        }
        rest = rest.get(at + 1 + length..).unwrap_or_default();
        lower = lower.get(at + 1 + length..).unwrap_or_default();
    }
    plain.push_str(&unescaped(rest));
    close(&mut plain, open.take(), &link);
    plain
}

/// Outlook writes links into plain text as what they show and, in angle brackets behind it, where they lead. An address
/// that is only shown goes.
fn without_shown(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<http") {
        let before = rest.get(..at).unwrap_or_default();
        let shown = before
            .rsplit(|c: char| c.is_whitespace() || c == '>')
            .next()
            .unwrap_or_default();
        let is_address = shown.contains("://") || shown.starts_with("www.");
        let shown = if is_address { shown } else { "" };
        kept.push_str(before.strip_suffix(shown).unwrap_or(before));
        kept.push_str("<http");
        rest = rest.get(at + 5..).unwrap_or_default();
    }
    kept.push_str(rest);
    kept
}

/// Puts what is to be read of a link in the place of what it shows.
fn close(plain: &mut String, open: Option<(String, usize)>, link: impl Fn(&str, &str) -> String) {
    if let Some((href, from)) = open {
        let shown = plain.split_off(from.min(plain.len()));
        plain.push_str(&link(&href, &shown));
    }
}

/// Where a tag leads: the value of its `href`, quoted or not.
fn href(tag: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find("href")?;
    let value = tag
        .get(at + 4..)?
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split([' ', '>']).next()?,
    };
    Some(unescaped(value.trim()))
}

/// How long a tag is from behind its `<`, with all that stands in it where that is not for reading. An element whose end
/// is not found once is not looked for again.
fn element_length(tag: &str, hidden: &mut [Option<&str>]) -> usize {
    let starts = |name: &&mut Option<&str>| name.is_some_and(|name| tag.starts_with(name));
    if let Some(name) = hidden.iter_mut().find(starts) {
        let end = format!("</{}>", name.unwrap_or_default());
        if let Some(at) = tag.find(&end) {
            return at + end.len();
        }
        *name = None;
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
            (
                "see https://zoom.us/j/1<https://a.org/> or this<https://b.org/>",
                "see <https://a.org/> or this<https://b.org/>",
            ),
            ("www.zoom.us<http://a.org/>", "<http://a.org/>"),
            ("a<br>b<BR/>c", "a\nb\nc"),
            (
                "<html><head><style>p { color: red }</style><title>x</title></head><body>A&amp;B &#39;c&#x27; &bogus; &</body></html>",
                "A&B 'c' &bogus; &",
            ),
            ("<a href=\"https://zoom.us/j/1\">Join", "Join"),
            (
                "<a href='https://a.org/?x=1&amp;y=2'>https://zoom.us/j/1</a>!",
                "https://a.org/?x=1&y=2!",
            ),
            ("<a HREF=https://a.org/>www.zoom.us", "https://a.org/"),
            ("<a name=x>here</a>", "here"),
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

    #[test]
    fn a_link_is_where_it_leads() {
        for (html, text) in [
            (
                "<p>See <a href=\"https://a.org/1\">https://zoom.us/j/1</a>.</p>",
                "See  https://a.org/1 .\n",
            ),
            (
                "<a href=https://a.org/1>one<a href=https://a.org/2>two",
                " https://a.org/1  https://a.org/2 ",
            ),
            ("https://a.org/ <b>bold</b>", "https://a.org/ bold"),
        ] {
            assert_eq!(with_addresses(html), text, "{html}");
        }
    }

    #[test]
    fn what_never_ends_takes_no_time() {
        for text in ["<style>", "<a href=", "<http", "&", "<", "<title><style>"] {
            let many = format!("<br>{}", text.repeat(60_000));
            assert!(plain(&many).len() <= many.len());
        }
    }
}
