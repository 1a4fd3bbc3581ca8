//! `/{lang}/assessments/{id}/deliberation/{item}`: who said what about a question, and what was agreed.

use super::agreement::{AgreementDesk, agreement_view};
use super::{nav, voices};
use crate::assessment::{Change, Deliberation, Subject};
use crate::framework::Item;
use crate::service::act;
use crate::web::components::{
    Crumb, PageContent, PostForm, conflict_table, post_form, rating_tag, small_number_warning, tag, warning,
};
use crate::web::forms::{FormOutcome, FormState, SaveRequest, SavedQuery, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::comment;
use crate::web::pages::item::origin_words;
use crate::web::pages::workshops::session_link;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// The item in the address.
#[derive(Deserialize)]
pub struct DeliberationPath {
    item: String,
}

/// The page.
///
/// # Errors
/// Not found where the assessment does not ask this item.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Path(path): Path<DeliberationPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let (framework, item) = open.asked_item(&path.item).ok_or(PageFailure::NotFound)?;
    let heard = heard_of(&open, item);
    let desk = AgreementDesk { open: &open, framework, item, heard: &heard };
    let form = FormState { above: query.notice(&open.voice), ..fresh(&desk) };
    Ok(page(&desk, form))
}

/// Opens the item or closes it, records what was agreed, or takes that back.
///
/// # Errors
/// As [`get`]; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Moderate>,
    Path(path): Path<DeliberationPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let (framework, item) = open.asked_item(&path.item).ok_or(PageFailure::NotFound)?;
    let heard = heard_of(&open, item);
    let desk = AgreementDesk { open: &open, framework, item, heard: &heard };
    let mut form = FormState::of_sent(&open.state, fields);
    let agreement = match form.fields.text("then").as_str() {
        "open" => return set_open(&desk, form, true).await,
        "close" => return set_open(&desk, form, false).await,
        "undo" => None,
        _ => match desk.read(&mut form) {
            Some(agreement) => Some(agreement),
            None => return Ok(page(&desk, form.faulty())),
        },
    };
    let by = agreement.as_ref().map(|agreement| agreement.by.clone()).unwrap_or_default();
    let change = Change::Agree { item: item.id.clone(), agreement };
    let place = Address::DeliberationItem(open.id(), item.id.clone());
    let saving = SaveRequest::change(&open, change, form.version, &place).by(by);
    let conflict = |form: &FormState, theirs| conflict(&desk, &form.fields, theirs);
    Ok(respond(&open, form, Some(saving), conflict).await?.or_page(|form| page(&desk, form)))
}

fn heard_of(open: &Open, item: &Item) -> Deliberation {
    open.assessment().deliberations.get(&item.id).cloned().unwrap_or_default()
}

/// The form of what was agreed, as it is held.
fn fresh(desk: &AgreementDesk<'_>) -> FormState {
    let version = desk.open.version(&Subject::Agreement(desk.item.id.clone()));
    FormState { fields: desk.fields(desk.heard.agreement.as_ref()), version, ..FormState::default() }
}

async fn set_open(desk: &AgreementDesk<'_>, form: FormState, opened: bool) -> Result<Response, PageFailure> {
    let (open, item) = (desk.open, desk.item.id.clone());
    let place = Address::DeliberationItem(open.id(), item.clone());
    let saving = SaveRequest::change(open, Change::Open { item, opened }, form.version, &place);
    let conflict = |_: &FormState, _| warning(open.voice.say("deliberation-overtaken"));
    Ok(match respond(open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => reply,
        FormOutcome::Returned(FormState { above, standing, .. }) => {
            page(desk, FormState { above, standing, ..fresh(desk) })
        }
    })
}

/// What was typed beside what somebody else recorded meanwhile.
fn conflict(desk: &AgreementDesk<'_>, mine: &Fields, theirs: Option<Change>) -> AnyView {
    let theirs = match &theirs {
        Some(Change::Agree { agreement, .. }) => agreement.as_ref(),
        _ => None,
    };
    let rows = desk.part().compare(&desk.part().record_in(mine), &desk.record(theirs));
    let url = Address::DeliberationItem(desk.open.id(), desk.item.id.clone()).url(desk.open.voice.lang());
    conflict_table(&desk.open.voice, rows, url)
}

fn page(desk: &AgreementDesk<'_>, mut form: FormState) -> Response {
    let (open, voice, item) = (desk.open, &desk.open.voice, desk.item);
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let title = format!("{} {}", item.id, voice.text(&item.title));
    let main = view! {
        {top}
        {nav(open, "")}
        <p class="caption">{item.id.to_string()}" · "{voice.text(&desk.framework.short_title)}</p>
        <h1>{voice.text(&item.title)}</h1>
        <p class="lead">{voice.text(&item.sense)}</p>
        {standing_view(desk)}
        {voices::view(desk)}
        {comment::about(open, item.id.as_str(), "deliberation-comments")}
        {(!open.answers_are_shut() || form.is_returned()).then(|| forms(desk, &form))}
    };
    let trail = Crumb {
        name: voice.say("deliberation-title"),
        url: Address::Deliberation(open.id()).url(voice.lang()),
    };
    let place = Address::DeliberationItem(open.id(), item.id.clone());
    PageContent::of(open, title, place, main.into_any())
        .about_answers(open)
        .trail(vec![trail])
        .reply(open, standing)
}

/// What somebody may do here; in a round whose answers are shut only what was sent too late.
fn forms(desk: &AgreementDesk<'_>, form: &FormState) -> AnyView {
    view! { {opening_form(desk)}{agreement_form(desk, form)} }.into_any()
}

/// What counts now, why, and what was agreed.
fn standing_view(desk: &AgreementDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let counting = open.assessment().answers.get(&desk.item.id).map(|answer| &answer.rating);
    let name = counting.and_then(|rating| rating.level()).and_then(|level| desk.framework.level_name(level));
    let rating = rating_tag(voice, counting, name.map(|name| voice.text(&name.label)));
    let origin = open.assessment().origin(&desk.item.id);
    let origin = origin.map(|origin| origin_words(voice, origin));
    let contested = desk.heard.is_contested().then(|| tag(voice.say("deliberation-contested"), "attention"));
    let agreed = desk.heard.agreement.as_ref();
    let session = agreed.and_then(|agreement| session_link(open, &desk.item.id, agreement));
    view! {
        <section class="result" aria-labelledby="counts">
            <h2 id="counts">{voice.say("deliberation-counts")}</h2>
            <p>{rating}" "{contested}</p>
            <p>{origin}</p>
            {desk.heard.agreement.as_ref().map(|agreement| agreement_view(voice, desk.heard, agreement))}
            {session}
            <p class="hint">{voice.say("deliberation-rule")}</p>
        </section>
    }
    .into_any()
}

/// The button that shows all institutions what the others submitted, or no longer.
fn opening_form(desk: &AgreementDesk<'_>) -> AnyView {
    let voice = &desk.open.voice;
    let (then, words, hint) = match desk.heard.opened {
        true => ("close", "deliberation-close", "deliberation-close-hint"),
        false => ("open", "deliberation-open", "deliberation-open-hint"),
    };
    let version = desk.open.version(&Subject::Opening(desk.item.id.clone()));
    let button = view! {
        <p class="actions">
            <button class="button secondary" type="submit" name="then" value=then>{voice.say(words)}</button>
        </p>
        <p class="hint">{voice.say(hint)}</p>
    };
    post_form(PostForm::of(version), button.into_any())
}

fn agreement_form(desk: &AgreementDesk<'_>, form: &FormState) -> AnyView {
    let voice = &desk.open.voice;
    let part = desk.part();
    let field = |word: &str| part.field(form, word);
    let dissents: Vec<_> = desk.dissents().map(|(_, part)| part.view(form)).collect();
    let dissents = (!dissents.is_empty()).then(|| {
        view! {
            <fieldset>
                <legend><h3>{voice.say("agree-dissents")}</h3></legend>
                <p class="hint">{voice.say("agree-dissents-hint")}</p>
                {dissents}
            </fieldset>
        }
    });
    let undo = desk.heard.agreement.as_ref().map(|_| {
        view! { <button class="button plain" type="submit" name="then" value="undo">{voice.say("agree-undo")}</button> }
    });
    let title = if desk.heard.agreement.is_some() { "agree-change" } else { "agree-title" };
    let content = view! {
        {field("rating")}
        {field("reason")}
        {field("comment")}
        {small_number_warning(voice, [&form.fields.text("comment"), &form.fields.text("reason")])}
        {dissents}
        <div class="pair">{field("by")}{field("date")}</div>
        <p class="actions">
            <button class="button" type="submit" name="then" value="agree">{voice.say("agree-save")}</button>
            {undo}
        </p>
    };
    view! {
        <section class="section" aria-labelledby="agree">
            <h2 id="agree">{voice.say(title)}</h2>
            {post_form(PostForm::of(form.version), content.into_any())}
        </section>
    }
    .into_any()
}
