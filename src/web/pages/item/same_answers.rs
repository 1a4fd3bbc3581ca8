//! Knows the items of other frameworks that the same answer serves, and copies it there when a person says so.

use crate::assessment::{Answer, Change, Evidence, Rating, Subject};
use crate::framework::{Condition, ConditionId, Framework, Item, ItemId};
use crate::service::RecordOutcome;
use crate::web::components::{Checkbox, checkbox, rating_tag};
use crate::web::http::extract::Open;
use crate::web::{Address, PageFailure};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The items that the answer also counts for: a box to tick where there is no answer yet, a link where there is.
pub fn view(open: &Open, item: &Item, ticked: &[String]) -> AnyView {
    let lines: Vec<_> =
        others(open, item).map(|(framework, other)| line(open, framework, other, ticked)).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <fieldset class="ticks">
            <legend><h2>{open.voice.say("also-title")}</h2></legend>
            <p class="hint">{open.voice.say("also-hint")}</p>
            {lines}
        </fieldset>
    }
    .into_any()
}

fn others<'a>(open: &'a Open, item: &'a Item) -> impl Iterator<Item = (&'a Framework, &'a Item)> {
    let known = item.also_counts_for.iter().filter_map(|id| open.analysis.library.item(id));
    known.filter(|(framework, _)| open.assessment().uses(&framework.id))
}

fn line(open: &Open, framework: &Framework, item: &Item, ticked: &[String]) -> AnyView {
    let voice = &open.voice;
    let title = format!("{} {}", item.id, voice.text(&item.title));
    let url = Address::Item(open.id(), item.id.clone()).url(voice.lang());
    if let Some(answer) = open.assessment().answers.get(&item.id) {
        let name = answer.rating.level().and_then(|level| framework.level_name(level));
        let tag = rating_tag(voice, Some(&answer.rating), name.map(|name| voice.text(&name.label)));
        return view! { <p class="also"><a href=url>{title}</a>" "{tag}</p> }.into_any();
    }
    let id = format!("also-{}", item.id);
    let words = voice.say_with("also-copy", &[("item", title.into())]).into_any();
    let value = item.id.to_string();
    checkbox(Checkbox { id, name: "also".to_owned(), ticked: ticked.contains(&value), value }, words)
}

/// Records the answer for every ticked item that has none yet, and says for how many. What somebody answered meanwhile
/// stays.
///
/// # Errors
/// Whatever the store could not do.
pub async fn copy(
    open: &Open,
    item: &Item,
    answer: &Answer,
    ticked: &[String],
) -> Result<usize, PageFailure> {
    if !matches!(answer.rating, Rating::Level(_) | Rating::Unknown) {
        return Ok(0);
    }
    let wanted: Vec<ItemId> = others(open, item)
        .map(|(_, other)| other.id.clone())
        .filter(|id| ticked.iter().any(|ticked| ticked == id.as_str()))
        .filter(|id| !open.assessment().answers.contains_key(id))
        .collect();
    let mut copies = 0;
    for id in wanted {
        let version = open.version(&Subject::Item(id.clone()));
        let Some((_, other)) = open.analysis.library.item(&id) else { continue };
        let copy = copy_for(answer, other);
        let change = Change::Answer { item: id, answer: Some(copy) };
        let outcome = open.record(change, version, &answer.by).await?;
        copies += usize::from(matches!(outcome, RecordOutcome::Kept(_)));
    }
    Ok(copies)
}

/// The same answer to another item, with the conditions there that ask for what is ticked here. A level that follows from
/// the ticks here is none there: it follows from those that both share, and where they share none, nobody knows it.
fn copy_for(answer: &Answer, item: &Item) -> Answer {
    let same = |one: &&Condition| one.same.iter().any(|id| answer.conditions.contains(id));
    let conditions: BTreeSet<ConditionId> =
        item.conditions().filter(same).map(|one| one.id.clone()).collect();
    let rating = match (answer.follows, conditions.is_empty()) {
        (false, _) => answer.rating.clone(),
        (true, true) => Rating::Unknown,
        (true, false) => Rating::Level(item.level_of(&conditions)),
    };
    let follows = answer.follows && !conditions.is_empty();
    let proves = |piece: &Evidence| {
        let same = item.conditions().filter(|one| one.same.iter().any(|id| piece.proves.contains(id)));
        same.map(|one| one.id.clone()).collect()
    };
    let evidence = answer.evidence.iter().enumerate().map(|(index, piece)| Evidence {
        id: format!("{}-E{}", item.id, index + 1),
        proves: proves(piece),
        ..piece.clone()
    });
    Answer { rating, conditions, follows, evidence: evidence.collect(), ..answer.clone() }
}
