//! Knows how one level is drawn: four segments filled from below, readable without colour; the heart of every chart.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::look::Palette;
use super::marks;
use crate::document::ProfileCell;

/// Stacks narrower than this are without their number, which then stands beside them.
const NARROW: f64 = 30.0;

/// What a stack shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum StackState {
    /// A level, and the level claimed where that is higher.
    Level { level: u8, claimed: u8 },
    /// Not known.
    Unknown,
    /// Not answered.
    Open,
    /// Does not apply.
    NotApplicable,
}

impl StackState {
    pub(super) fn of(cell: &ProfileCell) -> StackState {
        match cell.level {
            _ if cell.not_applicable => StackState::NotApplicable,
            Some(level) => {
                StackState::Level { level: level.min(4), claimed: cell.claimed.unwrap_or(level).min(4) }
            }
            None => StackState::of_unknown(cell.open),
        }
    }

    /// Where there is no level: whether nobody answered, or nobody knows.
    pub(super) fn of_unknown(open: bool) -> StackState {
        if open { StackState::Open } else { StackState::Unknown }
    }

    /// What stands in the place of a level's number.
    pub(super) fn sign(self) -> String {
        match self {
            StackState::Level { level, .. } => level.to_string(),
            StackState::Unknown => "?".to_owned(),
            StackState::Open => "–".to_owned(),
            StackState::NotApplicable => "·".to_owned(),
        }
    }
}

/// Draws the stack; with its number where there is room for one.
pub(super) fn draw(canvas: &mut Canvas, area: Rectangle, state: StackState, colours: &Palette) {
    match state {
        StackState::Level { level, claimed } => {
            (1..=4).for_each(|step| segment(canvas, area, step, (level, claimed), colours));
            number(canvas, area, level, colours);
        }
        StackState::Unknown => draw_unknown(canvas, area, colours),
        StackState::Open => draw_open(canvas, area, colours),
        StackState::NotApplicable => not_applicable(canvas, area, colours),
    }
}

/// The corner mark of a contested level.
pub(super) fn notch(canvas: &mut Canvas, area: Rectangle, colours: &Palette) {
    let size = (area.width * 0.3).min(area.height * 0.3);
    let (right, top) = (area.x + area.width, area.y);
    let gap = size * 0.16;
    canvas.polygon(
        &[(right - size - gap, top - 1.0), (right + 1.0, top - 1.0), (right + 1.0, top + size + gap)],
        &colours.paper,
    );
    canvas.polygon(&[(right - size + gap, top), (right, top), (right, top + size - gap)], &colours.attention);
}

/// Segments are counted from below, from 1.
fn segment(canvas: &mut Canvas, area: Rectangle, step: u8, (level, claimed): (u8, u8), colours: &Palette) {
    let place = place(area, step);
    if step <= level {
        canvas.fill(place, &colours.levels[usize::from(level)]);
        return;
    }
    canvas.fill(place, &colours.levels[0]);
    // The hair line keeps the empty segment visible in print.
    canvas.outline(place, Stroke { width: 0.7, ..Stroke::thin(&colours.levels[1]) });
    if step <= claimed {
        canvas.outline(place, Stroke { colour: &colours.accent, width: line_width(area), dash: "" });
    }
}

fn place(area: Rectangle, step: u8) -> Rectangle {
    let gap = area.height * 0.045;
    let height = (area.height - 3.0 * gap) / 4.0;
    let above = f64::from(4 - step.clamp(1, 4));
    Rectangle { y: area.y + above * (height + gap), height, ..area }
}

/// The number stands on what has been reached; only at level 4 it stands in it.
fn number(canvas: &mut Canvas, area: Rectangle, level: u8, colours: &Palette) {
    let place = place(area, level + 1);
    let size = place.height * 0.86;
    if area.width < NARROW {
        return;
    }
    let colour = if level == 4 { &colours.on_level_4 } else { &colours.ink };
    let at = (place.x + place.width / 2.0, place.y + place.height / 2.0 + size * 0.36);
    canvas.words(at, TextStyle { size, bold: true, colour, anchor: TextAnchor::Middle }, &level.to_string());
}

/// Hatched, so that nobody takes it for a low level.
fn draw_unknown(canvas: &mut Canvas, area: Rectangle, colours: &Palette) {
    let stroke = Stroke { colour: &colours.ink_soft, width: line_width(area) * 0.8, dash: "" };
    marks::hatch(canvas, area, area.height / 8.0, stroke);
    canvas.outline(area, Stroke::thin(&colours.ink_soft));
    let size = area.height / 4.0;
    if area.width < NARROW {
        return;
    }
    let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    canvas.dot((x, y), size * 0.66, &colours.paper);
    canvas.words(
        (x, y + size * 0.33),
        TextStyle { size: size * 0.95, bold: true, colour: &colours.ink, anchor: TextAnchor::Middle },
        "?",
    );
}

/// An empty frame of dashes: nobody has answered.
fn draw_open(canvas: &mut Canvas, area: Rectangle, colours: &Palette) {
    canvas.outline(area, Stroke { dash: marks::OPEN, ..Stroke::thin(&colours.ink_soft) });
    if area.width < NARROW {
        return;
    }
    let size = area.height / 4.0;
    canvas.words(
        (area.x + area.width / 2.0, area.y + area.height / 2.0 + size * 0.33),
        TextStyle { size: size * 0.95, bold: true, colour: &colours.ink_soft, anchor: TextAnchor::Middle },
        "–",
    );
}

fn not_applicable(canvas: &mut Canvas, area: Rectangle, colours: &Palette) {
    canvas.outline(area, Stroke::thin(&colours.ink_soft));
    let centre = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    canvas.dot(centre, (area.height * 0.06).max(1.6), &colours.ink_soft);
}

fn line_width(area: Rectangle) -> f64 {
    (area.height / 36.0).clamp(1.0, 2.0)
}
