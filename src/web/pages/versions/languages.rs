//! Knows how it is said, before a version is frozen, which languages of the strategy are behind others; where, the editor says.

use crate::presentation::languages_behind;
use crate::web::Address;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The languages that are behind, each with how many parts; nothing where all are in step.
pub fn view(open: &Open) -> Option<AnyView> {
    let lines: Vec<_> = languages_behind(&open.voice, &open.analysis)
        .into_iter()
        .map(|(lang, words)| {
            let url = format!("{}#behind", Address::Edit(open.id()).url(lang));
            view! { <li><a href=url>{words}</a></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="notice" data-kind="warning" id="languages-behind">
                <p>{open.voice.say("versions-behind")}</p>
                <ul>{lines}</ul>
            </div>
        }
        .into_any()
    })
}
