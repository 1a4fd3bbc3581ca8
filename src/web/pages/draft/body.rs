//! Knows how the document stands in the page: contents beside it, cover, body, sources.

use super::register;
use crate::document::{Cover, Document, Look};
use crate::render::charts::ChartLook;
use crate::render::html::{EditLinks, editable, fragment};
use crate::web::Address;
use crate::web::components::html_view;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// Groups of the profile beside each other.
const COLUMNS: usize = 2;

fn links(open: &Open) -> EditLinks {
    let voice = &open.voice;
    EditLinks {
        address: Address::Edit(open.id()).url(voice.lang()),
        edit: voice.say("edit-here"),
        own: voice.say("edit-own"),
        overtaken: voice.say("edit-mark-overtaken"),
    }
}

/// Contents, cover, body and register; `edits` says whether its blocks lead to where they are edited.
pub fn view(open: &Open, document: &Document, edits: bool) -> AnyView {
    let voice = &open.voice;
    // The register is written here and not by `render`, because its entries lead to answers.
    let without_register = Document { register: Vec::new(), ..document.clone() };
    let look = ChartLook::page(&document.labels, COLUMNS).towards(document.writing.direction);
    let parts = match edits {
        true => editable(&without_register, &look, &links(open)),
        false => fragment(&without_register, &look),
    };
    view! {
        <div class="document-frame">
            <nav class="document-contents" aria-labelledby="contents">
                <h2 id="contents">{voice.say("draft-contents")}</h2>
                {html_view(parts.contents)}
                {(!document.register.is_empty()).then(|| view! { <p><a href="#register">{document.labels.get("register").cloned()}</a></p> })}
            </nav>
            <article class="document" lang=document.lang.to_string() dir=document.writing.direction.code()>
                {cover(document)}
                {html_view(parts.body)}
                {register::view(open, document)}
            </article>
        </div>
    }
    .into_any()
}

fn cover(document: &Document) -> AnyView {
    let (cover, look): (&Cover, &Look) = (&document.cover, &document.look);
    let emblem = look.emblem.as_ref().map(|picture| {
        view! { <img class="emblem" src=picture.data_url() alt=picture.alt.clone() /> }
    });
    let institutions: Vec<_> = look
        .institutions
        .iter()
        .map(|name| view! { <p class="institution" dir="auto">{name.clone()}</p> })
        .collect();
    let stamp = cover.stamp.clone().map(|stamp| view! { <p class="stamp">{stamp}</p> });
    let lines: Vec<_> = cover.lines.iter().map(|line| view! { <p dir="auto">{line.clone()}</p> }).collect();
    view! {
        <header class="document-cover">
            {emblem}
            {institutions}
            {stamp}
            <p class="country">{cover.country.clone()}</p>
            <p class="document-title">{cover.title.clone()}</p>
            <p class="subtitle">{cover.subtitle.clone()}</p>
            <div class="small">{lines}</div>
        </header>
    }
    .into_any()
}
