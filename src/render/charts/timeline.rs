//! Knows where a day stands on the axis of a Gantt chart, and draws that axis; knows no actions.

use super::canvas::{Canvas, Stroke, TextAnchor, TextStyle};
use super::fit::{line, width};
use super::look::ChartLook;
use crate::document::GanttChart;
use chrono::{Datelike, NaiveDate};

const SIZE: f64 = 12.0;
/// The height of the axis.
pub(super) const HEIGHT: f64 = 36.0;

/// From days to places. The years run where reading runs: mirrored with everything else in a script that is written
/// from right to left, as its calendars and planning boards are.
pub(super) struct Timeline {
    first: i32,
    years: usize,
    start: f64,
    end: f64,
}

impl Timeline {
    pub(super) fn new(chart: &GanttChart, (start, end): (f64, f64)) -> Timeline {
        Timeline { first: chart.first_year, years: chart.years.len().max(1), start, end }
    }

    pub(super) fn start(&self) -> f64 {
        self.start
    }

    pub(super) fn end(&self) -> f64 {
        self.end
    }

    /// Where `day` begins; days outside the axis at its ends, and whether it is outside.
    pub(super) fn place(&self, day: NaiveDate) -> (f64, bool) {
        let length = if day.leap_year() { 366.0 } else { 365.0 };
        let years = f64::from(day.year()) - f64::from(self.first) + f64::from(day.ordinal0()) / length;
        let share = years / self.years as f64;
        let clamped = share.clamp(0.0, 1.0);
        (self.start + clamped * (self.end - self.start), !(0.0..=1.0).contains(&share))
    }

    fn year(&self) -> f64 {
        (self.end - self.start) / self.years as f64
    }

    /// The names of years and quarters, as far as there is room for them, and lines down to `bottom`.
    pub(super) fn draw(&self, canvas: &mut Canvas, chart: &GanttChart, bottom: f64, look: &ChartLook) {
        let widest = chart.years.iter().map(|name| width(name, SIZE, true)).fold(10.0, f64::max);
        // Where the names of all years do not fit, each second stands, or each third …
        let every = ((widest + 8.0) / self.year()).ceil().clamp(1.0, self.years as f64) as usize;
        let quarters = self.quarters_fit(chart);
        for index in 0..=self.years {
            let x = self.start + index as f64 * self.year();
            if index % every == 0 || index == self.years {
                canvas.line((x, 2.0), (x, bottom), Stroke::thin(&look.colours.line));
            }
            if let Some(name) = chart.years.get(index).filter(|_| index % every == 0) {
                let name = line(name, SIZE * 1.07, self.year() * every as f64 - 8.0);
                canvas.words((x + 5.0, if quarters { 13.0 } else { 22.0 }), look.bold(SIZE), &name);
            }
            if quarters && index < self.years {
                self.draw_quarters(canvas, chart, (x, bottom), look);
            }
        }
    }

    fn quarters_fit(&self, chart: &GanttChart) -> bool {
        let widest = chart.quarters.iter().map(|name| width(name, 11.2, false)).fold(0.0, f64::max);
        widest > 0.0 && widest + 5.0 <= self.year() / 4.0
    }

    fn draw_quarters(
        &self,
        canvas: &mut Canvas,
        chart: &GanttChart,
        (x, bottom): (f64, f64),
        look: &ChartLook,
    ) {
        let step = self.year() / 4.0;
        for (index, name) in chart.quarters.iter().enumerate() {
            let from = x + index as f64 * step;
            let colour = &look.colours.ink_soft;
            let kind = TextStyle { colour, anchor: TextAnchor::Middle, ..look.plain(11.2) };
            canvas.words((from + step / 2.0, 29.0), kind, name);
            if index > 0 {
                let faint = Stroke { colour: &look.colours.line, width: 0.6, dash: "1 3" };
                canvas.line((from, HEIGHT), (from, bottom), faint);
            }
        }
    }
}
