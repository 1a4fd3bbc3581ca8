//! Knows how signatures and the act of adoption look: each with its form.

use super::sent::Line;
use super::{Shown, form_id};
use crate::assessment::strategy::{EntryId, EntryKind};
use crate::assessment::{Subject, Topic};
use crate::web::components::{Field, Width, draft_nav, error_summary, notice, select, tag, text_input};
use crate::web::http::extract::Open;
use crate::web::{Place, Problems, Voice};
use leptos::prelude::*;

/// The page's content.
pub fn view(open: &Open, mut shown: Shown) -> AnyView {
    let voice = &open.voice;
    let path = Place::Approval(open.id()).url(voice.lang());
    let above = shown.above.take();
    view! {
        {draft_nav(voice, &open.id(), &path)}
        {error_summary(voice, &shown.problems)}
        {above}
        <h1>{voice.say("approval-title")}</h1>
        <p class="lead">{status(open)}</p>
        {signatures(open, &shown)}
        {adoption(open, &shown)}
    }
    .into_any()
}

/// Whether the strategy is in force.
fn status(open: &Open) -> String {
    let voice = &open.voice;
    match &open.assessment().strategy.adoption {
        Some(adoption) => {
            let args = [
                ("reference", adoption.reference.clone().into()),
                ("date", voice.date(adoption.date).into()),
                ("by", adoption.by.clone().into()),
            ];
            voice.say_with("approval-in-force", &args)
        }
        None => voice.say("approval-lead"),
    }
}

fn signatures(open: &Open, shown: &Shown) -> AnyView {
    let voice = &open.voice;
    let strategy = &open.assessment().strategy;
    let lines = strategy.records().map(|(id, one)| (id, Line::of_signature(id, one)));
    let forms: Vec<_> = lines.map(|(id, line)| signature(open, id, line, shown)).collect();
    let next = strategy.next_entry(EntryKind::Signature);
    let new = signature(open, next, Line { id: Some(next), ..Line::default() }, shown);
    view! {
        <section class="section" aria-labelledby="signatures">
            <h2 id="signatures">{voice.say("approval-signatures")}</h2>
            <p>{voice.say("approval-signatures-text")}</p>
            {forms}
            {new}
        </section>
    }
    .into_any()
}

/// One signature with its form; what was sent about it stands instead of what is kept.
fn signature(open: &Open, id: EntryId, kept: Line, shown: &Shown) -> AnyView {
    let voice = &open.voice;
    let sent = shown.line.as_ref().filter(|line| line.id == Some(id));
    let version =
        sent.map_or_else(|| open.version(&Subject::Strategy(Topic::Entry(id))), |line| line.version);
    let is_new = !open.assessment().strategy.entries.contains_key(&id);
    let state = match (is_new, kept.date.is_empty()) {
        (true, _) => None,
        (false, true) => Some(tag(voice.say("approval-waits"), "attention")),
        (false, false) => Some(tag(voice.say("approval-signed"), "done")),
    };
    let title = if is_new { voice.say("approval-add") } else { kept.institution.clone() };
    let line = sent.cloned().unwrap_or(kept);
    let remove = (!is_new).then(|| {
        view! { <button class="button secondary" type="submit" name="then" value="remove">{voice.say("approval-remove")}</button> }
    });
    view! {
        <details class="edit-fold signature" open=sent.is_some()>
            <summary><bdi>{title}</bdi>" "{state}</summary>
            <form method="post" novalidate=true>
                <input type="hidden" name="about" value="signature" />
                <input type="hidden" name="id" value=form_id(id) />
                <input type="hidden" name="version" value=version.to_string() />
                {text(voice, &line, "institution", &line.institution, &shown.problems)}
                {text(voice, &line, "office", &line.office, &shown.problems)}
                {text(voice, &line, "date", &line.date, &shown.problems)}
                {text(voice, &line, "reference", &line.reference, &shown.problems)}
                <p class="actions"><button class="button" type="submit">{voice.say("save")}</button>{remove}</p>
            </form>
        </details>
    }
    .into_any()
}

fn text(voice: &Voice, line: &Line, name: &str, value: &str, problems: &Problems) -> AnyView {
    let width = if name == "date" { Width::Short } else { Width::Medium };
    let label = if line.id.is_none() && name == "institution" { "by" } else { name };
    let hint =
        (name == "date").then(|| voice.say_with("approval-date-hint", &[("example", "2026-11-22".into())]));
    let field = Field {
        name: format!("{name}-{}", line.key()),
        label: voice.say(&format!("approval-{label}")),
        hint,
        value: value.to_owned(),
        width,
        focus: false,
    };
    text_input(field, problems)
}

fn adoption(open: &Open, shown: &Shown) -> AnyView {
    let voice = &open.voice;
    let strategy = &open.assessment().strategy;
    let content = if strategy.versions.is_empty() {
        let url = Place::Versions(open.id()).url(voice.lang());
        view! { {notice(voice.say("approval-freeze-first"))}<p><a href=url>{voice.say("versions-freeze-title")}</a></p> }
            .into_any()
    } else {
        adoption_form(open, shown)
    };
    view! {
        <section class="section" aria-labelledby="adoption">
            <h2 id="adoption">{voice.say("approval-adoption")}</h2>
            <p>{voice.say("approval-adoption-text")}</p>
            {content}
        </section>
    }
    .into_any()
}

fn adoption_form(open: &Open, shown: &Shown) -> AnyView {
    let voice = &open.voice;
    let strategy = &open.assessment().strategy;
    let kept = strategy.adoption.as_ref().map(Line::of_adoption);
    let sent = shown.line.as_ref().filter(|line| line.id.is_none());
    let newest = strategy.versions.keys().next_back().copied().unwrap_or_default();
    let fresh = Line { adopts: newest, ..Line::default() };
    let version = sent.map_or_else(|| open.version(&Subject::Strategy(Topic::Adoption)), |line| line.version);
    let withdraw = kept.is_some().then(|| {
        view! { <button class="button secondary" type="submit" name="then" value="remove">{voice.say("approval-withdraw")}</button> }
    });
    let line = sent.cloned().or(kept).unwrap_or(fresh);
    let versions =
        strategy.versions.iter().map(|(number, version)| (number.to_string(), version.label.clone()));
    let adopts = Field {
        name: "adopts-adoption".to_owned(),
        label: voice.say("approval-version"),
        value: line.adopts.to_string(),
        ..Field::default()
    };
    view! {
        <form method="post" novalidate=true>
            <input type="hidden" name="about" value="adoption" />
            <input type="hidden" name="version" value=version.to_string() />
            {text(voice, &line, "reference", &line.reference, &shown.problems)}
            {text(voice, &line, "date", &line.date, &shown.problems)}
            {text(voice, &line, "institution", &line.institution, &shown.problems)}
            {select(adopts, versions.collect(), &shown.problems)}
            <p class="actions"><button class="button" type="submit">{voice.say("approval-adopt")}</button>{withdraw}</p>
        </form>
    }
    .into_any()
}
