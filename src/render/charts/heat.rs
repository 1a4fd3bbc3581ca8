//! Knows how a heat map is drawn: a row an item, a column a round, the level as colour and as number.

use super::canvas::{Canvas, Rectangle, Stroke, TextAnchor, TextStyle};
use super::fit::{ID_GAP, id_room, line, wrap};
use super::legend::{self, LegendEntry};
use super::look::ChartLook;
use super::marks;
use crate::document::{HeatCell, HeatChart, HeatGroup, HeatRow};

const SIZE: f64 = 12.0;
const LINE: f64 = 14.0;
const CELL: f64 = 27.0;
const GAP: f64 = 3.0;
/// A column is never wider; nor narrower, even if the chart grows by it.
const WIDEST: f64 = 112.0;
const NARROWEST: f64 = 34.0;
/// The names, where they stand beside the cells, and the least room for the ids in them.
const NAMES: f64 = 262.0;
const IDS: f64 = 38.0;

/// Where things stand.
struct HeatGrid<'a> {
    look: &'a ChartLook,
    chart: &'a HeatChart,
    /// The room for ids.
    ids: f64,
    /// Where the cells begin.
    start: f64,
    /// From column to column.
    pitch: f64,
}

impl HeatGrid<'_> {
    fn new<'a>(chart: &'a HeatChart, look: &'a ChartLook) -> HeatGrid<'a> {
        let start = if look.narrow() { 0.0 } else { NAMES };
        let rounds = chart.rounds.len().max(1) as f64;
        let pitch = ((look.width() - start + GAP) / rounds).clamp(NARROWEST + GAP, WIDEST + GAP);
        let ids = chart.groups.iter().flat_map(|group| &group.rows).map(|row| &row.id);
        HeatGrid { look, chart, ids: id_room(ids, SIZE, IDS), start, pitch }
    }

    fn column(&self, index: usize) -> f64 {
        self.start + index as f64 * self.pitch
    }

    fn width(&self) -> f64 {
        self.look.width().max(self.column(self.chart.rounds.len()) - GAP)
    }
}

/// Draws the map and its legend, and returns the size.
pub(super) fn draw(chart: &HeatChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let frame = HeatGrid::new(chart, look);
    let mut y = draw_rounds(canvas, &frame);
    for group in &chart.groups {
        y = draw_group(canvas, group, y, &frame);
    }
    (frame.width(), draw_legend(canvas, chart, look, y + 14.0))
}

/// The names of the rounds stand on one line at their foot.
fn draw_rounds(canvas: &mut Canvas, frame: &HeatGrid) -> f64 {
    let names = frame.chart.rounds.iter().map(|name| wrap(name, SIZE * 1.07, frame.pitch - GAP - 2.0, 4));
    let names: Vec<Vec<String>> = names.collect();
    let most = names.iter().map(Vec::len).max().unwrap_or(0);
    for (index, name) in names.iter().enumerate() {
        let x = frame.column(index) + (frame.pitch - GAP) / 2.0;
        let y = SIZE + (most - name.len()) as f64 * LINE;
        canvas.lines((x, y), TextStyle { anchor: TextAnchor::Middle, ..frame.look.bold(SIZE) }, LINE, name);
    }
    most as f64 * LINE
}

fn draw_group(canvas: &mut Canvas, group: &HeatGroup, top: f64, frame: &HeatGrid) -> f64 {
    let width = frame.look.width();
    let title = wrap(&group.title, SIZE * 1.07, width, 2);
    canvas.lines((0.0, top + 12.0 + SIZE), frame.look.bold(SIZE), LINE, &title);
    let rule = top + 12.0 + title.len() as f64 * LINE + 4.0;
    canvas.line((0.0, rule), (frame.width(), rule), Stroke::thin(&frame.look.colours.ink));
    group.rows.iter().fold(rule + 5.0, |y, row| draw_row(canvas, row, y, frame))
}

fn draw_row(canvas: &mut Canvas, row: &HeatRow, top: f64, frame: &HeatGrid) -> f64 {
    let look = frame.look;
    let room = if look.narrow() { look.width() } else { NAMES - 12.0 };
    let name = wrap(&row.name, SIZE, room - frame.ids, 2);
    let words = name.len().max(1) as f64 * LINE;
    // Beside the cells the name stands in their middle, else above them.
    let (cells, first, bottom) = if look.narrow() {
        (top + words + 4.0, top + SIZE, top + words + 4.0 + CELL + 7.0)
    } else {
        let height = CELL.max(words);
        (top + (height - CELL) / 2.0, top + (height - words) / 2.0 + SIZE - 1.0, top + height + GAP)
    };
    canvas.words((0.0, first), look.id(SIZE), &line(&row.id, SIZE * 1.07, frame.ids - ID_GAP));
    canvas.lines((frame.ids, first), look.plain(SIZE), LINE, &name);
    for index in 0..frame.chart.rounds.len() {
        let area = Rectangle { x: frame.column(index), y: cells, width: frame.pitch - GAP, height: CELL };
        draw_cell(canvas, row, index, area, look);
    }
    bottom
}

fn draw_cell(canvas: &mut Canvas, row: &HeatRow, index: usize, area: Rectangle, look: &ChartLook) {
    let cell = cell(row, index);
    let said = match cell {
        HeatCell::Level { level } => look.words.levels[usize::from(level.min(4))].as_str(),
        HeatCell::Unknown => &look.words.unknown,
        HeatCell::Open => &look.words.open,
        HeatCell::NotApplicable => &look.words.not_applicable,
    };
    canvas.draw_named(&format!("{} {}: {said}", row.id, row.name), |canvas| match cell {
        HeatCell::Level { level } => draw_level(canvas, level.min(4), before(row, index), area, look),
        HeatCell::Unknown => marks::draw_unknown(canvas, area, look),
        HeatCell::Open => marks::draw_open(canvas, area, look),
        HeatCell::NotApplicable => marks::not_applicable(canvas, area, look),
    });
}

/// A round without a cell is one in which nobody answered.
fn cell(row: &HeatRow, index: usize) -> HeatCell {
    row.cells.get(index).copied().unwrap_or(HeatCell::Open)
}

/// The last known level before this round.
fn before(row: &HeatRow, index: usize) -> Option<u8> {
    let earlier = row.cells.iter().take(index).rev();
    earlier.copied().find_map(|cell| match cell {
        HeatCell::Level { level } => Some(level.min(4)),
        HeatCell::Unknown | HeatCell::Open | HeatCell::NotApplicable => None,
    })
}

/// The number on a piece of ground, so that it is read on every colour; with a triangle where the level has changed.
fn draw_level(canvas: &mut Canvas, level: u8, before: Option<u8>, area: Rectangle, look: &ChartLook) {
    let colours = &look.colours;
    canvas.fill(area, &colours.levels[usize::from(level)]);
    canvas.outline(area, Stroke { width: 0.7, ..Stroke::thin(&colours.levels[usize::from(level.max(1))]) });
    let changed = before.filter(|before| *before != level && area.width >= 40.0);
    let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    let half = if changed.is_some() { 15.0 } else { 9.0 };
    canvas.fill(Rectangle { x: x - half, y: y - 9.0, width: half * 2.0, height: 18.0 }, &colours.paper);
    let shift = if changed.is_some() { 6.0 } else { 0.0 };
    let kind = TextStyle { anchor: TextAnchor::Middle, ..look.bold(13.0) };
    canvas.words((x - shift, y + 4.7), kind, &level.to_string());
    match changed {
        Some(before) if before < level => marks::up(canvas, (x + shift, y - 3.6), 7.0, &colours.ink),
        Some(_) => marks::down(canvas, (x + shift, y + 3.6), 7.0, &colours.ink),
        None => {}
    }
}

/// The levels always, the rest where it occurs.
fn draw_legend(canvas: &mut Canvas, chart: &HeatChart, look: &ChartLook, top: f64) -> f64 {
    let level = |level: usize| {
        move |canvas: &mut Canvas, area: Rectangle| {
            let edge = &look.colours.levels[level.max(1)];
            canvas.fill(area, &look.colours.levels[level]);
            canvas.outline(area, Stroke { width: 0.7, ..Stroke::thin(edge) });
        }
    };
    let levels = [level(0), level(1), level(2), level(3), level(4)];
    let mut entries: Vec<LegendEntry> =
        levels.iter().zip(&look.words.levels).map(|(sample, words)| LegendEntry { sample, words }).collect();
    let rounds = chart.rounds.len();
    let rows = || chart.groups.iter().flat_map(|group| &group.rows);
    let has = |wanted: HeatCell| rows().any(|row| (0..rounds).any(|index| cell(row, index) == wanted));
    let unknown = |canvas: &mut Canvas, area: Rectangle| marks::draw_unknown(canvas, area, look);
    let open = |canvas: &mut Canvas, area: Rectangle| marks::draw_open(canvas, area, look);
    let not_applicable = |canvas: &mut Canvas, area: Rectangle| marks::not_applicable(canvas, area, look);
    let others: [(HeatCell, LegendEntry); 3] = [
        (HeatCell::Unknown, LegendEntry { sample: &unknown, words: &look.words.unknown }),
        (HeatCell::Open, LegendEntry { sample: &open, words: &look.words.open }),
        (HeatCell::NotApplicable, LegendEntry { sample: &not_applicable, words: &look.words.not_applicable }),
    ];
    entries.extend(others.into_iter().filter(|(cell, _)| has(*cell)).map(|(_, entry)| entry));
    legend::draw(canvas, &entries, top, look)
}
