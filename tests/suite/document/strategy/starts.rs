//! Knows that the report says of each of the first gaps why work on it does not begin in the first phase.

use super::runs;
use crate::support::fixture::Fixture;
use crate::support::languages::{LANGS, printed};
use crate::support::starts::{cases, folded, late_sentences};
use amparo::assessment::Audience;
use amparo::assessment::strategy::DocumentKind;
use amparo::presentation::Medium;

#[test]
fn whatever_stands_first_and_begins_later_has_its_reason_in_the_report() {
    let mut told = 0;
    for (name, assessment) in cases() {
        for lang in LANGS {
            let wanted = late_sentences(&assessment, lang, Medium::Paper);
            let document = Fixture::open().write(DocumentKind::Report, &assessment, (lang, Audience::Public));
            let runs: Vec<String> = runs(&document.blocks).into_iter().map(|(run, _)| folded(&run)).collect();
            for sentence in &wanted {
                let places = runs.iter().filter(|run| run.contains(&printed(sentence))).count();
                assert!(places >= 2, "{name}, {lang:?}: {sentence} stands {places} times");
                told += 1;
            }
        }
    }
    assert!(told >= 4 * 5 * 2, "only {told} were sought");
}
