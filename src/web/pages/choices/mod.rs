//! `/{lang}/assessments/{id}/choices`: the level aimed at, the enablers, and weights where the country sees them otherwise.

mod view;

use super::new::aim_part;
use crate::assessment::{Change, Choices, EnablerState, Subject};
use crate::framework::{DefaultWeights, Enabler, Framework, Item, Level};
use crate::presentation::options;
use crate::service::act;
use crate::web::components::{ConflictRow, PageContent, PostForm, conflict_table, post_form};
use crate::web::forms::Shape::{Numbered, Radios};
use crate::web::forms::{
    FormPart, FormState, FormTable, Options, SaveRequest, SavedQuery, fits, may, plain, rebase, respond,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// How far an enabler is given; what asks for it is content.
pub const ENABLER: FormTable = FormTable {
    words: "choices",
    explains: false,
    specs: &[may("enabler", Radios(states)).with_message("choices-enablers").at("enablers")],
};

/// What a country sees otherwise about an item.
pub const ITEM: FormTable = FormTable {
    words: "column",
    explains: false,
    specs: &[may("target", Numbered).at("targets"), may("impact", Numbered), may("feasibility", Numbered)],
};

fn states(voice: &Voice) -> Options {
    let open = (String::new(), voice.say("enabler-open"));
    options::<EnablerState>(voice).into_iter().chain([open]).collect()
}

fn enabler_part<'a>(voice: &'a Voice, enabler: &Enabler) -> FormPart<'a> {
    FormPart::of(voice, &ENABLER).entry(&enabler.id).titled(voice.text(&enabler.text))
}

fn item_part<'a>(open: &'a Open, item: &Item) -> FormPart<'a> {
    let voice = &open.voice;
    let common = [("level", open.assessment().choices.target.to_string().into())];
    let levels = Level::ALL[1..].iter().map(|level| level.to_string());
    let weight = |default: fn(&DefaultWeights) -> u8| {
        let default = item.worth.as_ref().map(|worth| [("value", default(worth).to_string().into())]);
        let words = default.map(|default| voice.say_with("choices-default", &default));
        let words = words.unwrap_or_else(|| voice.say("choices-none"));
        choice(words, (1..=5).map(|value: u8| value.to_string()))
    };
    FormPart::of(voice, &ITEM)
        .entry(item.id.as_str())
        .about(item.id.to_string())
        .with_options("target", choice(voice.say_with("choices-common", &common), levels))
        .with_options("impact", weight(|worth| worth.impact))
        .with_options("feasibility", weight(|worth| worth.feasibility))
}

fn choice(default: String, values: impl Iterator<Item = String>) -> Options {
    std::iter::once((String::new(), default)).chain(values.map(|value| (value.clone(), value))).collect()
}

/// Everything that can be chosen.
fn parts(open: &Open) -> Vec<FormPart<'_>> {
    let aim = aim_part(&open.voice, &open.analysis.library);
    let enablers = open.frameworks().flat_map(|framework| &framework.enablers);
    let enablers = enablers.map(|enabler| enabler_part(&open.voice, enabler));
    let items = open.frameworks().flat_map(|framework: &Framework| &framework.items);
    std::iter::once(aim).chain(enablers).chain(items.map(|item| item_part(open, item))).collect()
}

/// The page.
pub async fn get(open: OpenFor<act::Steer>, Query(query): Query<SavedQuery>) -> Response {
    let (held, mut fields) = (plain(&open.assessment().choices), Fields::default());
    parts(&open).iter().for_each(|part| part.fill(&held, &mut fields));
    page(&open, FormState::of_record(&open, fields, open.version(&Subject::Choices), &query))
}

/// Saves what was chosen.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>, fields: Fields) -> Result<Response, PageFailure> {
    let (mut form, held) = (FormState::of_sent(&open.state, fields), plain(&open.assessment().choices));
    let chosen = parts(&open).iter().fold(held.clone(), |chosen, part| part.read(&mut form, &chosen));
    let chosen = match form.problems.is_empty() {
        true => renew(&open, chosen, &held, &mut form).await?,
        false => chosen,
    };
    let saving = fits::<Choices>(&chosen).map(|choices| {
        SaveRequest::change(&open, Change::Choices(choices), form.version, &Address::Choices(open.id()))
    });
    let conflict = |_: &FormState, theirs| conflict(&open, &chosen, theirs);
    Ok(respond(&open, form, saving, conflict).await?.or_page(|form| page(&open, form)))
}

/// What was chosen, on what others have chosen since its author saw the form: what its author left alone is
/// theirs. The form shows it, should it come back.
async fn renew(open: &Open, chosen: Value, held: &Value, form: &mut FormState) -> Result<Value, PageFailure> {
    if open.version(&Subject::Choices) == form.version {
        return Ok(chosen);
    }
    let base = match open.change_at(&Subject::Choices, form.version).await? {
        Some(Change::Choices(choices)) => choices,
        _ => Choices::default(),
    };
    // What is chosen nowhere stands as nothing, as in what is kept.
    let mine = fits::<Choices>(&chosen).map_or(chosen, |choices| plain(&choices));
    let chosen = rebase(&plain(&base), &mine, held);
    form.fields = Fields::default();
    parts(open).iter().for_each(|part| part.fill(&chosen, &mut form.fields));
    Ok(chosen)
}

/// What the reader chose beside what is held, where they differ.
fn conflict(open: &Open, mine: &Value, theirs: Option<Change>) -> AnyView {
    let theirs = match theirs {
        Some(Change::Choices(choices)) => choices,
        _ => Choices::default(),
    };
    let (voice, theirs) = (&open.voice, plain(&theirs));
    let earlier = |choices: &Value| choices["earlier"].as_str().unwrap_or_default().to_owned();
    let told =
        ConflictRow { name: voice.say("choices-earlier"), yours: earlier(mine), theirs: earlier(&theirs) };
    let rows =
        parts(open).iter().flat_map(|part| part.compare(mine, &theirs)).chain([told]).collect::<Vec<_>>();
    let rows = rows.into_iter().filter(|row| row.yours != row.theirs).collect();
    let table = conflict_table(voice, rows, Address::Choices(open.id()).url(voice.lang()));
    view! { {table}<p class="hint">{voice.say("conflict-rebased")}</p> }.into_any()
}

fn page(open: &Open, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let frameworks = Address::Frameworks(open.id()).url(voice.lang());
    let main = view! {
        {top}
        <h1>{voice.say("choices-title")}</h1>
        <p class="lead">{voice.say("choices-lead")}</p>
        <p><a href=frameworks>{voice.say("frameworks-link")}</a></p>
        {post_form(
            PostForm::of(form.version),
            view! {
                {view::fields(open, &form)}
                <p class="actions sticky"><button class="button" type="submit">{voice.say("save")}</button></p>
            }
            .into_any(),
        )}
    };
    PageContent::of(open, voice.say("choices-title"), Address::Choices(open.id()), main.into_any())
        .reply(open, standing)
}
