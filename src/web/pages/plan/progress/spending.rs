//! Knows what was spent on an action in a year: how it is entered and told; knows no totals.

use crate::assessment::strategy::{ActionRecord, Expenditure};
use crate::framework::ActionId;
use crate::web::components::FieldWidth;
use crate::web::forms::Shape::{Amount, Currency, Day, Line, Year};
use crate::web::forms::{Fault, FormPart, FormState, FormTable, LINE, fits, may, must};
use crate::web::pages::plan::phases::action_form;
use crate::web::plan_page::PlanPage;
use crate::web::{Problems, Voice};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use serde_json::Value;

/// What was spent in a year.
pub const SPENT: FormTable = FormTable {
    words: "spent",
    explains: false,
    specs: &[
        must("year", Year),
        may("amount", Amount).hint("spent-amount-hint").wide(FieldWidth::Medium),
        must("currency", Currency),
        must("date", Day).hint("progress-date-hint"),
        must("source", Line(LINE)).hint("spent-source-hint"),
    ],
};

fn part<'a>(voice: &'a Voice, action: &ActionId) -> FormPart<'a> {
    FormPart::of(voice, &SPENT).between("spent-", format!("-{action}"))
}

/// Puts what was sent into the record, and says it in words. Without an amount the year is unknown again.
pub fn enter(
    page: &PlanPage<'_>,
    form: &mut FormState,
    action: &ActionId,
    record: &mut ActionRecord,
) -> Option<String> {
    let (voice, today) = (page.voice(), page.open.state.clock.today());
    let part = part(voice, action).about(page.names().action(action));
    let mut sent = part.read(form, &Value::Null);
    if sent["year"].as_i64().is_some_and(|year| year > today.year().into()) {
        part.fault(form, "year", Fault::Ahead);
    }
    let year = i32::try_from(sent.as_object_mut()?.remove("year")?.as_i64()?).ok()?;
    let day: Option<NaiveDate> = sent["date"].as_str().and_then(|day| day.parse().ok());
    if year <= today.year() && day.is_some_and(|day| day.year() < year) {
        let label = part.label_of("date").unwrap_or_default();
        form.problems.note_of(format!("spent-date-{action}"), label, voice.say("spent-date-early"));
    }
    if form.fields.text(&format!("spent-amount-{action}")).is_empty() {
        form.problems = Problems::default();
        note_lone_words(voice, form, (&part, action));
        record.spent.remove(&year);
        return Some(voice.say_with("spent-unknown", &[("year", year.to_string().into())]));
    }
    let spent: Expenditure = fits(&sent)?;
    let words = expenditure_words(voice, year, &spent);
    record.spent.insert(year, spent);
    Some(words)
}

/// Notes a day or a source without an amount: they would be lost, for nothing is kept of a year that nobody knows.
fn note_lone_words(voice: &Voice, form: &mut FormState, (part, action): (&FormPart<'_>, &ActionId)) {
    let is_typed = |word: &&str| !form.fields.text(&format!("spent-{word}-{action}")).is_empty();
    if ["date", "source"].iter().any(is_typed) {
        let label = part.label_of("amount").unwrap_or_default();
        form.problems.note_of(format!("spent-amount-{action}"), label, voice.say("spent-amount-missing"));
    }
}

fn expenditure_words(voice: &Voice, year: i32, spent: &Expenditure) -> String {
    let args = [
        ("year", year.to_string().into()),
        ("currency", spent.currency.clone().into()),
        ("amount", voice.amount(spent.amount, spent.amount.normalize().scale()).into()),
        ("date", voice.date(spent.date).into()),
        ("source", spent.source.clone().into()),
    ];
    voice.say_with("spent-told", &args)
}

/// Everything that is held about an action.
pub fn recorded_words(voice: &Voice, record: &ActionRecord) -> String {
    let lines = record.spent.iter().map(|(year, spent)| expenditure_words(voice, *year, spent));
    lines.collect::<Vec<_>>().join("\n")
}

/// What is held, line by line, and the form for a year.
pub fn view(page: &PlanPage<'_>, action: &ActionId, form: &FormState) -> AnyView {
    let (voice, part) = (page.voice(), part(page.voice(), action));
    let record = page.open.action_record(action);
    let lines: Vec<_> = record
        .spent
        .iter()
        .map(
            |(year, spent)| view! { <p class="hint"><bdi>{expenditure_words(voice, *year, spent)}</bdi></p> },
        )
        .collect();
    let returned = form.is_about("action", action.as_str()) && form.fields.text("do") == "spent";
    let mut blank = FormState::default();
    blank.fields.set(format!("spent-currency-{action}"), page.costing.currency.clone());
    let form = if returned { form } else { &blank };
    let field = |word: &str| part.field(form, word);
    view! {
        {lines}
        <details class="plan-moves" open=returned>
            <summary>{voice.say("spent-enter")}</summary>
            {action_form(
                page,
                action,
                view! {
                    <input type="hidden" name="do" value="spent" />
                    <div class="pair">{field("year")}{field("amount")}</div>
                    <div class="pair">{field("currency")}{field("date")}</div>
                    {field("source")}
                    <p class="plan-buttons"><button class="button secondary small" type="submit">{voice.say("save")}</button></p>
                }
                .into_any(),
            )}
        </details>
    }
    .into_any()
}
