//! The workbook of a draft strategy: what must hold for every sample in every language.

pub mod national;

use crate::support::fixture::Fixture;
use crate::support::xlsx::File;
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience};
use amparo::document::Document;
use amparo::document::workbook::{Cell, ColumnKind, Sheet, Workbook};
use amparo::lang::Lang;
use amparo::render::xlsx::xlsx;
use rust_decimal::Decimal;

fn books(fixture: &Fixture) -> Vec<(String, Workbook)> {
    let of = |(name, sample): (&str, Assessment)| {
        crate::support::languages::LANGS
            .map(|lang| (format!("{name}-{}", lang.code()), fixture.workbook(&sample, lang)))
    };
    fixture.samples().into_iter().flat_map(of).collect()
}

fn sheet<'a>(book: &'a Workbook, id: &str) -> (usize, &'a Sheet) {
    let place = book.place(id).unwrap();
    (place, &book.sheets[place])
}

fn sample(name: &str, lang: Lang) -> Workbook {
    let fixture = Fixture::open();
    let (_, sample) = fixture.samples().into_iter().find(|(given, _)| *given == name).unwrap();
    fixture.workbook(&sample, lang)
}

/// The texts of a workbook: words, titles, entries and cells.
fn texts(book: &Workbook) -> Vec<&str> {
    let words = &book.words;
    let fixed = [&words.about, &words.sheet, &words.holds, &words.lists, &words.lists_intro, &words.cut];
    let mut found: Vec<&str> =
        fixed.into_iter().chain([&words.refused, &book.title]).map(String::as_str).collect();
    found.extend(book.notices.iter().map(String::as_str));
    found.extend(
        book.lists.iter().flat_map(|list| list.entries.iter().chain([&list.title])).map(String::as_str),
    );
    for sheet in &book.sheets {
        found.extend([sheet.title.as_str(), sheet.intro.as_str()]);
        found.extend(sheet.columns.iter().map(|column| column.title.as_str()));
        found.extend(sheet.inputs.iter().map(|input| input.title.as_str()));
        found.extend(sheet.charts.iter().map(|chart| chart.title.as_str()));
        found.extend(sheet.rows.iter().flatten().filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        }));
    }
    found
}

#[test]
fn every_sample_has_a_workbook_that_can_be_written() {
    for (name, book) in books(Fixture::open()) {
        let missing: Vec<&str> = texts(&book).into_iter().filter(|text| text.contains('⟨')).collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
        let file = File::read(&xlsx(&book).unwrap_or_else(|error| panic!("{name}: {error}")));
        assert_eq!(file.sheets.len(), book.sheets.len() + 2, "{name}");
    }
}

#[test]
fn what_is_not_public_is_nowhere_and_is_counted() {
    for (name, book) in books(Fixture::open()) {
        let parts = File::read(&xlsx(&book).unwrap()).parts;
        for (part, text) in parts {
            assert!(!text.contains("WITHHELD"), "{name}: {part}");
        }
    }
    let book = sample("full", Lang::EN);
    let answers = sheet(&book, "answers").1.rows.len();
    let notice = format!("{} pieces of evidence are not public and were left out.", 2 * answers);
    assert!(book.notices.contains(&notice), "{notice}: {:?}", book.notices);
    assert_eq!(sheet(&book, "evidence").1.rows.len(), 2 * answers);
}

#[test]
fn what_can_be_chosen_is_what_stands_there() {
    for (name, book) in books(Fixture::open()) {
        for sheet in &book.sheets {
            for (place, column) in sheet.columns.iter().enumerate() {
                let ColumnKind::Choice(list) = &column.kind else { continue };
                let list = &book.lists[book.list(list).unwrap()];
                for row in &sheet.rows {
                    if let Cell::Text(text) = &row[place] {
                        assert!(list.entries.contains(text), "{name}: {text} is not in {:?}", list.entries);
                    }
                }
            }
        }
    }
}

#[test]
fn missing_levels_are_those_of_the_scorecard_and_unknown_stays_empty() {
    let book = sample("ken", Lang::EN);
    let (place, answers) = sheet(&book, "answers");
    let values = book.values().unwrap();
    let at = |id: &str| answers.place(id).unwrap();
    let level = |row: usize, id: &str| values.cell(place, row, at(id));
    let mut known = 0;
    for row in 0..answers.rows.len() {
        let wanted =
            level(row, "claimed").map(|level_| (level(row, "target").unwrap() - level_).max(Decimal::ZERO));
        assert_eq!(level(row, "missing"), wanted, "{:?}", answers.rows[row]);
        known += usize::from(wanted.is_some());
    }
    assert_eq!((known, answers.rows.len()), (12, 21));
}

/// The paper that holds the register of all evidence.
fn report(sample: &Assessment, lang: Lang) -> Document {
    Fixture::open().write(DocumentKind::Report, sample, (lang, Audience::Public))
}

#[test]
fn the_register_bears_the_names_that_the_document_cites() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.samples() {
        let (document, book) = (report(&sample, Lang::EN), fixture.workbook(&sample, Lang::EN));
        let evidence = sheet(&book, "evidence").1;
        let names = evidence.rows.iter().map(|row| match &row[0] {
            Cell::Text(text) => text.clone(),
            other => panic!("{other:?}"),
        });
        // Answers and decisions have sheets of their own; a piece of evidence is named after its item.
        let of_item = |id: &String| sample.answers.keys().any(|item| id.starts_with(&format!("{item}-")));
        let cited = document.register.iter().map(|source| source.id.0.clone()).filter(of_item);
        assert_eq!(names.collect::<Vec<_>>(), cited.collect::<Vec<_>>(), "{name}");
    }
}

/// The text of a cell; empty where there is none.
fn text<'a>(sheet: &'a Sheet, row: &'a [Cell], id: &str) -> &'a str {
    match &row[sheet.place(id).unwrap()] {
        Cell::Text(text) => text,
        _ => "",
    }
}

#[test]
fn conditions_say_whether_they_are_met_what_proves_them_and_which_evidence_does() {
    let fixture = Fixture::open();
    let mut sample = fixture.samples().into_iter().find(|(name, _)| *name == "ken").unwrap().1;
    let (_, item) = fixture.library.item(&"C01".into()).unwrap();
    let (met, open) = (&item.levels[1].conditions[0], &item.levels[4].conditions[0]);
    let answer = sample.answers.get_mut(&item.id).expect("C01 is answered");
    answer.conditions = [met.id.clone()].into();
    answer.rating = amparo::assessment::Rating::Level(amparo::framework::Level::ALL[1]);
    answer.evidence[0].proves = [met.id.clone()].into();
    let name = answer.evidence[0].id.clone();
    for (lang, words) in [
        (Lang::EN, ["met", "not met", "nobody said"]),
        (crate::support::languages::ES, ["se cumple", "no se cumple", "nadie lo ha dicho"]),
    ] {
        let book = fixture.workbook(&sample, lang);
        let conditions = sheet(&book, "conditions").1;
        let row = |id: &str| {
            let row = conditions.rows.iter().find(|row| text(conditions, row, "condition") == id);
            row.unwrap_or_else(|| panic!("{id} has no row"))
        };
        let of = |id: &str, column: &str| text(conditions, row(id), column);
        assert_eq!(of(met.id.as_str(), "fact"), met.text.get(lang));
        assert_eq!(of(met.id.as_str(), "proof"), met.proof.get(lang));
        assert_eq!((of(met.id.as_str(), "met"), of(met.id.as_str(), "evidence")), (words[0], name.as_str()));
        assert_eq!((of(open.id.as_str(), "met"), of(open.id.as_str(), "evidence")), (words[1], ""));
        let unanswered = fixture.library.main().unwrap().items.iter();
        let unanswered = unanswered.filter(|item| !sample.answers.contains_key(&item.id));
        let unknown: Vec<_> = unanswered.flat_map(|item| item.conditions()).collect();
        assert!(!unknown.is_empty(), "everything is answered");
        for condition in unknown.iter().filter(|one| one.same.is_empty()) {
            assert_eq!(of(condition.id.as_str(), "met"), words[2], "{}", condition.id);
        }
        let shared = item.conditions().chain(unknown).find(|one| !one.same.is_empty());
        let shared = shared.expect("a fact is asked twice");
        assert_eq!(of(shared.id.as_str(), "same"), shared.same[0].as_str());
        let register = report(&sample, lang).register;
        let source = register.iter().find(|source| source.id.0 == name).expect("it is cited");
        assert!(source.remark.contains(met.id.as_str()), "{}", source.remark);
        let evidence = sheet(&book, "evidence").1;
        let piece = evidence.rows.iter().find(|row| text(evidence, row, "source") == name).unwrap();
        assert_eq!(text(evidence, piece, "proves"), met.id.as_str());
    }
}
