//! Knows what chapter 1 tells of children's lives online beyond lists of figures and harms: what says most, which charts
//! there are, and what was found elsewhere in the assessment.

use super::context::{ContextFacts, FigureFacts, Group};
use crate::assessment::Rating;
use crate::assessment::strategy::{ContextFinding, PublicFigure};
use crate::document::strategy::case::Case;
use crate::document::strategy::life_charts::LifeChart;
use crate::document::strategy::quote;
use crate::framework::Item;
use crate::framework::kit::FigureGroup;
use crate::presentation::{measured_numbers, measuring_parts, shares};
use crate::words::small;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct Lives {
    /// The figures that say most: one about how many children there are, one about their access or use, one about what
    /// they can do, and one about harm where it is a share; each is a sentence with a number, its year and its source.
    key: Vec<FigureFacts>,
    /// What life online offers: population, access, use and skills.
    offer: LifeFacts,
    /// What happens to children, and where they turn.
    harm: LifeFacts,
    /// Findings of the assessment that tell how many, where no figure and no finding about harm has the number.
    counted: Vec<CountedFinding>,
    /// What the country says that it has no national data on, as it goes on in a sentence.
    silent: Vec<String>,
    /// The entries of the register behind that.
    silent_sources: Vec<String>,
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
    /// The figures that no chart shows whole and no finding repeats, without those of `key`; each tells something.
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
pub fn lives(case: &Case, charts: &[LifeChart], context: &ContextFacts, harm: &Group) -> Lives {
    let key = key(context, harm);
    let shown: BTreeSet<&String> =
        charts.iter().flat_map(|chart| &chart.whole).chain(key.iter().flat_map(|one| &one.sources)).collect();
    let findings: Vec<&str> = case.records::<ContextFinding>().map(|(_, one)| one.text.as_str()).collect();
    let rest = |groups: &[Group]| -> Vec<FigureFacts> {
        let figures = groups.iter().flat_map(|group| &group.figures).filter(|one| !one.text.is_empty());
        let new = figures.filter(|one| !one.sources.iter().any(|id| shown.contains(id)));
        new.filter(|one| !is_repeated(&one.value, &findings)).cloned().collect()
    };
    let side = |about_harm: bool, figures: Vec<FigureFacts>| LifeFacts {
        charts: charts.iter().filter(|chart| chart.about_harm == about_harm).map(chart_facts).collect(),
        figures,
    };
    let groups = || context.groups.iter().chain([harm]);
    let silent = || groups().flat_map(|group| &group.figures).filter(|one| one.is_silent);
    Lives {
        offer: side(false, rest(&context.groups)),
        harm: side(true, rest(std::slice::from_ref(harm))),
        counted: counted_findings(case),
        silent: silent().map(|one| small(&one.title)).collect(),
        silent_sources: silent().flat_map(|one| one.sources.clone()).collect(),
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
        here.flat_map(|group| &group.figures).find(|figure| figure.is_whole)
    };
    let is_share = |figure: &&FigureFacts| figure.is_whole && !shares(&figure.value).each.is_empty();
    let prevalence = harm.figures.iter().find(is_share);
    sides.into_iter().filter_map(of).chain(prevalence).cloned().collect()
}

/// Whether one of these texts holds every number of a figure, one of them of more than three digits.
fn is_repeated(value: &str, texts: &[&str]) -> bool {
    let own = numbers(value);
    let is_large = own.iter().any(|number| number.len() > 3);
    is_large && texts.iter().any(|text| own.iter().all(|number| numbers(text).contains(number)))
}

/// The numbers of a text as they were typed.
fn numbers(text: &str) -> Vec<&str> {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let words = text.split(|letter: char| !is_part(letter)).map(|word| word.trim_matches(['.', ',']));
    words.filter(|word| !word.is_empty()).collect()
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
    let answer = case.answer(&item.id)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_repeated_where_a_text_has_all_its_numbers() {
        let texts = ["6,300 reports concerned the country; 84% had no address.", "412 of 2,960 contacts"];
        for (value, wanted) in [
            ("6,300 CyberTipline reports", true),
            ("6,300 reports; 1,940 by the portal", false),
            ("2,960 of 41,200 contacts", false),
            ("2,960 contacts, 412 of them grave", true),
            ("84% of reports", false),
            ("no national data", false),
        ] {
            assert_eq!(is_repeated(value, &texts), wanted, "{value}");
        }
    }
}
