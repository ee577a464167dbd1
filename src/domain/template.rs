//! Texts with places to fill in, `{like_this}`: sentences of the coach, the confirm-back mail, the thank-you note.
//!
//! A place that cannot be filled stays as it is and is reported: no mail goes out with a hole in it unseen. What is
//! filled in is never read for places again, and cannot begin a new line.

mod mails;
mod spoken;

pub use self::mails::{Confirm, Note, greeting_name};
pub use self::spoken::{clock, day, moment, span};

/// Values by the names of their places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(&'static str, String)>);

impl Fields {
    /// Adds a value. One that is blank counts as not known.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    /// Adds a value, or takes the place of an earlier one.
    pub fn set(&mut self, name: &'static str, value: impl Into<String>) {
        let value = one_line(&value.into());
        self.0.retain(|(known, _)| *known != name);
        if !value.is_empty() {
            self.0.push((name, value));
        }
    }

    /// The value of a place.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// A text with its places filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The text; places without a value stand as they stood.
    pub text: String,
    /// The names of the places without a value, in their order, each once.
    pub missing: Vec<String>,
}

/// Fills the places of a text.
pub fn fill(template: &str, fields: &Fields) -> Filled {
    let mut text = String::with_capacity(template.len() + 64);
    let mut missing: Vec<String> = Vec::new();
    let mut rest = template;
    while let Some((before, name, after)) = next_place(rest) {
        text.push_str(before);
        if let Some(value) = fields.get(name) {
            text.push_str(value);
        } else {
            text.extend(["{", name, "}"]);
            if !missing.iter().any(|known| known == name) {
                missing.push(name.to_owned());
            }
        }
        rest = after;
    }
    text.push_str(rest);
    Filled { text, missing }
}

/// The names of all places in a text, in their order.
pub fn places(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, name, after)) = next_place(rest) {
        names.push(name);
        rest = after;
    }
    names
}

/// What stands before the next place, its name, and what stands after it. A name is small letters, digits and `_`.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + text.get(from..)?.find('{')?;
        let (before, inside) = (text.get(..open)?, text.get(open + 1..)?);
        if let Some((name, after)) = inside.split_once('}')
            && is_name(name)
        {
            return Some((before, name, after));
        }
        from = open + 1;
    }
}

fn is_name(name: &str) -> bool {
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(letters)
}

/// A value on one line, without characters that steer or hide: names and places come from foreign files, and a line
/// break in a subject would begin another header.
fn one_line(value: &str) -> String {
    let hides = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let shown = value.chars().filter(|c| !hides(*c));
    let plain: String = shown
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// The places that nobody has filled yet; a mail with any is not ready to be sent.
    pub missing: Vec<String>,
}

impl Mail {
    /// Fills a template whose first line is `Subject: …`. Without such a line there is no subject.
    pub fn of(template: &str, fields: &Fields) -> Self {
        let Filled { text, missing } = fill(template.trim_start(), fields);
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        let (subject, body) = match first.split_once(':') {
            Some((key, subject)) if key.trim().eq_ignore_ascii_case("subject") => {
                (subject.trim().to_owned(), rest)
            }
            _ => (String::new(), text.as_str()),
        };
        Self {
            subject,
            body: body.trim().to_owned(),
            missing,
        }
    }

    /// The whole mail as text: the subject's line, an empty one, the body.
    pub fn text(&self) -> String {
        if self.subject.is_empty() {
            return self.body.clone();
        }
        format!("Subject: {}\n\n{}", self.subject, self.body)
    }
}

/// The mails with places to fill in, the first line of each `Subject: …`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mails {
    /// Confirms a time back to the program, in both zones.
    pub confirm_back: String,
    /// Thanks one interviewer.
    pub thank_you: String,
}

#[cfg(test)]
mod tests;
