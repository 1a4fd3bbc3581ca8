//! From a document to paper: the file, its text, its tags, its standards; needs Debian's poppler-utils.

mod last_page;
mod letters;
mod overlaps;
mod pages;
mod passages;
mod rows;
mod shapes;
mod worker;

use crate::support::case::Case;
use crate::support::documents::{every_kind, hostile_document};
use crate::support::hostile::HOSTILE;
use amparo::document::{Block, Document, Figure, Inline, Table, fold};
use amparo::render::paper::{Attachment, Pdf, Warning};
use amparo::render::pdf::{PdfSettings, pdf};
use std::io::Write;
use std::process::Command;

/// The document, set in this process.
pub fn set(document: &Document) -> Pdf {
    pdf(document, &PdfSettings::strategy()).unwrap()
}

/// What a tool of poppler says about a file.
fn poppler(tool: &str, options: &[&str], bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let mut command = Command::new(tool);
    command.args(options).arg(file.path());
    if tool == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap_or_else(|error| panic!("{tool}: {error}; install poppler-utils"));
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words of the pages, the metadata and the titles in the structure of a document on paper. The words of each element
/// of the structure are those of the pages, and would take twenty seconds.
pub fn everything_said(document: &Document) -> String {
    let pdf = set(document);
    let parts =
        [text(&pdf.bytes), poppler("pdfinfo", &[], &pdf.bytes), poppler("pdfinfo", &["-struct"], &pdf.bytes)];
    parts.concat()
}

pub fn text(bytes: &[u8]) -> String {
    poppler("pdftotext", &["-raw"], bytes)
}

/// The same in one line, wherever the paper breaks it.
pub fn flowing_text(bytes: &[u8]) -> String {
    text(bytes).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many pages a file has.
pub fn pages(bytes: &[u8]) -> usize {
    let said = poppler("pdfinfo", &[], bytes);
    let line = said.lines().find_map(|line| line.strip_prefix("Pages:"));
    line.and_then(|count| count.trim().parse().ok()).unwrap_or_else(|| panic!("{said}"))
}

/// Without white space, places to break and hyphens, which the lines of a page put in, and with the quotation marks of
/// typewriters, which paper does not have.
fn bare(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '-' | '\u{2010}'));
    let typed = |c: char| match c {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        other => other,
    };
    kept.map(typed).collect()
}

fn contains(bytes: &[u8], wanted: &str) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted.as_bytes())
}

#[test]
fn the_file_meets_both_standards_and_says_who_it_is() {
    let pdf = set(&Case::read("maravia").document());
    assert_eq!(pdf.warnings, []);
    assert!(contains(&pdf.bytes, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(contains(&pdf.bytes, "<pdfaid:part>2</pdfaid:part>"));
    assert!(contains(&pdf.bytes, "<pdfaid:conformance>A</pdfaid:conformance>"));
    let info = poppler("pdfinfo", &["-isodates"], &pdf.bytes);
    for line in [
        "National Strategy for Child Online Protection 2027–2031",
        "2026-03-31T00:00:00Z",
        "Tagged:          yes",
    ] {
        assert!(info.contains(line), "{line}\n{info}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = Case::read("maravia").document();
    assert!(set(&document) == set(&document));
}

#[test]
fn every_page_carries_its_number_and_the_stamp_until_adoption() {
    let mut document = Case::read("maravia").document();
    let draft = text(&set(&document).bytes);
    let pages = set(&document).pages;
    assert_eq!(draft.matches('\u{c}').count(), pages);
    assert!(pages > 10);
    for page in 2..=pages {
        assert!(draft.contains(&format!("{page} / {pages}")), "page {page}");
    }
    assert_eq!(draft.matches("DRAFT").count(), pages);
    document.cover.stamp = None;
    assert!(!text(&set(&document).bytes).contains("DRAFT"));
}

#[test]
fn a_long_stamp_leaves_cover_and_heads_to_country_and_title() {
    let long =
        "Draft after the adopted “for signature by the council of ministers, after the second reading”";
    let adopted = format!("Adopted, {}, 2 June 2026", "Decree of the council ".repeat(20));
    for (stamp, mark) in [
        ("Draft after the adopted “1.0”, 312 parts differ · FOR THE COMMITTEE", Some("Draft after “1.0”")),
        (long, Some("Draft after “for signature by the…” · FOR THE COMMITTEE")),
        (adopted.as_str(), None),
    ] {
        let mut document = Case::read("maravia").document();
        document.cover.stamp = Some(stamp.to_owned());
        document.cover.mark = mark.map(str::to_owned);
        document.cover.country = "Kenya".to_owned();
        document.cover.title =
            "National Strategy for the Protection of Children and Adolescents from Sexual \
             Exploitation in the Digital Environment and for their Rights Online 2027–2031"
                .to_owned();
        let pdf = set(&document);
        let said = poppler("pdftotext", &["-layout"], &pdf.bytes);
        let pages: Vec<&str> = said.split('\u{c}').collect();
        assert!(pages[0].lines().any(|line| line.trim() == "Kenya"), "{stamp}: {}", pages[0]);
        let cover = bare(pages[0]);
        assert!(cover.contains(&bare(stamp)) && cover.contains(&bare(&document.cover.title)), "{}", pages[0]);
        assert!(
            cover.contains(&bare(document.cover.lines.last().unwrap())),
            "the cover is one page: {stamp}"
        );
        if mark.is_none() {
            continue;
        }
        for page in &pages[2..pages.len() - 1] {
            let head: Vec<&str> = page.lines().skip_while(|line| line.trim().is_empty()).collect();
            let lines = head.iter().take_while(|line| !line.trim().is_empty()).count();
            assert!(lines <= 2, "{stamp}: a head of {lines} lines:\n{}", head[..lines].join("\n"));
            assert!(bare(&head[..lines].join(" ")).contains("Kenya"), "{stamp}: {}", head[0]);
        }
    }
}

#[test]
fn chapters_tables_figures_and_sources_are_there() {
    let document = Case::read("maravia").document();
    let pdf = set(&document);
    let said = bare(&text(&pdf.bytes));
    for block in &document.blocks {
        let words = match block {
            Block::Heading { text, .. } | Block::Finding { text, .. } => amparo::document::plain(text),
            Block::Table(table) => table.caption.clone(),
            Block::Figure(figure) => figure.title.clone(),
            _ => continue,
        };
        assert!(said.contains(&bare(&words)), "{words}");
    }
    assert!(document.register.iter().all(|source| said.contains(&bare(&source.text))));
    let links = poppler("pdftohtml", &["-xml", "-i", "-stdout"], &pdf.bytes);
    let pages: Vec<String> = text(&pdf.bytes).split('\u{c}').map(bare).collect();
    let marks: Vec<(&str, &str)> =
        links.split(".html#").skip(1).filter_map(|rest| rest.split_once("\">")).collect();
    let sources = marks.iter().filter_map(|(page, rest)| Some((page, rest.split('<').next()?)));
    let sources: Vec<_> =
        sources.filter(|(_, id)| document.register.iter().any(|entry| entry.id.0 == *id)).collect();
    assert!(sources.len() > 60, "{}", sources.len());
    for (page, id) in sources {
        let register = &pages[page.parse::<usize>().unwrap() - 1];
        assert!(register.contains(&bare(id)), "{id} leads to page {page}, which does not hold it");
    }
}

#[test]
fn tags_tell_what_each_thing_is() {
    let document = Case::read("maravia").document();
    let tags = poppler("pdfinfo", &["-struct"], &set(&document).bytes);
    let count = |tag: &str| {
        tags.lines()
            .filter(|line| {
                line.split_whitespace().next().map(|first| first.trim_end_matches(':')) == Some(tag)
            })
            .count()
    };
    let headings = |wanted: u8| {
        document
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Heading { level, .. } if *level == wanted))
            .count()
    };
    // Contents, the two lists behind them, and the register have headings of their own.
    assert_eq!(
        (count("H1"), count("H2"), count("H3")),
        (headings(1) + 2, headings(2) + 2, headings(3)),
        "{tags}"
    );
    assert_eq!((count("Table"), count("Figure")), (5, 4));
    assert!(count("TH") > 15 && count("Link") > 60 && count("TOC") > 0, "{tags}");
}

#[test]
fn hostile_words_are_words_on_paper() {
    for words in HOSTILE {
        let pdf = set(&hostile_document(words));
        assert!(
            !pdf.warnings.iter().any(|warning| matches!(warning, Warning::NotArchival { .. })),
            "{words}"
        );
        let printed: String = fold(words).chars().map(as_printed).collect();
        let wanted = format!("Words {printed} here.");
        assert!(bare(&text(&pdf.bytes)).contains(&bare(&wanted)), "{wanted}");
    }
}

/// A character of the hostile words as paper shows it.
fn as_printed(c: char) -> String {
    let lacking = c == '\u{1f600}';
    if lacking { format!("[U+{:04X}]", u32::from(c)) } else { c.to_string() }
}

#[test]
fn characters_without_a_glyph_are_counted() {
    let mut document = Case::read("maravia").document();
    document.cover.subtitle = "a \u{1f600} b \u{1f600} c \u{4e2d} \u{1230}".to_owned();
    let characters = vec![('\u{4e2d}', 1), ('\u{1f600}', 2)];
    assert_eq!(set(&document).warnings, [Warning::MissingCharacters { characters }]);
}

#[test]
fn two_hundred_thousand_characters_are_printed() {
    let mut document = Case::read("maravia").document();
    let long = |text: String| Block::Paragraph {
        id: "long".to_owned(),
        text: vec![Inline::Text { text }],
        sources: vec![],
    };
    document.blocks = vec![long("word ".repeat(40_000)), long("x".repeat(200_000))];
    if let Some(Block::Table(table)) =
        Case::read("maravia").document().blocks.iter().find(|b| matches!(b, Block::Table(_)))
    {
        let mut table = table.clone();
        table.rows.truncate(1);
        table.rows[0].cells[1] = vec![Inline::Text { text: "cell ".repeat(40_000) }];
        document.blocks.push(Block::Table(table));
    }
    let said = bare(&text(&set(&document).bytes));
    assert_eq!(said.matches("word").count(), 40_000);
    assert_eq!(said.matches("cell").count(), 40_000);
    assert!(said.matches('x').count() >= 200_000);
}

#[test]
fn what_is_too_strict_becomes_a_plain_file_with_a_warning() {
    let mut document = Case::read("maravia").document();
    let words = |text: &str| vec![Inline::Text { text: text.to_owned() }];
    document.blocks = vec![
        Block::Heading { id: "a".to_owned(), level: 1, number: None, text: words("First") },
        Block::Heading { id: "b".to_owned(), level: 3, number: None, text: words("Third") },
    ];
    let pdf = set(&document);
    assert!(matches!(pdf.warnings.as_slice(), [Warning::NotArchival { .. }]), "{:?}", pdf.warnings);
    assert!(text(&pdf.bytes).contains("Third"));
    assert!(!contains(&pdf.bytes, "pdfaid:part"));
}

#[test]
fn every_kind_of_block_is_set_anywhere() {
    let document = every_kind();
    let pdf = set(&document);
    assert_eq!(pdf.warnings, []);
    assert!(bare(&text(&pdf.bytes)).matches("Plainstrongbothlinked").count() > 20);
    assert!(amparo::render::markdown::markdown(&document).matches("**strong*both***").count() > 20);
    assert!(
        amparo::render::html::page(&document).matches("<strong>strong<em>both</em></strong>").count() > 20
    );
}

#[test]
fn empty_things_are_no_fault() {
    let mut document = Case::read("maravia").document();
    document.register.clear();
    document.cover.profile = None;
    document.cover.lines.clear();
    let table = |columns, rows| Table {
        id: "t".to_owned(),
        caption: "Empty".to_owned(),
        columns,
        rows,
        landscape: false,
    };
    let whole = Case::read("maravia").facts.tables["priorities"].clone();
    let mut torn = whole.clone();
    torn.rows[0].cells.truncate(1);
    torn.rows[1].cells.extend(vec![vec![]; 9]);
    document.blocks = vec![
        Block::Table(table(vec![], vec![])),
        Block::Table(table(whole.columns, vec![])),
        Block::Table(torn),
        Block::List { id: "l".to_owned(), ordered: true, start: 1, items: vec![] },
    ];
    assert_eq!(set(&document).warnings, []);
}

#[test]
fn a_fault_in_the_style_names_file_and_line() {
    let look = PdfSettings::strategy().with_source("/blocks.typ", "#let a = 1\n#let b = nothing\n");
    let error = pdf(&Case::read("maravia").document(), &look).unwrap_err();
    assert!(error.to_string().contains("blocks.typ:2: unknown variable: nothing"), "{error}");
}

#[test]
fn the_style_sees_no_file_but_its_own() {
    let look = PdfSettings::strategy().with_source("/blocks.typ", "#let a = read(\"/etc/passwd\")\n");
    let error = pdf(&Case::read("maravia").document(), &look).unwrap_err();
    assert!(error.to_string().contains("file not found"), "{error}");
}

#[test]
fn charts_are_pictures_with_words() {
    let document = Case::read("maravia").document();
    let figures: Vec<&Figure> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
        .collect();
    let said = bare(&text(&set(&document).bytes));
    assert_eq!(figures.len(), 3);
    // The words of a chart are text in the file and can be searched.
    assert!(said.contains("Claimed,notyetevidenced") && said.contains(&bare("Rank among the gaps")));
}

#[test]
fn the_internal_file_carries_its_assessment_and_the_public_one_nothing() {
    let document = Case::read("maravia").document();
    let text = "{\n  \"schema\": \"amparo\"\n}\n";
    let attachment = Attachment {
        name: "mar-2026.json".to_owned(),
        text: text.to_owned(),
        description: "The assessment".to_owned(),
        notice: "The assessment is attached.".to_owned(),
    };
    let internal = pdf(&document, &PdfSettings::strategy().with_attachment(attachment)).unwrap();
    assert_eq!(internal.warnings, []);
    assert!(contains(&internal.bytes, "<pdfaid:part>3</pdfaid:part>"));
    assert!(contains(&internal.bytes, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(self::text(&internal.bytes).contains("The assessment is attached."));
    let listed = poppler("pdfdetach", &["-list"], &internal.bytes);
    assert!(listed.contains("1 embedded files") && listed.contains("mar-2026.json"), "{listed}");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("assessment.json");
    poppler("pdfdetach", &["-save", "1", "-o", out.to_str().unwrap()], &internal.bytes);
    assert_eq!(std::fs::read_to_string(out).unwrap(), text);
    let public = set(&document);
    assert!(poppler("pdfdetach", &["-list"], &public.bytes).contains("0 embedded files"));
    assert!(!contains(&public.bytes, "/EmbeddedFile"));
}

#[test]
fn a_reference_names_its_page_and_the_lists_follow_the_contents() {
    let mut document = Case::read("maravia").document();
    let heading = document.blocks.iter().rev().find(|block| matches!(block, Block::Heading { level: 1, .. }));
    let href = format!("#{}", heading.unwrap().id().unwrap());
    let text = |text: &str| Inline::Text { text: text.to_owned() };
    let words = vec![text("Look at "), Inline::Link { href, children: vec![text("the last chapter")] }];
    document.blocks.insert(1, Block::Paragraph { id: "look".into(), text: words, sources: Vec::new() });
    let pdf = set(&document);
    assert_eq!(pdf.warnings, []);
    let title = amparo::document::plain(
        match document.blocks.iter().rev().find(|block| matches!(block, Block::Heading { level: 1, .. })) {
            Some(Block::Heading { text, .. }) => text,
            _ => panic!("a heading"),
        },
    );
    let pages: Vec<String> = self::text(&pdf.bytes).split('\u{c}').map(bare).collect();
    // Behind cover, contents and lists; from there on the heads of its pages name the chapter too.
    let behind = pages.iter().enumerate().skip(4);
    let place = behind.clone().find(|(_, page)| page.contains(&bare(&title))).unwrap().0 + 1;
    assert!(pages.iter().any(|page| page.contains(&format!("Lookatthelastchapter(p.{place})"))), "{place}");
    let front = pages[1..4].concat();
    assert!(front.contains("Contents") && front.contains("Tables") && front.contains("Figures"));
}
