//! Knows how the one count of what is missing before a strategy can be signed is said; knows not how it is found.

use crate::analysis::Analysis;
use crate::words::Voice;

/// How many points are open: before anybody can sign, or, where a version is in force, in the draft after it.
pub fn open_points(voice: &Voice, analysis: &Analysis) -> String {
    let strategy = &analysis.assessment.strategy;
    let count = analysis.open_before_signature().count();
    let adopted = strategy.adoption.as_ref().and_then(|act| strategy.versions.get(&act.version));
    let Some(adopted) = adopted else { return voice.say_count("open-points", count) };
    let (shown, label) = (voice.number(count), adopted.label.clone());
    let args = [("n", count.into()), ("shown", shown.into()), ("label", label.into())];
    voice.say_with("open-points-after", &args)
}
