//! Knows that a file of typefaces which somebody added is one that paper can take.

use super::FolderCheck;
use crate::bundle::{Files, Folder, Problem};
use crate::cli::fonts::USELESS;
use crate::framework::Library;
use crate::service::shelf;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] =
    &[("typeface", "every file of typefaces in style/fonts can be put into a document")];

/// Looks at the files of typefaces in the folder of the content.
pub fn check(files: &Files, _library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Style);
    for path in shelf(files).useless_files() {
        let remedy = "Put the file there again from where it comes, or take it away.";
        let path = format!("fonts/{}", path.display());
        folder.warning("typeface", (path.as_str(), None), format!("the file {USELESS}"), remedy);
    }
    folder.problems
}
