//! Knows the levels of several rounds as a figure: a group an area, a row an item, a cell a round.

use super::chart::{Chart, HeatCell, HeatChart, HeatGroup, HeatRow};
use super::{Drawing, Names};
use crate::framework::{Framework, Item};
use crate::scoring::{ItemScore, Scorecard};

/// The rounds by name, the earliest first; a round that did not answer the framework has no scorecard.
pub fn rounds(names: &Names, framework: &Framework, rounds: &[(String, Option<&Scorecard>)]) -> Drawing {
    let voice = names.voice;
    let titles: Vec<String> = rounds.iter().map(|(name, _)| name.clone()).collect();
    let groups = groups(names, framework, rounds);
    let rows = groups.iter().flat_map(|group: &HeatGroup| &group.rows).map(|row| sentence(names, row));
    let rows: Vec<String> = rows.collect();
    Drawing {
        title: voice.say_with("rounds-figure", &[("rounds", voice.list(&titles).into())]),
        alt: voice.say_with("rounds-alt", &[("rows", rows.join(" ").into())]),
        chart: Chart::Heat(HeatChart { rounds: titles, groups }),
    }
}

/// The areas; one group of everything where most areas hold a single item.
fn groups(names: &Names, framework: &Framework, rounds: &[(String, Option<&Scorecard>)]) -> Vec<HeatGroup> {
    let areas = framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    let row = |item: &Item| HeatRow {
        id: item.id.to_string(),
        name: names.voice.text(&item.title),
        cells: rounds.iter().map(|(_, card)| cell(card.and_then(|card| card.item(&item.id)))).collect(),
    };
    if areas.len() * 2 > framework.items.len() {
        let title = names.voice.text(&framework.short_title);
        return vec![HeatGroup { title, rows: framework.items.iter().map(row).collect() }];
    }
    let group = |area: &crate::framework::Area| HeatGroup {
        title: names.voice.text(&area.title),
        rows: area.items.iter().filter_map(|id| framework.item(id)).map(row).collect(),
    };
    areas.iter().map(group).collect()
}

fn cell(score: Option<&ItemScore>) -> HeatCell {
    match score {
        Some(score) if score.is_excluded() => HeatCell::NotApplicable,
        Some(score) if !score.is_open() => {
            score.effective.map_or(HeatCell::Unknown, |level| HeatCell::Level { level: level.value() })
        }
        Some(_) | None => HeatCell::Open,
    }
}

fn sentence(names: &Names, row: &HeatRow) -> String {
    let cells = row.cells.iter().map(|cell| match cell {
        HeatCell::Level { level } => {
            names.voice.say_with("level-number", &[("level", level.to_string().into())])
        }
        HeatCell::Unknown => names.voice.say("cell-unknown"),
        HeatCell::Open => names.voice.say("cell-open"),
        HeatCell::NotApplicable => names.voice.say("cell-excluded"),
    });
    format!("{}: {}.", row.name, cells.collect::<Vec<_>>().join(" → "))
}
