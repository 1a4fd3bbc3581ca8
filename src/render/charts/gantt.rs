//! Knows how actions are drawn over the years: a bar each, its state as pattern and sign, by objective.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::fit::{line, width, wrap};
use super::legend::{self, LegendEntry};
use super::look::ChartLook;
use super::marks;
use super::timeline::{HEIGHT, Timeline};
use crate::document::{GanttChart, GanttGroup, GanttRow, GanttSpan, GanttState};

const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
const BAR: f64 = 16.0;
/// The names, where they stand beside the bars, and the ids in them.
const NAMES: f64 = 252.0;
const IDS: f64 = 34.0;
/// Bars shorter than this carry their sign beside them.
const SHORT: f64 = 18.0;

/// Draws the rows under the axis, then the legend, and returns the size.
pub(super) fn draw(chart: &GanttChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let start = if look.narrow() { 0.0 } else { NAMES };
    let timeline = Timeline::new(chart, (start, look.width() - 1.0));
    // The lines of the axis lie under everything, so the rows are measured before they are drawn.
    let bottom = chart.groups.iter().fold(HEIGHT, |y, group| {
        group.rows.iter().fold(y + title_height(group, look), |y, row| y + row_height(row, look))
    }) + 4.0;
    timeline.draw(canvas, chart, bottom, look);
    let bottom = draw_today(canvas, chart, &timeline, bottom, look);
    let mut y = HEIGHT;
    for group in &chart.groups {
        y = draw_title(canvas, group, y, look);
        for row in &group.rows {
            draw_row(canvas, row, y, &timeline, look);
            y += row_height(row, look);
        }
    }
    (look.width(), draw_legend(canvas, chart, look, bottom + 12.0))
}

/// The line of today ends in its word, below the rows.
fn draw_today(
    canvas: &mut Canvas,
    chart: &GanttChart,
    timeline: &Timeline,
    bottom: f64,
    look: &ChartLook,
) -> f64 {
    let Some((x, false)) = chart.today.map(|today| timeline.place(today)) else { return bottom };
    let stroke = Stroke { colour: &look.colours.accent, width: 1.5, dash: "5 3" };
    canvas.line((x, HEIGHT - 2.0), (x, bottom + 3.0), stroke);
    let words = line(&chart.words.today, 11.5 * 1.07, look.width());
    let half = width(&words, 11.5, true) / 2.0;
    let middle = x.min(look.width() - half).max(half);
    let kind = TextStyle { anchor: TextAnchor::Middle, colour: &look.colours.accent, ..look.bold(11.5) };
    canvas.words((middle, bottom + 15.0), kind, &words);
    bottom + 18.0
}

fn wrap_title(group: &GanttGroup, look: &ChartLook) -> Vec<String> {
    wrap(&group.title, SIZE * 1.07, look.width(), 2)
}

fn title_height(group: &GanttGroup, look: &ChartLook) -> f64 {
    12.0 + wrap_title(group, look).len() as f64 * LINE + 8.0
}

/// The title stands on a hair rule, and on the ground, so that the lines of the axis do not run through it.
fn draw_title(canvas: &mut Canvas, group: &GanttGroup, top: f64, look: &ChartLook) -> f64 {
    let title = wrap_title(group, look);
    let height = title.len() as f64 * LINE;
    canvas.fill(
        Rectangle { x: 0.0, y: top + 8.0, width: look.width(), height: height + 8.0 },
        &look.colours.paper,
    );
    canvas.lines((0.0, top + 11.0 + SIZE - 1.0), look.bold(SIZE), LINE, &title);
    let rule = top + height + 15.5;
    canvas.line((0.0, rule), (look.width(), rule), Stroke::thin(&look.colours.ink));
    top + title_height(group, look)
}

fn wrap_name(row: &GanttRow, look: &ChartLook) -> Vec<String> {
    let room = if look.narrow() { look.width() - IDS } else { NAMES - IDS - 12.0 };
    wrap(&row.name, SIZE, room, 3)
}

fn row_height(row: &GanttRow, look: &ChartLook) -> f64 {
    let words = wrap_name(row, look).len().max(1) as f64 * LINE;
    if look.narrow() { words + BAR + 14.0 } else { words.max(BAR) + 9.0 }
}

fn draw_row(canvas: &mut Canvas, row: &GanttRow, top: f64, timeline: &Timeline, look: &ChartLook) {
    let name = wrap_name(row, look);
    let words = name.len().max(1) as f64 * LINE;
    let (first, bar) = if look.narrow() {
        (top + SIZE + 2.0, top + words + 7.0)
    } else {
        let middle = top + row_height(row, look) / 2.0;
        (middle - words / 2.0 + SIZE - 1.5, middle - BAR / 2.0)
    };
    canvas.draw_named(&format!("{} {}: {}", row.id, row.name, row.note), |canvas| {
        if look.narrow() {
            let ground = Rectangle { x: 0.0, y: top + 2.0, width: look.width(), height: words + 3.0 };
            canvas.fill(ground, &look.colours.paper);
        }
        canvas.words((0.0, first), look.id(SIZE), &line(&row.id, SIZE * 1.07, IDS - 3.0));
        canvas.lines((IDS, first), look.plain(SIZE), LINE, &name);
        draw_span(canvas, row.span, bar, timeline, look);
    });
}

fn draw_span(canvas: &mut Canvas, span: GanttSpan, top: f64, timeline: &Timeline, look: &ChartLook) {
    match span {
        GanttSpan::Bar { start, end, state } => {
            let (first, last) = (start.min(end), start.max(end));
            let (from, before) = timeline.place(first);
            let (to, after) = timeline.place(last.succ_opt().unwrap_or(last));
            // A bar outside the axis is still seen at its end.
            let x = from.min(timeline.end() - 3.0);
            let area = Rectangle { x, y: top, width: (to - x).max(3.0), height: BAR };
            draw_bar(canvas, area, state, look);
            draw_sign_of(canvas, area, state, timeline, look);
            draw_beyond(canvas, area, (before, after), look);
        }
        GanttSpan::Milestone { date, state } => {
            let at =
                (timeline.place(date).0.clamp(timeline.start() + 8.0, timeline.end() - 8.0), top + BAR / 2.0);
            draw_milestone(canvas, at, state, look);
            let beside = if at.0 + 25.0 > timeline.end() { at.0 - 16.0 } else { at.0 + 16.0 };
            sign(canvas, (beside, at.1), state, look, false);
        }
        GanttSpan::Undated => {
            let width = timeline.end() - timeline.start();
            draw_undated(canvas, Rectangle { x: timeline.start(), y: top, width, height: BAR }, look);
        }
    }
}

/// A pattern a state: pale in a frame, full, deep, hatched, dashed.
fn draw_bar(canvas: &mut Canvas, area: Rectangle, state: GanttState, look: &ChartLook) {
    let colours = &look.colours;
    let framed = |canvas: &mut Canvas, ground: &str, edge: &str, width: f64| {
        canvas.fill(area, ground);
        canvas.outline(area, Stroke { colour: edge, width, dash: "" });
    };
    match state {
        GanttState::Planned => framed(canvas, &colours.levels[0], &colours.levels[3], 1.2),
        GanttState::UnderWay => framed(canvas, &colours.levels[2], &colours.levels[3], 1.2),
        GanttState::Done => canvas.fill(area, &colours.levels[4]),
        GanttState::Overdue => {
            canvas.fill(area, &colours.paper);
            marks::hatch(canvas, area, 6.0, Stroke { colour: &colours.attention, width: 1.3, dash: "" });
            canvas.outline(area, Stroke { colour: &colours.attention, width: 1.8, dash: "" });
        }
        GanttState::Dropped => {
            canvas.fill(area, &colours.paper);
            canvas.outline(area, Stroke { colour: &colours.ink_soft, width: 1.0, dash: "3 3" });
        }
    }
}

/// The sign stands at the start of the bar; beside a short one where there is room, on the ground.
fn draw_sign_of(
    canvas: &mut Canvas,
    area: Rectangle,
    state: GanttState,
    timeline: &Timeline,
    look: &ChartLook,
) {
    let y = area.y + area.height / 2.0;
    if area.width >= SHORT {
        return sign(canvas, (area.x + 9.0, y), state, look, true);
    }
    let after = area.x + area.width + 9.0;
    let x = if after + 8.0 > timeline.end() { area.x - 9.0 } else { after };
    sign(canvas, (x, y), state, look, false);
}

fn sign(canvas: &mut Canvas, (x, y): (f64, f64), state: GanttState, look: &ChartLook, inside: bool) {
    let colours = &look.colours;
    match state {
        GanttState::Planned => {}
        GanttState::UnderWay => marks::onward(canvas, (x - 3.5, y), 8.0, &colours.ink),
        GanttState::Done if inside => marks::tick(canvas, (x, y), &colours.on_level_4),
        GanttState::Done => marks::tick(canvas, (x, y), &colours.ink),
        GanttState::Overdue => {
            canvas.dot((x, y), 6.6, &colours.paper);
            let kind =
                TextStyle { anchor: TextAnchor::Middle, colour: &colours.attention, ..look.bold(12.0) };
            canvas.words((x, y + 4.3), kind, "!");
        }
        GanttState::Dropped => marks::cross(canvas, (x, y), &colours.ink_soft),
    }
}

/// Triangles where a bar goes on before or after the years shown.
fn draw_beyond(canvas: &mut Canvas, area: Rectangle, (before, after): (bool, bool), look: &ChartLook) {
    let y = area.y + area.height / 2.0;
    let ground = &look.colours.paper;
    if before {
        canvas.polygon(&[(area.x, area.y - 1.0), (area.x, area.y + BAR + 1.0), (area.x + 5.0, y)], ground);
    }
    if after {
        let end = area.x + area.width;
        canvas.polygon(&[(end + 0.5, area.y - 0.5), (end - 5.0, area.y - 0.5), (end + 0.5, y)], ground);
        canvas.polygon(
            &[(end + 0.5, area.y + BAR + 0.5), (end - 5.0, area.y + BAR + 0.5), (end + 0.5, y)],
            ground,
        );
    }
}

/// Full when reached, in the colour of attention when missed.
fn draw_milestone(canvas: &mut Canvas, at: (f64, f64), state: GanttState, look: &ChartLook) {
    let colours = &look.colours;
    let corners = marks::diamond(at, 8.0);
    let (ground, edge) = match state {
        GanttState::Done => (&colours.levels[4], &colours.levels[4]),
        GanttState::Overdue => (&colours.paper, &colours.attention),
        GanttState::Dropped => (&colours.paper, &colours.ink_soft),
        GanttState::Planned | GanttState::UnderWay => (&colours.paper, &colours.ink),
    };
    canvas.polygon(&corners, ground);
    canvas.path(&corners, Stroke { colour: edge, width: 1.8, dash: "" });
}

/// A dotted line over all years with a question mark: it may stand anywhere.
fn draw_undated(canvas: &mut Canvas, area: Rectangle, look: &ChartLook) {
    let y = area.y + area.height / 2.0;
    let stroke = Stroke { colour: &look.colours.ink_soft, width: 1.2, dash: "2 4" };
    canvas.line((area.x, y), (area.x + area.width, y), stroke);
    marks::badge(canvas, (area.x + area.width / 2.0, y), "?", look);
}

/// Only what the chart shows.
fn draw_legend(canvas: &mut Canvas, chart: &GanttChart, look: &ChartLook, top: f64) -> f64 {
    let spans = || chart.groups.iter().flat_map(|group| &group.rows).map(|row| row.span);
    let sample = |state: GanttState| {
        move |canvas: &mut Canvas, area: Rectangle| {
            draw_bar(canvas, area, state, look);
            sign(canvas, (area.x + 9.0, area.y + area.height / 2.0), state, look, true);
        }
    };
    let words = &chart.words;
    let states = [
        (GanttState::Done, &words.done),
        (GanttState::UnderWay, &words.under_way),
        (GanttState::Planned, &words.planned),
        (GanttState::Overdue, &words.overdue),
        (GanttState::Dropped, &words.dropped),
    ]
    .map(|(state, words)| (state, sample(state), words));
    let shown = |state: GanttState| {
        spans().any(|span| matches!(span, GanttSpan::Bar { state: of, .. } | GanttSpan::Milestone { state: of, .. } if of == state))
    };
    let mut entries: Vec<LegendEntry> = states
        .iter()
        .filter(|(state, _, _)| shown(*state))
        .map(|(_, sample, words)| LegendEntry { sample, words })
        .collect();
    let milestone = |canvas: &mut Canvas, area: Rectangle| {
        draw_milestone(canvas, (area.x + 11.0, area.y + 7.0), GanttState::Planned, look);
    };
    let undated = |canvas: &mut Canvas, area: Rectangle| draw_undated(canvas, area, look);
    if spans().any(|span| matches!(span, GanttSpan::Milestone { .. })) {
        entries.push(LegendEntry { sample: &milestone, words: &words.milestone });
    }
    if spans().any(|span| span == GanttSpan::Undated) {
        entries.push(LegendEntry { sample: &undated, words: &words.undated });
    }
    legend::draw(canvas, &entries, top, look)
}
