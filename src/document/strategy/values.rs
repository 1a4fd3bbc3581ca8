//! Knows the variables of the templates, section by section; knows neither templates nor renderers.

use super::case::{Case, LevelWords};
use super::*;
use crate::assessment::Basis;
use crate::document::Figure;
use crate::scoring::EvidenceCap;
use chrono::NaiveDate;
use serde::Serialize;

/// The variables of the templates.
#[derive(Serialize)]
pub(super) struct Values {
    country: String,
    round: String,
    date: NaiveDate,
    audience: readers::Readers,
    /// True where analysts coded published findings.
    desk: bool,
    /// True where evidence caps the levels.
    capped: bool,
    /// True where at least one item of the main framework has a level.
    known_items: bool,
    /// True where there is something to do.
    has_gaps: bool,
    framework: FrameworkWords,
    /// The level aimed at where an item has no target of its own.
    target: LevelWords,
    own_targets: usize,
    frame: frame::FrameFacts,
    approval: approval::Approval,
    foreword: Vec<approval::PromptWords>,
    thanks: thanks::Thanks,
    summary: summary::Summary,
    introduction: introduction::Introduction,
    making: making::Making,
    context: context::Context,
    harms: harms::Harms,
    situation: situation::Situation,
    results: results::Results,
    priorities: priorities::Priorities,
    find_out: find_out::FindOut,
    commitments: commitments::Commitments,
    vision: vision::Vision,
    governance: governance::Governance,
    safeguards: safeguards::Safeguards,
    communication: communication::Communication,
    plan: objectives::PlanFacts,
    resources: resources::Resources,
    monitoring: monitoring::Monitoring,
    kit: KitWords,
    figures: figures::Shown,
    law: law::LawFacts,
    answers: answers::Answers,
    crossmap: crossmap::CrossMap,
    consultations: consultations::Consultations,
    contacts: Vec<contacts::ContactLine>,
    sources: sources::Sources,
    method: method::Method,
    references: references::References,
    #[serde(flatten)]
    companion: Option<companions::Companion>,
}

/// The main framework as a text speaks of it.
#[derive(Serialize)]
struct FrameworkWords {
    title: String,
    short_title: String,
    /// What it calls one of its items, and several.
    unit: String,
    units: String,
}

/// The material a strategy is written with, as a text speaks of it.
#[derive(Serialize)]
struct KitWords {
    title: String,
    licence: String,
    notices: Vec<String>,
}

/// The variables for one country.
pub(super) fn values(case: &Case, priorities: priorities::Priorities, drawn: &[Figure]) -> Values {
    let inputs = case.inputs;
    let making = making::making(case);
    let (situation, plan) = (situation::situation(case), objectives::plan(case));
    let told = companions::Told { situation: &situation, priorities: &priorities, plan: &plan };
    let companion = companions::companion(case, told);
    Values {
        country: case.country(),
        round: quote(&inputs.analysis.assessment.round),
        date: inputs.analysis.day,
        audience: readers::readers(case),
        desk: inputs.analysis.assessment.basis == Basis::DeskCoding,
        capped: inputs.main.scorecard.cap == EvidenceCap::On,
        known_items: inputs.main.scorecard.coverage.known > 0,
        has_gaps: !priorities.gaps.is_empty(),
        framework: framework_words(case),
        target: case.level(case.framework(), inputs.analysis.assessment.choices.target),
        own_targets: inputs.analysis.assessment.choices.targets.len(),
        frame: frame::frame(case),
        approval: approval::approval(case),
        foreword: approval::prompts(case, crate::framework::kit::PromptPlace::Foreword),
        thanks: thanks::thanks(case),
        summary: summary::summary(case, &priorities),
        introduction: introduction::introduction(case, &making, resources::in_short(case)),
        making,
        context: context::context(case),
        harms: harms::harms(case),
        situation,
        results: results::results(case),
        priorities,
        find_out: find_out::find_out(case),
        commitments: commitments::commitments(case),
        vision: vision::vision(case),
        governance: governance::governance(case),
        safeguards: safeguards::safeguards(case),
        communication: communication::communication(case),
        plan,
        resources: resources::resources(case),
        monitoring: monitoring::monitoring(case),
        kit: kit_words(case),
        figures: figures::shown(drawn),
        law: law::law(case),
        answers: answers::answers(case),
        crossmap: crossmap::crossmap(case),
        consultations: consultations::consultations(case),
        contacts: contacts::contacts(case),
        sources: sources::sources(case),
        method: method::method(case),
        references: references::references(case),
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
