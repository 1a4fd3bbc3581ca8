//! `/{lang}/assessments/{id}/gaps`: what the answers are worth, what may be said of an order, and how sure one can be.

mod certainty;
mod coverage;
pub mod csv;
mod debt;
mod domains;
mod factors;
mod facts;
mod graph;
mod headline;
mod inquiries;
mod notices;
mod order;
mod priorities;
mod profile;
mod questions;
mod tipping;

use crate::analysis::Sensitivity;
use crate::framework::FrameworkId;
use crate::presentation::Claim;
use crate::scoring::ScoredFramework;
use crate::service::act;
use crate::web::components::PageContent;
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use facts::GapsFacts;
use leptos::prelude::*;
use serde::Deserialize;

/// What the address may ask for.
#[derive(Deserialize)]
pub struct GapsQuery {
    framework: Option<String>,
}

/// The page.
///
/// # Errors
/// [`PageFailure::NotFound`] where the assessment does not answer the framework asked for.
pub async fn get(open: OpenFor<act::Read>, Query(asked): Query<GapsQuery>) -> Result<Response, PageFailure> {
    let scored = chosen_framework(&open, asked.framework.as_deref()).ok_or(PageFailure::NotFound)?;
    let sensitivity = open.sensitivity(scored.framework).await?;
    let place = Address::Gaps(open.id()).url(open.voice.lang());
    let path = match asked.framework {
        Some(_) => format!("{place}?framework={}", scored.framework.id),
        None => place,
    };
    Ok(sheet(&open, scored, &sensitivity, path).show(&open))
}

/// The framework asked for; without a wish the first that the assessment answers.
fn chosen_framework<'a>(open: &'a Open, wish: Option<&str>) -> Option<ScoredFramework<'a>> {
    let wish = wish.map(FrameworkId::from);
    open.analysis.scored_frameworks().find(|one| wish.as_ref().is_none_or(|wish| wish == &one.framework.id))
}

fn sheet(open: &Open, scored: ScoredFramework<'_>, sensitivity: &Sensitivity, path: String) -> PageContent {
    let ScoredFramework { framework, scorecard: card } = scored;
    let claim = Claim::of(card, &sensitivity.uncertainty, &open.analysis.constants);
    let findings = GapsFacts { open, framework, card, sensitivity, claim };
    let title = open.voice.say("gaps-title");
    PageContent { path, ..PageContent::of(open, title, Address::Gaps(open.id()), view(&findings)) }
}

/// A part of the page.
struct PagePart {
    /// The anchor.
    id: &'static str,
    /// The message that names it in the list of contents.
    name: &'static str,
    /// What it finds, as its heading.
    title: String,
    body: AnyView,
}

fn view(findings: &GapsFacts<'_>) -> AnyView {
    let voice = findings.voice();
    let known = findings.card.coverage.known > 0;
    let ranked = !findings.card.order.is_empty() && findings.claim.is_whole();
    // What is missing to say more comes before what is known.
    let inquiries = || Some(inquiries::part(findings));
    let parts: Vec<PagePart> = [
        inquiries().filter(|_| findings.claim == Claim::Partial),
        Some(profile::part(findings)),
        known.then(|| domains::part(findings)),
        Some(priorities::part(findings)).filter(|_| known),
        ranked.then(|| order::part(findings)),
        ranked.then(|| certainty::part(findings)),
        ranked.then(|| tipping::part(findings)),
        Some(coverage::part(findings)),
        inquiries().filter(|_| findings.claim != Claim::Partial),
        known.then(|| debt::part(findings)),
        known.then(|| questions::part(findings)),
        Some(notices::part(findings)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let contents = contents(voice, &parts);
    let sections: Vec<_> = parts.into_iter().map(section).collect();
    view! {
        <div class="gaps">
            {headline::view(findings)}
            {contents}
            {sections}
        </div>
    }
    .into_any()
}

fn contents(voice: &Voice, parts: &[PagePart]) -> AnyView {
    let links: Vec<_> = parts
        .iter()
        .map(|part| view! { <li><a href=format!("#{}", part.id)>{voice.say(part.name)}</a></li> })
        .collect();
    view! { <nav class="on-page" aria-label=voice.say("gaps-on-page")><ol>{links}</ol></nav> }.into_any()
}

/// A part under its finding.
fn section(part: PagePart) -> AnyView {
    let heading = format!("{}-heading", part.id);
    view! {
        <section class="section" id=part.id aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{part.title}</h2>
            {part.body}
        </section>
    }
    .into_any()
}
