//! Knows what the sections of a strategy draw on, and how an item is named and cited; knows no section.

use super::institution_names::InstitutionNames;
use super::register::Register;
use super::text_languages::finding;
use super::{DraftInputs, ScoredFramework};
use crate::assessment::strategy::{Entry, EntryKind, Record, Strategy};
use crate::assessment::{Answer, Evidence, Topic};
use crate::document::{Inline, Row, SourceId};
use crate::framework::kit::{Commitment, CommitmentScope, Reach, StrategyKit};
use crate::framework::{ActionId, Framework, Item, ItemId, Level};
use crate::lang::Lang;
use crate::plan::{IndicatorLine, results};
use crate::presentation::{Claim, Medium, Names};
use crate::scoring::ItemScore;
use crate::words::{CountryName, Voice};
use schemars::JsonSchema;
use serde::Serialize;
use std::cell::OnceCell;

/// One country with everything that is known about it, and the voice to say it.
pub(super) struct Case<'a> {
    pub inputs: &'a DraftInputs<'a>,
    pub voice: Voice,
    pub register: Register,
    /// The chosen indicators.
    pub indicators: Vec<IndicatorLine>,
    institutions: OnceCell<InstitutionNames>,
    findings_language: OnceCell<Option<Lang>>,
}

/// A level: its number and its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct LevelWords {
    /// Its number, 0 to 4.
    pub n: u8,
    /// Its name.
    pub name: String,
}

/// An item: what it is called, and where it is cited from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct ItemReference {
    pub id: String,
    pub title: String,
    /// Title and id: `Leadership (C01)`.
    pub name: String,
    /// The register entry of its answer, where it has one.
    pub answer: Vec<String>,
    /// That entry, then the evidence behind it.
    pub sources: Vec<String>,
}

impl<'a> Case<'a> {
    pub fn new(inputs: &'a DraftInputs<'a>) -> Case<'a> {
        let voice = Voice::new(inputs.lang, inputs.messages);
        let register = Register::of(inputs, &voice);
        let (library, assessment) = (&inputs.analysis.library, &inputs.analysis.assessment);
        let indicators = results(&library.kit, &assessment.strategy, inputs.analysis.day);
        let (institutions, findings_language) = (OnceCell::new(), OnceCell::new());
        Case { inputs, voice, register, indicators, institutions, findings_language }
    }

    /// The language of all findings together; none where nothing tells.
    pub fn language_of_findings(&self) -> Option<Lang> {
        *self.findings_language.get_or_init(|| {
            let findings: Vec<&str> = self.inputs.analysis.assessment.answers.values().map(finding).collect();
            self.voice.languages().recognize(&findings.join(" "))
        })
    }

    /// The institutions on record, by which the usual ones are known.
    pub fn institutions(&self) -> &InstitutionNames {
        self.institutions.get_or_init(|| InstitutionNames::of(self))
    }

    pub fn framework(&self) -> &'a Framework {
        self.inputs.main.framework
    }

    /// What the country decided.
    pub fn strategy(&self) -> &'a Strategy {
        &self.inputs.analysis.assessment.strategy
    }

    /// What a strategy is written with, whatever the country.
    pub fn kit(&self) -> &'a StrategyKit {
        &self.inputs.analysis.library.kit
    }

    /// The records of a list that the readers may see, each with its name in the register.
    pub fn records<R: Record + 'static>(&self) -> impl Iterator<Item = (Vec<String>, &'a R)> {
        let open = self.strategy().list(R::KIND).filter(|(_, entry)| self.may_see(entry));
        open.filter_map(|(id, entry)| {
            Some((self.register.entry_of(&Topic::Entry(*id)), R::of(&entry.matter)?))
        })
    }

    /// How many entries of a list the readers may not see.
    pub fn hidden(&self, kind: EntryKind) -> usize {
        self.strategy().list(kind).filter(|(_, entry)| !self.may_see(entry)).count()
    }

    /// The name in the register of what was decided about an action; empty where nothing was.
    pub fn decision(&self, action: &ActionId) -> Vec<String> {
        self.register.entry_of(&Topic::Action(action.clone()))
    }

    /// The answer about an item, where it has one.
    pub fn answer(&self, item: &ItemId) -> Option<&'a Answer> {
        self.inputs.analysis.assessment.answers.get(item)
    }

    /// The evidence of an answer that the readers may see.
    pub fn seen_evidence<'e>(&self, answer: &'e Answer) -> impl Iterator<Item = &'e Evidence> {
        let audience = self.inputs.audience;
        answer.evidence.iter().filter(move |one| audience.may_see(one.confidentiality))
    }

    /// Whether the readers may see an entry.
    pub fn may_see(&self, entry: &Entry) -> bool {
        self.inputs.audience.may_see(entry.confidentiality)
    }

    /// The main framework, then the others that have at least one answer.
    pub fn scored_frameworks(&self) -> impl Iterator<Item = ScoredFramework<'a>> + use<'a> {
        let main = &self.framework().id;
        let heard =
            move |one: &ScoredFramework| &one.framework.id == main || one.scorecard.coverage.answered > 0;
        self.inputs.frameworks().filter(heard)
    }

    /// What things are called on paper.
    pub fn names(&self) -> Names<'_> {
        Names {
            voice: &self.voice,
            library: &self.inputs.analysis.library,
            plan: Some(self.inputs.analysis.national()),
            medium: Medium::Paper,
        }
    }

    /// How much may be claimed about the gaps of the main framework.
    pub fn claim(&self) -> Claim {
        let DraftInputs { analysis, main, sensitivity, .. } = self.inputs;
        Claim::of(main.scorecard, &sensitivity.uncertainty, &analysis.constants)
    }

    /// The country's name in the language of the document, as the list has it.
    pub fn country(&self) -> String {
        self.voice.country(&self.inputs.analysis.library, &self.inputs.analysis.assessment.country)
    }

    /// What the country is called in sentences of the document.
    pub fn country_name(&self) -> CountryName {
        self.voice.country_name(&self.inputs.analysis.library, &self.inputs.analysis.assessment.country)
    }

    /// What an instrument is to the country.
    pub fn reach(&self, commitment: &Commitment) -> Reach {
        self.reach_of(commitment.scope)
    }

    /// What is made for these countries is to this one.
    pub fn reach_of(&self, scope: CommitmentScope) -> Reach {
        scope.reach(self.inputs.analysis.library.country(&self.inputs.analysis.assessment.country))
    }

    /// What a cell holds; a dash where that is nothing.
    pub fn or_none(&self, text: &str) -> String {
        if text.is_empty() { self.voice.say("cell-none") } else { text.to_owned() }
    }

    pub fn level(&self, framework: &Framework, level: Level) -> LevelWords {
        let name = framework.level_name(level).map(|name| self.voice.text(&name.label));
        LevelWords { n: level.value(), name: name.unwrap_or_default() }
    }

    /// How an item is called and cited, whichever framework holds it.
    pub fn item_reference(&self, id: &ItemId) -> ItemReference {
        let names = self.names();
        let sources = self.register.behind(id);
        let answer = sources.first().cloned().into_iter().collect();
        ItemReference { id: id.to_string(), title: names.title(id), name: names.item(id), answer, sources }
    }

    pub fn item_references<'i>(&self, ids: impl IntoIterator<Item = &'i ItemId>) -> Vec<ItemReference> {
        ids.into_iter().map(|id| self.item_reference(id)).collect()
    }

    /// The items of the main framework with their scores, in the framework's order.
    pub fn items(&self) -> impl Iterator<Item = (&'a Item, &'a ItemScore)> + use<'a> {
        self.inputs.main.items()
    }
}

/// These in their order, each once.
pub(super) fn each_once<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

/// A cell of plain words.
pub(super) fn cell(words: impl AsRef<str>) -> Vec<Inline> {
    Inline::lines(words.as_ref())
}

/// A row of plain words with the register entries behind it.
pub(super) fn row(cells: Vec<String>, sources: &[String]) -> Row {
    Row::new(cells.into_iter().map(cell).collect(), sources.iter().cloned().map(SourceId).collect())
}
