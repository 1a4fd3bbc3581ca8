//! Knows how the versions of a framework become one shelf: the one that is asked, those kept from earlier, and the mappings.

use super::library::{ContentReader, STRATEGY};
use crate::framework::check::edition_key;
use crate::framework::{EditionMapping, Framework, Item};

/// The folder, in that of a framework, with a folder for each version that is kept from earlier.
pub(super) const EARLIER: &str = "earlier";
/// The folder, in that of a framework, of what one version became in the next.
pub(super) const MAPPINGS: &str = "mappings";

/// Every version of every framework that could be read.
#[derive(Default)]
pub(super) struct VersionShelf {
    /// Those that are asked: the main one first, then those that are offered ticked, each by name.
    pub frameworks: Vec<Framework>,
    /// Those kept from earlier.
    pub earlier: Vec<Framework>,
    /// What one version became in the next.
    pub mappings: Vec<EditionMapping>,
}

impl ContentReader<'_> {
    pub(super) fn frameworks(&mut self) -> VersionShelf {
        let mut shelf = VersionShelf::default();
        for folder in self.folders() {
            // First, so that an id of both is found in the version that is asked.
            for version in self.versions(&folder) {
                shelf.earlier.extend(self.earlier(&folder, &version));
            }
            shelf.frameworks.extend(self.framework(&folder, ""));
            shelf.mappings.extend(self.mappings(&folder));
        }
        shelf.frameworks.sort_by_key(|framework| (!framework.main, framework.offered));
        shelf
    }

    pub(super) fn folders(&self) -> Vec<String> {
        let names = self.paths.iter().filter_map(|path| path.strip_suffix("/framework.toml"));
        names
            .filter(|name| !name.contains('/') && *name != STRATEGY && *name != self.stage_folder)
            .map(str::to_owned)
            .collect()
    }

    /// The versions of a framework that are kept from earlier, by the names of their folders.
    fn versions(&self, folder: &str) -> Vec<String> {
        let within = format!("{folder}/{EARLIER}/");
        let heads =
            self.paths.iter().filter_map(|path| path.strip_prefix(&within)?.strip_suffix("/framework.toml"));
        heads.filter(|version| !version.contains('/')).map(str::to_owned).collect()
    }

    /// The framework whose head and items stand below `inner` in its folder.
    fn framework(&mut self, folder: &str, inner: &str) -> Option<Framework> {
        let head = format!("{folder}/{inner}framework.toml");
        let mut framework: Framework = self.parse(&head, folder)?;
        self.same_id(folder, &head, framework.id.as_str());
        self.translate(&mut framework, folder, &format!("{inner}framework.toml"));
        for name in ["capabilities", "items"] {
            for path in self.inside(&format!("{folder}/{inner}{name}/")) {
                let read: Option<Item> = self.parse(&path, &path);
                framework.items.extend(read.map(|item| {
                    let id = item.id.as_str().to_owned();
                    self.with_translations(item, &id, folder, &path)
                }));
            }
        }
        Some(framework)
    }

    fn earlier(&mut self, folder: &str, version: &str) -> Option<Framework> {
        let inner = format!("{EARLIER}/{version}/");
        let framework = self.framework(folder, &inner)?;
        if framework.version != version {
            let line = self.sources.line_of(folder, "version");
            let text = format!("the version is `{}`, but the folder is `{version}`", framework.version);
            let place = format!("{folder}/{inner}framework.toml");
            self.error("file-name", (&place, line), text, "Give the folder the name of the version.");
        }
        let items = framework.items.iter().map(|item| item.id.as_str());
        for about in items.chain([folder]) {
            self.sources.remember_as(edition_key(&framework, about), about);
        }
        Some(framework)
    }

    fn mappings(&mut self, folder: &str) -> Vec<EditionMapping> {
        let mut found = Vec::new();
        for path in self.inside(&format!("{folder}/{MAPPINGS}/")) {
            let Some(mut mapping) = self.parse::<EditionMapping>(&path, &path) else { continue };
            let name = mapping.name();
            if path != format!("{}/{MAPPINGS}/{}-{}.toml", mapping.framework, mapping.from, mapping.to) {
                let line = self.sources.line_of(&path, "from = ");
                let text = format!("the mapping is `{name}`, but its file is called otherwise");
                let remedy = "Call the file by the two versions, FROM-TO.toml, in the folder `mappings` of its framework.";
                self.error("file-name", (&path, line), text, remedy);
            }
            self.sources.remember_as(name, &path);
            let inner = path.strip_prefix(&format!("{folder}/")).unwrap_or(&path).to_owned();
            self.translate(&mut mapping, folder, &inner);
            found.push(mapping);
        }
        found
    }
}
