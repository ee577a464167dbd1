//! Takes the terminal over and always gives it back: on success, error, panic, signal and Ctrl-Z.

use std::io::{self, Write, stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{panic, process, thread};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste,
    EnableFocusChange, EnableMouseCapture,
};
use crossterm::terminal::{self, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::{DefaultTerminal, Frame};

/// The terminal, while the program has it.
pub struct Hold {
    terminal: DefaultTerminal,
    mouse: bool,
    lent: Arc<Lent>,
}

/// Whether another program has the terminal for a while: it is the one that Ctrl-C is meant for.
#[derive(Default)]
struct Lent {
    is_lent: AtomicBool,
    /// Ctrl-C came, and the thread of signals has not seen it yet.
    #[cfg(unix)]
    is_interrupted: Arc<AtomicBool>,
}

/// Takes the terminal, runs, and gives it back whatever happens.
///
/// # Errors
/// Where the terminal cannot be taken, or `run` fails.
pub fn with<T>(mouse: bool, run: impl FnOnce(&mut Hold) -> io::Result<T>) -> io::Result<T> {
    give_back_on_panic();
    let lent = Arc::new(Lent::default());
    #[cfg(unix)]
    signals::watch(Arc::clone(&lent))?;
    let result = take(mouse)
        .and_then(|()| ratatui::Terminal::new(CrosstermBackend::new(stdout())))
        .and_then(|terminal| {
            run(&mut Hold {
                terminal,
                mouse,
                lent,
            })
        });
    let given_back = give_back();
    let value = result?;
    given_back.map(|()| value)
}

impl Hold {
    /// Draws a picture.
    ///
    /// # Errors
    /// Where the terminal fails.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(render).map(drop)
    }

    /// Gives the terminal to the shell until the person comes back (`fg`).
    ///
    /// # Errors
    /// Where the terminal cannot be given back or taken again.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back()?;
        signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)?;
        self.take_again()
    }

    /// Windows has no job control.
    ///
    /// # Errors
    /// None.
    #[cfg(not(unix))]
    pub fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Gives the terminal to another program until `work` has waited for it.
    ///
    /// # Errors
    /// Where the terminal cannot be given back or taken again.
    pub fn lend<T>(&mut self, work: impl FnOnce() -> T) -> io::Result<T> {
        self.lent.is_lent.store(true, Ordering::SeqCst);
        let result = give_back().map(|()| work());
        let taken = self.take_again();
        #[cfg(unix)]
        signals::pass_over(&self.lent);
        self.lent.is_lent.store(false, Ordering::SeqCst);
        taken?;
        result
    }

    fn take_again(&mut self) -> io::Result<()> {
        take(self.mouse)?;
        // The next picture is a whole one. `Terminal::clear` would ask the terminal where the cursor is and wait.
        let size = self.terminal.size()?;
        let whole = ratatui::layout::Rect::new(0, 0, size.width, size.height);
        self.terminal.resize(whole)
    }
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

#[cfg(unix)]
mod signals {
    //! Signals end the program from a thread of their own: a closed window may keep the loop from ever waking.

    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::Ordering;
    use std::time::Duration;
    use std::{process, thread};

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    use super::Lent;

    /// How long the thread of signals may take to see one, in milliseconds.
    const PATIENCE: u32 = 200;

    /// Waits until a Ctrl-C that ended the other program has been passed over here.
    pub fn pass_over(lent: &Lent) {
        for _ in 0..PATIENCE {
            if !lent.is_interrupted.load(Ordering::SeqCst) {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    pub fn watch(lent: Arc<Lent>) -> io::Result<()> {
        // Before the thread is told: the flag stands when it looks.
        for signal in [SIGINT, SIGQUIT] {
            signal_hook::flag::register(signal, Arc::clone(&lent.is_interrupted))?;
        }
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
        thread::Builder::new()
            .name("signals".into())
            .spawn(move || {
                for signal in signals.forever() {
                    let is_lent = lent.is_lent.load(Ordering::SeqCst);
                    if is_lent && matches!(signal, SIGINT | SIGQUIT) {
                        lent.is_interrupted.store(false, Ordering::SeqCst);
                        continue;
                    }
                    if !is_lent {
                        let _ = super::give_back();
                    }
                    process::exit(128 + signal);
                }
            })
            .map(drop)
    }
}
