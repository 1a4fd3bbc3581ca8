//! Knows how one action stands in its phase: what, who, when, for how much, why, and the buttons that move it.

use crate::assessment::Topic;
use crate::framework::ActionId;
use crate::plan::{Lack, Phase, PlannedAction};
use crate::presentation::{Label, constant_money, exact_money};
use crate::web::components::{PostForm, TextArea, post_form, tag, text_area, warning};
use crate::web::forms::FormState;
use crate::web::plan_page::{PlanPage, anchor};
use crate::web::{Address, Problems};
use leptos::prelude::*;

/// The action.
pub fn view(page: &PlanPage<'_>, action: &PlannedAction, form: &FormState) -> AnyView {
    let voice = page.voice();
    let url = Address::PlanAction(page.open.id(), action.id.clone()).url(voice.lang());
    let item = action.item.as_ref().map(|item| {
        let url = Address::Item(page.open.id(), item.clone()).url(voice.lang());
        view! { <a href=url>{page.names().item(item)}</a> }
    });
    view! {
        <li class="plan-action" id=anchor(&action.id) data-decided=action.decided.to_string() data-place=action.place.to_string()>
            <h3 class="plan-action-title">
                <span class="plan-number">{action.number.clone()}</span>
                <a href=url><bdi>{page.names().action_title(&action.id)}</bdi></a>
            </h3>
            <p class="plan-tags">{marks(page, action)}</p>
            <dl class="plan-facts">
                {fact(page, "column-gap", item.map(IntoAny::into_any))}
                {fact(page, "column-lead", Some(lead(page, action)))}
                {fact(page, "plan-fact-when", Some(dates_view(page, action)))}
                {fact(page, "column-cost", Some(cost(page, action)))}
            </dl>
            {attention(page, action, form)}
            {reasons_view(page, action)}
            {moves(page, action, form)}
        </li>
    }
    .into_any()
}

/// The first reason at once, the others when somebody asks.
fn reasons_view(page: &PlanPage<'_>, action: &PlannedAction) -> AnyView {
    let mut lines = page.reasons(action).into_iter();
    let first = format!("{}: {}", page.voice().say("plan-why"), lines.next().unwrap_or_default());
    let others: Vec<_> = lines.map(|line| view! { <li>{line}</li> }).collect();
    if others.is_empty() {
        return view! { <p class="plan-why hint">{first}</p> }.into_any();
    }
    view! { <details class="plan-why"><summary>{first}</summary><ul>{others}</ul></details> }.into_any()
}

fn fact(page: &PlanPage<'_>, key: &str, content: Option<AnyView>) -> Option<AnyView> {
    content.map(|content| view! { <div><dt>{page.voice().say(key)}</dt><dd>{content}</dd></div> }.into_any())
}

fn marks(page: &PlanPage<'_>, action: &PlannedAction) -> Vec<AnyView> {
    let voice = page.voice();
    let state = if action.decided { "plan-decided" } else { "plan-proposed" };
    let mut marks = vec![tag(voice.say(state), "quiet"), tag(action.origin.name(voice), "quiet")];
    if let Some(objective) = &action.objective {
        marks.push(tag(page.names().objective(objective), "quiet"));
    }
    if action.lacks.contains(&Lack::Lead) {
        marks.push(tag(voice.say("lead-none"), "attention"));
    }
    marks
}

fn lead(page: &PlanPage<'_>, action: &PlannedAction) -> AnyView {
    let words = page.wording(&action.lead);
    match (action.lead.is_own(), words.is_empty()) {
        (true, _) => view! { <bdi>{words}</bdi> }.into_any(),
        (false, true) => page.voice().say("plan-nobody").into_any(),
        (false, false) => page.voice().say_with("plan-usual", &[("words", words.into())]).into_any(),
    }
}

fn dates_view(page: &PlanPage<'_>, action: &PlannedAction) -> AnyView {
    let words = page.dates(action.start, action.end);
    match action.dates_decided || action.start.is_none() {
        true => words.into_any(),
        false => page.voice().say_with("plan-proposed-dates", &[("words", words.into())]).into_any(),
    }
}

/// What was entered, or the class of the library. A cost that nobody knows is not zero.
fn cost(page: &PlanPage<'_>, action: &PlannedAction) -> AnyView {
    let voice = page.voice();
    let known = page.costing.action(&action.id).filter(|costed| !costed.lines.is_empty());
    match known {
        Some(costed) => {
            constant_money(voice, page.costing, costed.total.cost.constant(), exact_money).into_any()
        }
        None => {
            let class = action.cost_class.map(|class| class.meaning(voice));
            class.unwrap_or_else(|| voice.say("plan-cost-unknown")).into_any()
        }
    }
}

/// What needs a person: what does not fit what was decided, prerequisites that are not kept.
fn attention(page: &PlanPage<'_>, action: &PlannedAction, form: &FormState) -> AnyView {
    let voice = page.voice();
    let warnings: Vec<_> = page.warnings(action).into_iter().map(warning).collect();
    let lines: Vec<_> = action
        .broken
        .iter()
        .map(|broken| view! { <li>{page.names().broken_precondition(broken)}</li> })
        .collect();
    let name = format!("despite-{}", action.id);
    let is_asked = action.lacks.contains(&Lack::Despite) || form.problems.of(&name).is_some();
    let asks = is_asked.then(|| {
        let area = TextArea {
            value: form.fields.text(&name),
            name,
            label: voice.say("plan-despite"),
            hint: None,
            rows: 2,
        };
        view! {
            {action_form(
                page,
                &action.id,
                view! {
                    {text_area(area, &form.problems)}
                    <p><button class="button secondary" type="submit" name="do" value="despite">{voice.say("plan-do-despite")}</button></p>
                }
                .into_any(),
            )}
        }
    });
    let broken = (!lines.is_empty()).then(|| {
        view! {
            <div class="notice" data-kind="warning">
                <p>{voice.say("plan-broken-title")}</p>
                <ul>{lines}</ul>
                {asks}
            </div>
        }
    });
    view! { {warnings}{broken} }.into_any()
}

/// A form about an action: it sends which one, and the version that its author saw.
pub fn action_form(page: &PlanPage<'_>, action: &ActionId, content: AnyView) -> AnyView {
    let version = page.open.topic_version(Topic::Action(action.clone()));
    let action = view! { <input type="hidden" name="action" value=action.to_string() /> };
    post_form(PostForm::of(version), view! { {action}{content} }.into_any())
}

/// A button that does one thing to the action.
pub fn button(page: &PlanPage<'_>, doing: &str, kind: &'static str) -> AnyView {
    let words = page.voice().say(&format!("plan-do-{doing}"));
    let class = format!("button {kind} small");
    view! { <button class=class type="submit" name="do" value=doing.to_owned()>{words}</button> }.into_any()
}

fn moves(page: &PlanPage<'_>, action: &PlannedAction, form: &FormState) -> AnyView {
    let voice = page.voice();
    let count = page.plan.phase(action.phase).count();
    let mut buttons = Vec::new();
    if !action.decided {
        buttons.push(button(page, "take", "secondary"));
    }
    if action.place > 1 {
        buttons.push(button(page, "up", "secondary"));
    }
    if action.place < count {
        buttons.push(button(page, "down", "secondary"));
    }
    let others = Phase::ALL.into_iter().filter(|phase| *phase != action.phase);
    buttons.extend(others.map(|phase| button(page, &format!("phase-{}", phase.number()), "secondary")));
    if action.decided {
        buttons.push(button(page, "back", "plain"));
    }
    let at = form.is_about("action", action.id.as_str());
    view! {
        <details class="plan-moves" open=at>
            <summary>{voice.say("plan-moves")}</summary>
            {action_form(
                page,
                &action.id,
                view! {
                    <p class="plan-buttons">{buttons}</p>
                    {refuse(page, &action.id, form)}
                }
                .into_any(),
            )}
        </details>
    }
    .into_any()
}

/// Puts the action off or drops it, with the reason.
fn refuse(page: &PlanPage<'_>, action: &ActionId, form: &FormState) -> AnyView {
    let voice = page.voice();
    let name = format!("reason-{action}");
    let at = form.is_about("action", action.as_str());
    let none = Problems::default();
    let area = TextArea {
        value: if at { form.fields.text(&name) } else { String::new() },
        name,
        label: voice.say("plan-reason"),
        hint: Some(voice.say("plan-reason-hint")),
        rows: 2,
    };
    view! {
        {text_area(area, if at { &form.problems } else { &none })}
        <p class="plan-buttons">{button(page, "defer", "secondary")}{button(page, "drop", "plain")}</p>
    }
    .into_any()
}
