//! Knows how the page looks on which an institution answers: light, and nothing on it of what the others say or what counts.

use super::{ResponsePlace, files};
use crate::assessment::{Answer, Evidence, Institution};
use crate::framework::Item;
use crate::service::Person;
use crate::web::components::{
    Caption, Checkbox, Head, PageContent, PostForm, STACKED, checkbox, level_cards, notice, plain_sheet,
    post_form, rating_tag, small_number_warning, table,
};
use crate::web::forms::{FormPart, FormState, FormStatus};
use crate::web::http::extract::Open;
use crate::web::pages::item::conditions::ticked_view;
use crate::web::pages::item::form::{EVIDENCE, EVIDENCES, FINDING, shown_evidence};
use crate::web::{Address, Voice};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
pub fn page(place: &ResponsePlace<'_>, mut form: FormState) -> Response {
    let (open, voice) = (place.open, &place.open.voice);
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let title = format!("{} {}", place.item.id, voice.text(&place.item.title));
    let caption = [place.item.id.to_string(), voice.text(&place.framework.short_title), place.name()];
    let main = view! {
        {top}
        {archived(open)}
        <p class="caption">{caption.join(" · ")}</p>
        <h1>{voice.text(&place.item.title)}</h1>
        <p class="lead">{voice.text(&place.item.sense)}</p>
        <p class="hint">{state(place)}</p>
        {others(place)}
        {form_view(place, &form)}
        {back(place)}
    };
    sheet(open, title, place.url(), main.into_any(), standing)
}

/// The page of somebody who answers for several institutions and has not said for which.
pub fn choice(open: &Open, item: &Item, own: &[Institution]) -> Response {
    let voice = &open.voice;
    let title = format!("{} {}", item.id, voice.text(&item.title));
    let line = |one: &Institution| {
        let url = Address::response_url(open.id(), &item.id, &one.id, voice.lang());
        let name = if one.id.is_external() { voice.say("respond-external") } else { one.name.clone() };
        view! { <li class="task"><a class="task-name" href=url><bdi>{name}</bdi></a></li> }
    };
    let lines: Vec<_> = own.iter().map(line).collect();
    let main = view! {
        <p class="caption">{title.clone()}</p>
        <h1>{voice.say("respond-choose")}</h1>
        <ul class="tasks">{lines}</ul>
    };
    let url = Address::Respond(open.id(), item.id.clone()).url(voice.lang());
    sheet(open, title, url, main.into_any(), FormStatus::Fresh)
}

/// Such a page has nothing around it that tells how the assessment stands.
fn sheet(open: &Open, title: String, url: String, main: AnyView, standing: FormStatus) -> Response {
    let sheet = PageContent { shut: open.answers_are_shut(), ..plain_sheet(title, &url, main) };
    sheet.send_unkept(&open.state, &open.voice, standing)
}

fn archived(open: &Open) -> Option<AnyView> {
    let voice = &open.voice;
    let validated = open.validation().map(|signature| {
        let args = [("by", signature.by.clone().into()), ("date", voice.date(signature.date).into())];
        notice(voice.say_with("gates-answers-shut", &args))
    });
    open.is_archived().then(|| notice(voice.say("archived-notice"))).or(validated)
}

/// How far the institution has come, and until when it answers.
fn state(place: &ResponsePlace<'_>) -> String {
    let voice = &place.open.voice;
    let day = |answer: &Answer| answer.date.map(|day| voice.date(day)).unwrap_or_default();
    let state = match (&place.draft, &place.submitted) {
        (Some(draft), _) => {
            let at = place.open.state.clock.day_of(draft.record.at);
            voice.say_with("respond-state-draft", &[("date", voice.date(at).into())])
        }
        (None, Some(answer)) => voice.say_with("respond-state-submitted", &[("date", day(answer).into())]),
        (None, None) => voice.say("respond-state-none"),
    };
    let due = place.institution.due.filter(|_| place.institution.is_asked());
    let due = due.map(|due| voice.say_with("work-due", &[("date", voice.date(due).into())]));
    [Some(state), due].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What the others submitted, once the item was opened to all; nothing before.
fn others(place: &ResponsePlace<'_>) -> Option<AnyView> {
    let (open, voice) = (place.open, &place.open.voice);
    let all = open.assessment().deliberations.get(&place.item.id).filter(|all| all.opened)?;
    let row = |answer: &Answer| {
        let name = answer.rating.level().and_then(|level| place.framework.level_name(level));
        let rating = rating_tag(voice, Some(&answer.rating), name.map(|name| voice.text(&name.label)));
        let comment = Some(answer.comment.clone()).filter(|words| !words.is_empty());
        let conditions = place.item.has_conditions().then(|| {
            let ticked = ticked_view(open, place.item, answer);
            view! { <td data-head=voice.say("column-conditions")>{ticked}</td> }
        });
        view! {
            <tr>
                <th scope="row"><bdi>{answer.by.clone()}</bdi></th>
                <td data-head=voice.say("column-level")>{rating}</td>
                {conditions}
                <td class="pre" dir="auto" data-head=voice.say("column-reason")>{comment}</td>
            </tr>
        }
        .into_any()
    };
    let conditions = place.item.has_conditions().then_some("column-conditions");
    let heads = ["column-institution", "column-level"].into_iter().chain(conditions);
    let heads = heads.chain(["column-reason"]).map(Head::Text).collect();
    let others = all.responses.iter().filter(|(id, _)| *id != place.id());
    let rows: Vec<_> = others.map(|(_, answer)| row(answer)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2 id="others">{voice.say("respond-others")}</h2>
                {table(voice, Caption::heading("others").look(STACKED), heads, rows)}
            </section>
        }
        .into_any()
    })
}

fn form_view(place: &ResponsePlace<'_>, form: &FormState) -> AnyView {
    let voice = &place.open.voice;
    let keeps_drafts = place.open.drafts_for(place.id());
    let usual = if keeps_drafts { "draft" } else { "submit" };
    let searched = Checkbox::of("searched", !form.fields.text("searched").is_empty());
    post_form(
        PostForm { class: Some("item-form"), files: true, ..PostForm::of(form.version) },
        view! {
            <input type="hidden" name="institution" value=place.id().to_string() />
            <input type="hidden" name="draft" value=form.fields.text("draft") autocomplete="off" />
            <button class="default-submit" type="submit" name="then" value=usual tabindex="-1" aria-hidden="true"></button>
            {level_cards(voice, place.desk().choice(place.framework, form), &form.problems)}
            {notice(voice.say("no-case-data"))}
            {FormPart::of(voice, &FINDING).view(form)}
            {small_number_warning(voice, [&form.fields.text("comment")])}
            <fieldset class="evidences">
                <legend><h2>{voice.say("column-evidence")}</h2></legend>
                <p class="hint">{voice.say("respond-evidence-hint")}</p>
                {pieces(place, form)}
                {checkbox(searched, voice.say("item-searched").into_any())}
            </fieldset>
            {buttons(place, keeps_drafts)}
        }
        .into_any(),
    )
}

fn pieces(place: &ResponsePlace<'_>, form: &FormState) -> Vec<AnyView> {
    let held = place.last_answer().map_or(&[][..], |answer| &answer.evidence);
    let rows = 0..shown_evidence(&form.fields, held.len());
    rows.map(|row| piece(&place.open.voice, row, form, held)).collect()
}

/// A piece of evidence in the few fields that somebody in a hurry fills in. A new one stands open.
fn piece(voice: &Voice, row: usize, form: &FormState, held: &[Evidence]) -> AnyView {
    let prefix = EVIDENCES.prefix(row);
    let part = FormPart::of(voice, &EVIDENCE).between(prefix.clone(), "");
    let text = |word: &str| form.fields.text(&format!("{prefix}{word}"));
    let (id, title) = (text("id"), text("title"));
    let (is_new, is_removed) = (id.is_empty(), !text("remove").is_empty());
    let is_wrong = form.problems.iter().any(|one| one.field.starts_with(&prefix));
    let document = held.iter().find(|piece| piece.id == id);
    let summary = if title.is_empty() { voice.say("evidence-new") } else { title };
    let removal = (!is_new).then(|| {
        let tick = Checkbox::of(format!("{prefix}remove"), is_removed);
        checkbox(tick, voice.say("evidence-remove").into_any())
    });
    view! {
        <details class="evidence" open=is_new || is_wrong>
            <summary><bdi>{summary}</bdi></summary>
            <input type="hidden" name=format!("{prefix}id") value=id />
            {part.field(form, "title")}
            {files::view(voice, row, form, document)}
            {part.field(form, "link")}
            <div class="pair">{part.field(form, "publisher")}{part.field(form, "date")}</div>
            <div class="pair">{part.field(form, "kind")}{part.field(form, "confidentiality")}</div>
            {removal}
        </details>
    }
    .into_any()
}

fn buttons(place: &ResponsePlace<'_>, keeps_drafts: bool) -> AnyView {
    let voice = &place.open.voice;
    let button = |then: &'static str, class: &'static str, words: &str| {
        view! { <button class=class type="submit" name="then" value=then>{voice.say(words)}</button> }
    };
    let draft = keeps_drafts.then(|| button("draft", "button secondary", "respond-save-draft"));
    let discard = place.draft.is_some().then(|| button("discard", "button plain", "respond-discard"));
    let withdraw = place.submitted.is_some().then(|| button("withdraw", "button plain", "respond-withdraw"));
    view! {
        <p class="actions">{button("submit", "button", "respond-submit")}{draft}</p>
        <p class="hint">{voice.say(if keeps_drafts { "respond-private" } else { "respond-for-others" })}</p>
        <p class="actions">{discard}{withdraw}</p>
    }
    .into_any()
}

/// The ways on: to say something about the question, and back to all that is asked.
fn back(place: &ResponsePlace<'_>) -> AnyView {
    let (open, voice) = (place.open, &place.open.voice);
    let moderates = place.is_entered_for_others() || open.person == Person::Owner;
    let (address, words) = match moderates {
        true => (Address::Deliberation(open.id()), "deliberation-title"),
        false => (Address::MyWork, "work-title"),
    };
    let comment = (!place.id().is_external()).then(|| {
        let url = Address::comment_url(open.id(), place.item.id.as_str(), place.id(), voice.lang());
        view! { <p><a href=url>{voice.say("comment-item")}</a></p> }
    });
    view! { {comment}<p><a href=address.url(voice.lang())>{voice.say(words)}</a></p> }.into_any()
}
