//! Knows figures of a Word file: caption, picture with its description, data as a table.

use super::writer::{Shape, Writer};
use crate::document::{Chart, Figure};
use crate::render::picture::Picture;

/// English Metric Units in a twentieth of a point.
const EMU: f64 = 635.0;
/// The share of a page's height that a picture may take, as its caption stands with it.
const TALLEST: f64 = 0.82;
/// How high a picture for children is, in twentieths of a point.
const SYMBOL: f64 = 1_300.0;

impl<'a> Writer<'a> {
    /// A figure, counted and captioned.
    pub fn figure(&mut self, figure: &'a Figure) {
        // A picture for children stands small and without a caption: the words below say what it stands for.
        if matches!(figure.chart, Chart::Symbol(_)) {
            return self.picture(figure, SYMBOL, true);
        }
        self.figures += 1;
        let (label, number) = (self.label("figure"), self.figures);
        self.caption(label, number, &figure.title);
        let tallest = self.place.room.height as f64 * TALLEST;
        self.picture(figure, tallest, figure.data.is_some());
        if let Some(data) = &figure.data {
            self.rows(data);
            self.gap();
        }
    }

    /// The picture, at most `tallest` twentieths of a point high; its description where there is none.
    pub fn picture(&mut self, figure: &'a Figure, tallest: f64, keep_next: bool) {
        let indent = (self.place.indent > 0).then_some((self.place.indent, 0));
        let shape = Shape { indent, keep_next, ..Shape::of("Figure") };
        let pictures = self.given.pictures;
        match pictures.get(&figure.id) {
            Some(picture) => self.paragraph(&shape, |writer| writer.drawing(figure, picture, tallest)),
            None => self.paragraph(&shape, |writer| writer.plain(&figure.alt)),
        }
    }

    fn drawing(&mut self, figure: &'a Figure, picture: &Picture, tallest: f64) {
        let room = (self.place.room.width - self.place.indent) as f64;
        let width = room.min(tallest / f64::from(picture.ratio));
        let (cx, cy) = (width * EMU, width * f64::from(picture.ratio) * EMU);
        let (cx, cy) = (format!("{cx:.0}"), format!("{cy:.0}"));
        let number = self.number();
        self.media.push(&figure.id);
        let (link, name) =
            (format!("amparoPicture{}", self.media.len()), format!("Picture {}", self.media.len()));
        let size = [("cx", cx.as_str()), ("cy", cy.as_str())];
        let (title, alt) = (figure.title.as_str(), figure.alt.as_str());
        let about = [("id", number.as_str()), ("name", &name), ("descr", alt), ("title", title)];
        self.run("", Default::default(), |writer| {
            let xml = &mut writer.xml;
            xml.open("w:drawing", &[]);
            xml.raw(r#"<wp:inline distT="0" distB="0" distL="0" distR="0">"#);
            xml.empty("wp:extent", &size);
            xml.empty("wp:docPr", &about);
            xml.raw("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>");
            xml.raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>");
            xml.open("pic:nvPicPr", &[]);
            xml.empty("pic:cNvPr", &about);
            xml.raw("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>");
            xml.empty("a:blip", &[("r:embed", &link)]);
            xml.raw("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
            xml.empty("a:ext", &size);
            xml.raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>");
            xml.raw("</a:graphicData></a:graphic></wp:inline>");
            xml.close("w:drawing");
        });
    }
}
