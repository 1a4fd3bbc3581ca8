//! Knows the conditions of an item as boxes to tick: how they look, which are folded away, what is ticked in a form, which
//! level follows.

use super::desk::AnswerDesk;
use super::form::PROVES;
use crate::assessment::{Answer, FactPlace, Stance};
use crate::framework::{Condition, ConditionId, Framework, Item, Level, LevelStatement};
use crate::islands::{BY_CONDITIONS, CONDITION};
use crate::presentation::{Medium, Names};
use crate::web::components::level_mark;
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use crate::web::{Address, Fields};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The boxes, level by level; nothing where the levels are not made of conditions. Levels above the next one are folded
/// away until something is ticked in them, or something has to be put right.
pub fn view(desk: &AnswerDesk<'_>, framework: &Framework, form: &FormState) -> Option<AnyView> {
    let item = desk.item;
    let ticked = ticks(item, &form.fields);
    let next = reached(desk, &form.fields).value() + 1;
    let wrong = form.problems.of("rating").is_some();
    let levels = item.levels.iter().filter(|level| !level.conditions.is_empty());
    let groups = levels.map(|level| {
        let is_ticked = |id: &ConditionId| ticked.contains(id);
        let boxes = level.conditions.iter().map(|condition| {
            let stands = (level.level, is_ticked(&condition.id));
            condition_box(desk, condition, stands)
        });
        let boxes: Vec<AnyView> = boxes.collect();
        let shows = |one: &Condition| is_ticked(&one.id) || desk.elsewhere.contains_key(&one.id);
        let is_above = level.level.value() > next;
        let fold = is_above.then(|| wrong || level.conditions.iter().any(shows));
        group(desk, framework, level, boxes, fold)
    });
    let groups: Vec<AnyView> = groups.collect();
    item.has_conditions().then(|| groups.into_any())
}

/// The level that these fields say or, where they say none, that their ticks carry.
fn reached(desk: &AnswerDesk<'_>, fields: &Fields) -> Level {
    level(desk, fields).unwrap_or_else(|| level_of(desk, ticks(desk.item, fields)))
}

/// The boxes of a level. `fold` says whether they are folded away, and whether the fold stands open.
fn group(
    desk: &AnswerDesk<'_>,
    framework: &Framework,
    level: &LevelStatement,
    boxes: Vec<AnyView>,
    fold: Option<bool>,
) -> AnyView {
    let voice = &desk.open.voice;
    let count = [
        ("n", boxes.len().into()),
        ("shown", voice.number(boxes.len()).into()),
        ("level", level.level.to_string().into()),
    ];
    let content = view! { <p class="hint">{voice.text(&level.statement)}</p>{boxes} };
    let content = match fold {
        None => content.into_any(),
        Some(unfolded) => view! {
            <details class="fold" open=unfolded data-level=level.level.to_string()>
                <summary>{voice.say_with("item-conditions-fold", &count)}</summary>
                {content}
            </details>
        }
        .into_any(),
    };
    view! {
        <fieldset class="condition-level">
            <legend>{level_title(desk.open, framework, level)}</legend>
            {content}
        </fieldset>
    }
    .into_any()
}

fn level_title(open: &Open, framework: &Framework, level: &LevelStatement) -> AnyView {
    let voice = &open.voice;
    let code = level.level.to_string();
    let name = framework.level_name(level.level);
    let name = name.map_or_else(String::new, |name| voice.text(&name.label));
    let name = voice.say_with("label-level", &[("level", code.clone().into()), ("name", name.into())]);
    view! { {level_mark(&code)}" "{name} }.into_any()
}

/// A box, its proof, where the same fact is ticked already, and which evidence is about it.
fn condition_box(desk: &AnswerDesk<'_>, condition: &Condition, (level, ticked): (Level, bool)) -> AnyView {
    let (open, elsewhere) = (desk.open, desk.elsewhere.get(&condition.id));
    let voice = &open.voice;
    let id = condition.id.to_string();
    let (field, proof_id) = (format!("{CONDITION}-{id}"), format!("{CONDITION}-{id}-proof"));
    let proof = voice.say_with("help-proof", &[("proof", voice.text(&condition.proof).into())]);
    let place = elsewhere.map(|place| fact_place(open, place));
    view! {
        <div class="tick">
            <input
                type="checkbox"
                id=field.clone()
                name=CONDITION
                value=id.clone()
                checked=ticked
                data-level=level.to_string()
                data-elsewhere=elsewhere.map(|_| "true")
                aria-describedby=proof_id.clone()
            />
            <div>
                <label for=field><span class="item-id">{id}</span>" "{voice.text(&condition.text)}</label>
                <p class="hint" id=proof_id>{proof}" "{place}</p>
                {desk.shows_others.then(|| evidence_lines(open, condition))}
            </div>
        </div>
    }
    .into_any()
}

/// Where the same fact is ticked already, or what is recorded of the treaty.
fn fact_place(open: &Open, place: &FactPlace) -> AnyView {
    let voice = &open.voice;
    match place {
        FactPlace::Item(other) => {
            let words = voice.say_with("condition-elsewhere", &[("item", other.to_string().into())]);
            view! { <a href=Address::Item(open.id(), other.clone()).url(voice.lang())>{words}</a> }.into_any()
        }
        FactPlace::Treaty(treaty) => {
            let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
            let args = [("treaty", names.instrument(treaty).into())];
            voice.say_with("condition-treaty", &args).into_any()
        }
    }
}

/// The evidence that is about a condition, by its titles: what shows it, and what denies it.
fn evidence_lines(open: &Open, condition: &Condition) -> Vec<AnyView> {
    let voice = &open.voice;
    let line = |(stance, key): (Stance, &str)| {
        let pieces = open.assessment().evidence_about(condition, stance);
        let mut titles: Vec<&str> = pieces.into_iter().map(|piece| piece.title.as_str()).collect();
        // A piece that was copied to another item stands there again.
        titles.dedup();
        let words = || voice.say_with(key, &[("evidence", voice.list(&titles).into())]);
        (!titles.is_empty()).then(|| view! { <p class="hint" dir="auto">{words()}</p> }.into_any())
    };
    let ways = [(Stance::For, "condition-proved"), (Stance::Against, "condition-denied")];
    ways.into_iter().filter_map(line).collect()
}

/// The conditions of the item that are ticked in these fields.
pub fn ticks(item: &Item, fields: &Fields) -> BTreeSet<ConditionId> {
    let sent = fields.all(CONDITION);
    let ticked = item.conditions().filter(|one| sent.iter().any(|id| id == one.id.as_str()));
    ticked.map(|one| one.id.clone()).collect()
}

/// Notes in the form where a condition is ticked, or chosen for a piece of evidence, that the item does not ask for: the
/// page was open while the content changed, and its tick would be lost without a word.
pub fn refuse_foreign(open: &Open, item: &Item, form: &mut FormState) {
    let is_asked = |id: &String| item.conditions().any(|one| one.id.as_str() == id);
    let pointed = form.fields.names().filter(|name| name.ends_with(&format!("-{PROVES}")));
    let chosen = pointed.flat_map(|name| form.fields.all(name)).filter(|id| !id.is_empty());
    if !form.fields.all(CONDITION).iter().chain(chosen).all(is_asked) {
        let title = if item.has_conditions() { "item-conditions" } else { "item-levels" };
        form.problems.note_of("rating", open.voice.say(title), open.voice.say("item-conditions-gone"));
    }
}

/// The level that follows where these are ticked, and what stands under other items counts with them.
pub fn level_of(desk: &AnswerDesk<'_>, ticks: BTreeSet<ConditionId>) -> Level {
    let elsewhere = desk.elsewhere.keys().cloned();
    desk.item.level_of(&ticks.into_iter().chain(elsewhere).collect())
}

/// Whether the level follows from the ticks: where people say so, or tick and say nothing else.
pub fn follows(item: &Item, fields: &Fields) -> bool {
    match fields.text("rating").as_str() {
        BY_CONDITIONS => item.has_conditions(),
        "" => !ticks(item, fields).is_empty(),
        _ => false,
    }
}

/// The level in these fields: as it is claimed, or as it follows from the ticks.
pub fn level(desk: &AnswerDesk<'_>, fields: &Fields) -> Option<Level> {
    if follows(desk.item, fields) {
        return Some(level_of(desk, ticks(desk.item, fields)));
    }
    fields.text("rating").parse::<u8>().ok().and_then(|level| Level::try_from(level).ok())
}

/// The words of what is ticked in these fields, a condition to a line.
pub fn words(open: &Open, item: &Item, fields: &Fields) -> String {
    let ticks = ticks(item, fields);
    let ticked = item.conditions().filter(|one| ticks.contains(&one.id));
    let lines = ticked.map(|one| format!("{} {}", one.id, open.voice.text(&one.text)));
    lines.collect::<Vec<_>>().join("\n")
}

/// The conditions that an answer ticks: the ends of their names, behind which their words are folded away. Nothing where it
/// ticks none.
pub fn ticked_view(open: &Open, item: &Item, answer: &Answer) -> Option<AnyView> {
    let ticked: Vec<&Condition> =
        item.conditions().filter(|one| answer.conditions.contains(&one.id)).collect();
    let prefix = format!("{}-", item.id);
    let end = |one: &&Condition| {
        let id = one.id.as_str();
        id.strip_prefix(&prefix).unwrap_or(id).to_owned()
    };
    let ends = ticked.iter().map(end).collect::<Vec<_>>().join(", ");
    let line = |one: &Condition| {
        view! { <li><span class="item-id">{one.id.to_string()}</span>" "{open.voice.text(&one.text)}</li> }
    };
    let lines: Vec<_> = ticked.into_iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! { <details class="fold"><summary>{ends}</summary><ul class="plain">{lines}</ul></details> }
            .into_any()
    })
}

/// What the ticks of the answer that counts carry beside the level that was claimed, and what the next level still lacks.
/// Nothing where the answer has no level.
pub fn result(open: &Open, item: &Item, answer: &Answer) -> Option<AnyView> {
    let voice = &open.voice;
    let claimed = answer.rating.level()?;
    let ticks = open.assessment().ticks(item);
    let carried = item.level_of(&ticks);
    let args = [("claimed", claimed.to_string().into()), ("carried", carried.to_string().into())];
    let standing = match (ticks.is_empty(), carried == claimed) {
        (true, true) if answer.follows => voice.say("result-follows-nothing"),
        (true, _) => voice.say_with("result-unticked", &args),
        (false, true) => voice.say("result-follows"),
        (false, false) => voice.say_with("result-as-claimed", &args),
    };
    item.has_conditions()
        .then(|| view! { <p>{standing}</p>{next_level(open, item, &ticks, claimed)} }.into_any())
}

fn next_level(open: &Open, item: &Item, ticks: &BTreeSet<ConditionId>, claimed: Level) -> Vec<AnyView> {
    let voice = &open.voice;
    let Ok(next) = Level::try_from(claimed.value() + 1) else { return Vec::new() };
    let lacks = item.lacks(ticks, claimed, next).into_iter().map(|lacks| {
        let title = voice.say_with("result-next", &[("level", lacks.level.to_string().into())]);
        let line = |one: &Condition| {
            view! { <li><span class="item-id">{one.id.to_string()}</span>" "{voice.text(&one.text)}</li> }
        };
        let lines: Vec<_> = lacks.conditions.into_iter().map(line).collect();
        view! { <p>{title}</p><ul>{lines}</ul> }.into_any()
    });
    lacks.collect()
}
