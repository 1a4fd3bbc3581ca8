//! What careful readers found and must not come back: names that move, instruments of other regions, bare tables.

use crate::support::fixture::{Fixture, published};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience};
use amparo::bundle::Files;
use amparo::document::{Block, Chart, Document, Row, plain};
use amparo::framework::Text;
use amparo::lang::Lang;
use std::collections::BTreeSet;
use std::sync::Arc;

fn ids(document: &Document) -> BTreeSet<String> {
    document.blocks.iter().filter_map(|block| block.id().map(str::to_owned)).collect()
}

fn written(fixture: &Fixture, kind: DocumentKind, assessment: &Assessment, lang: Lang) -> Document {
    fixture.write(kind, assessment, (lang, Audience::Internal))
}

/// What stands behind the first point of each id: the keys of the loops around the block.
fn keys(document: &Document) -> Vec<String> {
    let ids = ids(document);
    let mut keys: Vec<String> =
        ids.iter().filter_map(|id| id.split_once('.').map(|(_, keys)| keys.to_owned())).collect();
    keys.sort();
    keys
}

/// Words differ between the languages; what a paragraph is about does not.
#[test]
fn keys_of_loops_do_not_hang_on_words() {
    let fixture = Fixture::open();
    for (name, sample) in [("sample", fixture.invented()), ("ken", published("ken", "KEN"))] {
        // Open points that say the same stand together; what is the same differs by language, and nobody edits them.
        for kind in DocumentKind::ALL.into_iter().filter(|kind| *kind != DocumentKind::Points) {
            let of = |lang| keys(&written(fixture, kind, &sample, lang));
            assert_eq!(of(Lang::EN), of(crate::support::languages::ES), "{name}, {kind:?}");
        }
    }
}

#[test]
fn an_objective_keeps_its_edits_when_it_is_reworded() {
    let mut fixture = Fixture::of(Files::embedded());
    let sample = fixture.invented();
    let kinds = [DocumentKind::Strategy, DocumentKind::Concept, DocumentKind::Report, DocumentKind::Children];
    let of = |fixture: &Fixture| kinds.map(|kind| ids(&written(fixture, kind, &sample, Lang::EN)));
    let before = of(&fixture);
    assert!(before[0].iter().any(|id| id.ends_with(".o1")), "{:?}", before[0]);
    for objective in &mut Arc::make_mut(&mut fixture.library).kit.objectives {
        objective.title = Text::from(format!("Reworded: {}", objective.title.base()).as_str());
    }
    assert_eq!(of(&fixture), before);
}

/// Every row of the document as plain words, and every paragraph and note.
fn said(document: &Document) -> String {
    let row = |row: &Row| row.cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" | ");
    fn of(block: &Block, row: &dyn Fn(&Row) -> String) -> String {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Finding { text, .. } => {
                plain(text)
            }
            Block::List { items, .. } => {
                items.iter().flatten().map(|block| of(block, row)).collect::<Vec<_>>().join("\n")
            }
            Block::Note { blocks, .. } => {
                blocks.iter().map(|block| of(block, row)).collect::<Vec<_>>().join("\n")
            }
            Block::Table(table) => table.rows.iter().map(row).collect::<Vec<_>>().join("\n"),
            Block::Figure(_) | Block::PageBreak => String::new(),
        }
    }
    document.blocks.iter().map(|block| of(block, &row)).collect::<Vec<_>>().join("\n")
}

#[test]
fn only_instruments_open_to_the_country_are_named() {
    let fixture = Fixture::open();
    for (name, code, its, others) in [
        ("ken", "KEN", "Malabo Convention", ["Directive 2011/93/EU", "ASEAN Declaration", "CM/Rec(2018)7"]),
        (
            "gha",
            "GHA",
            "African Children’s Charter",
            ["Digital Services Act", "ASEAN Declaration", "CM/Rec(2018)7"],
        ),
        ("alb", "ALB", "CM/Rec(2018)7", ["Malabo Convention", "AU COSE Policy", "Directive 2011/93/EU"]),
    ] {
        let said = said(&written(fixture, DocumentKind::Report, &published(name, code), Lang::EN));
        for named in [its, "Lanzarote Convention", "Budapest Convention", "OECD Recommendation"] {
            assert!(said.contains(named), "{name} does not name {named}");
        }
        for other in others {
            assert!(!said.contains(other), "{name} names {other}");
        }
    }
}

/// The name of the list, such as `Netherlands (Kingdom of the)`, is for covers.
#[test]
fn countries_are_called_in_sentences_as_people_call_them() {
    let fixture = Fixture::open();
    let es = crate::support::languages::ES;
    for (code, lang, wanted) in [
        ("NLD", Lang::EN, ["in the Netherlands", "the assessment of the Netherlands found"]),
        ("NLD", es, ["en los Países Bajos", "la evaluación de los Países Bajos"]),
        ("USA", Lang::EN, ["in the United States", "the assessment of the United States found"]),
        ("USA", es, ["en los Estados Unidos", "la evaluación de los Estados Unidos"]),
        ("GBR", es, ["en el Reino Unido", "la evaluación del Reino Unido"]),
        ("VEN", es, ["en Venezuela", "la evaluación de Venezuela"]),
    ] {
        let sample = Assessment { country: code.into(), ..fixture.invented() };
        let listed = fixture.library.country(&code.into()).unwrap().name(lang).to_owned();
        let report = fixture.write(DocumentKind::Report, &sample, (lang, Audience::Public));
        let said = said(&fixture.document(&sample, lang)) + &said(&report);
        for words in wanted {
            assert!(said.contains(words), "{code}, {lang:?}: {words}");
        }
        for words in [listed.as_str(), " de el ", " a el ", " of The ", " in The "] {
            assert!(!said.contains(words), "{code}, {lang:?}: {words}");
        }
    }
}

#[test]
fn the_theory_of_change_names_only_objectives_of_the_plan() {
    let fixture = Fixture::open();
    let document = fixture.document(&published("alb", "ALB"), Lang::EN);
    let said = said(&document);
    let stages = document.blocks.iter().find_map(|block| match block {
        Block::Figure(figure) => match &figure.chart {
            Chart::Theory(chart) => Some(&chart.stages),
            _ => None,
        },
        _ => None,
    });
    let objectives = &stages.unwrap()[0].boxes;
    assert!(!objectives.is_empty());
    for one in objectives {
        let own = fixture.library.kit.objectives.iter().find(|own| own.short_title.get(Lang::EN) == one.text);
        let heading = format!("Objective {}: {}", one.id, own.unwrap().title.get(Lang::EN));
        assert!(said.lines().any(|line| line == heading), "no section `{heading}`");
    }
}

#[test]
fn every_table_has_a_caption() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.samples() {
        // The boxes of a question sheet are a form, and no table that is counted.
        for kind in DocumentKind::ALL.into_iter().filter(|kind| *kind != DocumentKind::Questions) {
            for lang in crate::support::languages::LANGS {
                for block in &written(fixture, kind, &sample, lang).blocks {
                    let Block::Table(table) = block else { continue };
                    assert!(!table.caption.trim().is_empty(), "{name}, {kind:?}, {lang:?}: {}", table.id);
                }
            }
        }
    }
}

/// What stands out: headings, captions, titles of figures.
fn titles(document: &Document) -> impl Iterator<Item = String> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Heading { text, .. } => Some(plain(text)),
        Block::Table(table) => Some(table.caption.clone()),
        Block::Figure(figure) => Some(figure.title.clone()),
        _ => None,
    })
}

/// Whether a figure 0 stands where a person would say that there is none; a share such as `0 of 17` is a measure.
fn counts_nothing(title: &str) -> bool {
    let counts = |rest: &str| !rest.starts_with("of ") && !rest.starts_with("de ");
    [": 0 ", "; 0 "].iter().any(|start| title.split(start).skip(1).any(counts))
}

#[test]
fn no_title_holds_two_colons_and_none_counts_nothing_as_zero() {
    let fixture = Fixture::open();
    let own_titles = |lang: Lang| {
        let items = fixture.library.frameworks.iter().flat_map(|framework| &framework.items);
        items.map(move |item| item.title.get(lang)).filter(|title| title.contains(':'))
    };
    for (name, sample) in fixture.samples().into_iter().filter(|(name, _)| *name != "hostile") {
        for kind in [DocumentKind::Strategy, DocumentKind::Report, DocumentKind::Memorandum] {
            for lang in crate::support::languages::LANGS {
                let document = written(fixture, kind, &sample, lang);
                let mut seen = 0;
                for title in titles(&document) {
                    let said = own_titles(lang).fold(title.clone(), |said, own| said.replace(own, ""));
                    assert!(said.matches(':').count() < 2, "{name}, {kind:?}, {lang:?}: {title}");
                    assert!(!counts_nothing(&said), "{name}, {kind:?}, {lang:?}: {title}");
                    seen += 1;
                }
                assert!(seen > 2, "{name}, {kind:?}, {lang:?}: {seen} titles were read");
            }
        }
    }
}

#[test]
fn no_sentence_ends_twice() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.samples().into_iter().filter(|(name, _)| *name != "hostile") {
        for kind in DocumentKind::ALL {
            for lang in crate::support::languages::LANGS {
                let said = said(&written(fixture, kind, &sample, lang));
                let twice = ["?.", "!.", "...."].into_iter().find(|stops| said.contains(stops));
                assert_eq!(twice, None, "{name}, {kind:?}, {lang:?}");
            }
        }
    }
}

fn is_iso_date(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    word.len() == 10 && word.parse::<chrono::NaiveDate>().is_ok()
}

#[test]
fn dates_stand_in_the_form_that_readers_write() {
    let fixture = Fixture::open();
    for lang in crate::support::languages::LANGS {
        let document = fixture.document(&fixture.invented(), lang);
        let said = said(&document);
        let found: Vec<&str> = said.split_whitespace().filter(|word| is_iso_date(word)).collect();
        assert!(found.is_empty(), "{lang:?}: {found:?}");
        let remarks: Vec<&String> = document
            .register
            .iter()
            .map(|source| &source.remark)
            .filter(|it| it.split(' ').any(is_iso_date))
            .collect();
        assert!(remarks.is_empty(), "{lang:?}: {remarks:?}");
    }
}

#[test]
fn numbers_of_actions_stand_in_their_order() {
    let fixture = Fixture::open();
    let place = |number: &str| -> Option<(u32, u32)> {
        let (objective, place) = number.split_once('.')?;
        Some((objective.parse().ok()?, place.parse().ok()?))
    };
    let document = fixture.document(&fixture.invented(), Lang::EN);
    let table = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.id == "actions" => Some(table),
        _ => None,
    });
    let numbers: Vec<(u32, u32)> =
        table.unwrap().rows.iter().filter_map(|row| place(&plain(&row.cells[0]))).collect();
    assert!(numbers.is_sorted(), "{numbers:?}");
    assert!(numbers.len() > 40, "only {} actions were read", numbers.len());
}

#[test]
fn a_hyphen_joins_years_in_spanish() {
    let fixture = Fixture::open();
    let mut seen = 0;
    for kind in DocumentKind::ALL {
        let document = written(fixture, kind, &fixture.invented_in_spanish(), crate::support::languages::ES);
        let text = amparo::render::json::json(&document).unwrap();
        let signs: Vec<char> = text.chars().collect();
        let joined = |sign| {
            let is_it = |at: &[char]| at[1] == sign && at[0].is_ascii_digit() && at[2].is_ascii_digit();
            signs.windows(3).filter(move |at| is_it(at)).count()
        };
        assert_eq!(joined('–'), 0, "{kind:?}");
        seen += joined('-');
    }
    assert!(seen > 20, "only {seen} figures are joined");
}
