//! The shapes of documents on paper: sheets, heads, endnotes, numbers of notes, heads of rows.

use super::{bare, poppler, set, text};
use crate::support::case::Case;
use amparo::assessment::strategy::Notes;
use amparo::document::{
    Block, Bytes, Chart, Document, Figure, Inline, Layout, MISSING, Marks, NoteKind, PictureChart, Row,
    Source, SourceId, plain,
};
use amparo::render::paper::Pdf;
use amparo::render::qr::{QrPicture, qr_picture};

/// The first line of every page.
fn heads(pdf: &Pdf) -> Vec<String> {
    let said = poppler("pdftotext", &["-layout"], &pdf.bytes);
    let pages: Vec<&str> = said.split('\u{c}').collect();
    let head = |page: &&str| page.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned();
    pages[..pages.len() - 1].iter().map(head).collect()
}

#[test]
fn every_shape_meets_the_standards_and_a_sheet_for_a_wall_is_one_page() {
    let document = Case::read("maravia").document();
    for layout in [
        Layout::Book,
        Layout::Policy,
        Layout::Wide,
        Layout::Poster,
        Layout::Plain,
        Layout::Brief,
        Layout::Pages,
        Layout::Leaflet,
    ] {
        let pdf = set(&Document { layout, ..document.clone() });
        assert_eq!(pdf.warnings, [], "{layout:?}");
        let info = poppler("pdfinfo", &["-l", "99"], &pdf.bytes);
        let sizes: Vec<&str> =
            info.lines().filter(|line| line.starts_with("Page") && line.contains(" size:")).collect();
        let lying = |line: &&&str| {
            let numbers = line.split(':').nth(1).unwrap_or_default().split_whitespace();
            let sides: Vec<f64> = numbers.filter_map(|word| word.parse().ok()).collect();
            sides[0] > sides[1]
        };
        let wanted = layout.is_lying();
        assert_eq!(sizes.iter().all(|line| lying(&line)), wanted, "{layout:?}: {sizes:?}");
        if layout == Layout::Poster {
            assert_eq!((pdf.pages, sizes[0].contains("1190.55 x 841.89")), (1, true), "{sizes:?}");
        }
    }
}

#[test]
fn cards_meet_the_standards_eight_on_a_sheet() {
    let QrPicture { png, side } = qr_picture("http://192.168.8.10:3080/en/seat/0123456789abcdef").unwrap();
    let words = |text: &str| vec![Inline::Text { text: text.to_owned() }];
    let card = |number: usize| {
        let id = |part: &str| format!("card-{number}{part}");
        let picture = PictureChart { png: Bytes(png.clone()), width: side, height: side };
        let (title, alt, chart) = ("Code".to_owned(), "A code".to_owned(), Chart::Picture(picture));
        let name = "Ministry of Information, Communication and the Digital Economy ".repeat(1 + number % 3);
        [
            Block::Heading { id: id(""), level: 1, number: None, text: words(name.trim()) },
            Block::Figure(Figure { id: id("-link"), title, alt, chart, data: None }),
            Block::Paragraph { id: id("-code"), text: words("A9A 99Z"), sources: Vec::new() },
        ]
    };
    let blocks = (1..=9).flat_map(card).collect();
    let document =
        Document { layout: Layout::Cards, blocks, register: Vec::new(), ..Case::read("maravia").document() };
    let pdf = set(&document);
    assert_eq!((pdf.warnings.as_slice(), pdf.pages), (&[][..], 2));
    assert_eq!(text(&pdf.bytes).matches("A9A 99Z").count(), 9);
}

#[test]
fn heads_are_one_line_and_name_the_chapter_and_the_stamp() {
    let mut document = Case::read("maravia").document();
    document.cover.country =
        "The Independent and Democratic Republic of the United Islands of Maravia".to_owned();
    document.cover.stamp = Some("DRAFT · INTERNAL".to_owned());
    let chapters: Vec<String> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 1, text, .. } => Some(bare(&plain(text))),
            _ => None,
        })
        .collect();
    let pdf = set(&document);
    let heads: Vec<String> = heads(&pdf).iter().map(|head| bare(head)).collect();
    assert!(
        heads[1..].iter().all(|head| head.contains("TheIndependent") && head.contains("DRAFT·INTERNAL")),
        "{heads:?}"
    );
    let named =
        |title: &&String| heads.iter().any(|head| head.contains(&title.chars().take(6).collect::<String>()));
    assert!(chapters.iter().filter(named).count() > 3, "{heads:?}");
}

/// A document of one chapter with two published sources, as endnotes.
fn endnoted() -> Document {
    let mark = |id: &str| Inline::Source { id: SourceId(id.to_owned()) };
    let words = |text: &str| Inline::Text { text: text.to_owned() };
    let source = |id: &str, text: &str, link: &str| Source {
        id: SourceId(id.to_owned()),
        text: text.to_owned(),
        link: link.to_owned(),
        remark: String::new(),
        reference: String::new(),
        passages: vec![],
    };
    let mut document = Case::read("maravia").document();
    document.layout = Layout::Policy;
    document.marks = Marks::Endnotes;
    document.register =
        vec![source("1", "Police: Report", "https://police.example/r"), source("2", "Census", "")];
    let text = vec![words("It acts."), mark("1"), mark("2")];
    document.blocks = vec![
        Block::Heading { id: "one-h".into(), level: 1, number: Some("1".into()), text: vec![words("One")] },
        Block::Paragraph { id: "one-p".into(), text, sources: Vec::new() },
    ];
    document
}

#[test]
fn endnotes_are_numbers_that_lead_to_their_entries_and_entries_to_the_web() {
    let pdf = set(&endnoted());
    assert_eq!(pdf.warnings, []);
    let said = bare(&text(&pdf.bytes));
    assert!(said.contains("Itacts.1,2") && said.contains("Police:Report"), "{said}");
    let links = poppler("pdftohtml", &["-xml", "-i", "-stdout"], &pdf.bytes);
    assert!(links.contains("https://police.example/r"), "{links}");
    assert!(links.matches(".html#").count() >= 2, "{links}");
}

#[test]
fn numbers_that_follow_each_other_are_a_span_and_stand_at_their_word() {
    let mut document = endnoted();
    let first = document.register[0].clone();
    let id = |number: usize| SourceId(number.to_string());
    document.register = (1..=9).map(|number| Source { id: id(number), ..first.clone() }).collect();
    let mut text = vec![Inline::Text { text: "It acts. ".to_owned() }];
    text.extend([1, 2, 3, 4, 6, 8, 9].map(|number| Inline::Source { id: id(number) }));
    document.blocks.push(Block::Paragraph { id: "p".into(), text, sources: Vec::new() });
    let pdf = set(&document);
    assert_eq!(pdf.warnings, []);
    let said = bare(&super::text(&pdf.bytes));
    assert!(said.contains("Itacts.1–4,6,8,9"), "{said}");
}

#[test]
fn a_group_of_rows_has_one_head_across_the_table() {
    let mut document = endnoted();
    let mut table = Case::read("maravia").facts.tables["priorities"].clone();
    table.rows.truncate(4);
    let words = vec![Inline::Text { text: "What comes first of all".to_owned() }];
    let strong = Inline::Strong { children: words };
    let mut cells = vec![Vec::new(); table.columns.len()];
    cells[1].push(strong);
    table.rows.insert(2, Row::new(cells, vec![]));
    document.blocks.push(Block::Table(table));
    let pdf = set(&document);
    assert_eq!(pdf.warnings, []);
    let said = poppler("pdftotext", &["-layout"], &pdf.bytes);
    assert!(said.contains("What comes first of all"), "on one line: {said}");
}

#[test]
fn a_word_or_two_of_a_cell_stand_on_one_line() {
    let mut document = endnoted();
    let mut table = Case::read("maravia").facts.tables["priorities"].clone();
    table.columns.truncate(3);
    for (column, title) in table.columns.iter_mut().zip(["Safeguard", "State", "So far"]) {
        column.title = title.to_owned();
    }
    let words = |text: &str| vec![Inline::Text { text: text.to_owned() }];
    let long = "what a safeguard says about the powers of those who watch over it ".repeat(4);
    let row = Row::new(vec![words(&long), words("Not yet"), words(&long)], vec![]);
    table.rows = vec![row; 6];
    document.blocks.push(Block::Table(table));
    let pdf = set(&document);
    assert_eq!(pdf.warnings, []);
    let said = text(&pdf.bytes);
    assert_eq!(said.matches("Not yet").count(), 6, "{said}");
}

#[test]
fn numbers_of_notes_lead_to_the_list_and_the_list_names_their_pages() {
    let mut document = endnoted();
    let words = |text: &str| vec![Inline::Text { text: text.to_owned() }];
    let asks = Block::Paragraph { id: "n-p".into(), text: words("Who leads"), sources: Vec::new() };
    document.blocks.push(Block::Note { id: "n".into(), kind: NoteKind::Drafting, blocks: vec![asks] });
    let mut list = Case::read("maravia").facts.tables["priorities"].clone();
    list.id = MISSING.to_owned();
    list.columns.truncate(4);
    let lead = Inline::Link { href: "#n".to_owned(), children: words("1 One") };
    let cells = vec![words("1"), vec![lead], words("Who leads"), words("Cabinet")];
    list.rows = vec![Row::new(cells, vec![])];
    document.blocks.extend([
        Block::PageBreak,
        Block::Heading { id: "two-h".into(), level: 1, number: None, text: words("Waiting") },
        Block::Table(list),
    ]);
    let pdf = set(&document.for_print(Notes::Inline));
    assert_eq!(pdf.warnings, []);
    let pages: Vec<String> = text(&pdf.bytes).split('\u{c}').map(bare).collect();
    let place = pages.iter().position(|page| page.contains("[1]")).unwrap() + 1;
    assert!(pages.iter().any(|page| page.contains(&format!("1One(p.{place})"))), "{place}: {pages:?}");
    assert!(!pages.concat().contains("Draftingnote"));
}

#[test]
fn rows_have_heads_and_no_last_row_is_a_foot() {
    let document = Case::read("maravia").document();
    let tags = poppler("pdfinfo", &["-struct"], &set(&document).bytes);
    let rows = document.blocks.iter().filter_map(Block::table).map(|table| table.rows.len()).sum::<usize>();
    let heads = tags
        .lines()
        .filter(|line| line.split_whitespace().next().is_some_and(|tag| tag.trim_end_matches(':') == "TH"))
        .count();
    assert!(heads >= rows + document.register.len(), "{heads} heads of {rows} rows");
    assert!(!tags.contains("TFoot"), "a body row is no foot");
}
