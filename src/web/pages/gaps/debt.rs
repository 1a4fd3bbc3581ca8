//! Knows the evidence that claimed levels still lack, apart from the gaps, as a list of things to attach.

use super::PagePart;
use super::facts::GapsFacts;
use crate::assessment::EvidenceCap;
use crate::presentation::{evidence_there, evidence_to_attach};
use crate::scoring::EvidenceDebt;
use crate::web::Address;
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
    let cap = Address::Cap(findings.open.id()).url(voice.lang());
    let body = view! { <p>{text}" "<a href=cap>{voice.say("standing-cap")}</a></p>{lines} };
    PagePart { id: "evidence", name: "gaps-evidence", title, body: body.into_any() }
}

fn line(findings: &GapsFacts<'_>, debt: &EvidenceDebt) -> AnyView {
    let voice = findings.voice();
    let args = [
        ("claimed", debt.claimed.to_string().into()),
        ("effective", debt.effective.to_string().into()),
        ("evidence", evidence_there(voice, debt).into()),
        ("attach", evidence_to_attach(voice, debt).into()),
    ];
    view! {
        <li>
            <span class="to-do-box" aria-hidden="true"></span>
            <div><strong>{findings.link(&debt.id)}</strong><p>{voice.say_with("gaps-evidence-line", &args)}</p></div>
        </li>
    }
    .into_any()
}
