//! `/{lang}/assessments/{id}/choices`: the level aimed at, the enablers, and weights where the country sees them otherwise.

mod view;

use crate::assessment::{Change, Choices, EnablerState, Subject};
use crate::framework::Level;
use crate::service::act;
use crate::web::components::{ConflictRow, Sheet, conflict_table};
use crate::web::forms::{FormState, SavedQuery, Saving, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::labels::Label;
use crate::web::{Failure, Fields, Place, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Display;

/// The page.
pub async fn get(open: OpenFor<act::Steer>, Query(query): Query<SavedQuery>) -> Response {
    let form = FormState::kept(&open, Fields::default(), open.version(&Subject::Choices), &query);
    page(&open, form, &open.assessment().choices)
}

/// Saves what was chosen.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>, fields: Fields) -> Result<Response, Failure> {
    let mut form = FormState::sent(fields);
    let choices = read(&open, &mut form);
    let change = Change::Choices(choices.clone());
    let saving = Saving::change(&open, change, form.version, &Place::Choices(open.id()));
    let conflict = |_: &FormState, theirs| conflict(&open, &choices, theirs);
    Ok(respond(&open, form, Some(saving), conflict).await?.or_page(|form| page(&open, form, &choices)))
}

/// What was chosen, and what is wrong with it. Choices that the form does not show stay as they are held.
fn read(open: &Open, form: &mut FormState) -> Choices {
    let fields = &form.fields;
    let mut choices = Choices { rapid: fields.has("rapid"), ..open.assessment().choices.clone() };
    match level(&fields.text("target")) {
        Some(target) => choices.target = target,
        None => form.problems.add("target", open.voice.say("new-target-missing")),
    }
    for enabler in open.frameworks().flat_map(|framework| &framework.enablers) {
        let field = format!("enabler-{}", enabler.id);
        choose(&mut choices.enablers, &enabler.id, fields, &field, EnablerState::from_code);
    }
    for item in open.frameworks().flat_map(|framework| &framework.items) {
        let field = |name: &str| format!("{name}-{}", item.id);
        choose(&mut choices.targets, &item.id, fields, &field("target"), level);
        choose(&mut choices.impact, &item.id, fields, &field("impact"), weight);
        choose(&mut choices.feasibility, &item.id, fields, &field("feasibility"), weight);
    }
    choices
}

/// Takes a choice over: an empty field takes it back, one that was not sent or cannot be read leaves it.
fn choose<K: Ord + Clone, V>(
    chosen: &mut BTreeMap<K, V>,
    id: &K,
    fields: &Fields,
    field: &str,
    read: fn(&str) -> Option<V>,
) {
    let text = fields.text(field);
    if !fields.has(field) {
        return;
    }
    match read(&text) {
        Some(value) => drop(chosen.insert(id.clone(), value)),
        None if text.is_empty() => drop(chosen.remove(id)),
        None => {}
    }
}

/// A level that can be aimed at.
fn level(text: &str) -> Option<Level> {
    let level = Level::try_from(text.parse::<u8>().ok()?).ok()?;
    (level > Level::MIN).then_some(level)
}

/// Impact or feasibility, 1 to 5.
fn weight(text: &str) -> Option<u8> {
    text.parse().ok().filter(|value| (1..=5).contains(value))
}

/// What the reader chose beside what is held.
fn conflict(open: &Open, mine: &Choices, theirs: Option<Change>) -> AnyView {
    let theirs = match theirs {
        Some(Change::Choices(choices)) => choices,
        _ => Choices::default(),
    };
    let voice = &open.voice;
    let row = |key: &str, told: &dyn Fn(&Choices) -> String| ConflictRow {
        name: voice.say(key),
        yours: told(mine),
        theirs: told(&theirs),
    };
    let rows = vec![
        row("new-target", &|choices| choices.target.to_string()),
        row("new-path", &|choices| if choices.rapid { voice.say("new-rapid") } else { String::new() }),
        row("choices-enablers", &|choices| enablers(voice, choices)),
        row("column-target", &|choices| pairs(&choices.targets)),
        row("column-impact", &|choices| pairs(&choices.impact)),
        row("column-feasibility", &|choices| pairs(&choices.feasibility)),
        row("choices-earlier", &|choices| choices.earlier.clone().unwrap_or_default()),
    ];
    conflict_table(voice, rows, Place::Choices(open.id()).url(voice.lang()))
}

fn enablers(voice: &Voice, choices: &Choices) -> String {
    let told = choices.enablers.iter().map(|(id, state)| format!("{id}: {}", voice.say(state.key())));
    told.collect::<Vec<_>>().join("\n")
}

fn pairs<'a, K: Display + 'a, V: Display + 'a>(map: impl IntoIterator<Item = (&'a K, &'a V)>) -> String {
    map.into_iter().map(|(id, value)| format!("{id}: {value}")).collect::<Vec<_>>().join("\n")
}

fn page(open: &Open, mut form: FormState, choices: &Choices) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let main = view! {
        {top}
        <h1>{voice.say("choices-title")}</h1>
        <p class="lead">{voice.say("choices-lead")}</p>
        <form method="post" novalidate=true>
            <input type="hidden" name="version" value=form.version.to_string() />
            {view::target(open, choices, &form.problems)}
            {view::enablers(open, choices)}
            {view::weights(open, choices)}
            <p class="actions sticky"><button class="button" type="submit">{voice.say("save")}</button></p>
        </form>
    };
    Sheet::of(open, voice.say("choices-title"), Place::Choices(open.id()), main.into_any())
        .reply(open, standing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_exists_can_be_chosen() {
        assert_eq!(level("3").map(Level::value), Some(3));
        for refused in ["0", "5", "", "x", "-1", "3.0"] {
            assert_eq!(level(refused), None, "{refused}");
        }
        assert_eq!(weight("5"), Some(5));
        for refused in ["0", "6", ""] {
            assert_eq!(weight(refused), None, "{refused}");
        }
    }
}
