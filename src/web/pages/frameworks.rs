//! `/{lang}/assessments/{id}/choices/frameworks`: which frameworks the assessment answers; more can be added at any time.

use super::new::framework_boxes;
use crate::assessment::{Change, FrameworkChoice, Pin, Subject};
use crate::framework::{Framework, FrameworkId};
use crate::presentation::no_plan;
use crate::service::act;
use crate::web::components::{PageContent, PostForm, notice, post_form, warning};
use crate::web::forms::{FormOutcome, FormState, SaveRequest, SavedQuery, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;

/// The page.
pub async fn get(open: OpenFor<act::Steer>, Query(query): Query<SavedQuery>) -> Response {
    let mut fields = Fields::default();
    open.assessment().frameworks.iter().for_each(|pin| fields.add("framework", pin.framework.as_str()));
    page(&open, FormState::of_record(&open, fields, open.version(&Subject::Frameworks), &query))
}

/// Adds frameworks, and takes away those in which nothing is recorded.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields);
    let voice = &open.voice;
    let now = pins(&open, form.fields.all("framework"));
    if now.is_empty() {
        let missing = voice.say("new-frameworks-missing");
        form.problems.note_of("framework-0", voice.say("new-frameworks"), missing);
    }
    let choice = FrameworkChoice { before: open.assessment().frameworks.clone(), now };
    let place = Address::Frameworks(open.id());
    let saving = SaveRequest::change(&open, Change::Frameworks(choice), form.version, &place);
    let conflict = |_: &FormState, _| warning(voice.say("frameworks-overtaken"));
    match respond(&open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => Ok(page(&open.reload().await?, form)),
    }
}

/// What is answered from now on: what has work in it stays, whatever was ticked, and so does what this Amparo does not
/// have and therefore did not offer.
fn pins(open: &Open, ticked: &[String]) -> Vec<Pin> {
    let (library, assessment) = (&open.analysis.library, open.assessment());
    let is_ticked = |id: &FrameworkId| ticked.iter().any(|one| one == id.as_str());
    let stays = |pin: &&Pin| match library.framework(&pin.framework) {
        Some(framework) => is_ticked(&framework.id) || assessment.items_at_work(framework) > 0,
        None => true,
    };
    let kept = assessment.frameworks.iter().filter(stays).cloned();
    let is_new = |one: &&Framework| is_ticked(&one.id) && !assessment.uses(&one.id);
    kept.chain(library.frameworks.iter().filter(is_new).map(Pin::of)).collect()
}

fn page(open: &Open, mut form: FormState) -> Response {
    let (standing, top) = (form.standing, form.top(&open.state, &open.voice));
    let main = view! { {top}{view(open, &form)} }.into_any();
    let title = open.voice.say("frameworks-title");
    PageContent::of(open, title, Address::Frameworks(open.id()), main)
        .about_answers(open)
        .reply(open, standing)
}

fn view(open: &Open, form: &FormState) -> AnyView {
    let (voice, assessment) = (&open.voice, open.assessment());
    let has_work = |one: &&Framework| assessment.uses(&one.id) && assessment.items_at_work(one) > 0;
    let all = &open.analysis.library.frameworks;
    let (at_work, offered): (Vec<&Framework>, Vec<&Framework>) = all.iter().partition(has_work);
    view! {
        <h1>{voice.say("frameworks-title")}</h1>
        <p class="lead">{voice.say("frameworks-lead")}</p>
        {no_plan(voice, &open.analysis).map(warning)}
        {edition_link(open)}
        {(!at_work.is_empty()).then(|| at_work_view(open, &at_work))}
        {(!offered.is_empty()).then(|| offer(open, offered, form))}
    }
    .into_any()
}

/// The way to newer editions, where the content has had several.
fn edition_link(open: &Open) -> Option<AnyView> {
    let (voice, url) = (&open.voice, Address::Edition(open.id()).url(open.voice.lang()));
    let mappings = &open.analysis.library.mappings;
    if !mappings.iter().any(|mapping| open.assessment().uses(&mapping.framework)) {
        return None;
    }
    let at_hand = (!open.edition_offers().is_empty()).then(|| notice(voice.say("edition-at-hand")));
    Some(view! { {at_hand}<p><a href=url>{voice.say("edition-link")}</a></p> }.into_any())
}

/// The frameworks that stay because something is recorded in them.
fn at_work_view(open: &Open, frameworks: &[&Framework]) -> AnyView {
    let voice = &open.voice;
    let lines = frameworks.iter().map(|framework| {
        let (count, total) = (open.assessment().items_at_work(framework), framework.items.len());
        let progress = voice.say_part("frameworks-at-work-items", count, total);
        view! { <li>{voice.text(&framework.title)}" "<span class="hint">{progress}</span></li> }
    });
    view! {
        <section class="section" aria-labelledby="at-work">
            <h2 id="at-work">{voice.say("frameworks-at-work")}</h2>
            <p>{voice.say("frameworks-at-work-text")}</p>
            <ul class="plain">{lines.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

/// The frameworks that can be added, or taken away again.
fn offer(open: &Open, frameworks: Vec<&Framework>, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let boxes = framework_boxes(voice, &open.analysis.library, frameworks, form);
    view! {
        <section class="section" aria-labelledby="offered">
            <h2 id="offered">{voice.say("frameworks-offered")}</h2>
            <p>{voice.say("frameworks-offered-text")}</p>
            {post_form(
                PostForm::of(form.version),
                view! {
                    {boxes}
                    <p class="actions"><button class="button" type="submit">{voice.say("save")}</button></p>
                }
                .into_any(),
            )}
        </section>
    }
    .into_any()
}
