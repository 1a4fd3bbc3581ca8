//! Knows what was found item by item and what is not met on the way to the target; knows no order of work.

use crate::analysis::MissingLevel;
use crate::assessment::{Answer, EvidenceCap, Rating};
use crate::document::strategy::case::{Case, LevelWords, each_once};
use crate::document::strategy::register::sureness;
use crate::document::strategy::{ScoredFramework, quote};
use crate::framework::kit::SituationArea;
use crate::framework::{Framework, Item, ItemId, Level};
use crate::presentation::Label;
use crate::scoring::ItemScore;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct Situation {
    /// The areas that the assessment asks about, in order.
    pub areas: Vec<AreaFacts>,
    /// The lowest level known in the main questionnaire.
    lowest: Option<LevelWords>,
    /// The highest level known in it.
    highest: Option<LevelWords>,
    /// Areas in which no level is known although something applies.
    dark: Vec<String>,
}

/// An area of the situation analysis.
#[derive(Clone, Serialize, JsonSchema)]
pub struct AreaFacts {
    key: String,
    title: String,
    /// Its items with a level.
    known: Vec<KnownItem>,
    /// Its items without a level.
    unknown: Vec<UnknownItem>,
    /// Its items that do not apply.
    excluded: Vec<ExcludedItem>,
    /// Its known gaps; one that lacks only what other items of the area lack too is none of its own.
    gaps: Count,
    /// Its items that lack nothing but evidence for their target.
    owed: Count,
    /// How many items are without a level.
    unknown_items: Count,
    /// Who usually answers for what is unknown, each once.
    leads: Vec<String>,
    /// Titles of the items at their target or above.
    reached: Vec<String>,
    /// Titles of the items that lack one level only and are more than begun.
    near: Vec<String>,
    /// Titles of the items at the area's lowest level as answered, where that is below the target; empty while too
    /// little is known for one to be set below the others.
    weakest: Vec<String>,
    /// Names of the items with a level and no finding in words.
    unworded: Vec<String>,
    /// Names of the items with a level and no evidence that may be shown.
    unproven: Vec<String>,
    /// Who answers for these, each once.
    owners: Vec<String>,
    sources: Vec<String>,
}

impl AreaFacts {
    /// Whether the item belongs to the area.
    pub fn holds(&self, item: &str) -> bool {
        self.known.iter().any(|known| known.id == item)
            || self.unknown.iter().any(|unknown| unknown.id == item)
    }
}

/// An item with a level.
#[derive(Clone, Serialize, JsonSchema)]
struct KnownItem {
    id: String,
    title: String,
    /// Title and id: `Leadership (C01)`.
    name: String,
    /// The level that counts.
    level: LevelWords,
    /// The level as claimed, where the evidence does not carry it.
    claimed: Option<LevelWords>,
    /// The level aimed at.
    target: LevelWords,
    /// Whether the target is reached.
    reached: bool,
    /// Whether nothing but evidence is missing for the target.
    owed: bool,
    /// Whether one level only is missing, and it is more than begun.
    #[serde(skip)]
    is_near: bool,
    /// What is not met on the way to the target, the next level first, each fact under one item only; empty where the
    /// target is reached, where all of it is ticked, and where levels are not made of conditions.
    lacks: Vec<LackFacts>,
    /// Under which items facts are named that are missing here too, as a sentence; empty where there are none.
    elsewhere: String,
    /// Whether every condition of the target is ticked though the level was claimed lower.
    ticked: bool,
    /// What was found, as recorded; empty where only a level was given.
    finding: String,
    /// How sure the answer is, in words; missing where nobody said.
    confidence: Option<String>,
    /// The strongest evidence, where all of it is public.
    grade: Option<String>,
    /// Public pieces of evidence.
    pieces: Count,
    /// Pieces of evidence that these readers may not see.
    withheld: Count,
    /// The office that answered, or who usually does; empty where neither is known.
    owner: String,
    /// The answer's entry in the register.
    answer: Vec<String>,
    sources: Vec<String>,
    /// The entries of evidence that speaks against the level; for `cite`.
    against: Vec<String>,
}

impl KnownItem {
    /// The level that was answered, whatever the evidence carries.
    fn answered_level(&self) -> u8 {
        self.claimed.as_ref().unwrap_or(&self.level).n
    }

    /// Whether the level was given without a finding in words.
    fn is_unworded(&self) -> bool {
        self.finding.is_empty()
    }

    /// Whether no evidence for it may be shown.
    fn is_unproven(&self) -> bool {
        self.pieces.n == 0
    }
}

/// What is not met of a level.
#[derive(Clone, Serialize, JsonSchema)]
struct LackFacts {
    /// The level.
    level: LevelWords,
    /// What lacks, each as a part of a sentence; the other items that lack it too point here.
    conditions: Vec<String>,
}

/// The next level: the one above, and what it asks for.
#[derive(Clone, Serialize, JsonSchema)]
pub struct NextLevel {
    /// The level.
    pub level: LevelWords,
    /// What it asks for.
    pub statement: String,
}

/// An item without a level.
#[derive(Clone, Serialize, JsonSchema)]
pub struct UnknownItem {
    id: String,
    /// Title and id: `Leadership (C01)`.
    name: String,
    /// Who usually answers for it; empty where the framework does not say.
    lead: String,
    /// The first question to ask; may be empty.
    ask: String,
    /// What would prove the answer; may be empty.
    proof: String,
    /// What was noted beside "don't know".
    remark: String,
    sources: Vec<String>,
}

/// An item that does not apply.
#[derive(Clone, Serialize, JsonSchema)]
struct ExcludedItem {
    id: String,
    /// Title and id: `Leadership (C01)`.
    name: String,
    /// Why it does not apply.
    reason: String,
    sources: Vec<String>,
}

/// An item of whichever framework asks about it.
#[derive(Clone, Copy)]
struct FrameworkItem<'a> {
    framework: &'a Framework,
    item: &'a Item,
    score: &'a ItemScore,
}

/// The facts of the chapter.
pub fn situation(case: &Case) -> Situation {
    let areas: Vec<AreaFacts> = areas(case);
    let levels = || case.items().filter_map(|(_, score)| score.effective);
    let dark = areas.iter().filter(|area| area.known.is_empty() && !area.unknown.is_empty());
    Situation {
        dark: dark.map(|area| area.title.clone()).collect(),
        lowest: levels().min().map(|level| case.level(case.framework(), level)),
        highest: levels().max().map(|level| case.level(case.framework(), level)),
        areas,
    }
}

/// The areas about which the assessment asks something.
fn areas(case: &Case) -> Vec<AreaFacts> {
    let all: Vec<FrameworkItem> = case.scored_frameworks().flat_map(items_of).collect();
    let areas = case.kit().situation.iter().map(|area| {
        let of = |id: &ItemId| all.iter().find(|one| &one.item.id == id).copied();
        (area, area.items.iter().filter_map(of).collect::<Vec<_>>())
    });
    let areas = areas.filter(|(_, items)| !items.is_empty());
    areas.map(|(about, items)| area(case, about, &items)).collect()
}

fn items_of(scored: ScoredFramework<'_>) -> impl Iterator<Item = FrameworkItem<'_>> {
    scored.items().map(move |(item, score)| FrameworkItem { framework: scored.framework, item, score })
}

fn area(case: &Case, about: &SituationArea, items: &[FrameworkItem]) -> AreaFacts {
    let gaps = items.iter().filter(|one| one.score.is_gap() && !is_repeat(case, items, one.item)).count();
    let owed = items.iter().filter(|one| one.score.owes_evidence()).count();
    let known: Vec<KnownItem> = items.iter().filter_map(|one| known_item(case, *one)).collect();
    let open = items.iter().filter(|one| one.score.effective.is_none() && !one.score.is_excluded());
    let unknown: Vec<UnknownItem> = open.map(|one| unknown_item(case, one.item)).collect();
    let excluded = items.iter().filter_map(|one| excluded_item(case, one.item, one.score)).collect();
    let lowest = known.iter().map(KnownItem::answered_level).min();
    let lowest = lowest.filter(|_| case.claim().is_whole());
    let titles =
        |of: &dyn Fn(&&KnownItem) -> bool| known.iter().filter(of).map(|item| item.title.clone()).collect();
    let names =
        |of: &dyn Fn(&&KnownItem) -> bool| known.iter().filter(of).map(|item| item.name.clone()).collect();
    let owing = known.iter().filter(|item| item.is_unworded() || item.is_unproven());
    let owners = owing.map(|item| item.owner.clone()).filter(|owner| !owner.is_empty());
    let leads = unknown.iter().map(|item| item.lead.clone()).filter(|lead| !lead.is_empty());
    AreaFacts {
        key: about.id.to_lowercase(),
        title: case.voice.text(&about.title),
        reached: titles(&|item| item.reached),
        near: titles(&|item| item.is_near),
        weakest: titles(&|item| {
            item.answered_level() < item.target.n && Some(item.answered_level()) == lowest
        }),
        unworded: names(&|item| item.is_unworded()),
        unproven: names(&|item| item.is_unproven()),
        owners: each_once(owners),
        sources: known.iter().flat_map(|item| item.answer.clone()).collect(),
        unknown_items: case.voice.count("items", unknown.len()),
        leads: each_once(leads),
        gaps: case.voice.count("gaps", gaps),
        owed: case.voice.count("items", owed),
        known,
        unknown,
        excluded,
    }
}

fn known_item(case: &Case, of: FrameworkItem) -> Option<KnownItem> {
    let FrameworkItem { framework, item, score } = of;
    let level = score.effective?;
    let answer = case.answer(&item.id)?;
    let named = case.item_reference(&item.id);
    let withheld = case.register.withheld.get(&item.id).copied().unwrap_or_default();
    let capped = case.inputs.main.scorecard.cap == EvidenceCap::On;
    let confidence = score.confidence.or(answer.confidence);
    let missing = case.inputs.analysis.missing(&item.id);
    Some(KnownItem {
        id: named.id,
        title: named.title,
        name: named.name,
        level: case.level(framework, level),
        claimed: score
            .claimed
            .filter(|claimed| *claimed > level)
            .map(|claimed| case.level(framework, claimed)),
        target: case.level(framework, score.target),
        reached: score.has_reached(),
        owed: score.owes_evidence(),
        is_near: score.is_near(case.inputs.analysis.constants.satisfied_at),
        elsewhere: case.names().lacks_elsewhere(&missing.elsewhere),
        lacks: missing.levels.iter().map(|level| lacks(case, framework, level)).collect(),
        ticked: missing.is_ticked,
        finding: quote(&answer.comment),
        confidence: confidence.map(|confidence| sureness(&case.voice, confidence)),
        grade: score.grade.filter(|_| capped && withheld == 0).map(|grade| grade.name(&case.voice)),
        pieces: case.voice.count("sources", named.sources.len().saturating_sub(1)),
        withheld: case.voice.count("withheld", withheld),
        owner: owner(case, item, answer),
        answer: named.answer,
        against: case.register.against.get(&item.id).cloned().unwrap_or_default(),
        sources: named.sources,
    })
}

fn lacks(case: &Case, framework: &Framework, missing: &MissingLevel<'_>) -> LackFacts {
    let names = case.names();
    LackFacts {
        level: case.level(framework, missing.level),
        conditions: missing.facts.iter().map(|fact| names.lack(fact.condition, &[])).collect(),
    }
}

/// Whether an item lacks only what other items of the area lack too, under which it is named.
fn is_repeat(case: &Case, items: &[FrameworkItem], item: &Item) -> bool {
    let ids: Vec<&ItemId> = items.iter().map(|one| &one.item.id).collect();
    case.inputs.analysis.lacks_only_with(&item.id, &ids)
}

fn owner(case: &Case, item: &Item, answer: &Answer) -> String {
    let by = quote(&answer.by);
    let usual = item.institutions.as_ref().map(|institutions| case.voice.text(&institutions.lead));
    if by.is_empty() { usual.unwrap_or_default() } else { by }
}

/// The statement of a level in the wording of the framework's content.
fn statement(case: &Case, item: &Item, level: Level) -> String {
    let found = item.levels.iter().find(|statement| statement.level == level);
    found.map(|found| case.voice.text(&found.statement)).unwrap_or_default()
}

/// The level above, where there is one.
pub fn next(case: &Case, framework: &Framework, item: &Item, level: Level) -> Option<NextLevel> {
    let above = Level::try_from(level.value() + 1).ok()?;
    Some(NextLevel { level: case.level(framework, above), statement: statement(case, item, above) })
}

/// An item nobody has a level for, with the first question to ask and whom.
pub fn unknown_item(case: &Case, item: &Item) -> UnknownItem {
    let named = case.item_reference(&item.id);
    let question = item.questions.first();
    let words =
        |text: Option<&crate::framework::Text>| text.map(|text| case.voice.text(text)).unwrap_or_default();
    let remark = case.answer(&item.id).map(|answer| quote(&answer.comment)).unwrap_or_default();
    UnknownItem {
        id: named.id,
        name: named.name,
        lead: words(item.institutions.as_ref().map(|institutions| &institutions.lead)),
        ask: words(question.map(|question| &question.ask)),
        proof: words(question.map(|question| &question.proof)),
        remark,
        sources: named.sources,
    }
}

fn excluded_item(case: &Case, item: &Item, score: &ItemScore) -> Option<ExcludedItem> {
    let Some(Rating::NotApplicable { reason }) = &score.rating else { return None };
    let named = case.item_reference(&item.id);
    Some(ExcludedItem { id: named.id, name: named.name, reason: quote(reason), sources: named.sources })
}
