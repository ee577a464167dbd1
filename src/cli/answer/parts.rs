//! The lines of a plan as they are typed, and what is said of a plan that will not carry.

use clap::Args;

use crate::cli::drafting::find;
use crate::cli::drafting::lines::{Old, put, put_text, typed};
use crate::cli::drafting::remarks::Reading;
use crate::cli::paper::count;
use crate::coach::draft::{DraftRule, Manuscript};
use crate::domain::answer_plan::{AnswerPlan, BULLETS, KEYWORDS, PlanId};
use crate::domain::notebook::Notebook;

/// The lines of a plan. Options of bullets may be given again, one bullet each; an empty text takes away what is there.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Lines of the plan")]
pub struct Parts {
    /// A bullet, a few words; may be given again, three to six in all
    #[arg(long, value_name = "BULLET", allow_hyphen_values = true, value_parser = typed)]
    pub bullet: Vec<String>,
    /// The first sentence, as you say it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = typed)]
    pub opening: Option<String>,
    /// The last sentence
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = typed)]
    pub closing: Option<String>,
    /// A word that stands for the answer; may be given again, three in all
    #[arg(long, value_name = "WORD")]
    pub keyword: Vec<String>,
    /// The story it leans on: its id, its title, or the beginning of its id
    #[arg(long, value_name = "STORY")]
    pub story: Option<String>,
}

impl Parts {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        !self.has_lines() && self.story.is_none()
    }

    /// Whether anything but a story was typed.
    pub fn has_lines(&self) -> bool {
        !self.bullet.is_empty()
            || self.opening.is_some()
            || self.closing.is_some()
            || !self.keyword.is_empty()
    }

    /// Puts what was typed into a plan.
    pub fn put_into(
        &self,
        plan: &mut AnswerPlan,
        old: Old,
        notebook: &Notebook,
    ) -> anyhow::Result<()> {
        put(&mut plan.bullets, &self.bullet, old);
        put(&mut plan.keywords, &self.keyword, old);
        put_text(&mut plan.opening, self.opening.as_ref());
        put_text(&mut plan.closing, self.closing.as_ref());
        match self.story.as_deref().map(str::trim) {
            None => {}
            Some("") => plan.story = None,
            Some(text) => plan.story = Some(find::story(notebook, text)?.0.clone()),
        }
        Ok(())
    }
}

/// What will not carry: too few or too many bullets, too many keywords, bullets that are written out.
pub fn doubts(id: &PlanId, plan: &AnswerPlan, notebook: &Notebook) -> Vec<String> {
    let mut doubts = Vec::new();
    let (least, most) = (BULLETS.start(), BULLETS.end());
    let bullets = count(plan.bullets.len(), "bullet");
    if plan.bullets.len() < *least {
        doubts.push(format!(
            "{bullets} so far; {least} to {most} carry an answer"
        ));
    } else if plan.bullets.len() > *most {
        doubts.push(format!(
            "{bullets} are more than one keeps in mind; {least} to {most} carry an answer"
        ));
    }
    if plan.keywords.len() > KEYWORDS {
        let keywords = count(plan.keywords.len(), "keyword");
        doubts.push(format!(
            "{keywords}; {KEYWORDS} are enough to bring an answer back"
        ));
    }
    let reading = Reading::of(Manuscript::plan(id, plan, notebook), notebook);
    let remarks = reading.remarks().into_iter();
    let mut written_out = remarks.filter(|remark| remark.rule == DraftRule::Script);
    doubts.extend(
        written_out
            .next()
            .map(|remark| remark.text(&notebook.wording)),
    );
    doubts
}
