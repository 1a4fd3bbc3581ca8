//! Knows the paper and the margins of a template's pages, and what Word assumes where nothing is said.

use super::vocabulary::WORDS;
use crate::document::PaperSize;
use resvg::usvg::roxmltree::Node;

/// Paper of which nothing is said; that of the national look takes its place.
pub(super) const UNSAID: &str = r#"<w:pgSz w:w="0" w:h="0"/>"#;
/// What comes before the paper, by the schema.
pub(super) const BEFORE: [&str; 5] =
    ["headerReference", "footerReference", "footnotePr", "endnotePr", "type"];

/// The margins that Word assumes, in twentieths of a point ([MS-DOC] 2.6.4).
const MARGINS: [(&str, i64); 7] = [
    ("top", 1_440),
    ("right", 1_800),
    ("bottom", 1_440),
    ("left", 1_800),
    ("header", 720),
    ("footer", 720),
    ("gutter", 0),
];
/// The smallest and the largest side of a sheet that Word takes, in twentieths of a point.
const SIDES: std::ops::RangeInclusive<i64> = 2_000..=31_680;

/// Paper and margins of a `w:sectPr`, each as one element that says everything.
pub(super) fn paper(section: Node) -> String {
    let of = |name: &str| section.children().find(|child| child.has_tag_name((WORDS, name)));
    let number = |node: Option<Node>, key: &str| twips(node?.attribute((WORDS, key))?);
    let size = of("pgSz");
    let side = |key| number(size, key).filter(|side| SIDES.contains(side));
    let size = match (side("w"), side("h")) {
        (Some(width), Some(height)) => {
            let lies = if width > height { r#" w:orient="landscape""# } else { "" };
            format!(r#"<w:pgSz w:w="{width}" w:h="{height}"{lies}/>"#)
        }
        _ => UNSAID.to_owned(),
    };
    let given = of("pgMar");
    size + &margins(|key| {
        let start = match key {
            "left" => number(given, "start"),
            "right" => number(given, "end"),
            _ => None,
        };
        number(given, key).or(start).filter(|value| value.abs() <= *SIDES.end())
    })
}

/// Paper and margins where nothing is said.
pub(super) fn unsaid() -> String {
    format!("{UNSAID}{}", margins(|_| None))
}

fn margins(given: impl Fn(&str) -> Option<i64>) -> String {
    let margin = |(key, usual): &(&str, i64)| format!(r#" w:{key}="{}""#, given(key).unwrap_or(*usual));
    format!("<w:pgMar{}/>", MARGINS.iter().map(margin).collect::<String>())
}

/// The same pages on this paper, wherever none is said.
pub(super) fn on(xml: &str, sheet: PaperSize) -> String {
    let (width, height) = crate::render::docx::section::size(sheet);
    xml.replace(UNSAID, &format!(r#"<w:pgSz w:w="{width}" w:h="{height}"/>"#))
}

/// A length in twentieths of a point, as a number or with its unit.
fn twips(value: &str) -> Option<i64> {
    let value = value.trim();
    let digits = value.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let per_unit = match &value[digits.len()..] {
        "" => 1.0,
        "pt" => 20.0,
        "pc" | "pi" => 240.0,
        "in" => 1_440.0,
        "cm" => 1_440.0 / 2.54,
        "mm" => 1_440.0 / 25.4,
        _ => return None,
    };
    let number: f64 = digits.parse().ok()?;
    Some((number * per_unit).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::usvg::roxmltree::Document;

    #[test]
    fn what_is_not_said_is_what_word_assumes() {
        let usual = r#"<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720" w:gutter="0"/>"#;
        for (given, wanted) in [
            ("", format!("{UNSAID}{usual}")),
            (r#"<x:pgSz x:w="11906"/>"#, format!("{UNSAID}{usual}")),
            (r#"<x:pgSz x:w="1" x:h="99999999"/>"#, format!("{UNSAID}{usual}")),
            (
                r#"<x:pgSz x:h="210mm" x:w="29.7cm"/>"#,
                format!(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>{usual}"#),
            ),
            (
                r#"<x:pgSz x:w="12240.0" x:h="11in"/><x:pgMar x:top="-1in" x:start="720" x:right="0"/>"#,
                format!(
                    r#"<w:pgSz w:w="12240" w:h="15840"/>{}"#,
                    usual
                        .replace("top=\"1440", "top=\"-1440")
                        .replace("right=\"1800", "right=\"0")
                        .replace("left=\"1800", "left=\"720")
                ),
            ),
        ] {
            let xml = format!("<x:sectPr xmlns:x=\"{WORDS}\">{given}</x:sectPr>");
            assert_eq!(paper(Document::parse(&xml).unwrap().root_element()), wanted, "{given}");
        }
        assert!(on(&format!("a{UNSAID}b"), PaperSize::A4).contains(r#"<w:pgSz w:w="11906" w:h="16838"/>"#));
    }
}
