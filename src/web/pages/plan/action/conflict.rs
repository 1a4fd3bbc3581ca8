//! Knows how two records of an action stand side by side, field by field.

use super::writing;
use crate::assessment::strategy::{ActionRecord, Decision};
use crate::framework::ActionId;
use crate::web::components::{ConflictRow, conflict_table};
use crate::web::labels::Label;
use crate::web::planning::{Desk, typed};
use crate::web::{Place, Voice};
use leptos::prelude::*;

/// What the reader wrote beside what is held.
pub fn view(
    desk: &Desk<'_>,
    action: &ActionId,
    mine: &ActionRecord,
    theirs: Option<Box<Decision>>,
) -> AnyView {
    let voice = desk.voice();
    let theirs = match theirs.map(|decision| *decision) {
        Some(Decision::Action { record: Some(record), .. }) => record,
        _ => ActionRecord::default(),
    };
    let fields = [writing::fields(mine, &[]), writing::fields(&theirs, &[])];
    let names = [
        "title",
        "item",
        "taken",
        "reason",
        "phase",
        "despite",
        "lead",
        "partners",
        "start",
        "end",
        "indicator",
        "baseline",
        "midterm-target",
        "final-target",
        "verification",
        "risk",
    ];
    let plain = names.map(|name| ConflictRow {
        name: voice.say(&format!("plan-field-{name}")),
        yours: told(voice, name, fields[0].text(name)),
        theirs: told(voice, name, fields[1].text(name)),
    });
    let mut rows = Vec::from(plain);
    rows.push(ConflictRow {
        name: voice.say("sheet-costs-title"),
        yours: costs(voice, mine),
        theirs: costs(voice, &theirs),
    });
    rows.push(ConflictRow {
        name: voice.say("plan-funding-heading"),
        yours: funding(voice, mine),
        theirs: funding(voice, &theirs),
    });
    conflict_table(voice, rows, Place::PlanAction(desk.open.id(), action.clone()).url(voice.lang()))
}

fn told(voice: &Voice, name: &str, value: String) -> String {
    if name == "taken" { voice.say(&format!("plan-taken-{value}")) } else { value }
}

fn costs(voice: &Voice, record: &ActionRecord) -> String {
    let lines = record.costs.iter().map(|line| {
        let years = line.quantities.iter().map(|(year, quantity)| format!("{year}: {}", typed(*quantity)));
        let years: Vec<String> = years.collect();
        let kind = voice.say(line.kind.key());
        format!("{} ({kind}), {} {}; {}", line.what, typed(line.unit_cost), line.unit, years.join(", "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn funding(voice: &Voice, record: &ActionRecord) -> String {
    let lines = record.funding.iter().map(|line| {
        let years: Vec<String> =
            line.amounts.iter().map(|(year, amount)| format!("{year}: {}", typed(*amount))).collect();
        let (source, status) = (voice.say(line.source.key()), voice.say(line.status.key()));
        format!("{source} {} ({status}); {}", line.name, years.join(", "))
    });
    lines.collect::<Vec<_>>().join("\n")
}
