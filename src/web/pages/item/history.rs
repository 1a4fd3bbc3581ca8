//! `/{lang}/assessments/{id}/items/{item}/history`: who changed what about one answer, and when, newest first; and bringing
//! back what was answered before.

use super::{ItemPath, ItemPlace, conflict, find, form};
use crate::assessment::{Answer, Change, Rating, Subject};
use crate::framework::Item;
use crate::presentation::{ChangeTeller, Medium, Names};
use crate::service::act;
use crate::storage::HistoryEntry;
use crate::web::components::{
    Caption, Crumb, Head, PageContent, PostForm, actor_words, change_view, moment, moment_words, post_form,
    table,
};
use crate::web::forms::{FormOutcome, FormState, SaveRequest, SavedQuery, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;

/// A table of its own kind that stacks, as [`STACKED`](crate::web::components::STACKED) says.
const LOOK: &str = "stacked history";

/// The page.
///
/// # Errors
/// [`PageFailure::NotFound`] where nobody asks this; whatever the store could not do.
pub async fn get(
    open: OpenFor<act::Answer>,
    Path(path): Path<ItemPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let asked = find(&open, &path.item)?;
    let version = open.version(&subject(asked.item));
    page(&open, &asked, FormState::of_record(&open, Fields::default(), version, &query)).await
}

/// Brings back what the country answered before: a new entry with the same answer.
///
/// # Errors
/// [`PageFailure::NotFound`] where nobody asks this, or there was no such answer; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Answer>,
    Path(path): Path<ItemPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let asked = find(&open, &path.item)?;
    let mut form = FormState::of_sent(&open.state, fields);
    let earlier = open.change_at(&subject(asked.item), form.fields.number("restore")).await?;
    let Some(Change::Answer { item, answer: Some(answer) }) = earlier else {
        return Err(PageFailure::NotFound);
    };
    let answer = as_it_stands(&open, asked.item, answer);
    form.fields = form::fields(&asked.desk(&open), Some(&answer));
    let change = Change::Answer { item, answer: Some(answer) };
    let place = Address::ItemHistory(open.id(), asked.item.id.clone());
    let saving = SaveRequest::change(&open, change, form.version, &place);
    let conflict = |form: &FormState, theirs| conflict::view(&open, &asked, &form.fields, theirs);
    match respond(&open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => page(&open, &asked, form).await,
    }
}

fn subject(item: &Item) -> Subject {
    Subject::Item(item.id.clone())
}

/// An earlier answer as it may stand today: a level that its conditions do not carry any more, because facts elsewhere are
/// others now, is one that was claimed.
fn as_it_stands(open: &Open, item: &Item, answer: Answer) -> Answer {
    let change = Change::Answer { item: item.id.clone(), answer: Some(answer.clone()) };
    let carried = item.level_of(&open.assessment().after([&change]).ticks(item));
    let follows = answer.follows && answer.rating == Rating::Level(carried);
    Answer { follows, ..answer }
}

async fn page(open: &Open, asked: &ItemPlace<'_>, mut form: FormState) -> Result<Response, PageFailure> {
    let history = open.history(&asked.item.id).await?;
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let title = voice.text(&asked.item.title);
    let trail = vec![
        Crumb { name: voice.say("items-title"), url: Address::Items(open.id()).url(voice.lang()) },
        Crumb {
            name: format!("{} {title}", asked.item.id),
            url: Address::Item(open.id(), asked.item.id.clone()).url(voice.lang()),
        },
    ];
    let title = format!("{}: {} {title}", voice.say("history-title"), asked.item.id);
    let place = Address::ItemHistory(open.id(), asked.item.id.clone());
    let main = view! { {top}{view(open, asked, &history, form.version)} };
    let page = PageContent::of(open, title, place, main.into_any()).trail(trail).about_answers(open);
    Ok(page.reply(open, standing))
}

fn view(open: &Open, asked: &ItemPlace<'_>, history: &[HistoryEntry], version: u64) -> AnyView {
    let voice = &open.voice;
    let rows = rows(open, asked.item, history, version);
    let list = match rows.is_empty() {
        true => view! { <p class="notice">{voice.say("history-none")}</p> }.into_any(),
        false => {
            let heads =
                vec![Head::Text("history-when"), Head::Text("history-who"), Head::Text("history-what")];
            table(voice, Caption::heading("history").look(LOOK), heads, rows)
        }
    };
    let export =
        format!("{}?item={}", Address::HistoryFile(open.id(), "csv").url(voice.lang()), asked.item.id);
    view! {
        <p class="caption">{format!("{} {}", asked.item.id, voice.text(&asked.item.title))}</p>
        <h1 id="history">{voice.say("history-title")}</h1>
        <p class="lead">{voice.say("history-lead")}</p>
        {list}
        <p class="actions"><a href=export>{voice.say("history-csv")}</a></p>
    }
    .into_any()
}

/// The changes, newest first, each told by what it changed.
fn rows(open: &Open, item: &Item, history: &[HistoryEntry], version: u64) -> Vec<AnyView> {
    let voice = &open.voice;
    let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    let mut teller = ChangeTeller::of(names);
    let mut rows = Vec::new();
    for (place, one) in history.iter().enumerate() {
        let lines: Vec<_> = teller.tell(&one.change).into_iter().map(change_view).collect();
        let again = repeated(item, &history[..place], one).map(|earlier| {
            let when = moment_words(voice, open.state.clock, earlier.at);
            view! { <p>{voice.say_with("history-restored", &[("moment", when.into())])}</p> }
        });
        let restore = is_restorable(open, item, one).then(|| restore_form(open, one, version));
        let (name, hint) = actor_words(voice, one);
        let hint = hint.map(|hint| view! { <p class="hint">{hint}</p> });
        rows.push(
            view! {
                <tr>
                    <th scope="row">{moment(voice, open.state.clock, one.at)}</th>
                    <td dir="auto" data-head=voice.say("history-who")>{name}{hint}</td>
                    <td data-head=voice.say("history-what")>{again}{lines}{restore}</td>
                </tr>
            }
            .into_any(),
        );
    }
    rows.reverse();
    rows
}

/// The country's own answer in an entry.
fn own_answer<'a>(item: &Item, entry: &'a HistoryEntry) -> Option<&'a Answer> {
    match &entry.change {
        Change::Answer { item: about, answer } if *about == item.id => answer.as_ref(),
        _ => None,
    }
}

/// Whether two answers say the same, whatever a level follows from.
fn is_same(one: &Answer, other: &Answer) -> bool {
    Answer { follows: other.follows, ..one.clone() } == *other
}

/// The entry whose answer stands again by this one, after another did.
fn repeated<'a>(item: &Item, before: &'a [HistoryEntry], one: &HistoryEntry) -> Option<&'a HistoryEntry> {
    let answer = own_answer(item, one)?;
    let own = before.iter().rev().filter(|entry| entry.change.subject() == subject(item));
    let mut own = own.skip_while(|entry| own_answer(item, entry).is_some_and(|last| is_same(last, answer)));
    own.next()?;
    own.find(|entry| own_answer(item, entry).is_some_and(|earlier| is_same(earlier, answer)))
}

/// Whether the entry holds an answer of the country that is another than the one that stands.
fn is_restorable(open: &Open, item: &Item, one: &HistoryEntry) -> bool {
    let held = open.assessment().own_answer(&item.id);
    own_answer(item, one).is_some_and(|answer| !held.is_some_and(|held| is_same(held, answer)))
}

fn restore_form(open: &Open, one: &HistoryEntry, version: u64) -> AnyView {
    let voice = &open.voice;
    let when = moment_words(voice, open.state.clock, one.at);
    let label = voice.say_with("history-restore-of", &[("moment", when.into())]);
    post_form(
        PostForm::of(version),
        view! {
            <input type="hidden" name="restore" value=one.version.to_string() />
            <button class="button secondary small" type="submit" aria-label=label>{voice.say("history-restore")}</button>
        }
        .into_any(),
    )
}
