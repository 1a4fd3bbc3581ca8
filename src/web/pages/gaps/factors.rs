//! Knows how the factors of one priority are opened in words, down to the product.

use super::facts::GapsFacts;
use super::headline::{unlock_meaning, unlocked_items};
use crate::framework::{Condition, Level, LevelLacks};
use crate::presentation::weight;
use crate::scoring::{Constants, ItemScore, full_unlock};
use crate::web::Voice;
use crate::web::components::{Caption, Head, status_mark, table_in_parts};
use leptos::prelude::*;

/// One factor: its name, its value, what it means, what it counts as in the product.
struct Factor {
    name: &'static str,
    value: String,
    meaning: AnyView,
    counts: f64,
    how: Option<String>,
}

/// The factors as a table, and what the next level looks like.
pub fn view(findings: &GapsFacts<'_>, item: &ItemScore) -> AnyView {
    let voice = findings.voice();
    let factors = factors(findings, item);
    let product: Vec<String> = factors.iter().map(|factor| voice.decimal(factor.counts, 3)).collect();
    let rows: Vec<_> = factors.into_iter().map(|factor| row(voice, factor)).collect();
    let name = findings.names().item(&item.id);
    let heads = vec![
        Head::Text("gaps-factor"),
        Head::Text("results-value"),
        Head::Text("gaps-factor-meaning"),
        Head::Figure("gaps-factor-counts"),
    ];
    let parts = view! {
        <tbody>{rows}</tbody>
        <tfoot>
            <tr>
                <th scope="row">{voice.say("column-priority")}</th>
                <td></td>
                <td>{voice.say("gaps-factor-product")}": "{product.join(" × ")}</td>
                <td class="figure">{voice.decimal(item.priority.unwrap_or_default(), 3)}</td>
            </tr>
        </tfoot>
    };
    view! {
        <div class="opened">
            {table_in_parts(voice, Caption::words(name.clone()).look("factors"), heads, parts.into_any())}
            {basis(findings, item)}
            {missing(findings, item)}
            <p><a href=findings.url(&item.id)>{voice.say_with("gaps-open-item", &[("item", name.into())])}</a></p>
        </div>
    }
    .into_any()
}

/// The four factors, in the order in which they are multiplied. Source: `mnr.md` 6.2 (10).
fn factors(findings: &GapsFacts<'_>, item: &ItemScore) -> Vec<Factor> {
    let voice = findings.voice();
    let constants = Constants::default();
    let impact = item.impact.unwrap_or_default();
    let feasibility = item.feasibility.unwrap_or_default();
    let most = full_unlock(findings.framework, constants.soft_weight);
    let unlock_share = if most > 0.0 { item.unlock / most } else { 0.0 };
    let unlocked = unlocked_items(findings, &item.id);
    let of_five = |value: f64| voice.say_with("gaps-of-five", &[("value", weight(voice, value).into())]);
    vec![
        Factor {
            name: "column-gap",
            value: steps(voice, item),
            meaning: gap_meaning(findings, item).into_any(),
            counts: item.gap.unwrap_or_default(),
            how: has_lower_target(findings, item).then(|| share_of_highest(findings, item)),
        },
        Factor {
            name: "column-impact",
            value: of_five(impact),
            meaning: impact_words(findings, item),
            counts: impact / 5.0,
            how: None,
        },
        Factor {
            name: "column-feasibility",
            value: of_five(feasibility),
            meaning: feasibility_words(findings, item),
            counts: (feasibility / 5.0).powf(constants.gamma),
            how: Some(voice.say_with("gaps-root", &[("value", weight(voice, feasibility).into())])),
        },
        Factor {
            name: "gaps-factor-unlock",
            value: voice.number(unlocked.len()),
            meaning: unlock_meaning(findings, &unlocked).into_any(),
            counts: 1.0 + constants.lambda * unlock_share,
            how: None,
        },
    ]
}

/// Where the item stands and what it aims at; beside a higher target also what the gap is measured by.
fn gap_meaning(findings: &GapsFacts<'_>, item: &ItemScore) -> String {
    let voice = findings.voice();
    let args = [("now", findings.state(item).into()), ("target", item.target.to_string().into())];
    let meaning = voice.say_with("gaps-gap-meaning", &args);
    if !has_lower_target(findings, item) {
        return meaning;
    }
    let highest = [("highest", findings.card.highest_target().to_string().into())];
    format!("{meaning} {}", voice.say_with("gaps-gap-measured", &highest))
}

fn has_lower_target(findings: &GapsFacts<'_>, item: &ItemScore) -> bool {
    item.target < findings.card.highest_target()
}

/// The gap as a fraction: levels missing over the highest target.
fn share_of_highest(findings: &GapsFacts<'_>, item: &ItemScore) -> String {
    let level = item.claimed.map_or(0, Level::value);
    format!("{}/{}", item.target.value().saturating_sub(level), findings.card.highest_target())
}

fn row(voice: &Voice, factor: Factor) -> AnyView {
    let how = factor.how.map(|how| view! { <span class="how">{how}</span> });
    view! {
        <tr>
            <th scope="row">{voice.say(factor.name)}</th>
            <td>{factor.value}</td>
            <td>{factor.meaning}</td>
            <td class="figure">{voice.decimal(factor.counts, 3)}{how}</td>
        </tr>
    }
    .into_any()
}

/// How many steps of the target are missing.
pub fn steps(voice: &Voice, item: &ItemScore) -> String {
    let target = usize::from(item.target.value());
    let level = usize::from(item.claimed.map_or(0, Level::value));
    voice.say_part("gaps-steps", target.saturating_sub(level), target)
}

/// What an impact of this size means.
pub fn impact_meaning(voice: &Voice, impact: Option<f64>) -> String {
    voice.say(&format!("gaps-impact-{}", anchor(impact)))
}

/// What a feasibility of this size means.
pub fn feasibility_meaning(voice: &Voice, feasibility: Option<f64>) -> String {
    voice.say(&format!("gaps-feasibility-{}", anchor(feasibility)))
}

/// The written anchor nearest to a value of 1 to 5.
fn anchor(value: Option<f64>) -> String {
    format!("{:.0}", value.unwrap_or(1.0).clamp(1.0, 5.0))
}

fn impact_words(findings: &GapsFacts<'_>, item: &ItemScore) -> AnyView {
    let voice = findings.voice();
    let chosen = findings.open.assessment().choices.impact.contains_key(&item.id);
    view! { {impact_meaning(voice, item.impact)}" "{origin(voice, chosen)} }.into_any()
}

fn feasibility_words(findings: &GapsFacts<'_>, item: &ItemScore) -> AnyView {
    let voice = findings.voice();
    let chosen = findings.open.assessment().choices.feasibility.get(&item.id).copied();
    let worth = findings.framework.item(&item.id).and_then(|item| item.worth.as_ref());
    let before = chosen.or(worth.map(|worth| worth.feasibility)).map(f64::from);
    let moved = before.filter(|before| item.feasibility.is_some_and(|now| (now - before).abs() > 1e-9));
    let moved = moved.map(|before| {
        format!(
            " {}",
            voice.say_with("gaps-weight-enablers", &[("default", voice.decimal(before, 0).into())])
        )
    });
    view! { {feasibility_meaning(voice, item.feasibility)}" "{origin(voice, chosen.is_some())}{moved} }
        .into_any()
}

/// Whether the country chose a weight.
fn origin(voice: &Voice, chosen: bool) -> AnyView {
    let key = if chosen { "gaps-weight-country" } else { "gaps-weight-default" };
    view! { <span class="origin">{voice.say(key)}</span> }.into_any()
}

fn basis(findings: &GapsFacts<'_>, item: &ItemScore) -> Option<AnyView> {
    let voice = findings.voice();
    let worth = findings.framework.item(&item.id)?.worth.as_ref()?;
    let words = voice.say_with("gaps-basis", &[("text", voice.text(&worth.basis).into())]);
    (!worth.basis.is_empty())
        .then(|| view! { <p>{words}" "{status_mark(voice, worth.status)}</p> }.into_any())
}

/// What is not met up to the target, the next level first, each fact with the items of other frameworks that lack it
/// too; or that all of it is ticked; where levels are not made of conditions, what is observable one level further on.
fn missing(findings: &GapsFacts<'_>, item: &ItemScore) -> Vec<AnyView> {
    let (voice, names, analysis) = (findings.voice(), findings.names(), &findings.open.analysis);
    let words = |one: &Condition| names.lack(one, &analysis.also_lacking(&item.id, one));
    let line = |lacks: LevelLacks<'_>| {
        let title = voice.say_with("gaps-lacks", &[("level", lacks.level.to_string().into())]);
        let words: Vec<String> = lacks.conditions.into_iter().map(words).collect();
        view! { <p><strong>{title}": "</strong>{voice.list(&words)}</p> }.into_any()
    };
    match analysis.lacks(&item.id) {
        None => next_level(findings, item).into_iter().collect(),
        Some(lacks) if lacks.is_empty() => {
            vec![view! { <p>{voice.say("gaps-claimed-below-ticks")}</p> }.into_any()]
        }
        Some(lacks) => lacks.into_iter().map(line).collect(),
    }
}

/// What is observable one level further on.
fn next_level(findings: &GapsFacts<'_>, item: &ItemScore) -> Option<AnyView> {
    let voice = findings.voice();
    let next = item.claimed?.value() + 1;
    let levels = &findings.framework.item(&item.id)?.levels;
    let statement = levels.iter().find(|statement| statement.level.value() == next)?;
    let title = voice.say_with("gaps-next-level", &[("level", statement.level.to_string().into())]);
    Some(view! { <p><strong>{title}": "</strong>{voice.text(&statement.statement)}</p> }.into_any())
}
