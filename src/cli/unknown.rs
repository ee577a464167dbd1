//! What to say to an id that nothing has: the nearest one there is.

use anyhow::bail;

use crate::domain::bank::{Bank, Banks, Entry};
use crate::store::fault::nearest;

/// The most names that are listed where none is near.
const SHOWN: usize = 6;

/// The bank called `id`.
pub fn bank<'a>(banks: &'a Banks, id: &str) -> anyhow::Result<&'a Bank> {
    if let Some(bank) = banks.bank(id) {
        return Ok(bank);
    }
    let ids: Vec<&str> = banks.iter().map(|bank| bank.bank.as_str()).collect();
    bail!("{}", sentence("bank", id, &ids, "prepcoach bank list"))
}

/// Holds that some question has a theme.
pub fn theme(banks: &Banks, id: &str) -> anyhow::Result<()> {
    let themes = banks.themes();
    if themes.contains(id) {
        return Ok(());
    }
    let themes: Vec<&str> = themes.into_iter().collect();
    bail!(
        "{}",
        sentence("theme", id, &themes, "prepcoach question list --json")
    )
}

/// The question called `id`.
pub fn question<'a>(banks: &'a Banks, id: &str) -> anyhow::Result<Entry<'a>> {
    if let Some(entry) = banks.get(id) {
        return Ok(entry);
    }
    let ids: Vec<&str> = banks
        .entries()
        .map(|entry| entry.question.id.as_str())
        .collect();
    bail!(
        "{}",
        sentence("question", id, &ids, "prepcoach question list")
    )
}

/// Says that there is no such thing, and which one may be meant; `list` is the command that shows all.
pub fn sentence(thing: &str, id: &str, known: &[&str], list: &str) -> String {
    if known.is_empty() {
        return format!("there is no {thing} `{id}`, and no other one yet");
    }
    if let Some(near) = nearest(id, known.iter().copied()) {
        return format!("there is no {thing} `{id}`; did you mean `{near}`?");
    }
    let some: Vec<&str> = known.iter().copied().take(SHOWN).collect();
    let more = if known.len() > SHOWN { ", …" } else { "" };
    format!(
        "there is no {thing} `{id}`; there are {}{more} (`{list}` shows all)",
        some.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::shipped;

    #[test]
    fn a_misspelled_name_brings_the_nearest() {
        let (banks, _) = Banks::join(shipped::banks(), Vec::new());
        let said = |result: anyhow::Error| result.to_string();
        assert_eq!(
            said(bank(&banks, "radiolgy").unwrap_err()),
            "there is no bank `radiolgy`; did you mean `radiology`?"
        );
        assert!(said(bank(&banks, "zzz").unwrap_err()).contains("prepcoach bank list"));
        let first = banks.entries().next().unwrap().question.id.to_string();
        let wrong = format!("{first}x");
        assert!(said(question(&banks, &wrong).unwrap_err()).contains(&format!("`{first}`?")));
        assert!(theme(&banks, "no such theme at all").is_err());
        let theme_there = *banks.themes().first().unwrap();
        assert!(theme(&banks, theme_there).is_ok());
    }
}
