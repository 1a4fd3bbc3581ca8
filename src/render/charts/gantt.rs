//! Knows how actions are drawn over the years: a bar each, its state as pattern and sign, by objective.

use super::fit::{line, width, wrap};
use super::legend::{self, Entry};
use super::look::ChartLook;
use super::marks;
use super::pen::{Anchor, Area, Pen, Stroke, Type};
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
pub(super) fn draw(chart: &GanttChart, look: &ChartLook, pen: &mut Pen) -> (f64, f64) {
    let start = if look.narrow() { 0.0 } else { NAMES };
    let timeline = Timeline::new(chart, (start, look.width() - 1.0));
    // The lines of the axis lie under everything, so the rows are measured before they are drawn.
    let bottom = chart.groups.iter().fold(HEIGHT, |y, group| {
        group.rows.iter().fold(y + title_height(group, look), |y, row| y + row_height(row, look))
    }) + 4.0;
    timeline.draw(pen, chart, bottom, look);
    let bottom = draw_today(pen, chart, &timeline, bottom, look);
    let mut y = HEIGHT;
    for group in &chart.groups {
        y = draw_title(pen, group, y, look);
        for row in &group.rows {
            draw_row(pen, row, y, &timeline, look);
            y += row_height(row, look);
        }
    }
    (look.width(), draw_legend(pen, chart, look, bottom + 12.0))
}

/// The line of today ends in its word, below the rows.
fn draw_today(pen: &mut Pen, chart: &GanttChart, timeline: &Timeline, bottom: f64, look: &ChartLook) -> f64 {
    let Some((x, false)) = chart.today.map(|today| timeline.place(today)) else { return bottom };
    let stroke = Stroke { colour: &look.colours.accent, width: 1.5, dash: "5 3" };
    pen.line((x, HEIGHT - 2.0), (x, bottom + 3.0), stroke);
    let words = line(&chart.words.today, 11.5 * 1.07, look.width());
    let half = width(&words, 11.5, true) / 2.0;
    let middle = x.min(look.width() - half).max(half);
    let kind = Type { anchor: Anchor::Middle, colour: &look.colours.accent, ..look.bold(11.5) };
    pen.words((middle, bottom + 15.0), kind, &words);
    bottom + 18.0
}

fn wrap_title(group: &GanttGroup, look: &ChartLook) -> Vec<String> {
    wrap(&group.title, SIZE * 1.07, look.width(), 2)
}

fn title_height(group: &GanttGroup, look: &ChartLook) -> f64 {
    12.0 + wrap_title(group, look).len() as f64 * LINE + 8.0
}

/// The title stands on a hair rule, and on the ground, so that the lines of the axis do not run through it.
fn draw_title(pen: &mut Pen, group: &GanttGroup, top: f64, look: &ChartLook) -> f64 {
    let title = wrap_title(group, look);
    let height = title.len() as f64 * LINE;
    pen.fill(Area { x: 0.0, y: top + 8.0, width: look.width(), height: height + 8.0 }, &look.colours.paper);
    pen.lines((0.0, top + 11.0 + SIZE - 1.0), look.bold(SIZE), LINE, &title);
    let rule = top + height + 15.5;
    pen.line((0.0, rule), (look.width(), rule), Stroke::thin(&look.colours.ink));
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

fn draw_row(pen: &mut Pen, row: &GanttRow, top: f64, timeline: &Timeline, look: &ChartLook) {
    let name = wrap_name(row, look);
    let words = name.len().max(1) as f64 * LINE;
    let (first, bar) = if look.narrow() {
        (top + SIZE + 2.0, top + words + 7.0)
    } else {
        let middle = top + row_height(row, look) / 2.0;
        (middle - words / 2.0 + SIZE - 1.5, middle - BAR / 2.0)
    };
    pen.named(&format!("{} {}: {}", row.id, row.name, row.note), |pen| {
        if look.narrow() {
            let ground = Area { x: 0.0, y: top + 2.0, width: look.width(), height: words + 3.0 };
            pen.fill(ground, &look.colours.paper);
        }
        pen.words((0.0, first), look.id(SIZE), &line(&row.id, SIZE * 1.07, IDS - 3.0));
        pen.lines((IDS, first), look.plain(SIZE), LINE, &name);
        draw_span(pen, row.span, bar, timeline, look);
    });
}

fn draw_span(pen: &mut Pen, span: GanttSpan, top: f64, timeline: &Timeline, look: &ChartLook) {
    match span {
        GanttSpan::Bar { start, end, state } => {
            let (first, last) = (start.min(end), start.max(end));
            let (from, before) = timeline.place(first);
            let (to, after) = timeline.place(last.succ_opt().unwrap_or(last));
            // A bar outside the axis is still seen at its end.
            let x = from.min(timeline.end() - 3.0);
            let area = Area { x, y: top, width: (to - x).max(3.0), height: BAR };
            draw_bar(pen, area, state, look);
            draw_sign_of(pen, area, state, timeline, look);
            draw_beyond(pen, area, (before, after), look);
        }
        GanttSpan::Milestone { date, state } => {
            let at =
                (timeline.place(date).0.clamp(timeline.start() + 8.0, timeline.end() - 8.0), top + BAR / 2.0);
            draw_milestone(pen, at, state, look);
            let beside = if at.0 + 25.0 > timeline.end() { at.0 - 16.0 } else { at.0 + 16.0 };
            sign(pen, (beside, at.1), state, look, false);
        }
        GanttSpan::Undated => {
            let width = timeline.end() - timeline.start();
            draw_undated(pen, Area { x: timeline.start(), y: top, width, height: BAR }, look);
        }
    }
}

/// A pattern a state: pale in a frame, full, deep, hatched, dashed.
fn draw_bar(pen: &mut Pen, area: Area, state: GanttState, look: &ChartLook) {
    let colours = &look.colours;
    let framed = |pen: &mut Pen, ground: &str, edge: &str, width: f64| {
        pen.fill(area, ground);
        pen.outline(area, Stroke { colour: edge, width, dash: "" });
    };
    match state {
        GanttState::Planned => framed(pen, &colours.levels[0], &colours.levels[3], 1.2),
        GanttState::UnderWay => framed(pen, &colours.levels[2], &colours.levels[3], 1.2),
        GanttState::Done => pen.fill(area, &colours.levels[4]),
        GanttState::Overdue => {
            pen.fill(area, &colours.paper);
            marks::hatch(pen, area, 6.0, Stroke { colour: &colours.attention, width: 1.3, dash: "" });
            pen.outline(area, Stroke { colour: &colours.attention, width: 1.8, dash: "" });
        }
        GanttState::Dropped => {
            pen.fill(area, &colours.paper);
            pen.outline(area, Stroke { colour: &colours.ink_soft, width: 1.0, dash: "3 3" });
        }
    }
}

/// The sign stands at the start of the bar; beside a short one where there is room, on the ground.
fn draw_sign_of(pen: &mut Pen, area: Area, state: GanttState, timeline: &Timeline, look: &ChartLook) {
    let y = area.y + area.height / 2.0;
    if area.width >= SHORT {
        return sign(pen, (area.x + 9.0, y), state, look, true);
    }
    let after = area.x + area.width + 9.0;
    let x = if after + 8.0 > timeline.end() { area.x - 9.0 } else { after };
    sign(pen, (x, y), state, look, false);
}

fn sign(pen: &mut Pen, (x, y): (f64, f64), state: GanttState, look: &ChartLook, inside: bool) {
    let colours = &look.colours;
    match state {
        GanttState::Planned => {}
        GanttState::UnderWay => marks::onward(pen, (x - 3.5, y), 8.0, &colours.ink),
        GanttState::Done if inside => marks::tick(pen, (x, y), &colours.on_level_4),
        GanttState::Done => marks::tick(pen, (x, y), &colours.ink),
        GanttState::Overdue => {
            pen.dot((x, y), 6.6, &colours.paper);
            let kind = Type { anchor: Anchor::Middle, colour: &colours.attention, ..look.bold(12.0) };
            pen.words((x, y + 4.3), kind, "!");
        }
        GanttState::Dropped => marks::cross(pen, (x, y), &colours.ink_soft),
    }
}

/// Triangles where a bar goes on before or after the years shown.
fn draw_beyond(pen: &mut Pen, area: Area, (before, after): (bool, bool), look: &ChartLook) {
    let y = area.y + area.height / 2.0;
    let ground = &look.colours.paper;
    if before {
        pen.polygon(&[(area.x, area.y - 1.0), (area.x, area.y + BAR + 1.0), (area.x + 5.0, y)], ground);
    }
    if after {
        let end = area.x + area.width;
        pen.polygon(&[(end + 0.5, area.y - 0.5), (end - 5.0, area.y - 0.5), (end + 0.5, y)], ground);
        pen.polygon(
            &[(end + 0.5, area.y + BAR + 0.5), (end - 5.0, area.y + BAR + 0.5), (end + 0.5, y)],
            ground,
        );
    }
}

/// Full when reached, in the colour of attention when missed.
fn draw_milestone(pen: &mut Pen, at: (f64, f64), state: GanttState, look: &ChartLook) {
    let colours = &look.colours;
    let corners = marks::diamond(at, 8.0);
    let (ground, edge) = match state {
        GanttState::Done => (&colours.levels[4], &colours.levels[4]),
        GanttState::Overdue => (&colours.paper, &colours.attention),
        GanttState::Dropped => (&colours.paper, &colours.ink_soft),
        GanttState::Planned | GanttState::UnderWay => (&colours.paper, &colours.ink),
    };
    pen.polygon(&corners, ground);
    pen.path(&corners, Stroke { colour: edge, width: 1.8, dash: "" });
}

/// A dotted line over all years with a question mark: it may stand anywhere.
fn draw_undated(pen: &mut Pen, area: Area, look: &ChartLook) {
    let y = area.y + area.height / 2.0;
    let stroke = Stroke { colour: &look.colours.ink_soft, width: 1.2, dash: "2 4" };
    pen.line((area.x, y), (area.x + area.width, y), stroke);
    marks::badge(pen, (area.x + area.width / 2.0, y), "?", look);
}

/// Only what the chart shows.
fn draw_legend(pen: &mut Pen, chart: &GanttChart, look: &ChartLook, top: f64) -> f64 {
    let spans = || chart.groups.iter().flat_map(|group| &group.rows).map(|row| row.span);
    let sample = |state: GanttState| {
        move |pen: &mut Pen, area: Area| {
            draw_bar(pen, area, state, look);
            sign(pen, (area.x + 9.0, area.y + area.height / 2.0), state, look, true);
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
    let mut entries: Vec<Entry> = states
        .iter()
        .filter(|(state, _, _)| shown(*state))
        .map(|(_, sample, words)| Entry { sample, words })
        .collect();
    let milestone = |pen: &mut Pen, area: Area| {
        draw_milestone(pen, (area.x + 11.0, area.y + 7.0), GanttState::Planned, look);
    };
    let undated = |pen: &mut Pen, area: Area| draw_undated(pen, area, look);
    if spans().any(|span| matches!(span, GanttSpan::Milestone { .. })) {
        entries.push(Entry { sample: &milestone, words: &words.milestone });
    }
    if spans().any(|span| span == GanttSpan::Undated) {
        entries.push(Entry { sample: &undated, words: &words.undated });
    }
    legend::draw(pen, &entries, top, look)
}
