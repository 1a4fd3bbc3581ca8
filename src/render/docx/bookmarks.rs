//! Knows what the bookmark of a block is called and where it begins and ends; knows nothing of what the block says.

use sha2::{Digest, Sha256};

/// What the name of every bookmark of a block begins with.
const PREFIX: &str = "amparo_";
/// The most characters that a name may have: Word takes no more, and LibreOffice cuts what is longer.
const LONGEST: usize = 40;
/// How many characters of a hash tell apart what was shortened.
const HASH: usize = 12;

/// The bookmark of the block called `id`: the id in the characters that names may have, or, where that would be too long
/// or not tell it from another, its beginning and its hash.
pub fn name(id: &str) -> String {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let whole: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if id.chars().all(is_plain) && PREFIX.len() + whole.len() <= LONGEST {
        return format!("{PREFIX}{whole}");
    }
    let start: String = whole.chars().take(LONGEST - PREFIX.len() - HASH - 1).collect();
    let hash: String = Sha256::digest(id).iter().take(HASH / 2).map(|byte| format!("{byte:02x}")).collect();
    format!("{PREFIX}{start}_{hash}")
}

/// Where, in the paragraphs and tables of a block, its bookmark begins and ends. It does not reach from outside a table into
/// a cell or out of one, which Writer does not know.
pub(super) fn ends(xml: &str) -> Option<(usize, usize)> {
    const BEGIN: &str = "</w:pPr>";
    const END: &str = "</w:p>";
    let first = xml.find(BEGIN)? + BEGIN.len();
    if xml[..first].contains("<w:tbl>") {
        let cell = first + xml[first..].find("</w:tc>")?;
        return Some((first, xml[..cell].rfind(END)?));
    }
    let (mut depth, mut last) = (0, None);
    for (at, _) in xml.match_indices('<') {
        match &xml[at..] {
            tag if tag.starts_with("<w:tbl>") => depth += 1,
            tag if tag.starts_with("</w:tbl>") => depth -= 1,
            tag if depth == 0 && tag.starts_with(END) => last = Some(at),
            _ => {}
        }
    }
    Some((first, last?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_valid_and_differ() {
        assert_eq!(name("summary-p2"), "amparo_summary_p2");
        let long = |end: &str| name(&format!("{}{end}", "x".repeat(60)));
        let all = [name("a-b"), name("a_b"), name("A-b"), name("a–b"), long("a"), long("b"), name("")];
        for (at, one) in all.iter().enumerate() {
            assert!(
                one.len() <= LONGEST && one.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'),
                "{one}"
            );
            let same = |other: &String| other.eq_ignore_ascii_case(one);
            assert_eq!(all.iter().position(same), Some(at), "{one}");
        }
        assert_eq!(long("a").len(), LONGEST);
    }

    #[test]
    fn a_bookmark_stays_on_its_side_of_a_table() {
        let paragraph = |words: &str| format!("<w:p><w:pPr></w:pPr>{words}</w:p>");
        let table = format!("<w:tbl><w:tc>{}{}</w:tc></w:tbl>", paragraph("c"), paragraph("d"));
        for (xml, wanted) in [
            (paragraph("a"), "a"),
            (format!("{}{}", paragraph("a"), paragraph("b")), "a</w:p><w:p><w:pPr></w:pPr>b"),
            (format!("{}{table}", paragraph("a")), "a"),
            (table.clone(), "c</w:p><w:p><w:pPr></w:pPr>d"),
        ] {
            let (first, last) = ends(&xml).unwrap();
            assert_eq!(&xml[first..last], wanted);
        }
        let (first, last) = ends(&format!("{}{table}{}", paragraph("a"), paragraph("b"))).unwrap();
        assert!(last > first + table.len());
        assert_eq!(ends(""), None);
    }
}
