//! Knows how the browser part is built: compiled for wasm, bound for the browser, laid where the server embeds it.

use crate::run::{cargo, exists, program, root, run, step, target};
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
    step("browser part", || {
        run(cargo().args(["build", "--lib", "--no-default-features", "--features", "hydrate"]).args([
            "--target",
            TARGET,
            "--profile",
            "wasm",
        ]))?;
        bind()
    })
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

fn bind() -> Result<(), String> {
    let islands = root().join("target/islands");
    std::fs::create_dir_all(&islands)
        .map_err(|error| format!("cannot create {}: {error}", islands.display()))?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(target().join(TARGET).join("wasm/amparo.wasm"));
    bindgen.web(true).map_err(|error| format!("cannot prepare the browser part: {error:#}"))?;
    bindgen.typescript(false).remove_name_section(true).remove_producers_section(true).out_name("amparo");
    bindgen.generate(&islands).map_err(|error| format!("cannot bind the browser part: {error:#}"))
}
