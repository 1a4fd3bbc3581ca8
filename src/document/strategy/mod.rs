//! Knows which facts a draft strategy is made of, section by section; knows neither templates nor renderers.

mod actions;
mod case;
mod cover;
mod excerpt;
mod layers;
mod making;
mod method;
mod priorities;
mod profile;
mod question;
mod ranges;
mod register;
mod results;
mod situation;
mod sources;
mod summary;
mod tables;
mod tipping;
mod voice;
mod workbook;

pub use workbook::workbook;

pub use cover::put_in_force;

use crate::assessment::{Assessment, Audience, Basis};
use crate::document::{Facts, LABELS, Look};
use crate::framework::{Framework, Library};
use crate::lang::Lang;
use crate::plan::Plan;
use crate::scoring::{ConsistencyQuestion, Constants, EvidenceCap, Scorecard, Tipping, Uncertainty};
use crate::words::Messages;
use case::{Case, LevelWords};
use chrono::NaiveDate;
use excerpt::excerpt;
use serde::Serialize;
use std::collections::BTreeMap;

/// A framework with what the answers to it are worth.
#[derive(Clone, Copy)]
pub struct Scored<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// Its scorecard for the assessment.
    pub scorecard: &'a Scorecard,
}

/// Everything a draft strategy is made from.
pub struct Inputs<'a> {
    /// The content, for the names of countries.
    pub library: &'a Library,
    /// What the country answered.
    pub assessment: &'a Assessment,
    /// The framework that gives the profile, the order and the actions.
    pub main: Scored<'a>,
    /// The other frameworks of the assessment; one without a single answer is named and then left out.
    pub others: &'a [Scored<'a>],
    /// How stable the priorities of the main framework are.
    pub uncertainty: &'a Uncertainty,
    /// Which single change would put another item on top.
    pub tipping: &'a [Tipping],
    /// What to do about the gaps of the main framework.
    pub plan: &'a Plan,
    /// Where the frameworks say different things about the same matter.
    pub disagreements: &'a [ConsistencyQuestion],
    /// The constants that the scorecards were made with.
    pub constants: &'a Constants,
    /// The words that facts need.
    pub messages: &'a Messages,
    /// The language of the document.
    pub lang: Lang,
    /// The date the document is made for.
    pub date: NaiveDate,
    /// For whom it is written: what these readers may not see does not enter.
    pub audience: Audience,
    /// The national look.
    pub look: &'a Look,
}

impl<'a> Inputs<'a> {
    /// Every framework, the main one first.
    fn frameworks(&self) -> impl Iterator<Item = Scored<'a>> + use<'a> {
        std::iter::once(self.main).chain(self.others.iter().copied())
    }
}

/// The variables of the templates.
#[derive(Serialize)]
struct Values {
    country: String,
    round: String,
    date: NaiveDate,
    /// The readers: `public`, `committee` or `internal`.
    audience: &'static str,
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
    summary: summary::Summary,
    making: making::Making,
    situation: situation::Situation,
    results: results::Results,
    priorities: priorities::Priorities,
    actions: actions::Actions,
    sources: sources::Sources,
    method: method::Method,
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

/// The facts of a draft strategy. Only what its readers may see enters; what is left out is counted.
pub fn facts(inputs: &Inputs) -> Facts {
    let case = Case::new(inputs);
    let priorities = priorities::priorities(&case);
    let figures = [
        Some(profile::profile(&case, "profile")),
        ranges::ranges(&case, &priorities),
        layers::layers(&case, &priorities.blocked),
    ];
    let tables = [tables::results(&case), tables::priorities(&case, &priorities), actions::table(&case)];
    Facts {
        lang: inputs.lang,
        date: inputs.date,
        cover: cover::cover(&case),
        labels: labels(&case),
        figures: figures.into_iter().flatten().map(|figure| (figure.id.clone(), figure)).collect(),
        tables: tables.into_iter().map(|table| (table.id.clone(), table)).collect(),
        values: serde_json::to_value(values(&case, priorities)).unwrap_or_default(),
        register: case.register.entries,
        look: inputs.look.clone(),
    }
}

fn values(case: &Case, priorities: priorities::Priorities) -> Values {
    let inputs = case.inputs;
    Values {
        country: case.country(),
        round: excerpt(&inputs.assessment.round, 100),
        date: inputs.date,
        audience: inputs.audience.code(),
        desk: inputs.assessment.basis == Basis::DeskCoding,
        capped: inputs.main.scorecard.cap == EvidenceCap::On,
        known_items: inputs.main.scorecard.coverage.known > 0,
        has_gaps: !priorities.gaps.is_empty(),
        framework: framework_words(case),
        target: case.level(case.framework(), inputs.assessment.choices.target),
        own_targets: inputs.assessment.choices.targets.len(),
        summary: summary::summary(case, &priorities),
        making: making::making(case),
        situation: situation::situation(case),
        results: results::results(case),
        priorities,
        actions: actions::actions(case),
        sources: sources::sources(case),
        method: method::method(case),
    }
}

fn framework_words(case: &Case) -> FrameworkWords {
    let framework = case.framework();
    let say = |base: &str| case.voice.say(&case.voice.kind(base, &framework.id));
    FrameworkWords {
        title: case.voice.text(&framework.title),
        short_title: case.voice.text(&framework.short_title),
        unit: say("unit"),
        units: say("units"),
    }
}

/// The fixed words of the renderers; levels by the names of the main framework.
fn labels(case: &Case) -> BTreeMap<String, String> {
    let label = |key: &'static str| {
        let level = key.strip_prefix("level-").and_then(|number| number.parse::<u8>().ok());
        let level = level.and_then(|number| crate::framework::Level::try_from(number).ok());
        let words = match level {
            Some(level) => {
                let words = case.level(case.framework(), level);
                let args = [("level", words.n.to_string().into()), ("name", words.name.into())];
                case.voice.with("label-level", &args)
            }
            None => case.voice.say(&format!("label-{key}")),
        };
        (key.to_owned(), words)
    };
    LABELS.into_iter().map(label).collect()
}
