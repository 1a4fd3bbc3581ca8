//! Knows how bodies and their lines of reporting are drawn: around a spine of those who decide, or as an indented list.

use super::canvas::{Canvas, Rectangle, Stroke, TextStyle};
use super::fit::wrap;
use super::legend::{self, LegendEntry};
use super::look::ChartLook;
use super::marks;
use crate::document::{BodyKind, GovernanceBody, GovernanceChart};

const SIZE: f64 = 12.0;
const LINE: f64 = 14.5;
const PAD: f64 = 9.0;
/// Between columns, and between boxes below each other.
const GAP: (f64, f64) = (34.0, 26.0);
/// Working groups beside each other: even, so that the trunk to the next row passes between them.
const BESIDE: usize = 4;
const BETWEEN: f64 = 12.0;
/// A step of the indented list.
const STEP: f64 = 18.0;

/// A body in its place.
type BodyBox<'a> = (&'a GovernanceBody, Rectangle);

/// Draws lines, boxes and legend, and returns the size.
pub(super) fn draw(chart: &GovernanceChart, look: &ChartLook, canvas: &mut Canvas) -> (f64, f64) {
    let bottom = if look.narrow() { draw_list(canvas, chart, look) } else { draw_spine(canvas, chart, look) };
    (look.width(), draw_legend(canvas, chart, look, bottom + 16.0))
}

fn of<'a>(chart: &'a GovernanceChart, kinds: &[BodyKind]) -> Vec<&'a GovernanceBody> {
    // By kind first, then in the order given.
    kinds.iter().flat_map(|kind| chart.bodies.iter().filter(move |body| body.kind == *kind)).collect()
}

fn draw_spine(canvas: &mut Canvas, chart: &GovernanceChart, look: &ChartLook) -> f64 {
    let width = (look.width() - GAP.0 * 2.0) / 3.0;
    let middle = (look.width() - width) / 2.0;
    let spine_kinds = [BodyKind::Council, BodyKind::Steering, BodyKind::Secretariat];
    let spine = stack(&of(chart, &spine_kinds), chart, (middle, 0.0), width);
    let steering = seat(&spine, BodyKind::Steering);
    let secretariat = seat(&spine, BodyKind::Secretariat);
    let beside = steering.map_or(0.0, |area| area.y);
    let advisers = of(chart, &[BodyKind::YouthPanel, BodyKind::IndustryForum]);
    let advisers = stack(&advisers, chart, (0.0, beside), width);
    let end = look.width() - width;
    let watchers = stack(&of(chart, &[BodyKind::Oversight]), chart, (end, beside), width);
    let below = watchers.last().map_or(beside, |(_, area)| area.y + area.height + GAP.1);
    let top = secretariat.map_or(below, |area| area.y.max(below));
    let local = stack(&of(chart, &[BodyKind::Subnational]), chart, (end, top), width);
    draw_up(canvas, &spine, look);
    for (placed, seat, full) in
        [(&advisers, steering, false), (&watchers, steering, false), (&local, secretariat, true)]
    {
        placed.iter().for_each(|(_, area)| draw_aside(canvas, *area, seat, full, look));
    }
    let foot = [&spine, &advisers, &watchers, &local].into_iter().flatten();
    let foot = foot.map(|(_, area)| area.y + area.height).fold(0.0, f64::max);
    let trunk = spine.last().map(|(_, area)| area.y + area.height);
    let groups = of(chart, &[BodyKind::WorkingGroup]);
    let bottom = draw_groups(canvas, (&groups, chart), (trunk, foot), look);
    for (body, area) in spine.iter().chain(&advisers).chain(&watchers).chain(&local) {
        draw_body(canvas, body, chart, *area, look);
    }
    bottom
}

/// Where the last of a kind sits; else the lowest of those above it.
fn seat(spine: &[BodyBox], kind: BodyKind) -> Option<Rectangle> {
    let found = spine.iter().rev().find(|(body, _)| body.kind == kind).or(spine.last());
    found.map(|(_, area)| *area)
}

fn stack<'a>(
    bodies: &[&'a GovernanceBody],
    chart: &GovernanceChart,
    (x, top): (f64, f64),
    width: f64,
) -> Vec<BodyBox<'a>> {
    let mut y = top;
    let mut placed = Vec::new();
    for body in bodies {
        let height = height(body, chart, width);
        placed.push((*body, Rectangle { x, y, width, height }));
        y += height + GAP.1;
    }
    placed
}

fn office<'a>(body: &'a GovernanceBody, chart: &'a GovernanceChart) -> &'a str {
    body.office.as_deref().unwrap_or(&chart.unnamed)
}

fn wrap_body(body: &GovernanceBody, chart: &GovernanceChart, width: f64) -> (Vec<String>, Vec<String>) {
    let room = width - PAD * 2.0;
    (wrap(&body.role, SIZE * 1.07, room, 3), wrap(office(body, chart), SIZE, room, 4))
}

fn height(body: &GovernanceBody, chart: &GovernanceChart, width: f64) -> f64 {
    let (role, office) = wrap_body(body, chart, width);
    (role.len() + office.len()).max(1) as f64 * LINE + PAD * 2.0 - 3.0
}

/// Dashed and in the colour of attention where nobody is named yet; oversight in a double frame.
fn draw_body(
    canvas: &mut Canvas,
    body: &GovernanceBody,
    chart: &GovernanceChart,
    area: Rectangle,
    look: &ChartLook,
) {
    let colours = &look.colours;
    let (role, words) = wrap_body(body, chart, area.width);
    let named = body.office.is_some();
    canvas.fill(area, if named { &colours.levels[0] } else { &colours.paper });
    canvas.outline(area, frame(named, look));
    if body.kind == BodyKind::Oversight {
        let inner = Rectangle {
            x: area.x + 3.0,
            y: area.y + 3.0,
            width: area.width - 6.0,
            height: area.height - 6.0,
        };
        canvas.outline(inner, Stroke { width: 0.8, ..frame(named, look) });
    }
    let at = (area.x + PAD, area.y + PAD + SIZE - 2.0);
    let name = match office(body, chart) {
        "" => body.role.clone(),
        office => format!("{}: {office}", body.role),
    };
    canvas.draw_named(&name, |canvas| {
        canvas.lines(at, look.bold(SIZE), LINE, &role);
        let colour = if named { &colours.ink } else { &colours.attention };
        let below = (at.0, at.1 + role.len() as f64 * LINE);
        canvas.lines(below, TextStyle { colour, ..look.plain(SIZE) }, LINE, &words);
    });
}

fn frame(named: bool, look: &ChartLook) -> Stroke<'_> {
    if named {
        Stroke { colour: &look.colours.levels[4], width: 1.2, dash: "" }
    } else {
        Stroke { colour: &look.colours.attention, width: 1.5, dash: "5 4" }
    }
}

fn line_of(full: bool, look: &ChartLook) -> Stroke<'_> {
    if full {
        Stroke { colour: &look.colours.levels[4], width: 1.5, dash: "" }
    } else {
        Stroke { colour: &look.colours.ink_soft, width: 1.5, dash: "2 4" }
    }
}

/// From each box of the spine up to the one it reports to.
fn draw_up(canvas: &mut Canvas, spine: &[BodyBox], look: &ChartLook) {
    for pair in spine.windows(2) {
        let [(_, above), (_, below)] = pair else { continue };
        let x = above.x + above.width / 2.0;
        let end = above.y + above.height;
        canvas.line((x, below.y), (x, end + 7.0), line_of(true, look));
        marks::up(canvas, (x, end + 1.0), 8.0, &look.colours.levels[4]);
    }
}

/// From a box beside the spine to the box it belongs to.
fn draw_aside(canvas: &mut Canvas, area: Rectangle, seat: Option<Rectangle>, full: bool, look: &ChartLook) {
    let Some(seat) = seat else { return };
    let y = area.y + area.height.min(seat.height) / 2.0;
    let to = seat.y + seat.height / 2.0;
    let (from, end) =
        if area.x < seat.x { (area.x + area.width, seat.x) } else { (area.x, seat.x + seat.width) };
    let turn = (from + end) / 2.0;
    let short = if from < end { -1.0 } else { 1.0 };
    canvas.path(&[(from, y), (turn, y), (turn, to), (end + short * 7.0, to)], line_of(full, look));
    let colour = if full { &look.colours.levels[4] } else { &look.colours.ink_soft };
    let back = end + short * 9.0;
    canvas.polygon(&[(back, to - 4.8), (end + short, to), (back, to + 4.8)], colour);
}

/// Rows of working groups under a bus that hangs from the spine.
fn draw_groups(
    canvas: &mut Canvas,
    (groups, chart): (&[&GovernanceBody], &GovernanceChart),
    (trunk, foot): (Option<f64>, f64),
    look: &ChartLook,
) -> f64 {
    let beside = groups.len().clamp(1, BESIDE);
    let width = (look.width() - (BESIDE as f64 - 1.0) * BETWEEN) / BESIDE as f64;
    let width = if beside < BESIDE { (look.width() - GAP.0 * 2.0) / 3.0 } else { width };
    let centre = look.width() / 2.0;
    let mut from = trunk;
    let mut y = foot;
    for row in groups.chunks(beside) {
        let whole = row.len() as f64 * (width + BETWEEN) - BETWEEN;
        let start = centre - whole / 2.0;
        let (bus, top) = (y + GAP.1 / 2.0, y + GAP.1);
        if let Some(from) = from {
            canvas.line((centre, from + 7.0), (centre, bus), line_of(true, look));
            if Some(from) == trunk {
                marks::up(canvas, (centre, from + 1.0), 8.0, &look.colours.levels[4]);
            }
            let first = (start + width / 2.0).min(centre);
            canvas.line((first, bus), ((start + whole - width / 2.0).max(centre), bus), line_of(true, look));
        }
        let heights = row.iter().map(|body| height(body, chart, width));
        let highest = heights.fold(0.0, f64::max);
        for (index, body) in row.iter().enumerate() {
            let x = start + index as f64 * (width + BETWEEN);
            if trunk.is_some() {
                canvas.line((x + width / 2.0, bus), (x + width / 2.0, top), line_of(true, look));
            }
            draw_body(canvas, body, chart, Rectangle { x, y: top, width, height: highest }, look);
        }
        from = from.map(|_| bus);
        y = top + highest;
    }
    y
}

/// How far a kind is indented, and whether its line is full.
fn depth(kind: BodyKind) -> (usize, bool) {
    match kind {
        BodyKind::Council => (0, true),
        BodyKind::Steering => (1, true),
        BodyKind::YouthPanel | BodyKind::IndustryForum | BodyKind::Oversight => (2, false),
        BodyKind::Secretariat => (2, true),
        BodyKind::WorkingGroup | BodyKind::Subnational => (3, true),
    }
}

/// Each box stands under the one it belongs to, indented.
fn draw_list(canvas: &mut Canvas, chart: &GovernanceChart, look: &ChartLook) -> f64 {
    let order = [
        BodyKind::Council,
        BodyKind::Steering,
        BodyKind::Oversight,
        BodyKind::YouthPanel,
        BodyKind::IndustryForum,
        BodyKind::Secretariat,
        BodyKind::WorkingGroup,
        BodyKind::Subnational,
    ];
    let mut y = 0.0;
    // For each depth the last box, to which deeper ones belong.
    let mut above: [Option<Rectangle>; 4] = [None; 4];
    for body in of(chart, &order) {
        let (depth, full) = depth(body.kind);
        let x = depth as f64 * STEP;
        let width = look.width() - x;
        let area = Rectangle { x, y, width, height: height(body, chart, width) };
        if let Some(parent) = above.iter().take(depth).rev().flatten().next() {
            let (trunk, middle) = (parent.x + STEP / 2.0, y + area.height / 2.0);
            let points = [(trunk, parent.y + parent.height), (trunk, middle), (x, middle)];
            canvas.path(&points, line_of(full, look));
        }
        draw_body(canvas, body, chart, area, look);
        if let Some(place) = above.get_mut(depth).filter(|_| full) {
            *place = Some(area);
        }
        y += area.height + 10.0;
    }
    y - if chart.bodies.is_empty() { 0.0 } else { 10.0 }
}

fn draw_legend(canvas: &mut Canvas, chart: &GovernanceChart, look: &ChartLook, top: f64) -> f64 {
    let middle = |area: Rectangle| area.y + area.height / 2.0;
    let line = |full: bool| {
        move |canvas: &mut Canvas, area: Rectangle| {
            let (from, to) = ((area.x, middle(area)), (area.x + area.width, middle(area)));
            canvas.line(from, to, line_of(full, look));
        }
    };
    let (reports, advises) = (line(true), line(false));
    let unnamed = |canvas: &mut Canvas, area: Rectangle| canvas.outline(area, frame(false, look));
    let has = |test: fn(&GovernanceBody) -> bool| chart.bodies.iter().any(test);
    let mut entries = Vec::new();
    if has(|body| depth(body.kind).1) {
        entries
            .push(LegendEntry { sample: &reports as &dyn Fn(&mut Canvas, Rectangle), words: &chart.reports });
    }
    if has(|body| !depth(body.kind).1) {
        entries.push(LegendEntry { sample: &advises, words: &chart.advises });
    }
    if has(|body| body.office.is_none()) {
        entries.push(LegendEntry { sample: &unnamed, words: &chart.unnamed });
    }
    legend::draw(canvas, &entries, top, look)
}
