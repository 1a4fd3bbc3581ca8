//! Knows the parts of the page as links to them, so that a hundred actions stay within reach.

use super::chosen::Chosen;
use crate::plan::{Cover, Phase};
use crate::web::planning::Desk;
use leptos::prelude::*;

/// Links to the phases and to what stands below them, each with how many it holds; nothing where nothing is planned.
pub fn view(desk: &Desk<'_>, chosen: &Chosen) -> Option<AnyView> {
    let voice = desk.voice();
    let phases = Phase::ALL.into_iter().map(|phase| {
        let count = desk.plan.phase(phase).filter(|action| chosen.shows(action)).count();
        let number = phase.number().to_string();
        let args =
            [("n", count.into()), ("shown", voice.number(count).into()), ("phase", number.clone().into())];
        (format!("phase-{number}"), voice.say_with("plan-phase-heading", &args))
    });
    let open = desk.plan.gaps.iter().filter(|gap| !matches!(gap.cover, Cover::Planned(_))).count();
    let deferred = super::put_off::shown(desk, chosen).len();
    let below = [
        ("open-gaps", "plan-gaps-heading", open),
        ("deferred", "plan-deferred-heading", deferred),
        ("dropped", "plan-dropped-heading", desk.plan.dropped.len()),
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
    (!desk.plan.actions.is_empty()).then(|| {
        view! { <nav class="on-page" aria-label=voice.say("gaps-on-page")><ol>{links}</ol></nav> }.into_any()
    })
}
