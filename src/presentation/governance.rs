//! Knows the bodies of the strategy as a figure: which office holds each and to whom it reports.

use super::chart::{BodyKind, Chart, GovernanceBody, GovernanceChart};
use super::{Drawing, Names, excerpt};
use crate::assessment::strategy::BodyRecord;
use crate::framework::kit::{Body, BodyPlace};
use std::collections::BTreeMap;

/// The longest name of an office, in characters.
const OFFICE: usize = 120;

/// The bodies as the country sets them up; absent while it has decided about none.
pub fn governance(names: &Names, records: &BTreeMap<String, BodyRecord>) -> Option<Drawing> {
    if records.is_empty() {
        return None;
    }
    let (voice, unnamed) = (names.voice, names.voice.say("governance-unnamed"));
    let role = voice.say("governance-cabinet");
    let cabinet = GovernanceBody { kind: BodyKind::Council, office: Some(role.clone()), role };
    let kit = names.library.kit.governance.bodies.iter();
    let others = kit.filter_map(|one| body(names, one, records.get(&one.id)));
    let bodies: Vec<GovernanceBody> = std::iter::once(cabinet).chain(others).collect();
    let sentence =
        |body: &GovernanceBody| format!("{}: {}.", body.role, body.office.as_ref().unwrap_or(&unnamed));
    let sentences: Vec<String> = bodies.iter().map(sentence).collect();
    Some(Drawing {
        title: voice.say("governance-title"),
        alt: voice.say_with("governance-alt", &[("bodies", sentences.join(" ").into())]),
        chart: Chart::Governance(GovernanceChart {
            reports: voice.say("governance-reports"),
            advises: voice.say("governance-advises"),
            unnamed,
            bodies,
        }),
    })
}

/// A body with its chair; where it has none, the name the country gave it. Absent where it has no place in the figure.
fn body(names: &Names, body: &Body, record: Option<&BodyRecord>) -> Option<GovernanceBody> {
    let office = record.and_then(|record| {
        let names = [excerpt(&record.chair, OFFICE), excerpt(&record.name, OFFICE)];
        names.into_iter().find(|words| !words.is_empty())
    });
    Some(GovernanceBody { kind: kind(body.place?), role: names.voice.text(&body.title), office })
}

fn kind(place: BodyPlace) -> BodyKind {
    match place {
        BodyPlace::Steering => BodyKind::Steering,
        BodyPlace::Secretariat => BodyKind::Secretariat,
        BodyPlace::WorkingGroup => BodyKind::WorkingGroup,
        BodyPlace::YouthPanel => BodyKind::YouthPanel,
        BodyPlace::IndustryForum => BodyKind::IndustryForum,
        BodyPlace::Subnational => BodyKind::Subnational,
        BodyPlace::Oversight => BodyKind::Oversight,
    }
}
