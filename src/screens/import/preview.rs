//! The preview of a file that was read: the list, the columns of a spreadsheet, the zone of times that name none.

use std::collections::BTreeMap;

use super::rows::{Events, GROUPS, Group, Row};
use crate::domain::received::{self, Near, Reading};
use crate::domain::zone::ZoneName;
use crate::interchange::csv::Column;
use crate::message::{ImportRead, ImportWish, ReadColumn};
use crate::screens::Context;
use crate::ui::field::Field;
use crate::ui::list::Picker;

/// How many zones a sentence names.
const MOST_ZONES: usize = 4;

/// A file that was read.
pub struct Preview {
    /// The file as the person named it.
    pub file: String,
    /// Its events.
    pub events: Events,
    /// Its columns, where it is a spreadsheet.
    pub columns: Vec<ReadColumn>,
    /// The key by which the meaning of its columns is remembered.
    pub mapping_key: String,
    /// What is to be known of whole columns.
    pub remarks: Vec<String>,
    /// Which group is shown alone.
    pub only: Option<Group>,
    /// The rows shown.
    pub rows: Vec<Row>,
    /// Which of them is in front.
    pub list: Picker,
    /// What keys are for.
    pub mode: Mode,
    /// The zone that was said for times that name none.
    pub floating: Option<ZoneName>,
}

/// What keys are for in the preview.
pub enum Mode {
    /// The list of events.
    List,
    /// The columns of a spreadsheet, one of them in front.
    Columns(Picker),
    /// What the column at this place means: a list of all meanings.
    Meaning(usize, Picker),
    /// The zone of times that name none, and what is wrong with what was typed.
    Zone(Field, Option<String>),
}

impl Preview {
    /// The preview of what was read; `None` with a sentence where it could not be.
    pub fn new(
        read: &ImportRead,
        floating: Option<ZoneName>,
        context: &Context<'_>,
    ) -> Result<Self, String> {
        let found = read.found.clone()?;
        let mut preview = Self {
            file: read.file.clone(),
            events: Events::new(found, context),
            columns: read.columns.clone(),
            mapping_key: read.mapping_key.clone(),
            remarks: read.remarks.clone(),
            only: None,
            rows: Vec::new(),
            list: Picker::default(),
            mode: Mode::List,
            floating,
        };
        preview.find();
        preview.list.home();
        Ok(preview)
    }

    /// Whether the file is a spreadsheet.
    pub fn is_table(&self) -> bool {
        !self.mapping_key.is_empty()
    }

    /// Builds the list again; the item in front stays there where it is still shown.
    pub fn find(&mut self) {
        let before = self.place();
        self.rows = self.events.rows(self.only);
        self.list.set_shapes(self.rows.iter().map(Row::shape));
        let is_before =
            |row: &Row| matches!((row, before), (Row::Item(own), Some(place)) if *own == place);
        if let Some(row) = self.rows.iter().position(is_before) {
            self.list.select(row);
        }
    }

    /// The item in front, by its place in the plan.
    pub fn place(&self) -> Option<usize> {
        match self.rows.get(self.list.selected()?)? {
            Row::Item(place) => Some(*place),
            Row::Group(..) => None,
        }
    }

    /// Shows the next group alone that has something in it; after the last, all.
    pub fn next_filter(&mut self) {
        let has_items = |group: &Group| self.events.count(*group) > 0;
        let mut groups = GROUPS.into_iter().filter(has_items);
        self.only = match self.only {
            None => groups.next(),
            Some(now) => groups.find(|group| *group > now),
        };
        self.find();
        self.list.home();
    }

    /// Ticks the item in front, or takes its tick away; `false` for one that cannot be taken.
    pub fn tick(&mut self, context: &Context<'_>) -> bool {
        let Some(place) = self.place() else {
            return false;
        };
        let Some(is_ticked) = self.events.is_ticked(place) else {
            return false;
        };
        self.events.tick([place], !is_ticked, context);
        true
    }

    /// Takes every tick away; where there is none, ticks all that is not in doubt.
    pub fn tick_all(&mut self, context: &Context<'_>) {
        let on = self.events.ticked() == 0;
        let places: Vec<usize> = GROUPS
            .into_iter()
            .filter(|group| !on || *group != Group::Doubtful)
            .flat_map(|group| self.events.rows(Some(group)))
            .filter_map(|row| match row {
                Row::Item(place) => Some(place),
                Row::Group(..) => None,
            })
            .collect();
        self.events.tick(places, on, context);
    }

    /// What the columns mean now, by heading.
    fn mapping(&self) -> BTreeMap<String, String> {
        let pair = |column: &ReadColumn| (column.heading.clone(), column.taken_for.clone());
        self.columns.iter().map(pair).collect()
    }

    /// The meanings with another one for the column at `index`. What only one column can mean leaves the one that had
    /// it.
    pub fn with_meaning(&self, index: usize, meaning: Column) -> BTreeMap<String, String> {
        let mut mapping = self.mapping();
        if !meaning.may_repeat() {
            for word in mapping.values_mut() {
                if word == meaning.word() {
                    Column::Ignore.word().clone_into(word);
                }
            }
        }
        if let Some(column) = self.columns.get(index) {
            mapping.insert(column.heading.clone(), meaning.word().to_owned());
        }
        mapping
    }

    /// The same file, to be read with other answers.
    pub fn wish(&self, columns: Option<BTreeMap<String, String>>) -> ImportWish {
        ImportWish {
            file: self.file.clone(),
            floating: self.floating,
            columns,
        }
    }

    /// Reads the zone that was typed for times that name none.
    pub fn zone(&self, context: &Context<'_>) -> Result<ZoneName, String> {
        let Mode::Zone(field, _) = &self.mode else {
            return Err(String::new());
        };
        let near = Near {
            home: Some(context.notebook.home.name()),
            ..Near::default()
        };
        let rules = context.notebook.calendar.rules();
        match received::zone(field.text().trim(), None, rules, &near) {
            Reading::One(zone) => Ok(zone),
            Reading::None(why) => Err(why),
            Reading::Several(choices) => {
                let names: Vec<&str> = choices
                    .iter()
                    .take(MOST_ZONES)
                    .map(|choice| choice.value.as_str())
                    .collect();
                Err(format!("Write which one: {}.", names.join(", ")))
            }
        }
    }
}
