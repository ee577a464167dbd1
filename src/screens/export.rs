//! Writing the calendar to a file: which format, and where.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::{Context, Manner, Place, Screen, say_if_full};
use crate::message::{Effect, ExportFormat, Requests};
use crate::ui::form::{Entry, Form};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::text;

const FORMAT: usize = 0;
const FILE: usize = 1;

/// The screen.
pub struct Export {
    form: Form,
    /// The name without its ending that was proposed.
    stem: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Write,
    Leave,
}

const KEYS: Keymap<Action> = Keymap {
    mode: "export",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "next, write"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![KEYS.sheet()]
}

impl Export {
    /// The form, with a file named after today.
    pub fn new(context: &Context<'_>) -> Self {
        let today = context.notebook.today(context.now.wall);
        let stem = format!("prepcoach-{today}");
        let formats = ["calendar (.ics)", "spreadsheet (.csv)", "agenda (Markdown)"];
        let file = format!("~/{stem}.{}", ExportFormat::Ics.ending());
        let form = Form::new(vec![
            Entry::choice("Format", &formats, 0).with_hint("Left and right change it."),
            Entry::text("File", &file).with_hint("A file that is there already is left alone."),
        ]);
        Self { form, stem }
    }

    fn format(&self) -> ExportFormat {
        let chosen = ExportFormat::ALL.get(self.form.choice(FORMAT));
        chosen.copied().unwrap_or(ExportFormat::Ics)
    }

    /// A name that was proposed gets the ending of the format; one that was typed stays.
    fn follow_format(&mut self) {
        let proposed = |format: ExportFormat| format!("~/{}.{}", self.stem, format.ending());
        let file = self.form.text(FILE);
        if ExportFormat::ALL
            .into_iter()
            .any(|own| proposed(own) == file)
        {
            let file = proposed(self.format());
            self.form.set_text(FILE, &file);
        }
    }

    fn write(&mut self, ask: &mut Requests<'_>) {
        if self.form.focused() == FORMAT {
            self.form.focus(FILE);
            return;
        }
        let file = self.form.text(FILE).trim();
        if file.is_empty() {
            let why = "Name a file.".to_owned();
            self.form.set_error(FILE, Some(why));
            return;
        }
        ask.perform(Effect::Export(self.format(), file.to_owned()));
        ask.back();
    }
}

impl Screen for Export {
    fn title(&self) -> String {
        "Export".into()
    }

    fn manner(&self) -> Manner {
        Manner::Text(Some(Place::Calendar))
    }

    fn hints(&self) -> Vec<Hint> {
        KEYS.hints()
            .chain(crate::ui::form::MOVING.hints().take(2))
            .collect()
    }

    fn on_key(&mut self, key: Key, _context: &Context<'_>, ask: &mut Requests<'_>) {
        match KEYS.action(key) {
            Some(Action::Write) => self.write(ask),
            Some(Action::Leave) => ask.back(),
            None => {
                self.form.on_key(key);
                self.follow_format();
            }
        }
    }

    fn on_paste(&mut self, text: &str, _context: &Context<'_>, ask: &mut Requests<'_>) {
        say_if_full(self.form.on_paste(text), ask);
    }

    fn on_row(&mut self, row: usize, _context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.form.focus(row);
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        let area = area.inner(Margin::new(2, 1));
        let theme = &context.look.theme;
        let about = context.notebook.wording.calendar("export");
        let mut head = vec![
            Line::styled("Write the calendar to a file", theme.heading),
            Line::default(),
        ];
        let wrapped = text::wrap(about, usize::from(area.width));
        head.extend(
            wrapped
                .into_iter()
                .map(|line| Line::styled(line, theme.muted)),
        );
        head.push(Line::default());
        let rows = u16::try_from(head.len()).unwrap_or(0);
        let [top, form] = area.layout(&Layout::vertical([
            Constraint::Length(rows),
            Constraint::Fill(1),
        ]));
        frame.render_widget(Paragraph::new(head), top);
        self.form.draw(frame, form, context.look, hits);
    }
}
