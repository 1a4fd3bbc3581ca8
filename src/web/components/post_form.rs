//! Knows how every form that changes something begins: with its token and the version of what it changes; knows no field.

use crate::web::http::once::{TOKEN, token};
use leptos::prelude::*;

/// The attribute of a form that can be sent although the assessment is archived.
pub const STAYS_OPEN: &str = "data-stays-open";

/// A form that changes something, without what stands in it.
#[derive(Default)]
pub struct PostForm {
    /// The version of what it changes, as its author sees it; none where it begins something.
    pub version: Option<u64>,
    /// How it looks.
    pub class: Option<&'static str>,
    /// Its id, where it saves by itself and keeps what is typed in it on its own.
    pub id: Option<&'static str>,
    /// Where it leads, where that is not the address of its page.
    pub action: Option<String>,
    /// The place in a document whose words are shown while they are typed.
    pub preview: Option<String>,
    /// Whether it carries files.
    pub files: bool,
    /// Whether what it asks for takes so long that this is said at once.
    pub slow: bool,
    /// Whether it can be sent although the assessment is archived.
    pub stays_open: bool,
}

impl PostForm {
    /// A form for something of which its author sees this version.
    pub fn of(version: u64) -> PostForm {
        PostForm { version: Some(version), ..PostForm::default() }
    }
}

/// The form around its content. The token comes first and the version next, where the server looks for them; it stands
/// in the address where files make the content long. Browsers must not bring back an older version or token than the page
/// has, so these two are left out when forms are filled in again.
pub fn post_form(form: PostForm, content: AnyView) -> AnyView {
    let PostForm { version, class, id, action, preview, files, slow, stays_open } = form;
    let action = match files {
        true => Some(format!("{}?{TOKEN}={}", action.unwrap_or_default(), token())),
        false => action,
    };
    let token =
        (!files).then(|| view! { <input type="hidden" name=TOKEN value=token() autocomplete="off" /> });
    let version = version.map(|version| {
        view! { <input type="hidden" name="version" value=version.to_string() autocomplete="off" /> }
    });
    view! {
        <form
            method="post"
            novalidate=true
            class=class
            id=id
            action=action
            enctype=files.then_some("multipart/form-data")
            data-preview=preview
            data-slow=slow.then_some("true")
            data-stays-open=stays_open.then_some("true")
        >
            {token}
            {version}
            {content}
        </form>
    }
    .into_any()
}
