//! Knows the rows of costs and of money: those that are filled, and two more.

use super::Entered;
use crate::assessment::strategy::{CostKind, FundingSource, FundingStatus};
use crate::framework::ActionId;
use crate::plan::check::MOST_ROWS;
use crate::presentation::exact_money;
use crate::web::Fields;
use crate::web::components::{Field, Width, select, text_input};
use crate::web::http::extract::Open;
use crate::web::labels::{Label, options};
use crate::web::planning::{Desk, year_fields};
use crate::web::{Place, Voice};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A kind of row: the name that its fields begin with, and those fields whose words make a row.
pub struct Kind {
    name: &'static str,
    words: &'static [&'static str],
    choices: &'static [&'static str],
}

/// Rows of costs.
pub const COST: Kind = Kind { name: "cost", words: &["what", "unit", "unit-cost"], choices: &["kind"] };

/// Rows of money.
pub const FUNDING: Kind = Kind { name: "funding", words: &["name"], choices: &["source", "status"] };

/// How many blank rows follow those that are filled.
const BLANK: usize = 2;

/// The years of the period, and those in which the record says something.
pub fn years(open: &Open, action: &ActionId) -> Vec<i32> {
    let record = open.action_record(action);
    let costs = record.costs.iter().flat_map(|line| line.quantities.keys().copied());
    let funding = record.funding.iter().flat_map(|line| line.amounts.keys().copied());
    let period = open.assessment().strategy.frame.years();
    let all: BTreeSet<i32> = period.into_iter().chain(costs).chain(funding).collect();
    all.into_iter().collect()
}

/// How many rows are filled, once they are compact.
pub fn row_count(fields: &Fields, kind: &Kind) -> usize {
    let years = year_fields(fields);
    (0..MOST_ROWS + 50).take_while(|row| filled(fields, kind, *row, &years)).count()
}

fn filled(fields: &Fields, kind: &Kind, row: usize, years: &[String]) -> bool {
    let words = kind.words.iter().map(|word| format!("{}-{row}-{word}", kind.name));
    let years = years.iter().map(|year| format!("{}-{row}-year-{year}", kind.name));
    words.chain(years).any(|name| !fields.text(&name).is_empty())
}

/// The same fields without the blank rows between filled ones, so that rows are counted from 0.
pub fn compact(fields: &Fields) -> Fields {
    let years = year_fields(fields);
    let mut pairs: Vec<(String, String)> = fields
        .names()
        .filter(|name| !name.starts_with("cost-") && !name.starts_with("funding-"))
        .map(|name| (name.to_owned(), fields.text(name)))
        .collect();
    for kind in [&COST, &FUNDING] {
        let rows = (0..MOST_ROWS + 50).filter(|row| filled(fields, kind, *row, &years));
        for (to, from) in rows.enumerate() {
            let year_names = years.iter().map(|year| format!("year-{year}"));
            let names =
                kind.words.iter().chain(kind.choices).map(|name| (*name).to_owned()).chain(year_names);
            pairs.extend(names.map(|name| {
                (format!("{}-{to}-{name}", kind.name), fields.text(&format!("{}-{from}-{name}", kind.name)))
            }));
        }
    }
    pairs.into_iter().collect()
}

/// Costs and money, with their totals as saved.
pub fn view(desk: &Desk<'_>, action: &ActionId, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    let years = year_fields(&entered.fields);
    if years.is_empty() {
        let url = Place::PlanFrame(desk.open.id()).url(voice.lang());
        return view! {
            <section class="section" aria-labelledby="costs">
                <h2 id="costs">{voice.say("sheet-costs-title")}</h2>
                <p class="notice">{voice.say("plan-costs-no-period")}" "<a href=url>{voice.say("plan-set-frame")}</a></p>
            </section>
        }
        .into_any();
    }
    let costs = table(desk, entered, &COST, &years);
    let funding = table(desk, entered, &FUNDING, &years);
    view! {
        <section class="section" aria-labelledby="costs">
            <input type="hidden" name="years" value=years.join(" ") />
            <h2 id="costs">{voice.say("sheet-costs-title")}</h2>
            <p class="hint">{voice.say("plan-costs-hint")}</p>
            {costs}
            <h3 id="funding">{voice.say("plan-funding-heading")}</h3>
            <p class="hint">{voice.say("plan-funding-hint")}</p>
            {funding}
            {totals(desk, action)}
        </section>
    }
    .into_any()
}

fn table(desk: &Desk<'_>, entered: &Entered, kind: &Kind, years: &[String]) -> AnyView {
    let voice = desk.voice();
    let count = row_count(&entered.fields, kind) + BLANK;
    let names = if kind.name == "cost" {
        vec!["what", "kind", "unit", "unit-cost"]
    } else {
        vec!["source", "name", "status"]
    };
    let heads: Vec<_> = names
        .iter()
        .map(|name| voice.say(&format!("plan-{}-{name}", kind.name)))
        .chain(years.iter().cloned())
        .map(|head| view! { <th scope="col">{head}</th> })
        .collect();
    let rows: Vec<_> = (0..count).map(|row| line(voice, entered, kind, (row, &names, years))).collect();
    let label = if kind.name == "cost" { "costs" } else { "funding" };
    view! {
        <div class="scroll plan-rows" tabindex="0" role="region" aria-labelledby=label>
            <table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

fn line(
    voice: &Voice,
    entered: &Entered,
    kind: &Kind,
    (row, names, years): (usize, &[&str], &[String]),
) -> AnyView {
    let field = |name: &str, label: String, width: Width| {
        let name = format!("{}-{row}-{name}", kind.name);
        Field {
            label: format!("{label}, {}", row + 1),
            value: entered.fields.text(&name),
            name,
            width,
            ..Field::default()
        }
    };
    let cells: Vec<_> = names
        .iter()
        .map(|name| {
            let label = voice.say(&format!("plan-{}-{name}", kind.name));
            let field = field(name, label, Width::Medium);
            let cell = match *name {
                "kind" => select(chosen::<CostKind>(field), options::<CostKind>(voice), &entered.problems),
                "source" => {
                    select(chosen::<FundingSource>(field), options::<FundingSource>(voice), &entered.problems)
                }
                "status" => {
                    select(chosen::<FundingStatus>(field), options::<FundingStatus>(voice), &entered.problems)
                }
                _ => text_input(field, &entered.problems),
            };
            view! { <td class="cell-field" data-field=(*name).to_owned()>{cell}</td> }
        })
        .collect();
    let amounts: Vec<_> = years
        .iter()
        .map(|year| {
            let cell =
                text_input(field(&format!("year-{year}"), year.clone(), Width::Short), &entered.problems);
            view! { <td class="cell-field" data-field="year">{cell}</td> }
        })
        .collect();
    view! { <tr>{cells}{amounts}</tr> }.into_any()
}

/// A choice that nobody made stands at its default.
fn chosen<T: Label + Default>(mut field: Field) -> Field {
    if T::from_code(&field.value).is_none() {
        field.value = T::default().code().to_owned();
    }
    field
}

/// What was saved last adds up to this.
fn totals(desk: &Desk<'_>, action: &ActionId) -> Option<AnyView> {
    let voice = desk.voice();
    let costed = desk.costing.action(action)?;
    let shown = |amount| exact_money(voice, desk.costing, amount);
    let rows: Vec<_> = costed
        .by_year
        .iter()
        .map(|(year, balance)| (year.to_string(), *balance))
        .chain([(voice.say("column-total"), costed.total)])
        .map(|(name, balance)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="figure">{shown(balance.cost.total())}</td>
                    <td class="figure">{shown(balance.secured)}</td>
                    <td class="figure">{shown(balance.pledged)}</td>
                    <td class="figure">{shown(balance.gap())}</td>
                </tr>
            }
        })
        .collect();
    let heads = ["column-year", "column-cost", "column-secured", "column-pledged", "plan-gap"];
    let heads = heads.map(|key| {
        let class = (key != "column-year").then_some("figure");
        view! { <th scope="col" class=class>{voice.say(key)}</th> }
    });
    Some(
        view! {
            <h3 id="totals">{voice.say("plan-totals")}</h3>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="totals">
                <table class="plan-totals"><thead><tr>{Vec::from(heads)}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        }
        .into_any(),
    )
}
