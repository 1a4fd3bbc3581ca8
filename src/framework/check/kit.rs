//! Knows what sound material of a strategy is, entry by entry. Follows no link to the frameworks.

use super::Findings;
use super::instruments::is_date;
use super::prerequisites::circle;
use crate::framework::kit::{ChildPart, ChildWords, IndicatorLevel};
use crate::framework::{ItemId, Library};
use std::collections::BTreeMap;

/// A file of the material holds something.
pub fn empty_files(library: &Library, findings: &mut Findings) {
    library.kit.clone().each_file(&mut |name, file| {
        if file.ids().is_empty() {
            let text = format!("strategy/{name}.toml has no entries");
            findings.error((&about(name), ""), text, "Write at least one; the README shows the form.");
        }
    });
}

/// A card that counts reports says why it moves, and is never taken for a change in children's lives.
pub fn counts(library: &Library, findings: &mut Findings) {
    for card in &library.kit.indicators {
        let mut fault = |text: &str, remedy| {
            findings.error((&about("indicators"), card.id.as_str()), format!("{} {text}", card.id), remedy);
        };
        if card.counts_reports_only && card.warning.is_empty() {
            fault("counts reports without a warning", "Say in `warning` why it moves with reporting.");
        }
        if !card.counts_reports_only && !card.warning.is_empty() {
            fault(
                "warns of counting reports that it does not count",
                "Set counts-reports-only, or remove it.",
            );
        }
        if card.counts_reports_only && card.level == IndicatorLevel::Impact {
            fault(
                "takes a count of reports for impact",
                "Choose a figure that measures harm, or another level.",
            );
        }
    }
}

/// What stands below the line of a card fits the kind of its figures.
pub fn denominators(library: &Library, findings: &mut Findings) {
    for card in &library.kit.indicators {
        let place = about("indicators");
        match (card.kind.has_shares(), card.denominator.is_empty()) {
            (true, true) => findings.error(
                (&place, card.id.as_str()),
                format!("{} is a share of nothing", card.id),
                "Say in `denominator` what stands below the line, or set kind to count or duration.",
            ),
            (false, false) => findings.error(
                (&place, card.id.as_str()),
                format!("{} is no share and names what stands below the line", card.id),
                "Remove `denominator`, or set kind to percent or ratio.",
            ),
            (true, false) | (false, true) => {}
        }
    }
}

/// A value needs no guess at what it counts: the unit of a card names one thing, without a comma or semicolon.
pub fn units(library: &Library, findings: &mut Findings) {
    for card in library.kit.indicators.iter().filter(|card| card.unit.base().contains([',', ';'])) {
        let text = format!("{} has more than one unit: {}", card.id, card.unit.base());
        let remedy = "Keep one unit, and make a card of its own for the other.";
        findings.error((&about("indicators"), card.id.as_str()), text, remedy);
    }
}

/// A figure of the world can be checked, and replaced when the next one is out.
pub fn world_figures(library: &Library, findings: &mut Findings) {
    for asked in &library.kit.context_figures {
        let Some(world) = &asked.world else { continue };
        let is_sound = is_date(&world.year.to_string()) && is_date(&world.next);
        if world.source.trim().is_empty() || !is_sound {
            let text = format!("the figure of the world at {} lacks source, year or next update", asked.id);
            let remedy =
                "Write publisher, title and address, the year, and when the next one is due: 2026-11.";
            findings.error((&about("context-figures"), &asked.id), text, remedy);
        }
    }
}

/// Each objective is said once in plain words, each right names its article, and what is said of the law its topics.
pub fn child_words(library: &Library, findings: &mut Findings) {
    let kit = &library.kit;
    for objective in &kit.objectives {
        let times = kit.child_words.iter().filter(|words| words.objective.as_ref() == Some(&objective.id));
        if times.count() != 1 {
            let text = format!("{} is not said exactly once in plain words", objective.id);
            findings.error(
                (&about("child-words"), ""),
                text,
                "Write one entry of the part `objective` for it.",
            );
        }
    }
    for words in kit.child_words.iter().filter(|words| !fits(words)) {
        let text = format!("{} does not name what its part asks for", words.id);
        let remedy = "Name `objective` in the part objective, `article` in the part right, neither elsewhere, \
                      and `law` with `law-topics`.";
        findings.error((&about("child-words"), &words.id), text, remedy);
    }
}

fn fits(words: &ChildWords) -> bool {
    let names = (words.objective.is_some(), words.article.is_some());
    names == (words.part == ChildPart::Objective, words.part == ChildPart::Right)
        && words.law.is_empty() == words.law_topics.is_empty()
}

/// Every item belongs to exactly one objective.
pub fn objective_items(library: &Library, findings: &mut Findings) {
    let homes = library.kit.objectives.iter().flat_map(|objective| &objective.items).collect::<Vec<_>>();
    let remedy = "Put each item of each framework into `items` of exactly one objective.";
    one_home(library, "objectives", &homes, findings, remedy);
}

/// Every item belongs to exactly one area of the situation analysis.
pub fn area_items(library: &Library, findings: &mut Findings) {
    let homes = library.kit.situation.iter().flat_map(|area| &area.items).collect::<Vec<_>>();
    let remedy = "Put each item of each framework into `items` of exactly one area.";
    one_home(library, "situation", &homes, findings, remedy);
}

/// Each item stands once in the lists of a file.
fn one_home(library: &Library, file: &str, homes: &[&ItemId], findings: &mut Findings, remedy: &'static str) {
    let frameworks = library.frameworks.iter().chain(&library.earlier);
    let mut ids: Vec<&ItemId> = Vec::new();
    for id in frameworks.flat_map(|framework| &framework.items).map(|item| &item.id) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    for item in ids {
        let times = homes.iter().filter(|id| **id == item).count();
        if times != 1 {
            let text = format!("{item} stands {times} times in strategy/{file}.toml");
            findings.error((&about(file), item.as_str()), text, remedy);
        }
    }
}

/// Bodies never report to each other in a circle.
pub fn reporting_circles(library: &Library, findings: &mut Findings) {
    let edges: BTreeMap<&str, Vec<&str>> = library
        .kit
        .governance
        .bodies
        .iter()
        .map(|body| (body.id.as_str(), body.reports_to.as_deref().into_iter().collect()))
        .collect();
    if let Some(way) = circle(&edges) {
        let start = way.first().copied().unwrap_or_default();
        let text = format!("bodies report to each other in a circle: {}", way.join(" → "));
        findings.error((&about("governance"), start), text, "Remove `reports-to` from one of them.");
    }
}

/// What problems in a file of the material are about.
pub fn about(name: &str) -> String {
    format!("strategy/{name}")
}
