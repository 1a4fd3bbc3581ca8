//! Knows the domains of the main framework as a radar: the median known level beside the target.

use super::case::Case;
use crate::document::{Chart, Figure, RadarAxis, RadarChart};
use crate::framework::Area;

/// The radar; absent where no domain is known well enough.
pub(super) fn radar(case: &Case) -> Option<Figure> {
    let areas = case.framework().shown_edition().map(|edition| edition.areas.as_slice()).unwrap_or_default();
    let axes: Vec<RadarAxis> = areas.iter().filter_map(|area| axis(case, area)).collect();
    let known = axes.iter().filter(|axis| axis.value.is_some()).count();
    if known == 0 {
        return None;
    }
    let said: Vec<String> = axes.iter().map(|axis| format!("{}: {}.", axis.name, axis.label)).collect();
    let below =
        axes.iter().filter(|axis| axis.value.zip(axis.target).is_some_and(|(value, target)| value < target));
    let below = below.count();
    let args = [
        ("n", below.into()),
        ("below", case.voice.spelled(below).into()),
        ("known", case.voice.spelled(known).into()),
    ];
    Some(Figure {
        id: "radar".to_owned(),
        title: case.voice.say_with(if below == known { "radar-title-all" } else { "radar-title" }, &args),
        alt: case.voice.say_with("radar-alt", &[("axes", said.join(" ").into())]),
        chart: Chart::Radar(RadarChart {
            value: case.voice.say("radar-value"),
            target: case.voice.say("column-target"),
            axes,
        }),
        data: None,
    })
}

fn axis(case: &Case, area: &Area) -> Option<RadarAxis> {
    let score = case.inputs.main.scorecard.domains.iter().find(|domain| domain.area == area.id)?;
    let target = f64::from(case.inputs.analysis.assessment.choices.target.value());
    let value = score.median.map(|level| f64::from(level.value()));
    let label = match value {
        Some(value) => case.voice.say_with(
            "radar-axis",
            &[
                ("value", case.voice.decimal(value, 0).into()),
                ("target", case.voice.decimal(target, 0).into()),
            ],
        ),
        None => case.voice.say("radar-unknown"),
    };
    Some(RadarAxis { name: case.voice.text(&area.title), value, target: Some(target), label })
}
