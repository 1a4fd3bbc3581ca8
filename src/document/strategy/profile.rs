//! Knows the profile of a country as a figure: its title, what it shows in words, its cells.

use super::case::Case;
use crate::document::{Chart, Figure, ProfileCell, ProfileChart, ProfileGroup};
use crate::framework::{Area, ItemId, Level};
use crate::words::capital;

/// The profile, under this name inside the document.
pub(super) fn profile(case: &Case, id: &str) -> Figure {
    let areas = case.framework().shown_edition().map(|edition| edition.areas.as_slice()).unwrap_or_default();
    let groups: Vec<ProfileGroup> = areas.iter().map(|area| group(case, area)).collect();
    Figure {
        id: id.to_owned(),
        title: title(case),
        alt: alt(case, &groups),
        chart: Chart::Profile(ProfileChart { groups }),
        data: None,
    }
}

fn group(case: &Case, area: &Area) -> ProfileGroup {
    let cells = area.items.iter().filter_map(|id| cell(case, id)).collect();
    ProfileGroup { title: case.voice.text(&area.title), cells }
}

fn cell(case: &Case, id: &ItemId) -> Option<ProfileCell> {
    let score = case.inputs.main.scorecard.item(id)?;
    let item = case.framework().item(id)?;
    Some(ProfileCell {
        id: id.to_string(),
        name: case.voice.text(&item.title),
        level: score.effective.map(Level::value),
        claimed: score.claimed.filter(|claimed| Some(*claimed) > score.effective).map(Level::value),
        not_applicable: score.is_excluded(),
        contested: false,
        href: None,
    })
}

/// What the profile says as a whole: how much is known and how much of it reaches its target.
fn title(case: &Case) -> String {
    let card = case.inputs.main.scorecard;
    let coverage = card.coverage;
    let reached = card.items.iter().filter(|item| item.gap == Some(0.0)).count();
    let args = [
        ("n", coverage.known.into()),
        ("known", case.voice.spelled(coverage.known).into()),
        ("items", case.voice.items(&card.framework, coverage.applicable).text.into()),
        ("reached", reached.into()),
        ("reachedwords", case.voice.spelled(reached).into()),
    ];
    let key = match (coverage.known, reached) {
        (0, _) => "profile-title-none",
        (_, 0) => "profile-title-below",
        (known, reached) if known == reached => "profile-title-all",
        _ => "profile-title",
    };
    capital(&case.voice.say_with(key, &args))
}

fn alt(case: &Case, groups: &[ProfileGroup]) -> String {
    let state = |cell: &ProfileCell| {
        let words = match (cell.level, cell.not_applicable) {
            (_, true) => case.voice.say("cell-excluded"),
            (None, _) => case.voice.say("cell-unknown"),
            (Some(level), _) => case.voice.say_with("cell-at-level", &[("level", level.to_string().into())]),
        };
        format!("{} {words}", cell.name)
    };
    let group = |group: &ProfileGroup| {
        let cells: Vec<String> = group.cells.iter().map(state).collect();
        format!("{}: {}.", group.title, cells.join(", "))
    };
    let said: Vec<String> = groups.iter().map(group).collect();
    let args = [("country", case.country().into()), ("groups", said.join(" ").into())];
    case.voice.say_with("profile-alt", &args)
}
