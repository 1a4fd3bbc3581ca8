//! Knows the country's words in other papers than the strategy, where parts of it went: each leads there and can be taken back.

use super::version;
use crate::assessment::strategy::{BlockPlace, DocumentKind, Edit, EditKind};
use crate::presentation::{Label, own_words};
use crate::web::Address;
use crate::web::components::{PostForm, post_form};
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The words, each with its paper; nothing where there are none in the reader's language.
pub fn view(open: &Open) -> Option<AnyView> {
    let voice = &open.voice;
    let is_elsewhere = |(place, edit): &(&BlockPlace, &Edit)| {
        let is_other = place.document != DocumentKind::Strategy && place.lang == voice.lang();
        is_other && edit.kind != EditKind::Unchanged
    };
    let edits = open.assessment().strategy.edits.iter().filter(is_elsewhere);
    let lines: Vec<_> = edits.map(|(place, edit)| one(open, place, edit)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section elsewhere" aria-labelledby="elsewhere">
                <h2 id="elsewhere">{voice.say("edit-elsewhere")}</h2>
                <p>{voice.say("edit-elsewhere-text")}</p>
                {lines}
            </section>
        }
        .into_any()
    })
}

fn one(open: &Open, place: &BlockPlace, edit: &Edit) -> AnyView {
    let voice = &open.voice;
    let draft = Address::Draft(open.id()).url(voice.lang());
    let (kind, place) = (place.document, place.to_string());
    let paper = format!("{draft}?document={}", kind.code());
    post_form(
        PostForm { class: Some("left-over"), ..PostForm::of(version(open, &place)) },
        view! {
            <input type="hidden" name="place" value=place.clone() />
            <p><a href=paper>{kind.title(voice)}</a></p>
            <p class="pre" dir="auto">{own_words(voice, edit)}</p>
            <p class="actions">
                <button class="button secondary" type="submit" name="then" value="discard">{voice.say("edit-discard")}</button>
            </p>
        }
        .into_any(),
    )
}
