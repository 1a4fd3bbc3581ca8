//! Knows how a sheet's charts are drawn by the spreadsheet itself, below the table.

use super::formats::colour;
use super::{WorkbookParts, XlsxError, grid};
use crate::document::workbook::{ColumnKind, Sheet, SheetChart, SheetChartShape};
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartFont, ChartFormat, ChartLegendPosition, ChartSolidFill, ChartType,
    Worksheet,
};

/// The size of a chart, in pixels, and how many rows of usual height it covers.
const SIZE: (u32, u32) = (700, 300);
const ROWS: usize = 17;
/// The size of the letters of its title.
const TITLE: u16 = 12;
/// How amounts are shown along an axis.
const AMOUNTS: &str = "#,##0";
/// The colours of amounts, in the order in which they stand upon each other.
const COLOURS: [&str; 4] = ["level-4", "level-2", "attention", "level-1"];

/// The charts of a sheet, one below the other.
pub(super) fn add(parts: &WorkbookParts, place: usize, paper: &mut Worksheet) -> Result<(), XlsxError> {
    let sheet = &parts.book.sheets[place];
    for (index, definition) in sheet.charts.iter().enumerate() {
        let row = grid::below(parts.grids[place].totals(), 2 + index * ROWS);
        paper.insert_chart(row, 0, &chart(parts, definition)?)?;
    }
    Ok(())
}

fn chart(parts: &WorkbookParts, definition: &SheetChart) -> Result<Chart, XlsxError> {
    let there = parts.book.place(&definition.sheet)?;
    let (sheet, grid) = (&parts.book.sheets[there], &parts.grids[there]);
    let name = parts.names.sheets[there].as_str();
    let mut chart = Chart::new(match definition.shape {
        SheetChartShape::Columns => ChartType::ColumnStacked,
        SheetChartShape::Bars => ChartType::BarStacked,
    });
    let names = grid::column(sheet.place(&definition.names)?);
    for (column, fill) in definition.amounts.iter().zip(COLOURS.into_iter().cycle()) {
        let place = sheet.place(column)?;
        let (title, at) = (parts.words(&sheet.columns[place].title), grid::column(place));
        let mut format = ChartFormat::new();
        format.set_solid_fill(ChartSolidFill::new().set_color(colour(fill)));
        let series = chart.add_series().set_name(title.as_str()).set_gap(60);
        series.set_categories((name, grid.first, names, grid.last, names));
        series.set_values((name, grid.first, at, grid.last, at)).set_format(&mut format);
    }
    let title = parts.words(&title(definition, sheet)?);
    chart.title().set_name(title.as_str()).set_font(ChartFont::new().set_size(TITLE));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    match definition.shape {
        SheetChartShape::Columns => chart.y_axis().set_num_format(AMOUNTS),
        SheetChartShape::Bars => {
            // Bars are drawn from below: the first row stands at the head, and the amounts stay at the foot.
            chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
            // Beside each other, long amounts run into one another unless they stand aslant.
            chart.x_axis().set_num_format(AMOUNTS).set_font(ChartFont::new().set_rotation(-45))
        }
    };
    chart.set_width(SIZE.0).set_height(SIZE.1).set_alt_text(title);
    Ok(chart)
}

/// What the chart shows, with the currency of its amounts.
fn title(definition: &SheetChart, sheet: &Sheet) -> Result<String, XlsxError> {
    let first = definition.amounts.first().map(|column| sheet.place(column)).transpose()?;
    Ok(match first.map(|place| &sheet.columns[place].kind) {
        Some(ColumnKind::Money { currency, .. }) if !currency.is_empty() => {
            format!("{} ({currency})", definition.title)
        }
        _ => definition.title.clone(),
    })
}
