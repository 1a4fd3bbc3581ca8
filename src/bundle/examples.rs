//! Knows which examples a new installation begins with, and in which language people wrote them; reads none of them.

use super::library::EXAMPLES;
use super::text_places::{error, line_at};
use super::{Files, Folder, Problem};
use crate::framework::CountryCode;
use crate::lang::Lang;
use serde::Deserialize;

/// The list of the examples.
pub const EXAMPLE_LIST: &str = "examples/examples.toml";

const FIX_LIST: &str = "Correct the list; every key is explained in questionnaires/README.md.";

/// An assessment that a new installation begins with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Its name in addresses.
    pub id: String,
    /// Its file in the folder of examples: findings, or an exported assessment.
    pub file: String,
    /// The language in which people wrote its words.
    pub language: Lang,
    /// Its country.
    pub country: CountryCode,
    /// Its round.
    pub round: String,
}

impl Example {
    /// Where its file lies in `questionnaires/`.
    pub fn path(&self) -> String {
        format!("{EXAMPLES}/{}", self.file)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExampleList {
    #[serde(rename = "example")]
    examples: Vec<Example>,
}

/// The examples, in the order of the list.
///
/// # Errors
/// A list that cannot be read.
pub fn examples(files: &Files) -> Result<Vec<Example>, Problem> {
    let fault =
        |line, text| error(files, (Folder::Questionnaires, "example"), (EXAMPLE_LIST, line), text, FIX_LIST);
    let text = files.text(Folder::Questionnaires, EXAMPLE_LIST);
    let text = text.ok_or_else(|| fault(None, "the file is missing or not UTF-8".to_owned()))?;
    let list: Result<ExampleList, _> = toml::from_str(&text);
    list.map(|list| list.examples).map_err(|wrong| {
        let line = wrong.span().map(|span| line_at(&text, span.start));
        fault(line, wrong.message().trim_end_matches('.').replace('\n', "; "))
    })
}
