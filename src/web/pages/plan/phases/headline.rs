//! Knows what the plan says in a sentence, and what must be known before one reads on.

use crate::plan::{Cover, Lack};
use crate::web::Place;
use crate::web::components::warning;
use crate::web::planning::Desk;
use leptos::prelude::*;

/// The heading, a summary, and what needs a person.
pub fn view(desk: &Desk<'_>) -> AnyView {
    let voice = desk.voice();
    let plan = &desk.plan;
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
        {counts(desk)}
        {period(desk)}
        {loads(desk)}
    }
    .into_any()
}

fn counts(desk: &Desk<'_>) -> Option<AnyView> {
    let voice = desk.voice();
    let actions = &desk.plan.actions;
    let count = |lack: Lack| actions.iter().filter(|action| action.lacks.contains(&lack)).count();
    let decided = actions.iter().filter(|action| action.decided).count();
    let lines = [
        (voice.say_part("plan-count-decided", decided, actions.len()), true),
        (voice.say_count("plan-count-lead", count(Lack::Lead)), count(Lack::Lead) > 0),
        (voice.say_count("plan-count-costs", count(Lack::Costs)), count(Lack::Costs) > 0),
        (voice.say_count("plan-count-deferred", desk.plan.deferred.len()), !desk.plan.deferred.is_empty()),
    ];
    let lines: Vec<_> =
        lines.into_iter().filter(|(_, is)| *is).map(|(words, _)| view! { <li>{words}</li> }).collect();
    (!actions.is_empty()).then(|| view! { <ul class="plan-counts">{lines}</ul> }.into_any())
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
