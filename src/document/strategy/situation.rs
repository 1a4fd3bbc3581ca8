//! Knows what was found item by item, what the level means and what the next one asks for; knows no order of work.

use super::case::{Case, LevelWords};
use super::register::confidence_key;
use super::voice::Count;
use super::{Scored, excerpt};
use crate::assessment::{Answer, Rating};
use crate::framework::{Area, Framework, Item, ItemId, Level};
use crate::scoring::{EvidenceCap, ItemScore};
use serde::Serialize;

/// The longest finding that is quoted whole, in characters.
const QUOTED: usize = 2_000;

/// The chapter.
#[derive(Serialize)]
pub(super) struct Situation {
    areas: Vec<AreaFacts>,
    /// The lowest and the highest level known in the main framework.
    lowest: Option<LevelWords>,
    highest: Option<LevelWords>,
    /// Areas in which no level is known although something applies.
    dark: Vec<String>,
}

#[derive(Serialize)]
struct AreaFacts {
    title: String,
    outcome: String,
    /// The framework's short title, where the area is not one of the main framework.
    framework: Option<String>,
    known: Vec<Known>,
    unknown: Vec<Unknown>,
    excluded: Vec<Excluded>,
    gaps: Count,
    unknown_items: Count,
}

/// An item with a level.
#[derive(Serialize)]
struct Known {
    id: String,
    title: String,
    /// The level that counts.
    level: LevelWords,
    /// What that level means.
    statement: String,
    /// The level as claimed, where the evidence does not carry it.
    claimed: Option<LevelWords>,
    target: LevelWords,
    reached: bool,
    next: Option<Step>,
    /// What was found, as recorded; empty where only a level was given.
    finding: String,
    confidence: Option<String>,
    /// The strongest evidence, where all of it is public.
    grade: Option<String>,
    /// Public pieces of evidence.
    pieces: Count,
    withheld: Count,
    searched: bool,
    /// The answer's entry in the register.
    answer: Vec<String>,
    sources: Vec<String>,
    against: Vec<String>,
}

/// The level above and what it asks for.
#[derive(Clone, Serialize)]
pub(super) struct Step {
    pub level: LevelWords,
    pub statement: String,
}

/// An item without a level.
#[derive(Serialize)]
pub(super) struct Unknown {
    id: String,
    name: String,
    /// Who usually answers for it; empty where the framework does not say.
    lead: String,
    ask: String,
    proof: String,
    /// What was noted beside "don't know".
    remark: String,
    sources: Vec<String>,
}

/// An item that does not apply.
#[derive(Serialize)]
struct Excluded {
    name: String,
    reason: String,
    sources: Vec<String>,
}

/// The facts of the chapter.
pub(super) fn situation(case: &Case) -> Situation {
    let areas: Vec<AreaFacts> = case.scored().flat_map(|scored| areas(case, scored)).collect();
    let levels = || case.items().filter_map(|(_, score)| score.effective);
    let own = |area: &&AreaFacts| area.framework.is_none();
    let dark = areas.iter().filter(own).filter(|area| area.known.is_empty() && !area.unknown.is_empty());
    Situation {
        dark: dark.map(|area| area.title.clone()).collect(),
        lowest: levels().min().map(|level| case.level(case.framework(), level)),
        highest: levels().max().map(|level| case.level(case.framework(), level)),
        areas,
    }
}

fn areas(case: &Case, scored: Scored) -> Vec<AreaFacts> {
    let shown = scored.framework.shown_edition().map(|edition| edition.areas.as_slice());
    shown.unwrap_or_default().iter().map(|each| area(case, scored, each)).collect()
}

fn area(case: &Case, scored: Scored, area: &Area) -> AreaFacts {
    let framework = scored.framework;
    let items: Vec<(&Item, &ItemScore)> = area.items.iter().filter_map(|id| pair(scored, id)).collect();
    let gaps = items.iter().filter(|(_, score)| score.gap.is_some_and(|gap| gap > 0.0)).count();
    let known = items.iter().filter_map(|(item, score)| known(case, framework, item, score)).collect();
    let open = items.iter().filter(|(_, score)| score.effective.is_none() && !score.is_excluded());
    let unknown: Vec<Unknown> = open.map(|(item, _)| unknown(case, item)).collect();
    let excluded = items.iter().filter_map(|(item, score)| excluded(case, item, score)).collect();
    let own = framework.id == case.framework().id;
    AreaFacts {
        title: case.voice.text(&area.title),
        outcome: case.voice.text(&area.outcome),
        framework: (!own).then(|| case.voice.text(&framework.short_title)),
        known,
        unknown_items: case.voice.items(&framework.id, unknown.len()),
        unknown,
        excluded,
        gaps: case.voice.count("gaps", gaps),
    }
}

fn pair<'a>(scored: Scored<'a>, id: &ItemId) -> Option<(&'a Item, &'a ItemScore)> {
    Some((scored.framework.item(id)?, scored.scorecard.item(id)?))
}

fn known(case: &Case, framework: &Framework, item: &Item, score: &ItemScore) -> Option<Known> {
    let level = score.effective?;
    let answer = answer(case, &item.id)?;
    let named = case.named(&item.id);
    let withheld = case.register.withheld.get(&item.id).copied().unwrap_or_default();
    let capped = case.inputs.main.scorecard.cap == EvidenceCap::On;
    let confidence = score.confidence.or(answer.confidence);
    Some(Known {
        id: named.id,
        title: named.title,
        level: case.level(framework, level),
        statement: statement(case, item, level),
        claimed: score
            .claimed
            .filter(|claimed| *claimed > level)
            .map(|claimed| case.level(framework, claimed)),
        target: case.level(framework, score.target),
        reached: level >= score.target,
        next: next(case, framework, item, level),
        finding: excerpt(&answer.comment, QUOTED),
        confidence: confidence.map(|confidence| case.voice.say(&confidence_key(confidence))),
        grade: score
            .grade
            .filter(|_| capped && withheld == 0)
            .map(|grade| case.voice.say(&format!("grade-{}", grade.code()))),
        pieces: case.voice.count("sources", named.sources.len().saturating_sub(1)),
        withheld: case.voice.count("withheld", withheld),
        searched: answer.searched,
        answer: named.answer,
        against: case.register.against.get(&item.id).cloned().unwrap_or_default(),
        sources: named.sources,
    })
}

/// The statement of a level in the wording of the framework's content.
fn statement(case: &Case, item: &Item, level: Level) -> String {
    let found = item.levels.iter().find(|statement| statement.level == level);
    found.map(|found| case.voice.text(&found.statement)).unwrap_or_default()
}

/// The level above, where there is one.
pub(super) fn next(case: &Case, framework: &Framework, item: &Item, level: Level) -> Option<Step> {
    let above = Level::try_from(level.value() + 1).ok()?;
    Some(Step { level: case.level(framework, above), statement: statement(case, item, above) })
}

/// An item nobody has a level for, with the first question to ask and whom.
pub(super) fn unknown(case: &Case, item: &Item) -> Unknown {
    let named = case.named(&item.id);
    let question = item.questions.first();
    let words =
        |text: Option<&crate::framework::Text>| text.map(|text| case.voice.text(text)).unwrap_or_default();
    let remark = answer(case, &item.id).map(|answer| excerpt(&answer.comment, QUOTED)).unwrap_or_default();
    Unknown {
        id: named.id,
        name: named.name,
        lead: words(item.institutions.as_ref().map(|institutions| &institutions.lead)),
        ask: words(question.map(|question| &question.ask)),
        proof: words(question.map(|question| &question.proof)),
        remark,
        sources: named.sources,
    }
}

fn excluded(case: &Case, item: &Item, score: &ItemScore) -> Option<Excluded> {
    let Some(Rating::NotApplicable { reason }) = &score.rating else { return None };
    let named = case.named(&item.id);
    Some(Excluded { name: named.name, reason: excerpt(reason, QUOTED), sources: named.sources })
}

fn answer<'a>(case: &Case<'a>, id: &ItemId) -> Option<&'a Answer> {
    case.inputs.assessment.answers.get(id)
}
