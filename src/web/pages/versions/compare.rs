//! `/{lang}/assessments/{id}/versions/compare`: what two versions, or a version and today, say differently.

use super::files::{attachment, slug};
use super::sheet;
use crate::assessment::Audience;
use crate::assessment::strategy::{DocumentKind, FrozenDocument};
use crate::document::{Comparison, Counts, Cover, Document, LABELS, compare};
use crate::render::html::part;
use crate::service::{DocumentRequest, act, frozen_text, print, written_now};
use crate::web::components::{Field, FieldWidth, draft_nav, html_view, select};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::draft::failure;
use crate::web::{Address, PageFailure, Problems, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// The name of what the draft would be today.
const TODAY: &str = "today";

/// What the address may ask for.
#[derive(Deserialize)]
pub struct CompareQuery {
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
            number => number.parse().ok().filter(|number| has_strategy(open, *number)).map(Side::Version),
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
/// [`PageFailure::NotFound`] where no version was frozen yet; whatever the store could not do.
pub async fn get(
    open: OpenFor<act::Write>,
    Query(asked): Query<CompareQuery>,
) -> Result<Response, PageFailure> {
    if open.assessment().strategy.versions.is_empty() {
        return Err(PageFailure::NotFound);
    }
    let Some(newest) = comparable(&open).last() else {
        return Ok(sheet(&open, Address::Compare(open.id()), nothing(&open)).show(&open));
    };
    let from = Side::read(&open, asked.from.as_deref()).unwrap_or(Side::Version(newest));
    let to = Side::read(&open, asked.to.as_deref()).unwrap_or(Side::Today);
    let pair = match audience(&open, from, to) {
        None => None,
        Some(audience) => match compare_sides(&open, (from, to), audience).await? {
            Ok(pair) => Some(pair),
            Err(page) => return Ok(page),
        },
    };
    let turn = open.turn.clone();
    let shown = turn.work(move || {
        let main = main(&open, (from, to), pair);
        sheet(&open, Address::Compare(open.id()), main).show(&open)
    });
    Ok(shown.await?)
}

/// What changed since a version, on paper.
///
/// # Errors
/// [`PageFailure::NotFound`] where there is no such version in the reader's language.
pub async fn changes(open: &Open, number: u32) -> Result<Response, PageFailure> {
    let (from, to) = (Side::Version(number), Side::Today);
    let audience = audience(open, from, to).ok_or(PageFailure::NotFound)?;
    let press = open.turn.press().await?;
    let (comparison, newer) = match compare_sides(open, (from, to), audience).await? {
        Ok((comparison, newer)) => (comparison, newer),
        Err(page) => return Ok(page),
    };
    let label = Side::Version(number).name(open);
    let document = on_paper(&open.voice, &label, comparison, newer);
    match print(open, &press, &document).await {
        Ok(pdf) => {
            let name = format!("changes-since-{}.pdf", slug(&label));
            Ok(attachment(open, &name, "application/pdf".to_owned(), pdf.bytes.clone()))
        }
        Err(error) => Ok(failure::page(open, &error.into())),
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
async fn compare_sides(
    open: &Open,
    (from, to): (Side, Side),
    audience: Audience,
) -> Result<Result<Pair, Response>, PageFailure> {
    let old = match document(open, from, audience).await? {
        Ok(document) => document,
        Err(page) => return Ok(Err(page)),
    };
    let new = match document(open, to, audience).await? {
        Ok(document) => document,
        Err(page) => return Ok(Err(page)),
    };
    Ok(Ok(open.turn.work(move || (compare(&old, &new), new)).await?))
}

/// The first readers for whom both sides exist; `None` where the two were frozen for different ones.
fn audience(open: &Open, from: Side, to: Side) -> Option<Audience> {
    let has = |side: Side, audience: Audience| match side {
        Side::Today => true,
        Side::Version(number) => frozen(open, number, audience).is_some(),
    };
    Audience::ALL.into_iter().find(|one| has(from, *one) && has(to, *one))
}

/// The numbers of the versions that hold a strategy in the reader's language, the oldest first.
pub fn comparable(open: &Open) -> impl Iterator<Item = u32> + '_ {
    open.assessment().strategy.versions.keys().copied().filter(|number| has_strategy(open, *number))
}

/// Whether a version can be compared at all: it may hold only documents beside the strategy.
pub fn has_strategy(open: &Open, number: u32) -> bool {
    Audience::ALL.into_iter().any(|audience| frozen(open, number, audience).is_some())
}

/// The strategy of a version in the reader's language.
fn frozen(open: &Open, number: u32, audience: Audience) -> Option<&FrozenDocument> {
    let version = open.assessment().strategy.versions.get(&number)?;
    version.documents.iter().find(|one| {
        one.document == DocumentKind::Strategy && one.lang == open.voice.lang() && one.audience == audience
    })
}

async fn document(
    open: &Open,
    side: Side,
    audience: Audience,
) -> Result<Result<Document, Response>, PageFailure> {
    match side {
        Side::Version(number) => {
            let frozen = frozen(open, number, audience).ok_or(PageFailure::NotFound)?;
            Ok(Ok(frozen_text(open, frozen).await?))
        }
        Side::Today => {
            match written_now(open, DocumentRequest::strategy(open, open.voice.lang(), audience)).await {
                Ok(written) => Ok(Ok(written.document)),
                Err(error) => Ok(Err(failure::page(open, &error.into()))),
            }
        }
    }
}

fn summary(voice: &Voice, counts: Counts) -> String {
    if counts.differing() == 0 {
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

/// What stands there where no version holds a strategy in the reader's language; another language may have led here.
fn nothing(open: &Open) -> AnyView {
    let voice = &open.voice;
    view! {
        {draft_nav(open, &Address::Compare(open.id()).url(voice.lang()))}
        <p class="caption"><a href=Address::Versions(open.id()).url(voice.lang())>{voice.say("versions-all")}</a></p>
        <h1>{voice.say("versions-compare")}</h1>
        <p class="lead">{voice.say("versions-not-compared")}</p>
    }
    .into_any()
}

fn main(open: &Open, (from, to): (Side, Side), pair: Option<Pair>) -> AnyView {
    let voice = &open.voice;
    let path = Address::Compare(open.id()).url(voice.lang());
    let args = [("from", from.name(open).into()), ("to", to.name(open).into())];
    let lead = match &pair {
        Some((comparison, _)) => summary(voice, comparison.counts),
        None => voice.say("versions-no-readers"),
    };
    let pdf = match (from, to) {
        (Side::Version(number), Side::Today) if pair.is_some() => {
            let url = Address::VersionFile(open.id(), number, "changes.pdf".to_owned()).url(voice.lang());
            Some(view! { <a href=url>{voice.say("versions-changes-pdf")}</a> })
        }
        _ => None,
    };
    view! {
        {draft_nav(open, &path)}
        <p class="caption"><a href=Address::Versions(open.id()).url(voice.lang())>{voice.say("versions-all")}</a></p>
        <h1>{voice.say_with("versions-compare-title", &args)}</h1>
        <p class="lead">{lead}</p>
        <form method="get" class="compare-form">
            {side(open, "from", from)}
            {side(open, "to", to)}
            <p class="actions">
                <button class="button" type="submit">{voice.say("rounds-compare")}</button>
                {pdf}
            </p>
        </form>
        {pair.map(|pair| differences(voice, &pair))}
    }
    .into_any()
}

/// The blocks that differ, with what came and went marked.
fn differences(voice: &Voice, (comparison, newer): &Pair) -> AnyView {
    let labels =
        LABELS.into_iter().map(|key| (key.to_owned(), newer.labels.get(key).cloned().unwrap_or_default()));
    let html = part(voice.language(), &labels.collect(), &comparison.blocks, "");
    view! {
        <p class="hint">{voice.say("versions-changes-key")}</p>
        <article class="document">{html_view(html)}</article>
    }
    .into_any()
}

fn side(open: &Open, name: &str, chosen: Side) -> AnyView {
    let sides =
        comparable(open).map(Side::Version).chain([Side::Today]).map(|side| (side.code(), side.name(open)));
    let field = Field {
        name: name.to_owned(),
        label: open.voice.say(&format!("versions-{name}")),
        value: chosen.code(),
        width: FieldWidth::Medium,
        ..Field::default()
    };
    select(field, sides.collect(), &Problems::default())
}
