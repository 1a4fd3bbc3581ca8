//! Knows how values on the scale of levels are drawn as rows: a track from 0 to 4 with value and target on it.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::fit::wrap;
use super::look::ChartLook;
use super::marks;
use super::radar::{draw_target, finite};
use crate::document::RadarAxis;

const SIZE: f64 = 12.5;
const LINE: f64 = 15.0;

/// Draws the rows from `top` on, with their numbers where they stand for something, and returns where they end.
pub(super) fn draw(
    canvas: &mut Canvas,
    axes: &[RadarAxis],
    numbered: bool,
    top: f64,
    look: &ChartLook,
) -> f64 {
    let start = if numbered { 24.0 } else { 0.0 };
    let mut y = top;
    for (index, axis) in axes.iter().enumerate() {
        if numbered {
            canvas.words((0.0, y + SIZE), look.bold(SIZE), &(index + 1).to_string());
        }
        let room = look.width() - start;
        let name = wrap(&axis.name, SIZE * 1.07, room, 2);
        let label = wrap(&axis.label, SIZE, room, 2);
        canvas.lines((start, y + SIZE), look.bold(SIZE), LINE, &name);
        y += name.len() as f64 * LINE;
        canvas.lines((start, y + SIZE), look.plain(SIZE), LINE, &label);
        y += label.len() as f64 * LINE + 12.0;
        draw_track(canvas, axis, (start + 8.0, look.width() - 8.0), y, look);
        y += 32.0;
    }
    y - if axes.is_empty() { 0.0 } else { 8.0 }
}

fn draw_track(canvas: &mut Canvas, axis: &RadarAxis, (from, to): (f64, f64), y: f64, look: &ChartLook) {
    let colours = &look.colours;
    let x = |level: f64| from + level / 4.0 * (to - from);
    let value = finite(axis.value);
    let dash = if value.is_some() { "" } else { "2 4" };
    canvas.line((from, y), (to, y), Stroke { colour: &colours.ink_soft, width: 0.9, dash });
    if let Some(value) = value {
        let width = (x(value) - from).max(0.0);
        canvas.fill(Rectangle { x: from, y: y - 4.0, width, height: 8.0 }, &colours.levels[1]);
    }
    for level in 0..=4 {
        let tick = x(f64::from(level));
        canvas.line(
            (tick, y - 5.0),
            (tick, y + 5.0),
            Stroke { width: 0.9, ..Stroke::thin(&colours.ink_soft) },
        );
        let kind = TextStyle { anchor: TextAnchor::Middle, colour: &colours.ink_soft, ..look.plain(11.2) };
        canvas.words((tick, y + 17.0), kind, &level.to_string());
    }
    if let Some(target) = finite(axis.target) {
        draw_target(canvas, (x(target), y), look);
    }
    match value {
        Some(value) => canvas.dot((x(value), y), 5.0, &colours.levels[4]),
        None => marks::draw_unknown(
            canvas,
            Rectangle { x: x(0.5) - 14.0, y: y - 9.0, width: 28.0, height: 18.0 },
            look,
        ),
    }
}
