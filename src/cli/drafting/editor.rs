//! `--editor`: a draft opened in the person's own editor; what comes back is read and told.

use anyhow::bail;

use crate::cli::start::{self, Desk};
use crate::cli::{Global, Ports};
use crate::domain::drafts::DraftId;
use crate::runtime::editor::{self, Ended};
use crate::store::notebook::{Became, Returned};
use crate::ui::text::display_safe;

/// Opens a draft and waits for the editor; gives what to say.
pub fn open(
    of: &DraftId,
    global: &Global,
    desk: &mut Desk,
    ports: &mut Ports<'_>,
) -> anyhow::Result<String> {
    let (config, troubles) = start::config(global)?;
    for trouble in &troubles {
        writeln!(ports.err, "{}", display_safe(trouble))?;
    }
    let command = editor::command(&config.editor, |name| std::env::var(name).ok());
    let command = command.map_err(|why| anyhow::anyhow!("{}", why.trim_end_matches('.')))?;
    let clock = start::clock(global)?;
    let now = || crate::clock::Clock::now(&clock).wall;
    let lent = desk.store.lend(of, now());
    let mut lent =
        lent.map_err(|why| anyhow::anyhow!("not opened: {}", why.trim_end_matches('.')))?;
    let (file, path) = (lent.shown(), lent.path().to_path_buf());
    let ended = editor::run(&command, &path, || desk.store.watch(&mut lent, now()));
    let returned = desk.store.give_back(lent, now());
    let returned = returned.map_err(|why| anyhow::anyhow!("{}", why.trim_end_matches('.')))?;
    desk.notebook
        .take_drafts(desk.store.drafts(&mut Vec::new()));
    told(&file, &returned, &ended)
}

/// What is said; a failure where the editor failed, or the file cannot be used now.
fn told(file: &str, returned: &Returned, ended: &Ended) -> anyhow::Result<String> {
    match ended {
        Ended::Well => {}
        Ended::Badly(how) => bail!("your editor {how}; what it had saved is kept in {file}"),
        Ended::NotStarted(why) => bail!("{}", why.trim_end_matches('.')),
    }
    match (&returned.became, &returned.faults) {
        (Became::Unchanged, _) => Ok(format!("Nothing was changed in {file}.")),
        (Became::Emptied, _) => {
            bail!("your editor left {file} empty; `restore` brings back what stood there")
        }
        (Became::Gone, _) => bail!("your editor removed {file}; `restore` brings it back"),
        (Became::Changed, Some((first, number))) => {
            let more = match number {
                1 => String::new(),
                more => format!(", and {} more", more - 1),
            };
            bail!(
                "{}{more}; open it again, or take it back with `restore`",
                first.trim_end_matches('.')
            )
        }
        (Became::Changed, None) => Ok(format!("Changed {file} in your editor.")),
    }
}
