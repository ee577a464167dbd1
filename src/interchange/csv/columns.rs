//! What a column of a spreadsheet means, and how a person's choice of that is kept.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::bank::words;

words! {
    /// What a column holds.
    Column {
        /// The program's name.
        Program = "program",
        /// Where the program is, in one cell.
        Location = "location",
        /// The program's city.
        City = "city",
        /// The program's state.
        State = "state",
        /// The day it begins.
        Date = "date",
        /// The last day, where that is another.
        EndDate = "end-date",
        /// When it begins on the program's clock.
        Start = "start",
        /// When it ends on the program's clock.
        End = "end",
        /// Start and end in one cell.
        Hours = "hours",
        /// Date, time and zone in one cell.
        When = "when",
        /// The zone whose clock is meant.
        Zone = "zone",
        /// Zoom, Thalamus, on site…
        Platform = "platform",
        /// The link to join by.
        Link = "link",
        /// The street address.
        Address = "address",
        /// The number to dial in by.
        DialIn = "dial-in",
        /// What to do when the platform fails.
        Backup = "backup",
        /// Names of those one meets; several columns are read one after the other.
        Interviewers = "interviewers",
        /// Their roles, in the order of the names.
        Roles = "roles",
        /// Their mail addresses, in the order of the names.
        Emails = "emails",
        /// Interview, social, mock, deadline.
        Kind = "kind",
        /// Invited, scheduled, declined…
        Status = "status",
        /// The day the invitation came.
        InvitedOn = "invited-on",
        /// Notes on the program's features; several columns are put one below the other.
        Notes = "notes",
        /// Questions to ask; several columns are read one after the other.
        Questions = "questions",
        /// What the entry is called beside its program.
        Title = "title",
        /// The day, and perhaps the time, of the social that goes with the interview: an entry of its own.
        Social = "social",
        /// When the social begins.
        SocialTime = "social-time",
        /// The words that said when.
        AsReceived = "as-received",
        /// Which of two moments, where the clock is set back over the start.
        Which = "which",
        /// The entry's id in an earlier export.
        Id = "id",
        /// Nothing the calendar needs.
        Ignore = "ignore",
    }
}

impl Column {
    /// Whether several columns of a table may hold it, each adding to the others.
    pub fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::Interviewers
                | Self::Roles
                | Self::Emails
                | Self::Notes
                | Self::Questions
                | Self::Ignore
        )
    }

    /// What it is called on the screen where the columns are chosen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Program => "Program",
            Self::Location => "Location",
            Self::City => "City",
            Self::State => "State",
            Self::Date => "Date",
            Self::EndDate => "End date",
            Self::Start => "Start",
            Self::End => "End",
            Self::Hours => "Start and end in one cell",
            Self::When => "Date, time and zone in one cell",
            Self::Zone => "Time zone",
            Self::Platform => "Platform",
            Self::Link => "Link",
            Self::Address => "Address",
            Self::DialIn => "Dial-in",
            Self::Backup => "Backup",
            Self::Interviewers => "Interviewers",
            Self::Roles => "Roles",
            Self::Emails => "Emails",
            Self::Kind => "Kind",
            Self::Status => "Status",
            Self::InvitedOn => "Invited on",
            Self::Notes => "Notes",
            Self::Questions => "Questions",
            Self::Title => "Title",
            Self::Social => "Social, its day",
            Self::SocialTime => "Social, its time",
            Self::AsReceived => "As received",
            Self::Which => "Which of two",
            Self::Id => "prepcoach id",
            Self::Ignore => "Left out",
        }
    }
}

/// What each column of a table holds, in the order of the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping(Vec<Column>);

impl Mapping {
    /// A mapping of these columns.
    pub fn new(columns: Vec<Column>) -> Self {
        Self(columns)
    }

    /// The columns in order.
    pub fn columns(&self) -> &[Column] {
        &self.0
    }

    /// What the column at `index`, from 0, holds.
    pub fn get(&self, index: usize) -> Column {
        self.0.get(index).copied().unwrap_or(Column::Ignore)
    }

    /// Lets the column at `index` hold something else. Another column that held it is left out from now on, unless both
    /// can hold it.
    pub fn set(&mut self, index: usize, column: Column) {
        if !column.may_repeat() {
            for held in &mut self.0 {
                if *held == column {
                    *held = Column::Ignore;
                }
            }
        }
        if let Some(held) = self.0.get_mut(index) {
            *held = column;
        }
    }

    /// Whether any column holds `column`.
    pub fn has(&self, column: Column) -> bool {
        self.0.contains(&column)
    }

    /// The key under which a mapping for these headings is remembered: the same for every table whose columns have
    /// these names, in any order and capitals. FNV-1a, 64 bits, as 16 hex digits.
    pub fn key(headings: &[String]) -> String {
        let mut names: Vec<String> = named(headings).map(|name| name.to_lowercase()).collect();
        names.sort_unstable();
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for byte in names.join("\n").bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        format!("{hash:016x}")
    }

    /// The names that the columns of a table go by in a remembered mapping, in the order of the columns.
    pub fn names(headings: &[String]) -> Vec<String> {
        named(headings).collect()
    }

    /// The mapping as it is remembered: each heading with the word of what its column holds.
    pub fn to_map(&self, headings: &[String]) -> BTreeMap<String, String> {
        named(headings)
            .zip(&self.0)
            .map(|(name, column)| (name, column.word().to_owned()))
            .collect()
    }

    /// A remembered mapping, for a table with these headings; `None` where it does not speak of all of them in words we
    /// know.
    pub fn from_map(map: &BTreeMap<String, String>, headings: &[String]) -> Option<Self> {
        let folded: BTreeMap<String, &String> = map
            .iter()
            .map(|(name, word)| (name.to_lowercase(), word))
            .collect();
        let columns = named(headings).map(|name| Column::parse(folded.get(&name.to_lowercase())?));
        columns.collect::<Option<Vec<Column>>>().map(Self)
    }
}

/// Headings that tell columns apart: the second `Notes` is `Notes (2)`, one without a name `(column 3)`.
fn named(headings: &[String]) -> impl Iterator<Item = String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    headings.iter().enumerate().map(move |(index, heading)| {
        let heading = heading.trim();
        if heading.is_empty() {
            return format!("(column {})", index + 1);
        }
        let times = seen.entry(heading.to_lowercase()).or_default();
        *times += 1;
        match times {
            1 => heading.to_owned(),
            times => format!("{heading} ({times})"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_mapping_goes_through_the_settings_and_back() {
        let headings = headings(&["Program", "Notes", "", "notes", "When"]);
        let mapping = Mapping::new(vec![
            Column::Program,
            Column::Notes,
            Column::Ignore,
            Column::Questions,
            Column::When,
        ]);
        let map = mapping.to_map(&headings);
        assert_eq!(map["notes (2)"], "questions");
        assert_eq!(map["(column 3)"], "ignore");
        assert_eq!(Mapping::from_map(&map, &headings), Some(mapping));
    }

    #[test]
    fn a_remembered_mapping_serves_the_same_columns_in_any_order_and_no_others() {
        let first = headings(&["Program", "Date", "Zone"]);
        let moved = headings(&["date", "Zone", "PROGRAM "]);
        let other = headings(&["Program", "Date", "Place"]);
        assert_eq!(Mapping::key(&first), Mapping::key(&moved));
        assert_ne!(Mapping::key(&first), Mapping::key(&other));
        assert_eq!(Mapping::key(&first).len(), 16);
        let map = Mapping::new(vec![Column::Title, Column::Date, Column::Zone]).to_map(&first);
        let columns = vec![Column::Date, Column::Zone, Column::Title];
        assert_eq!(Mapping::from_map(&map, &moved), Some(Mapping::new(columns)));
        assert_eq!(Mapping::from_map(&map, &other), None);
        let unknown = BTreeMap::from([("Program".to_owned(), "moon".to_owned())]);
        assert_eq!(Mapping::from_map(&unknown, &first[..1]), None);
    }

    #[test]
    fn a_meaning_moves_from_column_to_column_unless_both_can_have_it() {
        let mut mapping = Mapping::new(vec![Column::Date, Column::Notes, Column::Ignore]);
        mapping.set(2, Column::Date);
        assert_eq!(
            mapping.columns(),
            [Column::Ignore, Column::Notes, Column::Date]
        );
        mapping.set(0, Column::Notes);
        assert_eq!(
            mapping.columns(),
            [Column::Notes, Column::Notes, Column::Date]
        );
        mapping.set(9, Column::Title);
        assert_eq!(
            mapping.columns(),
            [Column::Notes, Column::Notes, Column::Date]
        );
    }
}
