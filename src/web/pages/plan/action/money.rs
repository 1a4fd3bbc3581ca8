//! Knows what an action costs and who pays, row by row and year by year: those rows that are filled, and two more; no row hides
//! a year.

use crate::assessment::strategy::{ActionRecord, CostKind, EconomicClass, FundingSource, FundingStatus};
use crate::framework::ActionId;
use crate::plan::PlanSettings;
use crate::presentation::{Label, exact_money, options, unit_cost};
use crate::web::components::{Caption, ConflictRow, Field, FieldWidth, Head, status_mark, table, text_input};
use crate::web::forms::Shape::{Amount, Line, Quantity, Select};
use crate::web::forms::{
    FormState, FormTable, LINE, Options, Rows, Shape, YEARS, field_text, may, must, plain, years,
};
use crate::web::http::extract::Open;
use crate::web::plan_page::PlanPage;
use crate::web::{Address, Fields, Voice};
use chrono::Datelike;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

/// A line of costs.
pub const COST: FormTable = FormTable {
    words: "plan-cost",
    explains: false,
    specs: &[
        must("what", Line(LINE)).wide(FieldWidth::Medium),
        must("kind", Select(choices::<CostKind>)),
        may("class", Select(classes)),
        may("code", Line(LINE)).wide(FieldWidth::Medium),
        may("unit", Line(LINE)).wide(FieldWidth::Medium),
        must("unit-cost", Amount).wide(FieldWidth::Medium),
    ],
};

/// The economic classes, and that nobody has said which it is.
fn classes(voice: &Voice) -> Options {
    behind::<EconomicClass>(voice, "economic-class-none")
}

/// What somebody has to choose: papers print it, so that none is chosen before.
fn choices<T: Label>(voice: &Voice) -> Options {
    behind::<T>(voice, "record-choose")
}

/// The values behind this word for none.
fn behind<T: Label>(voice: &Voice, none: &str) -> Options {
    std::iter::once((String::new(), voice.say(none))).chain(options::<T>(voice)).collect()
}

/// Money from one source.
pub const FUNDING: FormTable = FormTable {
    words: "plan-funding",
    explains: false,
    specs: &[
        must("source", Select(choices::<FundingSource>)),
        may("name", Line(LINE)).wide(FieldWidth::Medium),
        must("status", Select(choices::<FundingStatus>)),
    ],
};

/// The two kinds of rows, each with the key of the record.
const MONEY: [(Rows, &str); 2] = [
    (rows("cost-", "sheet-costs-title", &COST, ("quantities", Quantity)), "costs"),
    (rows("funding-", "plan-funding-heading", &FUNDING, ("amounts", Amount)), "funding"),
];

/// How many blank rows follow those that are filled.
const BLANK: usize = 2;

const fn rows(
    before: &'static str,
    title: &'static str,
    table: &'static FormTable,
    by_year: (&'static str, Shape),
) -> Rows {
    Rows { before, behind: "-", first: 0, title, table, by_year: Some(by_year), remove: None }
}

/// What the field for a year of a row is called; nothing where it is none.
pub fn label_of_year(voice: &Voice, field: &str) -> Option<String> {
    MONEY.iter().find_map(|(rows, _)| rows.label_of_year(voice, field))
}

/// The record in the fields: the years of the period, or the next ones while it is open, and those in which it says
/// something.
pub fn fill(open: &Open, record: &ActionRecord, fields: &mut Fields) {
    let costs = record.costs.iter().flat_map(|line| line.quantities.keys().copied());
    let funding = record.funding.iter().flat_map(|line| line.amounts.keys().copied());
    let mut period = open.assessment().strategy.frame.years();
    if period.is_empty() {
        let year = open.state.clock.today().year();
        period = (year..=year + PlanSettings::default().assumed_years).collect();
    }
    let all: BTreeSet<i32> = period.into_iter().chain(costs).chain(funding).collect();
    fields.set(YEARS, all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    let value = plain(record);
    for (rows, key) in &MONEY {
        rows.fill(&open.voice, &value[*key], fields);
    }
}

/// Reads the rows into the record.
pub fn read(voice: &Voice, form: &mut FormState, record: &mut Value) {
    // Whoever sends no years has seen no rows.
    if !form.fields.has(YEARS) {
        return;
    }
    for (rows, key) in &MONEY {
        record[*key] = rows.read(voice, form, &record[*key]);
    }
}

/// The rows of two records side by side.
pub fn compare(voice: &Voice, mine: &Value, theirs: &Value) -> Vec<ConflictRow> {
    let row = |(rows, key): &(Rows, &str)| ConflictRow {
        name: voice.say(rows.title),
        yours: money_words(voice, rows, &mine[*key]),
        theirs: money_words(voice, rows, &theirs[*key]),
    };
    MONEY.iter().map(row).collect()
}

fn money_words(voice: &Voice, rows: &Rows, records: &Value) -> String {
    let line = |record: &Value| {
        let cells = rows.part(voice, 0).compare(record, &Value::Null).into_iter().map(|cell| cell.yours);
        let years = rows.by_year.and_then(|(key, _)| record[key].as_object()).into_iter().flatten();
        let years = years.map(|(year, amount)| format!("{year}: {}", field_text(voice, Amount, amount)));
        cells.filter(|cell| !cell.is_empty()).chain(years).collect::<Vec<_>>().join("; ")
    };
    records.as_array().into_iter().flatten().map(line).collect::<Vec<_>>().join("\n")
}

/// Costs and money, with their totals as saved.
pub fn view(page: &PlanPage<'_>, action: &ActionId, form: &FormState) -> AnyView {
    let voice = page.voice();
    let years = years(&form.fields);
    let url = Address::PlanFrame(page.open.id()).url(voice.lang());
    let open_period = page.open.assessment().strategy.frame.years().is_empty().then(|| {
        view! { <p class="notice">{voice.say("plan-costs-no-period")}" "<a href=url>{voice.say("plan-set-frame")}</a></p> }
    });
    let record = plain(&page.open.action_record(action));
    let [costs, funding] = MONEY.map(|(rows, key)| {
        let held = record[key].as_array().map_or(0, Vec::len);
        lines(voice, form, (&rows, held), &years)
    });
    view! {
        <section class="section" aria-labelledby="costs">
            <input type="hidden" name=YEARS value=years.join(" ") />
            <h2 id="costs">{voice.say("sheet-costs-title")}</h2>
            {open_period}
            <p class="hint">{voice.say("plan-costs-hint")}</p>
            {usual_cost(page, action)}
            {costs}
            <h3 id="funding">{voice.say("plan-funding-heading")}</h3>
            <p class="hint">{voice.say("plan-funding-hint")}</p>
            {funding}
            {totals(page, action)}
        </section>
    }
    .into_any()
}

/// What a unit usually costs, as a help for the price of a unit.
fn usual_cost(page: &PlanPage<'_>, action: &ActionId) -> Option<AnyView> {
    let voice = page.voice();
    let (_, listed) = page.open.analysis.library.action(action)?;
    let cost = listed.unit_cost.as_ref()?;
    let words = voice.say_with("plan-usual-hint", &[("words", unit_cost(voice, cost).into())]);
    Some(view! { <p class="hint">{words}" "{status_mark(voice, cost.status)}</p> }.into_any())
}

/// The rows that are filled and some more, each with all its years in sight. So many are held.
fn lines(voice: &Voice, form: &FormState, (rows, held): (&Rows, usize), years: &[String]) -> Vec<AnyView> {
    (0..rows.shown_rows(&form.fields, held) + BLANK)
        .map(|row| line(voice, form, (rows, row), years))
        .collect()
}

fn line(voice: &Voice, form: &FormState, (rows, row): (&Rows, usize), years: &[String]) -> AnyView {
    let amounts = years.iter().map(|year| {
        let name = format!("{}year-{year}", rows.prefix(row));
        let value = form.fields.text(&name);
        let field = Field { name, label: year.clone(), value, width: FieldWidth::Short, ..Field::default() };
        text_input(field, &form.problems)
    });
    view! {
        <fieldset class="plan-row">
            <legend>{voice.say_with("plan-row", &[("number", voice.number(row + 1).into())])}</legend>
            <div class="plan-row-fields">{rows.part(voice, row).view(form)}</div>
            <div class="plan-years">{amounts.collect::<Vec<_>>()}</div>
        </fieldset>
    }
    .into_any()
}

/// What was saved last adds up to this.
fn totals(page: &PlanPage<'_>, action: &ActionId) -> Option<AnyView> {
    let voice = page.voice();
    let costed = page.costing.action(action)?;
    let shown = |amount| exact_money(voice, page.costing, amount);
    let rows: Vec<_> = costed
        .by_year
        .iter()
        .map(|(year, balance)| (year.to_string(), *balance))
        .chain([(voice.say("column-total"), costed.total)])
        .map(|(name, balance)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="figure">{shown(balance.cost.constant().amount())}</td>
                    <td class="figure">{shown(balance.cost.current().amount())}</td>
                    <td class="figure">{shown(balance.secured)}</td>
                    <td class="figure">{shown(balance.pledged)}</td>
                    <td class="figure">{shown(balance.gap().amount())}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = vec![
        Head::Text("column-year"),
        Head::Figure("column-base"),
        Head::Figure("column-budget"),
        Head::Figure("column-secured"),
        Head::Figure("column-pledged"),
        Head::Figure("plan-gap"),
    ];
    Some(
        view! {
            <h3 id="totals">{voice.say("plan-totals")}</h3>
            {table(voice, Caption::heading("totals").look("plan-totals"), heads, rows)}
        }
        .into_any(),
    )
}
