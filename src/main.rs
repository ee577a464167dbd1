//! Parse, run, one line on error, exit code.

use std::process::ExitCode;

// On Windows the build would ask GNU toolchains for a C compiler they do not bring.
#[cfg(unix)]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    prepcoach::cli::main()
}
