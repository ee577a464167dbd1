//! The plan of the day: its steps backwards from the start, at home and in the entry's own zone.

use chrono::TimeDelta;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::EntryScreen;
use super::page::{Page, Row, wrapped};
use crate::domain::calendar::{Placed, is_night, length};
use crate::domain::day_plan::{DayPlan, DayPlanSettings, Sleep, Step, StepKind};
use crate::domain::entry::Platform;
use crate::domain::profile::Settings;
use crate::domain::zone::Zone;
use crate::message::{Effect, Requests};
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Key, Keymap, bind};
use crate::ui::text;

/// From this width on each step says what to do in its own line.
const WIDE: u16 = 110;

/// The part.
#[derive(Default)]
pub(super) struct Day {
    page: Page<Step>,
    sleep: Option<Sleep>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Earlier,
    Later,
    LeaveOut,
    Usual,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, day plan",
    bindings: &[
        bind(
            &[Key::char('+'), Key::char('=')],
            Action::Earlier,
            "more time",
        ),
        bind(&[Key::char('-')], Action::Later, "less time"),
        bind(&[Key::char('x')], Action::LeaveOut, "leave out"),
        bind(&[Key::char('r')], Action::Usual, "the usual plan"),
    ],
};

impl Row for Step {
    fn is_selectable(&self) -> bool {
        true
    }
}

impl Day {
    pub(super) fn fill(&mut self, placed: &Placed, context: &Context<'_>) {
        let notebook = context.notebook;
        let plan = DayPlan::of(placed, &notebook.home, &notebook.settings.day_plan);
        let front = self.page.selected().map(|step| step.what);
        self.sleep = Some(plan.sleep).filter(|_| !plan.steps.is_empty());
        let same = plan
            .steps
            .iter()
            .find(|step| Some(step.what) == front)
            .copied();
        self.page.set(plan.steps);
        if let Some(step) = same {
            self.page.put_in_front(&step);
        }
    }

    pub(super) fn on_row(&mut self, row: usize) -> bool {
        self.page.on_row(row)
    }
}

/// How far one key moves a step, in minutes; hours for sleep. `None` where the step follows from the others.
fn setting(plan: &mut DayPlanSettings, what: StepKind) -> Option<(&mut u32, &'static str, u32)> {
    Some(match what {
        StepKind::Sleep => (&mut plan.sleep_hours, "sleep_hours", 1),
        StepKind::Wake => (&mut plan.wake, "wake", 15),
        StepKind::Meal => (&mut plan.meal, "meal", 5),
        StepKind::Dress => (&mut plan.dress, "dress", 5),
        StepKind::Check => (&mut plan.check, "check", 5),
        StepKind::Travel => (&mut plan.travel, "travel", 15),
        StepKind::Join => (&mut plan.join, "join", 5),
        StepKind::Write => (&mut plan.write, "write", 5),
        StepKind::Nap | StepKind::Start => return None,
    })
}

/// A plan with one step moved; the words say how it stands then.
fn moved(
    mut plan: DayPlanSettings,
    what: StepKind,
    by: impl FnOnce(u32, u32) -> u32,
) -> Option<(DayPlanSettings, String)> {
    let (value, key, step) = setting(&mut plan, what)?;
    let ranges = DayPlanSettings::RANGES.iter();
    let (least, most) = ranges
        .filter(|(name, ..)| *name == key)
        .map(|(_, least, most)| (*least, *most))
        .next()?;
    *value = by(*value, step).clamp(least, most);
    let value = *value;
    let words = match what {
        StepKind::Sleep => format!("{value} hours of sleep."),
        StepKind::Write => format!("{value} min to write afterwards."),
        StepKind::Travel => format!("{value} min for the way."),
        _ if value == 0 => "Left out; r brings the usual plan back.".to_owned(),
        _ => format!("{}: {value} min before it begins.", name(what, false)),
    };
    let held = plan.held();
    Some((held, words))
}

impl EntryScreen {
    pub(super) fn on_day_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(action) = KEYS.action(key) else {
            return self.day.page.on_key(key);
        };
        let settings = &context.notebook.settings;
        let before = settings.day_plan;
        if action == Action::Usual {
            ask.say("Every step has its usual time again, for all interviews.");
            return save(settings, DayPlanSettings::default(), ask);
        }
        let Some(what) = self.day.page.selected().map(|step| step.what) else {
            return;
        };
        let least = |step: u32| if what == StepKind::Sleep { 1 } else { step };
        let moved = match action {
            Action::Earlier => moved(before, what, u32::saturating_add),
            // The last minutes go by leaving the step out, so that no key too many makes it vanish.
            Action::Later => moved(before, what, |now, step| {
                now.saturating_sub(step).max(least(step))
            }),
            Action::LeaveOut | Action::Usual => moved(before, what, |_, _| 0),
        };
        match moved {
            Some((plan, words)) => {
                ask.say(words);
                save(settings, plan, ask);
            }
            None => ask.say("This step follows from the others."),
        }
    }
}

fn save(settings: &Settings, plan: DayPlanSettings, ask: &mut Requests<'_>) {
    if plan != settings.day_plan {
        ask.perform(Effect::SaveSettings(Settings {
            day_plan: plan,
            ..settings.clone()
        }));
    }
}

/// What a step is called.
fn name(what: StepKind, is_on_site: bool) -> &'static str {
    match what {
        StepKind::Sleep => "Sleep",
        StepKind::Wake => "Get up",
        StepKind::Nap => "Nap",
        StepKind::Meal => "Eat",
        StepKind::Dress => "Dress",
        StepKind::Check => "Check",
        StepKind::Travel => "Leave",
        StepKind::Join if is_on_site => "Be abroad",
        StepKind::Join => "Join",
        StepKind::Start => "Begin",
        StepKind::Write => "Write",
    }
}

/// Draws the part.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let Some(sleep) = screen.day.sleep else {
        let words = "There is no plan of the day: it has no hour at which it begins, or is over in a moment.";
        let lines = wrapped(words, usize::from(area.width), theme.muted);
        frame.render_widget(ratatui::widgets::Paragraph::new(lines), area);
        return;
    };
    let [top, body, foot] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ]));
    let placed = &screen.placed;
    let own = context.notebook.calendar.zone_of(placed);
    let home = &context.notebook.home;
    let other = (own.name() != home.name()).then_some(&own);
    let abroad = other.map_or_else(String::new, |zone| zone.name().city());
    let abroad = text::truncate(&abroad, 12, glyphs);
    let head = format!("  {:<19}{abroad:<13}", home.name().city());
    frame.render_widget(Line::styled(head, theme.muted), top);
    let is_on_site = placed.entry.place.platform == Some(Platform::InPerson);
    screen
        .day
        .page
        .draw(frame, body, context, hits, |step, front| {
            step_lines(step, front, is_on_site, other, body.width, context)
        });
    let night = match sleep {
        Sleep::Usual => format!(
            "{} night at home. The plan is the same for every interview.",
            glyphs.night
        ),
        Sleep::Moved => format!(
            "{} night at home. Sleep comes before it, earlier than usual.",
            glyphs.night
        ),
    };
    let night = text::truncate(&night, usize::from(foot.width), glyphs);
    frame.render_widget(Line::styled(night, theme.muted), foot);
}

fn step_lines(
    step: &Step,
    front: bool,
    is_on_site: bool,
    other: Option<&Zone>,
    width: u16,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let here = step.at.with_timezone(&context.notebook.home);
    let is_night = is_night(here.time());
    let abroad = other.map_or_else(String::new, |zone| {
        step.at.with_timezone(zone).format("%a %H:%M").to_string()
    });
    let style = match (step.what, is_night) {
        (StepKind::Start, _) => theme.accent,
        (_, true) => theme.warn,
        _ => theme.text,
    };
    let night = if is_night { glyphs.night } else { " " };
    let long = length(TimeDelta::minutes(step.minutes));
    let head = format!(
        "{:<16}{night}  {abroad:<13}{:<10}{long:<12}",
        here.format("%a %-d %b %H:%M").to_string(),
        name(step.what, is_on_site),
    );
    let say = context.notebook.wording.day_step(step.what);
    let room = usize::from(width).saturating_sub(2);
    let indent = text::width(&head);
    if width >= WIDE {
        let mut line = Line::styled(head, style);
        let say = text::truncate(say, room.saturating_sub(indent), glyphs);
        line.push_span(Span::styled(say, theme.muted));
        return vec![line];
    }
    let mut lines = vec![Line::styled(head, style)];
    if front && !say.is_empty() {
        let say = text::wrap(say, room.saturating_sub(19));
        lines.extend(
            say.into_iter()
                .map(|say| Line::styled(format!("{:19}{say}", ""), theme.muted)),
        );
    }
    lines
}
