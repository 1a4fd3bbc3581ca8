//! Knows how costs by source are drawn: a bar for each year or objective, with each amount in its part, or beside the bar
//! where it has no room there.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::fit::{line, width, wrap};
use super::legend::{self, LegendEntry};
use super::look::ChartLook;
use super::marks;
use crate::document::{CostChart, CostPart, CostYear};

const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
/// How high a bar is, and how much stands between two.
const BAR: f64 = 18.0;
const GAP: f64 = 7.0;
/// The names at the start.
const NAMES: f64 = 176.0;
/// The sample of a pattern beside an amount that has no room in its bar, and what stands between two of these.
const SWATCH: f64 = 11.0;
const BESIDE: f64 = 12.0;
/// The part of a bar that is open, because nobody knows how long it is.
const OPEN: f64 = 30.0;

/// Draws unit, legend and bars, and returns the size.
pub(super) fn draw(chart: &CostChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let unit = wrap(&chart.unit, SIZE, look.width(), 2);
    let soft = TextStyle { colour: &look.colours.ink_soft, ..look.plain(SIZE) };
    canvas.lines((0.0, SIZE), soft, LINE, &unit);
    let top = draw_legend(canvas, chart, unit.len() as f64 * LINE + 6.0, look);
    let scale = Scale::of(chart, look);
    let bottom = chart.years.iter().fold(top + 4.0, |y, bar| draw_row(canvas, (chart, bar), y, &scale, look));
    (look.width(), bottom)
}

/// A source's amount, or the gap; each has its own way to be filled.
#[derive(Clone, Copy, PartialEq)]
enum BarKind {
    Source(usize),
    Gap,
}

/// The parts of a bar in order, the gap last.
fn parts<'a>(chart: &CostChart, bar: &'a CostYear) -> Vec<(BarKind, &'a CostPart)> {
    let sources = bar.parts.iter().take(chart.sources.len()).enumerate();
    let sources = sources.map(|(index, part)| (BarKind::Source(index), part));
    sources.chain([(BarKind::Gap, &bar.gap)]).collect()
}

/// The sources and the gap, as far as some bar has anything of them.
fn draw_legend(canvas: &mut Canvas, chart: &CostChart, top: f64, look: &ChartLook) -> f64 {
    let shows = |kind: BarKind| {
        let all = chart.years.iter().flat_map(|bar| parts(chart, bar));
        all.filter(|(of, _)| *of == kind).any(|(_, part)| !part.label.is_empty() || length(part) > 0.0)
    };
    let sources = chart.sources.iter().enumerate().map(|(index, name)| (BarKind::Source(index), name));
    let shown = sources.chain([(BarKind::Gap, &chart.gap)]).filter(|(kind, _)| shows(*kind));
    let samples: Vec<(BarKind, &String)> = shown.collect();
    let fills: Vec<_> = samples
        .iter()
        .map(|(kind, _)| move |canvas: &mut Canvas, area: Rectangle| fill(canvas, area, *kind, look))
        .collect();
    let entries: Vec<LegendEntry> =
        fills.iter().zip(&samples).map(|(sample, (_, words))| LegendEntry { sample, words }).collect();
    legend::draw(canvas, &entries, top, look)
}

/// Beyond this an amount is no money; it keeps sums finite.
const MOST: f64 = 1e18;

/// How long an amount is drawn; what is not known and what is below 0 has no length.
fn length(part: &CostPart) -> f64 {
    part.value.filter(|value| value.is_finite()).map_or(0.0, |value| value.clamp(0.0, MOST))
}

fn is_unknown(chart: &CostChart, bar: &CostYear) -> bool {
    parts(chart, bar).iter().any(|(_, part)| part.value.is_none())
}

/// From amounts to lengths, and where the bars begin.
struct Scale {
    start: f64,
    total: f64,
    unit: f64,
}

impl Scale {
    fn of(chart: &CostChart, look: &ChartLook) -> Scale {
        let sum = |bar: &CostYear| bar.parts.iter().chain([&bar.gap]).map(length).sum::<f64>();
        let highest = chart.years.iter().map(sum).fold(0.0, f64::max);
        let widest =
            chart.years.iter().map(|bar| width(&total(chart, bar, look), SIZE, true)).fold(0.0, f64::max);
        let start = if look.narrow() { 0.0 } else { NAMES };
        let total = if look.narrow() { 0.0 } else { widest + 10.0 };
        let open = if chart.years.iter().any(|bar| is_unknown(chart, bar)) { OPEN } else { 0.0 };
        let room = (look.width() - start - total - open).max(40.0);
        Scale { start, total, unit: if highest > 0.0 { room / highest } else { 0.0 } }
    }
}

/// The total of a bar, as far as there is room for it.
fn total(chart: &CostChart, bar: &CostYear, look: &ChartLook) -> String {
    match look.narrow() {
        true => line(&format!("{} {}", chart.total, bar.total), SIZE * 1.07, look.width() * 0.6),
        false => line(&bar.total, SIZE * 1.07, look.width() * 0.25),
    }
}

/// Name and total beside the bar, on narrow screens above it; then what has no room in the bar.
fn draw_row(
    canvas: &mut Canvas,
    (chart, bar): (&CostChart, &CostYear),
    top: f64,
    scale: &Scale,
    look: &ChartLook,
) -> f64 {
    let total = total(chart, bar, look);
    let right = TextStyle { anchor: TextAnchor::End, ..look.bold(SIZE) };
    let (bar_top, names_end) = if look.narrow() {
        let name = line(&bar.name, SIZE * 1.07, look.width() - width(&total, SIZE, true) - 14.0);
        canvas.words((0.0, top + SIZE + 1.0), look.bold(SIZE), &name);
        canvas.words((look.width(), top + SIZE + 1.0), right, &total);
        (top + SIZE + 7.0, top)
    } else {
        let name = wrap(&bar.name, SIZE, NAMES - 12.0, 2);
        canvas.lines((0.0, top + SIZE + 1.0), look.plain(SIZE), LINE, &name);
        canvas.words((look.width(), top + SIZE + 1.0), right, &total);
        (top, top + name.len() as f64 * LINE + 2.0)
    };
    let (outside, end) = draw_bar(canvas, (chart, bar), bar_top, scale, look);
    let room = look.width() - scale.total - end - BESIDE;
    let bottom = if outside.is_empty() {
        bar_top + BAR
    } else if outside.iter().map(|(_, part)| amount_width(&part.label)).sum::<f64>() <= room {
        draw_amounts(canvas, &outside, (end + BESIDE, bar_top + 2.0), look);
        bar_top + BAR
    } else {
        draw_amounts(canvas, &outside, (scale.start, bar_top + BAR + 3.0), look)
    };
    bottom.max(names_end) + GAP
}

/// The parts of the bar with their amounts; returns those whose amounts do not fit, and where the bar ends.
fn draw_bar<'a>(
    canvas: &mut Canvas,
    (chart, bar): (&CostChart, &'a CostYear),
    top: f64,
    scale: &Scale,
    look: &ChartLook,
) -> (Vec<(BarKind, &'a CostPart)>, f64) {
    let mut x = scale.start;
    let mut outside = Vec::new();
    for (kind, part) in parts(chart, bar) {
        let area = Rectangle { x, y: top, width: length(part) * scale.unit, height: BAR };
        fill(canvas, area, kind, look);
        x += area.width;
        let taken = width(&part.label, SIZE, false);
        if taken + 10.0 <= area.width {
            draw_amount(canvas, &part.label, (area, taken), look);
        } else if !part.label.is_empty() {
            outside.push((kind, part));
        }
    }
    if is_unknown(chart, bar) {
        marks::draw_unknown(canvas, Rectangle { x: x + 2.0, y: top, width: OPEN - 2.0, height: BAR }, look);
        x += OPEN;
    }
    (outside, x)
}

/// The amount in the middle of its part, on the ground of the paper, so that it is read on every colour and pattern.
fn draw_amount(canvas: &mut Canvas, label: &str, (area, taken): (Rectangle, f64), look: &ChartLook) {
    let middle = area.x + area.width / 2.0;
    let ground =
        Rectangle { x: middle - taken / 2.0 - 2.5, y: area.y + 2.0, width: taken + 5.0, height: BAR - 4.0 };
    canvas.fill(ground, &look.colours.paper);
    let style = TextStyle { anchor: TextAnchor::Middle, ..look.plain(SIZE) };
    canvas.words((middle, area.y + BAR / 2.0 + 4.3), style, label);
}

fn amount_width(label: &str) -> f64 {
    SWATCH + 5.0 + width(label, SIZE, false) + BESIDE
}

/// Amounts without room in their bar from a place on, each behind a sample of its pattern; returns where they end.
fn draw_amounts(
    canvas: &mut Canvas,
    amounts: &[(BarKind, &CostPart)],
    (start, top): (f64, f64),
    look: &ChartLook,
) -> f64 {
    let (mut x, mut y) = (start, top);
    for (kind, part) in amounts {
        let label = line(&part.label, SIZE, look.width() - start - SWATCH - 6.0);
        if x > start && x + amount_width(&label) - BESIDE > look.width() {
            (x, y) = (start, y + LINE + 2.0);
        }
        fill(canvas, Rectangle { x, y: y + 1.0, width: SWATCH, height: SWATCH }, *kind, look);
        canvas.words((x + SWATCH + 5.0, y + SIZE - 1.0), look.plain(SIZE), &label);
        x += amount_width(&label);
    }
    y + LINE
}

/// Sources from deep to pale, from the fifth on with lines across; the gap hatched in the colour of attention.
fn fill(canvas: &mut Canvas, area: Rectangle, kind: BarKind, look: &ChartLook) {
    let colours = &look.colours;
    if area.height <= 0.0 || area.width <= 0.0 {
        return;
    }
    match kind {
        BarKind::Gap => {
            canvas.fill(area, &colours.paper);
            marks::hatch(canvas, area, 6.0, Stroke { colour: &colours.attention, width: 1.4, dash: "" });
            canvas.outline(area, Stroke { colour: &colours.attention, width: 1.5, dash: "" });
        }
        BarKind::Source(index) => {
            canvas.fill(area, &colours.levels[4 - index % 4]);
            if index >= 4 {
                let stroke = Stroke { colour: &colours.paper, width: 1.6, dash: "" };
                marks::hatch(canvas, area, if index < 8 { 7.0 } else { 4.0 }, stroke);
            }
            canvas.outline(area, Stroke { colour: &colours.paper, width: 1.0, dash: "" });
        }
    }
}
