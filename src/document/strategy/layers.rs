//! Knows the prerequisites as a figure: items in layers, each after what it builds on.

use super::case::{Case, Named};
use crate::document::{Chart, Figure, LayerNode, LayersChart, LayersWords};
use crate::framework::{ItemId, Level};
use crate::scoring::{self, Layered};
use crate::words::capital;

/// The prerequisites of everything that applies; absent where nothing applies.
pub(super) fn layers(case: &Case, blocked: &[Named]) -> Option<Figure> {
    let layers = scoring::layers(case.framework(), case.inputs.main.scorecard);
    let nodes = |layer: Vec<Layered>| layer.iter().map(|one| node(case, one)).collect();
    let layers: Vec<Vec<LayerNode>> = layers.into_iter().map(nodes).collect();
    (!layers.is_empty()).then(|| Figure {
        id: "layers".to_owned(),
        title: title(case, blocked),
        alt: alt(case, &layers),
        chart: Chart::Layers(LayersChart { layers, words: words(case) }),
        data: None,
    })
}

fn node(case: &Case, one: &Layered) -> LayerNode {
    let written = |ids: &[&ItemId]| ids.iter().map(ToString::to_string).collect();
    LayerNode {
        id: one.item.id.to_string(),
        name: case.voice.text(&one.item.title),
        level: one.score.effective.map(Level::value),
        hard: written(&one.hard),
        soft: written(&one.soft),
        waits_for: one.waits_for.iter().map(ItemId::to_string).collect(),
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
    capital(&case.voice.say_with("layers-title", &args))
}

fn alt(case: &Case, layers: &[Vec<LayerNode>]) -> String {
    let one = |(index, layer): (usize, &Vec<LayerNode>)| {
        let names: Vec<&str> = layer.iter().map(|node| node.name.as_str()).collect();
        let args = [("layer", (index + 1).to_string().into()), ("items", case.voice.list(&names).into())];
        case.voice.say_with("layers-layer", &args)
    };
    let said: Vec<String> = layers.iter().enumerate().map(one).collect();
    let waits = layers.iter().flatten().filter(|node| !node.waits_for.is_empty()).map(|node| {
        let args = [("item", node.name.clone().into()), ("items", case.voice.list(&node.waits_for).into())];
        case.voice.say_with("layers-waits", &args)
    });
    case.voice.say_with(
        "layers-alt",
        &[("layers", said.into_iter().chain(waits).collect::<Vec<_>>().join(" ").into())],
    )
}
