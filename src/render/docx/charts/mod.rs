//! Knows charts of amounts as Word draws them itself, with the numbers in a sheet that people can change; all other charts
//! are pictures.

mod bars;
mod format;
mod part;
mod sheet;

pub(super) use bars::BarChart;
pub(super) use part::{ChartPart, ChartRoom, attach};
