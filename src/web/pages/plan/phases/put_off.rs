//! Knows how the page shows what is not in the plan: severe gaps left open, actions put off, actions dropped.

use super::card::{button, hidden};
use super::chosen::Chosen;
use crate::plan::{Cover, DeferredAction, Phase, SevereGap};
use crate::web::Place;
use crate::web::forms::FormState;
use crate::web::planning::{Desk, anchor};
use leptos::prelude::*;

/// Severe gaps that no action of the plan works on.
pub fn gaps(desk: &Desk<'_>) -> Option<AnyView> {
    let voice = desk.voice();
    let open: Vec<&SevereGap> =
        desk.plan.gaps.iter().filter(|gap| !matches!(gap.cover, Cover::Planned(_))).collect();
    let lines: Vec<_> = open.iter().map(|gap| gap_line(desk, gap)).collect();
    (!open.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="open-gaps">
                <h2 id="open-gaps">{voice.say_count("plan-gaps-heading", open.len())}</h2>
                <p class="hint">{voice.say("plan-gaps-hint")}</p>
                <ul class="plan-lines">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn gap_line(desk: &Desk<'_>, gap: &SevereGap) -> AnyView {
    let voice = desk.voice();
    let url = Place::Item(desk.open.id(), gap.item.clone()).url(voice.lang());
    let args = [("level", gap.level.to_string().into()), ("target", gap.target.to_string().into())];
    let why = match &gap.cover {
        Cover::PutOff(actions) => {
            let names: Vec<String> = actions.iter().map(|id| desk.names().action_title(id)).collect();
            voice.say_with("plan-gap-put-off", &[("actions", voice.list(&names).into())])
        }
        _ => voice.say("plan-gap-nothing"),
    };
    view! {
        <li><a href=url>{desk.names().item(&gap.item)}</a>" "{voice.say_with("reason-below", &args)}" "{why}</li>
    }
    .into_any()
}

/// What is put off, of what is asked for; nothing where actions are asked for by what they lack.
pub fn shown<'a>(desk: &'a Desk<'_>, chosen: &Chosen) -> Vec<&'a DeferredAction> {
    let wanted = |action: &&DeferredAction| chosen.serves(action.objective.as_ref());
    let all = desk.plan.deferred.iter().filter(|_| chosen.lacking.is_none());
    all.filter(wanted).collect()
}

/// What may come later, with the reasons.
pub fn deferred(desk: &Desk<'_>, chosen: &Chosen, form: &FormState) -> Option<AnyView> {
    let voice = desk.voice();
    let actions = shown(desk, chosen);
    let lines: Vec<_> = actions.iter().map(|action| line(desk, action, form)).collect();
    (!actions.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="deferred">
                <h2 id="deferred">{voice.say_count("plan-deferred-heading", actions.len())}</h2>
                <p class="hint">{voice.say("plan-deferred-hint")}</p>
                <ul class="plan-lines">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// What the country does not want.
pub fn dropped(desk: &Desk<'_>, form: &FormState) -> Option<AnyView> {
    let voice = desk.voice();
    let lines: Vec<_> = desk.plan.dropped.iter().map(|action| line(desk, action, form)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="dropped">
                <h2 id="dropped">{voice.say_count("plan-dropped-heading", lines.len())}</h2>
                <p class="hint">{voice.say("plan-dropped-hint")}</p>
                <ul class="plan-lines">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn line(desk: &Desk<'_>, action: &DeferredAction, form: &FormState) -> AnyView {
    let voice = desk.voice();
    let url = Place::PlanAction(desk.open.id(), action.id.clone()).url(voice.lang());
    let why: Vec<_> = desk.deferrals(action).into_iter().map(|words| view! { <li>{words}</li> }).collect();
    let phases = Phase::ALL.map(|phase| button(desk, &format!("phase-{}", phase.number()), "secondary"));
    let back = action.by_country().then(|| button(desk, "back", "plain"));
    let at = form.is_about("action", action.id.as_str());
    view! {
        <li id=anchor(&action.id)>
            <a href=url><bdi>{desk.names().action_title(&action.id)}</bdi></a>
            <ul class="plan-because">{why}</ul>
            <details class="plan-moves" open=at>
                <summary>{voice.say("plan-bring-in")}</summary>
                <form method="post" novalidate=true>
                    {hidden(desk, &action.id)}
                    <p class="plan-buttons">{Vec::from(phases)}{back}</p>
                </form>
            </details>
        </li>
    }
    .into_any()
}
