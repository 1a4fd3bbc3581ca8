//! `/{lang}/assessments/{id}/records`: the lists a strategy is made with, and how full each is.

use crate::service::act;
use crate::web::Address;
use crate::web::components::PageContent;
use crate::web::forms::lists::{ListText, RecordList, list_key, starters};
use crate::web::http::extract::{Open, OpenFor};
use axum::response::Response;
use leptos::prelude::*;

pub mod entry;
mod facts;
pub mod list;
mod points;
mod small_numbers;

/// The page.
pub async fn get(open: OpenFor<act::Steer>) -> Response {
    let title = open.voice.say("records-title");
    PageContent::of(&open, title, Address::Records(open.id()), view(&open)).show(&open)
}

fn view(open: &Open) -> AnyView {
    let voice = &open.voice;
    let empty = RecordList::ALL.iter().filter(|list| list.count(&open.assessment().strategy) == 0).count();
    let headline = match empty {
        0 => voice.say("records-headline-full"),
        all if all == RecordList::ALL.len() => voice.say("records-headline-none"),
        some => voice.say_part("records-headline", some, RecordList::ALL.len()),
    };
    let lines: Vec<_> = RecordList::ALL.into_iter().map(|list| line(open, list)).collect();
    view! {
        <h1>{headline}</h1>
        <p class="lead">{voice.say("records-lead")}</p>
        <ul class="tasks">{lines}</ul>
    }
    .into_any()
}

fn line(open: &Open, list: RecordList) -> AnyView {
    let voice = &open.voice;
    let count = list.count(&open.assessment().strategy);
    let given = starters(&open.analysis.library, list, voice.lang()).len();
    let state = match (list.is_given(), count) {
        (true, some) => voice.say_part("records-of", some, given),
        (false, 0) => voice.say("records-none"),
        (false, some) => voice.say_count("records-count", some),
    };
    let url = Address::RecordList(open.id(), list).url(voice.lang());
    view! {
        <li class="task">
            <div class="task-line">
                <a class="task-name" href=url>{voice.say(&list_key(list, ListText::Title))}</a>
                <span class="task-state">{state}</span>
            </div>
            <p class="hint">{voice.say(&list_key(list, ListText::Feeds))}</p>
        </li>
    }
    .into_any()
}
