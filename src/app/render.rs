//! Drawing: the bar, the screen in front, the footer, and the boxes over it.

use chrono::{TimeDelta, Timelike};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::clock::Now;
use crate::domain::calendar::countdown;
use crate::screens::{Context, Manner, PLACES};
use crate::ui::frame::{self, Tone};
use crate::ui::text;

use super::App;
use super::layers::Layer;

/// From so near on the bar counts hours and minutes.
const NEAR: TimeDelta = TimeDelta::hours(36);

impl App {
    /// Draws everything.
    pub fn render(&mut self, frame: &mut Frame<'_>, now: Now) {
        self.hits.clear();
        if frame::is_too_small(frame.area()) {
            frame::too_small(frame, &self.look);
            return;
        }
        let [bar, body, foot] = frame::areas(frame.area());
        self.draw_bar(frame, bar, now);
        self.draw_screen(frame, body, now);
        self.draw_foot(frame, foot);
        self.draw_layers(frame);
    }

    fn draw_bar(&mut self, frame: &mut Frame<'_>, area: Rect, now: Now) {
        let time = self.local_time(now);
        if self.is_held() {
            self.draw_session_bar(frame, area, &time);
            return;
        }
        let countdown = self.countdown(now);
        let saved = self.saved();
        // Once it is near, the countdown is what must not give way.
        let clocks = if self.is_near(now) {
            [countdown.as_str(), time.as_str()]
        } else {
            [time.as_str(), countdown.as_str()]
        };
        let right: Vec<&str> = [saved.as_str()]
            .into_iter()
            .chain(clocks)
            .filter(|part| !part.is_empty())
            .collect();
        let places: Vec<(char, &str)> = PLACES.iter().map(|(key, name, _)| (*key, *name)).collect();
        let active = self.active_place();
        frame::top_bar(
            frame,
            area,
            &places,
            active,
            &right,
            &self.look,
            &mut self.hits,
        );
    }

    /// Whether the screen in front holds the person: a session, or text being typed outside the places.
    fn is_held(&self) -> bool {
        matches!(self.manner(), Manner::Session | Manner::Text(None))
    }

    fn draw_session_bar(&self, frame: &mut Frame<'_>, area: Rect, time: &str) {
        let theme = &self.look.theme;
        let title = self
            .screens
            .last()
            .map_or_else(String::new, |screen| screen.title());
        let right = [self.saved().as_str(), time].join(" ");
        let right = right.trim();
        let room = usize::from(area.width).saturating_sub(text::width(right) + 5);
        let title = text::truncate(&title, room, &self.look.glyphs);
        frame.render_widget(Line::styled(format!("  {title}"), theme.title), area);
        let right = Span::styled(format!("{right} "), theme.muted);
        frame.render_widget(Line::from(right).right_aligned(), area);
    }

    fn local_time(&self, now: Now) -> String {
        let local = now.wall.with_timezone(&self.notebook.home);
        format!(
            "{:02}:{:02} {}",
            local.hour(),
            local.minute(),
            self.notebook.home.name().city()
        )
    }

    /// Whether the next interview is so near that hours are counted.
    fn is_near(&self, now: Now) -> bool {
        let next = self.notebook.next_interview(now.wall);
        next.is_some_and(|next| next.span.starts_at - now.wall < NEAR)
    }

    /// How long until the next interview, in few words: to the minute once it is near.
    fn countdown(&self, now: Now) -> String {
        if let Some(next) = self.notebook.next_interview(now.wall) {
            let left = countdown(now.wall, next.span.starts_at, &self.notebook.home);
            if self.is_near(now) {
                let is_long = left.contains(" h ");
                let short = left.strip_suffix(" min").filter(|_| is_long);
                return format!("next {}", short.unwrap_or(&left));
            }
            return format!("interview {}", left.replace(" days", " d"));
        }
        match self.notebook.days_until_interview(now.wall) {
            None => String::new(),
            Some(0) => "interview today".into(),
            Some(1) => "interview tomorrow".into(),
            Some(days) => format!("interview in {days} d"),
        }
    }

    fn saved(&self) -> String {
        match self.unsaved.len() {
            0 => String::new(),
            waiting => format!("{} {waiting} NOT SAVED", self.look.glyphs.warning),
        }
    }

    fn draw_screen(&mut self, frame: &mut Frame<'_>, area: Rect, now: Now) {
        let context = Context {
            now,
            notebook: &self.notebook,
            look: &self.look,
            past: self.past.as_deref(),
            unsaved: self.unsaved.len(),
        };
        if let Some(screen) = self.screens.last_mut() {
            screen.render(frame, area, &context, &mut self.hits);
        }
    }

    fn draw_foot(&mut self, frame: &mut Frame<'_>, area: Rect) {
        if let Some((words, tone)) = &self.notice {
            let words = text::display_safe(words).into_owned();
            let tone: Tone = *tone;
            frame::notice(frame, area, &words, tone, &self.look);
            return;
        }
        if let Some(layer) = self.layers.last() {
            let hints = layer.hints();
            frame::footer(frame, area, &hints, &[], &self.look, &mut self.hits);
            return;
        }
        let hints = self
            .screens
            .last()
            .map_or_else(Vec::new, |screen| screen.hints());
        let own = self.own_hints();
        // In a session the screen's own keys need the room.
        let kept = if self.is_held() { 1 } else { 2 };
        let own = &own[..own.len().min(kept)];
        frame::footer(frame, area, &hints, own, &self.look, &mut self.hits);
    }

    fn draw_layers(&mut self, frame: &mut Frame<'_>) {
        let sheets = self.help_sheets();
        for layer in &mut self.layers {
            match layer {
                Layer::Help { scroll, furthest } => {
                    self.hits.clear();
                    *furthest = frame::help(frame, &sheets, &self.look, *scroll);
                    *scroll = (*scroll).min(*furthest);
                }
                Layer::Palette(palette) => {
                    palette.draw(frame, frame.area(), &self.look, &mut self.hits);
                }
                Layer::Question(dialog) | Layer::Unsaved(dialog) => {
                    dialog.draw(frame, frame.area(), &self.look, &mut self.hits);
                }
            }
        }
    }
}
