//! Knows what the bars and diamonds of a Gantt chart are called below it: only those that it shows.

use super::bar::{draw_bar, draw_sign, draw_undated};
use super::milestone;
use crate::document::{GanttChart, GanttSpan, GanttState, MilestoneKind};
use crate::render::charts::canvas::{Canvas, Rectangle};
use crate::render::charts::legend::{self, LegendEntry};
use crate::render::charts::look::ChartLook;

/// Draws the legend from `top` on in this width, and returns where it ends.
pub(super) fn draw(
    canvas: &mut Canvas,
    chart: &GanttChart,
    (top, width): (f64, f64),
    look: &ChartLook,
) -> f64 {
    let sample = |state: GanttState| {
        move |canvas: &mut Canvas, area: Rectangle| {
            draw_bar(canvas, area, state, look);
            draw_sign(canvas, (area.x + 9.0, area.y + area.height / 2.0), state, look, true);
        }
    };
    let states = states(chart).map(|(state, words)| (state, sample(state), words));
    let diamond = |kind: MilestoneKind| {
        move |canvas: &mut Canvas, area: Rectangle| {
            milestone::draw(canvas, (area.x + 11.0, area.y + 7.0), kind, look);
        }
    };
    let diamonds: Vec<_> = milestones(chart).map(|(kind, words)| (diamond(kind), words)).collect();
    let undated = |canvas: &mut Canvas, area: Rectangle| draw_undated(canvas, area, look);
    let shown = |wanted: GanttState| {
        spans(chart).any(|span| matches!(span, GanttSpan::Bar { state, .. } if state == wanted))
    };
    let mut entries: Vec<LegendEntry> = states
        .iter()
        .filter(|(state, _, _)| shown(*state))
        .map(|(_, sample, words)| LegendEntry { sample, words })
        .collect();
    if spans(chart).any(|span| span == GanttSpan::Undated) {
        entries.push(LegendEntry { sample: &undated, words: &chart.words.undated });
    }
    entries.extend(diamonds.iter().map(|(sample, words)| LegendEntry { sample, words }));
    legend::draw_within(canvas, &entries, (top, width), look)
}

fn spans(chart: &GanttChart) -> impl Iterator<Item = GanttSpan> {
    chart.groups.iter().flat_map(|group| &group.rows).map(|row| row.span)
}

fn states(chart: &GanttChart) -> [(GanttState, &String); 6] {
    let words = &chart.words;
    [
        (GanttState::Done, &words.done),
        (GanttState::UnderWay, &words.under_way),
        (GanttState::Planned, &words.planned),
        (GanttState::Proposed, &words.proposed),
        (GanttState::Overdue, &words.overdue),
        (GanttState::Dropped, &words.dropped),
    ]
}

/// Each kind once, by the name of the first of it.
fn milestones(chart: &GanttChart) -> impl Iterator<Item = (MilestoneKind, &String)> {
    let kinds = [MilestoneKind::Report, MilestoneKind::Review, MilestoneKind::End];
    kinds.into_iter().filter_map(|kind| {
        let first = chart.milestones.iter().find(|one| one.kind == kind)?;
        Some((kind, &first.name))
    })
}
