//! Knows the cover of a document as a small picture, for choosing its look; the real one is set by the print style.

use super::colours::{hex, of_look};
use super::mark::html;
use crate::document::{Document, Look, PaperSize, Picture};

/// The margin at the sides, in millimetres, as on paper.
const MARGIN: f64 = 28.0;
/// The width of a letter of the stamp, in millimetres, and how many of them a line of it holds.
const LETTER: f64 = 3.4;
const STAMP: usize = 43;

/// The cover as SVG, in millimetres of its paper; `alt` says what it is.
pub fn cover(document: &Document, alt: &str) -> String {
    let look = &document.look;
    let (width, height) = match look.sheet {
        PaperSize::A4 => (210.0, 297.0),
        PaperSize::Letter => (215.9, 279.4),
    };
    let direction = document.writing.direction;
    let mut drawn =
        CoverDrawing { out: String::new(), at: 34.0, width, mirrored: direction.is_right_to_left() };
    drawn.head(look);
    drawn.names(document, look);
    format!(
        concat!(
            "<svg class=\"cover-picture\" viewBox=\"0 0 {w} {h}\" direction=\"{direction}\" role=\"img\" aria-label=\"{alt}\" ",
            "font-family=\"'Noto Sans', sans-serif\">",
            "<rect x=\"0.25\" y=\"0.25\" width=\"{iw}\" height=\"{ih}\" fill=\"{sheet}\" stroke=\"{line}\" stroke-width=\"0.5\"/>",
            "<rect x=\"0.25\" y=\"0.25\" width=\"{iw}\" height=\"12\" fill=\"{accent}\"/>{inside}</svg>"
        ),
        direction = direction.code(),
        w = width,
        h = height,
        iw = width - 0.5,
        ih = height - 0.5,
        alt = html(alt),
        sheet = hex("sheet"),
        line = hex("line"),
        accent = of_look(look, "accent"),
        inside = drawn.out
    )
}

/// How words of the cover look; the size in millimetres.
#[derive(Clone, Copy)]
struct Lettering<'a> {
    size: f64,
    bold: bool,
    colour: &'a str,
}

struct CoverDrawing {
    out: String,
    at: f64,
    width: f64,
    /// Whether reading goes from right to left; then everything begins on the right.
    mirrored: bool,
}

impl CoverDrawing {
    /// The left edge of what begins at `x` and is this wide.
    fn edge(&self, x: f64, width: f64) -> f64 {
        if self.mirrored { self.width - x - width } else { x }
    }

    /// Emblem and institutions.
    fn head(&mut self, look: &Look) {
        let beside = look.emblem.as_ref().map_or(MARGIN, |picture| self.emblem(picture));
        for (index, name) in look.institutions.iter().enumerate() {
            self.words(
                beside,
                self.at - 8.0 + index as f64 * 5.5,
                Lettering { size: 4.0, bold: false, colour: hex("ink") },
                name,
            );
        }
        if look.emblem.is_some() || !look.institutions.is_empty() {
            self.at += 18.0_f64.max(look.institutions.len() as f64 * 5.5 - 4.0);
        }
    }

    /// The emblem; returns where words beside it begin.
    fn emblem(&mut self, picture: &Picture) -> f64 {
        let ratio = f64::from(picture.width) / f64::from(picture.height.max(1));
        let (width, height) = if ratio > 3.0 { (72.0, 72.0 / ratio) } else { (24.0 * ratio, 24.0) };
        self.out.push_str(&format!(
            "<image x=\"{:.1}\" y=\"{}\" width=\"{width:.1}\" height=\"{height:.1}\" href=\"{}\"/>",
            self.edge(MARGIN, width),
            self.at - 12.0,
            picture.data_url()
        ));
        MARGIN + width + 6.0
    }

    /// Country, stamp, title and the line below it.
    fn names(&mut self, document: &Document, look: &Look) {
        let cover = &document.cover;
        self.at += 18.0;
        self.words(
            MARGIN,
            self.at,
            Lettering { size: 6.0, bold: true, colour: of_look(look, "accent") },
            &cover.country,
        );
        if let Some(stamp) = &cover.stamp {
            self.stamp(stamp, of_look(look, cover.stamp_colour()), cover.country.chars().count());
        }
        self.at += 16.0;
        for line in lines(&cover.title, 24) {
            self.words(MARGIN, self.at, Lettering { size: 11.5, bold: true, colour: hex("ink") }, &line);
            self.at += 14.0;
        }
        for line in lines(&cover.subtitle, 58) {
            self.words(
                MARGIN,
                self.at - 2.0,
                Lettering { size: 5.0, bold: false, colour: hex("ink-soft") },
                &line,
            );
            self.at += 7.0;
        }
    }

    /// Beside the country, which has so many characters; below it where both take more than a line.
    fn stamp(&mut self, stamp: &str, colour: &str, beside: usize) {
        let room = self.width - 2.0 * MARGIN;
        let wide = |words: &str| words.chars().count() as f64 * LETTER + 8.0;
        let is_short = wide(stamp) + beside as f64 * LETTER <= room;
        let lines = if is_short { vec![stamp.to_owned()] } else { lines(stamp, STAMP) };
        let long = lines.iter().map(|line| wide(line)).fold(0.0, f64::max).min(room);
        let left = if is_short { self.width - MARGIN - long } else { MARGIN };
        if !is_short {
            self.at += 12.0;
        }
        let high = 3.0 + 6.0 * lines.len() as f64;
        self.out.push_str(&format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{long:.1}\" height=\"{high}\" fill=\"none\" stroke=\"{colour}\"/>",
            self.edge(left, long),
            self.at - 6.5
        ));
        let count = lines.len();
        for (index, line) in lines.iter().enumerate() {
            let at = self.at + 6.0 * index as f64;
            self.words(left + 4.0, at, Lettering { size: 4.5, bold: true, colour }, line);
        }
        self.at += 6.0 * count.saturating_sub(1) as f64;
    }

    fn words(&mut self, x: f64, y: f64, lettering: Lettering<'_>, text: &str) {
        let Lettering { size, bold, colour } = lettering;
        let weight = if bold { " font-weight=\"700\"" } else { "" };
        self.out.push_str(&format!(
            "<text x=\"{:.1}\" y=\"{y:.1}\" font-size=\"{size}\"{weight} fill=\"{colour}\">{}</text>",
            self.edge(x, 0.0),
            html(text)
        ));
    }
}

/// The text in lines of at most so many characters, cut between words.
fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
