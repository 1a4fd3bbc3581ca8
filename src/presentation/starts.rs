//! Knows which gaps stand first, and how it is told when the plan begins with each or why not in its first phase.

use super::{Claim, Names, listed_gaps, quarter, quote};
use crate::analysis::Analysis;
use crate::framework::ActionId;
use crate::plan::{Deferral, GapStart, Onset};
use crate::scoring::FIRST_PLACES;

/// When the plan begins with the first of the gaps as they are listed: in the order, or the heaviest while too little is
/// known for one.
pub fn first_starts(analysis: &Analysis) -> Vec<&GapStart> {
    let Some(main) = analysis.main() else { return Vec::new() };
    let claim = Claim::of_coverage(main.scorecard.coverage, &analysis.constants);
    let gaps = listed_gaps(main.scorecard, claim).into_iter().take(FIRST_PLACES);
    gaps.filter_map(|gap| analysis.national().start(&gap.id)).collect()
}

impl Names<'_> {
    /// Why no action for a gap begins in the first phase, as a sentence; nothing where one does. Dates and numbers are
    /// those of [`Names::plan`].
    pub fn late_start(&self, start: &GapStart) -> Option<String> {
        (!start.onset.is_first()).then(|| self.gap_start(start))
    }

    /// When the plan begins with a gap, as a sentence; if not in its first phase, with the reason.
    pub fn gap_start(&self, start: &GapStart) -> String {
        match &start.onset {
            Onset::First(action) => self.dated_start("start-first", action, ""),
            Onset::Placed(action) => self.dated_start("start-placed", action, ""),
            Onset::Later { action, reasons } => {
                self.dated_start("start-later", action, &self.later_reasons(reasons))
            }
            Onset::Out { action, reasons } => self.no_start(action, reasons),
            Onset::Nothing => self.voice.say("start-nothing"),
        }
    }

    /// A sentence about the first action for a gap, with its first quarter where the plan has one.
    fn dated_start(&self, key: &str, action: &ActionId, why: &str) -> String {
        let begins = self.plan.and_then(|plan| plan.action(action)?.start);
        let when = begins.map(|begins| quarter(self.voice, begins));
        let key = if when.is_some() { key.to_owned() } else { format!("{key}-open") };
        let args = [
            ("action", self.action(action).into()),
            ("quarter", when.unwrap_or_default().into()),
            ("why", why.into()),
        ];
        self.voice.say_with(&key, &args)
    }

    fn later_reasons(&self, reasons: &[Deferral]) -> String {
        let words = reasons.iter().map(|reason| match reason {
            Deferral::Waits(afters) => {
                self.voice.say_with("start-waits", &[("after", self.preconditions(afters).into())])
            }
            other => self.deferral(other),
        });
        let words: Vec<String> = words.collect();
        if words.is_empty() { self.voice.say("start-behind") } else { words.join(" ") }
    }

    /// That nothing for a gap is in the plan. What the country dropped is named nowhere.
    fn no_start(&self, action: &ActionId, reasons: &[Deferral]) -> String {
        let with = |key: &str, why: String| {
            self.voice.say_with(key, &[("action", self.action(action).into()), ("why", why.into())])
        };
        match reasons {
            [Deferral::Dropped(_), ..] => self.voice.say("start-dropped"),
            [Deferral::Country(why), ..] => with("start-deferred", quote(why)),
            _ => {
                let words: Vec<String> = reasons.iter().map(|reason| self.deferral(reason)).collect();
                with("start-out", words.join(" "))
            }
        }
    }
}
