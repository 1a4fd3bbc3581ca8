//! Knows how evidence on both sides of an answer stands side by side, with what was accepted and why.

use super::piece_view;
use crate::analysis::{Contradiction, EvidenceLine};
use crate::assessment::Rating;
use crate::presentation::{Medium, Names};
use crate::service::Act;
use crate::web::Address;
use crate::web::components::{Caption, Head, STACKED, table};
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// Every answer with evidence on both sides; nothing where there is none.
pub fn view(open: &Open) -> Option<AnyView> {
    let voice = &open.voice;
    let found = open.analysis.contradictions();
    if found.is_empty() {
        return None;
    }
    let rows: Vec<_> = found.iter().map(|one| row(open, one)).collect();
    let heads = vec![
        Head::Text("column-item"),
        Head::Text("dossier-for"),
        Head::Text("dossier-against"),
        Head::Text("dossier-accepted"),
    ];
    Some(
        view! {
            <section class="section" aria-labelledby="contradictions">
                <h2 id="contradictions">{voice.say_count("dossier-contradictions", found.len())}</h2>
                <p>{voice.say("dossier-contradictions-text")}</p>
                {table(voice, Caption::heading("contradictions").look(STACKED), heads, rows)}
            </section>
        }
        .into_any(),
    )
}

fn row(open: &Open, one: &Contradiction<'_>) -> AnyView {
    let voice = &open.voice;
    let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    let side = |lines: &[EvidenceLine<'_>]| {
        let pieces = lines.iter().map(|line| view! { <p>{piece_view(voice, line.piece)}</p> });
        pieces.collect_view()
    };
    view! {
        <tr>
            <th scope="row">{names.item(one.item)}</th>
            <td data-head=voice.say("dossier-for")>{side(&one.supporting)}</td>
            <td data-head=voice.say("dossier-against")>{side(&one.opposing)}</td>
            <td data-head=voice.say("dossier-accepted")>{outcome(open, one)}</td>
        </tr>
    }
    .into_any()
}

/// The answer that counts, and why: what was agreed with its reason, or the finding. Where nobody said why, that.
fn outcome(open: &Open, one: &Contradiction<'_>) -> AnyView {
    let voice = &open.voice;
    let level = match &one.answer.rating {
        Rating::Level(level) => voice.say_with("cell-level", &[("level", level.to_string().into())]),
        Rating::Unknown => voice.say("rating-unknown"),
        Rating::NotApplicable { .. } => voice.say("rating-na"),
    };
    let agreed = one.agreement.map(|agreement| agreement.reason.clone());
    let key = if agreed.is_some() { "dossier-agreed" } else { "dossier-answered" };
    let reason = agreed.unwrap_or_else(|| one.answer.comment.clone());
    let reason = match reason.is_empty() {
        false => view! { <p class="pre" dir="auto">{reason}</p> }.into_any(),
        true => reasonless(open, one),
    };
    view! { <p>{voice.say_with(key, &[("level", level.into())])}</p>{reason} }.into_any()
}

fn reasonless(open: &Open, one: &Contradiction<'_>) -> AnyView {
    let voice = &open.voice;
    let url = Address::Item(open.id(), one.item.clone()).url(voice.lang());
    let may = open.person.may(Act::Answer, &open.assessment().country);
    let link = may.then(|| view! { <a href=url>{voice.say("dossier-say-why")}</a> });
    view! { <p>{voice.say("dossier-no-reason")}" "{link}</p> }.into_any()
}
