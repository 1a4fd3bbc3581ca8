//! The sheets of plan and money: the spreadsheet comes to what the program comes to, in whatever order it adds.

use crate::support::fixture::Fixture;
use crate::support::workbook::decimal;
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::strategy::{
    ActionRecord, ActionStatus, CostKind, CostLine, EconomicClass, Frame, FundingLine, FundingSource,
    FundingStatus, Inclusion, IndicatorRecord, Measurement, StatusNote,
};
use amparo::assessment::{Assessment, Audience};
use amparo::document::strategy::DraftInputs;
use amparo::document::workbook::{Cell, Sheet, Workbook, WorkbookValues};
use amparo::lang::Lang;
use amparo::plan::{Costing, Money, NationalPlan, PlannedAction};
use rust_decimal::Decimal;

/// The full sample with a period, and every third action costed and partly paid for.
pub fn costed(fixture: &Fixture) -> Assessment {
    let mut sample = fixture.samples().into_iter().find(|(name, _)| *name == "full").unwrap().1;
    sample.strategy.frame = Frame {
        first_year: Some(2027),
        last_year: Some(2030),
        currency: "KES".to_owned(),
        per_dollar: Some(decimal("129.5")),
        price_year: Some(2026),
        inflation: decimal("5.5"),
        contingency: decimal("7"),
        ..Frame::default()
    };
    let actions = fixture.library.frameworks[0].items.iter().flat_map(|item| &item.actions);
    for (index, action) in actions.enumerate().filter(|(index, _)| index % 3 != 1) {
        sample.strategy.actions.insert(action.id.clone(), record(index));
    }
    let baseline = Measurement {
        value: decimal("12.5"),
        date: crate::support::fixture::date().into(),
        source: "NSO".to_owned(),
    };
    let card = fixture.library.kit.indicators[0].id.to_string();
    let chosen = IndicatorRecord {
        chosen: true,
        baseline: Some(baseline),
        targets: [(2028, decimal("20")), (2031, decimal("40.25"))].into(),
        ..IndicatorRecord::default()
    };
    sample.strategy.indicators.insert(card, chosen);
    sample
}

fn record(index: usize) -> ActionRecord {
    let line = |kind, unit_cost: &str, years: &[i32]| CostLine {
        what: "Training days".to_owned(),
        kind,
        class: (kind == CostKind::Recurrent).then_some(EconomicClass::Wages),
        code: String::new(),
        unit: "day".to_owned(),
        unit_cost: decimal(unit_cost),
        quantities: years
            .iter()
            .map(|year| (*year, Decimal::from(index as i64 + 1) / decimal("4")))
            .collect(),
    };
    let paid = |source, status, amount: &str| FundingLine {
        source,
        name: "Vote 1064".to_owned(),
        status,
        amounts: [(2027, decimal(amount)), (2029, decimal("0.1"))].into(),
    };
    let note = StatusNote {
        date: crate::support::fixture::date(),
        status: ActionStatus::Delayed,
        note: "Waits.".to_owned(),
    };
    ActionRecord {
        taken: Inclusion::Yes,
        lead: "Ministry".to_owned(),
        costs: vec![
            line(CostKind::Recurrent, "125000.33", &[2027, 2028, 2029]),
            line(CostKind::Once, "0.1", &[2027]),
            line(CostKind::Once, "999.99", &[]),
        ],
        funding: match index % 3 {
            0 => vec![
                paid(FundingSource::StateBudget, FundingStatus::Secured, "50000.2"),
                paid(FundingSource::Donor, FundingStatus::Pledged, "1000"),
            ],
            _ => Vec::new(),
        },
        progress: vec![note],
        ..ActionRecord::default()
    }
}

/// The plan and its money as the program reckons them.
fn plan_and_costing(inputs: &DraftInputs) -> (NationalPlan, Costing) {
    (inputs.analysis.national().clone(), inputs.analysis.costing().clone())
}

struct SheetRow<'a> {
    place: usize,
    sheet: &'a Sheet,
    values: &'a WorkbookValues,
}

impl<'a> SheetRow<'a> {
    fn of(book: &'a Workbook, values: &'a WorkbookValues, id: &str) -> SheetRow<'a> {
        let place = book.place(id).unwrap();
        SheetRow { place, sheet: &book.sheets[place], values }
    }

    fn cell(&self, row: usize, column: &str) -> Decimal {
        self.values.cell(self.place, row, self.sheet.place(column).unwrap()).unwrap_or_default()
    }

    fn total(&self, column: &str) -> Decimal {
        self.values.total(self.place, self.sheet.place(column).unwrap()).unwrap_or_default()
    }
}

/// The program keeps six decimals of each line and year; the spreadsheet keeps them all.
fn assert_near(sheet: Decimal, program: Decimal, what: &str) {
    assert!(
        (sheet - program).abs() < decimal("0.001"),
        "{what}: the sheet says {sheet}, the program {program}"
    );
}

#[test]
fn every_total_is_the_programs() {
    let fixture = Fixture::open();
    let sample = costed(fixture);
    let book = fixture.workbook(&sample, Lang::EN);
    let (plan, costing) =
        fixture.with_inputs(&sample, (DocumentKind::Strategy, Lang::EN, Audience::Public), plan_and_costing);
    let values = book.values().unwrap();
    let seen = |id: &str| SheetRow::of(&book, &values, id);
    assert!(costing.total.cost.current().amount() > decimal("1000000"), "{costing:?}");
    let all = costing.total;
    for (sheet, column) in
        [("costs", "total"), ("plan", "budget"), ("years", "budget"), ("objectives", "budget")]
    {
        assert_near(seen(sheet).total(column), all.cost.current().amount(), sheet);
    }
    for sheet in ["plan", "years", "objectives", "sources"] {
        assert_near(seen(sheet).total("secured"), all.secured, sheet);
        assert_near(seen(sheet).total("pledged"), all.pledged, sheet);
    }
    assert_near(seen("costs").total("base"), all.cost.base, "base");
    assert_near(seen("costs").total("contingency"), all.cost.contingency, "contingency");
    assert_near(seen("years").total("recurrent"), costing.recurrent.current().amount(), "recurrent");
    assert_near(seen("years").total("capital"), costing.once.current().amount(), "capital");
    for (row, (year, balance)) in costing.by_year.iter().enumerate() {
        let years = seen("years");
        assert_eq!(years.cell(row, "year"), Decimal::from(*year));
        assert_near(years.cell(row, "budget"), balance.cost.current().amount(), "cost of a year");
        let dollars = costing.dollars(balance.cost.current().amount()).unwrap();
        assert!((years.cell(row, "dollars") - dollars).abs() < decimal("0.01"));
    }
    for (row, (_, balance)) in costing.objectives.iter().enumerate() {
        assert_near(
            seen("objectives").cell(row, "budget"),
            balance.cost.current().amount(),
            "cost of an objective",
        );
        assert_near(seen("objectives").cell(row, "secured"), balance.secured, "money of an objective");
    }
    for (row, action) in by_number(&plan).into_iter().enumerate() {
        let cost =
            costing.action(&action.id).map(|costed| costed.total.cost.current().amount()).unwrap_or_default();
        assert_near(seen("plan").cell(row, "budget"), cost, action.id.as_str());
    }
    let low = costing.uncosted_range.unwrap().low * decimal("129.5");
    assert_near(seen("plan").total("range-low"), low, "what nobody has costed");
}

/// The actions as a reader looks for them: 9.11 before 10.2.
fn by_number(plan: &NationalPlan) -> Vec<&PlannedAction> {
    let mut actions: Vec<&PlannedAction> = plan.actions.iter().collect();
    let order = |number: &str| -> Vec<usize> {
        number.split('.').map(|part| part.parse().unwrap_or(usize::MAX)).collect()
    };
    actions.sort_by_key(|action| order(&action.number));
    actions
}

#[test]
fn sums_are_the_same_whatever_they_are_added_up_by() {
    let book = Fixture::open().workbook(&costed(Fixture::open()), crate::support::languages::ES);
    let values = book.values().unwrap();
    let check = SheetRow::of(&book, &values, "check");
    assert_eq!(check.sheet.rows.len(), 4);
    for row in 0..4 {
        assert!(check.cell(row, "lines") > Decimal::ZERO, "row {row}");
        assert_eq!(check.cell(row, "difference"), Decimal::ZERO, "row {row}");
    }
}

#[test]
fn the_choice_of_prices_moves_the_sums_by_class_and_kind() {
    let fixture = Fixture::open();
    let sample = costed(fixture);
    let mut book = fixture.workbook(&sample, Lang::EN);
    let (_, costing) =
        fixture.with_inputs(&sample, (DocumentKind::Strategy, Lang::EN, Audience::Public), plan_and_costing);
    type AmountOf = fn(&Money) -> Decimal;
    let prices: [(&str, AmountOf); 2] = [
        ("current prices", |money| money.current().amount()),
        ("constant prices", |money| money.constant().amount()),
    ];
    for (words, amount) in prices {
        let years = book.place("years").unwrap();
        let input = book.sheets[years].inputs.iter_mut().find(|input| input.name == "price_basis").unwrap();
        input.cell = words.into();
        let values = book.values().unwrap();
        let seen = |column: &str| SheetRow::of(&book, &values, "years").total(column);
        assert_near(seen("chosen"), amount(&costing.total.cost), words);
        assert_near(seen("recurrent"), amount(&costing.recurrent), words);
        assert_near(seen("capital"), amount(&costing.once), words);
        let [wages, none] = [Some(EconomicClass::Wages), None]
            .map(|class| costing.classes.iter().find(|one| one.class == class).unwrap().total());
        assert_near(seen("class-wages"), amount(&wages), words);
        assert_near(seen("unclassified"), amount(&none), words);
    }
}

#[test]
fn rates_are_changed_in_one_cell() {
    let fixture = Fixture::open();
    let mut sample = costed(fixture);
    let mut book = fixture.workbook(&sample, Lang::EN);
    let years = book.place("years").unwrap();
    for (name, value) in [("yearly_inflation", "0.1"), ("reserve_share", "0"), ("exchange_rate", "100")] {
        let input = book.sheets[years].inputs.iter_mut().find(|input| input.name == name).unwrap();
        input.cell = decimal(value).into();
    }
    let frame = &mut sample.strategy.frame;
    (frame.inflation, frame.contingency) = (decimal("10"), Decimal::ZERO);
    frame.per_dollar = Some(decimal("100"));
    let (values, wanted) = (book.values().unwrap(), fixture.workbook(&sample, Lang::EN));
    let reckoned = wanted.values().unwrap();
    for column in ["budget", "dollars", "gap"] {
        let [ours, theirs] = [(&book, &values), (&wanted, &reckoned)]
            .map(|(book, values)| SheetRow::of(book, values, "years").total(column));
        assert_eq!(ours, theirs, "{column}");
    }
}

#[test]
fn a_line_belongs_to_the_action_whose_number_it_bears() {
    let fixture = Fixture::open();
    let mut book = fixture.workbook(&costed(fixture), Lang::EN);
    let [plan, costs] = ["plan", "costs"].map(|id| book.place(id).unwrap());
    let number =
        |book: &Workbook| book.sheets[plan].rows[0][book.sheets[plan].place("number").unwrap()].clone();
    let before = SheetRow::of(&book, &book.values().unwrap(), "plan").cell(0, "base");
    let mut line = book.sheets[costs].rows[0].clone();
    for (column, cell) in [
        ("id", Cell::Empty),
        ("number", number(&book)),
        ("unit-cost", decimal("100").into()),
        ("year", Cell::Whole(2027)),
        ("quantity", Cell::Whole(2)),
    ] {
        line[book.sheets[costs].place(column).unwrap()] = cell;
    }
    book.sheets[costs].rows.push(line);
    let after = SheetRow::of(&book, &book.values().unwrap(), "plan").cell(0, "base");
    assert_eq!(after - before, decimal("200"));
}

#[test]
fn an_action_without_costs_has_no_cost_and_not_zero() {
    let fixture = Fixture::open();
    let sample = costed(fixture);
    let book = fixture.workbook(&sample, crate::support::languages::ES);
    let (plan, costing) = fixture.with_inputs(
        &sample,
        (DocumentKind::Strategy, crate::support::languages::ES, Audience::Public),
        plan_and_costing,
    );
    let values = book.values().unwrap();
    let place = book.place("plan").unwrap();
    let at = |column: &str| book.sheets[place].place(column).unwrap();
    let mut uncosted = 0;
    for (row, action) in by_number(&plan).into_iter().enumerate() {
        let unknown = values.cell(place, row, at("budget")).is_none();
        assert_eq!(unknown, costing.uncosted.contains(&action.id), "{}", action.id);
        if unknown {
            uncosted += 1;
            assert_eq!(values.cell(place, row, at("gap")), None, "a gap needs a cost");
        }
        let has_range = values.cell(place, row, at("range-low")).is_some();
        assert_eq!(has_range, unknown && action.cost_class.is_some(), "{}", action.id);
    }
    assert!(uncosted > 0 && uncosted < plan.actions.len());
}

#[test]
fn chosen_indicators_stand_before_proposed_ones() {
    let fixture = Fixture::open();
    let book = fixture.workbook(&costed(fixture), Lang::EN);
    let results = &book.sheets[book.place("results").unwrap()];
    let at = |column: &str| results.place(column).unwrap();
    let choice = |row: &Vec<Cell>| row[at("choice")].clone();
    assert_eq!(choice(&results.rows[0]), Cell::from("chosen"));
    assert_eq!(results.rows[0][at("t2031")], Cell::Number(decimal("40.25")));
    assert!(results.rows.len() > 5, "{}", results.rows.len());
    for row in &results.rows[1..] {
        assert_eq!(choice(row), Cell::from("proposed"));
        assert_eq!((&row[at("baseline")], &row[at("t2028")]), (&Cell::Empty, &Cell::Empty));
    }
}
