//! Knows the few figures about harm to children that show why something is to be done.

use super::lives::counted_findings;
use super::summary::harm_lines;
use crate::document::strategy::brief_finding::BriefFinding;
use crate::document::strategy::case::Case;
use crate::document::strategy::register::origin;

/// How many there are at most.
const MOST: usize = 3;

/// Three at most, those with a number first: what was found and counted about harm, then findings of the assessment that
/// tell how many. How many children there are is none of it, and what counts so few that they could be known is not told.
pub fn child_figures(case: &Case) -> Vec<BriefFinding> {
    let harms = harm_lines(case).into_iter();
    let harms = harms.map(|one| (one.text, Some(origin(&one.source, &one.year)), one.sources));
    let findings = counted_findings(case).into_iter().map(|one| (one.text, None, one.sources));
    let languages = &case.inputs.analysis.library.languages;
    let mut all: Vec<(String, Option<String>, Vec<String>)> =
        harms.chain(findings).filter(|(text, ..)| languages.small_number(text).is_none()).collect();
    all.sort_by_key(|(text, ..)| !text.contains(|letter: char| letter.is_ascii_digit()));
    all.truncate(MOST);
    let brief = |(text, origin, sources): (String, Option<String>, Vec<String>)| match origin {
        Some(origin) => BriefFinding::of(case, &text, &origin, sources),
        None => BriefFinding::published(case, &text, sources),
    };
    all.into_iter().map(brief).collect()
}
