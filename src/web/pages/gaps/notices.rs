//! Knows what must be said about where the content and the figures come from.

use super::Part;
use super::findings::Findings;
use crate::web::Place;
use leptos::prelude::*;

/// The part.
pub fn part(findings: &Findings<'_>) -> Part {
    let voice = findings.voice();
    let framework = findings.framework;
    let args = [
        ("date", voice.date(findings.card.as_of).into()),
        ("framework", voice.text(&framework.title).into()),
        ("version", framework.version.clone().into()),
    ];
    let notices: Vec<_> =
        framework.notices.iter().map(|notice| view! { <li>{voice.text(&notice.text)}</li> }).collect();
    let gaps = Place::Gaps(findings.open.id()).url(voice.lang());
    let csv = format!("{gaps}.csv?framework={}", framework.id);
    let body = view! {
        <p>{voice.say_with("gaps-made", &args)}</p>
        <ul class="sentences">{notices}</ul>
        <p>{voice.text(&framework.licence)}</p>
        <ul class="plain">
            <li><a href=csv>{voice.say("gaps-csv")}</a></li>
            <li><a href=Place::Method.url(voice.lang())>{voice.say("start-method")}</a></li>
        </ul>
    };
    Part { id: "notices", name: "gaps-notices", title: voice.say("gaps-notices"), body: body.into_any() }
}
