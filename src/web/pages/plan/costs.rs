//! `/{lang}/assessments/{id}/plan/costs`: what the plan costs by objective, year and source, and what is missing.

use super::home;
use crate::assessment::strategy::CostKind;
use crate::framework::ActionId;
use crate::plan::{Balance, Costing};
use crate::presentation::{Label, constant_money, current_money, exact_money, money};
use crate::service::act;
use crate::web::components::{Caption, Head, PageContent, table, table_in_parts};
use crate::web::http::extract::OpenFor;
use crate::web::plan_page::{PlanPage, nav};
use crate::web::{Address, Voice};
use axum::response::Response;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The page.
pub async fn get(open: OpenFor<act::Plan>) -> Response {
    let page = PlanPage::of(&open);
    let path = Address::PlanCosts(open.id()).url(open.voice.lang());
    let (title, main) = (open.voice.say("costs-title"), view(&page, &path));
    PageContent::of(&open, title, Address::PlanCosts(open.id()), main).trail(vec![home(&open)]).show(&open)
}

fn view(page: &PlanPage<'_>, path: &str) -> AnyView {
    let (voice, costing) = (page.voice(), page.costing);
    let tables = costing.is_costed().then(|| {
        view! {
            {objectives(page)}
            {years(page)}
            {kinds(page)}
        }
    });
    let sheet = format!("{}.xlsx", Address::Draft(page.open.id()).url(voice.lang()));
    let sources = (!costing.sources.is_empty()).then(|| sources(page));
    view! {
        {nav(page.open, path)}
        <h1>{headline(voice, costing)}</h1>
        <p class="lead">{method(voice, costing)}</p>
        {unknown_costs(page, "costs-uncosted", &costing.uncosted)}
        {unknown_costs(page, "costs-unfunded", &costing.unfunded)}
        {unknown_costs(page, "costs-outside", &costing.outside)}
        {tables}
        {sources}
        <p class="actions"><a class="button secondary" href=sheet>{voice.say("costs-download")}</a></p>
    }
    .into_any()
}

/// What the whole costs and what is missing. Where costs are unknown, the sum is said to be a part.
fn headline(voice: &Voice, costing: &Costing) -> String {
    if !costing.is_costed() {
        return voice.say("costs-headline-none");
    }
    let total = costing.total;
    let args = [
        ("total", constant_money(voice, costing, total.cost.constant(), money).into()),
        ("gap", money(voice, costing, total.gap().amount().max(Decimal::ZERO)).into()),
        ("n", costing.uncosted.len().into()),
        ("shown", voice.number(costing.uncosted.len()).into()),
    ];
    let key = match (costing.uncosted.is_empty(), total.gap().amount() > Decimal::ZERO) {
        (true, true) => "costs-headline",
        (true, false) => "costs-headline-paid",
        (false, true) => "costs-headline-part",
        (false, false) => "costs-headline-part-paid",
    };
    voice.say_with(key, &args)
}

/// In which prices, with which additions, and what it is in dollars.
fn method(voice: &Voice, costing: &Costing) -> String {
    let mut sentences = Vec::new();
    let year = costing.price_year.map(|year| ("year", year.to_string().into()));
    if let Some(year) = year {
        let args = [
            year,
            ("inflation", voice.amount(costing.inflation, costing.inflation.normalize().scale()).into()),
            (
                "contingency",
                voice.amount(costing.contingency, costing.contingency.normalize().scale()).into(),
            ),
        ];
        sentences.push(voice.say_with("costs-method", &args));
        let budget = current_money(voice, costing, costing.total.cost.current(), exact_money);
        if costing.has_additions() {
            sentences.push(voice.say_with("costs-budget", &[("budget", budget.into())]));
        }
    } else {
        sentences.push(voice.say("costs-method-open"));
    }
    let dollars = costing.dollars(costing.total.cost.constant().amount()).filter(|_| costing.is_costed());
    if let (Some(dollars), Some(rate)) = (dollars, costing.per_dollar) {
        let args = [
            ("dollars", voice.amount(dollars, 0).into()),
            ("rate", voice.amount(rate, rate.normalize().scale()).into()),
            ("currency", costing.currency.clone().into()),
        ];
        sentences.push(voice.say_with("costs-dollars", &args));
    }
    sentences.join(" ")
}

/// Actions whose money is unknown, counted openly.
fn unknown_costs(page: &PlanPage<'_>, key: &str, actions: &[ActionId]) -> Option<AnyView> {
    let voice = page.voice();
    let lines: Vec<_> = actions
        .iter()
        .map(|id| {
            let url = Address::PlanAction(page.open.id(), id.clone()).url(voice.lang());
            view! { <li><a href=url><bdi>{page.names().action(id)}</bdi></a></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <details class="weights">
                <summary>{voice.say_count(key, lines.len())}</summary>
                <ul>{lines}</ul>
            </details>
        }
        .into_any()
    })
}

fn objectives(page: &PlanPage<'_>) -> AnyView {
    let rows = page.costing.objectives.iter().map(|(objective, balance)| {
        let name = objective.as_ref().map(|id| page.names().objective(id));
        (name.unwrap_or_else(|| page.voice().say("objective-none")), *balance)
    });
    balances(page, "costs-objectives", rows.collect())
}

fn years(page: &PlanPage<'_>) -> AnyView {
    let rows = page.costing.by_year.iter().map(|(year, balance)| (year.to_string(), *balance));
    balances(page, "costs-years", rows.collect())
}

/// Cost and money by row, with the total below.
fn balances(page: &PlanPage<'_>, key: &'static str, rows: Vec<(String, Balance)>) -> AnyView {
    let (voice, costing) = (page.voice(), page.costing);
    let cells = |balance: Balance| {
        if balance == Balance::default() {
            return vec![
                view! { <td class="figure" colspan="5">{voice.say("costs-nothing")}</td> }.into_any(),
            ];
        }
        let cost = balance.cost;
        let amounts = [
            cost.constant().amount(),
            cost.current().amount(),
            balance.secured,
            balance.pledged,
            balance.gap().amount(),
        ];
        let cell =
            |amount| view! { <td class="figure">{exact_money(voice, costing, amount)}</td> }.into_any();
        Vec::from(amounts.map(cell))
    };
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(name, balance)| view! { <tr><th scope="row">{name}</th>{cells(balance)}</tr> })
        .collect();
    let heads = vec![
        Head::Words(voice.say(&format!("{key}-head"))),
        Head::Figure("column-base"),
        Head::Figure("column-budget"),
        Head::Figure("column-secured"),
        Head::Figure("column-pledged"),
        Head::Figure("plan-gap"),
    ];
    let parts = view! {
        <tbody>{rows}</tbody>
        <tfoot><tr><th scope="row">{voice.say("column-total")}</th>{cells(costing.total)}</tr></tfoot>
    };
    view! {
        <section class="section" aria-labelledby=key>
            <h2 id=key>{voice.say(key)}</h2>
            {table_in_parts(voice, Caption::heading(key).look("plan-totals"), heads, parts.into_any())}
        </section>
    }
    .into_any()
}

/// What comes again, what comes once, and how much prices and the unforeseen add.
fn kinds(page: &PlanPage<'_>) -> AnyView {
    let (voice, costing) = (page.voice(), page.costing);
    let total = costing.total.cost;
    let rows = [
        (CostKind::Recurrent.meaning(voice), costing.recurrent.constant().amount()),
        (CostKind::Once.meaning(voice), costing.once.constant().amount()),
        (voice.say("column-base"), total.base),
        (voice.say("costs-inflation"), total.inflation),
        (voice.say("costs-contingency"), total.contingency),
    ];
    let rows = rows.map(|(name, amount)| {
        view! { <div><dt>{name}</dt><dd>{exact_money(voice, costing, amount)}</dd></div> }
    });
    view! {
        <section class="section" aria-labelledby="costs-made-of">
            <h2 id="costs-made-of">{voice.say("costs-made-of")}</h2>
            <dl class="facts">{Vec::from(rows)}</dl>
        </section>
    }
    .into_any()
}

fn sources(page: &PlanPage<'_>) -> AnyView {
    let (voice, costing) = (page.voice(), page.costing);
    let rows: Vec<_> = costing
        .sources
        .iter()
        .map(|source| {
            let names: Vec<String> = source.names.iter().cloned().collect();
            view! {
                <tr>
                    <th scope="row">{source.source.title(voice)}</th>
                    <td><bdi>{voice.list(&names)}</bdi></td>
                    <td class="figure">{exact_money(voice, costing, source.secured_total())}</td>
                    <td class="figure">{exact_money(voice, costing, source.pledged_total())}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = vec![
        Head::Text("column-source"),
        Head::Text("column-name"),
        Head::Figure("column-secured"),
        Head::Figure("column-pledged"),
    ];
    view! {
        <section class="section" aria-labelledby="costs-sources">
            <h2 id="costs-sources">{voice.say("costs-sources")}</h2>
            {table(voice, Caption::heading("costs-sources").look("plan-totals"), heads, rows)}
        </section>
    }
    .into_any()
}
