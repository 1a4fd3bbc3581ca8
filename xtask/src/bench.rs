//! Knows how the figures of the README are measured.

use crate::islands;
use crate::run::{cargo, run};
use crate::test::npm;

/// Runs the benchmarks of `benches/`, or those named; without a name, weighs the page of an item too. What stands behind two
/// hyphens goes to those that are named.
pub fn bench(arguments: &[String]) -> Result<(), String> {
    let end = arguments.iter().position(|argument| argument == "--").unwrap_or(arguments.len());
    let (names, rest) = arguments.split_at(end);
    let mut command = cargo();
    command.args(["bench", "--package", "amparo"]);
    if !names.is_empty() {
        return run(command.args(names.iter().flat_map(|name| ["--bench", name])).args(rest));
    }
    islands::build()?;
    run(command.arg("--benches"))?;
    run(npm().args(["run", "--silent", "weigh"]))
}
