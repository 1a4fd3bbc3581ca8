//! `/{lang}/assessments/{id}/versions/{version}`: what one version holds.

use super::compare::has_strategy;
use super::{sheet, view};
use crate::assessment::strategy::{FrozenDocument, Version};
use crate::presentation::Label;
use crate::service::access::act;
use crate::web::components::{Caption, Head, STACKED, draft_nav, table};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, PageFailure};
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// The version in the address.
#[derive(Deserialize)]
pub struct VersionPath {
    version: u32,
}

/// The page.
///
/// # Errors
/// [`PageFailure::NotFound`] where there is no such version.
pub async fn get(
    open: OpenFor<act::Write>,
    Path(VersionPath { version: number }): Path<VersionPath>,
) -> Result<Response, PageFailure> {
    let version = open.assessment().strategy.versions.get(&number).ok_or(PageFailure::NotFound)?;
    let main = main(&open, number, version);
    Ok(sheet(&open, Address::Version(open.id(), number), main).show(&open))
}

fn main(open: &Open, number: u32, version: &Version) -> AnyView {
    let voice = &open.voice;
    let path = Address::Version(open.id(), number).url(voice.lang());
    let rows: Vec<_> = version.documents.iter().map(|frozen| row(open, number, frozen)).collect();
    let compare = has_strategy(open, number).then(|| {
        let url = format!("{}?from={number}&to=today", Address::Compare(open.id()).url(voice.lang()));
        view! { <p><a href=url>{voice.say("versions-compare-today")}</a></p> }
    });
    let short: String = version.templates.chars().take(12).collect();
    let heads = vec![
        Head::Text("versions-document"),
        Head::Text("nav-language"),
        Head::Text("audience"),
        Head::Text("versions-files"),
    ];
    let made = [("program", version.program.clone().into()), ("templates", short.into())];
    view! {
        {draft_nav(open, &path)}
        <p class="caption"><a href=Address::Versions(open.id()).url(voice.lang())>{voice.say("versions-all")}</a></p>
        <h1>{voice.say_with("cover-version", &[("label", version.label.clone().into())])}" "{view::adoption_notice(open, number)}</h1>
        <p class="lead">{view::version_words(voice, version)}</p>
        {(!version.note.is_empty()).then(|| view! { <p class="pre" dir="auto">{version.note.clone()}</p> })}
        <h2 id="documents">{voice.say("versions-documents")}</h2>
        {table(voice, Caption::heading("documents").look(STACKED), heads, rows)}
        {compare}
        <p class="hint">{voice.say_with("versions-made", &made)}</p>
    }
    .into_any()
}

fn row(open: &Open, number: u32, frozen: &FrozenDocument) -> AnyView {
    let voice = &open.voice;
    let link = |ending: &str, words: String| {
        let file = format!("{}{ending}", frozen.stem());
        let url = Address::VersionFile(open.id(), number, file).url(voice.lang());
        view! { <li><a href=url>{words}</a></li> }
    };
    let adopted = open.assessment().strategy.adoption.as_ref().is_some_and(|one| one.version == number);
    let pdf = frozen.pdf.as_ref().map(|_| link(".pdf", voice.say("draft-pdf")));
    let stamped =
        (adopted && frozen.pdf.is_some()).then(|| link(".adopted.pdf", voice.say("versions-adopted-pdf")));
    view! {
        <tr>
            <th scope="row">{frozen.document.title(voice)}</th>
            <td data-head=voice.say("nav-language")>{voice.languages().of(frozen.lang).name.clone()}</td>
            <td data-head=voice.say("audience")>{frozen.audience.title(voice)}</td>
            <td data-head=voice.say("versions-files")>
                <ul class="file-links">
                    {link("", voice.say("versions-read"))}
                    {pdf}
                    {stamped}
                    {link(".docx", voice.say("draft-docx"))}
                    {link(".html", voice.say("draft-html"))}
                    {link(".json", voice.say("draft-json"))}
                </ul>
            </td>
        </tr>
    }
    .into_any()
}
