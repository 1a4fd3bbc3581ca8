//! Knows everything a style may see: its own files, one data file, the national emblem, our fonts, the document's date. Nothing else exists.

use super::fonts::Fonts;
use super::settings::PdfSettings;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// Where the attachment lies; its name is given to the reader, never to the world.
const ATTACHMENT: &str = "/attachment.json";

/// The world of one document.
pub(super) struct DocumentWorld {
    library: LazyHash<Library>,
    fonts: Fonts,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    date: NaiveDate,
}

impl DocumentWorld {
    /// None where a path of the look is not a path.
    pub(super) fn new(
        look: &PdfSettings,
        (data, emblem): (Vec<u8>, Option<Vec<u8>>),
        date: NaiveDate,
    ) -> Option<DocumentWorld> {
        let mut files = HashMap::from([(id("/data.json")?, Bytes::new(data))]);
        if let Some(emblem) = emblem {
            files.insert(id("/emblem.png")?, Bytes::new(emblem));
        }
        if let Some(attachment) = &look.attachment {
            files.insert(id(ATTACHMENT)?, Bytes::from_string(attachment.text.clone()));
        }
        let mut sources = HashMap::new();
        for (path, text) in &look.sources {
            let id = id(path)?;
            sources.insert(id, Source::new(id, text.clone()));
        }
        Some(DocumentWorld {
            // For the heads of rows, which Typst does not give to everybody yet.
            library: LazyHash::new(
                Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build(),
            ),
            fonts: look.fonts.clone(),
            main: id(&look.sources.first()?.0)?,
            sources,
            files,
            date,
        })
    }
}

fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| missing_file(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing_file(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        day(self.date)
    }
}

fn missing_file(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// A date as Typst has it.
pub(super) fn day(date: NaiveDate) -> Option<Datetime> {
    Datetime::from_ymd(date.year(), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?)
}
