//! Bullets as they are typed: each line is one, and marks of lists before it are dropped.

/// What becomes of the bullets that are there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Old {
    /// They go.
    Replaced,
    /// They stay, and the new ones follow.
    Kept,
}

/// A text as it is typed, which may begin with a dash; what looks like an option stands where a text is missing.
pub fn typed(text: &str) -> Result<String, String> {
    let option = text.strip_prefix("--");
    if option.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_lowercase())) {
        return Err("this is an option; the text before it is missing".to_owned());
    }
    Ok(text.to_owned())
}

/// Puts what was typed into a part; nothing typed leaves it as it is, an empty text takes away what is there.
pub fn put(own: &mut Vec<String>, typed: &[String], old: Old) {
    if typed.is_empty() {
        return;
    }
    if old == Old::Replaced {
        own.clear();
    }
    own.extend(bullets(typed));
}

/// The bullets of texts.
pub fn bullets(typed: &[String]) -> impl Iterator<Item = String> + '_ {
    let lines = typed.iter().flat_map(|text| text.lines());
    let lines = lines.map(|line| {
        let line = line.trim();
        let marks = ["- ", "* ", "• ", "– "];
        let bare = marks.iter().find_map(|mark| line.strip_prefix(mark));
        bare.unwrap_or(line).trim().to_owned()
    });
    lines.filter(|line| !line.is_empty())
}

/// Puts a text in its place; nothing typed leaves it as it is.
pub fn put_text(own: &mut String, typed: Option<&String>) {
    if let Some(typed) = typed {
        typed.trim().clone_into(own);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_bullet_without_its_mark() {
        let texts = |texts: &[&str]| -> Vec<String> {
            texts.iter().map(|text| (*text).to_owned()).collect()
        };
        let before = texts(&["old"]);
        for (typed, old, after) in [
            (&[][..], Old::Replaced, &["old"][..]),
            (&["a", "b"], Old::Replaced, &["a", "b"]),
            (&["a"], Old::Kept, &["old", "a"]),
            (
                &["- a\n\n* b\n• c\r\n  d"],
                Old::Replaced,
                &["a", "b", "c", "d"],
            ),
            (&[""], Old::Replaced, &[]),
            (&[""], Old::Kept, &["old"]),
            (
                &["-5 °C", "放射線科"],
                Old::Replaced,
                &["-5 °C", "放射線科"],
            ),
        ] {
            let mut own = before.clone();
            put(&mut own, &texts(typed), old);
            assert_eq!(own, after, "{typed:?} {old:?}");
        }
    }
}
