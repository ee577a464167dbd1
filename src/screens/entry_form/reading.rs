//! What the words in the form mean: what is certain of the time, what has to be asked, and what is wrong where.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

use super::fields::Item;
use crate::domain::entry::{Hours, Kind, Occurrence, Unclear, Until, When};
use crate::domain::received::{
    self, Answer, Choice, Doubt, Ends, Field, Near, Parts, Reading, Times,
};
use crate::domain::zone::{Rules, Zone};
use crate::ui::form::Form;

/// What a form is read with.
pub struct With<'a> {
    /// Today at home.
    pub today: NaiveDate,
    /// The time-zone rules.
    pub rules: &'a Rules,
    /// What is known of the program and the person.
    pub near: Near,
    /// Whether an entry without a start is one of whole days.
    pub may_be_whole_days: bool,
    /// What was answered before.
    pub answered: &'a [Answered],
}

/// An answer that a person gave about words that stand in the form; it holds as long as they stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    words: String,
    field: Field,
    answer: Answer,
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Read {
    /// When it is, as far as that is certain.
    pub when: Option<When>,
    /// What has to be asked, in the order of the fields.
    pub doubts: Vec<Doubt>,
    /// What is wrong, one sentence each.
    pub wrong: Vec<(Item, String)>,
    /// Fields that are empty and must not be.
    pub missing: Vec<Item>,
    /// What each field is understood as, in other words than typed.
    pub notes: Vec<(Item, String)>,
    /// What is certain, one by one.
    parts: Parts,
}

impl Answered {
    /// An answer about the words that stand in the form now.
    pub fn new(form: &Form, field: Field, answer: Answer) -> Self {
        let words = words(form, field);
        Self {
            words,
            field,
            answer,
        }
    }
}

/// The words a doubt about a field depends on.
fn words(form: &Form, field: Field) -> String {
    let text = |item: Item| form.text(item.at()).trim();
    let hours = || format!("{}\n{}", text(Item::Start), text(Item::End));
    match field {
        Field::Date => text(Item::Date).to_owned(),
        Field::Start | Field::End => hours(),
        Field::Zone => format!("{}\n{}\n{}", text(Item::Zone), text(Item::Date), hours()),
        Field::Occurrence => {
            format!("{}\n{}\n{}", text(Item::Date), hours(), text(Item::Zone))
        }
    }
}

/// Reads the fields of the time.
pub fn read(form: &Form, with: &With<'_>) -> Read {
    let mut reader = Reader {
        form,
        with,
        read: Read::default(),
    };
    reader.date();
    reader.hours();
    reader.zone();
    reader.resolve();
    reader.read
}

struct Reader<'a> {
    form: &'a Form,
    with: &'a With<'a>,
    read: Read,
}

impl Reader<'_> {
    fn text(&self, item: Item) -> &str {
        self.form.text(item.at()).trim()
    }

    fn note(&mut self, item: Item, words: String) {
        if self.text(item) != words {
            self.read.notes.push((item, words));
        }
    }

    /// The answer that was given about these words before.
    fn answered(&self, field: Field) -> Option<&Answer> {
        let words = words(self.form, field);
        let is_it = |own: &&Answered| own.field == field && own.words == words;
        let found = self.with.answered.iter().rev().find(is_it);
        found.map(|own| &own.answer)
    }

    fn doubt(&mut self, field: Field, why: String, choices: Vec<Choice<Answer>>) {
        self.read.doubts.push(Doubt {
            field,
            why,
            choices,
        });
    }

    fn date(&mut self) {
        if self.text(Item::Date).is_empty() {
            self.read.missing.push(Item::Date);
            return;
        }
        if let Some(&Answer::Date(date)) = self.answered(Field::Date) {
            self.read.parts.date = Some(date);
        } else {
            match received::date(self.text(Item::Date), self.with.today) {
                Reading::One(date) => self.read.parts.date = Some(date),
                Reading::None(why) => self.read.wrong.push((Item::Date, why)),
                Reading::Several(choices) => {
                    let why = ways(self.text(Item::Date), "dates", choices.len());
                    let choices = choices.into_iter().map(|own| own.map(Answer::Date));
                    self.doubt(Field::Date, why, choices.collect());
                }
            }
        }
        if let Some(date) = self.read.parts.date {
            self.note(Item::Date, received::say_date(date));
        }
    }

    fn hours(&mut self) {
        let (start, end) = (self.text(Item::Start), self.text(Item::End));
        if start.is_empty() {
            if !self.with.may_be_whole_days {
                self.read.missing.push(Item::Start);
            }
            return;
        }
        if let Some(&Answer::Hours(start, end)) = self.answered(Field::Start) {
            self.read.parts.start = Some(start);
            self.read.parts.end = end;
            return;
        }
        // An end with its own day is understood apart from the start.
        let with_day = end.rsplit_once(' ').filter(|_| self.end_day().is_some());
        let reading = match with_day {
            None if end.is_empty() => received::hours(start),
            None => received::hours(&format!("{start} - {end}")),
            Some(_) => received::time(start).map(|start| (start, None)),
        };
        self.take_hours(reading);
    }

    fn take_hours(&mut self, reading: Reading<Times>) {
        let ends = |(start, end): Times| (start, end.map(|end| Ends::after(start, end)));
        match reading {
            Reading::One(times) => {
                let (start, end) = ends(times);
                self.read.parts.start = Some(start);
                self.read.parts.end = end.or_else(|| self.end_on_its_day());
                self.note(Item::Start, received::say_time(start));
                if let Some(end) = end.filter(|_| !self.text(Item::End).is_empty()) {
                    self.note(Item::End, received::say_time(end.time));
                }
            }
            Reading::None(why) => {
                let start_is_fine =
                    !matches!(received::hours(self.text(Item::Start)), Reading::None(_));
                let item = if start_is_fine {
                    Item::End
                } else {
                    Item::Start
                };
                self.read.wrong.push((item, why));
            }
            Reading::Several(choices) => {
                let both = [self.text(Item::Start), self.text(Item::End)];
                let said = both.join(" - ");
                let why = ways(said.trim_end_matches([' ', '-']), "hours", choices.len());
                let answer = |times: Times| {
                    let (start, end) = ends(times);
                    Answer::Hours(start, end)
                };
                let choices = choices.into_iter().map(|own| own.map(answer));
                self.doubt(Field::Start, why, choices.collect());
            }
        }
    }

    /// The day an end is written with: `2026-12-05 13:30`.
    fn end_day(&self) -> Option<(NaiveDate, NaiveTime)> {
        let (day, time) = self.text(Item::End).rsplit_once(' ')?;
        let time = received::time(time).one()?;
        let day = received::date(day, self.with.today).one()?;
        Some((day, time))
    }

    fn end_on_its_day(&self) -> Option<Ends> {
        let (day, time) = self.end_day()?;
        let days = (day - self.read.parts.date?).num_days();
        let days = u64::try_from(days).ok()?;
        Some(Ends { time, days })
    }

    /// The wall time the zone is asked for, as far as it is known.
    fn on(&self) -> Option<NaiveDateTime> {
        let start = self.read.parts.start.unwrap_or(NaiveTime::MIN);
        Some(self.read.parts.date?.and_time(start))
    }

    fn zone(&mut self) {
        if self.text(Item::Zone).is_empty() {
            self.read.missing.push(Item::Zone);
            return;
        }
        if let Some(&Answer::Zone(zone)) = self.answered(Field::Zone) {
            self.read.parts.zone = Some(zone);
            return;
        }
        let text = self.text(Item::Zone);
        match received::zone(text, self.on(), self.with.rules, &self.with.near) {
            Reading::One(zone) => {
                self.read.parts.zone = Some(zone);
                self.note(Item::Zone, zone.as_str().to_owned());
            }
            Reading::None(why) => self.read.wrong.push((Item::Zone, why)),
            Reading::Several(choices) => {
                let why = ways(text, "clocks", choices.len());
                let choices = choices.into_iter().map(|own| own.map(Answer::Zone));
                self.doubt(Field::Zone, why, choices.collect());
            }
        }
    }

    /// Whole days from the date on, where no start is needed.
    fn whole_days(&mut self) -> Option<When> {
        let (date, zone) = (self.read.parts.date?, self.read.parts.zone?);
        let end = self.text(Item::End).to_owned();
        let last = match received::date(&end, self.with.today) {
            _ if end.is_empty() => date,
            Reading::One(last) if last >= date => last,
            Reading::One(_) => {
                let why = "It ends before it begins; write the last day.".to_owned();
                self.read.wrong.push((Item::End, why));
                return None;
            }
            Reading::Several(_) | Reading::None(_) => {
                let why =
                    "Without a start this is the last day; write it like 2026-12-05.".to_owned();
                self.read.wrong.push((Item::End, why));
                return None;
            }
        };
        let hours = Hours::AllDay { last };
        Some(When { date, hours, zone })
    }

    /// Works out the moments once everything is certain, or what has to be asked about them.
    fn resolve(&mut self) {
        if !self.read.doubts.is_empty() || !self.read.wrong.is_empty() {
            return;
        }
        if self.text(Item::Start).is_empty() && self.with.may_be_whole_days {
            self.read.when = self.whole_days();
            return;
        }
        if let Some(&Answer::Occurrence(which)) = self.answered(Field::Occurrence) {
            self.read.parts.occurrence = Some(which);
        }
        let Some(when) = self.read.parts.when() else {
            return;
        };
        let zone = self.with.rules.get(when.zone).unwrap_or_else(Zone::utc);
        match when.resolve(&zone).map_err(|unclear| *unclear) {
            Ok(_) => self.read.when = Some(when),
            Err(Unclear::EndsBeforeItBegins) => {
                let why = "It ends before it begins; write a later end, or none.".to_owned();
                self.read.wrong.push((Item::End, why));
            }
            Err(Unclear::Twice { earlier, later }) => self.ask_which(&when, &earlier, &later),
            Err(Unclear::Never { before, after, .. }) => self.ask_instead(&when, &before, &after),
        }
    }

    fn ask_which(&mut self, when: &When, earlier: &DateTime<Zone>, later: &DateTime<Zone>) {
        let wall = when.wall();
        let why = format!(
            "In {} the clock is set back that night: {} comes twice. Which one is it?",
            when.zone.city(),
            received::say_time(wall.time())
        );
        let choices = [
            ("the first time", Occurrence::Earlier, earlier),
            ("the second time", Occurrence::Later, later),
        ];
        let choices = choices.map(|(words, which, at)| {
            let letters = at.offset().abbreviation();
            Choice::new(Answer::Occurrence(which), format!("{words} ({letters})"))
        });
        self.doubt(Field::Occurrence, why, choices.to_vec());
    }

    fn ask_instead(&mut self, when: &When, before: &DateTime<Zone>, after: &DateTime<Zone>) {
        let wall = when.wall();
        let why = format!(
            "In {} the clock is set forward that night: {} never comes. What is meant?",
            when.zone.city(),
            received::say_time(wall.time())
        );
        let choices = [before, after].map(|at| {
            let time = at.time();
            let end = self.read.parts.end.map(|end| Ends::after(time, end.time));
            let letters = at.offset().abbreviation();
            let words = format!("{} ({letters})", received::say_time(time));
            Choice::new(Answer::Hours(time, end), words)
        });
        self.doubt(Field::Start, why, choices.to_vec());
    }
}

fn ways(text: &str, what: &str, count: usize) -> String {
    let shown: String = text.chars().take(40).collect();
    let ways = match count {
        2 => "two".to_owned(),
        3 => "three".to_owned(),
        count => count.to_string(),
    };
    format!("“{shown}” can be {ways} {what}. Which one is meant?")
}

impl Read {
    /// The day, once it is certain.
    pub fn date(&self) -> Option<NaiveDate> {
        self.parts.date
    }

    /// Whether something is wrong with a field.
    pub fn is_wrong(&self, item: Item) -> bool {
        self.wrong.iter().any(|(own, _)| *own == item)
    }

    /// When the entry would be with an answer, where everything else is certain.
    pub fn after(&self, answer: &Answer) -> Option<When> {
        let mut parts = self.parts;
        match answer {
            Answer::Date(date) => parts.date = Some(*date),
            Answer::Hours(start, end) => {
                parts.start = Some(*start);
                parts.end = *end;
            }
            Answer::Wall(wall, end) => {
                parts.date = Some(wall.date());
                parts.start = Some(wall.time());
                parts.end = *end;
            }
            Answer::End(end) => parts.end = *end,
            Answer::Zone(zone) => parts.zone = Some(*zone),
            Answer::Occurrence(which) => parts.occurrence = Some(*which),
            Answer::Slot(_) => {}
        }
        parts.when()
    }
}

/// Whether an entry of this kind may stand without an hour.
pub fn may_be_whole_days(kind: Kind) -> bool {
    matches!(kind, Kind::Deadline | Kind::Other)
}

/// The hours of an end, as the form writes them.
pub fn end_words(date: NaiveDate, start: NaiveTime, end: Ends) -> String {
    let until = Until {
        date: date
            .checked_add_days(chrono::Days::new(end.days))
            .unwrap_or(date),
        time: end.time,
    };
    super::fields::until(date, start, until)
}
