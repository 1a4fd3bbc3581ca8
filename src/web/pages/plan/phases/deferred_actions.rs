//! Knows how the page shows what is not in the plan: severe gaps left open, actions put off, actions dropped.

use super::card::{action_form, button};
use super::filter::ActionFilter;
use crate::framework::ActionId;
use crate::plan::{DeferredAction, GapResponse, Phase, SevereGap};
use crate::web::Address;
use crate::web::forms::FormState;
use crate::web::plan_page::{PlanPage, anchor};
use leptos::prelude::*;

/// Severe gaps that no action of the plan works on.
pub fn gaps(page: &PlanPage<'_>) -> Option<AnyView> {
    let voice = page.voice();
    let open: Vec<&SevereGap> =
        page.plan.gaps.iter().filter(|gap| !matches!(gap.cover, GapResponse::Planned(_))).collect();
    let lines: Vec<_> = open.iter().map(|gap| gap_line(page, gap)).collect();
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

fn gap_line(page: &PlanPage<'_>, gap: &SevereGap) -> AnyView {
    let voice = page.voice();
    let url = Address::Item(page.open.id(), gap.item.clone()).url(voice.lang());
    let args = [("level", gap.level.to_string().into()), ("target", gap.target.to_string().into())];
    let named = |key: &str, actions: &[ActionId]| {
        let names: Vec<String> = actions.iter().map(|id| page.names().action_title(id)).collect();
        voice.say_with(key, &[("actions", voice.list(&names).into())])
    };
    let why = match &gap.cover {
        GapResponse::PutOff(actions) => named("plan-gap-put-off", actions),
        GapResponse::Dropped(actions) => named("plan-gap-dropped", actions),
        GapResponse::Nothing if page.open.analysis.lacks(&gap.item).is_some_and(|lacks| lacks.is_empty()) => {
            voice.say("gaps-claimed-below-ticks")
        }
        GapResponse::Planned(_) | GapResponse::Nothing => voice.say("plan-gap-nothing"),
    };
    view! {
        <li><a href=url>{page.names().item(&gap.item)}</a>" "{voice.say_with("reason-below", &args)}" "{why}</li>
    }
    .into_any()
}

/// What is put off, of what is asked for; nothing where actions are asked for by what they lack.
pub fn deferred_of_filter<'a>(page: &'a PlanPage<'_>, filter: &ActionFilter) -> Vec<&'a DeferredAction> {
    let wanted = |action: &&DeferredAction| filter.serves(action.objective.as_ref());
    let all = page.plan.deferred.iter().filter(|_| filter.lacking.is_none());
    all.filter(wanted).collect()
}

/// What may come later, with the reasons.
pub fn deferred_view(page: &PlanPage<'_>, filter: &ActionFilter, form: &FormState) -> Option<AnyView> {
    let voice = page.voice();
    let actions = deferred_of_filter(page, filter);
    let lines: Vec<_> = actions.iter().map(|action| line(page, action, form)).collect();
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
pub fn dropped_view(page: &PlanPage<'_>, form: &FormState) -> Option<AnyView> {
    let voice = page.voice();
    let lines: Vec<_> = page.plan.dropped.iter().map(|action| line(page, action, form)).collect();
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

fn line(page: &PlanPage<'_>, action: &DeferredAction, form: &FormState) -> AnyView {
    let voice = page.voice();
    let url = Address::PlanAction(page.open.id(), action.id.clone()).url(voice.lang());
    let why: Vec<_> = page.deferrals(action).into_iter().map(|words| view! { <li>{words}</li> }).collect();
    let phases = Phase::ALL.map(|phase| button(page, &format!("phase-{}", phase.number()), "secondary"));
    let back = action.by_country().then(|| button(page, "back", "plain"));
    let at = form.is_about("action", action.id.as_str());
    view! {
        <li id=anchor(&action.id)>
            <a href=url><bdi>{page.names().action_title(&action.id)}</bdi></a>
            <ul class="plan-because">{why}</ul>
            <details class="plan-moves" open=at>
                <summary>{voice.say("plan-bring-in")}</summary>
                {action_form(
                    page,
                    &action.id,
                    view! {
                        <p class="plan-buttons">{Vec::from(phases)}{back}</p>
                    }
                    .into_any(),
                )}
            </details>
        </li>
    }
    .into_any()
}
