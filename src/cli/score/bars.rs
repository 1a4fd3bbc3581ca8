//! Knows how the profile is drawn with letters: one bar for each item, by area, with its figures beside it.

use super::result::{ScoreResult, english};
use crate::assessment::Confidence;
use crate::cli::wrap::fit;
use crate::framework::{Area, ItemId, Level};
use crate::scoring::{DomainScore, ItemScore};

/// The profile, area by area.
pub fn profile(scored: &ScoreResult<'_>) -> Vec<String> {
    let areas = scored.framework.shown_edition().into_iter().flat_map(|edition| &edition.areas);
    let mut lines = Vec::new();
    for area in areas {
        lines.push(String::new());
        lines.push(heading(scored, area));
        lines.extend(area.items.iter().filter_map(|id| line(scored, id)));
    }
    lines
}

fn heading(scored: &ScoreResult<'_>, area: &Area) -> String {
    let domain = scored.card.domains.iter().find(|domain| domain.area == area.id);
    let note = domain.map(summary).unwrap_or_default();
    let width = 78_usize.saturating_sub(note.chars().count());
    format!("{}  {note}", fit(english(&area.title), width))
}

/// Lowest, middle and share at 3 or above, or how little is known.
fn summary(domain: &DomainScore) -> String {
    let known = format!("{} of {} known", domain.coverage.known, domain.coverage.applicable);
    match (&domain.lowest, domain.median, domain.established) {
        (Some(lowest), Some(median), Some(share)) => {
            format!("{known}; lowest {lowest}, middle {median}, {:.0}% at 3+", share * 100.0)
        }
        _ => known,
    }
}

fn line(scored: &ScoreResult<'_>, id: &ItemId) -> Option<String> {
    let score = scored.card.item(id)?;
    let title = scored.framework.item(id).map_or("", |item| english(&item.title));
    let text = format!("  {:<5} {} {} {}", id.as_str(), fit(title, 42), bar(score), notes(score));
    Some(text.trim_end().to_owned())
}

/// Four cells and a digit: `■■□□ 2`. What evidence does not carry is `▨`; unknown is `?`, not answered `–`, not
/// applicable `-`.
fn bar(score: &ItemScore) -> String {
    let (claimed, effective) = match (score.claimed, score.effective) {
        _ if score.is_excluded() => return "     -".to_owned(),
        (Some(claimed), Some(effective)) => (claimed.value(), effective.value()),
        _ if score.is_open() => return "···· –".to_owned(),
        _ => return "···· ?".to_owned(),
    };
    let cell = |number: u8| match number {
        n if n <= effective => '■',
        n if n <= claimed => '▨',
        _ => '□',
    };
    let cells: String = (1..=Level::MAX.value()).map(cell).collect();
    format!("{cells} {effective}")
}

fn notes(score: &ItemScore) -> String {
    if score.is_excluded() {
        return "does not apply".to_owned();
    }
    if score.effective.is_none() {
        return if score.is_open() { "not answered" } else { "nobody knows" }.to_owned();
    }
    let sure = score.confidence.map_or("", Confidence::code);
    match score.claimed.filter(|claimed| Some(*claimed) != score.effective) {
        Some(claimed) => format!("{sure}, claimed {claimed}"),
        None => sure.to_owned(),
    }
}
