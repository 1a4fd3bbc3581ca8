//! Knows how a view becomes the bytes of a page.

use super::AppState;
use super::headers::RunsIslands;
use crate::render::html::with_isolates;
use crate::web::address_language::split_language;
use crate::web::components::{PageContent, STAYS_OPEN, Visitor, layout};
use crate::web::{Voice, act_of};
use axum::Extension;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// A page in the layout, ready to be sent with status 200; give it another status with `(status, render_page(…))`.
pub fn render_page(state: &AppState, voice: &Voice, sheet: PageContent) -> Response {
    let (style, icon) = (state.assets.url("main"), state.assets.url("icon"));
    let shut = sheet.shut;
    let reader = state.reader();
    let here = sheet.context.as_ref();
    let here = here.map(|context| (format!("/assessments/{}", context.id), context.acts.clone()));
    let html = html(|| layout(voice, sheet, &reader, style, icon));
    let is_shut = |place: &str| {
        let Some((_, below)) = split_language(voice.languages(), place) else { return false };
        // In another country, and with the program, somebody may do something else than here.
        let acts = match &here {
            Some((inside, acts)) if below.starts_with(inside) => acts.as_slice(),
            _ => reader.acts(),
        };
        act_of(below).is_some_and(|act| !acts.contains(&act))
    };
    let html = if reader == Visitor::Owner { html } else { with_shut_links(&html, is_shut) };
    let html = if shut { with_shut_forms(&html) } else { html };
    let turned = voice.language().direction.is_right_to_left();
    let html = if turned { with_isolates(&html) } else { html };
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
    without_markers(&html)
}

/// The page without the comments by which a browser would find its way when it takes over a view.
///
/// Only islands are taken over; elsewhere the comments weigh, and a title would show them. Words people wrote
/// cannot be meant: a `<` of theirs is always escaped.
fn without_markers(html: &str) -> String {
    let bare = |part: &str| part.replace("<!--<() />-->", "").replace("<!>", "");
    let mut parts = html.split("<leptos-island");
    let mut page = parts.next().map(bare).unwrap_or_default();
    for part in parts {
        let (island, rest) = part.split_once("</leptos-island>").unwrap_or((part, ""));
        page.push_str("<leptos-island");
        page.push_str(island);
        page.push_str("</leptos-island>");
        page.push_str(&bare(rest));
    }
    page
}

/// The page without the forms that would change something, so that nobody sends what cannot be kept; what stood in them can
/// be read. Words people wrote cannot be meant: a `<` of theirs is always escaped.
fn with_shut_forms(html: &str) -> String {
    let mut parts = html.split("<form ");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let (content, after) = rest.split_once("</form>").unwrap_or((rest, ""));
        let is_shut = tag.contains("method=\"post\"") && !tag.contains(STAYS_OPEN);
        if is_shut {
            let class = tag.split_once("class=\"").and_then(|(_, rest)| rest.split_once('"'));
            let class = class.map_or("", |(class, _)| class);
            let fieldset = "<fieldset class=\"shut\" disabled>";
            page.extend([
                "<div class=\"shut-form ",
                class,
                "\">",
                fieldset,
                content,
                "</fieldset></div>",
                after,
            ]);
        } else {
            page.extend(["<form ", tag, ">", content, "</form>", after]);
        }
    }
    page
}

/// The page with every link shut that leads where its reader may not go: the words stay, a button goes. Words people wrote
/// cannot be meant: a `<` of theirs is always escaped.
fn with_shut_links(html: &str, is_shut: impl Fn(&str) -> bool) -> String {
    let mut parts = html.split("<a ");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let link = tag.split_once("href=\"").and_then(|(before, behind)| {
            let (place, behind) = behind.split_once('"')?;
            is_shut(place).then_some((before, behind))
        });
        match link {
            Some((before, behind)) => {
                let hidden = if tag.contains("class=\"button") { " hidden" } else { "" };
                page.extend(["<a ", before.trim_end(), behind, hidden, ">", rest]);
            }
            None => page.extend(["<a ", part]),
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_is_shut_leaves_its_words() {
        let html = "<p><a href=\"/a\" class=\"x\">one</a><a class=\"button\" href=\"/a?b\">two</a><a href=\"/c\">3 &lt;a</a></p>";
        let shut = with_shut_links(html, |place| place.starts_with("/a"));
        assert_eq!(
            shut,
            "<p><a  class=\"x\">one</a><a class=\"button\" hidden>two</a><a href=\"/c\">3 &lt;a</a></p>"
        );
    }

    #[test]
    fn only_forms_that_change_something_are_shut() {
        let page = |[before, behind]: [&str; 2]| {
            format!(
                "<p>a</p><form method=\"get\"><i>1</i></form><b>2</b>{before}<input>{behind}\
                 <form method=\"post\" {STAYS_OPEN}=\"true\"><i>3</i></form>c"
            )
        };
        let open = page(["<form method=\"post\" novalidate class=\"item-form\">", "</form>"]);
        let before = "<div class=\"shut-form item-form\"><fieldset class=\"shut\" disabled>";
        assert_eq!(with_shut_forms(&open), page([before, "</fieldset></div>"]));
    }

    #[test]
    fn markers_stay_only_in_islands() {
        let html = "<title>a<!></title><leptos-island x><b>1<!></b></leptos-island><p>b<!--<() />--></p>";
        assert_eq!(
            without_markers(html),
            "<title>a</title><leptos-island x><b>1<!></b></leptos-island><p>b</p>"
        );
    }

    #[test]
    fn words_that_look_like_markers_stay_words() {
        let words = "<!> <!--<() />-->".to_owned();
        let page = html(|| view! { <p title=words.clone()>{words.clone()}</p> }.into_any());
        assert_eq!(page.matches("&lt;!").count(), 4, "{page}");
    }
}
