//! The rows of the versions: second ones first, since they want a decision, then earlier ones.

use chrono::{Datelike, NaiveDateTime};

use crate::domain::drafts::{Version, Versions};
use crate::screens::Context;
use crate::ui::list::Shape;

/// One row; the number is the version's place in its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// What the rows below are.
    Heading(&'static str),
    /// A second version, from a conflict.
    Second(usize),
    /// An earlier version.
    Earlier(usize),
}

impl Row {
    /// How it lies in the list.
    pub fn shape(&self) -> Shape {
        match self {
            Self::Heading(_) => Shape::HEADING,
            Self::Second(_) | Self::Earlier(_) => Shape::ROW,
        }
    }

    /// The version it stands for.
    pub fn version<'a>(&self, read: &'a Versions) -> Option<&'a Version> {
        match self {
            Self::Heading(_) => None,
            Self::Second(at) => read.rivals.get(*at),
            Self::Earlier(at) => read.earlier.get(*at),
        }
    }
}

/// The rows of all versions.
pub fn of(read: &Versions) -> Vec<Row> {
    let mut rows = Vec::new();
    if !read.rivals.is_empty() {
        rows.push(Row::Heading("Second versions, made meanwhile"));
        rows.extend((0..read.rivals.len()).map(Row::Second));
    }
    if !read.earlier.is_empty() {
        rows.push(Row::Heading("Earlier versions"));
        rows.extend((0..read.earlier.len()).map(Row::Earlier));
    }
    rows
}

/// When a version was saved, on the clock of home, the year only where it is another; its file where the name tells no time.
pub fn moment(version: &Version, context: &Context<'_>) -> String {
    let saved = NaiveDateTime::parse_from_str(&version.saved, "%Y-%m-%d %H:%M:%S");
    let Ok(saved) = saved else {
        let name = version.file.rsplit('/').next();
        return name.unwrap_or(&version.file).to_owned();
    };
    let home = &context.notebook.home;
    let at = saved.and_utc().with_timezone(home);
    let city = home.name().city();
    let is_this_year = at.year() == context.now.wall.with_timezone(home).year();
    let form = if is_this_year {
        "%a %-d %b, %H:%M"
    } else {
        "%a %-d %b %Y, %H:%M"
    };
    format!("{} {city}", at.format(form))
}
