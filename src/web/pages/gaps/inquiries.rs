//! Knows what to find out first: whom to ask, the first question, and the document that proves the answer.

use super::PagePart;
use super::facts::GapsFacts;
use crate::scoring::Inquiry;
use leptos::prelude::*;

/// How many stand open; the others can be unfolded.
const OPEN: usize = 5;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let list = &findings.card.find_out_first;
    let Some(first) = list.first() else {
        let key = match findings.card.coverage.applicable {
            0 => "gaps-domain-outside",
            _ => "gaps-find-out-none",
        };
        let body = view! { <p>{voice.say(key)}</p> };
        return PagePart {
            id: "find-out",
            name: "gaps-find-out",
            title: voice.say("gaps-find-out"),
            body: body.into_any(),
        };
    };
    let title =
        voice.say_with("gaps-find-out-finding", &[("item", findings.names().title(&first.id).into())]);
    let mut lines: Vec<_> = list.iter().map(|entry| line(findings, entry)).collect();
    let more = lines.split_off(OPEN.min(lines.len()));
    let more = (!more.is_empty()).then(|| {
        view! {
            <details class="fold print-open">
                <summary>{voice.say_count("gaps-find-out-more", more.len())}</summary>
                <ol class="find-out" start=(OPEN + 1).to_string()>{more}</ol>
            </details>
        }
    });
    let body = view! {
        <p>{voice.say_count("gaps-find-out-text", list.len())}</p>
        <ol class="find-out">{lines}</ol>
        {more}
    };
    PagePart { id: "find-out", name: "gaps-find-out", title, body: body.into_any() }
}

fn line(findings: &GapsFacts<'_>, entry: &Inquiry) -> AnyView {
    let voice = findings.voice();
    let item = findings.framework.item(&entry.id);
    let who = item.and_then(|item| item.institutions.as_ref()).map(|who| {
        let partners = (!who.partners.is_empty()).then(|| {
            view! { <div><dt>{voice.say("gaps-find-out-with")}</dt><dd>{voice.text(&who.partners)}</dd></div> }
        });
        view! {
            <div><dt>{voice.say("gaps-find-out-ask")}</dt><dd>{voice.text(&who.lead)}</dd></div>
            {partners}
        }
    });
    let question = item.and_then(|item| item.questions.first()).map(|question| {
        view! {
            <div><dt>{voice.say("gaps-find-out-question")}</dt><dd>{voice.text(&question.ask)}</dd></div>
            <div><dt>{voice.say("gaps-find-out-proof")}</dt><dd>{voice.text(&question.proof)}</dd></div>
        }
    });
    view! { <li><strong>{findings.link(&entry.id)}</strong><dl class="facts">{who}{question}</dl></li> }
        .into_any()
}
