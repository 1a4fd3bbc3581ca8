//! Knows how the codes of cards are found in a file, whatever stands between them.

use crate::cli::{Exit, Failure, input};
use crate::workshop::SeatCode;
use std::collections::BTreeSet;

/// The codes in a file, each once, in their order.
///
/// # Errors
/// A file that cannot be read, or without a code.
pub fn read(file: &str) -> Result<Vec<SeatCode>, Failure> {
    let codes = find(&String::from_utf8_lossy(&input::bytes(file)?));
    if codes.is_empty() {
        let text = format!(
            "{file}: no code of a card is in it. Write one on each line, such as 7KM-2QX; I, O, 0 and 1 are in none."
        );
        return Err(Failure::new(Exit::Usage, text));
    }
    Ok(codes)
}

/// A line or a cell of a table is a code where it can be one and has no small letters: so that `Police` is none.
fn find(text: &str) -> Vec<SeatCode> {
    let mut seen = BTreeSet::new();
    let cells = text.lines().flat_map(|line| line.split([',', ';', '\t']));
    let cells = cells.map(|cell| cell.trim().trim_matches('"'));
    let codes = cells.filter(|cell| !cell.contains(char::is_lowercase)).filter_map(|cell| cell.parse().ok());
    codes.filter(|code: &SeatCode| seen.insert(code.as_str().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_in_lists_and_tables() {
        for (text, expected) in [
            ("A9A99Z\nb2b222\n", &["A9A99Z"][..]),
            (
                "Institution,Office,Code\nMinistry of Justice,Courts,A9A 99Z\nPolice,,\"BBB-222\"\n",
                &["A9A99Z", "BBB222"],
            ),
            ("A9A99Z;A9A99Z", &["A9A99Z"]),
            ("Police\nA9A990\n", &[]),
            ("", &[]),
        ] {
            let found = find(text);
            assert_eq!(found.iter().map(SeatCode::as_str).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
