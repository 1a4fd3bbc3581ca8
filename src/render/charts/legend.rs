//! Knows how a legend is set: samples with their words, in as many lines as they need.

use super::canvas::{Canvas, Rectangle};
use super::fit::{line, width};
use super::look::ChartLook;

/// The size of a sample.
pub(super) const SAMPLE: (f64, f64) = (22.0, 14.0);
const SIZE: f64 = 11.5;
const ROW: f64 = 21.0;

/// A sample and what it stands for.
pub(super) struct LegendEntry<'a> {
    /// Draws the sample.
    pub sample: &'a dyn Fn(&mut Canvas, Rectangle),
    /// What it stands for; an entry without words is left out.
    pub words: &'a str,
}

/// Draws the entries from `top` on, and returns where they end.
pub(super) fn draw(canvas: &mut Canvas, entries: &[LegendEntry], top: f64, look: &ChartLook) -> f64 {
    draw_within(canvas, entries, (top, look.width()), look)
}

/// The same in lines of this width.
pub(super) fn draw_within(
    canvas: &mut Canvas,
    entries: &[LegendEntry],
    (top, room): (f64, f64),
    look: &ChartLook,
) -> f64 {
    let (mut x, mut y) = (0.0, top);
    let mut empty = true;
    for entry in entries.iter().filter(|entry| !entry.words.is_empty()) {
        let words = line(entry.words, SIZE, room - SAMPLE.0 - 6.0);
        let taken = SAMPLE.0 + 6.0 + width(&words, SIZE, false);
        if !empty && x + taken > room {
            (x, y) = (0.0, y + ROW);
        }
        (entry.sample)(canvas, Rectangle { x, y, width: SAMPLE.0, height: SAMPLE.1 });
        canvas.words((x + SAMPLE.0 + 6.0, y + 11.0), look.plain(SIZE), &words);
        x += taken + 18.0;
        empty = false;
    }
    if empty { top } else { y + SAMPLE.1 + 4.0 }
}
