//! Plans of answers: `answers/<question>.yaml`, and `answers/<question>@<program>.yaml` for one program's own version.

use serde_yaml::Mapping;

use super::entities::writing::{Form, Keyed};
use super::entities::{self, Checked, Sort};
use super::fault::{Fault, Place, Source};
use super::schema::{Keys, Shape};
use super::yaml::Node;
use super::yaml::values::{bullets, date, string, text};
use crate::domain::answer_plan::{AnswerPlan, PlanId};
use crate::domain::id::StoryId;

/// The folder of plans.
pub const FOLDER: &str = "answers";

/// The largest plan that is read, in bytes: far more than a megabyte that was pasted by mistake.
pub const LARGEST: u64 = 8 << 20;

/// The format this program knows.
const SCHEMA: u32 = 1;

/// The keys of a plan.
pub const KEYS: Keys = Keys {
    what: "an answer plan",
    required: &[],
    keys: &[
        ("schema", Shape::Int(0, 1_000_000)),
        ("question", Shape::Text),
        ("program", Shape::Text),
        ("bullets", Shape::TextOrList),
        ("story", Shape::Text),
        ("opening", Shape::Text),
        ("closing", Shape::Text),
        ("keywords", Shape::TextOrList),
        ("updated", Shape::Date),
    ],
};

/// How plans are loaded.
pub const SORT: Sort<AnswerPlan> = Sort {
    folder: FOLDER,
    what: "an answer plan",
    second: entities::COMPARE,
    largest: LARGEST,
    check,
};

/// How plans are written.
pub const FORM: Form<AnswerPlan> = Form {
    sort: SORT,
    head: |stem| {
        let question = PlanId::of_stem(stem).question;
        vec![("question", question.as_str().into())]
    },
    keys,
    names: &[],
};

/// Checks a plan's text; all faults with their places. The file's name says what it answers: a key that says otherwise
/// is named, and does no harm.
pub fn check(source: Source<'_>, stem: &str) -> Checked<AnswerPlan> {
    entities::checked(source, &KEYS, SCHEMA, |root, faults| {
        let id = PlanId::of_stem(stem);
        let program = id.program.as_ref().map_or("", |id| id.as_str());
        let named = [("question", id.question.as_str()), ("program", program)];
        let wrong = named
            .iter()
            .filter_map(|(key, name)| misnamed(source, root, key, name));
        faults.extend(wrong);
        plan(root)
    })
}

fn misnamed(source: Source<'_>, root: &Node, key: &str, name: &str) -> Option<Fault> {
    let found = text(root, key).filter(|found| found != name)?;
    let located = super::yaml::parse(source);
    let place = located.map_or(Place::START, |root| root.place_of(key));
    let message = match name {
        "" => format!("`{key}` is `{found}`, but the name of the file names none"),
        name => format!("`{key}` is `{found}`, but the name of the file says `{name}`"),
    };
    let help = "the name of the file counts: rename the file, or mend the key";
    Some(source.fault(place, message).as_note().help(help))
}

fn plan(root: &Node) -> AnswerPlan {
    AnswerPlan {
        bullets: bullets(root, "bullets"),
        story: text(root, "story").map(StoryId::new),
        opening: string(root, "opening"),
        closing: string(root, "closing"),
        keywords: bullets(root, "keywords"),
        updated: date(root, "updated"),
    }
}

fn keys(plan: &AnswerPlan) -> Mapping {
    let mut map = Keyed::default();
    map.texts("bullets", &plan.bullets);
    map.text("story", plan.story.as_ref().map_or("", |id| id.as_str()));
    map.text("opening", &plan.opening);
    map.text("closing", &plan.closing);
    map.texts("keywords", &plan.keywords);
    map.date("updated", plan.updated);
    map.done()
}

#[cfg(test)]
mod tests;
