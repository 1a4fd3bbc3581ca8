//! Knows the order of the gaps as a figure: the median rank of each with the range of nine recalculations in ten.

use super::chart::{Chart, RangeBar, RangesChart};
use super::{Claim, Drawing, Names};
use crate::scoring::{ItemUncertainty, Scorecard, Uncertainty};
use crate::words::Voice;

/// The ranks of the gaps, the lowest median first and equal ones in their order; nothing where nothing was drawn or nothing
/// may be said of an order.
pub fn ranks(names: &Names, card: &Scorecard, uncertainty: &Uncertainty, claim: Claim) -> Option<Drawing> {
    if !claim.is_whole() {
        return None;
    }
    let voice = names.voice;
    let mut ranked: Vec<&ItemUncertainty> = card.order.iter().filter_map(|id| uncertainty.item(id)).collect();
    ranked.sort_by_key(|one| one.median_rank);
    let last = ranked.iter().map(|one| one.high).max()?;
    let sentences: Vec<String> = ranked.iter().map(|one| sentence(names, one)).collect();
    Some(Drawing {
        title: voice.say_with("ranks-title", &[("claim", names.claim(claim, card).into())]),
        alt: voice.say_with("ranks-alt", &[("ranges", sentences.join(" ").into())]),
        chart: Chart::Ranges(RangesChart {
            axis: voice.say("ranks-axis"),
            from: 1.0,
            to: last as f64,
            bars: ranked.iter().map(|one| bar(names, one)).collect(),
        }),
    })
}

/// From which rank to which: `2 to 5`.
pub fn interval(voice: &Voice, one: &ItemUncertainty) -> String {
    let args = [("low", voice.number(one.low).into()), ("high", voice.number(one.high).into())];
    voice.say_with("interval", &args)
}

fn bar(names: &Names, one: &ItemUncertainty) -> RangeBar {
    RangeBar {
        id: one.id.to_string(),
        name: names.title(&one.id),
        value: one.median_rank as f64,
        label: interval(names.voice, one),
        interval: Some((one.low as f64, one.high as f64)),
    }
}

fn sentence(names: &Names, one: &ItemUncertainty) -> String {
    let number = |value: usize| names.voice.number(value).into();
    let args = [
        ("item", names.item(&one.id).into()),
        ("median", number(one.median_rank)),
        ("low", number(one.low)),
        ("high", number(one.high)),
    ];
    names.voice.say_with("ranks-range", &args)
}
