//! Knows the bodies of the strategy as a figure: which office holds each and to whom it reports.

use super::case::Case;
use super::quote;
use crate::document::{BodyKind, Chart, Figure, GovernanceBody, GovernanceChart};
use crate::framework::kit::{Body, BodyPlace};

/// The bodies; absent while the country has decided about none.
pub(super) fn governance(case: &Case) -> Option<Figure> {
    if case.strategy().bodies.is_empty() {
        return None;
    }
    let mut bodies = vec![cabinet(case)];
    bodies.extend(case.kit().governance.bodies.iter().filter_map(|body| drawn(case, body)));
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

/// A body with its chair; where it has none, the name the country gave it. Absent where it has no place in the figure.
fn drawn(case: &Case, body: &Body) -> Option<GovernanceBody> {
    let record = case.strategy().bodies.get(&body.id);
    let office = record.and_then(|record| {
        let names = [quote(&record.chair), quote(&record.name)];
        names.into_iter().find(|words| !words.is_empty())
    });
    Some(GovernanceBody { kind: kind(body.place?), role: case.voice.text(&body.title), office })
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
