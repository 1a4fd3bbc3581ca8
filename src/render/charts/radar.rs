//! Knows how values on axes are drawn: as a radar with names around it, or with numbers and a list where it is narrow.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::fit::{line, wrap};
use super::legend::{self, LegendEntry};
use super::look::ChartLook;
use super::marks;
use super::tracks;
use crate::document::{RadarAxis, RadarChart};
use std::f64::consts::TAU;

const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
/// The radius of level 0, so that a 0 is seen and is not the same as nothing.
const CORE: f64 = 20.0;
/// Fewer axes make no figure, more make one that nobody can read.
const AXES: std::ops::RangeInclusive<usize> = 3..=12;

/// The wheel of axes.
struct Wheel {
    centre: (f64, f64),
    radius: f64,
    axes: usize,
}

impl Wheel {
    /// The point of `level` on an axis; the first axis points up, the others follow where reading goes.
    fn point(&self, axis: usize, level: f64) -> (f64, f64) {
        self.at(axis as f64, CORE + level.clamp(0.0, 4.0) / 4.0 * (self.radius - CORE))
    }

    fn at(&self, axis: f64, distance: f64) -> (f64, f64) {
        let (sin, cos) = (axis / self.axes as f64 * TAU).sin_cos();
        (self.centre.0 + sin * distance, self.centre.1 - cos * distance)
    }
}

/// Draws the radar and its legend, and returns the size.
pub(super) fn draw(chart: &RadarChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let width = look.width();
    let bottom = if !AXES.contains(&chart.axes.len()) {
        tracks::draw(canvas, &chart.axes, false, 0.0, look)
    } else if look.narrow() {
        let wheel = Wheel { centre: (width / 2.0, 132.0), radius: 106.0, axes: chart.axes.len() };
        draw_wheel(canvas, &wheel, chart, look);
        for index in 0..chart.axes.len() {
            let distance = if finite(chart.axes[index].value).is_some() { 13.0 } else { 22.0 };
            let at = wheel.at(index as f64, wheel.radius + distance);
            let number = TextStyle { anchor: TextAnchor::Middle, ..look.bold(SIZE) };
            canvas.words((at.0, at.1 + 4.3), number, &(index + 1).to_string());
        }
        tracks::draw(canvas, &chart.axes, true, 274.0, look)
    } else {
        draw_wide(canvas, chart, look)
    };
    (width, draw_legend(canvas, chart, look, bottom + 14.0))
}

/// The names stand around the wheel, above and below it as high as they need.
fn draw_wide(canvas: &mut Canvas, chart: &RadarChart, look: &ChartLook) -> f64 {
    let axes = chart.axes.len();
    let radius = 150.0;
    let aside = Wheel { centre: (look.width() / 2.0, 0.0), radius, axes };
    let labels: Vec<AxisLabel> = (0..axes).map(|index| AxisLabel::new(&aside, index, chart, look)).collect();
    let top = labels.iter().map(|label| label.top).fold(-radius, f64::min);
    let rim = (0..axes).map(|index| aside.at(index as f64, radius + 8.0).1).fold(0.0, f64::max);
    let bottom = labels.iter().map(AxisLabel::bottom).fold(rim, f64::max);
    let wheel = Wheel { centre: (aside.centre.0, -top), ..aside };
    draw_wheel(canvas, &wheel, chart, look);
    for label in &labels {
        label.draw(canvas, -top, look);
    }
    bottom - top
}

/// A name with its value, at the end of its axis.
struct AxisLabel {
    x: f64,
    top: f64,
    anchor: TextAnchor,
    name: Vec<String>,
    value: Vec<String>,
}

impl AxisLabel {
    fn new(wheel: &Wheel, index: usize, chart: &RadarChart, look: &ChartLook) -> AxisLabel {
        let axis = &chart.axes[index];
        // The sign of an unknown value stands between the rim and the name.
        let slanted = (0.15..0.7).contains(&(index as f64 / wheel.axes as f64 * TAU).sin().abs());
        let distance = match (finite(axis.value), slanted) {
            (Some(_), _) => 12.0,
            (None, false) => 25.0,
            (None, true) => 28.0,
        };
        let (x, y) = wheel.at(index as f64, wheel.radius + distance);
        let aside = (x - wheel.centre.0) / wheel.radius;
        let anchor = match aside {
            _ if aside.abs() < 0.15 => TextAnchor::Middle,
            _ if aside > 0.0 => TextAnchor::Start,
            _ => TextAnchor::End,
        };
        // Above and below the wheel the neighbours leave this much.
        let between = 2.0 * (wheel.radius * (TAU / wheel.axes as f64).sin()).abs() - 12.0;
        let room = match anchor {
            TextAnchor::Middle => between.clamp(100.0, 240.0),
            TextAnchor::Start | TextAnchor::End => look.width() / 2.0 - (x - wheel.centre.0).abs() - 4.0,
        };
        // Many axes leave little height between the names at the sides.
        let most = if anchor == TextAnchor::Middle || wheel.axes <= 8 { (3, 2) } else { (2, 1) };
        let name = wrap(&axis.name, SIZE * 1.07, room, most.0);
        let value = wrap(&axis.label, SIZE, room, most.1);
        let height = (name.len() + value.len()) as f64 * LINE;
        let top = match anchor {
            TextAnchor::Middle if y < wheel.centre.1 => y - height,
            TextAnchor::Middle => y,
            // Near the top and the foot of the wheel, away from its rim.
            _ if slanted && y < wheel.centre.1 => y - height + 4.0,
            _ if slanted => y - 6.0,
            TextAnchor::Start | TextAnchor::End => y - height / 2.0,
        };
        AxisLabel { x, top, anchor, name, value }
    }

    fn bottom(&self) -> f64 {
        self.top + (self.name.len() + self.value.len()) as f64 * LINE + 4.0
    }

    fn draw(&self, canvas: &mut Canvas, shift: f64, look: &ChartLook) {
        let base = self.top + shift + SIZE - 1.0;
        canvas.lines((self.x, base), TextStyle { anchor: self.anchor, ..look.bold(SIZE) }, LINE, &self.name);
        let below = base + self.name.len() as f64 * LINE;
        canvas.lines(
            (self.x, below),
            TextStyle { anchor: self.anchor, ..look.plain(SIZE) },
            LINE,
            &self.value,
        );
    }
}

fn draw_wheel(canvas: &mut Canvas, wheel: &Wheel, chart: &RadarChart, look: &ChartLook) {
    let colours = &look.colours;
    let values: Vec<Option<f64>> = chart.axes.iter().map(|axis| finite(axis.value)).collect();
    let targets: Vec<Option<f64>> = chart.axes.iter().map(|axis| finite(axis.target)).collect();
    for (from, to) in sides(wheel, &values) {
        canvas.polygon(&[wheel.centre, from, to], &colours.levels[1]);
    }
    draw_grid(canvas, wheel, &values, look);
    for (from, to) in sides(wheel, &targets) {
        canvas.line(from, to, Stroke { colour: &colours.ink, width: 1.6, dash: "5 3" });
    }
    for (from, to) in sides(wheel, &values) {
        canvas.line(from, to, Stroke { colour: &colours.levels[4], width: 2.6, dash: "" });
    }
    draw_numbers(canvas, wheel, look);
    for (index, (value, target)) in values.iter().zip(&targets).enumerate() {
        if let Some(target) = target {
            draw_target(canvas, wheel.point(index, *target), look);
        }
        match value {
            Some(value) => canvas.dot(wheel.point(index, *value), 4.6, &colours.levels[4]),
            // On the rim and beyond the scale, so that nobody takes it for a level.
            None => draw_unknown(canvas, wheel, index, look),
        }
    }
}

/// A number that can be drawn.
pub(super) fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite()).map(|value| value.clamp(0.0, 4.0))
}

/// The lines between neighbours that are both known; where one is not, a gap stays.
fn sides(wheel: &Wheel, levels: &[Option<f64>]) -> Vec<((f64, f64), (f64, f64))> {
    let count = levels.len();
    let side = |index: usize| {
        let next = (index + 1) % count;
        Some((wheel.point(index, levels[index]?), wheel.point(next, levels[next]?)))
    };
    (0..count).filter_map(side).collect()
}

fn draw_grid(canvas: &mut Canvas, wheel: &Wheel, values: &[Option<f64>], look: &ChartLook) {
    for level in 0..=4 {
        let corners: Vec<(f64, f64)> =
            (0..=wheel.axes).map(|axis| wheel.point(axis % wheel.axes, f64::from(level))).collect();
        canvas.path(&corners, Stroke { width: 0.9, ..Stroke::thin(&look.colours.ink_soft) });
    }
    for (index, value) in values.iter().enumerate() {
        let dash = if value.is_some() { "" } else { "2 4" };
        let stroke = Stroke { colour: &look.colours.ink_soft, width: 0.9, dash };
        canvas.line(wheel.point(index, 0.0), wheel.point(index, 4.0), stroke);
    }
}

/// The numbers of the rings stand between the first two axes, where no line ends.
fn draw_numbers(canvas: &mut Canvas, wheel: &Wheel, look: &ChartLook) {
    for level in 0..=4 {
        let (a, b) = (wheel.point(0, f64::from(level)), wheel.point(1, f64::from(level)));
        let (x, y) = (a.0 * 0.5 + b.0 * 0.5, a.1 * 0.5 + b.1 * 0.5);
        canvas.dot((x, y), 6.4, &look.colours.paper);
        let kind =
            TextStyle { anchor: TextAnchor::Middle, colour: &look.colours.ink_soft, ..look.bold(11.2) };
        canvas.words((x, y + 4.0), kind, &level.to_string());
    }
}

pub(super) fn draw_target(canvas: &mut Canvas, at: (f64, f64), look: &ChartLook) {
    let corners = marks::diamond(at, 5.4);
    canvas.polygon(&corners, &look.colours.paper);
    canvas.path(&corners, Stroke { colour: &look.colours.ink, width: 1.6, dash: "" });
}

fn draw_unknown(canvas: &mut Canvas, wheel: &Wheel, index: usize, look: &ChartLook) {
    let (x, y) = wheel.at(index as f64, wheel.radius + 4.0);
    marks::draw_unknown(canvas, Rectangle { x: x - 9.0, y: y - 9.0, width: 18.0, height: 18.0 }, look);
}

fn draw_legend(canvas: &mut Canvas, chart: &RadarChart, look: &ChartLook, top: f64) -> f64 {
    let colours = &look.colours;
    let value = |canvas: &mut Canvas, area: Rectangle| {
        let y = area.y + 7.0;
        canvas.line(
            (area.x, y),
            (area.x + area.width, y),
            Stroke { colour: &colours.levels[4], width: 2.6, dash: "" },
        );
        canvas.dot((area.x + 11.0, y), 4.6, &colours.levels[4]);
    };
    let target = |canvas: &mut Canvas, area: Rectangle| {
        let y = area.y + 7.0;
        canvas.line(
            (area.x, y),
            (area.x + area.width, y),
            Stroke { colour: &colours.ink, width: 1.6, dash: "5 3" },
        );
        draw_target(canvas, (area.x + 11.0, y), look);
    };
    let unknown = |canvas: &mut Canvas, area: Rectangle| marks::draw_unknown(canvas, area, look);
    let has = |of: fn(&RadarAxis) -> bool| chart.axes.iter().any(of);
    let mut entries = vec![LegendEntry { sample: &value, words: &chart.value }];
    if has(|axis| finite(axis.target).is_some()) {
        entries.push(LegendEntry { sample: &target, words: &chart.target });
    }
    let hidden = line(&look.words.unknown, SIZE, look.width());
    if has(|axis| finite(axis.value).is_none()) {
        entries.push(LegendEntry { sample: &unknown, words: &hidden });
    }
    legend::draw(canvas, &entries, top, look)
}
