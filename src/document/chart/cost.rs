//! Knows what a chart of costs shows: amounts by year and source, and what nobody pays yet; knows no currency.

use crate::document::{Align, Column, Inline, Row, Table, Width};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Costs by year and source, with the funding gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CostChart {
    /// Currency, magnitude and price year in words: "Million KES, prices of 2026".
    pub unit: String,
    /// The names of the sources, in the order of [`CostYear::parts`].
    pub sources: Vec<String>,
    /// What the gap is called.
    pub gap: String,
    /// What the total is called.
    pub total: String,
    /// The years in order.
    pub years: Vec<CostYear>,
}

/// The costs of a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CostYear {
    /// The year, or years, in words.
    pub name: String,
    /// One a source, in the order of [`CostChart::sources`].
    pub parts: Vec<CostPart>,
    /// What is needed and comes from nowhere yet.
    pub gap: CostPart,
    /// The total in words.
    pub total: String,
}

/// An amount.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CostPart {
    /// The amount in the chart's unit, for lengths only, never for sums; absent where not costed yet, which is never
    /// drawn as 0. What is below 0 has no length.
    pub value: Option<f64>,
    /// The exact amount in words; this is what readers see.
    pub label: String,
}

impl CostChart {
    /// The same figures as the table of a figure: a row a source, then the gap and the total; a column a year. Amounts
    /// that a year lacks stay empty.
    pub fn table(&self, id: &str) -> Table {
        let column = |title: &String, width, align| Column { title: title.clone(), width, align };
        let first = column(&self.unit, Width::Share(1.0), Align::Start);
        let years = self.years.iter().map(|year| column(&year.name, Width::Auto, Align::End));
        let source = |(index, name): (usize, &String)| {
            self.row(name, |year| year.parts.get(index).map_or("", |part| part.label.as_str()))
        };
        let rows = self.sources.iter().enumerate().map(source);
        let sums = [
            self.row(&self.gap, |year| year.gap.label.as_str()),
            self.row(&self.total, |year| year.total.as_str()),
        ];
        Table {
            id: id.to_owned(),
            caption: String::new(),
            columns: std::iter::once(first).chain(years).collect(),
            rows: rows.chain(sums).collect(),
            landscape: false,
        }
    }

    fn row(&self, name: &str, label: impl Fn(&CostYear) -> &str) -> Row {
        let cell = |text: &str| vec![Inline::Text { text: text.to_owned() }];
        let cells = std::iter::once(cell(name)).chain(self.years.iter().map(|year| cell(label(year))));
        Row { cells: cells.collect(), sources: Vec::new() }
    }
}
