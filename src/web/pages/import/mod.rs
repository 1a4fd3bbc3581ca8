//! `/{lang}/import`: findings in a table, or an assessment that Amparo exported.

use super::new::{name, round_part};
use crate::framework::CountryCode;
use crate::intake::{self, Intake, Origin};
use crate::service::act;
use crate::web::components::{Crumb, Sheet, plain_sheet};
use crate::web::forms::FormState;
use crate::web::http::extract::Allowed;
use crate::web::http::page::render_page;
use crate::web::http::upload::receive;
use crate::web::{AppState, Failure, Place, Voice};
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde_json::Value;

mod view;

/// The empty form.
pub async fn get(_: Allowed<act::Begin>, State(state): State<AppState>, voice: Voice) -> Response {
    page(&state, &voice, FormState::default())
}

/// Reads the file and begins an assessment with it; ends with counts of what was kept, changed and dropped.
///
/// # Errors
/// Whatever the store could not do; a body that is no form.
pub async fn post(
    allowed: Allowed<act::Begin>,
    State(state): State<AppState>,
    voice: Voice,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, Failure> {
    let (fields, [file]) = receive(body, ["file"]).await?;
    let mut form = FormState::sent(fields);
    let Some(intake) = read(&state, &voice, &mut form, &file.bytes) else {
        return Ok(page(&state, &voice, form.faulty()));
    };
    let wanted = if intake.assessment.id.is_empty() {
        name(&intake.assessment.country, &intake.assessment.round)
    } else {
        intake.assessment.id.clone()
    };
    let id = state.begin(allowed.person, intake.assessment.clone(), &intake.files, &wanted).await?;
    let renamed = (id != wanted).then_some(wanted);
    let main = view::done(&voice, &intake.report, &id, renamed);
    let page = render_page(&state, &voice, sheet(&voice, voice.say("import-done"), main));
    Ok((StatusCode::CREATED, page).into_response())
}

/// What the file holds; what is wrong is noted in the form.
fn read(state: &AppState, voice: &Voice, form: &mut FormState, bytes: &[u8]) -> Option<Intake> {
    if bytes.is_empty() {
        form.problems.add("file", voice.say("import-file-missing"));
        return None;
    }
    let mut round = Value::Null;
    if !is_export(bytes) {
        round = round_part(voice, &state.library).read(form, &Value::Null);
        if !form.problems.is_empty() {
            form.problems.add("file", voice.say("import-file-again"));
            return None;
        }
    }
    let text = |key: &str| round[key].as_str().unwrap_or_default();
    let country = CountryCode::from(text("country"));
    let origin = Origin { country, round: text("round").to_owned(), date: None, created: state.clock.now() };
    let read = intake::read(bytes, &state.library, &origin);
    read.map_err(|remarks| {
        voice.remarks(&remarks).into_iter().for_each(|line| form.problems.add("file", line))
    })
    .ok()
}

/// Whether a file is an assessment that was exported: such files say their country themselves.
fn is_export(bytes: &[u8]) -> bool {
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

fn page(state: &AppState, voice: &Voice, form: FormState) -> Response {
    let standing = form.standing;
    let main = view::form(state, voice, form);
    sheet(voice, voice.say("import-title"), main).send(state, voice, standing)
}

fn sheet(voice: &Voice, title: String, main: AnyView) -> Sheet {
    let trail = vec![Crumb { name: voice.say("tab-start"), url: Place::Start.url(voice.lang()) }];
    Sheet { trail, ..plain_sheet(title, &Place::Import.url(voice.lang()), main) }
}
