//! Knows the evidence that claimed levels still lack, as a list of things to attach.

use super::PagePart;
use super::facts::GapsFacts;
use crate::presentation::Label;
use crate::scoring::{EvidenceCap, EvidenceDebt};
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let debts = &findings.card.evidence_debt;
    let text = match (findings.card.cap, debts.len()) {
        (EvidenceCap::Off, _) => voice.say("gaps-evidence-off"),
        (EvidenceCap::On, 0) => voice.say("gaps-evidence-none"),
        (EvidenceCap::On, some) => voice.say_count("gaps-evidence-text", some),
    };
    let lines: Vec<_> = debts.iter().map(|debt| line(findings, debt)).collect();
    let lines = (!lines.is_empty()).then(|| view! { <ul class="to-do">{lines}</ul> });
    let title = match debts.len() {
        0 => voice.say("gaps-evidence"),
        some => voice.say_count("gaps-evidence-finding", some),
    };
    let body = view! { <p>{text}</p>{lines} };
    PagePart { id: "evidence", name: "gaps-evidence", title, body: body.into_any() }
}

fn line(findings: &GapsFacts<'_>, debt: &EvidenceDebt) -> AnyView {
    let voice = findings.voice();
    let args = [
        ("claimed", debt.claimed.to_string().into()),
        ("effective", debt.effective.to_string().into()),
        ("grade", debt.needs.code().into()),
        ("meaning", debt.needs.meaning(voice).into()),
    ];
    view! {
        <li>
            <span class="to-do-box" aria-hidden="true"></span>
            <div><strong>{findings.link(&debt.id)}</strong><p>{voice.say_with("gaps-evidence-line", &args)}</p></div>
        </li>
    }
    .into_any()
}
