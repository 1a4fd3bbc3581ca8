//! Knows how the versions are listed, newest first, and what can be done with each.

use super::compare::{comparable, has_strategy};
use super::{form, languages};
use crate::assessment::strategy::{DocumentKind, Version};
use crate::presentation::open_points;
use crate::service::documents;
use crate::web::components::{draft_nav, tag};
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// The page's content.
pub fn view(open: &Open, mut state: FormState) -> AnyView {
    let voice = &open.voice;
    let top = state.top(&open.state, voice);
    let path = Address::Versions(open.id()).url(voice.lang());
    let versions = &open.assessment().strategy.versions;
    let rows: Vec<_> = versions.iter().rev().map(|(number, version)| row(open, *number, version)).collect();
    let list = match rows.is_empty() {
        true => view! { <p class="notice">{voice.say("versions-none")}</p> }.into_any(),
        false => view! { <ul class="versions">{rows}</ul> }.into_any(),
    };
    let compare = comparable(open).next().is_some().then(|| {
        let url = Address::Compare(open.id()).url(voice.lang());
        view! { <p><a href=url>{voice.say("versions-compare")}</a></p> }
    });
    view! {
        {draft_nav(open, &path)}
        {top}
        <h1>{voice.say("versions-title")}</h1>
        <p class="lead">{voice.say("versions-lead")}</p>
        {list}
        {compare}
        {freeze(open, &state)}
    }
    .into_any()
}

/// The form that freezes another version; while one is on its way or was interrupted, the way to that one.
fn freeze(open: &Open, state: &FormState) -> AnyView {
    let voice = &open.voice;
    let strategy = &open.assessment().strategy;
    let ordered = strategy.freezing.as_ref().map(|choice| {
        let url = Address::Freezing(open.id(), strategy.next_version()).url(voice.lang());
        let key = if open.is_freezing() { "freezing-ordered" } else { "freezing-ordered-interrupted" };
        let words = voice.say_with(key, &[("label", choice.label.clone().into())]);
        view! { <p class="notice"><a href=url>{words}</a></p> }
    });
    let form = (ordered.is_none() || state.is_returned()).then(|| {
        let form = form::view(voice, &documents(&open.state), state);
        view! {
            <p>{voice.say("versions-freeze-text")}</p>
            {languages::view(open)}
            <p class="open-points"><a href=Address::document_url(open.id(), DocumentKind::Strategy, voice.lang())>{open_points(voice, &open.analysis)}</a></p>
            {form}
        }
    });
    view! {
        <section class="section" aria-labelledby="freeze">
            <h2 id="freeze">{voice.say("versions-freeze-title")}</h2>
            {ordered}
            {form}
        </section>
    }
    .into_any()
}

fn row(open: &Open, number: u32, version: &Version) -> AnyView {
    let voice = &open.voice;
    let url = Address::Version(open.id(), number).url(voice.lang());
    let changes = Address::VersionFile(open.id(), number, "changes.pdf".to_owned()).url(voice.lang());
    let compare = format!("{}?from={number}&to=today", Address::Compare(open.id()).url(voice.lang()));
    let since = voice.say_with("versions-since", &[("label", version.label.clone().into())]);
    let since = has_strategy(open, number).then(|| {
        view! { <p><a href=compare>{since}</a>" · "<a href=changes>{voice.say("versions-changes-pdf")}</a></p> }
    });
    view! {
        <li>
            <a class="version-label" href=url><bdi>{version.label.clone()}</bdi></a>
            {adoption_notice(open, number)}
            <p class="hint">{version_words(voice, version)}</p>
            {(!version.note.is_empty()).then(|| view! { <p class="pre" dir="auto">{version.note.clone()}</p> })}
            {since}
        </li>
    }
    .into_any()
}

/// Says of the adopted version that it is in force.
pub fn adoption_notice(open: &Open, number: u32) -> Option<AnyView> {
    let adoption =
        open.assessment().strategy.adoption.as_ref().filter(|adoption| adoption.version == number)?;
    let args = [("reference", adoption.reference.clone().into())];
    Some(tag(open.voice.say_with("versions-adopted", &args), "done"))
}

/// When, by whom, how much.
pub fn version_words(voice: &Voice, version: &Version) -> String {
    let args = [
        ("date", voice.date(version.date).into()),
        ("author", version.author.clone().into()),
        ("n", version.documents.len().into()),
        ("shown", voice.number(version.documents.len()).into()),
    ];
    voice.say_with("versions-told", &args)
}
