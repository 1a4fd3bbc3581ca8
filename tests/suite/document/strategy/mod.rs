//! From an assessment to the words of a draft strategy: what must hold for every sample in every language.

mod beginnings;
mod cabinet;
mod claims;
pub mod companions;
mod lives;
mod quoted;
mod facts;
mod instruments;
mod missing;
mod objectives;
mod prices;
mod singular;
mod starts;
mod undecided;
mod voice;
mod void;
mod wording;
pub mod workbook;

use crate::support::case::folder;
use crate::support::fixture::Fixture;
use crate::support::golden::assert_markdown;
use crate::support::hostile::HOSTILE;
use amparo::assessment::strategy::{DocumentKind, Edit, EditKind};
use amparo::assessment::{Assessment, Audience};
use amparo::bundle::Files;
use amparo::document::{
    Block, Document, GLOSSARY, Inline, MISSING, Row, SourceId, drafting_notes, plain, sources_in,
};
use amparo::lang::Lang;
use amparo::render::{json, markdown};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A sample in a language.
struct Draft {
    name: String,
    sample: Assessment,
    document: Document,
}

/// Every sample in every language, written once for all tests.
fn drafts() -> &'static [Draft] {
    static DRAFTS: LazyLock<Vec<Draft>> = LazyLock::new(|| {
        let of = |(name, sample): (&'static str, Assessment)| {
            crate::support::languages::LANGS.map(|lang| {
                let document = Fixture::open().document(&sample, lang);
                Draft { name: format!("{name}-{}", lang.code()), sample: sample.clone(), document }
            })
        };
        Fixture::open().samples().into_iter().flat_map(of).collect()
    });
    &DRAFTS
}

/// What stands between the cells of a row in its run.
const CELLS: &str = " | ";

/// Every run of text of a document with the sources of its block or row.
fn runs(blocks: &[Block]) -> Vec<(String, Vec<SourceId>)> {
    blocks.iter().flat_map(runs_of).collect()
}

fn runs_of(block: &Block) -> Vec<(String, Vec<SourceId>)> {
    let words = |row: &Row| row.cells.iter().map(|cell| plain(cell).trim().to_owned()).collect::<Vec<_>>();
    let row = |row: &Row| (words(row).join(CELLS), row.sources.clone());
    match block {
        Block::Heading { text, .. } => vec![(plain(text), sources_in(text))],
        Block::Finding { text, sources, .. } | Block::Paragraph { text, sources, .. } => {
            vec![(plain(text), sources.clone())]
        }
        Block::List { items, .. } => items.iter().flat_map(|item| runs(item)).collect(),
        Block::Note { blocks, .. } => runs(blocks),
        Block::Table(table) => table.rows.iter().map(row).collect(),
        Block::Figure(_) | Block::PageBreak => Vec::new(),
    }
}

/// The blocks of a chapter, without its heading.
fn chapter<'a>(document: &'a Document, section: &str) -> &'a [Block] {
    let is_opening = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
    let belongs =
        |block: &Block| block.id().is_some_and(|id| id.split_once('-').is_some_and(|(of, _)| of == section));
    let start = document.blocks.iter().position(|block| is_opening(block) && belongs(block));
    let rest = &document.blocks[start.unwrap_or_else(|| panic!("no chapter {section}")) + 1..];
    &rest[..rest.iter().position(is_opening).unwrap_or(rest.len())]
}

/// The kinds of blocks in order, without their words.
fn sketch(blocks: &[Block]) -> String {
    let one = |block: &Block| match block {
        Block::Heading { level, .. } => format!("h{level}"),
        Block::Finding { .. } => "f".to_owned(),
        Block::Paragraph { text, .. } => format!("p{}", spans(text)),
        Block::List { ordered, items, .. } => {
            let items: Vec<String> = items.iter().map(|item| sketch(item)).collect();
            format!("{}[{}]", if *ordered { "ol" } else { "ul" }, items.join(","))
        }
        // Which acronyms and terms occur depends on the language.
        Block::Table(table) if table.id == GLOSSARY => table.id.clone(),
        Block::Table(table) => format!("t{}x{}", table.columns.len(), table.rows.len()),
        Block::Figure(figure) => format!("figure:{}", figure.id),
        Block::Note { kind, blocks, .. } => format!("{kind:?}[{}]", sketch(blocks)),
        Block::PageBreak => "break".to_owned(),
    };
    blocks.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// The marks and links of a paragraph, which people's words must not change; where their lines end is theirs.
fn spans(text: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text { .. } => String::new(),
        Inline::Foreign { children, .. } => spans(children),
        Inline::Strong { .. } => "s".to_owned(),
        Inline::Emphasis { .. } => "e".to_owned(),
        Inline::Link { .. } => "l".to_owned(),
        Inline::Source { id } => format!("({})", id.0),
        Inline::Break => String::new(),
        Inline::Inserted { .. } => "+".to_owned(),
        Inline::Deleted { .. } => "-".to_owned(),
    };
    text.iter().map(one).collect()
}

/// The drafts are written to the folder that `AMPARO_DRAFTS` names, for those who want to read them.
#[test]
fn every_sample_is_said_without_a_gap_in_the_words() {
    for Draft { name, document, .. } in drafts() {
        let text = markdown::markdown(document);
        if let Some(folder) = std::env::var_os("AMPARO_DRAFTS") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{name}.md")), &text).unwrap();
        }
        let whole = json::json(document).unwrap();
        assert!(!whole.contains('⟨'), "{name}: a message is missing: {}", around(&whole, '⟨'));
        if !name.starts_with("hostile") {
            assert!(!text.contains('{') && !text.contains('}'), "{name}: {}", around(&text, '{'));
            for slip in ["  ", " .", " ,", "..", "“”", "«»", "()", " ;"] {
                let runs = runs(&document.blocks);
                let run =
                    runs.iter().find(|(run, _)| run.split(CELLS).any(|cell| cell.trim().contains(slip)));
                assert!(run.is_none(), "{name}: `{slip}` in {run:?}");
            }
        }
    }
}

fn around(text: &str, mark: char) -> String {
    let at = text.find(mark).unwrap_or_default();
    text.chars().skip(text[..at].chars().count().saturating_sub(40)).take(100).collect()
}

#[test]
fn every_citation_leads_to_the_register() {
    for Draft { name, document, .. } in drafts() {
        let register: BTreeSet<_> = document.register.iter().map(|source| source.id.clone()).collect();
        assert_eq!(register.len(), document.register.len(), "{name}: an id stands twice in the register");
        for (run, sources) in runs(&document.blocks) {
            assert!(sources.iter().all(|source| register.contains(source)), "{name}: {run}");
        }
    }
}

#[test]
fn nothing_that_is_not_public_enters_and_its_absence_is_said() {
    for Draft { name, sample, document } in drafts() {
        let whole = json::json(document).unwrap();
        assert!(!whole.contains("WITHHELD"), "{name}");
        let left_out = sample
            .answers
            .values()
            .flat_map(|given| &given.evidence)
            .filter(|evidence| evidence.title.contains("WITHHELD"))
            .count();
        let counted = left_out.to_string();
        let said = document.cover.lines.iter().any(|line| line.contains(&counted))
            || runs(&document.blocks).iter().any(|(run, _)| run.contains(&counted));
        assert!(left_out == 0 || said, "{name}: nobody says that {left_out} pieces were left out");
    }
}

#[test]
fn both_languages_are_built_alike() {
    for pair in drafts().chunks(2) {
        let [en, es] = [&pair[0], &pair[1]].map(|draft| sketch(&draft.document.blocks));
        assert_eq!(en, es, "{}", pair[0].name);
    }
}

#[test]
fn words_of_people_change_no_block() {
    let fixture = Fixture::open();
    let built = |text: &str| {
        let [en, es] = crate::support::languages::LANGS
            .map(|lang| sketch(&fixture.document(&fixture.hostile(text), lang).blocks));
        format!("{en} {es}")
    };
    let harmless = built("harmless words");
    for text in HOSTILE {
        assert_eq!(built(text), harmless, "{text}");
    }
}

#[test]
fn no_heading_is_left_without_words() {
    for Draft { name, document, .. } in drafts() {
        for pair in document.blocks.windows(2) {
            if let [Block::Heading { level, text, .. }, Block::Heading { level: next, .. }] = pair {
                assert!(next > level, "{name}: nothing stands below `{}`", plain(text));
            }
        }
        assert!(!matches!(document.blocks.last(), Some(Block::Heading { .. })), "{name}");
        // What stands before the first chapter and behind the last one need not say a finding.
        let is_chapter = |number: &str| number.chars().all(|digit| digit.is_ascii_digit());
        let chapters = document.blocks.iter().enumerate().filter(
            |(_, block)| matches!(block, Block::Heading { level: 1, number: Some(number), .. } if is_chapter(number)),
        );
        for (index, _) in chapters {
            assert!(
                matches!(document.blocks[index + 1], Block::Finding { .. }),
                "{name}: a chapter without a finding"
            );
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let fixture = Fixture::of(Files::embedded());
    let again = fixture
        .samples()
        .into_iter()
        .flat_map(|(_, sample)| crate::support::languages::LANGS.map(|lang| fixture.document(&sample, lang)));
    let mut seen = 0;
    for (Draft { name, document, .. }, again) in drafts().iter().zip(again) {
        assert_eq!(json::json(document).unwrap(), json::json(&again).unwrap(), "{name}");
        seen += 1;
    }
    assert_eq!(seen, drafts().len());
}

#[test]
fn kenya_and_the_samples_read_as_they_were_approved() {
    let fixture = Fixture::open();
    let kenya = crate::support::fixture::published("ken", "KEN");
    // Each sample in the language in which its people write.
    for (name, lang, sample) in [
        ("ken-en", Lang::EN, kenya.clone()),
        ("ken-es", crate::support::languages::ES, kenya),
        ("sample-en", Lang::EN, fixture.invented()),
        ("sample-es", crate::support::languages::ES, fixture.invented_in_spanish()),
    ] {
        let path = folder(name).join(DocumentKind::Strategy.code());
        assert_markdown(&path, &fixture.document(&sample, lang));
    }
}

/// The rows of the list of what is missing; none without such a list.
fn missing_rows(document: &Document) -> &[Row] {
    let list = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.id == MISSING => Some(table.rows.as_slice()),
        _ => None,
    });
    list.unwrap_or_default()
}

#[test]
fn the_list_of_what_is_missing_names_the_languages_that_are_behind() {
    let fixture = Fixture::open();
    let sample = fixture.invented();
    let mut edited = sample.clone();
    let place = "strategy/en/summary-p2".parse().unwrap();
    edited.strategy.edits.insert(place, Edit { turn: 1, ..Edit::of(EditKind::Remove) });
    for (lang, told) in [
        (Lang::EN, "Español: one part is behind."),
        (crate::support::languages::ES, "Español: hay una parte atrasada."),
    ] {
        let count = |assessment: &Assessment| {
            let document = fixture.document(assessment, lang);
            let rows = missing_rows(&document).iter();
            rows.filter(|row| plain(&row.cells[2]).contains(told) && !plain(&row.cells[3]).is_empty()).count()
        };
        assert_eq!((count(&sample), count(&edited)), (0, 1), "{lang}");
    }
}

#[test]
fn every_drafting_note_is_on_the_list_of_what_is_missing() {
    for Draft { name, document, .. } in drafts() {
        let list = missing_rows(document);
        let notes = drafting_notes(&document.blocks).count();
        assert!(list.len() <= notes && !list.is_empty(), "{name}");
        for row in list {
            let (what, owed) = (plain(&row.cells[2]), plain(&row.cells[3]));
            assert!(!what.trim().is_empty(), "{name}: an empty line");
            assert!(!owed.trim().is_empty() || name.starts_with("hostile"), "{name}: nobody owes: {what}");
        }
    }
}

#[test]
fn chapters_and_annexes_have_the_same_number_in_every_country() {
    for Draft { name, document, .. } in drafts() {
        let numbers: Vec<&str> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level: 1, number: Some(number), .. } => Some(number.as_str()),
                _ => None,
            })
            .collect();
        let wanted = "1 2 3 4 5 6 7 8 A B C D E";
        assert_eq!(numbers.join(" "), wanted, "{name}");
    }
}

#[test]
fn readers_see_what_is_for_them_and_nothing_else() {
    let fixture = Fixture::open();
    let seen = |audience| {
        let kinds = [DocumentKind::Strategy, DocumentKind::Report, DocumentKind::Comments];
        let written = kinds.map(|kind| fixture.write(kind, &fixture.invented(), (Lang::EN, audience)));
        written.map(|document| json::json(&document).unwrap()).concat()
    };
    let (public, committee, internal) =
        (seen(Audience::Public), seen(Audience::Committee), seen(Audience::Internal));
    let (remark, finding) = ("An internal remark on staffing", "recruitment in a game");
    assert!(!public.contains(remark) && !public.contains(finding));
    assert!(committee.contains(remark) && !committee.contains(finding));
    assert!(internal.contains(remark) && internal.contains(finding));
}
