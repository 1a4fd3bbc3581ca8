//! Knows what is asked: frameworks, their items and levels, the stages and the material of a strategy. Knows no country's answers.

mod action;
pub mod check;
mod condition;
mod consistency;
mod country;
mod currency;
mod edition;
mod id;
mod item;
pub mod kit;
mod level;
mod mapping;
mod offer;
mod practice;
mod region;
mod stage;
mod status;
mod text;
mod translatable;
mod unit_cost;

pub use action::{Action, CostClass, Precondition, TimeFrame, VoidFact, WorkYear};
pub use condition::{Condition, LevelLacks};
pub use consistency::ConsistencyRule;
pub use country::{Country, CountryCode, Organization, RunningName, Territory};
pub use currency::Currencies;
pub use edition::{Area, Edition, EditionTitle, Merge};
pub use id::{
    ActionId, ConditionId, ConsentTextId, FrameworkId, IndicatorId, ItemId, ObjectiveId, OfficeId, RegionId,
    StageId,
};
pub use item::{DefaultWeights, Institutions, Item, Prerequisites, Question, Statistic, TypicalGap};
pub use kit::StrategyKit;
pub use level::{Level, LevelName, LevelStatement, NoSuchLevel};
pub use mapping::{ConditionMapping, EditionMapping, EditionStep, ItemMapping, MappingKind, MergeRule};
pub use offer::Offer;
pub use practice::{ActionExample, PracticeEvidence, PracticeGrade};
pub use region::{ConsentText, FieldOffice, OfficeKind, Region, RegionGroup, Regions, Tile, TileMap};
pub use stage::{Gate, GateRule, GateSigner, OutputPlace, RapidStep, Stage, StageOutput, StageSet, TextLine};
pub use status::Status;
pub use text::Text;
pub use translatable::Translatable;
pub use unit_cost::UnitCost;

use crate::lang::{Lang, Languages};
use serde::Deserialize;

/// A set of items that a country answers, with its scale and its notices.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Framework {
    /// Permanent name, such as `weprotect-mnr`; also the name of its folder.
    pub id: FrameworkId,
    /// Version of the content; assessments pin it.
    pub version: String,
    /// The language its words are first written in.
    pub language: Lang,
    /// Full title.
    pub title: Text,
    /// Title for narrow places.
    pub short_title: Text,
    /// Who publishes the original.
    pub publisher: Text,
    /// Where the original can be found.
    pub source: String,
    /// Under which terms our wording relates to the original.
    pub licence: Text,
    /// How far our wording as a whole can be relied on.
    pub status: Status,
    /// Whether it is the framework that gives a strategy its order; exactly one of a library is.
    #[serde(default)]
    pub main: bool,
    /// How it is offered where an assessment begins.
    #[serde(default)]
    pub offered: Offer,
    /// Who should answer it, in a sentence; said wherever it can be chosen.
    #[serde(default)]
    pub suits: Option<Text>,
    /// What users must know about what is ours and what is official; shown with the framework.
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// The names of the five levels.
    pub levels: Vec<LevelName>,
    /// Ways of grouping the items; the first is the one shown.
    pub editions: Vec<Edition>,
    /// The edition whose areas the optional index uses; absent where no index is defined.
    #[serde(default)]
    pub index_edition: Option<String>,
    /// Circumstances that make everything easier or harder.
    #[serde(default)]
    pub enablers: Vec<Enabler>,
    /// Treaties and other instruments that the crosswalk refers to.
    #[serde(default)]
    pub instruments: Vec<Instrument>,
    /// The groups of people who should be heard.
    #[serde(default)]
    pub stakeholders: Vec<StakeholderGroup>,
    /// Answers that do not fit together.
    #[serde(default)]
    pub consistency: Vec<ConsistencyRule>,
    /// The items in their order; read from one file each.
    #[serde(skip)]
    pub items: Vec<Item>,
}

impl Framework {
    /// The item with this id.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|item| &item.id == id)
    }

    /// Whether it says what closing a gap is worth, so that its items can be put in an order.
    pub fn ranks(&self) -> bool {
        self.items.iter().any(|item| item.worth.is_some())
    }

    /// Whether it proposes actions; from the answers to others alone no plan follows.
    pub fn proposes_actions(&self) -> bool {
        self.items.iter().any(|item| !item.actions.is_empty())
    }

    /// The edition with this id.
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// The edition that pages show: the first.
    pub fn shown_edition(&self) -> Option<&Edition> {
        self.editions.first()
    }

    /// The name of a level on this framework's scale.
    pub fn level_name(&self, level: Level) -> Option<&LevelName> {
        self.levels.iter().find(|name| name.level == level)
    }
}

/// Something users must know about the content.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Notice {
    /// Permanent name.
    pub id: String,
    /// The notice.
    pub text: Text,
}

/// A circumstance that makes every capability easier or harder; feeds feasibility, never maturity.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Enabler {
    /// Permanent name, `E1` to `E7`.
    pub id: String,
    /// What must be given.
    pub text: Text,
    /// How far the wording can be relied on.
    pub status: Status,
}

/// A treaty, guideline or goal that the crosswalk refers to.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Instrument {
    /// Permanent name used as key in crosswalks, such as `crc`.
    pub id: String,
    /// Full title.
    pub title: Text,
    /// Title for narrow places.
    pub short_title: Text,
    /// What a reference counts: articles, paragraphs, targets.
    pub unit: Text,
    /// How far the references can be relied on.
    pub status: Status,
}

impl Instrument {
    /// The short title with the places referred to, such as `CRC: 19, 34`; alone where a place only repeats it.
    pub fn citation(&self, lang: Lang, places: &[&str]) -> String {
        let places: Vec<&str> =
            places.iter().copied().filter(|place| *place != self.short_title.base()).collect();
        let name = self.short_title.get(lang);
        if places.is_empty() { name.to_owned() } else { format!("{name}: {}", places.join(", ")) }
    }
}

/// A group of people who should be heard when a strategy is made.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StakeholderGroup {
    /// Permanent name.
    pub id: String,
    /// Who they are.
    pub text: Text,
    /// True where the official list does not name them.
    #[serde(default)]
    pub additional: bool,
    /// How far the wording can be relied on.
    pub status: Status,
}

/// Everything that is asked: the content of `questionnaires/`.
#[derive(Clone, Debug)]
pub struct Library {
    /// The languages that Amparo speaks.
    pub languages: Languages,
    /// The frameworks, in the order pages show them: the main one first, then those that are offered ticked.
    pub frameworks: Vec<Framework>,
    /// Earlier versions of them, for the assessments that answer these still.
    pub earlier: Vec<Framework>,
    /// How one version became the next.
    pub mappings: Vec<EditionMapping>,
    /// The stages of making a strategy.
    pub stages: StageSet,
    /// The material from which a strategy is written.
    pub kit: StrategyKit,
    /// The countries that can be chosen.
    pub countries: Vec<Country>,
    /// The regions and groups in which they can be looked at together.
    pub regions: Regions,
    /// The currencies in which amounts can be counted.
    pub currencies: Currencies,
}

impl Library {
    /// The framework with this id.
    pub fn framework(&self, id: &FrameworkId) -> Option<&Framework> {
        self.frameworks.iter().find(|framework| &framework.id == id)
    }

    /// A framework in this version, whether it is asked now or was earlier.
    pub fn version(&self, id: &FrameworkId, version: &str) -> Option<&Framework> {
        let all = self.frameworks.iter().chain(&self.earlier);
        all.filter(|framework| &framework.id == id).find(|framework| framework.version == version)
    }

    /// The framework that gives a strategy its order. Sound content has exactly one; absent only where it could not
    /// be read.
    pub fn main(&self) -> Option<&Framework> {
        self.frameworks.iter().find(|framework| framework.main)
    }

    /// The framework that holds this item, and the item.
    pub fn item(&self, id: &ItemId) -> Option<(&Framework, &Item)> {
        self.frameworks.iter().find_map(|framework| framework.item(id).map(|item| (framework, item)))
    }

    /// The groups who should be heard, of every framework.
    pub fn sectors(&self) -> impl Iterator<Item = &StakeholderGroup> {
        self.frameworks.iter().flat_map(|framework| &framework.stakeholders)
    }

    /// The group with this id.
    pub fn sector(&self, id: &str) -> Option<&StakeholderGroup> {
        self.sectors().find(|sector| sector.id == id)
    }

    /// The rule of consistency with this id, whichever framework has it.
    pub fn consistency_rule(&self, id: &str) -> Option<&ConsistencyRule> {
        self.frameworks.iter().flat_map(|framework| &framework.consistency).find(|rule| rule.id == id)
    }

    /// The condition with this id, whichever item asks for it.
    pub fn condition(&self, id: &ConditionId) -> Option<&Condition> {
        let items = self.frameworks.iter().flat_map(|framework| &framework.items);
        items.flat_map(Item::conditions).find(|condition| &condition.id == id)
    }

    /// The action or measure with this id, and the item it belongs to.
    pub fn action(&self, id: &ActionId) -> Option<(&Item, &Action)> {
        let items = self.frameworks.iter().flat_map(|framework| &framework.items);
        items
            .flat_map(|item| item.actions.iter().map(move |action| (item, action)))
            .find(|(_, action)| &action.id == id)
    }

    /// The country with this code.
    pub fn country(&self, code: &CountryCode) -> Option<&Country> {
        self.countries.iter().find(|country| &country.code == code)
    }
}
