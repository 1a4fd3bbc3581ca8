//! Knows the bodies that usually carry a strategy, their terms of reference and who reports to whom. Knows no person.

use super::entry::{KitFile, entry, ids_of, visit_lines};
use crate::code::codes;
use crate::framework::{ActionId, Status, Text, TextLine, Translatable};
use serde::Deserialize;

/// Who carries a strategy. Source: `itu.md` section 4.7.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Governance {
    /// The bodies, from the highest to the nearest to the work.
    #[serde(default)]
    pub bodies: Vec<Body>,
    /// Points that terms of reference settle.
    #[serde(default)]
    pub terms: Vec<TextLine>,
    /// The way of a report, step by step.
    #[serde(default)]
    pub reporting: Vec<TextLine>,
}

impl Translatable for Governance {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        self.bodies.words(visit);
        visit_lines("terms", &mut self.terms, visit);
        visit_lines("reporting", &mut self.reporting, visit);
    }
}

impl KitFile for Governance {
    fn ids(&self) -> Vec<String> {
        [self.bodies.ids(), ids_of(&self.terms), ids_of(&self.reporting)].concat()
    }
}

/// A body, by office and never by person.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Body {
    /// Permanent name, such as `GB-01`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// What it is usually called.
    pub title: Text,
    /// What it is for, in one sentence.
    pub role: Text,
    /// Who usually sits in it, by office.
    pub composition: Text,
    /// How often it usually meets.
    pub frequency: Text,
    /// The body it reports to; absent for those that report to no body of the strategy.
    #[serde(default)]
    pub reports_to: Option<String>,
    /// Its place in the figure of the bodies; absent for those that stand in none.
    #[serde(default)]
    pub place: Option<BodyPlace>,
    /// What it does.
    pub duties: Vec<TextLine>,
    /// Actions that set it up: where one of them is decided, so is the body.
    #[serde(default)]
    pub measures: Vec<ActionId>,
}

impl Body {
    /// Whether children and young people sit in it.
    pub fn is_of_children(&self) -> bool {
        matches!(self.place, Some(BodyPlace::YouthPanel))
    }
}

entry!(Body, "bodies", words(title, role, composition, frequency), optional(), lines(duties));

codes! {
    /// The place of a body among the others, from which its line of reporting follows.
    pub enum BodyPlace {
        /// It decides.
        Steering = "steering",
        /// It keeps the work going, in the lead agency.
        Secretariat = "secretariat",
        /// It does the work on an objective or for an institution.
        WorkingGroup = "working-group",
        /// Children and young people.
        YouthPanel = "youth-panel",
        /// Industry.
        IndustryForum = "industry-forum",
        /// Provinces, counties, municipalities.
        Subnational = "subnational",
        /// It looks at the strategy from outside.
        Oversight = "oversight",
    }
}
