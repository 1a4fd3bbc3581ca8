//! `/{lang}/assessments/{id}/register/{file}`: one file of evidence: what is known of it, and how it is shown to nobody or
//! removed for good.

use super::download::EvidencePath;
use super::{file_view, scan_tag};
use crate::assessment::strategy::FileHash;
use crate::assessment::{Change, Confidentiality, Evidence, Subject};
use crate::framework::ItemId;
use crate::presentation::{Label, Medium, Names};
use crate::service::{AccessRecord, FileStory, ScanRecord, act};
use crate::storage::HistoryEntry;
use crate::web::components::{
    Checkbox, Crumb, PageContent, PostForm, checkbox, moment, notice, post_form, warning,
};
use crate::web::forms::Shape::{Line, Tick};
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormTable, LINE, SaveRequest, SavedQuery, may, must, respond,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::see_other;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// Why a file is shown to nobody.
pub const WITHHOLDING: FormTable = FormTable {
    words: "withhold",
    explains: false,
    specs: &[must("reason", Line(LINE)).because("withhold-reason-missing").hint("withhold-reason-hint")],
};

/// Why a file is removed, and that this is meant.
pub const REMOVAL: FormTable = FormTable {
    words: "removal",
    explains: false,
    specs: &[
        must("reason", Line(LINE)).because("removal-reason-missing").hint("removal-reason-hint"),
        may("sure", Tick),
    ],
};

/// What the buttons of the page do, as the field `act` says it.
const WITHHOLD: &str = "withhold";
const RELEASE: &str = "release";
const REMOVE: &str = "remove";
const SCAN: &str = "scan";

/// A file of the assessment with what is known of it.
struct FileFacts {
    file: FileHash,
    story: FileStory,
    scan: Option<ScanRecord>,
    accesses: Vec<(Option<String>, AccessRecord)>,
    /// The other assessments in which it is in quarantine: those that the reader may open, and how many others.
    elsewhere: (Vec<String>, usize),
}

/// The page.
///
/// # Errors
/// Not found where no answer ever named the file; whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Steer>,
    Path(path): Path<EvidencePath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let form = FormState::of_record(&open, Fields::default(), 0, &query);
    page(&open, FileHash(path.file), form).await
}

/// Shows the file to nobody, shows it again, removes it for good, or has it looked at for viruses.
///
/// # Errors
/// As [`get`].
pub async fn post(
    open: OpenFor<act::Steer>,
    Path(path): Path<EvidencePath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let file = FileHash(path.file);
    let place = Address::EvidenceFile(open.id(), file.0.clone());
    let mut form = FormState::of_sent(&open.state, fields);
    if pieces(&open, &file).is_empty() {
        return Err(PageFailure::NotFound);
    }
    if form.fields.text("act") == SCAN {
        let words = |finding: &str| open.voice.say_with("scan-found", &[("finding", finding.into())]);
        open.scan_again(&file, words).await?;
        return Ok(see_other(&format!("{}?saved=yes", place.url(open.voice.lang()))));
    }
    let change = change(&open, &file, &mut form);
    let saving = change.map(|change| SaveRequest::change(&open, change, form.version, &place));
    let conflict = |_: &FormState, _| warning(open.voice.say("dossier-file-overtaken"));
    match respond(&open, form, saving, conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => page(&open, file, form).await,
    }
}

/// What a form asks for; nothing where something has to be put right, which is noted in it.
fn change(open: &Open, file: &FileHash, form: &mut FormState) -> Option<Change> {
    let voice = &open.voice;
    let act = form.fields.text("act");
    let table = if act == REMOVE { &REMOVAL } else { &WITHHOLDING };
    let read = |form: &mut FormState| {
        let sent = FormPart::of(voice, table).between(format!("{act}-"), "").read(form, &Value::Null);
        sent["reason"].as_str().unwrap_or_default().to_owned()
    };
    let file = file.clone();
    match act.as_str() {
        RELEASE => Some(Change::Quarantine { file, reason: None }),
        WITHHOLD => {
            let reason = read(form);
            form.problems.is_empty().then_some(Change::Quarantine { file, reason: Some(reason) })
        }
        REMOVE => {
            let reason = read(form);
            if form.fields.text("remove-sure").is_empty() {
                let label = voice.say("removal-sure");
                form.problems.note_of("remove-sure", label, voice.say("removal-sure-missing"));
            }
            form.problems.is_empty().then_some(Change::Remove { file, reason })
        }
        _ => None,
    }
}

/// The pieces of evidence that have the file, each with its item, once each.
fn pieces<'a>(open: &'a Open, file: &FileHash) -> Vec<(&'a ItemId, &'a Evidence)> {
    let mut found: Vec<(&ItemId, &Evidence)> = Vec::new();
    for (item, answer) in open.assessment().every_answer() {
        for piece in answer.evidence.iter().filter(|piece| piece.file.as_ref() == Some(file)) {
            if !found.iter().any(|(known, one)| *known == item && one.id == piece.id) {
                found.push((item, piece));
            }
        }
    }
    found
}

async fn page(open: &Open, file: FileHash, mut form: FormState) -> Result<Response, PageFailure> {
    let voice = &open.voice;
    if pieces(open, &file).is_empty() {
        return Err(PageFailure::NotFound);
    }
    let story = open.file_story(&file).await?;
    let scan = open.scans().await?.remove(&file);
    let accesses = open.accesses(&file).await?;
    let elsewhere = open.other_quarantines(&file).await?;
    let facts = FileFacts { file, story, scan, accesses, elsewhere };
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let place = Address::EvidenceFile(open.id(), facts.file.0.clone());
    let main = view! { {top}{view(open, &facts, &form)} }.into_any();
    let register = Address::EvidenceRegister(open.id()).url(voice.lang());
    let trail = vec![Crumb { name: voice.say("dossier-title"), url: register }];
    let title = voice.say("dossier-about-file");
    Ok(PageContent::of(open, title, place, main).trail(trail).reply(open, standing))
}

fn view(open: &Open, facts: &FileFacts, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let assessment = open.assessment();
    let removed = assessment.removed.contains_key(&facts.file);
    let acts = match removed {
        true => notice(voice.say("dossier-file-gone")),
        false => {
            let withhold = match assessment.quarantine.get(&facts.file) {
                Some(reason) => release(open, facts, reason),
                None => withhold(open, facts, form),
            };
            view! { {scan_again(open)}{elsewhere(open, facts)}{withhold}{removal(open, facts, form)} }
                .into_any()
        }
    };
    view! {
        <h1>{voice.say("dossier-about-file")}</h1>
        {about(open, facts)}
        {acts}
        {backups(open, facts, removed)}
        {history(open, facts)}
    }
    .into_any()
}

/// What it supports, what it is called, and what is known of it.
fn about(open: &Open, facts: &FileFacts) -> AnyView {
    let voice = &open.voice;
    let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    let lines = pieces(open, &facts.file).into_iter().map(|(item, piece)| {
        let url = Address::Item(open.id(), item.clone()).url(voice.lang());
        let words = format!("{} {}", piece.id, piece.title);
        view! { <li><span dir="auto">{words}</span>" · "<a href=url>{names.item(item)}</a></li> }
    });
    let lines: Vec<_> = lines.collect();
    let is_secret = pieces(open, &facts.file)
        .iter()
        .any(|(_, piece)| piece.confidentiality == Confidentiality::Confidential);
    let accesses = is_secret.then(|| accesses(open, facts));
    let scan = facts.scan.as_ref();
    let when = scan.map(|scan| moment(voice, open.state.clock, scan.at));
    let finding = scan.map(|scan| scan.finding.clone()).unwrap_or_default();
    // What is removed nobody opens.
    let is_here = !open.assessment().removed.contains_key(&facts.file);
    let meaning = is_here.then(|| scan.map(|scan| scan.state).unwrap_or_default().meaning(voice));
    let meaning = meaning.map(|words| view! { <p class="hint">{words}</p> });
    let since = facts.story.since.map(|at| moment(voice, open.state.clock, at));
    view! {
        <ul>{lines}</ul>
        <p>{file_view(open, &facts.file)}</p>
        <dl class="facts">
            <div><dt>{voice.say("history-file")}</dt><dd><code>{facts.file.0.clone()}</code></dd></div>
            <div><dt>{voice.say("dossier-since")}</dt><dd>{since}</dd></div>
            <div>
                <dt>{voice.say("dossier-viruses")}</dt>
                <dd>{scan_tag(voice, scan)}" "{finding}" "{when}{meaning}</dd>
            </div>
        </dl>
        {accesses}
    }
    .into_any()
}

/// Who opened it, where that is noted.
fn accesses(open: &Open, facts: &FileFacts) -> AnyView {
    let voice = &open.voice;
    let lines = facts.accesses.iter().map(|(name, access)| {
        let name = name.clone().unwrap_or_else(|| voice.say("history-erased"));
        let count = usize::try_from(access.count).unwrap_or(usize::MAX);
        let times = voice.say_count("dossier-opened-times", count);
        view! { <li><bdi>{name}</bdi>" · "{times}" · "{moment(voice, open.state.clock, access.last)}</li> }
    });
    let lines: Vec<_> = lines.collect();
    let none = lines.is_empty().then(|| view! { <p>{voice.say("dossier-opened-none")}</p> });
    view! {
        <section class="section" aria-labelledby="opened">
            <h2 id="opened">{voice.say("dossier-opened")}</h2>
            <p class="hint">{voice.say("dossier-opened-hint")}</p>
            {none}
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

/// A button that does one thing.
fn act_form(version: u64, act: &'static str, content: AnyView) -> AnyView {
    let content = view! { <input type="hidden" name="act" value=act />{content} }.into_any();
    post_form(PostForm { stays_open: true, ..PostForm::of(version) }, content)
}

/// The version that the author of a form saw, or sees now.
fn version(open: &Open, form: &FormState, act: &str, subject: &Subject) -> u64 {
    if form.is_about("act", act) { form.version } else { open.version(subject) }
}

fn scan_again(open: &Open) -> Option<AnyView> {
    open.state.scanner.as_ref()?;
    let words = open.voice.say("scan-again");
    let button =
        view! { <p class="actions"><button class="button secondary" type="submit">{words}</button></p> };
    Some(act_form(0, SCAN, button.into_any()))
}

/// That it is shown to nobody because of another assessment, and where that is undone.
fn elsewhere(open: &Open, facts: &FileFacts) -> Option<AnyView> {
    let (voice, (ids, others)) = (&open.voice, &facts.elsewhere);
    let link = |id: &String| {
        let url = Address::EvidenceFile(id.clone(), facts.file.0.clone()).url(voice.lang());
        view! { <li><a href=url><bdi>{id.clone()}</bdi></a></li> }
    };
    let links: Vec<_> = ids.iter().map(link).collect();
    let others =
        (*others > 0).then(|| view! { <p>{voice.say_count("withhold-elsewhere-others", *others)}</p> });
    let is_anywhere = !links.is_empty() || others.is_some();
    is_anywhere.then(|| {
        view! {
            <section class="section" aria-labelledby="elsewhere">
                <h2 id="elsewhere">{voice.say("withhold-elsewhere")}</h2>
                <p>{voice.say("withhold-elsewhere-text")}</p>
                <ul>{links}</ul>
                {others}
            </section>
        }
        .into_any()
    })
}

fn withhold(open: &Open, facts: &FileFacts, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let version = version(open, form, WITHHOLD, &Subject::Quarantine(facts.file.clone()));
    let part = FormPart::of(voice, &WITHHOLDING).between(format!("{WITHHOLD}-"), "");
    let content = view! {
        {part.view(form)}
        <p class="actions">
            <button class="button secondary" type="submit">{voice.say("withhold-button")}</button>
        </p>
    };
    view! {
        <section class="section" aria-labelledby="withhold">
            <h2 id="withhold">{voice.say("withhold-title")}</h2>
            <p>{voice.say("withhold-text")}</p>
            {act_form(version, WITHHOLD, content.into_any())}
        </section>
    }
    .into_any()
}

fn release(open: &Open, facts: &FileFacts, reason: &str) -> AnyView {
    let voice = &open.voice;
    let version = open.version(&Subject::Quarantine(facts.file.clone()));
    let button = view! {
        <p class="actions">
            <button class="button secondary" type="submit">{voice.say("withhold-release")}</button>
        </p>
    };
    view! {
        <section class="section" aria-labelledby="withhold">
            <h2 id="withhold">{voice.say("withhold-held")}</h2>
            <blockquote class="pre" dir="auto">{reason.to_owned()}</blockquote>
            {act_form(version, RELEASE, button.into_any())}
        </section>
    }
    .into_any()
}

fn removal(open: &Open, facts: &FileFacts, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let version = version(open, form, REMOVE, &Subject::File(facts.file.clone()));
    let part = FormPart::of(voice, &REMOVAL).between(format!("{REMOVE}-"), "");
    let sure = Checkbox::of("remove-sure", !form.fields.text("remove-sure").is_empty());
    let problem = form.problems.of("remove-sure").map(|text| view! { <p class="problem">{text}</p> });
    let content = view! {
        {part.field(form, "reason")}
        {problem}
        {checkbox(sure, voice.say("removal-sure").into_any())}
        <p class="actions"><button class="button secondary" type="submit">{voice.say("removal-button")}</button></p>
    };
    view! {
        <section class="section" aria-labelledby="removal">
            <h2 id="removal">{voice.say("removal-title")}</h2>
            <p>{voice.say("removal-text")}</p>
            {act_form(version, REMOVE, content.into_any())}
        </section>
    }
    .into_any()
}

/// The copies that hold it still, as far as anybody knows.
fn backups(open: &Open, facts: &FileFacts, removed: bool) -> AnyView {
    let voice = &open.voice;
    let lines =
        facts.story.backups.iter().map(|at| view! { <li>{moment(voice, open.state.clock, *at)}</li> });
    let lines: Vec<_> = lines.collect();
    let key = match (lines.is_empty(), removed) {
        (true, _) => "dossier-backups-none",
        (false, true) => "dossier-backups-gone",
        (false, false) => "dossier-backups-kept",
    };
    view! {
        <section class="section" aria-labelledby="backups">
            <h2 id="backups">{voice.say("dossier-backups")}</h2>
            <p>{voice.say(key)}</p>
            <ul>{lines}</ul>
            <p class="hint">{voice.say("dossier-backups-hint")}</p>
        </section>
    }
    .into_any()
}

/// Who did what about it, when and why; nothing where nobody did anything.
fn history(open: &Open, facts: &FileFacts) -> Option<AnyView> {
    let voice = &open.voice;
    let lines: Vec<_> = facts.story.acts.iter().rev().map(|act| act_view(open, act)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="acts">
                <h2 id="acts">{voice.say("history-title")}</h2>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn act_view(open: &Open, act: &HistoryEntry) -> AnyView {
    let voice = &open.voice;
    let (key, reason) = match &act.change {
        Change::Remove { reason, .. } => ("dossier-removed", Some(reason)),
        Change::Quarantine { reason, .. } if reason.is_some() => ("dossier-withheld", reason.as_ref()),
        _ => ("dossier-released", None),
    };
    let who = act.by.name().map_or_else(|| voice.say("history-coordinator"), str::to_owned);
    let reason =
        reason.map(|reason| view! { <blockquote class="pre" dir="auto">{reason.clone()}</blockquote> });
    view! { <li>{voice.say(key)}" · "<bdi>{who}</bdi>" · "{moment(voice, open.state.clock, act.at)}{reason}</li> }
        .into_any()
}
