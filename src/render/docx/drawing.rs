//! Knows what is drawn in a line of a Word file, pictures and charts, with words for those who cannot see it.

use super::writer::BodyWriter;
use crate::render::xml::{Attributes, Xml};

/// English Metric Units in a twentieth of a point.
const EMU: f64 = 635.0;

const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const CHART: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/// The room of a drawing, and what it is to those who cannot see it.
#[derive(Clone, Copy)]
pub(super) struct DrawingFrame<'a> {
    /// Width and height, in twentieths of a point.
    pub size: (f64, f64),
    /// What it is called; may be empty.
    pub title: &'a str,
    /// What it shows.
    pub alt: &'a str,
}

/// A picture.
pub(super) struct PictureRun<'a> {
    pub png: &'a [u8],
    pub frame: DrawingFrame<'a>,
}

impl<'a> BodyWriter<'a> {
    /// The number of the part that holds these dots, from 1; what is shown twice is in the file once.
    fn medium(&mut self, png: &'a [u8]) -> usize {
        let known = self.media.iter().position(|known| *known == png);
        known.unwrap_or_else(|| {
            self.media.push(png);
            self.media.len() - 1
        }) + 1
    }

    /// The picture as a run.
    pub fn draw_picture(&mut self, drawing: &PictureRun<'a>) {
        let link = format!("amparoPicture{}", self.medium(drawing.png));
        self.draw(&drawing.frame, PICTURE, |xml, about, size| {
            xml.raw("<pic:pic>");
            xml.open("pic:nvPicPr", &[]);
            xml.empty("pic:cNvPr", about);
            xml.raw("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>");
            xml.empty("a:blip", &[("r:embed", &link)]);
            xml.raw("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
            xml.empty("a:ext", size);
            xml.raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>");
        });
    }

    /// The chart with this number as a run.
    pub fn draw_chart(&mut self, number: usize, frame: &DrawingFrame) {
        let link = format!("amparoChart{number}");
        self.draw(frame, CHART, |xml, _, _| {
            xml.empty("c:chart", &[("xmlns:c", CHART), ("r:id", &link)]);
        });
    }

    /// A drawing of this kind as a run; `write` gets its name and description and its size as attributes.
    fn draw(
        &mut self,
        frame: &DrawingFrame,
        kind: &str,
        write: impl FnOnce(&mut Xml, Attributes, Attributes),
    ) {
        let (width, height) = frame.size;
        let (cx, cy) = (format!("{:.0}", width * EMU), format!("{:.0}", height * EMU));
        let number = self.number();
        self.drawings += 1;
        let name = format!("Picture {}", self.drawings);
        let size = [("cx", cx.as_str()), ("cy", cy.as_str())];
        let mut about = vec![("id", number.as_str()), ("name", &name), ("descr", frame.alt)];
        if !frame.title.is_empty() {
            about.push(("title", frame.title));
        }
        self.run("", Default::default(), |writer| {
            let xml = &mut writer.xml;
            xml.open("w:drawing", &[]);
            xml.raw(r#"<wp:inline distT="0" distB="0" distL="0" distR="0">"#);
            xml.empty("wp:extent", &size);
            xml.empty("wp:docPr", &about);
            xml.raw(
                "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>",
            );
            xml.raw("<a:graphic>");
            xml.open("a:graphicData", &[("uri", kind)]);
            write(xml, &about, &size);
            xml.raw("</a:graphicData></a:graphic></wp:inline>");
            xml.close("w:drawing");
        });
    }
}
