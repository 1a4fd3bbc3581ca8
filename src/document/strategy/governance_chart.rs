//! Knows the bodies of the strategy as a figure: which office holds each and to whom it reports.

use super::case::Case;
use super::excerpt;
use crate::document::{BodyKind, Chart, Figure, GovernanceBody, GovernanceChart};
use crate::framework::kit::Body;

/// The place of each proposed body; those that are not here stand in no chart.
const PLACES: [(&str, BodyKind); 8] = [
    ("GB-01", BodyKind::Steering),
    ("GB-02", BodyKind::Secretariat),
    ("GB-03", BodyKind::WorkingGroup),
    ("GB-04", BodyKind::WorkingGroup),
    ("GB-05", BodyKind::YouthPanel),
    ("GB-06", BodyKind::IndustryForum),
    ("GB-07", BodyKind::Subnational),
    ("GB-08", BodyKind::Oversight),
];

/// The bodies; absent while the country has decided about none.
pub(super) fn governance(case: &Case) -> Option<Figure> {
    if case.strategy().bodies.is_empty() {
        return None;
    }
    let place = |body: &Body| PLACES.iter().find(|(id, _)| *id == body.id).map(|(_, kind)| *kind);
    let placed = case.kit().governance.bodies.iter().filter_map(|body| Some((body, place(body)?)));
    let mut bodies = vec![cabinet(case)];
    bodies.extend(placed.map(|(body, kind)| drawn(case, body, kind)));
    let said: Vec<String> = bodies
        .iter()
        .map(|body| {
            let office = body.office.clone().unwrap_or_else(|| case.voice.say("governance-unnamed"));
            format!("{}: {office}.", body.role)
        })
        .collect();
    Some(Figure {
        id: "governance".to_owned(),
        title: case.voice.say("governance-title"),
        alt: case.voice.say_with("governance-alt", &[("bodies", said.join(" ").into())]),
        chart: Chart::Governance(GovernanceChart {
            unnamed: case.voice.say("governance-unnamed"),
            reports: case.voice.say("governance-reports"),
            advises: case.voice.say("governance-advises"),
            bodies,
        }),
        data: None,
    })
}

fn cabinet(case: &Case) -> GovernanceBody {
    let role = case.voice.say("governance-cabinet");
    GovernanceBody { kind: BodyKind::Council, office: Some(role.clone()), role }
}

/// A body with its chair; where it has none, the name the country gave it.
fn drawn(case: &Case, body: &Body, kind: BodyKind) -> GovernanceBody {
    let record = case.strategy().bodies.get(&body.id);
    let office = record.and_then(|record| {
        let said = [excerpt(&record.chair, 120), excerpt(&record.name, 120)];
        said.into_iter().find(|words| !words.is_empty())
    });
    GovernanceBody { kind, role: case.voice.text(&body.title), office }
}
