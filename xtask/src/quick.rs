//! Knows what is tried again and again while working: everything that needs neither paper nor browser nor office.

use crate::laws::laws;
use crate::run::{cargo, run, run_and_keep};
use crate::steps::Steps;
use crate::test::{SLOW, is_result};

/// Parts of the names of tests that go through all pages and forms, freeze whole versions, or start the program or a database
/// server: CI does them. What one page or module does is tried without them.
const LONG: [&str; 9] = [
    "cli::",
    "on_server",
    "storage::server::",
    "web::assessments::approval",
    "web::assessments::freezing",
    "web::assessments::versions",
    "web::every_page",
    "web::forms::",
    "web::unreadable",
];

/// Format, laws, lints and tests, in two minutes at most once all is built.
pub fn quick(steps: &mut Steps) -> Result<(), String> {
    const SSR: [&str; 3] = ["--no-default-features", "--features", "ssr"];
    steps.step("format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    steps.step("laws of the tree", laws)?;
    steps.step("lints", || {
        run(cargo().arg("clippy").args(SSR).args(["--all-targets", "--", "-D", "warnings"]))
    })?;
    let skipped = SLOW.into_iter().chain(LONG).flat_map(|name| ["--skip", name]);
    let mut tests = cargo();
    tests.arg("test").args(SSR).args(["--lib", "--test", "suite", "--", "--quiet"]).args(skipped);
    steps.counted("tests", || run_and_keep(&mut tests, is_result))
}
