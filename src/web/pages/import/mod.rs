//! `/{lang}/import`: findings in a table, or an assessment that Amparo exported; shown first, and kept when somebody
//! says so at `/{lang}/import/keep`.

use super::new::{name, round_part};
use crate::framework::CountryCode;
use crate::intake::{self, AMBIGUOUS, DateOrder, FindingsOrigin, InputRemark, Intake};
use crate::presentation::intake_facts;
use crate::service::{Turn, act, template_fault};
use crate::web::components::{Crumb, PageContent, plain_sheet};
use crate::web::forms::Shape::Select;
use crate::web::forms::{FormPart, FormState, FormStatus, FormTable, Options, may};
use crate::web::http::extract::PermitFor;
use crate::web::http::page::render_page;
use crate::web::http::upload::receive;
use crate::web::pages::draft::failure::template_fault_words;
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

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
pub async fn get(_: PermitFor<act::Begin>, State(state): State<AppState>, voice: Voice) -> Response {
    page(&state, &voice, FormState::default())
}

/// Reads the file and shows what is in it; nothing is kept yet.
///
/// # Errors
/// Whatever the store could not do; a body that is no form.
pub async fn post(
    allowed: PermitFor<act::Begin>,
    State(state): State<AppState>,
    voice: Voice,
    turn: Turn,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageFailure> {
    let (fields, [file]) = receive(body, ["file"]).await?;
    let mut form = FormState::of_sent(fields);
    let size = file.bytes.len();
    let Some(intake) = read(&state, &voice, &turn, &mut form, file.bytes).await? else {
        return Ok(page(&state, &voice, form.faulty()));
    };
    let faults = intake.assessment.limit_faults();
    if !faults.is_empty() {
        voice
            .limits(&faults)
            .into_iter()
            .for_each(|line| form.problems.add_of("file", voice.say("import-file"), line));
        return Ok(page(&state, &voice, form.faulty()));
    }
    let wanted = wanted_name(&intake);
    let free = state.free_name(&wanted).await?;
    let preview = view::ImportPreview {
        facts: intake_facts(&voice, &state.library, &intake),
        report: intake.report.clone(),
        renamed: (free != wanted).then_some(wanted),
        id: free,
        staged: state.stage(allowed.person, intake, size)?,
    };
    let main = view::preview(&voice, preview);
    Ok(sheet(&voice, voice.say("preview-title"), main).send(&state, &voice, FormStatus::Fresh))
}

/// Keeps what was shown; ends with counts of what was kept, changed and dropped.
///
/// # Errors
/// Whatever the store could not do.
pub async fn keep(
    allowed: PermitFor<act::Begin>,
    State(state): State<AppState>,
    voice: Voice,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let staged = fields.text("staged");
    let Some(intake) = state.staged_import(allowed.person, &staged)? else {
        let mut form = FormState::default();
        form.problems.add_of("file", voice.say("import-file"), voice.say("preview-gone"));
        return Ok(page(&state, &voice, form.faulty()));
    };
    let wanted = wanted_name(&intake);
    let id = state.begin(allowed.person, intake.assessment.clone(), &intake.files, &wanted).await?;
    state.unstage(&staged);
    let country = voice.country(&state.library, &intake.assessment.country);
    let title = format!("{country} · {}", intake.assessment.name());
    let (renamed, cap) = ((id != wanted).then_some(wanted), intake.assessment.evidence_cap());
    let main = view::done(&voice, &intake.report, (&id, title), renamed, cap);
    let page = render_page(&state, &voice, sheet(&voice, voice.say("import-done"), main).following_forms());
    Ok((StatusCode::CREATED, page).into_response())
}

/// The name in addresses that an assessment asks for.
fn wanted_name(intake: &Intake) -> String {
    let assessment = &intake.assessment;
    match assessment.id.as_str() {
        "" => name(&assessment.country, &assessment.round),
        id => id.to_owned(),
    }
}

/// What the file holds; what is wrong is noted in the form.
async fn read(
    state: &AppState,
    voice: &Voice,
    turn: &Turn,
    form: &mut FormState,
    bytes: Bytes,
) -> Result<Option<Intake>, PageFailure> {
    if bytes.is_empty() {
        form.problems.add_of("file", voice.say("import-file"), voice.say("import-file-missing"));
        return Ok(None);
    }
    let mut given = Value::Null;
    if !intake::is_export(&bytes) {
        given = round_part(voice, &state.library).read(form, &Value::Null);
        given = FormPart::of(voice, &READING).read(form, &given);
        if !form.problems.is_empty() {
            form.problems.add_of("file", voice.say("import-file"), voice.say("import-file-again"));
            return Ok(None);
        }
    }
    let text = |key: &str| given[key].as_str().unwrap_or_default();
    let origin = FindingsOrigin {
        country: CountryCode::from(text("country")),
        round: text("round").to_owned(),
        date: None,
        dates: DateOrder::from_code(text("dates")),
        created: state.clock.now(),
    };
    let library = Arc::clone(&state.library);
    let work = move || {
        let read = intake::read(&bytes, &library, &origin);
        let fault = read.as_ref().ok().and_then(template_fault);
        (read, fault)
    };
    let (read, fault) = turn.work(work).await?;
    if let Some(fault) = fault {
        let why = [("why", template_fault_words(voice, &fault).into())];
        let words = voice.say_with("import-template-unfit", &why);
        form.problems.add_of("file", voice.say("import-file"), words);
        return Ok(None);
    }
    Ok(read.map_err(|remarks| refuse(voice, form, remarks)).ok())
}

/// Notes what is wrong with the file; a question goes to the field that answers it.
fn refuse(voice: &Voice, form: &mut FormState, remarks: Vec<InputRemark>) {
    let (asked, wrong): (Vec<InputRemark>, Vec<InputRemark>) =
        remarks.into_iter().partition(|remark| remark.key == AMBIGUOUS);
    let (file, dates) = (voice.say("import-file"), voice.say("import-dates"));
    voice.remarks(&wrong).into_iter().for_each(|line| form.problems.add_of("file", &file, line));
    voice.remarks(&asked).into_iter().for_each(|line| form.problems.add_of("dates", &dates, line));
    if wrong.is_empty() {
        form.problems.add_of("file", file, voice.say("import-file-again"));
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
