//! Knows which facts a draft strategy is made of, section by section; knows neither templates nor renderers.

mod answers;
mod approval;
mod case;
mod commitments;
mod communication;
mod companions;
mod consultations;
mod contacts;
mod context;
mod cover;
mod crossmap;
mod decisions;
mod earlier;
mod figures;
mod find_out;
mod frame;
mod glossary;
mod governance;
mod harms;
mod introduction;
mod law;
mod making;
mod matrix;
mod method;
mod money;
mod monitoring;
mod objectives;
mod planned;
mod priorities;
mod question;
mod readers;
mod references;
mod register;
mod resources;
mod results;
mod safeguards;
mod situation;
mod sources;
mod summary;
mod tables;
mod thanks;
mod tipping;
mod values;
mod vision;
mod workbook;

pub use cover::put_in_force;
pub use earlier::Earlier;
pub use values::schema;
pub use workbook::workbook;

use crate::analysis::{Analysis, Sensitivity};
use crate::assessment::Audience;
use crate::assessment::strategy::DocumentKind;
use crate::document::{Facts, LABELS, Layout, Look};
use crate::lang::Lang;
use crate::presentation::{excerpt, is_cut, quote};
use crate::scoring::Scored;
use crate::words::Messages;
use case::Case;
use std::collections::BTreeMap;

/// Everything a draft is made from.
pub struct Inputs<'a> {
    /// What follows from the country's answers and decisions on the day it is written for.
    pub analysis: &'a Analysis,
    /// The framework that gives the profile, the order and the actions.
    pub main: Scored<'a>,
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
    pub earlier: Option<&'a Earlier>,
}

impl<'a> Inputs<'a> {
    /// Every framework, the main one first.
    fn frameworks(&self) -> impl Iterator<Item = Scored<'a>> + use<'a> {
        std::iter::once(self.main).chain(self.analysis.others())
    }
}

/// The facts of a draft. What its readers may not see does not enter; what is left out is counted.
pub fn facts(inputs: &Inputs) -> Facts {
    let case = Case::new(inputs);
    let priorities = priorities::priorities(&case);
    let mut figures = figures::figures(&case);
    figures.extend(companions::figures(&case));
    let tables = [
        tables::results(&case),
        tables::priorities(&case, &priorities),
        matrix::matrix(&case),
        glossary::acronyms(&case),
        glossary::terms(&case),
        tables::missing(&case),
    ];
    let tables = tables.into_iter().chain(companions::tables(&case));
    Facts {
        lang: inputs.lang,
        writing: inputs.messages.languages().of(inputs.lang).as_ref().into(),
        layout: Layout::of(inputs.document),
        cited_only: inputs.document != DocumentKind::Strategy,
        date: inputs.analysis.day,
        cover: cover::cover(&case),
        labels: labels(&case),
        values: serde_json::to_value(values::values(&case, priorities, &figures)).unwrap_or_default(),
        figures: figures.into_iter().map(|figure| (figure.id.clone(), figure)).collect(),
        tables: tables.map(|table| (table.id.clone(), table)).collect(),
        register: case.register.entries,
        look: inputs.look.clone(),
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
                case.voice.say_with("label-level", &args)
            }
            None => case.voice.say(&format!("label-{key}")),
        };
        (key.to_owned(), words)
    };
    LABELS.into_iter().map(label).collect()
}
