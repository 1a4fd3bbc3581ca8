//! `/{lang}/assessments/{id}/evidence`: whether evidence limits levels, and what deciding otherwise would do.

use crate::assessment::{Change, EvidenceCap, Subject};
use crate::framework::{ItemId, Level};
use crate::presentation::{Medium, Names, evidence_there};
use crate::scoring::{ScoredFramework, Shift, shifts};
use crate::service::act;
use crate::web::components::{
    Caption, Head, PageContent, PostForm, STACKED, level_mark, post_form, table, warning,
};
use crate::web::forms::{FormOutcome, FormState, SaveRequest, SavedQuery, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

/// The page.
pub async fn get(open: OpenFor<act::Steer>, Query(query): Query<SavedQuery>) -> Response {
    page(&open, FormState::of_record(&open, Fields::default(), open.version(&Subject::Cap), &query))
}

/// Decides.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>, fields: Fields) -> Result<Response, PageFailure> {
    let form = FormState::of_sent(&open.state, fields);
    let cap = EvidenceCap::from_code(&form.fields.text("cap"));
    let change = Change::Cap(cap.ok_or(PageFailure::Status(StatusCode::BAD_REQUEST))?);
    let saving = SaveRequest::change(&open, change, form.version, &Address::Cap(open.id()));
    let conflict = |_: &FormState, _| warning(open.voice.say("cap-overtaken"));
    match respond(&open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => Ok(page(&open.reload().await?, form)),
    }
}

fn page(open: &Open, mut form: FormState) -> Response {
    let (standing, top) = (form.standing, form.top(&open.state, &open.voice));
    let main = view! { {top}{view(open, form.version)} }.into_any();
    PageContent::of(open, open.voice.say("cap-title"), Address::Cap(open.id()), main)
        .about_answers(open)
        .reply(open, standing)
}

fn view(open: &Open, version: u64) -> AnyView {
    let voice = &open.voice;
    let cap = open.assessment().evidence_cap();
    let (now, would, turn) = match cap {
        EvidenceCap::On => ("cap-now-on", "cap-would-off", "cap-turn-off"),
        EvidenceCap::Off => ("cap-now-off", "cap-would-on", "cap-turn-on"),
    };
    view! {
        <h1>{voice.say("cap-title")}</h1>
        <p class="lead">{voice.say(now)}</p>
        <p>{voice.say("cap-why")}</p>
        <section class="section" aria-labelledby="would">
            <h2 id="would">{voice.say(would)}</h2>
            {moves(open, cap.other())}
            <p>{voice.say("cap-order")}</p>
            {post_form(
                PostForm::of(version),
                view! {
                    <input type="hidden" name="cap" value=cap.other().code() />
                    <p class="actions"><button class="button" type="submit">{voice.say(turn)}</button></p>
                }
                .into_any(),
            )}
        </section>
    }
    .into_any()
}

/// Every level that deciding so would move.
fn moves(open: &Open, cap: EvidenceCap) -> AnyView {
    let (voice, other) = (&open.voice, open.under(cap));
    let pairs = open.analysis.scored_frameworks().zip(other.scored_frameworks());
    let rows: Vec<_> = pairs.flat_map(|(now, then)| rows(open, now, then)).collect();
    if rows.is_empty() {
        return view! { <p>{voice.say("cap-moves-none")}</p> }.into_any();
    }
    let count = voice.say_count("cap-moves", rows.len());
    let heads = vec![
        Head::Text("column-item"),
        Head::Text("cap-now"),
        Head::Text("cap-then"),
        Head::Text("cap-because"),
    ];
    view! { <p>{count}</p>{table(voice, Caption::heading("would").look(STACKED), heads, rows)} }.into_any()
}

fn rows(open: &Open, now: ScoredFramework<'_>, then: ScoredFramework<'_>) -> Vec<AnyView> {
    let moves = shifts(now.scorecard, then.scorecard).into_iter();
    let moves = moves.filter_map(|(item, shift)| match shift {
        Shift::Rose { from, to } | Shift::Fell { from, to } => Some((item, from, to)),
        Shift::Held { .. }
        | Shift::Found { .. }
        | Shift::Lost { .. }
        | Shift::Unknown
        | Shift::Incomparable => None,
    });
    let owed = |item: &ItemId| {
        let cards = [now.scorecard, then.scorecard].into_iter();
        let debt = cards.flat_map(|card| &card.evidence_debt).find(|debt| &debt.id == item);
        debt.map(|debt| evidence_there(&open.voice, debt))
    };
    moves.map(|(item, from, to)| row(open, &item, (from, to), owed(&item))).collect()
}

fn row(open: &Open, item: &ItemId, (from, to): (Level, Level), because: Option<String>) -> AnyView {
    let voice = &open.voice;
    let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    let url = Address::Item(open.id(), item.clone()).url(voice.lang());
    let level = |head: &str, level: Level| {
        let words = voice.say_with("cell-level", &[("level", level.to_string().into())]);
        view! { <td data-head=voice.say(head)><span class="rating">{level_mark(&level.to_string())}<span>{words}</span></span></td> }
    };
    view! {
        <tr>
            <th scope="row"><a href=url>{names.item(item)}</a></th>
            {level("cap-now", from)}
            {level("cap-then", to)}
            <td data-head=voice.say("cap-because")>{because}</td>
        </tr>
    }
    .into_any()
}
