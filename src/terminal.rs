//! Takes the terminal over and always gives it back: on success, error, panic, signal and Ctrl-Z.

use std::io::{self, Write, stdout};
use std::{panic, process, thread};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste,
    EnableFocusChange, EnableMouseCapture,
};
use crossterm::terminal::{self, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, queue};
use ratatui::DefaultTerminal;
use ratatui::backend::CrosstermBackend;

/// Takes the terminal, runs, and gives it back whatever happens.
///
/// # Errors
/// Where the terminal cannot be taken, or `run` fails.
pub fn with<T>(
    mouse: bool,
    run: impl FnOnce(&mut DefaultTerminal) -> io::Result<T>,
) -> io::Result<T> {
    give_back_on_panic();
    #[cfg(unix)]
    signals::watch()?;
    let result = take(mouse)
        .and_then(|()| ratatui::Terminal::new(CrosstermBackend::new(stdout())))
        .and_then(|mut terminal| run(&mut terminal));
    let given_back = give_back();
    let value = result?;
    given_back.map(|()| value)
}

fn take(mouse: bool) -> io::Result<()> {
    terminal::enable_raw_mode()?;
    let mut out = stdout();
    queue!(
        out,
        EnterAlternateScreen,
        EnableBracketedPaste,
        EnableFocusChange
    )?;
    if mouse {
        queue!(out, EnableMouseCapture)?;
    }
    out.flush()
}

/// Undoes everything `take` may have done; doing it twice does no harm.
fn give_back() -> io::Result<()> {
    let shown = execute!(
        stdout(),
        DisableMouseCapture,
        DisableFocusChange,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    terminal::disable_raw_mode().and(shown)
}

/// A panic on any thread gives the terminal back first; on another thread than the main one it also ends the
/// program, which must not go on drawing on a terminal it no longer has.
fn give_back_on_panic() {
    let usual = panic::take_hook();
    let main = thread::current().id();
    panic::set_hook(Box::new(move |info| {
        let _ = give_back();
        usual(info);
        if thread::current().id() != main {
            process::exit(101);
        }
    }));
}

/// The words that have the terminal show a notice of the desktop. There are three ways to say it; which one a terminal
/// knows shows in its environment, and the others are ignored or printed, so only one is sent.
pub fn notification(words: &str) -> String {
    let words = crate::ui::text::display_safe(words).replace(';', ",");
    let named = |name: &str| std::env::var(name).unwrap_or_default();
    let (term, program) = (named("TERM"), named("TERM_PROGRAM"));
    if term.contains("kitty") {
        return format!("\x1b]99;;{words}\x1b\\");
    }
    if ["iTerm.app", "WezTerm", "ghostty"].contains(&program.as_str()) {
        return format!("\x1b]9;{words}\x1b\\");
    }
    if term.starts_with("foot")
        || term.contains("rxvt")
        || std::env::var_os("VTE_VERSION").is_some()
    {
        return format!("\x1b]777;notify;prepcoach;{words}\x1b\\");
    }
    String::new()
}

/// Gives the terminal to the shell until the person comes back (`fg`).
///
/// # Errors
/// Where the terminal cannot be given back or taken again.
#[cfg(unix)]
pub fn suspend(terminal: &mut DefaultTerminal, mouse: bool) -> io::Result<()> {
    give_back()?;
    signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)?;
    take(mouse)?;
    redraw_all(terminal)
}

/// Windows has no job control.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn suspend(_terminal: &mut DefaultTerminal, _mouse: bool) -> io::Result<()> {
    Ok(())
}

/// Makes the next picture a whole one. `Terminal::clear` would ask the terminal where the cursor is and wait.
#[cfg(unix)]
fn redraw_all(terminal: &mut DefaultTerminal) -> io::Result<()> {
    let size = terminal.size()?;
    terminal.resize(ratatui::layout::Rect::new(0, 0, size.width, size.height))
}

#[cfg(unix)]
mod signals {
    //! Signals end the program from a thread of their own: a closed window may keep the loop from ever waking.

    use std::io;
    use std::{process, thread};

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    pub fn watch() -> io::Result<()> {
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
        thread::Builder::new()
            .name("signals".into())
            .spawn(move || {
                if let Some(signal) = signals.forever().next() {
                    let _ = super::give_back();
                    process::exit(128 + signal);
                }
            })
            .map(drop)
    }
}
