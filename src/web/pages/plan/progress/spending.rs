//! Knows how what was spent on an action in a year is entered, and how it is told; knows no totals.

use super::Entered;
use crate::assessment::strategy::{ActionRecord, Spent};
use crate::framework::ActionId;
use crate::plan::check::{FaultKind, Faults, action_faults, amount, day, year};
use crate::web::components::{Field, Width, text_input};
use crate::web::pages::plan::phases::hidden;
use crate::web::planning::{Desk, note};
use crate::web::{Fields, Voice};
use leptos::prelude::*;

/// Puts what was sent into the record, and says it in words. Without an amount the year is unknown again.
pub fn enter(
    desk: &Desk<'_>,
    fields: &Fields,
    (action, record): (&ActionId, &mut ActionRecord),
    faults: &mut Faults,
) -> Option<String> {
    let name = |part: &str| format!("spent-{part}-{action}");
    let text = |part: &str| fields.text(&name(part));
    let year = needed(faults, &name("year"), year(&text("year")))?;
    if text("amount").is_empty() {
        record.spent.remove(&year);
        return Some(desk.voice().say_with("spent-unknown", &[("year", year.to_string().into())]));
    }
    let amount = needed(faults, &name("amount"), amount(&text("amount")));
    let date = needed(faults, &name("date"), day(&text("date")));
    let spent = Spent {
        amount: amount?,
        currency: text("currency").to_uppercase(),
        date: date?,
        source: text("source"),
    };
    let told = told(desk.voice(), year, &spent);
    record.spent.insert(year, spent);
    let only = ActionRecord { spent: record.spent.clone(), ..ActionRecord::default() };
    for fault in action_faults(&only) {
        note(faults, &format!("{}-{action}", fault.field), fault.kind);
    }
    Some(told)
}

fn needed<T>(faults: &mut Faults, field: &str, read: Result<Option<T>, FaultKind>) -> Option<T> {
    let read = read.and_then(|value| value.ok_or(FaultKind::Missing));
    read.map_err(|kind| note(faults, field, kind)).ok()
}

fn told(voice: &Voice, year: i32, spent: &Spent) -> String {
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
pub fn held(voice: &Voice, record: &ActionRecord) -> String {
    let lines = record.spent.iter().map(|(year, spent)| told(voice, *year, spent));
    lines.collect::<Vec<_>>().join("\n")
}

/// What is held, line by line, and the form for a year.
pub fn view(desk: &Desk<'_>, action: &ActionId, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    let record = desk.open.action_record(action);
    let lines: Vec<_> = record
        .spent
        .iter()
        .map(|(year, spent)| view! { <p class="hint"><bdi>{told(voice, *year, spent)}</bdi></p> })
        .collect();
    let at = entered.at.as_ref() == Some(action) && entered.fields.text("do") == "spent";
    let field = |part: &str, hint: Option<&str>, width: Width| {
        let name = format!("spent-{part}-{action}");
        let usual = if part == "currency" { desk.costing.currency.clone() } else { String::new() };
        let field = Field {
            label: voice.say(&format!("spent-{part}")),
            hint: hint.map(|hint| voice.say(hint)),
            value: if at { entered.fields.text(&name) } else { usual },
            name,
            width,
            ..Field::default()
        };
        text_input(field, &entered.problems)
    };
    view! {
        {lines}
        <details class="plan-moves" open=at>
            <summary>{voice.say("spent-enter")}</summary>
            <form method="post" novalidate=true>
                {hidden(desk, action)}
                <input type="hidden" name="do" value="spent" />
                <div class="pair">
                    {field("year", None, Width::Short)}
                    {field("amount", Some("spent-amount-hint"), Width::Medium)}
                </div>
                <div class="pair">
                    {field("currency", None, Width::Short)}
                    {field("date", Some("progress-date-hint"), Width::Short)}
                </div>
                {field("source", Some("spent-source-hint"), Width::Full)}
                <p class="plan-buttons"><button class="button secondary small" type="submit">{voice.say("save")}</button></p>
            </form>
        </details>
    }
    .into_any()
}
