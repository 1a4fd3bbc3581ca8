//! `/{lang}/assessments/{id}/plan/results`: the results framework, what is doubtful in it, and cards to choose from.

use super::home;
use crate::assessment::Topic;
use crate::assessment::strategy::{Decision, IndicatorRecord};
use crate::plan::{IndicatorLine, results};
use crate::presentation::{Label, indicator_values, indicator_warning};
use crate::service::act;
use crate::web::components::{PageContent, PostForm, post_form, status_mark, tag, warning};
use crate::web::forms::Shape::Line;
use crate::web::forms::{FormPart, FormState, FormTable, LINE, SaveRequest, SavedQuery, fits, must, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::plan_page::nav;
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// A new indicator of the country's own.
pub const NEW: FormTable =
    FormTable { words: "results-own", explains: false, specs: &[must("name", Line(LINE)).at("own.name")] };

/// The page.
pub async fn get(open: OpenFor<act::Plan>, Query(query): Query<SavedQuery>) -> Response {
    page(&open, FormState::of_record(&open, Fields::default(), 0, &query))
}

/// Adds an indicator of the country's own, then opens it.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Plan>, fields: Fields) -> Result<Response, PageFailure> {
    let taken = &open.assessment().strategy.indicators;
    let free = |id: &String| !taken.contains_key(id) && open.topic_version(Topic::Indicator(id.clone())) == 0;
    let mut names = (1_u32..).map(|number| format!("own-{number}"));
    let id = names.find(free).unwrap_or_else(|| "own-1".to_owned());
    let mut form = FormState::of_sent(&open.state, fields);
    let sent = FormPart::of(&open.voice, &NEW).read(&mut form, &Value::Null);
    form.version = open.topic_version(Topic::Indicator(id.clone()));
    let saving = fits(&sent).map(|record: IndicatorRecord| {
        let record = Some(IndicatorRecord { chosen: true, ..record });
        let decision = Decision::Indicator { indicator: id.clone(), record };
        let place = Address::PlanIndicator(open.id(), id);
        let then = place.url(open.voice.lang());
        SaveRequest { then, ..SaveRequest::decision(&open, decision, form.version, &place) }
    });
    // Somebody added one at the same moment: the name stands in the field, and the next number is free.
    let conflict = |_: &FormState, _| warning(open.voice.say("results-again"));
    Ok(respond(&open, form, saving, conflict).await?.or_page(|form| page(&open, form)))
}

fn page(open: &Open, mut form: FormState) -> Response {
    let (voice, place) = (&open.voice, Address::PlanResults(open.id()));
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let lines = results(&open.analysis.library.kit, &open.assessment().strategy, open.state.clock.today());
    let heading = match lines.len() {
        0 => voice.say("results-headline-none"),
        some => voice.say_count("results-headline", some),
    };
    let main = view! {
        {nav(open, &place.url(voice.lang()))}
        {top}
        <h1>{heading}</h1>
        <p class="lead">{voice.say("results-lead")}</p>
        {chosen_view(open, &lines)}
        {cards(open)}
        <section class="section" aria-labelledby="own">
            <h2 id="own">{voice.say("results-own")}</h2>
            {post_form(
                PostForm::default(),
                view! {
                    {FormPart::of(voice, &NEW).view(&form)}
                    <p class="actions"><button class="button secondary" type="submit">{voice.say("results-own-add")}</button></p>
                }
                .into_any(),
            )}
        </section>
    };
    PageContent::of(open, voice.say("results-title"), place, main.into_any())
        .trail(vec![home(open)])
        .reply(open, standing)
}

fn chosen_view(open: &Open, lines: &[IndicatorLine]) -> Option<AnyView> {
    let lines: Vec<_> = lines.iter().map(|line| chosen_line(open, line)).collect();
    (!lines.is_empty()).then(|| view! { <ul class="plan-lines">{lines}</ul> }.into_any())
}

fn chosen_line(open: &Open, line: &IndicatorLine) -> AnyView {
    let voice = &open.voice;
    let url = Address::PlanIndicator(open.id(), line.id.clone()).url(voice.lang());
    let level = line.level.map(|level| tag(level.name(voice), "quiet"));
    let warnings: Vec<_> =
        line.warnings.iter().map(|one| view! { <li>{indicator_warning(voice, *one)}</li> }).collect();
    view! {
        <li>
            <a href=url><bdi>{name(voice, line)}</bdi></a>" "{level}
            <p class="hint">{indicator_values(voice, line)}</p>
            <ul class="plan-because plan-warnings">{warnings}</ul>
        </li>
    }
    .into_any()
}

/// What the indicator is called; its id where it has no name.
pub fn name(voice: &Voice, line: &IndicatorLine) -> String {
    match line.name.get(voice.lang()) {
        "" => line.id.clone(),
        name => name.to_owned(),
    }
}

/// Cards of the starter set that are not chosen.
fn cards(open: &Open) -> Option<AnyView> {
    let voice = &open.voice;
    let strategy = &open.assessment().strategy;
    let open_card = |id: &str| strategy.indicators.get(id).is_none_or(|record| !record.chosen);
    let cards: Vec<_> = open
        .state
        .library
        .kit
        .indicators
        .iter()
        .filter(|card| open_card(card.id.as_str()))
        .map(|card| {
            let url = Address::PlanIndicator(open.id(), card.id.to_string()).url(voice.lang());
            view! {
                <li>
                    <a href=url>{voice.text(&card.name)}</a>" "{tag(card.level.name(voice), "quiet")}" "{status_mark(voice, card.status)}
                    <p class="hint">{voice.text(&card.definition)}</p>
                </li>
            }
        })
        .collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="cards">
                <h2 id="cards">{voice.say("results-cards")}</h2>
                <ul class="plan-lines">{cards}</ul>
            </section>
        }
        .into_any()
    })
}
