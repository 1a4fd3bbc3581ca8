//! Knows how the scores of all rounds become a heat map of a framework: a group an area, a row an item, a cell a round.

use super::gather::Round;
use crate::document::{HeatCell, HeatChart, HeatGroup, HeatRow};
use crate::framework::{Framework, Item};
use crate::scoring::ItemScore;
use crate::web::http::extract::Open;

/// The map.
pub fn chart(open: &Open, framework: &Framework, rounds: &[Round]) -> HeatChart {
    HeatChart { rounds: rounds.iter().map(Round::name).collect(), groups: groups(open, framework, rounds) }
}

/// The areas; one group of everything where most areas hold a single item.
fn groups(open: &Open, framework: &Framework, rounds: &[Round]) -> Vec<HeatGroup> {
    let voice = &open.voice;
    let rows = |items: &mut dyn Iterator<Item = &Item>| {
        items.map(|item| row(open, framework, item, rounds)).collect()
    };
    let areas = framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    if areas.len() * 2 > framework.items.len() {
        let title = voice.text(&framework.short_title);
        return vec![HeatGroup { title, rows: rows(&mut framework.items.iter()) }];
    }
    areas
        .iter()
        .map(|area| HeatGroup {
            title: voice.text(&area.title),
            rows: rows(&mut area.items.iter().filter_map(|id| framework.item(id))),
        })
        .collect()
}

fn row(open: &Open, framework: &Framework, item: &Item, rounds: &[Round]) -> HeatRow {
    let score = |round: &Round| round.card(&framework.id)?.item(&item.id).map(cell);
    HeatRow {
        id: item.id.to_string(),
        name: open.voice.text(&item.title),
        cells: rounds.iter().map(|round| score(round).unwrap_or(HeatCell::Unknown)).collect(),
    }
}

fn cell(score: &ItemScore) -> HeatCell {
    match score.effective {
        _ if score.is_excluded() => HeatCell::NotApplicable,
        Some(level) => HeatCell::Level { level: level.value() },
        None => HeatCell::Unknown,
    }
}
