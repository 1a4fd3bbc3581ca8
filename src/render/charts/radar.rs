//! Knows how values on axes are drawn: as a radar with names around it, or with numbers and a list where it is narrow.

use super::fit::{line, wrap};
use super::legend::{self, Entry};
use super::look::ChartLook;
use super::marks;
use super::pen::{Anchor, Area, Pen, Stroke, Type};
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
pub(super) fn draw(chart: &RadarChart, look: &ChartLook, pen: &mut Pen) -> (f64, f64) {
    let width = look.width();
    let bottom = if !AXES.contains(&chart.axes.len()) {
        tracks::draw(pen, &chart.axes, false, 0.0, look)
    } else if look.narrow() {
        let wheel = Wheel { centre: (width / 2.0, 132.0), radius: 106.0, axes: chart.axes.len() };
        draw_wheel(pen, &wheel, chart, look);
        for index in 0..chart.axes.len() {
            let distance = if known(chart.axes[index].value).is_some() { 13.0 } else { 22.0 };
            let at = wheel.at(index as f64, wheel.radius + distance);
            let number = Type { anchor: Anchor::Middle, ..look.bold(SIZE) };
            pen.words((at.0, at.1 + 4.3), number, &(index + 1).to_string());
        }
        tracks::draw(pen, &chart.axes, true, 274.0, look)
    } else {
        draw_wide(pen, chart, look)
    };
    (width, draw_legend(pen, chart, look, bottom + 14.0))
}

/// The names stand around the wheel, above and below it as high as they need.
fn draw_wide(pen: &mut Pen, chart: &RadarChart, look: &ChartLook) -> f64 {
    let axes = chart.axes.len();
    let radius = 150.0;
    let aside = Wheel { centre: (look.width() / 2.0, 0.0), radius, axes };
    let labels: Vec<Label> = (0..axes).map(|index| Label::new(&aside, index, chart, look)).collect();
    let top = labels.iter().map(|label| label.top).fold(-radius, f64::min);
    let rim = (0..axes).map(|index| aside.at(index as f64, radius + 8.0).1).fold(0.0, f64::max);
    let bottom = labels.iter().map(Label::bottom).fold(rim, f64::max);
    let wheel = Wheel { centre: (aside.centre.0, -top), ..aside };
    draw_wheel(pen, &wheel, chart, look);
    for label in &labels {
        label.draw(pen, -top, look);
    }
    bottom - top
}

/// A name with its value, at the end of its axis.
struct Label {
    x: f64,
    top: f64,
    anchor: Anchor,
    name: Vec<String>,
    value: Vec<String>,
}

impl Label {
    fn new(wheel: &Wheel, index: usize, chart: &RadarChart, look: &ChartLook) -> Label {
        let axis = &chart.axes[index];
        // The sign of an unknown value stands between the rim and the name.
        let slanted = (0.15..0.7).contains(&(index as f64 / wheel.axes as f64 * TAU).sin().abs());
        let distance = match (known(axis.value), slanted) {
            (Some(_), _) => 12.0,
            (None, false) => 25.0,
            (None, true) => 28.0,
        };
        let (x, y) = wheel.at(index as f64, wheel.radius + distance);
        let aside = (x - wheel.centre.0) / wheel.radius;
        let anchor = match aside {
            _ if aside.abs() < 0.15 => Anchor::Middle,
            _ if aside > 0.0 => Anchor::Start,
            _ => Anchor::End,
        };
        // Above and below the wheel the neighbours leave this much.
        let between = 2.0 * (wheel.radius * (TAU / wheel.axes as f64).sin()).abs() - 12.0;
        let room = match anchor {
            Anchor::Middle => between.clamp(100.0, 240.0),
            Anchor::Start | Anchor::End => look.width() / 2.0 - (x - wheel.centre.0).abs() - 4.0,
        };
        // Many axes leave little height between the names at the sides.
        let most = if anchor == Anchor::Middle || wheel.axes <= 8 { (3, 2) } else { (2, 1) };
        let name = wrap(&axis.name, SIZE * 1.07, room, most.0);
        let value = wrap(&axis.label, SIZE, room, most.1);
        let height = (name.len() + value.len()) as f64 * LINE;
        let top = match anchor {
            Anchor::Middle if y < wheel.centre.1 => y - height,
            Anchor::Middle => y,
            // Near the top and the foot of the wheel, away from its rim.
            _ if slanted && y < wheel.centre.1 => y - height + 4.0,
            _ if slanted => y - 6.0,
            Anchor::Start | Anchor::End => y - height / 2.0,
        };
        Label { x, top, anchor, name, value }
    }

    fn bottom(&self) -> f64 {
        self.top + (self.name.len() + self.value.len()) as f64 * LINE + 4.0
    }

    fn draw(&self, pen: &mut Pen, shift: f64, look: &ChartLook) {
        let base = self.top + shift + SIZE - 1.0;
        pen.lines((self.x, base), Type { anchor: self.anchor, ..look.bold(SIZE) }, LINE, &self.name);
        let below = base + self.name.len() as f64 * LINE;
        pen.lines((self.x, below), Type { anchor: self.anchor, ..look.plain(SIZE) }, LINE, &self.value);
    }
}

fn draw_wheel(pen: &mut Pen, wheel: &Wheel, chart: &RadarChart, look: &ChartLook) {
    let colours = &look.colours;
    let values: Vec<Option<f64>> = chart.axes.iter().map(|axis| known(axis.value)).collect();
    let targets: Vec<Option<f64>> = chart.axes.iter().map(|axis| known(axis.target)).collect();
    for (from, to) in sides(wheel, &values) {
        pen.polygon(&[wheel.centre, from, to], &colours.levels[1]);
    }
    draw_grid(pen, wheel, &values, look);
    for (from, to) in sides(wheel, &targets) {
        pen.line(from, to, Stroke { colour: &colours.ink, width: 1.6, dash: "5 3" });
    }
    for (from, to) in sides(wheel, &values) {
        pen.line(from, to, Stroke { colour: &colours.levels[4], width: 2.6, dash: "" });
    }
    draw_numbers(pen, wheel, look);
    for (index, (value, target)) in values.iter().zip(&targets).enumerate() {
        if let Some(target) = target {
            draw_target(pen, wheel.point(index, *target), look);
        }
        match value {
            Some(value) => pen.dot(wheel.point(index, *value), 4.6, &colours.levels[4]),
            // On the rim and beyond the scale, so that nobody takes it for a level.
            None => draw_unknown(pen, wheel, index, look),
        }
    }
}

/// A number that can be drawn.
pub(super) fn known(value: Option<f64>) -> Option<f64> {
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

fn draw_grid(pen: &mut Pen, wheel: &Wheel, values: &[Option<f64>], look: &ChartLook) {
    for level in 0..=4 {
        let corners: Vec<(f64, f64)> =
            (0..=wheel.axes).map(|axis| wheel.point(axis % wheel.axes, f64::from(level))).collect();
        pen.path(&corners, Stroke { width: 0.9, ..Stroke::thin(&look.colours.ink_soft) });
    }
    for (index, value) in values.iter().enumerate() {
        let dash = if value.is_some() { "" } else { "2 4" };
        let stroke = Stroke { colour: &look.colours.ink_soft, width: 0.9, dash };
        pen.line(wheel.point(index, 0.0), wheel.point(index, 4.0), stroke);
    }
}

/// The numbers of the rings stand between the first two axes, where no line ends.
fn draw_numbers(pen: &mut Pen, wheel: &Wheel, look: &ChartLook) {
    for level in 0..=4 {
        let (a, b) = (wheel.point(0, f64::from(level)), wheel.point(1, f64::from(level)));
        let (x, y) = (a.0 * 0.5 + b.0 * 0.5, a.1 * 0.5 + b.1 * 0.5);
        pen.dot((x, y), 6.4, &look.colours.paper);
        let kind = Type { anchor: Anchor::Middle, colour: &look.colours.ink_soft, ..look.bold(11.0) };
        pen.words((x, y + 4.0), kind, &level.to_string());
    }
}

pub(super) fn draw_target(pen: &mut Pen, at: (f64, f64), look: &ChartLook) {
    let corners = marks::diamond(at, 5.4);
    pen.polygon(&corners, &look.colours.paper);
    pen.path(&corners, Stroke { colour: &look.colours.ink, width: 1.6, dash: "" });
}

fn draw_unknown(pen: &mut Pen, wheel: &Wheel, index: usize, look: &ChartLook) {
    let (x, y) = wheel.at(index as f64, wheel.radius + 4.0);
    marks::unknown(pen, Area { x: x - 9.0, y: y - 9.0, width: 18.0, height: 18.0 }, look);
}

fn draw_legend(pen: &mut Pen, chart: &RadarChart, look: &ChartLook, top: f64) -> f64 {
    let colours = &look.colours;
    let value = |pen: &mut Pen, area: Area| {
        let y = area.y + 7.0;
        pen.line(
            (area.x, y),
            (area.x + area.width, y),
            Stroke { colour: &colours.levels[4], width: 2.6, dash: "" },
        );
        pen.dot((area.x + 11.0, y), 4.6, &colours.levels[4]);
    };
    let target = |pen: &mut Pen, area: Area| {
        let y = area.y + 7.0;
        pen.line(
            (area.x, y),
            (area.x + area.width, y),
            Stroke { colour: &colours.ink, width: 1.6, dash: "5 3" },
        );
        draw_target(pen, (area.x + 11.0, y), look);
    };
    let unknown = |pen: &mut Pen, area: Area| marks::unknown(pen, area, look);
    let has = |of: fn(&RadarAxis) -> bool| chart.axes.iter().any(of);
    let mut entries = vec![Entry { sample: &value, words: &chart.value }];
    if has(|axis| known(axis.target).is_some()) {
        entries.push(Entry { sample: &target, words: &chart.target });
    }
    let hidden = line(&look.words.unknown, SIZE, look.width());
    if has(|axis| known(axis.value).is_none()) {
        entries.push(Entry { sample: &unknown, words: &hidden });
    }
    legend::draw(pen, &entries, top, look)
}
