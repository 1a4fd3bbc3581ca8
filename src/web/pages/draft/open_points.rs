//! Knows where on these pages each open point of the strategy is closed, and how many wait there.

use crate::assessment::strategy::EntryKind;
use crate::plan::{CountPlace, OpenMatter};
use crate::presentation::page_key;
use crate::web::Address;
use crate::web::forms::lists::RecordList;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// A page that closes points, with how many: each point stands in one of them, so that together they are the count of
/// the heading. Nothing where no point is open.
pub fn view(open: &Open) -> Option<AnyView> {
    let voice = &open.voice;
    let mut places: Vec<(Address, String, usize)> = Vec::new();
    for point in open.analysis.open_before_signature() {
        let (address, key) = (place(open, &point.matter), page_key(&point.matter));
        match places.iter_mut().find(|(known, ..)| *known == address) {
            Some((.., count)) => *count += 1,
            None => places.push((address, key, 1)),
        }
    }
    let lines = places.iter().map(|(address, key, count)| {
        let count = voice.number(*count);
        view! { <li><a href=address.url(voice.lang())>{voice.say(key)}</a>": "{count}</li> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <details class="fold open-points">
                <summary>{voice.say("open-points-where")}</summary>
                <ul>{lines}</ul>
            </details>
        }
        .into_any()
    })
}

/// The page on which the point is closed.
fn place(open: &Open, matter: &OpenMatter) -> Address {
    let id = open.id();
    let list = |list: RecordList| Address::RecordList(open.id(), list);
    let entries = |kind: EntryKind| list(RecordList::Entries(kind));
    match matter {
        OpenMatter::Unanswered { .. } => Address::Items(id),
        OpenMatter::Unknown { item } => Address::Item(id, item.clone()),
        OpenMatter::Lead
        | OpenMatter::Period
        | OpenMatter::Vision
        | OpenMatter::Mission
        | OpenMatter::Currency
        | OpenMatter::PriceYear
        | OpenMatter::Reporting => Address::PlanFrame(id),
        OpenMatter::Actions
        | OpenMatter::Action { .. }
        | OpenMatter::Changed { .. }
        | OpenMatter::Gap { .. } => Address::Plan(id),
        OpenMatter::Funding { .. } => Address::PlanCosts(id),
        OpenMatter::Indicators | OpenMatter::Indicator { .. } => Address::PlanResults(id),
        OpenMatter::Body { .. } => list(RecordList::Bodies),
        OpenMatter::Commitment { .. } | OpenMatter::Deadline { .. } => list(RecordList::Commitments),
        OpenMatter::Rights { .. } => entries(EntryKind::Rights),
        OpenMatter::Risks | OpenMatter::Risk { .. } => entries(EntryKind::Risk),
        OpenMatter::ChildrenHeard => entries(EntryKind::Consultation),
        OpenMatter::Comment { .. } => entries(EntryKind::Comment),
        OpenMatter::SmallNumber { place: CountPlace::Item(item) } => Address::Item(id, item.clone()),
        OpenMatter::SmallNumber { place: CountPlace::Entry(entry) } => entries(entry.kind),
        OpenMatter::UndatedFigure { .. } | OpenMatter::MissingFigures { .. } => entries(EntryKind::Figure),
        OpenMatter::Policy { .. } => entries(EntryKind::Policy),
        OpenMatter::Language(_) => Address::Edit(id),
        OpenMatter::Signatures | OpenMatter::Signature { .. } | OpenMatter::Act => Address::Approval(id),
    }
}
