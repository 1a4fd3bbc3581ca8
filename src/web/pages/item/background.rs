//! Knows what the islands of an item are told: the words, what the page shows, and what came of saving by itself.

use super::desk::AnswerDesk;
use super::{ItemPlace, PageNotices, form};
use crate::assessment::{Answer, Change, Subject};
use crate::framework::{Item, ItemId};
use crate::islands::{
    Autosave, AutosavePlace, AutosaveWords, ConditionTicks, ConditionTicksWords, HeldAnswer, LevelEffect,
    LevelEffectWords, LevelKeys, LevelKeysWords, SaveProblems,
};
use crate::presentation::Claim;
use crate::scoring::Model;
use crate::web::forms::FormStatus;
use crate::web::http::extract::Open;
use crate::web::{Problems, Voice};
use axum::Json;
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// The id of the form that the islands watch.
pub const FORM: &str = "answer";

/// Whether the form was sent by the page itself and not by a person who waits for a page.
pub fn is_asked(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).is_some_and(|kind| kind == "application/json")
}

/// It is saved.
pub fn saved_response(open: &Open, item: &Item, answer: &Answer, version: u64) -> Response {
    Json(held_answer(open, item, Some(answer), version)).into_response()
}

/// Somebody else was faster; what they wrote stands.
pub fn overtaken_response(open: &Open, item: &Item, theirs: Option<Change>, version: u64) -> Response {
    let answer = match theirs {
        Some(Change::Answer { answer, .. }) => answer,
        _ => None,
    };
    (FormStatus::Overtaken.status(), Json(held_answer(open, item, answer.as_ref(), version))).into_response()
}

/// Something has to be put right first.
pub fn incomplete(problems: &Problems) -> Response {
    let problems = problems.iter().map(|one| (one.field.clone(), one.text.clone())).collect();
    (FormStatus::Faulty.status(), Json(SaveProblems { problems })).into_response()
}

/// The assessment was put away while the page stood open; nothing was kept.
pub fn archived_response() -> Response {
    (StatusCode::LOCKED, Json(())).into_response()
}

fn held_answer(open: &Open, item: &Item, answer: Option<&Answer>, version: u64) -> HeldAnswer {
    HeldAnswer { version, fields: form::fields(&AnswerDesk::of_country(open, item), answer).pairs() }
}

/// What is held of an item, for the page that comes after saving it; nothing where the name is no item of ours.
pub fn after_saving(open: &Open, item: &ItemId) -> Option<(String, HeldAnswer)> {
    let (_, known) = open.analysis.library.item(item)?;
    let version = open.version(&Subject::Item(item.clone()));
    Some((item.to_string(), held_answer(open, known, open.assessment().own_answer(item), version)))
}

/// What the ticked conditions carry; nothing where the levels are not made of conditions.
pub fn ticks_island(open: &Open, asked: &ItemPlace<'_>) -> Option<AnyView> {
    let voice = &open.voice;
    let words = || ConditionTicksWords {
        follows: blank(voice, "line-follows", &["level"]),
        claimed: blank(voice, "line-claimed", &["claimed", "carried"]),
    };
    let island = || view! { <ConditionTicks form=FORM.to_owned() words=words() /> }.into_any();
    asked.item.has_conditions().then(island)
}

/// The keys that choose a level, and what choosing one would change.
pub fn level_islands(open: &Open, asked: &ItemPlace<'_>) -> AnyView {
    let voice = &open.voice;
    let keys = LevelKeysWords { hint: voice.say("keys-hint"), switch: voice.say("keys-switch") };
    let scored = open.analysis.framework(&asked.framework.id);
    let items = scored.map_or(&[][..], |scored| &scored.scorecard.items);
    let coverage = scored.map(|scored| scored.scorecard.coverage).unwrap_or_default();
    let claim = Claim::of_coverage(coverage, &open.analysis.constants);
    let model = Model::of(asked.framework, items, &open.analysis.constants);
    let item = asked.item.id.to_string();
    view! {
        <LevelKeys words=keys />
        <LevelEffect form=FORM.to_owned() item=item model=model words=effect_words(voice, claim) />
    }
    .into_any()
}

/// Saving by itself.
pub fn autosave_island(open: &Open, asked: &ItemPlace<'_>, shown: &PageNotices) -> AnyView {
    let place = AutosavePlace {
        form: FORM.to_owned(),
        assessment: open.id(),
        item: asked.item.id.to_string(),
        page: shown.page,
        saved: shown.saved.clone(),
    };
    view! { <Autosave place=place words=autosave_words(&open.voice) /> }.into_any()
}

fn autosave_words(voice: &Voice) -> AutosaveWords {
    AutosaveWords {
        saving: voice.say("autosave-saving"),
        saved: voice.say("autosave-saved"),
        unanswered: voice.say("autosave-unanswered"),
        unreachable: voice.say("autosave-unreachable"),
        unkept: voice.say("autosave-unkept"),
        refused: voice.say("autosave-refused"),
        archived: voice.say("autosave-archived"),
        archived_unkept: voice.say("autosave-archived-unkept"),
        incomplete: blank(voice, "autosave-incomplete", &["problem"]),
        overtaken: voice.say("autosave-overtaken"),
        older: voice.say("autosave-older"),
        compare: voice.say("autosave-compare"),
        discard: voice.say("autosave-discard"),
        others: voice.say("autosave-others"),
    }
}

fn effect_words(voice: &Voice, claim: Claim) -> LevelEffectWords {
    LevelEffectWords {
        title: voice.say("effect-title"),
        gap_moves: blank(voice, "effect-gap-moves", &["from", "to"]),
        gap_stays: blank(voice, "effect-gap-stays", &["to"]),
        gap_known: blank(voice, "effect-gap-known", &["to"]),
        gap_unknown: voice.say("effect-gap-unknown"),
        gap_closes: voice.say("effect-gap-closes"),
        ordered: claim.is_whole(),
        rank_moves: blank(voice, "effect-rank-moves", &["from", "to"]),
        rank_stays: blank(voice, "effect-rank-stays", &["to"]),
        rank_begins: blank(voice, "effect-rank-begins", &["to"]),
        rank_ends: blank(voice, "effect-rank-ends", &["from"]),
        unlocks: blank(voice, "effect-unlocks", &["items"]),
        blocks: blank(voice, "effect-blocks", &["items"]),
        capped: blank(voice, "effect-capped", &["level"]),
        percent: voice.language().percent.clone(),
    }
}

/// A message with its arguments left blank, as `{name}`, for the browser to fill in.
fn blank(voice: &Voice, key: &str, names: &[&'static str]) -> String {
    let args: Vec<_> = names.iter().map(|name| (*name, format!("{{{name}}}").into())).collect();
    voice.say_with(key, &args)
}
