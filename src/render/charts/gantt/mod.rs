//! Knows that a Gantt chart is drawn as a list, or close on a page of its own; knows neither.

mod bar;
mod legend;
mod list;
mod milestone;
mod page;

use super::canvas::Canvas;
use super::look::ChartLook;
use crate::document::GanttChart;

/// Draws the chart and returns the size. What is set for a page of paper is a list on screens, where type would be too
/// small.
pub(super) fn draw(chart: &GanttChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let is_paper = !look.links && !look.narrow();
    if chart.is_dense && is_paper { page::draw(chart, look, canvas) } else { list::draw(chart, look, canvas) }
}
