//! `/{lang}/assessments/{id}/rounds`: what changed between this assessment and others of the same country.

mod changes;
mod gather;
mod heat;

use crate::assessment::strategy::DocumentKind;
use crate::assessment::{Change, Choices, EvidenceCap, Pin, Subject};
use crate::clock::Clock;
use crate::framework::Framework;
use crate::presentation::Label;
use crate::service::act;
use crate::web::components::{
    Caption, Field, FieldWidth, Head, PageContent, PostForm, post_form, select, table, warning,
};
use crate::web::forms::{FormOutcome, FormState, SaveRequest, SavedQuery, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure, Problems, Voice};
use axum::extract::Query;
use axum::response::Response;
use gather::{Round, gather};
use leptos::prelude::*;
use serde::Deserialize;

/// What the address may ask for.
#[derive(Deserialize)]
pub struct RoundsQuery {
    since: Option<String>,
    saved: Option<String>,
    cleaned: Option<usize>,
}

/// The page.
///
/// # Errors
/// Whatever the store could not do.
pub async fn get(
    open: OpenFor<act::Answer>,
    Query(query): Query<RoundsQuery>,
) -> Result<Response, PageFailure> {
    let mut fields = Fields::default();
    fields.set("since", query.since.unwrap_or_default());
    let saved = SavedQuery { saved: query.saved, cleaned: query.cleaned };
    page(&open, FormState::of_record(&open, fields, 0, &saved)).await
}

/// Says which comparison the assessment report tells, if any.
///
/// # Errors
/// [`PageFailure::NotFound`] where there is no such round of the country; whatever the store could not do.
pub async fn post(open: OpenFor<act::Answer>, fields: Fields) -> Result<Response, PageFailure> {
    let form = FormState::of_sent(&open.state, fields);
    let (since, wish) = (form.fields.text("since"), form.fields.text("report"));
    let earlier = (!wish.is_empty()).then_some(wish);
    let rounds = gather(&open).await?;
    let is_round = |id: &String| rounds.iter().any(|round| !round.here && &round.assessment.id == id);
    if earlier.as_ref().is_some_and(|id| !is_round(id)) {
        return Err(PageFailure::NotFound);
    }
    let choices = Choices { earlier, ..open.assessment().choices.clone() };
    let place = Address::Rounds(open.id());
    let then = format!("{}?since={since}&saved=yes", place.url(open.voice.lang()));
    let saving = SaveRequest::change(&open, Change::Choices(choices), form.version, &place);
    let conflict = |_: &FormState, _| warning(open.voice.say("rounds-overtaken"));
    match respond(&open, form, Some(SaveRequest { then, ..saving }), conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => page(&open, form).await,
    }
}

async fn page(open: &Open, mut form: FormState) -> Result<Response, PageFailure> {
    let rounds = gather(open).await?;
    let since = form.fields.text("since");
    let since = gather::earlier_round(&rounds, Some(since.as_str()).filter(|since| !since.is_empty()));
    let (standing, top) = (form.standing, form.top(&open.state, &open.voice));
    let main = view! { {top}{view(open, &rounds, since)} };
    let title = open.voice.say("rounds-title");
    Ok(PageContent::of(open, title, Address::Rounds(open.id()), main.into_any()).reply(open, standing))
}

fn view(open: &Open, rounds: &[Round], since: Option<&Round>) -> AnyView {
    let Some((since, here)) = since.zip(rounds.iter().find(|round| round.here)) else {
        return alone(open);
    };
    let voice = &open.voice;
    let heading = voice.say_with("rounds-heading", &[("round", since.name().into())]);
    let is_limited = |round: &Round| round.assessment.evidence_cap() == EvidenceCap::On;
    let lead = if rounds.iter().any(is_limited) { "rounds-lead" } else { "rounds-lead-answered" };
    let cautions: Vec<_> = cautions(voice, since, here).into_iter().map(warning).collect();
    let frameworks: Vec<_> =
        open.frameworks().map(|framework| section(open, framework, rounds, (since, here))).collect();
    view! {
        <h1><bdi>{heading}</bdi></h1>
        <p class="lead">{voice.say(lead)}</p>
        {cautions}
        {choice(open, rounds, since)}
        {frameworks}
        {in_report(open, since)}
        {next_round(open)}
        {round_table(voice, rounds, open.state.clock)}
    }
    .into_any()
}

/// What stands there while the country has one assessment only.
fn alone(open: &Open) -> AnyView {
    let (voice, lang) = (&open.voice, open.voice.lang());
    view! {
        <h1>{voice.say("rounds-heading-alone")}</h1>
        <p class="lead">{voice.say("rounds-alone")}</p>
        <p class="actions">
            <a class="button" href=Address::next_round_url(&open.id(), lang)>{voice.say("rounds-begin")}</a>
            <a href=Address::Import.url(lang)>{voice.say("rounds-import")}</a>
        </p>
    }
    .into_any()
}

/// The way to the next round, to which the answers of this one come along.
fn next_round(open: &Open) -> AnyView {
    let (voice, url) = (&open.voice, Address::next_round_url(&open.id(), open.voice.lang()));
    view! {
        <section class="section" aria-labelledby="next-round">
            <h2 id="next-round">{voice.say("rounds-next")}</h2>
            <p>{voice.say("rounds-next-text")}</p>
            <p class="actions"><a class="button secondary" href=url>{voice.say("rounds-begin")}</a></p>
        </section>
    }
    .into_any()
}

/// Why the two should be compared with care.
fn cautions(voice: &Voice, since: &Round, here: &Round) -> Vec<String> {
    let basis = (since.assessment.basis != here.assessment.basis).then(|| voice.say("rounds-other-basis"));
    let cap = since.assessment.evidence_cap() != here.assessment.evidence_cap();
    let cap = cap.then(|| voice.say("rounds-other-cap"));
    let other = |pin: &&Pin| {
        here.assessment
            .frameworks
            .iter()
            .any(|own| own.framework == pin.framework && own.version != pin.version)
    };
    let version = since.assessment.frameworks.iter().any(|pin| other(&pin));
    basis.into_iter().chain(cap).chain(version.then(|| voice.say("rounds-other-version"))).collect()
}

/// Which round to compare with; nothing to choose where there is only one other.
fn choice(open: &Open, rounds: &[Round], since: &Round) -> Option<AnyView> {
    let others: Vec<(String, String)> = rounds
        .iter()
        .filter(|round| !round.here)
        .map(|round| (round.assessment.id.clone(), round.name()))
        .collect();
    let field = Field {
        name: "since".to_owned(),
        label: open.voice.say("rounds-since"),
        value: since.assessment.id.clone(),
        width: FieldWidth::Medium,
        ..Field::default()
    };
    (others.len() > 1).then(|| {
        view! {
            <form method="get" class="compare-form">
                {select(field, others, &Problems::default())}
                <p class="actions">
                    <button class="button" type="submit">{open.voice.say("rounds-compare")}</button>
                </p>
            </form>
        }
        .into_any()
    })
}

fn section(open: &Open, framework: &Framework, rounds: &[Round], pair: (&Round, &Round)) -> Option<AnyView> {
    let (before, now) = (pair.0.card(&framework.id)?, pair.1.card(&framework.id)?);
    let id = format!("in-{}", framework.id);
    Some(
        view! {
            <section class="section" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{open.voice.text(&framework.short_title)}</h2>
                {changes::view(open, framework, before, now)}
                {heat::view(open, framework, rounds)}
            </section>
        }
        .into_any(),
    )
}

/// Whether the assessment report tells this comparison, and the button that changes it.
fn in_report(open: &Open, since: &Round) -> AnyView {
    let (voice, id) = (&open.voice, since.assessment.id.clone());
    let told = open.assessment().choices.earlier.as_ref() == Some(&id);
    let (text, button, wish) = match told {
        true => ("rounds-told", "rounds-leave-out", String::new()),
        false => ("rounds-not-told", "rounds-tell", id.clone()),
    };
    let version = open.version(&Subject::Choices);
    let report = Address::document_url(open.id(), DocumentKind::Report, voice.lang());
    view! {
        <section class="section" aria-labelledby="report">
            <h2 id="report">{voice.say("document-report")}</h2>
            <p>{voice.say(text)}" "<a href=report>{voice.say("rounds-open-report")}</a></p>
            {post_form(
                PostForm::of(version),
                view! {
                    <input type="hidden" name="since" value=id />
                    <input type="hidden" name="report" value=wish />
                    <p class="actions"><button class="button secondary" type="submit">{voice.say(button)}</button></p>
                }
                .into_any(),
            )}
        </section>
    }
    .into_any()
}

fn round_table(voice: &Voice, rounds: &[Round], clock: Clock) -> AnyView {
    let rows: Vec<_> = rounds.iter().map(|round| row(voice, round, clock)).collect();
    let heads = vec![
        Head::Text("new-round"),
        Head::Text("start-basis"),
        Head::Text("rounds-known"),
        Head::Text("start-changed"),
    ];
    view! {
        <section class="section" aria-labelledby="rounds">
            <h2 id="rounds">{voice.say("rounds-list")}</h2>
            <p class="hint">{voice.say("rounds-list-hint")}</p>
            {table(voice, Caption::heading("rounds"), heads, rows)}
        </section>
    }
    .into_any()
}

fn row(voice: &Voice, round: &Round, clock: Clock) -> AnyView {
    let url = Address::Overview(round.assessment.id.clone()).url(voice.lang());
    let known = round.cards.iter().map(|card| card.coverage.known).sum();
    let applicable = round.cards.iter().map(|card| card.coverage.applicable).sum();
    let here = round.here.then(|| voice.say("rounds-here"));
    view! {
        <tr>
            <th scope="row"><a href=url><bdi>{round.name()}</bdi></a>" "{here}</th>
            <td>{round.assessment.basis.title(voice)}</td>
            <td>{voice.say_part("rounds-known-of", known, applicable)}</td>
            <td>{voice.date(clock.day_of(round.changed))}</td>
        </tr>
    }
    .into_any()
}
