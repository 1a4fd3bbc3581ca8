//! The action plan: every action once, no empty column, no table of a single row, costs at both kinds of prices apart.

use super::{Written, companion, written};
use crate::document::strategy::workbook::national::costed;
use crate::support::fixture::{Fixture, begun};
use crate::support::languages::LANGS;
use amparo::assessment::strategy::{CostKind, DocumentKind, EconomicClass};
use amparo::assessment::{Assessment, Audience, Basis};
use amparo::document::strategy::facts;
use amparo::document::{Block, Document, Facts, MISSING, Row, Table, all_blocks, plain};
use amparo::lang::Lang;
use amparo::plan::Lack;
use amparo::render::markdown;
use std::collections::BTreeSet;

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
