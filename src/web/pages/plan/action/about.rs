//! Knows what stands above and beside the form of an action: where it stands and why, what it needs, how it may be measured.

use super::{library, library_action};
use crate::framework::ActionId;
use crate::plan::PlannedAction;
use crate::presentation::Label;
use crate::web::Address;
use crate::web::components::{status_mark, warning};
use crate::web::pages::comment;
use crate::web::plan_page::{PlanPage, gap_of};
use leptos::prelude::*;

/// Where the action stands, and what needs a person.
pub fn state(page: &PlanPage<'_>, action: &ActionId) -> AnyView {
    let voice = page.voice();
    if let Some(put_off) = page.plan.deferred_action(action) {
        let why: Vec<_> =
            page.deferrals(put_off).into_iter().map(|words| view! { <li>{words}</li> }).collect();
        let dates = (!put_off.by_country()).then(|| view! { <p>{voice.say("plan-entering-dates")}</p> });
        return view! { <div class="notice"><p>{voice.say("plan-is-put-off")}</p><ul>{why}</ul>{dates}</div> }
            .into_any();
    }
    let Some(planned) = page.plan.action(action) else { return absence_view(page, action) };
    let args = [
        ("phase", planned.phase.number().to_string().into()),
        ("when", page.dates(planned.start, planned.end).into()),
    ];
    let warnings: Vec<_> = page.warnings(planned).into_iter().map(warning).collect();
    let broken: Vec<_> =
        planned.broken.iter().map(|one| view! { <li>{page.names().broken_precondition(one)}</li> }).collect();
    let broken = (!broken.is_empty()).then(|| {
        view! { <div class="notice" data-kind="warning"><p>{voice.say("plan-broken-title")}</p><ul>{broken}</ul></div> }
    });
    view! { <p class="lead">{voice.say_with("plan-stands", &args)}</p>{lacks(page, planned)}{entered(page, planned)}{warnings}{broken} }.into_any()
}

/// Why an action is in the plan that nothing proposes and nobody took.
fn entered(page: &PlanPage<'_>, planned: &PlannedAction) -> Option<AnyView> {
    let voice = page.voice();
    planned.is_unasked().then(|| {
        let why = planned.void.is_none().then(|| voice.say(absence_key(page, &planned.id)));
        view! { <p class="notice">{voice.say("plan-entered")}" "{why}</p> }.into_any()
    })
}

/// Why the library's action is not proposed.
fn absence_view(page: &PlanPage<'_>, action: &ActionId) -> AnyView {
    let voice = page.voice();
    let ground = page.open.analysis.relevance().void_ground(action);
    let why = match ground {
        Some(ground) => page.names().void_ground(ground),
        None => voice.say(absence_key(page, action)),
    };
    let entering = voice.say("plan-entering");
    view! { <p class="notice">{voice.say("plan-is-put-off")}" "{why}" "{entering}</p> }.into_any()
}

/// The message that says why nothing proposes the action, as far as the level of its item tells.
fn absence_key(page: &PlanPage<'_>, action: &ActionId) -> &'static str {
    let item = library_action(page.open, action).map(|(item, _)| &item.id);
    let Some(gap) = gap_of(page.open, item) else { return "plan-not-proposed" };
    match gap.level {
        None => "plan-not-proposed-unknown",
        Some(level) if level >= gap.target => "plan-not-proposed-reached",
        Some(_) if !page.open.analysis.relevance().is_proposable(action) => "plan-not-proposed-above",
        Some(_) => "plan-not-proposed",
    }
}

fn lacks(page: &PlanPage<'_>, planned: &PlannedAction) -> Option<AnyView> {
    let lacks: Vec<String> = planned.lacks.iter().map(|lack| lack.name(page.voice())).collect();
    let args = [("lacks", page.voice().list(&lacks).into())];
    (!lacks.is_empty())
        .then(|| view! { <p class="hint">{page.voice().say_with("plan-lacks", &args)}</p> }.into_any())
}

/// What stands beside the form.
pub fn view(page: &PlanPage<'_>, action: &ActionId) -> AnyView {
    let planned = page.plan.action(action);
    let listed = page.open.analysis.library.action(action);
    view! {
        {planned.map(|planned| reasons_view(page, planned))}
        {listed.map(|(_, listed)| library::view(page, listed))}
        {planned.and_then(|planned| needs(page, planned))}
        {indicators(page, action)}
        {comment::about(page.open, action.as_str(), "comment-about-action")}
        {comment::url_about(page.open, action.as_str()).map(|url| {
            view! { <p><a href=url>{page.voice().say("comment-action")}</a></p> }
        })}
    }
    .into_any()
}

fn reasons_view(page: &PlanPage<'_>, planned: &PlannedAction) -> AnyView {
    let lines: Vec<_> = page.reasons(planned).into_iter().map(|words| view! { <li>{words}</li> }).collect();
    let item = planned.item.as_ref().map(|item| {
        let url = Address::Item(page.open.id(), item.clone()).url(page.voice().lang());
        view! { <p><a href=url>{page.names().item(item)}</a></p> }
    });
    view! { <section><h2>{page.voice().say("plan-why")}</h2>{item}<ul>{lines}</ul></section> }.into_any()
}

fn needs(page: &PlanPage<'_>, planned: &PlannedAction) -> Option<AnyView> {
    let voice = page.voice();
    let waits: Vec<_> =
        planned.waits_for.iter().map(|after| view! { <li>{page.names().precondition(after)}</li> }).collect();
    let note = planned.after_note.as_ref().map(|note| view! { <p>{voice.text(note)}</p> });
    let list = (!waits.is_empty()).then(|| view! { <ul>{waits}</ul> });
    (list.is_some() || note.is_some())
        .then(|| view! { <section><h2>{voice.say("plan-needs")}</h2>{list}{note}</section> }.into_any())
}

/// Cards of the starter set that inform the same item or objective.
fn indicators(page: &PlanPage<'_>, action: &ActionId) -> Option<AnyView> {
    let voice = page.voice();
    let planned = page.plan.action(action)?;
    let kit = &page.open.analysis.library.kit;
    let objective = planned.objective.as_ref().and_then(|id| kit.objective(id));
    let fits = |card: &&crate::framework::kit::Indicator| {
        planned.item.as_ref().is_some_and(|item| card.items.contains(item))
            || objective.is_some_and(|objective| objective.indicators.contains(&card.id))
    };
    let cards: Vec<_> = kit
        .indicators
        .iter()
        .filter(fits)
        .map(|card| {
            let url = Address::PlanIndicator(page.open.id(), card.id.to_string()).url(voice.lang());
            view! { <li><a href=url>{voice.text(&card.name)}</a>" "{status_mark(voice, card.status)}</li> }
        })
        .collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section>
                <h2>{voice.say("plan-suggested-indicators")}</h2>
                <ul>{cards}</ul>
            </section>
        }
        .into_any()
    })
}
