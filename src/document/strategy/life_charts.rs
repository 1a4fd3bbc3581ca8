//! Knows which public figures about children are drawn beside each other, and how their charts are called; draws no bar.

use super::case::Case;
use super::quote;
use super::text_languages::TextLanguages;
use crate::assessment::strategy::PublicFigure;
use crate::document::{AmountBar, AmountsChart, Chart, Figure};
use crate::framework::kit::{ContextFigure, FigureDrawing, FigureGroup};
use crate::presentation::{DrawableNumbers, Drawing, FigureNumber, counts, shares};
use crate::words::{capital, small};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The most bars of a chart.
const BARS: usize = 10;

/// A chart that there can be.
struct ChartPlan {
    /// Its name inside the document.
    name: &'static str,
    /// The figures that it shows.
    groups: &'static [FigureGroup],
    drawing: FigureDrawing,
}

/// The charts that there can be. Figures of the population are shares of this and of that, and are told in sentences.
const PLANS: [ChartPlan; 4] = [
    ChartPlan { name: "life-access", groups: &[FigureGroup::Access], drawing: FigureDrawing::Shares },
    ChartPlan {
        name: "life-use",
        groups: &[FigureGroup::Use, FigureGroup::Skills],
        drawing: FigureDrawing::Shares,
    },
    ChartPlan { name: "life-harm", groups: &[FigureGroup::Harm], drawing: FigureDrawing::Shares },
    ChartPlan { name: "life-cases", groups: &[FigureGroup::Harm], drawing: FigureDrawing::Counts },
];

/// A chart of public figures.
pub(super) struct LifeChart {
    /// Its name inside the document.
    pub name: &'static str,
    /// Whether it tells of harm and help.
    pub about_harm: bool,
    drawing: FigureDrawing,
    /// What is counted; empty for shares.
    title: String,
    axis: String,
    /// Whether what it counts is told in another language than the paper's.
    is_foreign: bool,
    bars: Vec<LifeBar>,
    /// The entries of the register of the figures that it shows.
    pub sources: Vec<String>,
    /// Who published them, each once.
    pub publishers: Vec<String>,
    /// Those of the entries that it shows whole.
    pub whole: Vec<String>,
}

/// A bar with what it tells: a sentence about a share, a count with what it counts.
struct LifeBar {
    bar: AmountBar,
    value: Decimal,
    told: String,
    /// The same without the words of the list.
    part: String,
}

/// A figure that can be drawn.
struct DrawableFigure<'a> {
    asked: &'a ContextFigure,
    title: String,
    /// Whether the country gave it a title of its own.
    own: bool,
    /// Whether its words are in another language than the paper's.
    is_foreign: bool,
    year: String,
    publisher: String,
    sources: Vec<String>,
    numbers: DrawableNumbers,
}

/// The charts for which there are two bars at least.
pub(super) fn life_charts(case: &Case) -> Vec<LifeChart> {
    let figures = drawable_figures(case);
    PLANS.iter().filter_map(|plan| plan.chart(case, &figures)).collect()
}

/// What a figure counts: in the country's words, or in those that ask for it.
pub(super) fn figure_title(case: &Case, figure: &PublicFigure, asked: &ContextFigure) -> String {
    let own = quote(&figure.title);
    if own.is_empty() { case.voice.text(&asked.name) } else { own }
}

/// The figures whose numbers can be compared by length, without those of which nobody says year and source.
fn drawable_figures<'a>(case: &Case<'a>) -> Vec<DrawableFigure<'a>> {
    let entries: Vec<_> = case.records::<PublicFigure>().collect();
    let (magnitudes, languages) = (magnitudes(case), TextLanguages::of(case));
    let of = |asked: &'a ContextFigure, sources: &[String], figure: &PublicFigure| {
        let value = quote(&figure.value);
        let numbers = match asked.drawn? {
            FigureDrawing::Shares => shares(&value),
            FigureDrawing::Counts => counts(&value, &magnitudes),
        };
        let (year, publisher) = (quote(&figure.year), quote(&figure.source));
        let is_drawn = !numbers.each.is_empty() && !year.is_empty() && !publisher.is_empty();
        let (title, own) = (figure_title(case, figure, asked), !quote(&figure.title).is_empty());
        let (sources, is_foreign) = (sources.to_vec(), languages.of_finding(&value).is_some());
        is_drawn.then_some(DrawableFigure {
            asked,
            title,
            own,
            is_foreign,
            year,
            publisher,
            sources,
            numbers,
        })
    };
    let mut found = Vec::new();
    for asked in &case.kit().context_figures {
        let here = entries.iter().filter(|(_, figure)| figure.about == asked.id);
        found.extend(here.filter_map(|(sources, figure)| of(asked, sources, figure)));
    }
    found
}

/// The words of magnitude of every language, because a figure may be in another one than the document.
fn magnitudes(case: &Case) -> Vec<String> {
    let messages = case.inputs.messages;
    let all = messages.languages().codes().map(|lang| messages.say(lang, "magnitude-words"));
    all.flat_map(|words| words.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>()).collect()
}

impl ChartPlan {
    fn chart(&self, case: &Case, figures: &[DrawableFigure]) -> Option<LifeChart> {
        let mut chart = LifeChart {
            name: self.name,
            about_harm: self.groups.contains(&FigureGroup::Harm),
            drawing: self.drawing,
            title: String::new(),
            axis: case.voice.say("life-shares-axis"),
            is_foreign: false,
            bars: Vec::new(),
            sources: Vec::new(),
            publishers: Vec::new(),
            whole: Vec::new(),
        };
        let fits = |figure: &&DrawableFigure| {
            self.groups.contains(&figure.asked.group) && figure.asked.drawn == Some(self.drawing)
        };
        match self.drawing {
            FigureDrawing::Shares => {
                for figure in figures.iter().filter(fits) {
                    if chart.bars.len() + figure.numbers.each.len() <= BARS {
                        chart.add(case, figure);
                    }
                }
            }
            FigureDrawing::Counts => {
                let several = |figure: &&DrawableFigure| (2..=BARS).contains(&figure.numbers.each.len());
                let figure = figures.iter().filter(fits).find(several)?;
                chart.title.clone_from(&figure.title);
                chart.axis.clone_from(&figure.year);
                chart.is_foreign = figure.is_foreign;
                chart.add(case, figure);
            }
        }
        (chart.bars.len() > 1).then_some(chart)
    }
}

impl LifeChart {
    fn add(&mut self, case: &Case, figure: &DrawableFigure) {
        for measure in &figure.numbers.each {
            self.bars.push(match self.drawing {
                FigureDrawing::Shares => share_bar(case, figure, measure),
                FigureDrawing::Counts => count_bar(measure),
            });
        }
        self.sources.extend(figure.sources.iter().cloned());
        if figure.numbers.is_whole {
            self.whole.extend(figure.sources.iter().cloned());
        }
        if !self.publishers.contains(&figure.publisher) {
            self.publishers.push(figure.publisher.clone());
        }
    }

    /// The chart as it stands in the document.
    pub fn figure(&self, case: &Case) -> Figure {
        let (title, alt) = match self.drawing {
            FigureDrawing::Shares => (self.title_of_shares(case), "life-shares-alt"),
            FigureDrawing::Counts => (self.title_of_counts(case), "life-counts-alt"),
        };
        let said: Vec<String> = self.bars.iter().map(|bar| sentence(&bar.bar)).collect();
        let alt = case.voice.say_with(alt, &[("bars", said.join(" ").into())]);
        let longest = self.bars.iter().map(|bar| bar.bar.value).fold(0.0, f64::max);
        let chart = Chart::Amounts(AmountsChart {
            axis: self.axis.clone(),
            most: if self.drawing == FigureDrawing::Shares { 100.0 } else { longest },
            bars: self.bars.iter().map(|bar| bar.bar.clone()).collect(),
        });
        Figure::of(self.name, Drawing { title, alt, chart })
    }

    /// The largest share, then the smallest.
    fn title_of_shares(&self, case: &Case) -> String {
        let most = self.bars.iter().rev().max_by_key(|bar| bar.value);
        let least = self.bars.iter().min_by_key(|bar| bar.value);
        let Some((most, least)) = most.zip(least) else { return String::new() };
        let is_same = most.bar.name == least.bar.name;
        let least = if is_same { least.part.clone() } else { small(&least.told) };
        case.voice.say_with("life-shares", &[("most", most.told.clone().into()), ("least", least.into())])
    }

    /// What is counted, and each count; a word of the paper stands between two of its own alone.
    fn title_of_counts(&self, case: &Case) -> String {
        let told: Vec<&str> = self.bars.iter().map(|bar| bar.told.as_str()).collect();
        let list = if self.is_foreign { told.join(", ") } else { case.voice.list(&told) };
        let args =
            [("title", self.title.clone().into()), ("year", self.axis.clone().into()), ("list", list.into())];
        case.voice.say_with("life-counts", &args)
    }
}

fn share_bar(case: &Case, figure: &DrawableFigure, measure: &FigureNumber) -> LifeBar {
    let words = [measure.words.as_str(), figure.year.as_str()];
    let note: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
    let label = case.voice.percentage(measure.value);
    let part = if figure.is_foreign { label.clone() } else { part(measure) };
    let told = if figure.own {
        format!("{part} ({})", figure.title)
    } else if figure.is_foreign {
        format!("{part} ({})", small(&figure.title))
    } else {
        format!("{} {part}", case.voice.text(&figure.asked.sentence))
    };
    let value = measure.value.to_f64().unwrap_or_default();
    let bar = AmountBar { name: figure.title.clone(), note: note.join(", "), value, label };
    LifeBar { bar, value: measure.value, told, part }
}

fn count_bar(measure: &FigureNumber) -> LifeBar {
    let bar = AmountBar {
        name: measure.words.clone(),
        note: String::new(),
        value: measure.value.to_f64().unwrap_or_default(),
        label: measure.number.clone(),
    };
    LifeBar { bar, value: measure.value, told: part(measure), part: part(measure) }
}

/// A part of a figure without colons, of which a title has one at most.
fn part(measure: &FigureNumber) -> String {
    measure.part.replace(':', "")
}

/// A bar in words, for those who hear the chart.
fn sentence(bar: &AmountBar) -> String {
    let note = if bar.note.is_empty() { String::new() } else { format!(", {}", bar.note) };
    format!("{}{note}: {}.", capital(&bar.name), bar.label)
}
