//! Knows that formulas come to what a careful clerk would write down, and that unknown stays unknown.

use super::*;

fn book(sheets: Vec<Sheet>) -> Workbook {
    Workbook {
        lang: Lang::EN,
        writing: Default::default(),
        paper: Default::default(),
        date: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        title: String::new(),
        stamp: None,
        notices: Vec::new(),
        words: WorkbookLabels::default(),
        lists: Vec::new(),
        sheets,
    }
}

fn sheet(id: &str, columns: &[(&str, ColumnKind)], rows: Vec<Vec<Cell>>) -> Sheet {
    let column = |(id, kind): &(&str, ColumnKind)| SheetColumn {
        id: (*id).to_owned(),
        title: (*id).to_owned(),
        kind: kind.clone(),
        width: 10,
        editable: true,
    };
    Sheet {
        id: id.to_owned(),
        title: id.to_owned(),
        intro: String::new(),
        inputs: Vec::new(),
        columns: columns.iter().map(column).collect(),
        rows,
        totals: None,
        charts: Vec::new(),
        held: 0,
        landscape: false,
    }
}

const NUMBER: ColumnKind = ColumnKind::Number { decimals: 2 };

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn number(text: &str) -> Cell {
    Cell::Number(decimal(text))
}

/// What one formula comes to beside the cells `a`, `b` and `c`.
fn result(cells: [Cell; 3], formula: Formula) -> Option<Decimal> {
    let row = cells.into_iter().chain([formula.into()]).collect();
    let columns = [("a", NUMBER), ("b", NUMBER), ("c", NUMBER), ("d", NUMBER)];
    book(vec![sheet("s", &columns, vec![row])]).values().unwrap().cell(0, 0, 3)
}

#[test]
fn sums_are_decimal() {
    let sum = Formula::Sum(vec!["a".into(), "b".into(), "c".into()]);
    assert_eq!(result([number("0.1"), number("0.2"), Cell::Empty], sum), Some(decimal("0.3")));
}

#[test]
fn what_rests_on_something_unknown_is_unknown() {
    let operands = || vec!["a".into(), "b".into()];
    let three = || [number("6"), Cell::Empty, Cell::Text("7".to_owned())];
    let cases = [
        (Formula::Sum(operands()), Some("6")),
        (Formula::Sum(vec!["b".into(), "c".into()]), None),
        (Formula::Product(operands()), None),
        (Formula::Product(vec!["a".into(), decimal("0.5").into()]), Some("3")),
        (Formula::Shortfall(decimal("4").into(), "a".into()), Some("0")),
        (Formula::Shortfall("a".into(), decimal("4").into()), Some("2")),
        (Formula::Rest("a".into(), vec!["b".into(), decimal("1").into()]), Some("5")),
        (Formula::Rest("a".into(), vec!["b".into()]), Some("6")),
        (Formula::Rest(decimal("4").into(), vec!["a".into()]), Some("-2")),
        (Formula::Rest("b".into(), vec!["a".into()]), None),
        (Formula::Quotient("a".into(), decimal("8").into()), Some("0.75")),
        (Formula::Quotient("a".into(), decimal("0").into()), None),
        (Formula::Quotient("a".into(), "c".into()), None),
    ];
    for (formula, wanted) in cases {
        assert_eq!(result(three(), formula.clone()), wanted.map(decimal), "{formula:?}");
    }
}

fn input(name: &str, cell: Cell) -> NamedCell {
    NamedCell { name: name.to_owned(), title: String::new(), kind: NUMBER, cell }
}

/// What one formula comes to beside `a` and `b` with these cells above the table.
fn result_with(inputs: Vec<NamedCell>, [a, b]: [&str; 2], formula: Formula) -> Option<Decimal> {
    let row = vec![number(a), number(b), formula.into()];
    let mut sheet = sheet("s", &[("a", NUMBER), ("b", NUMBER), ("c", NUMBER)], vec![row]);
    sheet.inputs = inputs;
    book(vec![sheet]).values().unwrap().cell(0, 0, 2)
}

#[test]
fn prices_grow_by_the_rate_in_the_named_cell() {
    let growth =
        || Formula::Growth { rate: Operand::of_cell("rate"), from: Operand::of_cell("base"), to: "a".into() };
    let rates = |rate: Cell, base: Cell| vec![input("rate", rate), input("base", base)];
    for (rate, base, year, wanted) in [
        (number("0.1"), Cell::Whole(2026), "2028", "1.21"),
        (number("0.1"), Cell::Whole(2026), "2026", "1"),
        (number("0.1"), Cell::Whole(2026), "2020", "1"),
        (number("0.1"), Cell::Empty, "2028", "1"),
        (Cell::Empty, Cell::Whole(2026), "2028", "1"),
    ] {
        let case = format!("{rate:?} {base:?} {year}");
        assert_eq!(result_with(rates(rate, base), [year, "0"], growth()), Some(decimal(wanted)), "{case}");
    }
}

#[test]
fn a_named_cell_chooses_between_two_and_differences_are_seen() {
    let switch = || Formula::Switch {
        name: "basis".to_owned(),
        is: "Constant".to_owned(),
        then: "a".into(),
        otherwise: "b".into(),
    };
    for (cell, wanted) in [("constant".into(), "1"), ("current".into(), "2"), (Cell::Empty, "2")] {
        assert_eq!(result_with(vec![input("basis", cell)], ["1", "2"], switch()), Some(decimal(wanted)));
    }
    let spread = |operands: Vec<Operand>| result_with(Vec::new(), ["7.001", "9"], Formula::Spread(operands));
    assert_eq!(spread(vec!["a".into(), "b".into(), decimal("8").into()]), Some(decimal("2.00")));
    assert_eq!(spread(vec!["a".into(), decimal("7.002").into()]), Some(Decimal::ZERO));
    let unknown = Formula::Sum(vec![Operand::of_cell("nowhere")]);
    let book = book(vec![sheet("s", &[("a", NUMBER)], vec![vec![unknown.into()]])]);
    assert_eq!(book.values().unwrap_err().to_string(), "no cell is called `nowhere`");
}

/// Costs by objective and year, and a sheet that gathers them.
fn costs(keys: Vec<RowCondition>, own: Vec<Cell>) -> Workbook {
    let columns = [("objective", ColumnKind::Text), ("year", ColumnKind::Year), ("amount", NUMBER)];
    let row = |objective: &str, year: i64, amount: Cell| vec![objective.into(), year.into(), amount];
    let rows = vec![
        row("O1", 2027, number("0.10")),
        row("o1", 2028, number("0.20")),
        row("O2", 2027, Cell::Empty),
        row("O1", 2027, number("1000000000000.01")),
        row("", 2027, number("5")),
    ];
    let sum = Formula::SumIf { sheet: "costs".to_owned(), column: "amount".to_owned(), keys };
    let all = Formula::Total { sheet: "costs".to_owned(), column: "amount".to_owned() };
    let gather = [("own", ColumnKind::Text), ("sum", NUMBER), ("all", NUMBER)];
    let rows_of_sums = own.into_iter().map(|own| vec![own, sum.clone().into(), all.clone().into()]).collect();
    book(vec![sheet("sums", &gather, rows_of_sums), sheet("costs", &columns, rows)])
}

#[test]
fn sums_by_key_take_the_rows_where_every_key_fits() {
    let objective = RowCondition { column: "objective".to_owned(), is: KeyValue::Own("own".to_owned()) };
    let year = RowCondition { column: "year".to_owned(), is: KeyValue::Number(decimal("2027")) };
    let own = vec!["O1".into(), "O2".into(), "O*".into(), Cell::Empty];
    let values = costs(vec![objective.clone(), year], own.clone()).values().unwrap();
    let sums: Vec<_> = (0..4).map(|row| values.cell(0, row, 1)).collect();
    assert_eq!(sums, [Some(decimal("1000000000000.11")), None, None, None]);
    assert_eq!(values.cell(0, 0, 2), Some(decimal("1000000000005.31")));
    assert_eq!(values.total(1, 2), Some(decimal("1000000000005.31")));
    let values = costs(vec![objective], own).values().unwrap();
    assert_eq!(values.cell(0, 0, 1), Some(decimal("1000000000000.31")), "capitals make no difference");
}

#[test]
fn a_workbook_that_is_wrong_says_where() {
    let formula = |formula: Formula| {
        let rows = vec![vec![number("79228162514264337593543950335"), Cell::from(formula)]];
        book(vec![sheet("s", &[("a", NUMBER), ("b", NUMBER)], rows)]).values().unwrap_err().to_string()
    };
    let total = |sheet: &str, column: &str| Formula::Total { sheet: sheet.into(), column: column.into() };
    assert_eq!(formula(Formula::Sum(vec!["b".into()])), "the column `b` of the sheet `s` rests on itself");
    assert_eq!(formula(total("s", "b")), "the column `b` of the sheet `s` rests on itself");
    assert_eq!(formula(total("x", "b")), "there is no sheet `x`");
    assert_eq!(formula(total("s", "x")), "the sheet `s` has no column `x`");
    let twice = Formula::Product(vec!["a".into(), "a".into()]);
    assert_eq!(formula(twice), "a result in the column `b` of the sheet `s` is too large");
    let words = sheet(
        "s",
        &[("a", ColumnKind::Text), ("b", NUMBER)],
        vec![vec![Cell::Empty, Formula::Sum(vec!["a".into()]).into()]],
    );
    assert_eq!(
        book(vec![words]).values().unwrap_err().to_string(),
        "the column `a` of the sheet `s` holds no numbers"
    );
    let ragged = book(vec![sheet("s", &[("a", NUMBER)], vec![vec![]])]).values().unwrap_err();
    assert_eq!(ragged.to_string(), "row 1 of the sheet `s` has 0 cells for 1 columns");
    let same = book(vec![sheet("s", &[], vec![]), sheet("s", &[], vec![])]).values().unwrap_err();
    assert_eq!(same.to_string(), "the id `s` stands twice");
    let choice = sheet("s", &[("a", ColumnKind::Choice("x".to_owned()))], vec![]);
    assert_eq!(book(vec![choice]).values().unwrap_err().to_string(), "there is no list `x`");
}
