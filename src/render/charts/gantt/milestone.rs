//! Knows how the points in time of a whole plan are drawn: diamonds on the axis, told apart by their filling.

use crate::document::{GanttChart, MilestoneKind};
use crate::render::charts::canvas::{Canvas, Stroke};
use crate::render::charts::look::ChartLook;
use crate::render::charts::marks;
use crate::render::charts::timeline::Timeline;

/// The height of the row that they stand in.
pub(super) const ROW: f64 = 14.0;

/// Draws all of a chart in a row around this height; those outside the years stand at their ends.
pub(super) fn draw_row(
    canvas: &mut Canvas,
    chart: &GanttChart,
    timeline: &Timeline,
    y: f64,
    look: &ChartLook,
) {
    for milestone in &chart.milestones {
        let x = timeline.place(milestone.date).0.clamp(timeline.start() + 6.0, timeline.end() - 6.0);
        canvas.draw_named(&format!("{}: {}", milestone.name, milestone.date), |canvas| {
            draw(canvas, (x, y), milestone.kind, look);
        });
    }
}

/// Open and small, full, or full in a frame.
pub(super) fn draw(canvas: &mut Canvas, at: (f64, f64), kind: MilestoneKind, look: &ChartLook) {
    let colours = &look.colours;
    let full = |canvas: &mut Canvas, radius: f64| canvas.polygon(&marks::diamond(at, radius), &colours.ink);
    let frame = |canvas: &mut Canvas, radius: f64| {
        canvas.path(&marks::diamond(at, radius), Stroke { width: 1.3, ..Stroke::thin(&colours.ink) });
    };
    match kind {
        MilestoneKind::Report => {
            canvas.polygon(&marks::diamond(at, 4.0), &colours.paper);
            frame(canvas, 4.0);
        }
        MilestoneKind::Review => full(canvas, 5.0),
        MilestoneKind::End => {
            canvas.polygon(&marks::diamond(at, 6.0), &colours.paper);
            frame(canvas, 6.0);
            full(canvas, 3.2);
        }
    }
}
