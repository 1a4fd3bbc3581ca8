//! Knows the way between the pages of a plan.

use crate::web::Address;
use crate::web::components::sub_nav;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// Links to the pages of the plan; `here` is the address of this one.
pub fn nav(open: &Open, here: &str) -> AnyView {
    let voice = &open.voice;
    let id = open.id();
    let places = [
        ("plan-nav-phases", Address::Plan(id.clone())),
        ("plan-nav-frame", Address::PlanFrame(id.clone())),
        ("costs-title", Address::PlanCosts(id.clone())),
        ("results-title", Address::PlanResults(id.clone())),
        ("progress-title", Address::PlanProgress(id)),
    ];
    let here = here.split('?').next().unwrap_or_default();
    let pages = places.map(|(key, place)| {
        let current = place.url(voice.lang()) == here;
        (key, place, current)
    });
    sub_nav(open, "plan-nav", pages.into())
}
