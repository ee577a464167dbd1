//! Saying and asking, a line at a time.

use std::io::{self, BufRead, Write};

use crate::cli::paper;

/// Why a session stops before its end.
#[derive(Debug)]
pub enum Stop {
    /// The input has ended (Ctrl-D, a closed pipe).
    Ended,
    /// The person wants to go on later.
    Left,
    /// The input or output failed.
    Failed(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// The two directions of a talk.
pub struct Talk<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
}

impl<'a> Talk<'a> {
    /// A talk over these.
    pub fn new(input: &'a mut dyn BufRead, output: &'a mut dyn Write) -> Self {
        Self { input, output }
    }

    /// Says a paragraph, at once.
    pub fn say(&mut self, words: &str) -> io::Result<()> {
        paper::say(self.output, words)?;
        self.output.flush()
    }

    /// Says an item of a list.
    pub fn item(&mut self, mark: &str, words: &str) -> io::Result<()> {
        paper::item(self.output, mark, words)
    }

    /// Leaves a line empty.
    pub fn space(&mut self) -> io::Result<()> {
        writeln!(self.output)
    }

    /// Says a prompt on its own line and waits for a line; gives it without the spaces around it.
    ///
    /// # Errors
    /// [`Stop::Ended`] where no line comes any more.
    pub fn ask(&mut self, prompt: &str) -> Result<String, Stop> {
        self.say(prompt)?;
        let mut line = Vec::new();
        // Read as bytes: what a terminal sends is not always UTF-8, and must not end a session.
        if self.input.read_until(b'\n', &mut line)? == 0 {
            return Err(Stop::Ended);
        }
        Ok(String::from_utf8_lossy(&line).trim().to_owned())
    }

    /// Asks until `read` understands the answer; `help` says what can be answered.
    pub fn ask_for<T>(
        &mut self,
        prompt: &str,
        help: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Stop> {
        let mut line = self.ask(prompt)?;
        loop {
            if let Some(answer) = read(&line) {
                return Ok(answer);
            }
            line = self.ask(help)?;
        }
    }
}
