//! What a text is typed into: an area, a line, or a few fields.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::words;
use super::slot::{Slot, Value};
use crate::domain::entry::{Interviewer, Role, Told};
use crate::screens::Context;
use crate::ui::area::Area;
use crate::ui::field::Field;
use crate::ui::form::{Entry as FormEntry, Form};
use crate::ui::hits::Hits;
use crate::ui::keymap::Key;
use crate::ui::typing::Typed;

const NAME: usize = 0;
const ROLE: usize = 1;
const MINUTES: usize = 2;
const EMAIL: usize = 3;
const REMEMBER: usize = 4;

/// The field of a story that was told.
pub(super) const STORY: usize = 0;
/// The field of whom it was told to.
pub(super) const TO: usize = 1;

/// The longest talk, in minutes: a day.
const LONGEST: u32 = 1440;

/// What a text is typed into.
pub enum Widget {
    /// Several lines.
    Area(Box<Area>),
    /// One line.
    Line(Field),
    /// Several fields.
    Form(Form),
}

impl Widget {
    /// Several lines, the cursor at their end.
    pub fn area(text: &str, placeholder: &str) -> Self {
        let mut area = Area::new(text).with_placeholder(placeholder);
        area.to_end();
        Self::Area(Box::new(area))
    }

    /// One line.
    pub fn line(text: &str, placeholder: &str) -> Self {
        Self::Line(Field::new(text).with_placeholder(placeholder))
    }

    /// A story and to whom it was told.
    pub fn told(told: Option<&Told>) -> Self {
        let told = told.cloned().unwrap_or_default();
        Self::Form(Form::new(vec![
            FormEntry::text("Story", &told.story)
                .with_placeholder("a word or two by which you know it"),
            FormEntry::text("To whom", &told.to).with_placeholder("a name"),
        ]))
    }

    /// Somebody one meets.
    pub fn person(person: Option<&Interviewer>) -> Self {
        let person = person.cloned().unwrap_or_default();
        let roles: Vec<&str> = std::iter::once("not known")
            .chain(Role::ALL.iter().map(|role| words::role(*role)))
            .collect();
        let chosen = person
            .role
            .and_then(|own| Role::ALL.iter().position(|role| *role == own));
        let minutes = person
            .minutes
            .map_or_else(String::new, |minutes| minutes.to_string());
        Self::Form(Form::new(vec![
            FormEntry::text("Name", &person.name).with_placeholder("as they write it"),
            FormEntry::choice("Role", &roles, chosen.map_or(0, |at| at + 1))
                .with_hint("Left and right change it."),
            FormEntry::text("Minutes", &minutes).with_placeholder("how long the talk is"),
            FormEntry::text("Email", &person.email),
            FormEntry::text("Remember", &person.remember)
                .with_hint("What you talked about: it goes into the thank-you note.")
                .with_placeholder("one detail of your talk"),
        ]))
    }

    /// The text of an area or a line.
    pub fn text(&self) -> String {
        match self {
            Self::Area(area) => area.text(),
            Self::Line(field) => field.text().trim().to_owned(),
            Self::Form(_) => String::new(),
        }
    }

    /// What was typed; nothing where all is empty.
    pub fn value(&self, slot: &Slot) -> Option<Value> {
        let Self::Form(form) = self else {
            let text = self.text();
            return (!text.trim().is_empty()).then_some(Value::Text(text));
        };
        let field = |at| form.text(at).trim().to_owned();
        if let Slot::Told(_) = slot {
            let told = Told {
                story: field(STORY),
                to: field(TO),
            };
            return (told != Told::default()).then_some(Value::Told(told));
        }
        let role = form.choice(ROLE).checked_sub(1);
        let person = Interviewer {
            name: field(NAME),
            role: role.and_then(|at| Role::ALL.get(at).copied()),
            email: field(EMAIL),
            remember: field(REMEMBER),
            minutes: minutes(form.text(MINUTES)).ok().flatten(),
        };
        (person != Interviewer::default()).then_some(Value::Person(person))
    }

    /// What keeps it from being left, one sentence; said once, where it stands.
    pub fn fault(&mut self) -> Option<String> {
        let Self::Form(form) = self else {
            return None;
        };
        let why = minutes(form.text(MINUTES)).err()?;
        form.set_error(MINUTES, Some(why.clone()));
        form.focus_error();
        Some(why)
    }

    /// Goes on to the next field; `false` where there is none.
    pub fn goes_on(&mut self) -> bool {
        let Self::Form(form) = self else {
            return false;
        };
        let last = form.values().len().saturating_sub(1);
        let at = form.focused();
        form.focus(at + 1);
        at < last
    }

    /// Uses a key.
    pub fn on_key(&mut self, key: Key) -> Typed {
        match self {
            Self::Area(area) => area.on_key(key),
            Self::Line(field) => field.on_key(key),
            Self::Form(form) => form.on_key(key),
        }
    }

    /// Takes what was pasted.
    pub fn on_paste(&mut self, pasted: &str) -> Typed {
        match self {
            Self::Area(area) => area.on_paste(pasted),
            Self::Line(field) => field.on_paste(pasted),
            Self::Form(form) => form.on_paste(pasted),
        }
    }

    /// Puts the focus on a field.
    pub fn on_row(&mut self, row: usize) {
        if let Self::Form(form) = self {
            form.focus(row);
        }
    }

    /// Draws it.
    pub fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        match self {
            Self::Area(own) => own.draw(frame, area, context.look, true),
            Self::Line(field) => {
                let row = Rect {
                    height: area.height.min(1),
                    ..area
                };
                field.draw(frame, row, context.look, true);
            }
            Self::Form(form) => form.draw(frame, area, context.look, hits),
        }
    }
}

/// The minutes that were typed: `20`, `20 min`; nothing where nothing was.
fn minutes(typed: &str) -> Result<Option<u32>, String> {
    let typed = typed.trim();
    let digits: String = typed.chars().take_while(char::is_ascii_digit).collect();
    let rest = typed.get(digits.len()..).unwrap_or_default().trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let is_minutes = matches!(
        rest.trim_end_matches('.'),
        "" | "m" | "min" | "mins" | "minutes"
    );
    match digits.parse() {
        Ok(minutes @ 1..=LONGEST) if is_minutes => Ok(Some(minutes)),
        _ => Err("Write the minutes as a number, such as 20.".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn minutes_are_read_as_people_write_them() {
        for (typed, minutes) in [
            ("", Some(None)),
            (" 20 ", Some(Some(20))),
            ("20 min", Some(Some(20))),
            ("25min.", Some(Some(25))),
            ("0", None),
            ("1441", None),
            ("99999999999", None),
            ("an hour", None),
            ("2 h", None),
            ("२०", None),
        ] {
            assert_eq!(super::minutes(typed).ok(), minutes, "{typed}");
        }
    }
}
