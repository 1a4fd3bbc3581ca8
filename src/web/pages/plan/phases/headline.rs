//! Knows what the plan says in a sentence, and what must be known before one reads on.

use super::chosen::{Chosen, LACKS};
use crate::plan::Cover;
use crate::web::Place;
use crate::web::components::warning;
use crate::web::planning::Desk;
use leptos::prelude::*;

/// The heading, a summary, and what needs a person.
pub fn view(desk: &Desk<'_>, chosen: &Chosen) -> AnyView {
    let voice = desk.voice();
    let plan = desk.plan;
    let open = plan.gaps.iter().filter(|gap| !matches!(gap.cover, Cover::Planned(_))).count();
    let heading = match (plan.actions.len(), open) {
        (0, _) => voice.say("plan-headline-none"),
        (actions, 0) => voice.say_count("plan-headline", actions),
        (actions, open) => {
            let gaps = voice.say_count("plan-gaps-open", open);
            let args =
                [("n", actions.into()), ("shown", voice.number(actions).into()), ("gaps", gaps.into())];
            voice.say_with("plan-headline-open", &args)
        }
    };
    view! {
        <h1>{heading}</h1>
        <p class="lead">{voice.say("plan-lead")}</p>
        {counts(desk, chosen)}
        {period(desk)}
        {loads(desk)}
        {only(desk, chosen)}
    }
    .into_any()
}

/// How many are decided, and what others lack: each count leads to the actions that it counts.
fn counts(desk: &Desk<'_>, chosen: &Chosen) -> Option<AnyView> {
    let voice = desk.voice();
    let actions = &desk.plan.actions;
    let decided = actions.iter().filter(|action| action.decided).count();
    let lacking = LACKS.iter().map(|lacking| {
        let count = actions.iter().filter(|action| action.lacks.contains(&lacking.lack)).count();
        let words = voice.say_count(lacking.count, count);
        let url = Chosen { lacking: Some(lacking), ..chosen.clone() }.url(desk.open);
        (count > 0).then(|| view! { <li><a href=url>{words}</a></li> })
    });
    let lacking: Vec<_> = lacking.collect();
    let put_off = desk.plan.deferred.len();
    let deferred =
        (put_off > 0).then(|| view! { <li>{voice.say_count("plan-count-deferred", put_off)}</li> });
    (!actions.is_empty()).then(|| {
        view! {
            <ul class="plan-counts">
                <li>{voice.say_part("plan-count-decided", decided, actions.len())}</li>
                {lacking}
                {deferred}
            </ul>
        }
        .into_any()
    })
}

/// What is shown where not all is, and the way back to all.
fn only(desk: &Desk<'_>, chosen: &Chosen) -> Option<AnyView> {
    let voice = desk.voice();
    let lacking = chosen.lacking?;
    let count = desk.plan.actions.iter().filter(|action| chosen.shows(action)).count();
    let which = voice.say_count(lacking.count, count);
    let all = Chosen { lacking: None, ..chosen.clone() }.url(desk.open);
    let words = voice.say_with("plan-only", &[("which", which.into())]);
    Some(
        view! { <p class="notice plan-only">{words}" "<a href=all>{voice.say("plan-only-all")}</a></p> }
            .into_any(),
    )
}

fn period(desk: &Desk<'_>) -> Option<AnyView> {
    let voice = desk.voice();
    desk.plan.period.first_year.is_none().then(|| {
        let url = Place::PlanFrame(desk.open.id()).url(voice.lang());
        view! {
            <p class="notice">{voice.say("plan-no-period")}" "<a href=url>{voice.say("plan-set-frame")}</a></p>
        }
        .into_any()
    })
}

/// Years and institutions over their limit; only the country's own decisions bring that about.
fn loads(desk: &Desk<'_>) -> Vec<AnyView> {
    let voice = desk.voice();
    let years = desk.plan.years.iter().filter(|year| year.is_over()).map(|year| {
        let name = year.year.map_or_else(|| year.number.to_string(), |year| year.to_string());
        let args = [
            ("year", name.into()),
            ("points", (year.points as usize).into()),
            ("limit", (year.limit.unwrap_or_default() as usize).into()),
        ];
        warning(voice.say_with("plan-over-points", &args))
    });
    let leads = desk.plan.overloads.iter().map(|load| {
        let args = [
            ("lead", desk.said(&load.lead).into()),
            ("most", load.most.into()),
            ("limit", load.limit.into()),
        ];
        warning(voice.say_with("plan-over-leads", &args))
    });
    years.chain(leads).collect()
}
