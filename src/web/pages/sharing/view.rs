//! Knows how the consents of a country are shown: what holds as a table, what was asked, and everything that was signed.

use super::{home, scope_code, scope_words};
use crate::framework::Status;
use crate::presentation::Label;
use crate::region::{
    ConsentAct, ConsentAudience, ConsentEntry, ConsentField, ConsentPurpose, ConsentScope, ConsentStanding,
};
use crate::service::CountryConsents;
use crate::web::Voice;
use crate::web::components::{Caption, Head, table};
use crate::web::http::extract::Open;
use crate::web::http::query_value;
use chrono::NaiveDate;
use leptos::prelude::*;

/// What holds today: a row for each kind of facts, a column for each circle of readers, the purposes in the cells.
pub fn matrix(voice: &Voice, consents: &CountryConsents) -> AnyView {
    let audiences = ConsentAudience::ALL.iter().map(|audience| Head::Words(audience.title(voice)));
    let heads = std::iter::once(Head::Text("sharing-fields")).chain(audiences).collect();
    let rows = ConsentField::ALL.iter().map(|field| matrix_row(voice, consents, *field)).collect();
    view! {
        <section class="section" aria-labelledby="shared">
            <h2 id="shared">{voice.say("sharing-now")}</h2>
            {table(voice, Caption::heading("shared"), heads, rows)}
        </section>
    }
    .into_any()
}

fn matrix_row(voice: &Voice, consents: &CountryConsents, field: ConsentField) -> AnyView {
    let cell = |audience: &ConsentAudience| {
        let scope = |purpose| ConsentScope { field, audience: *audience, purpose };
        let lines = ConsentPurpose::ALL.iter().filter_map(|purpose| {
            let words = standing_words(voice, consents.standing(scope(*purpose)))?;
            Some(view! { <li>{purpose.title(voice)}": "{words}</li> })
        });
        let lines: Vec<_> = lines.collect();
        let inside = match lines.is_empty() {
            true => view! { <span class="not-shared">{voice.say("region-not-shared")}</span> }.into_any(),
            false => view! { <ul class="plain">{lines}</ul> }.into_any(),
        };
        view! { <td>{inside}</td> }
    };
    let cells: Vec<_> = ConsentAudience::ALL.iter().map(cell).collect();
    view! { <tr><th scope="row">{field.title(voice)}</th>{cells}</tr> }.into_any()
}

/// How a consent stands, with its day; none where nobody asked.
fn standing_words(voice: &Voice, standing: ConsentStanding) -> Option<String> {
    let (key, day) = match standing {
        ConsentStanding::Nothing => return None,
        ConsentStanding::Asked(day) => ("sharing-asked-on", day),
        ConsentStanding::Given(day) => ("grant-ends", day),
        ConsentStanding::Ended(day) => ("sharing-ended-on", day),
        ConsentStanding::Withdrawn(day) => ("sharing-withdrawn-on", day),
    };
    Some(voice.say_with(key, &[("date", voice.date(day).into())]))
}

/// What the country was asked for and has not decided, each with the way to the form; nothing where there is nothing.
pub fn questions(open: &Open, consents: &CountryConsents) -> Option<AnyView> {
    let voice = &open.voice;
    let line = |scope: ConsentScope| match consents.standing(scope) {
        ConsentStanding::Asked(day) => {
            let url = format!("{}?scope={}#give", home(open), query_value(&scope_code(scope)));
            let date = voice.say_with("sharing-asked-on", &[("date", voice.date(day).into())]);
            Some(view! { <li><a href=url>{scope_words(voice, scope)}</a>" ("{date}")"</li> })
        }
        _ => None,
    };
    let lines: Vec<_> = ConsentScope::all().filter_map(line).collect();
    let title = voice.say_count("sharing-questions", lines.len());
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="questions">
                <h2 id="questions">{title}</h2>
                <p>{voice.say("sharing-questions-text")}</p>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// That the words of consents were not reviewed, where that is so.
pub fn draft_notice(open: &Open) -> Option<AnyView> {
    let is_draft = open.state.library.regions.consents.iter().any(|text| text.status != Status::Verified);
    is_draft.then(|| view! { <p class="hint">{open.voice.say("sharing-drafted")}</p> }.into_any())
}

/// Everything that was asked, given and taken back, the latest first; nothing where nothing was.
pub fn record(voice: &Voice, consents: &CountryConsents) -> Option<AnyView> {
    let rows: Vec<_> = consents.entries.iter().rev().map(|entry| record_row(voice, entry)).collect();
    let heads = vec![
        Head::Text("agree-date"),
        Head::Text("sharing-act"),
        Head::Text("sharing-what"),
        Head::Text("gates-by"),
    ];
    let title = voice.say_count("sharing-record-count", rows.len());
    (!rows.is_empty()).then(|| {
        let caption = Caption::words(voice.say("sharing-record"));
        view! {
            <details class="fold">
                <summary>{title}</summary>
                {table(voice, caption, heads, rows)}
            </details>
        }
        .into_any()
    })
}

fn record_row(voice: &Voice, entry: &ConsentEntry) -> AnyView {
    let (act, more) = match &entry.act {
        ConsentAct::Ask(terms) => ("sharing-act-ask", until_words(voice, terms.until, terms.text.as_str())),
        ConsentAct::Give(terms) => ("sharing-act-give", until_words(voice, terms.until, terms.text.as_str())),
        ConsentAct::Withdraw { reason } => ("sharing-act-withdraw", reason.clone()),
    };
    view! {
        <tr>
            <th scope="row">{voice.date(entry.day)}</th>
            <td>{voice.say(act)}<span class="hint"><bdi>{more}</bdi></span></td>
            <td>{scope_words(voice, entry.scope)}</td>
            <td><bdi>{entry.by.clone()}</bdi></td>
        </tr>
    }
    .into_any()
}

fn until_words(voice: &Voice, until: NaiveDate, text: &str) -> String {
    voice.say_with("sharing-terms", &[("date", voice.date(until).into()), ("text", text.into())])
}
