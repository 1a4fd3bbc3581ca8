//! Knows whose document it is at its head: the emblem, the institutions; and the title above a text without a cover.

use super::drawing::{DrawingFrame, PictureRun};
use super::writer::{BodyWriter, ParagraphFormat};
use crate::document::Picture;

/// How high an emblem stands and how wide a long one, in twentieths of a point: 24 and 72 mm on a cover, half of it
/// above a text.
const HEIGHT: f64 = 1_361.0;
const WIDTH: f64 = 4_082.0;
/// From this ratio of width to height on an emblem is long.
const LONG: f64 = 3.0;

impl BodyWriter<'_> {
    /// The emblem, at this share of its size on a cover; nothing where the country has none.
    pub fn emblem(&mut self, share: f64) {
        let Some(picture) = &self.given.document.look.emblem else { return };
        let size = size(picture, share);
        let frame = DrawingFrame { size, title: "", alt: &picture.alt };
        let drawing = PictureRun { png: &picture.png.0, frame };
        self.paragraph(&ParagraphFormat { keep_next: true, ..ParagraphFormat::of("Emblem") }, |writer| {
            writer.draw_picture(&drawing)
        });
    }

    /// The title above a text: what Word calls a cover page.
    pub fn masthead(&mut self) {
        self.building_block("Cover Pages", |writer| writer.titles());
    }

    /// Emblem, country and stamp, title, what it is, small print, a line.
    fn titles(&mut self) {
        let document = self.given.document;
        let cover = &document.cover;
        if self.given.house {
            self.emblem(0.5);
        }
        // On the first page of a template its head has the stamp, unless that page has a head of its own.
        let in_head = !self.given.house && !self.given.section.original().contains("<w:titlePg");
        self.paragraph(&ParagraphFormat::of("MastheadCountry"), |writer| {
            writer.plain(&cover.country);
            if let Some(stamp) = cover.head_stamp().filter(|_| !in_head) {
                writer.tab();
                writer.write_styled(stamp, "Stamp");
            }
        });
        let unnumbered = !self.given.house;
        self.paragraph(&ParagraphFormat { unnumbered, ..ParagraphFormat::of("MastheadTitle") }, |writer| {
            writer.plain(&cover.title)
        });
        self.paragraph(&ParagraphFormat::of("MastheadSubtitle"), |writer| writer.plain(&cover.subtitle));
        self.paragraph(&ParagraphFormat::of("MastheadLines"), |writer| {
            writer.plain(&cover.lines.join(" · "))
        });
    }
}

/// How wide and high an emblem is, at this share of its size on a cover, in twentieths of a point.
pub(super) fn size(picture: &Picture, share: f64) -> (f64, f64) {
    let ratio = f64::from(picture.width.max(1)) / f64::from(picture.height.max(1));
    let (width, height) = if ratio > LONG { (WIDTH, WIDTH / ratio) } else { (HEIGHT * ratio, HEIGHT) };
    (width * share, height * share)
}
