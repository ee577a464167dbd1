//! `drill`: straight into a session, on the screens or line by line.

mod plain;

use anyhow::bail;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{Global, Outcome, Ports, screens, start, unknown};
use crate::clock::{Clock, Now};
use crate::domain::notebook::Notebook;
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::message::Route;

/// Straight into a session: answer questions aloud against the clock.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    prepcoach drill                               what is due today\n  \
    prepcoach drill --bank radiology -n 3         three radiology questions\n  \
    prepcoach drill --kind mock --minutes 20      an interview of 20 minutes\n  \
    prepcoach drill --plain                       line by line, for a screen reader")]
pub struct Drill {
    /// Only questions of this bank; may be given more than once
    #[arg(long = "bank", value_name = "ID", required_if_eq("kind", "bank"))]
    banks: Vec<String>,
    /// Only questions with this theme; may be given more than once
    #[arg(long = "theme", value_name = "THEME", required_if_eq("kind", "theme"))]
    themes: Vec<String>,
    /// What kind of session [default: daily]
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    kind: Option<SessionKind>,
    /// How many questions, 1 to 50
    #[arg(
        short = 'n',
        long,
        value_name = "N",
        value_parser = clap::value_parser!(u16).range(1..=50)
    )]
    number: Option<u16>,
    /// About how many minutes, reviews included, 1 to 240
    #[arg(
        long,
        value_name = "MINUTES",
        value_parser = clap::value_parser!(u32).range(1..=240)
    )]
    minutes: Option<u32>,
    /// Do not record sound; this version never does
    #[arg(long)]
    no_record: bool,
    /// Line by line, without screens: for screen readers and simple terminals
    #[arg(long)]
    plain: bool,
}

fn kinds() -> impl TypedValueParser<Value = SessionKind> {
    let words = SessionKind::ALL.iter().map(|kind| kind.word());
    PossibleValuesParser::new(words)
        .map(|word| SessionKind::parse(&word).unwrap_or(SessionKind::Daily))
}

/// Begins the session; says why where there is nothing to ask, before the terminal is taken.
pub fn run(args: &Drill, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    if args.plain {
        let clock = start::clock(global)?;
        let mut store = start::store(global, &clock)?;
        let mut input = std::io::stdin().lock();
        let table = plain::Table {
            store: &mut store,
            clock: &clock,
            input: &mut input,
            salt: start::salt(),
        };
        return plain::run(args, table, ports);
    }
    let ready = screens::prepare(global)?;
    let wish = args.wish(&ready.notebook, ready.clock().now())?;
    screens::show(ready, global, Route::Session(wish))
}

impl Drill {
    /// What is asked for, held against what there is.
    ///
    /// # Errors
    /// Where a bank or theme is not known, or no question fits.
    fn wish(&self, notebook: &Notebook, now: Now) -> anyhow::Result<Wish> {
        self.check_names(notebook)?;
        let wishes = self.lengths(notebook).into_iter().map(|length| Wish {
            banks: self.banks.clone(),
            themes: self.themes.clone(),
            ..Wish::of(self.kind(), length)
        });
        // Of two lengths the shorter session counts.
        let shortest = wishes
            .map(|wish| (planned(&wish, notebook, now), wish))
            .min_by_key(|(questions, _)| *questions);
        match shortest {
            Some((1.., wish)) => Ok(wish),
            _ => bail!("{}", nothing_to_ask(self.kind(), self.is_filtered())),
        }
    }

    fn check_names(&self, notebook: &Notebook) -> anyhow::Result<()> {
        for id in &self.banks {
            unknown::bank(&notebook.banks, id)?;
        }
        for theme in &self.themes {
            unknown::theme(&notebook.banks, theme)?;
        }
        Ok(())
    }

    fn kind(&self) -> SessionKind {
        self.kind.unwrap_or(SessionKind::Daily)
    }

    fn is_filtered(&self) -> bool {
        !self.banks.is_empty() || !self.themes.is_empty()
    }

    /// The length asked for, or the usual one; both where both were given.
    fn lengths(&self, notebook: &Notebook) -> Vec<Length> {
        let number = self.number.map(|n| Length::Questions(usize::from(n)));
        let minutes = self.minutes.map(Length::Minutes);
        let given: Vec<Length> = number.into_iter().chain(minutes).collect();
        if given.is_empty() {
            vec![self.usual_length(notebook)]
        } else {
            given
        }
    }

    fn usual_length(&self, notebook: &Notebook) -> Length {
        let kind = match self.kind() {
            // Of some banks or themes, questions are counted and not minutes.
            SessionKind::Daily if self.is_filtered() => SessionKind::Bank,
            kind => kind,
        };
        Length::usual(kind, notebook.settings.minutes_a_day)
    }
}

fn planned(wish: &Wish, notebook: &Notebook, now: Now) -> usize {
    let mut chance = notebook.chance(now.wall);
    let planning = notebook.planning(now.wall);
    planning.questions(wish, &mut chance).len()
}

fn nothing_to_ask(kind: SessionKind, is_filtered: bool) -> &'static str {
    match kind {
        SessionKind::Daily if !is_filtered => {
            "nothing is due today; `prepcoach drill --kind mock` or `--kind impromptu` keeps you in practice"
        }
        SessionKind::Impromptu => {
            "you have seen every question that fits; try `--kind rapid` or `--kind mock`"
        }
        SessionKind::Daily
        | SessionKind::Mock
        | SessionKind::Bank
        | SessionKind::Theme
        | SessionKind::RedFlags
        | SessionKind::Rapid => {
            "no question fits: leave a filter out, or switch questions on again in the library"
        }
    }
}

#[cfg(test)]
impl Drill {
    /// `prepcoach drill` with nothing behind it.
    pub fn usual() -> Self {
        Self {
            banks: Vec::new(),
            themes: Vec::new(),
            kind: None,
            number: None,
            minutes: None,
            no_record: false,
            plain: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::testing::{Machine, now};
    use crate::screens::practice;

    fn wish(drill: &Drill) -> anyhow::Result<Wish> {
        let machine = Machine::new();
        machine.settle();
        machine.file(
            "data/banks/mine.yaml",
            "questions:\n  - {id: mine-one, ask: A?, themes: [mine]}\n  - {id: mine-two, ask: B?, themes: [mine]}\n",
        );
        drill.wish(&machine.desk().notebook, now())
    }

    #[test]
    fn the_usual_length_goes_with_the_kind_and_the_filters() {
        let of = |kind: SessionKind, banks: &[&str]| {
            let drill = Drill {
                kind: Some(kind),
                banks: banks.iter().map(|bank| (*bank).into()).collect(),
                ..Drill::usual()
            };
            let wish = wish(&drill).unwrap();
            assert_eq!((wish.kind, wish.banks.len()), (kind, banks.len()));
            wish.length
        };
        assert_eq!(of(SessionKind::Daily, &[]), Length::Minutes(12));
        assert_eq!(of(SessionKind::Daily, &["img"]), Length::Questions(5));
        assert_eq!(of(SessionKind::Mock, &[]), practice::usual_mock().length);
        assert_eq!(of(SessionKind::Rapid, &[]), Length::Questions(8));
        assert_eq!(of(SessionKind::Bank, &["img"]), Length::Questions(5));
    }

    #[test]
    fn of_two_lengths_the_shorter_session_counts() {
        let of = |number, minutes| {
            let drill = Drill {
                number: Some(number),
                minutes: Some(minutes),
                ..Drill::usual()
            };
            wish(&drill).unwrap().length
        };
        assert_eq!(of(1, 60), Length::Questions(1));
        assert_eq!(of(40, 3), Length::Minutes(3));
    }

    #[test]
    fn what_is_not_known_or_leaves_nothing_is_refused() {
        let of = |drill: Drill| wish(&drill).unwrap_err().to_string();
        let bank = Drill {
            banks: vec!["radiolgy".into()],
            ..Drill::usual()
        };
        assert_eq!(
            of(bank),
            "there is no bank `radiolgy`; did you mean `radiology`?"
        );
        let theme = Drill {
            themes: vec!["mien".into()],
            ..Drill::usual()
        };
        assert_eq!(of(theme), "there is no theme `mien`; did you mean `mine`?");
        let empty = Drill {
            banks: vec!["img".into()],
            themes: vec!["mine".into()],
            ..Drill::usual()
        };
        assert!(of(empty).starts_with("no question fits"));
    }
}
