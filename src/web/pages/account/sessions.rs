//! Knows the list of the places where somebody is in, each to be ended.

use super::{AccountAct, act_field};
use crate::accounts::Session;
use crate::service::SignedIn;
use crate::web::components::{Caption, Head, PostForm, STACKED, moment, post_form, table, tag};
use crate::web::{AppState, Voice};
use leptos::prelude::*;

/// What a browser says of itself, and what people call it; the first that fits. Others pretend to be those below.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
/// The same for what it runs on.
const SYSTEMS: [(&str, &str); 6] = [
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// What people call a browser and what it runs on; what it says of itself where nobody knows it.
fn browser_words(says: &str) -> String {
    let known = |table: &[(&str, &'static str)]| {
        table.iter().find(|(sign, _)| says.contains(sign)).map(|(_, name)| *name)
    };
    match (known(&BROWSERS), known(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => says.to_owned(),
    }
}

/// The sessions, this one marked, and a button that ends all others.
pub fn view(state: &AppState, voice: &Voice, own: &SignedIn, sessions: &[Session]) -> AnyView {
    let rows: Vec<_> = sessions.iter().map(|session| row(state, voice, own, session)).collect();
    let heads = vec![
        Head::Text("account-browser"),
        Head::Text("account-begun"),
        Head::Text("account-seen"),
        Head::Text("account-end"),
    ];
    let others = (sessions.len() > 1).then(|| {
        let content = view! {
            {act_field(AccountAct::EndOthers)}
            <p class="actions">
                <button class="button secondary" type="submit">{voice.say("account-end-others")}</button>
            </p>
        };
        post_form(PostForm::default(), content.into_any())
    });
    view! {
        <section class="section" aria-labelledby="sessions">
            <h2 id="sessions">{voice.say("account-sessions")}</h2>
            <p>{voice.say("account-sessions-text")}</p>
            {table(voice, Caption::heading("sessions").look(STACKED), heads, rows)}
            {others}
        </section>
    }
    .into_any()
}

fn row(state: &AppState, voice: &Voice, own: &SignedIn, session: &Session) -> AnyView {
    let is_this = session.token == own.session.token;
    let browser = match browser_words(&session.browser) {
        none if none.is_empty() => voice.say("account-browser-unknown"),
        known => known,
    };
    let end = match is_this {
        true => tag(voice.say("account-this"), "quiet"),
        false => {
            let content = view! {
                {act_field(AccountAct::End)}
                <input type="hidden" name="session" value=session.token.to_string() />
                <button class="button secondary small" type="submit">{voice.say("account-end")}</button>
            };
            post_form(PostForm::default(), content.into_any())
        }
    };
    view! {
        <tr>
            <th scope="row"><bdi>{browser}</bdi></th>
            <td data-head=voice.say("account-begun")>{moment(voice, state.clock, session.begun)}</td>
            <td data-head=voice.say("account-seen")>{moment(voice, state.clock, session.seen)}</td>
            <td data-head=voice.say("account-end")>{end}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_called_as_people_call_it() {
        for (says, expected) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox · Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36 Edg/143.0",
                "Edge · Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile Safari/604.1",
                "Safari · iPhone",
            ),
            ("curl/8.9", "curl/8.9"),
            ("", ""),
        ] {
            assert_eq!(browser_words(says), expected, "{says}");
        }
    }
}
