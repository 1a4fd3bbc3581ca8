//! Knows how the figures of the README are measured.

use crate::islands;
use crate::run::{cargo, run};
use crate::test::npm;

/// Runs the benchmarks of `benches/`, or those named; without a name, weighs the page of an item too.
pub fn bench(names: &[String]) -> Result<(), String> {
    let mut command = cargo();
    command.args(["bench", "--package", "amparo"]);
    if !names.is_empty() {
        return run(command.args(names.iter().flat_map(|name| ["--bench", name])));
    }
    islands::build()?;
    run(command.arg("--benches"))?;
    run(npm().args(["run", "--silent", "weigh"]))
}
