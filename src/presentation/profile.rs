//! Knows the profile of a country as a figure: its finding, what it shows in words, its cells.

use super::chart::{Chart, ProfileCell, ProfileChart, ProfileGroup};
use super::{Drawing, Names};
use crate::assessment::Rating;
use crate::framework::{Framework, Item, ItemId, Level};
use crate::scoring::{ItemScore, Scorecard};
use crate::words::capital;
use std::collections::BTreeSet;

/// How many cells stand beside each other where areas do not say it.
const ROW: usize = 5;

/// The profile; `contested` are the items about which institutions differ, `link` says where a cell leads, where it leads
/// anywhere.
pub fn profile(
    names: &Names,
    framework: &Framework,
    card: &Scorecard,
    contested: &BTreeSet<ItemId>,
    link: &dyn Fn(&ItemId) -> Option<String>,
) -> Drawing {
    let cells = |items: &[&Item]| -> Vec<ProfileCell> {
        let scores = items.iter().filter_map(|item| card.item(&item.id));
        let cell = |score: &ItemScore| ProfileCell {
            contested: contested.contains(&score.id),
            ..cell(names, score, link(&score.id))
        };
        scores.map(cell).collect()
    };
    let groups = rows(names, framework).into_iter();
    let groups = groups.map(|(title, items)| ProfileGroup { title, cells: cells(&items) }).collect();
    Drawing {
        title: finding(names, card),
        alt: profile_alt(names, card, contested, &ItemId::to_string),
        chart: Chart::Profile(ProfileChart { groups }),
    }
}

/// The areas; where most of them hold a single item, rows of a few items, the additional ones apart.
fn rows<'a>(names: &Names, framework: &'a Framework) -> Vec<(String, Vec<&'a Item>)> {
    let areas = framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    if areas.len() * 2 <= framework.items.len() {
        let items = |ids: &[ItemId]| ids.iter().filter_map(|id| framework.item(id)).collect();
        return areas.iter().map(|area| (names.voice.text(&area.title), items(&area.items))).collect();
    }
    let (additional, own): (Vec<&Item>, Vec<&Item>) =
        framework.items.iter().partition(|item| item.additional);
    let row = |items: &[&'a Item]| {
        let end = |item: Option<&&Item>| item.map_or_else(String::new, |item| item.id.to_string());
        let args = [("low", end(items.first()).into()), ("high", end(items.last()).into())];
        (names.voice.say_with("interval", &args), items.to_vec())
    };
    [own, additional].iter().flat_map(|items| items.chunks(ROW)).map(row).collect()
}

fn cell(names: &Names, score: &ItemScore, href: Option<String>) -> ProfileCell {
    ProfileCell {
        id: score.id.to_string(),
        name: names.title(&score.id),
        level: score.effective.map(Level::value),
        claimed: score.claimed.filter(|claimed| Some(*claimed) > score.effective).map(Level::value),
        not_applicable: score.is_excluded(),
        open: score.is_open(),
        contested: false,
        href,
    }
}

/// What the profile says as a whole: how much is known and how much of it reaches its target.
fn finding(names: &Names, card: &Scorecard) -> String {
    let (voice, coverage) = (names.voice, card.coverage);
    let reached = card.items.iter().filter(|item| item.has_reached()).count();
    let args = [
        ("n", coverage.known.into()),
        ("known", voice.items(&card.framework, coverage.known).text.into()),
        ("applicable", voice.number(coverage.applicable).into()),
        ("reached", reached.into()),
        ("reachedwords", voice.in_words(reached).into()),
    ];
    let key = if coverage.known == 0 { "claim-nothing" } else { "profile-title" };
    capital(&voice.say_with(key, &args))
}

/// What the chart shows, by level; `name` says how its items are called.
pub fn profile_alt(
    names: &Names,
    card: &Scorecard,
    contested: &BTreeSet<ItemId>,
    name: &dyn Fn(&ItemId) -> String,
) -> String {
    let voice = names.voice;
    let sentence = |key: &str, level: Option<Level>, of: &dyn Fn(&ItemScore) -> bool| {
        let ids = card.items.iter().filter(|item| of(item)).map(|item| name(&item.id));
        let ids: Vec<String> = ids.collect();
        let level = level.map_or_else(String::new, |level| level.to_string());
        let args = [("level", level.into()), ("items", voice.list(&ids).into())];
        (!ids.is_empty()).then(|| voice.say_with(key, &args))
    };
    let at = |level: Level| sentence("profile-alt-level", Some(level), &|item| item.effective == Some(level));
    let sentences: Vec<String> = Level::ALL
        .into_iter()
        .filter_map(at)
        .chain(sentence("profile-alt-unknown", None, &|item| item.rating == Some(Rating::Unknown)))
        .chain(sentence("profile-alt-open", None, &ItemScore::is_open))
        .chain(sentence("profile-alt-excluded", None, &ItemScore::is_excluded))
        .chain(sentence("profile-alt-contested", None, &|item| contested.contains(&item.id)))
        .collect();
    voice.say_with("profile-alt", &[("list", sentences.join(" ").into())])
}
