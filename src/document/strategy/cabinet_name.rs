//! Knows what the cabinet of the country is called in sentences: by its name on record, or as usual; knows no decision.

use super::case::Case;
use super::quote;
use crate::assessment::strategy::Signature;
use crate::words::{capital, plain_words};
use schemars::JsonSchema;
use serde::Serialize;

/// The cabinet.
#[derive(Serialize, JsonSchema)]
pub(super) struct CabinetName {
    /// Its name inside a sentence, with the article that it takes: `the Council of Ministers`.
    pub name: String,
    /// The same at the beginning of a sentence.
    opening: String,
    /// To whom something is sent: `to the Council of Ministers`.
    to: String,
}

/// The name under which a body reports to it or it signs; the usual word where no such name is on record, or none in the
/// language of the paper, whose sentences it stands in.
pub(super) fn cabinet_name(case: &Case) -> CabinetName {
    let known: Vec<String> = case.voice.language().cabinets.iter().map(|name| plain_words(name)).collect();
    let superiors = case.strategy().bodies.values().map(|body| &body.reports_to);
    let signatories = case.records::<Signature>().map(|(_, line)| &line.institution);
    let mut on_record = superiors.chain(signatories);
    let own = on_record.find(|name| known.contains(&plain_words(name))).map(|name| quote(name));
    let name = case.voice.institution(&own.unwrap_or_else(|| case.voice.say("cabinet")));
    let forms = &case.voice.language().country_forms;
    CabinetName { opening: capital(&name), to: forms.fill(&forms.to, &name), name }
}
