//! `/{lang}/assessments/{id}/carried`: the answers that came along from an earlier round, to be confirmed or changed.

use crate::analysis::CarriedAnswer;
use crate::assessment::{Answer, CarriedState, Change, Subject};
use crate::service::act;
use crate::web::components::{
    Caption, Checkbox, Head, PageContent, PostForm, STACKED, checkbox, notice, post_form, rating_tag, table,
    tag, warning,
};
use crate::web::forms::Shape::Line;
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormTable, LINE, SaveRequest, SavedQuery, must, respond,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// Who confirms.
pub const CONFIRMING: FormTable =
    FormTable { words: "carried", explains: true, specs: &[must("by", Line(LINE)).hint("carried-by-hint")] };

/// What shows answers whose evidence has aged, beside the codes of states.
const AGED: &str = "aged";

/// Which answers are shown, and what became of the last form.
#[derive(Deserialize)]
pub struct CarriedQuery {
    show: Option<String>,
    saved: Option<String>,
    cleaned: Option<usize>,
}

/// The page.
pub async fn get(open: OpenFor<act::Answer>, Query(query): Query<CarriedQuery>) -> Response {
    let saved = SavedQuery { saved: query.saved, cleaned: query.cleaned };
    let mut fields = Fields::default();
    fields.set("show", query.show.unwrap_or_default());
    page(&open, FormState::of_record(&open, fields, 0, &saved))
}

/// Confirms what was ticked: it is answered in this round as it was in the earlier one.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Answer>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields);
    let changes = changes(&open, &mut form);
    let show = form.fields.text("show");
    let then =
        format!("{}?show={}&saved=yes", Address::Carried(open.id()).url(open.voice.lang()), code_of(&show));
    let saving = SaveRequest { changes, by: form.fields.text("by"), then, ..SaveRequest::default() };
    let conflict = |_: &FormState, _| warning(open.voice.say("carried-overtaken"));
    match respond(&open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => Ok(page(&open.reload().await?, form)),
    }
}

/// What the form confirms, each with the version that its author saw; what is wrong is noted.
fn changes(open: &Open, form: &mut FormState) -> Vec<(Change, u64)> {
    let sent = FormPart::of(&open.voice, &CONFIRMING).read(form, &Value::Null);
    let by = sent["by"].as_str().unwrap_or_default().to_owned();
    let ticked = form.fields.all("item").to_vec();
    let all = open.analysis.carried_answers();
    let chosen: Vec<&CarriedAnswer<'_>> =
        all.iter().filter(|one| ticked.iter().any(|id| id == one.item.id.as_str())).collect();
    if let Some(first) = all.iter().find(|one| one.state == CarriedState::Open).filter(|_| chosen.is_empty())
    {
        let label = open.voice.say("carried-confirm");
        form.problems.note_of(tick_id(first), label, open.voice.say("carried-nothing"));
    }
    let change = |one: &&CarriedAnswer<'_>| {
        let answer = Answer { date: Some(open.state.clock.today()), by: by.clone(), ..one.answer.clone() };
        let seen = form.fields.number(&format!("seen-{}", one.item.id));
        (Change::Answer { item: one.item.id.clone(), answer: Some(answer) }, seen)
    };
    chosen.iter().map(change).collect()
}

fn tick_id(one: &CarriedAnswer<'_>) -> String {
    format!("item-{}", one.item.id)
}

/// What the address may ask for; nothing for anything else.
fn code_of(show: &str) -> &'static str {
    match CarriedState::from_code(show) {
        Some(state) => state.code(),
        None if show == AGED => AGED,
        None => "",
    }
}

fn is_shown(one: &CarriedAnswer<'_>, show: &str) -> bool {
    match show {
        "" => true,
        AGED => !one.aged.is_empty(),
        state => one.state.code() == state,
    }
}

fn page(open: &Open, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let all = open.analysis.carried_answers();
    let body = match all.is_empty() {
        true => notice(voice.say("carried-none")),
        false => body(open, &all, &form),
    };
    let main = view! { {top}<h1>{voice.say("carried-title")}</h1>{body} };
    PageContent::of(open, voice.say("carried-title"), Address::Carried(open.id()), main.into_any())
        .about_answers(open)
        .reply(open, standing)
}

fn body(open: &Open, all: &[CarriedAnswer<'_>], form: &FormState) -> AnyView {
    let voice = &open.voice;
    let show = form.fields.text("show");
    let show = code_of(&show);
    let count = |state: CarriedState| all.iter().filter(|one| one.state == state).count();
    let progress = voice.say_part("carried-progress", all.len() - count(CarriedState::Open), all.len());
    let shown: Vec<&CarriedAnswer<'_>> = all.iter().filter(|one| is_shown(one, show)).collect();
    let may_confirm = shown.iter().any(|one| one.state == CarriedState::Open);
    let heads = vec![
        Head::Text("column-item"),
        Head::Text("carried-answer"),
        Head::Text("carried-state"),
        Head::Text("carried-evidence"),
    ];
    let rows = shown.iter().map(|one| row(open, one, form)).collect();
    let list = table(voice, Caption::heading("list").look(STACKED), heads, rows);
    let confirm = may_confirm.then(|| {
        view! {
            {FormPart::of(voice, &CONFIRMING).view(form)}
            <p class="actions"><button class="button" type="submit">{voice.say("carried-confirm")}</button></p>
        }
    });
    view! {
        <p class="lead">{voice.say("carried-lead")}</p>
        <p>{progress}</p>
        {filter(open, all, show)}
        <h2 id="list">{voice.say("carried-list")}</h2>
        {post_form(
            PostForm::default(),
            view! { <input type="hidden" name="show" value=show />{list}{confirm} }.into_any(),
        )}
    }
    .into_any()
}

/// Links to what can be shown, each with how many there are.
fn filter(open: &Open, all: &[CarriedAnswer<'_>], show: &str) -> AnyView {
    let voice = &open.voice;
    let url = Address::Carried(open.id()).url(voice.lang());
    let choices = [
        ("", "carried-all"),
        (CarriedState::Open.code(), "carried-open"),
        (CarriedState::Confirmed.code(), "carried-confirmed"),
        (CarriedState::Changed.code(), "carried-changed"),
        (AGED, "carried-aged"),
    ];
    let link = |(code, key): (&str, &str)| {
        let count = voice.number(all.iter().filter(|one| is_shown(one, code)).count());
        let current = (code == show).then_some("page");
        let url = format!("{url}?show={code}");
        view! { <li><a href=url aria-current=current>{voice.say(key)}" ("{count}")"</a></li> }
    };
    let links: Vec<_> = choices.into_iter().map(link).collect();
    view! {
        <nav class="sub-nav screen-only" aria-label=voice.say("carried-filter")><ul>{links}</ul></nav>
    }
    .into_any()
}

fn row(open: &Open, one: &CarriedAnswer<'_>, form: &FormState) -> AnyView {
    let (voice, id) = (&open.voice, one.item.id.to_string());
    let url = Address::Item(open.id(), one.item.id.clone()).url(voice.lang());
    let tick = (one.state == CarriedState::Open).then(|| tick(open, one, form));
    let aged: Vec<_> = one
        .aged
        .iter()
        .map(|piece| {
            let words = voice.say_with(
                "carried-aged-piece",
                &[("title", piece.title.clone().into()), ("date", voice.day(&piece.date).into())],
            );
            view! { <p dir="auto">{words}</p> }
        })
        .collect();
    let marks = (!one.aged.is_empty()).then(|| tag(voice.say("carried-aged"), "attention"));
    view! {
        <tr>
            <th scope="row">
                <span class="item-id">{id}</span>" "<a href=url>{voice.text(&one.item.title)}</a>
            </th>
            <td data-head=voice.say("carried-answer")>{answer_words(voice, one)}</td>
            <td data-head=voice.say("carried-state")>{state_tag(voice, one.state)}{tick}</td>
            <td data-head=voice.say("carried-evidence")>{marks}{aged}</td>
        </tr>
    }
    .into_any()
}

/// The answer as it came, with its day and office.
fn answer_words(voice: &Voice, one: &CarriedAnswer<'_>) -> AnyView {
    let rating = &one.answer.rating;
    let name = rating.level().and_then(|level| one.framework.level_name(level));
    let tag = rating_tag(voice, Some(rating), name.map(|name| voice.text(&name.label)));
    let day = one.answer.date.map(|date| voice.date(date));
    let by = (!one.answer.by.is_empty()).then(|| one.answer.by.clone());
    let origin = day.into_iter().chain(by).collect::<Vec<_>>().join(" · ");
    view! { {tag}<span class="hint" dir="auto">{origin}</span> }.into_any()
}

fn state_tag(voice: &Voice, state: CarriedState) -> AnyView {
    let (key, kind) = match state {
        CarriedState::Open => ("carried-open", "attention"),
        CarriedState::Confirmed => ("carried-confirmed", "done"),
        CarriedState::Changed => ("carried-changed", "quiet"),
    };
    tag(voice.say(key), kind)
}

/// The box that confirms an answer, with the version that the reader sees.
fn tick(open: &Open, one: &CarriedAnswer<'_>, form: &FormState) -> AnyView {
    let (voice, id) = (&open.voice, one.item.id.to_string());
    let seen = open.version(&Subject::Item(one.item.id.clone())).to_string();
    let ticked = form.fields.all("item").contains(&id);
    let words = voice.say_with("carried-tick", &[("item", id.clone().into())]);
    let tick = Checkbox { id: tick_id(one), name: "item".to_owned(), value: id.clone(), ticked };
    let problem = form.problems.of(&tick.id).map(|text| view! { <p class="problem">{text}</p> });
    view! {
        {problem}
        <input type="hidden" name=format!("seen-{id}") value=seen />
        {checkbox(tick, words.into_any())}
    }
    .into_any()
}
