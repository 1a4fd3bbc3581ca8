//! Knows how shapes and words are written in SVG; knows nothing of what they stand for.

use crate::lang::from_right;
use crate::render::mark::html;
use std::borrow::Cow;
use std::fmt::Write;

/// A rectangle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rectangle {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// How words stand at their point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum TextAnchor {
    #[default]
    Start,
    Middle,
    End,
}

/// A kind of type.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextStyle<'a> {
    pub size: f64,
    pub bold: bool,
    pub colour: &'a str,
    pub anchor: TextAnchor,
}

/// A kind of line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke<'a> {
    pub colour: &'a str,
    pub width: f64,
    pub dash: &'a str,
}

impl<'a> Stroke<'a> {
    pub(super) fn thin(colour: &'a str) -> Stroke<'a> {
        Stroke { colour, width: 1.0, dash: "" }
    }

    fn attributes(&self) -> String {
        let dash = if self.dash.is_empty() {
            String::new()
        } else {
            format!(r#" stroke-dasharray="{}""#, self.dash)
        };
        format!(r#" stroke="{}" stroke-width="{}"{dash}"#, self.colour, short(self.width))
    }
}

/// Collects the drawing.
#[derive(Default)]
pub(super) struct Canvas {
    out: String,
    mirrored: bool,
}

impl Canvas {
    /// A pen that draws as if looked at in a mirror, where `mirrored`: everything from `x` = 0 towards the left. Words
    /// stay readable, and begin on the right.
    pub(super) fn new(mirrored: bool) -> Canvas {
        Canvas { out: String::new(), mirrored }
    }

    /// Which way `x` grows: 1 towards the right, -1 towards the left.
    pub(super) fn right(&self) -> f64 {
        if self.mirrored { -1.0 } else { 1.0 }
    }

    fn side(&self, x: f64) -> f64 {
        if self.mirrored { -x } else { x }
    }

    /// The left edge of what reaches from `x` on.
    fn edge(&self, x: f64, width: f64) -> f64 {
        if self.mirrored { -x - width } else { x }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) fn fill(&mut self, area: Rectangle, colour: &str) {
        let Rectangle { x, y, width, height } = area;
        let [x, y, width, height] = [self.edge(x, width), y, width, height].map(short);
        self.put(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{colour}"/>"#
        ));
    }

    /// A picture at an address that is its own content.
    pub(super) fn picture(&mut self, area: Rectangle, address: &str) {
        let Rectangle { x, y, width, height } = area;
        let [x, y, width, height] = [self.edge(x, width), y, width, height].map(short);
        self.put(format_args!(
            r#"<image x="{x}" y="{y}" width="{width}" height="{height}" href="{address}"/>"#
        ));
    }

    /// An outline drawn wholly inside `area`.
    pub(super) fn outline(&mut self, area: Rectangle, stroke: Stroke) {
        let half = stroke.width / 2.0;
        let inner = (area.width - stroke.width).max(0.0);
        let [x, y] = [self.edge(area.x + half, inner), area.y + half].map(short);
        let [width, height] = [inner, (area.height - stroke.width).max(0.0)].map(short);
        let stroke = stroke.attributes();
        self.put(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="none"{stroke}/>"#
        ));
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        let [x1, y1, x2, y2] = [self.side(from.0), from.1, self.side(to.0), to.1].map(short);
        let stroke = stroke.attributes();
        self.put(format_args!(r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"{stroke}/>"#));
    }

    pub(super) fn curve(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        let middle = short(self.side((from.0 + to.0) / 2.0));
        let [x1, y1, x2, y2] = [self.side(from.0), from.1, self.side(to.0), to.1].map(short);
        let stroke = stroke.attributes();
        self.put(format_args!(
            r#"<path d="M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}" fill="none"{stroke}/>"#
        ));
    }

    pub(super) fn polygon(&mut self, points: &[(f64, f64)], colour: &str) {
        let points = self.points(points);
        self.put(format_args!(r#"<polygon points="{points}" fill="{colour}"/>"#));
    }

    /// Straight lines from point to point.
    pub(super) fn path(&mut self, points: &[(f64, f64)], stroke: Stroke) {
        let (points, stroke) = (self.points(points), stroke.attributes());
        self.put(format_args!(r#"<polyline points="{points}" fill="none"{stroke}/>"#));
    }

    /// A line through points with round ends and corners.
    pub(super) fn stroke(&mut self, points: &[(f64, f64)], stroke: Stroke) {
        let (points, stroke) = (self.points(points), stroke.attributes());
        self.put(format_args!(
            r#"<polyline points="{points}" fill="none" stroke-linecap="round" stroke-linejoin="round"{stroke}/>"#
        ));
    }

    fn points(&self, points: &[(f64, f64)]) -> String {
        let point = |(x, y): &(f64, f64)| format!("{},{}", short(self.side(*x)), short(*y));
        points.iter().map(point).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn dot(&mut self, at: (f64, f64), radius: f64, colour: &str) {
        let [x, y, radius] = [self.side(at.0), at.1, radius].map(short);
        self.put(format_args!(r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}"/>"#));
    }

    /// Words on one line; `at` is where their base line begins, has its middle, or ends.
    pub(super) fn words(&mut self, at: (f64, f64), kind: TextStyle, words: &str) {
        let [x, y, size] = [self.side(at.0), at.1, kind.size].map(short);
        let weight = if kind.bold { r#" font-weight="700""# } else { "" };
        let anchor = match (kind.anchor, self.mirrored) {
            (TextAnchor::Start, false) | (TextAnchor::End, true) => "",
            (TextAnchor::Middle, _) => r#" text-anchor="middle""#,
            (TextAnchor::End, false) | (TextAnchor::Start, true) => r#" text-anchor="end""#,
        };
        // What the drawing is anchored by is not the direction of its words: "1 to 14" would be torn apart.
        let words = if self.mirrored { from_right(words).into() } else { Cow::Borrowed(words) };
        let (colour, words) = (kind.colour, html(&words));
        self.put(format_args!(
            r#"<text x="{x}" y="{y}" font-size="{size}"{weight}{anchor} fill="{colour}">{words}</text>"#
        ));
    }

    /// Lines of words below each other, the first with its base line at `at`.
    pub(super) fn lines(&mut self, at: (f64, f64), kind: TextStyle, leading: f64, lines: &[String]) {
        for (index, line) in lines.iter().enumerate() {
            self.words((at.0, at.1 + index as f64 * leading), kind, line);
        }
    }

    /// What is drawn by `inside` leads to `address` and is entitled `name`: the whole name, where the words drawn may
    /// be shortened. A title and not a label, so that the words drawn stay part of it (WCAG 2.5.3).
    pub(super) fn link(&mut self, address: &str, name: &str, inside: impl FnOnce(&mut Canvas)) {
        self.put(format_args!(r#"<a href="{}"><title>{}</title>"#, html(address), html(name)));
        let start = self.out.len();
        inside(self);
        let drawn = self.out.split_off(start).replace("</text>", "</text> ");
        self.out.push_str(&drawn);
        self.out.push_str("</a>");
    }

    /// What is drawn by `inside` shows `name` to the pointer.
    pub(super) fn draw_named(&mut self, name: &str, inside: impl FnOnce(&mut Canvas)) {
        self.put(format_args!("<g><title>{}</title>", html(name)));
        inside(self);
        self.out.push_str("</g>");
    }

    fn put(&mut self, words: std::fmt::Arguments) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(words);
    }
}

/// A coordinate with no more digits than the eye can see; 0 for what is no number, which SVG cannot say.
pub(super) fn short(value: f64) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let rounded = format!("{value:.1}");
    rounded.strip_suffix(".0").map_or(rounded.clone(), str::to_owned)
}
