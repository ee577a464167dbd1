//! `narrative versions` and `narrative restore`: of everything at once, as `profile.yaml` keeps it.

use clap::Args;

use crate::cli::Ports;
use crate::cli::drafting::{say_done, versions};
use crate::cli::start::Desk;
use crate::domain::drafts::DraftId;

/// List the earlier versions, the newest first.
#[derive(Debug, Clone, Copy, Args)]
pub struct List {
    #[command(flatten)]
    pub shown: versions::Shown,
}

/// Bring an earlier version of narrative, journey, CV and fit back; your name and your zone stay as they are.
#[derive(Debug, Args)]
pub struct Restore {
    /// Which version, as `narrative versions` lists it; the newest without it
    #[arg(value_name = "STAMP")]
    pub stamp: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Lists them.
pub fn list(args: List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    versions::list(&DraftId::Portrait, args.shown, desk, ports)
}

/// Brings one back, and says so.
pub fn restore(args: &Restore, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let stamp = versions::restore(&DraftId::Portrait, args.stamp.as_ref(), desk)?;
    let words = format!("Restored narrative, journey, CV and fit as they were in {stamp}.");
    say_done("profile", &words, args.json, ports)
}
