//! Parse, run, one line on error, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    prepcoach::cli::main()
}
