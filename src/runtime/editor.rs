//! The person's own editor: which one it is, and running it. No shell has a part in it.

use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::Duration;

/// How often the file is looked at while the editor has it: two saves within a second are rare, and a look costs
/// microseconds.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// What is tried where nobody named an editor: the one that shows its keys comes first.
const USUAL: &[&str] = if cfg!(windows) {
    &["notepad.exe"]
} else {
    &["nano", "vi"]
};

/// How the editor ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// As it should.
    Well,
    /// It says it failed, or somebody ended it; in words: "ended with exit code 1".
    Badly(String),
    /// It never began; one sentence.
    NotStarted(String),
}

/// The command of the editor: from the config, else `VISUAL`, else `EDITOR`, else what is usual and there.
///
/// # Errors
/// One sentence on how to name one.
pub fn command(
    config: &[String],
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Vec<String>, String> {
    if !config.is_empty() {
        return Ok(config.to_vec());
    }
    let named = ["VISUAL", "EDITOR"]
        .iter()
        .filter_map(|name| variable(name));
    let mut commands = named.map(|text| words(&text, |word| Path::new(word).is_file()));
    if let Some(command) = commands.find(|words| !words.is_empty()) {
        return Ok(command);
    }
    let path = variable("PATH").unwrap_or_default();
    let is_there = |name: &&&str| {
        let mut folders = std::env::split_paths(&path);
        folders.any(|folder| folder.join(name).is_file())
    };
    let usual = USUAL.iter().find(is_there);
    let usual = usual.map(|name| vec![(*name).to_owned()]);
    usual.ok_or_else(|| {
        "No editor is known: name yours in config.yaml, as in `editor: [nano]`, or in the variable EDITOR.".to_owned()
    })
}

/// Splits a command into its words, as a shell would: blanks part, quotes hold together. A text that names a file as a
/// whole is one word: paths on Windows have blanks.
fn words(text: &str, is_file: impl Fn(&str) -> bool) -> Vec<String> {
    if is_file(text.trim()) {
        return vec![text.trim().to_owned()];
    }
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            // On Windows this parts folders.
            (None | Some('"'), '\\') if !cfg!(windows) => {
                word.get_or_insert_default().extend(rest.next());
            }
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// Runs the editor on a file and waits for it; `look` is called again and again meanwhile.
pub fn run(command: &[String], file: &Path, mut look: impl FnMut()) -> Ended {
    let Some((program, arguments)) = command.split_first() else {
        return Ended::NotStarted("The command of your editor is empty.".to_owned());
    };
    let started = Command::new(program).args(arguments).arg(file).spawn();
    let mut child = match started {
        Ok(child) => child,
        Err(error) => {
            let named = crate::ui::text::display_safe(program);
            return Ended::NotStarted(format!(
                "Your editor `{named}` cannot be started ({error}): name another in config.yaml, as in `editor: [nano]`, or in the variable EDITOR."
            ));
        }
    };
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return how(status),
            Ok(None) => look(),
            Err(error) => return given_up(&mut child, &error),
        }
        thread::sleep(LOOK_AGAIN);
    }
}

fn given_up(child: &mut Child, error: &std::io::Error) -> Ended {
    // Two programs must not read one keyboard.
    let _ = child.kill();
    let _ = child.wait();
    Ended::Badly(format!("could not be waited for ({error})"))
}

fn how(status: ExitStatus) -> Ended {
    if status.success() {
        return Ended::Well;
    }
    Ended::Badly(match status.code() {
        Some(code) => format!("ended with exit code {code}"),
        None => "was ended by a signal".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(config: &[&str], variables: &[(&str, &str)]) -> Result<Vec<String>, String> {
        let config: Vec<String> = config.iter().map(|word| (*word).to_owned()).collect();
        command(&config, |name| {
            let mut variables = variables.iter();
            let found = variables.find(|(own, _)| *own == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_config_comes_first_then_visual_then_editor() {
        let both = [("VISUAL", "gvim -f"), ("EDITOR", "ed")];
        assert_eq!(
            found(&["my editor", "-x"], &both).unwrap(),
            ["my editor", "-x"]
        );
        assert_eq!(found(&[], &both).unwrap(), ["gvim", "-f"]);
        assert_eq!(
            found(&[], &[("VISUAL", "  "), ("EDITOR", "ed")]).unwrap(),
            ["ed"]
        );
        let why = found(&[], &[("PATH", "")]).unwrap_err();
        assert!(
            why.contains("config.yaml") && why.contains("EDITOR"),
            "{why}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_is_usual_is_looked_for() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("vi"), "").unwrap();
        let path = dir.path().to_str().unwrap();
        assert_eq!(found(&[], &[("PATH", path)]).unwrap(), ["vi"]);
        std::fs::write(dir.path().join("nano"), "").unwrap();
        assert_eq!(found(&[], &[("PATH", path)]).unwrap(), ["nano"]);
    }

    #[test]
    fn words_are_parted_as_a_shell_parts_them() {
        for (text, expected) in [
            ("", &[][..]),
            (" vim ", &["vim"]),
            ("code --wait", &["code", "--wait"]),
            ("'/opt/my editor/bin' -n", &["/opt/my editor/bin", "-n"]),
            ("\"my editor\" \"\"", &["my editor", ""]),
            (
                "emacs -Q --eval='(foo \"x\")'",
                &["emacs", "-Q", "--eval=(foo \"x\")"],
            ),
            ("vim -c 'set tw=0'\t-n", &["vim", "-c", "set tw=0", "-n"]),
            ("\"open", &["open"]),
            ("редактор -ж", &["редактор", "-ж"]),
        ] {
            assert_eq!(words(text, |_| false), expected, "{text}");
        }
        if !cfg!(windows) {
            assert_eq!(
                words(r"my\ editor \$HOME", |_| false),
                ["my editor", "$HOME"]
            );
        }
        let whole = r"C:\Program Files\Editor\editor.exe";
        assert_eq!(words(whole, |word| word == whole), [whole]);
    }

    #[test]
    fn an_editor_that_is_not_there_is_named() {
        let command = ["no-such-editor-anywhere".to_owned()];
        let ended = run(&command, Path::new("x"), || {});
        assert!(
            matches!(&ended, Ended::NotStarted(why) if why.contains("no-such-editor-anywhere")),
            "{ended:?}"
        );
        assert!(matches!(
            run(&[], Path::new("x"), || {}),
            Ended::NotStarted(_)
        ));
    }
}
