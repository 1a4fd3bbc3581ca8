//! Knows the colours, words and proportions a chart is drawn with.

use super::canvas::{TextAnchor, TextStyle};
use crate::lang::Direction;
use crate::render::colours::hex;
use std::collections::BTreeMap;

/// How a chart is to look.
#[derive(Clone, Debug)]
pub struct ChartLook {
    /// The colours.
    pub colours: Palette,
    /// The words of the legend.
    pub words: ChartWords,
    /// Groups of the profile beside each other: 3 for wide pages, 2 for paper, 1 for narrow screens.
    pub columns: usize,
    /// Whether cells lead somewhere.
    pub links: bool,
    /// Whether reading goes from right to left: then everything that has an order is mirrored, time included.
    pub mirrored: bool,
}

/// The colours of a chart, as values of SVG's `fill` and `stroke`.
#[derive(Clone, Debug)]
pub struct Palette {
    /// The levels 0 to 4, from pale to deep.
    pub levels: [String; 5],
    /// Words on level 4.
    pub on_level_4: String,
    /// Words.
    pub ink: String,
    /// Words that step back.
    pub ink_soft: String,
    /// Rules and outlines.
    pub line: String,
    /// The ground.
    pub paper: String,
    /// What was claimed.
    pub accent: String,
    /// What needs a person now.
    pub attention: String,
}

/// The words of a legend.
#[derive(Clone, Debug)]
pub struct ChartWords {
    /// What each level is called.
    pub levels: [String; 5],
    /// Not known.
    pub unknown: String,
    /// Not answered.
    pub open: String,
    /// Does not apply.
    pub not_applicable: String,
    /// The parties disagree.
    pub contested: String,
    /// Claimed, but the evidence does not carry it.
    pub claimed: String,
}

impl ChartLook {
    /// For a page: colours are custom properties, so that the dark scheme works; cells lead to their pages.
    pub fn page(labels: &BTreeMap<String, String>, columns: usize) -> ChartLook {
        let colours = Palette::of(|name| format!("var(--{name}, {})", hex(name)));
        ChartLook {
            colours,
            words: ChartWords::of(labels),
            columns: columns.max(1),
            links: true,
            mirrored: false,
        }
    }

    /// For paper, which is white.
    pub fn paper(labels: &BTreeMap<String, String>) -> ChartLook {
        let ink = Palette::of(|name| hex(name).to_owned());
        let colours = Palette { paper: hex("sheet").to_owned(), ..ink };
        ChartLook { colours, words: ChartWords::of(labels), columns: 2, links: false, mirrored: false }
    }
}

impl ChartLook {
    /// The same look for text written in this direction.
    pub fn towards(self, direction: Direction) -> ChartLook {
        ChartLook { mirrored: direction.is_right_to_left(), ..self }
    }

    /// Whether the chart stands on a narrow screen; then what is beside each other elsewhere stands below each other.
    pub(super) fn narrow(&self) -> bool {
        self.columns == 1
    }

    /// The width to draw in: 640 units, which are 142 mm on A4, so that type of 12 units is 7.5 points; or 320 units
    /// on a narrow screen, where a unit is about a pixel.
    pub(super) fn width(&self) -> f64 {
        if self.narrow() { 320.0 } else { 640.0 }
    }

    /// Words that are read.
    pub(super) fn plain(&self, size: f64) -> TextStyle<'_> {
        TextStyle { size, bold: false, colour: &self.colours.ink, anchor: TextAnchor::Start }
    }

    /// Words that are seen first.
    pub(super) fn bold(&self, size: f64) -> TextStyle<'_> {
        TextStyle { bold: true, ..self.plain(size) }
    }

    /// Ids.
    pub(super) fn id(&self, size: f64) -> TextStyle<'_> {
        TextStyle { colour: &self.colours.ink_soft, ..self.bold(size) }
    }
}

impl Palette {
    fn of(colour: impl Fn(&str) -> String) -> Palette {
        Palette {
            levels: ["level-0", "level-1", "level-2", "level-3", "level-4"].map(&colour),
            on_level_4: colour("on-level-4"),
            ink: colour("ink"),
            ink_soft: colour("ink-soft"),
            line: colour("line"),
            paper: colour("paper"),
            accent: colour("accent"),
            attention: colour("attention"),
        }
    }
}

impl ChartWords {
    fn of(labels: &BTreeMap<String, String>) -> ChartWords {
        let word = |key: &str| labels.get(key).cloned().unwrap_or_default();
        ChartWords {
            levels: ["level-0", "level-1", "level-2", "level-3", "level-4"].map(word),
            unknown: word("unknown"),
            open: word("open"),
            not_applicable: word("not-applicable"),
            contested: word("contested"),
            claimed: word("claimed"),
        }
    }
}
