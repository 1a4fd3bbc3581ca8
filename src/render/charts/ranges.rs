//! Knows how values with their intervals are drawn: a band for the interval, a dot for the value, one row an item.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::fit::{ID_GAP, id_room, line, width, wrap};
use super::look::ChartLook;
use crate::document::{RangeBar, RangesChart};

/// The names at the start, the values at the end, and what is left between them; on narrow screens names and values
/// stand above the bands. Ids have room where there are any, long values have more than short ones.
const NAMES: f64 = 230.0;
const VALUES: (f64, f64) = (60.0, 150.0);
const IDS: f64 = 36.0;
const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
const BAND: f64 = 10.0;
/// The most lines of a name, and the least height of a row.
const LINES: usize = 3;
const ROW: f64 = 31.0;

/// Draws the rows and the axis, and returns the size.
pub(super) fn draw(chart: &RangesChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let scale = Scale::of(chart, look);
    let bottom = chart.bars.len() as f64 * scale.row + 4.0;
    let soft = TextStyle { colour: &look.colours.ink_soft, ..look.plain(11.5) };
    for tick in scale.ticks() {
        let x = scale.x(tick);
        canvas.line((x, 0.0), (x, bottom), Stroke::thin(&look.colours.line));
        canvas.words(
            (x, bottom + 14.0),
            TextStyle { anchor: TextAnchor::Middle, ..soft },
            &format!("{tick:.0}"),
        );
    }
    for (index, bar) in chart.bars.iter().enumerate() {
        draw_bar(canvas, bar, index as f64 * scale.row, &scale, look);
    }
    let start = if look.narrow() { 0.0 } else { NAMES };
    let lines = wrap(&chart.axis, 11.5, look.width() - start, 3);
    canvas.lines((start, bottom + 32.0), soft, LINE, &lines);
    (look.width(), bottom + 23.0 + lines.len() as f64 * LINE)
}

fn draw_bar(canvas: &mut Canvas, bar: &RangeBar, top: f64, scale: &Scale, look: &ChartLook) {
    let colours = &look.colours;
    let value = line(&bar.label, SIZE * 1.07, scale.values);
    let name = wrap_name(bar, look, scale.ids, scale.values);
    let words = name.len().max(1) as f64 * LINE;
    let (first, middle) = if look.narrow() {
        (top + SIZE + 4.0, top + words + 15.0)
    } else {
        (top + (scale.row - words) / 2.0 + SIZE - 1.0, top + scale.row / 2.0)
    };
    let beside = if look.narrow() { first } else { middle + 4.0 };
    canvas.draw_named(format!("{} {}: {}", bar.id, bar.name, bar.label).trim_start(), |canvas| {
        // The lines of the axis do not run through names.
        if look.narrow() {
            let ground = Rectangle { x: 0.0, y: top + 2.0, width: look.width(), height: words + 4.0 };
            canvas.fill(ground, &colours.paper);
        }
        if scale.ids > 0.0 {
            canvas.words((0.0, beside), look.id(SIZE), &line(&bar.id, SIZE * 1.07, scale.ids - ID_GAP));
        }
        canvas.lines((scale.ids, first), look.plain(SIZE), LINE, &name);
        let (from, to) = bar.interval.unwrap_or((scale.from, bar.value));
        let (start, end) = (scale.x(from), scale.x(to));
        let area =
            Rectangle { x: start, y: middle - BAND / 2.0, width: (end - start).max(1.0), height: BAND };
        canvas.fill(area, &colours.levels[1]);
        canvas.dot((scale.x(bar.value), middle), 6.0, &colours.levels[4]);
        canvas.words(
            (look.width(), beside),
            TextStyle { anchor: TextAnchor::End, ..look.bold(SIZE) },
            &value,
        );
    });
}

/// A name beside its band, or above it where it is narrow, beside its value.
fn wrap_name(bar: &RangeBar, look: &ChartLook, ids: f64, values: f64) -> Vec<String> {
    let value = width(&line(&bar.label, SIZE * 1.07, values), SIZE, true) + 10.0;
    let room = if look.narrow() { look.width() - value } else { NAMES - 14.0 };
    wrap(&bar.name, SIZE, room - ids, LINES)
}

/// From values to places, between the room for ids and names and that for values.
struct Scale {
    from: f64,
    to: f64,
    /// The places of both ends.
    room: (f64, f64),
    /// How wide the ids are; 0 where there are none.
    ids: f64,
    /// How wide the values are.
    values: f64,
    /// How high each row is: as the longest name needs.
    row: f64,
}

impl Scale {
    fn of(chart: &RangesChart, look: &ChartLook) -> Scale {
        let to = if chart.to > chart.from { chart.to } else { chart.from + 1.0 };
        let ids = || chart.bars.iter().map(|bar| &bar.id);
        let ids = if ids().all(String::is_empty) { 0.0 } else { id_room(ids(), SIZE, IDS) };
        let widest = chart.bars.iter().map(|bar| width(&bar.label, SIZE, true) + 16.0).fold(0.0, f64::max);
        let values = widest.clamp(VALUES.0, VALUES.1);
        let room = if look.narrow() { (8.0, look.width() - 8.0) } else { (NAMES, look.width() - values) };
        let names = chart.bars.iter().map(|bar| wrap_name(bar, look, ids, values).len());
        let words = names.max().unwrap_or(1) as f64 * LINE;
        let row = if look.narrow() { words.max(2.0 * LINE) + BAND + 18.0 } else { ROW.max(words + 3.0) };
        Scale { from: chart.from, to, room, ids, values, row }
    }

    fn x(&self, value: f64) -> f64 {
        let share = ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        self.room.0 + share * (self.room.1 - self.room.0)
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
