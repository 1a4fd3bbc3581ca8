//! Knows the commands of a developer's day: build the browser part, start, test; knows nothing of the program.

mod islands;
mod run;
mod start;
mod steps;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask start     build everything and start on http://127.0.0.1:3000 with the Kenya example
cargo xtask test      everything CI does: format, lints, tests, content, browser
cargo xtask islands   build the browser part only
cargo xtask bench     measure what the README's table shows";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = match command.as_str() {
        "start" => start::start(&rest),
        "test" => steps::test(),
        "islands" => islands::build(),
        "bench" => steps::bench(&rest),
        _ => Err(format!("There is no command `{command}`. There are:\n\n{HELP}\n")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}
