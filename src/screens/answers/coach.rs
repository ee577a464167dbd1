//! What the coach says of a story in a list: how long it is aloud, and what to mend first.

use crate::coach::draft::{Draft, DraftPart, Findings, Form, Limits, Remark, Says, read};
use crate::domain::bank::Frame;
use crate::domain::story::{Part, Story};
use crate::domain::target::Target;
use crate::screens::Context;

/// What the coach found in a story, the rules that are switched off left out.
pub fn story(story: &Story, context: &Context<'_>) -> Findings {
    let texts: Vec<String> = Part::ALL
        .iter()
        .map(|part| story.part(*part).join("\n"))
        .collect();
    let parts = Part::ALL.iter().zip(&texts).map(|(part, text)| DraftPart {
        says: Says::Story(*part),
        text,
    });
    let limits = Limits::of(&context.notebook.wording);
    let draft = Draft {
        form: Form::Story,
        frame: Frame::Star,
        kind: None,
        parts: parts.collect(),
        target: Target::default(),
        words_per_minute: limits.words_per_minute,
        others: Vec::new(),
    };
    let mut findings = read(&draft, &limits);
    let off = &context.notebook.settings.rules_off;
    let is_on = |remark: &Remark| !off.contains(remark.rule.word());
    findings.remarks.retain(is_on);
    findings
}
