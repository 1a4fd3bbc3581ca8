//! Knows how the simple pictures of a text for children are drawn: few strokes on a pale ground, no words.

use super::canvas::{Canvas, Rectangle, Stroke};
use super::look::ChartLook;
use crate::document::{Symbol, SymbolChart};

/// The side of the square that every picture is drawn in.
const SIDE: f64 = 96.0;
/// How thick a stroke is, and a finger.
const THIN: f64 = 3.5;
const THICK: f64 = 8.0;
/// How many straight pieces stand for a bend, and for a ring.
const BENDS: usize = 8;
const RING: usize = 36;

type Point = (f64, f64);

/// A part of a picture; later parts lie over earlier ones.
enum SymbolPart {
    /// Straight from point to point.
    Line(&'static [Point]),
    /// In one sweep through the points.
    Sweep(&'static [Point]),
    /// A thick stroke.
    Thick(&'static [Point]),
    /// A pale ground with an edge.
    Ground(&'static [Point]),
    /// The same with a swept edge.
    SweptGround(&'static [Point]),
    /// A ring with a pale ground.
    Ring(Point, f64),
    /// A dot.
    Dot(Point, f64),
    /// A filled block from its upper left to its lower right corner.
    Block(Point, Point),
}
use SymbolPart::{Block, Dot, Ground, Line, Ring, Sweep, SweptGround, Thick};

/// Draws the picture and returns its size.
pub(super) fn draw(chart: &SymbolChart, look: &ChartLook, canvas: &mut Canvas) -> Point {
    for part in parts(chart.symbol) {
        draw_part(part, look, canvas);
    }
    (SIDE, SIDE)
}

fn draw_part(part: &SymbolPart, look: &ChartLook, canvas: &mut Canvas) {
    let deep = look.colours.levels[4].as_str();
    let pale = look.colours.levels[1].as_str();
    let thin = Stroke { colour: deep, width: THIN, dash: "" };
    match part {
        Line(points) => canvas.stroke(points, thin),
        Sweep(points) => canvas.stroke(&swept(points), thin),
        Thick(points) => canvas.stroke(points, Stroke { width: THICK, ..thin }),
        Ground(points) => draw_ground(points, pale, thin, canvas),
        SweptGround(points) => draw_ground(&swept(points), pale, thin, canvas),
        Ring(at, radius) => draw_ground(&ring(*at, *radius), pale, thin, canvas),
        Dot(at, radius) => canvas.dot(*at, *radius, deep),
        Block((x, y), (right, bottom)) => {
            canvas.fill(Rectangle { x: *x, y: *y, width: right - x, height: bottom - y }, deep);
        }
    }
}

fn draw_ground(points: &[Point], pale: &str, edge: Stroke, canvas: &mut Canvas) {
    canvas.polygon(points, pale);
    let closed: Vec<Point> = points.iter().chain(points.first()).copied().collect();
    canvas.stroke(&closed, edge);
}

fn ring((x, y): Point, radius: f64) -> Vec<Point> {
    let at = |step: usize| {
        let angle = step as f64 / RING as f64 * std::f64::consts::TAU;
        (x + radius * angle.cos(), y + radius * angle.sin())
    };
    (0..RING).map(at).collect()
}

/// Catmull-Rom through the points: https://en.wikipedia.org/wiki/Centripetal_Catmull%E2%80%93Rom_spline, uniform.
fn swept(points: &[Point]) -> Vec<Point> {
    let near = |index: usize| points[index.min(points.len().saturating_sub(1))];
    let mut all = Vec::new();
    for index in 0..points.len().saturating_sub(1) {
        let knots = [near(index.saturating_sub(1)), near(index), near(index + 1), near(index + 2)];
        all.extend((0..BENDS).map(|step| between(knots, step as f64 / BENDS as f64)));
    }
    all.extend(points.last());
    all
}

fn between([a, b, c, d]: [Point; 4], t: f64) -> Point {
    let one = |a: f64, b: f64, c: f64, d: f64| {
        let bend = 2.0 * b + (c - a) * t + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t;
        (bend + (3.0 * b - a - 3.0 * c + d) * t * t * t) / 2.0
    };
    (one(a.0, b.0, c.0, d.0), one(a.1, b.1, c.1, d.1))
}

fn parts(symbol: Symbol) -> &'static [SymbolPart] {
    match symbol {
        Symbol::Book => BOOK,
        Symbol::People => PEOPLE,
        Symbol::Scales => SCALES,
        Symbol::Circle => CIRCLE,
        Symbol::Speech => SPEECH,
        Symbol::Lock => LOCK,
        Symbol::Star => STAR,
        Symbol::Shield => SHIELD,
        Symbol::Hand => HAND,
        Symbol::Heart => HEART,
        Symbol::Flag => FLAG,
        Symbol::Phone => PHONE,
        Symbol::Search => SEARCH,
        Symbol::School => SCHOOL,
        Symbol::Chart => CHART,
        Symbol::Stop => STOP,
    }
}

const BOOK: &[SymbolPart] = &[
    Ground(&[(48.0, 28.0), (14.0, 20.0), (14.0, 70.0), (48.0, 78.0)]),
    Ground(&[(48.0, 28.0), (82.0, 20.0), (82.0, 70.0), (48.0, 78.0)]),
    Line(&[(23.0, 34.0), (39.0, 38.0)]),
    Line(&[(23.0, 45.0), (39.0, 49.0)]),
    Line(&[(23.0, 56.0), (39.0, 60.0)]),
    Line(&[(57.0, 38.0), (73.0, 34.0)]),
    Line(&[(57.0, 49.0), (73.0, 45.0)]),
    Line(&[(57.0, 60.0), (73.0, 56.0)]),
];
const PEOPLE: &[SymbolPart] = &[
    SweptGround(&[(6.0, 78.0), (8.0, 62.0), (20.0, 55.0), (32.0, 62.0), (34.0, 78.0)]),
    Ring((20.0, 42.0), 9.0),
    SweptGround(&[(62.0, 78.0), (64.0, 62.0), (76.0, 55.0), (88.0, 62.0), (90.0, 78.0)]),
    Ring((76.0, 42.0), 9.0),
    SweptGround(&[(30.0, 78.0), (33.0, 56.0), (48.0, 47.0), (63.0, 56.0), (66.0, 78.0)]),
    Ring((48.0, 31.0), 11.0),
];
const SCALES: &[SymbolPart] = &[
    Line(&[(48.0, 18.0), (48.0, 78.0)]),
    Line(&[(32.0, 78.0), (64.0, 78.0)]),
    Line(&[(18.0, 28.0), (78.0, 28.0)]),
    Line(&[(6.0, 54.0), (18.0, 28.0), (30.0, 54.0)]),
    Line(&[(66.0, 54.0), (78.0, 28.0), (90.0, 54.0)]),
    SweptGround(&[(5.0, 54.0), (10.0, 62.0), (18.0, 65.0), (26.0, 62.0), (31.0, 54.0)]),
    SweptGround(&[(65.0, 54.0), (70.0, 62.0), (78.0, 65.0), (86.0, 62.0), (91.0, 54.0)]),
    Dot((48.0, 18.0), 5.0),
];
const CIRCLE: &[SymbolPart] = &[
    Ring((48.0, 48.0), 30.0),
    Dot((48.0, 18.0), 7.0),
    Dot((69.2, 26.8), 7.0),
    Dot((78.0, 48.0), 7.0),
    Dot((69.2, 69.2), 7.0),
    Dot((48.0, 78.0), 7.0),
    Dot((26.8, 69.2), 7.0),
    Dot((18.0, 48.0), 7.0),
    Dot((26.8, 26.8), 7.0),
];
const SPEECH: &[SymbolPart] = &[
    Ground(&[
        (12.0, 20.0),
        (84.0, 20.0),
        (84.0, 62.0),
        (46.0, 62.0),
        (28.0, 80.0),
        (28.0, 62.0),
        (12.0, 62.0),
    ]),
    Line(&[(25.0, 33.0), (71.0, 33.0)]),
    Line(&[(25.0, 46.0), (58.0, 46.0)]),
];
const LOCK: &[SymbolPart] = &[
    Sweep(&[
        (33.0, 44.0),
        (33.0, 30.0),
        (38.0, 20.0),
        (48.0, 16.0),
        (58.0, 20.0),
        (63.0, 30.0),
        (63.0, 44.0),
    ]),
    Ground(&[(23.0, 44.0), (73.0, 44.0), (73.0, 82.0), (23.0, 82.0)]),
    Dot((48.0, 58.0), 5.5),
    Line(&[(48.0, 58.0), (48.0, 70.0)]),
];
const STAR: &[SymbolPart] = &[Ground(&[
    (48.0, 14.0),
    (57.4, 37.1),
    (82.2, 38.9),
    (63.2, 54.9),
    (69.2, 79.1),
    (48.0, 66.0),
    (26.8, 79.1),
    (32.8, 54.9),
    (13.8, 38.9),
    (38.6, 37.1),
])];
const SHIELD: &[SymbolPart] = &[
    Ground(&[
        (48.0, 12.0),
        (77.0, 22.0),
        (77.0, 46.0),
        (71.0, 63.0),
        (60.0, 76.0),
        (48.0, 84.0),
        (36.0, 76.0),
        (25.0, 63.0),
        (19.0, 46.0),
        (19.0, 22.0),
    ]),
    Sweep(&[(35.0, 66.0), (38.0, 54.0), (48.0, 48.0), (58.0, 54.0), (61.0, 66.0)]),
    Dot((48.0, 36.0), 8.0),
];
const HAND: &[SymbolPart] = &[
    Thick(&[(34.0, 54.0), (31.0, 30.0)]),
    Thick(&[(44.0, 52.0), (43.0, 20.0)]),
    Thick(&[(54.0, 52.0), (55.0, 20.0)]),
    Thick(&[(64.0, 54.0), (66.0, 28.0)]),
    Thick(&[(66.0, 66.0), (80.0, 48.0)]),
    Block((30.0, 50.0), (68.0, 72.0)),
    Thick(&[(34.0, 70.0), (40.0, 80.0), (58.0, 80.0), (64.0, 70.0)]),
    Block((36.0, 68.0), (62.0, 82.0)),
];
const HEART: &[SymbolPart] = &[Ground(&[
    (48.0, 82.0),
    (34.0, 70.0),
    (22.0, 57.0),
    (15.0, 44.0),
    (15.0, 32.0),
    (22.0, 23.0),
    (32.0, 20.0),
    (41.0, 24.0),
    (48.0, 33.0),
    (55.0, 24.0),
    (64.0, 20.0),
    (74.0, 23.0),
    (81.0, 32.0),
    (81.0, 44.0),
    (74.0, 57.0),
    (62.0, 70.0),
])];
const FLAG: &[SymbolPart] = &[
    SweptGround(&[
        (25.0, 17.0),
        (40.0, 13.0),
        (58.0, 21.0),
        (78.0, 16.0),
        (78.0, 16.0),
        (78.0, 48.0),
        (78.0, 48.0),
        (58.0, 53.0),
        (40.0, 45.0),
        (25.0, 49.0),
    ]),
    Line(&[(25.0, 12.0), (25.0, 84.0)]),
];
const PHONE: &[SymbolPart] = &[
    Ground(&[(29.0, 10.0), (67.0, 10.0), (67.0, 86.0), (29.0, 86.0)]),
    Line(&[(43.0, 19.0), (53.0, 19.0)]),
    Line(&[(36.0, 28.0), (60.0, 28.0), (60.0, 68.0), (36.0, 68.0), (36.0, 28.0)]),
    Dot((48.0, 77.0), 3.5),
];
const SEARCH: &[SymbolPart] = &[
    Thick(&[(60.0, 60.0), (80.0, 80.0)]),
    Ring((41.0, 41.0), 27.0),
    Sweep(&[(29.0, 55.0), (32.0, 47.0), (41.0, 43.0), (50.0, 47.0), (53.0, 55.0)]),
    Dot((41.0, 33.0), 6.5),
];
const SCHOOL: &[SymbolPart] = &[
    Line(&[(48.0, 24.0), (48.0, 6.0)]),
    Ground(&[(48.0, 6.0), (62.0, 11.0), (48.0, 16.0)]),
    Ground(&[(20.0, 46.0), (76.0, 46.0), (76.0, 82.0), (20.0, 82.0)]),
    Ground(&[(12.0, 46.0), (48.0, 23.0), (84.0, 46.0)]),
    Block((42.0, 60.0), (54.0, 82.0)),
    Block((28.0, 56.0), (36.0, 64.0)),
    Block((60.0, 56.0), (68.0, 64.0)),
];
const CHART: &[SymbolPart] = &[
    Line(&[(16.0, 16.0), (16.0, 80.0), (84.0, 80.0)]),
    Ground(&[(26.0, 60.0), (38.0, 60.0), (38.0, 80.0), (26.0, 80.0)]),
    Ground(&[(46.0, 45.0), (58.0, 45.0), (58.0, 80.0), (46.0, 80.0)]),
    Ground(&[(66.0, 27.0), (78.0, 27.0), (78.0, 80.0), (66.0, 80.0)]),
];
const STOP: &[SymbolPart] = &[
    Ground(&[
        (34.7, 16.0),
        (61.3, 16.0),
        (80.0, 34.7),
        (80.0, 61.3),
        (61.3, 80.0),
        (34.7, 80.0),
        (16.0, 61.3),
        (16.0, 34.7),
    ]),
    Thick(&[(33.0, 48.0), (63.0, 48.0)]),
];
