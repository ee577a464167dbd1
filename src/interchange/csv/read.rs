//! Rows to proposals: one for the entry of a row, and one more where it names a social.

use chrono::NaiveDate;

use super::columns::{Column, Mapping};
use super::identity::{self, Tally};
use super::line::{Columns, Line};
use super::order::{Evidence, Order};
use super::table::Table;
use super::timing::{self, Around, Cells, Texts, Timed};
use super::{details, say, words};
use crate::domain::entry::{Kind, Status};
use crate::domain::program::{Programs, Sheet};
use crate::domain::proposal::{Incoming, Proposal, Reading};
use crate::domain::received::{self, Near};
use crate::domain::zone::{Rules, ZoneName};

/// What a spreadsheet is read by.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The time-zone rules in use.
    pub rules: &'a Rules,
    /// The day the person imports it.
    pub today: NaiveDate,
    /// The zone the person lives in.
    pub home: ZoneName,
    /// The person's answer to whose clock times are meant by, where a row has no zone and no place.
    pub floating: Option<ZoneName>,
    /// The programs that have a sheet.
    pub programs: &'a Programs,
}

/// Reads the rows of a table whose columns hold what `mapping` says.
///
/// A proposal's `uid` is what its row is known by, so that a changed spreadsheet changes entries and adds none: the id
/// in the column of ids, else `csv:<program>:<kind>:<n>`, the n-th row for this program and kind. No date is in it.
pub fn read(table: &Table, mapping: &Mapping, context: &Context) -> Vec<Incoming> {
    let columns = Columns::new(table, mapping, context.today);
    let texts = Texts::new(context);
    let mut tally = Tally::default();
    let mut incoming = Vec::with_capacity(table.rows().len());
    for row in table.rows() {
        let line = Line {
            row,
            columns: &columns,
        };
        let draft = Draft::new(line, context, &texts);
        incoming.push(draft.entry(&mut tally));
        incoming.extend(draft.social(&mut tally));
    }
    incoming
}

/// What the preview says about whole columns: in which order their dates were read, a sentence for each column.
pub fn remarks(table: &Table, mapping: &Mapping, today: NaiveDate) -> Vec<String> {
    let columns = Columns::new(table, mapping, today);
    let remarks = columns.evidence();
    remarks
        .filter_map(|(heading, evidence)| remark(heading, evidence))
        .collect()
}

fn remark(heading: &str, evidence: Evidence) -> Option<String> {
    let name = |order: Order| match order {
        Order::MonthFirst => "the month first",
        Order::DayFirst => "the day first",
    };
    let heading = say::quoted(heading);
    match evidence {
        Evidence::NotNeeded => None,
        Evidence::Missing => Some(format!(
            "The dates in {heading} do not tell whether the month or the day comes first: each is asked."
        )),
        Evidence::Heading(order) => Some(format!(
            "The dates in {heading} have {}, as the heading says.",
            name(order)
        )),
        Evidence::Cell(order, line) => Some(format!(
            "The dates in {heading} have {}: line {line} can be read in no other way.",
            name(order)
        )),
        Evidence::Both {
            month_first,
            day_first,
        } => Some(format!(
            "The dates in {heading} are written in two orders (lines {month_first} and {day_first}): each that can be read both ways is asked."
        )),
    }
}

/// A row on its way to a proposal.
struct Draft<'a> {
    line: Line<'a>,
    context: &'a Context<'a>,
    texts: &'a Texts<'a>,
    program: &'a str,
    title: &'a str,
    kind: Kind,
    location: String,
}

impl<'a> Draft<'a> {
    fn new(line: Line<'a>, context: &'a Context<'a>, texts: &'a Texts<'a>) -> Self {
        let (program, beside) = identity::program(line.cell(Column::Program));
        let title = line.cell(Column::Title);
        let told = [line.cell(Column::Kind), title]
            .into_iter()
            .find_map(words::kind);
        Self {
            line,
            context,
            texts,
            program,
            title,
            kind: told.or(beside).unwrap_or(Kind::Interview),
            location: details::location(line),
        }
    }

    /// The entry of the row.
    fn entry(&self, tally: &mut Tally) -> Incoming {
        let told_id = identity::told(self.line.cell(Column::Id));
        let own_id = tally.next(self.name(), self.kind);
        let reading = match self.timed() {
            Err(why) => Reading::Refused(why),
            Ok(timed) => {
                let (mut proposal, doubts) = self.proposal(timed);
                let is_told = told_id.is_some();
                match told_id {
                    Some(told) => told.give_to(&mut proposal),
                    None => proposal.uid = own_id,
                }
                let earlier = tally.earlier(&proposal, is_told, self.line.row.line());
                self.judged(proposal, doubts, earlier)
            }
        };
        self.incoming(self.kind, reading)
    }

    fn name(&self) -> &'a str {
        if self.program.is_empty() {
            self.title
        } else {
            self.program
        }
    }

    fn incoming(&self, kind: Kind, reading: Reading) -> Incoming {
        Incoming {
            line: self.line.row.line(),
            summary: summary(self.name(), kind),
            reading,
        }
    }

    fn timed(&self) -> Result<Timed, String> {
        let date = self.line.first_of(&[Column::Date, Column::When]);
        let start = self.line.first_of(&[Column::Start, Column::Hours]);
        let cells = Cells {
            date: date.cell,
            end_date: self.line.cell(Column::EndDate),
            start: start.cell,
            end: self.line.cell(Column::End),
            zone: self.line.cell(Column::Zone),
            beside: if start.cell.is_empty() {
                date.beside
            } else {
                start.beside
            },
            which: self.line.cell(Column::Which),
        };
        timing::read(&cells, &self.around(date.order, self.kind))
    }

    fn around(&self, order: Option<Order>, kind: Kind) -> Around<'a> {
        let sheet = self.context.programs.find(self.program);
        Around {
            context: self.context,
            texts: self.texts,
            near: near(sheet, &self.location, self.context.home),
            order,
            is_deadline: kind == Kind::Deadline,
        }
    }

    /// The proposal, and what has to be asked about it.
    fn proposal(&self, timed: Timed) -> (Proposal, Vec<String>) {
        let line = self.line;
        let mut doubts = timed.doubts;
        let (place, beyond) = details::place(line);
        let mut proposal = Proposal::new(self.kind, self.title, timed.when);
        proposal.program = (!self.program.is_empty()).then(|| self.program.to_owned());
        proposal.as_received = if line.all(Column::AsReceived).is_empty() {
            timed.words
        } else {
            line.cell(Column::AsReceived).to_owned()
        };
        proposal.status = self.status(&mut doubts);
        proposal.invited_on = self.invited_on(timed.when.date, &mut doubts);
        proposal.place = place;
        proposal.interviewers = details::interviewers(line);
        proposal.notes = details::notes(line, beyond);
        proposal.location.clone_from(&self.location);
        proposal.questions = details::questions(line);
        if line.row.is_torn() {
            doubts.push(
                "A quotation mark on this line is never closed: look whether its cells are right."
                    .to_owned(),
            );
        }
        (proposal, doubts)
    }

    fn status(&self, doubts: &mut Vec<String>) -> Status {
        let cell = self.line.cell(Column::Status);
        if cell.is_empty() {
            return Status::Scheduled;
        }
        words::status(cell).unwrap_or_else(|| {
            doubts.push(format!(
                "{} is no status we know: it would be taken as scheduled.",
                say::quoted(cell)
            ));
            Status::Scheduled
        })
    }

    /// The day the invitation came. Of two readings one is out where it lies in the future or behind the entry.
    fn invited_on(&self, date: NaiveDate, doubts: &mut Vec<String>) -> Option<NaiveDate> {
        let told = self.line.first_of(&[Column::InvitedOn]);
        if timing::says_nothing_yet(told.cell) {
            return None;
        }
        let order = told.order.or_else(|| self.line.order_of(Column::Date));
        let around = self.around(order, self.kind);
        match timing::day_alone(told.cell, &around) {
            Ok(received::Reading::One(day)) => Some(day),
            Ok(received::Reading::Several(choices)) => {
                let days = choices.iter().map(|choice| choice.value);
                let mut possible = days.filter(|day| *day <= self.context.today && *day <= date);
                let (first, second) = (possible.next(), possible.next());
                if second.is_some() || first.is_none() {
                    doubts.push(timing::either(told.cell, &choices));
                }
                first
            }
            Ok(received::Reading::None(why)) | Err(why) => {
                doubts.push(format!("The day of the invitation: {why}"));
                None
            }
        }
    }

    /// The social a row names beside its interview.
    fn social(&self, tally: &mut Tally) -> Option<Incoming> {
        let told = self.line.first_of(&[Column::Social]);
        if self.line.all(Column::Social).is_empty() {
            return None;
        }
        let own_id = tally.next(self.name(), Kind::Social);
        if timing::says_nothing_yet(told.cell) || !told.cell.contains(|c: char| c.is_ascii_digit())
        {
            return None;
        }
        let time = self.line.first_of(&[Column::SocialTime]);
        let cells = Cells {
            date: told.cell,
            start: time.cell,
            zone: self.line.cell(Column::Zone),
            beside: time.beside,
            ..Cells::default()
        };
        let reading = match timing::read(&cells, &self.around(told.order, Kind::Social)) {
            Err(why) => Reading::Refused(why),
            Ok(timed) => {
                let mut proposal = Proposal::new(Kind::Social, "", timed.when);
                proposal.program = (!self.program.is_empty()).then(|| self.program.to_owned());
                proposal.as_received = timed.words;
                proposal.location.clone_from(&self.location);
                proposal.uid = own_id;
                let earlier = tally.earlier(&proposal, false, self.line.row.line());
                self.judged(proposal, timed.doubts, earlier)
            }
        };
        Some(self.incoming(Kind::Social, reading))
    }

    /// A proposal with nothing to ask is sound; one that an earlier row made already is asked about.
    fn judged(
        &self,
        proposal: Proposal,
        mut doubts: Vec<String>,
        earlier: Option<usize>,
    ) -> Reading {
        // What came from us and goes by its id needs no name.
        if self.name().is_empty() && proposal.uid.is_none() {
            doubts.push("It names no program.".to_owned());
        }
        if let Some(line) = earlier {
            doubts.push(format!(
                "It says the same as line {line}: it would stand there twice."
            ));
        }
        if doubts.is_empty() {
            return Reading::Sound(Box::new(proposal));
        }
        Reading::Doubtful {
            proposal: Some(Box::new(proposal)),
            why: doubts.join(" "),
        }
    }
}

/// What the program's sheet and the row say about where it is.
fn near(sheet: Option<&Sheet>, location: &str, home: ZoneName) -> Near {
    let mut places = Vec::new();
    if !location.is_empty() {
        places.push(location.to_owned());
    }
    if let Some(sheet) = sheet {
        let parts = [sheet.city.as_str(), sheet.state.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if !parts.is_empty() {
            places.push(parts.join(", "));
        }
    }
    Near {
        zone: sheet.and_then(|sheet| sheet.zone),
        places,
        home: Some(home),
    }
}

fn summary(name: &str, kind: Kind) -> String {
    let name = say::line(name);
    match (name.as_str(), kind) {
        ("", kind) => kind.word().to_owned(),
        (_, Kind::Interview) => name,
        (_, kind) => format!("{name} ({})", kind.word()),
    }
}

#[cfg(test)]
mod tests;
