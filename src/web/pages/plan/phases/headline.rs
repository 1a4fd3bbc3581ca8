//! Knows what the plan says in a sentence, and what must be known before one reads on.

use super::filter::{ActionFilter, LACKS};
use crate::plan::GapResponse;
use crate::presentation::{Claim, no_plan};
use crate::web::Address;
use crate::web::components::warning;
use crate::web::plan_page::PlanPage;
use leptos::prelude::*;

/// The heading, a summary, and what needs a person.
pub fn view(page: &PlanPage<'_>, filter: &ActionFilter) -> AnyView {
    let voice = page.voice();
    view! {
        <h1>{heading(page)}</h1>
        <p class="lead">{voice.say("plan-lead")}</p>
        {no_framework(page)}
        {partial(page)}
        {counts(page, filter)}
        {period(page)}
        {loads(page)}
        {only(page, filter)}
    }
    .into_any()
}

/// How many actions there are, and from how much; enough of it known, what they do about the severe gaps.
fn heading(page: &PlanPage<'_>) -> String {
    let (voice, plan) = (page.voice(), page.plan);
    let actions = plan.actions.len();
    let open = plan.gaps.iter().filter(|gap| !matches!(gap.cover, GapResponse::Planned(_))).count();
    let behind = match (actions, open) {
        (0, _) if no_plan(voice, &page.open.analysis).is_some() => {
            return voice.say("plan-headline-no-framework");
        }
        (0, _) => return voice.say("plan-headline-none"),
        _ if is_partial(page) => {
            let coverage = page.coverage();
            voice.say_part("plan-known", coverage.known, coverage.applicable)
        }
        (_, 0) => voice.say_count("plan-gaps-planned", plan.gaps.len()),
        (_, open) => voice.say_count("plan-gaps-open", open),
    };
    let args = [("n", actions.into()), ("shown", voice.number(actions).into()), ("behind", behind.into())];
    voice.say_with("plan-headline", &args)
}

/// Says where no framework of the assessment proposes actions, and where one can be added.
fn no_framework(page: &PlanPage<'_>) -> Option<AnyView> {
    let voice = page.voice();
    no_plan(voice, &page.open.analysis).map(|words| {
        let url = Address::Frameworks(page.open.id()).url(voice.lang());
        view! {
            <p class="notice" data-kind="warning">{words}" "<a href=url>{voice.say("frameworks-link")}</a></p>
        }
        .into_any()
    })
}

fn is_partial(page: &PlanPage<'_>) -> bool {
    page.claim() == Claim::Partial
}

/// Says of a plan from few answers that more of them change it, and where to read what to find out.
fn partial(page: &PlanPage<'_>) -> Option<AnyView> {
    let voice = page.voice();
    is_partial(page).then(|| {
        let url = format!("{}#find-out", Address::Gaps(page.open.id()).url(voice.lang()));
        view! {
            <p class="notice">{voice.say("plan-partial")}" "<a href=url>{voice.say("gaps-find-out")}</a></p>
        }
        .into_any()
    })
}

/// How many are decided, and what others lack: each count leads to the actions that it counts.
fn counts(page: &PlanPage<'_>, filter: &ActionFilter) -> Option<AnyView> {
    let voice = page.voice();
    let actions = &page.plan.actions;
    let decided = actions.iter().filter(|action| action.decided).count();
    let lacking = LACKS.iter().map(|lacking| {
        let count = actions.iter().filter(|action| action.lacks.contains(&lacking.lack)).count();
        let words = voice.say_count(lacking.count, count);
        let url = ActionFilter { lacking: Some(lacking), ..filter.clone() }.url(page.open);
        (count > 0).then(|| view! { <li><a href=url>{words}</a></li> })
    });
    let lacking: Vec<_> = lacking.collect();
    let decided = match decided {
        0 => voice.say("plan-count-undecided"),
        some => voice.say_part("plan-count-decided", some, actions.len()),
    };
    let put_off = page.plan.deferred.len();
    let deferred =
        (put_off > 0).then(|| view! { <li>{voice.say_count("plan-count-deferred", put_off)}</li> });
    (!actions.is_empty()).then(|| {
        view! {
            <ul class="plan-counts">
                <li>{decided}</li>
                {lacking}
                {deferred}
            </ul>
        }
        .into_any()
    })
}

/// What is shown where not all is, and the way back to all.
fn only(page: &PlanPage<'_>, filter: &ActionFilter) -> Option<AnyView> {
    let voice = page.voice();
    let lacking = filter.lacking?;
    let count = page.plan.actions.iter().filter(|action| filter.shows(action)).count();
    let which = voice.say_count(lacking.count, count);
    let all = ActionFilter { lacking: None, ..filter.clone() }.url(page.open);
    let words = voice.say_with("plan-only", &[("which", which.into())]);
    Some(
        view! { <p class="notice plan-only">{words}" "<a href=all>{voice.say("plan-only-all")}</a></p> }
            .into_any(),
    )
}

fn period(page: &PlanPage<'_>) -> Option<AnyView> {
    let voice = page.voice();
    page.plan.period.first_year.is_none().then(|| {
        let url = Address::PlanFrame(page.open.id()).url(voice.lang());
        view! {
            <p class="notice">{voice.say("plan-no-period")}" "<a href=url>{voice.say("plan-set-frame")}</a></p>
        }
        .into_any()
    })
}

/// Years and institutions over their limit; only the country's own decisions bring that about.
fn loads(page: &PlanPage<'_>) -> Vec<AnyView> {
    let voice = page.voice();
    let years = page.plan.years.iter().filter(|year| year.is_over()).map(|year| {
        let name = year.year.map_or_else(|| year.number.to_string(), |year| year.to_string());
        let args = [
            ("year", name.into()),
            ("points", (year.points as usize).into()),
            ("limit", (year.limit.unwrap_or_default() as usize).into()),
        ];
        warning(voice.say_with("plan-over-points", &args))
    });
    let leads = page.plan.overloads.iter().map(|load| {
        let args = [
            ("lead", page.wording(&load.lead).into()),
            ("most", load.most.into()),
            ("limit", load.limit.into()),
        ];
        warning(voice.say_with("plan-over-leads", &args))
    });
    years.chain(leads).collect()
}
