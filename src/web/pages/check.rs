//! `/{lang}/assessments/{id}/check`: all answers at a glance, each with a way to change it.

use crate::assessment::{Answer, Rating};
use crate::framework::{Framework, Item, Level};
use crate::presentation::Label;
use crate::service::act;
use crate::web::Address;
use crate::web::components::{Crumb, PageContent, rating_tag, warning};
use crate::web::http::extract::{Open, OpenFor};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
pub async fn get(open: OpenFor<act::Answer>) -> Response {
    let voice = &open.voice;
    let items = Crumb { name: voice.say("items-title"), url: Address::Items(open.id()).url(voice.lang()) };
    PageContent::of(&open, voice.say("check-title"), Address::Check(open.id()), view(&open))
        .trail(vec![items])
        .show(&open)
}

fn view(open: &Open) -> AnyView {
    let voice = &open.voice;
    let items = || open.frameworks().flat_map(|framework| &framework.items);
    let missing = items().filter(|item| !open.assessment().answers.contains_key(&item.id)).count();
    let missing = (missing > 0).then(|| warning(voice.say_count("check-missing", missing)));
    let frameworks: Vec<_> = open.frameworks().map(|framework| framework_view(open, framework)).collect();
    view! {
        <h1>{voice.say("check-title")}</h1>
        <p class="lead">{voice.say("check-lead")}</p>
        {missing}
        {frameworks}
        <p class="actions">
            <a class="button" href=Address::Gaps(open.id()).url(voice.lang())>{voice.say("check-gaps")}</a>
        </p>
    }
    .into_any()
}

fn framework_view(open: &Open, framework: &Framework) -> AnyView {
    let rows: Vec<_> = framework.items.iter().map(|item| row(open, framework, item)).collect();
    view! {
        <section class="section">
            <h2>{open.voice.text(&framework.title)}</h2>
            <dl class="answers">{rows}</dl>
        </section>
    }
    .into_any()
}

fn row(open: &Open, framework: &Framework, item: &Item) -> AnyView {
    let voice = &open.voice;
    let answer = open.assessment().answers.get(&item.id);
    let rating = answer.map(|answer| &answer.rating);
    let level = rating.and_then(Rating::level);
    let name = match level {
        Some(Level::MIN) if item.is_below_first(&open.assessment().ticks(item)) => {
            Some(voice.say("conditions-below-first"))
        }
        _ => level.and_then(|level| framework.level_name(level)).map(|name| voice.text(&name.label)),
    };
    let url = format!("{}?from=check", Address::Item(open.id(), item.id.clone()).url(voice.lang()));
    let key = if answer.is_some() { "check-change" } else { "check-answer" };
    let title = voice.text(&item.title);
    view! {
        <div class="answer" id=item.id.to_string()>
            <dt><span class="item-id">{item.id.to_string()}</span>{title.clone()}</dt>
            <dd>
                {rating_tag(voice, rating, name)}
                {answer.map(|answer| answer_view(open, item, answer))}
            </dd>
            <dd class="answer-change"><a href=url>{voice.say(key)}<span class="hidden">{format!(" {title}")}</span></a></dd>
        </div>
    }
    .into_any()
}

fn answer_view(open: &Open, item: &Item, answer: &Answer) -> AnyView {
    let voice = &open.voice;
    let reason = match &answer.rating {
        Rating::NotApplicable { reason } => Some(view! { <p dir="auto">{reason.clone()}</p> }),
        Rating::Level(_) | Rating::Unknown => None,
    };
    let comment = answer.comment.clone();
    let comment = (!comment.is_empty()).then(|| view! { <p class="pre" dir="auto">{comment}</p> });
    let mut facts = Vec::new();
    if let Some(confidence) = answer.confidence {
        facts.push(confidence.meaning(voice));
    }
    // What is ticked under another item that asks for the same counts here too.
    let ticks = open.assessment().ticks(item).len();
    if ticks > 0 {
        facts.push(voice.say_count("check-conditions", ticks));
    }
    facts.push(match (answer.evidence.len(), answer.searched) {
        (0, true) => voice.say("check-searched"),
        (count, _) => voice.say_count("check-evidence", count),
    });
    facts.extend(answer.date.map(|date| voice.date(date)));
    view! { {reason}{comment}<p class="hint">{facts.join(" · ")}</p> }.into_any()
}
