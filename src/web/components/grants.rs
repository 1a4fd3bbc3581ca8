//! Knows how the roles of an account are told.

use crate::accounts::{Grant, Role};
use crate::framework::Library;
use crate::presentation::Label;
use crate::service::InstitutionNames;
use crate::web::Voice;

impl Label for Role {
    const SET: &'static str = "role";
    const EXPLAINED: bool = true;
}

/// Every message that names or explains a role, so that a check can see that each exists and none is left over.
pub fn role_keys() -> Vec<String> {
    Role::ALL.into_iter().flat_map(|role| [role.key(), role.meaning_key()]).collect()
}

/// A role with its countries, the institution and items that it is for, what it may see and when it ends.
pub fn grant_words(voice: &Voice, library: &Library, names: &InstitutionNames, grant: &Grant) -> String {
    let Grant { role, countries, institution, items, audience, until } = grant;
    let said = |key: &str, name: &'static str, words: String| voice.say_with(key, &[(name, words.into())]);
    let places: Vec<String> = countries.iter().map(|country| voice.country(library, country)).collect();
    let spoken_for = institution.as_ref().map(|institution| {
        if institution.is_external() {
            return voice.say("respond-external");
        }
        let known = countries.iter().find_map(|country| names.name(country, institution));
        known.unwrap_or_else(|| institution.to_string())
    });
    let items: Vec<String> = items.iter().map(ToString::to_string).collect();
    let parts = [
        Some(role.title(voice)),
        (!places.is_empty()).then(|| voice.list(&places)),
        spoken_for,
        (!items.is_empty()).then(|| said("grant-only", "items", voice.list(&items))),
        audience.map(|audience| said("grant-sees", "audience", audience.name(voice))),
        until.map(|until| said("grant-ends", "date", voice.date(until))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
