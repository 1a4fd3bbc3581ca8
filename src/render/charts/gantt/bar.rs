//! Knows how the time of an action is drawn: a bar with its state as pattern and sign, or that it has no dates.

use crate::document::{GanttSpan, GanttState};
use crate::render::charts::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use crate::render::charts::look::ChartLook;
use crate::render::charts::marks;
use crate::render::charts::timeline::Timeline;

/// Bars shorter than this carry their sign beside them.
const SHORT: f64 = 18.0;
/// Bars lower than this have no room for words on them.
const LOW: f64 = 12.0;

/// Draws when something happens, from `top` on and so high.
pub(super) fn draw_span(
    canvas: &mut Canvas,
    span: GanttSpan,
    (top, height): (f64, f64),
    timeline: &Timeline,
    look: &ChartLook,
) {
    match span {
        GanttSpan::Bar { start, end, state } => {
            let (first, last) = (start.min(end), start.max(end));
            let (from, before) = timeline.place(first);
            let (to, after) = timeline.place(last.succ_opt().unwrap_or(last));
            // A bar outside the axis is still seen at its end.
            let x = from.min(timeline.end() - 3.0);
            let area = Rectangle { x, y: top, width: (to - x).max(3.0), height };
            draw_bar(canvas, area, state, look);
            draw_sign_of(canvas, area, state, timeline, look);
            draw_beyond(canvas, area, (before, after), look);
        }
        GanttSpan::Undated => {
            let width = timeline.end() - timeline.start();
            draw_undated(canvas, Rectangle { x: timeline.start(), y: top, width, height }, look);
        }
    }
}

/// A pattern a state: hatched, full from pale to deep, hatched in the colour of attention, dashed.
pub(super) fn draw_bar(canvas: &mut Canvas, area: Rectangle, state: GanttState, look: &ChartLook) {
    let colours = &look.colours;
    let hatched = |canvas: &mut Canvas, step: f64, colour: &str, width: f64| {
        canvas.fill(area, &colours.paper);
        marks::hatch(canvas, area, step, Stroke { colour, width, dash: "" });
        canvas.outline(area, Stroke { colour, width: width.max(1.0), dash: "" });
    };
    match state {
        GanttState::Proposed => hatched(canvas, 4.0, &colours.levels[3], 0.8),
        GanttState::Planned => canvas.fill(area, &colours.levels[2]),
        GanttState::UnderWay => canvas.fill(area, &colours.levels[3]),
        GanttState::Done => canvas.fill(area, &colours.levels[4]),
        GanttState::Overdue => hatched(canvas, 6.0, &colours.attention, 1.3),
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
        return draw_sign(canvas, (area.x + 9.0, y), state, look, true);
    }
    let after = area.x + area.width + 9.0;
    let x = if after + 8.0 > timeline.end() { area.x - 9.0 } else { after };
    draw_sign(canvas, (x, y), state, look, false);
}

/// The sign of a state, on its bar or on the ground.
pub(super) fn draw_sign(
    canvas: &mut Canvas,
    (x, y): (f64, f64),
    state: GanttState,
    look: &ChartLook,
    inside: bool,
) {
    let colours = &look.colours;
    match state {
        GanttState::Proposed | GanttState::Planned => {}
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
    let bottom = area.y + area.height;
    let ground = &look.colours.paper;
    if before {
        canvas.polygon(&[(area.x, area.y - 1.0), (area.x, bottom + 1.0), (area.x + 5.0, y)], ground);
    }
    if after {
        let end = area.x + area.width;
        canvas.polygon(&[(end + 0.5, area.y - 0.5), (end - 5.0, area.y - 0.5), (end + 0.5, y)], ground);
        canvas.polygon(&[(end + 0.5, bottom + 0.5), (end - 5.0, bottom + 0.5), (end + 0.5, y)], ground);
    }
}

/// A dotted line over all years, with a question mark where there is room: it may stand anywhere.
pub(super) fn draw_undated(canvas: &mut Canvas, area: Rectangle, look: &ChartLook) {
    let y = area.y + area.height / 2.0;
    let stroke = Stroke { colour: &look.colours.ink_soft, width: 1.2, dash: "2 4" };
    canvas.line((area.x, y), (area.x + area.width, y), stroke);
    if area.height >= LOW {
        marks::badge(canvas, (area.x + area.width / 2.0, y), "?", look);
    }
}
