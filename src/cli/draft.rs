//! Knows what `amparo draft` can be asked.

use crate::lang::Lang;
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  amparo draft kenya.csv --country KEN --lang en --date 2026-11-22 --out kenya.pdf
  amparo draft ken-2025.json --country KEN --lang es --date 2026-11-22 --out kenia.html

The ending of FILE decides: .pdf for paper, .html for a page of its own, .md for
Markdown that an editor can take up, .json for other programs. The same input, language
and date give the same bytes. What has no evidence appears as a marked drafting note.";

/// Write the draft strategy.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Draft {
    /// A findings CSV (see `amparo help score`), an exported assessment JSON, or - for the standard input
    pub input: String,
    /// The country, by its three-letter code
    #[arg(long, value_name = "CODE")]
    pub country: String,
    /// The language of the draft: en or es
    #[arg(long, value_parser = language)]
    pub lang: Lang,
    /// The day on the cover, and for which the levels hold: YYYY-MM-DD
    #[arg(long)]
    pub date: NaiveDate,
    /// The file to write, ending with .pdf, .html, .md or .json
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

fn language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
        format!("write one of: {}", codes.join(", "))
    })
}
