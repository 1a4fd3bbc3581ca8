//! Knows which marks of sources that follow each other stand as one range: `stakeholder-1–20`; knows no format.

use super::runs::Run;
use crate::document::SourceId;
use std::borrow::Cow;

/// Fewer marks than these stand each for itself.
const LEAST: usize = 3;

/// The runs with the marks between the first and the last of a series left out. The last one says only its number.
pub(super) fn join_series(runs: Vec<Run<'_>>) -> Vec<Run<'_>> {
    let mut out = Vec::with_capacity(runs.len());
    let mut rest = runs.as_slice();
    while let Some((first, after)) = rest.split_first() {
        out.push(first.clone());
        rest = match series(rest) {
            Some((last, id, number)) => {
                out.push(Run::Mark { id, shown: Cow::Owned(format!("–{number}")) });
                &rest[last + 1..]
            }
            None => after,
        };
    }
    out
}

/// The last mark of the series that begins with the first run: its place, its id and its number. Nothing where the
/// series is too short.
fn series<'a>(runs: &[Run<'a>]) -> Option<(usize, &'a SourceId, u32)> {
    let (list, mut number, mut id) = entry(runs.first()?)?;
    let (mut last, mut count) = (0, 1);
    loop {
        let place = last + 1 + usize::from(runs.get(last + 1).is_some_and(is_blank));
        let Some((same, next, found)) = runs.get(place).and_then(entry) else { break };
        if same != list || number.checked_add(1) != Some(next) {
            break;
        }
        (last, number, id, count) = (place, next, found, count + 1);
    }
    (count >= LEAST).then_some((last, id, number))
}

/// The list of an entry, its number there and its id: `stakeholder` and 7. Ids of answers, such as `C01`, count nothing.
fn entry<'a>(run: &Run<'a>) -> Option<(&'a str, u32, &'a SourceId)> {
    let Run::Mark { id, .. } = run else { return None };
    let (list, number) = id.0.split_once('-')?;
    let counts = !list.contains(|letter: char| letter.is_ascii_digit());
    Some((list, number.parse().ok().filter(|_| counts)?, id))
}

fn is_blank(run: &Run) -> bool {
    matches!(run, Run::Words { text, .. } if text.trim().is_empty())
}
