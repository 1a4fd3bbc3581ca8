//! Knows which facts a draft strategy is made of, section by section; knows neither templates nor renderers.
//!
//! `chapters`, `tables` and `figures` are the strategy's own; `companions` are the documents beside it, `sheets` the
//! workbook that goes with it. What several of them draw on stands beside these.

mod addressees;
mod adoption;
mod brief_finding;
mod cabinet_name;
mod case;
mod chapters;
mod companions;
mod cover;
mod decisions;
mod earlier_round;
mod figures;
mod foreign_texts;
mod frame;
mod institution_names;
mod leads;
mod life_charts;
mod money;
mod passages;
mod planned_action;
mod register;
mod sheets;
mod starter_lists;
mod strategy_facts;
mod tables;
mod text_languages;
mod values;

pub use adoption::{count_notes, draft_stamp, put_after, put_in_force, state_earlier_act};
pub use earlier_round::EarlierRound;
pub use sheets::{workbook, workbook_labels};
pub use values::schema;

use crate::analysis::{Analysis, Sensitivity};
use crate::assessment::Audience;
use crate::assessment::strategy::DocumentKind;
use crate::document::{Facts, LABELS, Look, Marks, Passage, WritingSystem};
use crate::framework::{Framework, Level};
use crate::lang::Lang;
use crate::presentation::{excerpt, is_cut, level_title, quote};
use crate::scoring::ScoredFramework;
use crate::words::{Messages, Voice};
use case::Case;
use std::collections::BTreeMap;
use strategy_facts::StrategyFacts;

/// Everything a draft is made from.
pub struct DraftInputs<'a> {
    /// What follows from the country's answers and decisions on the day it is written for.
    pub analysis: &'a Analysis,
    /// The framework that gives the profile, the order and the actions.
    pub main: ScoredFramework<'a>,
    /// How far that order can be relied upon.
    pub sensitivity: &'a Sensitivity,
    /// The document that is written.
    pub document: DocumentKind,
    /// Its language.
    pub lang: Lang,
    /// For whom it is written: what these readers may not see does not enter.
    pub audience: Audience,
    /// The words that facts need.
    pub messages: &'a Messages,
    /// The national look.
    pub look: &'a Look,
    /// The earlier round that the report compares with.
    pub earlier: Option<&'a EarlierRound>,
}

impl<'a> DraftInputs<'a> {
    /// Every framework, the main one first.
    fn frameworks(&self) -> impl Iterator<Item = ScoredFramework<'a>> + use<'a> {
        std::iter::once(self.main).chain(self.analysis.others())
    }
}

/// The facts of a draft. What its readers may not see does not enter; what is left out is counted.
pub fn facts(inputs: &DraftInputs) -> Facts {
    let case = Case::new(inputs);
    let shared = StrategyFacts::of(&case);
    let mut figures = figures::figures(&case, &shared.charts);
    figures.extend(companions::figures(&case));
    let tables = [
        tables::results(&case),
        tables::priorities(&case, &shared.priorities),
        tables::short_plan::short_plan(&case),
        tables::indicators::indicators(&case),
        tables::glossary::glossary(&case),
        tables::money::spread(&case),
        tables::money::budget(&case),
        tables::money::funds(&case),
        tables::missing_list(&case),
    ];
    let page = tables::page::objectives(&case, &shared.page);
    let tables = tables.into_iter().chain(page).chain(companions::tables(&case));
    let passages = passages::passages(&case);
    Facts {
        lang: inputs.lang,
        writing: inputs.messages.languages().of(inputs.lang).as_ref().into(),
        layout: companions::layout(&case),
        marks: Marks::of(inputs.document),
        date: inputs.analysis.day,
        cover: cover::cover(&case),
        labels: labels(&case.voice, Some(case.framework())),
        values: serde_json::to_value(values::values(&case, shared, &figures)).unwrap_or_default(),
        figures: figures.into_iter().map(|figure| (figure.id.clone(), figure)).collect(),
        tables: tables.map(|table| (table.id.clone(), table)).collect(),
        look: cover::look(&case),
        languages: languages(inputs.messages, &passages),
        passages,
        register: case.register.entries,
    }
}

/// How the words of each language of a passage are set.
fn languages(messages: &Messages, passages: &[Passage]) -> BTreeMap<Lang, WritingSystem> {
    let writing = |passage: &Passage| WritingSystem::from(messages.languages().of(passage.lang).as_ref());
    passages.iter().map(|passage| (passage.lang, writing(passage))).collect()
}

/// The fixed words of the renderers; levels by the names of this framework.
pub(super) fn labels(voice: &Voice, framework: Option<&Framework>) -> BTreeMap<String, String> {
    let label = |key: &'static str| {
        let level = key.strip_prefix("level-").and_then(|number| number.parse::<u8>().ok());
        let words = match level.and_then(|number| Level::try_from(number).ok()) {
            Some(level) => level_title(voice, framework, level),
            None => voice.say(&format!("label-{key}")),
        };
        (key.to_owned(), words)
    };
    LABELS.into_iter().map(label).collect()
}
