//! Knows the way between the pages of a plan.

use crate::web::Place;
use crate::web::open::Open;
use leptos::prelude::*;

/// Links to the pages of the plan; `here` is the address of this one.
pub fn nav(open: &Open, here: &str) -> AnyView {
    let voice = &open.voice;
    let id = open.id();
    let places = [
        ("plan-nav-phases", Place::Plan(id.clone())),
        ("plan-nav-frame", Place::PlanFrame(id.clone())),
        ("plan-nav-costs", Place::PlanCosts(id.clone())),
        ("plan-nav-results", Place::PlanResults(id.clone())),
        ("plan-nav-progress", Place::PlanProgress(id)),
    ];
    let here = here.split('?').next().unwrap_or_default().to_owned();
    let links = places.map(|(key, place)| {
        let url = place.url(voice.lang());
        let current = (url == here).then_some("page");
        view! { <li><a href=url aria-current=current>{voice.say(key)}</a></li> }
    });
    view! { <nav class="sub-nav screen-only" aria-label=voice.say("plan-nav")><ul>{Vec::from(links)}</ul></nav> }
        .into_any()
}
