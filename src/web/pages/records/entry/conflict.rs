//! Knows how two texts of the same entry stand side by side.

use super::Found;
use crate::assessment::{Change, Strategy};
use crate::web::Place;
use crate::web::components::{ConflictRow, conflict_table};
use crate::web::http::extract::Open;
use crate::web::records::{List, Sent, Shape, Spec, field_key, option_key, specs, values};
use leptos::prelude::AnyView;

/// What the reader typed beside what is held.
pub(super) fn view(open: &Open, found: &Found, sent: &Sent, theirs: Option<Change>) -> AnyView {
    let mut strategy = Strategy::default();
    if let Some(Change::Strategy(decision)) = theirs {
        strategy.apply(&decision);
    }
    let held = found.list.held(&strategy, &found.name).map(|(record, _)| values(found.list, &record));
    let held = held.unwrap_or_default();
    let row = |spec: &Spec| {
        let told = |value: Option<&String>| worded(open, spec, value.map_or("", String::as_str));
        ConflictRow {
            name: name(open, found.list, spec),
            yours: told(sent.typed.get(spec.key)),
            theirs: told(held.get(spec.key)),
        }
    };
    let rows = specs(found.list).iter().map(row).collect();
    let url = Place::RecordList(open.id(), found.list).url(open.voice.lang());
    conflict_table(&open.voice, rows, url)
}

fn name(open: &Open, list: List, spec: &Spec) -> String {
    open.voice.say(&field_key(list, spec))
}

fn worded(open: &Open, spec: &Spec, value: &str) -> String {
    match spec.shape {
        Shape::Choice(_) if !value.is_empty() => open.voice.say(&option_key(spec.key, value)),
        Shape::Tick if !value.is_empty() => open.voice.say("yes"),
        _ => value.to_owned(),
    }
}
