//! Knows the prerequisites as a figure: items in layers, each after what it builds on.

use super::chart::{Chart, LayerNode, LayersChart, LayersWords};
use super::{Drawing, Names};
use crate::framework::{ItemId, Level};
use crate::scoring::{ItemScore, LayeredItem, Scorecard};
use crate::words::capital;

/// The layers that were worked out for this scorecard.
pub fn prerequisites(names: &Names, card: &Scorecard, layers: &[Vec<LayeredItem>]) -> Drawing {
    let nodes = |layer: &Vec<LayeredItem>| layer.iter().map(|one| node(names, one)).collect();
    let layers: Vec<Vec<LayerNode>> = layers.iter().map(nodes).collect();
    let say = |key: &str| names.voice.say(key);
    let words = LayersWords {
        layer: say("chart-layer"),
        hard: say("chart-hard"),
        soft: say("chart-soft"),
        waits_for: say("chart-waits"),
    };
    Drawing {
        title: finding(names, card),
        alt: alt(names, &layers),
        chart: Chart::Layers(LayersChart { layers, words }),
    }
}

fn node(names: &Names, one: &LayeredItem) -> LayerNode {
    let written = |ids: &[&ItemId]| ids.iter().map(ToString::to_string).collect();
    LayerNode {
        id: one.item.id.to_string(),
        name: names.title(&one.item.id),
        level: one.score.claimed.map(Level::value),
        open: one.score.is_open(),
        hard: written(&one.hard),
        soft: written(&one.soft),
        waits_for: one.waits_for.iter().map(ItemId::to_string).collect(),
    }
}

/// Which gaps wait.
fn finding(names: &Names, card: &Scorecard) -> String {
    let voice = names.voice;
    let ordered = card.order.iter().filter_map(|id| card.item(id));
    let waiting: Vec<&ItemScore> = ordered.filter(|score| !score.blocked_by.is_empty()).collect();
    if waiting.is_empty() {
        return voice.say("layers-title-free");
    }
    let titles: Vec<String> = waiting.iter().map(|score| names.title(&score.id)).collect();
    let args = [
        ("n", waiting.len().into()),
        ("count", voice.items(&card.framework, waiting.len()).text.into()),
        ("items", voice.list(&titles).into()),
    ];
    capital(&voice.say_with("layers-title", &args))
}

fn alt(names: &Names, layers: &[Vec<LayerNode>]) -> String {
    let voice = names.voice;
    let layer = |(index, layer): (usize, &Vec<LayerNode>)| {
        let titles: Vec<&str> = layer.iter().map(|node| node.name.as_str()).collect();
        let args = [("layer", voice.number(index + 1).into()), ("items", voice.list(&titles).into())];
        voice.say_with("layers-layer", &args)
    };
    let waits = layers.iter().flatten().filter(|node| !node.waits_for.is_empty()).map(|node| {
        let args = [("item", node.name.clone().into()), ("items", voice.list(&node.waits_for).into())];
        voice.say_with("layers-waits", &args)
    });
    let sentences: Vec<String> = layers.iter().enumerate().map(layer).chain(waits).collect();
    voice.say_with("layers-alt", &[("layers", sentences.join(" ").into())])
}
