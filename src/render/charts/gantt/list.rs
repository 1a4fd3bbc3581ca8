//! Knows how actions are drawn over the years as a list: a name and a bar each, by objective.

use super::{bar, legend, milestone};
use crate::document::{GanttChart, GanttGroup, GanttRow};
use crate::render::charts::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use crate::render::charts::fit::{ID_GAP, id_room, line, width, wrap};
use crate::render::charts::look::ChartLook;
use crate::render::charts::timeline::{HEIGHT, Timeline};

const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
const BAR: f64 = 16.0;
/// The names, where they stand beside the bars, and the least room for the ids in them.
const NAMES: f64 = 252.0;
const IDS: f64 = 34.0;

/// How the rows of a list are set.
struct GanttList<'a> {
    look: &'a ChartLook,
    /// The room for ids.
    ids: f64,
}

/// Draws the rows under the axis, then the legend, and returns the size.
pub(super) fn draw(chart: &GanttChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let list = GanttList { look, ids: id_room(chart.ids(), SIZE, IDS) };
    let start = if look.narrow() { 0.0 } else { NAMES };
    let timeline = Timeline::new(chart, (start, look.width() - 1.0));
    let top = HEIGHT + if chart.milestones.is_empty() { 0.0 } else { milestone::ROW + 2.0 };
    // The lines of the axis lie under everything, so the rows are measured before they are drawn.
    let bottom = chart.groups.iter().fold(top, |y, group| {
        group.rows.iter().fold(y + title_height(group, look), |y, row| y + list.row_height(row))
    }) + 4.0;
    timeline.draw(canvas, chart, bottom, look);
    milestone::draw_row(canvas, chart, &timeline, HEIGHT + milestone::ROW / 2.0, look);
    let bottom = draw_today(canvas, chart, &timeline, bottom, look);
    let mut y = top;
    for group in &chart.groups {
        y = draw_title(canvas, group, y, look);
        for row in &group.rows {
            list.draw_row(canvas, (row, y), &timeline);
            y += list.row_height(row);
        }
    }
    (look.width(), legend::draw(canvas, chart, (bottom + 12.0, look.width()), look))
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

impl GanttList<'_> {
    fn wrap_name(&self, row: &GanttRow) -> Vec<String> {
        let room = if self.look.narrow() { self.look.width() } else { NAMES - 12.0 };
        wrap(&row.name, SIZE, room - self.ids, 3)
    }

    fn row_height(&self, row: &GanttRow) -> f64 {
        let words = self.wrap_name(row).len().max(1) as f64 * LINE;
        if self.look.narrow() { words + BAR + 14.0 } else { words.max(BAR) + 9.0 }
    }

    /// Draws a row from this height on.
    fn draw_row(&self, canvas: &mut Canvas, (row, top): (&GanttRow, f64), timeline: &Timeline) {
        let GanttList { look, ids } = *self;
        let name = self.wrap_name(row);
        let words = name.len().max(1) as f64 * LINE;
        let (first, bar) = if look.narrow() {
            (top + SIZE + 2.0, top + words + 7.0)
        } else {
            let middle = top + self.row_height(row) / 2.0;
            (middle - words / 2.0 + SIZE - 1.5, middle - BAR / 2.0)
        };
        canvas.draw_named(&format!("{} {}: {}", row.id, row.name, row.note), |canvas| {
            if look.narrow() {
                let ground = Rectangle { x: 0.0, y: top + 2.0, width: look.width(), height: words + 3.0 };
                canvas.fill(ground, &look.colours.paper);
            }
            canvas.words((0.0, first), look.id(SIZE), &line(&row.id, SIZE * 1.07, ids - ID_GAP));
            canvas.lines((ids, first), look.plain(SIZE), LINE, &name);
            bar::draw_span(canvas, row.span, (bar, BAR), timeline, look);
        });
    }
}
