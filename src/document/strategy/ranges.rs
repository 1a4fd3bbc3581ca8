//! Knows the priorities as a figure: the median rank of each gap with its 5-95 % range.

use super::case::Case;
use super::priorities::{Gap, Priorities};
use crate::document::{Chart, Figure, RangeBar, RangesChart};
use crate::words::capital;

/// The ranges of the gaps; absent where nothing was drawn or nothing is to be ordered.
pub(super) fn ranges(case: &Case, priorities: &Priorities) -> Option<Figure> {
    let bars: Vec<RangeBar> = priorities.gaps.iter().filter_map(|gap| bar(case, gap)).collect();
    let first = priorities.gaps.first()?;
    let to = bars.iter().filter_map(|bar| bar.interval).map(|(_, high)| high).fold(1.0, f64::max);
    if bars.is_empty() {
        return None;
    }
    let said: Vec<String> = priorities.gaps.iter().filter_map(|gap| words(case, gap)).collect();
    let title = [("gaps", priorities.count.text.clone().into()), ("item", first.item.name.clone().into())];
    Some(Figure {
        id: "ranks".to_owned(),
        title: capital(&case.voice.say_with("ranks-title", &title)),
        alt: case.voice.say_with("ranks-alt", &[("ranges", said.join(" ").into())]),
        chart: Chart::Ranges(RangesChart { axis: case.voice.say("ranks-axis"), from: 1.0, to, bars }),
        data: None,
    })
}

fn bar(case: &Case, gap: &Gap) -> Option<RangeBar> {
    let certainty = gap.certainty.as_ref()?;
    Some(RangeBar {
        id: gap.item.id.clone(),
        name: gap.item.title.clone(),
        value: certainty.median as f64,
        label: case.voice.decimal(certainty.median as f64, 0),
        interval: Some((certainty.low as f64, certainty.high as f64)),
    })
}

fn words(case: &Case, gap: &Gap) -> Option<String> {
    let certainty = gap.certainty.as_ref()?;
    let args = [
        ("item", gap.item.name.clone().into()),
        ("median", certainty.median.to_string().into()),
        ("low", certainty.low.to_string().into()),
        ("high", certainty.high.to_string().into()),
    ];
    Some(case.voice.say_with("ranks-range", &args))
}
