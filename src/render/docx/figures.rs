//! Knows figures of a Word file: caption, picture with its description, data as a table.

use super::charts::{BarChart, ChartPart, ChartRoom};
use super::drawing::{DrawingFrame, PictureRun};
use super::lists::CaptionKind;
use super::writer::{BodyWriter, ParagraphFormat};
use crate::document::{Chart, Figure};
use crate::render::picture::ChartImage;

/// The share of a page's height that a picture may take, as its caption stands with it; of a page that lies, title and
/// finding of a chapter take more. A time table of as many lines as one may have needs all of it for letters of 7 points.
const TALLEST: f64 = 0.82;
const TALLEST_LYING: f64 = 0.78;
/// The most width of a drawing, in twentieths of a point: on a page that lies its letters would be larger than those of the
/// text. A calendar needs all the room there is.
const WIDEST: f64 = 9_350.0;
/// How high a picture for children is, in twentieths of a point.
const SYMBOL: f64 = 800.0;
/// The side of a dot of a picture from outside, at 96 to the inch, in twentieths of a point.
const DOT: f64 = 1_440.0 / 96.0;

impl<'a> BodyWriter<'a> {
    /// A figure, counted and captioned.
    pub fn figure(&mut self, figure: &'a Figure) {
        // A picture for children stands small and without a caption: the words below say what it stands for.
        if matches!(figure.chart, Chart::Symbol(_)) {
            return self.picture(figure, SYMBOL, true);
        }
        self.figures += 1;
        self.caption(CaptionKind::Figure, self.figures, &figure.title);
        let room = self.place.room;
        let share = if room.width > room.height { TALLEST_LYING } else { TALLEST };
        self.picture(figure, room.height as f64 * share, figure.data.is_some());
        if let Some(data) = &figure.data {
            self.rows(data);
            self.gap();
        }
    }

    /// The picture, at most `tallest` twentieths of a point high; its description where there is none.
    pub fn picture(&mut self, figure: &'a Figure, tallest: f64, keep_next: bool) {
        let indent = (self.place.indent > 0).then_some((self.place.indent, 0));
        let shape = ParagraphFormat { indent, keep_next, ..ParagraphFormat::of("Figure") };
        let pictures = self.given.pictures;
        match (BarChart::of_figure(figure, self.given.right_to_left), pictures.get(&figure.id)) {
            (Some(chart), _) => self.paragraph(&shape, |writer| writer.draw_bars(figure, &chart, tallest)),
            (None, Some(picture)) => {
                self.paragraph(&shape, |writer| writer.draw_figure(figure, picture, tallest))
            }
            (None, None) => self.paragraph(&shape, |writer| writer.plain(&figure.alt)),
        }
    }

    fn draw_bars(&mut self, figure: &Figure, chart: &BarChart, tallest: f64) {
        let width = (self.place.room.width - self.place.indent) as f64;
        let face = self.given.house.then_some("Noto Sans");
        let part = ChartPart::of(chart, ChartRoom { width, face }, self.given.document.date);
        let size = (width, part.height.min(tallest));
        self.charts.push(part);
        self.draw_chart(self.charts.len(), &DrawingFrame { size, title: &figure.title, alt: &figure.alt });
    }

    fn draw_figure(&mut self, figure: &'a Figure, picture: &'a ChartImage, tallest: f64) {
        let room = (self.place.room.width - self.place.indent) as f64;
        let ratio = f64::from(picture.ratio);
        let width = room.min(tallest / ratio).min(natural(&figure.chart));
        let size = (width, width * ratio);
        let frame = DrawingFrame { size, title: &figure.title, alt: &figure.alt };
        self.draw_picture(&PictureRun { png: &picture.png, frame });
    }
}

/// How wide a picture is at most, in twentieths of a point: one that came as dots has a size of its own.
fn natural(chart: &Chart) -> f64 {
    match chart {
        Chart::Picture(own) => f64::from(own.width.max(1)) * DOT,
        Chart::Gantt(_) => f64::INFINITY,
        _ => WIDEST,
    }
}
