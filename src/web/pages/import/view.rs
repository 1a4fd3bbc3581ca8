//! Knows how the import looks: the form, what a file holds before it is kept, and the account of what became of it.

use crate::intake::{COLUMNS, IntakeReport};
use crate::web::components::{FileField, file_input, warning};
use crate::web::forms::{FormPart, FormState};
use crate::web::pages::import::READING;
use crate::web::pages::new::round_part;
use crate::web::{Address, AppState, Voice};
use leptos::prelude::*;

/// The form.
pub fn form(state: &AppState, voice: &Voice, mut form: FormState) -> AnyView {
    let top = form.top(state, voice);
    let file = FileField {
        name: "file",
        label: voice.say("import-file"),
        hint: voice.say("import-file-hint"),
        accept: ".xlsx,.xlsm,.csv,.txt,.tsv,.json,text/csv,application/json".to_owned(),
    };
    view! {
        {top}
        <h1>{voice.say("import-title")}</h1>
        <p class="lead">{voice.say("import-lead")}</p>
        <form method="post" enctype="multipart/form-data" novalidate=true>
            {file_input(file, &form.problems)}
            <fieldset class="ticks">
                <legend><h2>{voice.say("import-table")}</h2></legend>
                <p class="hint">{voice.say("import-table-hint")}</p>
                {round_part(voice, &state.library).view(&form)}
                {FormPart::of(voice, &READING).view(&form)}
            </fieldset>
            <p class="actions"><button class="button" type="submit">{voice.say("import-read")}</button></p>
        </form>
        {columns(voice)}
    }
    .into_any()
}

fn columns(voice: &Voice) -> AnyView {
    let keys = [
        "import-column-item",
        "import-column-level",
        "import-column-finding",
        "import-column-confidence",
        "import-column-source",
        "import-column-grade",
        "import-column-date",
    ];
    let own = voice.language().tables.columns();
    let rows = COLUMNS.into_iter().zip(own).zip(keys).map(|((name, own), key)| {
        let own = own.first().filter(|own| *own != name);
        let own = own.map(|own| view! { <code>{own.clone()}</code>", " });
        view! { <div class="scale-line"><dt>{own}<code>{name}</code></dt><dd>{voice.say(key)}</dd></div> }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <section class="section">
            <h2>{voice.say("import-columns")}</h2>
            <p>{voice.say("import-columns-text")}</p>
            <dl class="scale">{rows}</dl>
        </section>
    }
    .into_any()
}

/// What a file holds and what would become of it.
pub struct ImportPreview {
    /// What stands in it.
    pub facts: Vec<(String, String)>,
    /// What was read otherwise than it is written, and what was left out.
    pub report: IntakeReport,
    /// The name in addresses that it would get.
    pub id: String,
    /// The one that is taken already.
    pub renamed: Option<String>,
    /// By which it can be kept.
    pub staged: String,
}

/// The page before anything is kept.
pub fn preview(voice: &Voice, preview: ImportPreview) -> AnyView {
    let ImportPreview { facts, report, id, renamed, staged } = preview;
    let lines: Vec<_> = facts
        .into_iter()
        .map(|(name, value)| view! { <div class="scale-line"><dt>{name}</dt><dd dir="auto">{value}</dd></div> })
        .collect();
    let begins = voice.say_with("preview-begins", &[("id", id.clone().into())]);
    let renamed = renamed.map(|taken| {
        let args = [("taken", taken.into()), ("id", id.into())];
        warning(voice.say_with("preview-renamed", &args))
    });
    view! {
        <h1>{voice.say("preview-title")}</h1>
        <p class="lead">{voice.say("preview-lead")}</p>
        <dl class="scale">{lines}</dl>
        {renamed}
        <p>{begins}</p>
        {remarks(voice.say("import-changed-title"), voice.remarks(&report.changed))}
        {remarks(voice.say("import-dropped-title"), voice.remarks(&report.dropped))}
        <form method="post" action=Address::ImportKeep.url(voice.lang())>
            <input type="hidden" name="staged" value=staged />
            <p class="actions">
                <button class="button" type="submit">{voice.say("preview-keep")}</button>
                <a href=Address::Import.url(voice.lang())>{voice.say("preview-other")}</a>
            </p>
        </form>
    }
    .into_any()
}

/// What became of the file of the assessment with this id and title; `renamed` is the name that was taken already.
pub fn done(
    voice: &Voice,
    report: &IntakeReport,
    (id, title): (&str, String),
    renamed: Option<String>,
) -> AnyView {
    let overview = Address::Overview(id.to_owned()).url(voice.lang());
    let check = Address::Check(id.to_owned()).url(voice.lang());
    let renamed = renamed.map(|taken| {
        let args = [("taken", taken.into()), ("id", id.into())];
        warning(voice.say_with("import-renamed", &args))
    });
    view! {
        <h1>{voice.say("import-done")}</h1>
        <p class="lead"><bdi>{title}</bdi></p>
        <ul class="counts">
            <li>{voice.say_count("import-kept", report.kept)}</li>
            <li>{voice.say_count("import-changed", report.changed.len())}</li>
            <li>{voice.say_count("import-dropped", report.dropped.len())}</li>
        </ul>
        {renamed}
        {remarks(voice.say("import-changed-title"), voice.remarks(&report.changed))}
        {remarks(voice.say("import-dropped-title"), voice.remarks(&report.dropped))}
        <p class="actions">
            <a class="button" href=overview>{voice.say("import-open")}</a>
            <a href=check>{voice.say("overview-check")}</a>
        </p>
    }
    .into_any()
}

fn remarks(title: String, lines: Vec<String>) -> Option<AnyView> {
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect();
    (!lines.is_empty())
        .then(|| view! { <section class="section"><h2>{title}</h2><ul>{lines}</ul></section> }.into_any())
}
