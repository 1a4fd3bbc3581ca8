//! Knows the small signs that stand beside colour: hatching, tick, cross, triangle, diamond, arrow, badge.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::look::ChartLook;

/// Fills `area` with slanted lines, `step` apart.
pub(super) fn hatch(canvas: &mut Canvas, area: Rectangle, step: f64, stroke: Stroke) {
    let total = area.width + area.height;
    let mut along = step;
    while along < total && step > 0.0 {
        // The line x + y = along, cut at the edges.
        let from = (area.x + (along - area.height).max(0.0), area.y + along.min(area.height));
        let to = (area.x + along.min(area.width), area.y + (along - area.width).max(0.0));
        canvas.line(from, to, stroke);
        along += step;
    }
}

/// The dashes of the frame around what nobody has answered.
pub(super) const OPEN: &str = "3 3";

/// An empty frame of dashes: not answered.
pub(super) fn draw_open(canvas: &mut Canvas, area: Rectangle, look: &ChartLook) {
    let soft = &look.colours.ink_soft;
    canvas.outline(area, Stroke { dash: OPEN, ..Stroke::thin(soft) });
    if area.height >= 12.0 {
        let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0 + 4.3);
        let style = TextStyle { anchor: TextAnchor::Middle, colour: soft, ..look.bold(12.0) };
        canvas.words(middle, style, "–");
    }
}

/// Hatching in a frame with a question mark: not known.
pub(super) fn draw_unknown(canvas: &mut Canvas, area: Rectangle, look: &ChartLook) {
    let colours = &look.colours;
    hatch(canvas, area, 5.0, Stroke::thin(&colours.ink_soft));
    canvas.outline(area, Stroke::thin(&colours.ink_soft));
    let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    if area.height >= 12.0 {
        badge(canvas, middle, "?", look);
    }
}

/// A frame with a dot: does not apply.
pub(super) fn not_applicable(canvas: &mut Canvas, area: Rectangle, look: &ChartLook) {
    canvas.outline(area, Stroke::thin(&look.colours.ink_soft));
    canvas.dot((area.x + area.width / 2.0, area.y + area.height / 2.0), 2.0, &look.colours.ink_soft);
}

/// Words of one or two characters on the ground, whatever is behind them.
pub(super) fn badge(canvas: &mut Canvas, (x, y): (f64, f64), words: &str, look: &ChartLook) {
    canvas.dot((x, y), 8.5, &look.colours.paper);
    canvas.words((x, y + 4.3), TextStyle { anchor: TextAnchor::Middle, ..look.bold(12.0) }, words);
}

/// A tick: done. It is the same in every script, so it is not mirrored.
pub(super) fn tick(canvas: &mut Canvas, (x, y): (f64, f64), colour: &str) {
    let stroke = Stroke { colour, width: 2.0, dash: "" };
    let right = canvas.right();
    canvas.path(&[(x - 4.0 * right, y), (x - right, y + 3.2), (x + 4.5 * right, y - 3.8)], stroke);
}

/// A cross: given up.
pub(super) fn cross(canvas: &mut Canvas, (x, y): (f64, f64), colour: &str) {
    let stroke = Stroke { colour, width: 1.6, dash: "" };
    canvas.line((x - 3.5, y - 3.5), (x + 3.5, y + 3.5), stroke);
    canvas.line((x - 3.5, y + 3.5), (x + 3.5, y - 3.5), stroke);
}

/// A triangle that points where reading goes.
pub(super) fn onward(canvas: &mut Canvas, (x, y): (f64, f64), size: f64, colour: &str) {
    canvas.polygon(&[(x, y - size * 0.6), (x + size, y), (x, y + size * 0.6)], colour);
}

/// A triangle that points up.
pub(super) fn up(canvas: &mut Canvas, (x, y): (f64, f64), size: f64, colour: &str) {
    canvas.polygon(&[(x - size * 0.6, y + size), (x, y), (x + size * 0.6, y + size)], colour);
}

/// A triangle that points down.
pub(super) fn down(canvas: &mut Canvas, (x, y): (f64, f64), size: f64, colour: &str) {
    canvas.polygon(&[(x - size * 0.6, y - size), (x + size * 0.6, y - size), (x, y)], colour);
}

/// The corners of a diamond around a point.
pub(super) fn diamond((x, y): (f64, f64), radius: f64) -> [(f64, f64); 5] {
    [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y), (x, y - radius)]
}
