//! Knows how the import looks: the form, what a file holds before it is kept, and the account of what became of it.

use crate::assessment::EvidenceCap;
use crate::intake::{COLUMNS, IntakeReport};
use crate::presentation::cap_sentence;
use crate::web::components::{FileField, PostForm, file_input, lacking_letters, post_form, warning};
use crate::web::forms::{FormPart, FormState};
use crate::web::pages::import::READING;
use crate::web::pages::new::{round_part, twin_link};
use crate::web::{Address, AppState, Voice};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The form.
pub fn form(state: &AppState, voice: &Voice, mut form: FormState) -> AnyView {
    let top = form.top(state, voice);
    let file = FileField {
        name: "file",
        label: voice.say("import-file"),
        hint: voice.say("import-file-hint"),
        accept: ".xlsx,.xlsm,.csv,.txt,.tsv,.json,text/csv,application/json".to_owned(),
        several: true,
    };
    view! {
        {top}
        <h1>{voice.say("import-title")}</h1>
        <p class="lead">{voice.say("import-lead")}</p>
        {post_form(
            PostForm { files: true, slow: true, ..PostForm::default() },
            view! {
                {file_input(file, &form.problems)}
                <fieldset class="ticks">
                    <legend><h2>{voice.say("import-table")}</h2></legend>
                    <p class="hint">{voice.say("import-table-hint")}</p>
                    {round_part(voice, &state.library).view(&form)}
                    {FormPart::of(voice, &READING).view(&form)}
                </fieldset>
                <p class="actions"><button class="button" type="submit">{voice.say("import-read")}</button></p>
            }
            .into_any(),
        )}
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
    /// Its name, as the browser says it.
    pub file: String,
    /// What stands in it.
    pub facts: Vec<(String, String)>,
    /// What was read otherwise than it is written, and what was left out.
    pub report: IntakeReport,
    /// The letters in it that paper cannot show.
    pub letters: BTreeSet<char>,
    /// The name in addresses that it would get.
    pub id: String,
    /// The one that is taken already.
    pub renamed: Option<String>,
    /// Another assessment of the same country and round.
    pub twin: Option<String>,
    /// By which it can be kept.
    pub staged: String,
}

/// The page before anything is kept: each file by itself, and one button for all of them.
pub fn preview(voice: &Voice, previews: Vec<ImportPreview>) -> AnyView {
    let several = previews.len() > 1;
    let lead = voice.say_count("preview-lead", previews.len());
    let staged = previews.iter().map(|one| one.staged.clone()).collect();
    let files: Vec<_> = previews.into_iter().map(|one| file_view(voice, one, several)).collect();
    view! {
        <h1>{voice.say("preview-title")}</h1>
        <p class="lead">{lead}</p>
        {files}
        {keep_form(voice, staged)}
    }
    .into_any()
}

fn file_view(voice: &Voice, preview: ImportPreview, several: bool) -> AnyView {
    let ImportPreview { file, facts, report, letters, id, renamed, twin, staged: _ } = preview;
    let lines: Vec<_> = facts
        .into_iter()
        .map(|(name, value)| view! { <div class="scale-line"><dt>{name}</dt><dd dir="auto">{value}</dd></div> })
        .collect();
    let begins = voice.say_with("preview-begins", &[("id", id.clone().into())]);
    let renamed = renamed.map(|taken| {
        let args = [("taken", taken.into()), ("id", id.into())];
        warning(voice.say_with("preview-renamed", &args))
    });
    let twin = twin.map(|id| {
        let words = voice.say_with("preview-twin", &[("id", id.clone().into())]);
        view! { <div class="notice" data-kind="warning"><p>{words}</p>{twin_link(voice, id)}</div> }
    });
    let name = several.then(|| view! { <h2><bdi>{file}</bdi></h2> });
    view! {
        {name}
        <dl class="scale">{lines}</dl>
        {renamed}
        {twin}
        {lacking_letters(voice, &letters)}
        <p>{begins}</p>
        {account(voice, &report, several)}
    }
    .into_any()
}

/// The button that keeps everything that waits under these names.
fn keep_form(voice: &Voice, staged: Vec<String>) -> AnyView {
    let words = voice.say_count("preview-keep", staged.len());
    let staged: Vec<_> =
        staged.into_iter().map(|name| view! { <input type="hidden" name="staged" value=name /> }).collect();
    let form =
        PostForm { action: Some(Address::ImportKeep.url(voice.lang())), slow: true, ..PostForm::default() };
    let content = view! {
        {staged}
        <p class="actions">
            <button class="button" type="submit">{words}</button>
            <a href=Address::Import.url(voice.lang())>{voice.say("preview-other")}</a>
        </p>
    };
    post_form(form, content.into_any())
}

/// An assessment that was kept.
pub struct KeptImport {
    /// Its name in addresses.
    pub id: String,
    /// Its country and round.
    pub title: String,
    /// What became of its file.
    pub report: IntakeReport,
    /// The name that was taken already.
    pub renamed: Option<String>,
    /// Whether evidence limits its levels.
    pub cap: EvidenceCap,
}

/// What became of the files; `left` still waits, because keeping stopped on the way.
pub fn done(voice: &Voice, kept: Vec<KeptImport>, left: Vec<String>) -> AnyView {
    let (count, several) = (kept.len(), kept.len() > 1);
    let kept: Vec<_> = kept.into_iter().map(|one| kept_view(voice, one, several)).collect();
    let left = (!left.is_empty()).then(|| {
        let stopped = warning(voice.say_count("import-stopped", left.len()));
        view! { {stopped}{keep_form(voice, left)} }
    });
    view! {
        <h1>{voice.say_count("import-done", count)}</h1>
        {left}
        {kept}
    }
    .into_any()
}

fn kept_view(voice: &Voice, kept: KeptImport, several: bool) -> AnyView {
    let KeptImport { id, title, report, renamed, cap } = kept;
    let overview = Address::Overview(id.clone()).url(voice.lang());
    let check = Address::Check(id.clone()).url(voice.lang());
    let decision = Address::Cap(id.clone()).url(voice.lang());
    let renamed = renamed.map(|taken| {
        let args = [("taken", taken.into()), ("id", id.into())];
        warning(voice.say_with("import-renamed", &args))
    });
    let title = match several {
        true => view! { <h2><bdi>{title}</bdi></h2> }.into_any(),
        false => view! { <p class="lead"><bdi>{title}</bdi></p> }.into_any(),
    };
    view! {
        {title}
        <ul class="counts">
            <li>{voice.say_count("import-kept", report.kept)}</li>
            <li>{voice.say_count("import-changed", report.changed.len())}</li>
            <li>{voice.say_count("import-dropped", report.dropped.len())}</li>
        </ul>
        <p>{cap_sentence(voice, cap)}" "<a href=decision>{voice.say("standing-cap")}</a></p>
        {renamed}
        {account(voice, &report, several)}
        <p class="actions">
            <a class="button" href=overview>{voice.say("import-open")}</a>
            <a href=check>{voice.say("overview-check")}</a>
        </p>
    }
    .into_any()
}

/// What was changed and what was dropped; below the heading of its file where there are several.
fn account(voice: &Voice, report: &IntakeReport, several: bool) -> AnyView {
    let parts = [("import-changed-title", &report.changed), ("import-dropped-title", &report.dropped)];
    let parts = parts.into_iter().filter(|(_, remarks)| !remarks.is_empty()).map(|(key, remarks)| {
        let lines = voice.remarks(remarks).into_iter().map(|line| view! { <li dir="auto">{line}</li> });
        let lines: Vec<_> = lines.collect();
        let title = match several {
            true => view! { <h3>{voice.say(key)}</h3> }.into_any(),
            false => view! { <h2>{voice.say(key)}</h2> }.into_any(),
        };
        view! { <section class="section">{title}<ul>{lines}</ul></section> }
    });
    let parts: Vec<_> = parts.collect();
    view! { {parts} }.into_any()
}
