//! Knows the commands of a developer's day: build the browser part, start, test; knows nothing of the program.

mod bench;
mod islands;
mod laws;
mod program;
mod quick;
mod run;
mod start;
mod steps;
mod test;
mod tools;

use std::process::ExitCode;
use steps::Steps;

const HELP: &str = "\
cargo xtask start     build everything and start on http://127.0.0.1:3000 with the examples
                      (cargo xtask start -- --demo: a demonstration instead)
cargo xtask quick     format, laws, lints and tests while working: no paper, no browser, no office
cargo xtask test      everything CI does: format, lints, tests, content, browser, paper
cargo xtask islands   build the browser part only
cargo xtask bench     measure what the README's table shows";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = match command.as_str() {
        "start" => start::start(&rest),
        "quick" => all(quick::quick),
        "test" => all(test::test),
        "islands" => islands::build(),
        "bench" => bench::bench(&rest),
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

/// Does the steps of a command and prints at the end what each took, also where one has failed.
fn all(command: fn(&mut Steps) -> Result<(), String>) -> Result<(), String> {
    let mut steps = Steps::default();
    let outcome = command(&mut steps);
    println!("\n{steps}");
    if outcome.is_ok() {
        println!("\nEverything passed.");
    }
    outcome
}
