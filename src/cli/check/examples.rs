//! Knows that the examples shipped with the program can be read like anybody's findings.

use super::FolderCheck;
use crate::bundle::{EXAMPLES, Files, Folder, Problem};
use crate::framework::Library;
use crate::intake::{self, FindingsOrigin};
use crate::lang::Lang;
use crate::words::{Messages, Voice};
use chrono::DateTime;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] =
    &[("example", "every example can be read as findings or as an assessment")];

/// Reads every example.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Questionnaires);
    let voice = Voice::new(Lang::EN, &Messages::load(files).0);
    let paths = files.paths(Folder::Questionnaires).into_iter();
    for path in paths.filter(|path| path.starts_with(&format!("{EXAMPLES}/"))) {
        let bytes = files.get(Folder::Questionnaires, &path).unwrap_or_default();
        for problem in intake::read(&bytes, library, &origin()).err().unwrap_or_default() {
            let text = problem.say(&voice);
            folder.error(
                "example",
                (&path, problem.line),
                text.trim_end_matches('.').to_owned(),
                "Correct the example.",
            );
        }
    }
    folder.problems
}

/// Country, round and moment make no difference to whether findings can be read.
fn origin() -> FindingsOrigin {
    let created = DateTime::UNIX_EPOCH;
    FindingsOrigin { country: "KEN".into(), round: "example".to_owned(), date: None, dates: None, created }
}
