//! `/{lang}/import`: findings in tables, or assessments that Amparo exported; shown first, and kept when somebody says so
//! at `/{lang}/import/keep`. Several files are taken together or not at all.

use super::new::round_part;
use crate::framework::CountryCode;
use crate::intake::{self, AMBIGUOUS, DateOrder, FindingsOrigin, InputRemark, Intake, clean};
use crate::presentation::intake_facts;
use crate::service::{Act, ImportSource, IntakeFaults, Person, ServiceError, Turn, act};
use crate::web::components::{Crumb, PageContent, plain_sheet};
use crate::web::forms::Shape::Select;
use crate::web::forms::{FormPart, FormState, FormStatus, FormTable, Options, may};
use crate::web::http::extract::PermitFor;
use crate::web::http::page::render_page;
use crate::web::http::upload::{UploadedFile, receive_all};
use crate::web::pages::draft::failure::template_fault_words;
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;
use view::{ImportPreview, KeptImport};

mod view;

/// How a table is to be read where it does not say so itself.
pub const READING: FormTable = FormTable {
    words: "import",
    explains: false,
    specs: &[may("dates", Select(date_orders)).hint("import-dates-hint")],
};

fn date_orders(voice: &Voice) -> Options {
    let unsaid = (String::new(), voice.say("import-dates-file"));
    let orders = DateOrder::ALL.map(|order| {
        let code = order.code().to_owned();
        (code.clone(), voice.say(&format!("import-dates-{code}")))
    });
    std::iter::once(unsaid).chain(orders).collect()
}

/// The empty form.
pub async fn get(_: PermitFor<act::Begin>, state: AppState, voice: Voice) -> Response {
    page(&state, &voice, FormState::default())
}

/// Reads the files and shows what is in them; nothing is kept yet.
///
/// # Errors
/// Whatever the store could not do; a body that is no form.
pub async fn post(
    allowed: PermitFor<act::Begin>,
    state: AppState,
    voice: Voice,
    turn: Turn,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageFailure> {
    let (fields, sent) = receive_all(body, &["file"]).await?;
    let mut form = FormState::of_sent(&state, fields);
    let files = sent.into_iter().map(|(_, file)| file).filter(|file| !file.is_absent()).collect();
    let Some(mut read) = read_all(&state, &voice, &turn, &mut form, files).await? else {
        return Ok(page(&state, &voice, form.faulty()));
    };
    if !may_keep(&state, &voice, &allowed.person, &mut form, &read) {
        return Ok(page(&state, &voice, form.faulty()));
    }
    let wanted: Vec<String> = read.iter().map(|one| wanted_name(&one.intake)).collect();
    let free = state.free_names(&wanted).await?;
    let mut previews = Vec::new();
    turn.rest().await;
    for one in &mut read {
        state.scan_intake(&mut one.intake).await?;
    }
    for (one, (wanted, id)) in read.into_iter().zip(wanted.into_iter().zip(free)) {
        let head = &one.intake.assessment;
        let twin = state.twin(&allowed.person, &head.country, &head.round).await?;
        let words = serde_json::to_string(head).unwrap_or_default();
        previews.push(ImportPreview {
            // Of the name that is taken the page speaks anyway.
            twin: twin.filter(|twin| *twin != wanted),
            file: one.name,
            facts: intake_facts(&voice, &state.library, &one.intake, state.clock.today()),
            report: one.intake.report.clone(),
            letters: state.faces.lacks(&words),
            renamed: (id != wanted).then_some(wanted),
            id,
            staged: state.stage(&allowed.person, one.intake, one.source).await?,
        });
    }
    let main = view::preview(&voice, previews);
    Ok(sheet(&voice, voice.say("preview-title"), main).send(&state, &voice, FormStatus::Fresh))
}

/// Keeps what was shown; ends with counts of what was kept, changed and dropped. Where keeping stops on the way, what is
/// left waits on, and can be kept from the page that says so.
///
/// # Errors
/// Whatever the store could not do.
pub async fn keep(
    allowed: PermitFor<act::Begin>,
    state: AppState,
    voice: Voice,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let Some(waiting) = state.take_staged(&allowed.person, fields.all("staged")).await? else {
        let mut form = FormState::default();
        form.problems.add_of("file", voice.say("import-file"), voice.say("preview-gone"));
        return Ok(page(&state, &voice, form.faulty()));
    };
    let (mut kept, mut left, mut failure) = (Vec::new(), Vec::new(), None);
    for one in waiting {
        if failure.is_some() {
            left.push(one);
            continue;
        }
        match keep_one(&state, &voice, &allowed.person, &one.intake).await {
            Ok(done) => kept.push(done),
            Err(error) => {
                tracing::warn!(%error, "an import stopped on the way");
                failure = Some(error);
                left.push(one);
            }
        }
    }
    let names = left.iter().map(|one| one.name.clone()).collect();
    for one in left {
        state.stage_again(one).await;
    }
    if let Some(error) = failure.filter(|_| kept.is_empty()) {
        return Err(error.into());
    }
    let title = voice.say_count("import-done", kept.len());
    let main = view::done(&voice, kept, names);
    let page = render_page(&state, &voice, sheet(&voice, title, main).following_forms());
    Ok((StatusCode::CREATED, page).into_response())
}

async fn keep_one(
    state: &AppState,
    voice: &Voice,
    person: &Person,
    intake: &Intake,
) -> Result<KeptImport, ServiceError> {
    let wanted = wanted_name(intake);
    let id = state.begin(person, intake.assessment.clone(), &intake.files, &wanted).await?;
    let country = voice.country(&state.library, &intake.assessment.country);
    Ok(KeptImport {
        title: format!("{country} · {}", intake.assessment.name()),
        report: intake.report.clone(),
        renamed: (id != wanted).then_some(wanted),
        id,
        cap: intake.assessment.evidence_cap(),
    })
}

/// The name in addresses that an assessment asks for.
fn wanted_name(intake: &Intake) -> String {
    let assessment = &intake.assessment;
    match assessment.id.as_str() {
        "" => intake::assessment_id(&assessment.country, &assessment.round),
        id => id.to_owned(),
    }
}

/// A file with nothing against it.
struct AcceptedFile {
    name: String,
    source: ImportSource,
    intake: Intake,
}

/// What the files hold; nothing where something is wrong with any of them, which is noted in the form.
async fn read_all(
    state: &AppState,
    voice: &Voice,
    turn: &Turn,
    form: &mut FormState,
    files: Vec<UploadedFile>,
) -> Result<Option<Vec<AcceptedFile>>, PageFailure> {
    let label = voice.say("import-file");
    if files.is_empty() {
        form.problems.add_of("file", label, voice.say("import-file-missing"));
        return Ok(None);
    }
    let several = files.len() > 1;
    for file in files.iter().filter(|file| file.is_empty()) {
        let label = if several { clean(&file.name).text } else { label.clone() };
        form.problems.add_of("file", label, voice.say("file-empty"));
    }
    if !form.problems.is_empty() {
        return Ok(None);
    }
    let are_exports = files.iter().all(|file| intake::is_export(&file.bytes));
    let Some(origin) = origin(state, voice, form, are_exports) else { return Ok(None) };
    let mut read = Vec::new();
    for UploadedFile { name, bytes, .. } in files {
        let name = clean(&name).text;
        let label = if several { &name } else { &label };
        let source = ImportSource { bytes, origin: origin.clone() };
        let holds = read_file(state, turn, source.clone()).await?;
        if let Some(intake) = accept(voice, form, label, holds) {
            read.push(AcceptedFile { name, source, intake });
        }
    }
    Ok(form.problems.is_empty().then_some(read))
}

/// Whether the person may keep what was read; where not, the form says so before anybody looks at it for nothing.
fn may_keep(
    state: &AppState,
    voice: &Voice,
    person: &Person,
    form: &mut FormState,
    read: &[AcceptedFile],
) -> bool {
    for one in read.iter().filter(|one| !person.may(Act::Begin, &one.intake.assessment.country)) {
        let label = if read.len() > 1 { one.name.clone() } else { voice.say("import-file") };
        let country = voice.country(&state.library, &one.intake.assessment.country);
        let words = voice.say_with("new-other-country", &[("country", country.into())]);
        form.problems.add_of("file", label, words);
    }
    form.problems.is_empty()
}

/// What tables do not say themselves; nothing where the form lacks something of it.
fn origin(
    state: &AppState,
    voice: &Voice,
    form: &mut FormState,
    are_exports: bool,
) -> Option<FindingsOrigin> {
    let mut given = Value::Null;
    if !are_exports {
        given = round_part(voice, &state.library).read(form, &Value::Null);
        given = FormPart::of(voice, &READING).read(form, &given);
        if !form.problems.is_empty() {
            form.problems.add_of("file", voice.say("import-file"), voice.say("import-file-again"));
            return None;
        }
    }
    let text = |key: &str| given[key].as_str().unwrap_or_default();
    Some(FindingsOrigin {
        country: CountryCode::from(text("country")),
        round: text("round").to_owned(),
        date: None,
        dates: DateOrder::from_code(text("dates")),
        created: state.clock.now(),
        today: state.clock.today(),
    })
}

/// What a file holds, or everything that is wrong with it; and what keeps it from being kept.
type FileResult = (Result<Intake, Vec<InputRemark>>, IntakeFaults);

async fn read_file(state: &AppState, turn: &Turn, source: ImportSource) -> Result<FileResult, PageFailure> {
    let library = Arc::clone(&state.library);
    let work = move || {
        let read = intake::read(&source.bytes, &library, &source.origin);
        let faults = read.as_ref().map(IntakeFaults::of).unwrap_or_default();
        (read, faults)
    };
    Ok(turn.work(work).await?)
}

/// What a file holds, where there is nothing against it; else what is wrong with the file of this name is noted.
fn accept(voice: &Voice, form: &mut FormState, label: &str, (read, faults): FileResult) -> Option<Intake> {
    let intake = read.map_err(|remarks| refuse(voice, form, label, remarks)).ok()?;
    let mut lines = voice.limits(&faults.limits);
    lines.extend(faults.template.map(|fault| {
        let why = [("why", template_fault_words(voice, &fault).into())];
        voice.say_with("import-template-unfit", &why)
    }));
    let fits = lines.is_empty();
    lines.into_iter().for_each(|line| form.problems.add_of("file", label, line));
    fits.then_some(intake)
}

/// Notes what is wrong with the file; a question goes to the field that answers it.
fn refuse(voice: &Voice, form: &mut FormState, label: &str, remarks: Vec<InputRemark>) {
    let (asked, wrong): (Vec<InputRemark>, Vec<InputRemark>) =
        remarks.into_iter().partition(|remark| remark.key == AMBIGUOUS);
    let dates = voice.say("import-dates");
    voice.remarks(&wrong).into_iter().for_each(|line| form.problems.add_of("file", label, line));
    voice.remarks(&asked).into_iter().for_each(|line| form.problems.add_of("dates", &dates, line));
    if wrong.is_empty() {
        form.problems.add_of("file", label, voice.say("import-file-again"));
    }
}

fn page(state: &AppState, voice: &Voice, form: FormState) -> Response {
    let standing = form.standing;
    let main = view::form(state, voice, form);
    sheet(voice, voice.say("import-title"), main).send(state, voice, standing)
}

fn sheet(voice: &Voice, title: String, main: AnyView) -> PageContent {
    let trail = vec![Crumb { name: voice.say("tab-start"), url: Address::Start.url(voice.lang()) }];
    PageContent { trail, ..plain_sheet(title, &Address::Import.url(voice.lang()), main) }
}
