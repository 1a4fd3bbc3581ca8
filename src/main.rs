//! Starts Amparo.

use std::process::ExitCode;

fn main() -> ExitCode {
    amparo::cli::main()
}
