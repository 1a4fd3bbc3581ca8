//! `/{lang}/region/{region}`: the countries of a region or group beside each other, for the office that looks after them, each as
//! far as it consented.

pub mod editions;
mod board_table;
mod figures;
mod profiles;
mod tasks;
mod tiles;

use crate::framework::{RegionId, Status};
use crate::region::{Board, BoardOrder, BoardRow};
use crate::service::{Person, RegionError, Standpoint, act};
use crate::web::components::{Crumb, FieldWidth, PageContent, plain_sheet, status_mark};
use crate::web::forms::Shape::Line;
use crate::web::forms::{FormPart, FormState, FormTable, LINE, must};
use crate::web::http::extract::PermitFor;
use crate::web::http::page::render_page;
use crate::web::{Address, AppState, PageFailure, Voice};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// The office in whose name the owner of a machine acts; whoever has an account acts in its name.
pub const OFFICE: FormTable = FormTable {
    words: "gates",
    explains: false,
    specs: &[must("by", Line(LINE)).hint("gates-by-hint").wide(FieldWidth::Medium)],
};

/// The region or group of an address.
#[derive(Deserialize)]
pub struct RegionPath {
    region: String,
}

impl RegionPath {
    fn id(&self) -> RegionId {
        self.region.as_str().into()
    }
}

/// In which order the countries stand.
#[derive(Deserialize)]
pub struct BoardQuery {
    order: Option<String>,
}

/// A board with what its parts need to put it into words.
struct BoardPage<'a> {
    state: &'a AppState,
    voice: &'a Voice,
    id: &'a RegionId,
    board: &'a Board<'a>,
    /// The rows in the order in which they are shown.
    rows: Vec<&'a BoardRow<'a>>,
}

impl BoardPage<'_> {
    /// The name of the country of a row.
    fn country(&self, row: &BoardRow) -> String {
        self.voice.country(&self.state.library, row.country)
    }

    /// What leads on the page to the row of a country.
    fn row_link(&self, row: &BoardRow) -> AnyView {
        let url = format!("#row-{}", row.country);
        view! { <a href=url><bdi>{self.country(row)}</bdi></a> }.into_any()
    }
}

/// The board.
///
/// # Errors
/// [`PageFailure::NotFound`] where there is no such region; refused where the reader looks after none of its countries; whatever
/// the store could not read.
pub async fn get(
    allowed: PermitFor<act::Oversee>,
    state: AppState,
    voice: Voice,
    Path(path): Path<RegionPath>,
    Query(query): Query<BoardQuery>,
) -> Result<Response, PageFailure> {
    let id = path.id();
    let seen = state.region_board(&allowed.person, &id, Standpoint::Office).await?;
    let order = query.order.as_deref().and_then(BoardOrder::from_code).unwrap_or_default();
    let board = seen.board(order);
    let mut rows: Vec<(String, &BoardRow)> =
        board.rows.iter().map(|row| (voice.country(&state.library, row.country), row)).collect();
    if order == BoardOrder::Country {
        voice.sort(&mut rows, |(name, _)| name.as_str());
    }
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let view = BoardPage { state: &state, voice: &voice, id: &id, board: &board, rows };
    let main = board_view(&view);
    let (name, _) = region_name(&state, &voice, &id);
    let url = Address::Region(id.clone()).url(voice.lang());
    let url = if order == BoardOrder::Country { url } else { format!("{url}?order={}", order.code()) };
    Ok(render_page(&state, &voice, sheet(&voice, name, &url, main)))
}

fn board_view(view: &BoardPage<'_>) -> AnyView {
    let voice = view.voice;
    let (name, status) = region_name(view.state, voice, view.id);
    let open = view.rows.iter().filter(|row| row.process.open().is_some()).count();
    view! {
        {nav(voice, view.id, "board-title")}
        <h1><bdi>{name}</bdi>" "{status_mark(voice, status)}</h1>
        <p class="lead">{voice.say_part("board-lead", open, view.rows.len())}</p>
        <p>{voice.say("board-rule")}</p>
        <div class="board-news">
            {tasks::office_tasks(view)}
            {tasks::standstills(view)}
            {tasks::movers(view)}
        </div>
        {board_table::table_view(view)}
        {tiles::tile_map(view)}
        {profiles::profiles(view)}
    }
    .into_any()
}

/// What a region or group is called, and how far the list of its countries can be relied on.
fn region_name(state: &AppState, voice: &Voice, id: &RegionId) -> (String, Status) {
    let regions = &state.library.regions;
    let region = regions.region(id).map(|region| (&region.name, region.status));
    let known = region.or_else(|| regions.group(id).map(|group| (&group.name, group.status)));
    known.map_or_else(|| (id.to_string(), Status::Drafted), |(name, status)| (voice.text(name), status))
}

/// The way between the pages of a region; `here` is the message of this one.
fn nav(voice: &Voice, id: &RegionId, here: &'static str) -> AnyView {
    let pages = [
        ("board-title", Address::Region(id.clone())),
        ("editions-title", Address::RegionEditions(id.clone())),
    ];
    let link = |(key, place): (&'static str, Address)| {
        let (url, current) = (place.url(voice.lang()), (key == here).then_some("page"));
        view! { <li><a href=url aria-current=current>{voice.say(key)}</a></li> }
    };
    let links: Vec<_> = pages.into_iter().map(link).collect();
    view! { <nav class="sub-nav screen-only" aria-label=voice.say("region-nav")><ul>{links}</ul></nav> }
        .into_any()
}

fn sheet(voice: &Voice, title: String, url: &str, main: AnyView) -> PageContent {
    let trail = vec![Crumb { name: voice.say("tab-start"), url: Address::Start.url(voice.lang()) }];
    PageContent { trail, ..plain_sheet(title, url, main) }
}

/// The ways to the boards of those regions and groups of which the reader looks after a country; nothing where there are none.
pub fn region_links(state: &AppState, voice: &Voice, person: &Person) -> Option<AnyView> {
    let line = |id: RegionId| {
        let (name, _) = region_name(state, voice, &id);
        view! { <li><a href=Address::Region(id).url(voice.lang())><bdi>{name}</bdi></a></li> }
    };
    let lines: Vec<_> = state.office_places(person).into_iter().map(|place| line(place.id)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="regions">
                <h2 id="regions">{voice.say("region-links")}</h2>
                <p>{voice.say("region-links-text")}</p>
                <ul class="plain region-links">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// What a page says of an error.
///
/// # Errors
/// What every page tells in the same way.
pub fn region_words(voice: &Voice, error: RegionError) -> Result<String, PageFailure> {
    match error.key() {
        Some(key) => Ok(voice.say(key)),
        None => Err(error.into()),
    }
}

/// The field for the office that acts, where nobody has an account; else who acts. `before` stands before its name.
pub fn office_field(voice: &Voice, person: &Person, form: &FormState, before: &str) -> AnyView {
    match person {
        Person::Member(member) => {
            let words = voice.say_with("region-acts-as", &[("name", member.name.clone().into())]);
            view! { <p class="hint">{words}</p> }.into_any()
        }
        Person::Owner | Person::Stranger => FormPart::of(voice, &OFFICE).between(before, "").view(form),
    }
}

/// The office that a form names, with what is wrong noted in it; empty where an account says it.
pub fn read_office(voice: &Voice, person: &Person, form: &mut FormState, before: &str) -> String {
    match person {
        Person::Member(_) => String::new(),
        Person::Owner | Person::Stranger => {
            let sent = FormPart::of(voice, &OFFICE).between(before, "").read(form, &Value::Null);
            sent["by"].as_str().unwrap_or_default().to_owned()
        }
    }
}
