//! Knows how reasons, deferrals and lacks are put into words; knows no page.

use super::Desk;
use crate::framework::ItemId;
use crate::plan::{Broken, ChangedGap, Deferral, DeferredAction, Lack, PlannedAction, Reason, Standing};
use crate::words::Arg;

impl Desk<'_> {
    /// Why an action stands where it stands: its item first, then its own place.
    pub fn why(&self, action: &PlannedAction) -> Vec<String> {
        let item = action.reasons.iter().map(|reason| self.reason(reason));
        let own = action.standing.iter().map(|standing| self.standing(standing));
        item.chain(own).collect()
    }

    fn reason(&self, reason: &Reason) -> String {
        let voice = self.voice();
        let items = |key: &str, ids: &[ItemId]| {
            let names: Vec<String> = ids.iter().map(|id| self.item(id)).collect();
            let args = [("n", ids.len().into()), ("items", voice.list(&names).into())];
            voice.say_with(key, &args)
        };
        match reason {
            Reason::BelowTarget { level, target } => {
                let args = [("level", level.to_string().into()), ("target", target.to_string().into())];
                voice.say_with("plan-why-below", &args)
            }
            Reason::LargestGap => voice.say("plan-why-largest"),
            Reason::HighImpact => voice.say("plan-why-impact"),
            Reason::UnlocksOthers(ids) => items("plan-why-unlocks", ids),
            Reason::HelpsOthers(ids) => items("plan-why-helps", ids),
            Reason::WaitsFor(ids) => items("plan-why-waits", ids),
            Reason::StartNow => voice.say("plan-why-start-now"),
            Reason::QuickWin => voice.say("plan-why-quick-win"),
            Reason::OwnChoice => voice.say("plan-why-own-choice"),
        }
    }

    fn standing(&self, standing: &Standing) -> String {
        let voice = self.voice();
        match standing {
            Standing::Decided => voice.say("plan-stands-decided"),
            Standing::ItemsPhase(phase) => {
                voice.say_with("plan-stands-phase", &[("phase", phase.number().to_string().into())])
            }
            Standing::Preparatory => voice.say("plan-stands-preparatory"),
            Standing::Follows(needs) => {
                voice.say_with("plan-stands-follows", &[("needs", self.afters(needs).into())])
            }
            Standing::OverPoints => voice.say("plan-stands-points"),
            Standing::OverLeads => voice.say("plan-stands-leads"),
            Standing::Starter { item, level } => {
                let args = [("item", self.item(item).into()), ("level", level.to_string().into())];
                voice.say_with("plan-stands-starter", &args)
            }
        }
    }

    /// Why an action is not in the plan.
    pub fn deferrals(&self, action: &DeferredAction) -> Vec<String> {
        action.reasons.iter().map(|reason| self.deferral(reason)).collect()
    }

    fn deferral(&self, reason: &Deferral) -> String {
        let voice = self.voice();
        let with = |key: &str, args: &[(&str, Arg)]| voice.say_with(key, args);
        match reason {
            Deferral::Country(why) => with("plan-deferred-country", &[("why", why.clone().into())]),
            Deferral::Dropped(why) => with("plan-deferred-dropped", &[("why", why.clone().into())]),
            Deferral::Waits(needs) => with("plan-deferred-waits", &[("needs", self.afters(needs).into())]),
            Deferral::OverPoints { needs, limit } => {
                let args = [("needs", (*needs as usize).into()), ("limit", (*limit as usize).into())];
                with("plan-deferred-points", &args)
            }
            Deferral::OverLeads { limit } => {
                with("plan-deferred-leads", &[("limit", (*limit as usize).into())])
            }
            Deferral::OverMoney { year } => with("plan-deferred-money", &[("year", year.to_string().into())]),
            Deferral::TooLate => voice.say("plan-deferred-late"),
        }
    }

    /// A prerequisite that the plan does not keep.
    pub fn broken(&self, broken: &Broken) -> String {
        let needs = self.after(&broken.after);
        match &broken.reason {
            Some(why) => {
                let args = [("needs", needs.into()), ("why", why.clone().into())];
                self.voice().say_with("plan-broken-why", &args)
            }
            None => self.voice().say_with("plan-broken", &[("needs", needs.into())]),
        }
    }

    /// What is different from the gap that the country decided for.
    pub fn changed(&self, changed: &ChangedGap) -> String {
        let voice = self.voice();
        match changed {
            ChangedGap::Closed { .. } => voice.say("plan-changed-closed"),
            ChangedGap::Unknown { .. } => voice.say("plan-changed-unknown"),
            ChangedGap::Moved { seen, now } => {
                let level = |level: Option<crate::framework::Level>| {
                    level.map_or_else(|| "?".to_owned(), |level| level.to_string())
                };
                let args = [
                    ("from", level(seen.level).into()),
                    ("from-target", seen.target.to_string().into()),
                    ("to", level(now.level).into()),
                    ("to-target", now.target.to_string().into()),
                ];
                voice.say_with("plan-changed-moved", &args)
            }
        }
    }

    /// What an action lacks, in a few words.
    pub fn lack(&self, lack: Lack) -> String {
        self.voice().say(match lack {
            Lack::Lead => "plan-lack-lead",
            Lack::Dates => "plan-lack-dates",
            Lack::Costs => "plan-lack-costs",
            Lack::Funding => "plan-lack-funding",
            Lack::Indicator => "plan-lack-indicator",
            Lack::Baseline => "plan-lack-baseline",
            Lack::BaselineYear => "plan-lack-baseline-year",
            Lack::Target => "plan-lack-target",
            Lack::TargetYear => "plan-lack-target-year",
            Lack::Despite => "plan-lack-despite",
        })
    }
}
