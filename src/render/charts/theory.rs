//! Knows how a theory of change is drawn: stages side by side with arrows, or below each other where it is narrow.

use super::canvas::{Canvas, Rectangle, Stroke, TextStyle};
use super::fit::{line, wrap};
use super::look::ChartLook;
use super::marks;
use crate::document::{TheoryBox, TheoryChart, TheoryStage};
use std::collections::BTreeMap;

const SIZE: f64 = 12.0;
const LINE: f64 = 14.5;
const PAD: f64 = 8.0;
const GAP: f64 = 9.0;
/// The most lines of a box: room for what the kit says in the language that needs most.
const LINES: usize = 10;
/// Between stages: room for the arrows.
const GUTTER: f64 = 30.0;
/// More stages stand below each other on wide pages too.
const MOST: usize = 5;

/// Draws the stages, then the assumptions, and returns the size.
pub(super) fn draw(chart: &TheoryChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let bottom = if look.narrow() || chart.stages.len() > MOST {
        draw_below(canvas, chart, look)
    } else {
        draw_beside(canvas, chart, look)
    };
    (look.width(), draw_assumptions(canvas, chart, bottom, look))
}

fn draw_beside(canvas: &mut Canvas, chart: &TheoryChart, look: &ChartLook) -> f64 {
    let stages = chart.stages.len().max(1) as f64;
    let column = (look.width() - (stages - 1.0) * GUTTER) / stages;
    let titles: Vec<Vec<String>> = chart.stages.iter().map(|it| wrap_title(it, column)).collect();
    let most = titles.iter().map(Vec::len).max().unwrap_or(0);
    let rule = most as f64 * LINE + 5.0;
    let mut places = BTreeMap::new();
    let mut bottom = rule;
    for (index, (stage, title)) in chart.stages.iter().zip(&titles).enumerate() {
        let x = index as f64 * (column + GUTTER);
        let first = SIZE + (most - title.len()) as f64 * LINE;
        canvas.lines((x, first), look.bold(SIZE + 0.5), LINE, title);
        draw_rule(canvas, (x, rule), column, index + 1 < chart.stages.len(), look);
        let mut y = rule + 12.0;
        for it in &stage.boxes {
            let area = Rectangle { x, y, width: column, height: height(it, column) };
            places.insert(it.id.as_str(), (index, area));
            y += area.height + GAP;
        }
        bottom = bottom.max(y);
    }
    draw_arrows(canvas, chart, &places, look);
    for it in chart.stages.iter().flat_map(|stage| &stage.boxes) {
        if let Some((_, area)) = places.get(it.id.as_str()) {
            draw_box(canvas, it, *area, look);
        }
    }
    bottom
}

fn wrap_title(stage: &TheoryStage, room: f64) -> Vec<String> {
    wrap(&stage.title, (SIZE + 0.5) * 1.07, room, 3)
}

/// A rule under the title that points to the next stage.
fn draw_rule(canvas: &mut Canvas, (x, y): (f64, f64), column: f64, goes_on: bool, look: &ChartLook) {
    let end = if goes_on { x + column + GUTTER - 12.0 } else { x + column };
    canvas.line((x, y), (end, y), Stroke { width: 1.4, ..Stroke::thin(&look.colours.accent) });
    if goes_on {
        marks::onward(canvas, (end, y), 7.0, &look.colours.accent);
    }
}

fn wrap_text(it: &TheoryBox, width: f64) -> Vec<String> {
    wrap(&it.text, SIZE, width - PAD * 2.0, LINES)
}

/// The id has a line of its own.
fn height(it: &TheoryBox, width: f64) -> f64 {
    (wrap_text(it, width).len() + 1) as f64 * LINE + PAD * 2.0 - 3.0
}

/// Arrows begin where a box ends and end where the next begins; several at one edge are spread over it.
fn draw_arrows(
    canvas: &mut Canvas,
    chart: &TheoryChart,
    places: &BTreeMap<&str, (usize, Rectangle)>,
    look: &ChartLook,
) {
    let links: Vec<(&str, &str)> = chart
        .stages
        .iter()
        .flat_map(|stage| &stage.boxes)
        .flat_map(|it| it.leads_to.iter().map(move |to| (it.id.as_str(), to.as_str())))
        .collect();
    for (from, to) in &links {
        let (Some((earlier, a)), Some((later, b))) = (places.get(from), places.get(to)) else { continue };
        if earlier >= later {
            continue;
        }
        let start = (
            a.x + a.width,
            spread(
                a,
                links.iter().filter(|link| link.0 == *from).position(|link| link.1 == *to),
                links.iter().filter(|link| link.0 == *from).count(),
            ),
        );
        let tip = (
            b.x,
            spread(
                b,
                links.iter().filter(|link| link.1 == *to).position(|link| link.0 == *from),
                links.iter().filter(|link| link.1 == *to).count(),
            ),
        );
        let stroke = Stroke { colour: &look.colours.levels[3], width: 1.3, dash: "" };
        canvas.curve(start, (tip.0 - 6.0, tip.1), stroke);
        marks::onward(canvas, (tip.0 - 8.0, tip.1), 7.0, &look.colours.levels[3]);
    }
}

/// The height of one of `count` arrows at the edge of a box.
fn spread(area: &Rectangle, index: Option<usize>, count: usize) -> f64 {
    let share = (index.unwrap_or(0) as f64 + 1.0) / (count as f64 + 1.0);
    area.y + area.height * share
}

fn draw_box(canvas: &mut Canvas, it: &TheoryBox, area: Rectangle, look: &ChartLook) {
    canvas.fill(area, &look.colours.levels[0]);
    canvas.outline(area, Stroke { width: 0.9, ..Stroke::thin(&look.colours.levels[3]) });
    let (x, first) = (area.x + PAD, area.y + PAD + SIZE - 2.0);
    canvas.draw_named(&format!("{} {}", it.id, it.text), |canvas| {
        let id = line(&it.id, SIZE * 1.07, area.width - PAD * 2.0);
        canvas.words((x, first), TextStyle { colour: &look.colours.accent, ..look.bold(SIZE) }, &id);
        canvas.lines((x, first + LINE), look.plain(SIZE), LINE, &wrap_text(it, area.width));
    });
}

/// Below each other, arrows become the ids of what comes next.
fn draw_below(canvas: &mut Canvas, chart: &TheoryChart, look: &ChartLook) -> f64 {
    let mut y = 0.0;
    for (index, stage) in chart.stages.iter().enumerate() {
        if index > 0 {
            marks::down(canvas, (look.width() / 2.0, y + 12.0), 10.0, &look.colours.accent);
            y += 22.0;
        }
        let title = wrap_title(stage, look.width());
        canvas.lines((0.0, y + SIZE + 1.0), look.bold(SIZE + 1.0), LINE, &title);
        y += title.len() as f64 * LINE + 7.0;
        canvas.line((0.0, y), (look.width(), y), Stroke { width: 1.4, ..Stroke::thin(&look.colours.accent) });
        y += 8.0;
        for it in &stage.boxes {
            let area = Rectangle { x: 0.0, y, width: look.width(), height: height(it, look.width()) };
            draw_box(canvas, it, area, look);
            draw_next(canvas, it, area, look);
            y += area.height + GAP;
        }
    }
    y
}

/// What a box leads to, in its upper corner.
fn draw_next(canvas: &mut Canvas, it: &TheoryBox, area: Rectangle, look: &ChartLook) {
    if it.leads_to.is_empty() {
        return;
    }
    let words = line(&it.leads_to.join(", "), SIZE, area.width * 0.6);
    let x = area.x + area.width - PAD;
    let style = TextStyle {
        colour: &look.colours.ink_soft,
        anchor: super::canvas::TextAnchor::End,
        ..look.plain(SIZE)
    };
    canvas.words((x, area.y + PAD + SIZE - 2.0), style, &words);
    let start = x - super::fit::width(&words, SIZE, false) - 16.0;
    marks::onward(canvas, (start, area.y + PAD + SIZE - 6.0), 8.0, &look.colours.accent);
}

/// A strip under everything: what must hold.
fn draw_assumptions(canvas: &mut Canvas, chart: &TheoryChart, top: f64, look: &ChartLook) -> f64 {
    if chart.assumptions.is_empty() {
        return top + 2.0;
    }
    let room = look.width() - PAD * 2.0;
    let title = wrap(&chart.assumptions_title, SIZE * 1.07, room, 2);
    let said: Vec<Vec<String>> = chart.assumptions.iter().map(|it| wrap(it, SIZE, room - 14.0, 3)).collect();
    let lines = title.len() + said.iter().map(Vec::len).sum::<usize>();
    let height = lines as f64 * LINE + said.len() as f64 * 3.0 + PAD * 2.0;
    let area = Rectangle { x: 0.0, y: top + 8.0, width: look.width(), height };
    canvas.outline(area, Stroke { colour: &look.colours.ink_soft, width: 1.0, dash: "4 3" });
    let mut y = area.y + PAD + SIZE - 1.0;
    canvas.lines((PAD, y), look.bold(SIZE), LINE, &title);
    y += title.len() as f64 * LINE + 3.0;
    for lines in &said {
        canvas.line(
            (PAD, y - 4.0),
            (PAD + 7.0, y - 4.0),
            Stroke { width: 1.4, ..Stroke::thin(&look.colours.accent) },
        );
        canvas.lines((PAD + 14.0, y), look.plain(SIZE), LINE, lines);
        y += lines.len() as f64 * LINE + 3.0;
    }
    area.y + height + 2.0
}
