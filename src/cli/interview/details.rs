//! Where it takes place and who will be there, as it is typed.

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use crate::domain::calendar::edit::meet;
use crate::domain::entry::{self, Entry, Interviewer, Role};

/// Where it takes place, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Platform {
    /// Zoom
    Zoom,
    /// Thalamus video
    Thalamus,
    /// Webex
    Webex,
    /// Microsoft Teams
    Teams,
    /// On site
    InPerson,
    /// By telephone
    Phone,
    /// Something else
    Other,
}

/// Where it takes place and who will be there. An empty text takes away what is there.
#[derive(Debug, Clone, Default, Args)]
pub struct Details {
    /// What it is called, beside its program
    #[arg(long, value_name = "WORDS")]
    pub title: Option<String>,
    /// Where it takes place
    #[arg(long, value_name = "PLATFORM")]
    pub platform: Option<Platform>,
    /// The link to join by
    #[arg(long, value_name = "URL")]
    pub link: Option<String>,
    /// The address, for what is on site
    #[arg(long, value_name = "WORDS")]
    pub address: Option<String>,
    /// The number to dial in by
    #[arg(long, value_name = "NUMBER")]
    pub dial_in: Option<String>,
    /// What to do when the platform fails: a number to call, another link
    #[arg(long, value_name = "WORDS")]
    pub backup: Option<String>,
    /// Somebody you will meet, with their role: "Dr. Lee:faculty"; may be given again
    #[arg(long, value_name = "NAME[:ROLE]")]
    pub add_interviewer: Vec<String>,
    /// The day the invitation came
    #[arg(long, value_name = "DAY")]
    pub invited_on: Option<String>,
}

impl Platform {
    fn domain(self) -> entry::Platform {
        match self {
            Self::Zoom => entry::Platform::Zoom,
            Self::Thalamus => entry::Platform::Thalamus,
            Self::Webex => entry::Platform::Webex,
            Self::Teams => entry::Platform::Teams,
            Self::InPerson => entry::Platform::InPerson,
            Self::Phone => entry::Platform::Phone,
            Self::Other => entry::Platform::Other,
        }
    }
}

impl Details {
    /// Puts what was typed into an entry.
    pub fn put_into(&self, entry: &mut Entry, today: chrono::NaiveDate) -> anyhow::Result<()> {
        let place = &mut entry.place;
        for (own, typed) in [
            (&mut entry.title, &self.title),
            (&mut place.link, &self.link),
            (&mut place.address, &self.address),
            (&mut place.dial_in, &self.dial_in),
            (&mut place.backup, &self.backup),
        ] {
            if let Some(typed) = typed {
                typed.trim().clone_into(own);
            }
        }
        place.platform = self.platform.map(Platform::domain).or(place.platform);
        for text in &self.add_interviewer {
            meet(entry, interviewer(text)?);
        }
        match self.invited_on.as_deref() {
            None => {}
            Some("") => entry.invited_on = None,
            Some(text) => {
                entry.invited_on = Some(crate::cli::calendar::typed::past_day(
                    text,
                    today,
                    "--invited-on",
                )?);
            }
        }
        Ok(())
    }
}

/// `Dr. Lee:faculty`, `Dr. Lee`, `Dr. Lee <lee@x.edu>:pd`.
fn interviewer(text: &str) -> anyhow::Result<Interviewer> {
    let (name, role) = match text.rsplit_once(':') {
        Some((name, role)) => (name, Some(self::role(role)?)),
        None => (text, None),
    };
    let (name, email) = match name.split_once('<') {
        Some((name, email)) => (name, email.trim().trim_end_matches('>')),
        None => (name, ""),
    };
    let name = name.trim();
    if name.is_empty() && email.is_empty() {
        bail!("--add-interviewer needs a name, such as \"Dr. Lee:faculty\"");
    }
    Ok(Interviewer {
        name: name.to_owned(),
        role,
        email: email.to_owned(),
        ..Interviewer::default()
    })
}

fn role(text: &str) -> anyhow::Result<Role> {
    let folded = text.trim().to_lowercase();
    let word = match folded.as_str() {
        "program director" | "director" => "pd",
        "associate program director" | "assistant program director" => "apd",
        "attending" | "professor" => "faculty",
        "chief resident" => "chief",
        other => other,
    };
    let known = || {
        let words: Vec<&str> = Role::ALL.iter().map(|role| role.word()).collect();
        format!(
            "there is no role `{}`; write one of {}",
            text.trim(),
            words.join(", ")
        )
    };
    Role::parse(word).with_context(known)
}
