//! Knows the institutions of the plan as a table: their part, whom to ask, what each leads and takes part in.

use super::filled_column::FilledColumn;
use crate::assessment::strategy::Stakeholder;
use crate::document::Table;
use crate::document::strategy::case::Case;
use crate::document::strategy::planned_action::in_order;
use crate::document::strategy::quote;
use crate::plan::PlannedAction;
use crate::words::capital;

/// An institution with its part in the plan.
struct Role {
    name: String,
    part: String,
    focal_point: String,
    sources: Vec<String>,
}

/// The institutions that the country listed, then those that lead an action without standing in the list.
pub fn roles(case: &Case) -> Table {
    let roles = all(case);
    let count = case.voice.count("institutions", roles.len());
    let caption = capital(&case.voice.say_with("table-roles", &[("institutions", count.text.into())]));
    let sources: Vec<Vec<String>> = roles.iter().map(|role| role.sources.clone()).collect();
    FilledColumn::table(case, ("roles", caption), columns(case, &roles), &sources)
}

/// What the table would say of a single institution: the head of each column that holds anything, with its cell.
pub fn only_role(case: &Case) -> Vec<(String, String)> {
    FilledColumn::single(case, columns(case, &all(case)))
}

/// How many institutions there are.
pub fn role_count(case: &Case) -> usize {
    all(case).len()
}

fn columns(case: &Case, roles: &[Role]) -> Vec<FilledColumn> {
    let say = |key: &str| case.voice.say(key);
    let texts = |text: &dyn Fn(&Role) -> String| roles.iter().map(text).collect::<Vec<_>>();
    let leads = |role: &Role| numbers(case, |action| is_lead(action, role));
    let shares = |role: &Role| numbers(case, |action| is_partner(action, role));
    vec![
        FilledColumn::new(say("column-institution"), 4.0, texts(&|role| role.name.clone())),
        FilledColumn::new(say("column-part"), 3.6, texts(&|role| role.part.clone())),
        FilledColumn::new(say("column-focal-point"), 3.4, texts(&|role| role.focal_point.clone())),
        FilledColumn::new(say("column-leads"), 3.0, texts(&leads)),
        FilledColumn::new(say("column-takes-part"), 3.6, texts(&shares)),
    ]
}

fn all(case: &Case) -> Vec<Role> {
    let record = |(sources, one): (Vec<String>, &Stakeholder)| Role {
        name: quote(&one.name),
        part: capital(&quote(&one.role)),
        focal_point: quote(&one.focal_point),
        sources,
    };
    let mut roles: Vec<Role> = case.records::<Stakeholder>().map(record).collect();
    roles.retain(|role| !role.name.is_empty());
    for action in case.inputs.analysis.national().actions.iter().filter(|action| action.lead.is_own()) {
        let name = quote(&action.lead.own);
        if !name.is_empty() && !roles.iter().any(|role| is_lead(action, role)) {
            let sources = case.decision(&action.id);
            roles.push(Role { name, part: String::new(), focal_point: String::new(), sources });
        }
    }
    roles
}

/// The numbers of the actions that are meant, in order.
fn numbers(case: &Case, is_meant: impl Fn(&PlannedAction) -> bool) -> String {
    let meant = case.inputs.analysis.national().actions.iter().filter(|action| is_meant(action));
    in_order(meant.map(|action| action.number.clone())).join(", ")
}

fn is_lead(action: &PlannedAction, role: &Role) -> bool {
    action.lead.is_own() && is_same(&action.lead.own, &role.name)
}

fn is_partner(action: &PlannedAction, role: &Role) -> bool {
    action.partners.iter().any(|partner| is_same(partner, &role.name))
}

/// Whether what somebody typed is this name.
fn is_same(words: &str, name: &str) -> bool {
    quote(words).to_lowercase() == name.to_lowercase()
}
