//! Knows what must be said about where the content and the figures come from.

use super::PagePart;
use super::facts::GapsFacts;
use crate::web::Address;
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let framework = findings.framework;
    let args = [
        ("date", voice.date(findings.card.as_of).into()),
        ("framework", voice.text(&framework.title).into()),
        ("version", framework.version.clone().into()),
    ];
    let notices: Vec<_> =
        framework.notices.iter().map(|notice| view! { <li>{voice.text(&notice.text)}</li> }).collect();
    let gaps = Address::Gaps(findings.open.id()).url(voice.lang());
    let csv = format!("{gaps}.csv?framework={}", framework.id);
    let body = view! {
        <p>{voice.say_with("gaps-made", &args)}</p>
        <ul class="sentences">{notices}</ul>
        <p>{voice.text(&framework.licence)}</p>
        <ul class="plain">
            <li><a href=csv>{voice.say("gaps-csv")}</a></li>
            <li><a href=Address::Method.url(voice.lang())>{voice.say("start-method")}</a></li>
        </ul>
    };
    PagePart { id: "notices", name: "gaps-notices", title: voice.say("gaps-notices"), body: body.into_any() }
}
