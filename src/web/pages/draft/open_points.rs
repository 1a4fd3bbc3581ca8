//! Knows where on these pages each open point of the strategy is closed, and how many wait there.

use crate::assessment::strategy::EntryKind;
use crate::plan::{CountPlace, OpenMatter};
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
        let (address, key) = place(open, &point.matter);
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

/// The page on which the point is closed, and the message that names it.
fn place(open: &Open, matter: &OpenMatter) -> (Address, String) {
    let id = open.id();
    let list =
        |list: RecordList| (Address::RecordList(open.id(), list), format!("records-{}-title", list.code()));
    match matter {
        OpenMatter::Unanswered { .. } => (Address::Items(id), "items-title".to_owned()),
        OpenMatter::Lead
        | OpenMatter::Period
        | OpenMatter::Vision
        | OpenMatter::Mission
        | OpenMatter::Currency
        | OpenMatter::PriceYear
        | OpenMatter::Reporting => (Address::PlanFrame(id), "plan-nav-frame".to_owned()),
        OpenMatter::Actions
        | OpenMatter::Action { .. }
        | OpenMatter::Changed { .. }
        | OpenMatter::Gap { .. } => (Address::Plan(id), "plan-nav-phases".to_owned()),
        OpenMatter::Funding { .. } => (Address::PlanCosts(id), "costs-title".to_owned()),
        OpenMatter::Indicators | OpenMatter::Indicator { .. } => {
            (Address::PlanResults(id), "results-title".to_owned())
        }
        OpenMatter::Body { .. } => list(RecordList::Bodies),
        OpenMatter::Commitment { .. } => list(RecordList::Commitments),
        OpenMatter::Rights { .. } => list(RecordList::Entries(EntryKind::Rights)),
        OpenMatter::Risks | OpenMatter::Risk { .. } => list(RecordList::Entries(EntryKind::Risk)),
        OpenMatter::ChildrenHeard => list(RecordList::Entries(EntryKind::Consultation)),
        OpenMatter::Comment { .. } => list(RecordList::Entries(EntryKind::Comment)),
        OpenMatter::SmallNumber { place: CountPlace::Item(item) } => {
            (Address::Item(id, item.clone()), "column-finding".to_owned())
        }
        OpenMatter::SmallNumber { place: CountPlace::Entry(entry) } => list(RecordList::Entries(entry.kind)),
        OpenMatter::Language(_) => (Address::Edit(id), "edit-title".to_owned()),
        OpenMatter::Signatures | OpenMatter::Signature { .. } => {
            (Address::Approval(id), "approval-title".to_owned())
        }
    }
}
