//! A text that is handed to a command: from a file, or from the standard input where the file is `-`.

use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::cli::Ports;
use crate::store::document::{Document, ReadError};
use crate::store::failure::shown;
use crate::store::fault::Fault;

/// The largest text that is taken, in bytes: as large as a file of drafts may be.
const LARGEST: u64 = crate::store::stories::LARGEST;

/// A text and what it is called in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The file, or `standard input`.
    pub name: PathBuf,
    /// The text, without a byte order mark.
    pub text: String,
}

/// Whether a name means the standard input.
pub fn is_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// Reads a file, or the standard input where it is `-`.
pub fn read(file: &Path, ports: &mut Ports<'_>) -> anyhow::Result<Given> {
    if !is_input(file) {
        return of_file(file);
    }
    let input = std::io::stdin();
    if input.is_terminal() {
        let end = if cfg!(windows) {
            "Ctrl-Z and Enter"
        } else {
            "Ctrl-D"
        };
        writeln!(
            ports.err,
            "Type the text; end it with {end} on a line of its own."
        )?;
    }
    of_input(&mut input.lock())
}

fn of_file(file: &Path) -> anyhow::Result<Given> {
    match Document::read(Path::new(""), file, LARGEST) {
        Ok(document) => Ok(Given {
            name: file.to_path_buf(),
            text: document.text().to_owned(),
        }),
        Err(ReadError::BadText(fault)) => bail!("{}", Fault::one_line(&fault)),
        Err(ReadError::TooLarge { limit, .. }) => bail!("{}", too_large(&shown(file), limit)),
        Err(error) => Err(error.into()),
    }
}

fn of_input(input: &mut dyn Read) -> anyhow::Result<Given> {
    let mut bytes = Vec::new();
    let mut limited = input.take(LARGEST + 1);
    limited
        .read_to_end(&mut bytes)
        .context("the standard input cannot be read")?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        bail!("{}", too_large("the standard input", LARGEST));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to() + 1;
        anyhow::anyhow!("the standard input is no UTF-8 text (byte {at}); save it as UTF-8 first")
    })?;
    let text = text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text);
    Ok(Given {
        name: PathBuf::from("standard input"),
        text,
    })
}

fn too_large(what: &str, limit: u64) -> String {
    format!("{what} is larger than {} MiB; shorten it", limit >> 20)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_or_too_much_is_one_sentence() {
        let mut input: &[u8] = b"\xef\xbb\xbftitle: x\n";
        assert_eq!(of_input(&mut input).unwrap().text, "title: x\n");
        let mut input: &[u8] = b"ab\xff";
        let why = of_input(&mut input).unwrap_err().to_string();
        assert!(why.contains("UTF-8") && why.contains("byte 3"), "{why}");
        let mut input = std::io::repeat(b'a');
        let why = of_input(&mut input).unwrap_err().to_string();
        assert!(why.contains("8 MiB"), "{why}");
        let why = of_file(Path::new("no-such-file.yaml")).unwrap_err();
        assert!(why.to_string().contains("there is no no-such-file.yaml"));
    }
}
