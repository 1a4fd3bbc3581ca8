//! Knows the parts of the page as links to them, so that a hundred actions stay within reach.

use super::filter::ActionFilter;
use crate::plan::{GapResponse, Phase};
use crate::web::plan_page::PlanPage;
use leptos::prelude::*;

/// Links to the phases and to what stands below them, each with how many it holds; nothing where nothing is planned.
pub fn view(page: &PlanPage<'_>, filter: &ActionFilter) -> Option<AnyView> {
    let voice = page.voice();
    let phases = Phase::ALL.into_iter().map(|phase| {
        let count = page.plan.phase(phase).filter(|action| filter.shows(action)).count();
        let number = phase.number().to_string();
        let args =
            [("n", count.into()), ("shown", voice.number(count).into()), ("phase", number.clone().into())];
        (format!("phase-{number}"), voice.say_with("plan-phase-heading", &args))
    });
    let open = page.plan.gaps.iter().filter(|gap| !matches!(gap.cover, GapResponse::Planned(_))).count();
    let deferred = super::deferred_actions::deferred_of_filter(page, filter).len();
    let below = [
        ("open-gaps", "plan-gaps-heading", open),
        ("deferred", "plan-deferred-heading", deferred),
        ("dropped", "plan-dropped-heading", page.plan.dropped.len()),
    ];
    let below = below
        .into_iter()
        .filter(|(_, _, count)| *count > 0)
        .map(|(id, key, count)| (id.to_owned(), voice.say_count(key, count)));
    let own = [("own".to_owned(), voice.say("plan-own-heading"))];
    let links: Vec<_> = phases
        .chain(below)
        .chain(own)
        .map(|(id, words)| view! { <li><a href=format!("#{id}")>{words}</a></li> })
        .collect();
    (!page.plan.actions.is_empty()).then(|| {
        view! { <nav class="on-page" aria-label=voice.say("gaps-on-page")><ol>{links}</ol></nav> }.into_any()
    })
}
