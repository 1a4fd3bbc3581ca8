//! Knows that the examples shipped with the program can be read like anybody's findings, and that their list fits them.

use super::FolderCheck;
use crate::assessment::id_fits;
use crate::bundle::{EXAMPLE_LIST, EXAMPLES, Example, Files, Folder, Problem, examples};
use crate::framework::Library;
use crate::intake::{self, FindingsOrigin};
use crate::lang::Lang;
use crate::words::{Messages, Voice};
use chrono::{DateTime, NaiveDate};
use std::collections::BTreeSet;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[
    ("example", "every example can be read as findings or as an assessment"),
    ("example-list", "the list of examples names files, countries, rounds and languages that there are"),
];

const FIX_LIST: &str = "Correct the entry; questionnaires/README.md shows an example.";

/// Reads every example, and the list.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Questionnaires);
    let voice = Voice::new(Lang::EN, &Messages::load(files).0);
    let paths = files.paths(Folder::Questionnaires).into_iter();
    let within = |path: &String| path.starts_with(&format!("{EXAMPLES}/")) && path != EXAMPLE_LIST;
    for path in paths.filter(within) {
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
    match examples(files) {
        Ok(listed) => check_list(&mut folder, library, &listed),
        Err(problem) => folder.problems.push(problem),
    }
    folder.problems
}

/// Country, round and moment make no difference to whether findings can be read, and no example is ahead of this day.
fn origin() -> FindingsOrigin {
    let (created, today, round) = (DateTime::UNIX_EPOCH, NaiveDate::MAX, "example".to_owned());
    FindingsOrigin { country: "KEN".into(), round, date: None, dates: None, created, today }
}

fn check_list(folder: &mut FolderCheck<'_>, library: &Library, listed: &[Example]) {
    let mut ids = BTreeSet::new();
    for example in listed {
        let mut faults = entry_faults(folder.files, library, example);
        if !ids.insert(&example.id) {
            faults.push("the id stands there twice".to_owned());
        }
        for fault in faults {
            let text = format!("example `{}`: {fault}", example.id);
            folder.error("example-list", (EXAMPLE_LIST, None), text, FIX_LIST);
        }
    }
}

/// What is wrong with an entry of the list.
fn entry_faults(files: &Files, library: &Library, example: &Example) -> Vec<String> {
    let mut faults = Vec::new();
    if !id_fits(&example.id) {
        faults.push("the id is no name for an assessment".to_owned());
    }
    if library.languages.speaks(example.language.code()).is_none() {
        faults.push(format!("Amparo does not speak `{}`", example.language));
    }
    if library.country(&example.country).is_none() {
        faults.push(format!("there is no country `{}`", example.country));
    }
    let Some(bytes) = files.get(Folder::Questionnaires, &example.path()) else {
        faults.push(format!("there is no file {}", example.path()));
        return faults;
    };
    if let Ok(intake) = intake::read_export(&bytes, library, NaiveDate::MAX) {
        let assessment = intake.assessment;
        if (&assessment.country, &assessment.round) != (&example.country, &example.round) {
            faults.push(format!("the file is of {}, round {}", assessment.country, assessment.round));
        }
    }
    faults
}
