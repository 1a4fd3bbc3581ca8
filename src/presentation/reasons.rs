//! Knows how the plan gives its reasons: why something stands where it stands, or was put off.

use super::{Claim, Names};
use crate::framework::{ItemId, Level};
use crate::plan::{
    BrokenPrecondition, ChangedGap, Deferral, PlacementReason, Reason, VoidDecision, VoidGround,
};
use crate::words::Arg;

impl Names<'_> {
    /// Why a gap stands where it stands, as a sentence; `satisfied` is the level that others wait for. Nothing for a
    /// reason that claims more than may be.
    pub fn reason(&self, reason: &Reason, satisfied: u8, claim: Claim) -> Option<String> {
        claim.allows(reason).then(|| self.reason_words(reason, satisfied))
    }

    fn reason_words(&self, reason: &Reason, satisfied: u8) -> String {
        let about = |key: &str, ids: &[ItemId]| {
            let args = [
                ("n", ids.len().into()),
                ("items", self.items(ids).into()),
                ("level", satisfied.to_string().into()),
            ];
            self.voice.say_with(key, &args)
        };
        match reason {
            Reason::BelowTarget { level, target } => {
                let args = [("level", level.to_string().into()), ("target", target.to_string().into())];
                self.voice.say_with("reason-below", &args)
            }
            Reason::LargestGap => self.voice.say("reason-largest-gap"),
            Reason::HighImpact => self.voice.say("reason-impact"),
            Reason::UnlocksOthers(ids) => about("reason-unlocks", ids),
            Reason::HelpsOthers(ids) => about("reason-helps", ids),
            Reason::WaitsFor(ids) => about("reason-waits", ids),
            Reason::StartNow => self.voice.say("reason-start-now"),
            Reason::QuickWin => self.voice.say("reason-quick-win"),
            Reason::OwnChoice => self.voice.say("reason-own-choice"),
        }
    }

    /// Why an action stands where it stands, as a sentence.
    pub fn placement_reason(&self, standing: &PlacementReason) -> String {
        match standing {
            PlacementReason::Decided => self.voice.say("standing-decided"),
            PlacementReason::Entered => self.voice.say("standing-entered"),
            PlacementReason::ItemsPhase(phase) => {
                self.voice.say_with("standing-phase", &[("phase", phase.number().to_string().into())])
            }
            PlacementReason::Preparatory => self.voice.say("standing-preparatory"),
            PlacementReason::Follows(afters) => {
                self.voice.say_with("standing-follows", &[("after", self.preconditions(afters).into())])
            }
            PlacementReason::OverPoints => self.voice.say("standing-over-points"),
            PlacementReason::OverLeads => self.voice.say("standing-over-leads"),
            PlacementReason::Starter { item, level } => {
                let args = [("item", self.item(item).into()), ("level", level.to_string().into())];
                self.voice.say_with("standing-starter", &args)
            }
        }
    }

    /// Why an action is not in the plan, as a sentence.
    pub fn deferral(&self, why: &Deferral) -> String {
        let with = |key: &str, args: &[(&str, Arg)]| self.voice.say_with(key, args);
        match why {
            Deferral::Country(why) => with("deferral-country", &[("why", why.clone().into())]),
            Deferral::Dropped(why) => with("deferral-dropped", &[("why", why.clone().into())]),
            Deferral::Waits(afters) => {
                with("deferral-waits", &[("after", self.preconditions(afters).into())])
            }
            Deferral::OverPoints { needs, limit, rivals } => {
                let args = [
                    ("needs", (*needs as usize).into()),
                    ("limit", (*limit as usize).into()),
                    ("rivals", rivals.code().into()),
                ];
                with("deferral-points", &args)
            }
            Deferral::OverLeads { limit } => with("deferral-leads", &[("limit", (*limit as usize).into())]),
            Deferral::OverMoney { year } => with("deferral-money", &[("year", year.to_string().into())]),
            Deferral::TooLate => self.voice.say("deferral-late"),
        }
    }

    /// A prerequisite that the plan does not keep, with the country's reason.
    pub fn broken_precondition(&self, broken: &BrokenPrecondition) -> String {
        let needs = ("needs", self.precondition(&broken.after).into());
        match &broken.reason {
            Some(why) => self.voice.say_with("plan-broken-why", &[needs, ("why", why.clone().into())]),
            None => self.voice.say_with("plan-broken", &[needs]),
        }
    }

    /// The fact that leaves an action nothing to do, as a sentence.
    pub fn void_ground(&self, ground: &VoidGround) -> String {
        match ground {
            VoidGround::Joined { commitment, since } => {
                let instrument = ("instrument", self.instrument(commitment).into());
                match since {
                    Some(since) => {
                        let since = ("since", self.voice.day(since).into());
                        self.voice.say_with("void-joined-on", &[instrument, since])
                    }
                    None => self.voice.say_with("void-joined", &[instrument]),
                }
            }
            VoidGround::Condition(id) => {
                self.voice.say_with("void-condition", &[("condition", self.condition(id).into())])
            }
            VoidGround::AllMet => self.voice.say("void-all-met"),
        }
    }

    /// What a decision about such an action asks for: to take it out, or the country's reason why it stays.
    pub fn void_decision(&self, void: &VoidDecision) -> String {
        let fact = ("fact", self.void_ground(&void.ground).into());
        match &void.reason {
            Some(why) => self.voice.say_with("void-stays", &[fact, ("why", why.clone().into())]),
            None => self.voice.say_with("void-decide", &[fact]),
        }
    }

    /// What is different from the gap that the country decided for.
    pub fn changed_gap(&self, changed: &ChangedGap) -> String {
        match changed {
            ChangedGap::Closed { .. } => self.voice.say("plan-changed-closed"),
            ChangedGap::Unknown { .. } => self.voice.say("plan-changed-unknown"),
            ChangedGap::Moved { seen, now } => {
                let level =
                    |level: Option<Level>| level.map_or_else(|| "?".to_owned(), |level| level.to_string());
                let args = [
                    ("from", level(seen.level).into()),
                    ("from-target", seen.target.to_string().into()),
                    ("to", level(now.level).into()),
                    ("to-target", now.target.to_string().into()),
                ];
                self.voice.say_with("plan-changed-moved", &args)
            }
        }
    }
}
