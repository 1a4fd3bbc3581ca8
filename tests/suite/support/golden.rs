//! Knows how what was made is compared with what was approved, a file a section, and how it is approved anew.

use amparo::document::{Block, Document};
use amparo::render::{html, markdown};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Compares the document as Markdown with the files of `folder`, one a chapter.
pub fn assert_markdown(folder: &Path, document: &Document) {
    let text = markdown::markdown(document);
    let chapters = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { id, level: 1, .. } => Some(id.as_str()),
        _ => None,
    });
    let ids: Vec<&str> = std::iter::once("cover").chain(chapters).chain(["register"]).collect();
    let sections = divided(&text, "## ");
    let register = usize::from(!document.register.is_empty());
    assert_eq!(sections.len(), ids.len() - 1 + register, "{}: {ids:?}", folder.display());
    assert_sections(folder, "md", ids.into_iter().zip(sections));
}

/// Compares the document as a page with the files of `folder`, one a chapter.
pub fn assert_html(folder: &Path, document: &Document) {
    let text = html::page(document);
    let sections = divided(&text, "<h2 ").into_iter().map(|section| {
        let id = section.strip_prefix("<h2 id=\"").and_then(|rest| rest.split('"').next());
        (id.unwrap_or("cover"), section)
    });
    assert_sections(folder, "html", sections);
}

/// Compares with the golden file; with `AMPARO_BLESS` set, writes it instead.
pub fn assert_golden(path: &Path, given: &str) {
    if blesses() {
        fs::write(path, given).unwrap();
    }
    complain(difference(path, given));
}

/// The names of what lies in a folder.
pub fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Compares each section with its file, `<nn>-<id>.<ending>`. A file that no section asks for is a fault too.
fn assert_sections<'a>(folder: &Path, ending: &str, sections: impl Iterator<Item = (&'a str, &'a str)>) {
    let files: BTreeMap<String, &str> = sections
        .enumerate()
        .map(|(number, (id, section))| (format!("{number:02}-{}.{ending}", without_mark(id)), section))
        .collect();
    if blesses() {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).unwrap();
        files.iter().for_each(|(name, section)| fs::write(folder.join(name), section).unwrap());
    }
    let stale = names(folder).into_iter().filter(|name| !files.contains_key(name));
    let stale = stale.map(|name| format!("{}: no section asks for it", folder.join(name).display()));
    complain(stale.chain(files.iter().filter_map(|(name, section)| difference(&folder.join(name), section))));
}

/// Whether what was made is to be written as what is approved.
fn blesses() -> bool {
    std::env::var_os("AMPARO_BLESS").is_some()
}

/// Where a file differs from what was made, if it does.
fn difference(path: &Path, given: &str) -> Option<String> {
    let Ok(wanted) = fs::read_to_string(path) else {
        return Some(format!("{}: not approved yet", path.display()));
    };
    let same = given.lines().zip(wanted.lines()).take_while(|(a, b)| a == b).count();
    (given != wanted).then(|| format!("{}:{}: differs", path.display(), same + 1))
}

fn complain(problems: impl IntoIterator<Item = String>) {
    let problems: Vec<String> = problems.into_iter().collect();
    assert!(
        problems.is_empty(),
        "\n{}\nLook at it, and if it is right run again with AMPARO_BLESS=1.",
        problems.join("\n")
    );
}

/// The text cut before each line that begins with `mark`.
fn divided<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    let line = format!("\n{mark}");
    let cuts = text.match_indices(&line).map(|(at, _)| at + 1);
    let ends: Vec<usize> = cuts.chain([text.len()]).collect();
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(&ends).map(|(start, end)| &text[start..*end]).collect()
}

/// The id of a chapter without the mark that its words have given it, so that rewording does not rename the file. The
/// key behind a mark stays: it tells the chapters of a loop apart.
fn without_mark(id: &str) -> String {
    let kept = id.split('-').filter_map(|part| {
        let (name, key) = part.split_once('.').unwrap_or((part, ""));
        if is_mark(name) { Some(key).filter(|key| !key.is_empty()) } else { Some(part) }
    });
    kept.collect::<Vec<_>>().join("-")
}

fn is_mark(part: &str) -> bool {
    part.strip_prefix('h').is_some_and(|hex| hex.len() == 6 && hex.chars().all(|c| c.is_ascii_hexdigit()))
}
