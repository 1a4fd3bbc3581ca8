//! Knows how a revealed round of votes is told: in a few words, and drawn as bars. Knows nobody who voted.

use super::{Drawing, level_title};
use crate::framework::{Framework, Level};
use crate::presentation::chart::{AmountBar, AmountsChart, Chart};
use crate::words::{Voice, capital};
use crate::workshop::RoundResult;

/// What a round came to, in a few words.
pub fn round_words(voice: &Voice, result: &RoundResult) -> String {
    let round = voice.number(usize::try_from(result.poll.round).unwrap_or(usize::MAX));
    let voices = voice_count(result);
    let (Some((low, high)), Some(median)) = (result.range, result.median) else {
        return voice.say_with("room-evidence-no-level", &[("round", round.into())]);
    };
    let args = [
        ("round", round.into()),
        ("low", low.to_string().into()),
        ("high", high.to_string().into()),
        ("median", median.to_string().into()),
        ("n", voices.into()),
        ("shown", voice.number(voices).into()),
    ];
    voice.say_with("room-evidence-round", &args)
}

/// How many voices a round has.
pub fn voice_count(result: &RoundResult) -> usize {
    result.counts.iter().sum::<usize>() + result.unknown
}

/// A round as bars: how many voices each level has, and how many don't know.
pub fn spread(voice: &Voice, framework: Option<&Framework>, result: &RoundResult) -> Drawing {
    let bar = |name: String, count: usize| AmountBar {
        name,
        note: String::new(),
        value: f64::from(u32::try_from(count).unwrap_or(u32::MAX)),
        label: voice.number(count),
    };
    let levels = Level::ALL.into_iter().zip(&result.counts);
    let mut bars: Vec<AmountBar> =
        levels.map(|(level, count)| bar(level_title(voice, framework, level), *count)).collect();
    bars.push(bar(voice.say("rating-unknown"), result.unknown));
    let most = bars.iter().map(|bar| bar.value).fold(1.0, f64::max);
    let lines: Vec<String> = bars.iter().map(|bar| format!("{}: {}", bar.name, bar.label)).collect();
    Drawing {
        title: capital(&round_words(voice, result)),
        alt: lines.join("; "),
        chart: Chart::Amounts(AmountsChart { axis: voice.say("spread-axis"), most, bars }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Files;
    use crate::lang::Lang;
    use crate::words::Messages;
    use crate::workshop::Poll;

    #[test]
    fn every_voice_has_its_place_in_the_drawing() {
        let (messages, _) = Messages::load(&Files::embedded());
        let voice = Voice::new(Lang::EN, &messages);
        let level = |number: u8| Level::try_from(number).unwrap();
        let result = RoundResult {
            poll: Poll { item: "X1".into(), round: 2 },
            counts: vec![0, 1, 0, 2, 0],
            unknown: 1,
            median: Some(level(3)),
            range: Some((level(1), level(3))),
            clusters: Vec::new(),
            sectors: Vec::new(),
        };
        let drawing = spread(&voice, None, &result);
        assert_eq!(drawing.title, "Round 2, 4 voices, levels 1 to 3, in the middle 3");
        let Chart::Amounts(chart) = drawing.chart else { panic!("no bars") };
        let values: Vec<f64> = chart.bars.iter().map(|bar| bar.value).collect();
        assert_eq!((values, chart.most), (vec![0.0, 1.0, 0.0, 2.0, 0.0, 1.0], 2.0));
        let nothing = RoundResult { counts: vec![0; 5], unknown: 0, median: None, range: None, ..result };
        let drawing = spread(&voice, None, &nothing);
        assert!(drawing.title.contains("no level given"), "{}", drawing.title);
        assert!(matches!(drawing.chart, Chart::Amounts(AmountsChart { most, .. }) if most == 1.0));
    }
}
