//! Words in another language than the paper's: those who have it read aloud hear them in theirs.

use super::{bare, set, text};
use crate::render::passages::{FINDING, paper, paper_in_one_language};
use std::io::Read;

/// Behind this stands the packed content of a page.
const STREAM: &[u8] = b"stream\n";

#[test]
fn passages_name_their_language_on_paper() {
    let pdf = set(&paper());
    assert_eq!(pdf.warnings, []);
    assert!(speaks(&pdf.bytes, "/Lang(en)") && speaks(&pdf.bytes, "/Lang(es)"));
    assert!(bare(&text(&pdf.bytes)).contains(&bare(FINDING)));
    assert!(!speaks(&set(&paper_in_one_language()).bytes, "/Lang(en)"));
}

/// Whether a page of the file names this language where words begin.
fn speaks(file: &[u8], mark: &str) -> bool {
    let starts = file.windows(STREAM.len()).enumerate().filter(|(_, bytes)| *bytes == STREAM);
    starts.map(|(at, _)| &file[at + STREAM.len()..]).any(|packed| {
        let mut page = Vec::new();
        // What is no page is no text either.
        let _ = flate2::read::ZlibDecoder::new(packed).read_to_end(&mut page);
        page.windows(mark.len()).any(|bytes| bytes == mark.as_bytes())
    })
}
