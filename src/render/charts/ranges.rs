//! Knows how values with their intervals are drawn: a band for the interval, a dot for the value, one row an item.

use super::fit::wrap;
use super::look::ChartLook;
use super::pen::{Anchor, Area, Pen, Stroke, Type};
use crate::document::{RangeBar, RangesChart};

const TOTAL: f64 = 640.0;
/// The names at the start, the values at the end, and what is left between them.
const NAMES: f64 = 230.0;
const VALUES: f64 = 60.0;
const ROW: f64 = 31.0;
const SIZE: f64 = 12.0;

/// Draws the rows and the axis, and returns the size.
pub(super) fn draw(chart: &RangesChart, look: &ChartLook, pen: &mut Pen) -> (f64, f64) {
    let scale = Scale::of(chart);
    let bottom = chart.bars.len() as f64 * ROW + 4.0;
    for tick in scale.ticks() {
        let x = scale.x(tick);
        pen.line((x, 0.0), (x, bottom), Stroke::thin(&look.colours.line));
        let kind = Type { size: 11.0, bold: false, colour: &look.colours.ink_soft, anchor: Anchor::Middle };
        pen.words((x, bottom + 14.0), kind, &format!("{tick:.0}"));
    }
    for (index, bar) in chart.bars.iter().enumerate() {
        draw_bar(pen, bar, index as f64 * ROW, &scale, look);
    }
    let kind = Type { size: 11.0, bold: false, colour: &look.colours.ink_soft, anchor: Anchor::Start };
    let lines = wrap(&chart.axis, 11.0, TOTAL - NAMES, 2);
    for (index, line) in lines.iter().enumerate() {
        pen.words((NAMES, bottom + 31.0 + index as f64 * 14.0), kind, line);
    }
    (TOTAL, bottom + 22.0 + lines.len() as f64 * 14.0)
}

fn draw_bar(pen: &mut Pen, bar: &RangeBar, top: f64, scale: &Scale, look: &ChartLook) {
    let colours = &look.colours;
    let middle = top + ROW / 2.0;
    pen.named(&format!("{} {}: {}", bar.id, bar.name, bar.label), |pen| {
        let id = Type { size: SIZE, bold: true, colour: &colours.ink_soft, anchor: Anchor::Start };
        pen.words((0.0, middle + 4.0), id, &bar.id);
        let plain = Type { size: SIZE, bold: false, colour: &colours.ink, anchor: Anchor::Start };
        let name = wrap(&bar.name, SIZE, NAMES - 50.0, 2);
        let first = middle + 4.0 - (name.len().max(1) - 1) as f64 * 7.0;
        for (index, line) in name.iter().enumerate() {
            pen.words((36.0, first + index as f64 * 14.0), plain, line);
        }
        let (from, to) = bar.interval.unwrap_or((scale.from, bar.value));
        let (start, end) = (scale.x(from), scale.x(to));
        let band = Area { x: start, y: middle - 5.0, width: (end - start).max(1.0), height: 10.0 };
        pen.fill(band, &colours.levels[1]);
        pen.dot((scale.x(bar.value), middle), 6.0, &colours.levels[4]);
        let value = Type { anchor: Anchor::End, bold: true, ..plain };
        pen.words((TOTAL, middle + 4.0), value, &bar.label);
    });
}

/// From values to places.
struct Scale {
    from: f64,
    to: f64,
}

impl Scale {
    fn of(chart: &RangesChart) -> Scale {
        let to = if chart.to > chart.from { chart.to } else { chart.from + 1.0 };
        Scale { from: chart.from, to }
    }

    fn x(&self, value: f64) -> f64 {
        let share = ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        NAMES + share * (TOTAL - NAMES - VALUES)
    }

    /// Both ends, and whole steps between them: about four.
    fn ticks(&self) -> Vec<f64> {
        let steps = [1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0];
        let step =
            steps.into_iter().find(|step| (self.to - self.from) / step <= 5.0).unwrap_or(self.to - self.from);
        let first = (self.from / step).floor() * step + step;
        let between =
            (0..8).map(|index| first + f64::from(index) * step).filter(|tick| *tick < self.to - step / 2.0);
        let whole = |tick: &f64| tick.fract() == 0.0;
        std::iter::once(self.from).chain(between).chain([self.to]).filter(whole).collect()
    }
}
