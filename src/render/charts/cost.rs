//! Knows how costs are drawn: a pile a year with its figures below, or a bar a year where figures are too long.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::fit::{line, width, wrap};
use super::look::ChartLook;
use super::marks;
use crate::document::{CostChart, CostPart, CostYear};

const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
const ROW: f64 = 20.0;
/// The height of the highest pile, and the names of the sources beside them.
const PILE: f64 = 190.0;
const NAMES: f64 = 172.0;
const SWATCH: f64 = 14.0;

/// Draws years side by side where the figures fit, else below each other, and returns the size.
pub(super) fn draw(chart: &CostChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let unit = wrap(&chart.unit, SIZE, look.width(), 2);
    let soft = TextStyle { colour: &look.colours.ink_soft, ..look.plain(SIZE) };
    canvas.lines((0.0, SIZE), soft, LINE, &unit);
    let top = unit.len() as f64 * LINE + 8.0;
    let column = (look.width() - NAMES) / chart.years.len().max(1) as f64;
    let widest =
        chart.years.iter().flat_map(figures).map(|label| width(label, SIZE, true)).fold(0.0, f64::max);
    let bottom = if look.narrow() || widest + 10.0 > column {
        chart.years.iter().fold(top, |y, year| draw_bar(canvas, chart, year, y, look))
    } else {
        draw_piles(canvas, chart, (top, column), look)
    };
    (look.width(), bottom + 4.0)
}

/// Everything that has to fit into a column.
fn figures(year: &CostYear) -> impl Iterator<Item = &str> {
    let parts = year.parts.iter().chain([&year.gap]).map(|part| part.label.as_str());
    parts.chain([year.name.as_str(), year.total.as_str()])
}

/// A source's amount, or the gap; each has its own way to be filled.
#[derive(Clone, Copy)]
enum BarKind {
    Source(usize),
    Gap,
}

/// The parts of a year in order, the gap last.
fn parts<'a>(chart: &CostChart, year: &'a CostYear) -> Vec<(BarKind, &'a CostPart)> {
    let sources = year.parts.iter().take(chart.sources.len()).enumerate();
    let sources = sources.map(|(index, part)| (BarKind::Source(index), part));
    sources.chain([(BarKind::Gap, &year.gap)]).collect()
}

fn name(chart: &CostChart, kind: BarKind) -> &str {
    match kind {
        BarKind::Source(index) => chart.sources.get(index).map_or("", String::as_str),
        BarKind::Gap => &chart.gap,
    }
}

/// Whether a source or the gap has anything to show in some year.
fn occurs(chart: &CostChart, kind: BarKind) -> bool {
    chart.years.iter().any(|year| {
        let part = match kind {
            BarKind::Source(index) => year.parts.get(index),
            BarKind::Gap => Some(&year.gap),
        };
        part.is_some_and(|part| !part.label.is_empty() || length(part) > 0.0)
    })
}

fn rows(chart: &CostChart) -> Vec<BarKind> {
    let sources = (0..chart.sources.len()).map(BarKind::Source);
    sources.chain([BarKind::Gap]).filter(|kind| occurs(chart, *kind)).collect()
}

/// Beyond this an amount is no money; it keeps sums finite.
const MOST: f64 = 1e18;

/// How long an amount is drawn; what is not known and what is below 0 has no length.
fn length(part: &CostPart) -> f64 {
    part.value.filter(|value| value.is_finite()).map_or(0.0, |value| value.clamp(0.0, MOST))
}

fn sum(year: &CostYear) -> f64 {
    year.parts.iter().chain([&year.gap]).map(length).sum()
}

fn highest(chart: &CostChart) -> f64 {
    let highest = chart.years.iter().map(sum).fold(0.0, f64::max);
    if highest > 0.0 { highest } else { 1.0 }
}

fn is_unknown(chart: &CostChart, year: &CostYear) -> bool {
    parts(chart, year).iter().any(|(_, part)| part.value.is_none())
}

fn draw_piles(canvas: &mut Canvas, chart: &CostChart, (top, column): (f64, f64), look: &ChartLook) -> f64 {
    let top = top + 22.0;
    let base = top + PILE;
    let wide = (column * 0.56).clamp(16.0, 72.0);
    let scale = PILE / highest(chart);
    for (index, year) in chart.years.iter().enumerate() {
        let middle = NAMES + (index as f64 + 0.5) * column;
        let mut y = base;
        for (kind, part) in parts(chart, year) {
            let height = length(part) * scale;
            y -= height;
            fill(canvas, Rectangle { x: middle - wide / 2.0, y, width: wide, height }, kind, look);
        }
        if is_unknown(chart, year) {
            // Open at the top: nobody knows how high.
            let area = Rectangle { x: middle - wide / 2.0, y: y - 20.0, width: wide, height: 18.0 };
            marks::draw_unknown(canvas, area, look);
        }
    }
    canvas.line((NAMES, base), (look.width(), base), Stroke::thin(&look.colours.ink));
    draw_figures(canvas, chart, (base, column), look)
}

/// The figures stand under their piles, the names of the sources beside them: the legend is the table.
fn draw_figures(canvas: &mut Canvas, chart: &CostChart, (base, column): (f64, f64), look: &ChartLook) -> f64 {
    let middle = |index: usize| NAMES + (index as f64 + 0.5) * column;
    // Figures end on one line, and stand under the middle of their pile as a block.
    let figures = chart
        .years
        .iter()
        .flat_map(|year| year.parts.iter().chain([&year.gap]).map(|part| &part.label).chain([&year.total]));
    let half = figures.map(|label| width(label, SIZE, true)).fold(0.0, f64::max) / 2.0;
    // Digits end on the right in every script.
    let (side, anchor) = if look.mirrored { (-half, TextAnchor::Start) } else { (half, TextAnchor::End) };
    let end = |index: usize| middle(index) + side;
    for (index, year) in chart.years.iter().enumerate() {
        canvas.words(
            (middle(index), base + 16.0),
            TextStyle { anchor: TextAnchor::Middle, ..look.bold(SIZE) },
            &year.name,
        );
    }
    let mut y = base + 26.0;
    // From the top of the pile to its foot, and the total below.
    for kind in rows(chart).into_iter().rev() {
        canvas.line((0.0, y), (look.width(), y), Stroke { width: 0.7, ..Stroke::thin(&look.colours.line) });
        let words = wrap(name(chart, kind), SIZE, NAMES - SWATCH - 14.0, 3);
        fill(canvas, Rectangle { x: 0.0, y: y + 3.5, width: SWATCH, height: SWATCH }, kind, look);
        canvas.lines((SWATCH + 7.0, y + 14.5), colour_of(kind, look.plain(SIZE), look), LINE, &words);
        for (index, year) in chart.years.iter().enumerate() {
            let part = parts(chart, year).into_iter().find(|(of, _)| same(*of, kind));
            let label = part.map_or("", |(_, part)| part.label.as_str());
            let style = colour_of(kind, TextStyle { anchor, ..look.plain(SIZE) }, look);
            canvas.words((end(index), y + 14.5), style, label);
        }
        y += ROW + (words.len().max(1) - 1) as f64 * LINE;
    }
    canvas.line((0.0, y), (look.width(), y), Stroke::thin(&look.colours.ink));
    canvas.words((0.0, y + 15.5), look.bold(SIZE), &line(&chart.total, SIZE * 1.07, NAMES - 8.0));
    for (index, year) in chart.years.iter().enumerate() {
        canvas.words((end(index), y + 15.5), TextStyle { anchor, ..look.bold(SIZE) }, &year.total);
    }
    y + ROW
}

fn same(a: BarKind, b: BarKind) -> bool {
    match (a, b) {
        (BarKind::Source(a), BarKind::Source(b)) => a == b,
        (BarKind::Gap, BarKind::Gap) => true,
        (BarKind::Source(_), BarKind::Gap) | (BarKind::Gap, BarKind::Source(_)) => false,
    }
}

/// A year as a bar over its full width, its parts listed below.
fn draw_bar(canvas: &mut Canvas, chart: &CostChart, year: &CostYear, top: f64, look: &ChartLook) -> f64 {
    let total = format!("{} {}", chart.total, year.total);
    let total = line(&total, SIZE * 1.07, look.width() * 0.75);
    let room = look.width() - width(&total, SIZE, true) - 14.0;
    canvas.words((0.0, top + 16.0), look.bold(SIZE), &line(&year.name, SIZE * 1.07, room));
    canvas.words(
        (look.width(), top + 16.0),
        TextStyle { anchor: TextAnchor::End, ..look.bold(SIZE) },
        &total,
    );
    let scale = (look.width() - if is_unknown(chart, year) { 32.0 } else { 0.0 }) / highest(chart);
    let mut x = 0.0;
    for (kind, part) in parts(chart, year) {
        let wide = length(part) * scale;
        fill(canvas, Rectangle { x, y: top + 23.0, width: wide, height: 22.0 }, kind, look);
        x += wide;
    }
    if is_unknown(chart, year) {
        marks::draw_unknown(canvas, Rectangle { x: x + 2.0, y: top + 23.0, width: 28.0, height: 22.0 }, look);
    }
    let mut y = top + 50.0;
    for (kind, part) in parts(chart, year).into_iter().filter(|(kind, _)| occurs(chart, *kind)) {
        y = draw_part(canvas, chart, (kind, part), y, look);
    }
    y + 14.0
}

fn draw_part(
    canvas: &mut Canvas,
    chart: &CostChart,
    (kind, part): (BarKind, &CostPart),
    y: f64,
    look: &ChartLook,
) -> f64 {
    fill(canvas, Rectangle { x: 0.0, y: y + 3.0, width: SWATCH, height: SWATCH }, kind, look);
    let label = line(&part.label, SIZE, look.width() * 0.6);
    let room = look.width() - SWATCH - 7.0 - width(&label, SIZE, false) - 12.0;
    let words = wrap(name(chart, kind), SIZE, room, 2);
    let style = colour_of(kind, look.plain(SIZE), look);
    canvas.lines((SWATCH + 7.0, y + 14.0), style, LINE, &words);
    canvas.words((look.width(), y + 14.0), TextStyle { anchor: TextAnchor::End, ..style }, &label);
    y + ROW + (words.len().max(1) - 1) as f64 * LINE
}

fn colour_of<'a>(kind: BarKind, style: TextStyle<'a>, look: &'a ChartLook) -> TextStyle<'a> {
    match kind {
        BarKind::Gap => TextStyle { colour: &look.colours.attention, bold: true, ..style },
        BarKind::Source(_) => style,
    }
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
