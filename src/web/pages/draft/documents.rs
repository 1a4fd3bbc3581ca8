//! Knows the choice of documents that are made from the same facts, each with what it is for, and which of them comes first.

use crate::assessment::Audience;
use crate::assessment::strategy::DocumentKind;
use crate::presentation::Label;
use crate::service::DocumentRequest;
use crate::web::Address;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// Documents under one heading.
struct DocumentGroup {
    /// The message that names it.
    key: &'static str,
    kinds: &'static [DocumentKind],
}

/// What finds out; it stands first while little is known.
const FIND_OUT: DocumentGroup = DocumentGroup {
    key: "documents-find-out",
    kinds: &[DocumentKind::Starting, DocumentKind::Report, DocumentKind::Questions, DocumentKind::Points],
};
/// The others, in the order in which a strategy needs them.
const ADOPT: DocumentGroup = DocumentGroup {
    key: "documents-adopt",
    kinds: &[DocumentKind::Strategy, DocumentKind::Memorandum, DocumentKind::Poster],
};
const CARRY_OUT: DocumentGroup = DocumentGroup {
    key: "documents-carry-out",
    kinds: &[DocumentKind::Plan, DocumentKind::Concept, DocumentKind::Progress],
};
const PUBLIC: DocumentGroup = DocumentGroup {
    key: "documents-public",
    kinds: &[DocumentKind::Children, DocumentKind::Press, DocumentKind::Comments],
};

/// The document that is shown where nobody asks for one.
pub fn usual(open: &Open) -> DocumentKind {
    if open.analysis.is_starting() { DocumentKind::Starting } else { DocumentKind::Strategy }
}

/// The groups in the order in which they serve the country.
fn groups(is_starting: bool) -> [DocumentGroup; 4] {
    if is_starting { [FIND_OUT, ADOPT, CARRY_OUT, PUBLIC] } else { [ADOPT, CARRY_OUT, FIND_OUT, PUBLIC] }
}

/// The message that says what the page shows.
pub fn lead_key(document: DocumentKind) -> &'static str {
    match document {
        DocumentKind::Strategy => "draft-lead",
        _ => "draft-lead-companion",
    }
}

/// Why a starting paper comes first, with the way to the other of the two; nothing where a strategy can be written, and
/// beside other documents.
pub fn advice(open: &Open, shown: DocumentKind) -> Option<AnyView> {
    let voice = &open.voice;
    let reasons = open.analysis.starting_reasons();
    let (key, other) = match shown {
        _ if reasons.is_empty() => return None,
        DocumentKind::Starting => ("draft-starting", DocumentKind::Strategy),
        DocumentKind::Strategy => ("draft-starting-fits", DocumentKind::Starting),
        _ => return None,
    };
    let reasons: Vec<String> = reasons.into_iter().map(|reason| reason.name(voice)).collect();
    let words = voice.say_with(key, &[("reasons", voice.list(&reasons).into())]);
    let url = Address::document_url(open.id(), other, voice.lang());
    Some(
        view! {
            <p class="notice">{words}" "<a href=url>{voice.say_with("draft-starting-other", &[("document", other.title(voice).into())])}</a></p>
        }
        .into_any(),
    )
}

/// A heading for each group, and below it one line a document; the one that is shown is marked.
pub fn view(open: &Open, wanted: DocumentRequest) -> AnyView {
    let voice = &open.voice;
    let usual = usual(open);
    let lists = groups(usual == DocumentKind::Starting).into_iter().filter_map(|group| {
        let lines = lines(open, wanted, usual, group.kinds);
        let title = voice.say(group.key);
        (!lines.is_empty()).then(|| view! { <h3>{title}</h3><ul>{lines}</ul> }.into_any())
    });
    let lists: Vec<AnyView> = lists.collect();
    view! {
        <nav class="documents" aria-labelledby="documents">
            <h2 id="documents">{voice.say("documents")}</h2>
            {lists}
        </nav>
    }
    .into_any()
}

/// The documents of a group that the person may read.
fn lines(open: &Open, wanted: DocumentRequest, usual: DocumentKind, kinds: &[DocumentKind]) -> Vec<AnyView> {
    let voice = &open.voice;
    let draft = Address::Draft(open.id()).url(voice.lang());
    let readers = match wanted.audience {
        Audience::Public => String::new(),
        others => format!("&audience={}", others.code()),
    };
    // What is internal is not offered to those who would be refused.
    let reads_all = open.sight.audience == Audience::Internal;
    let line = |kind: &DocumentKind| {
        let asked = format!("date={}{readers}", wanted.date);
        let address = match *kind == usual {
            true => format!("{draft}?{asked}"),
            false => format!("{draft}?document={}&{asked}", kind.code()),
        };
        let current = (*kind == wanted.document).then_some("page");
        view! {
            <li>
                <a href=address aria-current=current>{kind.name(voice)}</a>
                <span class="hint">{kind.meaning(voice)}</span>
            </li>
        }
        .into_any()
    };
    kinds.iter().filter(|kind| reads_all || !kind.is_internal()).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_stands_under_one_heading() {
        for is_starting in [false, true] {
            let groups = groups(is_starting);
            let kinds: Vec<DocumentKind> = groups.iter().flat_map(|group| group.kinds).copied().collect();
            for kind in DocumentKind::ALL {
                assert_eq!(kinds.iter().filter(|one| **one == kind).count(), 1, "{kind:?}");
            }
            assert_eq!(kinds.len(), DocumentKind::ALL.len());
            let first = if is_starting { DocumentKind::Starting } else { DocumentKind::Strategy };
            assert_eq!(kinds.first(), Some(&first));
        }
    }
}
