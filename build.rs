//! Makes sure the folder of the browser part exists, so that the server builds with and without it.

fn main() {
    let islands = std::path::Path::new("target/islands");
    if let Err(error) = std::fs::create_dir_all(islands) {
        println!("cargo:warning=cannot create {}: {error}", islands.display());
    }
    for folder in ["questionnaires", "templates", "locales", "style", "target/islands"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
