//! `man`: the manual, the page of the program and of every command one after another.

use std::io::Write;

use clap::CommandFactory;
use clap_mangen::Man;

use super::{Cli, Outcome, Ports};

/// Writes the pages.
pub fn run(ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let mut command = Cli::command();
    command.build();
    render(&command, ports.out)?;
    Ok(Outcome::Done)
}

fn render(command: &clap::Command, out: &mut dyn Write) -> std::io::Result<()> {
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    out.write_all(&page)?;
    for below in command.get_subcommands() {
        if below.get_name() != "help" && !below.is_hide_set() {
            render(below, out)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::testing::Written;

    #[test]
    fn every_command_has_its_page_and_hidden_things_have_none() {
        let mut written = Written::default();
        run(&mut written.ports()).unwrap();
        let text = written.out();
        for page in ["prepcoach", "prepcoach-drill", "prepcoach-bank-check"] {
            assert!(text.contains(&format!(".TH {page} ")), "{page}");
        }
        assert!(!text.contains("PREPCOACH_NOW"));
    }
}
