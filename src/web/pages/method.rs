//! `/{lang}/method`: how levels and priorities come about, what is ours and what is official, what this cannot do.

use crate::assessment::Grade;
use crate::framework::{Framework, Notice, Status};
use crate::presentation::Label;
use crate::web::components::{level_mark, plain_sheet, status_mark};
use crate::web::http::page::render_page;
use crate::web::{Address, AppState, Voice};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
pub async fn get(state: AppState, voice: Voice) -> Response {
    let url = Address::Method.url(voice.lang());
    let sheet = plain_sheet(voice.say("method-title"), &url, view(&state, &voice));
    render_page(&state, &voice, sheet)
}

fn view(state: &AppState, voice: &Voice) -> AnyView {
    let frameworks: Vec<_> = state.library.frameworks.iter().map(|f| framework_view(voice, f)).collect();
    let stages = &state.library.stages;
    view! {
        <h1>{voice.say("method-title")}</h1>
        <p class="lead">{voice.say("method-lead")}</p>
        {part(voice, "method-levels", &["method-levels-1", "method-levels-2", "method-levels-3"])}
        {state.library.main().map(|framework| levels(voice, framework))}
        {part(voice, "method-evidence", &["method-evidence-1", "method-evidence-4", "method-evidence-3", "method-evidence-2"])}
        {grades(voice)}
        {part(voice, "gaps-title", &["method-priority-gap", "method-priority-1", "method-priority-2", "method-priority-3"])}
        {part(voice, "method-uncertain", &["method-uncertain-1", "method-uncertain-2"])}
        {part(voice, "method-limits", &["method-limits-1", "method-limits-2", "method-limits-3"])}
        {marks(voice)}
        <section class="section">
            <h2>{voice.say("gaps-notices")}</h2>
            <p>{voice.say("method-official-text")}</p>
            {frameworks}
            {notices(voice, voice.text(&stages.title), &voice.text(&stages.publisher), voice.text(&stages.licence), &stages.notices)}
        </section>
    }
    .into_any()
}

fn part(voice: &Voice, title: &str, paragraphs: &[&str]) -> AnyView {
    let paragraphs: Vec<_> = paragraphs.iter().map(|key| view! { <p>{voice.say(key)}</p> }).collect();
    view! { <section class="section"><h2>{voice.say(title)}</h2>{paragraphs}</section> }.into_any()
}

fn levels(voice: &Voice, framework: &Framework) -> AnyView {
    let rows: Vec<_> = framework
        .levels
        .iter()
        .map(|name| {
            let level = name.level.to_string();
            let args = [("level", level.clone().into()), ("name", voice.text(&name.label).into())];
            view! {
                <div class="scale-line">
                    <dt>{level_mark(&level)}{voice.say_with("label-level", &args)}</dt>
                    <dd>{voice.text(&name.rule)}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="scale">{rows}</dl> }.into_any()
}

fn grades(voice: &Voice) -> AnyView {
    let lines: Vec<_> = Grade::ALL.iter().map(|grade| view! { <li>{grade.meaning(voice)}</li> }).collect();
    view! { <ul>{lines}</ul> }.into_any()
}

fn marks(voice: &Voice) -> AnyView {
    let known = [(Status::Drafted, "method-drafted"), (Status::Recalled, "method-recalled")];
    let rows = known.map(|(status, key)| {
        view! { <li>{status_mark(voice, status)}" "{voice.say(key)}</li> }
    });
    view! {
        <section class="section">
            <h2>{voice.say("method-marks")}</h2>
            <ul class="plain">{rows.into_iter().collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

fn framework_view(voice: &Voice, framework: &Framework) -> AnyView {
    let title = voice.text(&framework.title);
    let publisher = voice.text(&framework.publisher);
    notices(voice, title, &publisher, voice.text(&framework.licence), &framework.notices)
}

fn notices(voice: &Voice, title: String, publisher: &str, licence: String, notices: &[Notice]) -> AnyView {
    let lines: Vec<_> = notices.iter().map(|notice| view! { <li>{voice.text(&notice.text)}</li> }).collect();
    let publisher = voice.say_with("method-publisher", &[("publisher", publisher.into())]);
    view! { <h3>{title}</h3><p>{publisher}" "{licence}</p><ul>{lines}</ul> }.into_any()
}
