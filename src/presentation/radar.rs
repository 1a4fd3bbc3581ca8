//! Knows the areas of a framework as a figure: the level in the middle of each beside the level aimed at.

use super::chart::{Chart, RadarAxis, RadarChart};
use super::{Drawing, Names};
use crate::framework::{Area, Framework, Level};
use crate::scoring::Scorecard;

/// The areas beside each other; absent where fewer than two are known well enough.
pub fn radar(names: &Names, framework: &Framework, card: &Scorecard, target: Level) -> Option<Drawing> {
    let voice = names.voice;
    let areas = framework.shown_edition().map(|edition| edition.areas.as_slice()).unwrap_or_default();
    let axes: Vec<RadarAxis> = areas.iter().filter_map(|area| axis(names, card, area, target)).collect();
    let known = axes.iter().filter(|axis| axis.value.is_some()).count();
    if known < 2 {
        return None;
    }
    let sentences: Vec<String> = axes.iter().map(|axis| format!("{}: {}.", axis.name, axis.label)).collect();
    let is_below =
        |axis: &&RadarAxis| axis.value.zip(axis.target).is_some_and(|(value, target)| value < target);
    let below = axes.iter().filter(is_below).count();
    let args = [("below", voice.in_words(below).into()), ("known", voice.in_words(known).into())];
    let title = match below {
        0 => "radar-title-reached",
        _ if below == known => "radar-title-each",
        _ => "radar-title-some",
    };
    Some(Drawing {
        title: voice.say_with(title, &args),
        alt: voice.say_with("radar-alt", &[("axes", sentences.join(" ").into())]),
        chart: Chart::Radar(RadarChart {
            value: voice.say("radar-value"),
            target: voice.say("column-target"),
            axes,
        }),
    })
}

fn axis(names: &Names, card: &Scorecard, area: &Area, target: Level) -> Option<RadarAxis> {
    let voice = names.voice;
    let score = card.domains.iter().find(|domain| domain.area == area.id)?;
    let label = match score.median {
        Some(level) => {
            let args = [("value", level.to_string().into()), ("target", target.to_string().into())];
            voice.say_with("radar-axis", &args)
        }
        None => voice.say("radar-unknown"),
    };
    let number = |level: Level| f64::from(level.value());
    Some(RadarAxis {
        name: voice.text(&area.title),
        value: score.median.map(number),
        target: Some(number(target)),
        label,
    })
}
