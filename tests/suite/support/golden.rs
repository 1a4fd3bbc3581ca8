//! Knows how what was made is compared with what was approved, and how it is approved anew.

use super::case::text;
use std::path::Path;

/// Compares with the golden file; with `AMPARO_BLESS` set, writes it instead.
pub fn assert_golden(path: &Path, given: &str) {
    if std::env::var_os("AMPARO_BLESS").is_some() {
        std::fs::write(path, given).unwrap();
    }
    let wanted = text(path);
    let line = given.lines().zip(wanted.lines()).position(|(a, b)| a != b);
    assert!(
        given == wanted,
        "{} differs at line {:?}: look at it, and if it is right run again with AMPARO_BLESS=1",
        path.display(),
        line.map(|index| index + 1)
    );
}
