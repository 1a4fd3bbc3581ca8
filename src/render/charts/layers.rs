//! Knows how prerequisites are drawn: a band a layer, from the first to the last, each item with what it needs.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::fit::{self, line, wrap};
use super::legend::{self, LegendEntry};
use super::look::ChartLook;
use super::marks;
use super::stack::{self, StackState};
use crate::document::{LayerNode, LayersChart};

const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
const GAP: f64 = 10.0;
const PAD: f64 = 8.0;
const STACK: f64 = 15.0;
/// The arrow before ids.
const SIGN: f64 = 17.0;
/// The name of a layer beside its boxes, and above them on narrow screens.
const SIDE: f64 = 46.0;
const HEAD: f64 = 22.0;

/// Draws the bands and the legend, and returns the size.
pub(super) fn draw(chart: &LayersChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let beside = chart.layers.iter().map(|layer| in_a_row(layer, look)).max().unwrap_or(1).max(2);
    let mut y = 0.0;
    for (index, layer) in chart.layers.iter().enumerate() {
        let (x, top) = draw_head(canvas, (index + 1, &chart.words.layer), y, look);
        let wide = (look.width() - x - (beside as f64 - 1.0) * GAP) / beside as f64;
        y = draw_boxes(canvas, layer, Rectangle { x, y: top, width: wide, height: 0.0 }, look) + 6.0;
    }
    (look.width(), draw_legend(canvas, chart, look, y + 4.0))
}

/// The number of a layer under its word, or behind it; returns where the boxes begin.
fn draw_head(canvas: &mut Canvas, (number, word): (usize, &str), top: f64, look: &ChartLook) -> (f64, f64) {
    let style = TextStyle { colour: &look.colours.accent, ..look.bold(SIZE) };
    if look.narrow() {
        let title = line(format!("{word} {number}").trim(), SIZE * 1.07, look.width());
        canvas.words((0.0, top + SIZE), style, &title);
        return (0.0, top + HEAD);
    }
    canvas.line((0.0, top + 0.5), (look.width(), top + 0.5), Stroke::thin(&look.colours.line));
    let word = line(word, SIZE, SIDE - 4.0);
    canvas.words((0.0, top + 22.0), TextStyle { bold: false, ..style }, &word);
    let below = if word.is_empty() { 24.0 } else { 42.0 };
    canvas.words((0.0, top + below), TextStyle { size: 18.0, ..style }, &number.to_string());
    (SIDE, top + 8.0)
}

/// How many boxes of a layer stand beside each other: at most four on wide pages, two on narrow ones, in as many rows
/// as that takes, equally full.
fn in_a_row(layer: &[LayerNode], look: &ChartLook) -> usize {
    let most = if look.narrow() { 2 } else { 4 };
    let rows = layer.len().div_ceil(most).max(1);
    layer.len().div_ceil(rows).max(1)
}

/// The boxes of a layer from its `first` place on; returns where they end.
fn draw_boxes(canvas: &mut Canvas, layer: &[LayerNode], first: Rectangle, look: &ChartLook) -> f64 {
    let (wide, mut y) = (first.width, first.y);
    for row in layer.chunks(in_a_row(layer, look)) {
        let height = row.iter().map(|node| height(node, wide)).fold(0.0, f64::max);
        for (index, node) in row.iter().enumerate() {
            let area = Rectangle { x: first.x + index as f64 * (wide + GAP), y, width: wide, height };
            draw_node(canvas, node, area, look);
        }
        y += height + GAP;
    }
    if layer.is_empty() { y + 40.0 } else { y }
}

fn room(width: f64) -> f64 {
    width - PAD * 2.0 - STACK - 7.0
}

fn wrap_name(node: &LayerNode, width: f64) -> Vec<String> {
    wrap(&node.name, SIZE, room(width), 3)
}

/// What an item waits for, what else it cannot do without, what should better come first.
fn needs(node: &LayerNode) -> [(NeedKind, String); 3] {
    let waits = |id: &&String| node.waits_for.contains(id);
    let list = |ids: Vec<&String>| ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    [
        (NeedKind::Waits, list(node.hard.iter().chain(&node.soft).filter(waits).collect())),
        (NeedKind::Hard, list(node.hard.iter().filter(|id| !waits(id)).collect())),
        (NeedKind::Soft, list(node.soft.iter().filter(|id| !waits(id)).collect())),
    ]
}

#[derive(Clone, Copy, PartialEq)]
enum NeedKind {
    Waits,
    Hard,
    Soft,
}

/// A need in its place among the lines.
struct NeedNote {
    need: NeedKind,
    ids: String,
    x: f64,
    line: usize,
    /// The first line of its need, which carries the sign.
    first: bool,
}

/// Each need that there is; those that fit stand on one line.
fn notes(node: &LayerNode, width: f64) -> Vec<NeedNote> {
    let mut notes: Vec<NeedNote> = Vec::new();
    let (mut x, mut line) = (0.0, 0);
    for (need, ids) in needs(node).into_iter().filter(|(_, ids)| !ids.is_empty()) {
        let lines = wrap(&ids, SIZE, room(width) - SIGN, 2);
        let taken = SIGN + lines.iter().map(|ids| fit::width(ids, SIZE, true)).fold(0.0, f64::max);
        if x > 0.0 && (lines.len() > 1 || x + taken > room(width)) {
            (x, line) = (0.0, line + 1);
        }
        let count = lines.len();
        for (index, ids) in lines.into_iter().enumerate() {
            notes.push(NeedNote { need, ids, x, line: line + index, first: index == 0 });
        }
        line += count.saturating_sub(1);
        x += taken + 7.0;
    }
    notes
}

fn height(node: &LayerNode, width: f64) -> f64 {
    let needs = notes(node, width).last().map_or(0, |note| note.line + 1);
    let gap = if needs > 0 { 3.0 } else { 0.0 };
    let lines = (1 + wrap_name(node, width).len() + needs) as f64;
    // Never lower than the stack.
    (lines * LINE + gap + PAD * 2.0 - 2.0).max(58.0)
}

fn draw_node(canvas: &mut Canvas, node: &LayerNode, area: Rectangle, look: &ChartLook) {
    let colours = &look.colours;
    let waits = !node.waits_for.is_empty();
    let edge = if waits { (&colours.attention, 1.6) } else { (&colours.line, 1.0) };
    canvas.outline(area, Stroke { colour: edge.0, width: edge.1, dash: "" });
    let state = match node.level {
        Some(level) => StackState::Level { level: level.min(4), claimed: 0 },
        None => StackState::of_unknown(node.open),
    };
    let mark = Rectangle { x: area.x + PAD, y: area.y + PAD, width: STACK, height: 44.0 };
    canvas.draw_named(&format!("{} {}", node.id, node.name), |canvas| {
        stack::draw(canvas, mark, state, colours);
        let x = mark.x + STACK + 7.0;
        let first = area.y + PAD + SIZE - 2.0;
        canvas.words((x, first), look.id(SIZE), &line(&node.id, SIZE, room(area.width) - 14.0));
        let end = area.x + area.width - PAD;
        canvas.words((end, first), TextStyle { anchor: TextAnchor::End, ..look.bold(SIZE) }, &state.sign());
        let name = wrap_name(node, area.width);
        canvas.lines((x, first + LINE), look.plain(SIZE), LINE, &name);
        draw_needs(canvas, node, (x, first + (name.len() + 1) as f64 * LINE + 3.0), area.width, look);
    });
}

fn draw_needs(canvas: &mut Canvas, node: &LayerNode, (x, top): (f64, f64), width: f64, look: &ChartLook) {
    for note in notes(node, width) {
        let (x, y) = (x + note.x, top + note.line as f64 * LINE);
        if note.first {
            sign(canvas, (x, y - 4.0), note.need, look);
        }
        let style = match note.need {
            NeedKind::Waits => TextStyle { colour: &look.colours.attention, ..look.bold(SIZE) },
            NeedKind::Hard => look.plain(SIZE),
            NeedKind::Soft => TextStyle { colour: &look.colours.ink_soft, ..look.plain(SIZE) },
        };
        canvas.words((x + SIGN, y), style, &note.ids);
    }
}

/// Arrows from what comes first: full and barred, full, dotted.
fn sign(canvas: &mut Canvas, (x, y): (f64, f64), need: NeedKind, look: &ChartLook) {
    let colours = &look.colours;
    let (colour, dash) = match need {
        NeedKind::Waits => (&colours.attention, ""),
        NeedKind::Hard => (&colours.ink, ""),
        NeedKind::Soft => (&colours.ink_soft, "1.5 2"),
    };
    canvas.line((x, y), (x + 6.0, y), Stroke { colour, width: 1.6, dash });
    marks::onward(canvas, (x + 6.0, y), 6.0, colour);
    if need == NeedKind::Waits {
        canvas.line((x + 13.0, y - 5.0), (x + 13.0, y + 5.0), Stroke { colour, width: 2.0, dash: "" });
    }
}

fn draw_legend(canvas: &mut Canvas, chart: &LayersChart, look: &ChartLook, top: f64) -> f64 {
    let sample = |need: NeedKind| {
        move |canvas: &mut Canvas, area: Rectangle| {
            sign(canvas, (area.x + 5.0, area.y + area.height / 2.0), need, look)
        }
    };
    let words = &chart.words;
    let kinds =
        [(NeedKind::Waits, &words.waits_for), (NeedKind::Hard, &words.hard), (NeedKind::Soft, &words.soft)];
    let kinds = kinds.map(|(need, words)| (need, sample(need), words));
    let nodes = || chart.layers.iter().flatten();
    let shown = |wanted: NeedKind| {
        nodes().any(|node| needs(node).iter().any(|(need, ids)| *need == wanted && !ids.is_empty()))
    };
    let entries: Vec<LegendEntry> = kinds
        .iter()
        .filter(|(need, _, _)| shown(*need))
        .map(|(_, sample, words)| LegendEntry { sample, words })
        .collect();
    legend::draw(canvas, &entries, top, look)
}
