//! `/{lang}/assessments/{id}/register`: all evidence in one list that can be searched, and where it contradicts itself.

mod contradictions;
pub mod download;
pub mod file;
pub mod links;
mod search;

use crate::analysis::EvidenceLine;
use crate::assessment::strategy::FileHash;
use crate::assessment::{Confidentiality, Evidence};
use crate::presentation::{Label, Medium, Names, cited_place};
use crate::scoring::EvidenceAge;
use crate::service::{Act, LinkRegister, ScanRecord, ScanState, act};
use crate::web::components::{Caption, Head, PageContent, STACKED, addresses, table, tag};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::query_value;
use crate::web::{Address, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use search::RegisterQuery;
use std::collections::BTreeMap;

impl Label for ScanState {
    const SET: &'static str = "scan";
    const EXPLAINED: bool = true;
}

/// Every message that names or explains what is known of viruses in a file, so that a check can see that each exists.
pub fn scan_keys() -> Vec<String> {
    ScanState::ALL.into_iter().flat_map(|state| [state.key(), state.meaning_key()]).collect()
}

/// What is known of the evidence beside what was said of it.
struct EvidenceKnowledge {
    scans: BTreeMap<FileHash, ScanRecord>,
    links: LinkRegister,
}

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Read>,
    Query(query): Query<RegisterQuery>,
) -> Result<Response, PageFailure> {
    let known = EvidenceKnowledge { scans: open.scans().await?, links: open.links().await? };
    let title = open.voice.say("dossier-title");
    let main = view(&open, &query, &known);
    Ok(PageContent::of(&open, title, Address::EvidenceRegister(open.id()), main).show(&open))
}

fn view(open: &Open, query: &RegisterQuery, known: &EvidenceKnowledge) -> AnyView {
    let voice = &open.voice;
    let all = open.analysis.evidence_register();
    let wanted = query.evidence_query();
    let found: Vec<_> = all.iter().filter(|line| wanted.finds(line)).collect();
    let rows: Vec<_> = found.iter().map(|line| row(open, line, known)).collect();
    let count = match found.len() == all.len() {
        true => voice.say_count("dossier-count", all.len()),
        false => voice.say_part("dossier-found", found.len(), all.len()),
    };
    let heads = vec![
        Head::Text("column-evidence"),
        Head::Text("column-item"),
        Head::Text("column-published"),
        Head::Text("column-grade"),
        Head::Text("records-confidentiality"),
        Head::Text("dossier-file"),
    ];
    let list = (!rows.is_empty()).then(|| table(voice, Caption::heading("list").look(STACKED), heads, rows));
    view! {
        <h1>{voice.say("dossier-title")}</h1>
        <p class="lead">{voice.say("dossier-lead")}</p>
        {contradictions::view(open)}
        <section class="section" aria-labelledby="list">
            <h2 id="list">{voice.say("dossier-list")}</h2>
            {search::view(open, query)}
            <p role="status">{count}</p>
            {others(open)}
            {list}
        </section>
        {links::view(open, &known.links)}
    }
    .into_any()
}

/// How many pieces are for other readers.
fn others(open: &Open) -> Option<AnyView> {
    let pieces = open.assessment().answers.values().flat_map(|answer| &answer.evidence);
    let count = pieces.filter(|piece| piece.title.is_empty()).count();
    (count > 0)
        .then(|| view! { <p class="hint">{open.voice.say_count("dossier-others", count)}</p> }.into_any())
}

fn row(open: &Open, line: &EvidenceLine<'_>, known: &EvidenceKnowledge) -> AnyView {
    let (voice, piece) = (&open.voice, line.piece);
    let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    let url = Address::Item(open.id(), line.item.clone()).url(voice.lang());
    let item = view! { <a href=url>{names.item(line.item)}</a> };
    let mark = piece.confidentiality;
    let kind = match mark {
        Confidentiality::Public => "quiet",
        Confidentiality::Committee | Confidentiality::Confidential => "attention",
    };
    view! {
        <tr>
            <th scope="row">{piece_view(voice, piece)}" "{links::link_tag(open, known.links.of(piece))}</th>
            <td data-head=voice.say("column-item")>{item}</td>
            <td data-head=voice.say("column-published")>{voice.day(&piece.date)}" "{age_tag(voice, line.age)}</td>
            <td data-head=voice.say("column-grade")>{grade_view(voice, line)}</td>
            <td data-head=voice.say("records-confidentiality")>{tag(mark.title(voice), kind)}</td>
            <td data-head=voice.say("dossier-file")>{file_cell(open, line, &known.scans)}</td>
        </tr>
    }
    .into_any()
}

/// What it is called, who published it, in which language, where it is, and whether it speaks for the level.
fn piece_view(voice: &Voice, piece: &Evidence) -> AnyView {
    let (place, language) = (cited_place(voice, piece), piece.language.clone());
    let facts = [piece.kind.title(voice), piece.stance.name(voice), piece.publisher.clone(), place, language];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let link = (!piece.link.is_empty()).then(|| view! { <span class="hint">{addresses(&piece.link)}</span> });
    view! {
        <span dir="auto">{piece.id.clone()}" "{piece.title.clone()}</span>
        <span class="hint" dir="auto">{facts.join(" · ")}</span>
        {link}
    }
    .into_any()
}

fn age_tag(voice: &Voice, age: EvidenceAge) -> Option<AnyView> {
    (age != EvidenceAge::Fresh).then(|| tag(age.title(voice), "quiet"))
}

/// The grade, and who confirmed it or, where nobody gave it, what it follows from.
fn grade_view(voice: &Voice, line: &EvidenceLine<'_>) -> AnyView {
    let (by, ground) = (&line.piece.confirmed_by, line.piece.ground().name(voice));
    let why = match (by.is_empty(), line.piece.grade) {
        (false, _) => Some(voice.say_with("dossier-confirmed", &[("by", by.as_str().into())])),
        (true, None) => Some(voice.say_with("dossier-ungraded", &[("ground", ground.into())])),
        (true, Some(_)) => None,
    };
    let why = why.map(|words| view! { <span class="hint" dir="auto">{words}</span> });
    view! { {grade_words(voice, line)}{why} }.into_any()
}

/// The grade, and what is left of it where the piece has aged.
fn grade_words(voice: &Voice, line: &EvidenceLine<'_>) -> String {
    let given = line.piece.strength();
    if given == line.grade {
        return given.name(voice);
    }
    let args = [("given", given.name(voice).into()), ("now", line.grade.name(voice).into())];
    voice.say_with("dossier-grade-aged", &args)
}

/// The file, what is known of viruses in it, and where it can be attached or looked after.
fn file_cell(open: &Open, line: &EvidenceLine<'_>, scans: &BTreeMap<FileHash, ScanRecord>) -> AnyView {
    let voice = &open.voice;
    let Some(file) = &line.piece.file else { return attach_link(open, line).into_any() };
    let is_kept = !open.assessment().removed.contains_key(file);
    let scan = is_kept.then(|| scan_tag(voice, scans.get(file)));
    let leads = open.person.may(Act::Steer, &open.assessment().country);
    let more = leads.then(|| {
        let url = Address::EvidenceFile(open.id(), file.0.clone()).url(voice.lang());
        view! { <a href=url>{voice.say("dossier-about-file")}</a> }
    });
    view! { {file_view(open, file)}" "{scan}" "{more} }.into_any()
}

/// Where a file can be attached to a piece of the country's own answer.
fn attach_link(open: &Open, line: &EvidenceLine<'_>) -> Option<AnyView> {
    let (voice, assessment) = (&open.voice, open.assessment());
    let may = open.person.may(Act::Answer, &assessment.country) && !open.answers_are_shut();
    let own = assessment.own_answer(line.item).map_or(&[][..], |answer| &answer.evidence);
    let is_own = own.iter().any(|piece| piece.id == line.piece.id);
    let place = Address::ItemFiles(open.id(), line.item.clone()).url(voice.lang());
    let url = format!("{place}?piece={}", query_value(&line.piece.id));
    (may && is_own).then(|| view! { <a href=url>{voice.say("attach-title")}</a> }.into_any())
}

/// What is known of viruses in a file. That nobody looked is never shown as clean.
fn scan_tag(voice: &Voice, scan: Option<&ScanRecord>) -> AnyView {
    let state = scan.map(|scan| scan.state).unwrap_or_default();
    let kind = match state {
        ScanState::Clean => "done",
        ScanState::Infected => "attention",
        ScanState::Unscanned | ScanState::Unreachable => "quiet",
    };
    tag(state.title(voice), kind)
}

/// The file of a piece of evidence: a link where the reader may have it, and else what became of it.
pub fn file_view(open: &Open, file: &FileHash) -> AnyView {
    let voice = &open.voice;
    let assessment = open.assessment();
    if assessment.removed.contains_key(file) {
        return tag(voice.say("dossier-file-removed"), "quiet");
    }
    let withheld = open.is_in_quarantine(file).then(|| tag(voice.say("dossier-file-withheld"), "attention"));
    if open.withholds(file) {
        return tag(voice.say("dossier-file-withheld"), "attention");
    }
    let url = Address::EvidenceDownload(open.id(), file.0.clone()).url(voice.lang());
    view! { <a href=url>{voice.say("dossier-file-open")}</a>" "{withheld} }.into_any()
}
