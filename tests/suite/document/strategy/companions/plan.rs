//! The action plan: every action once, no empty column, no table of a single row, costs at both kinds of prices apart.

use super::{Written, companion, written};
use crate::document::strategy::workbook::national::costed;
use crate::support::fixture::{Fixture, begun, published};
use crate::support::languages::{LANGS, printed};
use amparo::assessment::strategy::{CostKind, DocumentKind, EconomicClass, Stakeholder};
use amparo::assessment::{Assessment, Audience, Basis};
use amparo::document::strategy::facts;
use amparo::document::{Block, Document, Facts, Inline, MISSING, Row, Table, all_blocks, plain};
use amparo::lang::Lang;
use amparo::plan::Lack;
use amparo::render::markdown;
use std::collections::{BTreeMap, BTreeSet};

fn plans() -> impl Iterator<Item = &'static Written> {
    written().iter().filter(|one| one.name.contains("-plan-"))
}

fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    all_blocks(&document.blocks).into_iter().filter_map(Block::table)
}

fn of(sample: &Assessment) -> Facts {
    Fixture::open().with_inputs(sample, (DocumentKind::Plan, Lang::EN, Audience::Public), facts)
}

#[test]
fn no_table_has_a_single_row_or_an_empty_column() {
    let mut seen = 0;
    for Written { name, document } in plans() {
        for table in tables(document).filter(|table| table.id != MISSING) {
            assert!(table.rows.len() > 1, "{name}: {} has a single row", table.id);
            for (place, column) in table.columns.iter().enumerate() {
                let is_filled = |row: &Row| !["", "–"].contains(&plain(&row.cells[place]).trim());
                assert!(table.rows.iter().any(is_filled), "{name}: {}", column.title);
            }
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

/// What a table of actions says of the cost of each, by its number.
fn costs(document: &Document) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    for table in tables(document).filter(|table| table.id.starts_with("actions")) {
        let place = table.columns.iter().position(|column| column.title.starts_with("Cost")).unwrap();
        for row in &table.rows {
            told.insert(plain(&row.cells[0]).trim().to_owned(), plain(&row.cells[place]).trim().to_owned());
        }
    }
    told
}

#[test]
fn strategy_and_plan_say_the_same_of_what_nobody_has_costed() {
    let fixture = Fixture::open();
    let is_usual = |cost: &str| ["Up to", "Between", "At least"].iter().any(|start| cost.starts_with(start));
    let wanted = ["ken", "sample", "muestra"];
    for (name, sample) in fixture.samples().into_iter().filter(|(name, _)| wanted.contains(name)) {
        let plan = costs(&companion(fixture, DocumentKind::Plan, &sample, Lang::EN));
        let strategy = costs(&fixture.document(&sample, Lang::EN));
        let both: Vec<(&String, &String)> =
            strategy.iter().filter_map(|(number, cost)| Some((cost, plan.get(number)?))).collect();
        assert!(both.len() > 20, "{name}: {} actions were read", both.len());
        // The strategy rounds what was costed; the plan does not.
        let agree = |(one, other): &(&String, &String)| {
            is_usual(one) == is_usual(other) && (!is_usual(one) || one == other)
        };
        assert!(both.iter().all(agree), "{name}: {both:?}");
    }
}

/// The names that stand out in the column of those who lead.
fn leads(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for table in tables(document).filter(|table| table.id.starts_with("actions-")) {
        let place = table.columns.iter().position(|column| column.title.starts_with("Lead")).unwrap();
        let cells = table.rows.iter().flat_map(|row| &row.cells[place]);
        found.extend(cells.filter_map(|inline| match inline {
            Inline::Strong { children } => Some(plain(children)),
            _ => None,
        }));
    }
    found
}

#[test]
fn no_kind_of_institution_is_printed_as_the_name_of_a_lead() {
    let fixture = Fixture::open();
    let sample = fixture.invented();
    let known = sample.strategy.records::<Stakeholder>().map(|(_, one)| one.name.as_str());
    let known = known.chain(sample.strategy.actions.values().map(|action| action.lead.as_str()));
    let known: BTreeSet<String> = known.chain([sample.strategy.frame.lead.as_str()]).map(printed).collect();
    let told = leads(&companion(fixture, DocumentKind::Plan, &sample, Lang::EN));
    assert!(told.len() > 60, "{} leads stand out", told.len());
    for name in told {
        assert!(known.contains(name.trim()), "{name}");
    }
    let nobody = leads(&companion(fixture, DocumentKind::Plan, &published("ken", "KEN"), Lang::EN));
    assert_eq!(nobody, Vec::<String>::new(), "no institution is on record");
}

/// What is to be true later is said by the indicators of the strategy.
#[test]
fn no_action_of_a_sample_ends_before_the_year_of_its_target() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.invented_countries() {
        fixture.with_inputs(&sample, (DocumentKind::Plan, Lang::EN, Audience::Public), |inputs| {
            let actions = &inputs.analysis.national().actions;
            assert!(actions.iter().filter(|action| !action.final_target.is_empty()).count() > 40, "{name}");
            for action in actions {
                assert!(
                    !action.lacks.contains(&Lack::TargetLate),
                    "{name}, {}: {}",
                    action.id,
                    action.final_target
                );
            }
        });
    }
}

#[test]
fn every_action_of_the_plan_has_a_row_or_a_list_of_its_own() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.samples() {
        let numbers: BTreeSet<String> =
            fixture.with_inputs(&sample, (DocumentKind::Plan, Lang::EN, Audience::Public), |inputs| {
                inputs.analysis.national().actions.iter().map(|action| action.number.clone()).collect()
            });
        let document = companion(fixture, DocumentKind::Plan, &sample, Lang::EN);
        let own = tables(&document).filter(|table| table.id.starts_with("actions-"));
        let rows: Vec<String> =
            own.flat_map(|table| &table.rows).map(|row| plain(&row.cells[0]).trim().to_owned()).collect();
        let told = of(&sample).values["implementation"]["objectives"].clone();
        let only: Vec<String> = told
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|one| one["reference"].as_str()?.strip_prefix("Action ").map(str::to_owned))
            .collect();
        let all: Vec<&String> = rows.iter().chain(&only).collect();
        assert_eq!(all.len(), numbers.len(), "{name}: an action stands twice, or nowhere");
        assert!(all.into_iter().all(|number| numbers.contains(number)), "{name}: {rows:?} {only:?}");
    }
}

/// The heads of the tables of actions, and each of their cells below this head.
fn heads_and_cells(document: &Document, head: &str) -> (BTreeSet<String>, Vec<String>) {
    let (mut heads, mut cells) = (BTreeSet::new(), Vec::new());
    for table in tables(document).filter(|table| table.id.starts_with("actions-")) {
        let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
        if let Some(place) = titles.iter().position(|title| title == head) {
            cells.extend(table.rows.iter().map(|row| plain(&row.cells[place]).trim().to_owned()));
        }
        heads.extend(titles);
    }
    (heads, cells)
}

/// The assessment report speaks of the terms of the plan: a reader who looks for them finds them there.
#[test]
fn an_action_without_years_stands_in_its_term_and_no_head_promises_what_no_row_holds() {
    let fixture = Fixture::open();
    for (lang, head, terms, absent) in [
        (Lang::EN, "When", ["short term", "medium term", "long term"], ["partners", "baseline"]),
        (
            crate::support::languages::ES,
            "Cuándo",
            ["corto plazo", "mediano plazo", "largo plazo"],
            ["socios", "línea de base"],
        ),
    ] {
        let document = companion(fixture, DocumentKind::Plan, &published("ken", "KEN"), lang);
        let (heads, cells) = heads_and_cells(&document, head);
        assert!(cells.len() > 20, "{lang:?}: {} cells below {head}", cells.len());
        assert!(cells.iter().all(|cell| terms.contains(&cell.as_str())), "{lang:?}: {cells:?}");
        for term in terms {
            assert!(cells.iter().any(|cell| cell == term), "{lang:?}: {term}");
        }
        for word in absent {
            assert!(!heads.iter().any(|head| head.contains(word)), "{lang:?}: {heads:?}");
        }
    }
    let dated = companion(fixture, DocumentKind::Plan, &fixture.invented(), Lang::EN);
    let (heads, _) = heads_and_cells(&dated, "When");
    let is_told = |words: &str| heads.iter().any(|head| head.contains(words));
    assert!(is_told("partners") && is_told("baseline") && is_told("Years") && !is_told("When"), "{heads:?}");
}

#[test]
fn costs_stand_by_class_at_constant_prices_and_as_budgets_provide_them() {
    let fixture = Fixture::open();
    for lang in LANGS {
        let document = companion(fixture, DocumentKind::Plan, &fixture.invented(), lang);
        let table = |id: &str| tables(&document).find(|table| table.id == id).unwrap().clone();
        let (constant, current) = (table("classes"), table("class-budget"));
        // Four classes, the total, and what of it comes again and comes once.
        assert_eq!((constant.rows.len(), current.rows.len()), (7, 7), "{lang:?}");
        assert!(constant.caption.contains("2026") && !current.caption.contains("2026"));
        assert_ne!(constant.rows, current.rows, "{lang:?}: inflation and reserve are nowhere");
        let columns = |table: &Table| table.columns.iter().map(|one| one.title.clone()).collect::<Vec<_>>();
        assert_eq!(columns(&constant), columns(&current));
    }
}

#[test]
fn a_plan_of_one_class_and_one_kind_has_no_table_by_class() {
    let mut sample = Fixture::open().invented();
    for line in sample.strategy.actions.values_mut().flat_map(|record| &mut record.costs) {
        (line.kind, line.class) = (CostKind::Once, Some(EconomicClass::Goods));
    }
    assert_eq!(of(&sample).values["implementation"]["classes"], false);
    for line in sample.strategy.actions.values_mut().flat_map(|record| &mut record.costs).take(1) {
        line.class = None;
    }
    let told = of(&sample).values["implementation"].clone();
    assert_eq!(told["classes"], true, "what nobody has classified is a row");
    assert!(told["unclassified"].as_str().unwrap().contains("XTS"), "{told}");
}

#[test]
fn what_nobody_has_costed_carries_the_range_of_its_class() {
    let fixture = Fixture::open();
    let sample = costed(fixture);
    for (lang, words) in [(Lang::EN, "Up to "), (crate::support::languages::ES, "Hasta ")] {
        let document = companion(fixture, DocumentKind::Plan, &sample, lang);
        let cells = tables(&document)
            .filter(|table| table.id.starts_with("actions-"))
            .flat_map(|table| &table.rows)
            .flat_map(|row| &row.cells)
            .filter(|cell| plain(cell).contains(words));
        assert!(cells.count() > 0, "{lang:?}");
    }
}

#[test]
fn an_empty_plan_is_short_and_an_adopted_one_says_how_actions_stand() {
    let fixture = Fixture::open();
    let empty = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    let told = of(&empty).values["implementation"].clone();
    assert_eq!((&told["begun"], &told["objectives"]), (&false.into(), &serde_json::json!([])));
    let text = markdown::markdown(&companion(fixture, DocumentKind::Plan, &empty, Lang::EN));
    assert!(text.contains("The plan holds no action yet") && !text.contains("# Budget"), "{text}");
    let adopted = companion(fixture, DocumentKind::Plan, &super::adopted(fixture), Lang::EN);
    let text = markdown::markdown(&adopted);
    for status in ["done", "delayed", "stopped"] {
        assert!(text.contains(&format!("| {status} |")), "{status}");
    }
}
