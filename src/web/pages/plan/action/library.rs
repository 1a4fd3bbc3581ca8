//! Knows what stands beside the form of an action from the library: its steps, what it brings about, what it usually costs
//! and reaches, how well it is known to work and where it was done. Knows no decision.

use crate::framework::{Action, ActionExample, PracticeEvidence};
use crate::presentation::{Label, unit_cost};
use crate::web::Voice;
use crate::web::components::{addresses, status_mark};
use crate::web::plan_page::PlanPage;
use leptos::prelude::*;

/// A section for each thing that the library says.
pub fn view(page: &PlanPage<'_>, action: &Action) -> AnyView {
    let voice = page.voice();
    let lifts = action.lifts.iter().map(|id| page.names().condition(id).into_any());
    let examples = action.examples.iter().map(|example| example_view(page, example));
    view! {
        {steps(voice, action)}
        {list(voice, "plan-lifts", lifts)}
        {cost(voice, action)}
        {targets(voice, action)}
        {action.evidence.as_ref().map(|evidence| evidence_view(voice, evidence))}
        {list(voice, "plan-examples", examples)}
    }
    .into_any()
}

fn section(voice: &Voice, title: &str, body: AnyView) -> AnyView {
    view! { <section><h2>{voice.say(title)}</h2>{body}</section> }.into_any()
}

/// A section with these lines; nothing where there are none.
fn list(voice: &Voice, title: &str, lines: impl Iterator<Item = AnyView>) -> Option<AnyView> {
    let lines: Vec<_> = lines.map(|line| view! { <li>{line}</li> }).collect();
    (!lines.is_empty()).then(|| section(voice, title, view! { <ul>{lines}</ul> }.into_any()))
}

fn steps(voice: &Voice, action: &Action) -> Option<AnyView> {
    let steps: Vec<_> = action.steps.iter().map(|step| view! { <li>{voice.text(step)}</li> }).collect();
    (!steps.is_empty()).then(|| section(voice, "plan-steps", view! { <ol>{steps}</ol> }.into_any()))
}

fn cost(voice: &Voice, action: &Action) -> Option<AnyView> {
    let usual = action.unit_cost.as_ref().map(|cost| {
        let source = cost.source.as_ref().map(|source| source_view(voice, source));
        view! { <p>{unit_cost(voice, cost)}" "{status_mark(voice, cost.status)}{source}</p> }
    });
    let driver = action.cost_driver.as_ref().map(|driver| {
        view! { <p>{voice.say_with("plan-cost-driver", &[("words", voice.text(driver).into())])}</p> }
    });
    (usual.is_some() || driver.is_some())
        .then(|| section(voice, "plan-unit-cost", view! { {usual}{driver} }.into_any()))
}

fn targets(voice: &Voice, action: &Action) -> Option<AnyView> {
    let targets: Vec<_> = after_years(voice, action)
        .map(|(after, target)| view! { <div><dt>{after}</dt><dd>{target}</dd></div> })
        .collect();
    (!targets.is_empty()).then(|| section(voice, "plan-targets", view! { <dl>{targets}</dl> }.into_any()))
}

/// What the indicator usually shows after so many years, in words.
fn after_years<'a>(voice: &'a Voice, action: &'a Action) -> impl Iterator<Item = (String, String)> {
    let after = move |year: u8| voice.say_count("plan-after-years", usize::from(year));
    action.targets.iter().map(move |(year, target)| (after(year.number()), voice.text(target)))
}

/// The usual targets in one line, as a hint; nothing where nobody says any.
pub fn target_hint(voice: &Voice, action: &Action) -> Option<String> {
    let targets: Vec<String> =
        after_years(voice, action).map(|(after, target)| format!("{after}: {target}")).collect();
    let words = targets.join("; ");
    (!words.is_empty()).then(|| voice.say_with("plan-usual-hint", &[("words", words.into())]))
}

fn evidence_view(voice: &Voice, evidence: &PracticeEvidence) -> AnyView {
    let source = source_view(voice, &evidence.source);
    let grade = evidence.grade.meaning(voice);
    let body = view! { <p>{grade}" "{status_mark(voice, evidence.status)}{source}</p> };
    section(voice, "plan-evidence", body.into_any())
}

fn example_view(page: &PlanPage<'_>, example: &ActionExample) -> AnyView {
    let voice = page.voice();
    let country = voice.country(&page.open.analysis.library, &example.country);
    let source = source_view(voice, &example.source);
    view! {
        <strong>{country}", "{example.year.to_string()}</strong>": "{voice.text(&example.text)}" "
        {status_mark(voice, example.status)}{source}
    }
    .into_any()
}

fn source_view(voice: &Voice, source: &str) -> AnyView {
    view! { <span class="source">{voice.say("column-source")}": "{addresses(source)}</span> }.into_any()
}
