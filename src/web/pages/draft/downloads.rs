//! Knows the form by which the draft is taken away: a date, and one button for each kind of file.

use crate::assessment::Audience;
use crate::presentation::options;
use crate::service::DocumentRequest;
use crate::web::components::{Field, FieldWidth, select, text_input};
use crate::web::http::extract::Open;
use crate::web::{Address, Problems};
use leptos::prelude::*;

/// The form; every button asks another address for the same date.
pub fn view(open: &Open, wanted: DocumentRequest) -> AnyView {
    let voice = &open.voice;
    let draft = Address::Draft(open.id()).url(voice.lang());
    let field = Field {
        name: "date".to_owned(),
        label: voice.say("draft-date"),
        hint: Some(voice.say_with("draft-date-hint", &[("example", "2026-11-22".into())])),
        value: wanted.date.to_string(),
        width: FieldWidth::Short,
        focus: false,
    };
    let readers = Field {
        name: "audience".to_owned(),
        label: voice.say("audience"),
        hint: Some(voice.say("audience-hint")),
        value: wanted.audience.code().to_owned(),
        ..Field::default()
    };
    let buttons = |formats: &[(&str, &str)]| -> Vec<_> {
        let button = |(ending, key): &(&str, &str)| {
            let address = format!("{draft}{ending}");
            view! { <button class="button secondary" type="submit" formaction=address>{voice.say(key)}</button> }
        };
        formats.iter().map(button).collect()
    };
    let usual = buttons(&[(".docx", "draft-docx"), (".xlsx", "draft-xlsx"), (".html", "draft-html")]);
    let others = buttons(&[(".md", "draft-md"), ("-tables.zip", "draft-tables"), (".json", "draft-json")]);
    let scores = format!("{}.csv", Address::Gaps(open.id()).url(voice.lang()));
    view! {
        <section class="downloads" aria-labelledby="download">
            <h2 id="download">{voice.say("draft-download")}</h2>
            <form method="get" action=draft.clone()>
                <input type="hidden" name="document" value=wanted.document.code()/>
                <div class="pair">
                    {text_input(field, &Problems::default())}
                    {select(readers, options::<Audience>(voice), &Problems::default())}
                </div>
                <p><button class="button secondary small" type="submit">{voice.say("draft-redraw")}</button></p>
                <div class="actions">
                    <button class="button" type="submit" formaction=format!("{draft}.pdf")>{voice.say("draft-pdf")}</button>
                    {usual}
                </div>
                <details class="plan-moves">
                    <summary>{voice.say("draft-other-formats")}</summary>
                    <div class="actions">{others}<a href=scores>{voice.say("draft-csv")}</a></div>
                </details>
            </form>
        </section>
    }
    .into_any()
}
