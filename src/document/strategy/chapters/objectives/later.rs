//! Knows what comes after the period of a plan and why, in words for everybody; knows no points of work.

use crate::assessment::strategy::DocumentKind;
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::plan::{Deferral, DeferredAction};
use crate::words::small;
use schemars::JsonSchema;
use serde::Serialize;

/// How many measures are named for one reason; the action plan, which names them in fewer words, holds the rest.
const NAMED: usize = 3;

/// Measures that come later for one reason.
#[derive(Serialize, JsonSchema)]
pub struct LaterGroup {
    key: String,
    /// Why they come later, as a sentence without its stop.
    reason: String,
    /// The first of the measures, each as it goes on inside a sentence; in the action plan all of them.
    tasks: Vec<String>,
    /// How many more there are for this reason.
    more: usize,
    sources: Vec<String>,
}

/// What comes later, by reason: what the country decided first, each by itself.
pub(super) fn later(case: &Case, deferred: &[&DeferredAction]) -> Vec<LaterGroup> {
    let own = deferred.iter().filter_map(|action| own_group(case, action));
    let others = REASONS.iter().filter_map(|reason| group(case, deferred, reason));
    own.chain(others).collect()
}

/// Why a plan leaves an action out, by the message that says so.
const REASONS: [&str; 5] = ["waits", "work", "leads", "money", "late"];

/// The message about a reason of the plan; none for one that the country gave.
fn key(why: &Deferral) -> Option<&'static str> {
    Some(match why {
        Deferral::Country(_) | Deferral::Dropped(_) => return None,
        Deferral::Waits(_) => "waits",
        Deferral::OverPoints { .. } => "work",
        Deferral::OverLeads { .. } => "leads",
        Deferral::OverMoney { .. } => "money",
        Deferral::TooLate => "late",
    })
}

/// What the country puts off, for the reason that it gives.
fn own_group(case: &Case, action: &DeferredAction) -> Option<LaterGroup> {
    let why = action.reasons.iter().find_map(|reason| match reason {
        Deferral::Country(why) => Some(quote(why)),
        _ => None,
    })?;
    let reason = if why.is_empty() { case.voice.say("later-decided") } else { why };
    Some(LaterGroup {
        key: action.id.to_string(),
        reason,
        tasks: vec![task(case, action)],
        more: 0,
        sources: case.decision(&action.id),
    })
}

fn group(case: &Case, deferred: &[&DeferredAction], reason: &str) -> Option<LaterGroup> {
    let is_first = |action: &&&DeferredAction| action.reasons.first().and_then(key) == Some(reason);
    let actions: Vec<&&DeferredAction> = deferred.iter().filter(is_first).collect();
    let items = actions.iter().filter_map(|action| action.item.as_ref());
    let most = if is_plan(case) { actions.len() } else { NAMED };
    (!actions.is_empty()).then(|| LaterGroup {
        key: reason.to_owned(),
        reason: case.voice.say(&format!("later-{reason}")),
        tasks: actions.iter().take(most).map(|action| task(case, action)).collect(),
        more: actions.len().saturating_sub(most),
        sources: items.flat_map(|item| case.register.behind(item).first().cloned()).collect(),
    })
}

fn is_plan(case: &Case) -> bool {
    case.inputs.document == DocumentKind::Plan
}

fn task(case: &Case, action: &DeferredAction) -> String {
    let title = match is_plan(case) {
        true => case.names().short_title(&action.id, &action.title),
        false => action.title.get(case.voice.lang()).to_owned(),
    };
    small(&quote(&title))
}
