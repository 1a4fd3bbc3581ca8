//! Knows how costs are drawn: a pile a year with its figures below, or a bar a year where figures are too long.

use super::fit::{line, width, wrap};
use super::look::ChartLook;
use super::marks;
use super::pen::{Anchor, Area, Pen, Stroke, Type};
use crate::document::{CostChart, CostPart, CostYear};

const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
const ROW: f64 = 20.0;
/// The height of the highest pile, and the names of the sources beside them.
const PILE: f64 = 190.0;
const NAMES: f64 = 172.0;
const SWATCH: f64 = 14.0;

/// Draws years side by side where the figures fit, else below each other, and returns the size.
pub(super) fn draw(chart: &CostChart, look: &ChartLook, pen: &mut Pen) -> (f64, f64) {
    let unit = wrap(&chart.unit, SIZE, look.width(), 2);
    let soft = Type { colour: &look.colours.ink_soft, ..look.plain(SIZE) };
    pen.lines((0.0, SIZE), soft, LINE, &unit);
    let top = unit.len() as f64 * LINE + 8.0;
    let column = (look.width() - NAMES) / chart.years.len().max(1) as f64;
    let widest =
        chart.years.iter().flat_map(figures).map(|label| width(label, SIZE, true)).fold(0.0, f64::max);
    let bottom = if look.narrow() || widest + 10.0 > column {
        chart.years.iter().fold(top, |y, year| draw_bar(pen, chart, year, y, look))
    } else {
        draw_piles(pen, chart, (top, column), look)
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
enum Kind {
    Source(usize),
    Gap,
}

/// The parts of a year in order, the gap last.
fn parts<'a>(chart: &CostChart, year: &'a CostYear) -> Vec<(Kind, &'a CostPart)> {
    let sources = year.parts.iter().take(chart.sources.len()).enumerate();
    let sources = sources.map(|(index, part)| (Kind::Source(index), part));
    sources.chain([(Kind::Gap, &year.gap)]).collect()
}

fn name(chart: &CostChart, kind: Kind) -> &str {
    match kind {
        Kind::Source(index) => chart.sources.get(index).map_or("", String::as_str),
        Kind::Gap => &chart.gap,
    }
}

/// Whether a source or the gap has anything to show in some year.
fn occurs(chart: &CostChart, kind: Kind) -> bool {
    chart.years.iter().any(|year| {
        let part = match kind {
            Kind::Source(index) => year.parts.get(index),
            Kind::Gap => Some(&year.gap),
        };
        part.is_some_and(|part| !part.label.is_empty() || length(part) > 0.0)
    })
}

fn rows(chart: &CostChart) -> Vec<Kind> {
    let sources = (0..chart.sources.len()).map(Kind::Source);
    sources.chain([Kind::Gap]).filter(|kind| occurs(chart, *kind)).collect()
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

fn draw_piles(pen: &mut Pen, chart: &CostChart, (top, column): (f64, f64), look: &ChartLook) -> f64 {
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
            fill(pen, Area { x: middle - wide / 2.0, y, width: wide, height }, kind, look);
        }
        if is_unknown(chart, year) {
            // Open at the top: nobody knows how high.
            let area = Area { x: middle - wide / 2.0, y: y - 20.0, width: wide, height: 18.0 };
            marks::unknown(pen, area, look);
        }
    }
    pen.line((NAMES, base), (look.width(), base), Stroke::thin(&look.colours.ink));
    draw_figures(pen, chart, (base, column), look)
}

/// The figures stand under their piles, the names of the sources beside them: the legend is the table.
fn draw_figures(pen: &mut Pen, chart: &CostChart, (base, column): (f64, f64), look: &ChartLook) -> f64 {
    let middle = |index: usize| NAMES + (index as f64 + 0.5) * column;
    // Figures end on one line, and stand under the middle of their pile as a block.
    let figures = chart
        .years
        .iter()
        .flat_map(|year| year.parts.iter().chain([&year.gap]).map(|part| &part.label).chain([&year.total]));
    let half = figures.map(|label| width(label, SIZE, true)).fold(0.0, f64::max) / 2.0;
    // Digits end on the right in every script.
    let (side, anchor) = if look.mirrored { (-half, Anchor::Start) } else { (half, Anchor::End) };
    let end = |index: usize| middle(index) + side;
    for (index, year) in chart.years.iter().enumerate() {
        pen.words(
            (middle(index), base + 16.0),
            Type { anchor: Anchor::Middle, ..look.bold(SIZE) },
            &year.name,
        );
    }
    let mut y = base + 26.0;
    // From the top of the pile to its foot, and the total below.
    for kind in rows(chart).into_iter().rev() {
        pen.line((0.0, y), (look.width(), y), Stroke { width: 0.7, ..Stroke::thin(&look.colours.line) });
        let words = wrap(name(chart, kind), SIZE, NAMES - SWATCH - 14.0, 3);
        fill(pen, Area { x: 0.0, y: y + 3.5, width: SWATCH, height: SWATCH }, kind, look);
        pen.lines((SWATCH + 7.0, y + 14.5), colour_of(kind, look.plain(SIZE), look), LINE, &words);
        for (index, year) in chart.years.iter().enumerate() {
            let part = parts(chart, year).into_iter().find(|(of, _)| same(*of, kind));
            let label = part.map_or("", |(_, part)| part.label.as_str());
            let style = colour_of(kind, Type { anchor, ..look.plain(SIZE) }, look);
            pen.words((end(index), y + 14.5), style, label);
        }
        y += ROW + (words.len().max(1) - 1) as f64 * LINE;
    }
    pen.line((0.0, y), (look.width(), y), Stroke::thin(&look.colours.ink));
    pen.words((0.0, y + 15.5), look.bold(SIZE), &line(&chart.total, SIZE * 1.07, NAMES - 8.0));
    for (index, year) in chart.years.iter().enumerate() {
        pen.words((end(index), y + 15.5), Type { anchor, ..look.bold(SIZE) }, &year.total);
    }
    y + ROW
}

fn same(a: Kind, b: Kind) -> bool {
    match (a, b) {
        (Kind::Source(a), Kind::Source(b)) => a == b,
        (Kind::Gap, Kind::Gap) => true,
        (Kind::Source(_), Kind::Gap) | (Kind::Gap, Kind::Source(_)) => false,
    }
}

/// A year as a bar over its full width, its parts listed below.
fn draw_bar(pen: &mut Pen, chart: &CostChart, year: &CostYear, top: f64, look: &ChartLook) -> f64 {
    let total = format!("{} {}", chart.total, year.total);
    let total = line(&total, SIZE * 1.07, look.width() * 0.75);
    let room = look.width() - width(&total, SIZE, true) - 14.0;
    pen.words((0.0, top + 16.0), look.bold(SIZE), &line(&year.name, SIZE * 1.07, room));
    pen.words((look.width(), top + 16.0), Type { anchor: Anchor::End, ..look.bold(SIZE) }, &total);
    let scale = (look.width() - if is_unknown(chart, year) { 32.0 } else { 0.0 }) / highest(chart);
    let mut x = 0.0;
    for (kind, part) in parts(chart, year) {
        let wide = length(part) * scale;
        fill(pen, Area { x, y: top + 23.0, width: wide, height: 22.0 }, kind, look);
        x += wide;
    }
    if is_unknown(chart, year) {
        marks::unknown(pen, Area { x: x + 2.0, y: top + 23.0, width: 28.0, height: 22.0 }, look);
    }
    let mut y = top + 50.0;
    for (kind, part) in parts(chart, year).into_iter().filter(|(kind, _)| occurs(chart, *kind)) {
        y = draw_part(pen, chart, (kind, part), y, look);
    }
    y + 14.0
}

fn draw_part(
    pen: &mut Pen,
    chart: &CostChart,
    (kind, part): (Kind, &CostPart),
    y: f64,
    look: &ChartLook,
) -> f64 {
    fill(pen, Area { x: 0.0, y: y + 3.0, width: SWATCH, height: SWATCH }, kind, look);
    let label = line(&part.label, SIZE, look.width() * 0.6);
    let room = look.width() - SWATCH - 7.0 - width(&label, SIZE, false) - 12.0;
    let words = wrap(name(chart, kind), SIZE, room, 2);
    let style = colour_of(kind, look.plain(SIZE), look);
    pen.lines((SWATCH + 7.0, y + 14.0), style, LINE, &words);
    pen.words((look.width(), y + 14.0), Type { anchor: Anchor::End, ..style }, &label);
    y + ROW + (words.len().max(1) - 1) as f64 * LINE
}

fn colour_of<'a>(kind: Kind, style: Type<'a>, look: &'a ChartLook) -> Type<'a> {
    match kind {
        Kind::Gap => Type { colour: &look.colours.attention, bold: true, ..style },
        Kind::Source(_) => style,
    }
}

/// Sources from deep to pale, from the fifth on with lines across; the gap hatched in the colour of attention.
fn fill(pen: &mut Pen, area: Area, kind: Kind, look: &ChartLook) {
    let colours = &look.colours;
    if area.height <= 0.0 || area.width <= 0.0 {
        return;
    }
    match kind {
        Kind::Gap => {
            pen.fill(area, &colours.paper);
            marks::hatch(pen, area, 6.0, Stroke { colour: &colours.attention, width: 1.4, dash: "" });
            pen.outline(area, Stroke { colour: &colours.attention, width: 1.5, dash: "" });
        }
        Kind::Source(index) => {
            pen.fill(area, &colours.levels[4 - index % 4]);
            if index >= 4 {
                let stroke = Stroke { colour: &colours.paper, width: 1.6, dash: "" };
                marks::hatch(pen, area, if index < 8 { 7.0 } else { 4.0 }, stroke);
            }
            pen.outline(area, Stroke { colour: &colours.paper, width: 1.0, dash: "" });
        }
    }
}
