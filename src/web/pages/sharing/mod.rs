//! `/{lang}/assessments/{id}/sharing`: what the country lets others see, what it was asked for, and the forms in which it gives
//! its consent and takes it back.

mod view;

use super::deliberation::nav;
use super::region::{office_field, read_office, region_words};
use crate::framework::ConsentTextId;
use crate::presentation::{Label, options};
use crate::region::{ConsentAudience, ConsentField, ConsentPurpose, ConsentScope};
use crate::service::{ConsentOrder, ConsentWithdrawal, CountryConsents, act};
use crate::web::components::{PageContent, PostForm, post_form, saved_notice, warning};
use crate::web::forms::Shape::{Deadline, Offered, Radios, Several, Text};
use crate::web::forms::{FormPart, FormState, FormTable, Options, TEXT, may, must};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::see_other;
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// What is shared with whom for what until when, by which words.
pub const GIVING: FormTable = FormTable {
    words: "sharing",
    explains: false,
    specs: &[
        must("fields", Several).because("region-error-nothing-chosen"),
        must("audience", Radios(options::<ConsentAudience>)).because("sharing-audience-missing"),
        must("purposes", Several).because("region-error-nothing-chosen"),
        must("until", Deadline).hint("sharing-until-hint"),
        must("text", Offered).hint("sharing-text-hint").buttons().because("sharing-text-missing"),
    ],
};

/// What is taken back, and why.
pub const WITHDRAWAL: FormTable = FormTable {
    words: "sharing",
    explains: false,
    specs: &[
        must("scopes", Several).because("sharing-scopes-missing"),
        may("reason", Text(TEXT)).hint("sharing-reason-hint").rows(2),
    ],
};

/// What a form does: takes back what is ticked, takes back everything; gives otherwise.
const WITHDRAWING: &str = "withdraw";
const WITHDRAWING_ALL: &str = "withdraw-all";

/// What stands before the name of the field for the office in the form that takes back.
const BACK: &str = "back-";

/// What was done a moment ago, and what somebody was asked for who comes by a link.
#[derive(Clone, Default, Deserialize)]
pub struct SharingQuery {
    /// Present where a consent was given.
    given: Option<String>,
    /// How many were taken back.
    withdrawn: Option<usize>,
    /// What the country was asked for, as [`scope_code`] writes it.
    scope: Option<String>,
}

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Share>,
    Query(query): Query<SharingQuery>,
) -> Result<Response, PageFailure> {
    let voice = &open.voice;
    let above = match &query {
        SharingQuery { given: Some(_), .. } => Some(saved_notice(voice.say("sharing-given"))),
        SharingQuery { withdrawn: Some(count), .. } => {
            Some(saved_notice(voice.say_count("sharing-withdrawn", *count)))
        }
        _ => None,
    };
    let mut fields = Fields::default();
    if let Some(scope) = query.scope.as_deref().and_then(scope_of) {
        fields.set("fields", scope.field.code());
        fields.set("audience", scope.audience.code());
        fields.set("purposes", scope.purpose.code());
    }
    page(&open, FormState { above, ..FormState::of_fields(fields) }).await
}

/// Gives consents of the country, or takes them back.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Share>, fields: Fields) -> Result<Response, PageFailure> {
    let form = FormState::of_sent(&open.state, fields);
    match form.fields.text("act").as_str() {
        WITHDRAWING | WITHDRAWING_ALL => withdraw(&open, form).await,
        _ => give(&open, form).await,
    }
}

async fn give(open: &Open, mut form: FormState) -> Result<Response, PageFailure> {
    let voice = &open.voice;
    let sent = giving_part(open).read(&mut form, &Value::Null);
    let by = read_office(voice, &open.person, &mut form, "");
    let until: Option<NaiveDate> = sent["until"].as_str().and_then(|day| day.parse().ok());
    let order = until.filter(|_| form.problems.is_empty()).map(|until| ConsentOrder {
        scopes: sent_scopes(&sent),
        text: ConsentTextId::from(sent["text"].as_str().unwrap_or_default()),
        lang: voice.lang(),
        until,
    });
    let Some(order) = order else { return page(open, form.faulty()).await };
    match open.state.give_consent(&open.person, &open.assessment().country, &order, &by).await {
        Ok(()) => Ok(see_other(&format!("{}?given=yes", home(open)))),
        Err(error) => {
            let above = Some(warning(region_words(voice, error)?));
            page(open, FormState { above, ..form.faulty() }).await
        }
    }
}

async fn withdraw(open: &Open, mut form: FormState) -> Result<Response, PageFailure> {
    let voice = &open.voice;
    let country = &open.assessment().country;
    let is_all = form.fields.text("act") == WITHDRAWING_ALL;
    let consents = open.state.consents(&open.person, country).await?;
    let Some((first, _)) = consents.valid().next() else {
        return Ok(see_other(&format!("{}?withdrawn=0", home(open))));
    };
    if is_all && form.fields.text("scopes").is_empty() {
        // Whatever is ticked: everything is meant.
        form.fields.set("scopes", scope_code(first));
    }
    let sent = withdrawal_part(voice, &consents).read(&mut form, &Value::Null);
    let by = read_office(voice, &open.person, &mut form, BACK);
    let ticked: BTreeSet<ConsentScope> = codes(&sent, "scopes").filter_map(scope_of).collect();
    if !form.problems.is_empty() || ticked.is_empty() {
        return page(open, form.faulty()).await;
    }
    let reason = sent["reason"].as_str().unwrap_or_default().to_owned();
    let scopes = if is_all { BTreeSet::new() } else { ticked };
    let withdrawal = ConsentWithdrawal { scopes, reason };
    match open.state.withdraw_consent(&open.person, country, &withdrawal, &by).await {
        Ok(count) => Ok(see_other(&format!("{}?withdrawn={count}", home(open)))),
        Err(error) => {
            let above = Some(warning(region_words(voice, error)?));
            page(open, FormState { above, ..form.faulty() }).await
        }
    }
}

fn home(open: &Open) -> String {
    Address::Sharing(open.id()).url(open.voice.lang())
}

/// The codes that a form sent in a field of boxes.
fn codes<'a>(sent: &'a Value, field: &str) -> impl Iterator<Item = &'a str> {
    sent[field].as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// Everything that a form names: each kind of facts for each purpose.
fn sent_scopes(sent: &Value) -> BTreeSet<ConsentScope> {
    let Some(audience) = sent["audience"].as_str().and_then(ConsentAudience::from_code) else {
        return BTreeSet::new();
    };
    let fields: Vec<ConsentField> = codes(sent, "fields").filter_map(ConsentField::from_code).collect();
    let purposes: Vec<ConsentPurpose> =
        codes(sent, "purposes").filter_map(ConsentPurpose::from_code).collect();
    let of = |field: &ConsentField| {
        let field = *field;
        purposes.iter().map(move |purpose| ConsentScope { field, audience, purpose: *purpose })
    };
    fields.iter().flat_map(of).collect()
}

/// How a form and an address name something that can be consented to.
fn scope_code(scope: ConsentScope) -> String {
    format!("{}+{}+{}", scope.field.code(), scope.audience.code(), scope.purpose.code())
}

/// What such a name stands for.
fn scope_of(code: &str) -> Option<ConsentScope> {
    // In an address a plus sign is a blank.
    let mut parts = code.split(['+', ' ']);
    let scope = ConsentScope {
        field: ConsentField::from_code(parts.next()?)?,
        audience: ConsentAudience::from_code(parts.next()?)?,
        purpose: ConsentPurpose::from_code(parts.next()?)?,
    };
    parts.next().is_none().then_some(scope)
}

/// Something that can be consented to, in words.
fn scope_words(voice: &Voice, scope: ConsentScope) -> String {
    let args = [
        ("field", scope.field.title(voice).into()),
        ("audience", scope.audience.name(voice).into()),
        ("purpose", scope.purpose.name(voice).into()),
    ];
    voice.say_with("sharing-scope", &args)
}

fn giving_part(open: &Open) -> FormPart<'_> {
    let voice = &open.voice;
    let texts = open.state.library.regions.consents.iter();
    let texts: Options = texts.map(|one| (one.id.to_string(), voice.text(&one.text))).collect();
    FormPart::of(voice, &GIVING)
        .with_options("fields", options::<ConsentField>(voice))
        .with_options("purposes", options::<ConsentPurpose>(voice))
        .with_options("text", texts)
}

fn withdrawal_part<'a>(voice: &'a Voice, consents: &CountryConsents) -> FormPart<'a> {
    let valid = consents.valid().map(|(scope, _)| (scope_code(scope), scope_words(voice, scope)));
    FormPart::of(voice, &WITHDRAWAL).with_options("scopes", valid.collect())
}

async fn page(open: &Open, mut form: FormState) -> Result<Response, PageFailure> {
    let voice = &open.voice;
    let consents = open.state.consents(&open.person, &open.assessment().country).await?;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let country = voice.country_name(&open.state.library, &consents.country);
    let headline = match consents.valid().count() {
        0 => voice.say_with("sharing-headline-none", &[("country", country.opening.into())]),
        count => {
            let (n, shown) = (count.into(), voice.number(count).into());
            voice.say_with(
                "sharing-headline",
                &[("country", country.opening.into()), ("n", n), ("shown", shown)],
            )
        }
    };
    let main = view! {
        {top}
        {nav(open, "sharing-title")}
        <h1>{headline}</h1>
        <p class="lead">{voice.say("sharing-lead")}</p>
        <p class="notice">{voice.say("sharing-published")}</p>
        {view::matrix(voice, &consents)}
        {view::questions(open, &consents)}
        {giving_view(open, &form)}
        {withdrawal_view(open, &consents, &form)}
        {view::record(voice, &consents)}
    };
    let place = Address::Sharing(open.id());
    Ok(PageContent::of(open, voice.say("sharing-title"), place, main.into_any()).reply(open, standing))
}

fn giving_view(open: &Open, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let content = view! {
        {giving_part(open).view(form)}
        {view::draft_notice(open)}
        {office_field(voice, &open.person, form, "")}
        <p class="actions">
            <button class="button" type="submit" name="act" value="give">{voice.say("sharing-give")}</button>
        </p>
    };
    let frame = PostForm { stays_open: true, ..PostForm::default() };
    view! {
        <section class="section" aria-labelledby="give">
            <h2 id="give">{voice.say("sharing-give-title")}</h2>
            <p>{voice.say("sharing-give-text")}</p>
            {post_form(frame, content.into_any())}
        </section>
    }
    .into_any()
}

/// The form in which consents are taken back; nothing where none holds.
fn withdrawal_view(open: &Open, consents: &CountryConsents, form: &FormState) -> Option<AnyView> {
    let voice = &open.voice;
    consents.valid().next()?;
    let content = view! {
        {withdrawal_part(voice, consents).view(form)}
        {office_field(voice, &open.person, form, BACK)}
        <p class="actions">
            <button class="button secondary" type="submit" name="act" value=WITHDRAWING>
                {voice.say("sharing-withdraw")}
            </button>
            <button class="button secondary" type="submit" name="act" value=WITHDRAWING_ALL>
                {voice.say("sharing-withdraw-all")}
            </button>
        </p>
    };
    let frame = PostForm { stays_open: true, ..PostForm::default() };
    let section = view! {
        <section class="section" aria-labelledby="withdraw">
            <h2 id="withdraw">{voice.say("sharing-withdraw-title")}</h2>
            <p>{voice.say("sharing-withdraw-text")}</p>
            {post_form(frame, content.into_any())}
        </section>
    };
    Some(section.into_any())
}
