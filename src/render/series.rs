//! Knows which marks of sources that follow each other stand as one range: `stakeholder-1–20`; knows no format.

use super::runs::Run;
use std::borrow::Cow;

/// Fewer marks than these stand each for itself.
const LEAST: usize = 3;

/// The runs with the marks between the first and the last of a series left out. The last one says only its number.
pub(super) fn joined(runs: Vec<Run<'_>>) -> Vec<Run<'_>> {
    let mut out = Vec::with_capacity(runs.len());
    let mut rest = runs.as_slice();
    while let Some((first, after)) = rest.split_first() {
        out.push(first.clone());
        let series = series(rest);
        if series.len() < LEAST {
            rest = after;
            continue;
        }
        let last = series[series.len() - 1];
        if let Run::Mark { id, .. } = &rest[last]
            && let Some((_, number)) = entry(&rest[last])
        {
            out.push(Run::Mark { id, shown: Cow::Owned(format!("–{number}")) });
        }
        rest = &rest[last + 1..];
    }
    out
}

/// The places of the marks that count on from the first run, that one included.
fn series(runs: &[Run]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut wanted = runs.first().and_then(entry);
    while let Some((list, number)) = wanted {
        let next = places.last().map_or(0, |place| place + 1);
        let place = next + usize::from(next > 0 && runs.get(next).is_some_and(is_blank));
        if runs.get(place).and_then(entry) != Some((list, number)) {
            break;
        }
        places.push(place);
        wanted = Some((list, number + 1));
    }
    places
}

/// The list of an entry and its number there: `stakeholder` and 7. Ids of answers, such as `C01`, count nothing.
fn entry<'a>(run: &'a Run) -> Option<(&'a str, u32)> {
    let Run::Mark { id, .. } = run else { return None };
    let (list, number) = id.0.split_once('-')?;
    let counts = !list.contains(|letter: char| letter.is_ascii_digit());
    Some((list, number.parse().ok().filter(|_| counts)?))
}

fn is_blank(run: &Run) -> bool {
    matches!(run, Run::Words { text, .. } if text.trim().is_empty())
}
