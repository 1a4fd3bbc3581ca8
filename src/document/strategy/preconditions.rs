//! Knows in words what an action waits for, and why it stands where it stands or was put off.

use super::case::Case;
use super::excerpt;
use crate::framework::{ActionId, After};
use crate::plan::{Deferral, Standing};

/// What should be in place first: an action by its number, or a level of an item.
pub(super) fn precondition(case: &Case, after: &After) -> String {
    match after {
        After::Action { action } => match case.inputs.national.action(action) {
            Some(planned) => planned.number.clone(),
            None => foreign(case, action),
        },
        After::Item { item, level } => {
            let args = [("item", case.named(item).name.into()), ("level", level.to_string().into())];
            case.voice.say_with("after-level", &args)
        }
        After::Any { any } => {
            let said: Vec<String> = any.iter().map(|one| precondition(case, one)).collect();
            said.join(&case.voice.say("after-or"))
        }
    }
}

/// An action that is not in the plan, by its title.
fn foreign(case: &Case, id: &ActionId) -> String {
    let known = case.inputs.library.action(id);
    known.map_or_else(|| id.to_string(), |(_, action)| format!("{} ({id})", case.voice.text(&action.title)))
}

fn all(case: &Case, afters: &[After]) -> String {
    let said: Vec<String> = afters.iter().map(|after| precondition(case, after)).collect();
    case.voice.list(&said)
}

/// Why an action stands where it stands, as a sentence.
pub(super) fn standing(case: &Case, why: &Standing) -> String {
    let voice = &case.voice;
    match why {
        Standing::Decided => voice.say("standing-decided"),
        Standing::ItemsPhase(phase) => {
            voice.say_with("standing-phase", &[("phase", phase.number().to_string().into())])
        }
        Standing::Preparatory => voice.say("standing-preparatory"),
        Standing::Follows(afters) => {
            voice.say_with("standing-follows", &[("after", all(case, afters).into())])
        }
        Standing::OverPoints => voice.say("standing-over-points"),
        Standing::OverLeads => voice.say("standing-over-leads"),
        Standing::Starter { item, level } => {
            let args = [("item", case.named(item).name.into()), ("level", level.to_string().into())];
            voice.say_with("standing-starter", &args)
        }
    }
}

/// Why an action is not in this plan.
pub(super) fn deferral(case: &Case, why: &Deferral) -> String {
    let voice = &case.voice;
    match why {
        Deferral::Country(reason) | Deferral::Dropped(reason) => excerpt(reason, 600),
        Deferral::Waits(afters) => voice.say_with("deferral-waits", &[("after", all(case, afters).into())]),
        Deferral::OverPoints { needs, limit } => {
            let args = [("needs", needs.to_string().into()), ("limit", limit.to_string().into())];
            voice.say_with("deferral-points", &args)
        }
        Deferral::OverLeads { limit } => {
            voice.say_with("deferral-leads", &[("limit", limit.to_string().into())])
        }
        Deferral::OverMoney { year } => {
            voice.say_with("deferral-money", &[("year", year.to_string().into())])
        }
        Deferral::TooLate => voice.say("deferral-late"),
    }
}
