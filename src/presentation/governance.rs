//! Knows the bodies of the strategy as a figure: which office chairs each and to whom it reports, by the country's own names.

use super::chart::{BodyKind, Chart, GovernanceBody, GovernanceChart};
use super::{Drawing, Names, excerpt};
use crate::assessment::strategy::BodyRecord;
use crate::framework::kit::{Body, BodyPlace};
use std::collections::BTreeMap;

/// The longest name of an office, in characters.
const OFFICE: usize = 120;

/// The bodies that the country has set up, below those they answer to; absent where they are fewer than two.
pub fn governance(names: &Names, records: &BTreeMap<String, BodyRecord>) -> Option<Drawing> {
    let (voice, unnamed) = (names.voice, names.voice.say("governance-unnamed"));
    let kit = names.library.kit.governance.bodies.iter();
    let own: Vec<(&Body, &BodyRecord)> = kit.filter_map(|one| Some((one, records.get(&one.id)?))).collect();
    let bodies: Vec<GovernanceBody> =
        own.iter().filter_map(|(one, record)| body(names, one, record)).collect();
    if bodies.len() < 2 {
        return None;
    }
    let bodies: Vec<GovernanceBody> = std::iter::once(council(names, &own)).chain(bodies).collect();
    let sentences: Vec<String> = bodies.iter().map(|body| sentence(body, &unnamed)).collect();
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

fn sentence(body: &GovernanceBody, unnamed: &str) -> String {
    match body.office.as_deref().unwrap_or(unnamed) {
        "" => format!("{}.", body.role),
        office => format!("{}: {office}.", body.role),
    }
}

/// Whom the highest body answers to, in the country's words where it has any.
fn council(names: &Names, own: &[(&Body, &BodyRecord)]) -> GovernanceBody {
    let steering = own.iter().find(|(one, _)| one.place == Some(BodyPlace::Steering));
    let named = steering.map(|(_, record)| excerpt(&record.reports_to, OFFICE)).filter(|it| !it.is_empty());
    let role = named.unwrap_or_else(|| names.voice.say("governance-cabinet"));
    GovernanceBody { kind: BodyKind::Council, role, office: Some(String::new()) }
}

/// A body by its name, with who chairs it; without where that is the same. Absent where it has no place in the figure.
fn body(names: &Names, body: &Body, record: &BodyRecord) -> Option<GovernanceBody> {
    let (name, chair) = (excerpt(&record.name, OFFICE), excerpt(&record.chair, OFFICE));
    let role = if name.is_empty() { names.voice.text(&body.title) } else { name };
    let office =
        if chair == role { Some(String::new()) } else { Some(chair).filter(|chair| !chair.is_empty()) };
    Some(GovernanceBody { kind: kind(body.place?), role, office })
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
