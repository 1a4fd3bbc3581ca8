//! Knows a small costing with everything a workbook can hold, and how to write one in a line.

use amparo::document::workbook::{
    Cell, ChoiceList, ColumnKind, Formula, KeyValue, RowCondition, Sheet, SheetColumn, Totals, Workbook,
    WorkbookLabels,
};
use amparo::lang::Lang;
use rust_decimal::Decimal;

pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn column(id: &str, kind: ColumnKind) -> SheetColumn {
    SheetColumn { id: id.to_owned(), title: format!("The {id}"), kind, width: 14, editable: true }
}

pub fn sheet(title: &str, columns: Vec<SheetColumn>, rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet {
        id: title.to_lowercase(),
        title: title.to_owned(),
        intro: format!("What the sheet {title} holds."),
        inputs: Vec::new(),
        columns,
        rows,
        totals: None,
        charts: Vec::new(),
        held: 1,
        landscape: true,
    }
}

pub fn book(sheets: Vec<Sheet>) -> Workbook {
    let words = WorkbookLabels {
        about: "About".to_owned(),
        sheet: "Sheet".to_owned(),
        holds: "What it holds".to_owned(),
        lists: "Lists".to_owned(),
        lists_intro: "What can be chosen.".to_owned(),
        cut: "Cut here.".to_owned(),
        refused: "No.".to_owned(),
    };
    Workbook {
        lang: Lang::EN,
        writing: Default::default(),
        paper: Default::default(),
        date: crate::support::fixture::date(),
        title: "Maravia & friends".to_owned(),
        stamp: Some("DRAFT".to_owned()),
        notices: vec!["Not adopted by any authority".to_owned()],
        words,
        lists: Vec::new(),
        sheets,
    }
}

fn money() -> ColumnKind {
    ColumnKind::Money { currency: "KES".to_owned(), decimals: 2 }
}

/// Lines with unit, quantity and amount; the same gathered by objective and year; every kind of column.
pub fn costing() -> Workbook {
    let amount = || Cell::from(Formula::Product(vec!["unit".into(), "quantity".into(), "rise".into()]));
    let line = |objective: &str, year: i64, unit: &str, quantity: Cell, rise: &str| {
        let unit = Cell::from(decimal(unit));
        vec![
            objective.into(),
            Cell::Whole(year),
            "recurrent".into(),
            unit,
            quantity,
            decimal(rise).into(),
            amount(),
        ]
    };
    let mut lines = sheet(
        "Costs",
        vec![
            column("objective", ColumnKind::Text),
            column("year", ColumnKind::Year),
            column("sort", ColumnKind::Choice("sort".to_owned())),
            column("unit", money()),
            column("quantity", ColumnKind::Number { decimals: 0 }),
            column("rise", ColumnKind::Percent),
            column("amount", money()),
        ],
        vec![
            line("O1", 2027, "0.1", Cell::Whole(1), "1"),
            line("O1", 2027, "0.2", Cell::Whole(1), "1"),
            line(">0", 2028, "1250000.5", Cell::Whole(12), "1.05"),
            line("O2", 2028, "19.99", Cell::Empty, "1"),
        ],
    );
    lines.totals = Some(Totals { label: "All".to_owned(), columns: vec!["amount".to_owned()] });
    let mut book = book(vec![lines, gathered()]);
    let entries = ["recurrent", "capital"].map(str::to_owned).to_vec();
    book.lists = vec![ChoiceList { id: "sort".to_owned(), title: "Sort".to_owned(), entries }];
    book
}

fn gathered() -> Sheet {
    let key = |column: &str, is| RowCondition { column: column.to_owned(), is };
    let by = |year: &str| {
        let keys = vec![
            key("objective", KeyValue::Own("objective".to_owned())),
            key("year", KeyValue::Number(decimal(year))),
        ];
        Cell::from(Formula::SumIf { sheet: "costs".to_owned(), column: "amount".to_owned(), keys })
    };
    let row = |objective: &str| {
        let sum = Formula::Sum(vec!["y2027".into(), "y2028".into()]);
        let all = Formula::Total { sheet: "costs".to_owned(), column: "amount".to_owned() };
        let funded = Cell::from(decimal("0.05"));
        let rest = [
            Formula::Rest("sum".into(), vec!["funded".into(), "y2028".into()]),
            Formula::Quotient("sum".into(), "all".into()),
            Formula::Shortfall("funded".into(), "sum".into()),
            Formula::Rest("sum".into(), vec!["funded".into()]),
        ];
        let rest = rest.map(Cell::from);
        [vec![objective.into(), by("2027"), by("2028"), sum.into(), all.into(), funded], rest.to_vec()]
            .concat()
    };
    let kinds = ["y2027", "y2028", "sum", "all", "funded", "gap"].map(|id| column(id, money()));
    let rest = [column("share", ColumnKind::Percent), column("short", money()), column("rest", money())];
    let columns = [vec![column("objective", ColumnKind::Text)], kinds.to_vec(), rest.to_vec()].concat();
    let mut gathered = sheet("It's by objective", columns, vec![row("O1"), row(">0"), row("O2"), row("*")]);
    gathered.totals =
        Some(Totals { label: "All".to_owned(), columns: vec!["sum".to_owned(), "gap".to_owned()] });
    gathered
}
