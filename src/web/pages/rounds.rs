//! `/{lang}/assessments/{id}/rounds`: what changed between this assessment and others of the same country.

mod changes;
mod gather;
mod heat;
mod map;

use crate::framework::Framework;
use crate::web::components::{Field, Sheet, Width, select, warning};
use crate::web::labels::Label;
use crate::web::open::Open;
use crate::web::shell::shell;
use crate::web::{Failure, Place, Problems, Voice};
use axum::extract::Query;
use axum::response::Response;
use gather::{Round, gather};
use leptos::prelude::*;
use serde::Deserialize;

/// What the address may ask for.
#[derive(Deserialize)]
pub struct Asked {
    since: Option<String>,
}

/// The page.
///
/// # Errors
/// Whatever the store could not do.
pub async fn get(open: Open, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let rounds = gather(&open).await?;
    let since = gather::since(&rounds, asked.since.as_deref());
    let sheet = Sheet {
        title: open.voice.say("rounds-title"),
        path: Place::Rounds(open.id()).url(open.voice.lang()),
        context: Some(open.context(None)),
        trail: Vec::new(),
        main: view(&open, &rounds, since),
        aside: None,
        problem: false,
    };
    Ok(shell(&open.state, &open.voice, sheet))
}

fn view(open: &Open, rounds: &[Round], since: Option<&Round>) -> AnyView {
    let Some((since, here)) = since.zip(rounds.iter().find(|round| round.here)) else {
        return alone(&open.voice);
    };
    let voice = &open.voice;
    let heading = voice.say_with("rounds-heading", &[("round", since.name().into())]);
    let cautions: Vec<_> = cautions(voice, since, here).into_iter().map(warning).collect();
    let frameworks: Vec<_> =
        open.frameworks().map(|framework| section(open, framework, rounds, (since, here))).collect();
    view! {
        <h1><bdi>{heading}</bdi></h1>
        <p class="lead">{voice.say("rounds-lead")}</p>
        {cautions}
        {choice(open, rounds, since)}
        {frameworks}
        {table(voice, rounds)}
    }
    .into_any()
}

/// What stands there while the country has one assessment only.
fn alone(voice: &Voice) -> AnyView {
    let lang = voice.lang();
    view! {
        <h1>{voice.say("rounds-heading-alone")}</h1>
        <p class="lead">{voice.say("rounds-alone")}</p>
        <p class="actions">
            <a class="button" href=Place::New.url(lang)>{voice.say("rounds-begin")}</a>
            <a href=Place::Import.url(lang)>{voice.say("rounds-import")}</a>
        </p>
    }
    .into_any()
}

/// Why the two should be compared with care.
fn cautions(voice: &Voice, since: &Round, here: &Round) -> Vec<String> {
    let basis = (since.assessment.basis != here.assessment.basis).then(|| voice.say("rounds-other-basis"));
    let other = |pin: &&crate::assessment::Pin| {
        here.assessment
            .frameworks
            .iter()
            .any(|own| own.framework == pin.framework && own.version != pin.version)
    };
    let version = since.assessment.frameworks.iter().any(|pin| other(&pin));
    basis.into_iter().chain(version.then(|| voice.say("rounds-other-version"))).collect()
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
        width: Width::Medium,
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

fn table(voice: &Voice, rounds: &[Round]) -> AnyView {
    let rows: Vec<_> = rounds.iter().map(|round| row(voice, round)).collect();
    view! {
        <section class="section" aria-labelledby="rounds">
            <h2 id="rounds">{voice.say("rounds-list")}</h2>
            <p class="hint">{voice.say("rounds-list-hint")}</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="rounds">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{voice.say("start-round")}</th>
                            <th scope="col">{voice.say("start-basis")}</th>
                            <th scope="col">{voice.say("rounds-known")}</th>
                            <th scope="col">{voice.say("start-changed")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn row(voice: &Voice, round: &Round) -> AnyView {
    let url = Place::Overview(round.assessment.id.clone()).url(voice.lang());
    let known = round.cards.iter().map(|card| card.coverage.known).sum();
    let applicable = round.cards.iter().map(|card| card.coverage.applicable).sum();
    let here = round.here.then(|| voice.say("rounds-here"));
    view! {
        <tr>
            <th scope="row"><a href=url><bdi>{round.name()}</bdi></a>" "{here}</th>
            <td>{voice.say(round.assessment.basis.key())}</td>
            <td>{voice.say_part("rounds-known-of", known, applicable)}</td>
            <td>{voice.day_of(round.changed)}</td>
        </tr>
    }
    .into_any()
}
