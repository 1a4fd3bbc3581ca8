//! Knows how the one count of what is missing before a strategy can be signed is said; knows not how it is found.

use crate::analysis::Analysis;
use crate::words::Voice;

/// How many points are open: before anybody can sign, or, once the strategy is in force, still.
pub fn open_points(voice: &Voice, analysis: &Analysis) -> String {
    let adopted = analysis.assessment.strategy.adoption.is_some();
    let key = if adopted { "open-points-adopted" } else { "open-points" };
    voice.say_count(key, analysis.open_before_signature().count())
}
