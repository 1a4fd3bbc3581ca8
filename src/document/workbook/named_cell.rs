//! Knows a cell that stands by itself above a table and that formulas of every sheet find by its name.

use super::{Cell, ColumnKind};

/// A rate or a choice that the sheets reckon with; people change it in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedCell {
    /// Permanent inside the workbook, and its name in the file: small letters and underscores.
    pub name: String,
    /// What stands beside it.
    pub title: String,
    /// What it holds.
    pub kind: ColumnKind,
    /// What stands in it; never a formula.
    pub cell: Cell,
}
