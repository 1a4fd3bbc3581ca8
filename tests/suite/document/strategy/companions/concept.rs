//! The concept notes: an indicator reads as it does in the strategy, with its unit and without a bare gap.

use super::companion;
use crate::support::fixture::Fixture;
use crate::support::languages::{ES, LANGS};
use amparo::assessment::Audience;
use amparo::assessment::strategy::DocumentKind;
use amparo::document::strategy::facts;
use amparo::lang::Lang;
use amparo::render::markdown;

#[test]
fn an_indicator_goes_from_a_value_to_a_value_with_its_unit() {
    let fixture = Fixture::open();
    for (sample, lang, gaps) in [
        (fixture.invented(), Lang::EN, ["no baseline", "no target"]),
        (fixture.invented_in_spanish(), ES, ["sin línea de base", "sin meta"]),
    ] {
        let inputs = (DocumentKind::Concept, lang, Audience::Public);
        let notes = fixture.with_inputs(&sample, inputs, facts).values["concept"]["notes"].clone();
        let text = markdown::markdown(&companion(fixture, DocumentKind::Concept, &sample, lang));
        assert!(!text.contains('→') && gaps.iter().all(|gap| !text.contains(gap)), "{text}");
        let indicators = notes.as_array().unwrap().iter().flat_map(|note| note["indicators"].as_array());
        let targets = indicators.flatten().map(|one| &one["target"]).filter(|target| !target.is_null());
        let percent = if lang == LANGS[0] { "%" } else { "\u{a0}%" };
        let shares = targets.filter(|target| target["text"].as_str().unwrap().ends_with(percent)).count();
        assert!(shares > 3, "{}: only {shares} shares were read", lang.code());
    }
}
