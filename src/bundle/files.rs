//! Knows where the bytes of a data file come from: a folder on disk first, else the program itself.

use super::pseudo;
use encoding_rs::{Encoding, UTF_8};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[derive(RustEmbed)]
#[folder = "questionnaires"]
struct Questionnaires;

#[derive(RustEmbed)]
#[folder = "templates"]
struct Templates;

#[derive(RustEmbed)]
#[folder = "locales"]
struct Locales;

#[derive(RustEmbed)]
#[folder = "style"]
struct Style;

#[derive(RustEmbed)]
#[folder = "target/islands"]
#[allow_missing = true]
struct Islands;

/// A data folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Folder {
    /// What is asked.
    Questionnaires,
    /// What the documents say.
    Templates,
    /// The words of the interface.
    Locales,
    /// How it looks.
    Style,
    /// The browser part, where it has been built.
    Islands,
}

impl Folder {
    /// Every folder.
    pub const ALL: [Folder; 5] =
        [Folder::Questionnaires, Folder::Templates, Folder::Locales, Folder::Style, Folder::Islands];

    /// Its name on disk.
    pub fn name(self) -> &'static str {
        match self {
            Folder::Questionnaires => "questionnaires",
            Folder::Templates => "templates",
            Folder::Locales => "locales",
            Folder::Style => "style",
            Folder::Islands => "islands",
        }
    }

    fn embedded(self, path: &str) -> Option<Cow<'static, [u8]>> {
        let file = match self {
            Folder::Questionnaires => Questionnaires::get(path),
            Folder::Templates => Templates::get(path),
            Folder::Locales => Locales::get(path),
            Folder::Style => Style::get(path),
            Folder::Islands => Islands::get(path),
        };
        file.map(|file| file.data)
    }

    fn embedded_paths(self) -> Box<dyn Iterator<Item = Cow<'static, str>>> {
        match self {
            Folder::Questionnaires => Box::new(Questionnaires::iter()),
            Folder::Templates => Box::new(Templates::iter()),
            Folder::Locales => Box::new(Locales::iter()),
            Folder::Style => Box::new(Style::iter()),
            Folder::Islands => Box::new(Islands::iter()),
        }
    }
}

/// The data files, embedded or overridden.
#[derive(Clone, Debug, Default)]
pub struct Files {
    overrides: Option<PathBuf>,
    pseudo: bool,
}

impl Files {
    /// The files as compiled in.
    pub fn embedded() -> Files {
        Files::default()
    }

    /// The files as compiled in, except those that lie under the same path below `folder`.
    pub fn with_overrides(folder: &Path) -> Files {
        Files { overrides: Some(folder.to_owned()), pseudo: false }
    }

    /// The same with the languages that nobody speaks; for whoever works on the program.
    pub fn with_pseudo(self) -> Files {
        Files { pseudo: true, ..self }
    }

    /// Whether they hold the languages that nobody speaks.
    pub(super) fn have_pseudo(&self) -> bool {
        self.pseudo
    }

    /// The bytes of a file, or `None` where no such file exists; text that an editor saved with a byte order mark, as UTF-8
    /// or UTF-16, as UTF-8 without it.
    ///
    /// A file that exists on disk but cannot be read counts as missing there, so the embedded one is used.
    pub fn get(&self, folder: Folder, path: &str) -> Option<Cow<'static, [u8]>> {
        if let Some((pseudo, original)) = self.pseudo.then(|| pseudo::original(folder, path)).flatten() {
            let made = pseudo.file(path, &self.text(folder, &original)?);
            return Some(Cow::Owned(made.into_bytes()));
        }
        self.on_disk(folder, path)
            .and_then(|path| std::fs::read(path).ok())
            .map(|bytes| Cow::Owned(without_mark(bytes)))
            .or_else(|| folder.embedded(path))
    }

    /// The text of a file; `None` where it is missing or not UTF-8.
    pub fn text(&self, folder: Folder, path: &str) -> Option<String> {
        self.get(folder, path).and_then(|bytes| String::from_utf8(bytes.into_owned()).ok())
    }

    /// Every path in a folder, with `/` between parts, sorted.
    pub fn paths(&self, folder: Folder) -> Vec<String> {
        let mut paths: BTreeSet<String> = folder.embedded_paths().map(Cow::into_owned).collect();
        if let Some(root) = &self.overrides {
            let root = root.join(folder.name());
            collect(&root, &root, &mut paths);
        }
        let mut paths: Vec<String> = paths.into_iter().collect();
        if self.pseudo {
            paths.extend(pseudo::pseudo_paths(folder, &paths));
            paths.sort();
        }
        paths
    }

    /// The files of a folder below `under` that lie on disk, each with its path from there.
    pub fn overrides(&self, folder: Folder, under: &str) -> Vec<(String, String)> {
        let paths = self.paths(folder).into_iter();
        let own = paths.filter(|path| self.on_disk(folder, path).is_some());
        own.filter_map(|path| Some((path.strip_prefix(under)?.to_owned(), self.text(folder, &path)?)))
            .collect()
    }

    /// What a person calls a file: its place on disk where a folder overrides it, else folder and path.
    pub fn display_name(&self, folder: Folder, path: &str) -> String {
        let inside = || format!("{}/{path}", folder.name());
        self.on_disk(folder, path).map_or_else(inside, |file| file.display().to_string())
    }

    /// Where the files of a data folder lie that stand in for those compiled in; none where nothing does.
    pub fn folder(&self, folder: Folder) -> Option<PathBuf> {
        self.overrides.as_ref().map(|root| root.join(folder.name()))
    }

    /// Where a file lies on disk, if a folder overrides it.
    pub fn on_disk(&self, folder: Folder, path: &str) -> Option<PathBuf> {
        let file = self.overrides.as_ref()?.join(folder.name()).join(path);
        file.is_file().then_some(file)
    }
}

/// The bytes without a byte order mark, in UTF-8 where they were in UTF-16; what is broken stays as it is.
fn without_mark(bytes: Vec<u8>) -> Vec<u8> {
    match Encoding::for_bom(&bytes) {
        None => bytes,
        Some((encoding, mark)) if encoding == UTF_8 => bytes.into_iter().skip(mark).collect(),
        Some((encoding, _)) => {
            let (text, is_broken) = encoding.decode_with_bom_removal(&bytes);
            let text = (!is_broken).then(|| text.into_owned().into_bytes());
            text.unwrap_or(bytes)
        }
    }
}

fn collect(root: &Path, folder: &Path, paths: &mut BTreeSet<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, paths);
        } else if let Ok(relative) = path.strip_prefix(root) {
            let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
            paths.insert(parts.join("/"));
        }
    }
}
