//! Knows the form by which the draft is taken away: a date, and one button for each kind of file.

use crate::assessment::Audience;
use crate::assessment::strategy::Notes;
use crate::presentation::options;
use crate::service::DocumentRequest;
use crate::web::components::{Field, FieldWidth, error_summary, select, text_input};
use crate::web::forms::Fault;
use crate::web::http::extract::Open;
use crate::web::{Address, Problems, Voice};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The name of the field for the date.
const DATE: &str = "date";

/// What stands in the field for the date, and what is wrong with it.
#[derive(Debug, Default)]
pub struct DateField {
    typed: String,
    problems: Problems,
}

impl DateField {
    /// This date.
    pub fn of(date: NaiveDate) -> DateField {
        DateField { typed: date.to_string(), problems: Problems::default() }
    }

    /// What was typed and is no date.
    pub fn of_fault(open: &Open, typed: Option<String>, fault: Fault) -> DateField {
        let mut field = DateField { typed: typed.unwrap_or_default(), problems: Problems::default() };
        field.problems.add(DATE, fault.words(&open.voice, &open.voice.say("draft-date")));
        field
    }

    /// What is wrong with it, above the form.
    pub fn summary(&self, open: &Open) -> AnyView {
        error_summary(&open.voice, &self.problems)
    }
}

/// For whom the document is written. A working paper of those who write has no other readers, and what is for everybody no
/// fewer.
fn readers(voice: &Voice, wanted: DocumentRequest) -> AnyView {
    let field = Field {
        name: "audience".to_owned(),
        label: voice.say("audience"),
        hint: Some(voice.say("audience-hint")),
        value: wanted.audience.code().to_owned(),
        ..Field::default()
    };
    match wanted.document.audience() {
        Some(Audience::Public) => view! { <p class="hint">{voice.say("draft-public")}</p> }.into_any(),
        Some(_) => view! { <p class="hint">{voice.say("draft-internal")}</p> }.into_any(),
        None => select(field, options::<Audience>(voice), &Problems::default()),
    }
}

/// The form; every button asks another address for the same date.
pub fn view(open: &Open, wanted: DocumentRequest, date: &DateField) -> AnyView {
    let voice = &open.voice;
    let draft = Address::Draft(open.id()).url(voice.lang());
    let field = Field {
        name: DATE.to_owned(),
        label: voice.say("draft-date"),
        hint: Some(voice.say_with("draft-date-hint", &[("example", "2026-11-22".into())])),
        value: date.typed.clone(),
        width: FieldWidth::Medium,
        focus: false,
    };
    let notes = Field {
        name: "notes".to_owned(),
        label: voice.say("notes"),
        hint: Some(voice.say("notes-hint")),
        value: wanted.notes.code().to_owned(),
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
                    {text_input(field, &date.problems)}
                    {readers(voice, wanted)}
                </div>
                {select(notes, options::<Notes>(voice), &Problems::default())}
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
