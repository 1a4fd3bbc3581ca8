//! Knows the faces we print with and which characters they have.

use crate::render::faces::FACES;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Faces, and the book by which Typst finds them. Cheap to copy.
#[derive(Clone)]
pub(super) struct Fonts {
    inner: Arc<Inner>,
}

struct Inner {
    book: LazyHash<FontBook>,
    faces: Vec<Font>,
}

static OURS: LazyLock<Fonts> =
    LazyLock::new(|| Fonts::of(FACES.iter().flat_map(|face| Font::iter(Bytes::new(face.bytes))).collect()));

impl Fonts {
    pub(super) fn embedded() -> Fonts {
        OURS.clone()
    }

    fn of(faces: Vec<Font>) -> Fonts {
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        Fonts { inner: Arc::new(Inner { book, faces }) }
    }

    /// The same with those of these files behind them. A file that cannot be read any more has none.
    pub(super) fn with(&self, files: &[PathBuf]) -> Fonts {
        if files.is_empty() {
            return self.clone();
        }
        let read = files.iter().filter_map(|path| std::fs::read(path).ok());
        let theirs = read.flat_map(|bytes| Font::iter(Bytes::new(bytes)));
        Fonts::of(self.inner.faces.iter().cloned().chain(theirs).collect())
    }

    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.inner.book
    }

    pub(super) fn face(&self, index: usize) -> Option<Font> {
        self.inner.faces.get(index).cloned()
    }

    /// Whether one of the faces has a glyph for `c`.
    pub(super) fn cover(&self, c: char) -> bool {
        self.inner.faces.iter().any(|face| face.info().coverage.contains(u32::from(c)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_faces_are_read_and_cover_what_they_promise() {
        let fonts = Fonts::embedded();
        assert_eq!(fonts.inner.faces.len(), FACES.len());
        for c in "AzñÑğŁščЖяΩ“”‘’–—…€₦№→↔≤≥≠−✓√ሰبកไदქא\u{a0}\u{202f}\u{2011}".chars()
        {
            assert!(fonts.cover(c), "{c}");
        }
        assert!(!fonts.cover('\u{1f600}'));
    }
}
