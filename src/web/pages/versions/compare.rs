//! `/{lang}/assessments/{id}/versions/compare`: what two versions, or a version and today, say differently.

use super::files::{attached, slug};
use super::sheet;
use crate::assessment::Audience;
use crate::assessment::strategy::{DocumentKind, Frozen};
use crate::document::{Comparison, Counts, Cover, Document, LABELS, compare};
use crate::render::html::part;
use crate::web::components::{Field, Width, draft_nav, select, written};
use crate::web::drafting::{draft, print};
use crate::web::freezing::frozen_document;
use crate::web::open::Open;
use crate::web::pages::draft::trouble;
use crate::web::shell::shell;
use crate::web::{Failure, Place, Problems, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// The name of what the draft would be today.
const TODAY: &str = "today";

/// What the address may ask for.
#[derive(Deserialize)]
pub struct Asked {
    from: Option<String>,
    to: Option<String>,
}

/// A version by its number, or today.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Version(u32),
    Today,
}

impl Side {
    fn read(open: &Open, text: Option<&str>) -> Option<Side> {
        match text?.trim() {
            TODAY => Some(Side::Today),
            number => {
                let number = number.parse().ok()?;
                open.assessment().strategy.versions.contains_key(&number).then_some(Side::Version(number))
            }
        }
    }

    fn code(self) -> String {
        match self {
            Side::Version(number) => number.to_string(),
            Side::Today => TODAY.to_owned(),
        }
    }

    fn name(self, open: &Open) -> String {
        match self {
            Side::Version(number) => {
                let version = open.assessment().strategy.versions.get(&number);
                version.map(|version| version.label.clone()).unwrap_or_default()
            }
            Side::Today => open.voice.say("versions-today"),
        }
    }
}

/// The page.
///
/// # Errors
/// [`Failure::NotFound`] where nothing was frozen yet; whatever the store could not do.
pub async fn get(open: Open, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let versions = &open.assessment().strategy.versions;
    let newest = versions.keys().next_back().copied().ok_or(Failure::NotFound)?;
    let from = Side::read(&open, asked.from.as_deref()).unwrap_or(Side::Version(newest));
    let to = Side::read(&open, asked.to.as_deref()).unwrap_or(Side::Today);
    let pair = match compared(&open, from, to).await? {
        Ok(pair) => pair,
        Err(page) => return Ok(page),
    };
    let main = main(&open, (from, to), pair);
    Ok(shell(&open.state, &open.voice, sheet(&open, Place::Compare(open.id()), main)))
}

/// What changed since a version, on paper.
///
/// # Errors
/// [`Failure::NotFound`] where there is no such version in the reader's language.
pub async fn changes(open: &Open, number: u32) -> Result<Response, Failure> {
    let (comparison, newer) = match compared(open, Side::Version(number), Side::Today).await? {
        Ok((comparison, newer)) => (comparison, newer),
        Err(page) => return Ok(page),
    };
    let label = Side::Version(number).name(open);
    let document = on_paper(&open.voice, &label, comparison, newer);
    match print(&open.state, &document).await {
        Ok(pdf) => {
            let name = format!("changes-since-{}.pdf", slug(&label));
            Ok(attached(open, &name, "application/pdf".to_owned(), pdf.bytes.clone()))
        }
        Err(error) => Ok(trouble::page(open, &error.into())),
    }
}

/// The comparison as a document; what it shares with the newer one is its look and its register.
fn on_paper(voice: &Voice, label: &str, comparison: Comparison, newer: Document) -> Document {
    let title = voice.say_with("versions-changes-title", &[("label", label.to_owned().into())]);
    let cover = Cover {
        title,
        subtitle: newer.cover.title.clone(),
        lines: vec![summary(voice, comparison.counts), voice.say("versions-changes-key")],
        profile: None,
        ..newer.cover
    };
    Document { cover, blocks: comparison.blocks, own: Default::default(), ..newer }
}

type Pair = (Comparison, Document);

/// Both sides compared, with the newer one; a page instead where the draft cannot be written.
async fn compared(open: &Open, from: Side, to: Side) -> Result<Result<Pair, Response>, Failure> {
    let audience = audience(open, from, to);
    let old = match document(open, from, audience).await? {
        Ok(document) => document,
        Err(page) => return Ok(Err(page)),
    };
    let new = match document(open, to, audience).await? {
        Ok(document) => document,
        Err(page) => return Ok(Err(page)),
    };
    let work = move || (compare(&old, &new), new);
    let done = tokio::task::spawn_blocking(work).await;
    done.map(Ok).map_err(|_| Failure::Status(axum::http::StatusCode::INTERNAL_SERVER_ERROR))
}

/// The widest readers for whom both sides exist.
fn audience(open: &Open, from: Side, to: Side) -> Audience {
    let has = |side: Side, audience: Audience| match side {
        Side::Today => true,
        Side::Version(number) => frozen(open, number, audience).is_some(),
    };
    Audience::ALL.into_iter().find(|one| has(from, *one) && has(to, *one)).unwrap_or_default()
}

/// The strategy of a version in the reader's language.
fn frozen(open: &Open, number: u32, audience: Audience) -> Option<&Frozen> {
    let version = open.assessment().strategy.versions.get(&number)?;
    version.documents.iter().find(|one| {
        one.document == DocumentKind::Strategy && one.lang == open.voice.lang() && one.audience == audience
    })
}

async fn document(
    open: &Open,
    side: Side,
    audience: Audience,
) -> Result<Result<Document, Response>, Failure> {
    match side {
        Side::Version(number) => {
            let frozen = frozen(open, number, audience).ok_or(Failure::NotFound)?;
            frozen_document(&open.state, frozen).await.map(Ok)
        }
        Side::Today => match draft(open, open.state.clock.today(), audience).await {
            Ok(written) => Ok(Ok(written.document)),
            Err(error) => Ok(Err(trouble::page(open, &error.into()))),
        },
    }
}

fn summary(voice: &Voice, counts: Counts) -> String {
    if counts.nothing() {
        return voice.say("versions-nothing");
    }
    let part = |key: &str, count: usize| (count > 0).then(|| voice.say_count(key, count));
    let parts = [
        part("versions-changed", counts.changed),
        part("versions-added", counts.added),
        part("versions-removed", counts.removed),
    ];
    let told: Vec<String> = parts.into_iter().flatten().collect();
    let args = [("changes", voice.list(&told).into()), ("same", voice.number(counts.same).into())];
    voice.say_with("versions-summary", &args)
}

fn main(open: &Open, (from, to): (Side, Side), (comparison, newer): Pair) -> AnyView {
    let voice = &open.voice;
    let path = Place::Compare(open.id()).url(voice.lang());
    let args = [("from", from.name(open).into()), ("to", to.name(open).into())];
    let labels =
        LABELS.into_iter().map(|key| (key.to_owned(), newer.labels.get(key).cloned().unwrap_or_default()));
    let html = part(voice.lang(), &labels.collect(), &comparison.blocks, "");
    let pdf = match (from, to) {
        (Side::Version(number), Side::Today) => {
            let url = Place::VersionFile(open.id(), number, "changes.pdf".to_owned()).url(voice.lang());
            Some(view! { <a href=url>{voice.say("versions-changes-pdf")}</a> })
        }
        _ => None,
    };
    view! {
        {draft_nav(voice, &open.id(), &path)}
        <p class="caption"><a href=Place::Versions(open.id()).url(voice.lang())>{voice.say("versions-all")}</a></p>
        <h1>{voice.say_with("versions-compare-title", &args)}</h1>
        <p class="lead">{summary(voice, comparison.counts)}</p>
        <form method="get" class="compare-form">
            {side(open, "from", from)}
            {side(open, "to", to)}
            <p class="actions">
                <button class="button" type="submit">{voice.say("versions-compare-go")}</button>
                {pdf}
            </p>
        </form>
        <p class="hint">{voice.say("versions-changes-key")}</p>
        <article class="document">{written(html)}</article>
    }
    .into_any()
}

fn side(open: &Open, name: &str, chosen: Side) -> AnyView {
    let versions = open.assessment().strategy.versions.keys().map(|number| Side::Version(*number));
    let sides = versions.chain([Side::Today]).map(|side| (side.code(), side.name(open)));
    let field = Field {
        name: name.to_owned(),
        label: open.voice.say(&format!("versions-{name}")),
        value: chosen.code(),
        width: Width::Medium,
        ..Field::default()
    };
    select(field, sides.collect(), &Problems::default())
}
