//! Knows how the actions of a plan are drawn on a landscape page of their own: rows of one or two lines, in two columns
//! beside each other where they are many.

use super::{bar, legend, milestone};
use crate::document::{GanttChart, GanttGroup, GanttRow};
use crate::render::charts::canvas::{Canvas, Stroke};
use crate::render::charts::fit::{ID_GAP, id_room, line, wrap};
use crate::render::charts::look::ChartLook;
use crate::render::charts::timeline::Timeline;
use chrono::NaiveDate;

/// The width to draw in: units that are 241 mm between the margins of a landscape page of A4, so that type of 11.3 units
/// is 7.1 points.
const WIDTH: f64 = 1_084.0;
/// Between two columns.
const GUTTER: f64 = 24.0;
/// Rows lower than this together stand in one column.
const ONE_COLUMN: f64 = 330.0;

const SIZE: f64 = 11.3;
const LINE: f64 = 11.8;
const BAR: f64 = 8.2;
/// The least room for the numbers of the actions.
const IDS: f64 = 33.0;
/// The share of a column that bars take.
const BARS: f64 = 0.32;
/// The most lines of a name.
const LINES: usize = 3;
/// The height of the names of the years.
const YEARS: f64 = 14.0;
const TITLE: f64 = 15.5;

/// What stands in a column: the title of an objective, or an action below it.
#[derive(Clone, Copy)]
enum Entry<'a> {
    Title(&'a GanttGroup),
    Row(&'a GanttGroup, &'a GanttRow),
}

/// A column of the page.
struct PageColumn {
    start: f64,
    width: f64,
    /// The room for the numbers of the actions.
    ids: f64,
}

/// Draws the entries in one column or two, then the legend, and returns the size.
pub(super) fn draw(chart: &GanttChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let entries = entries(chart);
    let half = (WIDTH - GUTTER) / 2.0;
    let ids = id_room(chart.ids(), SIZE, IDS);
    let of_half = PageColumn { start: 0.0, width: half, ids };
    let total: f64 = entries.iter().map(|entry| of_half.height(*entry)).sum();
    let columns = match total <= ONE_COLUMN {
        true => vec![(PageColumn { start: 0.0, width: WIDTH, ids }, entries.as_slice())],
        false => {
            let (first, second) = entries.split_at(of_half.cut(&entries, total / 2.0));
            vec![(of_half, first), (PageColumn { start: half + GUTTER, width: half, ids }, second)]
        }
    };
    let bottoms = columns.iter().map(|(column, entries)| column.draw(canvas, chart, entries, look));
    let bottom = bottoms.fold(0.0, f64::max);
    (WIDTH, legend::draw(canvas, chart, (bottom + 7.0, WIDTH), look))
}

fn entries(chart: &GanttChart) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for group in &chart.groups {
        entries.push(Entry::Title(group));
        entries.extend(group.rows.iter().map(|row| Entry::Row(group, row)));
    }
    entries
}

impl PageColumn {
    /// Where bars begin.
    fn bars(&self) -> f64 {
        self.width * (1.0 - BARS)
    }

    fn lines(&self, row: &GanttRow) -> Vec<String> {
        wrap(&row.name, SIZE, self.bars() - self.ids - 7.0, LINES)
    }

    fn height(&self, entry: Entry) -> f64 {
        match entry {
            Entry::Title(_) => TITLE,
            Entry::Row(_, row) => self.lines(row).len().max(1) as f64 * LINE + 0.2,
        }
    }

    /// How many entries stand above this height; no title is the last of them.
    fn cut(&self, entries: &[Entry], height: f64) -> usize {
        let mut used = 0.0;
        let above = |entry: &&Entry| {
            used += self.height(**entry);
            used <= height + LINE / 2.0
        };
        let count = entries.iter().take_while(above).count();
        let is_title = |at: usize| matches!(entries.get(at), Some(Entry::Title(_)));
        count - usize::from(count > 0 && is_title(count - 1))
    }

    /// Draws the axis and the entries below it, and returns where they end. An objective that began in another column is
    /// named again.
    fn draw(&self, canvas: &mut Canvas, chart: &GanttChart, entries: &[Entry], look: &ChartLook) -> f64 {
        let timeline = Timeline::new(chart, (self.start + self.bars(), self.start + self.width - 1.0));
        let top = YEARS + if chart.milestones.is_empty() { 0.0 } else { milestone::ROW };
        let again = match entries.first() {
            Some(Entry::Row(group, _)) => Some(format!("{} {}", group.title, chart.words.continued)),
            _ => None,
        };
        let heights: f64 = entries.iter().map(|entry| self.height(*entry)).sum();
        let bottom = top + heights + if again.is_some() { TITLE } else { 0.0 } + 2.0;
        draw_axis(canvas, chart, &timeline, bottom, look);
        milestone::draw_row(canvas, chart, &timeline, YEARS + milestone::ROW / 2.0, look);
        let mut y = top;
        if let Some(title) = &again {
            y = self.draw_title(canvas, title.trim_end(), y, look);
        }
        for entry in entries {
            match entry {
                Entry::Title(group) => y = self.draw_title(canvas, &group.title, y, look),
                Entry::Row(_, row) => {
                    self.draw_row(canvas, (row, y), &timeline, look);
                    y += self.height(*entry);
                }
            }
        }
        bottom
    }

    fn draw_title(&self, canvas: &mut Canvas, title: &str, top: f64, look: &ChartLook) -> f64 {
        let words = line(title, SIZE * 1.07, self.width);
        canvas.words((self.start, top + 11.5), look.bold(SIZE), &words);
        let rule = top + TITLE - 1.2;
        let end = self.start + self.width;
        canvas.line(
            (self.start, rule),
            (end, rule),
            Stroke { width: 0.8, ..Stroke::thin(&look.colours.ink) },
        );
        top + TITLE
    }

    fn draw_row(
        &self,
        canvas: &mut Canvas,
        (row, top): (&GanttRow, f64),
        timeline: &Timeline,
        look: &ChartLook,
    ) {
        let lines = self.lines(row);
        let first = top + SIZE - 1.4;
        canvas.draw_named(&format!("{} {}: {}", row.id, row.name, row.note), |canvas| {
            canvas.words((self.start, first), look.id(SIZE), &line(&row.id, SIZE * 1.07, self.ids - ID_GAP));
            canvas.lines((self.start + self.ids, first), look.plain(SIZE), LINE, &lines);
            let middle = top + lines.len().max(1) as f64 * LINE / 2.0;
            bar::draw_span(canvas, row.span, (middle - BAR / 2.0, BAR), timeline, look);
        });
    }
}

/// The names of the years, lines between them, and dots between quarters.
fn draw_axis(canvas: &mut Canvas, chart: &GanttChart, timeline: &Timeline, bottom: f64, look: &ChartLook) {
    let room = (timeline.end() - timeline.start()) / chart.years.len().max(1) as f64;
    for (index, name) in chart.years.iter().enumerate() {
        let year = chart.first_year.saturating_add(i32::try_from(index).unwrap_or(i32::MAX));
        for month in [1, 4, 7, 10] {
            let Some(day) = NaiveDate::from_ymd_opt(year, month, 1) else { continue };
            let (x, _) = timeline.place(day);
            let colour = &look.colours.line;
            match month {
                1 => canvas.line((x, 2.0), (x, bottom), Stroke::thin(colour)),
                _ => canvas.line((x, YEARS), (x, bottom), Stroke { colour, width: 0.5, dash: "1 3" }),
            }
            if month == 1 {
                canvas.words((x + 3.0, 11.0), look.bold(SIZE), &line(name, SIZE * 1.07, room - 5.0));
            }
        }
    }
    let end = timeline.end();
    canvas.line((end, 2.0), (end, bottom), Stroke::thin(&look.colours.line));
}
