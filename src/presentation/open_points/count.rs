//! Knows how the one count of what is missing before a strategy can be signed is said, and which languages it counts; knows
//! not how it is found.

use crate::analysis::Analysis;
use crate::lang::Lang;
use crate::plan::OpenMatter;
use crate::words::Voice;
use std::collections::BTreeMap;

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

/// How many parts of the strategy another language has changed since, for each language that is behind in any.
pub fn parts_behind(analysis: &Analysis) -> BTreeMap<Lang, usize> {
    let mut parts = BTreeMap::new();
    for point in analysis.open_points() {
        if let OpenMatter::Language(lag) = &point.matter {
            *parts.entry(lag.lang).or_default() += 1;
        }
    }
    parts
}

/// The languages that are behind, each with how many parts: the same words on pages and on paper.
pub fn languages_behind(voice: &Voice, analysis: &Analysis) -> Vec<(Lang, String)> {
    let line = |(lang, count): (Lang, usize)| {
        let language = voice.languages().of(lang).name.clone();
        let args =
            [("language", language.into()), ("n", count.into()), ("shown", voice.number(count).into())];
        (lang, voice.say_with("language-behind", &args))
    };
    parts_behind(analysis).into_iter().map(line).collect()
}
