//! Knows what sound content is: small named checks over the library. Knows no file, no line and no folder.

mod action_parts;
mod actions;
mod conditions;
mod consistency;
mod countries;
mod covers;
mod editions;
mod finding;
mod honesty;
mod ids;
mod instruments;
mod kit;
mod kit_links;
mod levels;
mod lifts;
mod links;
mod mappings;
mod named_countries;
mod prerequisites;
mod regions;
mod stages;
mod terms;
mod translations;
mod visit;
mod weights;

pub use finding::{Finding, Findings};
pub use ids::every as every_id;
pub use mappings::edition_key;
pub use translations::{Share, shares};

use super::{Framework, Library};

/// One rule that sound content keeps.
pub struct ContentCheck {
    /// Its name, as shown with a problem.
    pub name: &'static str,
    /// What it makes sure of, in a few words.
    pub keeps: &'static str,
    /// Whether it follows references or counts what there is, and so makes sense only when every file could be read.
    pub whole: bool,
    /// Whether it judges how something is worded. Words that are wrong can be read all the same: nothing stops for them.
    pub wording: bool,
    run: fn(&Library, &mut Findings),
}

/// A check that looks at each thing by itself.
const fn each(name: &'static str, keeps: &'static str, run: fn(&Library, &mut Findings)) -> ContentCheck {
    ContentCheck { name, keeps, whole: false, wording: false, run }
}

/// A check that follows references.
const fn whole(name: &'static str, keeps: &'static str, run: fn(&Library, &mut Findings)) -> ContentCheck {
    ContentCheck { name, keeps, whole: true, wording: false, run }
}

/// A check that looks at how each thing is worded.
const fn words(name: &'static str, keeps: &'static str, run: fn(&Library, &mut Findings)) -> ContentCheck {
    ContentCheck { name, keeps, whole: false, wording: true, run }
}

/// Every check, in the order of reading: names, levels, references, groups, honesty, stages, material, countries,
/// regions, words.
pub const CHECKS: &[ContentCheck] = &[
    each("id-form", "ids are short and plain", ids::form),
    each("id-unique", "no id is used twice", ids::unique),
    each("id-belongs", "the ids of questions and figures begin with their item's", ids::prefixes),
    each("action-id", "the ids of actions match their item", ids::actions),
    whole("framework-items", "a framework has items", levels::has_items),
    each("item-levels", "an item describes the levels 0 to 4 in order", levels::of_items),
    each("scale-levels", "a framework names the levels 0 to 4 in order", levels::of_scale),
    each("empty-words", "nothing that people read is empty", terms::empty),
    each("questions", "an item has questions to ask", levels::questions),
    each(
        "condition-id",
        "the ids of conditions are those of their item and level, with a letter",
        conditions::ids,
    ),
    each(
        "condition-count",
        "a level is made of two to four conditions, or no level of its item is",
        conditions::counts,
    ),
    whole("condition-same", "conditions that ask for the same fact say so on both sides", conditions::same),
    whole(
        "condition-joined",
        "a condition that asks whether a treaty is joined names it as its actions do",
        conditions::joined,
    ),
    words(
        "condition-deficit",
        "levels made of conditions tell what is there, not what lacks",
        conditions::deficits,
    ),
    whole("prerequisite-exists", "prerequisites are items of the same framework", prerequisites::exist),
    each("prerequisite-self", "no item waits for itself", prerequisites::no_self),
    each("prerequisite-twice", "a prerequisite is hard or soft, once", prerequisites::once),
    whole("prerequisite-cycle", "hard prerequisites never go in a circle", prerequisites::acyclic),
    each("worth-range", "impact and feasibility lie between 1 and 5", weights::range),
    each("worth-all", "a framework ranks all of its items or none", weights::all_or_none),
    whole("main-framework", "one framework gives the order, and ranks its items", weights::one_main),
    whole("after-exists", "what must come first exists", actions::after_exists),
    whole("after-cycle", "actions never wait for each other in a circle", actions::after_acyclic),
    each("after-level", "an action waits for a level that can be reached", actions::after_level),
    whole("after-own", "no action waits for a level that it lifts itself", actions::after_own),
    each("after-any", "a choice offers at least two ways", actions::after_any),
    whole("covers-exists", "what a measure covers exists in another framework", covers::exist),
    whole("covers-cycle", "covering and waiting never go in a circle", covers::acyclic),
    whole("covers-shared", "a measure covers the actions that bring about the same fact", covers::shared),
    whole("lifts-exist", "what an action lifts exists, and stands there once", lifts::exist),
    whole(
        "lifts-neighbours",
        "what an action lifts of an item is one level or two that are neighbours",
        lifts::neighbours,
    ),
    each("lifts-rising", "what is proposed first for a gap lifts its next level", lifts::rising),
    whole("unless-exists", "what makes an action void exists", lifts::unless),
    each("condition-lifted", "every condition has an action of its item that lifts it", lifts::complete),
    each("action-several", "an item has at least four actions", action_parts::several),
    each("action-short", "an action has a title that fits a line of a chart", action_parts::short_titles),
    each(
        "action-whole",
        "an action says what it lifts, its steps, its unit cost and its targets",
        action_parts::whole,
    ),
    each("unit-cost", "a unit cost is a range of dollars with year and source", action_parts::unit_costs),
    each("action-source", "evidence and examples of actions name their sources", action_parts::sources),
    whole("action-example", "an example has an id, a listed country and a year", action_parts::examples),
    each("crosswalk-instrument", "a crosswalk names known instruments", links::instruments),
    each("crosswalk-empty", "a crosswalk entry has references", links::references),
    each("crosswalk-copied", "no two items of a framework share a list of references", links::copied),
    whole("instrument-used", "an instrument is referred to", links::unreferenced_instruments),
    whole("also-counts-exists", "an answer counts for items that exist elsewhere", links::counts_exists),
    whole("also-counts-mutual", "items that count for each other say so on both sides", links::counts_mutual),
    whole("consistency-items", "a rule of consistency speaks of items of its framework", consistency::items),
    each("consistency-names", "each rule of consistency has a name of its own", consistency::names),
    each("consistency-rule", "a rule of consistency can be broken and can be kept", consistency::breakable),
    whole("edition-covers", "an edition holds every item exactly once", editions::covers),
    each("edition-areas", "an edition has areas, and no area is empty", editions::areas),
    whole("edition-refers", "titles and merges of an edition name items", editions::refers),
    each("edition-merge", "a merge joins at least two items", editions::merges),
    each("index-edition", "the index uses an edition that exists", editions::index),
    whole(
        "earlier-version",
        "earlier versions are kept once, and a mapping leads on from each",
        mappings::earlier,
    ),
    whole("mapping-versions", "a mapping leads from one version that is kept to another", mappings::versions),
    each("mapping-line", "a line of a mapping says what became of one thing", mappings::lines),
    whole("mapping-items", "a mapping accounts for every item, and no id is used again", mappings::items),
    whole("mapping-conditions", "a mapping accounts for every condition", mappings::conditions),
    each("statistic-source", "a figure names its source", honesty::statistic_source),
    each("statistic-year", "a figure names a plausible year", honesty::statistic_year),
    each("verified-source", "what is called verified names where it was read", honesty::sources),
    each("official-checked", "an official title names who checked it", honesty::official),
    each("notices", "content says what is ours and what is official", honesty::notices),
    each("licence", "content names publisher, source and licence", honesty::licence),
    each("version", "content carries a version", honesty::version),
    whole("stage-order", "stages are numbered from 1 without holes", stages::order),
    each("stage-outputs", "a stage leaves something behind", stages::outputs),
    words("stage-deficit", "a stage tells what is there when it is done, not what lacks", stages::deficits),
    whole("gate-framework", "a computed gate names a framework", stages::gate_framework),
    whole(
        "gate-signature",
        "a gate that validates is signed, and one that follows is not",
        stages::gate_signature,
    ),
    whole("stage-items", "a stage works on items that exist", stages::items),
    whole("rapid-path", "the rapid path covers every stage once, in order", stages::rapid),
    whole("kit-filled", "every file of the strategy's material has entries", kit::empty_files),
    whole("kit-items", "the material names items that exist", kit_links::items),
    whole(
        "kit-indicators",
        "cards exist where they are named, and serve an objective",
        kit_links::indicators,
    ),
    whole("kit-objectives", "the material names objectives that exist", kit_links::objectives),
    whole("kit-measures", "the material names measures that exist", kit_links::measures),
    each("kit-answers", "a question of the public names what answers it", kit_links::answers),
    whole(
        "kit-links",
        "bodies, channels, provisions, topics and safeguards exist where they are named",
        kit_links::inner,
    ),
    whole("kit-instruments", "an instrument is found under its key in a framework", kit_links::instruments),
    whole("objective-items", "every item belongs to exactly one objective", kit::objective_items),
    whole("area-items", "every item belongs to exactly one area of the situation", kit::area_items),
    whole("child-objectives", "each objective is said once in plain words", kit::child_words),
    each("counts-reports", "a card that counts reports says so and is no impact", kit::counts),
    each("indicator-kind", "a card whose figures are shares says of what", kit::denominators),
    each("indicator-unit", "a card has one unit", kit::units),
    each("body-cycle", "bodies never report to each other in a circle", kit::reporting_circles),
    each("adopted-date", "a day of adoption is a date", instruments::adoption_days),
    each("kit-verified", "what the material calls verified names where it was read", instruments::sources),
    each("treaty-facts", "a treaty says who may join it, and nothing else is joined", instruments::treaties),
    each("paragraph-number", "paragraphs of one list are numbered apart", instruments::paragraphs),
    each("mandate-box", "the box of mandates has room for those in it", instruments::boxed_mandates),
    each(
        "world-figure",
        "a figure of the world names its source, its year and the next one",
        kit::world_figures,
    ),
    each("country-code", "a country has a three-letter code, a territory one of its own", countries::code),
    each("country-parent", "a territory belongs to a country of the list", countries::parent),
    whole("country-currency", "a country counts in a currency there is", countries::currency),
    each("country-order", "countries are sorted by code, each once", countries::order),
    each("country-running", "a country's name can stand in a sentence", countries::running_names),
    each("country-names", "a country has a name in every language", countries::names),
    each(
        "country-adjectives",
        "a country has adjectives in a language in which others have",
        countries::adjectives,
    ),
    whole("region-filled", "regions and groups have countries", regions::find_empty),
    whole("region-once", "a country stands in one region, once", regions::once),
    whole("region-known", "regions, groups and offices name countries of the list", regions::find_unknown),
    whole("region-all", "every country of the list stands in a region", regions::all_countries),
    each("region-map", "the map of a region holds countries of it", regions::maps),
    whole("region-office", "each region has one regional office, and an office a region", regions::offices),
    each("region-source", "what is called verified about regions names where it was read", regions::sources),
    words(
        "named-country",
        "gaps, figures, harms and risks that every country is shown name none of them, by name or adjective",
        named_countries::none,
    ),
    words("agreed-term", "one thing has one term in each language", terms::agreed),
    words("forbidden-term", "outdated terms are not used", terms::forbidden),
    each("stray-markup", "words contain no markup and no control characters", terms::markup),
    each("translation-missing", "every text is translated", translations::missing_translations),
    each("translation-same", "a translation differs from the original", translations::same),
];

/// Everything the checks find; `whole` says that every file could be read, so that references can be followed.
pub fn all(library: &Library, whole: bool) -> Vec<Finding> {
    findings(library, |check| whole || !check.whole)
}

/// What the checks find that must hold before the content is used; how it is worded is left to [`all`].
pub fn structural(library: &Library, whole: bool) -> Vec<Finding> {
    findings(library, |check| !check.wording && (whole || !check.whole))
}

fn findings(library: &Library, wanted: impl Fn(&ContentCheck) -> bool) -> Vec<Finding> {
    let mut found = run(library, &wanted);
    let earlier = library.earlier.iter();
    found.extend(
        earlier.flat_map(|framework| run_alone(library, framework, |check| !check.whole && wanted(check))),
    );
    found
}

fn run(library: &Library, wanted: impl Fn(&ContentCheck) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    for check in CHECKS.iter().filter(|check| wanted(check)) {
        let mut findings = Findings::of(check.name);
        (check.run)(library, &mut findings);
        found.extend(findings.into_list());
    }
    found
}

/// What is wrong with an earlier version of a framework by itself; what it links to was there in its day.
fn run_alone(
    library: &Library,
    framework: &Framework,
    wanted: impl Fn(&ContentCheck) -> bool,
) -> Vec<Finding> {
    let (frameworks, earlier, mappings) = (vec![framework.clone()], Vec::new(), Vec::new());
    let alone = Library { frameworks, earlier, mappings, ..library.clone() };
    let is_own = |about: &str| {
        about == framework.id.as_str() || framework.items.iter().any(|item| item.id.as_str() == about)
    };
    let found = run(&alone, wanted).into_iter().filter(|found| is_own(&found.about));
    found.map(|found| Finding { about: edition_key(framework, &found.about), ..found }).collect()
}

#[cfg(test)]
mod tests;
