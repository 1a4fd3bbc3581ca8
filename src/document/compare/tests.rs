//! Checks that every changed word is shown once, and none that stayed.

use super::*;
use crate::document::{Inline, preview};
use crate::lang::Lang;

/// The text with `-gone-` and `+come+`.
fn text_with_marks(blocks: &[Block]) -> String {
    let one = |block: &Block| match block {
        Block::Heading { text, .. } => format!("# {}", runs(text)),
        Block::Paragraph { text, .. } | Block::Finding { text, .. } => runs(text),
        Block::List { items, .. } => {
            items.iter().map(|item| format!("* {}", text_with_marks(item))).collect::<Vec<_>>().join(" ")
        }
        Block::Table(table) => table
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| runs(cell)).collect::<Vec<_>>().join("|"))
            .collect::<Vec<_>>()
            .join(" / "),
        Block::Note { blocks, .. } => format!("[{}]", text_with_marks(blocks)),
        Block::Figure(figure) => figure.title.clone(),
        Block::PageBreak => String::new(),
    };
    blocks.iter().map(one).collect::<Vec<_>>().join(" ¶ ")
}

fn runs(text: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text { text } => text.clone(),
        Inline::Strong { children } => format!("<{}>", runs(children)),
        Inline::Emphasis { children } | Inline::Link { children, .. } => runs(children),
        Inline::Foreign { lang, children } => format!("{lang}({})", runs(children)),
        Inline::Inserted { children } => format!("+{}+", runs(children)),
        Inline::Deleted { children } => format!("-{}-", runs(children)),
        Inline::Source { id } => format!("[{}]", id.0),
        Inline::Break => "/".to_owned(),
    };
    text.iter().map(one).collect()
}

/// Both texts as blocks with the same ids, compared.
fn compare_texts(old: &str, new: &str) -> (String, Counts) {
    let name = |block: &Block| block.id().unwrap_or_default().to_owned();
    let all = align(&preview(old, "p"), &preview(new, "p"), &name);
    let count = |fate| all.iter().filter(|one| one.fate == fate).count();
    let counts = Counts {
        added: count(BlockChange::Added),
        removed: count(BlockChange::Removed),
        changed: count(BlockChange::Changed),
        same: count(BlockChange::Same),
    };
    (text_with_marks(&changes_with_headings(all)), counts)
}

#[test]
fn words_that_came_and_went_are_marked() {
    for (old, new, wanted) in [
        ("The law is old.", "The law is new.", "The law is -old-+new+."),
        ("One two three.", "One three.", "One -two -three."),
        ("**Bold** word.", "**Bold** new word.", "<Bold> +new +word."),
        ("Word.", "**Word**.", "-Word-+<Word>+."),
        ("Police act alone.", "Prosecutors work together.", "-Police act alone-+Prosecutors work together+."),
    ] {
        assert_eq!(compare_texts(old, new).0, wanted, "{old} -> {new}");
    }
}

#[test]
fn what_stayed_is_told_by_its_headings_only() {
    let (shown, counts) = compare_texts("# A\n\nsame\n\n# B\n\nold", "# A\n\nsame\n\n# B\n\nnew");
    assert_eq!(shown, "# B ¶ -old-+new+");
    assert_eq!(counts, Counts { added: 0, removed: 0, changed: 1, same: 3 });
    assert_eq!(compare_texts("same", "same").1.differing(), 0);
}

#[test]
fn lists_tables_and_boxes_show_their_parts() {
    assert_eq!(compare_texts("- a\n- b", "- a\n- c\n- d").0, "* a * -b-+c+ * +d+");
    let table = |rows: &str| format!("| k | v |\n|---|---|\n{rows}");
    let (shown, _) = compare_texts(&table("| x | 1 |\n| y | 2 |"), &table("| x | 3 |\n| z | 2 |"));
    assert_eq!(shown, "x|-1-+3+ / -y-|-2- / +z+|+2+");
    assert_eq!(compare_texts("> [!NOTE]\n> old", "> [!NOTE]\n> new").0, "[-old-+new+]");
}

#[test]
fn a_source_that_came_is_no_changed_word() {
    let (_, counts) = compare_texts("Said. [](source:C01)", "Said. [](source:C02)");
    assert_eq!(counts.differing(), 0);
}

#[test]
fn a_language_that_nobody_knew_yet_is_no_change() {
    let words = |text: &str| Inline::Text { text: text.to_owned() };
    let paragraph = |text| vec![Block::Paragraph { id: "p".to_owned(), text, sources: Vec::new() }];
    let name = |block: &Block| block.id().unwrap_or_default().to_owned();
    let passage = || Inline::Foreign { lang: Lang::EN, children: vec![words("The unit is old.")] };
    let old = paragraph(vec![words("Se dice: The unit is old. Ya.")]);
    for (end, wanted) in [(" Ya.", ""), (" Hoy.", "Se dice: en(The unit is old.) -Ya-+Hoy+.")] {
        let new = paragraph(vec![words("Se dice: "), passage(), words(end)]);
        let shown = text_with_marks(&changes_with_headings(align(&old, &new, &name)));
        assert_eq!(shown, wanted, "{end}");
    }
}

#[test]
fn a_title_of_rows_stays_one_whatever_changes_in_it() {
    let name = |block: &Block| block.id().unwrap_or_default().to_owned();
    let table = |title: &str| preview(&format!("| a | b | c |\n|---|---|---|\n| 1 | x | y |\n{title}"), "p");
    for (old, new) in
        [("", "| | **Law** | |"), ("| | **Law** | |", "| | **Laws** | |"), ("| | **Law** | |", "")]
    {
        let all = align(&table(old), &table(new), &name);
        let rows = all.iter().filter_map(|one| one.block.table()).flat_map(|table| &table.rows);
        assert_eq!(rows.filter(|row| row.group_title().is_some()).count(), 1, "{old} {new}");
    }
}
