//! Knows what LibreOffice makes of our Word files; where it is not installed, says so and tests nothing.

use super::bookmarks::{names, wanted};
use super::template::ministry;
use crate::document::strategy::companions::companion;
use crate::support::case::Case;
use crate::support::documents::{long_titles, titled_document};
use crate::support::fixture::Fixture;
use crate::support::languages::ES;
use amparo::assessment::strategy::{DocumentKind, Notes};
use amparo::document::{Block, Document, Layout, plain};
use amparo::lang::Lang;
use amparo::render::docx::{Template, docx};
use std::process::Command;
use tempfile::TempDir;

/// Has LibreOffice turn a file with this ending into another in the folder `out`; nothing without it.
fn converted(folder: &TempDir, file: &[u8], ending: &str, into: &str) -> Option<()> {
    let path = folder.path().join(format!("draft.{ending}"));
    std::fs::write(&path, file).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let mut office = Command::new("soffice");
    office.arg(profile).args(["--headless", "--convert-to", into, "--outdir"]);
    office.arg(folder.path().join("out")).arg(&path);
    let output = match office.output() {
        Ok(output) => output,
        Err(error) => {
            eprintln!("soffice: {error}; install libreoffice-writer-nogui to test Word files with it");
            return None;
        }
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(())
}

/// The words of each page, as LibreOffice sets them; nothing without it.
fn pages(file: &[u8], ending: &str) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    converted(&folder, file, ending, "pdf")?;
    let text = Command::new("pdftotext").arg(folder.path().join("out/draft.pdf")).arg("-").output().unwrap();
    assert!(text.status.success(), "{}", String::from_utf8_lossy(&text.stderr));
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    Some(text.split('\u{c}').map(bare).collect())
}

/// Without white space and the hyphens that the ends of lines bring.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{2010}')).collect()
}

fn says_everything(pages: &[String], document: &Document) {
    let said = pages.concat();
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => assert!(said.contains(&bare(&plain(text))), "{text:?}"),
            Block::Table(table) if !table.landscape => {
                let cell = plain(&table.rows[0].cells[0]);
                assert!(said.contains(&bare(cell.trim())), "{cell}");
            }
            _ => {}
        }
    }
}

#[test]
fn libreoffice_opens_it_and_finds_everything() {
    let document = Case::read("maravia").document();
    let Some(pages) = pages(&docx(&document, None).unwrap(), "docx") else { return };
    says_everything(&pages, &document);
    let stamped = pages.iter().filter(|page| page.contains("DRAFT")).count();
    assert_eq!(stamped, pages.iter().filter(|page| !page.is_empty()).count(), "every page is stamped");
    assert!(pages.iter().any(|page| page.contains(&format!("2/{}", pages.len() - 1))), "pages are counted");
}

/// The file as LibreOffice saves it; nothing without it.
fn saved(file: &[u8]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    converted(&folder, file, "docx", "docx:MS Word 2007 XML")?;
    Some(std::fs::read(folder.path().join("out/draft.docx")).unwrap())
}

#[test]
fn libreoffice_keeps_the_bookmark_of_every_block() {
    let fixture = Fixture::open();
    for document in [Case::read("maravia").document(), fixture.document(&fixture.invented(), Lang::EN)] {
        let Some(saved) = saved(&docx(&document, None).unwrap()) else { return };
        let kept = names(&saved).into_iter().collect();
        let lost: Vec<String> = wanted(&document).difference(&kept).cloned().collect();
        assert_eq!(lost, Vec::<String>::new(), "{}", document.cover.title);
    }
}

#[test]
fn libreoffice_opens_it_in_a_ministrys_template() {
    let document = Case::read("maravia").document();
    let template = Template::read(&ministry()).unwrap();
    let Some(pages) = pages(&docx(&document, Some(&template)).unwrap(), "docx") else { return };
    says_everything(&pages, &document);
    assert!(pages[0].contains("MinistryofMaravia") && pages.concat().contains("Backcover"));
}

#[test]
fn libreoffice_shows_no_codes_of_links_and_fields() {
    for layout in [Layout::Book, Layout::Policy, Layout::Plain] {
        let document = Document { layout, ..Case::read("maravia").document() };
        let Some(pages) = pages(&docx(&document, None).unwrap(), "docx") else { return };
        says_everything(&pages, &document);
        for code in ["HYPERLINK", "PAGEREF", "SEQTable", "TOC\\"] {
            assert!(!pages.concat().contains(code), "{layout:?}: {code}");
        }
    }
}

#[test]
fn libreoffice_prints_the_numbers_of_headings_and_our_typeface() {
    let fixture = Fixture::open();
    let document = fixture.document(&fixture.invented(), Lang::EN);
    let folder = tempfile::tempdir().unwrap();
    let Some(()) = converted(&folder, &docx(&document, None).unwrap(), "docx", "pdf") else { return };
    let path = folder.path().join("out/draft.pdf");
    let said = |program: &str, more: &[&str]| {
        let output = Command::new(program).args(more).arg(&path).args(["-"].iter().take(more.len())).output();
        String::from_utf8_lossy(&output.unwrap().stdout).into_owned()
    };
    let text = bare(&said("pdftotext", &["-layout"]));
    let mut seen = 0;
    for block in &document.blocks {
        let Block::Heading { number: Some(number), text: words, .. } = block else { continue };
        let words = plain(words);
        // A long title goes on below its number.
        let first: String = words.split_whitespace().take(2).collect();
        assert!(text.contains(&bare(&format!("{number}{first}"))), "{number} {words}");
        seen += 1;
    }
    assert!(seen > 20, "{seen} numbers");
    let fonts = said("pdffonts", &[]);
    assert!(fonts.contains("NotoSans-Regular") && fonts.contains("NotoSans-Bold"), "{fonts}");
}

#[test]
fn libreoffice_keeps_the_cover_of_a_long_title_on_one_page() {
    for title in long_titles() {
        let document = titled_document(&title);
        let Some(pages) = pages(&docx(&document, None).unwrap(), "docx") else { return };
        let last = document.cover.lines.last().unwrap();
        assert!(pages[0].contains(&bare(last)), "{title}: {}", pages[0]);
    }
}

#[test]
fn libreoffice_leaves_no_page_for_children_nearly_empty() {
    let fixture = Fixture::open();
    for (sample, lang) in
        [(fixture.invented(), Lang::EN), (fixture.invented(), ES), (fixture.invented_in_spanish(), ES)]
    {
        let document = companion(fixture, DocumentKind::Children, &sample, lang);
        let Some(mut pages) = pages(&docx(&document, None).unwrap(), "docx") else { return };
        pages.retain(|page| !page.is_empty());
        let (last, others) = pages.split_last().unwrap();
        assert!(others.len() > 4, "{last}");
        for page in others {
            assert!(page.chars().count() > 300, "{} {}: {page}", sample.country, lang.code());
        }
    }
}

#[test]
fn libreoffice_shows_the_pages_of_the_contents() {
    let fixture = Fixture::open();
    let document = fixture.document(&fixture.invented(), Lang::EN);
    let document = document.for_print(Notes::None);
    let Some(pages) = pages(&docx(&document, None).unwrap(), "docx") else { return };
    let contents = pages.iter().position(|page| page.contains("Contents")).unwrap();
    let mut seen = 0;
    for block in &document.blocks {
        let Block::Heading { level: 1, text, .. } = block else { continue };
        let chapter = bare(&plain(text));
        let behind = pages.iter().zip(1..).skip(contents + 1);
        let places: Vec<usize> =
            behind.filter(|(page, _)| page.contains(&chapter)).map(|(_, place)| place).collect();
        // Words that stand elsewhere too show no place.
        let ([place], Some(line)) = (places.as_slice(), pages[contents].split(&chapter).nth(1)) else {
            continue;
        };
        let line = line.trim_start_matches('.');
        assert!(line.starts_with(&place.to_string()), "{chapter} on page {place}: {line}");
        seen += 1;
    }
    assert!(seen > 6, "{seen} chapters");
}

#[test]
fn libreoffice_keeps_the_strategy_on_a_page_on_one_page() {
    let fixture = Fixture::open();
    let countries = [
        (fixture.invented(), Lang::EN),
        (fixture.invented(), crate::support::languages::ES),
        (fixture.invented_in_spanish(), crate::support::languages::ES),
    ];
    for (sample, lang) in countries {
        let document = fixture.document(&sample, lang);
        let document = document.for_print(Notes::None);
        let is_opening = |block: &&Block| matches!(block, Block::Heading { level: 1, .. });
        let mut chapter = document
            .blocks
            .iter()
            .skip_while(|block| !(is_opening(block) && block.id().is_some_and(|id| id.starts_with("page-"))));
        let Some(Block::Heading { text: title, .. }) = chapter.next() else {
            panic!("no strategy on a page")
        };
        let paragraphs = chapter.take_while(|block| !is_opening(block)).filter_map(|block| match block {
            Block::Paragraph { text, .. } => Some(bare(&plain(text))),
            _ => None,
        });
        let last = paragraphs.last().unwrap();
        let Some(pages) = pages(&docx(&document, None).unwrap(), "docx") else { return };
        let title = bare(&plain(title));
        let is_whole = pages.iter().any(|page| page.contains(&title) && page.contains(&last));
        assert!(is_whole, "{} {}: {last} stands on another page", sample.country, lang.code());
    }
}
