//! `/{lang}/assessments/{id}/plan/frame`: title, period, money and limits of the strategy.

use super::{currency, home};
use crate::assessment::strategy::{Decision, Frame};
use crate::assessment::{Change, Topic};
use crate::plan::check::frame_faults;
use crate::service::act;
use crate::web::components::{PageContent, PostForm, conflict_table, post_form};
use crate::web::forms::Shape::{Amount, Count, Currency, Line, Rate, Share, Text, Year};
use crate::web::forms::{
    FormPart, FormState, FormTable, LINE, SaveRequest, SavedQuery, TEXT, fits, may, note_rules, plain,
    respond, their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::plan_page::nav;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// The fields of a frame.
pub const FRAME: FormTable = FormTable {
    words: "frame",
    explains: false,
    specs: &[
        may("title", Line(LINE)).hint("frame-title-hint"),
        may("lead", Line(LINE)),
        may("vision", Text(TEXT)).hint("frame-vision-hint"),
        may("mission", Text(TEXT)),
        may("first-year", Year),
        may("last-year", Year).hint("frame-last-year-hint"),
        may("currency", Currency).hint("frame-currency-hint"),
        may("per-dollar", Rate).hint("frame-per-dollar-hint"),
        may("price-year", Year),
        may("inflation", Share(1_000)).hint("frame-inflation-hint"),
        may("contingency", Share(100)).hint("frame-contingency-hint"),
        may("points-per-year", Count(1, 10_000)).hint("frame-points-per-year-hint"),
        may("money-per-year", Amount).hint("frame-money-per-year-hint"),
        may("leads-per-institution", Count(1, 100)).hint("frame-leads-per-institution-hint"),
        may("reporting", Text(TEXT)).hint("frame-reporting-hint"),
    ],
};

/// The page.
pub async fn get(open: OpenFor<act::Plan>, Query(query): Query<SavedQuery>) -> Response {
    let mut fields = Fields::default();
    FormPart::of(&open.voice, &FRAME).fill(&plain(&open.assessment().strategy.frame), &mut fields);
    let version = open.topic_version(Topic::Frame);
    page(&open, FormState::of_record(&open, fields, version, &query))
}

/// Saves the frame.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Plan>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields).with_currency(&open);
    let record = FormPart::of(&open.voice, &FRAME).read(&mut form, &plain(&open.assessment().strategy.frame));
    let frame: Option<Frame> = fits(&record);
    let label = |field: &str| FormPart::of(&open.voice, &FRAME).label_of(field).unwrap_or_default();
    let faults = frame.as_ref().map(frame_faults).unwrap_or_default();
    note_rules(&open.voice, &mut form, faults, |field| (field.to_owned(), label(field)));
    frame.iter().for_each(|sent| currency::weigh(&open, &mut form, sent));
    let place = Address::PlanFrame(open.id());
    let saving =
        frame.map(|frame| SaveRequest::decision(&open, Decision::Frame(frame), form.version, &place));
    let conflict = |_: &FormState, theirs| conflict(&open, &record, theirs);
    Ok(respond(&open, form, saving, conflict).await?.or_page(|form| page(&open, form)))
}

/// What the reader wrote beside what is held.
fn conflict(open: &Open, mine: &Value, theirs: Option<Change>) -> AnyView {
    let theirs = plain(&their_strategy(theirs).frame);
    let rows = FormPart::of(&open.voice, &FRAME).compare(mine, &theirs);
    conflict_table(&open.voice, rows, Address::PlanFrame(open.id()).url(open.voice.lang()))
}

fn page(open: &Open, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let main = view! {
        {nav(open, &Address::PlanFrame(open.id()).url(voice.lang()))}
        {top}
        <h1>{voice.say("frame-heading")}</h1>
        <p class="lead">{voice.say("frame-opening")}</p>
        {post_form(
            PostForm { class: Some("plan-form"), ..PostForm::of(form.version) },
            view! {
                {fields(open, &form)}
                <p class="actions"><button class="button" type="submit">{voice.say("save")}</button></p>
            }
            .into_any(),
        )}
    };
    PageContent::of(open, voice.say("frame-heading"), Address::PlanFrame(open.id()), main.into_any())
        .trail(vec![home(open)])
        .reply(open, standing)
}

/// The currency of the country, where it is known.
fn currency_hint(open: &Open) -> Option<String> {
    let library = &open.analysis.library;
    let code = &open.assessment().country;
    let currency = library.country(code)?.currency.clone()?;
    let args = [("place", open.voice.country_name(library, code).of.into()), ("code", currency.into())];
    Some(open.voice.say_with("frame-currency-of", &args))
}

/// The fields, by what they are about.
fn fields(open: &Open, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let part = FormPart::of(voice, &FRAME);
    let field = |word: &str| part.field(form, word);
    view! {
        <section class="section" aria-labelledby="frame-words">
            <h2 id="frame-words">{voice.say("frame-words")}</h2>
            {field("title")}
            {field("lead")}
            {field("vision")}
            {field("mission")}
        </section>
        <section class="section" aria-labelledby="frame-period">
            <h2 id="frame-period">{voice.say("frame-period")}</h2>
            <div class="pair">{field("first-year")}{field("last-year")}</div>
        </section>
        <section class="section" aria-labelledby="frame-money">
            <h2 id="frame-money">{voice.say("sheet-funding-title")}</h2>
            <div class="pair">{part.field_with_hint(form, "currency", currency_hint(open))}{field("per-dollar")}</div>
            {currency::question(open, form)}
            <div class="pair">{field("price-year")}{field("inflation")}</div>
            {field("contingency")}
        </section>
        <section class="section" aria-labelledby="frame-limits">
            <h2 id="frame-limits">{voice.say("frame-limits")}</h2>
            <p class="hint">{voice.say("frame-limits-hint")}</p>
            <div class="pair">{field("points-per-year")}{field("money-per-year")}</div>
            {field("leads-per-institution")}
        </section>
        <section class="section" aria-labelledby="frame-reporting">
            <h2 id="frame-reporting">{voice.say("frame-reporting")}</h2>
            {field("reporting")}
        </section>
    }
    .into_any()
}
