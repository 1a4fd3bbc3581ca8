//! Starts Amparo.

use std::process::ExitCode;

fn main() -> ExitCode {
    amparo::cli::main(|options| Box::pin(amparo::web::serve(options)))
}
