//! Knows the choice of documents that are made from the same facts, each with what it is for.

use crate::assessment::Audience;
use crate::assessment::strategy::DocumentKind;
use crate::presentation::Label;
use crate::service::DocumentRequest;
use crate::web::Address;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The message that says what the page shows.
pub fn lead_key(document: DocumentKind) -> &'static str {
    match document {
        DocumentKind::Strategy => "draft-lead",
        _ => "draft-lead-companion",
    }
}

/// One line a document; the one that is shown is marked.
pub fn view(open: &Open, wanted: DocumentRequest) -> AnyView {
    let voice = &open.voice;
    let draft = Address::Draft(open.id()).url(voice.lang());
    let readers = match wanted.audience {
        Audience::Public => String::new(),
        others => format!("&audience={}", others.code()),
    };
    // What is internal is not offered to those who would be refused.
    let reads_all = open.person.audience() == Some(Audience::Internal);
    let lines: Vec<_> = DocumentKind::ALL
        .into_iter()
        .filter(|kind| reads_all || !kind.is_internal())
        .map(|kind| {
            let code = kind.code();
            let asked = format!("date={}{readers}", wanted.date);
            let address = match kind {
                DocumentKind::Strategy => format!("{draft}?{asked}"),
                _ => format!("{draft}?document={code}&{asked}"),
            };
            let current = (kind == wanted.document).then_some("page");
            view! {
                <li>
                    <a href=address aria-current=current>{kind.name(voice)}</a>
                    <span class="hint">{kind.meaning(voice)}</span>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="documents" aria-labelledby="documents">
            <h2 id="documents">{voice.say("documents")}</h2>
            <ul>{lines}</ul>
        </nav>
    }
    .into_any()
}
