//! Knows the prerequisites as a figure: items in layers, each after what it builds on.

use super::case::{Case, Named};
use super::voice::capital;
use crate::document::{Chart, Figure, LayerNode, LayersChart, LayersWords};
use crate::framework::{Item, ItemId, Level};
use crate::scoring::ItemScore;
use std::collections::BTreeMap;

/// The prerequisites of everything that applies; absent where nothing applies.
pub(super) fn layers(case: &Case, blocked: &[Named]) -> Option<Figure> {
    let applicable: Vec<(&Item, &ItemScore)> =
        case.items().filter(|(_, score)| !score.is_excluded()).collect();
    let depths = depths(&applicable);
    let deepest = depths.values().copied().max()?;
    let at = |layer: usize| {
        let here = applicable.iter().filter(|(item, _)| depths.get(&item.id) == Some(&layer));
        here.map(|(item, score)| node(case, &depths, item, score)).collect::<Vec<_>>()
    };
    let layers: Vec<Vec<LayerNode>> = (0..=deepest).map(at).collect();
    Some(Figure {
        id: "layers".to_owned(),
        title: title(case, blocked),
        alt: alt(case, &layers),
        chart: Chart::Layers(LayersChart { layers, words: words(case) }),
        data: None,
    })
}

/// How many items stand in the longest line of prerequisites before each.
fn depths(items: &[(&Item, &ItemScore)]) -> BTreeMap<ItemId, usize> {
    let mut depths: BTreeMap<ItemId, usize> = items.iter().map(|(item, _)| (item.id.clone(), 0)).collect();
    // The graph has no cycles; as many rounds as there are items settle the longest line.
    for _ in items {
        for (item, _) in items {
            let before = item.prerequisites.hard.iter().chain(&item.prerequisites.soft);
            let depth = before.filter_map(|id| depths.get(id)).max().map_or(0, |deepest| deepest + 1);
            depths.insert(item.id.clone(), depth.min(items.len()));
        }
    }
    depths
}

fn node(case: &Case, depths: &BTreeMap<ItemId, usize>, item: &Item, score: &ItemScore) -> LayerNode {
    let ids =
        |ids: &[ItemId]| ids.iter().filter(|id| depths.contains_key(id)).map(ItemId::to_string).collect();
    LayerNode {
        id: item.id.to_string(),
        name: case.voice.text(&item.title),
        level: score.effective.map(Level::value),
        hard: ids(&item.prerequisites.hard),
        soft: ids(&item.prerequisites.soft),
        waits_for: ids(&score.blocked_by),
    }
}

fn words(case: &Case) -> LayersWords {
    let word = |key: &str| case.voice.say(&format!("chart-{key}"));
    LayersWords { layer: word("layer"), hard: word("hard"), soft: word("soft"), waits_for: word("waits") }
}

fn title(case: &Case, blocked: &[Named]) -> String {
    if blocked.is_empty() {
        return case.voice.say("layers-title-free");
    }
    let names: Vec<&str> = blocked.iter().map(|item| item.title.as_str()).collect();
    let items = case.voice.items(&case.framework().id, blocked.len()).text;
    let args =
        [("n", blocked.len().into()), ("count", items.into()), ("items", case.voice.list(&names).into())];
    capital(&case.voice.with("layers-title", &args))
}

fn alt(case: &Case, layers: &[Vec<LayerNode>]) -> String {
    let one = |(index, layer): (usize, &Vec<LayerNode>)| {
        let names: Vec<&str> = layer.iter().map(|node| node.name.as_str()).collect();
        let args = [("layer", (index + 1).to_string().into()), ("items", case.voice.list(&names).into())];
        case.voice.with("layers-layer", &args)
    };
    let said: Vec<String> = layers.iter().enumerate().map(one).collect();
    let waits = layers.iter().flatten().filter(|node| !node.waits_for.is_empty()).map(|node| {
        let args = [("item", node.name.clone().into()), ("items", case.voice.list(&node.waits_for).into())];
        case.voice.with("layers-waits", &args)
    });
    case.voice
        .with("layers-alt", &[("layers", said.into_iter().chain(waits).collect::<Vec<_>>().join(" ").into())])
}
