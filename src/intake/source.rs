//! Knows how a cell of sources becomes pieces of evidence: `address (what it is, 2022); other address`.

use crate::assessment::{Evidence, Grade};
use crate::framework::ItemId;

/// One piece of evidence for each source, separated by semicolons outside parentheses.
pub fn evidence(item: &ItemId, cell: &str, grade: Option<Grade>) -> Vec<Evidence> {
    let pieces = split(cell).into_iter().enumerate();
    pieces.map(|(index, piece)| one(format!("{item}-E{}", index + 1), piece, grade)).collect()
}

fn one(id: String, piece: &str, grade: Option<Grade>) -> Evidence {
    let (address, note) = piece.split_once(" (").unwrap_or((piece, ""));
    let link = if is_address(address) { address } else { "" };
    Evidence {
        id,
        title: piece.to_owned(),
        date: year(note).unwrap_or_default(),
        link: link.to_owned(),
        grade,
        ..Evidence::default()
    }
}

fn split(cell: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let pieces = cell.split(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ';' && depth == 0
    });
    pieces.map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// `host.tld/path`, with or without a scheme.
fn is_address(words: &str) -> bool {
    let host = words.trim_start_matches("https://").trim_start_matches("http://");
    let host = host.split('/').next().unwrap_or_default();
    let name = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    !words.contains(char::is_whitespace) && host.contains('.') && host.split('.').all(name)
}

/// The only year that a note names; none where it names several.
fn year(note: &str) -> Option<String> {
    let digits = note.split(|c: char| !c.is_ascii_digit());
    let mut years =
        digits.filter(|part| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")));
    match (years.next(), years.next()) {
        (Some(year), None) => Some(year.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Vec<(String, String, String)> {
        let all = evidence(&"C01".into(), cell, Some(Grade::E2)).into_iter();
        all.map(|one| (one.id, one.link, one.date)).collect()
    }

    #[test]
    fn makes_one_piece_of_evidence_for_each_source() {
        let made = |id: &str, link: &str, date: &str| (id.to_owned(), link.to_owned(), date.to_owned());
        assert_eq!(
            read(
                "acce.al/en/news (2019); https://unicef.org/x (Sept 2019; first edition) ;; Decree 12 of 2020"
            ),
            [
                made("C01-E1", "acce.al/en/news", "2019"),
                made("C01-E2", "https://unicef.org/x", "2019"),
                made("C01-E3", "", ""),
            ]
        );
        assert_eq!(read("a.org/b (2016-2018)"), [made("C01-E1", "a.org/b", "")]);
        assert_eq!(read(" ; "), []);
    }

    #[test]
    fn keeps_the_whole_source_as_title() {
        let all = evidence(&"C01".into(), "law.go.ke (summary)", None);
        assert_eq!(all[0].title, "law.go.ke (summary)");
        assert_eq!(all[0].link, "law.go.ke");
        assert_eq!(all[0].grade, None);
    }

    #[test]
    fn takes_only_addresses_for_links() {
        for (words, address) in [
            ("a.org/x", true),
            ("javascript:alert(1)", false),
            ("https://a.org", true),
            ("p. 12", false),
            ("x", false),
            ("../etc", false),
        ] {
            assert_eq!(is_address(words), address, "{words}");
        }
    }
}
