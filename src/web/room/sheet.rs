//! Knows what surrounds every page of a room: little, because it comes over a bad line a hundred times at once.

use crate::render::html::with_isolates;
use crate::web::components::language_switch;
use crate::web::http::page::html;
use crate::web::{AppState, Voice};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// How many seconds a page rests before it asks again where no script runs.
const REST: &str = "5";

/// A page of a room.
pub struct RoomSheet {
    /// What it is called.
    pub title: String,
    /// Its address, for the other languages.
    pub path: String,
    /// Its style sheet, as an asset is called.
    pub style: &'static str,
    /// Its script, as an asset is called.
    pub script: Option<&'static str>,
    /// Whether it asks again by itself where no script runs: only where nothing can be typed.
    pub refreshes: bool,
    /// The page itself.
    pub main: AnyView,
}

impl RoomSheet {
    /// A page for phones on which nothing runs.
    pub fn new(title: String, path: String, main: AnyView) -> RoomSheet {
        RoomSheet { title, path, style: "room", script: None, refreshes: false, main }
    }
}

/// The page as a reply with status 200; another one by `(status, room_page(…))`.
pub fn room_page(state: &AppState, voice: &Voice, sheet: RoomSheet) -> Response {
    let html = html(|| document(state, voice, sheet));
    let turned = voice.language().direction.is_right_to_left();
    let html = if turned { with_isolates(&html) } else { html };
    ([(CONTENT_TYPE, "text/html; charset=utf-8")], format!("<!DOCTYPE html>\n{html}")).into_response()
}

fn document(state: &AppState, voice: &Voice, sheet: RoomSheet) -> AnyView {
    let RoomSheet { title, path, style, script, refreshes, main } = sheet;
    let style = state.assets.url(style);
    let script = script.map(|script| view! { <script type="module" src=state.assets.url(script)></script> });
    let refresh =
        refreshes.then(|| view! { <noscript><meta http-equiv="refresh" content=REST /></noscript> });
    view! {
        <html lang=voice.lang().to_string() dir=voice.language().direction.code()>
            <head>
                <meta charset="utf-8" />
                <title>{title}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="stylesheet" href=style />
                <link rel="icon" href="data:," />
                {refresh}
                {script}
            </head>
            <body>
                {main}
                <footer>{language_switch(voice, &path)}</footer>
            </body>
        </html>
    }
    .into_any()
}
