//! Knows how any text is written in Markdown so that it means itself and nothing else.

use crate::words::fold_lines;
use std::io::{self, Write};

/// Writes `text` so that a Markdown parser reads it as those very words: one line, in which [`super::LINE_END`] stands
/// for the ends of its own, every ASCII punctuation mark behind a back-slash, and the two marks that tables treat
/// specially as character references.
///
/// # Errors
/// Those of `out`.
pub fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    for c in fold_lines(text).chars() {
        match c {
            '|' => out.write_all(b"&#124;")?,
            '\\' => out.write_all(b"&#92;")?,
            _ if c.is_ascii_punctuation() => write!(out, "\\{c}")?,
            _ => write!(out, "{c}")?,
        }
    }
    Ok(())
}

/// `text` escaped, as a string.
pub fn escape_text(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    match escape(text, &mut bytes) {
        Ok(()) => String::from_utf8(bytes).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// The text of the only paragraph; anything else in the events is a failure.
    fn only_paragraph(markdown: &str) -> Result<String, String> {
        let mut said = String::new();
        let mut paragraphs = 0;
        for event in Parser::new_ext(markdown, Options::all()) {
            match event {
                Event::Start(Tag::Paragraph) => paragraphs += 1,
                Event::End(TagEnd::Paragraph) => {}
                Event::Text(text) => said.push_str(&text),
                other => return Err(format!("{other:?}")),
            }
        }
        (paragraphs == 1).then_some(said).ok_or(format!("{paragraphs} paragraphs"))
    }

    /// The text of the first cell below the head of a table.
    fn cell(markdown: &str) -> String {
        let mut inside = false;
        let mut said = String::new();
        for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::TableRow) => inside = true,
                Event::End(TagEnd::TableCell) if inside => break,
                Event::Text(text) if inside => said.push_str(&text),
                _ => {}
            }
        }
        said
    }

    /// Words, marks and characters that Markdown, HTML, Tera and Typst each give a meaning.
    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<char>().prop_map(String::from),
            proptest::sample::select(vec![
                "# ",
                "\n",
                "\n\n",
                "    ",
                "\t",
                "1. ",
                "- ",
                "> ",
                "[!NOTE]",
                "```",
                "~~~",
                "|",
                "\\",
                "---",
                "===",
                "[a](b)",
                "![](figure:profile)",
                "<b>",
                "&amp;",
                "&#0;",
                "*",
                "_",
                "$",
                "^",
                "~~",
                "\0",
                "{{ x }}",
                "http://a.b",
                "\u{a0}",
                ":",
                "+++",
            ])
            .prop_map(String::from),
            "[a-z]{1,4}",
        ];
        proptest::collection::vec(piece, 1..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn any_text_is_one_paragraph_of_itself(text in hostile()) {
            let wanted = fold_lines(&text);
            prop_assume!(!wanted.trim().is_empty());
            prop_assert_eq!(only_paragraph(&escape_text(&text)), Ok(wanted));
        }

        #[test]
        fn any_text_stays_in_its_table_cell(text in hostile()) {
            let table = format!("| a | b |\n|---|---|\n| {} | z |\n", escape_text(&text));
            prop_assert_eq!(cell(&table), fold_lines(&text));
        }
    }
}
