//! `/{lang}/archive`: the assessments that were put away or taken away, each to be brought back.

use crate::assessment::Standing;
use crate::service::act;
use crate::storage::AssessmentSummary;
use crate::web::components::{Caption, Crumb, Head, PostForm, STACKED, plain_sheet, post_form, table, tag};
use crate::web::http::extract::PermitFor;
use crate::web::http::page::render_page;
use crate::web::http::see_other;
use crate::web::pages::start::{distinction, title};
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::response::Response;
use leptos::prelude::*;

/// The list.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    allowed: PermitFor<act::Steer>,
    state: AppState,
    voice: Voice,
) -> Result<Response, PageFailure> {
    let listed = state.list_archive(&allowed.person).await?;
    let rows: Vec<_> = listed.iter().map(|summary| row(&state, &voice, summary, &listed)).collect();
    let trail = vec![Crumb { name: voice.say("tab-start"), url: Address::Start.url(voice.lang()) }];
    let sheet =
        plain_sheet(voice.say("archive-title"), &Address::Archive.url(voice.lang()), view(&voice, rows));
    Ok(render_page(&state, &voice, sheet.trail(trail)))
}

/// Brings one back and leads to it.
///
/// # Errors
/// [`PageFailure::NotFound`] where there is none of this id; whatever the store could not do.
pub async fn post(
    allowed: PermitFor<act::Steer>,
    state: AppState,
    voice: Voice,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let id = fields.text("id");
    state.bring_back(&allowed.person, &id).await?;
    Ok(see_other(&Address::Overview(id).url(voice.lang())))
}

fn view(voice: &Voice, rows: Vec<AnyView>) -> AnyView {
    let heads = vec![
        Head::Text("new-country"),
        Head::Text("new-round"),
        Head::Text("archive-standing"),
        Head::Text("start-changed"),
        Head::Text("manage-bring-back"),
    ];
    let list = match rows.is_empty() {
        true => view! { <p class="notice">{voice.say("archive-empty")}</p> }.into_any(),
        false => table(voice, Caption::heading("list").look(STACKED), heads, rows),
    };
    view! {
        <h1 id="list">{voice.say("archive-title")}</h1>
        <p class="lead">{voice.say("archive-lead")}</p>
        {list}
    }
    .into_any()
}

fn row(
    state: &AppState,
    voice: &Voice,
    summary: &AssessmentSummary,
    listed: &[AssessmentSummary],
) -> AnyView {
    let name = title(state, voice, summary);
    let named = distinction(voice, summary, listed);
    let named = named.map(|named| view! { <span class="hint">{named}</span> });
    let (name, standing) = match summary.registration.standing {
        Standing::Removed => {
            (view! { <bdi>{name}</bdi> }.into_any(), tag(voice.say("archive-removed"), "attention"))
        }
        Standing::Active | Standing::Archived => {
            let url = Address::Overview(summary.id.clone()).url(voice.lang());
            let link = view! { <a href=url><bdi>{name}</bdi></a> };
            (link.into_any(), tag(voice.say("archive-archived"), "quiet"))
        }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-head=voice.say("new-round")><bdi>{summary.round.clone()}</bdi>{named}</td>
            <td data-head=voice.say("archive-standing")>{standing}</td>
            <td data-head=voice.say("start-changed")>{voice.date(state.clock.day_of(summary.changed_at))}</td>
            <td>{bring_back(voice, &summary.id, "manage-bring-back")}</td>
        </tr>
    }
    .into_any()
}

/// The button that brings one back, in these words.
pub fn bring_back(voice: &Voice, id: &str, words: &str) -> AnyView {
    post_form(
        PostForm { action: Some(Address::Archive.url(voice.lang())), ..PostForm::default() },
        view! {
            <input type="hidden" name="id" value=id.to_owned() />
            <button class="button secondary small" type="submit">{voice.say(words)}</button>
        }
        .into_any(),
    )
}
