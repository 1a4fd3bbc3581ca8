//! Knows what paper looks like: the style's sources, the fonts, the standards a file must meet.

use super::fonts::Fonts;
use crate::render::paper::Attachment;
use std::path::PathBuf;
use typst_pdf::PdfStandard;

/// Everything about the looks of a PDF that is not the document itself.
#[derive(Clone)]
pub struct PdfSettings {
    /// The Typst files by their path; the first is the one that is compiled.
    pub(super) sources: Vec<(String, String)>,
    pub(super) fonts: Fonts,
    pub(super) standards: Vec<PdfStandard>,
    pub(super) attachment: Option<Attachment>,
}

impl PdfSettings {
    /// The look of a strategy: our style, our fonts, PDF/UA-1 and PDF/A-2a.
    pub fn strategy() -> PdfSettings {
        let sources = [
            ("/strategy.typ", include_str!("../../../style/print/strategy.typ")),
            ("/blocks.typ", include_str!("../../../style/print/blocks.typ")),
            ("/poster.typ", include_str!("../../../style/print/poster.typ")),
            ("/cards.typ", include_str!("../../../style/print/cards.typ")),
        ];
        PdfSettings {
            sources: sources.map(|(path, text)| (path.to_owned(), text.to_owned())).to_vec(),
            fonts: Fonts::embedded(),
            standards: vec![PdfStandard::Ua_1, PdfStandard::A_2a],
            attachment: None,
        }
    }

    /// The same with a file inside, which only PDF/A-3a allows.
    #[must_use]
    pub fn with_attachment(mut self, attachment: Attachment) -> PdfSettings {
        self.standards = vec![PdfStandard::Ua_1, PdfStandard::A_3a];
        self.attachment = Some(attachment);
        self
    }

    /// The same with the typefaces of these files behind ours.
    #[must_use]
    pub fn with_faces(mut self, files: &[PathBuf]) -> PdfSettings {
        self.fonts = self.fonts.with(files);
        self
    }

    /// The same with another text for one of the style's files, such as `/blocks.typ`, or with one file more, which the
    /// others may import; for designers and tests.
    #[must_use]
    pub fn with_source(mut self, path: &str, text: &str) -> PdfSettings {
        match self.sources.iter_mut().find(|(known, _)| known == path) {
            Some((_, known)) => text.clone_into(known),
            None => self.sources.push((path.to_owned(), text.to_owned())),
        }
        self
    }
}
