//! Knows which typefaces are at hand, which letters each has, and which are needed for a text; sets nothing.

use super::{FACES, Script};
use crate::document::{Document, normalise};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};
use ttf_parser::{Permissions, fonts_in_collection};

/// The largest file that is looked at, in bytes; a face of all Chinese letters has a fifth of it.
const LARGEST: u64 = 100_000_000;
/// How many files and how many folders inside each other are looked at.
const MOST: usize = 5_000;
const DEEPEST: usize = 6;
/// Where systems keep their typefaces; `~` stands for the home of whoever runs the program.
const SYSTEM: [&str; 8] = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:\\Windows\\Fonts",
    "~\\AppData\\Local\\Microsoft\\Windows\\Fonts",
];

/// Where a typeface comes from, in the order in which they are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// It is part of the program.
    Own,
    /// It lies in the folder `style/fonts` of the content.
    Folder,
    /// It lies where the system keeps its typefaces.
    System,
}

/// A file of typefaces.
#[derive(Clone, Debug)]
pub struct Face {
    /// Where it comes from.
    pub origin: Origin,
    /// The file; of one of our own only its name.
    pub path: PathBuf,
    letters: Letters,
}

impl Face {
    /// The name of its file.
    pub fn name(&self) -> Cow<'_, str> {
        self.path.file_name().unwrap_or_default().to_string_lossy()
    }

    /// The SHA-256 of the file, by which it is known again; none where it cannot be read any more.
    pub fn hash(&self) -> Option<String> {
        let bytes = std::fs::read(&self.path).ok()?;
        Some(Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// The code points of a typeface, as sorted ranges.
#[derive(Clone, Debug, Default)]
struct Letters(Vec<(u32, u32)>);

impl Letters {
    /// Those of every face in a file that may be put into a document and can be drawn as lines.
    fn of(bytes: &[u8]) -> Letters {
        let mut all = BTreeSet::new();
        for index in 0..fonts_in_collection(bytes).unwrap_or(1) {
            let Ok(face) = ttf_parser::Face::parse(bytes, index) else { continue };
            let tables = face.tables();
            let is_drawn = tables.glyf.is_some() || tables.cff.is_some() || tables.cff2.is_some();
            if !is_drawn || face.permissions() == Some(Permissions::Restricted) {
                continue;
            }
            for subtable in tables.cmap.iter().flat_map(|cmap| cmap.subtables).filter(|one| one.is_unicode())
            {
                subtable.codepoints(|code| {
                    if subtable.glyph_index(code).is_some_and(|glyph| glyph.0 > 0) {
                        all.insert(code);
                    }
                });
            }
        }
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for code in all {
            match ranges.last_mut().filter(|(_, last)| *last + 1 == code) {
                Some((_, last)) => *last = code,
                None => ranges.push((code, code)),
            }
        }
        Letters(ranges)
    }

    fn has(&self, letter: char) -> bool {
        let code = u32::from(letter);
        let after = self.0.partition_point(|(first, _)| *first <= code);
        after.checked_sub(1).is_some_and(|at| self.0[at].1 >= code)
    }
}

static OWN: LazyLock<Vec<Face>> = LazyLock::new(|| {
    let face = |own: &super::OwnFace| Face {
        origin: Origin::Own,
        path: own.name.into(),
        letters: Letters::of(own.bytes),
    };
    FACES.iter().map(face).collect()
});
/// Those of the system are looked for when a letter is met that nothing else has, once.
static OF_SYSTEM: LazyLock<Vec<Face>> = LazyLock::new(|| {
    let home = std::env::var("HOME").or_else(|_| std::env::var("USERPROFILE")).unwrap_or_default();
    let folders = SYSTEM.map(|folder| PathBuf::from(folder.replace('~', &home)));
    faces(&folders, Origin::System)
});

/// The typefaces at hand: our own, those of the folder of the content, those of the system.
#[derive(Debug, Default)]
pub struct Shelf {
    folder: Option<PathBuf>,
    of_folder: OnceLock<Vec<Face>>,
    /// Whether those of the system count.
    with_system: bool,
}

impl Shelf {
    /// With this folder, if there is one, and with the system's.
    pub fn with(folder: Option<PathBuf>) -> Shelf {
        Shelf { folder, of_folder: OnceLock::new(), with_system: true }
    }

    /// Our own and this folder alone.
    pub fn without_system(folder: Option<PathBuf>) -> Shelf {
        Shelf { with_system: false, ..Shelf::with(folder) }
    }

    /// The first typeface that has the letter.
    pub fn face(&self, letter: char) -> Option<&Face> {
        self.faces().find(|face| face.letters.has(letter))
    }

    /// Whether paper can show the letter.
    pub fn has(&self, letter: char) -> bool {
        is_silent(letter) || self.face(letter).is_some()
    }

    /// The typeface of a script: the first that has what cannot be done without; none where no one has all of it.
    pub fn of_script(&self, script: Script) -> Option<&Face> {
        self.faces().find(|face| script.sample.chars().all(|letter| face.letters.has(letter)))
    }

    /// The typefaces of the folder of the content.
    fn of_folder(&self) -> &[Face] {
        self.of_folder.get_or_init(|| faces(self.folder.as_slice(), Origin::Folder))
    }

    /// The files in the folder of the content that should hold typefaces and give none, by their paths below it: broken,
    /// without outlines, larger than 100 MB, or without leave to be put into documents.
    pub fn useless_files(&self) -> Vec<PathBuf> {
        let Some(folder) = &self.folder else { return Vec::new() };
        let mut paths = Vec::new();
        collect(folder, 0, &mut paths);
        paths.retain(|path| !self.of_folder().iter().any(|face| face.path == *path));
        paths.sort();
        paths.iter().map(|path| path.strip_prefix(folder).unwrap_or(path).to_owned()).collect()
    }

    fn faces(&self) -> impl Iterator<Item = &Face> {
        let folder = || self.of_folder().iter();
        let system = || if self.with_system { OF_SYSTEM.iter() } else { [].iter() };
        OWN.iter()
            .chain(std::iter::once(folder).flat_map(|all| all()))
            .chain(std::iter::once(system).flat_map(|all| all()))
    }

    /// The letters of a text that paper cannot show, each once.
    pub fn lacks(&self, text: &str) -> BTreeSet<char> {
        let letters: BTreeSet<char> = normalise(text).chars().filter(|letter| !letter.is_ascii()).collect();
        letters.into_iter().filter(|letter| !self.has(*letter)).collect()
    }

    /// The letters of a document that paper cannot show, each once.
    pub fn lacks_for(&self, document: &Document) -> BTreeSet<char> {
        letters(document).into_iter().filter(|letter| !self.has(*letter)).collect()
    }

    /// The typefaces beyond our own that a document needs, each once.
    pub fn needed(&self, document: &Document) -> Vec<&Face> {
        let mut needed: Vec<&Face> = Vec::new();
        for letter in letters(document) {
            if is_silent(letter) || needed.iter().any(|face| face.letters.has(letter)) {
                continue;
            }
            needed.extend(self.face(letter).filter(|face| face.origin != Origin::Own));
        }
        needed
    }
}

/// The letters of a document, each once.
fn letters(document: &Document) -> BTreeSet<char> {
    let mut letters = BTreeSet::new();
    document.clone().change_text(&mut |text| {
        if !text.is_ascii() {
            letters.extend(normalise(text).chars().filter(|letter| !letter.is_ascii()));
        }
    });
    letters
}

/// What nobody sees: marks that choose a shape of the letter before them, joiners, marks of direction.
pub(super) fn is_silent(letter: char) -> bool {
    matches!(
        letter,
        '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

/// The typefaces below these folders. Regular ones come first, and those of Noto before others, because ours are like
/// them.
fn faces(folders: &[PathBuf], origin: Origin) -> Vec<Face> {
    let mut paths = Vec::new();
    folders.iter().for_each(|folder| collect(folder, 0, &mut paths));
    paths.sort_by_key(|path| rank(path));
    let read = |path: PathBuf| {
        std::fs::metadata(&path).ok().filter(|about| about.len() <= LARGEST)?;
        let letters = Letters::of(&std::fs::read(&path).ok()?);
        (!letters.0.is_empty()).then_some(Face { origin, path, letters })
    };
    paths.into_iter().filter_map(read).collect()
}

fn rank(path: &Path) -> (bool, bool, bool, PathBuf) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let slanted = ["bold", "italic", "oblique", "black", "thin", "condensed", "mono"];
    (
        slanted.iter().any(|style| name.contains(style)),
        !name.starts_with("noto"),
        !name.contains("sans"),
        path.to_owned(),
    )
}

fn collect(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if paths.len() >= MOST {
            return;
        }
        if path.is_dir() {
            if depth < DEEPEST {
                collect(&path, depth + 1, paths);
            }
        } else if is_font(&path) {
            paths.push(path);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    ["ttf", "otf", "ttc", "otc"].contains(&ending.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_faces_have_the_scripts_that_we_promise() {
        let own = Shelf::without_system(None);
        for text in [
            "AzñÑğŁščЖяΩ“”‘’–—…€₦№→↔≤≥≠−✓√\u{a0}\u{202f}\u{2011}",
            "የሴቶችና ማህበራዊ ጉዳይ ሚኒስቴር",
            "وزارة الشؤون الاجتماعية، پاکستان",
            "ក្រសួងសង្គមកិច្ច",
            "กระทรวงการพัฒนาสังคม",
            "महिला एवं बाल विकास मंत्रालय",
            "საქართველოს მთავრობა",
            "משרד הרווחה",
            "Հայաստան",
            "සමාජ සවිබල",
        ] {
            assert_eq!(own.lacks(text), BTreeSet::new(), "{text}");
        }
        assert_eq!(own.lacks("中😀a中").len(), 2);
    }

    #[test]
    fn a_folder_gives_what_it_holds() {
        let folder = tempfile::tempdir().unwrap();
        let name = folder.path().join("deep");
        std::fs::create_dir(&name).unwrap();
        std::fs::write(name.join("broken.ttf"), b"no font").unwrap();
        std::fs::write(name.join("notes.txt"), b"no font").unwrap();
        let shelf = Shelf::without_system(Some(folder.path().to_owned()));
        assert!(!shelf.has('中') && shelf.has('a') && shelf.has('\u{200f}'));
        assert_eq!(shelf.useless_files(), [Path::new("deep").join("broken.ttf")], "notes are no typeface");
        let own = FACES.iter().find(|face| face.name.contains("Ethiopic")).unwrap();
        std::fs::write(name.join("Own.TTF"), own.bytes).unwrap();
        let found = faces(&[folder.path().to_owned()], Origin::Folder);
        assert_eq!(found.len(), 1);
        assert_eq!(Shelf::without_system(Some(folder.path().to_owned())).useless_files().len(), 1);
        assert!(found[0].letters.has('ሰ') && !found[0].letters.has('中'));
        assert_eq!((found[0].name().as_ref(), found[0].hash().unwrap().len()), ("Own.TTF", 64));
    }

    #[test]
    fn only_what_others_lack_is_needed() {
        let found = |origin| Face { origin, path: "x.ttf".into(), letters: Letters(vec![(0x4e00, 0x9fff)]) };
        let shelf = Shelf { with_system: false, ..Shelf::default() };
        shelf.of_folder.set(vec![found(Origin::Folder), found(Origin::Folder)]).unwrap();
        let cover = crate::document::Cover { title: "国家战略 ሰ".to_owned(), ..Default::default() };
        let language = crate::lang::Languages::default().of(crate::lang::Lang::EN);
        let document = Document { cover, ..Document::of_blocks(&language, Default::default(), Vec::new()) };
        assert_eq!(shelf.needed(&document).len(), 1);
        assert!(shelf.lacks_for(&document).is_empty());
    }
}
