//! Knows the signature of Amparo: every item as a stack, in the groups of its framework, always in the same order.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::fit::{width, wrap};
use super::look::ChartLook;
use super::stack::{self, StackState};
use crate::document::{ProfileCell, ProfileChart, ProfileGroup};

/// The stack.
const STACK: (f64, f64) = (62.0, 64.0);
/// Between groups, beside and below each other.
const GUTTER: (f64, f64) = (22.0, 22.0);
/// Type sizes: title of a group, legend.
const TITLE: f64 = 12.5;
const WORDS: f64 = 12.0;
const LINE: f64 = 14.0;
/// Lines a name may take.
const NAME_LINES: usize = 5;
/// A stack in the legend.
const SAMPLE: (f64, f64) = (18.0, 20.0);

/// What differs between paper and screens: on paper no pointer tells what a broken word means.
struct ProfileGrid {
    /// From the start of one cell to the start of the next.
    pitch: f64,
    /// The size of the name of a cell.
    name: f64,
    /// What is kept free between the names of two cells.
    between: f64,
}

impl ProfileGrid {
    fn of(look: &ChartLook) -> ProfileGrid {
        if look.columns == 2 {
            ProfileGrid { pitch: 86.0, name: 11.5, between: 4.0 }
        } else {
            ProfileGrid { pitch: 82.0, name: 12.0, between: 8.0 }
        }
    }

    fn group_width(&self, group: &ProfileGroup) -> f64 {
        group.cells.len().max(1) as f64 * self.pitch - (self.pitch - STACK.0)
    }

    fn wrap_title(&self, group: &ProfileGroup) -> Vec<String> {
        wrap(&group.title, TITLE * 1.07, self.group_width(group), 2)
    }

    fn wrap_name(&self, cell: &ProfileCell) -> Vec<String> {
        wrap(&cell.name, self.name, self.pitch - self.between, NAME_LINES)
    }

    /// Where each column starts, and where one more would: a column is as wide as its widest group, so that rows align.
    fn column_starts(&self, chart: &ProfileChart, columns: usize) -> Vec<f64> {
        let mut starts = vec![0.0];
        let mut x = 0.0;
        for column in 0..columns {
            let cells =
                chart.groups.iter().skip(column).step_by(columns).map(|group| group.cells.len()).max();
            x += cells.unwrap_or(1).max(1) as f64 * self.pitch + GUTTER.0;
            starts.push(x);
        }
        starts
    }
}

/// Draws the profile and returns its size.
pub(super) fn draw(chart: &ProfileChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let columns = look.columns.min(chart.groups.len()).max(1);
    let grid = ProfileGrid::of(look);
    let starts = grid.column_starts(chart, columns);
    let blank = (grid.pitch - STACK.0 - 6.0).min(grid.between);
    let total = starts.last().copied().unwrap_or(grid.pitch) - GUTTER.0 - blank;
    let mut y = 0.0;
    for row in chart.groups.chunks(columns) {
        let titles = row.iter().map(|group| grid.wrap_title(group).len()).max().unwrap_or(1);
        let cells = row.iter().flat_map(|group| &group.cells);
        let names = cells.map(|cell| grid.wrap_name(cell).len()).max().unwrap_or(1);
        let top = y + titles as f64 * (LINE + 1.0) + 9.0;
        for (group, x) in row.iter().zip(&starts) {
            draw_title(canvas, (group, &grid), (*x, top), look);
            for (index, cell) in group.cells.iter().enumerate() {
                draw_cell(canvas, cell, (x + index as f64 * grid.pitch, top), look);
            }
        }
        let ids = usize::from(row.iter().flat_map(|group| &group.cells).any(|cell| !cell.id.is_empty()));
        y = top + STACK.1 + 6.0 + (names + ids) as f64 * LINE + GUTTER.1;
    }
    let bottom = draw_legend(canvas, chart, look, (y, total));
    (total, bottom)
}

/// The title of a group stands on a hair rule as wide as its cells.
fn draw_title(
    canvas: &mut Canvas,
    (group, grid): (&ProfileGroup, &ProfileGrid),
    (x, top): (f64, f64),
    look: &ChartLook,
) {
    let lines = grid.wrap_title(group);
    let rule = top - 7.0;
    let kind = TextStyle { size: TITLE, bold: true, colour: &look.colours.ink, anchor: TextAnchor::Start };
    for (index, line) in lines.iter().rev().enumerate() {
        canvas.words((x, rule - 5.0 - index as f64 * (LINE + 1.0)), kind, line);
    }
    canvas.line((x, rule), (x + grid.group_width(group), rule), Stroke::thin(&look.colours.ink));
}

fn draw_cell(canvas: &mut Canvas, cell: &ProfileCell, at: (f64, f64), look: &ChartLook) {
    let name = cell_words(cell, look);
    let inside = |canvas: &mut Canvas| draw_inside(canvas, cell, at, look);
    match &cell.href {
        Some(address) if look.links && leads_safely(address) => canvas.link(address, &name, inside),
        _ => canvas.draw_named(&name, inside),
    }
}

fn draw_inside(canvas: &mut Canvas, cell: &ProfileCell, (x, y): (f64, f64), look: &ChartLook) {
    let grid = ProfileGrid::of(look);
    let base = y + STACK.1 + 6.0 + grid.name;
    // Papers whose readers know no ids show none.
    let first = if cell.id.is_empty() { base } else { base + LINE };
    if !cell.id.is_empty() {
        canvas.words((x, base), look.id(grid.name), &cell.id);
    }
    canvas.lines((x, first), look.plain(grid.name), LINE, &grid.wrap_name(cell));
    let area = Rectangle { x, y, width: STACK.0, height: STACK.1 };
    stack::draw(canvas, area, StackState::of(cell), &look.colours);
    if cell.contested {
        stack::notch(canvas, area, &look.colours);
    }
}

/// What a cell says to those who hear it or point at it.
fn cell_words(cell: &ProfileCell, look: &ChartLook) -> String {
    let words = &look.words;
    let state = match StackState::of(cell) {
        StackState::Level { level, .. } => words.levels[usize::from(level)].clone(),
        StackState::Unknown => words.unknown.clone(),
        StackState::Open => words.open.clone(),
        StackState::NotApplicable => words.not_applicable.clone(),
    };
    let contested = if cell.contested { format!(", {}", words.contested) } else { String::new() };
    let named = format!("{} {}", cell.id, cell.name);
    format!("{}: {state}{contested}", named.trim_start())
}

/// Addresses of this site only; the chart does not trust its data further.
fn leads_safely(address: &str) -> bool {
    address.starts_with('#') || (address.starts_with('/') && !address.starts_with("//"))
}

/// Only what the profile shows is explained, except the levels, which are explained always.
fn draw_legend(canvas: &mut Canvas, chart: &ProfileChart, look: &ChartLook, (top, total): (f64, f64)) -> f64 {
    let words = &look.words;
    let cells = || chart.groups.iter().flat_map(|group| &group.cells);
    let has = |state: StackState| cells().any(|cell| StackState::of(cell) == state);
    let level = |level: u8| StackState::Level { level, claimed: level };
    let mut entries: Vec<(StackState, bool, &str)> =
        (0..=4).zip(&words.levels).map(|(number, word)| (level(number), false, word.as_str())).collect();
    let optional = [
        (has(StackState::Unknown), StackState::Unknown, false, &words.unknown),
        (has(StackState::Open), StackState::Open, false, &words.open),
        (has(StackState::NotApplicable), StackState::NotApplicable, false, &words.not_applicable),
        (cells().any(|cell| cell.contested), level(2), true, &words.contested),
        (cells().any(is_in_debt), StackState::Level { level: 1, claimed: 3 }, false, &words.claimed),
    ];
    entries.extend(
        optional
            .iter()
            .filter(|entry| entry.0)
            .map(|(_, state, notch, word)| (*state, *notch, word.as_str())),
    );
    let mut at = (0.0, top);
    for (state, notched, word) in entries {
        let taken = SAMPLE.0 + 6.0 + width(word, WORDS, false) + 18.0;
        if at.0 > 0.0 && at.0 + taken - 18.0 > total {
            at = (0.0, at.1 + SAMPLE.1 + 8.0);
        }
        let area = Rectangle { x: at.0, y: at.1, width: SAMPLE.0, height: SAMPLE.1 };
        stack::draw(canvas, area, state, &look.colours);
        if notched {
            stack::notch(canvas, area, &look.colours);
        }
        let kind =
            TextStyle { size: WORDS, bold: false, colour: &look.colours.ink, anchor: TextAnchor::Start };
        let room = total - SAMPLE.0 - 6.0;
        let word = wrap(word, WORDS, room, 1).pop().unwrap_or_default();
        canvas.words((at.0 + SAMPLE.0 + 6.0, at.1 + SAMPLE.1 * 0.72), kind, &word);
        at.0 += taken;
    }
    at.1 + SAMPLE.1 + 2.0
}

/// True where more is claimed than the evidence carries.
fn is_in_debt(cell: &ProfileCell) -> bool {
    cell.claimed.zip(cell.level).is_some_and(|(claimed, level)| claimed > level)
}
