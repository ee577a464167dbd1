//! The smallest ratatui program: takes the screen, draws one frame with one line, gives the screen back.

use std::io::{self, stdout};

use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, terminal};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::text::Line;

fn main() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
    terminal.draw(|frame| frame.render_widget(Line::raw("first-frame"), frame.area()))?;
    execute!(stdout(), LeaveAlternateScreen)?;
    terminal::disable_raw_mode()
}
