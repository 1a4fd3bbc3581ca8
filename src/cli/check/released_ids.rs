//! Knows that ids, once released, stay: assessments and drafts refer to them for years.

use super::FolderCheck;
use crate::bundle::{Files, Folder, Problem, RELEASED};
use crate::framework::Library;
use crate::framework::check::every_id;
use std::collections::BTreeSet;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] =
    &[("id-gone", "no id of ids.txt has vanished"), ("id-new", "every id is listed in ids.txt")];

/// Compares the ids of the content with the list of released ones, which only grows.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Questionnaires);
    let list = files.text(Folder::Questionnaires, RELEASED).unwrap_or_default();
    let listed = || list.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let present = present(library);
    for (number, id) in listed().filter(|(_, id)| !present.contains(*id)) {
        let text = format!("`{id}` was released and is gone");
        let remedy = "Bring it back: assessments and drafts refer to it for years.";
        folder.error("id-gone", (RELEASED, Some(number + 1)), text, remedy);
    }
    let released: BTreeSet<&str> = listed().map(|(_, id)| id).collect();
    let new: Vec<&str> = present.iter().map(String::as_str).filter(|id| !released.contains(id)).collect();
    if let Some(first) = new.first() {
        let text = format!("{} ids are not listed, the first is {first}", new.len());
        let remedy = "When they are released, append what `amparo check --ids` prints to the file.";
        folder.warning("id-new", (RELEASED, None), text, remedy);
    }
    folder.problems
}

/// The ids that the list of released ones lacks, one on each line.
pub fn missing_ids(files: &Files, library: &Library) -> String {
    let list = files.text(Folder::Questionnaires, RELEASED).unwrap_or_default();
    let released: BTreeSet<&str> = list.lines().collect();
    present(library).into_iter().filter(|id| !released.contains(id.as_str())).map(|id| id + "\n").collect()
}

fn present(library: &Library) -> BTreeSet<String> {
    let frameworks = library.frameworks.iter().map(|framework| framework.id.to_string());
    // What an earlier version asked is still there for those who answer it.
    let earlier = Library { frameworks: library.earlier.clone(), ..library.clone() };
    let inside = [library, &earlier].into_iter().flat_map(every_id).map(|(_, id)| id);
    frameworks.chain([library.stages.id.to_string(), library.kit.id.to_string()]).chain(inside).collect()
}
