//! Knows what stands beside a stage: what it starts from, the questions it works on, what is ours and what official.

use crate::framework::{ItemId, Stage, TextLine};
use crate::web::Address;
use crate::web::components::rating_tag;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// What stands beside the stage.
pub fn view(open: &Open, stage: &Stage) -> AnyView {
    let voice = &open.voice;
    let notices: Vec<_> = open
        .analysis
        .library
        .stages
        .notices
        .iter()
        .map(|n| view! { <li>{voice.text(&n.text)}</li> })
        .collect();
    view! {
        {inputs(open, &stage.inputs)}
        {items(open, stage)}
        {links(open, stage)}
        <section>
            <h2>{voice.say("stage-ours")}</h2>
            <p>{voice.say("stage-ours-text")}</p>
            <details>
                <summary>{voice.say("stage-notices")}</summary>
                <ul>{notices}</ul>
            </details>
        </section>
    }
    .into_any()
}

fn inputs(open: &Open, inputs: &[TextLine]) -> Option<AnyView> {
    let voice = &open.voice;
    let lines: Vec<_> = inputs.iter().map(|line| view! { <li>{voice.text(&line.text)}</li> }).collect();
    (!lines.is_empty())
        .then(|| view! { <section><h2>{voice.say("stage-inputs")}</h2><ul>{lines}</ul></section> }.into_any())
}

fn items(open: &Open, stage: &Stage) -> Option<AnyView> {
    let lines: Vec<_> = stage.items.iter().filter_map(|id| item(open, id)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section>
                <h2>{open.voice.say("stage-items")}</h2>
                <ul class="plain item-links">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(open: &Open, id: &ItemId) -> Option<AnyView> {
    let voice = &open.voice;
    let (framework, item) = open.analysis.library.item(id)?;
    if !open.assessment().uses(&framework.id) {
        return None;
    }
    let rating = open.assessment().answers.get(id).map(|answer| &answer.rating);
    let name = rating.and_then(|r| r.level()).and_then(|level| framework.level_name(level));
    let tag = rating_tag(voice, rating, name.map(|name| voice.text(&name.label)));
    let url = Address::Item(open.id(), id.clone()).url(voice.lang());
    let words = format!("{id} {}", voice.text(&item.title));
    Some(view! { <li><a href=url>{words}</a>" "{tag}</li> }.into_any())
}

fn links(open: &Open, stage: &Stage) -> Option<AnyView> {
    let voice = &open.voice;
    let instruments = || open.analysis.library.frameworks.iter().flat_map(|framework| &framework.instruments);
    let lines: Vec<_> = stage
        .links
        .iter()
        .map(|(key, places)| {
            let places: Vec<&str> = places.iter().map(String::as_str).collect();
            let words = match instruments().find(|instrument| &instrument.id == key) {
                Some(known) => known.citation(voice.lang(), &places),
                None => format!("{}: {}", key.to_uppercase(), places.join(", ")),
            };
            view! { <li>{words}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! { <section><h2>{voice.say("stage-links")}</h2><ul class="plain">{lines}</ul></section> }
            .into_any()
    })
}
