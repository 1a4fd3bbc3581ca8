//! Knows how the nine stages look beside a page: a line with stations, and what holds the country up.

use super::{PageContext, Station};
use crate::assessment::StageState;
use crate::web::Voice;
use leptos::prelude::*;

/// The stages beside a page; on narrow screens a row of numbers.
pub fn spine(voice: &Voice, context: &PageContext) -> AnyView {
    let stations: Vec<_> = context.stations.iter().map(|station| stop(voice, station)).collect();
    view! {
        <nav class="spine" aria-label=voice.say("nav-stages")>
            <p class="spine-title">{voice.say("nav-stages")}</p>
            <ol>{stations}</ol>
        </nav>
    }
    .into_any()
}

fn stop(voice: &Voice, station: &Station) -> AnyView {
    let (state, words) = match station.state {
        StageState::Done => ("done", voice.say("stage-done")),
        StageState::Here => ("here", voice.say("stage-here")),
        StageState::Begun => ("begun", voice.say("stage-begun")),
        StageState::Ahead => ("ahead", voice.say("stage-ahead")),
    };
    let current = station.current.then_some("page");
    let step = station.step.clone().map(|step| view! { <span class="spine-step">{step}</span> });
    let blocked = station.blocked.clone().map(|why| view! { <span class="spine-why">{why}</span> });
    view! {
        <li data-state=state>
            {step}
            <a href=station.url.clone() aria-current=current>
                <span class="station" aria-hidden="true">{station.number.clone()}</span>
                <span class="spine-words">
                    <span class="spine-name">{station.title.clone()}</span>
                    <span class="hidden">{format!(" ({words})")}</span>
                    {blocked}
                </span>
            </a>
        </li>
    }
    .into_any()
}
