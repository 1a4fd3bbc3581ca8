//! Knows the method with its constants and what is ours in it; knows no country.

use crate::assessment::EvidenceCap;
use crate::document::strategy::case::Case;
use crate::presentation::Label;
use crate::scoring::Constants;
use schemars::JsonSchema;
use serde::Serialize;

/// The annex.
#[derive(Serialize, JsonSchema)]
pub struct Method {
    /// The constants of the method.
    constants: Vec<Constant>,
    /// The chance that a level is off by one, 0 to 1: by the strength of its evidence, weakest first; where analysts
    /// coded findings, by their confidence, lowest first.
    level_error: Vec<f64>,
    /// The questionnaires, with their notices.
    frameworks: Vec<FrameworkNotices>,
    /// The number with which the draws begin, so that they can be repeated.
    seed: String,
    /// How often everything was drawn again; 0 where nothing was, or where too little is known for an order.
    draws: usize,
    /// Mean Kendall tau of the drawn orders, -1 to 1.
    tau: Option<f64>,
    /// The name of this program.
    program: String,
    /// Its version.
    version: &'static str,
}

/// A constant as a table shows it.
#[derive(Serialize, JsonSchema)]
struct Constant {
    /// What it is.
    name: String,
    /// Its value in words of the language.
    value: String,
}

/// What must be said of a questionnaire.
#[derive(Serialize, JsonSchema)]
struct FrameworkNotices {
    id: String,
    title: String,
    /// Who published what it is made after.
    publisher: String,
    /// Its licence, in a sentence.
    licence: String,
    /// How far its wording can be relied on, in words.
    status: String,
    /// Notices that must be shown.
    notices: Vec<NoticeWords>,
}

/// A notice.
#[derive(Serialize, JsonSchema)]
struct NoticeWords {
    id: String,
    /// The notice.
    text: String,
}

/// The facts of the annex.
pub fn method(case: &Case) -> Method {
    let constants = &case.inputs.analysis.constants;
    let error = match case.inputs.main.scorecard.cap {
        EvidenceCap::On => constants.level_error.to_vec(),
        EvidenceCap::Off => constants.level_error_by_confidence.to_vec(),
    };
    Method {
        constants: constant_lines(case, constants),
        level_error: error,
        frameworks: notices(case),
        seed: case.inputs.sensitivity.uncertainty.seed.to_string(),
        draws: if case.claim().is_whole() { case.inputs.sensitivity.uncertainty.draws } else { 0 },
        tau: case.inputs.sensitivity.uncertainty.tau,
        program: case.voice.say("product"),
        version: env!("CARGO_PKG_VERSION"),
    }
}

fn constant_lines(case: &Case, constants: &Constants) -> Vec<Constant> {
    let share = |value: f64| case.voice.percent(value);
    let plain = |value: f64| case.voice.decimal(value, usize::from(value.fract() != 0.0));
    let values = [
        ("satisfied", plain(f64::from(constants.satisfied_at))),
        ("gamma", plain(constants.gamma)),
        ("lambda", plain(constants.lambda)),
        ("soft", plain(constants.soft_weight)),
        ("domain-floor", share(constants.domain_floor)),
        ("index-floor", share(constants.index_floor)),
        ("uneven", plain(constants.uneven_above)),
        ("evidence-years", plain(f64::from(constants.evidence_years))),
        ("law-years", plain(f64::from(constants.law_years))),
        ("robust", share(constants.robust_from)),
        ("likely", share(constants.likely_from)),
    ];
    let of =
        |(key, value): (&str, String)| Constant { name: case.voice.say(&format!("constant-{key}")), value };
    values.into_iter().map(of).collect()
}

fn notices(case: &Case) -> Vec<FrameworkNotices> {
    let of = |scored: crate::document::strategy::ScoredFramework| {
        let framework = scored.framework;
        let words = |notice: &crate::framework::Notice| NoticeWords {
            id: notice.id.clone(),
            text: case.voice.text(&notice.text),
        };
        FrameworkNotices {
            id: framework.id.to_string(),
            title: case.voice.text(&framework.title),
            publisher: case.voice.text(&framework.publisher),
            licence: case.voice.text(&framework.licence),
            status: framework.status.name(&case.voice),
            notices: framework.notices.iter().map(words).collect(),
        }
    };
    case.scored_frameworks().map(of).collect()
}
