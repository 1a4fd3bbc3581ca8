//! Knows how the browser part is built: compiled for wasm, bound for the browser, laid where the server embeds it.

use crate::run::{cargo, exists, program, root, run, target};
use std::path::Path;
use std::time::SystemTime;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the islands into `target/islands`. Where the wasm target cannot be had, says so and goes on:
/// every page works without them.
pub fn build() -> Result<(), String> {
    if !has_target() {
        println!(
            "The target {TARGET} is not installed and rustup cannot add it: the pages will run without islands."
        );
        return Ok(());
    }
    let library = ["rustc", "--lib", "--crate-type", "cdylib"];
    let features = ["--no-default-features", "--features", "hydrate"];
    run(cargo().args(library).args(features).args(["--target", TARGET, "--profile", "wasm"]))?;
    bind()
}

fn has_target() -> bool {
    installed() || (exists("rustup") && run(program("rustup").args(["target", "add", TARGET])).is_ok())
}

fn installed() -> bool {
    let sysroot = program("rustc").args(["--print", "sysroot"]).output();
    sysroot.is_ok_and(|output| {
        let path = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        std::path::Path::new(&path).join("lib/rustlib").join(TARGET).is_dir()
    })
}

/// Binds what was built. What is bound already stays as it is, so that the server that embeds it need not be rebuilt.
fn bind() -> Result<(), String> {
    let built = target().join(TARGET).join("wasm/amparo.wasm");
    let islands = root().join("target/islands");
    if changed(&islands.join("amparo_bg.wasm")) > changed(&built) {
        return Ok(());
    }
    std::fs::create_dir_all(&islands)
        .map_err(|error| format!("cannot create {}: {error}", islands.display()))?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(built);
    bindgen.web(true).map_err(|error| format!("cannot prepare the browser part: {error:#}"))?;
    bindgen.typescript(false).remove_name_section(true).remove_producers_section(true).out_name("amparo");
    bindgen.generate(&islands).map_err(|error| format!("cannot bind the browser part: {error:#}"))
}

/// When a file was written, if it is there.
fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|about| about.modified()).ok()
}
