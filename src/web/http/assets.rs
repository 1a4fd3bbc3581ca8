//! Knows what browsers load besides pages, each file under a name made of its content; knows no page.

use crate::bundle::{Files, Folder};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The script that wakes the islands of a page.
const LOADER: &str = include_str!("../../islands/loader.js");
/// The script that keeps a phone in step with its room.
const PHONE: &str = include_str!("../room/phone/phone.js");
/// The script that keeps the projector in step.
const SCREEN: &str = include_str!("../room/screen.js");
const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

/// The script that shows whoever leads a session how it goes on.
const LEAD: &str = include_str!("../pages/workshops/lead.js");

/// What browsers load besides pages.
pub struct Assets {
    by_name: BTreeMap<String, Asset>,
    names: BTreeMap<&'static str, String>,
}

/// A file for browsers.
pub struct Asset {
    /// Its media type.
    pub media: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Assets {
    /// Joins `style/` into one sheet and names everything by its content.
    pub fn load(files: &Files) -> Assets {
        let mut assets = Assets { by_name: BTreeMap::new(), names: BTreeMap::new() };
        assets.add("main", "css", STYLE, sheet(files, "main.css").into_bytes());
        let icon = files.get(Folder::Style, "icon.svg").map_or_else(Vec::new, |bytes| bytes.into_owned());
        assets.add("icon", "svg", "image/svg+xml", icon);
        assets.add("lead", "js", SCRIPT, LEAD.into());
        assets.add_islands(files);
        assets
    }

    /// What phones and projectors of a room load, which is little.
    pub fn of_room(files: &Files) -> Assets {
        let mut assets = Assets { by_name: BTreeMap::new(), names: BTreeMap::new() };
        assets.add("room", "css", STYLE, sheet(files, "room.css").into_bytes());
        assets.add("screen", "css", STYLE, sheet(files, "screen.css").into_bytes());
        assets.add("phone", "js", SCRIPT, compact(PHONE).into_bytes());
        assets.add("projector", "js", SCRIPT, compact(SCREEN).into_bytes());
        assets
    }

    /// The browser part, where it has been built.
    fn add_islands(&mut self, files: &Files) {
        let glue = files.get(Folder::Islands, "amparo.js");
        let wasm = files.get(Folder::Islands, "amparo_bg.wasm");
        let Some((glue, wasm)) = glue.zip(wasm) else { return };
        self.add("glue", "js", SCRIPT, glue.into_owned());
        self.add("wasm", "wasm", "application/wasm", wasm.into_owned());
        let loader = LOADER.replace("{glue}", &self.url("glue")).replace("{wasm}", &self.url("wasm"));
        self.add("islands", "js", SCRIPT, loader.into_bytes());
    }

    /// The address of the script that wakes the islands of a page; absent where they have not been built.
    pub fn islands(&self) -> Option<&str> {
        self.names.get("islands").map(String::as_str)
    }

    fn add(&mut self, stem: &'static str, ending: &str, media: &'static str, bytes: Vec<u8>) {
        let hash: String = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{stem}-{hash}.{ending}");
        self.names.insert(stem, format!("/assets/{name}"));
        self.by_name.insert(name, Asset { media, bytes });
    }

    /// The address of an asset, such as `main` or `icon`.
    pub fn url(&self, stem: &str) -> String {
        self.names.get(stem).cloned().unwrap_or_default()
    }

    /// The asset of this name.
    pub fn get(&self, name: &str) -> Option<&Asset> {
        self.by_name.get(name)
    }
}

/// A style sheet with the sheets it imports in their places.
fn sheet(files: &Files, name: &str) -> String {
    let main = files.text(Folder::Style, name).unwrap_or_default();
    main.lines()
        .map(|line| match import_of(line).and_then(|path| files.text(Folder::Style, path)) {
            Some(text) => text,
            None => format!("{line}\n"),
        })
        .collect()
}

/// A script of lines without what only its readers need: indents, and lines of comments.
fn compact(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty());
    let code = lines.filter(|line| !line.starts_with("//") && !line.starts_with("/**"));
    code.flat_map(|line| [line, "\n"]).collect()
}

fn import_of(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import \"")?.strip_suffix("\";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_is_one_file_without_imports() {
        let assets = Assets::load(&Files::embedded());
        let name = assets.url("main").trim_start_matches("/assets/").to_owned();
        let css = String::from_utf8(assets.get(&name).unwrap().bytes.clone()).unwrap();
        assert!(css.contains("--ink"), "the tokens are missing");
        assert!(!css.contains("@import"), "an import was not found");
    }

    #[test]
    fn a_phone_loads_a_script_of_three_kilobytes_at_most() {
        let assets = Assets::of_room(&Files::embedded());
        let load = |stem: &str| {
            let name = assets.url(stem).trim_start_matches("/assets/").to_owned();
            String::from_utf8(assets.get(&name).unwrap().bytes.clone()).unwrap()
        };
        let script = load("phone");
        assert!(script.len() <= 3 * 1024, "{} bytes", script.len());
        assert!(load("projector").len() <= 3 * 1024);
        for sheet in [load("room"), load("screen")] {
            assert!(sheet.contains("--ink") && !sheet.contains("@import") && sheet.len() < 12 * 1024);
        }
    }
}
