//! `/{lang}/assessments/{id}/records/{list}/{entry}`: one entry of a list as a form; `new` adds one.

use super::list::home;
use crate::assessment::{Change, Confidentiality, Subject};
use crate::service::act;
use crate::web::components::{Crumb, Sheet, error_summary, not_saved};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::records::{List, Said, Sent, list_key, read, starters, values};
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

mod conflict;
mod form;

/// The name of an entry that does not exist yet.
const NEW: &str = "new";
/// How often a new entry looks for a free number when others add at the same time.
const TRIES: u32 = 20;

/// The entry in the address.
#[derive(Deserialize)]
pub struct Named {
    list: String,
    entry: String,
}

/// What a link can fill in.
#[derive(Deserialize)]
pub struct Asked {
    about: Option<String>,
}

/// What stands in the form.
pub struct Entered {
    typed: BTreeMap<&'static str, String>,
    confidentiality: Confidentiality,
    version: u64,
    problems: Problems,
    above: Option<AnyView>,
}

/// An entry that exists, or may.
struct Found {
    list: List,
    name: String,
}

impl Found {
    fn is_new(&self) -> bool {
        self.name == NEW
    }

    fn subject(&self) -> Option<Subject> {
        self.list.topic(&self.name).map(Subject::Strategy)
    }
}

/// The entry in the address, if the list can have it.
fn find(open: &Open, named: Named) -> Result<Found, Failure> {
    let list = List::from_code(&named.list).ok_or(Failure::NotFound)?;
    let found = Found { list, name: named.entry };
    let known = match list {
        List::Entries(_) => found.is_new() || list.held(&open.assessment().strategy, &found.name).is_some(),
        List::Commitments | List::Bodies => {
            let given = starters(&open.state.library.kit, list, open.voice.lang());
            given.iter().any(|one| one.id == found.name)
        }
    };
    if known { Ok(found) } else { Err(Failure::NotFound) }
}

/// The page.
///
/// # Errors
/// Not found where there is no such list or entry.
pub async fn get(
    open: OpenFor<act::Steer>,
    Path(named): Path<Named>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let found = find(&open, named)?;
    let held = found.list.held(&open.assessment().strategy, &found.name);
    let (record, confidentiality) = held.unwrap_or_default();
    let mut typed = values(found.list, &record);
    if let Some(about) = asked.about.filter(|_| found.is_new()) {
        typed.insert("about", about);
    }
    let version = found.subject().map_or(0, |subject| open.version(&subject));
    let entered = Entered { typed, confidentiality, version, problems: Problems::default(), above: None };
    Ok(page(&open, &found, entered, StatusCode::OK))
}

/// Saves or removes the entry.
///
/// # Errors
/// Not found where there is no such list or entry; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Steer>,
    Path(named): Path<Named>,
    fields: Fields,
) -> Result<Response, Failure> {
    let found = find(&open, named)?;
    let version = fields.number("version");
    let given = starters(&open.state.library.kit, found.list, open.voice.lang());
    let sent = read(&open.voice, found.list, &given, &fields);
    let remove = fields.has("remove") && !found.is_new() && !found.list.is_given();
    if !remove && !sent.problems.is_empty() {
        let entered = entered(sent, version, None);
        return Ok(page(&open, &found, entered, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let kept = (!remove).then(|| (sent.record.clone(), sent.confidentiality));
    let saved = match found.is_new() {
        true => add(&open, found.list, kept).await?,
        false => keep(&open, &found, kept, version).await?,
    };
    match saved {
        Saved::Kept(_) => {
            let url = Place::RecordList(open.id(), found.list).url(open.voice.lang());
            Ok(Redirect::to(&format!("{url}?saved=yes")).into_response())
        }
        Saved::Overtaken { theirs, version } => {
            let above = Some(conflict::view(&open, &found, &sent, theirs));
            Ok(page(&open, &found, entered(sent, version, above), StatusCode::CONFLICT))
        }
        Saved::Failed(detail) => {
            let above = Some(not_saved(&open.voice, detail));
            Ok(page(&open, &found, entered(sent, version, above), StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

type Kept = Option<(serde_json::Value, Confidentiality)>;

async fn keep(open: &Open, found: &Found, kept: Kept, version: u64) -> Result<Saved, Failure> {
    let decision = found.list.decision(&found.name, kept).ok_or(Failure::NotFound)?;
    open.save(Change::Strategy(Box::new(decision)), version, "").await
}

/// Keeps a new entry under the first number that nobody has taken since the page was opened.
async fn add(open: &Open, list: List, kept: Kept) -> Result<Saved, Failure> {
    let List::Entries(kind) = list else { return Err(Failure::NotFound) };
    let first = open.assessment().strategy.next_entry(kind).number;
    let mut number = first;
    loop {
        let found = Found { list, name: number.to_string() };
        let version = found.subject().map_or(0, |subject| open.version(&subject));
        let saved = keep(open, &found, kept.clone(), version).await?;
        if !matches!(saved, Saved::Overtaken { .. }) || number - first >= TRIES {
            return Ok(saved);
        }
        number += 1;
    }
}

fn entered(sent: Sent, version: u64, above: Option<AnyView>) -> Entered {
    let Sent { typed, confidentiality, problems, .. } = sent;
    Entered { typed, confidentiality, version, problems, above }
}

fn page(open: &Open, found: &Found, entered: Entered, status: StatusCode) -> Response {
    let voice = &open.voice;
    let of_list = Crumb {
        name: voice.say(&list_key(found.list, Said::Title)),
        url: Place::RecordList(open.id(), found.list).url(voice.lang()),
    };
    let title = form::heading(open, found, &entered);
    let path = Place::RecordEntry(open.id(), found.list, found.name.clone()).url(voice.lang());
    let sheet = Sheet {
        title: title.clone(),
        path,
        context: Some(open.context(None)),
        trail: vec![home(open), of_list],
        problem: !entered.problems.is_empty(),
        main: main(open, found, &title, entered),
        aside: None,
    };
    (status, render_page(&open.state, voice, sheet)).into_response()
}

fn main(open: &Open, found: &Found, title: &str, mut entered: Entered) -> AnyView {
    let voice = &open.voice;
    let above = entered.above.take();
    let remove = (!found.is_new() && !found.list.is_given()).then(|| {
        view! { <button class="button plain" type="submit" name="remove" value="yes">{voice.say("records-remove")}</button> }
    });
    view! {
        {error_summary(voice, &entered.problems)}
        {above}
        <h1><bdi>{title.to_owned()}</bdi></h1>
        {form::hint(open, found)}
        <form method="post" novalidate=true>
            <input type="hidden" name="version" value=entered.version.to_string() />
            {form::fields(open, found, &entered)}
            <p class="actions">
                <button class="button" type="submit">{voice.say("save")}</button>
                {remove}
            </p>
        </form>
    }
    .into_any()
}
