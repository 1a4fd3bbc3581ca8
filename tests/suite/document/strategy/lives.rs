//! Knows what the first chapters tell of children and of where a country starts: facts with their sources, drawn where two
//! can be compared, and no level.

use super::{drafts, runs};
use crate::support::fixture::{Fixture, begun, published};
use crate::support::languages::LANGS;
use amparo::assessment::Basis;
use amparo::document::{Block, Chart, Document, NoteKind, plain};
use amparo::lang::Lang;

/// The blocks of a chapter.
fn chapter<'a>(document: &'a Document, section: &str) -> &'a [Block] {
    let is_head = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
    let own = |block: &Block| block.id().is_some_and(|id| id.starts_with(&format!("{section}-h")));
    let start = document.blocks.iter().position(|block| is_head(block) && own(block)).unwrap();
    let rest = &document.blocks[start + 1..];
    &rest[..rest.iter().position(is_head).unwrap_or(rest.len())]
}

fn said(blocks: &[Block]) -> String {
    runs(blocks).into_iter().map(|(run, _)| run + "\n").collect()
}

#[test]
fn each_chart_of_figures_compares_two_and_names_where_they_are_from() {
    let mut seen = 0;
    for draft in drafts() {
        let blocks = chapter(&draft.document, "lives");
        let charts = blocks.windows(2).filter_map(|pair| match pair {
            [Block::Figure(figure), next] => Some((figure, next)),
            _ => None,
        });
        let charts: Vec<_> = charts.collect();
        assert!(charts.len() <= 4, "{}: {} charts", draft.name, charts.len());
        for (figure, next) in charts {
            let Chart::Amounts(chart) = &figure.chart else { panic!("{}: {}", draft.name, figure.id) };
            assert!(chart.bars.len() > 1, "{}: one bar in {}", draft.name, figure.id);
            assert!(chart.bars.iter().all(|bar| bar.value <= chart.most && !bar.name.is_empty()));
            let Block::Paragraph { sources, text, .. } = next else { panic!("{}: {next:?}", draft.name) };
            assert!(!sources.is_empty(), "{}: {}", draft.name, plain(text));
            seen += 1;
        }
    }
    assert!(seen >= 10, "only {seen} charts were seen");
}

#[test]
fn the_sample_draws_access_skills_and_cases_each_with_its_finding() {
    let document = Fixture::open().document(&Fixture::open().invented(), Lang::EN);
    let figures = chapter(&document, "lives").iter().filter_map(|block| match block {
        Block::Figure(figure) => Some((figure.id.as_str(), figure.title.as_str())),
        _ => None,
    });
    let figures: Vec<_> = figures.collect();
    let ids: Vec<&str> = figures.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, ["life-access", "life-use", "life-cases"]);
    for ((_, title), wanted) in figures.iter().zip([
        "Mobile broadband coverage of the population is 91% (3G or better); internet for learning is available in 37% of \
         schools",
        "Basic digital skills are shown by 29% of 15-year-olds; training in children’s safety online was given to 11% of \
         teachers",
        "Cases investigated, prosecuted and convicted, 2025: 210 files opened, 38 prosecutions and 19 convictions",
    ]) {
        assert_eq!(*title, wanted);
    }
}

#[test]
fn the_chapter_opens_with_sentences_and_says_once_what_nobody_measures() {
    let fixture = Fixture::open();
    for (lang, sample, head, silent) in [
        (
            LANGS[0],
            fixture.invented(),
            "The population under 18 is 1.92 million persons, 41% of the population (2024). Internet at home reaches 46% \
             of households (2025). Basic digital skills are shown by 29% of 15-year-olds (2024).",
            "no national data yet on children with a smartphone of their own, or one shared; internet use by age",
        ),
        (
            LANGS[1],
            fixture.invented_in_spanish(),
            "La población menor de 18 años es de 2,74 millones de personas, el 29 % de la población (2023). Internet en casa",
            "Aún no hay datos nacionales sobre niñas, niños y adolescentes con un teléfono inteligente propio o compartido; uso",
        ),
    ] {
        let text = said(chapter(&fixture.document(&sample, lang), "lives")).replace('\u{a0}', " ");
        assert!(text.contains(head) && text.contains(silent), "{text}");
        let told =
            text.matches("no national data yet").count() + text.matches("sin datos nacionales").count();
        assert!(told <= 1 && !text.contains(": 0-4"), "{text}");
    }
}

/// A figure in another language stands behind what it counts, and its share beside that.
#[test]
fn no_sentence_of_the_paper_ends_in_another_language() {
    let fixture = Fixture::open();
    for (sample, lang, wanted) in [
        (
            fixture.invented_in_spanish(),
            LANGS[0],
            [
                "Population under 18: 2,74 millones de personas",
                "(population covered by a mobile broadband network)",
                "640 investigaciones, 118 acusaciones, 52 condenas",
            ],
        ),
        (
            fixture.invented(),
            LANGS[1],
            [
                "Población menor de 18 años: 1.92 million persons",
                "(población con cobertura de banda ancha móvil)",
                "210 files opened, 38 prosecutions, 19 convictions",
            ],
        ),
    ] {
        let document = fixture.document(&sample, lang);
        let titles = document.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure.title.as_str()),
            _ => None,
        });
        let titles: Vec<&str> = titles.collect();
        let text = (said(&document.blocks) + &titles.join("\n")).replace('\u{a0}', " ");
        for words in wanted {
            assert!(text.contains(words), "{lang:?}: {words} in {text}");
        }
        let text = text.to_lowercase();
        for asked in &fixture.library.kit.context_figures {
            let begun = format!("{} ", asked.sentence.get(lang).to_lowercase());
            let ends = text.match_indices(&begun).map(|(at, _)| &text[at + begun.len()..]);
            let told: Vec<&str> =
                ends.filter(|rest| rest.starts_with(|it: char| it.is_ascii_digit())).collect();
            assert!(told.is_empty(), "{lang:?}: {begun}{}", told[0]);
        }
    }
}

#[test]
fn a_number_about_children_is_told_wherever_it_was_entered_and_once() {
    let fixture = Fixture::open();
    for lang in LANGS {
        let document = fixture.document(&published("ken", "KEN"), lang);
        let blocks = chapter(&document, "lives");
        let (text, study) = (said(blocks), "5-13% of internet-using 12-17s had OCSEA experience in a year");
        assert!(text.contains(study) && !text.contains("no routine data set"), "{text}");
        let (_, sources) = runs(blocks).into_iter().find(|(run, _)| run.contains(study)).unwrap();
        assert!(!sources.is_empty());
    }
    // An answer tells this number too; a figure has it already.
    let text = said(chapter(&fixture.document(&fixture.invented(), Lang::EN), "lives"));
    assert!(text.contains("6,300 CyberTipline reports") && !text.contains("it received 6,300"), "{text}");
}

/// What is on record is a summary: it is told as one, and not as their own words.
#[test]
fn what_children_said_is_told_in_sum_with_what_changed() {
    let fixture = Fixture::open();
    for (lang, changed) in [(LANGS[0], "What changed. "), (LANGS[1], "Qué cambió. ")] {
        let document = fixture.document(&fixture.invented(), lang);
        let blocks = chapter(&document, "lives");
        let is_quote = |block: &Block| matches!(block, Block::Note { kind: NoteKind::Quote, .. });
        assert!(!blocks.iter().any(is_quote), "{lang:?}");
        let text = said(blocks);
        assert!(text.contains("do not know whom to tell") && text.matches(changed).count() == 2, "{text}");
    }
}

#[test]
fn a_country_of_which_nothing_is_known_is_told_so_in_a_sentence() {
    let fixture = Fixture::open();
    let empty = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    for (lang, wanted) in [(LANGS[0], "measure the rest"), (LANGS[1], "mediremos lo demás")] {
        let document = fixture.document(&empty, lang);
        for section in ["lives", "start", "vision"] {
            let plain =
                chapter(&document, section).iter().filter(|block| !matches!(block, Block::Note { .. }));
            let plain: Vec<Block> = plain.cloned().collect();
            assert!(!said(&plain).trim().is_empty(), "{section} is a heading and notes");
        }
        assert!(said(chapter(&document, "lives")).contains(wanted), "{lang:?}");
    }
}

#[test]
fn where_a_country_starts_is_told_without_a_level_and_strengths_come_first() {
    for draft in drafts().iter().filter(|draft| !draft.name.starts_with("hostile")) {
        let text = said(chapter(&draft.document, "start"));
        for word in ["Level ", "Nivel ", "nivel 1", "nivel 2", "median rank"] {
            assert!(!text.contains(word), "{}: {word} in {text}", draft.name);
        }
    }
    let document = Fixture::open().document(&Fixture::open().invented(), Lang::EN);
    let text = said(chapter(&document, "start"));
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(place("The helpline 116 is free") < place("Missing: "));
    assert!(!text.contains("Signed agreements with police"), "more than the first sentence");
}

#[test]
fn the_table_of_the_page_has_no_empty_column_and_more_than_one_row() {
    let mut seen = 0;
    for draft in drafts() {
        let tables = draft.document.blocks.iter().filter_map(|block| match block {
            Block::Table(table) if table.id == "page" => Some(table),
            _ => None,
        });
        for table in tables {
            assert!(table.rows.len() > 1, "{}", draft.name);
            for (index, column) in table.columns.iter().enumerate() {
                let some = table.rows.iter().any(|row| !["–", ""].contains(&plain(&row.cells[index]).trim()));
                assert!(some, "{}: nothing below {}", draft.name, column.title);
            }
            seen += 1;
        }
    }
    assert!(seen > 4, "only {seen} were seen");
}
