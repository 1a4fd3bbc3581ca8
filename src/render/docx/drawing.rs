//! Knows a picture in a line of a Word file, with words for those who cannot see it.

use super::writer::BodyWriter;

/// English Metric Units in a twentieth of a point.
const EMU: f64 = 635.0;

/// A picture.
pub(super) struct PictureRun<'a> {
    pub png: &'a [u8],
    /// Width and height, in twentieths of a point.
    pub size: (f64, f64),
    /// What it is called; may be empty.
    pub title: &'a str,
    /// What it shows.
    pub alt: &'a str,
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
        let (width, height) = drawing.size;
        let (cx, cy) = (format!("{:.0}", width * EMU), format!("{:.0}", height * EMU));
        let number = self.number();
        let link = format!("amparoPicture{}", self.medium(drawing.png));
        self.drawings += 1;
        let name = format!("Picture {}", self.drawings);
        let size = [("cx", cx.as_str()), ("cy", cy.as_str())];
        let mut about = vec![("id", number.as_str()), ("name", &name), ("descr", drawing.alt)];
        if !drawing.title.is_empty() {
            about.push(("title", drawing.title));
        }
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
