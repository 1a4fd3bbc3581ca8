//! Knows the register of sources as a list whose entries lead to the answers they come from.

use crate::document::{Document, Marks, Source, SourceId};
use crate::framework::ItemId;
use crate::web::Address;
use crate::web::components::{addresses, source_words};
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The register; nothing where the document has none.
pub fn view(open: &Open, document: &Document) -> AnyView {
    let voice = &open.voice;
    if document.register.is_empty() {
        return ().into_any();
    }
    let title = document.labels.get("register").cloned().unwrap_or_default();
    let leads_to_answers = document.marks != Marks::Endnotes;
    let entries: Vec<_> = document.register.iter().map(|source| entry(open, source)).collect();
    view! {
        <section aria-labelledby="register">
            <h2 id="register">{title}</h2>
            {leads_to_answers.then(|| view! { <p class="screen-only">{voice.say("draft-register-text")}</p> })}
            <dl class="register">{entries}</dl>
        </section>
    }
    .into_any()
}

/// The anchor is the one that the small ids in the text lead to.
fn entry(open: &Open, source: &Source) -> AnyView {
    let Source { id, text: _, link, remark, reference: _, passages: _ } = source.clone();
    let anchor = format!("source-{}", id.0);
    let name = match item(open, &id) {
        Some(item) => {
            let url = Address::Item(open.id(), item.clone()).url(open.voice.lang());
            let label = open.voice.say_with("draft-to-item", &[("item", item.to_string().into())]);
            view! { <a href=url title=label>{id.0}</a> }.into_any()
        }
        None => id.0.into_any(),
    };
    let (text, link) = (source_words(source), addresses(&link));
    view! {
        <dt id=anchor>{name}</dt>
        <dd><span dir="auto">{text}</span>" "<span class="register-link">{link}</span>" "<span class="remark">{remark}</span></dd>
    }
    .into_any()
}

/// The item whose answer a source is, or belongs to: `C01` for `C01` and for `C01-E2`.
pub fn item(open: &Open, id: &SourceId) -> Option<ItemId> {
    let of_evidence = id.0.rsplit_once("-E").map(|(item, _)| item);
    let candidates = [Some(id.0.as_str()), of_evidence].into_iter().flatten().map(ItemId::from);
    candidates.into_iter().find(|item| open.analysis.library.item(item).is_some())
}
