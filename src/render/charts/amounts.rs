//! Knows how amounts are drawn: a row each, with its name before the bar and its number behind it.

use super::canvas::{Canvas, Rectangle, Stroke, TextStyle};
use super::fit::{line, width, wrap};
use super::look::ChartLook;
use crate::document::{AmountBar, AmountsChart};

/// The names at the start; on narrow screens they stand above the bars.
const NAMES: f64 = 272.0;
/// The most room that numbers take behind the longest bar.
const NUMBERS: f64 = 110.0;
const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
const BAR: f64 = 14.0;
/// The room between a row and the next, and between a bar and its number.
const GAP: f64 = 10.0;
const BESIDE: f64 = 7.0;

/// Draws the rows and what they measure, and returns the size.
pub(super) fn draw(chart: &AmountsChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let start = if look.narrow() { 0.0 } else { NAMES };
    let labels = chart.bars.iter().map(|bar| width(&number(bar), SIZE, true));
    let room = look.width() - start - labels.fold(0.0, f64::max) - BESIDE - 3.0;
    let top = if look.narrow() { 0.0 } else { 2.0 };
    let bottom = chart.bars.iter().fold(top, |top, bar| {
        let share = if chart.most > 0.0 { bar.value / chart.most } else { 0.0 };
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        draw_bar(canvas, bar, (start, top), share * room.max(0.0), look)
    });
    if !look.narrow() && !chart.bars.is_empty() {
        canvas.line((start, 0.0), (start, bottom - GAP + 4.0), Stroke::thin(&look.colours.ink));
    }
    let soft = TextStyle { colour: &look.colours.ink_soft, ..look.plain(SIZE) };
    let axis = wrap(&chart.axis, SIZE, look.width() - start, 3);
    canvas.lines((start, bottom + SIZE), soft, LINE, &axis);
    (look.width(), bottom + 6.0 + axis.len() as f64 * LINE)
}

/// The number as there is room for it.
fn number(bar: &AmountBar) -> String {
    line(&bar.label, SIZE * 1.07, NUMBERS)
}

/// Draws a row whose bar begins at `start` and is so long; returns where the next row begins.
fn draw_bar(
    canvas: &mut Canvas,
    bar: &AmountBar,
    (start, top): (f64, f64),
    length: f64,
    look: &ChartLook,
) -> f64 {
    let room = if look.narrow() { look.width() } else { start - 14.0 };
    let (name, note) = (wrap(&bar.name, SIZE, room, 2), wrap(&bar.note, SIZE, room, 2));
    let words = (name.len() + note.len()) as f64 * LINE;
    let (first, middle, bottom) = if look.narrow() {
        (top + SIZE, top + words + BAR / 2.0 + 6.0, top + words + BAR + 8.0)
    } else {
        let height = words.max(BAR);
        (top + (height - words) / 2.0 + SIZE - 1.0, top + height / 2.0, top + height)
    };
    canvas.draw_named(&format!("{} {}: {}", bar.name, bar.note, bar.label), |canvas| {
        canvas.lines((0.0, first), look.plain(SIZE), LINE, &name);
        let soft = TextStyle { colour: &look.colours.ink_soft, ..look.plain(SIZE) };
        canvas.lines((0.0, first + name.len() as f64 * LINE), soft, LINE, &note);
        let area = Rectangle { x: start, y: middle - BAR / 2.0, width: length.max(1.0), height: BAR };
        canvas.fill(area, &look.colours.levels[3]);
        canvas.words((start + length.max(1.0) + BESIDE, middle + 4.0), look.bold(SIZE), &number(bar));
    });
    bottom + GAP
}
