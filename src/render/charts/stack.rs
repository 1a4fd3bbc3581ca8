//! Knows how one level is drawn: four segments filled from below, readable without colour; the heart of every chart.

use super::look::Palette;
use super::marks;
use super::pen::{Anchor, Area, Pen, Stroke, Type};
use crate::document::ProfileCell;

/// Stacks narrower than this are without their number, which then stands beside them.
const NARROW: f64 = 30.0;

/// What a stack shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum State {
    /// A level, and the level claimed where that is higher.
    Level { level: u8, claimed: u8 },
    /// Not known.
    Unknown,
    /// Does not apply.
    NotApplicable,
}

impl State {
    pub(super) fn of(cell: &ProfileCell) -> State {
        match cell.level {
            _ if cell.not_applicable => State::NotApplicable,
            Some(level) => {
                State::Level { level: level.min(4), claimed: cell.claimed.unwrap_or(level).min(4) }
            }
            None => State::Unknown,
        }
    }
}

/// Draws the stack; with its number where there is room for one.
pub(super) fn draw(pen: &mut Pen, area: Area, state: State, colours: &Palette) {
    match state {
        State::Level { level, claimed } => {
            (1..=4).for_each(|step| segment(pen, area, step, (level, claimed), colours));
            number(pen, area, level, colours);
        }
        State::Unknown => unknown(pen, area, colours),
        State::NotApplicable => not_applicable(pen, area, colours),
    }
}

/// The corner mark of a contested level.
pub(super) fn notch(pen: &mut Pen, area: Area, colours: &Palette) {
    let size = (area.width * 0.3).min(area.height * 0.3);
    let (right, top) = (area.x + area.width, area.y);
    let gap = size * 0.16;
    pen.polygon(
        &[(right - size - gap, top - 1.0), (right + 1.0, top - 1.0), (right + 1.0, top + size + gap)],
        &colours.paper,
    );
    pen.polygon(&[(right - size + gap, top), (right, top), (right, top + size - gap)], &colours.attention);
}

/// Segments are counted from below, from 1.
fn segment(pen: &mut Pen, area: Area, step: u8, (level, claimed): (u8, u8), colours: &Palette) {
    let place = place(area, step);
    if step <= level {
        pen.fill(place, &colours.levels[usize::from(level)]);
        return;
    }
    pen.fill(place, &colours.levels[0]);
    // The hair line keeps the empty segment visible in print.
    pen.outline(place, Stroke { width: 0.7, ..Stroke::thin(&colours.levels[1]) });
    if step <= claimed {
        pen.outline(place, Stroke { colour: &colours.accent, width: line_width(area), dash: "" });
    }
}

fn place(area: Area, step: u8) -> Area {
    let gap = area.height * 0.045;
    let height = (area.height - 3.0 * gap) / 4.0;
    let above = f64::from(4 - step.clamp(1, 4));
    Area { y: area.y + above * (height + gap), height, ..area }
}

/// The number stands on what has been reached; only at level 4 it stands in it.
fn number(pen: &mut Pen, area: Area, level: u8, colours: &Palette) {
    let place = place(area, level + 1);
    let size = place.height * 0.86;
    if area.width < NARROW {
        return;
    }
    let colour = if level == 4 { &colours.on_level_4 } else { &colours.ink };
    let at = (place.x + place.width / 2.0, place.y + place.height / 2.0 + size * 0.36);
    pen.words(at, Type { size, bold: true, colour, anchor: Anchor::Middle }, &level.to_string());
}

/// Hatched, so that nobody takes it for a low level.
fn unknown(pen: &mut Pen, area: Area, colours: &Palette) {
    let stroke = Stroke { colour: &colours.ink_soft, width: line_width(area) * 0.8, dash: "" };
    marks::hatch(pen, area, area.height / 8.0, stroke);
    pen.outline(area, Stroke::thin(&colours.ink_soft));
    let size = area.height / 4.0;
    if area.width < NARROW {
        return;
    }
    let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    pen.dot((x, y), size * 0.66, &colours.paper);
    pen.words(
        (x, y + size * 0.33),
        Type { size: size * 0.95, bold: true, colour: &colours.ink, anchor: Anchor::Middle },
        "?",
    );
}

fn not_applicable(pen: &mut Pen, area: Area, colours: &Palette) {
    pen.outline(area, Stroke::thin(&colours.ink_soft));
    let centre = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    pen.dot(centre, (area.height * 0.06).max(1.6), &colours.ink_soft);
}

fn line_width(area: Area) -> f64 {
    (area.height / 36.0).clamp(1.0, 2.0)
}
