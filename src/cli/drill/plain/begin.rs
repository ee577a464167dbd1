//! How a plain session begins: an unfinished one is offered first, then the wish is planned.

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::talk::{Stop, Talk};
use super::{Drill, Keeper};
use crate::cli::paper::count;
use crate::coach::rehearsal;
use crate::domain::history::OpenSession;
use crate::domain::id::{ProgramId, SessionId};
use crate::domain::notebook::Notebook;
use crate::domain::plan::{Length, Wish};
use crate::domain::session::{Item, Session};

/// A session taken up again or begun; why not, where there is nothing to ask.
pub fn begin(
    args: &Drill,
    keeper: &mut Keeper<'_>,
    talk: &mut Talk<'_>,
) -> Result<anyhow::Result<Session>, Stop> {
    let unfinished = keeper.notebook.history.unfinished();
    let unfinished = unfinished.map(|(id, open)| (id.clone(), open.clone()));
    if let Some((id, open)) = unfinished
        && wants_to_go_on(&open, keeper, talk)?
    {
        schedule(keeper, talk)?;
        talk.say(keeper.notebook.wording.today("lost_answer"))?;
        return Ok(Ok(resume(&id, &open, keeper)));
    }
    let wish = match args.wish(&keeper.notebook, keeper.clock.now()) {
        Ok(wish) => wish,
        Err(why) => return Ok(Err(why)),
    };
    schedule(keeper, talk)?;
    Ok(Ok(new(&wish, keeper, talk)?))
}

fn wants_to_go_on(
    open: &OpenSession,
    keeper: &Keeper<'_>,
    talk: &mut Talk<'_>,
) -> Result<bool, Stop> {
    let at = open.at.with_timezone(&keeper.notebook.home);
    let prompt = format!(
        "Go on with the {} session from {} ({} of {} answered)? (y, Enter = no)",
        open.kind.word(),
        at.format("%a %-d %b, %H:%M %Z"),
        open.answered.len(),
        count(open.planned.len(), "question"),
    );
    talk.ask_for(
        &prompt,
        "Type y for yes, or Enter for no.",
        |line| match line.to_lowercase().as_str() {
            "y" | "yes" => Some(true),
            "" | "n" | "no" => Some(false),
            _ => None,
        },
    )
}

fn resume(id: &SessionId, open: &OpenSession, keeper: &mut Keeper<'_>) -> Session {
    let (notebook, now) = (&keeper.notebook, keeper.clock.now());
    let mut session = Session::resume(
        id.clone(),
        open,
        &notebook.banks,
        &notebook.history,
        think(keeper),
        now.uptime,
    );
    help(&mut session, None, notebook);
    // Its debrief is written, and only its end is missing.
    if open.debriefed {
        for event in session.end(crate::domain::debrief::Debrief::default()) {
            keeper.record(event);
        }
    }
    session
}

fn new(wish: &Wish, keeper: &mut Keeper<'_>, talk: &mut Talk<'_>) -> Result<Session, Stop> {
    let now = keeper.clock.now();
    let items = items(wish, keeper, now.wall);
    let minutes = match wish.length {
        Length::Minutes(minutes) => Some(minutes),
        Length::Questions(_) => None,
    };
    let (name, _) = keeper.notebook.wording.session(wish.kind);
    talk.say(&format!("{name}: {}.", count(items.len(), "question")))?;
    let id = SessionId::new(keeper.ids.next(now.wall));
    let (mut session, event) =
        Session::begin(id, wish.kind, items, minutes, think(keeper), now.uptime);
    help(&mut session, wish.program.as_ref(), &keeper.notebook);
    if !keeper.record(event) {
        talk.say(&format!("Not saved yet: {}", keeper.why))?;
    }
    talk.say("While you speak: p Enter pauses, r Enter begins again, h Enter shows a hint, q Enter stops.")?;
    Ok(session)
}

fn items(wish: &Wish, keeper: &Keeper<'_>, wall: DateTime<Utc>) -> Vec<Item> {
    let notebook = &keeper.notebook;
    let mut chance = notebook.chance(wall);
    let planned = notebook.planning(wall).questions(wish, &mut chance);
    planned
        .into_iter()
        .map(|entry| Item::of(entry, wish.kind, &notebook.history, &mut chance))
        .collect()
}

/// Gives a session the plans of its answers, and its constraints where one is known by heart.
fn help(session: &mut Session, program: Option<&ProgramId>, notebook: &Notebook) {
    session.take_plans(|question| notebook.fading(question, program));
    session.aim(|question| rehearsal::remedy(notebook, question));
}

fn think(keeper: &Keeper<'_>) -> Duration {
    Duration::from_secs(u64::from(keeper.notebook.settings.think_seconds))
}

/// The next interview, and what was resolved upon last time.
fn schedule(keeper: &Keeper<'_>, talk: &mut Talk<'_>) -> Result<(), Stop> {
    let notebook = &keeper.notebook;
    for words in notebook.interview_words(keeper.clock.now().wall) {
        talk.say(&words)?;
    }
    for change in notebook.history.changes_for_next_time() {
        talk.say(&format!("Last time you wanted to: {}", change.text))?;
    }
    Ok(())
}
