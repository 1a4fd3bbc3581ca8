//! Knows what the program knows of an item that speaks against a quick answer: no evidence, evidence on both sides, answers that do
//! not fit together.

use super::LeadDesk;
use crate::framework::ItemId;
use crate::presentation::{Medium, Names};
use crate::scoring::ConsistencyQuestion;
use crate::web::Address;
use crate::web::components::tag;
use leptos::prelude::*;

/// What is known; nothing where nothing speaks against it.
pub fn view(desk: &LeadDesk<'_>, item: &ItemId) -> Option<AnyView> {
    let (open, voice) = (desk.open, &desk.open.voice);
    let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    let bare = is_bare(desk, item).then(|| {
        view! { <li>{tag(voice.say("workshops-no-evidence"), "attention")}" "{voice.say("lead-no-evidence")}</li> }
            .into_any()
    });
    let sides = open.analysis.contradictions().iter().any(|one| one.item == item).then(|| {
        let url = format!("{}#contradictions", Address::EvidenceRegister(open.id()).url(voice.lang()));
        view! { <li><a href=url>{voice.say("lead-both-sides")}</a></li> }.into_any()
    });
    let asks = questions(desk, item).into_iter().map(|question| {
        let words = names.question(question, open.assessment());
        view! { <li>{words}</li> }.into_any()
    });
    let lines: Vec<_> = bare.into_iter().chain(sides).chain(asks).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="facts">
                <h2 id="facts">{voice.say("lead-facts")}</h2>
                <ul class="to-settle">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// Whether nobody attached evidence: neither to the answer that counts nor to one of an institution.
fn is_bare(desk: &LeadDesk<'_>, item: &ItemId) -> bool {
    let assessment = desk.open.assessment();
    let own = assessment.answers.get(item).into_iter();
    let heard = assessment.deliberations.get(item).into_iter().flat_map(|all| all.responses.values());
    own.chain(heard).all(|answer| answer.evidence.is_empty())
}

/// The questions that the answers raise and that are about this item.
fn questions<'a>(desk: &LeadDesk<'a>, item: &ItemId) -> Vec<&'a ConsistencyQuestion> {
    let analysis = &desk.open.analysis;
    let own = analysis.scored_frameworks().flat_map(|scored| &scored.scorecard.consistency);
    let all = own.chain(analysis.disagreements());
    all.filter(|question| question.items.contains(item)).collect()
}
