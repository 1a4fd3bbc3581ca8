//! `/{lang}/assessments/{id}/items`: everything that is asked, with how far each question has come.

use crate::framework::{Area, Framework, Item};
use crate::scoring::{Scorecard, ScoredFramework};
use crate::service::{Act, act};
use crate::web::Address;
use crate::web::components::{PageContent, evidence_tag, rating_tag, status_mark, tag};
use crate::web::http::extract::{Open, OpenFor};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
pub async fn get(open: OpenFor<act::Read>) -> Response {
    let voice = &open.voice;
    PageContent::of(&open, voice.say("items-title"), Address::Items(open.id()), view(&open)).show(&open)
}

fn view(open: &Open) -> AnyView {
    let voice = &open.voice;
    let frameworks: Vec<_> =
        open.analysis.scored_frameworks().map(|scored| framework_view(open, scored)).collect();
    let answers = open.person.may(Act::Answer, &open.assessment().country);
    let lead = answers.then(|| view! { <p class="lead">{voice.say("items-lead")}</p> });
    let check = Address::Check(open.id()).url(voice.lang());
    let more = Address::Frameworks(open.id()).url(voice.lang());
    view! {
        <h1>{voice.say("items-title")}</h1>
        {lead}
        {frameworks}
        <p class="actions">
            <a class="button secondary" href=check>{voice.say("items-check")}</a>
            <a href=more>{voice.say("frameworks-link")}</a>
        </p>
    }
    .into_any()
}

fn framework_view(open: &Open, scored: ScoredFramework<'_>) -> AnyView {
    let voice = &open.voice;
    let ScoredFramework { framework, scorecard: card } = scored;
    let coverage = card.coverage;
    let areas = framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    let areas: Vec<_> = areas.iter().map(|area| area_view(open, framework, area, card)).collect();
    let id = format!("framework-{}", framework.id);
    let label = voice.say_part("items-answered", coverage.answered, coverage.total);
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id.clone()>{voice.text(&framework.title)}" "{status_mark(voice, framework.status)}</h2>
            <p class="meter-line">
                <progress max=coverage.total.to_string() value=coverage.answered.to_string() aria-label=label.clone()></progress>
                <span>{label}</span>
            </p>
            {areas}
        </section>
    }
    .into_any()
}

fn area_view(open: &Open, framework: &Framework, area: &Area, card: &Scorecard) -> AnyView {
    let items: Vec<_> = area
        .items
        .iter()
        .filter_map(|id| framework.item(id))
        .map(|item| item_view(open, framework, item, card))
        .collect();
    view! { <h3>{open.voice.text(&area.title)}</h3><ul class="tasks">{items}</ul> }.into_any()
}

fn item_view(open: &Open, framework: &Framework, item: &Item, card: &Scorecard) -> AnyView {
    let voice = &open.voice;
    let rating = open.assessment().answers.get(&item.id).map(|answer| &answer.rating);
    let name = rating.and_then(|r| r.level()).and_then(|level| framework.level_name(level));
    let rating = rating_tag(voice, rating, name.map(|name| voice.text(&name.label)));
    let debt = card.evidence_debt.iter().find(|debt| debt.id == item.id);
    let debt = debt.map(|debt| evidence_tag(voice, debt));
    let extra = item.additional.then(|| tag(voice.say("item-additional"), "quiet"));
    let url = Address::Item(open.id(), item.id.clone()).url(voice.lang());
    view! {
        <li class="task">
            <div class="task-line">
                <span class="task-title">
                    <span class="item-id">{item.id.to_string()}</span>
                    <a class="task-name" href=url>{voice.text(&item.title)}</a>" "{extra}
                </span>
                <span class="task-state">{debt}" "{rating}</span>
            </div>
        </li>
    }
    .into_any()
}
