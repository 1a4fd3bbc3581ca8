//! Knows how cells look: the colours of paper, hair rules, one typeface in three sizes.

use super::super::colours::hex;
use crate::document::WritingSystem;
use crate::document::workbook::ColumnKind;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

/// A typeface that is on every machine with Excel, and a twin of the same widths on every one with LibreOffice: another one
/// would make columns and pages wider than they were reckoned.
const FACE: &str = "Arial";
/// The sizes of the letters of cells and of titles.
pub(super) const SIZE: f64 = 9.0;
pub(super) const TITLE_SIZE: f64 = 14.0;
/// The height of a row and the width of a column of which nothing else is known, in pixels.
pub(super) const ROW: u32 = 20;
pub(super) const COLUMN: u32 = 64;

/// The format in whose digits the widths of columns are counted.
pub(super) fn usual() -> Format {
    Format::new().set_font_name(FACE).set_font_size(10)
}

/// The formats of a file.
pub(super) struct CellFormats {
    day: String,
}

/// What a cell is besides its kind.
#[derive(Clone, Copy, Default)]
pub(super) struct CellRole {
    /// Worked out and not typed.
    pub computed: bool,
    /// Waiting for a person.
    pub editable: bool,
    /// In the row of sums.
    pub total: bool,
    /// Text that would be taken for a formula if it were typed.
    pub guarded: bool,
    /// Text that leads somewhere.
    pub linked: bool,
}

impl CellFormats {
    pub fn of(writing: &WritingSystem) -> CellFormats {
        let day = if writing.sheet_date.is_empty() { "d mmm yyyy" } else { &writing.sheet_date };
        CellFormats { day: day.to_owned() }
    }

    fn base(&self) -> Format {
        Format::new().set_font_name(FACE).set_font_size(SIZE).set_font_color(colour("ink"))
    }

    pub fn title(&self) -> Format {
        let format = self.base().set_font_size(TITLE_SIZE).set_bold().set_font_color(colour("accent"));
        format.set_align(FormatAlign::VerticalCenter)
    }

    pub fn intro(&self) -> Format {
        self.base().set_font_color(colour("ink-soft")).set_text_wrap().set_align(FormatAlign::Top)
    }

    pub fn stamp(&self) -> Format {
        self.base().set_bold().set_font_color(colour("attention")).set_align(FormatAlign::Top)
    }

    pub fn notice(&self) -> Format {
        self.base().set_text_wrap().set_align(FormatAlign::Top)
    }

    /// A line keeps headings apart that fill their cells.
    pub fn head(&self, kind: &ColumnKind) -> Format {
        let format = self.base().set_bold().set_font_color(colour("on-level-4"));
        let format = format.set_background_color(colour("accent")).set_text_wrap();
        let format = format.set_border_right(FormatBorder::Thin);
        let format = format.set_border_right_color(colour("on-level-4"));
        align(format.set_align(FormatAlign::VerticalCenter), kind)
    }

    /// A cell of the body or of the sums.
    pub fn cell(&self, kind: &ColumnKind, role: CellRole) -> Format {
        let format = self.base().set_align(FormatAlign::Top).set_num_format(self.number(kind));
        let mut format = align(format, kind)
            .set_border_bottom(FormatBorder::Hair)
            .set_border_bottom_color(colour("line"))
            .set_border_right(FormatBorder::Hair)
            .set_border_right_color(colour("line"));
        if kind.is_words() {
            format = format.set_text_wrap();
        }
        if role.computed {
            format = format.set_background_color(colour("level-0"));
        }
        if role.editable {
            format = format.set_unlocked().set_background_color(colour("attention-pale"));
        }
        if role.guarded {
            format = format.set_quote_prefix();
        }
        if role.linked {
            format = format.set_font_color(colour("accent")).set_underline(FormatUnderline::Single);
        }
        if role.total {
            format = format
                .set_bold()
                .set_border_top(FormatBorder::Thin)
                .set_border_top_color(colour("accent"))
                .set_border_bottom(FormatBorder::None);
        }
        format
    }

    /// How numbers are shown; separators follow the reader's own settings.
    fn number(&self, kind: &ColumnKind) -> String {
        match kind {
            ColumnKind::Number { decimals } | ColumnKind::Money { decimals, .. } => match decimals {
                0 => "#,##0".to_owned(),
                more => format!("#,##0.{}", "0".repeat(usize::from(*more))),
            },
            ColumnKind::Percent => "0%".to_owned(),
            ColumnKind::Rate => "0.0%".to_owned(),
            ColumnKind::Whole { .. } | ColumnKind::Year => "0".to_owned(),
            ColumnKind::Date => self.day.clone(),
            ColumnKind::Text | ColumnKind::Id => "@".to_owned(),
            // A cell of kind `@` shows nothing but marks where its text is long.
            ColumnKind::Wrapped | ColumnKind::Link | ColumnKind::Choice(_) => "General".to_owned(),
        }
    }
}

fn align(format: Format, kind: &ColumnKind) -> Format {
    match kind {
        ColumnKind::Number { .. } | ColumnKind::Money { .. } | ColumnKind::Percent | ColumnKind::Rate => {
            format.set_align(FormatAlign::Right)
        }
        ColumnKind::Whole { .. } | ColumnKind::Year => format.set_align(FormatAlign::Center),
        _ => format.set_align(FormatAlign::Left),
    }
}

pub(super) fn colour(name: &str) -> Color {
    Color::RGB(u32::from_str_radix(hex(name).trim_start_matches('#'), 16).unwrap_or_default())
}
