//! Knows the variables of the templates, section by section; knows neither templates nor renderers.

use super::case::{Case, LevelWords};
use super::chapters::*;
use super::*;
use crate::assessment::{Basis, EvidenceCap};
use crate::document::Figure;
use crate::words::CountryName;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// The variables of the templates.
#[derive(Serialize, JsonSchema)]
pub(super) struct TemplateValues {
    /// The country's name as the list has it; for titles.
    country: String,
    /// The country's name in sentences.
    place: CountryName,
    /// What the country calls this assessment; may be empty.
    round: String,
    /// The day the document is made for.
    date: NaiveDate,
    /// For whom the document is written.
    audience: readers::Readers,
    /// True where analysts coded published findings.
    desk: bool,
    /// What the country confirmed of what analysts coded.
    confirmed: confirmations::Confirmations,
    /// True where evidence caps the levels.
    capped: bool,
    /// True where at least one item of the main framework has a level.
    known_items: bool,
    /// True where there is something to do.
    has_gaps: bool,
    /// The main questionnaire.
    framework: FrameworkWords,
    /// The level aimed at where an item has no target of its own.
    target: LevelWords,
    /// How many items have a target of their own.
    own_targets: usize,
    /// What the country decided about the strategy as a whole.
    frame: frame::FrameFacts,
    /// What the cabinet of the country is called in sentences.
    cabinet: cabinet_name::CabinetName,
    /// The act of adoption and the imprint: signatures, versions, who publishes the text.
    approval: approval::Approval,
    /// Foreword: what a person should write there.
    foreword: Vec<prompts::PromptWords>,
    /// Annex D: who contributed.
    thanks: contributors::Contributors,
    /// Summary: the need, each objective in a paragraph, and what the report says first.
    summary: summary::SummaryFacts,
    /// What was answered, by whom and when.
    making: draft_basis::DraftBasis,
    /// What institutions answered beside each other, what was agreed, and who holds something else.
    voices: voices::Voices,
    /// The strategy on a page: each objective with what it will have brought.
    page: page::StrategyPage,
    /// Chapter 1: children's lives online, beside `context` and `harms`.
    lives: lives::Lives,
    /// Chapter 1: figures and policies of the country.
    context: context::ContextFacts,
    /// What international bodies asked of states like the country.
    mandates: mandates::Mandates,
    /// Chapter 1: risks and harms.
    harms: harms::Harms,
    /// Chapter 2: what there is to build on, and what is weakest.
    start: start::StartFacts,
    /// What exists, area by area.
    situation: situation::Situation,
    /// Levels, gaps and how much is known.
    results: results::Results,
    /// The order of the gaps and how far it can be relied upon.
    priorities: priorities::Priorities,
    /// What to find out first.
    find_out: inquiries::Inquiries,
    /// Chapter 3: international and regional instruments.
    commitments: commitments::CommitmentsFacts,
    /// Chapter 3: vision, mission and principles.
    vision: vision::Vision,
    /// Chapter 5: who steers, coordinates and works, and who is in charge of each objective.
    governance: governance::GovernanceFacts,
    /// Chapter 8: rights safeguards, risks and assumptions.
    safeguards: safeguards::Safeguards,
    /// Who is told, and how.
    communication: communication::CommunicationFacts,
    /// Objectives and actions.
    plan: objectives::PlanFacts,
    /// Chapter 6: cost and funds.
    resources: resources::Resources,
    /// Chapter 7 and annex B: indicators, reports and reviews.
    monitoring: monitoring::Monitoring,
    /// The material that the strategy is written with.
    kit: KitWords,
    /// Which figures there are. Ask before you show one of these.
    figures: figures::FigureList,
    /// National law: its provisions topic by topic, and in annex C the laws to be made or changed.
    law: law::LawFacts,
    /// Every answer.
    answers: answers::Answers,
    /// Items beside instruments, and beside each other.
    crossmap: crossmap::CrossMap,
    /// Annex D: who was heard, and the comments.
    consultations: consultations::Consultations,
    /// Helplines and places to report, the police last.
    contacts: Vec<contacts::ContactLine>,
    /// How much evidence there is.
    sources: sources::SourceCounts,
    /// How levels and order are worked out.
    method: method::Method,
    #[serde(flatten)]
    companion: Option<companions::Companion>,
}

/// The main framework as a text speaks of it.
#[derive(Serialize, JsonSchema)]
struct FrameworkWords {
    title: String,
    /// Its short title.
    short_title: String,
    /// What it calls one of its items.
    unit: String,
    /// What it calls several of its items.
    units: String,
}

/// The material a strategy is written with, as a text speaks of it.
#[derive(Serialize, JsonSchema)]
struct KitWords {
    title: String,
    /// Its licence, in a sentence.
    licence: String,
    /// Notices that must be shown, in sentences.
    notices: Vec<String>,
}

/// What templates may use and what it means, as JSON Schema 2020-12; `templates/README.md` lists it for writers.
pub fn schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<TemplateValues>().to_value()
}

/// The variables for one country.
pub(super) fn values(case: &Case, shared: StrategyFacts, drawn: &[Figure]) -> TemplateValues {
    let inputs = case.inputs;
    let (context, harms) = (context::context(case), harms::harms(case));
    let companion = companions::companion(case, &shared);
    let StrategyFacts { situation, priorities, plan, page, law, charts } = shared;
    TemplateValues {
        country: case.country(),
        place: case.country_name(),
        round: quote(&inputs.analysis.assessment.round),
        date: inputs.analysis.day,
        audience: readers::readers(case),
        desk: inputs.analysis.assessment.basis == Basis::DeskCoding,
        confirmed: confirmations::confirmations(case),
        capped: inputs.main.scorecard.cap == EvidenceCap::On,
        known_items: inputs.main.scorecard.coverage.known > 0,
        has_gaps: !priorities.gaps.is_empty(),
        framework: framework_words(case),
        target: case.level(case.framework(), inputs.analysis.assessment.choices.target),
        own_targets: inputs.analysis.assessment.choices.targets.len(),
        frame: frame::frame(case),
        cabinet: cabinet_name::cabinet_name(case),
        approval: approval::approval(case),
        foreword: prompts::prompts(case, crate::framework::kit::PromptPlace::Foreword),
        thanks: contributors::contributors(case),
        summary: summary::summary(case, &priorities),
        making: draft_basis::draft_basis(case),
        voices: voices::voices(case),
        page,
        lives: lives::lives(case, &charts, &context, &harms.figures),
        context,
        mandates: mandates::mandates(case),
        harms,
        start: start::start(case, &plan),
        situation,
        results: results::results(case),
        priorities,
        find_out: inquiries::inquiries(case),
        commitments: commitments::commitments(case),
        vision: vision::vision(case),
        governance: governance::governance(case),
        safeguards: safeguards::safeguards(case),
        communication: communication::communication(case),
        plan,
        resources: resources::resources(case),
        monitoring: monitoring::monitoring(case),
        kit: kit_words(case),
        figures: figures::figure_list(drawn),
        law,
        answers: answers::answers(case),
        crossmap: crossmap::crossmap(case),
        consultations: consultations::consultations(case),
        contacts: contacts::contacts(case),
        sources: sources::sources(case),
        method: method::method(case),
        companion,
    }
}

fn framework_words(case: &Case) -> FrameworkWords {
    let framework = case.framework();
    let say = |base: &str| case.voice.say(&case.voice.key_for(base, &framework.id));
    FrameworkWords {
        title: case.voice.text(&framework.title),
        short_title: case.voice.text(&framework.short_title),
        unit: say("unit"),
        units: say("units"),
    }
}

fn kit_words(case: &Case) -> KitWords {
    let kit = case.kit();
    KitWords {
        title: case.voice.text(&kit.title),
        licence: case.voice.text(&kit.licence),
        notices: kit.notices.iter().map(|notice| case.voice.text(&notice.text)).collect(),
    }
}
