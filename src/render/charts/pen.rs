//! Knows how shapes and words are written in SVG; knows nothing of what they stand for.

use crate::render::mark::html;
use std::fmt::Write;

/// A rectangle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// How words stand at their point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

/// A kind of type.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type<'a> {
    pub size: f64,
    pub bold: bool,
    pub colour: &'a str,
    pub anchor: Anchor,
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
pub(super) struct Pen {
    out: String,
}

impl Pen {
    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) fn fill(&mut self, area: Area, colour: &str) {
        let Area { x, y, width, height } = area;
        let [x, y, width, height] = [x, y, width, height].map(short);
        self.put(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{colour}"/>"#
        ));
    }

    /// An outline drawn wholly inside `area`.
    pub(super) fn outline(&mut self, area: Area, stroke: Stroke) {
        let half = stroke.width / 2.0;
        let [x, y] = [area.x + half, area.y + half].map(short);
        let [width, height] = [area.width - stroke.width, area.height - stroke.width].map(short);
        let stroke = stroke.attributes();
        self.put(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="none"{stroke}/>"#
        ));
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(short);
        let stroke = stroke.attributes();
        self.put(format_args!(r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"{stroke}/>"#));
    }

    pub(super) fn curve(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        let middle = short((from.0 + to.0) / 2.0);
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(short);
        let stroke = stroke.attributes();
        self.put(format_args!(
            r#"<path d="M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}" fill="none"{stroke}/>"#
        ));
    }

    pub(super) fn polygon(&mut self, points: &[(f64, f64)], colour: &str) {
        let points: Vec<String> =
            points.iter().map(|(x, y)| format!("{},{}", short(*x), short(*y))).collect();
        self.put(format_args!(r#"<polygon points="{}" fill="{colour}"/>"#, points.join(" ")));
    }

    pub(super) fn dot(&mut self, at: (f64, f64), radius: f64, colour: &str) {
        let [x, y, radius] = [at.0, at.1, radius].map(short);
        self.put(format_args!(r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}"/>"#));
    }

    /// Words on one line; `at` is where their base line begins, has its middle, or ends.
    pub(super) fn words(&mut self, at: (f64, f64), kind: Type, words: &str) {
        let [x, y, size] = [at.0, at.1, kind.size].map(short);
        let weight = if kind.bold { r#" font-weight="700""# } else { "" };
        let anchor = match kind.anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let (colour, words) = (kind.colour, html(words));
        self.put(format_args!(
            r#"<text x="{x}" y="{y}" font-size="{size}"{weight}{anchor} fill="{colour}">{words}</text>"#
        ));
    }

    /// What is drawn by `inside` leads to `address` and is entitled `name`: the whole name, where the words drawn may
    /// be shortened. A title and not a label, so that the words drawn stay part of it (WCAG 2.5.3).
    pub(super) fn link(&mut self, address: &str, name: &str, inside: impl FnOnce(&mut Pen)) {
        self.put(format_args!(r#"<a href="{}"><title>{}</title>"#, html(address), html(name)));
        let start = self.out.len();
        inside(self);
        let drawn = self.out.split_off(start).replace("</text>", "</text> ");
        self.out.push_str(&drawn);
        self.out.push_str("</a>");
    }

    /// What is drawn by `inside` shows `name` to the pointer.
    pub(super) fn named(&mut self, name: &str, inside: impl FnOnce(&mut Pen)) {
        self.put(format_args!("<g><title>{}</title>", html(name)));
        inside(self);
        self.out.push_str("</g>");
    }

    fn put(&mut self, words: std::fmt::Arguments) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(words);
    }
}

/// A coordinate with no more digits than the eye can see.
pub(super) fn short(value: f64) -> String {
    let rounded = format!("{value:.1}");
    rounded.strip_suffix(".0").map_or(rounded.clone(), str::to_owned)
}
