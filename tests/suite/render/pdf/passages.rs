//! Words in another language than the paper's: those who have it read aloud hear them in theirs.

use super::{bare, contains, set, text};
use crate::render::passages::{FINDING, paper, paper_in_one_language};

#[test]
fn passages_name_their_language_on_paper() {
    let pdf = set(&paper());
    assert_eq!(pdf.warnings, []);
    assert!(contains(&pdf.bytes, "/Lang(en)") && contains(&pdf.bytes, "/Lang(es)"));
    assert!(bare(&text(&pdf.bytes)).contains(&bare(FINDING)));
    assert!(!contains(&set(&paper_in_one_language()).bytes, "/Lang(en)"));
}
