//! Knows the assessments in which ranks and plan are compared, and what must be told of the first gaps of each.

use super::fixture::{Fixture, published};
use amparo::analysis::Analysis;
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience};
use amparo::lang::Lang;
use amparo::plan::GapStart;
use amparo::presentation::{Medium, Names, first_starts};
use amparo::words::Voice;

/// The published cases and the samples, each as it is and with no work allowed to begin, so that something is late.
pub fn cases() -> Vec<(String, Assessment)> {
    let named = |(name, country): (&str, &str)| (name.to_owned(), published(name, country));
    let published = [("ken", "KEN"), ("gha", "GHA"), ("alb", "ALB")].map(named).into_iter();
    let invented = Fixture::open().invented_countries().map(|(name, case)| (name.to_owned(), case));
    let cases = published.chain(invented);
    let idle = |(name, case): &(String, Assessment)| {
        let mut case = case.clone();
        case.strategy.frame.points_per_year = Some(0);
        case.strategy.actions.clear();
        (format!("{name} without work"), case)
    };
    let cases: Vec<_> = cases.collect();
    let idle: Vec<_> = cases.iter().map(idle).collect();
    [cases, idle].concat()
}

/// What `read` finds in what follows from an assessment.
pub fn with_analysis<T>(assessment: &Assessment, read: impl FnOnce(&Analysis) -> T) -> T {
    let asked = (DocumentKind::Strategy, Lang::EN, Audience::Internal);
    Fixture::open().with_inputs(assessment, asked, |inputs| read(inputs.analysis))
}

/// The first gaps of an assessment as they are listed, each with when the plan begins with it.
pub fn starts(assessment: &Assessment) -> Vec<GapStart> {
    with_analysis(assessment, |analysis| first_starts(analysis).into_iter().cloned().collect())
}

/// What must be told where work on them does not begin in the first phase, with single spaces.
pub fn late_sentences(assessment: &Assessment, lang: Lang, medium: Medium) -> Vec<String> {
    let voice = Voice::new(lang, &Fixture::open().messages);
    with_analysis(assessment, |analysis| {
        let plan = Some(analysis.national());
        let names = Names { voice: &voice, library: &analysis.library, plan, medium };
        let sentences = first_starts(analysis).into_iter().filter_map(|start| names.late_start(start));
        sentences.map(|sentence| folded(&sentence)).collect()
    })
}

/// Words with single spaces between them.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
