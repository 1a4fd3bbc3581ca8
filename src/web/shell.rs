//! Knows how a view becomes the bytes of a page.

use super::components::{Sheet, layout};
use super::shield::RunsIslands;
use super::{AppState, Voice};
use axum::Extension;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// A page in the layout, ready to be sent with status 200; give it another status with `(status, shell(…))`.
pub fn shell(state: &AppState, voice: &Voice, sheet: Sheet) -> Response {
    let (style, icon) = (state.assets.url("main"), state.assets.url("icon"));
    let html = html(|| layout(voice, sheet, style, icon));
    let kind = [(CONTENT_TYPE, "text/html; charset=utf-8")];
    match state.assets.islands() {
        // What people wrote is escaped, so only a page that has islands contains this.
        Some(loader) if html.contains("<leptos-island") => {
            let script = format!("<script type=\"module\" src=\"{loader}\"></script></body>");
            let html = html.replacen("</body>", &script, 1);
            (Extension(RunsIslands), kind, format!("<!DOCTYPE html>\n{html}")).into_response()
        }
        _ => (kind, format!("<!DOCTYPE html>\n{html}")).into_response(),
    }
}

/// A view as HTML. Nothing in it runs in the browser.
pub fn html(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| view().to_html());
    owner.cleanup();
    html
}
