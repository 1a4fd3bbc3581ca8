//! Knows when a text in a form of the editor is shown as it would look; the server knows how.

use super::page::{after, on};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use web_sys::{Element, Event, HtmlTextAreaElement, RequestInit, Response, UrlSearchParams};

/// How long nobody types before the text is shown.
const PAUSE: Duration = Duration::from_millis(150);

/// Shows what is typed into any form of the page that asks for it, a moment after the last key. Without scripting
/// the button next to it does the same.
#[island]
pub fn LivePreview(
    /// Where the server turns a text into a piece of a page.
    address: String,
) -> impl IntoView {
    Effect::new(move |_| {
        let address = address.clone();
        let waiting: Rc<Cell<Option<TimeoutHandle>>> = Rc::default();
        on(&document(), "input", move |event: Event| {
            let Some(area) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok())
            else {
                return;
            };
            let Some(form) = area.closest("form[data-preview]").ok().flatten() else { return };
            if let Some(earlier) = waiting.take() {
                earlier.clear();
            }
            let address = address.clone();
            let show = move || leptos::task::spawn_local(show(address, form, area));
            waiting.set(after(PAUSE, show));
        });
    });
}

async fn show(address: String, form: Element, area: HtmlTextAreaElement) {
    let place = form.get_attribute("data-preview").unwrap_or_default();
    let text = area.value();
    // Where the server cannot be reached the last preview stays; the button says why.
    let Ok(Some(html)) = ask(&address, &place, &text).await else { return };
    let Some(shown) = document().get_element_by_id(&format!("preview-{place}")) else { return };
    if area.value() == text {
        shown.set_text_content(None);
        // The server escaped every word of it.
        let _ = shown.insert_adjacent_html("beforeend", &html);
        if let Some(around) = shown.closest(".edit-preview").ok().flatten() {
            let _ = around.remove_attribute("hidden");
        }
    }
}

async fn ask(address: &str, place: &str, text: &str) -> Result<Option<String>, JsValue> {
    let body = UrlSearchParams::new()?;
    body.append("place", place);
    body.append("text", text);
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body);
    let sent = window().fetch_with_str_and_init(address, &request);
    let response: Response = js_sys::futures::JsFuture::from(sent).await?.dyn_into()?;
    let html = js_sys::futures::JsFuture::from(response.text()?).await?;
    Ok(html.as_string().filter(|_| response.ok()))
}
