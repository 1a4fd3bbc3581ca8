//! Knows how far the indicators in per cent are to move as a figure: from the value at the beginning to the last target.

use super::chart::{Chart, RangeBar, RangesChart};
use super::{Drawing, Names, excerpt, measure};
use crate::framework::kit::{DesiredTrend, IndicatorKind};
use crate::plan::IndicatorLine;
use crate::words::capital;
use rust_decimal::prelude::ToPrimitive;

/// The longest name of an indicator, in characters.
const NAME: usize = 160;
/// The end of the axis, unless a value lies beyond.
const WHOLE: f64 = 100.0;

/// The ways of these indicators; absent where fewer than two have one in per cent.
pub fn targets(names: &Names, lines: &[&IndicatorLine]) -> Option<Drawing> {
    let ways: Vec<(RangeBar, i32)> = lines.iter().filter_map(|line| way(names, line)).collect();
    let year = ways.iter().map(|(_, year)| *year).max().filter(|_| ways.len() > 1)?;
    let bars: Vec<RangeBar> = ways.into_iter().map(|(bar, _)| bar).collect();
    let args = [
        ("indicators", names.voice.count("indicators", bars.len()).text.into()),
        ("year", year.to_string().into()),
    ];
    let ends = bars.iter().flat_map(|bar| bar.interval).map(|(_, end)| end);
    Some(Drawing {
        title: capital(&names.voice.say_with("targets-title", &args)),
        alt: names.voice.say("targets-alt"),
        chart: Chart::Ranges(RangesChart {
            axis: names.voice.say("targets-axis"),
            from: 0.0,
            to: ends.fold(WHOLE, f64::max),
            bars,
        }),
    })
}

/// The way of an indicator, with the year of its last target; none where it has none, or not in per cent.
fn way(names: &Names, line: &IndicatorLine) -> Option<(RangeBar, i32)> {
    let aims = line.desired != Some(DesiredTrend::Neither);
    let is_drawn = aims && line.kind.is_some_and(IndicatorKind::has_shares);
    let baseline = line.baseline.as_ref().filter(|_| is_drawn)?;
    let (year, target) = line.final_target()?;
    let [from, to] = [baseline.value, target].map(|value| value.to_f64().unwrap_or_default());
    let args = [
        ("from", measure(names.voice, line, baseline.value).into()),
        ("to", measure(names.voice, line, target).into()),
    ];
    let bar = RangeBar {
        id: String::new(),
        name: excerpt(line.name.get(names.voice.lang()), NAME),
        value: to,
        label: names.voice.say_with("targets-way", &args),
        interval: Some((from.min(to), from.max(to))),
    };
    Some((bar, year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Strategy;
    use crate::assessment::strategy::{IndicatorRecord, Measurement};
    use crate::bundle::{Files, library};
    use crate::framework::kit::Indicator;
    use crate::lang::Lang;
    use crate::plan::results;
    use crate::presentation::Medium;
    use crate::words::{Messages, Voice};
    use rust_decimal::Decimal;

    #[test]
    fn a_way_is_drawn_in_per_cent_and_never_alone() {
        let files = Files::embedded();
        let (library, voice) = (library(&files).unwrap().0, Voice::new(Lang::EN, &Messages::load(&files).0));
        let record = |target: i64| IndicatorRecord {
            chosen: true,
            baseline: Some(Measurement {
                value: Decimal::from(40),
                date: "2025".parse().unwrap(),
                source: String::new(),
            }),
            targets: [(2029, Decimal::from(60)), (2031, Decimal::from(target))].into(),
            ..IndicatorRecord::default()
        };
        let draw = |cards: &[&Indicator]| {
            let indicators = cards.iter().map(|card| (card.id.to_string(), record(75))).collect();
            let strategy = Strategy { indicators, ..Strategy::default() };
            let lines = results(&library.kit, &strategy, "2026-11-22".parse().unwrap());
            let names = Names { voice: &voice, library: &library, plan: None, medium: Medium::Paper };
            let chart = targets(&names, &lines.iter().collect::<Vec<_>>()).map(|drawing| drawing.chart);
            chart.map(|chart| match chart {
                Chart::Ranges(chart) => chart.bars,
                other => panic!("{other:?}"),
            })
        };
        let aims = |card: &&Indicator| card.desired != DesiredTrend::Neither;
        let (shares, others): (Vec<&Indicator>, Vec<&Indicator>) =
            library.kit.indicators.iter().partition(|card| card.kind.has_shares() && aims(card));
        assert!(draw(&shares[..1]).is_none() && draw(&others).is_none());
        let bars = draw(&[&shares[..2], &others[..2]].concat()).unwrap();
        assert_eq!(bars.len(), 2);
        assert_eq!((bars[0].value, bars[0].interval), (75.0, Some((40.0, 75.0))));
        assert_eq!(bars[0].label, "40% → 75%");
    }
}
