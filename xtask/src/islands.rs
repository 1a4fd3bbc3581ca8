//! Knows how the browser part is built: compiled for wasm, bound for the browser, laid where the server embeds it.

use crate::run::{cargo, exists, program, root, run, target};
use std::path::Path;
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

/// Binds what was built. A file that says what it said stays as it is, so that the server that embeds it need not be rebuilt.
fn bind() -> Result<(), String> {
    let (bound, islands) = (target().join(TARGET).join("bound"), root().join("target/islands"));
    let mut bindgen = Bindgen::new();
    bindgen.input_path(target().join(TARGET).join("wasm/amparo.wasm"));
    bindgen.web(true).map_err(|error| format!("cannot prepare the browser part: {error:#}"))?;
    bindgen.typescript(false).remove_name_section(true).remove_producers_section(true).out_name("amparo");
    bindgen.generate(&bound).map_err(|error| format!("cannot bind the browser part: {error:#}"))?;
    renew(&bound, &islands).map_err(|error| format!("cannot write to {}: {error}", islands.display()))
}

/// Brings the files of one folder into another, but those that are there already.
fn renew(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for file in std::fs::read_dir(from)? {
        let file = file?;
        let (new, place) = (std::fs::read(file.path())?, to.join(file.file_name()));
        if std::fs::read(&place).ok().as_ref() != Some(&new) {
            std::fs::write(place, new)?;
        }
    }
    Ok(())
}
