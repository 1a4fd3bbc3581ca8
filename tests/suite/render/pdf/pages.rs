//! Pages as a printer looks at them: how full they are, how small their type is, whether numbers of pages are true.

use super::{bare, poppler, set, text};
use crate::support::fixture::{Fixture, begun, published};
use crate::support::languages::{ES, LANGS};
use amparo::assessment::strategy::{DocumentKind, Notes};
use amparo::assessment::{Assessment, Audience, Basis};
use amparo::document::{Block, Document, Inline, MISSING, all_blocks, plain};
use amparo::lang::Lang;
use amparo::render::paper::Pdf;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The least share of the height of a page that its text reaches, and the least lines on the last page.
const FULL: f64 = 0.35;
const LINES: usize = 8;
/// The margins in which heads and numbers of pages stand, in points.
const MARGIN: f64 = 60.0;
/// The smallest type: poppler counts in thirds of a point.
const SMALLEST: f64 = 21.0;

/// A paper as it is printed.
struct PrintedPaper {
    name: String,
    document: Document,
    pdf: Pdf,
}

fn print_paper(
    name: &str,
    kind: DocumentKind,
    sample: &Assessment,
    (lang, notes): (Lang, Notes),
) -> PrintedPaper {
    let document = Fixture::open().write(kind, sample, (lang, Audience::Public));
    let document = document.for_print(notes).into_owned();
    let pdf = set(&document);
    PrintedPaper { name: format!("{name} {} {kind:?} {notes:?}", lang.code()), document, pdf }
}

/// The strategy of the samples and of countries of which little is known, as it is signed and with its notes.
fn strategies() -> &'static [PrintedPaper] {
    static PAPERS: LazyLock<Vec<PrintedPaper>> = LazyLock::new(|| {
        let fixture = Fixture::open();
        let empty = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
        let all = [
            ("sample", fixture.invented(), Lang::EN, Notes::None),
            ("sample", fixture.invented(), Lang::EN, Notes::Inline),
            ("muestra", fixture.invented_in_spanish(), ES, Notes::None),
            ("muestra", fixture.invented_in_spanish(), ES, Notes::Inline),
            ("ken", published("ken", "KEN"), Lang::EN, Notes::None),
            ("alb", published("alb", "ALB"), ES, Notes::Inline),
            ("empty", empty, Lang::EN, Notes::Inline),
        ];
        let paper = |(name, sample, lang, notes): (&str, Assessment, Lang, Notes)| {
            print_paper(name, DocumentKind::Strategy, &sample, (lang, notes))
        };
        all.into_iter().map(paper).collect()
    });
    &PAPERS
}

fn strategy(notes: Notes) -> &'static PrintedPaper {
    let place = if notes == Notes::None { 0 } else { 1 };
    &strategies()[place]
}

fn pages(pdf: &Pdf) -> Vec<String> {
    let mut pages: Vec<String> = text(&pdf.bytes).split('\u{c}').map(bare).collect();
    pages.pop();
    pages
}

/// The value of an attribute in a tag that poppler wrote.
pub(super) fn number(tag: &str, key: &str) -> f64 {
    let value = tag.split(&format!("{key}=\"")).nth(1).and_then(|rest| rest.split('"').next());
    value.and_then(|value| value.parse().ok()).unwrap_or_default()
}

/// How far down each page its text reaches, as a share of the room between the margins.
fn fullness(pdf: &Pdf) -> Vec<f64> {
    let boxes = poppler("pdftotext", &["-bbox"], &pdf.bytes);
    let page = |page: &str| {
        let height = number(page, "height");
        let ends = page.split("<word ").skip(1).map(|word| (number(word, "yMin"), number(word, "yMax")));
        let inside = ends.filter(|(top, bottom)| *top > MARGIN && *bottom < height - MARGIN);
        let lowest = inside.map(|(_, bottom)| bottom).fold(MARGIN, f64::max);
        (lowest - MARGIN) / (height - 2.0 * MARGIN)
    };
    boxes.split("<page ").skip(1).map(page).collect()
}

#[test]
fn no_page_of_a_strategy_is_nearly_empty() {
    for PrintedPaper { name, pdf, .. } in strategies() {
        let shares = fullness(pdf);
        let (last, others) = shares.split_last().unwrap();
        for (share, page) in others.iter().zip(1..) {
            assert!(*share >= FULL, "{name}: page {page} is {:.0} % full", share * 100.0);
        }
        let said = poppler("pdftotext", &["-layout", "-f", &shares.len().to_string()], &pdf.bytes);
        let lines = said.lines().filter(|line| !line.trim().is_empty()).count();
        assert!(lines >= LINES + 2, "{name}: {lines} lines, {:.0} %, on the last page", last * 100.0);
    }
}

#[test]
fn a_page_is_found_by_the_number_that_is_printed_on_it() {
    for paper in strategies() {
        let file = String::from_utf8_lossy(&paper.pdf.bytes);
        assert!(file.contains("/PageLabels "), "{}", paper.name);
        let labels = file.split("/PageLabel/S/D/St ").skip(1);
        let labels = labels.filter_map(|rest| rest.split('>').next()?.parse().ok());
        let pages: Vec<usize> = (1..=paper.pdf.pages).collect();
        assert_eq!(labels.collect::<Vec<usize>>(), pages, "{}", paper.name);
    }
}

#[test]
fn no_type_is_smaller_than_seven_points() {
    let fixture = Fixture::open();
    let sample = fixture.invented();
    let kinds = [
        DocumentKind::Report,
        DocumentKind::Memorandum,
        DocumentKind::Points,
        DocumentKind::Starting,
        DocumentKind::Press,
        DocumentKind::Children,
        DocumentKind::Concept,
        DocumentKind::Comments,
        DocumentKind::Progress,
    ];
    let print = |kind| print_paper("sample", kind, &sample, (Lang::EN, Notes::Boxes));
    let others: Vec<PrintedPaper> = kinds.into_iter().map(print).collect();
    for PrintedPaper { name, pdf, .. } in strategies().iter().chain(&others) {
        let fonts = poppler("pdftohtml", &["-xml", "-i", "-zoom", "3", "-stdout"], &pdf.bytes);
        let sizes = fonts.split("<fontspec ").skip(1).map(|tag| number(tag, "size"));
        let smallest = sizes.fold(f64::INFINITY, f64::min);
        assert!(smallest >= SMALLEST && smallest.is_finite(), "{name}: {:.1} points", smallest / 3.0);
    }
}

/// The words of blocks that hold a letter.
fn words(blocks: &[Block]) -> usize {
    let own = |block: &Block| {
        let extra = match block {
            Block::Table(table) => table.columns.iter().map(|column| column.title.as_str()).collect(),
            Block::Figure(figure) => vec![figure.title.as_str()],
            _ => Vec::new(),
        };
        let texts = block.texts().into_iter().map(|text| plain(text));
        texts.chain(extra.into_iter().map(str::to_owned)).map(|text| count_words(&text)).sum::<usize>()
    };
    all_blocks(blocks).into_iter().map(own).sum()
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count()
}

#[test]
fn a_strategy_to_be_signed_has_12_000_words_and_44_pages_at_most() {
    for PrintedPaper { name, pdf, .. } in strategies().iter().filter(|paper| paper.name.ends_with("None")) {
        assert!(pdf.pages <= 44, "{name}: {} pages", pdf.pages);
    }
    let count = words(&strategy(Notes::None).document.blocks);
    assert!(count <= 12_000, "{count} words");
}

/// Links to chapters inside the words of blocks: what they say and where they lead.
fn chapter_links(document: &Document) -> Vec<(String, String)> {
    let heading = |anchor: &str| {
        document.blocks.iter().find_map(|block| match block {
            Block::Heading { id, level: 1, number: Some(number), text } if id == anchor => {
                Some(bare(&format!("{number}{}", plain(text))))
            }
            _ => None,
        })
    };
    let texts = all_blocks(&document.blocks).into_iter().flat_map(Block::texts).flatten();
    let links = texts.filter_map(|inline| match inline {
        Inline::Link { href, children } => Some((plain(children), heading(href.strip_prefix('#')?)?)),
        _ => None,
    });
    links.collect()
}

#[test]
fn a_reference_to_a_chapter_names_the_page_where_it_begins() {
    let PrintedPaper { document, pdf, .. } = strategy(Notes::None);
    let pages = pages(pdf);
    let links = chapter_links(document);
    assert!(links.len() > 3, "{links:?}");
    for (words, heading) in links {
        // Behind cover and contents; the heads of later pages name the chapter too.
        let page = 3 + pages[2..].iter().position(|page| page.contains(&heading)).unwrap();
        let words = bare(&words);
        let said = [format!("{words}(p.{page})"), format!("{words},p.{page})")];
        assert!(said.iter().any(|said| pages.concat().contains(said)), "{heading}: {said:?}");
    }
}

#[test]
fn the_list_of_notes_names_the_pages_where_they_stand() {
    let PrintedPaper { document, pdf, .. } = strategy(Notes::Inline);
    let pages = pages(pdf);
    let list = document.blocks.iter().filter_map(Block::table).find(|table| table.id == MISSING).unwrap();
    assert!(list.rows.len() > 5);
    for (row, number) in list.rows.iter().zip(1..) {
        let page = 1 + pages.iter().position(|page| page.contains(&format!("[{number}]"))).unwrap();
        let line = format!("{}(p.{page})", bare(&plain(&row.cells[1])));
        assert!(pages[page - 1..].iter().any(|page| page.contains(&line)), "[{number}]: {line}");
    }
}

/// The words of a text, without what stands between or beside them.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| c.is_whitespace() || "/-–’'".contains(c);
    text.split(ends).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
}

#[test]
fn no_word_of_a_table_is_broken() {
    let PrintedPaper { document, pdf, .. } = strategy(Notes::None);
    let said = text(&pdf.bytes);
    let printed: BTreeSet<&str> = tokens(&said).collect();
    let rows = document.blocks.iter().filter_map(Block::table).flat_map(|table| &table.rows);
    let cells: Vec<String> = rows.flat_map(|row| &row.cells).map(|cell| plain(cell)).collect();
    let is_short =
        |word: &&str| (4..=14).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic);
    let words: Vec<&str> = cells.iter().flat_map(|cell| tokens(cell)).filter(is_short).collect();
    assert!(words.len() > 500, "{}", words.len());
    let broken: Vec<&str> = words.into_iter().filter(|word| !printed.contains(word)).collect();
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn no_mark_of_a_typewriter_is_printed() {
    for PrintedPaper { name, pdf, .. } in strategies() {
        let said = text(&pdf.bytes);
        let straight: Vec<&str> = said.lines().filter(|line| line.contains(['\'', '"'])).collect();
        assert!(straight.is_empty(), "{name}: {straight:?}");
    }
}

#[test]
fn every_page_says_for_whom_it_is() {
    let fixture = Fixture::open();
    let sample = fixture.invented();
    for (audience, word) in [(Audience::Internal, "INTERNAL"), (Audience::Committee, "COMMITTEE")] {
        for kind in DocumentKind::ALL {
            // Some have their readers, whoever asks.
            if kind.audience().is_some_and(|own| own != audience) {
                continue;
            }
            let pages = pages(&set(&fixture.write(kind, &sample, (Lang::EN, audience))));
            let silent: Vec<usize> =
                (1..).zip(&pages).filter(|(_, page)| !page.contains(word)).map(|(place, _)| place).collect();
            assert!(silent.is_empty(), "{kind:?} {audience:?}: pages {silent:?} of {}", pages.len());
        }
    }
}

/// Letters that are set wide apart are read as words of their own.
#[test]
fn the_words_of_a_stamp_can_be_found() {
    for lang in LANGS {
        let readers = (lang, Audience::Committee);
        let document = Fixture::open().write(DocumentKind::Memorandum, &published("ken", "KEN"), readers);
        let stamp = document.cover.mark.clone().or(document.cover.stamp.clone()).unwrap();
        let said = poppler("pdftotext", &["-layout"], &set(&document).bytes);
        assert!(said.contains(&stamp), "{stamp}: {said}");
    }
}

/// A figure may go to the page after that of the words before it.
#[test]
fn the_list_of_figures_names_the_pages_where_they_are_set() {
    let fixture = Fixture::open();
    let readers = (Lang::EN, Audience::Public);
    let document = fixture.write(DocumentKind::Report, &fixture.invented(), readers);
    let plainly = |text: &str| bare(text).replace(['.', '\u{ad}'], "");
    let pages: Vec<String> = text(&set(&document).bytes).split('\u{c}').map(plainly).collect();
    let (front, body) = pages.split_at(4);
    let front = front.concat();
    let page_of = |words: &str| 5 + body.iter().position(|page| page.contains(words)).unwrap();
    let titles = document.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(plainly(&figure.title)),
        _ => None,
    });
    let lines: Vec<String> = titles.map(|title| format!("{title}{}", page_of(&title))).collect();
    assert!(lines.len() >= 3, "{lines:?}");
    let wrong: Vec<_> = lines.iter().filter(|line| !front.contains(*line)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// The words of each page, in which line by line stands what is printed line by line.
fn lines_of_pages(document: &Document) -> Vec<String> {
    let said = poppler("pdftotext", &["-layout"], &set(document).bytes).replace('\u{ad}', "");
    said.split('\u{c}').map(bare).collect()
}

fn has_boxes(block: &Block) -> Option<String> {
    let Block::List { items, .. } = block else { return None };
    let first = items.first()?.first()?.texts().into_iter().map(|text| plain(text)).next()?;
    first.starts_with('☐').then_some(first)
}

#[test]
fn what_stands_above_boxes_to_be_ticked_is_not_parted_from_the_first() {
    let mut seen = 0;
    for (name, country) in [("ken", "KEN"), ("gha", "GHA"), ("alb", "ALB")] {
        for lang in LANGS {
            let readers = (lang, Audience::Internal);
            let document = Fixture::open().write(DocumentKind::Points, &published(name, country), readers);
            let pages = lines_of_pages(&document);
            for pair in document.blocks.windows(2) {
                let (Block::Paragraph { text, .. }, Some(first)) = (&pair[0], has_boxes(&pair[1])) else {
                    continue;
                };
                let above: Vec<char> = bare(&plain(text)).chars().collect();
                let above: String = above[above.len().saturating_sub(12)..].iter().collect();
                let both = above + &bare(&first).chars().take(12).collect::<String>();
                let is_whole = pages.iter().any(|page| page.contains(&both));
                assert!(is_whole, "{name} {}: a page ends between {both}", lang.code());
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "{seen} lists were read");
}

#[test]
fn a_report_does_not_begin_at_the_foot_of_its_contents() {
    for (name, country) in [("ken", "KEN"), ("gha", "GHA"), ("alb", "ALB")] {
        for lang in LANGS {
            let readers = (lang, Audience::Public);
            let document = Fixture::open().write(DocumentKind::Report, &published(name, country), readers);
            let findings = document.blocks.iter().find_map(|block| match block {
                Block::Finding { text, .. } => Some(bare(&plain(text))),
                _ => None,
            });
            let start: String = findings.unwrap().chars().take(12).collect();
            let page = 1 + lines_of_pages(&document).iter().position(|page| page.contains(&start)).unwrap();
            assert_eq!(page, 3, "{name} {}: behind cover and contents stands {start}", lang.code());
        }
    }
}
