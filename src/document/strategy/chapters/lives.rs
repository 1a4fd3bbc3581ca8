//! Knows what chapter 1 tells of children's lives online beyond lists of figures and harms: what says most, which charts
//! there are, and what was found elsewhere in the assessment.

use super::context::{ContextFacts, FigureFacts, Group};
use crate::assessment::Rating;
use crate::assessment::strategy::{ContextFinding, PublicFigure};
use crate::document::strategy::case::Case;
use crate::document::strategy::life_charts::{LifeChart, life_charts};
use crate::document::strategy::quote;
use crate::framework::Item;
use crate::framework::kit::FigureGroup;
use crate::presentation::{measured_numbers, measuring_parts, shares};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct Lives {
    /// The figures that say most: one about how many children there are, one about their access or use, one about what
    /// they can do, and one about harm where it is a share; each tells a number, its year and its source.
    key: Vec<FigureFacts>,
    /// What life online offers: population, access, use and skills.
    offer: LifeFacts,
    /// What happens to children, and where they turn.
    harm: LifeFacts,
    /// Findings of the assessment that tell how many, where no figure and no finding about harm has the number.
    counted: Vec<CountedFinding>,
    /// Figures that lack their year or their source.
    undated: Vec<String>,
    /// Figures that are asked for and not supplied.
    open: Vec<String>,
}

/// Figures about one side of children's lives.
#[derive(Serialize, JsonSchema)]
struct LifeFacts {
    /// The charts; show each as `![](figure:{{ chart.name }})`.
    charts: Vec<LifeChartFacts>,
    /// The figures that no chart shows whole, without those of `key`.
    figures: Vec<FigureFacts>,
}

/// A chart of figures.
#[derive(Serialize, JsonSchema)]
struct LifeChartFacts {
    /// The name of the figure.
    name: String,
    /// Who published the numbers, in words.
    publishers: String,
    sources: Vec<String>,
}

/// A finding of the assessment that tells how many.
#[derive(Serialize, JsonSchema)]
pub struct CountedFinding {
    id: String,
    title: String,
    /// Those of its sentences that tell a number.
    pub text: String,
    pub sources: Vec<String>,
}

/// The facts of the chapter.
pub fn lives(case: &Case, context: &ContextFacts, harm: &Group) -> Lives {
    let charts = life_charts(case);
    let key = key(context, harm);
    let shown: BTreeSet<&String> =
        charts.iter().flat_map(|chart| &chart.whole).chain(key.iter().flat_map(|one| &one.sources)).collect();
    let rest = |groups: &[Group]| -> Vec<FigureFacts> {
        let figures = groups.iter().flat_map(|group| &group.figures);
        figures.filter(|one| !one.sources.iter().any(|id| shown.contains(id))).cloned().collect()
    };
    let side = |about_harm: bool, figures: Vec<FigureFacts>| LifeFacts {
        charts: charts.iter().filter(|chart| chart.about_harm == about_harm).map(chart_facts).collect(),
        figures,
    };
    let groups = || context.groups.iter().chain([harm]);
    Lives {
        offer: side(false, rest(&context.groups)),
        harm: side(true, rest(std::slice::from_ref(harm))),
        counted: counted_findings(case),
        undated: groups().flat_map(|group| group.undated.clone()).collect(),
        open: groups().flat_map(|group| &group.open).map(|figure| figure.name.clone()).collect(),
        key,
    }
}

fn chart_facts(chart: &LifeChart) -> LifeChartFacts {
    let (name, publishers) = (chart.name.to_owned(), chart.publishers.join("; "));
    LifeChartFacts { name, publishers, sources: chart.sources.clone() }
}

/// The first figure of each side that tells a number. Counts of reports and cases do not tell how many are harmed.
fn key(context: &ContextFacts, harm: &Group) -> Vec<FigureFacts> {
    let sides: [&[FigureGroup]; 3] =
        [&[FigureGroup::Population], &[FigureGroup::Access, FigureGroup::Use], &[FigureGroup::Skills]];
    let of = |side: &[FigureGroup]| {
        let here =
            context.groups.iter().filter(|group| group.about.is_some_and(|about| side.contains(&about)));
        here.flat_map(|group| &group.figures).find(|figure| tells_number(figure))
    };
    let is_share = |figure: &&FigureFacts| tells_number(figure) && !shares(&figure.value).each.is_empty();
    let prevalence = harm.figures.iter().find(is_share);
    sides.into_iter().filter_map(of).chain(prevalence).cloned().collect()
}

fn tells_number(figure: &FigureFacts) -> bool {
    let begins = figure.value.starts_with(|letter: char| letter.is_ascii_digit());
    let is_told = begins || !measured_numbers(&figure.value).is_empty();
    is_told && !figure.year.is_empty() && !figure.source.is_empty()
}

/// What was found about the items whose findings may tell how many children meet a harm, or where they turn.
pub fn counted_findings(case: &Case) -> Vec<CountedFinding> {
    let figures = case.records::<PublicFigure>().map(|(_, figure)| figure.value.as_str());
    let findings = case.records::<ContextFinding>().map(|(_, finding)| finding.text.as_str());
    let known: BTreeSet<&str> = figures.chain(findings).flat_map(measured_numbers).collect();
    let items = case.scored_frameworks().flat_map(|scored| scored.framework.items.iter());
    items.filter(|item| item.about_children).filter_map(|item| counted_finding(case, item, &known)).collect()
}

fn counted_finding(case: &Case, item: &Item, known: &BTreeSet<&str>) -> Option<CountedFinding> {
    let answer = case.inputs.analysis.assessment.answers.get(&item.id)?;
    let is_new = |part: &String| measured_numbers(part).iter().any(|number| !known.contains(number));
    let parts: Vec<String> = measuring_parts(&quote(&answer.comment)).into_iter().filter(is_new).collect();
    let reference = case.item_reference(&item.id);
    let is_told = matches!(answer.rating, Rating::Level(_)) && !parts.is_empty();
    is_told.then(|| CountedFinding {
        id: reference.id,
        title: reference.title,
        text: parts.join("; "),
        sources: reference.sources,
    })
}
