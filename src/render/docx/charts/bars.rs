//! Knows which charts Word can draw itself, and what it needs of them; knows no XML.

use super::format::NumberFormat;
use crate::document::{AmountsChart, Chart, CostChart, CostYear, Figure};
use std::borrow::Cow;

/// The most rows of a chart that Word draws.
const MOST_ROWS: usize = 40;

/// Amounts as bars from zero, those of a row behind each other.
#[derive(Debug, PartialEq)]
pub(in crate::render::docx) struct BarChart<'a> {
    /// What each row is called.
    pub rows: Vec<Cow<'a, str>>,
    /// The amounts, of each row in the same order.
    pub series: Vec<BarSeries<'a>>,
    /// What they measure; may be empty.
    pub axis: &'a str,
    /// The amount that takes the whole width.
    pub most: f64,
    /// How a number of them is shown.
    pub format: String,
}

/// One amount of every row.
#[derive(Debug, PartialEq)]
pub(in crate::render::docx) struct BarSeries<'a> {
    pub name: &'a str,
    pub values: Vec<f64>,
    pub fill: BarFill,
}

/// How a bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render::docx) enum BarFill {
    /// In the colour that comes at this place.
    Source(usize),
    /// As what comes from nowhere yet.
    Gap,
    /// Not at all: it is what a whole row amounts to, and only its number is seen.
    Total,
}

impl<'a> BarChart<'a> {
    /// What Word needs to draw a figure; nothing where it stays a picture, as whatever is read from the right.
    pub fn of_figure(figure: &'a Figure, right_to_left: bool) -> Option<BarChart<'a>> {
        BarChart::of(&figure.chart).filter(|_| !right_to_left)
    }

    /// Nothing where Word would not show the numbers that the chart has.
    fn of(chart: &'a Chart) -> Option<BarChart<'a>> {
        let bars = match chart {
            Chart::Amounts(chart) => BarChart::of_amounts(chart)?,
            Chart::Cost(chart) => BarChart::of_costs(chart)?,
            _ => return None,
        };
        let is_amount = |amount: &f64| amount.is_finite() && *amount >= 0.0;
        let is_sound = bars.series.iter().flat_map(|series| &series.values).all(is_amount)
            && is_amount(&bars.most)
            && bars.most > 0.0;
        (is_sound && bars.rows.len() <= MOST_ROWS).then_some(bars)
    }

    fn of_amounts(chart: &'a AmountsChart) -> Option<BarChart<'a>> {
        let AmountsChart { axis, most, bars } = chart;
        let labels: Vec<(f64, &str)> = bars.iter().map(|bar| (bar.value, bar.label.as_str())).collect();
        let format = NumberFormat::of(&labels)?;
        let rows = bars.iter().map(|bar| match bar.note.as_str() {
            "" => Cow::from(bar.name.as_str()),
            note => Cow::from(format!("{}\n{note}", bar.name)),
        });
        let values = labels.iter().map(|(value, label)| format.number(*value, label)).collect();
        Some(BarChart {
            rows: rows.collect(),
            series: vec![BarSeries { name: axis, values, fill: BarFill::Source(1) }],
            axis,
            most: *most,
            format: format.code,
        })
    }

    /// A bar whose length nobody knows is drawn open, which Word cannot.
    fn of_costs(chart: &'a CostChart) -> Option<BarChart<'a>> {
        let CostChart { unit, sources, gap, total, years } = chart;
        let amounts = years.iter().map(|year| labels(year, sources.len()));
        let amounts: Vec<Vec<(f64, &str)>> = amounts.collect::<Option<_>>()?;
        // What is nothing has no number.
        let written = amounts.iter().flatten().copied().filter(|(amount, _)| *amount > 0.0);
        let written: Vec<(f64, &str)> = written.collect();
        let format = NumberFormat::of(&written)?;
        let fills = (0..sources.len()).map(BarFill::Source).chain([BarFill::Gap, BarFill::Total]);
        let names = sources.iter().chain([gap, total]);
        let series = names.zip(fills).enumerate().map(|(place, (name, fill))| {
            let column = amounts.iter().filter_map(|year| year.get(place));
            let values = column.map(|(amount, label)| format.number(*amount, label)).collect();
            BarSeries { name, values, fill }
        });
        let series: Vec<BarSeries> =
            series.filter(|series| series.values.iter().any(|amount| *amount > 0.0)).collect();
        let totals = series.last().into_iter().flat_map(|series| &series.values);
        Some(BarChart {
            rows: years.iter().map(|year| Cow::from(year.name.as_str())).collect(),
            most: totals.copied().fold(0.0, f64::max),
            series,
            axis: unit,
            format: format.code,
        })
    }
}

/// What a bar has from each of so many sources, what is missing, and their sum, each with its label; nothing where an amount
/// is not known or below 0.
fn labels(year: &CostYear, sources: usize) -> Option<Vec<(f64, &str)>> {
    let parts = (0..sources).map(|place| year.parts.get(place));
    let mut labels = Vec::with_capacity(sources + 2);
    for part in parts.chain([Some(&year.gap)]) {
        labels.push(match part {
            Some(part) => (part.value.filter(|amount| *amount >= 0.0)?, part.label.as_str()),
            None => (0.0, ""),
        });
    }
    let sum = labels.iter().map(|(amount, _)| amount).sum();
    labels.push((sum, year.total.as_str()));
    Some(labels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{AmountBar, CostPart};

    fn part(value: Option<f64>, label: &str) -> CostPart {
        CostPart { value, label: label.to_owned() }
    }

    fn costs(parts: Vec<CostPart>, gap: CostPart, total: &str) -> Chart {
        let text = |text: &str| text.to_owned();
        let year = CostYear { name: text("2027"), parts, gap, total: text(total) };
        let sources = ["State", "Donors"].map(text).to_vec();
        let [unit, gap, total] = ["USD million", "To be found", "Total"].map(text);
        Chart::Cost(Box::new(CostChart { unit, sources, gap, total, years: vec![year] }))
    }

    #[test]
    fn costs_are_bars_behind_each_other_with_their_sum() {
        let chart = costs(vec![part(Some(1.24), "1.2"), part(Some(0.0), "")], part(Some(2.0), "2.0"), "3.2");
        let bars = BarChart::of(&chart).unwrap();
        let series: Vec<_> = bars.series.iter().map(|it| (it.name, it.fill, it.values.as_slice())).collect();
        let wanted = [
            ("State", BarFill::Source(0), &[1.2][..]),
            ("To be found", BarFill::Gap, &[2.0]),
            ("Total", BarFill::Total, &[3.2]),
        ];
        assert_eq!(series, wanted, "a source without money is left out");
        assert_eq!((bars.format.as_str(), bars.most), ("#,##0.0", 3.2));
    }

    #[test]
    fn what_word_would_show_otherwise_stays_a_picture() {
        let none = || part(Some(0.0), "");
        for (case, chart) in [
            ("not costed", costs(vec![part(None, ""), none()], none(), "1.0")),
            ("another unit", costs(vec![part(Some(1.2e6), "1.2"), none()], none(), "1.2")),
            ("more money than costs", costs(vec![part(Some(12.0), "12.0"), none()], none(), "10.0")),
            ("nothing", costs(vec![none(), none()], none(), "0")),
            ("below nothing", costs(vec![part(Some(-1.0), "-1.0"), none()], part(Some(2.0), "2.0"), "1.0")),
        ] {
            assert_eq!(BarChart::of(&chart), None, "{case}");
        }
    }

    #[test]
    fn amounts_are_bars_under_names_with_notes() {
        let bar = |note: &str| AmountBar {
            name: "Calls".to_owned(),
            note: note.to_owned(),
            value: 40.0,
            label: "40%".to_owned(),
        };
        let chart = Chart::Amounts(AmountsChart {
            axis: String::new(),
            most: 100.0,
            bars: vec![bar(""), bar("2026")],
        });
        assert_eq!(BarChart::of(&chart).unwrap().rows, ["Calls", "Calls\n2026"]);
    }
}
