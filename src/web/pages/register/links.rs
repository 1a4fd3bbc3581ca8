//! `/{lang}/assessments/{id}/links`: whether something is still there where evidence can be found, asked when somebody wants
//! it.

use crate::presentation::Label;
use crate::service::{Act, LinkRecord, LinkRegister, LinkState, act};
use crate::web::components::{PostForm, post_form, tag};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::see_other;
use crate::web::{Address, PageFailure};
use axum::response::Response;
use leptos::prelude::*;

impl Label for LinkState {
    const SET: &'static str = "link-state";
    const EXPLAINED: bool = true;
}

/// Every message that names or explains what was found at an address, so that a check can see that each exists.
pub fn state_keys() -> Vec<String> {
    LinkState::ALL.into_iter().flat_map(|state| [state.key(), state.meaning_key()]).collect()
}

/// Asks the addresses, and shows the register again.
///
/// # Errors
/// Not found where this server asks nobody; whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>) -> Result<Response, PageFailure> {
    open.check_links().await?;
    let place = Address::EvidenceRegister(open.id()).url(open.voice.lang());
    Ok(see_other(&format!("{place}#links")))
}

/// What was found so far, and the button that asks; nothing where this server asks nobody, or the reader may not.
pub fn view(open: &Open, links: &LinkRegister) -> Option<AnyView> {
    open.state.links.as_ref()?;
    if !open.person.may(Act::Steer, &open.assessment().country) {
        return None;
    }
    let voice = &open.voice;
    let due = open.due_links(links).len();
    let lines: Vec<_> = LinkState::ALL.into_iter().filter_map(|state| line(open, links, state)).collect();
    let url = Address::EvidenceLinks(open.id()).url(voice.lang());
    let button = view! {
        <p class="actions">
            <button class="button secondary" type="submit">{voice.say("links-check")}</button>
        </p>
    };
    let form = PostForm { action: Some(url), slow: true, stays_open: true, ..PostForm::default() };
    let form = (due > 0).then(|| post_form(form, button.into_any()));
    Some(
        view! {
            <section class="section" aria-labelledby="links">
                <h2 id="links">{voice.say("links-title")}</h2>
                <p>{voice.say("links-text")}</p>
                <ul>{lines}</ul>
                <p role="status">{voice.say_count("links-due", due)}</p>
                {form}
            </section>
        }
        .into_any(),
    )
}

/// How many addresses were found like this, and what it means.
fn line(open: &Open, links: &LinkRegister, state: LinkState) -> Option<AnyView> {
    let voice = &open.voice;
    let count = links.count(state);
    let words = format!("{}: {}. {}", state.title(voice), voice.number(count), state.meaning(voice));
    (count > 0).then(|| view! { <li>{words}</li> }.into_any())
}

/// What was found at an address where it is not that something is there, and since which day.
pub fn link_tag(open: &Open, record: Option<&LinkRecord>) -> Option<AnyView> {
    let voice = &open.voice;
    let record = record.filter(|record| record.state != LinkState::Alive)?;
    let kind = if record.state == LinkState::Dead { "attention" } else { "quiet" };
    let args = [
        ("state", record.state.title(voice).into()),
        ("date", voice.date(open.state.clock.day_of(record.since)).into()),
    ];
    Some(tag(voice.say_with("links-since", &args), kind))
}
