//! Knows documents that have everything in them: every kind of block, and people's words wherever such words stand.

use super::case::Case;
use amparo::document::{
    Block, Bytes, Document, Facts, Inline, Look, NoteKind, Picture, SourceId, TemplateFile, Templates,
    compose, fold,
};
use amparo::lang::Lang;
use serde_json::json;

/// The smallest outline: one section, `s.md`.
pub const OUTLINE: &str = "[[section]]\nid = \"s\"\nfile = \"s.md\"\npart = \"body\"\n";

/// The sample's facts with these variables.
pub fn facts(values: serde_json::Value) -> Facts {
    Facts { values, ..Case::read("maravia").facts }
}

/// This one section in English.
pub fn templates(text: &str) -> Templates {
    let file = TemplateFile { lang: Lang::EN, name: "s.md".to_owned(), text: text.to_owned() };
    Templates::new(OUTLINE, &[file], &Default::default()).unwrap()
}

/// One document with `text` in every place where people's words stand.
pub fn hostile_document(text: &str) -> Document {
    let template = "# Head {{ x }}\n\nWords {{ x }} here.\n\n- {{ x }}\n\n> [!WARNING]\n> {{ x }}\n\n\
                    | a | b |\n|---|---|\n| {{ x }} | z |\n\n![](figure:profile)\n\n![](table:priorities)\n";
    let mut facts = facts(json!({ "x": text }));
    facts.cover.title = text.to_owned();
    facts.cover.lines.push(text.to_owned());
    facts.register[0].text = text.to_owned();
    facts.register[0].link = text.to_owned();
    let mut document = compose(&templates(template), &facts).unwrap();
    // Prepared figures and tables are filled by code, with the same words.
    for block in &mut document.blocks {
        if let Block::Figure(figure) = block {
            figure.title = fold(text);
            figure.alt = fold(text);
        }
        if let Block::Table(table) = block {
            table.caption = fold(text);
            table.rows[0].cells[0] = vec![Inline::Text { text: fold(text) }];
        }
    }
    document
}

/// Every kind of block and inline, also where only edited documents have them.
pub fn every_kind() -> Document {
    let mut document = Case::read("maravia").document();
    let find = |wanted: fn(&&Block) -> bool| document.blocks.iter().find(wanted).cloned().unwrap();
    let table = find(|block| matches!(block, Block::Table(_)));
    let figure = find(|block| matches!(block, Block::Figure(_)));
    let text = |text: &str| Inline::Text { text: text.to_owned() };
    let inlines = vec![
        text("Plain "),
        Inline::Strong { children: vec![text("strong"), Inline::Emphasis { children: vec![text("both")] }] },
        Inline::Break,
        Inline::Link { href: "https://example.org".to_owned(), children: vec![text("linked")] },
        Inline::Source { id: SourceId("C01".to_owned()) },
        Inline::Source { id: SourceId("nowhere".to_owned()) },
    ];
    let heading =
        Block::Heading { id: "h".to_owned(), level: 1, number: Some("1".to_owned()), text: inlines.clone() };
    let finding = Block::Finding { id: "f".to_owned(), text: inlines.clone(), sources: vec![] };
    let paragraph = Block::Paragraph { id: "p".to_owned(), text: inlines, sources: vec![] };
    let all = vec![heading.clone(), finding, paragraph, table, figure, Block::PageBreak];
    let list = |ordered| Block::List {
        id: "l".to_owned(),
        ordered,
        start: 3,
        items: vec![all.clone(), vec![], all.clone()],
    };
    let note = |kind| Block::Note {
        id: "n".to_owned(),
        kind,
        blocks: [vec![list(true), list(false)], all.clone()].concat(),
    };
    let notes = [NoteKind::Drafting, NoteKind::Remark, NoteKind::Quote].map(note);
    document.blocks = vec![heading, list(true), list(false)];
    document.blocks.extend(notes);
    document.blocks.extend(all);
    document
}

/// Titles as long as a form takes them, or nearly: of a republic, in capitals, in one word, from the right.
pub fn long_titles() -> [String; 4] {
    let words = include_str!("../../cases/texts/long-title.txt").trim().to_owned();
    let capitals = words.to_uppercase();
    [words, capitals, "W".repeat(230), "الاستراتيجية الوطنية لحماية الأطفال".repeat(6)]
}

/// A document of two institutions with an emblem and this title.
pub fn titled_document(title: &str) -> Document {
    let mut document = Case::read("maravia").document();
    let png = Bytes(include_bytes!("../../cases/emblem.png").to_vec());
    document.cover.title = title.to_owned();
    document.look = Look {
        emblem: Some(Picture { png, width: 48, height: 48, alt: "Arms".to_owned() }),
        institutions: vec!["Ministry of Women and Children".to_owned(), "Ministry of Education".to_owned()],
        ..Look::default()
    };
    document
}
